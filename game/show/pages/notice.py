"""A small plate that slides in from the right: a pad was plugged in, the game was saved, a checkpoint was reached."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.paint.text import Glyphs, Line, Prompts, draw_line, flow, line_width
from game.show.paint.widgets import BRASS_EDGE, MARGIN_PX, SCREEN_H, SCREEN_W, panel

NOTICE_TICKS = 180
LETTER_TICKS, QUICK_LETTERS = 2, 40  # a longer text stays longer
SLIDE_TICKS = 14
PLAY_Y, SKY_Y, FOOT_UP = 64, 5, 3  # in play over the heads; on the title over the logo; on pages at the lower edge
LINE_WIDTH = 118  # of a text in one line
TEXT_WIDTHS = (84, 100, 118, 170)  # of a longer one: the first in which two lines are enough, else the last
LINE_PX = 12


@dataclass(frozen=True, slots=True)
class NoticeModel:
    """Words and an icon: pad, key, save, flag_on or any other piece."""

    text: str = ""
    icon: str = "pad"
    prompts: Prompts = field(default_factory=Prompts)


def notice_ticks(text: str) -> int:
    """How long a plate with that text stays."""
    return NOTICE_TICKS + LETTER_TICKS * max(0, len(text) - QUICK_LETTERS)


def draw_notice(
    surface: pygame.Surface, art: InterfaceArt, model: NoticeModel, tick: int, where: str = "play"
) -> None:  # fmt: skip
    """Draw the plate at its age `tick`, after `notice_ticks` nothing. `where` is play, sky or foot."""
    stays = notice_ticks(model.text)
    if not 0 <= tick < stays:
        return
    glyphs = art.glyphs(model.prompts)
    lines = _broken(art, model.text, glyphs)
    icon = art.piece(model.icon)
    wide = max(line_width(line) for line in lines) + icon.get_width() + 18
    high = max(24, 8 + LINE_PX * len(lines))
    away = max(SLIDE_TICKS - tick, tick - (stays - SLIDE_TICKS), 0) / SLIDE_TICKS
    x = SCREEN_W - MARGIN_PX - wide + round(away * away * (wide + MARGIN_PX + 2))
    y = SCREEN_H - FOOT_UP - high if where == "foot" else SKY_Y if where == "sky" else PLAY_Y
    panel(surface, (x, y, wide, high), 0.20, BRASS_EDGE)
    surface.blit(icon, (x + 6, y + (high - icon.get_height()) // 2))
    top = y + (high - LINE_PX * len(lines)) // 2 + 3
    for k, line in enumerate(lines):
        draw_line(surface, art.body, line, x + icon.get_width() + 11, top + LINE_PX * k, glyphs)


def _broken(art: InterfaceArt, text: str, glyphs: Glyphs) -> list[Line]:
    """One line if it is short, else two of about the same length, more only if there must be."""
    lines = flow(art.body, text, LINE_WIDTH, glyphs)
    if len(lines) > 1:
        tried = (flow(art.body, text, width, glyphs) for width in TEXT_WIDTHS)
        lines = next((found for found in tried if len(found) <= 2), flow(art.body, text, TEXT_WIDTHS[-1], glyphs))
    return lines
