"""What blows do in the chase: bursts, hulls, wrecks, and the helpers of bus-chase.md 1.4."""

from __future__ import annotations

import pytest
from town import LANE_Y, LETTERS, fresh, quiet_level, run, town_stage

from game.chase.bodies import put, take_out
from game.chase.damage import RAM_TICKS, hull_loss, take
from game.chase.step import step
from game.core.digest import fingerprint, first_difference
from game.data import chase as feel
from game.data.chase_damage import OWN_FAULT, STALL_HULL, STALL_TICKS
from game.data.cues import CUES
from game.data.vehicles import VEHICLES
from game.run.snapshot import snapshot


@pytest.fixture(scope="module")
def stage():
    return town_stage(quiet_level())


def head_for(stage, speed_mps, kind="sedan", ahead_m=20.0, aside_m=0.0, other_mps=0.0, heading=(1.0, 0.0)):
    """Our bus rolling at something that stands or rolls in front of it."""
    stage, world = fresh(stage)
    row = world.row(world.bus_id)
    world.bodies.vx[row] = speed_mps
    half = (VEHICLES["bus"].length_m + VEHICLES[kind].length_m) / 2
    x = float(world.bodies.x[row]) + half + ahead_m
    other = put(world, kind, "parked", (x, LANE_Y + aside_m, *heading), other_mps)
    other.state = "park"
    return world, other


def test_a_square_hit_wrecks_a_sedan_costs_little_and_gives_a_boost(stage):
    world, car = head_for(stage, 15.0, ahead_m=4.0)
    cues = run(stage, world, "^", 120)
    assert car.state == "wreck"
    assert [c.kind for c in cues if c.kind in ("wreck", "crash_large")] == ["crash_large", "wreck"]
    assert world.bus.hull == pytest.approx(99.2, abs=0.3), "a sedan at 15 m/s (section 1.5)"
    assert world.bus.helm.boost_ticks == 0
    assert max(world.bodies.vx) > 14


def test_the_nose_that_wrecks_is_boosted_at_once(stage):
    world, car = head_for(stage, 15.0, ahead_m=1.0)
    while car.state != "wreck":
        step(stage, world, (LETTERS["^"],))
    assert world.bus.helm.boost_ticks == feel.BOOST_TICKS


def test_a_lorry_is_a_wall_on_wheels(stage):
    world, _ = head_for(stage, 15.0, "lorry")
    run(stage, world, ".", 120)
    assert world.bus.hull == pytest.approx(93, abs=2.5)


def test_a_wall_taken_square_costs_the_hull_and_all_the_pace():
    stage, world = fresh(town_stage(quiet_level(2, 2, bus=(180.0, LANE_Y, 0))))
    world.bodies.vx[0] = 15.0
    run(stage, world, ".", 90)
    assert world.bus.hull == pytest.approx(82, abs=5)
    assert abs(world.bodies.vx[0]) < 3.5


def test_a_resting_push_never_counts(stage):
    world, lorry = head_for(stage, 0.0, "lorry", ahead_m=0.05)
    world.bodies.brake_n[world.row(lorry.id)] = 52_000
    run(stage, world, "^", 20)
    hull = world.bus.hull
    run(stage, world, "^", 300)
    assert world.bus.hull == hull == 100.0
    assert not lorry.dents


def test_a_car_on_the_nose_is_shed(stage):
    world, car = head_for(stage, 14.0)
    run(stage, world, "^", 240)
    aside = abs(float(world.bodies.y[world.row(car.id)]) - float(world.bodies.y[0]))
    assert aside > 1.5, "without a push it would ride along for ever"


@pytest.mark.parametrize("aside_m", [0.0, 0.9])
def test_a_lorry_is_pushed_off_the_nose_in_some_seconds(stage, aside_m):
    """Driven by hand, Rostavili pushed one before him along the whole lake front."""
    world, lorry = head_for(stage, 10.0, "lorry", ahead_m=2.0, aside_m=aside_m)
    run(stage, world, "^", 7 * 60)
    ours, its = world.row(world.bus_id), world.row(lorry.id)
    ahead, aside = (float(column[its] - column[ours]) for column in (world.bodies.x, world.bodies.y))
    assert abs(aside) > 2.5
    assert ahead < 10.0, "our bus goes on past it"


