"""What a house offers to walk through: doors and who comes out of them, lifts and who drops into them."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, ledge, man, run, spawn, stage_of

from game.core.grid import SOLID
from game.foot.world import World


def hero(world: World):
    return world.heroes[0]


def room_door(object_id: int, x: int, **own):
    return spawn(object_id, "door", x - 24, FLOOR_Y - 80, 48, 80, kind="room", **own)


def ambush(*men, difficulty: str = "militia", doors=()):
    """Men of wave 1 come out of doors as soon as the hero is there."""
    wave = spawn(50, "wave", 16, 0, 900, FLOOR_Y, number=1)
    stage = stage_of(arena(wave, *doors, *men), difficulty)
    return stage, fresh(stage)


# doors


@pytest.mark.parametrize(("difficulty", "ticks"), [("cadet", 60), ("militia", 30), ("captain", 30)])
def test_a_door_is_lit_and_creaks_before_a_man_comes_out(difficulty: str, ticks: int):
    thug = spawn(60, "bruiser", 400, FLOOR_Y, wave=1, entry="door", delay=100, **{"from": 20})
    stage, world = ambush(thug, doors=[room_door(20, 400)], difficulty=difficulty)
    creaked = came = 0
    for _ in range(200):
        cues = kinds(run(stage, world, "."))
        creaked = creaked or ("door_creak" in cues) * world.tick
        came = came or bool(world.enemies) * world.tick
        if creaked and not came:
            assert world.thing(20).state == "lit"
    assert came - creaked == ticks
    assert world.thing(20).state == "shut"


def test_a_lit_door_may_be_kicked_shut_and_he_comes_later_and_worse_for_it():
    thug = spawn(60, "bruiser", 340, FLOOR_Y, wave=1, entry="door", delay=60, **{"from": 20})
    stage, world = ambush(thug, doors=[room_door(20, 340)])
    run(stage, world, "", 45)
    assert world.thing(20).state == "lit"
    cues = run(stage, world, "k", 12)
    assert "door_slam" in kinds(cues)
    assert not world.enemies
    assert world.thrown_into == {"door": 1}
    run(stage, world, "", 100)
    assert not world.enemies
    run(stage, world, "", 120)
    assert world.enemies[0].hp == 36 - 14


def test_a_weak_man_behind_a_slammed_door_does_not_come_at_all():
    thug = spawn(60, "bruiser", 340, FLOOR_Y, wave=1, entry="door", delay=60, **{"from": 20})
    stage, world = ambush(thug, doors=[room_door(20, 340)])
    world.slammed[60] = 30
    run(stage, world, "", 45)
    run(stage, world, "k", 12)
    cues = run(stage, world, "", 300)
    assert "enemy_out" in kinds(cues)
    assert world.waves[0].state == "done"


def test_the_leaf_kicked_onto_a_man_who_comes_out_fells_him():
    thug = spawn(60, "bruiser", 340, FLOOR_Y, wave=1, entry="door", delay=40, **{"from": 20})
    stage, world = ambush(thug, doors=[room_door(20, 340)])
    while not world.enemies:
        run(stage, world, ".")
    cues = run(stage, world, "k", 10)
    assert "door_slam" in kinds(cues)
    assert world.enemies[0].hp <= 36 - 14
    assert world.enemies[0].state in ("fall", "lie")


def test_a_shut_door_kicked_open_strikes_who_stands_behind():
    door = spawn(20, "door", 330, FLOOR_Y - 80, 16, 80, kind="plain")
    stage = stage_of(arena(door))
    world = fresh(stage)
    v = man(stage, world, "bruiser", 362)
    cues = run(stage, world, "k", 12)
    assert "door_slam" in kinds(cues)
    assert v.hp == v.max_hp - 14
    assert v.state == "fall"


def test_a_locked_door_is_neither_kicked_nor_shot_open():
    door = spawn(20, "door", 330, FLOOR_Y - 80, 16, 80, kind="plain", state="locked")
    stage = stage_of(arena(door, gun="podbyrin", rounds=8))
    world = fresh(stage)
    run(stage, world, "k", 30)
    run(stage, world, "x", 60)
    run(stage, world, "x", 60)
    assert world.thing(20).state == "locked"


def test_swing_doors_hit_both_ways():
    door = spawn(20, "door", 332, FLOOR_Y - 80, 16, 80, kind="swing")
    stage = stage_of(arena(door))
    world = fresh(stage)
    world.thing(20).t = 99
    v = man(stage, world, "bruiser", 360)
    run(stage, world, ">*30")
    assert v.hp == v.max_hp - 8
    world = fresh(stage)
    world.thing(20).t = 99
    hero(world).x = 318
    v = man(stage, world, "knife_man", 420)
    creak = hit = 0
    for _ in range(120):
        v.vx = -346
        v.x -= 1 if v.state == "stand" and v.x > 200 else 0
        v.vx = -346
        cues = kinds(run(stage, world, "."))
        creak = creak or ("door_creak" in cues) * world.tick
        hit = hit or ("hurt_hero" in cues) * world.tick
    assert hit
    assert creak
    assert hit > creak


# lifts


def house(**own):
    """Two floors with a lift from the lower to the upper; the hero stands before it."""
    upper = {(column, 5): SOLID for column in range(1, 59)}
    args = {"stops": f"{FLOOR_Y},80", "at": 0, "to": 1, "wait": 60} | own
    lift = spawn(20, "lift", 260, 0, 96, FLOOR_Y, **args)
    stage = stage_of(arena(lift, *own.pop("more", ()), tiles=upper | ledge(5, 0, 0)))
    return stage, fresh(stage)


def test_a_lift_is_called_boarded_and_ridden():
    stage, world = house(called="c", opened="o", left="l", arrived="a")
    cues = run(stage, world, "^", 62)
    assert [k for k in kinds(cues) if k.startswith("lift")] == ["lift_call", "lift_open"]
    assert {"c", "o"} <= set(world.flags)
    cues = run(stage, world, "^", 50)
    assert hero(world).cage == 20
    assert "l" in world.flags
    height = hero(world).y
    run(stage, world, "", 20)
    assert height - 45 < hero(world).y < height
    assert hero(world).on_floor
    cues = run(stage, world, "", 120)
    assert hero(world).y == 80
    assert hero(world).cage == 0
    assert "a" in world.flags


def test_in_the_cage_there_are_walls_and_the_floors_pass():
    stage, world = house()
    run(stage, world, "^", 62)
    run(stage, world, "^", 60)
    run(stage, world, ">*40")
    assert hero(world).x <= 260 + 96 - 10
    assert not stage.level.grid.solid_in(0, 0, 1, 1) or hero(world).y < FLOOR_Y


def test_it_halts_half_way_until_its_flag():
    stage, world = house(halts="done", halted="stuck")
    world.flags.clear()
    run(stage, world, "^", 62)
    run(stage, world, "^", 160)
    assert world.thing(20).state == "halt"
    assert "stuck" in world.flags
    assert abs(hero(world).y - (FLOOR_Y + 80) // 2) <= 2
    run(stage, world, "", 200)
    assert world.thing(20).state == "halt"
    world.flags["done"] = world.tick
    run(stage, world, "", 120)
    assert hero(world).y == 80


def test_men_drop_into_the_cage_by_its_hatch():
    upper = {(column, 5): SOLID for column in range(1, 59)}
    lift = spawn(20, "lift", 260, 0, 96, FLOOR_Y, stops=f"{FLOOR_Y},80", to=1, wait=30, left="go", halts="won")
    wave = spawn(50, "wave", 16, 0, 900, FLOOR_Y, number=1, start="flag", when="go", done_flag="won")
    thug = spawn(60, "bruiser", 320, FLOOR_Y, wave=1, entry="drop", **{"from": 20})
    stage = stage_of(arena(lift, wave, thug, tiles=upper))
    world = fresh(stage)
    run(stage, world, "^", 32)
    cues = run(stage, world, "^", 120)
    assert "hatch" in kinds(cues)
    thug = world.enemies[0]
    assert thug.cage == 20
    assert abs(thug.y - hero(world).y) <= 2
    thug.hp = 0
    thug.state = "down"
    run(stage, world, "", 200)
    assert hero(world).y == 80


def test_a_lift_that_needs_a_flag_does_not_come():
    stage, world = house(needs="power")
    run(stage, world, "^", 90)
    assert world.thing(20).state == "shut"


def test_a_prompt_at_a_door_goes_when_nobody_is_to_come_out_of_it_any_more() -> None:
    thug = spawn(60, "bruiser", 340, FLOOR_Y, wave=1, entry="door", delay=60, **{"from": 20})
    sign = spawn(61, "prompt", 330, FLOOR_Y - 64, text="x", action="kick", door=20)
    stage, world = ambush(thug, sign, doors=[room_door(20, 340)])
    seen: dict[str, bool] = {}
    for _ in range(200):
        run(stage, world, ".")
        come = next((f for f in world.enemies if f.state != "enter"), None)
        seen["before" if come is None else "after"] = bool(world.prompt)
    assert seen == {"before": True, "after": False}
