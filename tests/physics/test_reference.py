"""The plain specification and the back ends go the same way."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reference import Body, World
from scenes import BUS, CRATE, ROAD, SEDAN, TRAIN, yard

from game.physics import BodySpec, WallBox

SORTS = (BUS, SEDAN, CRATE, SEDAN, BUS)


def twins(seed: int, count: int, crowd_m: float):
    """The same small scene in an engine and in the reference."""
    rng = np.random.default_rng(seed)
    boxes = (
        WallBox(200.0, 230.0, 30.0, 0.5),
        WallBox(228.0, 200.0, 0.5, 40.0, float(np.cos(0.3)), float(np.sin(0.3))),
    )
    engine, bodies = yard(400.0, boxes)
    world = World(ROAD)
    for box in boxes:
        world.add_wall(box)
    for k in range(count):
        spec = SORTS[k % len(SORTS)]
        x, y = (float(v) for v in rng.uniform(200 - crowd_m, 200 + crowd_m, 2))
        angle = rng.uniform(0, 2 * np.pi)
        pose = (x, y, float(np.cos(angle)), float(np.sin(angle)), *(float(v) for v in rng.uniform(-12, 12, 2)))
        spin, steer, drive = float(rng.uniform(-1, 1)), float(rng.uniform(-0.7, 0.7)), float(rng.uniform(-9e3, 2e4))
        row = bodies.add(spec, k + 1, *pose, spin)
        hand = bool(rng.random() < 0.3)
        bodies.steer[row], bodies.drive_n[row], bodies.hand[row] = steer, drive, hand
        bodies.brake_n[row] = 4e3 * (k % 2)
        world.bodies.append(
            Body(spec, spec.length_m / 2, spec.width_m / 2, *pose, spin, steer, drive, 4e3 * (k % 2), hand)
        )
    return engine, bodies, world


def compare(bodies, world, tolerance: float):
    for name in ("x", "y", "c", "s", "vx", "vy", "w"):
        found, said = getattr(bodies, name), np.array([getattr(b, name) for b in world.bodies])
        assert np.abs(found - said).max() < tolerance, name


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 5), st.sampled_from([6.0, 12.0, 25.0]))
def test_small_worlds_go_as_the_plain_specification_says(seed, count, crowd_m):
    engine, bodies, world = twins(seed, count, crowd_m)
    for _ in range(40):  # from deep overlaps too; longer, and chaos would magnify the rounding
        engine.step(bodies)
        world.step()
    compare(bodies, world, 1e-6)


@pytest.mark.parametrize("seed", range(3))
def test_single_vehicles_for_ten_seconds(seed):
    engine, bodies, world = twins(seed, 1, 5.0)
    for _ in range(1200):
        engine.step(bodies)
        world.step()
    compare(bodies, world, 1e-6)


def test_a_train_and_what_it_hits():
    engine, bodies = yard()
    world = World(ROAD)
    for key, spec, pose in ((1, TRAIN, (100.0, 200.0, 1.0, 0.0, 20.0, 0.0)), (2, BUS, (175.0, 201.0, 0.6, 0.8))):
        bodies.add(spec, key, *pose)
        world.bodies.append(Body(spec, spec.length_m / 2, spec.width_m / 2, *pose))
    for _ in range(200):
        engine.step(bodies)
        world.step()
    compare(bodies, world, 1e-5)
    assert bodies.vy[0] == pytest.approx(0.0, abs=0.2)
    assert bodies.s[0] == 0.0, "a train never turns"
    assert bodies.vx[1] > 10
    assert isinstance(bodies.specs[0], BodySpec)
