"""Whoever lies against Rostavili's side and leans on him moves him over."""

from __future__ import annotations

import pytest
from hunt import follow_him, play

from game.chase.leaning import gives_way
from game.chase.spawn import new_world
from game.chase.way import Place, ahead_of, locate, place_at
from game.core import pads
from game.data import chase_pursuit as table

LEAN_TICKS = 150


def side_by_side(stage, split, right_m):
    """Both buses at one speed on the straight behind a checkpoint, we so far to his right."""
    city = stage.city
    point = next(p for p in city.checkpoints if p.split == split)
    path, way_m = ahead_of(city, *locate(city, *point.area.centre, point.c, point.s), 34.0)
    world = new_world(stage, 1)
    world.off = True
    runner, bodies = world.runner, world.bodies
    runner.path, runner.way_m, runner.after, runner.next_trick = path, way_m, -1, 10**6
    for who, aside, back in ((runner.vehicle, 0.0, 0.0), (world.bus_id, right_m, 3.0)):
        x, y, c, s = place_at(city, path, way_m - back, aside)
        row = world.row(who)
        bodies.x[row], bodies.y[row], bodies.c[row], bodies.s[row] = x, y, c, s
        bodies.vx[row], bodies.vy[row], bodies.w[row] = 14.0 * c, 14.0 * s, 0.0
    return world


def his_side_m(stage, world):
    """How far right of his way he is."""
    runner, row = world.runner, world.row(world.runner.vehicle)
    x, y, c, s = place_at(stage.city, runner.path, runner.way_m, 0.0, runner.after)
    return (float(world.bodies.y[row]) - y) * c - (float(world.bodies.x[row]) - x) * s


@pytest.mark.parametrize(("right_m", "wheel"), [(-2.7, pads.RIGHT), (2.7, pads.LEFT)])
def test_who_leans_on_him_moves_him_over(stage, right_m, wheel):
    """Driven by hand he steered against us with full lock, and pushed us 2.7 m the other way."""
    world = side_by_side(stage, "bus.split.shore", right_m)
    play(stage, world, LEAN_TICKS, lambda _: (pads.UP | wheel,))
    moved = his_side_m(stage, world)
    assert moved < -1.0 if right_m > 0 else moved > 1.0
    assert table.GIVES_LEFT_M - 1.5 < moved < table.GIVES_RIGHT_M + 1.5, "he stays on the street"


@pytest.mark.parametrize(("mood", "trick", "gives"), [("run", "", True), ("dash", "", False), ("run", "shove", False)])
def test_in_a_dash_and_while_he_shoves_us_he_gives_way_to_nobody(stage, mood, trick, gives):
    world = side_by_side(stage, "bus.split.shore", -2.7)
    runner, row = world.runner, world.row(world.runner.vehicle)
    while not any({touch.a, touch.b} == {world.bus_id, runner.vehicle} for touch in world.touches):
        play(stage, world, 1, lambda _: (pads.UP | pads.RIGHT,))
        assert world.tick < 120
    runner.mood, runner.trick = mood, trick
    assert gives_way(stage, world, runner, Place(*world.bodies.block[:4, row].tolist(), 14.0)) is gives


def test_left_alone_he_goes_back_to_his_lane(stage):
    world = side_by_side(stage, "bus.split.shore", -2.7)
    play(stage, world, 60, lambda _: (pads.UP | pads.RIGHT,))
    assert world.runner.aside_m > 0.0
    play(stage, world, 200, follow_him)
    assert world.runner.aside_m == pytest.approx(table.KEEP_RIGHT_M, abs=0.3)
