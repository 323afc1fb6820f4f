"""The bathhouse as a whole: bots finish it, golden runs come out the same, random hands break nothing."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from newcomers import Newcomer

from game.core.files import data
from game.core.pads import LEFT, START
from game.data.difficulty import DIFFICULTIES
from game.data.heat import heat_mark
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.result import result
from game.foot.spawn import back_to_checkpoint, new_world
from game.foot.step import step
from game.foot.view import settle
from game.foot.world import World
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.run.bots import bot_for
from game.run.bots.veteran import Veteran
from game.run.snapshot import snapshot
from game.run.sync import sync_test
from game.story.rank import rank_points

LONGEST_TICKS = 60 * 60 * 8


@cache
def stage_of(difficulty: str) -> Stage:
    level, _ = load_level(find_level("bathhouse"))
    return Stage(level, DIFFICULTIES[difficulty], load_story(data("seeds")))


@cache
def along_the_way(difficulty: str = "militia") -> tuple[World, ...]:
    """Worlds of a bot's run, one each ten seconds."""
    stage = stage_of(difficulty)
    world, bot = new_world(stage, 1), bot_for(stage.level)
    found = []
    while not world.finished and world.tick < LONGEST_TICKS:
        step(stage, world, bot.pads(stage, world))
        if world.tick % 600 == 0:
            found.append(snapshot(world))
    return tuple(found)


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
@pytest.mark.parametrize("seed", [1, 2])
def test_a_bot_finishes(difficulty: str, seed: int) -> None:
    stage = stage_of(difficulty)
    world, bot = new_world(stage, seed), bot_for(stage.level)
    while not world.finished and world.tick < LONGEST_TICKS:
        step(stage, world, bot.pads(stage, world))
    assert world.finished
    told = result(stage, world)
    assert told.rank in "SABCD"
    assert list(told.splits) == [f"bath.split.{room}" for room in "abcde"]
    assert world.heroes[0].x > 310 * 16


