"""What was let go of comes down; prompts of things that fly and lie about; a thrower takes his time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, ledge, man, run, spawn, stage_of

from game.core import pads
from game.core.cue import Cue
from game.foot.breakage import give_birth
from game.foot.missiles import throw_flat, throw_missile
from game.foot.step import step
from game.foot.world import World
from game.show.hud.data import WORD_TICKS
from game.show.hud.finds import READ_AGAIN_TICKS, READ_TOLD
from game.show.hud.model import HudMaker


def items(world: World) -> list[tuple[str, int]]:
    """Sort and height of everything born in play."""
    return [(t.sort, t.y) for t in world.of("item") if not t.gone]


def test_a_pipe_that_hits_a_man_falls_to_the_floor() -> None:
    stage = stage_of(arena(columns=80))
    world = fresh(stage)
    man(stage, world, "bruiser", 380)
    throw_flat(world, world.heroes[0], "pipe", 14, 5)
    cues = run(stage, world, ".", idle=60)
    assert "hit_light" in kinds(cues) or "hit_heavy" in kinds(cues)
    assert items(world) == [("pipe", FLOOR_Y)]


def test_what_is_thrown_at_a_wall_falls_down_before_it() -> None:
    stage = stage_of(arena(columns=40))
    world = fresh(stage)
    wall = 39 * 16
    for x in range(wall - 60, wall - 20, 7):
        world.heroes[0].x = x
        throw_flat(world, world.heroes[0], "chair", 14, 1)
        run(stage, world, ".", idle=60)
    lying = [t for t in world.of("item") if not t.gone]
    assert [t.y for t in lying] == [FLOOR_Y] * 6
    assert all(wall - 24 < t.x < wall for t in lying)


def test_what_comes_through_the_air_is_caught_before_a_thing_is_taken() -> None:
    stage = stage_of(arena(spawn(20, "pickup", 300, FLOOR_Y, kind="chair")))
    world = fresh(stage)
    hero = world.heroes[0]
    thrower = man(stage, world, "thrower", 420)
    bottle = throw_missile(world, thrower, "bottle", hero.x, hero.y - 2, 8)
    while bottle in world.missiles and abs(bottle.x - hero.x) + abs(bottle.y - hero.y + 40) > 34:
        run(stage, world, ".")
    run(stage, world, "g", idle=10)
    assert hero.arm == "bottle"


def test_what_falls_rests_on_the_first_ledge_below_it() -> None:
    stage = stage_of(arena(columns=80, tiles=ledge(8, 20, 24)))
    world = fresh(stage)
    give_birth(world, "chair", 340, 60)
    give_birth(world, "chair", 500, 60)
    run(stage, world, ".", idle=40)
    assert items(world) == [("chair", 8 * 16), ("chair", FLOOR_Y)]


def test_what_lies_in_a_cage_rides_with_it() -> None:
    lift = spawn(60, "lift", 560, FLOOR_Y - 96, 64, 96, stops=f"{FLOOR_Y},{FLOOR_Y - 64}", to=1)
    stage = stage_of(arena(lift, columns=80))
    world = fresh(stage)
    cage = world.of("lift")[0]
    give_birth(world, "knife", cage.x, cage.y - 20)
    run(stage, world, ".", idle=10)
    assert items(world) == [("knife", cage.y)]
    for _ in range(16):
        cage.y -= 2
        step(stage, world, (0,))
        assert items(world) == [("knife", cage.y)]


@pytest.mark.parametrize("difficulty", ["cadet", "militia", "captain"])
def test_a_thrower_rests_from_throw_to_throw(difficulty: str) -> None:
    stage = stage_of(arena(columns=80), difficulty)
    world = fresh(stage)
    world.heroes[0].hp = world.heroes[0].max_hp = 9999
    man(stage, world, "thrower", 460, brain=True)
    thrown = []
    for tick in range(900):
        if any(cue.kind == "bottle_throw" for cue in step(stage, world, (0,))):
            thrown.append(tick)
    assert len(thrown) >= 4, "he goes on throwing"
    assert min(b - a for a, b in pairwise(thrown)) >= stage.difficulty.lob_rest_ticks + 25


@pytest.mark.parametrize("difficulty", ["cadet", "militia", "captain"])
def test_a_thrower_lets_who_fights_at_close_quarters_have_his_turn(difficulty: str) -> None:
    """On captain two blows of three at the gate of the yard were bottles: one was always on its way."""
    stage = stage_of(arena(columns=80), difficulty)
    world = fresh(stage)
    world.heroes[0].hp = world.heroes[0].max_hp = 9999
    man(stage, world, "thrower", 460, brain=True)
    man(stage, world, "bruiser", 340, brain=True)
    told: list[str] = []
    for _ in range(1800):
        told += [cue.kind for cue in step(stage, world, (0,)) if cue.kind in {"tell_throw", "tell_light", "tell_heavy"}]
    thrown = told.count("tell_throw")
    assert thrown >= 4, "he goes on throwing"
    assert thrown <= len(told) - thrown


def test_the_key_that_catches_is_told_while_something_comes_down_and_only_then() -> None:
    prompt = spawn(20, "prompt", 420, FLOOR_Y - 64, text="catch", action="grab", in_flight=True)
    stage = stage_of(arena(prompt, columns=80))
    world = fresh(stage)
    hero, thrower = world.heroes[0], man(stage, world, "thrower", 460)
    run(stage, world, ".", idle=5)
    assert world.prompt == ""
    throw_missile(world, thrower, "bottle", hero.x + 120, hero.y - 2, 8)
    run(stage, world, ".", idle=30)
    assert world.prompt == "", "that one does not come at him"
    throw_missile(world, thrower, "bottle", hero.x, hero.y - 2, 8)
    run(stage, world, ".", idle=60)
    assert world.prompt == ""


@pytest.mark.parametrize("far_px", [70, 110, 160])
def test_the_key_that_catches_is_told_in_time_to_read_it_and_press(far_px: int) -> None:
    prompt = spawn(20, "prompt", 320, FLOOR_Y - 64, text="catch", action="grab", in_flight=True)
    stage = stage_of(arena(prompt, columns=80))
    caught = []
    for pressed_after_ticks in (999, 16, 24):
        world = fresh(stage)
        hero = world.heroes[0]
        throw_missile(world, man(stage, world, "thrower", hero.x + far_px), "bottle", hero.x, hero.y - 2, 8)
        told_ticks = 0
        while world.missiles:
            told_ticks += world.prompt == "catch"
            step(stage, world, (pads.GRAB if told_ticks == pressed_after_ticks else 0,))
        assert told_ticks >= min(pressed_after_ticks, 0.35 * 60)
        caught.append(hero.arm)
    assert caught == ["", "bottle", "bottle"]


def test_the_hud_names_the_key_that_takes_until_something_was_taken() -> None:
    stage = stage_of(arena(spawn(30, "pickup", 310, FLOOR_Y, kind="pipe"), columns=80))
    world = fresh(stage)
    maker = HudMaker(stage)
    run(stage, world, ".")
    bubble = maker.model(world).bubble
    assert bubble is not None
    assert bubble.action == "grab"
    maker.taught = True
    assert maker.model(world).bubble is None, "who has been here before knows"
    maker.taught = False
    maker.eat(run(stage, world, "g", idle=30), world)
    assert world.heroes[0].arm == "pipe"
    run(stage, world, "vg", idle=1)
    run(stage, world, "(vg)", idle=30)
    assert world.heroes[0].arm == ""
    assert maker.model(world).bubble is None


def test_the_hud_names_the_key_of_food_to_the_first_who_needs_it() -> None:
    cups = [spawn(31 + k, "pickup", 310 + 80 * k, FLOOR_Y, kind="kvass") for k in range(2)]
    stage = stage_of(arena(spawn(30, "pickup", 250, FLOOR_Y, kind="pipe"), *cups, columns=80))
    world = fresh(stage)
    hero, maker = world.heroes[0], HudMaker(stage)
    hero.x = 250
    maker.eat(run(stage, world, "g", idle=30), world)
    hero.x, hero.arm = 310, ""
    run(stage, world, ".")
    assert maker.model(world).bubble is None, "he is well, and knows how to take a pipe"
    hero.hp = 40
    assert maker.model(world).bubble is not None
    maker.eat(run(stage, world, "g", idle=30), world)
    assert hero.hp > 40
    hero.x = 390
    run(stage, world, ".")
    assert maker.model(world).bubble is None


def test_the_hud_says_what_a_full_bucket_is_for_where_there_is_steam_until_one_was_emptied() -> None:
    bucket = spawn(30, "pickup", 300, FLOOR_Y, kind="bucket_full")
    steam = spawn(31, "veil", 360, FLOOR_Y - 100, 200, 100, clears_by="bucket", unless="aired")
    stage = stage_of(arena(bucket, steam, columns=80))
    world = fresh(stage)
    hero, maker = world.heroes[0], HudMaker(stage)
    maker.eat(run(stage, world, "g", idle=30), world)
    assert hero.arm == "bucket_full"
    assert maker.model(world).bubble is None, "here is no steam"
    hero.x = 400
    bubble = maker.model(world).bubble
    assert bubble is not None
    assert bubble.action == "strike"
    world.flags["aired"] = 1
    assert maker.model(world).bubble is None, "here is none any more"
    del world.flags["aired"]
    maker.taught = True
    assert maker.model(world).bubble is None
    maker.taught = False
    maker.eat(run(stage, world, "s", idle=40), world)
    assert hero.arm == "bucket"
    hero.arm = "bucket_full"
    assert maker.model(world).bubble is None


def test_a_secret_is_told_with_its_count_for_a_while() -> None:
    places = [spawn(29 + n, "secret", 200 + 200 * n, 0, 50, 50, number=n) for n in (1, 2)]
    stage = stage_of(arena(*places))
    world = fresh(stage)
    maker = HudMaker(stage)
    assert maker.model(world).word is None
    world.secrets.append(2)
    maker.eat([Cue("secret", 0, 0, 1, 2)], world)
    word = maker.model(world).word
    assert word is not None
    assert word.good
    assert "1" in word.text
    assert "2" in word.text
    world.tick += WORD_TICKS
    assert maker.model(world).word is None


@pytest.mark.parametrize(("before", "after"), [(1200, 700), (200, 0)])
def test_a_bystander_hurt_is_told_and_costs_no_more_than_there_is(before: int, after: int) -> None:
    stage = stage_of(arena(spawn(30, "bystander", 380, FLOOR_Y, panic="cower"), columns=80))
    world = fresh(stage)
    hero, maker = world.heroes[0], HudMaker(stage)
    hero.score = before
    throw_flat(world, hero, "chair", 14, 5)
    for _ in range(40):
        maker.eat(step(stage, world, (0,)), world)
        if world.bystanders_hurt:
            break
    assert hero.score == after
    word = maker.model(world).word
    assert word is not None
    assert not word.good


def test_a_player_whose_kicks_are_read_is_told_so_twice_and_no_more() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    maker, hero = HudMaker(stage), world.heroes[0]
    stranger = man(stage, world, "bruiser", 400)
    maker.eat([Cue("kick_read", 0, 0, stranger.id)], world)
    assert maker.model(world).word is None
    told = []
    for _ in range(5 * READ_AGAIN_TICKS // WORD_TICKS):
        maker.eat([Cue("kick_read", 0, 0, hero.id)] * 2, world)
        word = maker.model(world).word
        if word is not None and word.age == 0:
            assert not word.good
            assert "kicks" in word.text
            told.append(world.tick)
        world.tick += WORD_TICKS
    assert len(told) == READ_TOLD
    assert told[1] - told[0] >= READ_AGAIN_TICKS


def test_time_gone_back_unsays_that_kicks_are_read() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    maker, hero = HudMaker(stage), world.heroes[0]
    world.tick = 200
    maker.eat([Cue("kick_read", 0, 0, hero.id)], world)
    assert maker.model(world).word is not None
    world.tick = 100
    assert maker.model(world).word is None
    maker.eat([Cue("kick_read", 0, 0, hero.id)], world)
    word = maker.model(world).word
    assert word is not None
    assert word.age == 0
