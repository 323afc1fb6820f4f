"""The sound of the chase: engines follow speed, tyres follow slip and ground, music follows the gap."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from town import fresh, quiet_level, thing, town_stage

from game.chase.roads import Area
from game.chase.sites import Crossing
from game.chase.world import Gate, Runner, Vehicle, World
from game.core.cue import Cue
from game.core.files import data
from game.data.cues import CUES
from game.show.sound.bank import read_index
from game.show.sound.chase_engines import HIS, MOTORS
from game.show.sound.chase_hums import NEAR_CARS, ROLLING, TYRES
from game.show.sound.chase_plan import ChasePlan
from game.show.sound.plan import Hum, plan_of
from game.show.sound.speaker import Speaker
from game.show.sound.table_chase import CHASE_BY_TEXT, CHASE_FLAT, CHASE_HEARD, CHASE_SILENT, FAR

EFFECTS = read_index(data("assets", "sound")).effects


def plan_and_world(**how) -> tuple[ChasePlan, World]:
    level = quiet_level(**how)
    stage, world = fresh(town_stage(replace(level, music="chase")))
    plan = plan_of(stage)
    assert isinstance(plan, ChasePlan)
    return plan, world


def moved(world: World, ahead_mps: float, aside_mps: float = 0.0) -> World:
    """Our bus, heading east, at this speed."""
    row = world.row(world.bus_id)
    world.bodies.vx[row], world.bodies.vy[row] = ahead_mps, aside_mps
    return world


def levels(hums: list[Hum]) -> dict[str, float]:
    return {hum.loop: hum.level for hum in hums}


def test_tables_name_only_cues_effects_and_loops_that_there_are():
    named = [*CHASE_HEARD.values(), *(names for row in CHASE_BY_TEXT.values() for names in row.values())]
    assert {name for names in named for name in names} <= set(EFFECTS)
    assert set(CHASE_HEARD) | set(CHASE_SILENT) | set(CHASE_BY_TEXT) | set(CHASE_FLAT) | FAR <= set(CUES)
    loops = [
        f"{m.name}{r}{k + 1}" for m in (*MOTORS.values(), HIS) for k in range(len(m.turns)) for r in ("_", "_rest_")
    ]
    loops += [*TYRES.values(), *ROLLING.values(), "scrape_loop", "engine_misfire", "siren_loop", "train_loop"]
    loops += ["siren_come", "siren_go", "air_loop", "retarder_loop"]
    assert all(EFFECTS[name].loops for name in loops)


def test_revolutions_and_load_are_heard():
    plan, world = plan_and_world()
    idle = levels(plan.hums(moved(world, 0.0)))
    assert idle["engine_bus_rest_1"] > 0.3
    assert idle["engine_bus_1"] == 0
    row = world.row(world.bus_id)
    world.bodies.drive_n[row] = 36_000
    world.tick += 1
    pulls = levels(plan.hums(world))
    assert pulls["engine_bus_1"] > 1.5 * idle["engine_bus_rest_1"]
    assert pulls["engine_bus_rest_1"] < 0.01
    world.tick += 1000
    fast = levels(plan.hums(moved(world, 21.5)))
    assert fast["engine_bus_8"] > 0.5
    assert "engine_bus_1" not in fast
    world.bodies.drive_n[row], world.bodies.brake_n[row] = 0, 80_000
    world.tick += 1
    held = levels(plan.hums(world))
    assert held["retarder_loop"] > 0.3
    assert held["engine_bus_8"] == 0 < held["engine_bus_rest_8"]


def test_his_bus_is_another_and_far_away_it_is_dull():
    plan, world = plan_and_world()
    him = other(world, "rostavili", "bus", 8.0)
    row = world.row(him.id)
    world.bodies.drive_n[row] = 36_000

    def mine(found: list[Hum]) -> tuple[float, float]:
        parts = [(hum.level, "_rest_" in hum.loop) for hum in found if hum.who == him.id and "engine" in hum.loop]
        return sum(level for level, rests in parts if not rests), sum(level for level, rests in parts if rests)

    assert all("_bus" not in hum.loop for hum in plan.hums(world) if hum.who == him.id)
    works, rests = mine(plan.hums(world))
    assert works > 2 * rests
    world.bodies.x[row] += 46
    works, rests = mine(plan.hums(world))
    assert rests > 2 * works > 0


def test_what_comes_is_higher_than_what_goes():
    plan, world = plan_and_world()
    car, police = other(world, "traffic", "sedan", 20.0), other(world, "police", "police", 40.0)
    loops = []
    for speed_mps in (-20.0, 20.0):
        world.tick += 1000
        for one in (car, police):
            world.bodies.vx[world.row(one.id)] = speed_mps
        hums = plan.hums(world)
        loops.append(next(int(hum.loop.split("_")[-1]) for hum in hums if hum.who == car.id and "engine" in hum.loop))
        heard = levels(hums)
        assert heard["siren_come" if speed_mps < 0 else "siren_go"] > 3 * heard["siren_loop"]
    assert loops[0] > loops[1]


@pytest.mark.parametrize(("ground", "loop"), [("wet", "tyres_wet"), ("gravel", "tyres_gravel"), ("dry", "tyres_dry")])
def test_sliding_tyres_sound_like_the_ground(ground: str, loop: str):
    plan, world = plan_and_world(ground=ground)
    straight = levels(plan.hums(moved(world, 15.0)))
    sliding = levels(plan.hums(moved(world, 14.0, 6.0)))
    assert sliding[loop] > 0.5 > straight.get(loop, 0.0)
    assert levels(plan.hums(moved(world, 0.0))).get(loop, 0.0) == 0


def other(world: World, role: str, kind: str, ahead_m: float) -> Vehicle:
    """One more vehicle, so far east of us; its body is a copy of ours."""
    row = world.row(world.bus_id)
    bodies = world.bodies
    new = bodies.add(bodies.specs[row], world.next_id, float(bodies.x[row]) + ahead_m, float(bodies.y[row]))
    vehicle = Vehicle(world.next_id, kind, role)
    world.next_id += 1
    world.vehicles.insert(new, vehicle)
    return vehicle


def test_music_follows_the_gap():
    plan, world = plan_and_world()
    assert plan.score(world).layers == {"calm"}
    world.runner = Runner(other(world, "rostavili", "bus", 80.0).id, 0)
    for gap_m, layers in ((80, {"calm"}), (50, {"calm", "drums"}), (20, {"calm", "drums", "brass"})):
        world.gap_m = gap_m
        assert plan.score(world).layers == layers
    assert plan.score(world).piece == plan.pieces()[0] == "chase"
    world.beat = 6
    assert plan.score(world).piece == plan.pieces()[1] == "chase_ring"
    world.outcome = "gap"
    assert plan.score(world).piece == ""


def test_music_steps_back_while_ridzik_calls():
    plan, world = plan_and_world()
    assert plan.score(world).level == 1
    world.call, world.call_tick = "bus.call.brakes", world.tick
    assert plan.said(world) is not None
    assert plan.score(world).level < 0.8


def test_he_is_heard_on_his_side_and_fainter_far_away():
    plan, world = plan_and_world()
    him = other(world, "rostavili", "bus", 20.0)
    near = [hum for hum in plan.hums(world) if hum.who == him.id]
    assert near
    assert all(hum.pan > 0.3 for hum in near)
    world.bodies.x[world.row(him.id)] += 50
    assert max(h.level for h in plan.hums(world) if h.who == him.id) < 0.5 * max(h.level for h in near)


def test_only_the_nearest_cars_are_heard():
    plan, world = plan_and_world()
    cars = [other(world, "traffic", "sedan", 6.0 * (k + 1)) for k in range(NEAR_CARS + 2)]
    heard = {hum.who for hum in plan.hums(world)}
    assert {car.id for car in cars[:NEAR_CARS]} <= heard
    assert cars[-1].id not in heard
    cars[0].state = "wreck"
    assert cars[0].id not in {hum.who for hum in plan.hums(world)}


def test_a_crossing_rings_and_music_holds_its_breath_before_he_is_hit():
    plan, world = plan_and_world()
    x, y = float(world.bodies.x[0]), float(world.bodies.y[0])
    crossing = Crossing(77, 0, Area(x + 16, y - 4, x + 24, y + 4), 0, 16.0, 24.0, (), (), 840, 660, 480, True)
    plan._stage = plan._hums._stage = replace(plan._stage, city=replace(plan._stage.city, crossings=(crossing,)))
    world.gates = [Gate()]
    assert "bell_loop" not in levels(plan.hums(world))
    world.gates[0].due = world.tick + 800
    assert levels(plan.hums(world))["bell_loop"] > 0.3
    him = other(world, "rostavili", "bus", 20.0)
    world.runner = Runner(him.id, 0)
    assert plan.score(world).level == 1
    world.gates[0].due = world.tick + 100
    assert plan.score(world).level == 0
    world.bodies.x[world.row(him.id)] += 60.0
    assert plan.score(world).level == 1
    world.gates[0].box_hp = 0
    assert "bell_loop" not in levels(plan.hums(world)), "a blind crossing warns nobody"


def test_ridzik_is_heard_while_he_calls():
    plan, world = plan_and_world()
    assert plan.said(world) is None
    world.call, world.call_tick = "bus.ridzik.start", world.tick - 12
    assert plan.said(world) == ("bus.ridzik.start", 12)
    world.call_tick -= 600
    assert plan.said(world) is None


def test_districts_have_their_beds_and_a_broken_hydrant_its_jet():
    quarter = thing(80, "district", 0, 0, 400, 200, title="town.quarter", ambience="bed_wind")
    hydrant = thing(81, "city_breakable", 70, 50, kind="hydrant")
    stage, world = fresh(town_stage(quiet_level(4, 2, quarter, hydrant)))
    plan = ChasePlan(stage)
    assert plan.bed(world).loop == "bed_wind"
    assert "jet_loop" not in levels(plan.hums(world))
    world.bodies.wall_alive[stage.city.breakables[0].wall] = 0
    assert levels(plan.hums(world))["jet_loop"] > 0.2


def test_a_police_car_brings_its_siren_and_a_train_its_mass():
    plan, world = plan_and_world()
    other(world, "police", "police", -20.0)
    train = other(world, "train", "bus", 36.0)  # its tail is 30 m away
    world.bodies.vx[world.row(train.id)] = 20.0
    heard = {hum.loop: hum for hum in plan.hums(world)}
    assert heard["siren_loop"].pan < -0.3
    assert heard["train_loop"].level > 0.25


def test_cues_are_heard_from_the_bus_and_a_train_across_the_town():
    plan, world = plan_and_world()
    x, y = float(world.bodies.x[0]) * 8, float(world.bodies.y[0]) * 8
    assert plan.place(Cue("crash_small", round(x), round(y)), world)[0] == 1
    assert plan.place(Cue("crash_small", round(x) + 1600, round(y)), world)[0] == 0
    assert plan.place(Cue("train_horn", round(x) + 1600, round(y)), world)[0] > 0.2
    assert plan.effects(Cue("horn", 0, 0, world.bus_id, text="bus"), world) == ("horn_bus",)
    assert plan.jingle(Cue("lost", 0, 0, text="gap"), world) == "defeat"


def test_a_chase_is_heard():
    stage, world = fresh(town_stage(quiet_level()))
    speaker = Speaker(Path(data("assets", "sound")))
    speaker.begin(stage, world)
    for _ in range(30):
        speaker.eat([Cue("crash_large", 0, 0, world.bus_id, 30, "wall")], moved(world, 12.0))
        speaker.tick()
    assert speaker.fault == ""
    assert speaker._loops.heard()["road_wet"] > 0.1
    assert speaker._desk.busy > 0
    speaker.end()
    assert speaker._loops.heard() == {}
    speaker.close()
