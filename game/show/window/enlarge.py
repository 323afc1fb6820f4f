"""Enlarging the logical picture into a window's own px by a whole number, as quickly as this machine can."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable, Sequence
from typing import Protocol

import pygame

TRIES = 15  # of each way, before the quickest is chosen


class Enlarger(Protocol):
    """Fills an area of a window's px with a picture, enlarged by a whole number."""

    def show(self, picture: pygame.Surface) -> None:
        """Fill it."""


class Comb:
    """An area of a window's px as `times` surfaces: every row of the picture becomes one row of each.

    SDL copies between like surfaces past the processor's caches, where `Straight` first fetches each of the three
    million bytes that it is about to overwrite.
    """

    def __init__(self, canvas: pygame.Surface, area: pygame.Rect, times: int) -> None:
        size = (area.w, area.h // times)
        self._wide = pygame.Surface(size, pygame.SRCALPHA, 32)
        self._wide.set_alpha(None)  # its bytes are copied as they are
        self._teeth = [_rows(canvas, area, row, times) for row in range(times)]

    def show(self, picture: pygame.Surface) -> None:
        """As Enlarger says."""
        pygame.transform.scale(picture, self._wide.get_size(), self._wide)
        for tooth in self._teeth:
            tooth.blit(self._wide, (0, 0))


class Straight:
    """The area as it is: a third fewer bytes to move."""

    def __init__(self, canvas: pygame.Surface, area: pygame.Rect) -> None:
        self._area = _rows(canvas, area, 0, 1)

    def show(self, picture: pygame.Surface) -> None:
        """As Enlarger says."""
        pygame.transform.scale(picture, self._area.get_size(), self._area)


class Quickest:
    """Several ways to the same pixels: takes turns for the first pictures, then goes the way that took least time.

    Which that is depends on the processor, its caches and what else uses them.
    """

    def __init__(self, ways: Sequence[Enlarger], clock: Callable[[], int] = time.perf_counter_ns) -> None:
        self._ways = list(ways)
        self._clock = clock
        self._took: list[list[int]] = [[] for _ in ways]  # of each of them, by picture

    def show(self, picture: pygame.Surface) -> None:
        """As Enlarger says."""
        if len(self._ways) == 1:
            self._ways[0].show(picture)
            return
        turn = min(range(len(self._ways)), key=lambda way: len(self._took[way]))
        began = self._clock()
        self._ways[turn].show(picture)
        self._took[turn].append(self._clock() - began)
        if len(self._took[-1]) == TRIES:
            middles = [sorted(took)[TRIES // 2] for took in self._took]
            self._ways = [self._ways[middles.index(min(middles))]]


def _rows(canvas: pygame.Surface, area: pygame.Rect, first: int, step: int) -> pygame.Surface:
    """Every `step`-th row of an area, from the `first` on, as a surface that shares the canvas's memory."""
    pitch = canvas.get_pitch()
    address = canvas._pixels_address + (area.top + first) * pitch + area.left * canvas.get_bytesize()
    room = (ctypes.c_ubyte * (pitch * area.h)).from_address(address)
    return pygame.image.frombuffer(room, (area.w, area.h // step), "BGRA", pitch * step)


def enlarger(canvas: pygame.Surface, area: pygame.Rect, picture: pygame.Surface) -> Enlarger | None:
    """What enlarges that picture into the area; None if it is no whole number, or the px are other bytes."""
    width, height = picture.get_size()
    times = area.w // width
    if area.size != (width * times, height * times) or canvas.get_bytesize() != 4:
        return None
    comb, straight = Comb(canvas, area, times), Straight(canvas, area)
    orders = {one.get_masks()[:3] for one in (canvas, picture, _rows(canvas, area, 0, 1))}
    return Quickest((comb, straight)) if len(orders) == 1 else None
