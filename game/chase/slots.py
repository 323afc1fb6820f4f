"""Where vehicles can be put, where people walk, and which things stand in reach of a place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import floor

import numpy as np
from numpy.typing import NDArray

from game.chase.city import THING_CELL_M
from game.chase.roads import Area, Slots, Way
from game.chase.sites import Breakable, Rail
from game.data.chase_traffic import PARK_ASIDE_M, PARK_END_M, PARK_EVERY_M, PARK_OF, SLOT_M
from game.data.city import CELL_M, CityGround
from game.data.vehicles import GROUND_CODES
from game.physics import Walls

BEGIN_M, END_M = 6.0, 16.0  # not nearer to the ends of a lane
PARK_SLOW_MPS = 13.0  # nobody parks on a faster road
PARKED_LENGTH_M, PARKED_WIDTH_M = 2.7, 1.05  # half sizes, with some air
LANE_CLEAR_M = 2.3
RAIL_CLEAR_M = 7.0
REACH_M = 7.5  # of the longest vehicle on tyres, and what it drives in a tick


def _slots(found: Iterable[tuple[float, float, int, float]]) -> Slots:
    rows = list(found)
    return Slots(
        np.array([r[0] for r in rows]), np.array([r[1] for r in rows]), tuple(r[2] for r in rows),
        tuple(r[3] for r in rows),
    )  # fmt: skip


def lane_slots(ways: Sequence[Way]) -> Slots:
    """Every few metres of every lane."""
    found = []
    for way in ways:
        way_m = BEGIN_M
        while way.junction < 0 and way_m < way.curve.length_m - END_M:
            x, y, _, _ = way.curve.at(way_m)
            found.append((x, y, way.index, way_m))
            way_m += SLOT_M
    return _slots(found)


def parking_slots(ways: Sequence[Way], walls: Walls, rails: Sequence[Rail], kept_free: Sequence[Area]) -> Slots:
    """At the right kerb of outer lanes, clear of walls, other lanes, rails and `kept_free`."""
    others = np.concatenate([np.array((w.curve.x, w.curve.y)) for w in ways], 1)
    order = others[0].argsort(kind="stable")  # from west to east, so that only a strip is looked at
    others = others[:, order]
    owner = np.concatenate([np.full(len(w.curve.x), w.index) for w in ways])[order]
    tracks = np.concatenate([np.array((r.curve.x, r.curve.y)) for r in rails], 1) if rails else np.zeros((2, 0))
    found = []
    count = 0
    for way in ways:
        if way.junction >= 0 or way.right >= 0 or way.speed_mps > PARK_SLOW_MPS:
            continue
        way_m = PARK_END_M
        while way_m < way.curve.length_m - PARK_END_M:
            x, y, c, s = way.curve.at(way_m)
            x, y = x - s * PARK_ASIDE_M, y + c * PARK_ASIDE_M
            half_x = abs(c) * PARKED_LENGTH_M + abs(s) * PARKED_WIDTH_M
            half_y = abs(s) * PARKED_LENGTH_M + abs(c) * PARKED_WIDTH_M
            walled = (np.abs(walls.x - x) < walls.half_x + half_x) & (np.abs(walls.y - y) < walls.half_y + half_y)
            strip = slice(*others[0].searchsorted((x - LANE_CLEAR_M, x + LANE_CLEAR_M)).tolist())
            dx, dy = others[0, strip] - x, others[1, strip] - y
            lane = (dx * dx + dy * dy < LANE_CLEAR_M * LANE_CLEAR_M) & (owner[strip] != way.index)
            rx, ry = tracks - np.array(((x,), (y,)))
            rail = rx * rx + ry * ry < RAIL_CLEAR_M * RAIL_CLEAR_M
            kept = any(area.holds(x, y) for area in kept_free)
            if not (walled.any() or lane.any() or rail.any() or kept):
                count += 1
                if count * 7 % PARK_OF[1] < PARK_OF[0]:
                    found.append((x, y, way.index, way_m))
            way_m += PARK_EVERY_M
    return _slots(found)


def walkable(ground: CityGround, walls: Walls) -> bytes:
    """1 for each cell of pavement that no wall stands on."""
    cells = np.frombuffer(ground.cells, np.uint8).reshape(ground.height, ground.width) == GROUND_CODES["pavement"]
    return bytes((cells & ~_under(ground, walls)).astype(np.uint8))


def unwalled(ground: CityGround, walls: Walls) -> bytes:
    """1 for each cell of the ground that no wall stands on."""
    return bytes((~_under(ground, walls)).astype(np.uint8))


def _under(ground: CityGround, walls: Walls) -> NDArray[np.bool_]:
    """Which cells walls stand on; (height, width)."""
    found = np.zeros((ground.height, ground.width), bool)
    for x, y, half_x, half_y in zip(walls.x, walls.y, walls.half_x, walls.half_y, strict=True):
        left, right = (int(np.floor(v / CELL_M)) for v in (x - half_x, x + half_x))
        top, bottom = (int(np.floor(v / CELL_M)) for v in (y - half_y, y + half_y))
        found[max(top, 0) : bottom + 1, max(left, 0) : right + 1] = True
    return found


def things_at(breakables: Sequence[Breakable]) -> dict[tuple[int, int], tuple[int, ...]]:
    """Indexes of breakables by the cells from which they can be reached."""
    found: dict[tuple[int, int], list[int]] = {}
    for index, thing in enumerate(breakables):
        area = thing.area
        left, right = (floor(v / THING_CELL_M) for v in (area.left - REACH_M, area.right + REACH_M))
        top, bottom = (floor(v / THING_CELL_M) for v in (area.top - REACH_M, area.bottom + REACH_M))
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                found.setdefault((column, row), []).append(index)
    return {cell: tuple(members) for cell, members in found.items()}
