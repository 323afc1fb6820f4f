"""Who does nothing but kick is read: men leap out of his kicks where there is room, until he does something else."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, ledge, man, run, stage_of

from game.data.crowd import LEAP_ROOM_PX, READ_FROM_PX, READ_LOST
from game.data.difficulty import DIFFICULTIES
from game.data.moves import MOVES
from game.foot.fighter import Fighter
from game.foot.world import World

KICK_TICKS = MOVES["kick"].length_ticks


def before_a_kick(
    *recent: str, gap: int = 40, difficulty: str = "militia", x: int = 300, **room: object
) -> tuple[World, Fighter]:
    """A hero who has landed these blows kicks once more at a man at arm's length, who has a mind."""
    stage = stage_of(arena(**room), difficulty)
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x = x
    foe = man(stage, world, "bruiser", x + gap, brain=True)
    foe.hp = foe.max_hp = 200
    hero.recent = list(recent)
    run(stage, world, "k", idle=KICK_TICKS)
    return world, foe


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_so_many_kicks_running_are_read_and_one_less_is_not(difficulty: str) -> None:
    often = DIFFICULTIES[difficulty].read_after
    for kicks in range(often + 1):
        _, foe = before_a_kick(*["kick"] * kicks, difficulty=difficulty)
        assert (foe.hp < 200) == (kicks < often)


@pytest.mark.parametrize("last", ["jab", "hook", "throw", "knee", "finisher", "back_fist"])
def test_one_other_blow_and_they_know_no_more(last: str) -> None:
    _, foe = before_a_kick("kick", "kick", "kick", last)
    assert foe.hp < 200


def test_who_is_read_is_named_with_each_leap() -> None:
    for gap in (40, READ_FROM_PX - 10):
        stage = stage_of(arena())
        world = fresh(stage)
        hero = world.heroes[0]
        hero.recent = ["kick"] * 3
        foe = man(stage, world, "bruiser", hero.x + gap, brain=True)
        cues = run(stage, world, "k", idle=KICK_TICKS)
        read = [(c.who, c.y) for c in cues if c.kind == "kick_read"]
        assert read == ([(hero.id, FLOOR_Y)] if gap >= READ_FROM_PX else [])
        assert len(read) == sum(c.kind == "jump" and c.who == foe.id for c in cues)


def test_sorts_of_kicks_are_one() -> None:
    _, foe = before_a_kick("kick", "sweep", "jump_kick")
    assert foe.hp == 200


@pytest.mark.parametrize("gap", range(12, 57))
def test_who_leaps_is_clear_of_it_and_a_step_in_is_the_answer(gap: int) -> None:
    world, foe = before_a_kick("kick", "kick", "kick", gap=gap)
    assert (foe.hp < 200) == (gap < READ_FROM_PX)
    if foe.hp == 200:
        assert foe.x - 300 > MOVES["kick"].box.right + 9
        assert (foe.y, foe.face) == (FLOOR_Y, -1), "on his feet, and he looks at him"
        assert world.heroes[0].recent == ["kick"] * (3 - READ_LOST)


@pytest.mark.parametrize("behind", ["wall", "edge"])
def test_nobody_leaps_into_a_wall_or_off_his_floor(behind: str) -> None:
    if behind == "wall":
        _, foe = before_a_kick("kick", "kick", "kick", x=60 * 16 - 16 - 10 - 40 - LEAP_ROOM_PX // 2)
    else:
        stage = stage_of(arena(tiles=ledge(8, 15, 22)))
        world = fresh(stage)
        hero = world.heroes[0]
        hero.x, hero.y, hero.recent = 310, 8 * 16, ["kick"] * 3
        foe = man(stage, world, "bruiser", 350, 8 * 16, brain=True)
        foe.hp = 200
        run(stage, world, "k", idle=12)
        assert foe.y == 8 * 16
    assert foe.hp < 200


def test_who_is_stunned_strikes_or_turns_his_back_does_not_leap() -> None:
    for state in ("stun", "blow"):
        stage = stage_of(arena())
        world = fresh(stage)
        world.heroes[0].recent = ["kick"] * 3
        foe = man(stage, world, "bruiser", 340, brain=True)
        foe.state, foe.stun_ticks, foe.move = state, 60, "bruiser_jab" if state == "blow" else ""
        before = foe.hp
        run(stage, world, "k", idle=12)
        assert foe.hp < before


def test_nobody_behind_him_minds_his_kick() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    world.heroes[0].recent, world.heroes[0].face = ["kick"] * 3, 1
    foe = man(stage, world, "bruiser", 262, brain=True)
    run(stage, world, "k", idle=KICK_TICKS)
    assert abs(foe.x - 262) <= 6
