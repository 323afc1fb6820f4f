"""Blows of the bare hand: reach, stun law, combo string, buffer, hit-stop (design/fighters.md F10, checks 1 to 7)."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, man, run, stage_of

from game.core.cue import Cue
from game.core.grid import EMPTY
from game.data.moves import HERO_MOVES, MOVES
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.step import step
from game.foot.world import World


def duel(distance_px: int, face: int = 1, kind: str = "bruiser", **fields: int | str) -> tuple[Stage, World, Fighter]:
    stage = stage_of(arena())
    world = fresh(stage)
    hero = world.heroes[0]
    hero.face = face
    foe = man(stage, world, kind, hero.x + face * distance_px, **fields)
    return stage, world, foe


def start(world: World, move: str) -> None:
    """Begin a blow as if the table's way to it had been gone."""
    enter(world.heroes[0], "blow", move)


@pytest.mark.parametrize("face", [1, -1])
@pytest.mark.parametrize("move", ["jab", "cross", "hook", "kick"])
@pytest.mark.parametrize("distance_px", range(31))
def test_blow_hits_at_every_distance_in_reach(move: str, distance_px: int, face: int) -> None:
    """Body law (F0.2): nobody stands too close to be hit."""
    stage, world, foe = duel(distance_px, face)
    start(world, move)
    run(stage, world, ".", idle=12)
    assert foe.hp < foe.max_hp


@pytest.mark.parametrize("face", [1, -1])
@pytest.mark.parametrize("distance_px", range(31))
def test_knee_hurts_whoever_a_grab_has_taken(distance_px: int, face: int) -> None:
    stage, world, foe = duel(distance_px, face)
    run(stage, world, "g.........s", idle=14)
    assert foe.state == "held"
    assert foe.max_hp - foe.hp == MOVES["knee"].damage


@pytest.mark.parametrize("face", [1, -1])
@pytest.mark.parametrize("move", ["jab", "cross", "hook", "kick"])
def test_blow_misses_twelve_px_beyond_its_reach(move: str, face: int) -> None:
    reach_px = MOVES[move].box.right + 9  # half a hurt box
    stage, world, foe = duel(reach_px + 12, face)
    start(world, move)
    run(stage, world, ".", idle=12)
    assert foe.hp == foe.max_hp


@pytest.mark.parametrize(
    "name", [n for n, m in HERO_MOVES.items() if m.damage and m.weight != "throw" and n != "elbow_drop"]
)
def test_stun_law(name: str) -> None:
    """F0.1: whoever is hit on the last active tick is still helpless 4 ticks after the hero is free."""
    move = MOVES[name]
    assert move.stun_ticks >= move.active_ticks - 1 + move.recover_ticks + 4


def test_a_hit_man_is_helpless_until_after_the_hero_is_free() -> None:
    stage, world, foe = duel(30)
    hero = world.heroes[0]
    run(stage, world, "s")
    while hero.state == "blow":
        step(stage, world, (0,))
    assert foe.state == "stun"
    free_ticks = 0
    while foe.state == "stun":
        step(stage, world, (0,))
        free_ticks += 1
    assert 3 <= free_ticks <= 6


def test_string_of_jab_cross_hook_leaves_no_free_tick() -> None:
    stage, world, foe = duel(30)
    states = []
    moves: list[str] = []
    for tick in range(90):
        step(stage, world, (16 if tick % 4 == 0 else 0,))
        hero = world.heroes[0]
        if hero.state == "blow" and (not moves or moves[-1] != hero.move):
            moves.append(hero.move)
        states.append(foe.state)
        if foe.state == "fall":
            break
    assert moves[:3] == ["jab", "cross", "hook"]
    first = states.index("stun")
    assert set(states[first:]) == {"stun", "fall"}


def test_a_miss_never_yields_a_hook() -> None:
    stage, world, _ = duel(300)
    moves = set()
    for tick in range(400):
        step(stage, world, (16 if tick % 3 == 0 else 0,))
        if world.heroes[0].state == "blow":
            moves.add(world.heroes[0].move)
    assert moves == {"jab", "cross"}


def test_away_and_strike_inside_a_string_hits_behind() -> None:
    stage, world, _ = duel(28)
    behind = man(stage, world, "bruiser", world.heroes[0].x - 30)
    cues = run(stage, world, "s.....(<s)", idle=16)
    assert behind.hp == behind.max_hp - MOVES["back_fist"].damage
    assert "hit_light" in kinds(cues)
    assert world.heroes[0].face == -1


