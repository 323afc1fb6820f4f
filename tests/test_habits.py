"""Habits of a crowd (fighters.md F4, F6, F9): feints, turned backs, last men, arms taken up, a boss who shows first."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, man, run, spawn, stage_of

from game.core import pads
from game.core.rng import Rng
from game.data import crowd as table
from game.data.moves import MOVES
from game.data.things import CLUBS
from game.foot import roles
from game.foot.bodies import phase
from game.foot.breakage import give_birth
from game.foot.missiles import throw_flat
from game.foot.step import step
from game.foot.world import Wave, World


def crowd(*kinds: str, seed: int = 1, difficulty: str = "militia"):
    stage = stage_of(arena(columns=60), difficulty)
    world = fresh(stage, seed)
    men = [man(stage, world, kind, 300 + 60 + 30 * k, brain=True) for k, kind in enumerate(kinds)]
    return stage, world, men


def test_waiting_men_feint_and_hurt_nobody_by_it():
    stage, world, _ = crowd("bruiser", "bruiser", "bruiser", "bruiser")  # two of them wait
    feinted: dict[int, int] = {}
    for _ in range(1500):
        cues = step(stage, world, (0,))
        world.heroes[0].hp = 100
        for f in world.enemies:
            if f.state == "feint":
                feinted[f.id] = max(feinted.get(f.id, 0), f.t)
                assert not f.mind.token, "a feint takes no token"
                assert not any(c.kind.startswith("tell_") and c.who == f.id for c in cues)
                assert phase(f) == ""
    assert len(feinted) >= 2
    assert max(feinted.values()) <= table.FEINT_TICKS


def test_a_turned_back_makes_the_man_behind_impatient():
    waits = []
    for face in (1, -1):
        stage, world, (foe,) = crowd("bruiser")
        world.heroes[0].face = face
        foe.mind.rest_ticks = 999
        before = foe.mind.waited_ticks
        for _ in range(120):
            step(stage, world, (0,))
            world.heroes[0].face = face
        waits.append(foe.mind.waited_ticks - before)
    assert waits[1] > waits[0] + 60


def test_nobody_walks_past_an_active_fist():
    stage, world, (foe,) = crowd("bruiser")
    hero = world.heroes[0]
    foe.x, foe.mind.side, foe.mind.rest_ticks = hero.x + 50, -1, 999
    held_back = walked = 0
    for _ in range(240):
        struck = phase(hero) == "active"
        step(stage, world, (pads.STRIKE if world.tick % 20 < 2 else 0,))
        foe.hp, foe.mind.side = foe.max_hp, -1
        pressed = bool(foe.pad & (pads.LEFT | pads.RIGHT))
        if foe.state == "stand" and foe.x > hero.x:
            held_back += struck and not pressed
            walked += pressed
            assert not (struck and pressed and foe.x - hero.x < 90)
    assert held_back
    assert walked


def test_two_blows_into_the_air_are_answered_by_the_hook():
    stage, world, (foe,) = crowd("bruiser")
    hero = world.heroes[0]
    foe.x, foe.mind.rest_ticks = hero.x + 34, 0
    assert roles.wish(stage, world, foe, hero) == "strike"
    hero.face = -1
    foe.mind.mood = "wait"
    run(stage, world, "k", idle=40)
    run(stage, world, "k", idle=40)
    assert hero.whiffs == 2
    assert roles.wish(stage, world, foe, hero) == "kick"
    hero.face = 1
    run(stage, world, "s", idle=12)
    assert hero.whiffs == 0, "a blow that lands wipes the count"


def last_man(seed: int, kind: str = "bruiser", arm: str = "") -> str:
    """What becomes of the last of a wave of three."""
    stage, world, (foe,) = crowd(kind, seed=seed)
    world.rng = Rng(seed)
    world.waves.append(Wave(500, 1, "running", members=3))
    foe.wave, foe.arm = 1, arm
    foe.arm_uses = 9 if arm else 0
    for _ in range(30):
        step(stage, world, (0,))
    return foe.mind.heart


def test_about_a_fifth_of_the_last_men_lose_heart():
    found = [last_man(seed) for seed in range(200)]
    assert 20 <= found.count("flees") <= 60
    assert found.count("flees") + found.count("stays") == 200


def test_armed_men_never_lose_heart():
    assert {last_man(seed, arm="pipe") for seed in range(40)} == {""}
    assert {last_man(seed, "knife_man") for seed in range(40)} == {""}


def test_who_loses_heart_runs_off_and_counts_as_beaten():
    seed = next(seed for seed in range(200) if last_man(seed) == "flees")
    stage, world, (foe,) = crowd("bruiser", seed=seed)
    world.rng = Rng(seed)
    world.waves.append(Wave(500, 1, "running", members=3))
    foe.wave = 1
    cues = []
    for _ in range(400):
        cues += step(stage, world, (0,))
    assert not world.enemies
    assert any(c.kind == "enemy_out" and c.text == "flee" for c in cues)


def waiting_bruiser(sort: str):
    """One bruiser in front, one who waits with an arm at his feet."""
    stage, world, (front, waiter) = crowd("bruiser", "bruiser")
    front.x, waiter.x = world.heroes[0].x + 38, world.heroes[0].x + 78
    give_birth(world, sort, waiter.x + 20, FLOOR_Y, 3)
    for f in (front, waiter):
        f.mind.rest_ticks = 999
    return stage, world, waiter


@pytest.mark.parametrize("sort", CLUBS)
def test_a_waiting_man_bends_for_an_arm_and_strikes_with_it(sort):
    stage, world, waiter = waiting_bruiser(sort)
    bent = 0
    for _ in range(200):
        step(stage, world, (0,))
        bent = max(bent, waiter.t if waiter.state == "pick_up" else 0)
    assert waiter.arm == sort
    assert waiter.arm_uses == 3
    assert bent >= table.BEND_TICKS - 1
    assert roles.attack(waiter, "strike") == CLUBS[sort]
    assert MOVES[CLUBS[sort]].start_ticks >= 22, "a club has a tell like any blow"
    waiter.mind.rest_ticks = 0
    for f in world.enemies:
        if f is not waiter:
            f.hp, f.state = 0, "out"
    names = []
    for _ in range(400):
        names += [c.text for c in step(stage, world, (0,)) if c.kind.startswith("tell_") and c.who == waiter.id]
    assert f"bruiser:{CLUBS[sort]}" in names


def test_whoever_is_hit_while_he_bends_gets_nothing():
    stage, world, waiter = waiting_bruiser("pipe")
    while waiter.state != "pick_up":
        step(stage, world, (0,))
    world.heroes[0].x = waiter.x - 30
    run(stage, world, "s", idle=6)
    assert waiter.state != "pick_up"
    assert not waiter.arm
    assert any(t.sort == "pipe" and not t.gone for t in world.things)


def test_a_felled_man_drops_his_club():
    stage, world, (foe,) = crowd("bruiser")
    foe.arm, foe.arm_uses, foe.x, foe.mind.mood = "pipe", 5, 330, "wait"
    foe.hp = 3
    cues = run(stage, world, "k", idle=30)
    assert not foe.arm
    assert "drop" in kinds(cues)
    assert any(t.sort == "pipe" and t.uses == 5 for t in world.things)


def test_arms_of_the_map_are_in_the_hand_from_the_start():
    stage = stage_of(arena(spawn(10, "bruiser", 400, FLOOR_Y, arm="pipe")))
    world = fresh(stage)
    assert [f.arm for f in world.enemies] == ["pipe"]


def test_a_thrown_bench_rolls_over_all_in_its_way():
    stage, world, men = crowd("bruiser", "bruiser", "bruiser")
    hero = world.heroes[0]
    for k, f in enumerate(men):
        f.x, f.mind.mood = hero.x + 150 + 40 * k, "wait"
    throw_flat(world, hero, "bench", 20, 1)
    rolled = False
    for _ in range(120):
        step(stage, world, (0,))
        rolled = rolled or any(m.rolls for m in world.missiles)
    assert rolled
    assert all(f.hp < f.max_hp for f in men)
    assert not world.missiles, "it breaks in the end"


def boss(seed: int, others: int = 0) -> tuple[object, World]:
    stage = stage_of(arena(spawn(60, "pickup", 440, FLOOR_Y, kind="bench"), columns=60))
    world = fresh(stage, seed)
    man(stage, world, "boss_strongman", 480, brain=True)
    for k in range(others):
        man(stage, world, "bruiser", 360 + 40 * k, brain=True)
    return stage, world


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_boss_shows_each_attack_from_afar_and_slowly_first(seed):
    stage, world = boss(seed)
    foe, hero = world.enemies[0], world.heroes[0]
    seen: dict[str, tuple[int, int]] = {}
    for _ in range(2400):
        for c in step(stage, world, (0,)):
            if c.kind.startswith("tell_") and c.who == foe.id and c.text not in seen:
                seen[c.text] = abs(foe.x - hero.x), foe.tell_ticks
        hero.hp = 100
    assert len(seen) >= 3
    for text, (gap_px, ticks) in seen.items():
        assert ticks >= MOVES[text.partition(":")[2]].start_ticks + 8, text
        assert gap_px >= 90, text


def test_the_boss_does_not_wait_for_ever_to_show_it():
    """Pressed into a corner he strikes from near, with the slow tell still."""
    stage, world = boss(1)
    foe, hero = world.enemies[0], world.heroes[0]
    tells = []
    for _ in range(900):
        foe.x = hero.x + 40
        tells += [foe.tell_ticks for c in step(stage, world, (0,)) if c.kind.startswith("tell_")]
        hero.hp = 100
    assert tells
