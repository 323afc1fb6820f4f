"""A nose that would only just catch a pillar or a corner makes way; one that would hit it hits it."""

from __future__ import annotations

from math import cos, hypot, radians, sin

import pytest
from town import fresh, quiet_level, run, town_stage

from game.chase.edges import edges_of
from game.core import pads
from game.data import chase as feel
from game.data.city import CityGround, CityWall
from game.data.vehicles import VEHICLES
from game.run.sync import sync_test

HALF_M = VEHICLES["bus"].width_m / 2
FRONT_X, LANE_Y = 100.0, 54.5  # of what is met, and where our bus drives
PAST_X = FRONT_X + 7.0
SHAPES = {"pillar": (0.625, 0.625), "house": (8.0, 8.0)}


def beside(shape, overlap_m, side):
    """A wall that covers so much of the nose of a bus in its lane."""
    long, wide = SHAPES[shape]
    return CityWall(FRONT_X + long, LANE_Y + side * (HALF_M - overlap_m + wide), long, wide)


def drive(walls, speed_mps, keys="^", ticks=210):
    """From 20 m before the front until it is past. World and the slowest pace."""
    stage, world = fresh(town_stage(quiet_level(walls=walls)))
    row = world.row(world.bus_id)
    world.bodies.block[:6, row] = (FRONT_X - 26.0, LANE_Y, 1.0, 0.0, speed_mps, 0.0)
    slowest = speed_mps
    for _ in range(ticks):
        run(stage, world, keys)
        slowest = min(slowest, hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row])))
        if world.bodies.x[row] > PAST_X:
            break
    return world, slowest


def place(world):
    return world.bodies.block[:, world.row(world.bus_id)].tolist()


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize("speed_mps", [8.0, 12.0, 17.0])
@pytest.mark.parametrize("overlap_m", [0.1, 0.5, 0.85])
@pytest.mark.parametrize("shape", sorted(SHAPES))
def test_whoever_is_nearly_right_loses_nothing(shape, overlap_m, speed_mps, side):
    world, slowest = drive([beside(shape, overlap_m, side)], speed_mps)
    x, y, c, *_ = place(world)
    assert slowest > 0.95 * speed_mps
    assert world.bus.hull == 100.0
    assert x > PAST_X
    assert 0.0 < (LANE_Y - y) * side < 6.0, "led to the free side"
    assert c > 0.98, "and not turned off his way"


@pytest.mark.parametrize("speed_mps", [8.0, 12.0, 17.0])
@pytest.mark.parametrize("overlap_m", [1.6, 1.8])
def test_the_middle_of_a_nose_is_met(overlap_m, speed_mps):
    world, slowest = drive([beside("pillar", overlap_m, 1)], speed_mps)
    assert slowest < 0.5 * speed_mps
    assert world.bus.hull < 95.0


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize("speed_mps", [9.0, 13.3, 17.0])
@pytest.mark.parametrize("overlap_m", [1.1, 1.3])
def test_a_glance_at_a_pillar_scrapes_and_costs_some_of_the_pace(overlap_m, speed_mps, side):
    """From 48 km/h 12 were left, and a fifth of the hull was gone: now a third of the pace, by sparks and brakes."""
    walls = [beside("pillar", overlap_m, side)]
    stage, world = fresh(town_stage(quiet_level(walls=walls)))
    row = world.row(world.bus_id)
    world.bodies.block[:6, row] = (FRONT_X - 16.0, LANE_Y, 1.0, 0.0, speed_mps, 0.0)
    cues, paces = [], []
    while world.bodies.x[row] < PAST_X + 2.0:
        cues += run(stage, world, "^")
        paces.append(hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row])))
        assert world.tick < 240
    assert 0.5 * speed_mps < min(paces) < 0.85 * speed_mps
    assert [cue.kind for cue in cues if cue.text == "wall"].count("scrape") >= 2
    assert world.bus.hull > 97.0


def test_who_passes_beside_it_is_left_alone(monkeypatch):
    wall = beside("pillar", -0.4, 1)
    helped, _ = drive([wall], 12.0)
    monkeypatch.setattr(feel, "EASE_M", -1.0)
    assert place(helped) == place(drive([wall], 12.0)[0])


@pytest.mark.parametrize(("speed_mps", "keys"), [(3.0, "."), (12.0, "v")])
def test_nobody_is_led_who_creeps_or_backs(speed_mps, keys, monkeypatch):
    wall = beside("pillar", 0.5, 1)
    helped, _ = drive([wall], speed_mps, keys, 60)
    if keys == "v":
        assert helped.bus.hull == 100.0
        return
    monkeypatch.setattr(feel, "EASE_M", -1.0)
    assert place(helped) == place(drive([wall], speed_mps, keys, 60)[0])


def test_nobody_is_led_into_another_wall(monkeypatch):
    walls = [beside("pillar", 0.5, 1), CityWall(FRONT_X + 8.0, LANE_Y - HALF_M - 3.0, 8.0, 3.9)]
    helped, _ = drive(walls, 12.0)
    monkeypatch.setattr(feel, "EASE_M", -1.0)
    assert place(helped) == place(drive(walls, 12.0)[0])


def test_edges_are_posts_and_the_corners_that_stand_free():
    walls = (CityWall(20.0, 20.0, 0.6, 0.6), CityWall(50.0, 50.0, 8.0, 4.0), CityWall(64.0, 50.0, 6.0, 4.0))
    found = sorted(edges_of(CityGround(100, 100, bytes(10_000), walls)).T.tolist())
    assert found == [[20.0, 20.0, 0.6], [42.0, 46.0, 0.0], [42.0, 54.0, 0.0], [70.0, 46.0, 0.0], [70.0, 54.0, 0.0]]


def test_leeway_can_be_gone_back_over():
    stage = town_stage(quiet_level(walls=[beside("pillar", 0.6, 1)], bus=(74.0, LANE_Y, 0)))
    assert sync_test(stage, 3, iter([(pads.UP,)] * 240), 7) is None


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize("speed_mps", [7.0, 13.0, 16.0, 20.0])
@pytest.mark.parametrize("degrees", [0, 1, 4, 10])
@pytest.mark.parametrize("gap_m", [0.0, 0.3])
@pytest.mark.parametrize("keys", ["^", "."])
def test_who_scrapes_along_a_house_drives_on_past_its_end(keys, gap_m, degrees, speed_mps, side):
    """The box behind its cut corner stands across the way of a side that lies at the front: the nose is eased off it.

    Before, that took two thirds of the pace and a fifth of the hull.
    """
    front, c, s = LANE_Y + side * HALF_M, cos(radians(degrees)), sin(radians(degrees))
    wall = CityWall(FRONT_X - 24.0, front + side * 8.0, 24.0, 8.0)
    stage, world = fresh(town_stage(quiet_level(walls=(wall,))))
    row, half_m = world.row(world.bus_id), VEHICLES["bus"].length_m / 2
    y = front - side * (gap_m + half_m * s + HALF_M * c)
    world.bodies.block[:6, row] = (FRONT_X - 27.0, y, c, side * s, speed_mps * c, side * speed_mps * s)

    def pace():
        return hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row]))

    while world.bodies.x[row] + half_m < FRONT_X - 4.0:
        run(stage, world, "^")
    before, hull = pace(), world.bus.hull
    while world.bodies.x[row] < FRONT_X + half_m:
        run(stage, world, keys)
        assert pace() > 0.8 * before
    assert world.bus.hull > hull - 1.0
