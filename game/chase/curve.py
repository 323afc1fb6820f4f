"""Lines to drive along: polylines cut into steps of about a metre, so that any place is one look-up away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, sqrt

STEP_M = 1.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """Points every `step_m` of its length; `c`, `s` are the unit tangent at each."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    c: tuple[float, ...]
    s: tuple[float, ...]
    step_m: float

    @property
    def length_m(self) -> float:
        """From end to end."""
        return self.step_m * (len(self.x) - 1)

    def at(self, way_m: float) -> tuple[float, float, float, float]:
        """(x, y, c, s) after `way_m`; beyond the ends it goes straight on."""
        last = len(self.x) - 2
        i = min(max(floor(way_m / self.step_m), 0), last)
        rest = way_m - i * self.step_m
        c, s = self.c[i], self.s[i]
        return self.x[i] + c * rest, self.y[i] + s * rest, c, s

    def along(self, x: float, y: float, near_m: float) -> float:
        """Where on the line (x, y) is abreast of, for somebody who is known to be near `near_m`."""
        px, py, c, s = self.at(near_m)
        return near_m + (x - px) * c + (y - py) * s

    def nearest(self, x: float, y: float) -> float:
        """Where on the line the point nearest to (x, y) lies, by looking at all of it."""
        best, found = -1.0, 0
        for i in range(len(self.x)):
            dx, dy = self.x[i] - x, self.y[i] - y
            far = dx * dx + dy * dy
            if best < 0 or far < best:
                best, found = far, i
        return min(max(self.along(x, y, found * self.step_m), 0.0), self.length_m)


def polyline(corners: Sequence[Point]) -> Curve:
    """The line through these points in m. Raises ValueError for fewer than two different ones."""
    kept = [corners[0]]
    for corner in corners[1:]:
        if _far(kept[-1], corner) > 1e-6:
            kept.append(corner)
    if len(kept) < 2:
        raise ValueError("a line needs two different points")
    legs = [_far(a, b) for a, b in pairwise(kept)]
    length = sum(legs)
    count = max(1, floor(length / STEP_M + 0.5))
    xs, ys = [], []
    leg, before = 0, 0.0
    for i in range(count + 1):
        way = length * i / count
        while leg < len(legs) - 1 and way > before + legs[leg]:
            before += legs[leg]
            leg += 1
        share = min((way - before) / legs[leg], 1.0)
        (ax, ay), (bx, by) = kept[leg], kept[leg + 1]
        xs.append(ax + (bx - ax) * share)
        ys.append(ay + (by - ay) * share)
    return _curve(xs, ys, length / count)


def _far(a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    return sqrt(dx * dx + dy * dy)


def _curve(xs: list[float], ys: list[float], step: float) -> Curve:
    cs: list[float] = []
    ss: list[float] = []
    for i in range(len(xs) - 1):
        dx, dy = xs[i + 1] - xs[i], ys[i + 1] - ys[i]
        size = sqrt(dx * dx + dy * dy)
        cs.append(dx / size if size else cs[-1])  # a line that turns back on itself keeps its heading for a step
        ss.append(dy / size if size else ss[-1])
    cs.append(cs[-1])
    ss.append(ss[-1])
    return Curve(tuple(xs), tuple(ys), tuple(cs), tuple(ss), step)


def _headings() -> tuple[Point, ...]:
    """Unit vectors of 64 headings by halving angles: no trigonometry of a library has a say."""
    c, s = 0.0, 1.0  # a quarter turn
    for _ in range(4):
        c, s = sqrt((1 + c) / 2), sqrt((1 - c) / 2)
    quarter = [(1.0, 0.0)]
    for _ in range(15):
        a, b = quarter[-1]
        quarter.append((a * c - b * s, b * c + a * s))
    turned = [quarter]
    for _ in range(3):
        turned.append([(-b, a) for a, b in turned[-1]])
    return tuple(heading for part in turned for heading in part)


HEADINGS = _headings()  # 0 = east, 16 = south (y grows downward), 32 = west, 48 = north
