"""Men who walk yield: they halt for each other, step round each other, and come to the hero as soon as ever."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

import pytest
from kit import arena, fresh, man, run, stage_of

from game.core import pads
from game.foot import step as tick
from game.foot.bodies import enter
from game.foot.crowd import STANDS, ease_apart
from game.foot.fighter import Fighter
from game.foot.world import World

BODY_PX = 20
CROWD = ("bruiser", "bruiser", "knife_man", "grappler", "thrower")


def up(world: World) -> list[Fighter]:
    return [f for f in world.enemies if f.on_floor and f.state in STANDS]


def meets(a: Fighter, b: Fighter) -> bool:
    return abs(a.x - b.x) < BODY_PX and not a.back_row and not b.back_row


def brawl(kinds: tuple[str, ...], difficulty: str) -> tuple[float, float]:
    """The share of the ticks in which two of them stand in one body, and tells a minute, about a hero who moves."""
    together = tells = 0
    seeds, ticks = 3, 1800
    for seed in range(seeds):
        stage = stage_of(arena(columns=90), difficulty)
        world = fresh(stage, seed)
        world.heroes[0].x = 600
        for k, kind in enumerate(kinds):
            man(stage, world, kind, 600 + (120 + 24 * k) * (1 if k % 2 else -1), brain=True)
        chance, pad = random.Random(seed), 0
        for at in range(ticks):
            pad = chance.choice((0, 0, pads.LEFT, pads.RIGHT)) if at % 30 == 0 else pad
            cues = tick.step(stage, world, (pad,))
            world.heroes[0].hp = 100
            tells += sum(cue.kind.startswith("tell_") for cue in cues)
            together += any(meets(a, b) for a, b in combinations(up(world), 2))
    return together / seeds / ticks, tells * 3600 / seeds / ticks


@pytest.mark.parametrize(("difficulty", "pace"), [("cadet", 52), ("militia", 60), ("captain", 66)])
def test_men_about_a_hero_who_moves_are_seldom_one_body_and_strike_as_often(difficulty: str, pace: int) -> None:
    together, tells = brawl(CROWD, difficulty)
    assert together < 0.085
    assert tells >= pace


@pytest.mark.parametrize("state", ["stand", "dazed"])
def test_who_has_to_pass_steps_round_in_the_back_row_and_strikes_on_the_other_side(state: str) -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    post = man(stage, world, "bruiser", 390)
    post.state, post.daze_ticks = state, 9999
    comer = man(stage, world, "bruiser", 480, brain=True)
    round_him = 0
    for _ in range(260):
        cues = run(stage, world, ".")
        near = abs(comer.x - post.x) < BODY_PX
        round_him += near and comer.back_row
        assert comer.back_row or not near, "never one body"
        tells = [cue for cue in cues if cue.kind.startswith("tell_")]
        assert not (tells and near)
        if tells:
            break
    else:
        pytest.fail("he never came to strike")
    assert round_him
    assert comer.x < post.x


def test_of_two_who_meet_one_halts_and_the_other_goes_round() -> None:
    """A thrower runs from the hero into a bruiser who comes for him."""
    stage = stage_of(arena(columns=80))
    world = fresh(stage)
    thrower = man(stage, world, "thrower", 340, brain=True)
    bruiser = man(stage, world, "bruiser", 430, brain=True)
    for f in (thrower, bruiser):
        f.mind.rest_ticks = 9999
    for _ in range(240):
        run(stage, world, ".")
        assert not meets(thrower, bruiser)
    assert thrower.x > bruiser.x


def test_the_quick_one_keeps_the_pace_of_the_slow_one_before_him() -> None:
    stage = stage_of(arena(columns=120))
    world = fresh(stage)
    slow = man(stage, world, "grappler", 420, brain=True)
    quick = man(stage, world, "knife_man", 470, brain=True)
    world.heroes[0].x = 60
    for f in (slow, quick):
        f.mind.rest_ticks = 9999
    run(stage, world, "", idle=120)
    ways = []
    for _ in range(120):
        run(stage, world, ".")
        ways.append(quick.vx)
        assert quick.x - slow.x >= BODY_PX
    assert not any(a * b < 0 for a, b in pairwise(ways)), "and does not tremble"


def test_who_is_struck_in_the_back_row_comes_forward() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    other = man(stage, world, "bruiser", 330)
    other.back_row = True
    run(stage, world, "s", idle=6)
    assert other.state == "stun"
    assert not other.back_row


@pytest.mark.parametrize("difficulty", ["militia", "captain"])
def test_nobody_stands_in_the_strongman(difficulty: str) -> None:
    inside = ticks = 0
    for seed in range(3):
        stage = stage_of(arena(columns=70), difficulty)
        world = fresh(stage, seed)
        boss = man(stage, world, "boss_strongman", 520, brain=True)
        for px in (90, 130, 170):
            man(stage, world, "bruiser", 300 + px, brain=True)
        chance, pad = random.Random(seed), 0
        for at in range(1500):
            pad = chance.choice((0, 0, pads.LEFT, pads.RIGHT)) if at % 40 == 0 else pad
            tick.step(stage, world, (pad,))
            world.heroes[0].hp = 100
            if boss in up(world):
                ticks += 1
                inside += any(abs(f.x - boss.x) < BODY_PX and not f.back_row for f in up(world) if f is not boss)
    assert inside < ticks * 0.04


def test_men_leave_room_for_one_who_holds_a_hero() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    holder, other = (man(stage, world, "grappler", x) for x in (320, 326))
    enter(holder, "hold")
    before = holder.x
    holder.holds = world.heroes[0].id
    for _ in range(120):
        ease_apart(stage, world)
    assert holder.x == before
    assert other.x - holder.x >= BODY_PX
