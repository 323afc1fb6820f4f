"""The plan of a level: rooms and fights choose music and beds, and what is said is known."""

from __future__ import annotations

from kit import arena, man, new_world, spawn, stage_of
from speakers import SOUND, zoned

from game.core.cue import Cue
from game.foot.world import Talk
from game.show.sound.bank import read_index
from game.show.sound.foot_plan import FootPlan


def test_plan_follows_rooms_and_fights():
    stage = zoned()
    plan, world = FootPlan(stage), new_world(stage, 1)
    hero = world.heroes[0]
    assert plan.pieces() == ["bath", "snow"]
    assert plan.score(world)[:2] == ("bath", {"calm"})
    assert plan.bed(world) == ("bed_steam", 0.8, "tile")
    world.music = "fight"
    assert plan.score(world).layers == {"calm", "fight"}
    hero.x = 520
    assert plan.bed(world).loop == "bed_hall"
    assert plan.score(world).layers == {"calm", "fight"}
    world.waves[0].state = "done"
    assert plan.score(world).layers == {"calm", "fight", "dome"}
    world.music, hero.x = "calm", 740
    assert plan.score(world)[:2] == ("snow", {"calm"})
    world.flags["thaw"] = 1
    assert plan.score(world).piece == "bath"
    del world.flags["thaw"]
    hero.x = 300
    assert plan.score(world).piece == "bath"
    world.music = "hush"
    assert plan.score(world).piece == ""
    assert plan.bed(world).loop == ""


def test_a_boss_has_music_of_his_own_by_phase():
    level = arena(spawn(10, "boss_strongman", 200, 0))
    object.__setattr__(level, "music", "bath")
    stage = stage_of(level)
    plan, world = FootPlan(stage), new_world(stage, 1)
    assert plan.pieces() == ["bath", "boss_strong", "snow"]
    assert plan.score(world).piece == "bath", "he sleeps"
    boss = man(stage, world, "boss_strongman", 200)
    boss.mind.phase = 1
    assert plan.score(world)[:2] == ("boss_strong", {"calm", "fight"})
    boss.mind.phase = 2
    assert plan.score(world)[:2] == ("boss_strong", {"calm"})
    boss.hp = 0
    assert plan.score(world).piece == "bath"


def test_talk_and_the_stone_step_back():
    stage = zoned()
    plan, world = FootPlan(stage), new_world(stage, 1)
    world.talk = Talk(["a"])
    assert plan.score(world).level == 0.5
    world.talk, world.stone.active = None, True
    assert plan.score(world).level < 0.5


def test_his_call_grows_with_each_sighting():
    stage = zoned()
    plan, world = FootPlan(stage), new_world(stage, 1)
    heard = [plan.jingle(Cue("sighting", 0, 0, n=n), world) for n in (1, 2, 5, 9)]
    assert heard == ["rostavili_1", "rostavili_2", "rostavili_5", "rostavili_5"]
    lengths = [len(read_index(SOUND).music[name].layers) for name in heard]
    assert lengths == [1] * 4


def test_places_add_layers_and_things_hum_where_they_stand():
    level = arena(
        spawn(10, "music_zone", 0, 0, 480, 192, adds="kitchen"),
        spawn(11, "sound_source", 300, 100, loop="neon_loop", level=50),
        spawn(12, "sound_source", 400, 100, loop="fan_loop", level=80, when="power"),
    )
    object.__setattr__(level, "music", "hotel")
    stage = stage_of(level)
    plan, world = FootPlan(stage), new_world(stage, 1)
    assert plan.score(world)[:2] == ("hotel", {"calm", "kitchen"})
    world.music = "fight"
    assert plan.score(world).layers == {"calm", "fight", "kitchen"}
    assert [(hum.loop, hum.level) for hum in plan.hums(world)] == [("neon_loop", 0.5)]
    world.flags["power"] = 1
    assert [hum.loop for hum in plan.hums(world)] == ["fan_loop", "neon_loop"]
    world.heroes[0].cage = 99
    assert plan.score(world).piece == "hotel_lift"


def test_a_caption_is_spoken_too():
    stage = zoned()
    plan, world = FootPlan(stage), new_world(stage, 1)
    assert plan.said(world) is None
    world.talk = Talk(["k"], 0, 7, holds=False)
    assert plan.said(world) == ("k", 7)
