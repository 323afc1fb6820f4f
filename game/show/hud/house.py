"""What the HUD shows in a house: coats seen, and the bar of a time to be lived through."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.show.art import InterfaceArt
from game.show.paint.colours import BAD, DIM, INK, LOUD, TEXT
from game.show.paint.motes import clear
from game.show.paint.widgets import MARGIN_PX, SCREEN_W, bar, panel

COAT = ("...##...", ".######.", "...##...", "..####..", ".######.", ".##..##.", ".##..##.", ".##..##.", "..#..#..")
COAT_PITCH_PX, COAT_Y = 11, 197
BEAT_TICKS = 8
HOLD_W, HOLD_Y = 120, 46
HOLD_TWO_Y = 203  # with two players: between their corners the blows are counted


@dataclass(frozen=True, slots=True)
class HouseModel:
    """Sightings, one for each number: `seen`, `now` while he is there, `missed` or `` before; share left of a time
    to be lived through, None without one."""

    coats: tuple[str, ...] = ()
    hold: float | None = None


def moves(model: HouseModel) -> bool:
    """Whether anything of it moves by itself."""
    return "now" in model.coats or model.hold is not None


def draw_house(surface: pygame.Surface, art: InterfaceArt, model: HouseModel, tick: int, two: bool) -> None:
    """Coats at the lower left, the bar of a hold-out under the goal, or at the lower edge where `two` play."""
    for n, state in enumerate(model.coats):
        beats = state == "now" and tick // BEAT_TICKS % 2 == 1
        surface.blit(_coat(state, beats), (MARGIN_PX + n * COAT_PITCH_PX, COAT_Y))
    if model.hold is not None:
        x, y = (SCREEN_W - HOLD_W) // 2, HOLD_TWO_Y if two else HOLD_Y
        panel(surface, (x - 5, y - 5, HOLD_W + 10, 15), 0.30)
        ramp = art.tones.foe_bar if model.hold < 0.3 and tick // 12 % 2 else art.tones.own_bar
        bar(surface, (x, y, HOLD_W, 5), model.hold, ramp)


@lru_cache(maxsize=8)
def _coat(state: str, beats: bool) -> pygame.Surface:
    """Hat and coat, eight px wide in a rim: filled when seen, beating while he is there, struck out when missed."""
    out = clear(len(COAT[0]) + 2, len(COAT) + 2)
    dots = [(i, j) for j, row in enumerate(COAT) for i, dot in enumerate(row) if dot == "#"]
    for i, j in dots:
        out.fill(BAD if state == "now" else INK, (i, j, 3, 3))
    for i, j in dots:
        if state in ("seen", "now") or (i + j) % 2:
            tone = LOUD if state == "seen" or beats else TEXT if state == "now" else DIM
            out.fill(tone, (i + 1, j + 1, 1, 1))
    if state == "missed":
        for colour, width in ((INK, 3), (BAD, 1)):
            pygame.draw.line(out, colour, (0, len(COAT)), (len(COAT[0]) + 1, 0), width)
    return out