@pytest.mark.parametrize(("player", "ranks"), [(Newcomer, "AB"), (Veteran, "S")], ids=["newcomer", "veteran"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_on_cadet_a_first_clean_run_is_good_and_the_best_rank_has_to_be_earned(
    player: type[Veteran], ranks: str, seed: int
) -> None:
    stage = stage_of("cadet")
    world, bot = new_world(stage, seed), player()
    while not world.finished and world.tick < LONGEST_TICKS:
        step(stage, world, bot.pads(stage, world))
    told = result(stage, world)
    assert (world.finished, told.downs) == (True, 0)
    assert told.rank in ranks, told.points
    assert told.medals["time"] == (player is Veteran)


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_the_heat_medal_has_a_mark_for_each_difficulty_and_the_rank_one_for_all(difficulty: str) -> None:
    stage = stage_of(difficulty)
    world = new_world(stage, 1)
    mark = heat_mark(stage.level.medals, difficulty)
    for score in (mark - 1, mark):
        world.heroes[0].score = score
        told = result(stage, world)
        assert told.medals["heat"] == (score == mark)
        assert (told.heat_mark, told.heat_score) == (mark, stage.level.medals.heat_score)
        assert told.points == rank_points(0, told.par_ticks, score, told.heat_score, 0)


def chunks(size: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Pads as (bits, ticks held)."""
    return st.lists(st.tuples(st.integers(0, 2**11 - 1), st.integers(1, 30)), min_size=1, max_size=size)


@pytest.mark.parametrize("back_ticks", [5, 7, 8])
@settings(max_examples=4, deadline=None)
@given(held=chunks(8))
def test_any_tick_can_be_run_again(back_ticks: int, held: list[tuple[int, int]]) -> None:
    pads = [(bits,) for bits, ticks in held for _ in range(ticks)]
    assert sync_test(stage_of("captain"), 3, pads, back_ticks) is None


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(at=st.integers(0, 10**6), held=chunks(20))
def test_random_hands_break_nothing_anywhere(at: int, held: list[tuple[int, int]]) -> None:
    """From any place of the level, whatever is pressed: bounds hold, nobody stands in a wall, nobody is lost."""
    worlds = along_the_way()
    world = snapshot(worlds[at % len(worlds)])
    stage = stage_of("militia")
    grid = stage.level.grid
    for bits, ticks in held:
        for _ in range(ticks):
            step(stage, world, (bits,))
        for f in world.fighters:
            assert 0 <= f.hp <= f.max_hp or not f.is_hero
            assert 0 <= f.heat <= 100
            assert f.arm_uses >= 0
            if f.state in ("stand", "crouch"):
                assert not grid.solid_in(f.x - 2, f.y - 30, f.x + 2, f.y - 4), (f.kind, f.x, f.y)
            assert -32 <= f.x <= stage.level.width_px + 32
            if f.holds:
                held_man = world.find(f.holds)
                assert held_man is None or held_man.held_by == f.id
        assert 0 <= world.view.x <= stage.level.width_px - 384
        assert len(world.missiles) < 20
        assert len(world.things) < 200


def test_a_fresh_run_is_the_same_for_the_same_seed_and_not_for_another() -> None:
    stage = stage_of("militia")
    ends = []
    for seed in (4, 4, 5):
        world = new_world(stage, seed)
        for _ in range(300):
            step(stage, world, (0,))
        ends.append(world)
    assert ends[0] == ends[1]
    assert ends[0] != ends[2]


def test_the_officer_comes_in_by_the_gate_and_they_go_out_by_themselves() -> None:
    stage = stage_of("militia")
    world = new_world(stage, 1)
    hero = world.heroes[0]
    hero.x, hero.y, world.fighters = 4900, 288, [f for f in world.fighters if not f.is_enemy]
    for wave in world.waves:
        wave.state = "done"
    world.flags.update({"window_broken": 1, "strongman_down": 1, "wave_9_done": 1, "gate_done": 1})
    world.flags.update(dict.fromkeys(("fence_done", "gate_burst", "gate_men_done", "last_charge"), 1))
    played = ("gate_break", "last_charge")
    world.fired += [s.id for s in stage.level.of("sequence") if s.text("steps") in played]
    officer = next(f for f in world.fighters if f.kind == "officer")
    assert officer.state == "waiting"
    met = 0
    while not world.finished and world.tick < 2400:
        step(stage, world, (START,) if world.tick % 40 == 0 and world.talk is not None else (0,))
        met = met or (world.tick if world.talk is not None and officer.state == "scene" and not officer.vx else 0)
    assert met, "he stands there while he speaks"
    assert abs(officer.x - 5040) <= 4
    assert world.finished, "nobody has to find the way out of a won level"
    assert world.goal == "bath.goal.on"


def test_what_went_through_the_window_is_finished_in_the_yard() -> None:
    stage = stage_of("militia")
    yard, gate = (next(s for s in stage.level.of("camera_lock") if s.name == f"lock_{n}") for n in ("yard", "gate"))
    assert gate.x > yard.x
    snow = [w for w in along_the_way() if "window_broken" in w.flags and "gate_done" not in w.flags]
    world = snapshot(snow[0])
    assert {w.view.lock for w in snow} == {yard.id, gate.id}
    boss = next(f for f in world.fighters if f.kind == "boss_strongman")
    boss.x, boss.face = world.heroes[0].x + 60, -1
    boss.hp = boss.max_hp // 3
    enter(boss, "blow", "strong_charge")
    for _ in range(240):
        step(stage, world, (LEFT,))
        assert world.heroes[0].x > yard.x
        assert boss.x > yard.x


def test_who_falls_in_the_yard_can_still_beat_the_strongman() -> None:
    """His wave began in the room behind the window, where nobody comes back to."""
    stage = stage_of("militia")
    world = snapshot(next(w for w in along_the_way() if "window_broken" in w.flags and "strongman_down" not in w.flags))
    before = world.retries
    for hero in world.heroes:
        hero.hp = 0
        enter(hero, "down")
    bot = bot_for(stage.level)
    while not world.finished and world.tick < LONGEST_TICKS:
        step(stage, world, bot.pads(stage, world))
    assert world.retries > before
    assert "strongman_down" in world.flags
    assert world.finished


def test_who_falls_as_the_window_breaks_goes_through_it_all_the_same() -> None:
    stage = stage_of("militia")
    world = snapshot(next(w for w in along_the_way() if "strongman_steam" in w.flags))
    hero, before = world.heroes[0], world.retries
    world.flags.setdefault("strongman_window", world.tick)
    hero.hp = world.freeze_ticks = 0
    enter(hero, "down")
    step(stage, world, (0,))
    assert world.sequence is not None
    while world.sequence is not None:
        step(stage, world, (0,))
    assert hero.hp > 0
    assert hero.x >= 3856
    assert world.retries == before


@pytest.mark.parametrize("gap", [-60, -20, 20, 60])
def test_both_are_seen_on_the_whole_way_to_the_window(gap: int) -> None:
    """Wherever in the room he is beaten, nobody is set anywhere at once, and the view goes along."""
    stage = stage_of("militia")
    world = snapshot(next(w for w in along_the_way() if "strongman_steam" in w.flags))
    hero, boss = world.heroes[0], next(f for f in world.foes if f.row.boss)
    boss.x, hero.x = 3520, 3520 + gap
    for f in (hero, boss):
        enter(f, "stand")
    settle(stage, world)
    world.flags.setdefault("strongman_window", world.tick)
    while "window_broken" not in world.flags:
        before = [hero.x, boss.x, world.view.x]
        step(stage, world, (0,))
        after = [hero.x, boss.x, world.view.x]
        assert max(abs(a - b) for a, b in zip(after, before, strict=True)) <= 16
        assert all(world.view.box.holds(f.x, f.y - 1) for f in (hero, boss))
    assert min(hero.x, boss.x) >= 3856


def test_a_setback_before_the_strongman_shuts_the_room_behind_him_at_once() -> None:
    stage = stage_of("militia")
    world = snapshot(next(w for w in along_the_way() if "strongman_steam" in w.flags))
    locked, hp = world.view.lock, min(f.hp for f in world.foes if f.row.boss)
    back_to_checkpoint(stage, world)
    assert not world.view.lock
    for _ in range(3):
        step(stage, world, (0,))
    assert world.view.lock == locked != 0
    assert all(f.hp >= hp for f in world.foes if f.row.boss)
    for _ in range(200):
        step(stage, world, (LEFT,))
    assert world.heroes[0].x >= world.view.left, "and nobody runs from him"
