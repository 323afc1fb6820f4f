"""Oriented boxes to reckon with outside of the physics: how far two are apart, and on which side."""

from __future__ import annotations

from typing import NamedTuple


class Frame(NamedTuple):
    """A box: middle, heading, half sizes; m."""

    x: float
    y: float
    c: float
    s: float
    half_length: float
    half_width: float


class Apart(NamedTuple):
    """The widest separation in m, below 0 for an overlap, and the normal along which it lies, from the first box."""

    gap_m: float
    nx: float
    ny: float


def apart(a: Frame, b: Frame) -> Apart:
    """How far b is from a, by their four axes."""
    dx, dy = b.x - a.x, b.y - a.y
    along, across = abs(a.c * b.c + a.s * b.s), abs(a.c * b.s - a.s * b.c)
    best = Apart(-1e9, 1.0, 0.0)
    for c, s, one, other in ((a.c, a.s, a, b), (b.c, b.s, b, a)):
        long, wide = dx * c + dy * s, dy * c - dx * s
        gap = abs(long) - one.half_length - other.half_length * along - other.half_width * across
        if gap > best.gap_m:
            sign = 1.0 if long >= 0 else -1.0
            best = Apart(gap, c * sign, s * sign)
        gap = abs(wide) - one.half_width - other.half_length * across - other.half_width * along
        if gap > best.gap_m:
            sign = 1.0 if wide >= 0 else -1.0
            best = Apart(gap, -s * sign, c * sign)
    return best
