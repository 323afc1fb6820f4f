"""Bodies in motion: speeds, jumps and their forgiveness, ledges, stairs, ladders, water, slippery floors."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kit import FLOOR_Y, arena, fresh, ledge, man, run, spawn, stage_of

from game.core import pads
from game.core.grid import LADDER, SOLID, STAIR_LEFT, STAIR_RIGHT
from game.data import feel
from game.foot.bodies import enter
from game.foot.motion import body_box
from game.foot.step import step
from game.foot.world import Thing


def test_run_reaches_its_speed_in_six_ticks_and_stops_in_four() -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    run(stage, world, ">*6")
    assert hero.vx == feel.RUN
    start_x = hero.x
    run(stage, world, ">*60")
    assert hero.x - start_x == 90
    run(stage, world, ".*4")
    assert hero.vx == 0


@pytest.mark.parametrize(
    ("surface", "least", "most"), [("tile", 0, 5), ("wet", 3, 9), ("snow", 14, 26), ("ice", 14, 26)]
)
def test_floors_let_go_of_feet_each_in_its_way(surface: str, least: int, most: int) -> None:
    floor = spawn(20, "surface", 0, FLOOR_Y, 60 * 16, 16, kind=surface)
    stage = stage_of(arena(floor))
    world = fresh(stage)
    hero = world.heroes[0]
    run(stage, world, ">*60")
    start_x = hero.x
    run(stage, world, ".*40")
    assert hero.vx == 0
    assert least <= hero.x - start_x <= most


def test_thrown_men_slide_far_on_ice() -> None:
    ways = {}
    for kind in ("tile", "ice"):
        stage = stage_of(arena(spawn(20, "surface", 0, FLOOR_Y, 60 * 16, 16, kind=kind)))
        world = fresh(stage)
        foe = man(stage, world, "bruiser", world.heroes[0].x + 24)
        run(stage, world, "g", idle=14)
        run(stage, world, "(>g)", idle=120)
        ways[kind] = foe.x - world.heroes[0].x
    assert ways["ice"] > ways["tile"] + 40


def test_coyote_six_ticks_and_not_seven() -> None:
    for late, jumps in ((6, True), (7, False)):
        stage = stage_of(arena(tiles=ledge(8, 10, 14)))
        world = fresh(stage)
        hero = world.heroes[0]
        hero.x, hero.y = 15 * 16 + 4, 8 * 16
        enter(hero, "stand")
        while hero.on_floor:
            step(stage, world, (pads.RIGHT,))
        run(stage, world, ">" * (late - 1))
        run(stage, world, "(>j)", idle=1)
        assert (hero.vy < 0) is jumps, late


def test_jump_pressed_six_ticks_before_landing_still_counts() -> None:
    for early, jumps in ((6, True), (8, False)):
        stage = stage_of()
        world = fresh(stage)
        hero = world.heroes[0]
        run(stage, world, "j*20")
        run(stage, world, ".")
        while hero.y + sum((hero.vy + feel.GRAVITY_DOWN * k) for k in range(early)) // 256 < FLOOR_Y:
            step(stage, world, (0,))
        run(stage, world, "j", idle=early + 1)
        assert (hero.vy < 0 or hero.y < FLOOR_Y) is jumps, early


def test_a_ledge_is_jumped_through_stood_on_and_dropped_from() -> None:
    stage = stage_of(arena(tiles=ledge(10, 15, 25)))
    world = fresh(stage)
    hero = world.heroes[0]
    run(stage, world, "j*30", idle=20)
    assert hero.y == 10 * 16
    run(stage, world, "(vj)", idle=30)
    assert hero.y == FLOOR_Y


@pytest.mark.parametrize("gives_way", ["gone", "solid", "one_way"])
def test_who_has_long_stood_on_a_thing_falls_when_it_gives_way(gives_way: str) -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    solid = gives_way != "one_way"
    world.things.append(
        Thing(900, "breakable", "crate", hero.x, FLOOR_Y, 32, 24, strength=99, solid=solid, one_way=not solid)
    )
    hero.y -= 24
    run(stage, world, ".*40")
    assert hero.y == FLOOR_Y - 24
    setattr(world.thing(900), gives_way, gives_way == "gone")
    run(stage, world, ".*40")
    assert hero.y == FLOOR_Y


def test_three_tiles_are_never_jumped_and_two_always() -> None:
    for rows, reached in ((2, True), (3, False)):
        tiles = {(22, 12 - k): SOLID for k in range(1, rows + 1)} | {(23, 12 - k): SOLID for k in range(1, rows + 1)}
        stage = stage_of(arena(tiles=tiles))
        world = fresh(stage)
        run(stage, world, ">*20(>j)*30", idle=10)
        run(stage, world, "(>j)*30")
        assert (world.heroes[0].y == FLOOR_Y - rows * 16) is reached or (world.heroes[0].x > 22 * 16) is reached


def test_a_head_that_grazes_a_corner_is_nudged_past_it() -> None:
    stage = stage_of(arena(tiles={(column, 5): SOLID for column in range(10, 18)}))
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x = 18 * 16 + 7  # the left edge of the body is 3 px under the block
    enter(hero, "stand")
    run(stage, world, "j*20")
    assert hero.x >= 18 * 16 + 10
    assert FLOOR_Y - hero.y >= 40


@pytest.mark.parametrize("kind", [STAIR_RIGHT, STAIR_LEFT])
def test_stairs_are_walked_up_and_down(kind: int) -> None:
    tiles = {}
    for k in range(4):
        column = 22 + k if kind == STAIR_RIGHT else 25 - k
        tiles[(column, 11 - k)] = kind
    top = range(26, 34) if kind == STAIR_RIGHT else range(14, 22)
    tiles |= {(column, 8): SOLID for column in top}
    stage = stage_of(arena(tiles=tiles))
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x = 21 * 16 - 8 if kind == STAIR_RIGHT else 27 * 16
    way = pads.RIGHT if kind == STAIR_RIGHT else pads.LEFT
    heights = []
    for _ in range(90):
        step(stage, world, (way,))
        heights.append(hero.y)
    assert min(heights) == 8 * 16
    assert all(abs(a - b) <= 4 for a, b in itertools.pairwise(heights)), "no leaps on stairs"
    for _ in range(120):
        step(stage, world, (pads.LEFT if way == pads.RIGHT else pads.RIGHT,))
    assert hero.y == FLOOR_Y


def test_a_ladder_is_climbed_held_and_left() -> None:
    tiles = {(20, row): LADDER for row in range(7, 12)} | ledge(7, 21, 28)
    stage = stage_of(arena(spawn(30, "ladder", 20 * 16, 7 * 16, 16, 80), tiles=tiles))
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x = 20 * 16 + 8
    run(stage, world, "^*40")
    assert hero.state == "ladder"
    mid = hero.y
    run(stage, world, ".*10")
    assert hero.y == mid
    run(stage, world, "^*60")
    assert hero.state == "stand"
    assert hero.y == 7 * 16


def test_water_slows_and_forbids_dodge_and_hook() -> None:
    pool = spawn(30, "water", 16 * 16, FLOOR_Y, 160, 32)
    tiles = {(column, row): 0 for column in range(16, 26) for row in (12, 13)}
    stage = stage_of(arena(pool, tiles=tiles))
    world = fresh(stage)
    hero = world.heroes[0]
    run(stage, world, ".", idle=40)
    assert hero.in_water == "waist"
    run(stage, world, ">*12")
    assert hero.vx == feel.WADE_RUN
    run(stage, world, "d", idle=3)
    assert hero.move != "dodge"


def test_a_fall_from_seven_tiles_is_a_long_landing_that_shakes_men() -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    foe = man(stage, world, "bruiser", hero.x + 20)
    hero.y = FLOOR_Y - 120
    cues = run(stage, world, ".", idle=40)
    assert "land_hard" in [c.kind for c in cues]
    assert "shock" in [c.kind for c in cues]
    assert foe.t < 40


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2**11 - 1), st.integers(1, 20)), min_size=1, max_size=25))
def test_no_body_ever_stands_in_a_wall(held: list[tuple[int, int]]) -> None:
    tiles = ledge(9, 12, 18) | {(24, 11): SOLID, (25, 11): SOLID, (25, 10): SOLID, (30, 8): SOLID, (31, 8): SOLID}
    stage = stage_of(arena(tiles=tiles))
    world = fresh(stage)
    hero = world.heroes[0]
    for bits, ticks in held:
        for _ in range(ticks):
            step(stage, world, (bits,))
            if hero.state in ("stand", "air", "crouch", "land", "blow"):
                box = body_box(hero)
                narrow = (box.left + 1, hero.y - 38, box.right - 1, hero.y)
                assert not stage.level.grid.solid_in(*narrow), (hero.x, hero.y, hero.state)
