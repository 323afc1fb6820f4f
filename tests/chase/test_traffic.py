"""Traffic: it flows, it waits its turn, it makes way, and it comes and goes unseen; bus-chase.md sections 5 and 11."""

from __future__ import annotations

from math import inf, sqrt

import pytest
from town import LETTERS, Pilot, fresh, lane, quiet_level, run, town_level, town_stage

from game.chase.births import birth
from game.chase.bodies import put
from game.chase.panic import hear_shot
from game.chase.step import step
from game.chase.traffic import follow
from game.core.digest import fingerprint
from game.data import chase as feel
from game.data import chase_traffic as table
from game.data.chase_damage import LOST_TICKS
from game.data.vehicles import VEHICLES

RING = [(56, 54.5), (314, 54.5), (315.5, 56), (315.5, 224), (314, 225.5), (56, 225.5), (54.5, 224), (54.5, 56)]

UNSEEN = ("traffic", "police", "parked")  # who may neither come nor go before our eyes


def drivers(world):
    return [v for v in world.vehicles if v.driver is not None and v.state == "drive"]


def overlap_m(world, a, b):
    """How deep two boxes overlap on their own axes, in m; 0 or less: they do not."""
    x, y, c, s = world.bodies.block[:4].tolist()
    deep = inf
    for m, n in ((a, b), (b, a)):
        dx, dy = x[n] - x[m], y[n] - y[m]
        p, q = VEHICLES[world.vehicles[m].kind], VEHICLES[world.vehicles[n].kind]
        along, across = abs(c[m] * c[n] + s[m] * s[n]), abs(c[m] * s[n] - s[m] * c[n])
        long = p.length_m / 2 + q.length_m / 2 * along + q.width_m / 2 * across - abs(dx * c[m] + dy * s[m])
        wide = p.width_m / 2 + q.length_m / 2 * across + q.width_m / 2 * along - abs(dy * c[m] - dx * s[m])
        deep = min(deep, long, wide)
    return deep


def watch(stage, world, ticks, pads):
    """Play on. Mean speed of drivers, longest wait in ticks, longest that two drivers pushed each other."""
    speeds, waited, locked = [], 0, 0
    for _ in range(ticks):
        step(stage, world, (pads(world),))
        if world.tick % 30:
            continue
        rows = [world.row(v.id) for v in drivers(world)]
        speeds += [sqrt(world.bodies.vx[r] ** 2 + world.bodies.vy[r] ** 2) for r in rows]
        waited = max([waited, *(v.driver.waited_ticks for v in drivers(world))])
        alive = {v.id for v in drivers(world)}
        locked = max([locked, *(t.last - t.began for t in world.touches if t.a in alive and t.b in alive)])
    return sum(speeds) / len(speeds), waited, locked


def test_two_minutes_without_gridlock():
    """As dense as it gets, about a bus that stands beside the road."""
    stage, world = fresh(town_stage(town_level(3, 3, 80.0, bus=(90, 90, 0)), "captain"))
    mean_mps, waited, locked = watch(stage, world, 7200, lambda _: 0)
    assert mean_mps > 4
    assert waited < 60 * 60
    assert locked < 10 * 60


def test_traffic_about_a_bus_that_drives_round():
    stage, world = fresh(town_stage(town_level(4, 3, 90.0, bus=(65, 54.5, 0)), "captain"), seed=3)
    pilot = Pilot(RING)
    mean_mps, waited, locked = watch(stage, world, 3600, pilot.pad)
    assert mean_mps > 4
    assert waited < 60 * 60
    assert locked < 10 * 60


