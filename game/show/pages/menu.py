"""A list menu: plain rows, values, sliders, switches and key bindings, in tabs, scrolled to the chosen row."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.pages.key_art import draw_scene
from game.show.paint.colours import BAD, BLOOD, BRONZE, DIM, GLOW, INK, LOUD, PLUM, STEEL, TEXT, WINE
from game.show.paint.text import Prompts, draw_line, flow
from game.show.paint.widgets import (
    BRASS_EDGE,
    SCREEN_H,
    SCREEN_W,
    Areas,
    Hint,
    bar,
    darken,
    darken_all,
    draw_hints,
    panel,
)
from game.show.tongue import tr

PANEL = (16, 10, 352, 184)
ROW_X, ROW_W = 24, 336
LABEL_X, VALUE_RIGHT = 36, 352
ROW_PX, BINDING_PX, LINE_PX = 16, 18, 12
ROWS_TOP, ROWS_BOTTOM = 37, 177
TIGHT_KEEP = 0.36  # of the picture behind one
TIGHT_PX = 16  # about the rows of a tight panel: a note of two lines has room
COLUMN_X = (166, 226, 290)
COLUMN_REACH_PX = 10
COLUMN_HEAD_PX = 13
KEYS_PX = 130  # room for the keys of a move
DASH_PX = 16  # room of a free slot
SLIDER_SIZE = (80, 6)
SLIDER_LEFT = VALUE_RIGHT - 40 - SLIDER_SIZE[0]
SLIDER_REACH_PX = 8  # a click so far beside it still means it
VALUE_GAP_PX = 12
NOTE_LINE_PX = 11
HINT_Y = 197


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a menu; `kind` is plain, value, told (a value that nobody turns), slider, toggle, binding, keys
    or heading.

    `level` 0..1 fills a slider; the value of `keys` may name keys as speech does.
    """

    label: str = ""
    kind: str = "plain"
    value: str = ""
    level: float = 0.0
    enabled: bool = True
    controls: tuple[tuple[str, str] | None, ...] = ()  # (style, control) of each column
    column: int = -1  # that is chosen when the row is
    listening: int = -1  # column that waits for a press
    note: str = ""


@dataclass(frozen=True, slots=True)
class MenuModel:
    """A menu page; `backdrop` is dim, title or none, `columns` are the heads over the bindings."""

    title: str = ""
    rows: tuple[Row, ...] = ()
    chosen: int = 0
    tabs: tuple[str, ...] = ()
    tab: int = 0
    columns: tuple[str, ...] = ()
    note: str = ""
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)
    backdrop: str = "dim"
    tight: bool = False  # the panel is no higher than its rows, in the middle
    press_label: str = field(default_factory=lambda: tr("Press…"))


def _rows_top(model: MenuModel) -> int:
    return ROWS_TOP + (COLUMN_HEAD_PX if model.columns else 0)


