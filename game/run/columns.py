"""How the bodies of a chase are written into a key frame, and read without trusting a number of it.

The compiled physics does not look where it reaches: what comes from a file has the shape, the size and the range of a
world that was stepped, or it is refused here.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from game.chase.bodies import spec_of
from game.chase.world import World
from game.data.vehicles import VEHICLES
from game.physics import Bodies
from game.physics.bodies import COLUMNS, INPUTS, MOST_KEY
from game.run.plain import Form, Forms

MOST_M, MOST_MPS, MOST_TURN, MOST_FORCE = 1e5, 1e3, 1e3, 1e9
MOST_PAIRS = 1 << 16
_MOST = np.array([MOST_M, MOST_M, 1.1, 1.1, MOST_MPS, MOST_MPS, MOST_TURN, *[MOST_FORCE] * len(INPUTS)])[:, None]


def _flat(bodies: Bodies) -> list[Any]:
    arrays = (bodies.block, bodies.keys, bodies.wall_alive, bodies.pair_keys, bodies.pair_impulses)
    return [array.tolist() for array in arrays]


def _read(row: Any) -> Bodies:
    block, keys, alive, pair_keys, impulses = row
    bodies = Bodies()
    bodies._hold(_numbers(block, len(COLUMNS)))
    bodies.keys = _whole(keys, MOST_KEY)
    bodies.wall_alive = _whole(alive, 1).astype(np.uint8)
    bodies.pair_keys = _whole(pair_keys, MOST_KEY << 32 | MOST_KEY)
    bodies.pair_impulses = _numbers(impulses, 3)
    if bodies.block.shape[1] != bodies.n or bodies.pair_impulses.shape[1] != len(bodies.pair_keys):
        raise ValueError("columns of several lengths")
    if not ((np.diff(bodies.keys) > 0).all() and (np.diff(bodies.pair_keys) > 0).all()):
        raise ValueError("keys that do not rise")
    if not (np.abs(bodies.block) <= _MOST).all() or not (np.abs(bodies.c**2 + bodies.s**2 - 1.0) < 1e-3).all():
        raise ValueError("a body that no rule would leave so")
    return bodies


def _numbers(rows: Any, count: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    if not isinstance(rows, list) or len(rows) != count or len({len(row) for row in rows}) != 1:
        raise ValueError("not columns of one length")
    if not all(type(item) is float for row in rows for item in row):
        raise ValueError("not columns of numbers")
    out = np.array(rows, np.float64).reshape(count, -1)
    if not np.isfinite(out).all() or out.shape[1] > MOST_PAIRS:
        raise ValueError("not columns of finite numbers")
    return out


def _whole(row: Any, most: int) -> np.ndarray[Any, np.dtype[np.int64]]:
    if not isinstance(row, list) or not all(type(item) is int and 0 <= item <= most for item in row):
        raise ValueError("not a column of whole numbers")
    return np.array(row, np.int64)


FORMS: Forms = {Bodies: Form(_flat, _read)}


def settle(world: World, start: World) -> None:
    """Give the bodies what they are made of, by their vehicles; `start` is how the run began. Raises ValueError."""
    if [vehicle.id for vehicle in world.vehicles] != world.bodies.keys.tolist():
        raise ValueError("vehicles without bodies")
    if len(world.bodies.wall_alive) != len(start.bodies.wall_alive):
        raise ValueError("walls of another city")
    if any(vehicle.kind not in VEHICLES for vehicle in world.vehicles) or world.row(world.bus_id) < 0:
        raise ValueError("vehicles that are none")
    world.bodies.specs = tuple(spec_of(vehicle.kind) for vehicle in world.vehicles)
