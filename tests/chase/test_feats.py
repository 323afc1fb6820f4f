"""What pays at the wheel and what costs: near misses, drifts, short cuts, wrecks of others; heat and its dash."""

from __future__ import annotations

from dataclasses import replace

import pytest
from town import LANE_Y, fresh, quiet_level, rolling, run, thing, town_stage

from game.chase.births import birth
from game.chase.bodies import put
from game.chase.score import award
from game.data import chase as feel
from game.data.chase_score import CIVILIAN, FULL_HEAT


def passing(aside_m, speed_mps=14.0, other_mps=0.0):
    """Our bus passes a driver so far aside."""
    stage, world = rolling(quiet_level(4, 2), speed_mps)
    way = next(w for w in stage.city.ways if not w.turn and w.curve.c[0] > 0.9)
    car = put(world, "sedan", "traffic", (85.0, LANE_Y - aside_m, 1.0, 0.0), other_mps)
    birth_driver = birth(stage, world, "sedan", "traffic", way.index, 70.0)
    car.driver, birth_driver.driver = birth_driver.driver, None
    birth_driver.state = "park"
    car.driver.mood, car.driver.mood_ticks, car.driver.scare_ticks = "stop", 10_000, 10_000
    return stage, world, car


def test_a_miss_by_a_hand_pays_and_a_wide_one_does_not():
    for aside, paid in ((2.2 + 0.4, True), (2.2 + 2.0, False)):
        stage, world, car = passing(aside)
        cues = run(stage, world, ".", 240)
        assert ("near_miss" in [c.kind for c in cues]) is paid
        assert not car.dents


def test_a_touch_is_no_miss():
    stage, world, _ = passing(2.0)
    cues = run(stage, world, ".", 240)
    assert "near_miss" not in [c.kind for c in cues]


def test_slow_driving_misses_nobody():
    stage, world, _ = passing(2.6, 8.0)
    assert "near_miss" not in [c.kind for c in run(stage, world, ".", 400)]


def test_what_repeats_pays_half_and_heat_fills_up():
    _, world = fresh(town_stage(quiet_level(3, 2)))
    cues = []
    assert award(world, "lamp", 600, (0, 0), cues) == 600
    assert award(world, "lamp", 600, (0, 0), cues) == 300
    assert award(world, "stall", 600, (0, 0), cues) == 600
    assert world.score == 1500
    assert world.heat == FULL_HEAT
    assert [c.kind for c in cues].count("heat_full") == 1
    world.tick += 601
    assert award(world, "lamp", 600, (0, 0), cues) == 600


def test_a_drift_pays_when_it_ends():
    stage, world = rolling(quiet_level(3, 3, bus=(70.0, 100.0, 0)), 16.0)
    cues = run(stage, world, ">b", 90) + run(stage, world, "<^", 60) + run(stage, world, "^", 140)
    assert "drift" in [c.kind for c in cues]
    assert "skid" in [c.kind for c in cues]
    assert world.score > 0


def test_a_wrecked_civilian_costs_points_and_half_of_the_heat():
    """All of it was too dear: in a whole chase the dash was won three times and lost each time to somebody's car."""
    stage, world = rolling(quiet_level(4, 2), 15.0)
    world.heat = 700
    put(world, "taxi", "traffic", (80.0, LANE_Y, 1.0, 0.0)).state = "park"
    cues = run(stage, world, ".", 60)
    assert world.civilians == 1
    assert world.score == CIVILIAN
    assert world.heat == 350
    assert "civilian" in [c.kind for c in cues]


@pytest.mark.parametrize(("kind", "told"), [("taxi", True), ("police", False)])
def test_a_squad_car_is_not_mourned_as_a_dentist(kind, told):
    stage, world = rolling(quiet_level(4, 2), 15.0)
    role = "police" if kind == "police" else "traffic"
    put(world, kind, role, (80.0, LANE_Y, 1.0, 0.0)).state = "park"
    world.call_tick = -(10**4)
    cues = run(stage, world, ".", 60)
    assert "civilian" in [cue.kind for cue in cues]
    assert ("bus.call.civilian" in world.called) is told


def test_a_car_driven_into_another_is_our_doing_too():
    stage, world = rolling(quiet_level(4, 2), 18.0)
    for x in (78.0, 84.0):
        put(world, "sedan", "traffic", (x, LANE_Y, 1.0, 0.0)).state = "park"
    run(stage, world, ".", 90)
    assert world.civilians == 2


def test_full_heat_is_spent_for_a_dash():
    stage, world = fresh(town_stage(quiet_level(4, 2)))
    world.heat = FULL_HEAT
    cues = run(stage, world, "c", 2)
    assert [c.kind for c in cues].count("charge") == 1
    assert world.heat == 0
    assert world.bus.helm.charge_ticks == feel.CHARGE_TICKS - 2


def with_cut(width_m=8.0):
    """A quiet level with a short cut along the uppermost street, from 80 to 140 m."""
    level = quiet_level(4, 2)
    cut = replace(thing(300, "shortcut", 80.0, LANE_Y, width=width_m), points=((640, 424), (1120, 424)))
    return replace(level, objects=(*level.objects, cut))


def test_a_short_cut_pays_once_it_is_driven_through():
    stage, world = rolling(with_cut(), 15.0)
    cues = run(stage, world, "^", 400)
    assert [(c.n, c.text) for c in cues if c.kind == "award"] == [(250, "short_cut")]


def test_who_only_looks_into_a_short_cut_is_paid_nothing():
    stage, world = fresh(town_stage(with_cut()))
    row = world.row(world.bus_id)
    for x, y in ((82.0, LANE_Y), (82.0, 80.0), (138.0, 80.0), (138.0, LANE_Y), (82.0, LANE_Y)):
        world.bodies.block[:2, row] = x, y
        run(stage, world, ".", 2)
    assert world.score == 0
