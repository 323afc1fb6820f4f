"""The pause page: a short list at the left, at the right what the level asks for and how far one is."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.pages.menu import Row
from game.show.pages.result import Medal
from game.show.paint.colours import BAD, BLOOD, BRONZE, DIM, GLOW, INK, LOUD, SILVER, STEEL, TEXT, WINE
from game.show.paint.text import Glyphs, Prompts, draw_line, flow, format_time
from game.show.paint.widgets import (
    BRASS_EDGE,
    SCREEN_W,
    Areas,
    Hint,
    darken_all,
    dim_foot,
    draw_hints,
    draw_medal,
    panel,
)
from game.show.tongue import tr

LEFT_X, LEFT_W = 30, 132
RIGHT_X, RIGHT_W = 180, 174
TOP_Y = 40
ROW_PX, LINE_PX, HEAD_GAP_PX = 16, 12, 5
PANEL_X, PANEL_W = 16, 352
HINT_Y, NOTE_PX, MARGIN_PX = 197, 12, 5
MEDAL_PX, MEDAL_NAME_X = 23, 22


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One thing the Duty medal asks for; `count` such as 3/8 stands at the right."""

    text: str = ""
    done: bool = False
    count: str = ""


@dataclass(frozen=True, slots=True)
class PauseModel:
    """The list, and the level's name, goal, duties and running time."""

    title: str = field(default_factory=lambda: tr("PAUSE"))
    rows: tuple[Row, ...] = ()
    chosen: int = 0
    level: str = ""
    goal: str = ""
    duty_title: str = ""
    duty: tuple[DutyLine, ...] = ()
    medals: tuple[Medal, ...] = ()  # one under the other, with what each asks for
    time: int | None = None
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)


