"""A question over any page, with a few answers side by side, or under each other where they are long."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import BAD, DIM, GLOW, IRON, LOUD, SLATE, STEEL, TEXT, WINE
from game.show.paint.text import Prompts, draw_line, flow
from game.show.paint.widgets import BRASS_EDGE, SCREEN_H, SCREEN_W, Hint, darken_all, dim_foot, draw_hints, panel
from game.show.tongue import tr

WIDTH = 260
CHOICE_H, CHOICE_GAP = 18, 10


@dataclass(frozen=True, slots=True)
class ConfirmModel:
    """A question in a few words, what follows from it, and the answers."""

    question: str = ""
    detail: str = ""
    choices: tuple[str, ...] = field(default_factory=lambda: (tr("Yes"), tr("No")))
    chosen: int = 1
    hints: tuple[Hint, ...] = ()
    prompts: Prompts = field(default_factory=Prompts)


def draw_confirm(surface: pygame.Surface, art: InterfaceArt, model: ConfirmModel, tick: int) -> None:
    """Draw the question over what is there."""
    glyphs = art.glyphs(model.prompts)
    question = art.heading.wrap(model.question, WIDTH - 28)
    detail = flow(art.body, model.detail, WIDTH - 28, glyphs) if model.detail else []
    widths = [max(60, art.body.measure(choice) + 28) for choice in model.choices]
    aside = sum(widths) + CHOICE_GAP * (len(widths) - 1) <= WIDTH - 24
    rows = 1 if aside else len(widths)
    high = 18 + 16 * len(question) + 13 * len(detail) + (6 if detail else 0) + rows * (CHOICE_H + 4) + 8
    x, y = (SCREEN_W - WIDTH) // 2, max(6, (SCREEN_H - 16 - high) // 2)
    darken_all(surface, 0.45)
    panel(surface, (x, y, WIDTH, high), 0.10, BRASS_EDGE)
    at = y + 12
    for line in question:
        art.heading.draw(surface, line, SCREEN_W // 2, at, "hot", 0.5)
        at += 16
    at += 2
    for flowed in detail:
        draw_line(surface, art.body, flowed, SCREEN_W // 2, at, glyphs, DIM, 0.5)
        at += 13
    at += 6 if detail else 2
    left = SCREEN_W // 2 - (sum(widths) + CHOICE_GAP * (len(widths) - 1)) // 2
    for k, (choice, wide) in enumerate(zip(model.choices, widths, strict=True)):
        wide = wide if aside else WIDTH - 24
        _choice(surface, art, choice, (left if aside else x + 12, at, wide, CHOICE_H), k == model.chosen, tick)
        left += wide + CHOICE_GAP
        at += 0 if aside else CHOICE_H + 4
    dim_foot(surface)
    draw_hints(surface, art, model.hints, model.prompts, 20, SCREEN_H - 19, SCREEN_W - 40)


def _choice(
    surface: pygame.Surface, art: InterfaceArt, choice: str, rect: tuple[int, int, int, int], on: bool, tick: int
) -> None:
    x, y, w, h = rect
    surface.fill(WINE if on else SLATE, rect)
    surface.fill(BAD if on else STEEL, (x, y, w, 1))
    surface.fill(WINE if on else IRON, (x, y + h - 1, w, 1))
    art.body.draw(surface, choice, x + w // 2, y + 6, GLOW if on else TEXT, 0.5)
    if on:
        nod = tick // 20 % 2
        art.body.draw(surface, "▶", x + 4 + nod, y + 6, LOUD)
        art.body.draw(surface, "◀", x + w - 8 - nod, y + 6, LOUD)