def watch_births(stage, world, ticks, pads):
    """Play on, and hold that nobody comes or goes in sight, and nobody into another. How many came."""
    births = 0
    for _ in range(ticks):
        before = {v.id: tuple(world.bodies.block[:2, row]) for row, v in enumerate(world.vehicles) if v.role in UNSEEN}
        step(stage, world, pads(world))
        bus_x, bus_y = world.bodies.block[:2, world.row(world.bus_id)]
        now = {v.id: tuple(world.bodies.block[:2, row]) for row, v in enumerate(world.vehicles) if v.role in UNSEEN}
        born = [i for i in now if i not in before]
        for x, y in [now[i] for i in born] + [before[i] for i in before if i not in now]:
            assert abs(x - bus_x) > table.SIGHT_X_M - 0.5 or abs(y - bus_y) > table.SIGHT_Y_M - 0.5
        for row in (world.row(i) for i in born):
            assert all(overlap_m(world, row, other) < 0 for other in range(len(world.vehicles)) if other != row)
        births += len(born)
    return births


def test_nobody_is_born_or_taken_out_in_sight_and_nobody_into_another():
    stage, world = fresh(town_stage(town_level(4, 3, 90.0, bus=(65, 54.5, 0)), "captain"), seed=5)
    pilot = Pilot(RING, 14.0)
    assert watch_births(stage, world, 2400, lambda w: (pilot.pad(w),)) > 12


def test_traffic_depends_on_the_seed_alone():
    stage = town_stage(town_level(3, 2), "militia", backend="numpy")
    prints = []
    for seed, backend in ((7, "numpy"), (7, "numba"), (8, "numpy")):
        stage = town_stage(town_level(3, 2), "militia", backend=backend)
        _, world = fresh(stage, seed)
        run(stage, world, "^", 600)
        prints.append(fingerprint(world))
    assert prints[0] == prints[1] != prints[2]


def test_a_wreck_is_passed_in_the_next_lane(quiet):
    stage, world = quiet
    way = lane(stage, "w")
    wreck = birth(stage, world, "sedan", "traffic", way.index, 60.0)
    row = world.row(wreck.id)
    wreck.state, world.bodies.belly[row], world.bodies.vx[row] = "wreck", 1.0, 0.0
    car = birth(stage, world, "taxi", "traffic", way.index, 20.0)
    run(stage, world, ".", 240)
    assert car.driver.way != way.index
    assert car.state == "drive"
    assert not car.dents


def test_a_bus_that_comes_on_fast_scares_and_the_horn_clears_the_lane():
    scared = 0
    for seed in range(12):
        stage, world = fresh(town_stage(quiet_level(3, 2, bus=(62.0, 54.5, 0))), seed)
        way = next(w for w in stage.city.ways if not w.turn and w.curve.c[0] > 0.9 and w.curve.y[0] == 54.5)
        car = birth(stage, world, "sedan", "traffic", way.index, 26.0)
        world.bodies.vx[world.row(world.bus_id)] = 16.0
        car.driver.cruise_mps = 5.0
        world.bodies.vx[world.row(car.id)] = 5.0
        cues = run(stage, world, "h", 12)
        scared += any(c.kind in ("swerve", "brake_squeal") and c.who == car.id for c in cues)
        assert "horn" in [c.kind for c in cues]
    assert scared >= 9


def test_a_shot_frightens_once_and_only_those_near_it(quiet):
    stage, world = quiet
    way = lane(stage, "w")
    near, far = (birth(stage, world, "sedan", "traffic", way.index, way_m) for way_m in (60.0, 15.0))
    row = world.row(near.id)
    cues = []
    for _ in range(2):
        hear_shot(stage.city, world, float(world.bodies.x[row]), float(world.bodies.y[row]) + 5, cues)
    assert near.driver.mood in ("pull_over", "stop", "swerve")
    assert far.driver.mood == "calm"
    assert [c.who for c in cues] == [near.id]


def test_the_horn_rests_between_two_blows(quiet):
    stage, world = quiet
    cues = [c.kind for c in run(stage, world, "h", 400)]
    assert cues.count("horn") == 3
    run(stage, world, ".", feel.HORN_TICKS)
    assert world.bus.horn_ticks == 0


