"""After the train has hit his bus: slow motion that the physics drives, a blast, an end; nothing is lost now."""

from __future__ import annotations

import pytest
from hunt import breathe_down_his_neck, play, towards_the_stockyards

from game.chase.finale import slowness
from game.chase.outcome import judge
from game.chase.world import Touch
from game.core.digest import fingerprint
from game.data import chase_finale as table
from game.data import chase_pursuit as table_of_pursuit
from game.run.snapshot import snapshot


@pytest.fixture(scope="module")
def hit(stage):
    """The world in the tick of the hit."""
    world = towards_the_stockyards(stage, 60.0, tyres=2)
    hold = breathe_down_his_neck(stage)
    for _ in range(60 * 20):
        play(stage, world, 1, hold)
        if world.outcome == "won":
            return world
    raise AssertionError("no train came")


def test_a_train_that_has_him_and_us_decides_about_him(stage, hit):
    """As found in a run: it was in his side as our nose met its own, and the chase was lost."""
    world = snapshot(hit)
    world.outcome, world.won_by = "", ""
    train = next(vehicle.id for vehicle in world.vehicles if vehicle.role == "train")
    ours = Touch(train, world.bus_id, world.tick, world.tick, world.tick, 2 * table_of_pursuit.HIT_NS)
    light = Touch(train, world.runner.vehicle, world.tick, world.tick, world.tick, table_of_pursuit.WIN_NS / 2)
    world.touches = [ours, light]
    judge(stage, world, [])
    assert world.outcome == "", "it has only begun to push him"
    light.sum_ns = 2 * table_of_pursuit.WIN_NS
    judge(stage, world, [])
    assert world.outcome == "won"
    world.outcome, world.touches = "", [ours]
    judge(stage, world, [])
    assert world.outcome == "train"


def his(world):
    row = world.row(world.runner.vehicle)
    return float(world.bodies.x[row]), float(world.bodies.y[row])


def moved(stage, world, ticks):
    x, y = his(world)
    play(stage, world, ticks)
    nx, ny = his(world)
    return ((nx - x) ** 2 + (ny - y) ** 2) ** 0.5


def test_the_blow_is_held_then_time_runs_at_a_quarter_and_at_half(stage, hit):
    world = snapshot(hit)
    assert moved(stage, world, table.HOLD_TICKS) == 0.0
    row = world.row(world.runner.vehicle)
    speed = float((world.bodies.vx[row] ** 2 + world.bodies.vy[row] ** 2) ** 0.5)
    assert speed > 4.0
    slow = moved(stage, world, 40)
    assert 0.05 * speed * 40 / 60 < slow < 0.45 * speed * 40 / 60
    assert slowness(world) == 4
    play(stage, world, table.QUARTER_TICKS)
    assert slowness(world) == 2
    play(stage, world, table.HALF_TICKS)
    assert slowness(world) == 1


def test_his_bus_blows_up_once_and_throws_out_what_is_in_it(stage, hit):
    world = snapshot(hit)
    before = {vehicle.id for vehicle in world.vehicles}
    cues = play(stage, world, table.OVER_TICKS)
    blasts = [cue for cue in cues if cue.kind == "blast"]
    assert len(blasts) == 1
    assert blasts[0].who == world.runner.vehicle
    thrown = [vehicle for vehicle in world.vehicles if vehicle.id not in before]
    assert thrown
    assert {vehicle.role for vehicle in thrown} == {"thrown"}
    assert world.finished
    assert world.outcome == "won"


def test_the_clock_of_the_run_stands_from_the_hit_on(stage, hit):
    world = snapshot(hit)
    at = world.play_ticks
    play(stage, world, table.OVER_TICKS)
    assert world.play_ticks == at


def test_the_train_brakes(stage, hit):
    world = snapshot(hit)

    def speed():
        row = next(k for k, vehicle in enumerate(world.vehicles) if vehicle.role == "train")
        return abs(float(world.bodies.vx[row]))

    first = speed()
    play(stage, world, table.OVER_TICKS)
    assert speed() < first - 3.0


def test_whatever_our_bus_meets_now_the_chase_stays_won(stage, hit):
    world = snapshot(hit)
    world.bus.hull, world.stalls = 0.5, 1
    row, at = world.row(world.bus_id), world.row(world.runner.vehicle)
    b = world.bodies
    b.x[row], b.y[row], b.c[row], b.s[row] = b.x[at] - 10.0, b.y[at] - 12.0, 0.6, 0.8
    b.vx[row], b.vy[row] = 10.0, 14.0
    play(stage, world, table.OVER_TICKS)
    assert world.outcome == "won"
    assert world.bus.hull == 0.5


def test_it_can_be_gone_back_over(stage, hit):
    world = snapshot(hit)
    play(stage, world, 100)
    kept = snapshot(world)
    play(stage, world, 60)
    play(stage, kept, 60)
    assert fingerprint(kept) == fingerprint(world)
