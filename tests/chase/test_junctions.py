"""Who waits for whom in traffic: lights, crossing ways, left turns, room behind a junction, rails, rings undone."""

from __future__ import annotations

import pytest
from town import crossing_level, fresh, lane, quiet_level, run, town_stage

from game.chase.births import birth
from game.chase.bodies import put
from game.chase.junctions import Traffic, may_enter
from game.chase.lights import switch
from game.chase.patience import ignored
from game.chase.rails import BELL
from game.chase.step import step
from game.chase.world import Driver
from game.data import chase_traffic as table


def test_a_driver_stops_at_red_and_drives_at_green(quiet):
    stage, world = quiet
    way = lane(stage, "w")
    car = birth(stage, world, "sedan", "traffic", way.index, 20.0)
    end = way.curve.length_m
    state = world.lights[stage.city.junctions[stage.city.ways[way.next[0]].junction].lights]
    state.phase, state.t = 0, 0
    for _ in range(480):
        state.t = 0
        step(stage, world, (0,))
    assert car.driver.way == way.index
    assert end - 6 < car.driver.way_m + 2.5 < end
    state.phase, state.t = 2, 0
    run(stage, world, ".", 180)
    assert car.driver.way != way.index


def test_who_is_let_in_keeps_out_whoever_would_cross(quiet):
    stage, world = quiet
    for state in world.lights:
        state.phase = 2
    link = next(w for w in stage.city.ways if w.turn == "left" and w.axis == 1 and w.against)
    crossing = stage.city.ways[min(link.against)]
    start = stage.city.leads[link.index][0]
    other = stage.city.leads[crossing.index][0]
    car = birth(stage, world, "sedan", "traffic", start, 40.0)
    them = birth(stage, world, "taxi", "traffic", other, 45.0)
    assert may_enter(stage, world, Traffic(stage.city, world), car, car.driver, link)
    them.driver.claim = crossing.index
    assert not may_enter(stage, world, Traffic(stage.city, world), car, car.driver, link)


def test_a_left_turn_yields_but_not_for_ever(quiet):
    stage, world = quiet
    for state in world.lights:
        state.phase = 2
    link = next(w for w in stage.city.ways if w.turn == "left" and w.axis == 1 and w.yields)
    oncoming = next(i for i in link.yields if any(n in link.against for n in stage.city.ways[i].next))
    car = birth(stage, world, "sedan", "traffic", stage.city.leads[link.index][0], 40.0)
    them = birth(stage, world, "taxi", "traffic", oncoming, stage.city.ways[oncoming].curve.length_m - 12)
    them.driver.plan = [next(n for n in stage.city.ways[oncoming].next if n in link.against)]
    assert not may_enter(stage, world, Traffic(stage.city, world), car, car.driver, link)
    car.driver.line_ticks = table.YIELD_MOST_TICKS + 1
    assert may_enter(stage, world, Traffic(stage.city, world), car, car.driver, link)


def test_nobody_drives_into_a_junction_without_room_behind_it(quiet):
    stage, world = quiet
    for state in world.lights:
        state.phase = 2
    link = next(w for w in stage.city.ways if w.turn == "straight" and w.axis == 1)
    car = birth(stage, world, "sedan", "traffic", stage.city.leads[link.index][0], 40.0)
    assert may_enter(stage, world, Traffic(stage.city, world), car, car.driver, link)
    jam = birth(stage, world, "sedan", "traffic", link.next[0], 7.0)
    world.bodies.vx[world.row(jam.id)] = 0.0
    assert not may_enter(stage, world, Traffic(stage.city, world), car, car.driver, link)


def test_a_ring_of_three_who_wait_for_each_other_is_undone(quiet):
    _, world = quiet
    ids = [put(world, "sedan", "traffic", (80.0 + 10 * n, 90.0, 1.0, 0.0)).id for n in range(3)]
    for n, i in enumerate(ids):
        world.find(i).driver = Driver(0, waited_ticks=table.BEHIND_WRECK_TICKS, behind=ids[(n + 1) % 3])
    rows = [world.row(i) for i in ids]
    assert ignored(world, rows) == [(0, rows[1])]
    world.find(ids[2]).driver.behind = 0
    assert ignored(world, rows) == []


@pytest.fixture
def tracks():
    """A world with a crossing, a car on its way to it, and nothing else on the road."""
    stage, world = fresh(town_stage(crossing_level(bus=(75.0, 75.0, 0))))
    way, stop = next((w, stops[0]) for w, stops in stage.city.stops.items() if stage.city.ways[w].left >= 0)
    return stage, world, birth(stage, world, "sedan", "traffic", way, 8.0), way, stop


def test_traffic_waits_at_a_bell_and_drives_on_when_it_is_silent(tracks):
    stage, world, car, way, stop = tracks
    for _ in range(420):
        world.gates[stop.crossing].said |= BELL
        step(stage, world, (0,))
    assert stop.near_m - 7 < car.driver.way_m + 2.5 < stop.near_m
    world.gates[stop.crossing].said = 0
    run(stage, world, ".", 420)
    assert car.driver.way != way or car.driver.way_m > stop.far_m


def test_nobody_stops_on_the_rails_for_want_of_room_behind_them(tracks):
    stage, world, car, way, stop = tracks
    put(world, "lorry", "parked", stage.city.ways[way].curve.at(stop.far_m + 6.5)).state = "park"
    car.driver.change_ticks = 10_000
    for _ in range(300):
        step(stage, world, (0,))
        assert car.driver.way == way
        assert car.driver.way_m + 2.5 < stop.near_m


def test_lights_go_round(quiet):
    stage, world = quiet
    row, state = stage.city.lights[0], world.lights[0]
    seen = []
    for _ in range(row.green_ns + row.green_ew + 2 * row.clear):
        switch(stage.city, world)
        seen.append(state.phase)
    assert [seen.count(phase) for phase in range(4)] == [row.green_ns, row.clear, row.green_ew, row.clear]


@pytest.mark.parametrize(("difficulty", "least", "most"), [("cadet", 50, 85), ("militia", 30, 70), ("captain", 0, 0)])
def test_lights_are_kind_by_difficulty(difficulty, least, most):
    stage = town_stage(quiet_level(3, 2), difficulty)
    kind = 0
    for seed in range(100):
        _, world = fresh(stage, seed)
        place, state = stage.city.lights[1], world.lights[1]
        state.phase, state.t = 0, 0  # our bus heads east, towards a red light
        world.bodies.block[:2, world.row(world.bus_id)] = place.x - 70, place.y + 3
        run(stage, world, "^", 30)
        kind += state.phase == 1
    assert least <= kind <= most
