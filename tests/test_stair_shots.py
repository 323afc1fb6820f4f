"""Shots up and down stairs: straight lines, drawn and flown alike, answered like level ones, alike on both sides."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, man, run, spawn, stage_of

from game.core.grid import ONE_WAY, STAIR_LEFT, STAIR_RIGHT
from game.data.guns import HIGH_PX, LOW_PX, MUZZLE_PX
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.ground import ground_of
from game.foot.gunmen import clear_line
from game.foot.lines import aim
from game.foot.view import settle
from game.foot.world import World

LANDING_Y = 9 * 16
MIDDLE = 30 * 16  # of the arena: the left half is the right one in a mirror


def at(side: int, px: int) -> int:
    """A place so many px from the middle on that side."""
    return MIDDLE + px if side > 0 else MIDDLE - 1 - px


def landing(
    side: int, *objects: Spawn, kind: str = "gunman", px: int = 150, stairs: bool = True
) -> tuple[Stage, World, Fighter, Fighter]:
    """A hero in the middle, and stairs on that side up to a landing, on which a man stands `px` from the middle."""

    def column(n: int) -> int:
        return 30 + n if side > 0 else 29 - n

    tiles = {(column(n), 9): ONE_WAY for n in range(6, 16)}
    if stairs:
        tiles |= {(column(5 - n), 9 + n): STAIR_RIGHT if side > 0 else STAIR_LEFT for n in range(3)}
    stage = stage_of(arena(*objects, tiles=tiles, gun="revolver", rounds=18))
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x, hero.face = at(side, 0), side
    hero.ledge_x, hero.ledge_y = hero.x, hero.y
    v = man(stage, world, kind, at(side, px), LANDING_Y)
    v.face = -side
    settle(stage, world)
    run(stage, world, ".", idle=2)
    return stage, world, hero, v


def fire(stage: Stage, world: World, v: Fighter, move: str, pads: str) -> list[tuple[int, int]]:
    """Let him fire now; where his bullet is in each of the ticks that follow."""
    enter(v, "blow", move)
    v.tell_ticks = 1
    places = []
    for letter in pads:
        run(stage, world, letter)
        places += [(s.x, s.y) for s in world.shots]
    return places


@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize(("move", "high"), [("gun_shot", HIGH_PX), ("gun_low", LOW_PX)])
def test_a_bullet_from_a_landing_flies_straight_to_the_same_height_below(side: int, move: str, high: int) -> None:
    stage, world, hero, v = landing(side)
    hurt = hero.hp
    places = fire(stage, world, v, move, "." * 40)
    assert len(places) > 12
    for x, y in places:
        share = abs(x - v.x) / abs(hero.x - v.x)
        assert abs(y - (LANDING_Y - high + share * (FLOOR_Y - LANDING_Y))) < 2
    assert hero.hp < hurt


@pytest.mark.parametrize("side", [-1, 1])
@pytest.mark.parametrize(("move", "pad", "hit"), [("gun_shot", "v", False), ("gun_low", "v", True)])
def test_crouching_answers_the_high_one_there_too(side: int, move: str, pad: str, hit: bool) -> None:
    stage, world, hero, v = landing(side)
    run(stage, world, "v" * 8)
    hurt = hero.hp
    fire(stage, world, v, move, pad * 50)
    assert (hero.hp < hurt) is hit


@pytest.mark.parametrize("side", [-1, 1])
def test_a_jump_answers_the_low_one_and_no_line_follows_it(side: int) -> None:
    stage, world, hero, v = landing(side)
    before = aim(world, ground_of(stage, world), v, -side, LOW_PX)
    hurt = hero.hp
    enter(v, "blow", "gun_low")
    v.tell_ticks = 1
    run(stage, world, "j" * 8)
    assert not hero.on_floor
    assert aim(world, ground_of(stage, world), v, -side, LOW_PX) == before != 0
    run(stage, world, "j" * 40)
    assert hero.hp == hurt


@pytest.mark.parametrize("side", [-1, 1])
def test_without_stairs_between_them_every_line_is_level(side: int) -> None:
    stage, world, hero, v = landing(side, stairs=False)
    ground = ground_of(stage, world)
    assert aim(world, ground, v, -side, HIGH_PX) == aim(world, ground, hero, side, HIGH_PX) == 0
    assert not clear_line(stage, world, v, hero, low=False)


@pytest.mark.parametrize("side", [-1, 1])
def test_who_stands_level_with_him_comes_first(side: int) -> None:
    stage, world, hero, v = landing(side)
    near = man(stage, world, "bruiser", at(side, 60))
    run(stage, world, ".")
    assert aim(world, ground_of(stage, world), hero, side, HIGH_PX) == 0
    run(stage, world, "x", idle=20)
    assert near.hp < near.max_hp
    assert v.hp == v.max_hp


@pytest.mark.parametrize("side", [-1, 1])
def test_a_hero_hits_who_stands_above_and_his_muzzle_is_on_the_line(side: int) -> None:
    stage, world, hero, v = landing(side)
    rise = aim(world, ground_of(stage, world), hero, side, HIGH_PX)
    cues = run(stage, world, "x", idle=20)
    shot = next(c for c in cues if c.kind == "shot_revolver")
    assert shot.y == hero.y - HIGH_PX - rise * MUZZLE_PX // 256
    assert v.hp < v.max_hp


@pytest.mark.parametrize("side", [-1, 1])
def test_a_guest_in_that_line_holds_the_fire(side: int) -> None:
    guest = spawn(40, "bystander", at(side, 30), FLOOR_Y, look="guest")
    stage, world, hero, v = landing(side, guest)
    assert not clear_line(stage, world, v, hero, low=False)
    world.fighters = [f for f in world.fighters if f.kind != "guest"]
    assert clear_line(stage, world, v, hero, low=False)


@pytest.mark.parametrize("side", [-1, 1])
def test_a_blast_goes_down_the_stairs_with_its_line(side: int) -> None:
    stage, world, _, v = landing(side, kind="shotgun", px=100)
    enter(v, "blow", "shotgun_blast")
    v.tell_ticks = 1
    cues = run(stage, world, ".", idle=6)
    assert "hurt_hero" in kinds(cues)
