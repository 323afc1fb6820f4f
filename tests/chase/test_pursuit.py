"""Rostavili and Ridzik on the real map: his way, his tricks, the gap, falling behind."""

from math import hypot

import pytest
from hunt import follow_him, play, towards_the_stockyards
from town import fresh

from game.chase.outcome import gap_m
from game.chase.ridzik import targets
from game.chase.rostavili import hull_share
from game.chase.way import ahead_of, locate, place_at
from game.core import pads
from game.data import chase_pursuit as table
from game.run.modes import mode_named
from game.run.session import Session
from game.run.sync import sync_test


def test_he_drives_his_way_and_leaves_a_trail(stage):
    _, world = fresh(stage, 1)
    play(stage, world, 900)
    runner = world.runner
    row = world.row(runner.vehicle)
    x, y, _, _ = place_at(stage.city, runner.path, runner.way_m)
    assert hypot(float(world.bodies.x[row]) - x, float(world.bodies.y[row]) - y) < 5.0
    assert runner.way_m > 100
    assert len(runner.crumbs) > 20


def test_he_is_never_faster_than_his_plan_allows(stage):
    _, world = fresh(stage, 2)
    for _ in range(60 * 20):
        play(stage, world, 1)
        row = world.row(world.runner.vehicle)
        speed = hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row]))
        assert speed <= 1.04 * table.PLAN_MPS + 0.5


def test_the_gap_is_measured_along_the_road(stage):
    world = towards_the_stockyards(stage, 60.0)
    assert gap_m(world, world.runner) == pytest.approx(60.0 - 12.0, abs=6.0)


def test_the_gap_does_not_jump_where_his_trail_begins(stage):
    _, world = fresh(stage, 1)
    play(stage, world, 1)
    before = world.gap_m
    for _ in range(60 * 6):
        play(stage, world, 1, lambda _: (pads.UP,))
        assert abs(world.gap_m - before) < 1.5
        before = world.gap_m


def test_the_gap_does_not_jump_as_one_leaves_his_way(stage):
    world = towards_the_stockyards(stage, 60.0)
    row, runner = world.row(world.bus_id), world.runner
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    before = gap_m(world, runner)
    for far in range(1, 120):
        world.bodies.x[row], world.bodies.y[row] = x + far * 0.6, y + far * 0.8
        now = gap_m(world, runner)
        assert abs(now - before) < 7.0
        before = now


def test_the_gap_is_counted_on_his_last_pass(stage):
    """He has come by, gone round and come by again."""
    world = towards_the_stockyards(stage, 60.0)
    runner, row, mine = world.runner, world.row(world.runner.vehicle), world.row(world.bus_id)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    runner.crumbs = [(x - 4.0 * k, y) for k in range(16)] + [(x - 30.0, y + 60.0 - 4.0 * k) for k in range(16)]
    world.bodies.x[mine], world.bodies.y[mine] = x - 30.0, y + 4.0
    assert gap_m(world, runner) == pytest.approx(30.0 - 12.0, abs=2.0)


def test_he_takes_his_time_until_our_bus_drives_off(stage):
    """A new player reads his keys first."""
    _, world = fresh(stage, 5)
    world.off = False
    him = world.row(world.runner.vehicle)

    def speed():
        return hypot(float(world.bodies.vx[him]), float(world.bodies.vy[him]))

    play(stage, world, 60 * 8)
    assert not world.off
    assert speed() < table.UNFOLLOWED_MPS + 1
    assert world.gap_m < table.WARN_GAP_M
    play(stage, world, 60 * 6, lambda _: (pads.UP,))
    assert world.off
    assert speed() > table.UNFOLLOWED_MPS + 2


def test_falling_behind_for_ten_seconds_loses(stage):
    _, world = fresh(stage, 5)
    cues = play(stage, world, 60 * 40)
    warned = next(i for i, c in enumerate(cues) if c.kind == "gap_warn")
    lost = next(i for i, c in enumerate(cues) if c.kind == "lost")
    assert warned < lost
    assert cues[lost].text == "gap"


