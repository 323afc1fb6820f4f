"""A report in the case file on what happened between two levels: typed words, a photo, and who was there."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import PAPER_DIM, PAPER_INK
from game.show.paint.text import Prompts, draw_line, flow, letters
from game.show.paint.widgets import Hint, darken, darken_all, draw_hints, framed
from game.show.tongue import tr

FADE_TICKS = 20
TICKS_A_LETTER = 2
FOLDER_X, FOLDER_Y = 18, 22
PAGE_X, PAGE_Y, PAGE_W = 26, 30, 188
TEXT_X, TEXT_Y, TEXT_WIDTH, LINE_PX = PAGE_X + 10, PAGE_Y + 32, PAGE_W - 20, 13
PHOTO_X, PHOTO_Y = 222, 36
FACES_X, FACE_STEP_PX = 229, 58
FACES_Y = {True: 124, False: 40}  # below a photo, and where there is none
MOST_FACES = {True: 2, False: 4}  # of more the first and the last are shown
SHADE = (16, 6, 10)
HINT_Y = 199
LINES = 9  # that the paper is ruled for
RULED = (205, 181, 136)  # a little darker than the paper


@dataclass(frozen=True, slots=True)
class ReportModel:
    """One page: where, what, a photo of the interface's papers ("": none), portraits with a mood, and 2/9 or so."""

    place: str = ""
    text: str = ""
    photo: str = ""
    faces: tuple[str, ...] = ()
    number: str = ""
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)


def all_typed(model: ReportModel) -> int:
    """The tick at which everything of the page stands there."""
    return FADE_TICKS + TICKS_A_LETTER * letters(model.text)


def draw_report(surface: pygame.Surface, art: InterfaceArt, model: ReportModel, tick: int) -> None:
    """Draw the whole page; its words are typed one letter after the other."""
    surface.blit(art.papers["desk"], (0, 0))
    tab = " / ".join((tr("CASE 88"), model.number))
    art.body.draw(surface, tab, FOLDER_X + 24, FOLDER_Y - 9, PAPER_INK, shadow=None)
    darken(surface, (PAGE_X + 3, PAGE_Y + 3, PAGE_W, 160), 0.72, SHADE)
    surface.blit(art.papers["page"], (PAGE_X, PAGE_Y))
    face = art.heading if art.heading.measure(model.place) <= TEXT_WIDTH else art.body
    face.draw(surface, model.place, PAGE_X + 9, PAGE_Y + 9, PAPER_INK, shadow=None)
    surface.fill(PAPER_DIM, (PAGE_X + 9, PAGE_Y + 22, PAGE_W - 18, 1))
    for k in range(LINES):
        surface.fill(RULED, (TEXT_X, TEXT_Y + LINE_PX * k + 10, TEXT_WIDTH, 1))
    glyphs, shown = art.glyphs(model.prompts), max(0, tick - FADE_TICKS) // TICKS_A_LETTER
    for k, line in enumerate(flow(art.body, model.text, TEXT_WIDTH, glyphs)):
        y = TEXT_Y + LINE_PX * k
        shown -= draw_line(surface, art.body, line, TEXT_X, y, glyphs, PAPER_INK, shadow=None, shown=max(0, shown))
    if model.photo:
        darken(surface, (PHOTO_X + 2, PHOTO_Y + 2, 126, 80), 0.7, SHADE)
        surface.blit(art.papers["photo_frame"], (PHOTO_X, PHOTO_Y))
        surface.blit(art.papers[model.photo], (PHOTO_X + 3, PHOTO_Y + 3))
        surface.blit(art.piece("clip"), (PHOTO_X + 12, PHOTO_Y - 7))
    there = bool(model.photo)
    faces = model.faces if len(model.faces) <= MOST_FACES[there] else (model.faces[0], model.faces[-1])
    for k, name in enumerate(faces):
        at = FACES_X + k % 2 * FACE_STEP_PX, FACES_Y[there] + k // 2 * FACE_STEP_PX
        framed(surface, art.portraits[name], *at)
    draw_hints(surface, art, model.hints, model.prompts, 20, HINT_Y, 350)
    if tick < FADE_TICKS:
        darken_all(surface, tick / FADE_TICKS)