def draw_pause(surface: pygame.Surface, art: InterfaceArt, model: PauseModel, tick: int) -> Areas:
    """Draw over the frozen play; the panel grows with what it holds. Tells where the rows lie."""
    darken_all(surface, 0.38, (30, 6, 18))
    words = _right_lines(art, model)
    rows = [art.body.wrap(row.label, LEFT_W - 22) for row in model.rows]
    heads = sum(kind == "head" for _, kind, _ in words)
    tall = max(sum(ROW_PX + LINE_PX * (len(lines) - 1) for lines in rows), LINE_PX * len(words) + HEAD_GAP_PX * heads)
    if model.medals:
        tall = max(tall, LINE_PX * len(words) + HEAD_GAP_PX * heads + MEDAL_PX * len(model.medals))
    high = min(tall + TOP_Y - 2, HINT_Y - NOTE_PX - 2 * MARGIN_PX)
    y0 = max(MARGIN_PX, (HINT_Y - NOTE_PX - high) // 2)
    panel(surface, (PANEL_X, y0, PANEL_W, high), 0.20, BRASS_EDGE)
    art.heading.draw(surface, model.title, LEFT_X, y0 + 10, "hot")
    if model.time is not None:
        art.body.draw(surface, format_time(model.time), PANEL_X + PANEL_W - 14, y0 + 13, SILVER, 1.0)
    surface.fill(BRONZE, (24, y0 + 26, PANEL_W - 16, 1))
    surface.fill(BRONZE, (RIGHT_X - 10, y0 + 26, 1, high - 32))
    y = y0 + TOP_Y - 8
    areas: Areas = []
    for k, lines in enumerate(rows):
        tall_row = ROW_PX + LINE_PX * (len(lines) - 1)
        _row(surface, art, model.rows[k], lines, y, tall_row, k == model.chosen, tick)
        areas.append((pygame.Rect(LEFT_X - 6, y, LEFT_W, tall_row), k))
        y += tall_row
    glyphs = art.glyphs(model.prompts)
    y = y0 + TOP_Y - 6
    for n, (text, kind, count) in enumerate(words):
        y += HEAD_GAP_PX if n and kind == "head" else 0
        _line(surface, art, text, kind, count, y, glyphs)
        y += LINE_PX
    for k, medal in enumerate(model.medals):
        _medal(surface, art, medal, RIGHT_X, y + 3 + MEDAL_PX * k)
    note = model.rows[model.chosen].note if model.rows else ""
    if note:  # on ground of its own: what was being said may lie below
        wide = art.body.measure(note) + 2 * MARGIN_PX
        surface.fill(INK, ((SCREEN_W - wide) // 2, y0 + high + 2, wide, NOTE_PX))
        art.body.draw(surface, note, SCREEN_W // 2, y0 + high + 4, SILVER, 0.5)
    dim_foot(surface)
    draw_hints(surface, art, model.hints, model.prompts, 20, HINT_Y, SCREEN_W - 28)
    return areas


def _medal(surface: pygame.Surface, art: InterfaceArt, medal: Medal, x: int, y: int) -> None:
    """A medal beside its name and what it asks for."""
    draw_medal(surface, art, medal.kind, medal.won, x, y)
    art.body.draw(surface, medal.label, x + MEDAL_NAME_X, y, LOUD if medal.won else SILVER)
    art.body.draw(surface, medal.mark, x + MEDAL_NAME_X, y + LINE_PX - 1, DIM)


def _row(
    surface: pygame.Surface, art: InterfaceArt, row: Row, lines: list[str], y: int, high: int, on: bool, tick: int
) -> None:
    if on:
        surface.fill(WINE, (LEFT_X - 6, y, LEFT_W, high))
        surface.fill(BAD, (LEFT_X - 6, y, LEFT_W, 1))
        surface.fill(BLOOD, (LEFT_X - 6, y + high - 1, LEFT_W, 1))
        nod, middle = tick // 20 % 2, y + high // 2 - 3
        turns = row.kind == "value"
        art.body.draw(surface, "◀" if turns else "▶", LEFT_X - 3 - nod if turns else LEFT_X - 3 + nod, middle, LOUD)
        if turns:
            art.body.draw(surface, "▶", LEFT_X + LEFT_W - 14 + nod, middle, LOUD)
    for n, line in enumerate(lines):
        fill = STEEL if not row.enabled else GLOW if on else TEXT
        art.body.draw(surface, line, LEFT_X + 8, y + 5 + LINE_PX * n, fill)


def _right_lines(art: InterfaceArt, model: PauseModel) -> list[tuple[str, str, str]]:
    """(text, kind, count) of every line at the right; kind is head, plain, done, open or more."""
    lines: list[tuple[str, str, str]] = []
    glyphs = art.glyphs(model.prompts)
    for text, kind in ((model.level, "head"), (model.goal, "plain"), (model.duty_title, "head")):
        if text:
            broken = flow(art.body, text, RIGHT_W, glyphs)
            lines += [(" ".join(r.words or f"{{key:{r.action}}}" for r in line), kind, "") for line in broken]
    for duty in model.duty:
        room = RIGHT_W - 16 - (art.body.measure(duty.count) + 6 if duty.count else 0)
        for n, part in enumerate(art.body.wrap(duty.text, room)):
            kind = ("done" if duty.done else "open") if n == 0 else "more_done" if duty.done else "more"
            lines.append((part, kind, duty.count if n == 0 else ""))
    return lines


def _line(surface: pygame.Surface, art: InterfaceArt, text: str, kind: str, count: str, y: int, glyphs: Glyphs) -> None:
    if kind in ("head", "plain"):
        fill = LOUD if kind == "head" else TEXT
        draw_line(surface, art.body, flow(art.body, text, RIGHT_W + 8, glyphs)[0], RIGHT_X, y, glyphs, fill)
        return
    done = kind in ("done", "more_done")
    good = art.tones.good
    if not kind.startswith("more"):
        surface.fill(INK, (RIGHT_X, y - 1, 10, 10))
        surface.fill(good if done else STEEL, (RIGHT_X + 1, y, 8, 8))
        surface.fill(INK, (RIGHT_X + 2, y + 1, 6, 6))
        if done:
            art.body.draw(surface, "✓", RIGHT_X + 2, y - 1, good, shadow=None)
    art.body.draw(surface, text, RIGHT_X + 15, y, good if done else DIM)
    if count:
        art.body.draw(surface, count, RIGHT_X + RIGHT_W, y, good if done else TEXT, 1.0)
