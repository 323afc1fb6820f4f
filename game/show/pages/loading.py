"""The sign that answers a press at once while what was asked for is still being read."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import BAD, BRONZE, GLOW, INK, PINK, PLUM, WINE
from game.show.paint.widgets import SCREEN_W, darken_all

BAND_Y, BAND_H = 106, 56  # of the card before a level
SLIM_H = 30
SLIM_Y = BAND_Y + (BAND_H - SLIM_H) // 2  # in the middle of the band that follows
CELLS, CELL_W, CELL_H, CELL_GAP = 12, 12, 4, 3
KEPT = 0.4  # of what lies behind


@dataclass(frozen=True, slots=True)
class LoadingModel:
    """What is being done, and how much of it is done (0..1)."""

    words: str = ""
    share: float = 0.0


def draw_loading(surface: pygame.Surface, art: InterfaceArt, model: LoadingModel) -> None:
    """Draw the sign over what is there."""
    darken_all(surface, KEPT)
    red_band(surface, SLIM_Y, SLIM_H, SCREEN_W + SLIM_H)
    art.heading.draw(surface, model.words, SCREEN_W // 2, SLIM_Y + 6, "hot", 0.5, outline=INK)
    left = (SCREEN_W - CELLS * (CELL_W + CELL_GAP) + CELL_GAP) // 2
    for k in range(CELLS):
        at = left + k * (CELL_W + CELL_GAP), SLIM_Y + SLIM_H - CELL_H - 5
        surface.fill(INK, (at[0] - 1, at[1] - 1, CELL_W + 2, CELL_H + 2))
        on = k < max(1, round(model.share * CELLS))
        surface.fill(PINK if on else WINE, (*at, CELL_W, CELL_H))
        if on:
            surface.fill(GLOW, (*at, CELL_W, 1))


def red_band(surface: pygame.Surface, y: int, high: int, head: int) -> None:
    """A red band from the left whose slanting head has come to x = `head`."""
    for row in range(high):
        wide = min(SCREEN_W, max(0, head - row))
        rim = row in (0, high - 1)
        inner = row in (2, high - 3)
        surface.fill(BAD if rim else BRONZE if inner else WINE if row < high // 2 else PLUM, (0, y + row, wide, 1))
