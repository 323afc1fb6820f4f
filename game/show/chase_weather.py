"""Falling snow over the chase: flakes in three depths that drift past the eye, thick on the lake front."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.core.rng import Rng
from game.show.chase_camera import HEIGHT_PX, MOST_PX, WIDTH_PX
from game.show.chase_fleet import Blits
from game.show.chase_specks import dash
from game.show.motes import Rgb

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
        self._flakes = tuple(
            Flake(
                rng.below(MOST_PX[0]),
                rng.below(MOST_PX[1]),
                -0.3 - 0.25 * depth - rng.below(30) / 100,
                0.5 + 0.35 * depth + rng.below(40) / 100,
                depth,
            )
            for depth in (k % 3 for k in range(THICK))
        )
        self._share = 0.0

    def tick(self, thick: bool) -> None:
        """A tick nearer to how thick it should fall."""
        step = 1 / FADE_TICKS
        self._share += min(max(float(thick) - self._share, -step), step)

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """Flakes over the finished night, with the top left of the view at (x, y)."""
        count = THIN + round((THICK - THIN) * self._share)
        looks = [  # by depth: picture, and how far the view moves past it; near ones move faster past the eye
            (dash(1, 1 if depth < 2 else 2, colour), x * (0.9 + 0.25 * depth), y * (0.9 + 0.25 * depth))
            for depth, colour in enumerate(NEAR)
        ]
        blits: Blits = []
        wide, high = surface.get_size()
        for flake in self._flakes[:count]:
            image, past_x, past_y = looks[flake.depth]
            fx = int(flake.x + flake.vx * tick - past_x) % MOST_PX[0]
            fy = int(flake.y + flake.vy * tick - past_y) % MOST_PX[1]
            if fx < wide and fy < high:
                blits.append((image, (fx, fy)))
        surface.fblits(blits)
