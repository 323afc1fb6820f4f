"""What holds of a chase at every tick, whoever drives it: numbers, places, speeds, and how deep boxes may press in."""

from __future__ import annotations

import numpy as np
from test_traffic import overlap_m

from game.chase.bodies import frame_of
from game.chase.boxes import Frame, apart

DEEPEST_M = 0.75  # eleven tonnes and a train may press a car so deep for a moment
FASTEST_MPS = 60.0


def sound(stage, world):
    """Every number finite, everybody on the map or just leaving it, nobody faster than anything can be."""
    bodies = world.bodies
    assert np.isfinite(bodies.block).all()
    assert np.sqrt(bodies.vx**2 + bodies.vy**2).max() < FASTEST_MPS
    on_wheels = [row for row, vehicle in enumerate(world.vehicles) if vehicle.role != "train"]
    x, y = bodies.x[on_wheels], bodies.y[on_wheels]
    low = [x.min(), y.min(), stage.city.width_m - x.max(), stage.city.height_m - y.max()]
    assert min(low) > -12


def put_somewhere(stage, world, rng):
    """Our bus on a lane where nobody is, as after a retry but anywhere."""
    slots = stage.city.slots
    mine = world.row(world.bus_id)
    others = [frame_of(world, row) for row in range(len(world.vehicles)) if row != mine]
    for _ in range(200):
        slot = rng.below(len(slots.way))
        x, y, c, s = stage.city.ways[slots.way[slot]].curve.at(slots.way_m[slot])
        if all(apart(Frame(x, y, c, s, 6.5, 1.6), other).gap_m > 0.5 for other in others):
            world.bodies.block[:6, mine] = (x, y, c, s, 0.0, 0.0)
            world.retries = world.gap_ticks = 0
            return


def deepest_m(world):
    """How deep any two vehicles are in each other."""
    xs, ys = world.bodies.x, world.bodies.y
    deep = 0.0
    for row in range(len(world.vehicles)):
        near = np.flatnonzero((np.abs(xs - xs[row]) < 66) & (np.abs(ys - ys[row]) < 66))
        for other in near.tolist():
            if other > row:
                deep = max(deep, overlap_m(world, row, other))
    return deep
