"""Grabs, throws and ways out (design/fighters.md F10, checks 13, 14, 16)."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, man, run, spawn, stage_of

from game.core import pads
from game.data import feel
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.grips import hug
from game.foot.step import step
from game.foot.world import World


def gripped(*objects, kind: str = "bruiser", **assists: bool) -> tuple[Stage, World, Fighter]:
    """A hero who has just taken hold of a man."""
    stage = stage_of(arena(*objects), **assists)
    world = fresh(stage)
    foe = man(stage, world, kind, world.heroes[0].x + 24)
    run(stage, world, "g", idle=14)
    assert world.heroes[0].state == "hold"
    return stage, world, foe


def hugged(**assists: bool) -> tuple[Stage, World, Fighter]:
    """A hero in a grappler's arms."""
    stage = stage_of(arena(), **assists)
    world = fresh(stage)
    foe = man(stage, world, "grappler", world.heroes[0].x + 30)
    assert hug(world, foe, world.heroes[0], [])
    return stage, world, foe


def test_throw_ahead_flies_about_ninety_px() -> None:
    stage, world, foe = gripped()
    start_x = world.heroes[0].x
    run(stage, world, "(>g)")
    while foe.state in ("held", "thrown"):
        step(stage, world, (0,))
    assert foe.state == "lie"
    assert 80 <= foe.x - start_x <= 125
    assert foe.hp == foe.max_hp - feel.THROWN_DAMAGE


def test_throw_back_goes_behind() -> None:
    stage, world, foe = gripped()
    run(stage, world, "(<g)", idle=60)
    assert foe.x < world.heroes[0].x - 40


def test_three_knees_let_go_and_stagger() -> None:
    stage, world, foe = gripped()
    for _ in range(3):
        run(stage, world, "s", idle=26)
    assert world.heroes[0].state != "hold"
    assert foe.max_hp - foe.hp == 3 * MOVES["knee"].damage


def test_a_thrown_man_bowls_over_three_at_most_and_never_his_thrower() -> None:
    stage, world, _ = gripped()
    others = [man(stage, world, "bruiser", world.heroes[0].x + 60 + 9 * k) for k in range(5)]
    run(stage, world, "(>g)", idle=60)
    assert sum(o.hp < o.max_hp for o in others) == feel.THROWN_CAP
    assert world.heroes[0].hp == 100


def test_a_thrown_man_breaks_what_is_weak_and_not_what_is_strong() -> None:
    weak = spawn(20, "breakable", 370, FLOOR_Y - 24, 24, 24, kind="crate", strength=2)
    strong = spawn(21, "breakable", 396, FLOOR_Y - 24, 24, 24, kind="machine", strength=3)
    stage, world, _ = gripped(weak, strong)
    run(stage, world, "(>g)", idle=60)
    assert world.thing(20).state == "broken"
    assert world.thing(21).state != "broken"


def test_thrown_men_stay_in_the_room() -> None:
    stage, world, foe = gripped()
    hero = world.heroes[0]
    hero.x = 60 * 16 - 60
    run(stage, world, ".(>g)", idle=90)
    assert foe.x < 59 * 16
    assert foe.y == FLOOR_Y


def test_a_man_thrown_into_a_pool_is_out_for_four_seconds_and_climbs_out() -> None:
    pool = [
        spawn(30, "water", 25 * 16, FLOOR_Y, 160, 32),
        spawn(31, "throw_into", 25 * 16, FLOOR_Y - 16, 160, 48, kind="pool"),
    ]
    tiles = {(column, row): 0 for column in range(25, 35) for row in (12, 13)}
    stage = stage_of(arena(*pool, tiles=tiles))
    world = fresh(stage)
    foe = man(stage, world, "bruiser", world.heroes[0].x + 24)
    run(stage, world, "g", idle=14)
    cues = run(stage, world, "(>g)", idle=40)
    assert "splash_l" in kinds(cues)
    assert world.thrown_into == {"pool": 1}
    assert foe.state == "swim"
    ticks = 0
    while foe.state == "swim":
        step(stage, world, (0,))
        ticks += 1
    assert ticks > 180
    run(stage, world, ".", idle=60)
    assert foe.y == FLOOR_Y
    assert foe.hp == foe.max_hp - 12


@pytest.mark.parametrize("way", ["directions", "hold", "jump"])
def test_every_grab_can_be_broken_in_three_ways(way: str) -> None:
    stage, world, foe = hugged()
    hero = world.heroes[0]
    for tick in range(29):
        pad = {"directions": pads.LEFT if tick % 2 else 0, "hold": pads.GRAB, "jump": pads.JUMP if tick == 4 else 0}[
            way
        ]
        step(stage, world, (pad,))
    if way == "hold":
        run(stage, world, "g*3")
    assert hero.state != "held"
    assert hero.hp == 100
    assert foe.state == "stun"


def test_a_grab_holds_one_who_does_nothing_until_he_is_flung() -> None:
    stage, world, foe = hugged()
    run(stage, world, ".", idle=95)
    assert world.heroes[0].hp == 100 - foe.row.holds_count * foe.row.holds_damage
    assert world.heroes[0].state in ("fall", "lie")


def test_assist_frees_by_itself() -> None:
    stage, world, _ = hugged(frees_itself=True)
    run(stage, world, ".", idle=feel.BREAK_ASSIST_TICKS + 2)
    assert world.heroes[0].state != "held"


def test_a_lunge_at_a_jumping_hero_ends_on_the_face_and_gives_fifty_ticks() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    foe = man(stage, world, "grappler", world.heroes[0].x + 50)
    enter(foe, "blow", "grappler_lunge")
    run(stage, world, ".", idle=MOVES["grappler_lunge"].start_ticks - 8)
    run(stage, world, "j*20")
    assert world.heroes[0].hp == 100
    open_ticks = 0
    for _ in range(120):
        step(stage, world, (0,))
        open_ticks += foe.state == "dazed"
    assert open_ticks >= 50


def test_a_grappler_in_health_cannot_be_grabbed_and_one_at_half_can() -> None:
    for hp, taken in ((56, False), (28, True)):
        stage = stage_of(arena())
        world = fresh(stage)
        foe = man(stage, world, "grappler", world.heroes[0].x + 24, hp=hp)
        run(stage, world, "g", idle=12)
        assert (foe.state == "held") is taken


def test_a_held_man_takes_the_blow_from_his_side() -> None:
    stage, world, foe = gripped()
    other = man(stage, world, "bruiser", world.heroes[0].x + 30)
    enter(other, "blow", "bruiser_jab")
    run(stage, world, ".", idle=30)
    assert world.heroes[0].hp == 100
    assert foe.hp < foe.max_hp


def test_the_fallen_with_little_health_can_be_lifted_and_thrown() -> None:
    stage = stage_of(arena())
    world = fresh(stage)
    foe = man(stage, world, "bruiser", world.heroes[0].x + 14, hp=8)
    enter(foe, "lie")
    run(stage, world, "g", idle=20)
    assert world.heroes[0].state == "carry"
    run(stage, world, "s", idle=60)
    assert foe.hp <= 0
