"""Throwers keep off, but nobody has to run after one for ever."""

from __future__ import annotations

import pytest
from kit import arena, fresh, ledge, man, run, stage_of

from game.data.crowd import FLIGHT_TICKS
from game.foot.view import settle


@pytest.mark.parametrize("gap", [60, 110, 150])
def test_a_thrower_who_runs_is_soon_out_of_breath_and_can_be_reached(gap: int) -> None:
    stage = stage_of(arena(columns=120))
    world = fresh(stage)
    hero = world.heroes[0]
    thrower = man(stage, world, "thrower", 300 + gap, brain=True)
    thrower.mind.rest_ticks = 60
    ran = 0
    for at in range(200):
        cues = run(stage, world, ">" if thrower.x - hero.x > 36 else "s" if at % 4 else ".")
        ran += thrower.vx > 0
        assert not (ran > FLIGHT_TICKS and any(cue.kind == "tell_throw" for cue in cues)), "he has no breath to throw"
        if thrower.state == "stun":
            break
    else:
        pytest.fail("he got away")
    assert ran


def test_one_who_has_got_his_breath_back_keeps_off_again() -> None:
    stage = stage_of(arena(columns=120))
    world = fresh(stage)
    thrower = man(stage, world, "thrower", 345, brain=True)
    thrower.mind.rest_ticks = 9999
    man(stage, world, "bruiser", 800)  # the last man of a wave would come
    run(stage, world, "", idle=300)
    assert thrower.x - world.heroes[0].x >= 120


def test_the_last_man_of_a_wave_does_not_keep_off_for_long() -> None:
    stage = stage_of(arena(columns=120))
    world = fresh(stage)
    thrower = man(stage, world, "thrower", 480, brain=True)
    thrower.mind.rest_ticks = 9999
    run(stage, world, "", idle=150)
    assert thrower.x - world.heroes[0].x >= 120
    run(stage, world, "", idle=150)
    assert thrower.x - world.heroes[0].x <= 60


@pytest.mark.parametrize("way", [-1, 1])
def test_one_who_stands_high_and_out_of_the_picture_steps_into_it(way: int) -> None:
    middle, first, last = 50 * 16, 8, 30  # tiles from the middle to the ends of his roof
    tiles = ledge(6, 50 + first, 50 + last) if way > 0 else ledge(6, 49 - last, 49 - first)
    stage = stage_of(arena(tiles=tiles, columns=100))
    world = fresh(stage)
    world.heroes[0].x = middle
    settle(stage, world)
    foe = man(stage, world, "thrower", middle + way * 280, 6 * 16, brain=True)
    view = world.view.box
    assert not view.left <= foe.x < view.right
    run(stage, world, "", idle=140)  # later he, who is the last of them, would come down
    assert foe.y == 6 * 16
    assert world.view.box.grown(-7).holds(foe.x, foe.y)
