"""Live steam burns whoever stands in it, and he starts back out of it: no loss of health without its picture."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, ledge, man, run, spawn, stage_of

from game.data import feel
from game.foot.bodies import enter, hurt_box
from game.foot.grips import grip
from game.show.foot.anim import strip_name
from game.show.foot.eyes import Eyes

LIVE = 400  # ticks for which the jet of these tests blows


def steam(x: int = 300, y: int = FLOOR_Y, difficulty: str = "militia", **room):
    """The hero at x in a vent of 280..328 that begins to blow at once."""
    vent = spawn(50, "hazard_steam", 280, FLOOR_Y - 160, 48, 160, on=LIVE, off=60, phase=60)
    stage = stage_of(arena(vent, **room), difficulty)
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x, hero.y = x, y
    return stage, world, hero, vent.box


@pytest.mark.parametrize("x", [272, 280, 290, 303, 305, 320, 336])
def test_who_stands_in_it_starts_back_and_is_out(x: int) -> None:
    stage, world, hero, box = steam(x)
    for _ in range(40):
        before = hero.hp
        cues = run(stage, world, ".")
        if "scald" in kinds(cues):
            break
    assert hero.hp == before - 4
    assert (hero.state, hero.move) == ("stun", "scald"), "in the same tick"
    cues = run(stage, world, "", idle=feel.SCALD_STUN_TICKS + 2)
    assert hero.state == "stand"
    assert not box.meets(hurt_box(hero))
    assert (hero.x < 304) == (x < 304), "by the nearer rim"
    assert "scald" not in kinds(cues + run(stage, world, "", idle=200)), "and it is over"
    assert hero.hp + hero.red >= 96


def test_nobody_is_burnt_before_the_jet_has_come_down() -> None:
    stage, world, hero, _ = steam()
    assert "scald" not in kinds(run(stage, world, "", idle=9))
    assert hero.hp == 100


@pytest.mark.parametrize("way", ["<", ">"])
def test_who_runs_through_is_driven_on_and_not_back(way: str) -> None:
    stage, world, hero, box = steam(230 if way == ">" else 378)
    run(stage, world, "", idle=20)
    cues = run(stage, world, f"{way}*100")
    assert kinds(cues).count("scald") in (1, 2)
    assert hero.x > box.right + 9 if way == ">" else hero.x < box.left - 9


def test_a_shelf_under_it_is_not_hopped_off() -> None:
    stage, world, hero, _ = steam(286, 8 * 16, tiles=ledge(8, 17, 26))
    run(stage, world, "", idle=60)
    assert hero.y == 8 * 16
    assert hero.hp == 96
    assert hero.x > 328, "by the farther rim, since there is no floor at the nearer one"


def test_where_no_floor_goes_on_he_only_flinches() -> None:
    stage, world, hero, _ = steam(304, 8 * 16, tiles=ledge(8, 18, 19))
    run(stage, world, "", idle=20)
    assert (hero.hp, hero.x, hero.y) == (96, 304, 8 * 16)
    assert hero.move == "scald"


@pytest.mark.parametrize("kind", ["bruiser", "grappler", "knife_man", "thrower"])
def test_thugs_start_back_too_and_are_not_killed_by_it(kind: str) -> None:
    for hp in (20, 1):
        stage, world, _, box = steam(500)
        foe = man(stage, world, kind, 310, hp=hp)
        cues = run(stage, world, "", idle=20)
        assert [c.who for c in cues if c.kind == "scald"] == [foe.id]
        assert foe.hp == max(1, hp - 4)
        assert (foe.state, foe.move) == ("stun", "scald")
        run(stage, world, "", idle=20)
        assert foe.state != "stun"
        assert not box.meets(hurt_box(foe))


def test_a_tell_is_broken_by_it_and_a_fist_that_is_out_is_not() -> None:
    for t, broken in ((4, True), (22, False)):
        stage, world, _, _ = steam(500)
        run(stage, world, "", idle=feel.SCALD_AFTER_TICKS)
        foe = man(stage, world, "bruiser", 310)
        foe.mind.token = "melee"
        enter(foe, "blow", "bruiser_jab")
        foe.t = t
        cues = run(stage, world, ".")
        assert "scald" in kinds(cues)
        assert (foe.state == "stun") == broken
        assert bool(foe.mind.token) != broken


def test_hands_that_hold_a_man_keep_him_and_feet_in_the_air_go_on() -> None:
    stage, world, hero, _ = steam()
    foe = man(stage, world, "bruiser", 320)
    assert grip(stage, world, hero, foe, [])
    cues = run(stage, world, "", idle=20)
    assert "scald" in kinds(cues)
    assert hero.state == "hold"
    stage, world, hero, _ = steam()
    run(stage, world, ".j", idle=14)
    assert hero.hp == 96
    assert hero.state == "air"


def test_the_strongman_and_onlookers_do_not_mind_it() -> None:
    stage, world, _, _ = steam(500)
    boss, guest = man(stage, world, "boss_strongman", 300), man(stage, world, "bruiser", 310)
    guest.kind, guest.hp = "bather", 1
    assert "scald" not in kinds(run(stage, world, "", idle=90))
    assert (boss.hp, guest.hp) == (boss.max_hp, 1)


def test_men_wait_at_its_rim_and_come_when_it_ends() -> None:
    stage, world, _, box = steam(240)
    foe = man(stage, world, "bruiser", 400, brain=True)
    foe.mind.rest_ticks = 999
    for _ in range(LIVE - 5):
        assert "scald" not in kinds(run(stage, world, "."))
    assert box.right <= foe.x <= box.right + 40
    run(stage, world, "", idle=55)
    assert foe.x < box.right - 10


def test_it_shows_on_both_each_in_his_way() -> None:
    stage, world, hero, _ = steam()
    foe = man(stage, world, "bruiser", 320)
    run(stage, world, "", idle=14)
    assert [strip_name(f, Eyes()) for f in (hero, foe)] == ["stagger", "panic"]
