"""Room for the two buses: panels over them grow pale, signs step aside, words stand where neither is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.chase.city import PX_PER_M
from game.show.chase_hud.map import HEIGHT_PX as MAP_H
from game.show.chase_hud.map import WIDTH_PX as MAP_W
from game.show.paint.widgets import MARGIN_PX

FREE_PX = 12  # the lowest rows stay free: one drives south into them
HULL_W = 126
GAP_W, GAP_H = 244, 27
GAP_NUMBER_W = 48
PANELS = ("gap", "metres", "hulls", "speed", "map", "heat", "score")
SHORT_W, SHORT_H = 70, 20  # of the gap where it stands aside: metres only
MIRROR_W, MIRROR_H, MIRROR_ASIDE_PX = 114, 27, 92  # that of our bus, with the metres
ASIDE_PX, SHORT_ASIDE_PX, BACK_TICKS = 84, 90, 40
WORDS_W, WORDS_H = 218, 44  # about as large as words get, with a face beside them
WORDS_UP, WORDS_HIGH_Y = FREE_PX + 84, 74
TRAIN_H, TRAIN_YS = 22, (46, 124, 176)  # over the band in which the bus is seen, else under what is said
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

    @property
    def signs(self) -> Mapping[int, pygame.Rect]:
        """Where the sign of the next turn may stand, by side."""
        return {side: self.sign.move(side * ASIDE_PX, 0) for side in (0, -1, 1)}

    def short_gap(self, side: int) -> pygame.Rect:
        """Where the metres stand alone, to the left (-1) or to the right (1) of where the scale is else."""
        left = self.width // 2 + side * SHORT_ASIDE_PX - SHORT_W // 2
        return pygame.Rect(left, self.gap.y, SHORT_W, SHORT_H)

    @property
    def gaps(self) -> Mapping[int, pygame.Rect]:
        """Where the scale stands, or else the metres alone, by side."""
        return {0: self.gap, **{side: self.short_gap(side) for side in (1, -1)}}

    @property
    def mirrors(self) -> Mapping[int, pygame.Rect]:
        """Where in its place the mirror hangs while he is behind us, by side."""
        left = (self.width - MIRROR_W) // 2
        return {side: pygame.Rect(left + side * MIRROR_ASIDE_PX, self.gap.y, MIRROR_W, MIRROR_H) for side in (0, 1, -1)}

    def counted(self, side: int) -> pygame.Rect:
        """Where under the metres the seconds stand after which he is lost; side 0 is the whole scale's."""
        over = self.short_gap(side) if side else self.panels["metres"]
        return pygame.Rect(over.x, over.bottom + 2, over.w, 20)

    def words(self, wide: int = WORDS_W, high: int = WORDS_H) -> tuple[pygame.Rect, ...]:
        """Where what is said may stand, the best place first: over the hulls, under the heat, under the score."""
        right = self.width - MARGIN_PX - wide
        return (
            pygame.Rect(MARGIN_PX, self.height - WORDS_UP + WORDS_H - high, wide, high),
            pygame.Rect(MARGIN_PX, WORDS_HIGH_Y, wide, high),
            pygame.Rect(right, WORDS_HIGH_Y, wide, high),
        )

    def trains(self, side: str, wide: int) -> tuple[pygame.Rect, ...]:
        """Where a train may be told of: to the left, or to the right, where one straight up or down the street is."""
        x = MARGIN_PX if side == "left" else self.width - MARGIN_PX - wide
        return tuple(pygame.Rect(x, y, wide, TRAIN_H) for y in TRAIN_YS)

    def goals(self, wide: int, high: int) -> tuple[pygame.Rect, ...]:
        """Where a goal of that size may stand: under the heat, where nobody speaks; else as words do, or under them."""
        low, left, right = self.words(wide, high)
        return left, right, low, right.move(0, WORDS_H + 6), left.move(0, WORDS_H + 6)


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
    """Where something stands: in the middle, or to a side while a bus is under it there."""

    def __init__(self, sides: Sequence[int] = (0, -1, 1)) -> None:
        self._sides = sides  # the best first
        self._side = 0
        self._tick = 0

    def at(self, tick: int, buses: Iterable[pygame.Rect], boxes: Mapping[int, pygame.Rect]) -> int:
        """Which of these boxes by side (-1, 0, 1): aside at once, back when the middle has been free for a while."""
        under = list(buses)
        free = {side: boxes[side].collidelist(under) < 0 for side in self._sides}
        if not free[0]:
            self._tick = tick
        if not free[self._side] or (self._side and tick - self._tick > BACK_TICKS):
            self._side = next((side for side in self._sides if free[side]), self._side)
        return self._side


class Stand:
    """Where words stand: at the first of some places that is free. They stay there as long as it is."""

    def __init__(self) -> None:
        self._of: object = None
        self._at = 0

    def at(self, of: object, boxes: Sequence[pygame.Rect], taken: Iterable[pygame.Rect]) -> int:
        """Index of the place; other words (`of`) begin with the first one again."""
        if of != self._of:
            self._of, self._at = of, 0
        under = list(taken)
        if boxes[self._at].collidelist(under) >= 0:
            self._at = next((k for k, box in enumerate(boxes) if box.collidelist(under) < 0), self._at)
        return self._at


@contextmanager
def pale(surface: pygame.Surface, box: pygame.Rect, pct: int) -> Iterator[None]:
    """Whatever is drawn in `box` meanwhile is seen at `pct` percent."""
    box = box.clip(surface.get_rect())
    under = surface.subsurface(box).copy() if pct < 100 else None
    yield
    if under is not None:
        under.set_alpha(255 * (100 - pct) // 100)
        surface.blit(under, box)
