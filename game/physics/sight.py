"""Looking ahead along a line of points: what is asked, and what is found."""

from __future__ import annotations

from math import inf
from typing import NamedTuple


class Line(NamedTuple):
    """Where body `row` looks: along three stretches of points, one after the other, lengths in m.

    It begins `begin_m` along the first, lies `beside_m` to the right of the points and is half as wide as `room_m`. A
    stretch is its first point, its length, and points a metre.
    """

    row: int
    begin_m: float
    room_m: float
    beside_m: float
    first_a: float
    length_a: float
    rate_a: float
    first_b: float
    length_b: float
    rate_b: float
    first_c: float
    length_c: float
    rate_c: float


class Met(NamedTuple):
    """The nearest body on a line: gap in m from where the line begins, its speed along the line, its row; -1 = none."""

    gap_m: float
    speed_mps: float
    row: int


FREE = Met(inf, 0.0, -1)
