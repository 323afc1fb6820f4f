"""Falling snow over the chase: flakes in three depths that drift past the eye, thick on the lake front."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pygame

from game.core.rng import Rng
from game.show.chase.camera import HEIGHT_PX, MOST_PX, WIDTH_PX
from game.show.chase.specks import dash
from game.show.paint.motes import Rgb

SPREAD = MOST_PX[0] * MOST_PX[1] / (WIDTH_PX * HEIGHT_PX)  # they fall over the largest picture that there is
THIN, THICK = round(50 * SPREAD), round(150 * SPREAD)  # flakes in the streets and where snow lies
FADE_TICKS = 120
NEAR: tuple[Rgb, ...] = ((120, 132, 158), (170, 184, 200), (236, 240, 240))  # by depth, far first


@dataclass(frozen=True, slots=True)
class Flake:
    """Where it would be at tick 0 with the view at the map's corner; speed in px a tick; depth 0 far .. 2 near."""

    x: float
    y: float
    vx: float
    vy: float
    depth: int


class Snow:
    """The flakes. `thick` says whether snow lies where the bus is; the number of flakes follows slowly."""

    def __init__(self) -> None:
        rng = Rng(1988)
        flakes = [
            Flake(
                rng.below(MOST_PX[0]),
                rng.below(MOST_PX[1]),
                -0.3 - 0.25 * depth - rng.below(30) / 100,
                0.5 + 0.35 * depth + rng.below(40) / 100,
                depth,
            )
            for depth in (k % 3 for k in range(THICK))
        ]
        self._images = [dash(1, 1 if flake.depth < 2 else 2, NEAR[flake.depth]) for flake in flakes]
        self._start = np.array([[flake.x for flake in flakes], [flake.y for flake in flakes]])
        self._drift = np.array([[flake.vx for flake in flakes], [flake.vy for flake in flakes]])
        # How far the view moves past them; near ones move faster past the eye.
        self._past = np.array([[0.9 + 0.25 * flake.depth for flake in flakes]] * 2)
        self._room = np.array([[MOST_PX[0]], [MOST_PX[1]]])
        self._share = 0.0

    def tick(self, thick: bool) -> None:
        """A tick nearer to how thick it should fall."""
        step = 1 / FADE_TICKS
        self._share += min(max(float(thick) - self._share, -step), step)

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """Flakes over the finished night, with the top left of the view at (x, y)."""
        count = THIN + round((THICK - THIN) * self._share)
        at = self._start[:, :count] + self._drift[:, :count] * tick - self._past[:, :count] * np.array([[x], [y]])
        spots = at.astype(np.int64) % self._room
        surface.fblits(list(zip(self._images[:count], spots.T.tolist(), strict=True)))
