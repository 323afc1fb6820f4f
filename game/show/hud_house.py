"""What the HUD shows in a house: coats seen, and the bar of a time to be lived through."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.show.art import InterfaceArt
from game.show.colours import DIM, INK, IRON, LOUD
from game.show.widgets import MARGIN_PX, SCREEN_W, bar, panel

COAT = ("...##...", ".######.", "...##...", "..####..", ".######.", ".##..##.", ".##..##.", ".##..##.", "..#..#..")
COAT_PITCH_PX = 11
HOLD_W, HOLD_Y = 120, 46


@dataclass(frozen=True, slots=True)
class HouseModel:
    """Sightings so far, one for each number; share left of a time to be lived through, None without one."""

    coats: tuple[bool, ...] = ()
    hold: float | None = None


def draw_house(surface: pygame.Surface, art: InterfaceArt, model: HouseModel, tick: int) -> None:
    """Coats at the lower left, the bar of a hold-out under the goal."""
    for n, seen in enumerate(model.coats):
        _coat(surface, MARGIN_PX + 1 + n * COAT_PITCH_PX, 198, LOUD if seen else IRON, seen)
    if model.hold is not None:
        x = (SCREEN_W - HOLD_W) // 2
        panel(surface, (x - 5, HOLD_Y - 5, HOLD_W + 10, 15), 0.30)
        bar(surface, (x, HOLD_Y, HOLD_W, 5), model.hold, "red" if model.hold < 0.3 and tick // 12 % 2 else "brass")


def _coat(surface: pygame.Surface, x: int, y: int, tone: tuple[int, int, int], seen: bool) -> None:
    """Hat and coat, eight px wide: filled when seen, an outline else."""
    for j, row in enumerate(COAT):
        for i, dot in enumerate(row):
            if dot == "#":
                surface.fill(INK, (x + i - 1, y + j - 1, 3, 3))
    for j, row in enumerate(COAT):
        for i, dot in enumerate(row):
            if dot == "#" and (seen or (i + j) % 2):
                surface.fill(tone if seen else DIM, (x + i, y + j, 1, 1))
