"""Rostavili, trains and Ridzik on the real map: his way, his tricks, crossings to the second, winning and losing."""

from math import hypot

import pytest
from hunt import breathe_down_his_neck, empty_city, follow_him, play, towards_the_stockyards
from town import fresh, town_stage

from game.chase import rails
from game.chase.outcome import gap_m
from game.chase.result import result
from game.chase.ridzik import targets
from game.chase.rostavili import hull_share
from game.chase.way import ahead_of, locate, place_at
from game.core import pads
from game.data import chase_finale as finale
from game.data import chase_pursuit as table
from game.run.modes import mode_named
from game.run.session import Session
from game.run.sync import sync_test


@pytest.fixture(scope="module")
def level():
    return empty_city()


@pytest.fixture(scope="module")
def stage(level):
    return town_stage(level)


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


def seconds_between(stage, tyres):
    """By how much his tail is over the crossing before the train's nose is there; None if the train has him."""
    world = towards_the_stockyards(stage, 60.0, tyres=tyres)
    crossing = next(i for i, c in enumerate(stage.city.crossings) if c.counts)
    cleared = None
    hold = breathe_down_his_neck(stage)
    for tick in range(60 * 20):
        play(stage, world, 1, hold)
        if world.outcome == "won":
            return None, world
        row = world.row(world.runner.vehicle)
        tail = float(world.bodies.y[row]) - 6.0
        if cleared is None and tail > stage.city.crossings[crossing].area.bottom - 3.0:
            cleared = tick
        eta = rails.eta_ticks(world, crossing)
        if cleared is not None and eta is not None and eta <= 0:
            return (tick - cleared) / 60, world
    raise AssertionError(f"no train came: {world.gates} {world.runner.mood}")


def test_undisturbed_he_clears_the_crossing_with_little_to_spare(stage):
    spare, _ = seconds_between(stage, 0)
    assert spare is not None
    assert 0.5 < spare < 1.0


@pytest.mark.parametrize(("behind_m", "told"), [(20.0, True), (60.0, False)])
def test_whoever_is_at_his_tail_as_he_dashes_is_told_to_make_him_late(stage, behind_m, told):
    world = towards_the_stockyards(stage, behind_m)
    play(stage, world, 60 * 16, breathe_down_his_neck(stage, behind_m))
    assert ("bus.call.late" in world.called) is told


def test_with_both_tyres_shot_the_train_has_him(stage):
    spare, world = seconds_between(stage, 2)
    assert spare is None
    assert world.won_by == "late"
    play(stage, world, finale.OVER_TICKS + 1)
    assert world.finished
    assert result(stage, world).rank in "SABCD"


def test_late_with_nobody_near_he_stops_short_of_the_rails(stage):
    """With both tyres shot he sees in time that it will not do, and waits for somebody to push him."""
    world = towards_the_stockyards(stage, 60.0, tyres=2)
    crossing = next(i for i, c in enumerate(stage.city.crossings) if c.counts)
    follow = breathe_down_his_neck(stage, 50.0)
    cues = play(stage, world, 60 * 16, follow)
    assert world.runner.mood == "wait"
    assert "bus.call.waits" in [c.text for c in cues if c.kind == "call"]
    nose = float(world.bodies.y[world.row(world.runner.vehicle)]) + 6.0
    assert 1.0 < stage.city.crossings[crossing].area.top - nose < 14.0
    while world.runner.mood == "wait":
        play(stage, world, 10, follow)
        still = float(world.bodies.y[world.row(world.runner.vehicle)]) + 6.0
        assert still > nose - 1.0, "he holds it: who wants to shove him on finds him there"
        assert world.tick < 60 * 60
    assert world.outcome != "won"


def test_arms_are_down_five_seconds_before_the_train_and_stand_in_the_way(stage):
    world = towards_the_stockyards(stage, 60.0)
    crossing = next(i for i, c in enumerate(stage.city.crossings) if c.counts)
    down_at = None
    for tick in range(60 * 20):
        play(stage, world, 1, follow_him)
        if down_at is None and world.gates[crossing].arm == 100:
            down_at = tick
            eta = rails.eta_ticks(world, crossing)
            assert eta is not None
            assert eta >= 300
            walls = [stage.city.breakables[arm].wall for arm in stage.city.crossings[crossing].arms]
            assert walls
            assert all(world.bodies.wall_alive[wall] for wall in walls)
    assert down_at is not None


def test_a_dead_signal_box_gives_no_warning(stage):
    world = towards_the_stockyards(stage, 60.0)
    crossing = next(i for i, c in enumerate(stage.city.crossings) if c.counts)
    world.gates[crossing].box_hp = 0
    cues = play(stage, world, 60 * 14, follow_him)
    said = [c for c in cues if c.kind == "crossing_bell" and c.who == stage.city.crossings[crossing].id]
    assert not said
    assert world.gates[crossing].arm == 0


def test_a_train_on_our_bus_loses_the_chase_and_a_retry_follows(stage):
    _, world = fresh(stage, 4)
    rail = stage.city.rails[0]
    crossing = next(i for i, c in enumerate(stage.city.crossings) if c.rail == 0 and c.counts)
    assert rails.call_train(stage, world, crossing, table.APPROACH_TICKS)
    assert not rails.call_train(stage, world, crossing, table.APPROACH_TICKS), "one train at a time"
    x, y, _, _ = rail.curve.at(stage.city.crossings[crossing].rail_m + 5)
    row = world.row(world.bus_id)
    world.bodies.x[row], world.bodies.y[row] = x, y

    def stay(world):
        world.gap_ticks = 0  # he may get as far as he likes
        return (0,)

    cues = play(stage, world, table.APPROACH_TICKS + 300, stay)
    assert ("lost", "train") in [(c.kind, c.text) for c in cues]
    assert world.retries == 1
    assert not world.finished


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
