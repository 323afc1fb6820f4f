"""Brains and the crowd: tokens, places, fair tells, nobody stuck (fighters.md F10, checks 9, 10, 18, 24 to 26)."""

from __future__ import annotations

import random

import pytest
from kit import FLOOR_Y, arena, fresh, ledge, man, run, spawn, stage_of

from game.core import pads
from game.core.boxes import Box
from game.data.difficulty import DIFFICULTIES
from game.data.fighters import BYSTANDER
from game.foot.bodies import enter
from game.foot.places import target_of
from game.foot.step import step
from game.foot.world import World

ROLES = ("bruiser", "grappler", "knife_man", "thrower")


def crowd(difficulty: str, seed: int, kinds: tuple[str, ...] = ROLES, columns: int = 60):
    stage = stage_of(arena(columns=columns), difficulty)
    world = fresh(stage, seed)
    for k, kind in enumerate(kinds):
        man(stage, world, kind, 300 + (70 + 24 * k) * (1 if k % 2 else -1), brain=True)
    return stage, world


def tokens(world: World, sort: str) -> int:
    return sum(f.mind.token == sort for f in world.enemies)


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_random_play_breaks_no_law_of_the_crowd(difficulty: str, seed: int) -> None:
    stage, world = crowd(difficulty, seed, ROLES + ROLES[:2], columns=90)
    row = DIFFICULTIES[difficulty]
    chance = random.Random(seed)
    hero, pad = world.heroes[0], 0
    last_hurt = -999
    for _ in range(3000):
        if chance.random() < 0.2:
            pad = chance.getrandbits(11)
        view: Box = world.view.box
        cues = step(stage, world, (pad,))
        hero.hp = 100
        for cue in cues:
            if cue.kind.startswith("tell_"):
                man_x = next(f.x for f in world.fighters if f.id == cue.who)
                assert view.left + 8 <= man_x <= view.right - 8, "a tell began outside the view"
            if cue.kind == "hurt_hero":
                assert world.tick - last_hurt >= 24
                last_hurt = world.tick
        assert tokens(world, "melee") <= row.melee_tokens
        assert tokens(world, "gun") <= row.gun_tokens
        assert tokens(world, "grab") <= 1
        for f in world.enemies:
            assert f.stunned_for <= 90 + 73
        if not world.enemies:
            return


@pytest.mark.parametrize("kind", ["bruiser", "gunman", "boss_long"])
def test_who_is_pushed_out_of_view_in_his_tell_drops_it(kind: str) -> None:
    stage = stage_of(arena(columns=120))
    world = fresh(stage)
    v = man(stage, world, kind, world.heroes[0].x + 60, brain=True)
    while v.state != "blow":
        world.heroes[0].hp = 100
        run(stage, world, ".")
    assert v.mind.token
    v.x = world.view.box.right + 40
    cues = run(stage, world, "..")
    assert v.state != "blow"
    assert not v.mind.token
    cues += run(stage, world, "", 25)
    assert not [c for c in cues if c.kind.startswith(("shot_", "hurt_hero"))]


@pytest.mark.parametrize("role", ROLES)
def test_standing_still_is_not_punished_before_a_second_and_a_half(role: str) -> None:
    stage, world = crowd("militia", 1, (role,))
    world.enemies[0].x = 300 + 190
    world.enemies[0].entered_at = 0
    for _ in range(1200):
        if any(c.kind == "hurt_hero" for c in step(stage, world, (0,))):
            break
    assert world.heroes[0].hp < 100 or world.heroes[0].state == "held", "nobody ever came"
    assert world.tick >= 90


def test_who_never_moves_dies() -> None:
    stage, world = crowd("militia", 5, ("bruiser", "bruiser", "knife_man"))
    for _ in range(6000):
        step(stage, world, (0,))
        if world.heroes[0].hp <= 0:
            return
    pytest.fail("a hero who never moved was alive after 100 s")


def test_men_at_the_same_place_are_told_apart_by_id() -> None:
    for _ in range(2):
        stage, world = crowd("militia", 1, ())
        first = man(stage, world, "bruiser", 326)
        second = man(stage, world, "bruiser", 326)
        run(stage, world, "s", idle=8)
        assert first.hp < first.max_hp
        assert second.hp == second.max_hp


