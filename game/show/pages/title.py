"""The title screen: the key art alive, the logo, and the first menu under it, in two columns if it is long."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.pages.key_art import draw_logo, draw_scene
from game.show.pages.menu import Row
from game.show.paint.colours import BAD, DIM, GLOW, INK, LOUD, PAPER, SOOT, STEEL, WINE
from game.show.paint.text import Prompts, draw_line, flow
from game.show.paint.widgets import MARGIN_PX, SCREEN_H, SCREEN_W, Areas, Hint, darken_all, draw_hints, shortened
from game.show.tongue import tr

TAG_Y = 141
ROWS_TOP, ROWS_BOTTOM = 152, 202
ROWS = 4  # that have room in a column
ROW_PX = 12
COLUMN_HALF_PX = 62  # from the middle of the page to that of a column
FADE_TICKS = 30
DROP_PX = (60, 52, 44, 36, 28, 20, 12, 4, 0, 2, 3, 2, 0, 1)  # how the logo falls into its place
DROP_FROM_TICK = 20
PLATE_HALF_PX = 56
NOTE_W = 236  # between the keys and the version


@dataclass(frozen=True, slots=True)
class TitleModel:
    """Rows under the logo; with `press_start` the rows wait behind one blinking line."""

    rows: tuple[Row, ...] = ()
    chosen: int = 0
    language: str = "en"
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)
    version: str = ""
    press_start: str = ""


def draw_title(surface: pygame.Surface, art: InterfaceArt, model: TitleModel, tick: int) -> Areas:
    """Draw the whole page, which fades in while the logo falls into its place; tells where the rows lie."""
    draw_scene(surface, art, tick)
    areas: Areas = []
    fallen = tick - DROP_FROM_TICK
    if fallen >= 0:
        draw_logo(surface, art, model.language, tick, DROP_PX[fallen] if fallen < len(DROP_PX) else 0)
    if fallen >= len(DROP_PX):
        art.body.draw(surface, tr("MOSCOW  ★  1988  ★  CHICAGO"), SCREEN_W // 2, TAG_Y, PAPER, 0.5, outline=SOOT)
        if model.press_start:
            _press_start(surface, art, model, tick)
        else:
            areas = _rows(surface, art, model, tick) if model.rows else []
        art.body.draw(surface, model.version, SCREEN_W - MARGIN_PX, SCREEN_H - 15, STEEL, 1.0)
        draw_hints(surface, art, model.hints, model.prompts, MARGIN_PX, SCREEN_H - 22, SCREEN_W // 2 - 80)
    if tick < FADE_TICKS:
        darken_all(surface, tick / FADE_TICKS)
    return areas


def _press_start(surface: pygame.Surface, art: InterfaceArt, model: TitleModel, tick: int) -> None:
    glyphs = art.glyphs(model.prompts)
    for k, line in enumerate(flow(art.body, model.press_start, SCREEN_W - 2 * MARGIN_PX, glyphs)):
        if tick // 24 % 3:
            draw_line(surface, art.body, line, SCREEN_W // 2, 176 + 14 * k, glyphs, GLOW, 0.5, outline=INK)


def columns(rows: int) -> int:
    """In how many columns so many rows stand, all of them to be seen at once."""
    return 1 if rows <= ROWS else 2


def _rows(surface: pygame.Surface, art: InterfaceArt, model: TitleModel, tick: int) -> Areas:
    across = columns(len(model.rows))
    down = -(-len(model.rows) // across)
    top = ROWS_TOP + (ROWS_BOTTOM - ROWS_TOP - ROW_PX * down) // 2
    areas: Areas = []
    for k, row in enumerate(model.rows):
        middle = SCREEN_W // 2 + (2 * (k // down) - across + 1) * COLUMN_HALF_PX
        y = top + k % down * ROW_PX
        areas.append((pygame.Rect(middle - PLATE_HALF_PX, y, 2 * PLATE_HALF_PX, ROW_PX), k))
        if k == model.chosen:
            _chosen_row(surface, art, row, middle, y, tick)
        else:
            art.body.draw(surface, row.label, middle, y + 2, DIM if row.enabled else STEEL, 0.5, outline=INK)
    note = shortened(art.body, model.rows[model.chosen].note, NOTE_W)
    art.body.draw(surface, note, SCREEN_W // 2, ROWS_BOTTOM + 2, PAPER, 0.5, outline=INK)
    return areas


def _chosen_row(surface: pygame.Surface, art: InterfaceArt, row: Row, middle: int, y: int, tick: int) -> None:
    half = PLATE_HALF_PX
    surface.fill(INK, (middle - half - 1, y - 1, 2 * half + 2, ROW_PX + 2))
    surface.fill(WINE, (middle - half, y, 2 * half, ROW_PX))
    surface.fill(BAD, (middle - half, y, 2 * half, 1))
    nod = tick // 20 % 2
    art.body.draw(surface, "▶", middle - half + 4 + nod, y + 2, LOUD)
    art.body.draw(surface, "◀", middle + half - 8 - nod, y + 2, LOUD)
    art.body.draw(surface, row.label, middle, y + 2, GLOW if row.enabled else DIM, 0.5, shadow=SOOT)