def draw_menu(surface: pygame.Surface, art: InterfaceArt, model: MenuModel, tick: int) -> Areas:
    """Draw the whole page over what is there; where its rows lie is told for the mouse."""
    if model.backdrop == "title":
        draw_scene(surface, art, tick)
    if model.backdrop != "none":
        darken_all(surface, TIGHT_KEEP if model.tight else 0.22)
    heights = [_height(art, model, row) for row in model.rows]
    whole, spare = surface, max(0, ROWS_BOTTOM - ROWS_TOP - TIGHT_PX - sum(heights)) if model.tight else 0
    down = spare // 2
    if spare:
        surface = whole.subsurface((0, down, SCREEN_W, SCREEN_H - down))
    x, top, wide, high = PANEL
    panel(surface, (x, top, wide, high - spare), 0.30, BRASS_EDGE)
    _head(surface, art, model)
    for k, head in enumerate(model.columns):
        art.body.draw(surface, head, COLUMN_X[k], ROWS_TOP + 2, DIM)
    note = (model.rows[model.chosen].note if model.rows else "") or model.note
    bottom = _draw_note(surface, art, note, model.prompts, ROWS_BOTTOM - spare)
    first, last = _window(heights, model.chosen, bottom - _rows_top(model))
    y = _rows_top(model)
    areas: Areas = []
    for k in range(first, last):
        _row(surface, art, model, k, y, heights[k], tick)
        areas.append((pygame.Rect(ROW_X, y + down, ROW_W, heights[k]), k))
        y += heights[k]
    if first:
        art.body.draw(surface, "▲", VALUE_RIGHT + 3, _rows_top(model) + 1 - tick // 20 % 2, LOUD)
    if last < len(model.rows):
        art.body.draw(surface, "▼", VALUE_RIGHT + 3, bottom - 9 + tick // 20 % 2, LOUD)
    draw_hints(whole, art, model.hints, model.prompts, 20, HINT_Y, SCREEN_W - 28)
    return areas


def _draw_note(surface: pygame.Surface, art: InterfaceArt, note: str, prompts: Prompts, lowest: int) -> int:
    """The help at the foot of the panel, as many lines as it needs; returns where the rows must end."""
    glyphs = art.glyphs(prompts)
    lines = flow(art.body, note, ROW_W - 12, glyphs) if note else []
    bottom = lowest - NOTE_LINE_PX * max(0, len(lines) - 1)
    surface.fill(BRONZE, (ROW_X, bottom + 1, ROW_W, 1))
    for k, line in enumerate(lines):
        draw_line(surface, art.body, line, 30, bottom + 4 + NOTE_LINE_PX * k, glyphs, GLOW)
    return bottom


def tab_areas(art: InterfaceArt, model: MenuModel) -> Areas:
    """Where the names of the tabs lie, for the mouse."""
    gap, names = 12, sum(map(art.body.measure, model.tabs))
    while gap > 4 and names + (gap + 2) * len(model.tabs) > _head_room(art, model):
        gap -= 2
    x = ROW_X + ROW_W - names - (gap + 2) * len(model.tabs)
    areas: Areas = []
    for k, name in enumerate(model.tabs):
        areas.append((pygame.Rect(x, 16, art.body.measure(name) + gap, 16), k))
        x = areas[-1][0].right + 2
    return areas


def _head_room(art: InterfaceArt, model: MenuModel) -> int:
    """Of the tabs beside the title, in px."""
    return ROW_W - art.heading.measure(model.title) - 18


def _head(surface: pygame.Surface, art: InterfaceArt, model: MenuModel) -> None:
    tabs = tab_areas(art, model)
    if not tabs or tabs[0][0].x >= ROW_X + ROW_W - _head_room(art, model):  # else the tabs themselves say where one is
        art.heading.draw(surface, model.title, 30, 18, "hot")
    for area, k in tabs:
        if k == model.tab:
            surface.fill(WINE, area)
            surface.fill(BAD, (area.x, area.y, area.w, 1))
        art.body.draw(surface, model.tabs[k], area.centerx, 20, GLOW if k == model.tab else DIM, 0.5)
    surface.fill(BRONZE, (ROW_X, 33, ROW_W, 1))


def _value_width(art: InterfaceArt, row: Row) -> int:
    if row.kind == "slider":
        return SLIDER_SIZE[0] + 40
    if row.kind in ("value", "told", "toggle"):
        return art.body.measure(row.value) + 22
    if row.kind == "keys":
        return KEYS_PX
    return 0


def _label_lines(art: InterfaceArt, model: MenuModel, row: Row) -> list[str]:
    value = _value_width(art, row)
    room = VALUE_RIGHT - LABEL_X - (value + VALUE_GAP_PX if value else 0)
    if row.kind == "binding":
        room = COLUMN_X[0] - LABEL_X - 6
    return art.body.wrap(row.label, max(room, ROW_W // 3))


def _height(art: InterfaceArt, model: MenuModel, row: Row) -> int:
    one = BINDING_PX if row.kind in ("binding", "keys") else ROW_PX
    return one + LINE_PX * (len(_label_lines(art, model, row)) - 1)


def _window(heights: list[int], chosen: int, room: int) -> tuple[int, int]:
    """First and one past the last row shown: as early as the chosen row and its follower allow."""
    first, shown = 0, min(chosen + 2, len(heights))
    while first < chosen and sum(heights[first:shown]) > room:
        first += 1
    last = first
    while last < len(heights) and sum(heights[first : last + 1]) <= room:
        last += 1
    return first, max(last, min(first + 1, len(heights)))


def _row(surface: pygame.Surface, art: InterfaceArt, model: MenuModel, k: int, y: int, high: int, tick: int) -> None:
    row, on = model.rows[k], k == model.chosen
    if row.kind == "heading":
        art.heading.draw(surface, row.label, LABEL_X - 6, y + 3, "hot")
        return
    if on:
        surface.fill(PLUM, (ROW_X, y, ROW_W, high))
        surface.fill(WINE, (ROW_X, y + 1, ROW_W, high - 2))
        surface.fill(BAD, (ROW_X, y, ROW_W, 1))
        surface.fill(BLOOD, (ROW_X, y + high - 1, ROW_W, 1))
        art.body.draw(surface, "▶", ROW_X + 3 + tick // 20 % 2, y + high // 2 - 3, LOUD)
    elif k % 2 == 0:
        darken(surface, (ROW_X, y, ROW_W, high), 0.82, (70, 70, 110))
    fill = (GLOW if on else TEXT) if row.enabled else DIM if on else STEEL
    lines = _label_lines(art, model, row)
    top = y + (high - LINE_PX * len(lines)) // 2 + 3
    for n, line in enumerate(lines):
        art.body.draw(surface, line, LABEL_X, top + LINE_PX * n, fill)
    middle = y + high // 2
    if row.kind == "binding":
        _bindings(surface, art, model, row, middle, on)
    elif row.kind == "keys":
        glyphs = art.glyphs(model.prompts)
        keys = flow(art.body, row.value, ROW_W, glyphs)[0]
        draw_line(surface, art.body, keys, VALUE_RIGHT - KEYS_PX, middle - 3, glyphs, fill)
    elif row.kind == "slider":
        _slider(surface, art, row, middle, fill)
    elif row.kind == "toggle":
        _toggle(surface, art, row, middle, fill)
    elif row.kind in ("value", "told"):
        right = VALUE_RIGHT - 10
        wide = art.body.draw(surface, row.value, right, middle - 3, fill, 1.0)
        if on and row.enabled and row.kind == "value":
            art.body.draw(surface, "▶", right + 4, middle - 3, LOUD)
            art.body.draw(surface, "◀", right - wide - 8, middle - 3, LOUD)


def on_slider(x: int) -> bool:
    """Whether a click at this px across means the slider of its row."""
    return -SLIDER_REACH_PX <= x - SLIDER_LEFT <= SLIDER_SIZE[0] + SLIDER_REACH_PX


def slider_share(x: int) -> float:
    """How far along a slider that is, 0 to 1."""
    return min(1.0, max(0.0, (x - SLIDER_LEFT) / SLIDER_SIZE[0]))


def column_at(x: int) -> int:
    """Which column of bindings a click at this px across means, -1 for the names before them."""
    return sum(x >= left - COLUMN_REACH_PX for left in COLUMN_X) - 1


def _slider(surface: pygame.Surface, art: InterfaceArt, row: Row, y: int, fill: tuple[int, int, int]) -> None:
    (w, h), x = SLIDER_SIZE, SLIDER_LEFT
    bar(surface, (x, y - h // 2, w, h), row.level, "brass" if row.enabled else "steel")
    knob = x + round(w * min(1.0, max(0.0, row.level)))
    surface.fill(INK, (knob - 3, y - h // 2 - 3, 6, h + 6))
    surface.fill(GLOW, (knob - 2, y - h // 2 - 2, 4, h + 4))
    surface.fill(BRONZE, (knob - 2, y + h // 2 + 1, 4, 1))
    art.body.draw(surface, row.value, VALUE_RIGHT, y - 3, fill, 1.0)


def _toggle(surface: pygame.Surface, art: InterfaceArt, row: Row, y: int, fill: tuple[int, int, int]) -> None:
    right = VALUE_RIGHT - 14
    art.body.draw(surface, row.value, right - 5, y - 3, fill, 1.0)
    surface.fill(INK, (right, y - 6, 12, 12))
    surface.fill(LOUD if row.level else STEEL, (right + 1, y - 5, 10, 10))
    surface.fill(INK, (right + 2, y - 4, 8, 8))
    if row.level:
        art.body.draw(surface, "✓", right + 3, y - 4, GLOW, shadow=None)


def _bindings(surface: pygame.Surface, art: InterfaceArt, model: MenuModel, row: Row, y: int, on: bool) -> None:
    for column, bound in enumerate(row.controls):
        x = COLUMN_X[column]
        if on and column == row.column and column != row.listening:
            wide = art.control(*bound).get_width() if bound else DASH_PX
            pygame.draw.rect(surface, LOUD, (x - 3, y - BINDING_PX // 2, wide + 6, BINDING_PX), 1)
        if on and column == row.listening:
            wide = art.body.measure(model.press_label) + 10
            surface.fill(LOUD, (x, y - 8, wide, 15))
            surface.fill(INK, (x + 1, y - 7, wide - 2, 13))
            art.body.draw(surface, model.press_label, x + 5, y - 4, LOUD)
        elif bound:
            surface.blit(art.control(*bound), (x, y - 8))
        else:
            art.body.draw(surface, "—", x + 6, y - 4, DIM)
