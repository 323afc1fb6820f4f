"""The Strongman: his openings are long enough, and a patient player wins by them (design/fighters.md F10, check 16)."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, man, run, spawn, stage_of

from game.core import pads
from game.core.grid import EMPTY
from game.data.difficulty import DIFFICULTIES
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import enter, phase, start_ticks
from game.foot.fighter import Fighter
from game.foot.step import step
from game.foot.view import settle
from game.foot.world import VIEW_WIDTH, World


def meeting(difficulty: str = "militia", pillars: int = 0) -> tuple[Stage, World, Fighter]:
    things = [
        spawn(50 + k, "breakable", 120 + 200 * k, FLOOR_Y - 100, 16, 100, kind="pillar", strength=2)
        for k in range(pillars)
    ]
    stage = stage_of(arena(*things, columns=50), difficulty)
    world = fresh(stage)
    boss = man(stage, world, "boss_strongman", 420, brain=True)
    return stage, world, boss


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_missed_hug_costs_a_knee_for_long_enough(difficulty: str) -> None:
    stage, world, boss = meeting(difficulty)
    boss.x = 240
    enter(boss, "blow", "strong_hug")
    boss.mind.phase = 1
    kneeling = 0
    for _ in range(220):
        world.heroes[0].x = 60
        step(stage, world, (0,))
        kneeling += boss.state == "kneel"
    assert kneeling >= (72 if difficulty == "captain" else 80)


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_charge_into_a_pillar_dazes_and_the_second_breaks_it(difficulty: str) -> None:
    stage, world, boss = meeting(difficulty, pillars=3)
    pillar = world.thing(51)
    for expected in ("cracked", "broken"):
        enter(boss, "blow", "strong_charge")
        boss.x, boss.face, boss.mind.phase = 420, -1, 2
        world.heroes[0].x = 700
        for _ in range(120):
            step(stage, world, (0,))
            if boss.state == "dazed":
                break
        assert boss.state == "dazed"
        assert boss.daze_ticks >= 72
        assert pillar.state == expected


def charged_at(jump_at_px: int) -> bool:
    """Whether a charge hits a hero who jumps straight up when it is so near; 0 for one who stands."""
    stage, world, boss = meeting()
    hero = world.heroes[0]
    hero.x, boss.x, boss.face, boss.mind.phase = 300, 500, -1, 2
    enter(boss, "blow", "strong_charge")
    up = False
    for _ in range(200):
        up = up or 0 < boss.x - hero.x <= jump_at_px
        step(stage, world, (pads.JUMP if up else 0,))
        if hero.hp < hero.max_hp or boss.x < hero.x - 60:
            break
    return hero.hp < hero.max_hp


def test_a_charge_is_cleared_by_a_jump_in_good_time() -> None:
    assert charged_at(0)
    clear = [px for px in range(20, 120, 2) if not charged_at(px)]
    assert len(clear) * 2 >= 38, f"eleven ticks of time: {clear}"
    assert clear == list(range(clear[0], clear[-1] + 1, 2))


def test_heavy_blows_fell_him_only_in_an_opening() -> None:
    stage, world, boss = meeting()
    boss.mind.mood, boss.x = "wait", world.heroes[0].x + 30
    enter(world.heroes[0], "blow", "hook")
    run(stage, world, ".", idle=14)
    assert boss.state == "stun"
    assert boss.hp == boss.max_hp - MOVES["hook"].damage // 2
    enter(boss, "kneel")
    boss.daze_ticks = 100
    boss.x = world.heroes[0].x + 30
    enter(world.heroes[0], "blow", "hook")
    run(stage, world, ".", idle=14)
    assert boss.state == "fall"


def test_he_asks_for_the_window_at_a_third_and_cannot_be_finished_before() -> None:
    stage, world, boss = meeting()
    boss.mind.phase = 2
    boss.hp = 3
    boss.x = world.heroes[0].x + 30
    enter(world.heroes[0], "blow", "hook")
    run(stage, world, ".", idle=20)
    assert boss.hp >= 1
    assert "strongman_window" in world.flags


def opening_bot(world: World, boss: Fighter) -> int:
    """Strikes only in openings; otherwise keeps away, ducks, jumps and dodges."""
    hero = world.heroes[0]
    toward = pads.RIGHT if boss.x > hero.x else pads.LEFT
    away = pads.LEFT if boss.x > hero.x else pads.RIGHT
    gap = abs(boss.x - hero.x)
    if hero.state == "held":
        return pads.LEFT if world.tick % 4 < 2 else pads.RIGHT
    if boss.state in ("dazed", "kneel", "stun") and boss.hp > 0:
        if gap > 36 or (boss.x - hero.x) * hero.face < 0:
            return toward
        return pads.STRIKE if world.tick % 5 == 0 else 0
    if boss.state == "blow" and phase(boss) != "recover":
        left = start_ticks(boss) - boss.t
        if boss.move == "strong_swat":
            return pads.DOWN
        if boss.move in ("strong_hug", "strong_sweep"):
            return pads.JUMP | away if left < 7 else 0
        if boss.move == "strong_charge" and (phase(boss) == "active" or left < 3):
            return toward | (pads.DODGE if gap < 46 and world.tick % 2 else 0)
        return 0
    return 0 if gap > 40 else away


def test_a_bot_that_acts_only_in_openings_wins_in_one_to_two_and_a_half_minutes() -> None:
    for difficulty in DIFFICULTIES:
        stage, world, boss = meeting(difficulty, pillars=3)
        boss.mind.phase = 1
        for _ in range(60 * 200):
            step(stage, world, (opening_bot(world, boss),))
            if "strongman_window" in world.flags:
                boss.mind.phase = 3
            world.heroes[0].hp = 100
            if boss.hp <= 0:
                break
        assert boss.hp <= 0
        assert 45 * 60 <= world.tick <= 150 * 60, (difficulty, world.tick / 60)


@pytest.mark.parametrize("way", [-1, 1])
def test_in_a_locked_room_wider_than_the_picture_he_stays_in_the_picture(way: int) -> None:
    lock = spawn(80, "camera_lock", 16, 0, 1560, 192)
    stage = stage_of(arena(lock, spawn(81, "wave", 16, 0, 900, 192, number=1, start="flag", when="never"), columns=100))
    world = fresh(stage)
    world.heroes[0].x = 800
    settle(stage, world)
    boss = man(stage, world, "boss_strongman", 800 - way * 100, brain=True, wave=1)
    boss.face, boss.mind.phase = way, 3
    enter(boss, "blow", "strong_charge")
    ended = ""
    for _ in range(400):
        world.waves[0].state, world.view.lock, world.view.left, world.view.right = "running", 80, 16, 1576
        world.heroes[0].safe_ticks = world.heroes[0].hp = 99
        step(stage, world, (0,))
        assert world.view.x < boss.x < world.view.x + VIEW_WIDTH
        ended = ended or ("opening" if boss.state == "dazed" else "")
    assert ended, "his charge leaves him open at its edge"


@pytest.mark.parametrize("side", [-1, 1])
def test_he_comes_out_of_the_pool_to_who_stands_at_its_edge(side: int) -> None:
    """From down there he would strike at legs, and blows at his height would go over his head."""
    pool = {(column, row): EMPTY for column in range(24, 32) for row in (12, 13)}
    water = spawn(60, "water", 24 * 16, FLOOR_Y, 8 * 16, 32)
    stage = stage_of(arena(water, columns=60, tiles=pool))
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x = 24 * 16 - 12 if side < 0 else 32 * 16 + 12
    boss = man(stage, world, "boss_strongman", 28 * 16, FLOOR_Y + 32, brain=True)
    boss.mind.phase = 1
    for _ in range(240):
        step(stage, world, (0,))
        assert boss.state != "blow" or not boss.in_water
        if boss.state == "blow":
            break
    assert boss.state == "blow"
    assert boss.y == hero.y
