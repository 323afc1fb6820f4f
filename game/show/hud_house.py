"""What the HUD shows in a house: coats seen, and the bar of a time to be lived through."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.show.art import InterfaceArt
from game.show.colours import DIM, INK, LOUD
from game.show.motes import clear
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
        surface.blit(_coat(seen), (MARGIN_PX + n * COAT_PITCH_PX, 197))
    if model.hold is not None:
        x = (SCREEN_W - HOLD_W) // 2
        panel(surface, (x - 5, HOLD_Y - 5, HOLD_W + 10, 15), 0.30)
        ramp = art.tones.foe_bar if model.hold < 0.3 and tick // 12 % 2 else art.tones.own_bar
        bar(surface, (x, HOLD_Y, HOLD_W, 5), model.hold, ramp)


@lru_cache(maxsize=2)
def _coat(seen: bool) -> pygame.Surface:
    """Hat and coat, eight px wide in a dark rim: filled when seen, an outline else."""
    out = clear(len(COAT[0]) + 2, len(COAT) + 2)
    dots = [(i, j) for j, row in enumerate(COAT) for i, dot in enumerate(row) if dot == "#"]
    for i, j in dots:
        out.fill(INK, (i, j, 3, 3))
    for i, j in dots:
        if seen or (i + j) % 2:
            out.fill(LOUD if seen else DIM, (i + 1, j + 1, 1, 1))
    return out
