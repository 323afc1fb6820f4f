"""The Strongman's temper: strings on his guard end, tells hold against light blows, his bench is a real one."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, man, run, spawn, stage_of

from game.core import pads
from game.core.cue import Cue
from game.data.difficulty import DIFFICULTIES
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import armoured, enter, phase
from game.foot.fighter import Fighter
from game.foot.poise import strained
from game.foot.step import step
from game.foot.usage import item_near
from game.foot.world import World

BENCH_X = 470


def meeting(difficulty: str = "militia", bench: bool = False, x: int = 420) -> tuple[Stage, World, Fighter]:
    things = [spawn(60, "pickup", BENCH_X, FLOOR_Y, kind="bench")] if bench else []
    stage = stage_of(arena(*things, columns=50), difficulty)
    world = fresh(stage)
    return stage, world, man(stage, world, "boss_strongman", x, brain=True)


def puncher(world: World, boss: Fighter, button: int) -> int:
    """Walks up and presses the same button again and again, whatever happens."""
    hero = world.heroes[0]
    if abs(boss.x - hero.x) > 34 or (boss.x - hero.x) * hero.face < 0:
        return pads.RIGHT if boss.x > hero.x else pads.LEFT
    return button if world.tick % 5 == 0 else button & pads.DOWN


@pytest.mark.parametrize("button", [pads.STRIKE, pads.STRIKE | pads.DOWN, pads.KICK])
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_no_single_button_locks_him(difficulty: str, button: int) -> None:
    """He comes to strike every few seconds, and whoever only punches pays for it."""
    stage, world, boss = meeting(difficulty)
    boss.hp = boss.max_hp = 9999
    hero, since, longest, shrugs, told = world.heroes[0], 0, 0, 0, set()
    lost = 0
    for _ in range(60 * 40):
        cues = step(stage, world, (puncher(world, boss, button),))
        since = 0 if any(c.kind.startswith("tell_") for c in cues) else since + 1
        longest = max(longest, since)
        shrugs += kinds(cues).count("shrug")
        told |= {c.text for c in cues if c.kind.startswith("tell_")}
        lost += hero.max_hp - hero.hp
        hero.hp = hero.max_hp
    assert longest <= 60 * 8
    assert shrugs >= 3
    assert len(told) >= 2
    assert lost >= 20 or button == pads.KICK


def worn_out(world: World, boss: Fighter) -> None:
    """One point before his patience ends."""
    boss.mind.strain, boss.mind.strain_tick = boss.row.poise - 1, world.tick
    boss.x, boss.mind.mood = world.heroes[0].x + 30, "hunt"


def test_his_patience_is_seen_to_end_and_he_makes_room_without_harm() -> None:
    stage, world, boss = meeting()
    boss.mind.phase, boss.mind.rest_ticks = 1, 500
    assert not strained(world, boss)
    worn_out(world, boss)
    assert strained(world, boss)
    hero = world.heroes[0]
    enter(hero, "blow", "jab")
    cues = run(stage, world, ".", idle=40)
    assert "shrug" in kinds(cues)
    assert not strained(world, boss)
    assert hero.hp == hero.max_hp
    assert boss.x - hero.x >= 64, "there is room for a tell"


def test_who_dodges_the_shrug_stays() -> None:
    stage, world, boss = meeting()
    boss.mind.phase = 1
    hero = world.heroes[0]
    hero.x = boss.x - 24
    enter(boss, "blow", "strong_shrug")
    run(stage, world, "......")
    enter(hero, "blow", "dodge")
    cues = run(stage, world, ".", idle=10)
    assert "late_dodge" in kinds(cues)
    assert hero.state != "stun"


def test_patience_comes_back_in_a_pause() -> None:
    stage, world, boss = meeting()
    boss.mind.phase = 1
    worn_out(world, boss)
    boss.mind.mood = "wait"
    world.tick += 120
    assert not strained(world, boss)
    enter(world.heroes[0], "blow", "jab")
    run(stage, world, ".", idle=8)
    assert boss.mind.strain == 1


@pytest.mark.parametrize("attack", ["strong_swat", "strong_hug", "strong_sweep", "strong_charge"])
def test_light_blows_rebound_from_his_tells_and_a_kick_breaks_them(attack: str) -> None:
    for blow, stops in (("jab", False), ("kick", True)):
        stage, world, boss = meeting()
        boss.mind.mood, hero = "wait", world.heroes[0]
        boss.x = hero.x + 30
        enter(boss, "blow", attack)
        boss.t = MOVES[attack].armour_from + 1
        assert armoured(boss)
        enter(hero, "blow", blow)
        run(stage, world, "......", idle=8)
        assert (boss.state != "blow") is stops
        assert boss.hp < boss.max_hp
        if not stops:
            assert not hero.landed, "no string goes on from a blow that rebounds"


def until(stage: Stage, world: World, kind: str, pad: int = 0, limit: int = 400) -> list[Cue]:
    cues: list[Cue] = []
    for _ in range(limit):
        cues += step(stage, world, (pad,))
        if kind in kinds(cues):
            return cues
    raise AssertionError(f"no {kind} in {limit} ticks")


def test_the_bench_that_he_swings_is_the_one_that_lay_there() -> None:
    stage, world, boss = meeting(bench=True)
    bench = world.thing(60)
    assert bench is not None
    until(stage, world, "pickup")
    assert bench.gone
    assert boss.arm == "bench"
    ends: list[str] = []
    while len(ends) < 2 and world.tick < 3000:
        swings = boss.state == "blow" and boss.move == "strong_sweep"
        cues = step(stage, world, (0,))
        world.heroes[0].hp = 100
        assert not swings or boss.arm == "bench" or boss.state == "stand", "no swing with empty hands"
        ends += [c.kind for c in cues if c.kind in ("drop", "break")]
    assert ends == ["drop", "break"], "it falls after the first swing, and after the second there are only splinters"
    assert not [t for t in world.of("item") if t.sort == "bench" and not t.gone]


def test_without_a_bench_he_swings_none() -> None:
    stage, world, boss = meeting()
    boss.hp = boss.max_hp = 9999
    for _ in range(60 * 30):
        cues = step(stage, world, (0,))
        world.heroes[0].hp = 100
        assert not any("strong_sweep" in c.text for c in cues)


def test_a_blow_makes_him_drop_it_and_who_is_nearer_has_it_first() -> None:
    stage, world, boss = meeting(bench=True)
    until(stage, world, "pickup")
    while boss.state != "stand":
        step(stage, world, (0,))
    world.heroes[0].x = boss.x - 30
    enter(world.heroes[0], "blow", "jab")
    until(stage, world, "drop")
    assert not boss.arm
    assert item_near(world, boss) is not None
    stage, world, boss = meeting(bench=True)
    world.heroes[0].x = BENCH_X + 12
    for _ in range(120):
        step(stage, world, (pads.RIGHT if world.heroes[0].x < BENCH_X + 12 else 0,))
        assert boss.arm != "bench"


def test_his_bench_is_shown_before_it_is_swung_in_earnest() -> None:
    """fighters.md F9: each new attack is first used from afar, with the slowest tell."""
    stage, world, boss = meeting(bench=True, x=560)
    until(stage, world, "tell_heavy", limit=600)
    assert abs(boss.x - world.heroes[0].x) >= 100
    told = boss.tell_ticks
    assert told == MOVES["strong_sweep"].start_ticks + DIFFICULTIES["cadet"].tell_ticks
    while phase(boss) != "recover":
        step(stage, world, (0,))
    assert world.heroes[0].hp == 100
