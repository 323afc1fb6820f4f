"""A report in the case file on what happened between two levels: where, typed words, a photo, and who was there."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.pages.folder import (
    FACE_STEP_PX,
    FOLDER_X,
    FOLDER_Y,
    HINT_Y,
    LINE_PX,
    PAGE_H,
    PAGE_W,
    PAGE_X,
    PAGE_Y,
    SHADE,
)
from game.show.paint.colours import PAPER_DIM, PAPER_INK, WINE
from game.show.paint.text import Prompts, draw_line, flow, letters
from game.show.paint.widgets import Hint, darken, darken_all, draw_hints, framed
from game.show.tongue import tr

FADE_TICKS = 20
TICKS_A_LETTER = 2
TEXT_X, TEXT_Y, TEXT_WIDTH = PAGE_X + 10, PAGE_Y + 32, PAGE_W - 20
HEAD_RISE_PX = 2  # of the place of a later part over its line
PHOTO_X, PHOTO_Y = 222, 36
FACES_X = 229
FACES_Y = {True: 124, False: 40}  # below a photo, and where there is none
STRIP_X, STRIP_W = 222, 126  # three or four below a photo are a strip of it, each cut to his face
FACE_MIDDLE_PX = 27  # of a portrait's width: heads are turned a little
RIM_PX = 3  # of a frame; two in a strip share one px of it
LINES = 9  # that the paper is ruled for
RULED = (205, 181, 136)  # a little darker than the paper


@dataclass(frozen=True, slots=True)
class Part:
    """Where, and what happened there."""

    place: str
    text: str


@dataclass(frozen=True, slots=True)
class ReportModel:
    """One page: its parts, a photo of the interface's papers ("": none), portraits with a mood, and 2/9 or so."""

    parts: tuple[Part, ...] = ()
    photo: str = ""
    faces: tuple[str, ...] = ()
    number: str = ""
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)


def all_typed(model: ReportModel) -> int:
    """The tick at which everything of the page stands there."""
    return FADE_TICKS + TICKS_A_LETTER * sum(letters(part.text) for part in model.parts)


def fits(art: InterfaceArt, parts: tuple[Part, ...]) -> bool:
    """Whether one paper has room for all of them."""
    glyphs = art.glyphs(Prompts())
    lines = sum(len(flow(art.body, part.text, TEXT_WIDTH, glyphs)) for part in parts)
    return lines + len(parts) - 1 <= LINES


def draw_report(surface: pygame.Surface, art: InterfaceArt, model: ReportModel, tick: int) -> None:
    """Draw the whole page; its words are typed one letter after the other."""
    surface.blit(art.papers["desk"], (0, 0))
    tab = " / ".join((tr("CASE 88"), model.number))
    art.body.draw(surface, tab, FOLDER_X + 24, FOLDER_Y - 9, PAPER_INK, shadow=None)
    darken(surface, (PAGE_X + 3, PAGE_Y + 3, PAGE_W, PAGE_H), 0.72, SHADE)
    surface.blit(art.papers["page"], (PAGE_X, PAGE_Y))
    surface.fill(PAPER_DIM, (PAGE_X + 9, PAGE_Y + 22, PAGE_W - 18, 1))
    for k in range(LINES):
        surface.fill(RULED, (TEXT_X, TEXT_Y + LINE_PX * k + 10, TEXT_WIDTH, 1))
    _words(surface, art, model, max(0, tick - FADE_TICKS) // TICKS_A_LETTER)
    if model.photo:
        darken(surface, (PHOTO_X + 2, PHOTO_Y + 2, 126, 80), 0.7, SHADE)
        surface.blit(art.papers["photo_frame"], (PHOTO_X, PHOTO_Y))
        surface.blit(art.papers[model.photo], (PHOTO_X + 3, PHOTO_Y + 3))
        surface.blit(art.piece("clip"), (PHOTO_X + 12, PHOTO_Y - 7))
    _faces(surface, [art.portraits[name] for name in model.faces], bool(model.photo))
    draw_hints(surface, art, model.hints, model.prompts, 20, HINT_Y, 350)
    if tick < FADE_TICKS:
        darken_all(surface, tick / FADE_TICKS)


def _faces(surface: pygame.Surface, faces: list[pygame.Surface], below_photo: bool) -> None:
    """Two beside each other and two below them; below a photo, where there is no room for that, all side by side."""
    y = FACES_Y[below_photo]
    if not below_photo or len(faces) <= 2:
        for k, face in enumerate(faces):
            framed(surface, face, FACES_X + k % 2 * FACE_STEP_PX, y + k // 2 * FACE_STEP_PX)
        return
    for k, face in enumerate(faces):
        left, right = (STRIP_X + (STRIP_W - 1) * at // len(faces) for at in (k, k + 1))
        width = right - left + 1 - 2 * RIM_PX
        cut = (FACE_MIDDLE_PX - width // 2, 0, width, face.get_height())
        framed(surface, face.subsurface(cut), left, y)


def _words(surface: pygame.Surface, art: InterfaceArt, model: ReportModel, shown: int) -> None:
    """So many letters of the parts; the place of one is there when its turn has come."""
    glyphs, y = art.glyphs(model.prompts), TEXT_Y
    for k, part in enumerate(model.parts):
        if k and shown <= 0:
            return
        large = art.heading.measure(part.place) <= TEXT_WIDTH
        face, ink, rise = (art.heading, PAPER_INK, HEAD_RISE_PX) if large else (art.body, WINE, 0)
        face.draw(surface, part.place, PAGE_X + 9, y - rise if k else PAGE_Y + 9, ink, shadow=None)
        y += LINE_PX if k else 0
        for line in flow(art.body, part.text, TEXT_WIDTH, glyphs):
            shown -= draw_line(surface, art.body, line, TEXT_X, y, glyphs, PAPER_INK, shadow=None, shown=max(0, shown))
            y += LINE_PX
