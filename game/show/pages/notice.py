"""A small plate that slides in from the right: a pad was plugged in, the game was saved, a checkpoint was reached."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.paint.text import Prompts, draw_line, flow, line_width
from game.show.paint.widgets import BRASS_EDGE, MARGIN_PX, SCREEN_W, panel

NOTICE_TICKS = 180
LETTER_TICKS, QUICK_LETTERS = 2, 40  # a longer text stays longer
SLIDE_TICKS = 14
TOP_Y = 118
TEXT_WIDTH = 170
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


def draw_notice(surface: pygame.Surface, art: InterfaceArt, model: NoticeModel, tick: int) -> None:
    """Draw the plate at its age `tick`; after `notice_ticks` nothing."""
    stays = notice_ticks(model.text)
    if not 0 <= tick < stays:
        return
    glyphs = art.glyphs(model.prompts)
    lines = flow(art.body, model.text, TEXT_WIDTH, glyphs)
    icon = art.piece(model.icon)
    wide = max(line_width(line) for line in lines) + icon.get_width() + 18
    high = max(24, 10 + LINE_PX * len(lines))
    away = max(SLIDE_TICKS - tick, tick - (stays - SLIDE_TICKS), 0) / SLIDE_TICKS
    x = SCREEN_W - MARGIN_PX - wide + round(away * away * (wide + MARGIN_PX + 2))
    panel(surface, (x, TOP_Y, wide, high), 0.20, BRASS_EDGE)
    surface.blit(icon, (x + 6, TOP_Y + (high - icon.get_height()) // 2))
    top = TOP_Y + (high - LINE_PX * len(lines)) // 2 + 3
    for k, line in enumerate(lines):
        draw_line(surface, art.body, line, x + icon.get_width() + 11, top + LINE_PX * k, glyphs)