@pytest.mark.parametrize(("early_ticks", "acts"), [(0, True), (4, True), (8, True), (9, False), (14, False)])
def test_attack_buffer_lasts_eight_ticks(early_ticks: int, acts: bool) -> None:
    stage, world, _ = duel(300)
    hero = world.heroes[0]
    run(stage, world, "k")
    move = MOVES["kick"]
    free_at = move.length_ticks
    run(stage, world, ".", idle=free_at - early_ticks - 2)
    run(stage, world, "k", idle=early_ticks)
    assert (hero.state == "blow") is acts, (hero.state, hero.t)


def test_both_sides_freeze_alike_and_three_victims_freeze_as_long_as_one() -> None:
    def frozen(victims: int) -> int:
        stage, world, _ = duel(20)
        for k in range(1, victims):
            man(stage, world, "bruiser", world.heroes[0].x + 20 + k)
        start(world, "hook")
        count = 0
        for _ in range(40):
            before = (world.heroes[0].t, world.enemies[0].t)
            step(stage, world, (0,))
            if (world.heroes[0].t, world.enemies[0].t) == before:
                count += 1
        return count

    assert frozen(1) == MOVES["hook"].stop_ticks
    assert frozen(3) == frozen(1)


def test_spark_damage_and_hurt_pose_share_a_tick() -> None:
    stage, world, foe = duel(30)
    start(world, "jab")
    for _ in range(8):
        cues: list[Cue] = step(stage, world, (0,))
        hit = [c for c in cues if c.kind == "hit_light"]
        assert bool(hit) == (foe.hp < foe.max_hp) or foe.t > 0
        if hit:
            assert foe.state == "stun"
            assert foe.t == 0
            return
    pytest.fail("the jab never landed")


def test_hook_and_finisher_take_many_and_jab_takes_one() -> None:
    for move, expected in (("jab", 1), ("hook", 3), ("finisher", 4)):
        stage, world, _ = duel(14)
        for k in (1, 2, 3):
            man(stage, world, "bruiser", world.heroes[0].x + 14 + 2 * k)
        start(world, move)
        run(stage, world, ".", idle=14)
        assert sum(f.hp < f.max_hp for f in world.enemies) == expected


def test_jump_rises_44_px_and_a_tap_at_least_14() -> None:
    stage, world, _ = duel(400)
    hero = world.heroes[0]
    heights = []
    for _ in range(40):
        step(stage, world, (64,))
        heights.append(FLOOR_Y - hero.y)
    assert max(heights) == 44
    assert heights.index(44) in (18, 19)
    assert heights[35] == 0
    stage, world, _ = duel(400)
    hero = world.heroes[0]
    run(stage, world, "j")
    lows = [FLOOR_Y - hero.y]
    for _ in range(40):
        step(stage, world, (0,))
        lows.append(FLOOR_Y - hero.y)
    assert 13 <= max(lows) <= 16


def test_stamp_hits_the_fallen_twice_at_most() -> None:
    stage, world, foe = duel(16, hp=200, max_hp=200)
    enter(foe, "lie")
    run(stage, world, "(vs)", idle=24)
    assert foe.hp == 200 - MOVES["stamp"].damage
    foe.hits_down = 2
    run(stage, world, "(vs)", idle=24)
    assert foe.hp == 200 - MOVES["stamp"].damage


def test_stun_cap_fells_after_ninety_ticks() -> None:
    stage, world, foe = duel(24, hp=500, max_hp=500)
    fell_after = 0
    for tick in range(400):
        hero = world.heroes[0]
        hero.string_move = ""  # jabs only
        step(stage, world, (16 if tick % 3 == 0 else 0,))
        foe.x = hero.x + 24
        if foe.state == "fall":
            fell_after = tick
            break
        assert foe.stunned_for <= 90 + 30
    assert fell_after


@pytest.mark.parametrize("face", [-1, 1])
@pytest.mark.parametrize("distance_px", [40, 44, 46])
def test_a_string_begun_at_arms_length_goes_through(distance_px: int, face: int) -> None:
    stage, world, foe = duel(distance_px, face)
    cues = run(stage, world, "s", idle=9) + run(stage, world, "s", idle=12) + run(stage, world, "s", idle=30)
    assert foe.state in ("fall", "lie"), [c.kind for c in cues]


def test_no_string_steps_over_an_edge() -> None:
    stage = stage_of(arena(columns=80, tiles={(20, row): EMPTY for row in (12, 13, 14)}))
    world = fresh(stage)
    hero, foe = world.heroes[0], man(stage, world, "bruiser", 346)
    hero.x = 312
    for blow in ("jab", "cross", "hook"):
        run(stage, world, "s", idle=7)
        assert hero.move == blow
    run(stage, world, ".", idle=30)
    assert foe.hp < foe.max_hp
    assert hero.x < 20 * 16
