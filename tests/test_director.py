"""The director: waves, locks, checkpoints, retry, secrets, doors that lead on, the stone, two players."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, run, spawn, stage_of

from game.core import pads
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.data.story import Line, Story
from game.foot import stone
from game.foot.bodies import enter
from game.foot.step import step
from game.foot.world import World


def hall(*objects, difficulty: str = "militia", players: int = 1, **lines: str) -> tuple[Stage, World]:
    story = Story(lines={k.replace("__", "."): Line(k, text) for k, text in lines.items()})
    stage = Stage(arena(*objects, columns=80), DIFFICULTIES[difficulty], story)
    return stage, fresh(stage, players=players)


def wave_room(**own) -> list:
    """A wave of two with a lock and a door that opens when they are beaten."""
    return [
        spawn(10, "camera_lock", 320, 0, 480, 240),
        spawn(11, "wave", 400, 0, 200, 240, number=1, lock=10, done_flag="won", **own),
        spawn(12, "bruiser", 560, FLOOR_Y, wave=1),
        spawn(13, "bruiser", 640, FLOOR_Y, wave=1, entry="walk", delay=30),
        spawn(14, "door", 800, FLOOR_Y - 80, 16, 80, state="locked", opens="won", strength=0),
    ]


def beat(stage: Stage, world: World) -> None:
    """Beat whoever is there."""
    for _ in range(600):
        for f in world.enemies:
            if f.hp > 0 and f.state == "stand":
                f.hp = 0
                enter(f, "lie")
        step(stage, world, (0,))
        if not world.enemies:
            return


def test_a_wave_locks_the_view_lets_men_in_and_opens_the_door() -> None:
    stage, world = hall(*wave_room())
    hero = world.heroes[0]
    assert [f.spawn_id for f in world.enemies] == [12], "only the man who stands there is there from the start"
    hero.x = 450
    cues = run(stage, world, ".", idle=40)
    assert "wave_start" in kinds(cues)
    assert world.view.lock == 10
    assert len(world.enemies) == 2
    assert world.thing(14).state == "locked"
    hero.x = 700
    hero.safe_ticks = 999
    beat(stage, world)
    cues = run(stage, world, ".", idle=30)
    assert world.flags["won"]
    assert world.view.lock == 0
    hero.x = 790
    run(stage, world, ">*4")
    assert world.thing(14).state == "open"
    assert not world.thing(14).solid


def test_a_lock_stops_who_only_walks_on() -> None:
    """Check 18: a bot that only walks on is stopped by every lock."""
    stage, world = hall(*wave_room())
    world.heroes[0].x = 450
    for _ in range(600):
        step(stage, world, (pads.RIGHT,))
        world.heroes[0].hp = 100
    assert world.heroes[0].x <= 800


def test_the_last_man_is_told_and_freezes_longest() -> None:
    stage, world = hall(*wave_room())
    hero = world.heroes[0]
    hero.x = 450
    run(stage, world, ".", idle=40)
    for f in world.enemies[1:]:
        f.hp = 0
        enter(f, "down")
    last = world.enemies[0]
    last.hp, last.x, hero.face = 1, 480, 1
    cues = run(stage, world, "s", idle=5)
    assert "hit_last" in kinds(cues)
    assert world.freeze_ticks > 4


def test_difficulty_and_players_decide_who_is_there() -> None:
    objects = [
        spawn(11, "wave", 200, 0, 200, 240, number=1),
        spawn(12, "bruiser", 560, FLOOR_Y, wave=1, difficulty="captain"),
        spawn(13, "bruiser", 580, FLOOR_Y, wave=1, difficulty="from_militia"),
        spawn(14, "bruiser", 600, FLOOR_Y, wave=1, players="two"),
    ]
    for difficulty, players, ids in (("cadet", 1, []), ("militia", 1, [13]), ("captain", 2, [12, 13, 14])):
        _, world = hall(*objects, difficulty=difficulty, players=players)
        assert [f.spawn_id for f in world.enemies] == ids


def test_checkpoint_heals_once_and_a_retry_begins_there_with_its_wave_anew() -> None:
    objects = [
        *wave_room(),
        spawn(20, "spot", 420, FLOOR_Y),
        spawn(21, "checkpoint", 410, FLOOR_Y - 60, 40, 60, order=2, respawn=20, heal=30, split="half"),
    ]
    stage, world = hall(*objects)
    hero = world.heroes[0]
    hero.hp = 50
    hero.x = 430
    cues = run(stage, world, "..")
    assert "checkpoint" in kinds(cues)
    assert hero.hp == 80
    assert list(world.splits) == ["half"]
    hero.x = 500
    run(stage, world, ".", idle=60)
    first = world.enemies[0]
    hero.hp = 0
    enter(hero, "lie")
    cues = run(stage, world, ".", idle=110)
    assert "respawn" in kinds(cues)
    assert (hero.x, hero.hp) == (420, hero.max_hp)
    assert (world.retries, world.downs) == (1, 1)
    assert world.enemies
    assert first not in world.enemies, "the wave comes anew"
    assert world.enemies[0].hp == world.enemies[0].max_hp


def test_a_wave_that_follows_is_not_over_before_the_one_that_it_follows() -> None:
    objects = [
        spawn(11, "wave", 200, 0, 200, 240, number=1, done_flag="first"),
        spawn(12, "bruiser", 560, FLOOR_Y, wave=1),
        spawn(13, "wave", 200, 0, 200, 240, number=2, start="after", after=1, after_left=1, done_flag="clear"),
        spawn(14, "bruiser", 600, FLOOR_Y, wave=2),
    ]
    stage, world = hall(*objects)
    run(stage, world, "..")
    for wave, done in ((2, set()), (1, {"first", "clear"})):
        for f in world.enemies:
            if f.wave == wave:
                f.hp = 0
                enter(f, "lie")
        run(stage, world, "....")
        assert {"first", "clear"} & set(world.flags) == done


@pytest.mark.parametrize(("spare", "after"), [(0, 6), (5, 6), (20, 20)])
def test_a_checkpoint_fills_his_pocket_up_to_a_count_and_no_farther(spare: int, after: int) -> None:
    check = spawn(21, "checkpoint", 290, FLOOR_Y - 60, 40, 60, order=2, rounds=6)
    stage = stage_of(arena(check, gun="revolver", rounds=18))
    world = fresh(stage)
    world.heroes[0].spare = spare
    run(stage, world, "..")
    assert world.heroes[0].spare == after


@pytest.mark.parametrize(("x", "shown"), [(270, False), (290, True), (310, True), (330, False)])
def test_a_prompt_is_shown_as_near_as_the_map_says(x: int, shown: bool) -> None:
    stage, world = hall(spawn(33, "prompt", 300, FLOOR_Y - 90, text="arena.stairs", action="up", near=20))
    world.heroes[0].x = x
    run(stage, world, "..")
    assert bool(world.prompt) == shown


def test_secret_counts_once() -> None:
    stage, world = hall(spawn(33, "secret", 290, FLOOR_Y - 40, 40, 40, number=2))
    cues = run(stage, world, "...")
    assert kinds(cues).count("secret") == 1
    assert world.secrets == [2]
    assert world.heroes[0].score == 1000


def test_linked_arch_doors_lead_up_and_back() -> None:
    objects = [
        spawn(40, "door", 280, FLOOR_Y - 80, 48, 80, kind="arch", state="open", link=41),
        spawn(41, "door", 600, 40, 48, 56, kind="arch", state="open", link=40),
        spawn(42, "one_way", 560, 96, 160, 16),
    ]
    stage, world = hall(*objects)
    hero = world.heroes[0]
    run(stage, world, "^", idle=60)
    assert (hero.x, hero.y) == (624, 96)
    run(stage, world, "^", idle=60)
    assert (hero.x, hero.y) == (304, FLOOR_Y)


def test_second_player_joins_fights_and_leaves() -> None:
    stage, world = hall()
    step(stage, world, (0, pads.START))
    assert world.players == 2
    second = world.heroes[1]
    assert second.kind == "militia_man"
    start_x = second.x
    for _ in range(20):
        step(stage, world, (0, pads.RIGHT))
    assert second.x > start_x + 15
    step(stage, world, (0, pads.LEAVE))
    assert world.players == 1
    assert len(world.heroes) == 1


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_the_hot_stone_is_held_by_the_pulse_and_dropped_by_two_misses(difficulty: str) -> None:
    rule = stone.TESTS.get(difficulty, stone.Test())
    for offset, held in ((0, True), (rule.window_ticks, True), (rule.window_ticks + 1, False)):
        stage, world = hall(difficulty=difficulty)
        hero = world.heroes[0]
        stone.begin(world)
        for _ in range(rule.read_ticks + rule.apart_ticks * (rule.pulses + 2)):
            at = stone.from_pulse(stage, world) + 1
            hero.last_raw, hero.raw = 0, pads.STRIKE if at == offset else 0
            if not stone.advance(stage, world, []):
                break
        assert ("stone_held" in world.flags) is held
        assert ("stone_dropped" in world.flags) is not held
        assert (hero.arm == "stone") is held
        assert (hero.heat == stone.PRIZE_HEAT) is held
        if not held:
            assert hero.hp == 100 - rule.misses * rule.miss_damage
            assert hero.red == rule.miss_damage, "all of the last loss is red"


def test_exit_ends_the_level_once_its_flag_is_set() -> None:
    stage, world = hall(spawn(70, "exit", 340, FLOOR_Y - 60, 60, 60, needs="open"))
    world.heroes[0].x = 350
    run(stage, world, "..")
    assert not world.finished
    world.flags["open"] = 0
    cues = run(stage, world, "..")
    assert world.finished
    assert kinds(cues) == ["level_end"]


def test_a_fallen_partner_is_lifted_by_holding_grab_beside_him() -> None:
    stage, world = hall(*wave_room(), players=2)
    first, second = world.heroes
    first.x, second.x = 450, 470
    step(stage, world, (0, 0))
    second.hp = 0
    enter(second, "lie")
    for _ in range(30):
        step(stage, world, (0, 0))
        first.hp = 100
    assert second.state == "down"
    for f in list(world.enemies):
        f.x = 700
        f.mind.mood = "wait"
    held = 0
    while second.state == "down" and held < 200:
        first.x, first.safe_ticks = second.x - 10, 60
        step(stage, world, (pads.GRAB, 0))
        held += 1
    assert 55 <= held <= 70
    assert second.hp == 30
    assert world.retries == 0


def test_who_is_down_gets_up_when_the_fight_is_over_and_only_both_down_is_a_retry() -> None:
    stage, world = hall(players=2)
    second = world.heroes[1]
    second.hp = 0
    enter(second, "lie")
    for _ in range(140):
        step(stage, world, (0, 0))
    assert second.hp == 30
    assert world.retries == 0
    for hero in world.heroes:
        hero.hp = 0
        enter(hero, "lie")
    for _ in range(140):
        step(stage, world, (0, 0))
    assert world.retries == 1
    assert all(h.hp == h.max_hp for h in world.heroes)


def test_who_is_down_does_not_hold_the_view_back() -> None:
    wave = spawn(60, "wave", 0, 0, 1400, 200, number=1)
    stage = stage_of(arena(wave, spawn(61, "bruiser", 1300, FLOOR_Y, wave=1, mood="wait"), columns=90))
    world = fresh(stage, players=2)
    step(stage, world, (0, 0))
    one, two = world.heroes
    two.hp = 0
    enter(two, "down")
    one.x = two.x + 500
    for _ in range(100):
        one.hp = one.max_hp
        step(stage, world, (0, 0))
    assert two.state == "down"
    assert world.view.box.grown(-60).holds(one.x, one.y - 30)
