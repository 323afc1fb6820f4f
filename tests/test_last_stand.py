"""The end of the bathhouse: over the fence, through the gate, and the Strongman once more."""

from __future__ import annotations

from functools import cache

import pytest
from test_bathhouse import LONGEST_TICKS, stage_of

from game.core.cue import Cue
from game.core.pads import LEFT, START
from game.data import bath, feel
from game.data.difficulty import DIFFICULTIES
from game.foot.bodies import enter, safe
from game.foot.fighter import Fighter
from game.foot.spawn import new_world
from game.foot.step import step
from game.foot.world import World
from game.run.bots import bot_for
from game.run.snapshot import snapshot

FLAGS = (
    "window_broken",
    "strongman_down",
    "wave_9_done",
    "fence_done",
    "gate_burst",
    "gate_men_done",
    "last_charge",
    "gate_done",
)


@cache
def run_of(difficulty: str) -> tuple[World, tuple[World, ...], int]:
    """A bot's finished run, its world at each flag of the end, and the tick at which the last stand began."""
    stage = stage_of(difficulty)
    world, bot = new_world(stage, 1), bot_for(stage.level)
    at: dict[str, World] = {}
    began = 0
    while not world.finished and world.tick < LONGEST_TICKS:
        cues = step(stage, world, bot.pads(stage, world))
        began = began or next((world.tick for c in cues if c.kind == "wave_start" and c.n == 10), 0)
        for flag in FLAGS:
            if flag in world.flags and flag not in at:
                at[flag] = snapshot(world)
    return world, tuple(at[flag] for flag in FLAGS), began


def at_flag(flag: str, difficulty: str = "militia") -> World:
    """A copy of the bot's world in the tick after this flag was set."""
    return snapshot(run_of(difficulty)[1][FLAGS.index(flag)])


def boss_of(world: World) -> Fighter:
    return next(f for f in world.fighters if f.kind == "boss_strongman")


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_it_grows_step_by_step_and_is_short(difficulty: str) -> None:
    world, _, began = run_of(difficulty)
    assert world.finished
    ticks = [world.flags[flag] for flag in FLAGS]
    assert ticks == sorted(ticks)
    assert 12 * 60 <= world.flags["gate_done"] - began <= 75 * 60


def test_men_come_up_behind_the_fence_where_nothing_hurts_them_and_over_it() -> None:
    stage = stage_of("militia")
    world = at_flag("wave_9_done")
    world.heroes[0].x = 4600
    floor = world.heroes[0].y
    seen: dict[int, list[int]] = {}
    for _ in range(120):
        step(stage, world, (0,))
        for f in world.enemies:
            if f.state == "enter" and f.move == "over":
                seen.setdefault(f.id, []).append(f.y)
                assert safe(f)
    assert len(seen) == 2
    for rise in seen.values():
        assert rise == sorted(rise, reverse=True)
        assert floor - rise[-1] == feel.FENCE_RISE_PX
    assert all(f.y == floor and f.on_floor for f in world.enemies if f.id in seen)
    sides = {f.x > world.heroes[0].x for f in world.enemies if f.id in seen}
    assert sides == {False, True} or min(f.x for f in world.enemies if f.id in seen) > 4600


def test_the_gate_holds_until_it_is_broken_and_the_men_come_after() -> None:
    stage = stage_of("militia")
    world = at_flag("fence_done")
    gate = next(t for t in world.of("door") if t.sort == "double")
    assert gate.solid
    world.heroes[0].x = 4700
    cues: list[Cue] = []
    while "gate_burst" not in world.flags:
        assert gate.solid
        assert not [f for f in world.enemies if f.wave == 11]
        assert not world.hands_off, "the heroes keep their hands"
        cues += step(stage, world, (0,))
    assert [c.kind for c in cues].count("door_slam") == len(bath.GATE_BANGS) + 1
    assert gate.state == "open"
    for _ in range(60):
        step(stage, world, (0,))
    assert [f for f in world.enemies if f.wave == 11]


def test_he_rises_with_one_breath_left_and_any_blow_ends_it_in_slow_motion() -> None:
    stage = stage_of("militia")
    world = at_flag("last_charge")
    boss, hero = boss_of(world), world.heroes[0]
    assert (boss.hp, boss.wave, boss.mind.phase) == (1, 12, 3)
    boss.x = hero.x + 30
    hero.face = 1
    enter(boss, "stand")
    enter(hero, "blow", "jab")
    for _ in range(30):
        step(stage, world, (0,))
        if boss.hp <= 0:
            break
    assert boss.hp == 0
    assert world.slow_ticks > 0
    passed = boss.t
    for _ in range(feel.LAST_STOP_TICKS + feel.SLOW_TICKS):
        step(stage, world, (0,))
    assert world.slow_ticks == 0
    assert boss.state in ("fall", "lie", "down")
    assert boss.t - passed <= feel.SLOW_TICKS // feel.SLOW_RATE + 1
    for _ in range(240):
        step(stage, world, (0,))
    assert "gate_done" in world.flags


def test_who_falls_under_the_last_charge_does_not_get_the_gate_for_nothing() -> None:
    stage = stage_of("militia")
    world = at_flag("last_charge")
    step(stage, world, (0,))
    for hero in world.heroes:
        hero.hp = 0
        enter(hero, "down")
    before = world.retries
    while world.retries == before:
        step(stage, world, (0,))
    assert "last_charge" not in world.flags
    assert world.heroes[0].x > 4500, "a retry costs no walk through the yard"
    bot = bot_for(stage.level)
    while not world.finished and world.tick < LONGEST_TICKS:
        step(stage, world, bot.pads(stage, world))
        assert "gate_done" not in world.flags or "last_charge" in world.flags
    assert world.finished
    assert len([f for f in world.fighters if f.kind == "boss_strongman"]) == 1


def test_the_yard_shows_the_window_through_which_they_came_and_nobody_goes_back() -> None:
    stage = stage_of("militia")
    yard = next(s for s in stage.level.of("camera_lock") if s.name == "lock_yard")
    window = next(s for s in stage.level.of("breakable") if s.text("kind") == "window")
    world = at_flag("window_broken")
    for _ in range(150):
        step(stage, world, (START,) if world.tick % 40 == 0 else (0,))
    assert world.sequence is None
    assert world.view.lock == yard.id
    for _ in range(60):
        step(stage, world, (LEFT,))
        assert world.view.x < window.x
    assert world.view.x + 384 > window.x + window.width
    assert world.heroes[0].x > yard.x
