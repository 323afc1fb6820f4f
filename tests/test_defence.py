"""Dodging, ducking, armour, mercy, heat and red health (design/fighters.md F10, checks 8, 11, 12, 15, 20, 21)."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kit import arena, fresh, kinds, man, run, stage_of

from game.data import feel
from game.data.difficulty import DIFFICULTIES
from game.data.enemy_moves import ENEMY_MOVES
from game.data.fighters import KINDS
from game.data.move import scaled_tell
from game.data.moves import MOVES
from game.foot import heat
from game.foot.bodies import armoured, enter, safe
from game.foot.spawn import make_dog
from game.foot.step import step
from game.foot.tokens import tell_ticks


@pytest.mark.parametrize("name", ENEMY_MOVES)
@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_tell_law(name: str, difficulty: str) -> None:
    """F0.3: a tell is at least 22 in the table and never under 18 anywhere; six more from behind."""
    assert MOVES[name].start_ticks >= 22
    stage = stage_of(difficulty=difficulty)
    world = fresh(stage)
    hero = world.heroes[0]
    kind = next((k for k in KINDS.values() if name in k.attacks.values()), KINDS["thrower"])
    if kind.name == "dog":  # comes with its man
        foe = make_dog(world, man(stage, world, "dog_handler", hero.x + 40))
        world.fighters.append(foe)
    else:
        foe = man(stage, world, kind.name, hero.x + 40)
    hero.face = 1
    front = tell_ticks(stage, foe, hero, name)
    hero.face = -1
    behind = tell_ticks(stage, foe, hero, name)
    assert front >= 18
    assert behind == max(18, MOVES[name].start_ticks + DIFFICULTIES[difficulty].tell_ticks + 6)


@pytest.mark.parametrize("name", [n for n, m in MOVES.items() if m.armour_to >= 0])
def test_armour_is_never_longer_than_forty_ticks(name: str) -> None:
    for extra in (-4, 0, 6, 8, 14):
        move = scaled_tell(MOVES[name], extra)
        assert 0 <= move.armour_to - move.armour_from <= 40


@pytest.mark.parametrize(
    ("blow", "breaks"), [("jab", False), ("hook", True), ("kick", True), ("swing_pipe", True), ("swing_bench", True)]
)
def test_armour_stops_light_blows_and_breaks_under_heavy_ones(blow: str, breaks: bool) -> None:
    stage = stage_of()
    world = fresh(stage)
    foe = man(stage, world, "bruiser", world.heroes[0].x + 30, hp=200, max_hp=200)
    enter(foe, "blow", "bruiser_hook")
    foe.t = MOVES["bruiser_hook"].armour_from - MOVES[blow].start_ticks
    enter(world.heroes[0], "blow", blow)
    run(stage, world, ".", idle=MOVES[blow].start_ticks)
    assert foe.hp < 200
    assert (foe.state == "blow") is not breaks


def test_nobody_in_stun_is_armoured() -> None:
    stage = stage_of()
    world = fresh(stage)
    foe = man(stage, world, "bruiser", 400)
    enter(foe, "stun", "bruiser_hook")
    assert not armoured(foe)


def test_dodge_is_safe_in_ticks_two_to_seven_exactly() -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    safe_at = []
    run(stage, world, "(>d)")
    for tick in range(1, 14):
        if hero.state == "blow" and safe(hero):
            safe_at.append(tick)
        step(stage, world, (0,))
    assert safe_at == [2, 3, 4, 5, 6, 7]


def test_dodge_travels_38_px_and_rests() -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    start_x = hero.x
    run(stage, world, "(>d)", idle=16)
    assert 36 <= hero.x - start_x <= 42
    start_x = hero.x
    world2 = fresh(stage)
    run(stage, world2, "d", idle=16)
    assert world2.heroes[0].x < 300 - 30
    assert world2.heroes[0].face == 1


def test_a_late_dodge_pays_and_strengthens_one_blow_for_sixty_ticks() -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    foe = man(stage, world, "bruiser", hero.x + 24)
    enter(foe, "blow", "bruiser_jab")
    run(stage, world, ".", idle=MOVES["bruiser_jab"].start_ticks - 4)
    cues = run(stage, world, "(>d)", idle=6)
    assert "late_dodge" in kinds(cues)
    assert hero.hp == 100
    assert hero.heat == feel.HEAT_LATE_DODGE
    assert 0 < hero.late_dodge_ticks <= feel.LATE_DODGE_TICKS


@pytest.mark.parametrize(("attack", "pose", "hit"), [
    ("bruiser_hook", "stand", True), ("bruiser_hook", "crouch", False), ("bruiser_jab", "crouch", False),
    ("strong_sweep", "stand", True), ("strong_sweep", "jump", False), ("knife_stab", "crouch", True),
])  # fmt: skip
def test_high_blows_pass_over_and_low_ones_under(attack: str, pose: str, hit: bool) -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    kind = "boss_strongman" if attack.startswith("strong") else "knife_man" if attack.startswith("knife") else "bruiser"
    foe = man(stage, world, kind, hero.x + 30)
    foe.mind.mood = "wait"
    enter(foe, "blow", attack)
    lead = MOVES[attack].start_ticks
    run(stage, world, {"stand": ".", "crouch": "v", "jump": "."}[pose] + f"*{lead - 10}")
    run(stage, world, {"stand": ".*16", "crouch": "v*16", "jump": "j*16"}[pose])
    assert (hero.hp < 100) is hit


def test_lost_health_stays_red_and_is_won_back_by_hitting() -> None:
    """Check 20: lose 20 -> 12 red; six light hits inside 300 ticks give 12 back."""
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    heat.lose_health(stage, hero, 20, [])
    assert (hero.hp, hero.red) == (80, 12)
    for _ in range(6):
        heat.win_back(stage, hero, 2)
    assert (hero.hp, hero.red) == (92, 0)


def test_red_health_melts_after_five_seconds() -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    heat.lose_health(stage, hero, 20, [])
    run(stage, world, ".", idle=298)
    assert hero.red == 12
    run(stage, world, ".", idle=130)
    assert hero.red == 0


@given(st.lists(st.integers(-120, 120), max_size=60))
def test_heat_stays_in_bounds(changes: list[int]) -> None:
    world = fresh(stage_of())
    hero = world.heroes[0]
    for change in changes:
        heat.add_heat(hero, change, [])
        assert 0 <= hero.heat <= 100


def test_the_finisher_needs_full_heat_and_empties_it() -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    foe = man(stage, world, "bruiser", hero.x + 50)
    hero.heat = 99
    run(stage, world, "f", idle=10)
    assert hero.state != "blow"
    assert foe.hp == foe.max_hp
    heat.add_heat(hero, 1, [])
    hero.hp, hero.red = 50, 20
    run(stage, world, "f", idle=20)
    assert foe.hp == foe.max_hp - MOVES["finisher"].damage
    assert hero.hp == 70
    assert hero.heat < 20


def test_strike_and_kick_together_are_the_finisher() -> None:
    stage = stage_of()
    world = fresh(stage)
    heat.add_heat(world.heroes[0], 100, [])
    run(stage, world, "(sk)")
    assert world.heroes[0].move == "finisher"


def test_rising_is_safe_for_thirty_ticks_and_no_tell_starts_in_forty() -> None:
    stage = stage_of()
    world = fresh(stage)
    hero = world.heroes[0]
    for k in range(3):
        man(stage, world, "bruiser", hero.x + 30 + 20 * k, brain=True)
    enter(hero, "lie")
    rose_at = 0
    for _ in range(400):
        cues = step(stage, world, (0,))
        if not rose_at and hero.state == "stand":
            rose_at = world.tick
            assert hero.safe_ticks >= 29
        if rose_at and world.tick < rose_at + 40:
            assert not [c for c in cues if c.kind.startswith("tell_")]
    assert rose_at


def test_hero_never_takes_two_blows_within_24_ticks() -> None:
    stage = stage_of(arena(), "captain")
    world = fresh(stage)
    hero = world.heroes[0]
    for k in range(5):
        man(stage, world, "bruiser", hero.x + (60 + 20 * k) * (1 if k % 2 else -1), brain=True)
    hurt = []
    for _ in range(3000):
        hurt += [world.tick + 1 for c in step(stage, world, (0,)) if c.kind == "hurt_hero"]
        hero.hp = 100
    assert len(hurt) > 5
    assert min(b - a for a, b in itertools.pairwise(hurt)) >= 24
