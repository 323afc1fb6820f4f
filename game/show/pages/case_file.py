"""Level select: an open folder on a desk, the chosen level's page at the left, the next ones at the right."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.pages.folder import FOLDER_X, FOLDER_Y, HINT_Y, PAGE_H, PAGE_W, PAGE_X, PAGE_Y, SHADE
from game.show.pages.result import Medal
from game.show.paint.colours import BAD, BLOOD, GLOW, PAPER_DIM, PAPER_INK, SOOT, STAMP, WINE
from game.show.paint.font import Font
from game.show.paint.text import Prompts, format_time
from game.show.paint.widgets import Areas, Hint, darken, draw_hints, draw_medal
from game.show.tongue import tr

LEAF_X, LEAF_W = 232, 98
LEAF_SIZE = (112, 62)
LEAF_SHIFTS = ((1, 92), (5, 46), (0, 0))  # of the next, the one after, and the one after that
TAB_X, TAB_STEP, TABS = 352, 30, 5
FAULT_LINES = 4


@dataclass(frozen=True, slots=True)
class CasePage:
    """One level: its titles, a picture of 120 x 74, rank "" if never finished, medals, times in ticks."""

    number: str = "L1"
    title: str = ""
    title_other: str = ""
    picture: pygame.Surface | None = None
    rank: str = ""
    medals: tuple[Medal, ...] = ()
    best: int | None = None
    par: int | None = None
    ghost: str = ""
    locked: bool = False
    fault: str = ""  # the line that refuses it
    sealed: str = ""  # what would open it


@dataclass(frozen=True, slots=True)
class CaseFileModel:
    """All pages and which of them lies open."""

    pages: tuple[CasePage, ...] = ()
    chosen: int = 0
    tab_label: str = "CASE 88 / ДЕЛО № 88"
    start_label: str = field(default_factory=lambda: tr("OPEN"))
    best_label: str = field(default_factory=lambda: tr("Best"))
    par_label: str = field(default_factory=lambda: tr("par"))
    ghost_label: str = field(default_factory=lambda: tr("Ghost"))
    rank_label: str = "РАНГ"
    locked_label: str = field(default_factory=lambda: tr("SEALED"))
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)


def draw_case_file(surface: pygame.Surface, art: InterfaceArt, model: CaseFileModel, tick: int) -> Areas:
    """Draw the whole page; tells where each level is, as open page, leaf or tab, for the mouse."""
    areas: Areas = [(pygame.Rect(PAGE_X, PAGE_Y, PAGE_W, PAGE_H), model.chosen)]
    surface.blit(art.papers["desk"], (0, 0))
    art.body.draw(surface, model.tab_label, FOLDER_X + 24, FOLDER_Y - 9, PAPER_INK, shadow=None)
    if model.chosen + len(LEAF_SHIFTS) >= len(model.pages):
        surface.blit(art.papers["dossier"], (LEAF_X, FOLDER_Y + 10))
    for k in (2, 1, 0):
        if model.chosen + 1 + k < len(model.pages):
            _leaf(surface, art, model, model.pages[model.chosen + 1 + k], k)
            area = pygame.Rect(LEAF_X + LEAF_SHIFTS[k][0], FOLDER_Y + 10 + LEAF_SHIFTS[k][1], *LEAF_SIZE)
            areas.insert(0, (area, model.chosen + 1 + k))  # the nearer ones lie on the others
    if model.pages:
        _page(surface, art, model, model.pages[model.chosen], tick)
    first = min(max(0, model.chosen - TABS + 2), max(0, len(model.pages) - TABS))
    for k in range(first, min(first + TABS, len(model.pages))):
        y = FOLDER_Y + 10 + (k - first) * TAB_STEP
        tab = art.papers["tab_lit" if k == model.chosen else "tab"]
        areas.append((surface.blit(tab, (TAB_X, y)), k))
        art.body.draw(surface, str(k + 1), TAB_X + 6, y + 9, PAPER_INK, 0.5, shadow=None)
    draw_hints(surface, art, model.hints, model.prompts, 20, HINT_Y, 350)
    return areas


def _fitted(face: Font, text: str, width: int) -> str:
    """As much of a title as the paper holds: players call their files as they like."""
    first, *more = face.wrap(text.replace(" ", "\u00a0"), width)
    return f"{first[:-3]}..." if more else text


def _leaf(surface: pygame.Surface, art: InterfaceArt, model: CaseFileModel, page: CasePage, place: int) -> None:
    dx, dy = LEAF_SHIFTS[place]
    x, y = LEAF_X + dx, FOLDER_Y + 10 + dy
    darken(surface, (x + 2, y + 2, *LEAF_SIZE), 0.72, SHADE)
    surface.blit(art.papers["leaf_locked" if page.locked else "leaf"], (x, y))
    ink = PAPER_DIM if page.locked else PAPER_INK
    art.body.draw(surface, _fitted(art.body, f"{page.number}  {page.title}", LEAF_W), x + 7, y + 5, ink, shadow=None)
    if page.locked:
        surface.fill(WINE, (x + 2, y + 30, 106, 3))
        surface.fill(BLOOD, (x + 2, y + 30, 106, 1))
        surface.blit(art.piece(f"wax_{place + 1}"), (x + 72, y + 16))
        return
    if page.rank:
        art.body.draw(surface, f"{model.rank_label} {page.rank}", x + 7, y + 20, STAMP, shadow=None)
    if page.best is not None:
        art.body.draw(surface, f"{model.best_label} {format_time(page.best)}", x + 7, y + 33, PAPER_INK, shadow=None)


def _page(surface: pygame.Surface, art: InterfaceArt, model: CaseFileModel, page: CasePage, tick: int) -> None:
    x, y = PAGE_X, PAGE_Y
    darken(surface, (x + 3, y + 3, PAGE_W, PAGE_H), 0.72, SHADE)
    surface.blit(art.papers["page"], (x, y))
    title = _fitted(art.heading, f"{page.number}  {page.title}", PAGE_W - 20)
    wide = art.heading.draw(surface, title, x + 9, y + 9, PAPER_INK, shadow=None)
    if wide + art.body.measure(page.title_other) < PAGE_W - 30:
        art.body.draw(surface, page.title_other, x + PAGE_W - 9, y + 11, PAPER_DIM, 1.0, shadow=None)
    surface.fill(PAPER_DIM, (x + 9, y + 22, PAGE_W - 18, 1))
    darken(surface, (x + 8, y + 30, 126, 80), 0.70, SHADE)
    surface.blit(art.papers["photo_frame"], (x + 6, y + 28))
    picture = page.picture or art.papers.get(f"photo_{page.number.lower()}")
    if picture:
        surface.blit(picture, (x + 9, y + 31), (0, 0, 120, 74))
        if page.locked:
            darken(surface, (x + 9, y + 31, 120, 74), 0.25, SOOT)
    surface.blit(art.piece("clip"), (x + 18, y + 21))
    if page.locked:
        surface.blit(art.piece("wax_1"), (x + 55, y + 52))
        art.body.draw(surface, model.locked_label, x + 69, y + 86, GLOW, 0.5, outline=SOOT)
    if page.fault or page.sealed:
        ink = STAMP if page.fault else PAPER_INK
        for k, line in enumerate(art.body.wrap(page.fault or page.sealed, PAGE_W - 20)[:FAULT_LINES]):
            art.body.draw(surface, line, x + 9, y + 112 + 11 * k, ink, shadow=None)
        return
    if page.rank:
        stamp = art.piece(f"stamp_{page.rank}")
        left, top = x + PAGE_W - stamp.get_width() - 1, y + 20
        surface.blit(stamp, (left, top))
        art.body.draw(surface, model.rank_label, left + 32, top + 47, STAMP, 0.5, shadow=None)
    for k, medal in enumerate(page.medals):
        draw_medal(surface, art, medal.kind, medal.won, x + 141 + (k % 2) * 22, y + 88 + (k // 2) * 20)
    if page.locked:
        return
    _times(surface, art, model, page)
    lit = tick // 30 % 4 != 0
    surface.fill(SOOT, (x + 127, y + 131, 56, 22))
    surface.fill(WINE, (x + 128, y + 132, 54, 20))
    surface.fill(BAD if lit else BLOOD, (x + 128, y + 132, 54, 1))
    art.body.draw(surface, model.start_label, x + 155, y + 139, GLOW, 0.5, shadow=SOOT)


def _times(surface: pygame.Surface, art: InterfaceArt, model: CaseFileModel, page: CasePage) -> None:
    x, y = PAGE_X, PAGE_Y + 112
    surface.blit(art.piece("clock"), (x + 5, y + 4))
    best = format_time(page.best) if page.best is not None else "—"
    wide = art.body.draw(surface, model.best_label, x + 26, y + 3, PAPER_DIM, shadow=None)
    art.body.draw(surface, best, x + 31 + wide, y + 3, PAPER_INK, shadow=None)
    if page.par is not None:
        wide = art.body.draw(surface, model.par_label, x + 26, y + 14, PAPER_DIM, shadow=None)
        art.body.draw(surface, format_time(page.par), x + 31 + wide, y + 14, PAPER_DIM, shadow=None)
    if page.ghost:
        surface.blit(art.piece("ghost"), (x + 5, y + 25))
        art.body.draw(surface, model.ghost_label, x + 26, y + 25, PAPER_DIM, shadow=None)
        art.body.draw(surface, page.ghost, x + 26, y + 36, PAPER_INK, shadow=None)
