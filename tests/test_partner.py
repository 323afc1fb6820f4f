"""The man beside the hero in a fight: out of the way, out of the line, his share; check 23 of fighters F10."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from kit import FLOOR_Y, kinds, man, run, spawn
from partners import both, pair

from game.core import pads
from game.core.cue import Cue
from game.core.grid import SOLID
from game.data.guns import HIGH_PX, LOW_PX
from game.foot.bodies import hurt_box
from game.foot.spawn import new_world
from game.foot.step import step
from game.foot.world import World


def test_he_is_there_from_the_start_or_from_his_flag_on():
    _, world = pair()
    assert world.partner is world.heroes[1]
    assert world.partner.hp == 80
    stage, world = pair(when="met")
    assert world.partner is None
    world.flags["met"] = 1
    run(stage, world, "..")
    assert world.partner is not None


def test_he_keeps_forty_to_seventy_behind():
    stage, world = pair(x=500)
    run(stage, world, "", 200)
    lead, fellow = both(world)
    assert 36 <= abs(fellow.x - lead.x) <= 74
    run(stage, world, ">*120", 60)
    assert lead.x > 450
    assert 36 <= lead.x - fellow.x <= 74


def lively(count: int, seed: int) -> list[int]:
    """Pads of a hero who runs about, turns, jumps and shoots."""
    chance, out = random.Random(seed), []
    while len(out) < count:
        way = chance.choice((pads.LEFT, pads.RIGHT, 0))
        pad = way | (pads.JUMP if chance.random() < 0.1 else 0) | (pads.SHOOT if chance.random() < 0.25 else 0)
        out += [pad] * chance.randint(4, 70)
    return out[:count]


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("corridor", [False, True])
def test_he_is_never_upon_the_hero_nor_in_his_line_for_ten_minutes(seed: int, corridor: bool):
    """Check 23, also where there is one door between two halves."""
    wall = {(30, row): SOLID for row in range(7)} if corridor else {}
    stage, world = pair(gun="revolver", rounds=99, tiles=wall)
    lead, fellow = both(world)
    upon = 0
    for pad in lively(36_000 // 3, seed):
        lead.spare = 99
        cues = step(stage, world, (pad,))
        near = abs(fellow.x - lead.x) < 24 and abs(fellow.y - lead.y) < 40
        passing = fellow.state == "blow" and fellow.move == "dodge"
        upon = 0 if not near or passing or lead.state not in ("stand", "crouch", "blow", "cover") else upon + 1
        assert upon <= 10, world.tick
        for cue in cues:
            if cue.kind == "shot_revolver" and cue.who == lead.id:
                low = lead.move.endswith("_low")
                box = hurt_box(fellow)
                ahead = (fellow.x - lead.x) * lead.face > 0
                y = lead.y - (LOW_PX if low else HIGH_PX)
                hit = ahead and box.top <= y < box.bottom and abs(lead.y - fellow.y) < 8 and fellow.on_floor
                assert not hit or passing, (world.tick, fellow.state, fellow.x - lead.x)


def fight(difficulty: str, seed: int, watch: Callable[[World, list[Cue]], None] = lambda world, cues: None) -> World:
    """A hero who jabs whoever is near, his partner, and nine men; `watch` sees every tick."""
    wave = spawn(50, "wave", 16, 0, 900, FLOOR_Y, number=1, max_live=4)
    kinds_of = ("bruiser", "gunman", "bruiser", "knife_man", "bruiser", "gunman", "bruiser", "shotgun", "bruiser")
    men = [
        spawn(60 + n, kind, 500 + 20 * n, FLOOR_Y, wave=1, entry="walk", delay=90 * n)
        for n, kind in enumerate(kinds_of)
    ]
    stage, _ = pair(wave, *men, difficulty=difficulty, gun="revolver", rounds=30)
    world = new_world(stage, seed)
    lead = world.heroes[0]
    for tick in range(7200):
        near = min(world.enemies, key=lambda e: abs(e.x - lead.x), default=None)
        pad = 0
        if near is not None:
            pad = pads.RIGHT if near.x > lead.x else pads.LEFT
            if abs(near.x - lead.x) < 38:
                pad |= pads.STRIKE if tick % 6 == 0 else 0
            elif abs(near.x - lead.x) > 90 and tick % 40 == 0:
                pad |= pads.SHOOT
        watch(world, step(stage, world, (pad,)))
        if world.waves[0].state == "done":
            break
    return world


@pytest.mark.parametrize("difficulty", ["cadet", "militia", "captain"])
def test_he_does_a_tenth_to_a_good_third_of_all_damage(difficulty: str):
    """Check 23, and he is a help: beside a hero who mostly jabs."""
    mine = theirs = 0
    for seed in (1, 2, 3):
        world = fight(difficulty, seed)
        mine += world.partner_harm
        theirs += world.lead_harm
    assert 10 * (mine + theirs) <= mine * 100 <= 35 * (mine + theirs)


@pytest.mark.parametrize("difficulty", ["cadet", "militia", "captain"])
def test_in_a_fight_too_he_makes_room_and_keeps_out_of_the_line(difficulty: str):
    """Check 23 while men are about him."""
    upon, most, shots, in_line = 0, 0, 0, 0

    def watch(world: World, cues: list[Cue]) -> None:
        nonlocal upon, most, shots, in_line
        lead, fellow = both(world)
        free = fellow.state in ("stand", "crouch") or (fellow.state == "blow" and fellow.move != "dodge")
        near = abs(fellow.x - lead.x) < 24 and abs(fellow.y - lead.y) < 40 and lead.state in ("stand", "crouch", "blow")
        upon = upon + 1 if free and near else 0
        most = max(most, upon)
        for cue in cues:
            if cue.kind == "shot_revolver" and cue.who == lead.id:
                box = hurt_box(fellow)
                shots += 1
                in_line += free and (fellow.x - lead.x) * lead.face > 0 and box.top <= lead.y - HIGH_PX < box.bottom

    for seed in (1, 2):
        fight(difficulty, seed, watch)
    assert most <= 10
    assert shots >= 5
    assert in_line == 0


def test_the_last_man_is_the_heros():
    """Near the hero he does not touch him; from afar he weakens him and never fells him."""
    stage, world = pair(gun="revolver", rounds=6)
    lead, fellow = both(world)
    world.lead_harm = 500
    near, far = man(stage, world, "bruiser", 356, wave=1), man(stage, world, "bruiser", 162, wave=2)
    near.mind.mood = far.mind.mood = "hunt"
    near.max_hp = near.hp = 99
    shots = 0
    for _ in range(1200):
        lead.safe_ticks = fellow.safe_ticks = 99
        near.x, far.x = 356, 162
        for v in (near, far):
            v.mind.token, v.mind.rest_ticks, v.mind.alone_ticks = "", 9, 0
        shots += kinds(run(stage, world, ".")).count("shot_partner")
    assert near.hp == near.max_hp
    assert 0 < far.hp <= 8
    assert shots == 4
    for _ in range(500):  # he hides for too long
        lead.safe_ticks = fellow.safe_ticks = 99
        run(stage, world, ".")
    assert near.hp < near.max_hp


def test_he_keeps_his_arm_up_until_somebody_is_in_his_line_and_lets_it_sink():
    stage, world = pair()
    lead, fellow = both(world)
    world.lead_harm = 500
    v, _ = man(stage, world, "gunman", 520), man(stage, world, "gunman", 540)
    v.mind.mood = "hunt"
    while fellow.move != "shoot_partner":
        lead.safe_ticks = 99
        run(stage, world, ".")
    for other in world.enemies:
        other.x, other.hp = 900, 0
    assert "shot_partner" not in kinds(run(stage, world, "", 58))
    assert fellow.state == "blow"
    run(stage, world, "", 8)
    assert fellow.state == "stand"


def test_he_does_not_shoot_with_a_bystander_in_his_line():
    stage, world = pair(spawn(40, "bystander", 460, FLOOR_Y, look="guest", panic="cower"))
    lead, _ = both(world)
    world.lead_harm = 500
    men = [man(stage, world, "gunman", x, brain=True) for x in (520, 560)]
    guest = next(f for f in world.fighters if f.kind == "guest")
    for _ in range(300):
        lead.safe_ticks, guest.x, guest.state = 99, 460, "stand"
        men[0].x, men[1].x = 520, 560  # behind him, whatever they would like better
        assert "shot_partner" not in kinds(run(stage, world, "."))
    assert guest.hp == 1


def test_he_walks_up_to_a_man_behind_the_hero_and_strikes_him():
    stage, world = pair()
    lead, fellow = both(world)
    fellow.gun = ""
    world.lead_harm = 500
    v, _ = man(stage, world, "bruiser", 190), man(stage, world, "bruiser", 380)
    v.mind.mood = "hunt"
    for _ in range(200):
        lead.safe_ticks = 99
        run(stage, world, ".")
    assert v.hp < v.max_hp
    assert abs(fellow.x - lead.x) >= 24


def test_after_a_shot_he_does_not_hop():
    stage, world = pair()
    lead, fellow = both(world)
    world.lead_harm = 500
    for x in (500, 520):
        man(stage, world, "bruiser", x, hp=200).mind.mood = "hunt"
    states = set()
    for _ in range(400):
        lead.safe_ticks = 99
        run(stage, world, ".")
        states.add(fellow.state)
    assert "blow" in states
    assert "air" not in states


def test_he_shoots_at_guns_over_the_heros_shoulder():
    stage, world = pair()
    lead, _ = both(world)
    world.lead_harm = 500
    gun, other = man(stage, world, "gunman", 520), man(stage, world, "bruiser", 420)
    gun.mind.mood = other.mind.mood = "hunt"
    for _ in range(200):
        lead.safe_ticks = 99
        cues = run(stage, world, ".")
        if "shot_partner" in kinds(cues):
            break
    assert gun.hp < gun.max_hp or other.hp < other.max_hp
    assert world.partner_harm == 8
