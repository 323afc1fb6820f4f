"""What a place does to who is there: steam, valves, arms that lie about, food, snow."""

from __future__ import annotations

from kit import FLOOR_Y, arena, fresh, kinds, man, run, spawn, stage_of

from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.missiles import throw_missile
from game.foot.world import World


def hall(*objects: Spawn) -> tuple[Stage, World]:
    stage = stage_of(arena(*objects, columns=80))
    return stage, fresh(stage)


def test_steam_scalds_in_its_rhythm_and_only_for_red_health() -> None:
    vent = spawn(50, "hazard_steam", 280, FLOOR_Y - 96, 48, 96, on=60, off=120, phase=0)
    stage, world = hall(vent)
    hero = world.heroes[0]
    cues = run(stage, world, ".", idle=118)
    assert hero.hp == 100
    assert kinds(cues).count("steam_hiss") == 1
    cues = run(stage, world, ".", idle=62)
    assert 1 <= kinds(cues).count("scald") <= 2
    assert hero.hp + hero.red >= 96


def test_valve_closes_its_vents_for_a_while() -> None:
    vent = spawn(50, "hazard_steam", 500, FLOOR_Y - 96, 48, 96, on=60, off=120, valve=51)
    valve = spawn(51, "valve", 310, FLOOR_Y - 16, back_after=300)
    stage, world = hall(vent, valve)
    cues = run(stage, world, "g", idle=290)
    assert "valve" in kinds(cues)
    assert "steam_blow" not in kinds(cues)
    cues = run(stage, world, ".", idle=200)
    assert "steam_blow" in kinds(cues)


def test_full_hands_turn_a_valve_but_throw_at_a_man() -> None:
    stage, world = hall(spawn(51, "valve", 310, FLOOR_Y - 16, back_after=300))
    hero = world.heroes[0]
    hero.arm, hero.arm_uses = "pipe", 4
    foe = man(stage, world, "bruiser", hero.x + 30)
    assert "valve" not in kinds(run(stage, world, "g", idle=60))
    assert hero.arm == "", "at him"
    foe.hp, foe.x = 0, 900
    hero.arm, hero.arm_uses = "pipe", 4
    assert "valve" in kinds(run(stage, world, "g", idle=60))
    assert hero.arm == "pipe"


def test_arms_are_taken_swung_worn_and_thrown() -> None:
    pickup = spawn(60, "pickup", 312, FLOOR_Y, kind="chair")
    stage, world = hall(pickup)
    hero = world.heroes[0]
    cues = run(stage, world, "g", idle=16)
    assert hero.arm == "chair"
    assert "pickup" in kinds(cues)
    foe = man(stage, world, "bruiser", hero.x + 40, hp=90, max_hp=90)
    run(stage, world, "s", idle=60)
    assert foe.hp == 90 - 18
    assert hero.arm_uses == 1
    foe.x, foe.state = hero.x + 120, "stand"
    run(stage, world, "g", idle=40)
    assert hero.arm == ""
    assert foe.hp < 72


def test_food_heals_and_is_gone() -> None:
    stage, world = hall(spawn(61, "pickup", 312, FLOOR_Y, kind="kvass"))
    hero = world.heroes[0]
    hero.hp = 50
    run(stage, world, "g", idle=16)
    assert hero.hp == 70
    run(stage, world, "g", idle=20)
    assert hero.hp == 70


def test_three_snowballs_fell_a_snowman() -> None:
    objects = [
        spawn(62, "pickup", 300, FLOOR_Y, kind="snow"),
        spawn(63, "breakable", 440, FLOOR_Y - 40, 32, 40, kind="snowman", strength=3, sets="nose"),
    ]
    stage, world = hall(*objects)
    hero = world.heroes[0]
    for _ in range(3):
        run(stage, world, "g", idle=34)
        assert hero.arm == "snowball"
        run(stage, world, "(>g)", idle=80)
        hero.x = 300
    assert "nose" in world.flags


def test_a_snowball_blinds_a_man_and_the_third_fells_him() -> None:
    stage, world = hall(spawn(62, "pickup", 300, FLOOR_Y, kind="snow"))
    hero, foe = world.heroes[0], man(stage, world, "bruiser", 440)
    for last in (False, False, True):
        hero.x, foe.x, foe.hp, foe.mind.mood = 300, 440, foe.max_hp, "guard"
        run(stage, world, "g", idle=34)
        run(stage, world, "(>g)")
        states = set()
        for _ in range(80):
            run(stage, world, ".")
            states.add(foe.state)
        assert ("fall" in states) == last
        assert ("blind" in states) or last


def test_a_snowball_in_his_eyes_stops_a_hero_for_less_than_a_second() -> None:
    stage, world = hall()
    hero = world.heroes[0]
    thrower = man(stage, world, "thrower", 440)
    lost = []
    for _ in range(3):
        throw_missile(world, thrower, "snowball", hero.x, hero.y - 2, 2)
        states = []
        for _ in range(150):
            run(stage, world, ".")
            states.append(hero.state)
        lost.append(sum(s in ("stun", "blind") for s in states))
        last = states
    assert 20 < lost[0] == lost[1] <= 48
    assert "lie" in last
    assert "blind" not in last[last.index("rise") :]
