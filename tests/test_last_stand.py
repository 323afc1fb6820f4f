"""The end of the bathhouse: over the fence, through the gate, and the Strongman once more."""

from __future__ import annotations

from functools import cache

import pytest
from test_bathhouse import LONGEST_TICKS, stage_of

from game.core.cue import Cue
from game.core.pads import LEFT, START, STRIKE
from game.data import bath, feel
from game.data.difficulty import DIFFICULTIES
from game.data.fighters import KINDS
from game.data.strongman import ONCE_MORE_HP
from game.foot.bodies import enter, safe
from game.foot.fighter import Fighter
from game.foot.spawn import new_world
from game.foot.step import step
from game.foot.waves import members
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
    """The first finished run of a bot that stands it at once, see `_run`: a retry would count some parts twice."""
    runs = (_run(difficulty, seed) for seed in range(1, 7))
    return next((world, at, began) for world, at, began in runs if world.retries == at[0].retries)


def _run(difficulty: str, seed: int) -> tuple[World, tuple[World, ...], int]:
    """A bot's finished run, its world at each flag of the end, and the tick at which the last stand began."""
    stage = stage_of(difficulty)
    world, bot = new_world(stage, seed), bot_for(stage.level)
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


@pytest.mark.parametrize(
    ("difficulty", "least_s", "most_s"), [("cadet", 32, 50), ("militia", 35, 58), ("captain", 40, 75)]
)
def test_it_grows_step_by_step_and_is_long_enough_to_be_one(difficulty: str, least_s: int, most_s: int) -> None:
    world, _, began = run_of(difficulty)
    assert world.finished
    ticks = [world.flags[flag] for flag in FLAGS]
    assert ticks == sorted(ticks)
    assert least_s * 60 <= world.flags["gate_done"] - began <= most_s * 60
    parts = {part: world.flags[end] - start for part, start, end in (
        ("fence", began, "fence_done"),
        ("gate", world.flags["gate_burst"], "gate_men_done"),
        ("once more", world.flags["last_charge"], "gate_done"),
    )}  # fmt: skip
    assert all(180 <= part <= 30 * 60 for part in parts.values()), parts


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_each_wave_of_it_asks_more_than_the_one_before(difficulty: str) -> None:
    stage = stage_of(difficulty)
    world = new_world(stage, 1)
    fence, gate = ([KINDS[s.kind].hp for s in members(stage, world, number)] for number in (10, 11))
    assert len(fence) >= 4
    assert len(gate) >= 4
    assert sum(gate) > sum(fence)


def test_men_come_up_behind_the_fence_where_nothing_hurts_them_and_over_it() -> None:
    stage = stage_of("militia")
    world = at_flag("wave_9_done")
    world.heroes[0].x = 4600
    seen: dict[int, list[int]] = {}
    for _ in range(120):
        step(stage, world, (0,))
        for f in world.enemies:
            if f.state == "enter" and f.move == "over":
                seen.setdefault(f.id, []).append(f.y)
                assert safe(f)
    assert len(seen) == 2
    floor = world.heroes[0].y
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


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_he_rises_with_little_left_and_one_string_while_he_is_open_ends_it_in_slow_motion(difficulty: str) -> None:
    stage = stage_of(difficulty)
    world = at_flag("last_charge", difficulty)
    boss, hero = boss_of(world), world.heroes[0]
    assert (boss.hp, boss.wave, boss.mind.phase) == (ONCE_MORE_HP, 12, 3)
    world.fighters = [f for f in world.fighters if f in (boss, hero)]
    hero.x, hero.face, hero.heat, hero.arm = 4700, 1, 0, ""  # whatever the bot had in his hands
    boss.x = hero.x + 30
    enter(hero, "stand")
    enter(boss, "dazed")
    boss.daze_ticks = 200
    blows = 0
    for tick in range(90):
        cues = step(stage, world, (STRIKE if tick % 2 else 0,))
        blows += any(c.kind == "hurt_man" for c in cues)
        if boss.hp <= 0:
            break
    assert boss.hp == 0
    assert blows == 3
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


def test_on_his_guard_he_stands_a_blow_now() -> None:
    stage = stage_of("militia")
    world = at_flag("last_charge")
    boss, hero = boss_of(world), world.heroes[0]
    boss.x, hero.face, before = hero.x + 30, 1, boss.hp
    enter(boss, "stand")
    enter(hero, "blow", "hook")
    for _ in range(12):
        step(stage, world, (0,))
    assert 0 < boss.hp < before


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


@pytest.mark.parametrize("x", [4624, 4700, 4760, 4848, 4960])
@pytest.mark.parametrize("flag", ["wave_9_done", "gate_burst"])
def test_nobody_comes_over_the_fence_at_a_heros_back(flag: str, x: int) -> None:
    """After a setback he stands where men were to come over."""
    stage, came = stage_of("captain"), 0
    world = at_flag(flag, "captain")
    hero, seen = world.heroes[0], {f.id for f in world.enemies}
    for _ in range(460):
        hero.x, hero.hp = x, hero.max_hp
        step(stage, world, (0,))
        for f in world.enemies:
            if f.id not in seen and f.move == "over":
                came += 1
                assert abs(f.x - x) >= 90
            seen.add(f.id)
    assert came >= 2
