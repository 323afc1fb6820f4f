"""Lights of the chase: crossings that warn, lamps, beams and beacons of vehicles."""

from itertools import pairwise

import pygame
import pytest

from game.chase.bodies import put
from game.chase.spawn import new_world
from game.chase.world import Gate, Runner
from game.show.chase.crossings import Crossings, rings, stage_of, ticks_to_train, train_sign
from game.show.chase.fleet import Fleet, lean_px
from game.show.chase.lamps import beacon, beacon_blits, beam_blits, halo_blits, lit_layers
from game.show.chase.tells import brake_blinks, indicator, lean_aside
from game.show.paint.glow import pool, soft_pool


@pytest.mark.parametrize(("seconds", "rung"), [(20.0, False), (13.5, True), (1.0, True)])
def test_lamps_flash_from_fourteen_seconds_before_the_train(chase_parts, seconds, rung):
    """bus-chase.md 7: lamps and bell at -14 s; a dead box warns nobody."""
    world = new_world(chase_parts[0], 1)
    crossing = next(one for one in chase_parts[0].city.crossings if one.counts)
    assert not rings(crossing, ticks_to_train(world, crossing))
    world.gates[crossing.index].due = world.tick + round(seconds * 60)
    assert rings(crossing, ticks_to_train(world, crossing)) == rung
    world.gates[crossing.index].box_hp = 0
    assert not rings(crossing, ticks_to_train(world, crossing))


def test_arms_sink_and_hang_broken_once_driven_through():
    assert [stage_of(Gate(arm=arm), 7, 6) for arm in (0, 10, 50, 99, 100)] == [0, 0, 2, 4, 5]
    assert stage_of(Gate(arm=100, broken=[7]), 7, 6) is None
    assert stage_of(Gate(arm=100, broken=[8]), 7, 6) == 5


def test_a_crossing_is_drawn_as_the_rules_have_it(chase_parts):
    stage = chase_parts[0]
    world = new_world(stage, 1)
    crossings = Crossings(stage)
    crossing = next(one for one in stage.city.crossings if one.counts)
    x, y = crossing.area.centre
    view = pygame.Rect(round(x * 8) - 240, round(y * 8) - 135, 480, 270)

    def pictures():
        return [id(image) for _, image, _ in crossings.placed(world, view)]

    up, lamps = pictures(), crossings.lamps(world, view)
    assert lamps == ([], [])
    gate = world.gates[crossing.index]
    gate.due, gate.arm = world.tick + 60, 100
    assert pictures() != up
    assert len(crossings.lamps(world, view)[1]) == len(crossing.arms)


def of(world, vehicle):
    return next(one for one in Fleet().seen(world, pygame.Rect(0, 0, 9216, 4608)) if one.vehicle is vehicle)


def test_lamps_burn_by_what_the_vehicle_does(chase_parts):
    world = new_world(chase_parts[0], 1)
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


def test_beacons_flash_at_most_three_times_a_second(chase_parts):
    world = new_world(chase_parts[0], 1)
    car = of(world, put(world, "police", "police", (300, 297, 1, 0), 9))
    halves = [beacon(car, tick) for tick in range(61)]
    assert sum(a != b and b == "beacon_a" for a, b in pairwise(halves)) <= 3


def test_a_bus_leans_out_of_a_hard_turn_only(chase_parts):
    world = new_world(chase_parts[0], 1)
    row, bodies = world.row(world.bus_id), world.bodies
    bodies.c[row], bodies.s[row], bodies.vx[row], bodies.vy[row] = 1, 0, 14, 0
    leans = []
    for spin in (0.0, 0.2, 0.5, -0.5):
        bodies.w[row] = spin
        leans.append(lean_px(of(world, world.bus)))
    assert leans == [(0, 0), (0, 0), (0, -1), (0, 1)]


# what he shows before he acts


def test_a_brake_test_is_blinked_three_times():
    runner = Runner(1, 0, trick="brake_test")
    lit = []
    for t in range(-24, 0):
        runner.trick_t = t
        lit.append(bool(brake_blinks(runner)))
    assert sum(b and not a for a, b in pairwise([False, *lit])) == 3
    runner.trick_t = 0
    assert brake_blinks(runner) is None, "now he brakes in earnest"


def test_he_indicates_before_a_turn_and_not_before_a_straight(chase_parts):
    city = chase_parts[0].city
    seen = set()
    for number, path in enumerate(city.paths):
        for after in path.next:
            runner = Runner(1, number, way_m=path.curve.length_m - 8.0, after=after)
            _, _, c, s = path.curve.at(path.curve.length_m - 1.0)
            _, _, nc, ns = city.paths[after].curve.at(15.0)
            told = indicator(city, runner, 14.0)
            if c * nc + s * ns > 0.95:
                assert told == 0
            elif abs(c * ns - s * nc) > 0.9:
                assert told == (1 if c * ns - s * nc > 0 else -1)
            seen.add(told)
            runner.way_m = path.curve.length_m - 60.0
            assert indicator(city, runner, 14.0) == 0, "too early"
    assert 0 in seen


def test_a_shove_is_shown_by_leaning_away(chase_parts):
    world = new_world(chase_parts[0], 1)
    runner = world.runner
    his, bodies = world.row(runner.vehicle), world.bodies
    us = world.row(world.bus_id)
    bodies.x[his], bodies.y[his], bodies.c[his], bodies.s[his] = 300, 297, 1, 0
    bodies.x[us], bodies.y[us] = 300, 301
    runner.trick, runner.trick_t = "shove", -10
    assert lean_aside(runner, of(world, world.find(runner.vehicle)), world) == (0, -2)
    bodies.y[us] = 293
    assert lean_aside(runner, of(world, world.find(runner.vehicle)), world) == (0, 2)


def test_a_soft_pool_is_as_bright_as_one_in_steps_and_has_no_ring_of_its_own():
    plain, soft = (pygame.surfarray.array_red(made(40, 30, (200, 100, 50), 80)) for made in (pool, soft_pool))
    assert soft[40, 30] == pytest.approx(plain[40, 30], abs=24)
    assert soft.mean() == pytest.approx(plain.mean(), rel=0.25)
    assert soft[0, 0] == soft[79, 59] == 0
    for x in range(4, 36):  # nowhere is a whole step of one brightness
        assert len(set(soft[x : x + 4, 26:34].ravel().tolist())) > 1


@pytest.mark.parametrize(("dx", "dy", "side"), [(50, 10, "right"), (-50, 10, "left"), (5, 50, "down"), (-5, -50, "up")])
def test_the_sign_of_a_train_points_at_its_crossing(chase_parts, dx, dy, side):
    """One straight down the street is no matter of a metre to the left or right."""
    stage = chase_parts[0]
    world = new_world(stage, 1)
    crossing = next(one for one in stage.city.crossings if one.counts)
    world.gates[crossing.index].due = world.tick + 8 * 60
    x, y = (middle - off for middle, off in zip(crossing.area.centre, (dx, dy), strict=True))
    world.bodies.block[:2, world.row(world.bus_id)] = x, y
    view = pygame.Rect(round(x * 8) - 240, round(y * 8) - 135, 480, 270)
    sign = train_sign(stage.city.crossings, world, view)
    assert (sign.seconds, sign.side) == (8, side)
