"""A sheet of the case on one person: portraits in four moods, what is known, and how tall he stands."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.data.art import MOODS
from game.show.art import InterfaceArt
from game.show.pages.folder import FACE_STEP_PX, FOLDER_X, FOLDER_Y, HINT_Y, LINE_PX, PAGE_W, PAGE_X, PAGE_Y
from game.show.paint.colours import PAPER_DIM, PAPER_INK, STAMP
from game.show.paint.looks import load_look
from game.show.paint.text import Prompts
from game.show.paint.widgets import Hint, draw_hints, framed
from game.show.tongue import tr

FACES_X, FACES_Y = 230, 36
WIDE_LINES, NARROW_W = 3, 84  # of what is known stand over him, the rest beside him
FIGURE_X, FIGURE_Y = PAGE_X + 147, PAGE_Y + 155  # his feet
ABOUT_Y = PAGE_Y + 43
CHART_W, CHART = 60, ((200, 68), (150, 51), (100, 34), (50, 17))  # lines behind him: cm, and px over his feet


@dataclass(frozen=True, slots=True)
class DossierModel:
    """One page; without a portrait it lies sealed. `place` such as 2/9 stands on the folder's tab."""

    name: str = ""
    other: str = ""
    about: str = ""
    portrait: str = ""
    look: str = ""  # sheet of the person, "" for one who is not seen whole
    place: str = ""
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)


def draw_dossier(surface: pygame.Surface, art: InterfaceArt, model: DossierModel, tick: int = 0) -> None:
    """Draw the whole page; the person breathes."""
    surface.blit(art.papers["desk"], (0, 0))
    tab = " / ".join((tr("CASE 88"), model.place))
    art.body.draw(surface, tab, FOLDER_X + 24, FOLDER_Y - 9, PAPER_INK, shadow=None)
    surface.blit(art.papers["page"], (PAGE_X, PAGE_Y))
    art.heading.draw(surface, model.name, PAGE_X + 9, PAGE_Y + 9, PAPER_INK, shadow=None)
    surface.fill(PAPER_DIM, (PAGE_X + 9, PAGE_Y + 22, PAGE_W - 18, 1))
    art.body.draw(surface, model.other, PAGE_X + 9, PAGE_Y + 28, PAPER_DIM, shadow=None)
    for k, line in enumerate(_about_lines(art, model)):
        art.body.draw(surface, line, PAGE_X + 9, ABOUT_Y + LINE_PX * k, PAPER_INK, shadow=None)
    if model.look:
        _figure(surface, art, model.look, tick)
    if not model.portrait:
        surface.blit(art.piece("wax_1"), (PAGE_X + 76, PAGE_Y + 84))
        art.body.draw(surface, "СЕКРЕТНО", PAGE_X + 94, PAGE_Y + 122, STAMP, 0.5, shadow=None)
    seen = [mood for mood in MOODS if f"{model.portrait}_{mood}" in art.portraits]
    for k, mood in enumerate(seen):
        at = FACES_X + k % 2 * FACE_STEP_PX, FACES_Y + k // 2 * FACE_STEP_PX
        framed(surface, art.portrait(model.portrait, mood), *at)
    draw_hints(surface, art, model.hints, model.prompts, 20, HINT_Y, 350)


def _about_lines(art: InterfaceArt, model: DossierModel) -> list[str]:
    lines = art.body.wrap(model.about, PAGE_W - 22)
    if not model.look:
        return lines
    return lines[:WIDE_LINES] + [part for part in art.body.wrap(" ".join(lines[WIDE_LINES:]), NARROW_W) if part]


def _figure(surface: pygame.Surface, art: InterfaceArt, look: str, tick: int) -> None:
    """The person before a chart of heights, as they are taken in by the militia."""
    left = FIGURE_X - CHART_W // 2
    for centimetres, px in CHART:
        surface.fill(PAPER_DIM, (left, FIGURE_Y - px, CHART_W, 1))
        art.body.draw(surface, str(centimetres), left - 3, FIGURE_Y - px - 3, PAPER_DIM, 1.0, shadow=None)
    surface.fill(PAPER_INK, (left, FIGURE_Y, CHART_W, 1))
    cel = load_look(look).strip("idle").at(tick)
    surface.blit(cel.image, cel.place(FIGURE_X, FIGURE_Y, 1))
