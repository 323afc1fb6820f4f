"""The crossing before Rostavili and the train: to the second, with and without what makes him late."""

import pytest
from hunt import breathe_down_his_neck, follow_him, play, towards_the_stockyards
from town import fresh

from game.chase import rails
from game.chase.result import result
from game.data import chase_finale as finale
from game.data import chase_pursuit as table


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
