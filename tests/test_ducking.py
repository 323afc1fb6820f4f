"""Heads down: who hears a revolver kneels or takes cover, comes up again, and is not hit where nobody sees him."""

from __future__ import annotations

import pytest
from kit import arena, fresh, kinds, man, run, spawn, stage_of

from game.data import ducking as table
from game.data.difficulty import DIFFICULTIES
from game.data.guns import HIGH_PX
from game.foot.bodies import hurt_box


def hall(*objects, difficulty: str = "militia", rounds: int = 18):
    stage = stage_of(arena(*objects, gun="revolver", rounds=rounds), difficulty)
    world = fresh(stage)
    world.heroes[0].drawn = True
    return stage, world


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_man_ducks_from_the_shot_that_another_took(difficulty: str):
    stage, world = hall(difficulty=difficulty)
    man(stage, world, "bruiser", 400, hp=999, max_hp=999)
    second = man(stage, world, "bruiser", 470, brain=True)
    run(stage, world, "x", 3)
    shot = world.tick
    while second.state != "crouch":
        run(stage, world, ".")
        assert world.tick - shot < 60
    assert table.REACT_TICKS <= world.tick - shot + 3 <= table.REACT_TICKS + 3 + 2 * table.SPREAD_TICKS + 4
    assert hurt_box(second).top > second.y - HIGH_PX, "high shots pass over him"


def test_he_stays_down_for_a_while_and_does_not_kneel_again_at_once():
    stage, world = hall()
    man(stage, world, "bruiser", 400, hp=999, max_hp=999)
    second = man(stage, world, "bruiser", 480, brain=True)
    down = []
    for tick in range(table.DOWN_TICKS + table.REST_TICKS):
        run(stage, world, "x" if tick % 20 == 0 else ".")
        world.heroes[0].loaded = 6
        down.append(second.state == "crouch")
    assert table.DOWN_TICKS - 3 <= sum(down) <= table.DOWN_TICKS + 5, "once, and hit-stop may hold him there"
    first = down.index(True)
    assert all(down[first : first + table.DOWN_TICKS - 3]), "in one go"


def test_a_low_shot_finds_him_on_his_knee():
    stage, world = hall()
    v = man(stage, world, "bruiser", 440, brain=True, state="crouch")
    v.mind.down_until = 60
    run(stage, world, "x", 12)
    assert v.hp == v.max_hp
    run(stage, world, "v*4(vx)*2v*10")
    assert v.hp < v.max_hp


def test_after_it_a_bruiser_comes_on_faster_and_a_gunman_does_not():
    stage, world = hall()
    found = {}
    for kind in ("bruiser", "gunman"):
        v = man(stage, world, kind, 480, brain=True, state="crouch")
        v.mind.down_until = world.tick + 2
        run(stage, world, "....")
        found[kind] = v.mind.rush_until > world.tick
        v.state = "out"
    assert found == {"bruiser": True, "gunman": False}


def test_at_arms_length_nobody_kneels():
    stage, world = hall()
    v = man(stage, world, "bruiser", 300 + table.NEAR_PX, brain=True, hp=999, max_hp=999)
    for tick in range(120):
        run(stage, world, "x" if tick % 20 == 0 else ".")
        assert v.state != "crouch"


def test_a_gunman_who_is_fired_at_goes_behind_what_stands_near_and_fires_over_it():
    stage, world = hall(spawn(2, "cover", 500, 160, 32, 32, height="low"))
    man(stage, world, "bruiser", 390, hp=9999, max_hp=9999)
    v = man(stage, world, "gunman", 460, brain=True)
    run(stage, world, "x", 2)
    for _ in range(240):
        run(stage, world, ".")
        if v.cover:
            break
    assert v.cover == 2
    assert v.x > 532 - 16
    fired = set()
    for _ in range(900):
        world.heroes[0].hp = 100
        if "shot_pistol" in kinds(run(stage, world, ".")) and abs(v.x - 516) < 40:
            fired.add(v.move)
    assert fired == {"gun_shot"}, "over it and no other way"


@pytest.mark.parametrize(("past_px", "hit"), [(4, False), (-10, True)])
def test_nobody_is_hit_at_whom_nobody_can_look(past_px: int, hit: bool):
    stage, world = hall()
    v = man(stage, world, "bruiser", world.view.x + 384 + past_px)
    fired = 0
    for text in "x" + "." * 11:
        v.x = world.view.box.right + past_px  # the view looks ahead of him who aims
        fired += "shot_revolver" in kinds(run(stage, world, text))
    assert fired == 1
    assert (v.hp < v.max_hp) == hit


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_rounds_of_the_level_are_the_same_for_all_and_those_found_are_not(difficulty: str):
    stage, world = hall(spawn(2, "pickup", 330, 192, kind="rounds", count=8), difficulty=difficulty)
    assert world.heroes[0].spare == 18
    run(stage, world, ">*30")
    assert world.heroes[0].spare == 18 + 8 * DIFFICULTIES[difficulty].rounds_pct // 100
