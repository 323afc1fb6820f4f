"""Bots against guns: who knows the trade wins on every setting, who only jabs does not (checks 17 and 18 of F10)."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, spawn, stage_of

from game.core import pads
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.foot.spawn import new_world
from game.foot.step import step
from game.foot.world import World
from game.run.bots.veteran import Veteran

MOB = ("gunman", "bruiser", "gunman", "shotgun", "knife_man", "gunman", "bruiser", "grappler", "gunman")


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_bot_with_a_revolver_beats_nine_men_five_of_them_with_guns(difficulty: str, seed: int):
    wave = spawn(50, "wave", 16, 0, 1400, FLOOR_Y, number=1, max_live=4)
    mob = [
        spawn(60 + n, kind, 700 + 30 * n, FLOOR_Y, wave=1, entry="walk", delay=200 * n) for n, kind in enumerate(MOB)
    ]
    stage = stage_of(arena(wave, *mob, columns=90, gun="revolver", rounds=18), difficulty)
    world, bot = new_world(stage, seed), Veteran()
    while world.waves[0].state != "done" and world.tick < 60 * 90:
        step(stage, world, bot.pads(stage, world))
    assert world.waves[0].state == "done"
    assert world.downs == 0
    assert world.retries == 0


def pair_of(difficulty: str) -> tuple[Stage, World]:
    """A grappler and a gunman against bare hands."""
    wave = spawn(50, "wave", 16, 0, 900, FLOOR_Y, number=1)
    two = (
        spawn(60, "grappler", 440, FLOOR_Y, wave=1, entry="walk"),
        spawn(61, "gunman", 540, FLOOR_Y, wave=1, entry="walk"),
    )
    stage = stage_of(arena(wave, *two, columns=60), difficulty)
    return stage, new_world(stage, 1)


def jabber(world: World) -> int:
    """Walks to the nearest man and jabs, whatever comes."""
    hero = world.heroes[0]
    near = min(world.enemies, key=lambda f: abs(f.x - hero.x), default=None)
    if near is None:
        return 0
    toward = pads.RIGHT if near.x > hero.x else pads.LEFT
    if abs(near.x - hero.x) > 36 or (near.x - hero.x) * hero.face < 0:
        return toward
    return pads.STRIKE if world.tick % 14 == 0 else 0


def lowest(difficulty: str, mixes: bool) -> int:
    """The hero's least health until both men are beaten, or 60 s are over."""
    stage, world = pair_of(difficulty)
    bot, least = Veteran(), 100
    while world.waves[0].state != "done" and world.tick < 60 * 60:
        step(stage, world, bot.pads(stage, world) if mixes else (jabber(world),))
        least = min(least, world.heroes[0].hp)
        if least == 0:
            break
    return least


def test_jabs_alone_are_not_enough():
    """Check 17."""
    assert lowest("captain", mixes=False) == 0
    assert lowest("militia", mixes=False) < 50


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_who_mixes_wins(difficulty: str):
    """Check 17."""
    assert lowest(difficulty, mixes=True) > 50


@pytest.mark.parametrize("kind", ["bruiser", "grappler", "knife_man", "gunman", "shotgun", "thrower"])
def test_standing_still_the_first_blow_takes_a_second_and_a_half_to_come(kind: str):
    """Check 10, for every role on Militia; and check 18: who never moves is beaten in the end."""
    wave = spawn(50, "wave", 16, 0, 900, FLOOR_Y, number=1)
    stage = stage_of(arena(wave, spawn(60, kind, 480, FLOOR_Y, wave=1, entry="walk")))
    world, first, entered = new_world(stage, 1), 0, 0
    while not first and world.tick < 60 * 60:
        cues = step(stage, world, (0,))
        entered = entered or next((f.entered_at for f in world.enemies), 0)
        first = next((world.tick for cue in cues if cue.kind == "hurt_hero"), 0)
    assert first - entered >= 90
    while not world.retries and world.tick < 60 * 240:
        step(stage, world, (0,))
    assert world.retries == 1
