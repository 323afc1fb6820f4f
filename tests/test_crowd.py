"""Bodies that stand in one another ease apart: softly, on their own floor, and never against a hero's thumb."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from kit import FLOOR_Y, arena, fresh, ledge, man, run, spawn, stage_of

from game.core import pads
from game.core.grid import EMPTY, SOLID
from game.data.crowd import REST_PX, SLACK_PX
from game.data.fighters import KINDS
from game.foot import step as tick
from game.foot.bodies import enter
from game.foot.crowd import RESTS, ease_apart

UP = ("stand", "blow", "stun", "taunt", "feint")
APART_PX = REST_PX  # who stand and wait; in motion and in a fight less is enough:
CLOSE_PX = 2 * KINDS["bruiser"].half_px - SLACK_PX


def two(gap: int = 0, x: int = 500, kinds: tuple[str, str] = ("bruiser", "bruiser"), **room):
    stage = stage_of(arena(**room))
    world = fresh(stage)
    return stage, world, *(man(stage, world, kind, at) for kind, at in zip(kinds, (x, x + gap), strict=True))


@pytest.mark.parametrize("gap", [0, 1, 7, 15])
def test_men_who_stand_in_one_another_come_apart_a_pixel_at_a_time(gap: int) -> None:
    stage, world, a, b = two(gap)
    for _ in range(90):
        before = a.x, b.x
        run(stage, world, ".")
        assert abs(a.x - before[0]) <= 1
        assert abs(b.x - before[1]) <= 1
    assert b.x - a.x >= APART_PX
    assert abs(a.x + b.x - 1000 - gap) <= 2, "each has gone his half"
    rest = a.x, b.x
    run(stage, world, "", idle=120)
    assert (a.x, b.x) == rest, "and there they stand"


def test_men_in_a_fight_leave_each_other_less_room_than_men_who_wait() -> None:
    stage, world, a, b = two(4)
    for f in (a, b):
        f.state, f.stun_ticks = "stun", 600
    for _ in range(120):
        ease_apart(stage, world)
    assert CLOSE_PX <= b.x - a.x < APART_PX


def test_the_heavy_one_stands_his_ground_better() -> None:
    stage, world, light, heavy = two(4, kinds=("knife_man", "grappler"))
    run(stage, world, "", idle=90)
    assert 500 - light.x > heavy.x - 504 > 0


def test_the_order_of_the_list_does_not_matter() -> None:
    found = []
    for way in (1, -1):
        stage, world, *men = two(3)
        men.append(man(stage, world, "thrower", 505))
        world.fighters = [world.fighters[0], *men[::way]]
        run(stage, world, "", idle=60)
        found.append(sorted((f.id, f.x, f.rx) for f in world.enemies))
    assert found[0] == found[1]


def test_nobody_is_eased_into_a_wall() -> None:
    stage, world, a, b = two(0, x=28)
    run(stage, world, "", idle=120)
    assert a.x >= 16 + 10
    assert b.x - a.x >= APART_PX, "the other one makes all the room"


@pytest.mark.parametrize("pit", [False, True])
def test_nobody_is_eased_off_his_floor(pit: bool) -> None:
    """Neither from a shelf nor into a pool."""
    tiles = {(column, 12): EMPTY for column in range(32, 40)} if pit else ledge(8, 26, 31)
    stage, world, a, b = two(0, x=500, tiles=tiles)
    y = FLOOR_Y if pit else 8 * 16
    a.y = b.y = y
    for _ in range(120):
        run(stage, world, ".")
        assert (a.y, b.y) == (y, y)
        assert max(a.x, b.x) <= 32 * 16 - 8
    assert b.x - a.x >= APART_PX


def test_nobody_is_eased_into_live_steam_and_out_of_idle_steam_nobody_is_kept() -> None:
    for phase, goes_in in ((400, False), (0, True)):
        vent = spawn(50, "hazard_steam", 520, FLOOR_Y - 96, 48, 96, on=200, off=400, phase=phase)
        stage = stage_of(arena(vent))
        world = fresh(stage)
        a, b = (man(stage, world, "bruiser", 505) for _ in range(2))
        run(stage, world, "", idle=100)
        assert (b.x + 9 > 520) == goes_in
        assert b.x - a.x >= APART_PX


def test_storeys_and_lifts_keep_men_from_each_other() -> None:
    stage, world, a, b = two(0, tiles=ledge(8, 28, 34))
    b.y = 8 * 16
    run(stage, world, "", idle=60)
    assert (a.x, b.x) == (500, 500)


@pytest.mark.parametrize("state", ["lie", "held", "thrown", "fall", "ladder", "swim", "carried", "board"])
def test_only_men_on_their_feet_make_room_and_are_made_room_for(state: str) -> None:
    stage, world, a, b = two(0)
    b.state, before = state, (b.x, b.y)
    for _ in range(30):
        ease_apart(stage, world)
    assert (a.x, (b.x, b.y)) == (500, before)


def test_hit_stop_holds_everybody_where_he_is() -> None:
    stage, world, a, b = two(0)
    a.freeze_ticks = 20
    run(stage, world, "", idle=15)
    assert a.x == 500, "his own"
    stage, world, a, b = two(0)
    world.freeze_ticks = 20
    run(stage, world, "", idle=15)
    assert (a.x, b.x) == (500, 500), "and the world's"


def test_a_hero_runs_through_men_as_if_nobody_were_there() -> None:
    ways = []
    for crowd in (0, 4):
        stage = stage_of(arena(columns=80))
        world = fresh(stage)
        for k in range(crowd):
            man(stage, world, "grappler", 360 + 16 * k)
        path = []
        for pad in ">" * 60 + "<" * 60:
            run(stage, world, pad)
            path.append(world.heroes[0].x)
        ways.append(path)
    assert ways[0] == ways[1]


def test_a_man_whom_the_hero_stands_in_goes_and_the_hero_gives_way_less() -> None:
    stage, world, man_, other = two(200, x=304)
    hero = world.heroes[0]
    run(stage, world, "", idle=90)
    assert man_.x - hero.x >= 16
    assert 0 < 300 - hero.x < man_.x - 304
    assert other.x == 504


def test_a_hero_in_his_blow_pushes_nobody_out_of_it() -> None:
    stage, world, man_, _ = two(200, x=306)
    hero = world.heroes[0]
    enter(hero, "blow", "finisher")
    for _ in range(30):
        ease_apart(stage, world)
    assert man_.x == 306


@pytest.mark.parametrize("gap", [0, 6, 12, 20, 28, 36, 44])
def test_a_man_can_still_be_grabbed_at_any_distance_alone_or_among_others(gap: int) -> None:
    for others in (0, 2):
        stage = stage_of(arena())
        world = fresh(stage)
        for k in range(1 + others):
            man(stage, world, "bruiser", 300 + gap + 3 * k)
        run(stage, world, "...", idle=3)
        run(stage, world, "g", idle=12)
        assert world.heroes[0].holds


def test_heroes_ease_apart_too_but_never_one_who_walks() -> None:
    stage = stage_of(arena())
    world = fresh(stage, players=2)
    a, b = world.heroes
    a.x = b.x = 300
    run(stage, world, "", idle=120)
    assert abs(a.x - b.x) >= 16
    a.x, b.x = 300, 304
    before = [h.x for h in (a, b)]
    for _ in range(3):
        tick.step(stage, world, (pads.RIGHT, pads.LEFT))
        assert a.x >= before[0]
        assert b.x <= before[1]
        before = [a.x, b.x]


def blots(monkeypatch: pytest.MonkeyPatch, eased: bool) -> int:
    """Ticks for which pairs of men stay nearly one body, in fights of a hero who moves about with six of them.

    A third of a second is free: men walk past each other, and past the hero in the back row.
    """
    with monkeypatch.context() as patch:
        if not eased:
            patch.setattr(tick, "ease_apart", lambda stage, world: None)
        found = 0
        for seed in range(1, 7):
            stage = stage_of(arena(columns=90), "captain")
            world = fresh(stage, seed)
            for k, kind in enumerate(("bruiser", "bruiser", "knife_man", "grappler", "bruiser", "knife_man")):
                man(stage, world, kind, 300 + (70 + 24 * k) * (1 if k % 2 else -1), brain=True)
            chance, pad, together = random.Random(seed), 0, {}
            for at in range(1500):
                pad = chance.choice((0, 0, pads.LEFT, pads.RIGHT)) if at % 30 == 0 else pad
                tick.step(stage, world, (pad,))
                world.heroes[0].hp = 100
                up = [f for f in world.enemies if f.on_floor and f.state in UP and not f.back_row]
                near = [(a.id, b.id) for a, b in combinations(up, 2) if abs(a.x - b.x) < 12]
                together = {pair: together.get(pair, 0) + 1 for pair in near}
                found += sum(ticks > 20 for ticks in together.values())
    return found


def test_a_crowd_about_a_moving_hero_is_no_blot(monkeypatch: pytest.MonkeyPatch) -> None:
    assert blots(monkeypatch, eased=True) * 3 < blots(monkeypatch, eased=False) * 2


def test_no_shove_ever_puts_a_body_into_a_wall() -> None:
    chance = random.Random(7)
    tiles = {(column, row): SOLID for column in (20, 34) for row in (10, 11)} | ledge(9, 22, 26)
    for _ in range(40):
        stage = stage_of(arena(tiles=tiles))
        world = fresh(stage)
        for _ in range(6):
            man(stage, world, chance.choice(("bruiser", "grappler", "knife_man")), chance.randrange(346, 534))
        run(stage, world, "", idle=60)
        for f in world.enemies:
            assert not stage.level.grid.solid_in(f.x - 10, f.y - 30, f.x + 10, f.y)
            assert f.y == FLOOR_Y


def siege(kinds: tuple[str, ...], x: int, difficulty: str = "militia") -> tuple[float, float]:
    """How men stand about a hero who only stands.

    The share of the ticks in which one who waits is nearer than REST_PX to another, and how often a second and man
    somebody turns about within a fifth of a second.
    """
    stage = stage_of(arena(columns=90), difficulty)
    world = fresh(stage)
    hero = world.heroes[0]
    hero.x = x
    for k, kind in enumerate(kinds):
        man(stage, world, kind, x + 120 + 30 * k, brain=True)
    turns, close, waits, ways = 0, 0, 0, {f.id: (0, 0) for f in world.enemies}
    for tick_at in range(1200):
        before = {f.id: f.x for f in world.enemies}
        tick.step(stage, world, (0,))
        hero.hp = 100
        for f in world.enemies if tick_at >= 300 else ():
            way = (f.x > before[f.id]) - (f.x < before[f.id])
            turns += way * ways[f.id][0] < 0 and tick_at - ways[f.id][1] < 12
            ways[f.id] = (way, tick_at) if way else ways[f.id]
            if f.state in RESTS and not f.vx and not f.back_row:
                waits += 1
                close += any(abs(g.x - f.x) < REST_PX - 2 for g in world.enemies if g is not f and g.state in UP)
    return close / waits, turns * 60 / 900 / len(kinds)


@pytest.mark.parametrize("x", [500, 110], ids=["open", "by a wall"])
@pytest.mark.parametrize("count", [2, 3, 5])
def test_men_about_a_hero_who_stands_keep_a_distance_that_can_be_read_and_do_not_tremble(count: int, x: int) -> None:
    close, turns = siege(("bruiser",) * count, x)
    assert close < 0.25
    assert turns < 0.5


def waiting(hero_x: int) -> list[int]:
    """Where three men who came from the right stand after a while about a hero whom none of them strikes."""
    stage = stage_of(arena(columns=90))
    world = fresh(stage)
    world.heroes[0].x = hero_x
    men = [man(stage, world, "bruiser", hero_x + px, brain=True) for px in (40, 77, 78)]
    for f in men:
        f.mind.rest_ticks = 999
    run(stage, world, "", idle=200)
    return [f.x for f in men]


def test_who_is_sent_to_the_other_side_goes_there() -> None:
    """Two men one pixel apart took the errand from each other in each tick, and neither went."""
    assert sorted(x > 500 for x in waiting(500)) == [False, True, True]


def test_nobody_is_sent_where_a_wall_leaves_no_room() -> None:
    assert all(x > 40 for x in waiting(40))
