"""The next turn follows the way that Rostavili took, and the arrows of the map only where that is not known."""

from itertools import pairwise
from math import hypot

import pygame
import pytest

from game.chase.spawn import new_world
from game.show.chase_hud.model import ChaseHudMaker
from game.show.chase_hud.trail import (
    ARROW_M,
    LATE_M,
    SAME_M,
    WRONG_TICKS,
    NextTurn,
    Turn,
    WrongWay,
    against,
    corner_on,
    his_way,
    nearer,
    next_turn,
    street_on,
    way_back,
)


@pytest.fixture
def stage(chase_parts):
    return chase_parts[0]


def line(*corners):
    """Points every 4 m along straight legs."""
    found = [corners[0]]
    for (ax, ay), (bx, by) in pairwise(corners):
        steps = round((abs(bx - ax) + abs(by - ay)) / 4)
        found += [(ax + (bx - ax) * k / steps, ay + (by - ay) * k / steps) for k in range(1, steps + 1)]
    return found


@pytest.mark.parametrize(("south", "turn"), [(100, "right"), (-100, "left")])
def test_a_corner_of_his_trail_is_told_with_its_metres_and_its_street(south, turn):
    way = line((0, 0), (100, 0), (100, south))
    for x in (24, 40, 60):
        _, found = corner_on(way, x, 1.5, 1.0, 0.0)
        assert found.turn == turn
        assert found.metres == pytest.approx(100 - x, abs=8)
        assert (found.c, found.s) == pytest.approx((0, south / 100), abs=0.1)
    assert corner_on(way, 100 - ARROW_M - 10, 0, 1.0, 0.0)[1] is None, "too far"
    assert corner_on(way, 100, south / 2, 0.0, south / 100)[1] is None, "passed"


def test_the_street_is_the_one_that_a_bus_is_about_to_be_on():
    way = line((0, 0), (100, 0), (100, 100))
    assert street_on(way, 40, 3, 0.9, -0.44) == pytest.approx((1, 0)), "its nose at the kerb"
    assert street_on(way, 100, 12, 0.5, 0.87) == pytest.approx((0, 1)), "hardly round"
    assert street_on(way, 40, 3, -1, 0) is None, "the other way"
    assert street_on(way, 40, 40, 1, 0) is None


def test_whoever_is_beside_the_avenue_is_told_as_well_and_beyond_the_corner_nobody():
    """On the quay of Canal Street no sign told that he was about to turn."""
    way = line((0, 0), (100, 0), (100, -100))
    assert corner_on(way, 40, -26, 1.0, 0.0)[1].turn == "left"
    assert corner_on(way, 124, 0, 1.0, 0.0) == (0.0, None)


def test_his_own_next_turn_is_told_from_where_he_is(stage):
    world = new_world(stage, 1)
    way = stage.city.paths[world.runner.path].curve
    row, turns = world.row(world.runner.vehicle), []
    bodies = world.bodies
    for at_m in range(0, round(way.length_m), 4):
        world.tick += 4
        world.runner.way_m = float(at_m)
        bodies.x[row], bodies.y[row], bodies.c[row], bodies.s[row] = way.at(at_m)
        turns.append(NextTurn(stage.city).his(world))
    assert turns[0] is None, "first he goes straight on"
    first = next(turn for turn in turns if turn is not None)
    assert first.turn == "right"
    assert (round(first.c), round(first.s)) == (1, 0), "from the terminal into Canal Street"


def test_swerves_are_no_turns_and_whoever_is_elsewhere_is_not_on_his_way():
    swerve = [(4.0 * k, 3.0 * (8 <= k < 20)) for k in range(40)]
    known, found = corner_on(swerve, 10, 0, 1.0, 0.0)
    assert found is None
    assert known > 60
    assert corner_on(swerve, 10, 40, 1.0, 0.0) == (0.0, None)
    assert corner_on(swerve, 80, 0, -1.0, 0.0) == (0.0, None), "the other way"


def test_where_he_came_by_twice_the_later_time_counts():
    lap = line((0, 0), (100, 0), (100, -60), (20, -60), (20, 0), (180, 0))
    assert corner_on(lap, 60, 0, 1.0, 0.0)[1] is None, "the first time he turned left there, now he went on"


