"""What a retry gives back and what it keeps; and he whose hull is gone."""

from __future__ import annotations

from math import hypot

import pytest
from hunt import at_the_ring, play

from game.chase.course import LIMPS
from game.chase.outcome import lose
from game.chase.spawn import back_to_checkpoint, new_world
from game.chase.way import Place, follow_way
from game.data import chase_pursuit as table

RETRY_M, BUS_M = 40.0, 12.0


def test_a_retry_begins_the_turns_of_the_ring_anew(stage):
    world = at_the_ring(stage)
    world.checkpoint = stage.city.checkpoints[-1].order
    world.runner.turns = table.RING_TURNS - 1
    cues = []
    lose(world, "ring", cues)
    play(stage, world, 150)
    assert world.retries == 1
    assert world.runner.turns == 0


def test_a_retry_leaves_his_tyres_as_they_were(stage):
    world = at_the_ring(stage)
    world.runner.tyre_hits = [table.TYRE_HITS, 1]
    lose(world, "ring", [])
    play(stage, world, 150)
    assert world.retries == 1
    assert world.runner.tyre_hits == [table.TYRE_HITS, 1]


def test_a_retry_begins_along_a_straight_street_and_on_no_rails(stage):
    """At the market it stood 45 degrees across the street."""
    city = stage.city
    for point in city.checkpoints:
        world = at_the_ring(stage)
        world.checkpoint = point.order
        back_to_checkpoint(stage, world)
        x, y, c, s = world.bodies.block[:4, world.row(world.bus_id)].tolist()
        assert max(abs(c), abs(s)) > 0.9999, point.split
        cx, cy = point.area.centre
        assert hypot(x - cx, y - cy) < RETRY_M, "near its checkpoint"
        assert not any(crossing.area.holds(x, y, BUS_M / 2) for crossing in city.crossings)
        his = world.row(world.runner.vehicle)
        assert BUS_M < hypot(*(world.bodies.block[:2, his] - (x, y))) < point.rost_gap_m + 1.0, "and he is in front"


def test_a_retry_patches_up_half_of_what_he_lost_since_the_last_one(stage):
    """Who fails twice does not find him whole again: driven by hand he went 0, 40, 60 of 80."""
    world = at_the_ring(stage)
    whole, hulls = world.find(world.runner.vehicle).hull, []
    for lost in (whole, 0.0, 0.25 * whole):
        world.find(world.runner.vehicle).hull -= lost
        play(stage, world, 2)
        lose(world, "ring", [])
        before = world.retries
        while world.retries == before:
            play(stage, world, 1)
        hulls.append(world.find(world.runner.vehicle).hull / whole)
    assert hulls == pytest.approx([0.5, 0.5, 0.375])


def test_with_his_hull_gone_no_place_asks_for_anything_else_until_a_retry_patches_him_up(stage):
    world = at_the_ring(stage)
    bus, row = world.find(world.runner.vehicle), world.row(world.bus_id)
    bus.hull, world.goal = 0.0, LIMPS
    play(stage, world, 2)
    area = next(area for area in stage.city.cue_areas if area.goal == "bus.goal.market")
    world.bodies.x[row], world.bodies.y[row] = area.area.left + 1, area.area.top + 1
    play(stage, world, 2)
    assert area.id in world.fired
    assert world.goal == LIMPS
    world.checkpoint = 5  # where no place says anything
    lose(world, "gap", [])
    play(stage, world, 150)
    assert world.retries == 1
    assert world.goal == "bus.goal.market"


def test_he_who_limps_makes_for_the_yard_by_the_shortest_way(stage):
    """At the fork before the loop he never goes round it."""
    fork = next(i for i, path in enumerate(stage.city.paths) if path.beat == 1)
    ways = stage.city.paths[fork].next
    lengths = [stage.city.paths[p].curve.length_m for p in ways]
    took = {hull: set() for hull in (0.0, 100.0)}
    for hull, found in took.items():
        for seed in range(1, 13):
            world = new_world(stage, seed)
            world.runner.path, world.runner.after, world.runner.hull = fork, -1, hull
            x, y, c, s = stage.city.paths[fork].curve.at(60.0)
            follow_way(stage, world, world.runner, Place(x, y, c, s, 10.0), [])
            found.add(world.runner.after)
    assert took[0.0] == {ways[lengths.index(min(lengths))]}
    assert took[100.0] == set(ways)
