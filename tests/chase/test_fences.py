"""Fences of the stockyards: they break, and whoever drives over a corner of a pen scrapes on along its bales."""

from __future__ import annotations

from math import hypot

import pytest
from hunt import put_on
from town import fresh

from game.chase.step import step
from game.core import pads
from game.data.vehicles import VEHICLES

BUS = VEHICLES["bus"]
MPS, RUN_UP_M, RUN_TICKS = 12.0, 16.0, 150
KEPT_MPS, MOST_HULL = 7.5, 4.0
TOP_M = 308.0  # of the northern pens
FENCE_M = 2.0  # of a pen's side, before its bales


def fences_of(stage):
    return [thing for thing in stage.city.breakables if thing.kind == "fence"]


def test_a_piece_of_fence_costs_a_bus_less_than_half_a_metre_a_second(stage):
    assert len(fences_of(stage)) > 150
    assert all(thing.breaks_ns / BUS.mass_kg < 0.5 for thing in fences_of(stage))


@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize("inside_m", [0.8, 1.6, 2.4])
def test_who_drives_over_the_corner_of_a_pen_keeps_most_of_his_pace(stage, side, inside_m):
    """Down Sixth Street, so much of the nose over the pen's edge: where the fence was a wall half a nose stood dead."""
    edge = 800.0 if side < 0 else 828.0
    _, world = fresh(stage, 1)
    put_on(stage, world, world.runner.vehicle, 0, 5.0, 0.0)
    row = world.row(world.bus_id)
    x = edge - side * (BUS.width_m / 2 - inside_m)
    world.bodies.block[:7, row] = (x, TOP_M - RUN_UP_M, 0.0, 1.0, 0.0, MPS, 0.0)
    slowest, broken = MPS, 0
    for _ in range(RUN_TICKS):
        cues = step(stage, world, (pads.UP,))
        broken += sum(cue.kind == "smash" and cue.text == "fence" for cue in cues)
        slowest = min(slowest, hypot(*world.bodies.block[4:6, row]))
    assert broken > 1
    assert slowest > KEPT_MPS
    assert world.bus.hull > 100.0 - MOST_HULL
    assert world.bodies.y[row] > TOP_M + RUN_UP_M


def test_bales_stand_behind_every_fence(stage):
    """Nobody drives among the cattle: square on, the fence is broken and the bales hold."""
    _, world = fresh(stage, 1)
    put_on(stage, world, world.runner.vehicle, 0, 5.0, 0.0)
    row = world.row(world.bus_id)
    world.bodies.block[:7, row] = (818.0, 344.0 - 8.0, -1.0, 0.0, -MPS, 0.0, 0.0)
    for _ in range(RUN_TICKS):
        step(stage, world, (pads.UP,))
    assert world.bodies.x[row] - BUS.length_m / 2 > 800.0 - FENCE_M - 0.2
