"""Lessons for a newcomer: what is told, when it is told, and that it ends once it has been done."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, man, run, spawn, stage_of
from menus import Player

from game.app.profile import Best
from game.app.scenes.play import Play
from game.app.scenes.start import begin
from game.show.hud.model import HudMaker


def test_a_prompt_over_a_man_goes_with_him_and_ends_with_its_use() -> None:
    prompt = spawn(20, "prompt", 300, FLOOR_Y - 64, text="x", action="kick", on_man=True)
    stage = stage_of(arena(prompt, columns=80))
    world = fresh(stage)
    world.heroes[0].x = 420
    run(stage, world, ".")
    assert world.prompt == "", "nobody is there"
    foe = man(stage, world, "bruiser", 470)
    run(stage, world, ".", idle=12)
    assert (world.prompt, world.prompt_x) == ("x", foe.x)
    run(stage, world, "k", idle=2)
    assert world.prompt == ""
    foe.x = world.heroes[0].x + 50
    run(stage, world, ".", idle=2)
    assert world.prompt == "", "once is enough"


@pytest.mark.parametrize("gap", range(24, 51, 2))
def test_a_man_at_his_place_in_front_can_be_grabbed(gap: int) -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    man(stage, world, "bruiser", world.heroes[0].x + gap)
    run(stage, world, "g", idle=14)
    assert world.heroes[0].state == "hold"


def test_hands_go_for_a_man_before_they_go_for_what_lies_there() -> None:
    stage = stage_of(arena(spawn(20, "pickup", 300, FLOOR_Y, kind="bucket")))
    world = fresh(stage)
    foe = man(stage, world, "bruiser", world.heroes[0].x + 48)
    run(stage, world, "g", idle=14)
    assert (world.heroes[0].state, world.heroes[0].arm) == ("hold", "")
    foe.x, foe.state, foe.held_by = world.heroes[0].x + 60, "stand", 0
    world.heroes[0].holds, world.heroes[0].state = 0, "stand"
    run(stage, world, "g", idle=20)
    assert world.heroes[0].arm == "bucket", "nobody is in reach of a step"


def test_the_lesson_of_the_grab_is_over_when_a_man_is_held_and_thrown() -> None:
    stage = stage_of(arena(spawn(20, "prompt", 300, FLOOR_Y - 64, text="x", action="grab", on_man=True)))
    world = fresh(stage)
    foe = man(stage, world, "bruiser", world.heroes[0].x + 64)
    run(stage, world, ".", idle=14)
    run(stage, world, "g", idle=30)
    assert world.prompt == "x", "a hand that closes on air has learnt nothing"
    foe.x = world.heroes[0].x + 40
    run(stage, world, "g", idle=14)
    assert (world.heroes[0].state, world.prompt) == ("hold", "x")
    run(stage, world, "g", idle=2)
    assert world.prompt == ""


def test_a_grab_is_no_longer_than_a_kick() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    man(stage, world, "bruiser", world.heroes[0].x + 52)
    run(stage, world, "g", idle=14)
    assert world.heroes[0].state != "hold"


def test_a_prompt_to_shoot_waits_for_a_man_to_shoot_at() -> None:
    prompt = spawn(20, "prompt", 300, FLOOR_Y - 84, text="x", action="shoot", on_man=True)
    guest = spawn(21, "bystander", 330, FLOOR_Y, look="guest", panic="flee")
    stage = stage_of(arena(prompt, guest, columns=80, gun="revolver", rounds=18))
    world = fresh(stage)
    run(stage, world, ".", idle=30)
    assert world.prompt == ""
    foe = man(stage, world, "gunman", world.heroes[0].x + 200)
    run(stage, world, ".", idle=2)
    assert (world.prompt, world.prompt_x) == ("x", foe.x)


def test_a_prompt_for_calm_moments_waits_until_no_enemy_is_in_view() -> None:
    prompt = spawn(20, "prompt", 320, FLOOR_Y - 64, text="x", action="grab", calm=True)
    stage = stage_of(arena(prompt, columns=80))
    world = fresh(stage)
    foe = man(stage, world, "bruiser", world.heroes[0].x + 120)
    run(stage, world, ".", idle=30)
    assert world.prompt == ""
    foe.hp = 0
    run(stage, world, ".", idle=2)
    assert world.prompt == "x"


def test_into_what_a_held_man_can_be_thrown_is_told_until_it_has_been_done() -> None:
    pool = spawn(20, "throw_into", 330, FLOOR_Y - 16, 96, 16, kind="pool")
    stage = stage_of(arena(pool, columns=80))
    world = fresh(stage)
    hero, foe = world.heroes[0], man(stage, world, "bruiser", world.heroes[0].x + 20)
    maker = HudMaker(stage)
    assert maker.model(world).bubble is None
    run(stage, world, "g", idle=16)
    assert hero.state == "hold"
    bubble = maker.model(world).bubble
    assert bubble is not None
    assert (bubble.action, "{key:grab}" in bubble.text) == ("up", True)
    assert hero.x <= bubble.x + world.view.x <= pool.box.right
    hero.x -= 200
    world.tick += 9
    assert maker.model(world).bubble is None, "nothing of the kind is near"
    hero.x += 200
    maker.eat(run(stage, world, "(^g)", idle=30), world)
    assert foe.state not in ("held", "stand")
    world.fighters = [hero]
    again = man(stage, world, "bruiser", hero.x + 20)
    run(stage, world, "g", idle=16)
    assert (hero.state, again.state) == ("hold", "held")
    assert maker.model(world).bubble is None, "he knows by now"


def test_lessons_are_for_who_has_not_finished_the_level(player: Player) -> None:
    play = player.start()
    player.wait(10)
    assert play.view.hud.model(play.session.world).bubble is not None
    assert not play.view.hud.taught
    play.view.hud.taught = True
    assert play.session.world.prompt
    assert play.view.hud.model(play.session.world).bubble is None


def test_a_level_that_was_finished_is_played_without_lessons(player: Player) -> None:
    for finished in (False, True):
        if finished:
            player.app.profile.bests["bathhouse/cadet/plain"] = Best(ticks=9000, rank="C", runs=1)
        assert begin(player.app, "bathhouse", card=False)
        assert isinstance(player.top, Play)
        assert player.top.view.hud.taught is finished


def test_in_a_grip_the_way_out_is_named(player: Player) -> None:
    play = player.start()
    world = play.session.world
    world.heroes[0].state = "held"
    bubble = play.view.hud.model(world).bubble
    assert bubble is not None
    assert bubble.action == "left"
    assert "Break free" in bubble.text


def test_a_man_in_the_air_is_not_hidden_by_the_word_that_asked_for_the_throw(player: Player) -> None:
    play = player.start()
    player.wait(10)
    world, hero = play.session.world, play.session.world.heroes[0]
    foe = man(play.session.stage, world, "bruiser", hero.x + 24)
    hero.state, hero.holds, foe.state, foe.held_by = "hold", foe.id, "held", hero.id
    assert play.view.hud.model(world).bubble is not None
    hero.state, hero.move = "blow", "throw_ahead"
    assert play.view.hud.model(world).bubble is None
