"""Many bodies at once: heaps stay shallow, nobody goes through a wall, energy only falls."""

from __future__ import annotations

import numpy as np
import pytest
from scenes import BUS, CRATE, TRAIN, Crowd, deepest_overlap_m, kinetic_energy_j, pile_up, yard

from game.physics import WallBox

DEEPEST_M = 0.10


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_fifty_buses_into_a_wall(seed):
    engine, bodies = pile_up(seed, "numba")
    start = lowest = kinetic_energy_j(bodies)
    worst = 0.0
    for step in range(480):
        engine.step(bodies)
        energy = kinetic_energy_j(bodies)
        lowest = min(lowest, energy)
        assert energy - lowest < 0.01 * start, f"energy out of nothing at step {step}"
        if step % 4 == 0:
            worst = max(worst, deepest_overlap_m(bodies, engine))
    assert worst <= DEEPEST_M
    assert lowest < 0.05 * start, "they never came to rest"


HEADINGS = {"nose": (1.0, 0.0), "side": (0.0, 1.0), "30": (np.sqrt(0.75), 0.5), "45": (np.sqrt(0.5), np.sqrt(0.5))}


@pytest.mark.parametrize("heading", HEADINGS)
@pytest.mark.parametrize("speed_mps", [60, 120, 200])
def test_no_wall_is_jumped_over(speed_mps, heading):
    c, s = (float(v) for v in HEADINGS[heading])
    for phase in range(13):
        engine, bodies = yard(400.0, (WallBox(200.0, 200.0, 0.15, 60.0),), "numba")
        start = 150.0 + phase * speed_mps / 120 / 13
        bodies.add(BUS, 1, start, 200.0, c, s, float(speed_mps))
        for _ in range(120):
            engine.step(bodies)
        assert bodies.x[0] < 200, f"through, from {start}"


def test_dense_traffic_keeps_its_distance():
    crowd = Crowd(256, backend="numba")
    depths = []
    for step in range(1800):
        crowd.step()
        if step % 60 == 59:
            depths.append(deepest_overlap_m(crowd.bodies, crowd.engine))
    bodies = crowd.bodies
    assert np.mean(depths) <= 0.01
    assert np.isfinite(bodies.block).all()
    assert np.sqrt(bodies.vx**2 + bodies.vy**2).max() < 40
    assert bodies.x.min() > -1
    assert bodies.x.max() < crowd.side_m + 1


def test_long_and_short_bodies_find_each_other_whichever_cell_they_lie_in():
    """A train of 120 m and a crate at its far end: their middles are cells apart."""
    for backend in ("numpy", "numba"):
        engine, bodies = yard(400.0, backend=backend)
        bodies.add(TRAIN, 1, 150.0, 200.0, vx=20.0)
        bodies.add(CRATE, 2, 214.0, 200.0)
        met = 0
        for _ in range(60):
            engine.step(bodies)
            met += engine.contacts.n
        assert met
        assert bodies.x[1] > 219