@pytest.mark.parametrize("ground", ["wet", "dry"])
def test_a_lorry_that_stands_on_its_brakes_is_pushed_off_the_nose_as_well(ground):
    """It waits at the lights, and whoever had crept up to it stood behind it for good."""
    stage = town_stage(quiet_level(ground=ground))
    world, lorry = head_for(stage, 0.0, "lorry", ahead_m=0.3, aside_m=0.3)
    for _ in range(6 * 60):
        world.bodies.brake_n[world.row(lorry.id)] = VEHICLES["lorry"].brake_n
        run(stage, world, "^")
    ours, its = world.row(world.bus_id), world.row(lorry.id)
    assert float(world.bodies.x[ours] - world.bodies.x[its]) > 10.0, "our bus is past it"
    assert lorry.state != "wreck"


@pytest.mark.parametrize(
    ("role", "before", "after", "face", "loss"),
    [
        ("player", 0, 15_000, "side", 0.0),
        ("player", 0, 40_000, "left", 0.16 * 25),
        ("player", 40_000, 50_000, "nose", 0.16 * 10 * 0.6),
        ("player", 40_000, 50_000, "tail", 0.16 * 10 * 0.8),
        ("rostavili", 0, 28_000, "tail", 0.6 * 18 * 0.8),
        ("rostavili", 0, 10_000, "tail", 0.0),
    ],
)
def test_hull_arithmetic(role, before, after, face, loss):
    assert hull_loss(role, before, after, face) == pytest.approx(loss)


def test_a_burst_in_two_parts_costs_as_much_as_in_one():
    whole = hull_loss("player", 0, 60_000, "left")
    assert hull_loss("player", 0, 33_000, "left") + hull_loss("player", 33_000, 60_000, "left") == pytest.approx(whole)


def into_a_wall(pushed_ticks_ago):
    """Hull that Rostavili loses in a wall which he meets square, so long after our bus hit him."""
    stage, world = fresh(town_stage(quiet_level(2, 2)))
    his = put(world, "bus", "rostavili", (180.0, LANE_Y, 1.0, 0.0), 12.0)
    his.hull, his.ours_tick = 100.0, -pushed_ticks_ago
    row = world.row(his.id)
    for _ in range(90):
        run(stage, world, ".")
        if world.touches:
            break
    world.bodies.drive_n[row] = 0.0
    run(stage, world, ".", 10)
    return 100.0 - his.hull


@pytest.mark.parametrize(("since", "share"), [(RAM_TICKS, OWN_FAULT), (0, 1.0)])
def test_a_car_costs_rostavili_little_if_we_have_not_pushed_him(since, share):
    """Traffic took half of his hull in a chase, our rams a quarter."""
    stage, world = fresh(town_stage(quiet_level()))
    his, car = (
        put(world, "bus", "rostavili", (60.0, 80.0, 1.0, 0.0), 0.0),
        put(world, "sedan", "traffic", (90.0, 80.0, 1.0, 0.0), 0.0),
    )
    world.tick, whole = 1000, his.hull
    his.ours_tick, his.peak_ns = world.tick - since, 40e3
    take(stage, world, his, 0.0, "nose", car.id, (0.0, 0.0), [])
    assert whole - his.hull == pytest.approx(share * hull_loss("rostavili", 0.0, 40e3, "nose"))


def test_leaning_costs_rostavili_nothing_and_a_ram_much():
    assert hull_loss("rostavili", 0.0, 9e3, "left") == 0.0
    assert hull_loss("rostavili", 0.0, 28e3, "tail") > 8.0
    assert hull_loss("rostavili", 0.0, 60e3, "left") > 25.0


def test_a_wall_breaks_rostavilis_hull_for_whom_has_pushed_him():
    alone, pushed = into_a_wall(RAM_TICKS), into_a_wall(0)
    assert pushed > 15.0
    assert alone == pytest.approx(OWN_FAULT * pushed)


def test_the_first_time_the_hull_is_gone_the_engine_only_stalls(stage):
    world, _ = head_for(stage, 15.0, "lorry")
    world.bus.hull = 2.0
    cues = run(stage, world, "^", 120)
    assert world.bus.state == "stall"
    assert "stall" in [c.kind for c in cues]
    assert not world.outcome
    for _ in range(STALL_TICKS):
        run(stage, world, "^")
        c, s, vx, vy = world.bodies.block[2:6, world.row(world.bus_id)].tolist()
        assert c * vx + s * vy > -1.0, "it rolls out and stands: the brake that holds it is no reverse"
    assert world.bus.state == "drive"
    assert world.bus.hull == STALL_HULL