def test_who_waits_behind_something_for_long_blows_his_horn(quiet):
    stage, world = quiet
    way = lane(stage, "w")
    for index in (way.index, way.left if way.left >= 0 else way.right):
        x, y, c, s = stage.city.ways[index].curve.at(50.0)
        put(world, "lorry", "parked", (x, y, c, s)).state = "park"
    car = birth(stage, world, "sedan", "traffic", way.index, 20.0)
    cues = run(stage, world, ".", 600)
    assert ("horn", car.id) in [(c.kind, c.who) for c in cues]


def test_police_come_from_the_third_beat_on_with_a_siren_and_do_not_stop_at_red():
    stage, world = fresh(town_stage(town_level(3, 2), "captain"))
    run(stage, world, ".", 120)
    assert all(v.role != "police" for v in world.vehicles)
    world.beat = table.POLICE_BEAT
    cues = run(stage, world, ".", 900)
    police = [v.id for v in world.vehicles if v.role == "police"]
    assert 0 < len(police) <= table.CROWDS["captain"].police
    assert set(police) <= {c.who for c in cues if c.kind == "siren"}


def test_police_pass_whoever_is_slower_and_drive_through_red(quiet):
    stage, world = quiet
    way = lane(stage, "w")
    slow = birth(stage, world, "lorry", "traffic", way.index, 45.0)
    slow.driver.cruise_mps = 4.0
    car = birth(stage, world, "police", "police", way.index, 18.0)
    state = world.lights[stage.city.junctions[stage.city.ways[way.next[0]].junction].lights]
    for _ in range(480):
        state.phase, state.t = 0, 0
        step(stage, world, (0,))
    assert car.driver.way not in (way.index, way.left, way.right)
    assert not slow.dents


def test_a_turn_is_indicated_before_it_and_not_after_it():
    stage, world = fresh(town_stage(quiet_level(3, 2, bus=(100.0, 75.0, 0))))
    link = next(w for w in stage.city.ways if w.turn == "left" and abs(w.curve.x[0] - 60) < 100 and w.curve.y[0] < 90)
    way = stage.city.ways[stage.city.leads[link.index][0]]
    car = birth(stage, world, "sedan", "traffic", way.index, 25.0)
    car.driver.plan = [link.index, link.next[0]]
    shown = []
    for _ in range(900):
        for state in world.lights:
            state.phase, state.t = (0, 2)[link.axis], 0
        step(stage, world, (0,))
        if car.driver.way == way.index or car.driver.way in (link.index, link.next[0]):
            shown.append((car.driver.way, car.driver.indicator))
    assert shown[5] == (way.index, 0)
    assert (way.index, -1) in shown
    assert all(sign == -1 for index, sign in shown if index == link.index)
    assert (link.next[0], 0) in shown


def test_following_keeps_its_distance():
    assert follow(10.0, 10.0, inf, 0.0, 2.0) == pytest.approx(0.0, abs=1e-9)
    assert follow(5.0, 10.0, inf, 0.0, 2.0) > 1.5
    assert follow(10.0, 10.0, 10.0, 0.0, 2.0) == -table.HARDEST_MPS2
    assert follow(10.0, 10.0, 60.0, 10.0, 2.0) > -0.5
    assert follow(3.0, 0.0, inf, 0.0, 2.0) < 0


def test_a_retry_thins_traffic_out_and_keeps_the_start_free():
    stage, world = fresh(town_stage(town_level(3, 2), "captain"))
    before = len(drivers(world))
    world.bus.hull, world.stalls, world.outcome, world.outcome_ticks = 0.0, 2, "hull", LOST_TICKS
    world.retries = 2
    step(stage, world, (0,))
    assert world.retries == 3
    assert 0 < len(drivers(world)) <= 0.8 * before
    x, y = world.bodies.block[:2, world.row(world.bus_id)]
    for row, other in enumerate(world.vehicles):
        if other.id != world.bus_id:
            assert max(abs(world.bodies.x[row] - x), abs(world.bodies.y[row] - y)) > 12
    step(stage, world, (LETTERS["^"],))
