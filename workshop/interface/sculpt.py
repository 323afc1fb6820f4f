"""Big-figure painter: smooth silhouettes are puffed up to relief, lit, and cut to a ramp.

Shapes are lists of points in figure units; `scale` turns units to pixels. Everything is drawn on a 4 x 4 finer grid and
each pixel takes the commonest colour below it, so that edges stay crisp and no colour outside the palette appears.
Parts are painted back to front, each with its ink line.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px

SAMPLES = 4  # a pixel, each way
CURVE_STEPS = 6
Points = list[tuple[float, ...]]


@dataclass(frozen=True)
class Relief:
    """How a part is rounded and lit: `puff` units of rounding, light level `base` + `gain`, width of the edge light."""

    puff: float = 5.0
    base: float = 0.5
    gain: float = 0.62
    rim: float = 0.0
    ink: bool = True
    smooth: bool = True
    bumps: tuple[tuple[float, ...], ...] = ()  # x, y, rx, ry, height[, turn in degrees]
    folds: tuple[tuple[float, ...], ...] = ()  # x, y, dx, dy, height, wave length


def curve(points: Points) -> list[tuple[float, float]]:
    """Closed Catmull-Rom through the points; a point with a third value 1 stays a sharp corner."""
    n, out = len(points), []
    for i in range(n):
        p0, p1, p2, p3 = (np.array(points[(i + k) % n][:2], float) for k in (-1, 0, 1, 2))
        m1 = (p2 - p0) / 2 if len(points[i]) == 2 else (p2 - p1)
        m2 = (p3 - p1) / 2 if len(points[(i + 1) % n]) == 2 else (p2 - p1)
        for t in np.arange(CURVE_STEPS) / CURVE_STEPS:
            at = (2 * t**3 - 3 * t**2 + 1) * p1 + (t**3 - 2 * t**2 + t) * m1
            at = at + (-2 * t**3 + 3 * t**2) * p2 + (t**3 - t**2) * m2
            out.append((float(at[0]), float(at[1])))
    return out


def blur(a: np.ndarray, r: float) -> np.ndarray:
    """Three box blurs of radius r samples, each way (close to a Gaussian)."""
    r = max(1, int(r))
    for axis in (0, 1):
        for _ in range(3):
            padded = np.pad(a, [(r + 1, r) if k == axis else (0, 0) for k in (0, 1)], mode="edge")
            c = np.cumsum(padded, axis)
            n = a.shape[axis]
            hi, lo = np.take(c, range(2 * r + 1, 2 * r + 1 + n), axis), np.take(c, range(n), axis)
            a = (hi - lo) / (2 * r + 1)
    return a


def dilate(m: np.ndarray, r: float) -> np.ndarray:
    """Grow a mask by r samples (octagon)."""
    out = m.copy()
    for k in range(int(r)):
        g = out.copy()
        g[1:] |= out[:-1]
        g[:-1] |= out[1:]
        g[:, 1:] |= out[:, :-1]
        g[:, :-1] |= out[:, 1:]
        if k % 2:
            g[1:, 1:] |= out[:-1, :-1]
            g[:-1, :-1] |= out[1:, 1:]
            g[1:, :-1] |= out[:-1, 1:]
            g[:-1, 1:] |= out[1:, :-1]
        out = g
    return out


class Sculpt:
    """One figure on a w x h canvas; `light` points to the lamp, `rims` = colours of the edge light, left and right."""

    def __init__(
        self,
        w: int,
        h: int,
        scale: float = 1.0,
        ox: float = 0.0,
        oy: float = 0.0,
        light: tuple[float, float, float] = (-0.55, -0.6, 0.58),
        rims: tuple[int, int] = (0, 0),
    ) -> None:
        self.w, self.h, self.k, self.ox, self.oy, self.rims = w, h, scale, ox, oy, rims
        self.light = np.array(light) / np.linalg.norm(light)
        self.img = np.zeros((h * SAMPLES, w * SAMPLES), np.uint8)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """Figure units to pixels."""
        return x * self.k + self.ox, y * self.k + self.oy

    def mask(self, points: Points, smooth: bool = True) -> np.ndarray:
        """The samples inside a closed outline."""
        outline = curve(points) if smooth else [p[:2] for p in points]
        spots = [self.at(x, y) for x, y in outline]
        return px.poly(self.w * SAMPLES, self.h * SAMPLES, [(x * SAMPLES, y * SAMPLES) for x, y in spots])

    def part(self, ramp: str, points: Points, relief: Relief) -> np.ndarray:
        """Paint a lit shape with its ink line and return its mask."""
        m = self.mask(points, relief.smooth)
        if not m.any():
            return m
        ys, xs = np.nonzero(m)
        g = 3 * SAMPLES
        y0, y1, x0, x1 = max(ys.min() - g, 0), ys.max() + g + 1, max(xs.min() - g, 0), xs.max() + g + 1
        window = (slice(y0, y1), slice(x0, x1))
        inside = m[window]
        slope_x, slope_y, inv, across = self._slopes(inside, x0, y0, relief)
        lit = (-slope_x * self.light[0] - slope_y * self.light[1] + self.light[2]) * inv
        n = P.SIZE[ramp]
        level = np.clip(relief.base + relief.gain * (lit - self.light[2]), 0, 0.999)
        tone = (P.START[ramp] + 1 + np.floor(level * (n - 1))).astype(np.uint8)
        if relief.rim:
            edge = inside & dilate(~inside, relief.rim * self.k * SAMPLES)
            middle, nx = across[inside].mean(), -slope_x * inv
            left, right = self.rims
            if left:
                tone[edge & (nx < -0.35) & (across < middle)] = left
            if right:
                tone[edge & (nx > 0.35) & (across > middle)] = right
        if relief.ink:
            self.img[dilate(m, SAMPLES)] = P.ix(ramp, 0)
        self.img[window][inside] = tone[inside]
        return m

    def _slopes(
        self, inside: np.ndarray, x0: int, y0: int, relief: Relief
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        unit = self.k * SAMPLES
        t = np.clip(2 * blur(inside.astype(float), relief.puff * unit / 3) - 1, 0, 1)
        z = relief.puff * np.sqrt(1 - (1 - t) ** 2)
        row, column = np.mgrid[y0 : y0 + inside.shape[0], x0 : x0 + inside.shape[1]]
        x, y = (column + 0.5) / unit - self.ox / self.k, (row + 0.5) / unit - self.oy / self.k
        for bx, by, rx, ry, height, *turn in relief.bumps:
            a = np.radians(turn[0]) if turn else 0.0
            u = (x - bx) * np.cos(a) + (y - by) * np.sin(a)
            v = -(x - bx) * np.sin(a) + (y - by) * np.cos(a)
            z = z + height * np.exp(-((u / rx) ** 2) - (v / ry) ** 2)
        for fx, fy, dx, dy, height, wave in relief.folds:  # cloth and hair: a sine ridge across (dx, dy)
            z = z + height * np.sin(((x - fx) * dx + (y - fy) * dy) * 2 * np.pi / wave)
        slope_y, slope_x = np.gradient(blur(z, 0.25 * unit), 1 / unit)
        return slope_x, slope_y, 1 / np.sqrt(slope_x**2 + slope_y**2 + 1), x

    def flat(self, colour: int, points: Points, smooth: bool = False, clip: np.ndarray | None = None) -> np.ndarray:
        """Unlit patch of one colour."""
        m = self.mask(points, smooth)
        if clip is not None:
            m &= clip
        self.img[m] = colour
        return m

    def stroke(self, colour: int, points: Points, width: float) -> None:
        """Open polyline at least one pixel wide; width in units."""
        half = max(width * self.k, 1.02) / 2 / self.k
        m = np.zeros(self.img.shape, bool)
        for (ax, ay, *_), (bx, by, *_) in pairwise(points):
            d = np.hypot(bx - ax, by - ay) or 1
            ux, uy = (bx - ax) / d * half, (by - ay) / d * half
            corners: Points = [
                (ax - uy - ux * 0.6, ay + ux - uy * 0.6),
                (bx - uy + ux * 0.6, by + ux + uy * 0.6),
                (bx + uy + ux * 0.6, by - ux + uy * 0.6),
                (ax + uy - ux * 0.6, ay - ux - uy * 0.6),
            ]
            m |= self.mask(corners, False)
        self.img[m] = colour

    def tone(self, steps: int, points: Points, smooth: bool = True, clip: np.ndarray | None = None) -> None:
        """Move what lies under a shape along its ramps (cast shadow < 0, glow > 0)."""
        m = self.mask(points, smooth)
        if clip is not None:
            m &= clip
        self.img[m] = P.step(self.img[m], steps)

    def bake(self) -> np.ndarray:
        """Majority vote of the samples under each pixel."""
        s = self.img.reshape(self.h, SAMPLES, self.w, SAMPLES).transpose(0, 2, 1, 3)
        s = np.sort(s.reshape(self.h, self.w, SAMPLES * SAMPLES), axis=2)
        best, run, top = s[..., 0].copy(), np.ones(s.shape[:2], int), np.ones(s.shape[:2], int)
        for i in range(1, s.shape[2]):
            run = np.where(s[..., i] == s[..., i - 1], run + 1, 1)
            better = run > top
            best[better], top[better] = s[..., i][better], run[better]
        return best
