"""Lines to drive along: polylines cut into steps of about a metre, so that any place is one look-up away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import floor, fsum, inf, sqrt

STEP_M = 1.0
ARC_POINTS = 8

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, eq=False)
class Curve:
    """Points every `step_m` of its length; `c`, `s` are the unit tangent at each."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    c: tuple[float, ...]
    s: tuple[float, ...]
    step_m: float
    length_m: float = field(init=False)  # from end to end
    last: int = field(init=False)  # the last point that a step leads on from

    def __post_init__(self) -> None:
        object.__setattr__(self, "length_m", self.step_m * (len(self.x) - 1))
        object.__setattr__(self, "last", len(self.x) - 2)

    def at(self, way_m: float) -> tuple[float, float, float, float]:
        """(x, y, c, s) after `way_m`; beyond the ends it goes straight on."""
        i = int(way_m / self.step_m) if way_m > 0.0 else 0
        if i > self.last:
            i = self.last
        rest = way_m - i * self.step_m
        c, s = self.c[i], self.s[i]
        return self.x[i] + c * rest, self.y[i] + s * rest, c, s

    def along(self, x: float, y: float, near_m: float) -> float:
        """Where on the line (x, y) is abreast of, for somebody who is known to be near `near_m`."""
        px, py, c, s = self.at(near_m)
        return near_m + (x - px) * c + (y - py) * s

    def nearest_of(self, x: float, y: float, first_m: float, count: int) -> float:
        """The one nearest to (x, y) of `count` places of the line, a metre apart, from `first_m` on."""
        xs, ys, cs, ss, step, length, last = self.x, self.y, self.c, self.s, self.step_m, self.length_m, self.last
        best, found = inf, 0.0
        for k in range(count):
            way_m = min(max(first_m + k, 0.0), length)
            i = int(way_m / step)
            if i > last:
                i = last
            rest = way_m - i * step
            dx, dy = xs[i] + cs[i] * rest - x, ys[i] + ss[i] * rest - y
            far = dx * dx + dy * dy
            if far < best:
                best, found = far, way_m
        return found

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
        if far_m(kept[-1], corner) > 1e-6:
            kept.append(corner)
    if len(kept) < 2:
        raise ValueError("a line needs two different points")
    legs = [far_m(a, b) for a, b in pairwise(kept)]
    length = fsum(legs)
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


def rounded(corners: Sequence[Point], radius_m: float) -> list[Point]:
    """The same line with an arc in place of each corner, of this radius or as large as its legs allow."""
    out = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        a, b = far_m(before, corner), far_m(corner, after)
        if a < 1e-6 or b < 1e-6:
            continue
        ux, uy = (corner[0] - before[0]) / a, (corner[1] - before[1]) / a
        vx, vy = (after[0] - corner[0]) / b, (after[1] - corner[1]) / b
        cosine = ux * vx + uy * vy
        if cosine > 0.9999 or cosine < -0.9999:
            out.append(corner)
            continue
        half = sqrt((1 - cosine) / (1 + cosine))  # tangent of half the angle turned
        cut = min(radius_m * half, 0.48 * a, 0.48 * b)
        quarter = (sqrt(1 + half * half) - 1) / half
        pull = 4 / 3 * quarter * cut / half  # handle of the cubic that is nearest to the arc
        p, q = (corner[0] - ux * cut, corner[1] - uy * cut), (corner[0] + vx * cut, corner[1] + vy * cut)
        for k in range(ARC_POINTS + 1):
            t = k / ARC_POINTS
            w = 1 - t
            one, two, three, four = w * w * w, 3 * w * w * t, 3 * w * t * t, t * t * t
            out.append((
                one * p[0] + two * (p[0] + ux * pull) + three * (q[0] - vx * pull) + four * q[0],
                one * p[1] + two * (p[1] + uy * pull) + three * (q[1] - vy * pull) + four * q[1],
            ))  # fmt: skip
    return [*out, corners[-1]]


def far_m(a: Point, b: Point) -> float:
    """Metres from one to the other."""
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
