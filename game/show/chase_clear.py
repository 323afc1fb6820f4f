"""Panels of the HUD that grow pale while one of the two buses is beneath them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

import pygame

from game.show.chase_camera import HEIGHT_PX, WIDTH_PX
from game.show.chase_map import HEIGHT_PX as MAP_H
from game.show.chase_map import WIDTH_PX as MAP_W
from game.show.chase_sheets import PX_PER_M
from game.show.widgets import MARGIN_PX

FREE_PX = 12  # the lowest rows stay free: one drives south into them
HULL_W = 126
GAP_W, GAP_H = 244, 27
GAP_PANEL = ((WIDTH_PX - GAP_W) // 2, 6, GAP_W, GAP_H)
GAP_NUMBER_W = 48
GAP_BAR = pygame.Rect(*GAP_PANEL[:2], GAP_W - GAP_NUMBER_W, GAP_H)
GAP_NUMBER = pygame.Rect(GAP_BAR.right, GAP_BAR.y, GAP_NUMBER_W, GAP_H)
HULLS = pygame.Rect(MARGIN_PX, HEIGHT_PX - FREE_PX - 39, HULL_W, 37)
SPEED = pygame.Rect(HULLS.right + 6, HEIGHT_PX - FREE_PX - 20, 62, 18)
MAP = pygame.Rect(WIDTH_PX - MARGIN_PX - MAP_W - 6, HEIGHT_PX - FREE_PX - MAP_H - 20, MAP_W + 6, MAP_H + 18)
HEAT = pygame.Rect(MARGIN_PX, MARGIN_PX - 4, 78, 16)
SCORE = pygame.Rect(WIDTH_PX - MARGIN_PX - 62, MARGIN_PX - 2, 62, 26)
PANELS: Mapping[str, pygame.Rect] = {
    "gap": GAP_BAR, "metres": GAP_NUMBER, "hulls": HULLS, "speed": SPEED, "map": MAP, "heat": HEAT, "score": SCORE,
}  # fmt: skip
SIGN = pygame.Rect(WIDTH_PX // 2 - 32, 37, 64, 36)  # of the next turn
ASIDE_PX, BACK_TICKS = 84, 40
PALE_PCT, STEP_PCT = 26, 6  # so much of a panel stays over a bus; it changes by so much a tick
MOST_TICKS = 20  # between two pictures count
BUS_PX = (48, 10)  # half length, half width
RISE_PX = 12  # its roof is drawn so much further north


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

    def at(self, tick: int, buses: Iterable[pygame.Rect]) -> Mapping[str, int]:
        """The shares at a tick with the buses in these places of the screen."""
        step = STEP_PCT * min(max(tick - self._tick, 0), MOST_TICKS)
        self._tick = tick
        boxes = list(buses)
        for name, panel in PANELS.items():
            goal = PALE_PCT if panel.collidelist(boxes) >= 0 else 100
            now = self._pct[name]
            self._pct[name] = min(now + step, goal) if now < goal else max(now - step, goal)
        return dict(self._pct)


class Aside:
    """Where the sign of the next turn stands: in the middle, or to a side while a bus is under it there."""

    def __init__(self) -> None:
        self._side = 0
        self._tick = 0

    def at(self, tick: int, buses: Iterable[pygame.Rect]) -> int:
        """-1 left, 0 middle, 1 right; aside at once, back when the middle has been free for a while."""
        boxes = list(buses)
        free = {side: SIGN.move(side * ASIDE_PX, 0).collidelist(boxes) < 0 for side in (0, -1, 1)}
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