def test_when_his_hull_is_gone_we_are_told_that_only_a_train_is_left(stage):
    world = towards_the_stockyards(stage, 14.0)
    bus = world.find(world.runner.vehicle)
    bus.hull = 1.0
    row, his = world.row(world.bus_id), world.row(bus.id)
    world.bodies.block[:6, row] = world.bodies.block[:6, his]
    c, s = world.bodies.block[2:4, his].tolist()
    world.bodies.x[row] -= 12.6 * c
    world.bodies.y[row] -= 12.6 * s
    world.bodies.vx[row] += 7 * c
    world.bodies.vy[row] += 7 * s
    cues = play(stage, world, 40)
    assert bus.hull == 0.0
    assert [cue.n for cue in cues if cue.kind == "hull_low" and cue.text == "rostavili"] == [0], "once, and no step"
    assert [cue.text for cue in cues if cue.kind == "goal"] == ["bus.goal.limps"]
    assert "bus.call.limps" in world.called
    assert not world.outcome


@pytest.mark.parametrize(("trick", "behind_m"), [("brake_test", 20.0), ("door", 20.0), ("rear_gun", 20.0)])
def test_a_trick_shows_itself_before_it_comes(stage, trick, behind_m):
    world = towards_the_stockyards(stage, behind_m)
    runner = world.runner
    runner.trick, runner.trick_t = trick, -table.TELL_TICKS[trick]
    hull = world.bus.hull
    runner.trick_hull = hull
    world.gunner.rest_ticks = 10**6  # nobody pins him down
    told = play(stage, world, table.TELL_TICKS[trick] - 1, follow_him)
    assert not [c for c in told if c.kind in ("trick", "thrown") or c.text == "rear_gun"]
    done = play(stage, world, table.DEED_TICKS[trick] + 5, follow_him)
    assert [c.text for c in done if c.kind == "trick"] == [trick]
    if trick == "door":
        assert [v.role for v in world.vehicles].count("thrown") == 1
    if trick == "rear_gun":
        assert len([c for c in done if c.kind == "shot" and c.text == "rear_gun"]) == 5
        assert world.bus.hull >= hull - 5 * table.GUN_HULL


def test_a_second_player_aims_shoots_reloads_and_hands_back(stage):
    world = towards_the_stockyards(stage, 25.0, left_m=120.0)
    step = mode_named("chase").step
    step(stage, world, (0, pads.START))
    assert world.players == 2
    assert [t.sort for t in targets(stage, world)][:2] == ["tyre", "tyre"]
    for _ in range(table.ROUNDS):
        for pad in (pads.SHOOT, *[0] * table.REST_TICKS):
            step(stage, world, (0, pad))
    assert sum(world.runner.tyre_hits) == table.ROUNDS, "the aim ahead sticks to his tyres"
    assert world.gunner.reload_ticks
    for _ in range(table.RELOAD_TICKS):
        step(stage, world, (0, 0))
    assert world.gunner.rounds == table.ROUNDS
    step(stage, world, (0, pads.LEAVE))
    assert world.players == 1


def test_every_checkpoint_has_a_place_on_his_way(stage):
    city = stage.city
    for point in city.checkpoints:
        path, way_m = locate(city, *point.area.centre, point.c, point.s)
        x, y, c, s = place_at(city, path, way_m)
        cx, cy = point.area.centre
        assert hypot(x - cx, y - cy) < 25
        assert c * point.c + s * point.s > 0.3
        assert ahead_of(city, path, way_m, point.rost_gap_m) != (path, way_m)


@pytest.mark.parametrize("back_ticks", [5, 8])
def test_the_hunt_can_be_run_again_from_any_tick(stage, back_ticks):
    held = [(pads.UP | (pads.LEFT if n % 50 < 10 else 0) | (pads.CHARGE if n % 90 == 0 else 0),) for n in range(240)]
    assert sync_test(stage, 9, held, back_ticks) is None


def test_another_difficulty_leaves_him_the_same_share_of_his_hull(stage):
    session = Session(stage, 1)
    bus = session.world.vehicles[session.world.row(session.world.runner.vehicle)]
    bus.hull = table.PURSUITS["militia"].hull * 0.5
    session.shift("captain")
    session.advance((0,))
    assert session.stage.difficulty.name == "captain"
    assert hull_share(session.stage, bus) == pytest.approx(0.5)
