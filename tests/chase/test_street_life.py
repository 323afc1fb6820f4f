"""Things that break, people who jump clear, checkpoints, areas, and help at the wheel."""

from __future__ import annotations

from math import inf

import pytest
from town import LANE_Y, LETTERS, fresh, quiet_level, rolling, run, thing, town_stage

from game.chase.bodies import frame_of, put
from game.chase.boxes import Frame, apart
from game.chase.curve import HEADINGS, polyline
from game.chase.outcome import lose
from game.chase.step import step
from game.chase.walkers import put_walker
from game.data.chase import CHECKPOINT_BESIDE_M
from game.data.chase_damage import LOST_LEAST_TICKS, LOST_TICKS
from game.data.chase_things import CAR, PARKED_SCORE, THINGS
from game.data.city import CityWall


@pytest.mark.parametrize("kind", [kind for kind in THINGS if kind != CAR])
def test_whatever_can_break_breaks_under_a_bus_for_its_price(kind):
    stage, world = rolling(quiet_level(3, 2, thing(40, "city_breakable", 75.0, LANE_Y, kind=kind)), 12.0)
    cues = run(stage, world, ".", 60)
    assert [(c.who, c.text) for c in cues if c.kind == "smash"] == [(40, kind)]
    lost_mps = 12.0 - world.bodies.vx[0]
    price = THINGS[kind].breaks_kns * 1000 / 11_000
    assert lost_mps == pytest.approx(price, abs=0.25)
    assert world.bus.hull == 100.0
    assert world.score == THINGS[kind].score
    assert not world.bodies.wall_alive[stage.city.breakables[0].wall]


def test_a_thing_stands_against_a_push_that_is_too_weak():
    stage, world = rolling(quiet_level(3, 2, thing(40, "city_breakable", 70.0, LANE_Y, kind="hut")), 0.5)
    cues = run(stage, world, ".", 300)
    assert "smash" not in [c.kind for c in cues]
    assert world.bodies.x[0] + 6.0 < 70.0 - THINGS["hut"].half_m + 0.05


def test_a_parked_car_is_a_wall_until_it_is_touched_and_then_a_car_that_is_thrown():
    box = (75.0, LANE_Y - 0.95, 5.0, 1.9)
    stage, world = rolling(quiet_level(3, 2, thing(40, "city_breakable", *box, kind="car", look=3)), 15.0)
    before = len(world.vehicles)
    cues = run(stage, world, ".", 90)
    assert not world.bodies.wall_alive[stage.city.breakables[0].wall]
    assert len(world.vehicles) == before + 1
    car = world.vehicles[-1]
    assert (car.role, car.kind, car.paint, car.state) == ("parked", "sedan", 3, "wreck")
    assert world.bodies.x[-1] > 77.5 + 10.0
    assert 15.0 - world.bodies.vx[0] < 3.5  # section 1.4: a stopped sedan costs 1.7, rolling takes the rest
    assert world.civilians == 0
    assert world.score == PARKED_SCORE
    assert "civilian" not in [c.kind for c in cues]


def test_a_row_of_parked_cars_costs_no_body_before_it_is_touched():
    cars = [thing(40 + k, "city_breakable", 70.0 + 8 * k, 30.0, 5.0, 1.9, kind="car") for k in range(9)]
    stage, world = rolling(quiet_level(3, 2, *cars), 12.0)
    run(stage, world, ".", 120)
    assert not [v for v in world.vehicles if v.role == "parked"]
    assert all(world.bodies.wall_alive[one.wall] for one in stage.city.breakables)


def test_boxes_apart():
    a = Frame(0.0, 0.0, 1.0, 0.0, 2.0, 1.0)
    assert apart(a, Frame(5.0, 0.0, 1.0, 0.0, 2.0, 1.0)) == pytest.approx((1.0, 1.0, 0.0))
    assert apart(a, Frame(0.0, -3.0, 0.0, 1.0, 1.0, 1.0)) == pytest.approx((1.0, 0.0, -1.0))
    assert apart(a, Frame(1.0, 0.5, 1.0, 0.0, 2.0, 1.0)).gap_m < 0


def pavement_level():
    return quiet_level(4, 2, ground="pavement")


