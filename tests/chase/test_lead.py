"""Our bus before his: one is told what to do, sees how far, and he comes from behind with all he has."""

from __future__ import annotations

import pytest
from hunt import play, put_on, towards_the_stockyards

from game.chase.lead import lead_m
from game.core import pads
from game.data import chase_pursuit as table
from game.data.chase_score import COUNTERED


def led(stage, by_m, mps=12.0):
    """We drive so far before him, both equally fast, on a long straight street."""
    world = towards_the_stockyards(stage, 30.0, left_m=420.0)
    runner = world.runner
    put_on(stage, world, runner.vehicle, runner.path, runner.way_m, mps)
    put_on(stage, world, world.bus_id, runner.path, runner.way_m + by_m, mps)
    world.gunner.rest_ticks = 10**6
    world.fired = [sign * area.id for area in stage.city.cue_areas for sign in (1, -1)]  # no place has a word
    return world


def hold(mps):
    """Pads that keep this speed."""

    def pad(world):
        row = world.row(world.bus_id)
        _, _, c, s, vx, vy = world.bodies.block[:6, row].tolist()
        return (pads.UP if c * vx + s * vy < mps else 0,)

    return pad


@pytest.mark.parametrize(("by_m", "line"), [(60.0, "bus.call.ahead"), (20.0, "bus.call.block")])
def test_whoever_is_before_him_is_told_what_to_do_and_sees_how_far(stage, by_m, line):
    world = led(stage, by_m)
    assert lead_m(world, world.runner) is None
    cues = play(stage, world, table.LED_TICKS + 30, hold(12.0))
    assert line in [cue.text for cue in cues if cue.kind == "call"]
    assert lead_m(world, world.runner) == pytest.approx(by_m - 12.0, abs=14.0)


def test_whoever_is_far_before_him_is_not_losing_him(stage):
    world = led(stage, 130.0)
    cues = play(stage, world, table.WARN_EVERY_TICKS + table.LED_TICKS, hold(12.0))
    assert world.gap_m > table.WARN_GAP_M
    assert world.runner.led_ticks
    assert "bus.call.ahead" in world.called
    assert "gap_warn" not in [cue.kind for cue in cues]


def test_whoever_bars_the_way_over_the_rails_is_told_to_stay_there(stage):
    """Across the far side of the crossing one was told to lean on his side."""
    world = towards_the_stockyards(stage, 60.0)
    world.bodies.block[:6, world.row(world.bus_id)] = (816.0, 425.0, 1.0, 0.0, 0.0, 0.0)
    play(stage, world, 60 * 20, lambda _: (pads.HAND_BRAKE,))
    assert world.won_by == "blocked"
    assert "bus.call.block" in world.called
    assert "bus.call.late" not in world.called


def test_whoever_is_behind_him_is_told_nothing_of_it(stage):
    world = towards_the_stockyards(stage, 20.0)
    cues = play(stage, world, table.LED_TICKS + 30)
    assert not {"bus.call.ahead", "bus.call.block"} & {cue.text for cue in cues if cue.kind == "call"}
    assert lead_m(world, world.runner) is None


def test_he_shows_that_he_comes_and_rams_whoever_stays_before_him(stage):
    world = led(stage, 24.0)
    runner = world.runner
    runner.next_trick = world.tick
    told = play(stage, world, table.TELL_TICKS["bump"] - 1, hold(12.0))
    assert [(cue.kind, cue.text) for cue in told if cue.kind in ("tell_chase", "horn")] == [
        ("tell_chase", "bump"), ("horn", "bus"),
    ]  # fmt: skip
    assert "ram" not in [cue.kind for cue in told]
    done = play(stage, world, table.DEED_TICKS["bump"], hold(12.0))
    assert "ram" in [cue.kind for cue in done]


def test_whoever_swings_aside_has_dodged_him(stage):
    world = led(stage, 24.0)
    runner = world.runner
    runner.next_trick = world.tick
    play(stage, world, table.TELL_TICKS["bump"] + 20, hold(12.0))
    row = world.row(world.bus_id)
    _, _, c, s = world.bodies.block[:4, row].tolist()
    world.bodies.x[row] += 5.0 * s  # to the left, out of his line
    world.bodies.y[row] -= 5.0 * c
    cues = play(stage, world, table.DEED_TICKS["bump"] + table.COUNTER_TICKS, hold(6.0))
    assert [(cue.n, cue.text) for cue in cues if cue.kind == "countered"] == [(COUNTERED, "bump")]


@pytest.mark.parametrize(
    ("trick", "by_m"), [("brake_test", 24.0), ("door", 24.0), ("rear_gun", 24.0), ("shove", -40.0)]
)
def test_what_cannot_reach_us_is_not_done_though_the_place_asks_for_it(stage, trick, by_m):
    world = led(stage, by_m)
    world.runner.order = trick
    cues = play(stage, world, 60, hold(12.0))
    assert "tell_chase" not in [cue.kind for cue in cues]


@pytest.mark.parametrize("trick", ["crates", "door", "rear_gun", "brake_test"])
def test_what_whoever_is_far_behind_cannot_see_waits_for_him(stage, trick):
    """A hundred metres behind him one was told that he threw luggage."""
    world = led(stage, -100.0)
    world.runner.order, world.runner.order_tick = trick, world.tick
    world.runner.next_trick = 10**6
    cues = play(stage, world, 60, hold(12.0))
    assert "tell_chase" not in [cue.kind for cue in cues]
    row, his = world.row(world.bus_id), world.row(world.runner.vehicle)
    world.bodies.block[:6, row] = world.bodies.block[:6, his]
    x, y, c, s = world.bodies.block[:4, his].tolist()
    world.bodies.x[row], world.bodies.y[row] = x - 40.0 * c, y - 40.0 * s
    cues = play(stage, world, 3, hold(12.0))
    assert [cue.text for cue in cues if cue.kind == "tell_chase"] == [trick]
