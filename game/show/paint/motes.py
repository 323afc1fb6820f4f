"""Small pictures of particles: puffs, stars, bursts and rings, drawn once from a few numbers each."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
import pygame

from game.show.paint.glow import GRAIN
from game.show.paint.kept import kept

Rgb = tuple[int, int, int]

INK = (26, 16, 32)
WHITE = (255, 255, 246)
YELLOW = (255, 226, 110)
ORANGE = (255, 150, 60)
RED = (230, 74, 59)
BURST_RADIUS = {"small": 8, "large": 13, "last": 19, "dull": 7}
HOT_TONES = (WHITE, YELLOW, ORANGE)
DULL_TONES = ((214, 220, 226), (150, 158, 172), (88, 94, 112))
BURST_TICKS = 3  # of each picture


def clear(width: int, height: int) -> pygame.Surface:
    """A see-through picture."""
    return pygame.Surface((width, height), pygame.SRCALPHA, 32)


def _star(centre: int, spikes: int, outer: float, inner: float, turn: float) -> list[tuple[float, float]]:
    points = []
    for i in range(spikes * 2):
        r = outer if i % 2 == 0 else inner
        if i % 4 == 2:
            r *= 0.72  # uneven spikes look struck, not stamped
        angle = turn + math.pi * i / spikes
        points.append((centre + math.cos(angle) * r, centre + math.sin(angle) * r))
    return points


@lru_cache(maxsize=8)
def burst(size: str) -> tuple[pygame.Surface, ...]:
    """A comic-book impact in four pictures: a dot, a star, a hollow star, loose rays."""
    radius = BURST_RADIUS[size]
    core, body, edge = DULL_TONES if size == "dull" else HOT_TONES
    side, mid = radius * 2 + 5, radius + 2
    out = []
    for step in range(4):
        image = clear(side, side)
        turn = 0.3 + step * 0.22
        if step == 0:
            pygame.draw.polygon(image, core, _star(mid, 4, radius * 0.8, radius * 0.3, turn))
        elif step == 1:
            pygame.draw.polygon(image, INK, _star(mid, 7, radius + 2, radius * 0.55, turn))
            pygame.draw.polygon(image, edge, _star(mid, 7, radius, radius * 0.5, turn))
            pygame.draw.polygon(image, body, _star(mid, 7, radius * 0.8, radius * 0.42, turn))
            pygame.draw.polygon(image, core, _star(mid, 7, radius * 0.5, radius * 0.3, turn))
        elif step == 2:
            pygame.draw.polygon(image, body, _star(mid, 7, radius, radius * 0.5, turn))
            pygame.draw.polygon(image, (0, 0, 0, 0), _star(mid, 7, radius * 0.62, radius * 0.42, turn))
        else:
            for i in range(7):
                angle = turn + math.tau * i / 7
                near, far = radius * 0.75, radius * (1.0 if i % 2 else 0.9)
                start = (mid + math.cos(angle) * near, mid + math.sin(angle) * near)
                end = (mid + math.cos(angle) * far, mid + math.sin(angle) * far)
                pygame.draw.line(image, edge, start, end)
        out.append(image)
    return tuple(out)


# Lobes of the three forms of a puff: x and y from its middle and radius, all in radii of the whole.
PUFF_FORMS = (
    ((-0.05, 0.1, 0.7), (-0.55, 0.25, 0.42), (0.5, 0.3, 0.46), (0.2, -0.45, 0.5), (-0.4, -0.3, 0.36)),
    ((0.05, 0.15, 0.6), (-0.56, 0.2, 0.4), (0.58, 0.0, 0.42), (-0.25, -0.4, 0.46), (0.25, -0.5, 0.34)),
    ((-0.15, -0.05, 0.64), (0.45, 0.15, 0.52), (-0.6, 0.35, 0.36), (-0.3, -0.55, 0.4), (0.15, 0.55, 0.4)),
)
GRAIN_FROM_PX = 3  # a smaller puff has no room for an edge of grain


@kept(256)
def puff(radius: int, colour: Rgb, alpha: int, form: int) -> pygame.Surface:
    """A cloud of one of PUFF_FORMS in two steps, lighter above; its edges thin out in a grain."""
    side = radius * 2 + 1
    image = clear(side, side)
    at = np.arange(side) - radius
    grain = (GRAIN[at[:, None] % 4, at[None, :] % 4] - 0.5) * (0.5 if radius >= GRAIN_FROM_PX else 0)
    thick = np.zeros((side, side))  # by column and row: 0 at the edge of a lobe, 1 in its middle
    for x, y, wide in PUFF_FORMS[form]:
        away = np.hypot(at[:, None] - x * radius, at[None, :] - y * radius)
        thick = np.maximum(thick, 1 - away / (wide * radius * 1.12 + 0.5))
    lit = thick - (at[:, None] * 0.12 + at[None, :] * 0.3) / (radius + 1)
    body = thick + grain * 0.5 > 0.17
    light = body & (lit + grain > 0.46)
    pygame.surfarray.pixels3d(image)[:] = np.where(light[..., None], np.minimum(np.array(colour) + 22, 255), colour)
    pygame.surfarray.pixels_alpha(image)[:] = np.where(light, min(255, alpha + 30), alpha) * body
    return image


@lru_cache(maxsize=8)
def star(bright: bool) -> pygame.Surface:
    """A dizzy star of five px with an ink edge."""
    image = clear(7, 7)
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        for x, y in _STAR:
            image.set_at((x + 1 + dx, y + 1 + dy), INK)
    for x, y in _STAR:
        image.set_at((x + 1, y + 1), WHITE if bright and (x, y) == (2, 2) else YELLOW)
    return image


_STAR = ((2, 0), (2, 1), (0, 2), (1, 2), (2, 2), (3, 2), (4, 2), (2, 3), (2, 4))


@lru_cache(maxsize=8)
def birch_leaf(step: int) -> pygame.Surface:
    """A leaf of a birch besom as it turns in the air."""
    image = clear(4, 3)
    body = (((0, 1), (1, 0), (2, 0), (3, 1)), ((1, 0), (1, 1), (2, 1)), ((0, 1), (1, 2), (2, 1), (3, 0)))[step % 3]
    for i, spot in enumerate(body):
        image.set_at(spot, (150, 178, 74) if i else (96, 128, 54))
    return image


@kept(64)
def ring(radius: int, colour: Rgb, flat: bool) -> pygame.Surface:
    """An outline of a circle, or of one that lies on the floor."""
    tall = max(2, radius // 3) if flat else radius
    image = clear(radius * 2 + 2, tall * 2 + 2)
    pygame.draw.ellipse(image, colour, image.get_rect(), 1 if radius < 16 else 2)
    return image
