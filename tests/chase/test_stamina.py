"""No chase goes on for ever: trains make room for the next, a wedged bus comes free, whoever only watches loses."""

from itertools import pairwise
from math import hypot

import pytest
from hunt import RING_MIDDLE, at_the_ring, follow_him, play, put_on, ring, towards_the_stockyards
from town import fresh

from game.chase import rails
from game.chase.bodies import put
from game.chase.cover import hides
from game.chase.damage import take, wreck
from game.chase.pace import ahead_m, pace_of, plan_mps
from game.chase.way import Place, place_at
from game.data import chase_pursuit as table
from game.data.chase_damage import OWN_FAULT, WALL_EASES, WALL_MOST

LAP_S = 70.0  # he is slower than ever if a lap of the ring takes him longer


def place_of(world, vehicle_id):
    x, y, c, s, vx, vy = world.bodies.block[:6, world.row(vehicle_id)].tolist()
    return Place(x, y, c, s, c * vx + s * vy)


def test_a_train_of_the_yard_makes_room_for_the_next(stage):
    """It ends in a shed: the first to come there stood on the track for good, and no second was ever called."""
    world = at_the_ring(stage)
    world.runner = None  # he would call some himself
    crossing = ring(stage)[1][0]
    track = world.tracks[stage.city.crossings[crossing].rail]
    assert rails.call_train(stage, world, crossing, table.APPROACH_TICKS)
    passed = gone = None
    for tick in range(70 * 60):
        play(stage, world, 1)
        if passed is None and track.train == 0 and world.gates[crossing].due < 0:
            passed = tick
        if rails.call_train(stage, world, crossing, table.APPROACH_TICKS):
            gone = tick
            break
    assert passed is not None
    assert gone is not None
    assert gone - table.APPROACH_TICKS < table.HELD_REST_TICKS + 20 * 60


def test_a_train_that_is_seen_at_the_end_of_its_track_does_not_vanish(stage):
    world = at_the_ring(stage)
    crossing = ring(stage)[1][0]
    rail_at = stage.city.crossings[crossing].rail
    x, y, _, _ = stage.city.rails[rail_at].curve.at(stage.city.rails[rail_at].curve.length_m)
    row = world.row(world.bus_id)
    world.runner = None
    rails.call_train(stage, world, crossing, table.APPROACH_TICKS)
    look_on_m = 24.0

    def stay(world):
        world.bodies.block[:6, row] = (x + 20.0, y + look_on_m, 1.0, 0.0, 0.0, 0.0)
        return (0,)

    play(stage, world, table.APPROACH_TICKS + 40 * 60, stay)
    assert world.tracks[rail_at].train
    look_on_m = 60.0
    play(stage, world, 2, stay)
    assert not world.tracks[rail_at].train


def test_a_train_that_would_come_too_late_is_not_called(stage):
    world = towards_the_stockyards(stage, 60.0, left_m=90.0)
    crossing = next(i for i, c in enumerate(stage.city.crossings) if c.counts)
    play(stage, world, 60 * 5, follow_him)
    assert rails.eta_ticks(world, crossing) is None


def test_whoever_only_watches_the_ring_sees_him_go(stage):
    world = at_the_ring(stage)
    cues = play(stage, world, round(LAP_S * 60) * table.RING_TURNS)
    assert next(c.text for c in cues if c.kind == "lost") in ("ring", "gap"), "he leaves after his turns"
    passed = {c.who for c in cues if c.kind == "train_pass"}
    assert {stage.city.crossings[i].id for i in ring(stage)[1]} <= passed, "and there were trains for him at both"


def test_nobody_wins_by_lying_in_wait_at_the_ring(stage):
    """Ridzik shot his tyres from a bus that stood in the middle, turn by turn, until a train had him."""
    world = at_the_ring(stage)
    world.gunner.rest_ticks = 0
    cues = play(stage, world, table.IDLE_MOST_TICKS + round(LAP_S * 60))
    assert not [c for c in cues if c.kind == "tyre_burst" or (c.kind == "shot_hit" and c.text == "tyre")]
    assert next(c.text for c in cues if c.kind == "lost") in ("ring", "gap"), "he is off by the way out"
    assert world.retries == 1
    said = [c.text for c in cues if c.kind == "call"]
    assert said.index("bus.ridzik.idle") < said.index("bus.ridzik.leaves"), "and one was told"