def test_an_arrow_of_the_map_is_told_unless_he_went_another_way(stage):
    world = new_world(stage, 1)
    one = stage.city.arrow_hints[0]
    row = world.row(world.bus_id)
    world.bodies.c[row], world.bodies.s[row] = one.c, one.s
    world.bodies.x[row], world.bodies.y[row] = one.x - 60 * one.c, one.y - 60 * one.s
    world.runner.crumbs = []
    world.bodies.x[world.row(world.runner.vehicle)] += 300  # far from here
    assert NextTurn(stage.city).at(world).turn == one.turn
    away = [(one.x + one.c * m, one.y + one.s * m) for m in range(-100, 140, 4)]
    world.runner.crumbs, world.runner.path, world.runner.way_m = away[::-1], len(stage.city.paths) - 1, 0.0
    him = world.row(world.runner.vehicle)
    world.bodies.x[him], world.bodies.y[him] = away[-1]
    assert len(his_way(stage.city, world)) > len(away)
    assert NextTurn(stage.city).at(world) is None


@pytest.mark.parametrize(
    ("kmh", "metres", "paint", "brake"),
    [
        (72, 70, "bend", False),
        (72, 45, "bend", True),
        (50, 45, "bend", False),
        (50, 18, "bend", True),
        (39, 5, "bend", False),
        (72, 20, "short", False),
    ],
)
def test_whoever_is_too_fast_for_the_next_corner_is_told_to_brake(kmh, metres, paint, brake):
    assert Turn("left", paint, metres, 0.0, -1.0).too_fast(kmh / 3.6) == brake


def test_the_sign_asks_for_the_brake_at_speed_only(stage):
    world, maker = new_world(stage, 1), ChaseHudMaker(stage)
    one, row = stage.city.arrow_hints[0], world.row(world.bus_id)
    world.runner.crumbs = []
    bodies = world.bodies
    bodies.c[row], bodies.s[row] = one.c, one.s
    bodies.x[row], bodies.y[row] = one.x - 40 * one.c, one.y - 40 * one.s
    for mps, brake in ((8.0, False), (20.0, True)):
        bodies.vx[row], bodies.vy[row] = one.c * mps, one.s * mps
        assert maker.model(world, pygame.Rect(0, 0, 480, 270)).turn.brake == brake


def test_nobody_is_told_of_a_turn_that_he_is_in(stage):
    world = new_world(stage, 1)
    one, row = stage.city.arrow_hints[0], world.row(world.bus_id)
    world.runner.crumbs = []
    turns = NextTurn(stage.city)
    world.bodies.c[row], world.bodies.s[row] = one.c, one.s
    for metres, told in ((LATE_M - 4, False), (60, True), (LATE_M - 4, True)):
        world.bodies.x[row], world.bodies.y[row] = one.x - metres * one.c, one.y - metres * one.s
        assert (turns.at(world) is not None) == told


def test_the_same_turn_is_never_told_farther_away_than_a_moment_ago():
    """His way ahead of it changes as he dodges: 65 m, then 75, then 70 stood on the sign of one corner."""
    was = Turn("right", "bend", 65.0, 0.0, 1.0)
    assert nearer(was, was._replace(metres=75.0)).metres == 65.0
    assert nearer(was, was._replace(metres=58.0)).metres == 58.0
    for other in (was._replace(metres=65.0 + SAME_M), was._replace(turn="left"), was._replace(c=1.0, s=0.0)):
        assert nearer(was, other) == other, "that is another one"
    seen = was._replace(metres=LATE_M - 1)
    assert nearer(seen, seen._replace(metres=LATE_M + 5)).metres == LATE_M + 5, "in sight it does not stick at nought"
    assert nearer(None, was) == was
    assert nearer(was, None) is None


def test_whoever_drives_against_his_way_is_told_to_turn_round():
    way = line((0, 0), (200, 0))
    assert against(way, 100, 25, -1.0, 0.0), "on the quay beside the street"
    assert not against(way, 100, 25, 1.0, 0.0)
    assert not against(way, 100, 25, 0.0, 1.0), "across"
    assert not against(way, 100, 60, -1.0, 0.0), "another street"
    assert against(way, -80, 0, -1.0, 0.0), "away from where it begins"
    assert not against(way, -80, 0, 1.0, 0.0)
    assert not against([], 0, 0, 1.0, 0.0)
    there_and_back = line((0, 0), (200, 0), (200, 12), (0, 12))
    assert not against(there_and_back, 100, 4, -1.0, 0.0), "he came back himself"


def test_whoever_missed_a_turn_is_told_of_the_next_street_towards_him(stage):
    """He turned north under the El, we drove on east: the next street north leads back, and it is told at once."""
    world = new_world(stage, 1)
    row, his = world.row(world.bus_id), world.row(world.runner.vehicle)
    runner = world.runner
    runner.path, runner.after = 3, 4
    runner.way_m = stage.city.paths[3].curve.nearest(672.0, 240.0)
    runner.crumbs = line((400, 297), (672, 297), (672, 240))[::-1]
    world.bodies.block[:4, his] = (672.0, 240.0, 0.0, -1.0)
    silent = []
    for x in range(700, 780, 4):
        world.tick += 4
        world.bodies.block[:6, row] = (x, 297.0, 1.0, 0.0, 12.0, 0.0)
        found = NextTurn(stage.city).at(world)
        if found is None:
            silent.append(x)
            continue
        assert (found.turn, found.back) == ("left", True), x
        assert (found.c, found.s) == (0.0, -1.0)
        assert found.metres == pytest.approx(816 - x, abs=8)
    assert not silent
    world.bodies.block[:4, row] = (740.0, 297.0, -1.0, 0.0)
    assert NextTurn(stage.city).at(world) is None, "turned round he drives towards him"


