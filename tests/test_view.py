"""The view stays with the floor while the hero jumps, and never loses him."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kit import arena, fresh, man, run, spawn, stage_of

from game.core.grid import EMPTY, SOLID
from game.foot.bodies import enter, fall
from game.foot.view import seen_room, settle, watch
from game.foot.world import VIEW_HEIGHT, VIEW_WIDTH, Sequence


@pytest.mark.parametrize("look_y", [0, -24, 16])
def test_a_jump_moves_the_view_no_more_under_a_hint_than_without(look_y):
    stage = stage_of(arena(spawn(90, "camera_hint", 16, 0, 900, 400, look_y=look_y), rows=30))
    world = fresh(stage)
    run(stage, world, "." * 240)
    before = world.view.y
    run(stage, world, "j" + "." * 12)
    assert world.heroes[0].y < 192
    assert abs(world.view.y - before) <= 2


@pytest.mark.parametrize("rows", [30, 60])
def test_whoever_falls_from_high_stays_in_the_picture(rows):
    stage = stage_of(arena(rows=rows, tiles=pit(rows)))
    world = fresh(stage)
    for _ in range(400):
        run(stage, world, ".")
        hero = world.heroes[0]
        assert hero.y <= world.view.y + VIEW_HEIGHT
        if hero.on_floor:
            break
    assert hero.y == (rows - 2) * 16


def pit(rows):
    """No floor at y = 192 but one at the very bottom."""
    empty = {(column, row): EMPTY for column in range(1, 59) for row in range(12, rows - 2)}
    return empty | {(column, row): SOLID for column in range(1, 59) for row in (rows - 2, rows - 1)}


def test_a_hint_that_looks_away_keeps_the_feet_in_the_picture():
    stage = stage_of(arena(spawn(90, "camera_hint", 16, 0, 900, 400, look_y=-160), rows=30))
    world = fresh(stage)
    run(stage, world, "." * 240)
    assert world.heroes[0].y + 8 <= world.view.y + VIEW_HEIGHT


@pytest.mark.parametrize(("gap_px", "both"), [(330, True), (420, False)])
def test_a_boss_who_makes_his_entrance_is_seen_where_one_view_holds_both(gap_px, both):
    stage = stage_of(arena(columns=80))
    world = fresh(stage)
    boss = man(stage, world, "boss_strongman", 300 + gap_px)
    for _ in range(90):
        world.hands_off = True
        watch(stage, world)
    assert world.view.box.holds(world.heroes[0].x, 180)
    assert world.view.box.holds(boss.x - 12, 180) is both


def test_who_speaks_from_his_place_is_seen_with_who_listens():
    stage = stage_of(arena(spawn(90, "sequence", 300 + 200, 192, steps="foreman_talk"), columns=80))
    world = fresh(stage)
    world.hands_off, world.sequence = True, Sequence("foreman_talk")
    for _ in range(90):
        watch(stage, world)
    assert world.view.box.holds(world.heroes[0].x, 180)
    assert world.view.box.holds(300 + 200 + 40, 180)


def test_a_man_whose_place_would_be_outside_a_locked_room_comes_in_all_the_same():
    """Knocked out of it beside a hero in the corner, the Strongman once stood out of reach for ever."""
    lock = spawn(80, "camera_lock", 240, 0, 480, 192)
    stage = stage_of(arena(lock, spawn(81, "wave", 16, 0, 900, 192, number=1, start="flag", when="never"), columns=80))
    world = fresh(stage)
    hero, boss = world.heroes[0], man(stage, world, "boss_strongman", 226, brain=True, wave=1)
    world.waves[0].state, world.view.lock = "running", 80
    world.view.left, world.view.right = 240, 720
    hero.x, boss.mind.rest_ticks = 262, 999
    for _ in range(120):
        world.waves[0].state = "running"
        run(stage, world, ".")
    assert boss.x >= 240 + 8


def locked(stage, world, left, right):
    """A running fight whose room reaches from `left` to `right`."""
    world.waves[0].state, world.view.lock = "running", 80
    world.view.left, world.view.right = left, right


def room(left, right):
    lock = spawn(80, "camera_lock", left, 0, right - left, 192)
    wave = spawn(81, "wave", 16, 0, 900, 192, number=1, start="flag", when="never")
    return stage_of(arena(lock, wave, columns=100))


@pytest.mark.parametrize(("way", "gap_px"), [(-1, 130), (1, 200)])
@pytest.mark.parametrize("thrown", [False, True])
def test_who_is_knocked_out_of_a_locked_picture_rebounds_from_its_edge(way, gap_px, thrown):
    stage = room(240, 1200)
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x = 700
    settle(stage, world)
    foe = man(stage, world, "bruiser", 700 + way * gap_px, wave=1)
    enter(foe, "thrown") if thrown else fall(foe, 0, -400)
    foe.on_floor, foe.vx, foe.vy = False, way * 1100, -660
    for _ in range(90):
        locked(stage, world, 240, 1200)
        run(stage, world, ".")
        assert world.view.x < foe.x < world.view.x + VIEW_WIDTH
    assert foe.on_floor


def turned_back(way: int, speed: int, push: int, thrown: bool) -> tuple[int, int]:
    """Speed and knock-back, seen along his way, of one who is knocked out of the picture at that edge."""
    stage = room(240, 1200)
    world = fresh(stage)
    world.heroes[0].x = 700
    settle(stage, world)
    locked(stage, world, 240, 1200)
    left, right = seen_room(world.view)
    foe = man(stage, world, "bruiser", right + 4 if way > 0 else left - 4, wave=1)
    enter(foe, "thrown") if thrown else fall(foe, 0, -400)
    foe.on_floor, foe.vx, foe.vy, foe.push = False, way * speed, -660, way * push
    run(stage, world, ".")
    return foe.vx * way, foe.push * way


@given(st.integers(1, 1500), st.integers(0, 9000), st.booleans())
def test_the_left_edge_of_a_picture_gives_back_as_much_as_the_right_one(speed, push, thrown):
    left, right = turned_back(-1, speed, push, thrown), turned_back(1, speed, push, thrown)
    assert left == right
    assert -speed <= right[0] <= 0 >= right[1]


def test_who_was_aimed_at_something_flies_out_of_the_picture():
    stage = room(240, 1200)
    world = fresh(stage)
    world.heroes[0].x = 700
    settle(stage, world)
    foe = man(stage, world, "bruiser", 830, wave=1)
    enter(foe, "thrown")
    foe.on_floor, foe.vx, foe.vy, foe.aim = False, 1100, -660, 80
    for _ in range(30):
        locked(stage, world, 240, 1200)
        run(stage, world, ".")
    assert foe.x > 880


@pytest.mark.parametrize("way", [-1, 1])
def test_nobody_squeezes_in_between_a_hero_and_the_edge_of_a_locked_room(way):
    stage = room(240, 1200)
    world = fresh(stage)
    hero = world.heroes[0]
    edge = 240 if way < 0 else 1200
    hero.x = edge - way * 20
    settle(stage, world)
    foe = man(stage, world, "bruiser", hero.x - way * 8, brain=True, wave=1)
    foe.mind.side, foe.mind.rest_ticks = way, 9999
    for _ in range(150):
        locked(stage, world, 240, 1200)
        run(stage, world, ".")
        foe.mind.rest_ticks = 9999
        assert (edge - foe.x) * way >= 18
        assert (edge - hero.x) * way >= 18, "all of a hero is in the picture"
    assert (hero.x - foe.x) * way > 24


@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize("away", [False, True])
def test_a_boss_who_hunts_stays_in_view_whichever_way_the_hero_looks(side, away):
    lock = spawn(90, "camera_lock", 16, 0, 1200, 240)
    stage = stage_of(arena(lock, columns=80))
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x, hero.face = 620, -side if away else side
    boss = man(stage, world, "boss_strongman", hero.x + side * 320)
    boss.mind.mood, world.view.lock = "hunt", lock.id
    settle(stage, world)
    for f in (hero, boss):
        assert world.view.x + 8 <= f.x < world.view.x + VIEW_WIDTH - 8
    boss.hp = 0
    settle(stage, world)
    assert not world.view.x <= boss.x < world.view.x + VIEW_WIDTH, "the beaten one is left behind"
