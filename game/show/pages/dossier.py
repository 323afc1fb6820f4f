"""A sheet of the case on one person: portraits in four moods and what is known."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import PAPER_DIM, PAPER_INK, STAMP
from game.show.paint.text import Prompts
from game.show.paint.widgets import Hint, draw_hints, framed

FOLDER_X, FOLDER_Y = 18, 22
PAGE_X, PAGE_Y, PAGE_W = 26, 30, 188
MOODS = ("calm", "angry", "hurt", "smile")
FACES_X, FACES_Y, FACE_STEP_PX = 230, 36, 58
LINE_PX = 13
HINT_Y = 199


@dataclass(frozen=True, slots=True)
class DossierModel:
    """One page; without a portrait it lies sealed. `place` such as 2/9 stands on the folder's tab."""

    name: str = ""
    other: str = ""
    about: str = ""
    portrait: str = ""
    place: str = ""
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)


def draw_dossier(surface: pygame.Surface, art: InterfaceArt, model: DossierModel) -> None:
    """Draw the whole page."""
    surface.blit(art.papers["desk"], (0, 0))
    art.body.draw(surface, f"CASE 88 / {model.place}", FOLDER_X + 24, FOLDER_Y - 9, PAPER_INK, shadow=None)
    surface.blit(art.papers["page"], (PAGE_X, PAGE_Y))
    art.heading.draw(surface, model.name, PAGE_X + 9, PAGE_Y + 9, PAPER_INK, shadow=None)
    surface.fill(PAPER_DIM, (PAGE_X + 9, PAGE_Y + 22, PAGE_W - 18, 1))
    art.body.draw(surface, model.other, PAGE_X + 9, PAGE_Y + 28, PAPER_DIM, shadow=None)
    for k, line in enumerate(art.body.wrap(model.about, PAGE_W - 22)):
        art.body.draw(surface, line, PAGE_X + 9, PAGE_Y + 48 + LINE_PX * k, PAPER_INK, shadow=None)
    if not model.portrait:
        surface.blit(art.piece("wax_1"), (PAGE_X + 76, PAGE_Y + 84))
        art.body.draw(surface, "СЕКРЕТНО", PAGE_X + 94, PAGE_Y + 122, STAMP, 0.5, shadow=None)
    seen = [mood for mood in MOODS if f"{model.portrait}_{mood}" in art.portraits]
    for k, mood in enumerate(seen):
        at = FACES_X + k % 2 * FACE_STEP_PX, FACES_Y + k // 2 * FACE_STEP_PX
        framed(surface, art.portrait(model.portrait, mood), *at)
    draw_hints(surface, art, model.hints, model.prompts, 20, HINT_Y, 350)