def test_way_back_needs_a_street_that_leads_there_and_a_man_aside(stage):
    world = new_world(stage, 1)
    his = world.row(world.runner.vehicle)
    world.bodies.block[:4, his] = (672.0, 240.0, 0.0, -1.0)
    assert way_back(stage.city, world, 740.0, 297.0, 1.0, 0.0).turn == "left"
    world.bodies.block[1, his] = 360.0
    assert way_back(stage.city, world, 740.0, 297.0, 1.0, 0.0).turn == "right"
    world.bodies.block[:2, his] = 900.0, 300.0
    assert way_back(stage.city, world, 740.0, 297.0, 1.0, 0.0) is None, "ahead"
    world.bodies.block[:2, his] = 600.0, 300.0
    assert way_back(stage.city, world, 740.0, 297.0, 1.0, 0.0) is None, "straight behind: one turns round"


def test_whoever_is_in_front_of_him_is_told_his_plan_and_not_the_arrow_of_the_map(stage):
    """His lap done, he goes on north where the map's arrow leads round the loop; he limps, we are ahead."""
    world = new_world(stage, 1)
    row, his, runner = world.row(world.bus_id), world.row(world.runner.vehicle), world.runner
    lap = next(i for i, path in enumerate(stage.city.paths) if path.curve.length_m > 800)
    runner.path, runner.after = lap, stage.city.paths[lap].next[0]
    runner.way_m = stage.city.paths[lap].curve.length_m - 60.0
    hx, hy, hc, hs = stage.city.paths[lap].curve.at(runner.way_m)
    world.bodies.block[:4, his] = (hx, hy, hc, hs)
    runner.crumbs = [(hx - 4.0 * k, hy) for k in range(1, 30)]
    world.bodies.block[:6, row] = (675.0, 255.0, 0.0, -1.0, 0.0, -10.0)
    arrow = next_turn(stage.city.arrow_hints, 675.0, 255.0, 0.0, -1.0)
    assert arrow is not None
    assert arrow[0].turn == "left"
    assert NextTurn(stage.city).at(world) is None


def test_with_the_train_due_and_him_before_the_rails_nobody_is_told_of_the_turn_after_them(stage):
    world, maker = new_world(stage, 1), ChaseHudMaker(stage)
    one, row = stage.city.arrow_hints[0], world.row(world.bus_id)
    world.runner.crumbs, world.gap_m = [], 5.0
    world.bodies.c[row], world.bodies.s[row] = one.c, one.s
    world.bodies.x[row], world.bodies.y[row] = one.x - 60 * one.c, one.y - 60 * one.s
    view, rails = pygame.Rect(0, 0, 480, 270), stage.city.crossings
    far = [hypot(r.area.centre[0] - one.x, r.area.centre[1] - one.y) for r in rails]
    before, behind = far.index(min(far)), far.index(max(far))  # the turn is behind the first, and before the other
    assert far[before] < 50.0
    for mood, gap_m, crossing, told in (
        ("", 5.0, before, True),
        ("dash", 5.0, before, False),
        ("wait", 5.0, before, False),
        ("dash", 60.0, before, True),
        ("dash", 5.0, behind, True),
    ):
        world.runner.mood, world.gap_m, world.runner.crossing = mood, gap_m, crossing
        assert (maker.model(world, view).turn is not None) == told, (mood, crossing)


def test_the_word_to_turn_round_waits_until_it_is_meant(stage):
    world = new_world(stage, 1)
    row, his = world.row(world.bus_id), world.row(world.runner.vehicle)
    x, y, c, s = world.bodies.block[:4, his].tolist()
    world.bodies.block[:6, row] = (x, y, -c, -s, -9.0 * c, -9.0 * s)
    told = WrongWay(stage.city)
    for world.tick in range(WRONG_TICKS):
        assert not told.at(world)
    world.tick = WRONG_TICKS + 4
    assert told.at(world)
    world.bodies.block[4:6, row] = (9.0 * c, 9.0 * s)
    world.tick += 4
    assert not told.at(world), "backing towards him is no wrong way"
    world.bodies.block[4:6, row] = (-9.0 * c, -9.0 * s)
    world.tick = 10
    assert not told.at(world), "after a rewind it begins anew"
