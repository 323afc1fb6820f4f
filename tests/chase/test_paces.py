"""The rubber band: he slows down far in front and hardly speeds up near; never above 1.04 x his plan; section 6."""

from __future__ import annotations

from math import hypot

import pytest
from hunt import breathe_down_his_neck, play, towards_the_stockyards
from town import town_stage

from game.chase.pace import pace_of, plan_mps
from game.chase.way import Place
from game.data import chase_pursuit as table
from game.data.difficulty import DIFFICULTIES

MOST = 1.04
BRAKES_LATE_MPS = 1.0  # before a corner he is so much faster than he wants


def place_of(world, vehicle_id):
    x, y, c, s, vx, vy = world.bodies.block[:6, world.row(vehicle_id)].tolist()
    return Place(x, y, c, s, c * vx + s * vy)


@pytest.mark.parametrize("difficulty", sorted(DIFFICULTIES))
def test_the_farther_behind_the_slower_he_and_never_above_his_plan_by_more(level, difficulty):
    stage = town_stage(level, difficulty)
    world = towards_the_stockyards(stage, 60.0)
    him, paces = place_of(world, world.runner.vehicle), []
    for gap_m in range(0, 200, 2):
        world.gap_m = float(gap_m)
        paces.append(pace_of(stage, world, world.runner, him))
    assert paces == sorted(paces, reverse=True)
    assert max(paces) == table.PURSUITS[difficulty].beside <= MOST
    assert min(paces) == pytest.approx(table.PURSUITS[difficulty].far)
    world.retries = 9
    assert pace_of(stage, world, world.runner, him) == pytest.approx(table.PURSUITS[difficulty].far - 0.12)


@pytest.mark.parametrize("difficulty", sorted(DIFFICULTIES))
def test_with_us_at_his_tail_he_wants_no_more_either(level, difficulty):
    """Half a minute through corners and straights: what he wants, and what he drives, against his plan at the place."""
    stage = town_stage(level, difficulty)
    world = towards_the_stockyards(stage, 14.0, left_m=300.0)
    hold, ran, faster, most = breathe_down_his_neck(stage), 0, 0, 0.0
    for _ in range(30 * 60):
        play(stage, world, 1, hold)
        runner = world.runner
        if world.outcome:
            break
        row = world.row(runner.vehicle)
        speed = hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row]))
        assert speed <= MOST * table.PLAN_MPS + 0.3
        if runner.mood == "run":
            plan = plan_mps(stage.city, runner.path, runner.way_m)
            assert runner.plan_mps <= MOST * plan + 1e-9
            ran, faster, most = ran + 1, faster + (speed > MOST * plan + BRAKES_LATE_MPS), max(most, speed)
    print(f"{difficulty}: {most:.1f} m/s at most, for {faster} of {ran} ticks above his plan, before corners")
    assert most > 12.0
    assert faster < 0.25 * ran
