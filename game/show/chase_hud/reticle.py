"""The second player's sight: a ring with the six chambers of the revolver on it, and dots from the window to it."""

from __future__ import annotations

import math
from functools import lru_cache

import pygame

from game.show.chase_hud.board import ChaseHudModel
from game.show.paint.colours import BAD, DIM, GLOW, INK, LOUD
from game.show.paint.motes import clear

RADIUS_PX = 9
CHAMBERS = 6
ROOM_PX = RADIUS_PX + 4
DOT_STEP_PX, DOTS_FROM_PX = 9, 26
SPIN_TICKS = 6  # a chamber while he reloads
ARMS = ((1, 0), (-1, 0), (0, 1), (0, -1))


def draw_aim(surface: pygame.Surface, model: ChaseHudModel, tick: int) -> None:
    """Draw it over a finished picture; while he reloads the chambers fill one by one."""
    if model.aim is None:
        return
    x, y = model.aim
    if model.aim_from is not None:
        _dots(surface, model.aim_from, (x, y))
    rounds = tick // SPIN_TICKS % (CHAMBERS + 1) if model.reloads else model.rounds
    image = _ring(rounds, model.reloads)
    surface.blit(image, (x - ROOM_PX, y - ROOM_PX))


def _dots(surface: pygame.Surface, start: tuple[int, int], end: tuple[int, int]) -> None:
    far = math.dist(start, end)
    for k in range(int(max(far - DOTS_FROM_PX - RADIUS_PX, 0)) // DOT_STEP_PX + 1 if far else 0):
        share = (DOTS_FROM_PX + k * DOT_STEP_PX) / far
        if share < 1 - RADIUS_PX / far:
            x, y = start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
            surface.fill(INK, (round(x), round(y) + 1, 2, 1))
            surface.fill(GLOW, (round(x), round(y), 2, 1))


@lru_cache(maxsize=2 * (CHAMBERS + 1))
def _ring(rounds: int, reloads: bool) -> pygame.Surface:
    """Dark under light, so that it is seen on snow as on asphalt."""
    out = clear(2 * ROOM_PX + 1, 2 * ROOM_PX + 1)
    middle = (ROOM_PX, ROOM_PX)
    pygame.draw.circle(out, INK, middle, RADIUS_PX + 1, 3)
    pygame.draw.circle(out, DIM if reloads or not rounds else GLOW, middle, RADIUS_PX, 1)
    for dx, dy in ARMS:
        a, b = ((middle[0] + dx * r, middle[1] + dy * r) for r in (3, 5))
        pygame.draw.line(out, INK, (a[0] + 1, a[1] + 1), (b[0] + 1, b[1] + 1))
        pygame.draw.line(out, GLOW, a, b)
    out.fill(BAD, (*middle, 1, 1))
    for k in range(CHAMBERS):
        turn = math.tau * (k / CHAMBERS - 0.25)
        x, y = round(middle[0] + RADIUS_PX * math.cos(turn)), round(middle[1] + RADIUS_PX * math.sin(turn))
        pygame.draw.circle(out, INK, (x, y), 3)
        pygame.draw.circle(out, LOUD if k < rounds else DIM, (x, y), 2, 0 if k < rounds else 1)
    return out
