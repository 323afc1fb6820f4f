"""The HUD says which way it goes on to who stands about or goes astray, and to nobody else."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, man, run, spawn, stage_of

from game.foot.world import World
from game.show.hud.model import HudMaker
from game.show.hud.way import AFTER_TICKS


def wave(x: int, y: int = 96, **more: str):
    return spawn(40, "wave", x, y, 100, 96, number=1, start="enter", **more)


def told(world: World, maker: HudMaker, stage, text: str, ticks: int) -> str:
    """What it says after so many ticks of a press."""
    way = ""
    for _ in range(ticks):
        run(stage, world, text)
        way = maker.model(world).way
    return way


@pytest.mark.parametrize(("x", "way"), [(700, "right"), (40, "left")])
def test_who_stands_about_is_told_after_a_while(x: int, way: str) -> None:
    stage = stage_of(arena(wave(x), columns=80))
    world, maker = fresh(stage), HudMaker(stage)
    assert told(world, maker, stage, ".", AFTER_TICKS - 2) == ""
    assert told(world, maker, stage, ".", 4) == way


def test_who_goes_there_already_is_not_and_who_goes_astray_is() -> None:
    stage = stage_of(arena(wave(1100), columns=80))
    world, maker = fresh(stage), HudMaker(stage)
    assert told(world, maker, stage, ">", AFTER_TICKS + 20) == ""
    assert told(world, maker, stage, "<", AFTER_TICKS + 20) == "right"


def test_nobody_is_told_in_a_fight_nor_on_another_floor() -> None:
    stage = stage_of(arena(wave(700), columns=80))
    world, maker = fresh(stage), HudMaker(stage)
    foe = man(stage, world, "bruiser", 600)
    foe.mind.mood = "hunt"
    assert told(world, maker, stage, ".", AFTER_TICKS + 20) == ""
    stage = stage_of(arena(wave(700, FLOOR_Y - 400), columns=80))
    world, maker = fresh(stage), HudMaker(stage)
    assert told(world, maker, stage, ".", AFTER_TICKS + 20) == ""


def test_the_open_exit_is_the_last_way() -> None:
    goal = spawn(41, "exit", 900, 96, 64, 96, needs="won")
    stage = stage_of(arena(wave(700, when="never"), goal, columns=80))
    world, maker = fresh(stage), HudMaker(stage)
    assert told(world, maker, stage, ".", AFTER_TICKS + 20) == ""
    world.flags["won"] = 1
    assert told(world, maker, stage, ".", AFTER_TICKS + 20) == "right"


def test_where_the_map_sends_him_comes_before_the_next_fight_while_it_counts() -> None:
    foot = spawn(39, "way", 40, 96, 48, 96, when="won", unless="up")
    stage = stage_of(arena(wave(1100), foot, columns=80))
    world, maker = fresh(stage), HudMaker(stage)
    assert told(world, maker, stage, ".", AFTER_TICKS + 20) == "right"
    world.flags["won"] = 1
    assert told(world, maker, stage, ".", AFTER_TICKS + 20) == "left"
    world.flags["up"] = 1
    assert told(world, maker, stage, ".", AFTER_TICKS + 20) == "right"