def test_a_brain_goes_for_the_nearest_hero() -> None:
    stage = stage_of()
    world = fresh(stage, 1, players=2)
    world.heroes[1].x = 700
    foe = man(stage, world, "bruiser", 650)
    assert target_of(world, foe) is world.heroes[1]


@pytest.mark.parametrize("seed", range(4))
def test_nobody_is_stuck_for_ten_seconds(seed: int) -> None:
    """Check 25: every man has a place near the hero, strikes, or is on his way."""
    stage, world = crowd("militia", seed, ("bruiser", "knife_man", "grappler", "bruiser"))
    chance = random.Random(seed)
    idle: dict[int, int] = {}
    where: dict[int, int] = {}
    pad = 0
    for _ in range(2400):
        if chance.random() < 0.05:
            pad = chance.choice([0, pads.LEFT, pads.RIGHT])
        step(stage, world, (pad,))
        world.heroes[0].hp = 100
        for f in world.enemies:
            near = abs(f.x - world.heroes[0].x) < 200
            moved = abs(f.x - where.get(f.id, -999)) > 6
            if moved:
                where[f.id] = f.x
            idle[f.id] = 0 if near or moved else idle.get(f.id, 0) + 1
            assert idle[f.id] < 600


def test_men_come_down_from_a_ledge_and_up_to_one() -> None:
    tiles = ledge(10, 20, 30)
    stage = stage_of(arena(tiles=tiles))
    world = fresh(stage)
    foe = man(stage, world, "bruiser", 400, 10 * 16, brain=True)
    run(stage, world, ".", idle=240)
    assert foe.y == FLOOR_Y
    hero = world.heroes[0]
    hero.x, hero.y = 400, 10 * 16
    enter(hero, "stand")
    for _ in range(400):
        step(stage, world, (0,))
        hero.hp = 100
        if foe.y == 10 * 16:
            return
    pytest.fail("he never came up")


def test_bathers_step_aside_and_are_never_aimed_at() -> None:
    bather = spawn(40, "bystander", 340, FLOOR_Y, look="bather_a")
    stage = stage_of(arena(bather))
    world = fresh(stage)
    man(stage, world, "bruiser", 380, brain=True)
    for _ in range(1500):
        step(stage, world, (0,))
        world.heroes[0].hp = 100
    assert world.bystanders_hurt == 0


def test_a_swung_chair_hurts_a_bather_and_costs_the_duty() -> None:
    bather = spawn(40, "bystander", 330, FLOOR_Y, look="bather_a")
    stage = stage_of(arena(bather))
    world = fresh(stage)
    hero = world.heroes[0]
    hero.arm, hero.arm_uses, hero.score = "chair", 2, 900
    run(stage, world, "s", idle=30)
    assert world.bystanders_hurt == 1
    assert hero.score == 400
    fists = fresh(stage)
    run(stage, fists, "s......s......s", idle=30)
    assert fists.bystanders_hurt == 0


def test_before_a_drawn_gun_a_bystander_ducks_and_stays_down() -> None:
    guest = spawn(40, "bystander", 420, FLOOR_Y, look="guest")
    stage = stage_of(arena(guest, gun="revolver", rounds=12))
    world = fresh(stage)
    (who,) = (f for f in world.fighters if f.row.team == BYSTANDER)
    run(stage, world, ".", idle=30)
    assert who.move != "cower"
    run(stage, world, "x", idle=20)
    assert (who.state, who.move) == ("scene", "cower")
    for _ in range(4):
        run(stage, world, "x", idle=30)
        assert (who.state, who.move) == ("scene", "cower")
    assert world.bystanders_hurt == 0


def test_who_has_just_come_to_a_storey_looks_about_before_he_follows_to_another() -> None:
    """A man and a hero who looked for each other once changed places through a pair of doors for ever."""
    stage = stage_of(arena(tiles=ledge(8, 10, 28)))
    world = fresh(stage)
    f = man(stage, world, "bruiser", 310, 8 * 16, brain=True)
    run(stage, world, "", idle=18)
    assert (f.state, f.y) == ("stand", 8 * 16)
    run(stage, world, "", idle=60)
    assert f.y == world.heroes[0].y
