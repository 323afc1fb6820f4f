"""The dog handler and his dog: let go by the whistle, jumped or kicked, never killed (fighters.md F7)."""

from __future__ import annotations

from kit import FLOOR_Y, arena, fresh, kinds, run, spawn, stage_of

from game.foot.bodies import enter


def met(x: int = 480):
    wave = spawn(50, "wave", 16, 0, 900, FLOOR_Y, number=1)
    stage = stage_of(arena(wave, spawn(60, "dog_handler", x, FLOOR_Y, wave=1, entry="walk")))
    world = fresh(stage)
    run(stage, world, "..")
    man, dog = world.enemies
    return stage, world, man, dog


def test_the_dog_waits_at_heel_until_the_whistle():
    stage, world, man, dog = met()
    assert dog.master == man.id
    cues = []
    while "whistle" not in kinds(cues):
        cues += run(stage, world, ".")
        if "whistle" not in kinds(cues):
            assert abs(dog.x - man.x) < 60
        assert world.tick < 600
    assert "tell_gun" not in kinds(cues)
    assert dog.mind.plan == "go"


def test_it_leaps_hangs_on_and_comes_back():
    stage, world, _, dog = met()
    cues = []
    while "hurt_hero" not in kinds(cues):
        cues += run(stage, world, ".")
        assert world.tick < 900
    hero = world.heroes[0]
    assert dog.state == "hang"
    assert hero.hung_ticks > 30
    run(stage, world, ">*30")
    assert abs(dog.x - hero.x) < 24
    run(stage, world, "", 60)
    assert dog.state != "hang"
    assert dog.mind.plan in ("back", "", "go")


def test_a_jump_answers_the_leap():
    stage, world, man, dog = met()
    man.mind.mood = "wait"
    hero = world.heroes[0]
    dog.x, dog.face = hero.x + 40, -1
    enter(dog, "blow", "dog_leap")
    dog.tell_ticks = 24
    dog.mind.plan = "go"
    man.x = 700
    cues = run(stage, world, "." * 18 + "j" * 22, 6)
    assert "hurt_hero" not in kinds(cues)


def test_a_kick_drives_it_off_alive():
    stage, world, _, dog = met()
    hero = world.heroes[0]
    dog.x, dog.mind.plan = hero.x + 34, "go"
    enter(hero, "blow", "kick")
    cues = run(stage, world, "", 60)
    assert dog.state == "flee"
    assert dog.hp > 0
    cues += run(stage, world, "", 200)
    assert [c.text for c in cues if c.kind == "enemy_out"] == ["flee"]


def test_without_its_handler_it_sits_and_then_runs():
    stage, world, man, dog = met()
    man.hp, man.state = 0, "down"
    run(stage, world, "", 50)
    assert dog.state == "stand"
    cues = run(stage, world, "", 300)
    assert [c.text for c in cues if c.kind == "enemy_out" and c.who == dog.id] == ["flee"]
    assert world.waves[0].state == "done"
