"""Lights of the chase: crossings that warn, lamps, beams and beacons of vehicles."""

from itertools import pairwise

import pygame
import pytest

from game.chase.spawn import make_stage, new_world, put
from game.core.files import data
from game.data.difficulty import DIFFICULTIES
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.show.chase_crossings import rings, ticks_to_train
from game.show.chase_fleet import Fleet, lean_px
from game.show.chase_lamps import beacon, beacon_blits, beam_blits, halo_blits, lit_layers


@pytest.fixture(scope="module")
def parts():
    level, art = load_level(find_level("bus_chase"))
    return make_stage(level, DIFFICULTIES["militia"], load_story(data("seeds"))), art


def crossing(parts):
    return next(one for one in parts[0].city.crossings if one.counts)


@pytest.mark.parametrize(("seconds", "rung"), [(20.0, False), (13.5, True), (1.0, True)])
def test_the_bell_begins_fourteen_seconds_before_the_train(parts, seconds, rung):
    """bus-chase.md 7."""
    one = crossing(parts)
    assert rings(one, round(seconds * 60)) == rung
    assert not rings(one, None)


def test_what_a_crossing_expects_is_seen_unless_its_box_is_dead(parts):
    one, world = crossing(parts), new_world(parts[0], 1)
    assert ticks_to_train(world, one) is None
    world.gates[one.index].due = world.tick + 600
    assert ticks_to_train(world, one) == 600
    world.gates[one.index].due = max(world.tick - 5, 0)
    assert ticks_to_train(world, one) == 0
    world.gates[one.index].box_hp = 0
    assert ticks_to_train(world, one) is None


def of(world, vehicle):
    return next(one for one in Fleet().seen(world, pygame.Rect(0, 0, 9216, 4608)) if one.vehicle is vehicle)


def test_lamps_burn_by_what_the_vehicle_does(parts):
    world = new_world(parts[0], 1)
    car = put(world, "police", "police", (300, 297, 1, 0), 9)
    row = world.row(car.id)
    rolling = lit_layers(of(world, car), 0, 0)
    world.bodies.brake_n[row] = 100
    braking = lit_layers(of(world, car), 0, 0)
    assert "tail_0" in rolling
    assert "brake_0" in braking
    assert {layer for tick in range(60) for layer in lit_layers(of(world, car), tick, -1)} >= {
        "turn_l_0", "beacon_a_0", "beacon_b_0", "head_0",
    }  # fmt: skip
    assert beacon_blits([of(world, car)], 0, 0, 0)
    car.state = "wreck"
    assert lit_layers(of(world, car), 0, 1) == ()
    assert beam_blits([of(world, car)], 0, 0) == halo_blits([of(world, car)], 0, 0) == []


def test_beacons_flash_at_most_three_times_a_second(parts):
    world = new_world(parts[0], 1)
    car = of(world, put(world, "police", "police", (300, 297, 1, 0), 9))
    halves = [beacon(car, tick) for tick in range(61)]
    assert sum(a != b and b == "beacon_a" for a, b in pairwise(halves)) <= 3


def test_a_bus_leans_out_of_a_hard_turn_only(parts):
    world = new_world(parts[0], 1)
    row, bodies = world.row(world.bus_id), world.bodies
    bodies.c[row], bodies.s[row], bodies.vx[row], bodies.vy[row] = 1, 0, 14, 0
    leans = []
    for spin in (0.0, 0.2, 0.5, -0.5):
        bodies.w[row] = spin
        leans.append(lean_px(of(world, world.bus)))
    assert leans == [(0, 0), (0, 0), (0, -1), (0, 1)]