def test_whoever_drives_about_does_not_lie_in_wait(stage):
    world = at_the_ring(stage)
    row = world.row(world.bus_id)

    def wander(world):
        x = RING_MIDDLE[0] + (table.IDLE_M + 5.0) * (world.tick // 600 % 2)
        world.bodies.block[:6, row] = (x, RING_MIDDLE[1], 1.0, 0.0, 0.0, 0.0)
        return (0,)

    play(stage, world, table.IDLE_MOST_TICKS + 600, wander)
    assert not world.runner.leaves


def test_a_house_hides_what_is_behind_it(stage):
    house = next(k for k in range(stage.city.walls.n) if stage.city.walls.half_length[k] > 20.0)
    x, y = float(stage.city.walls.x[house]), float(stage.city.walls.y[house])
    far = float(stage.city.walls.half_width[house]) + 1.0
    assert hides(stage.city, x, y - far, x, y + far)
    assert not hides(stage.city, x, y - far, x + 4.0, y - far)


@pytest.mark.parametrize("behind_m", [20.0, 60.0])
def test_unharmed_he_clears_both_crossings_of_the_ring(stage, behind_m):
    """Near or far behind him: it takes a shot, a ram or a bus in his way to have him late; section 11, arithmetic."""
    world = at_the_ring(stage)
    runner = world.runner
    pieces, crossings = ring(stage)
    spare = {}
    cleared = {}
    for tick in range(200 * 60):
        way_m, path = runner.way_m - behind_m, runner.path
        if way_m < 0 and path in pieces:
            before = pieces[pieces.index(path) - 1]
            path, way_m = before, stage.city.paths[before].curve.length_m + way_m
        put_on(stage, world, world.bus_id, path, max(way_m, 0.0), place_of(world, runner.vehicle).speed_mps)
        cues = play(stage, world, 1)
        assert world.outcome != "won", (world.won_by, spare)
        world.outcome = ""  # a train may well have ours
        for at, crossing in [(a, c) for i in pieces if i == runner.path for a, c in stage.city.rails_ahead[i]]:
            if runner.way_m > at + 12.0 and crossing not in cleared:
                cleared[crossing] = tick
        for crossing in crossings:
            if any(c.kind == "train_pass" and c.who == stage.city.crossings[crossing].id for c in cues):
                if crossing in cleared:
                    spare[crossing] = (tick - cleared[crossing]) / 60
        cleared = {c: t for c, t in cleared.items() if tick - t < 4 * 60}
        if set(spare) == set(crossings):
            break
    assert set(spare) == set(crossings)
    assert all(0.4 < s < 1.2 for s in spare.values()), spare


def test_who_holds_him_for_too_long_loses_him_on_foot(stage):
    world = at_the_ring(stage)
    row = world.row(world.runner.vehicle)

    def hold(world):
        world.bodies.vx[row] = world.bodies.vy[row] = 0.0
        return (0,)

    cues = play(stage, world, table.HELD_MOST_TICKS - 30, hold)
    assert not [c for c in cues if c.kind == "lost"]
    assert "bus.ridzik.held" in [c.text for c in cues if c.kind == "call"], "told in time, while it can be mended"
    assert world.tick - world.called["bus.ridzik.held"] > 15 * 60
    cues = play(stage, world, 60, hold)
    assert [c.text for c in cues if c.kind == "lost"] == ["foot"]


def test_wedged_between_wrecks_and_a_corner_he_comes_free(stage):
    """As found in a run: his nose at a house, a wreck at his side that held him while he backed with full lock."""
    _, world = fresh(stage, 1)
    path = next(i for i, p in enumerate(stage.city.paths) if p.beat == 2 and p.weight > 1)
    runner = world.runner
    way_m = stage.city.paths[path].curve.nearest(485.7, 300.45)
    runner.path, runner.way_m, runner.after = path, way_m, -1
    for vehicle, pose in (
        (runner.vehicle, (485.7, 300.45, 0.6, 0.8)),
        (world.bus_id, (461.0, 296.0, 1.0, 0.0)),
    ):
        row = world.row(vehicle)
        world.bodies.block[:4, row] = pose
        world.bodies.vx[row] = world.bodies.vy[row] = 0.0
    for pose in ((490.66, 303.32, -0.6, -0.8), (491.4, 297.5, 0.6, -0.8)):
        car = put(world, "sedan", "traffic", pose, 0.0)
        wreck(world, car, pose[:2], [])
    play(stage, world, 38 * 60)
    him = place_of(world, runner.vehicle)
    assert hypot(him.x - 485.7, him.y - 300.45) > table.HELD_M


def test_he_does_not_crawl_behind_one_who_has_overtaken_him(stage):
    world = towards_the_stockyards(stage, 60.0)
    runner, row = world.runner, table.PURSUITS["militia"]
    world.gap_m = table.FAR_M
    him = place_of(world, runner.vehicle)
    assert pace_of(stage, world, runner, him) == row.far
    x, y, c, s = place_at(stage.city, runner.path, runner.way_m + 60.0, 0.0, runner.after)
    world.bodies.block[:4, world.row(world.bus_id)] = x, y, c, s
    assert ahead_m(stage, world, runner, him) == pytest.approx(60.0, abs=10.0)
    assert pace_of(stage, world, runner, him) == row.beside


@pytest.mark.parametrize("ours", [True, False])
def test_no_wall_costs_him_more_than_a_good_ram(stage, ours):
    """Pushed head-on into a house he lost 48 of 80 at one blow, and the chase was half won by a wall."""
    world = at_the_ring(stage)
    his = world.find(world.runner.vehicle)
    his.ours_tick = world.tick if ours else -999
    whole = his.hull
    for before, after in pairwise((0.0, 40e3, 110e3, 200e3)):
        his.peak_ns = after
        take(stage, world, his, before, "nose", -1, (0.0, 0.0), [])
    assert whole - his.hull == pytest.approx(WALL_MOST * (1.0 if ours else OWN_FAULT))
    his.peak_ns = 200e3
    take(stage, world, his, 0.0, "nose", world.bus_id, (0.0, 0.0), [])
    assert whole - his.hull > 2 * WALL_MOST, "but our bus may"


def test_walls_again_and_again_cost_him_no_more_than_one_and_a_little(stage):
    """Pushed into pillar after pillar he lost 30 to 80: a cheaper win than any train."""
    world = at_the_ring(stage)
    his = world.find(world.runner.vehicle)
    whole, seconds = his.hull, 6
    for _ in range(seconds):
        his.ours_tick, his.peak_ns = world.tick, 200e3
        take(stage, world, his, 0.0, "nose", -1, (0.0, 0.0), [])
        his.peak_ns = 0.0
        play(stage, world, 60)
    lost = whole - his.hull
    assert WALL_MOST < lost <= WALL_MOST + 60 * seconds * WALL_EASES
    world.runner.walled = 0.0
    his.ours_tick, his.peak_ns = world.tick, 200e3
    take(stage, world, his, 0.0, "nose", -1, (0.0, 0.0), [])
    assert whole - his.hull == pytest.approx(lost + WALL_MOST), "long after it the next one costs as much again"


def test_he_knows_that_gravel_holds_less(stage):
    """The same corner of 19 m is taken at 9.8 m/s in the wet and at 8.6 in the yard: the grips are .80 and .62."""
    slowest = [min(stage.city.corner_limits[i]) for i in range(len(stage.city.paths))]
    yard = ring(stage)[0][1]
    assert slowest[1] == pytest.approx(9.8, abs=0.3)
    assert slowest[yard] == pytest.approx(8.6, abs=0.3)
    assert max(plan_mps(stage.city, yard, at) for at in range(250)) <= table.PLAN_MPS


def test_he_gets_past_a_bus_that_stands_in_his_lane(stage):
    """A bus that rolled before him at walking pace held him for the whole of a chase."""
    world = towards_the_stockyards(stage, 60.0, left_m=210.0)
    runner = world.runner
    row = world.row(world.bus_id)
    x, y, c, s = place_at(stage.city, runner.path, runner.way_m + 90.0, table.KEEP_RIGHT_M, runner.after)
    world.bodies.block[:6, row] = (x, y, c, s, 0.0, 0.0)
    for _ in range(25):
        play(stage, world, 60, follow_him)
        him = place_of(world, runner.vehicle)
        if (him.x - x) * c + (him.y - y) * s > 15.0:
            return
    raise AssertionError(f"he stands behind us: {him}")
