"""How traffic sees: what lies ahead on the way of each driver, for all who decide in this tick at once."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

import numpy as np

from game.chase.city import City
from game.chase.world import Driver, World
from game.data.chase_traffic import LOOK_M, LOOK_SPARE_M
from game.physics.bodies import Floats

FAR_M = 1e6  # the length of what does not go on
_LOOK = np.array(LOOK_M)


class Seen(NamedTuple):
    """The nearest body on the way: gap in m from the own bumper, its speed along the way, its row; -1 = free."""

    gap_m: float
    speed_mps: float
    row: int


FREE = Seen(inf, 0.0, -1)


def _stretches(city: City, driver: Driver) -> tuple[float, ...]:
    """First point, length and points a metre of the way and the two after it; where it ends its last point stays."""
    out: list[float] = []
    last = 0.0
    for index in (driver.way, *driver.plan[:2]):
        way = city.ways[index]
        out += (way.first, way.curve.length_m, 1.0 / way.curve.step_m)
        last = way.first + len(way.curve.x) - 1
    while len(out) < 9:
        out += (last, FAR_M, 0.0)
    return tuple(out)


def look(
    city: City, world: World, rows: list[int], halves: Floats, asides: list[float], ignored: list[tuple[int, int]]
) -> list[Seen]:
    """What the drivers in `rows` see, `asides` beside the middle of their ways. `ignored`: (place in rows, row)."""
    if not rows:
        return []
    drivers = [world.vehicles[row].driver for row in rows]
    table = np.array([(d.way_m, *_stretches(city, d)) for d in drivers if d is not None]).T
    own = halves[:, rows]
    way = table[0][:, None] + own[0][:, None] + _LOOK
    first_a, length_a, rate_a, first_b, length_b, rate_b, first_c, length_c, rate_c = table[1:, :, None]
    beyond = way - length_a
    last = np.minimum(beyond - length_b, length_c)
    at = np.where(
        beyond < 0,
        first_a + np.floor(way * rate_a),
        np.where(beyond < length_b, first_b + np.floor(beyond * rate_b), first_c + np.floor(last * rate_c)),
    )
    px, py, pc, ps = city.points[:, at.astype(np.int64)]
    aside = np.array(asides)[:, None]
    px, py = px - ps * aside, py + pc * aside
    bodies = world.bodies
    dx, dy = px[:, :, None] - bodies.x, py[:, :, None] - bodies.y
    c, s = bodies.c, bodies.s
    room = own[1][:, None, None] + LOOK_SPARE_M
    near = np.abs(dx * c + dy * s) - halves[0] < room
    near &= np.abs(dy * c - dx * s) - halves[1] < room
    near[np.arange(len(rows)), :, rows] = False
    for place, row in ignored:
        near[place, :, row] = False
    hits = near.any(2)
    found: list[Seen] = [FREE] * len(rows)
    for place in hits.any(1).nonzero()[0].tolist():
        k = int(hits[place].argmax())
        px_k, py_k, c_k, s_k = (float(column[place, k]) for column in (px, py, pc, ps))
        for row in near[place, k].nonzero()[0].tolist():
            x, y, bc, bs, vx, vy = bodies.block[:6, row].tolist()
            reach = float(halves[0, row]) * abs(c_k * bc + s_k * bs) + float(halves[1, row]) * abs(c_k * bs - s_k * bc)
            gap = LOOK_M[k] + (x - px_k) * c_k + (y - py_k) * s_k - reach
            if gap < found[place].gap_m:
                found[place] = Seen(gap, vx * c_k + vy * s_k, row)
    return found


def ahead(city: City, driver: Driver, way_m: float) -> tuple[float, float, float, float]:
    """(x, y, c, s) at `way_m` of the driver's way, or of those that he will take after it."""
    way = city.ways[driver.way]
    for index in driver.plan:
        length = way.curve.length_m
        if way_m <= length:
            break
        way_m -= length
        way = city.ways[index]
    return way.curve.at(way_m)