@pytest.mark.parametrize("aside_m", [0.0, 0.7, -1.1, 1.4, -2.0])
@pytest.mark.parametrize("speed_mps", [6.0, 14.0, 21.0])
def test_people_always_jump_clear(aside_m, speed_mps):
    stage, world = rolling(pavement_level(), speed_mps)
    world.walkers = []
    walker = put_walker(world, 92.0, LANE_Y + aside_m, 1.0, 0.0)
    leapt = False
    for _ in range(420):
        leapt |= "leap" in [c.kind for c in run(stage, world, ".")]
        if walker in world.walkers:
            bus = frame_of(world, world.row(world.bus_id))
            assert apart(bus, Frame(walker.x, walker.y, 1.0, 0.0, 0.2, 0.2)).gap_m > 0
    assert leapt


@pytest.mark.parametrize("aside_m", [0.9, 1.5])
def test_who_jumps_at_a_wall_stops_before_it(aside_m):
    """A house stands two metres beside the bus, a railing behind which there is nothing on the other side."""
    walls = CityWall(100.0, LANE_Y + 6.3, 60.0, 3.0), CityWall(100.0, LANE_Y - 3.5, 60.0, 0.3)
    stage, world = rolling(quiet_level(4, 2, ground="pavement", walls=walls), 12.0)
    for side in (1, -1):
        world.walkers = []
        x = float(world.bodies.x[world.row(world.bus_id)]) + 24.0
        walker = put_walker(world, x, LANE_Y + side * aside_m, 1.0, 0.0)
        states = set()
        for _ in range(160):
            run(stage, world, ".")
            states.add(walker.state)
            if walker in world.walkers:
                assert LANE_Y - 3.2 < walker.y < LANE_Y + 3.3
        assert "leap" in states


def test_a_rider_jumps_off_and_shakes_his_fist():
    stage, world = rolling(quiet_level(4, 2), 14.0)
    put(world, "motorbike", "traffic", (78.0, LANE_Y, 1.0, 0.0)).state = "park"
    cues = run(stage, world, ".", 200)
    assert "fist" in [c.kind for c in cues]
    rider = next(w for w in world.walkers if w.rider)
    assert rider.state in ("fist", "lie")


def test_people_stay_on_the_pavement_and_come_out_of_sight():
    stage, world = fresh(town_stage(pavement_level()))
    for _ in range(600):
        before = {w.id for w in world.walkers}
        run(stage, world, ".")
        for walker in world.walkers:
            assert stage.city.walks(walker.x, walker.y)
            if walker.id not in before:
                assert abs(walker.x - 60.0) > 60 or abs(walker.y - LANE_Y) > 36
    assert world.walkers


def test_nobody_walks_where_a_wall_stands():
    level = quiet_level(3, 2, ground="pavement", walls=[CityWall(100.0, 100.0, 10.0, 10.0)])
    city = town_stage(level).city
    assert not city.walks(100.0, 100.0)
    assert city.walks(100.0, 115.0)


@pytest.mark.parametrize(
    ("beside_m", "passed"), [(CHECKPOINT_BESIDE_M - 1.0, True), (CHECKPOINT_BESIDE_M + 1.0, False)]
)
def test_whoever_cuts_the_corner_of_a_checkpoint_has_passed_it(beside_m, passed):
    """Driven by hand, the market's was missed by a metre, over the pavement: a retry would have led back a mile."""
    gate = thing(60, "city_checkpoint", 80.0, LANE_Y + beside_m, 12, 10, order=1, heading=8, split="town.0")
    stage, world = fresh(town_stage(quiet_level(3, 2, gate)))
    cues = run(stage, world, "^", 300)
    assert ("checkpoint" in [c.kind for c in cues]) == passed


def test_checkpoints_count_upwards_and_a_retry_begins_there():
    points = [
        thing(60 + n, "city_checkpoint", 80.0 + 40 * n, LANE_Y - 5, 12, 10, order=n + 1, heading=8, split=f"town.{n}")
        for n in range(2)
    ]
    stage, world = rolling(quiet_level(4, 2, *points), 15.0)
    cues = run(stage, world, "^", 420)
    assert [(c.n, c.text) for c in cues if c.kind == "checkpoint"] == [(1, "town.0"), (2, "town.1")]
    assert world.checkpoint == 2
    assert list(world.splits) == ["town.0", "town.1"]
    assert world.splits["town.0"] < world.splits["town.1"]
    world.outcome, world.outcome_ticks = "hull", LOST_TICKS
    run(stage, world, ".")
    assert (world.bodies.x[0], world.bodies.y[0]) == pytest.approx((126.0, LANE_Y), abs=0.1)
    assert (world.bodies.c[0], world.bodies.s[0]) == pytest.approx(HEADINGS[8])


