"""The small map of the chase: streets and rails of the whole city, 16 m a pixel, and marks that differ by shape."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import pygame

from game.chase.city import City
from game.show.chase_hud.board import MapMark, MapTrain
from game.show.paint.colours import INK, NIGHT, STEEL, TEXT, Colour
from game.show.paint.motes import clear
from game.show.paint.tones import PLAIN, Shape, Tones

WIDTH_PX, HEIGHT_PX = 72, 36
M_PER_PX = 16.0
RAIL: Colour = (160, 85, 55)
SLEEPER: Colour = (82, 33, 34)
BLINK_TICKS = 10


class SmallMap:
    """The city drawn once; marks go over it."""

    def __init__(self, city: City) -> None:
        self._city = pygame.Surface((WIDTH_PX, HEIGHT_PX), 0, 32)
        self._city.fill(NIGHT)
        for way in city.ways:
            for x, y in zip(way.curve.x[::4], way.curve.y[::4], strict=True):
                self._city.set_at(_pixel(x, y), STEEL)
        for rail in city.rails:
            for k, (x, y) in enumerate(zip(rail.curve.x[::8], rail.curve.y[::8], strict=True)):
                self._city.set_at(_pixel(x, y), RAIL if k // 2 % 2 else SLEEPER)

    def draw(
        self,
        surface: pygame.Surface,
        left: int,
        top: int,
        marks: Sequence[MapMark],
        trains: Sequence[MapTrain],
        tick: int,
        tones: Tones = PLAIN,
    ) -> None:
        """Draw the map at (left, top)."""
        surface.blit(self._city, (left, top))
        old = surface.get_clip()
        surface.set_clip((left, top, WIDTH_PX, HEIGHT_PX))
        for train in trains:
            a, b = _pixel(train.x0, train.y0), _pixel(train.x1, train.y1)
            ends = (left + a[0], top + a[1]), (left + b[0], top + b[1])
            pygame.draw.line(surface, INK, *ends, 3)
            pygame.draw.line(surface, TEXT, *ends)
        for mark in sorted(marks, key=lambda mark: mark.kind == "ours"):  # ours over all
            if mark.flashes and tick // BLINK_TICKS % 2:
                continue
            x, y = _pixel(mark.x, mark.y)
            image = _stamp(tones.map_shapes[mark.kind], tones.map_alarm if mark.flashes else tones.map_tones[mark.kind])
            surface.blit(image, (left + x - image.get_width() // 2, top + y - image.get_height() // 2))
        surface.set_clip(old)


def _pixel(x: float, y: float) -> tuple[int, int]:
    return int(x / M_PER_PX), int(y / M_PER_PX)


@lru_cache(maxsize=32)
def _stamp(shape: Shape, colour: Colour) -> pygame.Surface:
    """The shape of a mark in a dark edge of its own form, so that it stands out of any street and of other marks."""
    out = clear(len(shape[0]) + 2, len(shape) + 2)
    dots = [(i, j) for j, row in enumerate(shape) for i, mark in enumerate(row) if mark == "#"]
    for i, j in dots:
        out.fill(INK, (i, j, 3, 3))
    for i, j in dots:
        out.fill(colour, (i + 1, j + 1, 1, 1))
    return out
