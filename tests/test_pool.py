"""The pool of the domed hall: it is waded in company, the first splash is laughed at, and bodies make ripples."""

from __future__ import annotations

from functools import cache

import pygame
import pytest

from game.core.files import data
from game.core.pads import RIGHT
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.foot.bodies import fall
from game.foot.spawn import new_world
from game.foot.step import step
from game.foot.view import settle
from game.foot.world import World
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.show.foot.water import Waters
from game.show.hud.arrows import arrows


@cache
def stage_of(difficulty: str) -> Stage:
    level, _ = load_level(find_level("bathhouse"))
    return Stage(level, DIFFICULTIES[difficulty], load_story(data("seeds")))


def at_the_pool(difficulty: str = "militia") -> tuple[Stage, World]:
    """The hero at its left edge, nobody between him and the beginning."""
    stage = stage_of(difficulty)
    world = new_world(stage, 1)
    pool = next(w for w in stage.level.of("water") if not w.flag("cold"))
    world.heroes[0].x, world.heroes[0].y = pool.x - 24, pool.y
    return stage, world


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_somebody_stands_in_the_water_and_comes(difficulty: str) -> None:
    stage, world = at_the_pool(difficulty)
    pool = next(w for w in stage.level.of("water") if not w.flag("cold"))
    there = [f for f in world.enemies if pool.box.holds(f.x, f.y - 4)]
    assert len(there) == (2 if difficulty == "captain" else 1), "he is in place before he is seen"
    began = there[0].x
    told = None
    for _ in range(300):
        cues = step(stage, world, (RIGHT if world.heroes[0].x < pool.x + 52 else 0,))
        told = told or next((cue for cue in cues if cue.kind == "tell_light"), None)
        if told:
            break
    assert told is not None
    man = world.find(told.who)
    assert man is not None
    assert man.in_water
    assert world.heroes[0].in_water
    assert min(f.x for f in there) < began - 20, "he wades towards the hero"


def test_the_first_splash_is_laughed_at_and_no_other() -> None:
    stage, world = at_the_pool("captain")
    laughs = []
    for _ in range(2):
        man = next(f for f in world.enemies if f.in_water or f.y == 320 if f.state == "stand")
        fall(man, 0, -200)
        heard = [cue.kind for _ in range(40) for cue in step(stage, world, (0,))]
        assert "splash_l" in heard
        laughs.append(heard.count("laugh"))
    assert laughs == [1, 0]


def test_ripples_run_off_from_whoever_moves_in_it() -> None:
    stage, world = at_the_pool()
    hero, waters = world.heroes[0], Waters(stage)
    pool = next(w for w in stage.level.of("water") if not w.flag("cold"))
    hero.x, hero.y = pool.x + 60, pool.y + 32

    def crests(vx: int, tick: int) -> set[tuple[int, int]]:
        """Where a picture with him differs from one without."""
        hero.vx = vx
        pictures = []
        for y in (pool.y + 32, pool.y - 200):
            hero.y = y
            pictures.append(pygame.Surface((384, 216)))
            waters.draw(pictures[-1], pool.x - 100, pool.y - 150, world, tick)
        bare = pictures[1]
        spots = ((x, y) for x in range(384) for y in range(145, 156))
        return {spot for spot in spots if pictures[0].get_at(spot) != bare.get_at(spot)}

    wide = max(abs(x - 160) for x, _ in crests(300, 40))
    assert wide > 30, "far beyond his own foam"
    assert len(crests(300, 40)) > len(crests(0, 40))
    assert crests(300, 40) != crests(300, 52), "they run"
    hero.x = pool.x + 4
    assert min(x for x, _ in crests(300, 40)) >= 100, "and not onto the floor"


@pytest.mark.parametrize("x", range(1930, 2200, 30))
def test_who_wades_sees_the_man_on_the_balcony_whole_or_is_shown_where_he_is(x: int) -> None:
    stage, world = at_the_pool()
    hero = world.heroes[0]
    hero.x, hero.y = x, 320
    for wave in world.waves:
        wave.state = "done" if wave.number < 5 else wave.state
    settle(stage, world)
    thrown = 0
    for _ in range(500):
        for f in world.enemies:
            f.x = 1900 if f.in_water and f.x > 1900 else f.x  # he would come and strike
        hero.hp = 100
        cues = step(stage, world, (0,))
        thrower = next((f for f in world.enemies if f.kind == "thrower" and f.mind.mood == "hold"), None)
        if thrower is None or world.tick < 90:
            continue
        view = world.view.box
        assert view.top <= thrower.y - 62, "from his crown"
        assert hero.y < view.bottom, "and the feet in the water"
        if not view.left + 8 <= thrower.x < view.right - 8:
            assert "bottle" in [arrow.kind for arrow in arrows(stage, world)]
        thrown += sum(cue.kind == "tell_throw" for cue in cues)
    assert thrown or x < 2150


def test_the_view_hardly_stirs_as_he_steps_into_the_pool() -> None:
    stage, world = at_the_pool()
    settle(stage, world)
    before = world.view.y
    for _ in range(90):
        step(stage, world, (RIGHT,))
        assert abs(world.view.y - before) <= 16
    assert world.heroes[0].in_water


def test_who_stands_in_the_pool_climbs_out_to_a_hero_beside_it_and_waits_for_nothing() -> None:
    stage, world = at_the_pool()
    pool = next(w for w in stage.level.of("water") if not w.flag("cold"))
    shore = pool.x + pool.width
    hero = world.heroes[0]
    hero.x, hero.face = shore + 70, -1
    settle(stage, world)
    man = next(f for f in world.enemies if pool.box.holds(f.x, f.y - 4))
    world.fighters = [hero, man]
    man.x, man.mind.mood = shore - 20, "hunt"
    for _ in range(150):
        step(stage, world, (0,))
        if not man.in_water:
            break
    assert not man.in_water


@pytest.mark.parametrize("way", [-1, 1])
def test_the_strongman_does_not_stay_in_the_plunge_pool(way: int) -> None:
    stage = stage_of("militia")
    world = new_world(stage, 1)
    plunge = next(w for w in stage.level.of("water") if w.flag("cold"))
    hero, boss = world.heroes[0], next(f for f in world.foes if f.row.boss)
    world.fighters = [hero, boss]
    x = plunge.x - 110 if way < 0 else plunge.x + plunge.width + 110
    hero.x, hero.y = x, plunge.y
    boss.x, boss.y, boss.mind.mood, boss.mind.phase = plunge.x + 48, plunge.y + 32, "hunt", 2
    world.view.lock = next(lock.id for lock in stage.level.of("camera_lock") if lock.name == "lock_e")
    settle(stage, world)
    for _ in range(900):
        step(stage, world, (0,))
        hero.x, hero.hp = x, hero.max_hp
        if boss.on_floor and not boss.in_water:
            break
    assert not boss.in_water
