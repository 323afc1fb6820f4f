"""Long and Broad: one acts, they open each other, both can be had in openings alone (fighters.md F9 and check 16)."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, man, run, spawn, stage_of

from game.core import pads
from game.data.difficulty import DIFFICULTIES
from game.foot.bodies import enter, phase, start_ticks
from game.foot.fighter import Fighter
from game.foot.step import step
from game.foot.world import World


def meeting(difficulty: str = "militia", long_x: int = 520, broad_x: int = 440, *more):
    stage = stage_of(arena(*more, columns=44), difficulty)
    world = fresh(stage)
    broad = man(stage, world, "boss_broad", broad_x, brain=True)
    long = man(stage, world, "boss_long", long_x, brain=True)
    return stage, world, long, broad


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_one_token_for_two_and_they_take_turns(difficulty: str):
    stage, world, long, broad = meeting(difficulty)
    told = []
    for _ in range(3000):
        world.heroes[0].hp = 100
        for cue in run(stage, world, "."):
            if cue.kind.startswith("tell_"):
                told.append(cue.who)
        assert not (long.mind.token and broad.mind.token)
    assert min(told.count(long.id), told.count(broad.id)) >= 4


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_the_lunge_into_the_other_opens_both(difficulty: str):
    stage, world, long, broad = meeting(difficulty)
    hero = world.heroes[0]
    hero.safe_ticks = 999
    broad.x, long.x = 400, 440
    broad.face = 1
    enter(broad, "blow", "broad_lunge")
    broad.tell_ticks = 2
    long.mind.mood = "wait"
    hero.x = 600
    run(stage, world, "", 12)
    assert broad.state == long.state == "dazed"
    assert min(broad.daze_ticks, long.daze_ticks) >= (72 if difficulty == "captain" else 110)


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
@pytest.mark.parametrize("move", ["long_blast", "broad_lunge"])
def test_rack_and_missed_lunge_are_openings(difficulty: str, move: str):
    stage, world, long, broad = meeting(difficulty, 500, 500)
    boss, other = (long, broad) if move == "long_blast" else (broad, long)
    other.x, other.mind.mood = 60, "wait"
    world.heroes[0].safe_ticks = 999
    enter(boss, "blow", move)
    boss.face = -1
    cues = run(stage, world, "", 90)
    assert boss.state == "dazed"
    assert boss.move == ("rack" if move == "long_blast" else "fall_face")
    assert boss.daze_ticks >= (72 if difficulty == "captain" else 80)
    assert ("rack" in kinds(cues)) == (move == "long_blast")


def test_a_door_on_his_head_opens_either():
    door = spawn(20, "door", 330, FLOOR_Y - 80, 16, 80, kind="plain")
    stage, world, long, broad = meeting("militia", 362, 600, door)
    long.mind.mood = broad.mind.mood = "wait"
    run(stage, world, "k", 12)
    assert long.state == "dazed"
    assert long.hp < long.max_hp


def test_the_level_is_told_of_the_first_and_of_both():
    stage, world, long, broad = meeting()
    run(stage, world, "..")
    long.hp, long.state = 0, "down"
    run(stage, world, "..")
    assert "guards_half" in world.flags
    assert "guards_down" not in world.flags
    broad.hp, broad.state = 0, "down"
    run(stage, world, "..")
    assert "guards_down" in world.flags
    run(stage, world, "", 120)
    assert {f.kind for f in world.fighters} >= {"boss_long", "boss_broad"}  # they stay where they fell


def test_a_crouch_lets_the_door_leaf_pass():
    for text, hurt in (("v", False), (".", True)):
        stage, world, long, broad = meeting("militia", 640, 460)
        long.mind.mood = "wait"
        broad.mind.target = world.heroes[0].id
        enter(broad, "blow", "broad_door")
        broad.tell_ticks = 20
        cues = run(stage, world, text * 60)
        assert ("hurt_hero" in kinds(cues)) == hurt


def patient(world: World, guards: list[Fighter]) -> int:
    """Strikes only in openings; ducks the blast and the leaf, jumps the lunge, keeps off."""
    hero = world.heroes[0]
    if hero.state == "held":
        return pads.LEFT if world.tick % 4 < 2 else pads.RIGHT
    up = [g for g in guards if g.hp > 0]
    for g in up:
        if g.state == "blow" and phase(g) != "recover":
            left = start_ticks(g) - g.t
            away = pads.LEFT if g.x > hero.x else pads.RIGHT
            if g.move in ("broad_lunge",):
                return (pads.JUMP | away) if left < 6 else 0
            return pads.DOWN if left < 12 else 0
    open_ = [g for g in up if g.state in ("dazed", "kneel", "stun")]
    if open_:
        g = min(open_, key=lambda g: abs(g.x - hero.x))
        toward = pads.RIGHT if g.x > hero.x else pads.LEFT
        if abs(g.x - hero.x) > 36 or (g.x - hero.x) * hero.face < 0:
            return toward
        return pads.STRIKE if world.tick % 5 == 0 else 0
    near = min(up, key=lambda g: abs(g.x - hero.x))
    if abs(near.x - hero.x) < 60:
        return pads.LEFT if near.x > hero.x else pads.RIGHT
    return 0


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_who_strikes_in_openings_only_beats_the_pair_in_one_to_two_and_a_half_minutes(difficulty: str):
    """Check 16."""
    stage, world, long, broad = meeting(difficulty)
    for _ in range(60 * 200):
        step(stage, world, (patient(world, [long, broad]),))
        world.heroes[0].hp = 100
        if long.hp <= 0 and broad.hp <= 0:
            break
    assert max(long.hp, broad.hp) <= 0
    assert 20 * 60 <= world.tick <= 150 * 60, world.tick / 60


def test_he_whose_turn_it_is_not_does_not_stand_in_the_other():
    stage, world, long, broad = meeting(long_x=430, broad_x=430)
    world.heroes[0].x, world.heroes[0].safe_ticks = 300, 9999
    run(stage, world, "", 150)
    assert abs(long.x - broad.x) >= 36
