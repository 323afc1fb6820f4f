"""Half a nose against the end of a wall: whoever keeps his foot down comes off; square on, or without throttle, not."""

from __future__ import annotations

from math import hypot

import pytest
from noses import HALF_M, OVERLAPS_M, Sweep, worst
from town import fresh, quiet_level, run, town_stage

from game.core import pads
from game.core.files import data
from game.data.city import CityWall
from game.load.tmx import load_level
from game.run.sync import sync_test

FRONT_X, LANE_Y = 100.0, 54.5  # of the wall, and where our bus drives
FREE_S, FREE_MPS = 2.0, 3.0
ENDS = {"a house": (8.0, 8.0), "a quay": (8.0, 1.0), "a fence": (8.0, 0.5), "a narrow house": (0.5, 8.0)}  # half sizes
STAND_MOST, ASLANT_MOST = 0.03, 0.15  # of all half noses: straight along a wall, and aslant


pytestmark = pytest.mark.usefixtures("no_leeway")


def meet(end, overlap_m, speed_mps, side=1, keys="^", later=""):
    """Drive at the end of a wall with the foot down; from the touch on `later` or the same keys. Stage and world."""
    long, wide = ENDS[end]
    wall = CityWall(FRONT_X + long, LANE_Y + side * (HALF_M - overlap_m + wide), long, wide)
    stage, world = fresh(town_stage(quiet_level(walls=(wall,))))
    row = world.row(world.bus_id)
    world.bodies.block[:6, row] = (FRONT_X - 12.0, LANE_Y, 1.0, 0.0, speed_mps, 0.0)
    while not world.touches:
        run(stage, world, keys)
        assert world.tick < 300
    run(stage, world, later or keys, round(FREE_S * 60))
    return stage, world


def state(world):
    """How fast it is, how far its nose is past the front, how far beside its lane."""
    x, y, _, _, vx, vy = world.bodies.block[:6, world.row(world.bus_id)].tolist()
    return hypot(vx, vy), x + 6.0 - FRONT_X, y - LANE_Y


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize("speed_mps", [6.0, 10.0, 14.0])
@pytest.mark.parametrize("overlap_m", [0.8, 1.05, HALF_M])
@pytest.mark.parametrize("end", sorted(ENDS))
def test_with_half_a_nose_behind_it_whoever_keeps_his_foot_down_comes_off(end, overlap_m, speed_mps, side):
    pace, past_m, aside_m = state(meet(end, overlap_m, speed_mps, side)[1])
    assert pace > FREE_MPS
    assert past_m > 2.0
    assert aside_m * side < -0.3, "on the free side of it"


@pytest.mark.parametrize("speed_mps", [6.0, 10.0, 14.0])
@pytest.mark.parametrize("end", ["a house", "a quay"])
def test_who_meets_it_with_all_of_his_nose_stands(end, speed_mps):
    overlap_m = 2 * HALF_M if end == "a house" else HALF_M + 1.0  # the middle of the nose
    pace, past_m, _ = state(meet(end, overlap_m, speed_mps)[1])
    assert pace < 1.0
    assert past_m < 1.5


def test_nothing_leads_aside_who_takes_his_foot_off():
    stage, world = meet("a quay", HALF_M, 10.0, later=".")
    x, y = state(world)[1:]
    run(stage, world, ".", 60)
    assert x < 1.0
    assert abs(state(world)[2] - y) < 0.3


def test_two_walls_with_no_way_between_them_let_nobody_through():
    """Beside the end that was caught another wall begins: there is nothing to be led into."""
    walls = (CityWall(108.0, 62.25, 8.0, 8.0), CityWall(109.0, 46.0, 8.0, 8.2))
    stage, world = fresh(town_stage(quiet_level(walls=walls)))
    world.bodies.block[:6, world.row(world.bus_id)] = (88.0, LANE_Y, 1.0, 0.0, 10.0, 0.0)
    run(stage, world, "^", 240)
    assert state(world)[1] < 3.0


def test_glances_can_be_gone_back_over():
    wall = CityWall(108.0, LANE_Y + 1.0, 8.0, 1.0)
    stage = town_stage(quiet_level(walls=(wall,), bus=(82.0, LANE_Y, 0)))
    assert sync_test(stage, 3, iter([(pads.UP,)] * 200), 7) is None


@pytest.mark.slow
def test_along_all_walls_of_the_city_few_half_noses_stand():
    """Every corner of every wall that a bus can pass, from both sides, straight and aslant: minutes of machine time."""
    found = Sweep(load_level(data("levels", "09_bus_chase.tmx"))[0]).all()
    for overlap_m in OVERLAPS_M:
        clips = [one.stands for clip, one in found.items() if clip.overlap_m == overlap_m]
        print(f"{overlap_m} m: {sum(clips)} of {len(clips)} stand")
    print(*worst(found)[:20], sep="\n")
    straight = [one.stands for clip, one in found.items() if clip.heading % 90 == 0]
    aslant = [one.stands for clip, one in found.items() if clip.heading % 90]
    assert len(found) > 20_000
    assert sum(straight) < STAND_MOST * len(straight)
    assert sum(aslant) < ASLANT_MOST * len(aslant)