@pytest.mark.parametrize(
    ("letters", "ticks"),
    [("." * 120, LOST_TICKS), ("." * 10 + "b" * 60, LOST_LEAST_TICKS), ("." * 50 + "b" * 60, 51)],
)
def test_a_lost_chase_goes_on_by_itself_or_as_soon_as_one_asks(letters, ticks):
    stage, world = rolling(quiet_level(4, 2), 5.0)
    cues = []
    lose(world, "hull", cues)
    first = world.tick
    for letter in letters:
        cues += step(stage, world, (LETTERS[letter],))
        if world.retries:
            break
    assert world.tick - first == ticks
    assert [c.kind for c in cues].count("respawn") == 1
    assert "bus.call.retry" in [c.text for c in cues if c.kind == "call"]


def test_who_holds_the_key_as_he_loses_has_not_asked():
    stage, world = rolling(quiet_level(4, 2), 5.0)
    lose(world, "hull", [])
    run(stage, world, "b", LOST_TICKS - 1)
    assert not world.retries
    run(stage, world, "b", 1)
    assert world.retries == 1


def test_areas_begin_beats_set_goals_and_flags():
    area = thing(70, "cue_area", 75.0, LANE_Y - 5, 20, 10, goal="chase.goal.loop", sets="seen", beat=2)
    stage, world = rolling(quiet_level(4, 2, area), 15.0)
    world.stalls = 1
    cues = [c.kind for c in run(stage, world, ".", 90)]
    assert world.beat == 2
    assert world.goal == "chase.goal.loop"
    assert "seen" in world.flags
    assert world.stalls == 0, "a stall is forgiven in each beat"
    assert cues.count("beat") == cues.count("goal") == 1


def test_auto_throttle_drives_and_still_brakes():
    stage, world = rolling(quiet_level(4, 2), 0.0, auto_throttle=True)
    run(stage, world, ".", 120)
    assert world.bodies.vx[0] > 5
    run(stage, world, "v", 200)
    assert world.bodies.vx[0] < 1


def test_the_corner_brake_slows_to_what_the_arrow_says():
    hint = thing(80, "arrow_hint", 160.0, LANE_Y, speed=8.0)
    speeds = []
    for on in (False, True):
        stage, world = rolling(quiet_level(4, 2, hint), 18.0, corner_brake=on)
        while world.bodies.x[0] < 158:
            run(stage, world, "^")
        speeds.append(world.bodies.vx[0])
    assert speeds[0] > 17
    assert speeds[1] < 9.5


def test_the_lane_magnet_pulls_gently_and_lets_go_of_a_hand_on_the_wheel():
    asides = []
    for on in (False, True):
        stage, world = rolling(quiet_level(4, 2, bus=(60.0, 55.6, 0)), 12.0, lane_magnet=on)
        run(stage, world, ".", 240)
        asides.append(abs(float(world.bodies.y[0]) - 54.5))
    assert asides[0] == pytest.approx(1.1, abs=0.05)
    assert asides[1] < 0.5


def test_headings_are_unit_vectors_all_round():
    assert len(HEADINGS) == 64
    assert all(abs(c * c + s * s - 1) < 1e-14 for c, s in HEADINGS)
    for index, expected in ((0, (1, 0)), (16, (0, 1)), (32, (-1, 0)), (48, (0, -1)), (8, (0.5**0.5, 0.5**0.5))):
        assert HEADINGS[index] == pytest.approx(expected, abs=1e-15)


def test_a_curve_is_as_long_as_its_line_and_knows_where_one_is():
    curve = polyline([(0.0, 0.0), (30.0, 0.0), (30.0, 40.0)])
    assert curve.length_m == pytest.approx(70.0)
    assert curve.at(10.0)[:2] == pytest.approx((10.0, 0.0))
    assert curve.at(curve.length_m)[:2] == pytest.approx((30.0, 40.0))
    assert curve.nearest(31.0, 20.0) == pytest.approx(50.0, abs=0.1)
    assert curve.along(10.4, 2.0, 9.0) == pytest.approx(10.4)
    assert curve.at(-5.0)[0] < 0 < inf
    with pytest.raises(ValueError, match="two different points"):
        polyline([(1.0, 1.0), (1.0, 1.0)])
