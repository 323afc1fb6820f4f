"""Panels of the HUD that grow pale while one of the two buses is beneath them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.show.chase.sheets import PX_PER_M
from game.show.chase_hud.map import HEIGHT_PX as MAP_H
from game.show.chase_hud.map import WIDTH_PX as MAP_W
from game.show.paint.widgets import MARGIN_PX

FREE_PX = 12  # the lowest rows stay free: one drives south into them
HULL_W = 126
GAP_W, GAP_H = 244, 27
GAP_NUMBER_W = 48
PANELS = ("gap", "metres", "hulls", "speed", "map", "heat", "score")
ASIDE_PX, BACK_TICKS = 84, 40
PALE_PCT, STEP_PCT = 26, 6  # so much of a panel stays over a bus; it changes by so much a tick
MOST_TICKS = 20  # between two pictures count
BUS_PX = (48, 10)  # half length, half width
RISE_PX = 12  # its roof is drawn so much further north


@dataclass(frozen=True, slots=True)
class Places:
    """Where the panels lie in a picture of `width` x `height` px; the sign of the next turn is none of them."""

    width: int
    height: int
    panels: Mapping[str, pygame.Rect]
    gap: pygame.Rect  # scale and metres
    sign: pygame.Rect


@lru_cache(maxsize=8)
def places_in(size: tuple[int, int]) -> Places:
    """The panels at the edges of a picture of that size."""
    width, height = size
    low = height - FREE_PX
    gap = pygame.Rect((width - GAP_W) // 2, 6, GAP_W, GAP_H)
    hulls = pygame.Rect(MARGIN_PX, low - 39, HULL_W, 37)
    boxes = (
        pygame.Rect(*gap.topleft, GAP_W - GAP_NUMBER_W, GAP_H),
        pygame.Rect(gap.right - GAP_NUMBER_W, gap.y, GAP_NUMBER_W, GAP_H),
        hulls,
        pygame.Rect(hulls.right + 6, low - 20, 62, 18),
        pygame.Rect(width - MARGIN_PX - MAP_W - 6, low - MAP_H - 20, MAP_W + 6, MAP_H + 18),
        pygame.Rect(MARGIN_PX, MARGIN_PX - 4, 78, 16),
        pygame.Rect(width - MARGIN_PX - 62, MARGIN_PX - 2, 62, 26),
    )
    panels = dict(zip(PANELS, boxes, strict=True))
    return Places(width, height, panels, gap, pygame.Rect(width // 2 - 32, 37, 64, 36))


def bus_box(place: tuple[float, ...], view: pygame.Rect) -> pygame.Rect:
    """What a bus at (x, y, c, s) in m covers of the screen."""
    x, y, c, s = place
    wide = round(BUS_PX[0] * abs(c) + BUS_PX[1] * abs(s))
    tall = round(BUS_PX[0] * abs(s) + BUS_PX[1] * abs(c))
    middle = round(x * PX_PER_M) - view.x, round(y * PX_PER_M) - view.y
    return pygame.Rect(middle[0] - wide, middle[1] - tall - RISE_PX, 2 * wide, 2 * tall + RISE_PX)


class Fading:
    """How much of each panel is seen now, in percent; it changes little by little."""

    def __init__(self) -> None:
        self._pct = dict.fromkeys(PANELS, 100)
        self._tick = 0

    def at(self, tick: int, buses: Iterable[pygame.Rect], places: Places) -> Mapping[str, int]:
        """The shares at a tick with the buses at these boxes of the screen."""
        step = STEP_PCT * min(max(tick - self._tick, 0), MOST_TICKS)
        self._tick = tick
        boxes = list(buses)
        for name, panel in places.panels.items():
            goal = PALE_PCT if panel.collidelist(boxes) >= 0 else 100
            now = self._pct[name]
            self._pct[name] = min(now + step, goal) if now < goal else max(now - step, goal)
        return dict(self._pct)


class Aside:
    """Where the sign of the next turn stands: in the middle, or to a side while a bus is under it there."""

    def __init__(self) -> None:
        self._side = 0
        self._tick = 0

    def at(self, tick: int, buses: Iterable[pygame.Rect], places: Places) -> int:
        """-1 left, 0 middle, 1 right; aside at once, back when the middle has been free for a while."""
        boxes = list(buses)
        free = {side: places.sign.move(side * ASIDE_PX, 0).collidelist(boxes) < 0 for side in (0, -1, 1)}
        if not free[0]:
            self._tick = tick
        if not free[self._side] or (self._side and tick - self._tick > BACK_TICKS):
            self._side = next((side for side in (0, -1, 1) if free[side]), self._side)
        return self._side


@contextmanager
def pale(surface: pygame.Surface, box: pygame.Rect, pct: int) -> Iterator[None]:
    """Whatever is drawn in `box` meanwhile is seen at `pct` percent."""
    box = box.clip(surface.get_rect())
    under = surface.subsurface(box).copy() if pct < 100 else None
    yield
    if under is not None:
        under.set_alpha(255 * (100 - pct) // 100)
        surface.blit(under, box)
