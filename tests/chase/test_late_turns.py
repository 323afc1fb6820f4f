"""Whoever turns a few metres late meets the house across the street askew, and scrapes round with the wheel held."""

from __future__ import annotations

from math import hypot

import pytest
from town import fresh, quiet_level, run, town_stage

from game.data.city import CityWall

FRONT_X, START_Y = 152.0, 80.0
HOUSE = CityWall(FRONT_X + 8.0, 100.0, 8.0, 45.0)
ROUND_S, ROUND_MPS = 2.0, 4.0
KEYS = {1: ">", -1: "<"}


def turn(room_m, mps, side, after):
    """Steer so far before the house; from the touch on hold `after`. Pace and sine of the heading, and the world."""
    stage, world = fresh(town_stage(quiet_level(walls=(HOUSE,), bus=(60.0, 100.0, 0))))
    row, bodies = world.row(world.bus_id), world.bodies
    bodies.block[:6, row] = (FRONT_X - 6.0 - room_m, START_Y if side > 0 else 200.0 - START_Y, 1.0, 0.0, mps, 0.0)
    while not any(touch.b < 0 for touch in world.touches):
        run(stage, world, KEYS[side])
        assert world.tick < 300
    for _ in range(round(ROUND_S * 60)):
        run(stage, world, after if abs(float(bodies.c[row])) > 0.26 else "^")
    return hypot(float(bodies.vx[row]), float(bodies.vy[row])), side * float(bodies.s[row]), world


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize(("room_m", "mps"), [(12.0, 10.0), (14.0, 13.0), (16.0, 13.0), (20.0, 13.0), (18.0, 16.0)])
def test_with_the_wheel_held_over_one_comes_round(room_m, mps, side):
    pace, along, world = turn(room_m, mps, side, KEYS[side] + "^")
    assert pace > ROUND_MPS
    assert along > 0.8, "nearly along the house"
    assert world.bus.hull < 96.0, "and it was felt"


@pytest.mark.parametrize("after", ["^", "."])
def test_whoever_lets_go_of_the_wheel_stands(after):
    pace, along, _ = turn(14.0, 13.0, 1, after)
    assert pace < 2.5
    assert along < 0.6


def test_whoever_does_not_turn_at_all_is_not_led():
    _, along, _ = turn(4.0, 13.0, 1, ">^")
    assert along < 0.2
