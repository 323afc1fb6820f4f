"""A black page with words that come one after the other: the end of a level or of the game."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.colours import BAD, INK, SILVER, WINE
from game.show.text import Line, Prompts, draw_line, flow
from game.show.widgets import SCREEN_H, SCREEN_W, Hint, darken, darken_all, draw_hints

FADE_TICKS = 30
LINE_TICKS = 50  # from one line to the next
LINE_PX = 14
TEXT_WIDTH = 320


@dataclass(frozen=True, slots=True)
class EndCardModel:
    """A heading and lines of text, each of which may break; hints come when all is said."""

    lines: tuple[str, ...] = ()
    heading: str = ""
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)


def all_said(model: EndCardModel) -> int:
    """The tick at which everything of the page stands there."""
    return FADE_TICKS + LINE_TICKS * (len(model.lines) + 1) + 1


def draw_end_card(surface: pygame.Surface, art: InterfaceArt, model: EndCardModel, tick: int) -> None:
    """Draw over whatever is there, which sinks into black first."""
    darken_all(surface, max(0.0, 1 - tick / FADE_TICKS))
    glyphs = art.glyphs(model.prompts)
    broken: list[list[Line]] = [flow(art.body, text, TEXT_WIDTH, glyphs) for text in model.lines]
    high = LINE_PX * sum(map(len, broken)) + 6 * max(0, len(broken) - 1) + (30 if model.heading else 0)
    y = max(16, (SCREEN_H - 24 - high) // 2)
    if model.heading and tick >= FADE_TICKS:
        half = art.heading.measure(model.heading) // 2 + 14
        surface.fill(WINE, (SCREEN_W // 2 - half, y - 5, 2 * half, 19))
        surface.fill(BAD, (SCREEN_W // 2 - half, y - 5, 2 * half, 1))
        art.heading.draw(surface, model.heading, SCREEN_W // 2, y, "hot", 0.5)
    y += 30 if model.heading else 0
    for k, lines in enumerate(broken):
        age = tick - FADE_TICKS - LINE_TICKS * (k + (1 if model.heading else 0))
        for line in lines:
            if age >= 0:
                draw_line(surface, art.body, line, SCREEN_W // 2, y, glyphs, SILVER, 0.5)
                darken(surface, (0, y - 4, SCREEN_W, LINE_PX), min(1.0, age / 12), INK)
            y += LINE_PX
        y += 6
    if tick >= all_said(model):
        draw_hints(surface, art, model.hints, model.prompts, 20, SCREEN_H - 22, SCREEN_W - 40)
