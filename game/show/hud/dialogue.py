"""Spoken words: the box with a face, a name and a typewriter, and captions over the play."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import INK, TEXT
from game.show.paint.text import Prompts, draw_line, flow, letters, line_width
from game.show.paint.widgets import BRASS_EDGE, LINE_PX, SCREEN_W, darken, framed, panel, plate

__all__ = [
    "DialogueModel",
    "caption_box",
    "caption_lines",
    "caption_top",
    "dialogue_pages",
    "draw_caption",
    "draw_dialogue",
    "letters",
]

BOX = (8, 148, 368, 60)
TOP_Y = 17  # where people stand low the box hangs from the top
LINES = 3
MOST_LINES = 4  # in large text
FACE_PX = 57  # the portrait with its frame and gap
MORE_PX = 22  # kept free at the end of the lines for the mark
CAPTION_WIDTH = 300
CAPTION_Y = 172


@dataclass(frozen=True, slots=True)
class DialogueModel:
    """One page of speech. `shown` letters are out so far, None is all; `who` "" is a voice without a face."""

    who: str = "danko_bath"
    mood: str = "calm"
    speaker: str = "DANKO"
    text: str = ""
    shown: int | None = None
    right: bool = False
    top: bool = False
    more: bool = True
    prompts: Prompts = field(default_factory=Prompts)
    action: str = "confirm"


def text_width(with_face: bool) -> int:
    """Room for a line of speech in px."""
    return BOX[2] - 24 - MORE_PX - (FACE_PX - 2 if with_face else 0)


def dialogue_pages(art: InterfaceArt, text: str, prompts: Prompts, with_face: bool = True) -> tuple[str, ...]:
    """The text in pages of three lines, broken as the box will break them; each page is one DialogueModel.text."""
    lines = flow(art.speech, text, text_width(with_face), art.glyphs(prompts))
    spoken = [" ".join(run.words or f"{{key:{run.action}}}" for run in line) for line in lines]
    return tuple("\n".join(spoken[k : k + LINES]) for k in range(0, len(spoken), LINES))


def draw_dialogue(surface: pygame.Surface, art: InterfaceArt, model: DialogueModel, tick: int) -> None:
    """Draw the box at the foot of the screen, or at its head; the face is on the speaker's side."""
    x, y, w, h = BOX
    glyphs = art.glyphs(model.prompts)
    lines = flow(art.speech, model.text, text_width(bool(model.who)), glyphs)[: MOST_LINES if art.large_text else LINES]
    taller = max(0, len(lines) * art.speech_line_px - LINES * LINE_PX)
    y, h = (TOP_Y if model.top else y - taller), h + taller
    panel(surface, (x, y, w, h), 0.08, BRASS_EDGE)
    text_x, mark_right = x + 12, x + w - 6
    if model.who:
        face = art.portrait(model.who, model.mood, left=model.right)
        face_x = x + w - FACE_PX if model.right else x + 3
        framed(surface, face, face_x, y + 3)
        text_x = text_x if model.right else x + FACE_PX + 9
        mark_right = face_x - 4 if model.right else mark_right
    if model.speaker:
        wide = art.heading.measure(model.speaker) + 12
        plate(surface, (text_x - 3, y - 8, wide, 15))
        art.heading.draw(surface, model.speaker, text_x + 3, y - 5, "hot")
    left = model.shown
    for k, line in enumerate(lines):
        seen = draw_line(surface, art.speech, line, text_x, y + 15 + k * art.speech_line_px, glyphs, shown=left)
        left = None if left is None else max(0, left - seen - 1)
    if model.more and (model.shown is None or model.shown >= letters(model.text)):
        cap = glyphs(model.action)
        surface.blit(cap, (mark_right - cap.get_width(), y + h - 20 - (1 if tick // 20 % 2 else 0)))


def caption_top(art: InterfaceArt, text: str) -> int:
    """The y of the band of a caption that stands low on the screen."""
    lines = flow(art.speech, text, CAPTION_WIDTH, art.glyphs(Prompts()))
    return CAPTION_Y - art.speech_line_px * (len(lines) - 1) - 4


def caption_lines(art: InterfaceArt, text: str) -> list[pygame.Rect]:
    """What each line of a caption covers, from the top of its band."""
    pitch = art.speech_line_px
    widths = [line_width(line) + 16 for line in flow(art.speech, text, CAPTION_WIDTH, art.glyphs(Prompts()))]
    return [pygame.Rect((SCREEN_W - wide) // 2, pitch * k, wide, pitch + 2) for k, wide in enumerate(widths)]


def caption_box(art: InterfaceArt, text: str, top: int) -> pygame.Rect:
    """What a caption covers whose band begins there."""
    lines = caption_lines(art, text)
    return lines[0].unionall(lines[1:]).move(0, top)


def draw_caption(
    surface: pygame.Surface,
    art: InterfaceArt,
    text: str,
    tick: int,
    prompts: Prompts | None = None,
    band_y: int | None = None,
) -> None:
    """Words spoken in mid-play: one or two outlined lines low on the screen, or from `band_y` on, faded in."""
    glyphs = art.glyphs(prompts or Prompts())
    pitch = art.speech_line_px
    lines = flow(art.speech, text, CAPTION_WIDTH, glyphs)
    wide = max(line_width(line) for line in lines) + 16
    top = 4 + (caption_top(art, text) if band_y is None else band_y)
    darken(surface, ((SCREEN_W - wide) // 2, top - 4, wide, pitch * len(lines) + 2), 1 - min(tick, 8) / 16)
    for k, line in enumerate(lines):
        draw_line(surface, art.speech, line, SCREEN_W // 2, top + k * pitch, glyphs, TEXT, 0.5, outline=INK)