def test_the_second_time_leads_back_to_where_the_chase_was_safe(stage):
    world, _ = head_for(stage, 15.0, "lorry")
    world.bus.hull, world.stalls = 2.0, 1
    cues = run(stage, world, "^", 240)
    assert "respawn" in [c.kind for c in cues]
    assert world.retries == 1
    assert world.bus.hull == 100.0
    assert float(world.bodies.x[0]) == pytest.approx(stage.city.start.x, abs=20)
    assert [v.role for v in world.vehicles] == ["player"]


def test_endless_hull_is_endless():
    help_stage = town_stage(quiet_level(), endless_health=True)
    world, _ = head_for(help_stage, 18.0, "lorry")
    run(help_stage, world, "^", 120)
    assert world.bus.hull == 100.0


def test_a_motorbike_is_no_obstacle(stage):
    world, bike = head_for(stage, 15.0, "motorbike")
    run(stage, world, ".", 100)
    assert bike.state == "wreck"
    assert world.bus.hull == 100.0


def test_every_cue_said_is_in_the_table(stage):
    world, _ = head_for(stage, 17.0, "taxi", aside_m=1.2)
    assert {c.kind for c in run(stage, world, "^>h", 240)} <= set(CUES)


def test_a_world_can_be_copied_and_run_again(stage):
    world, _ = head_for(stage, 16.0, aside_m=0.8)
    for _ in range(200):
        twin = snapshot(world)
        assert fingerprint(twin) == fingerprint(world)
        step(stage, world, (LETTERS["^"],))
        step(stage, twin, (LETTERS["^"],))
        assert first_difference(world, twin) is None


def test_rows_follow_births_and_deaths(stage):
    _, world = fresh(stage)
    ids = [put(world, "sedan", "parked", (100.0 + 10 * i, LANE_Y, 1.0, 0.0)).id for i in range(4)]
    take_out(world, world.row(ids[1]))
    assert world.find(ids[1]) is None
    assert [v.id for v in world.vehicles] == world.bodies.keys.tolist()
    assert [world.row(i) for i in (ids[0], ids[2], ids[3])] == [1, 2, 3]
    assert put(world, "taxi", "parked", (170.0, LANE_Y, 1.0, 0.0)).id > ids[3], "ids are never used again"


@pytest.mark.parametrize(
    ("kind", "speed_mps", "other_mps", "heading", "loses_mps", "burst_kns"),
    [
        ("sedan", 10.0, 0.0, (1.0, 0.0), 1.4, 16),
        ("sedan", 15.0, 0.0, (1.0, 0.0), 2.0, 23),
        ("sedan", 18.0, 0.0, (1.0, 0.0), 2.5, 28),
        ("sedan", 15.0, 8.0, (-1.0, 0.0), 3.2, 36),
        ("motorbike", 15.0, 0.0, (1.0, 0.0), 0.5, 5.5),
        ("lorry", 15.0, 0.0, (1.0, 0.0), 7.6, 84),
    ],
)
def test_what_a_hit_costs_and_weighs(stage, kind, speed_mps, other_mps, heading, loses_mps, burst_kns):
    """Sections 1.4 and 1.5, measured on the real core: the tuning cannot drift unseen."""
    ahead_m = 2.0 if other_mps == 0 else 8.0
    world, _ = head_for(stage, speed_mps, kind, ahead_m, other_mps=other_mps, heading=heading)
    while not world.touches:
        before = float(world.bodies.vx[0])
        run(stage, world, ".")
    least, peak = before, world.bus.peak_ns
    for _ in range(14):
        least = min(least, float(world.bodies.vx[0]))
        peak = max(peak, world.bus.peak_ns)
        run(stage, world, ".")
    assert before - least == pytest.approx(loses_mps, rel=0.1, abs=0.1)
    assert peak / 1000 == pytest.approx(burst_kns, rel=0.08)


def test_a_cadets_bus_bears_more():
    lost = {}
    for name in ("cadet", "militia", "captain"):
        stage, world = fresh(town_stage(quiet_level(), name))
        world.bus.peak_ns = 100e3
        take(stage, world, world.bus, 0.0, "nose", -1, (0.0, 0.0), [])
        lost[name] = 100.0 - world.bus.hull
    assert lost["cadet"] == pytest.approx(0.6 * lost["militia"])
    assert lost["captain"] == lost["militia"] > 5.0
