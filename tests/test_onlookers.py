"""Those who have no part in a fight keep clear of it: they wait behind it, hurry off, or cower where they cannot."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, ledge, man, run, spawn, stage_of

from game.data import onlookers as table
from game.data.crowd import REST_PX
from game.data.fighters import BYSTANDER
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.world import World


def walker(
    x: int, foe_x: int = 345, goal_x: int = 60, y: int = FLOOR_Y, mood: str = "hunt", **own: object
) -> tuple[Stage, World, Fighter, Fighter]:
    """A bather who walks from `x` to `goal_x`, and a hero at 300 with a man before him."""
    path = Spawn(41, "path", x, y, 0, 0, "", ((x, y), (goal_x, y)), {})
    stage = stage_of(arena(spawn(40, "bystander", x, y, look="bather_b", path=41, **own), path, columns=80,
                           tiles=ledge(4, 20, 60)))  # fmt: skip
    world = fresh(stage)
    foe = man(stage, world, "bruiser", foe_x, brain=True)
    foe.mind.mood, foe.mind.rest_ticks = mood, 9999
    return stage, world, next(f for f in world.fighters if f.row.team == BYSTANDER), foe


def end_of(world: World) -> int:
    """The right end of the fight."""
    return max(f.x for f in world.fighters if f.row.team != BYSTANDER)


def test_he_waits_behind_a_fight_looks_at_it_and_goes_on_when_it_is_over() -> None:
    stage, world, who, foe = walker(560)
    for _ in range(300):
        run(stage, world, ".")
        assert who.x - end_of(world) >= table.CLEAR_PX - 2
    rest = who.x
    run(stage, world, "", idle=60)
    assert abs(who.x - rest) <= 8, "he waits"
    assert (who.state, who.face) == ("stand", -1)
    foe.hp, foe.state = 0, "out"
    run(stage, world, "", idle=600)
    assert who.x <= 70


def test_a_fight_that_comes_to_him_drives_him_before_it_faster_than_he_walks() -> None:
    stage, world, who, foe = walker(380)
    fastest = 0
    for _ in range(50):
        run(stage, world, ".")
        fastest = max(fastest, who.vx)
    assert who.x - end_of(world) >= table.CLEAR_PX - 2
    assert fastest > who.row.walk * 3 // 2
    assert foe.hp > 0


@pytest.mark.parametrize("mood", ["guard", "wait", "ambush"])
def test_men_who_only_stand_about_stop_nobody(mood: str) -> None:
    stage, world, who, _ = walker(560, mood=mood)
    run(stage, world, "", idle=700)
    assert who.x <= 70


def test_a_fight_on_another_floor_stops_nobody() -> None:
    stage, world, who, _ = walker(560, goal_x=330, y=4 * 16)
    run(stage, world, "", idle=420)
    assert who.x <= 336
    assert who.y == 4 * 16


@pytest.mark.parametrize("move", ["kick", "hook", "bruiser_hook"])
def test_beside_a_blow_of_either_side_he_cowers(move: str) -> None:
    stage, world, who, foe = walker(330, foe_x=500)
    striker = world.heroes[0] if move != "bruiser_hook" else foe
    striker.x = 300
    enter(striker, "blow", move)
    run(stage, world, ".")
    assert (who.state, who.move) == ("scene", "cower")


@pytest.mark.parametrize("move", ["dodge", "pick_up", "grab"])
def test_what_hurts_nobody_frightens_nobody(move: str) -> None:
    stage, world, who, _ = walker(330, foe_x=700)
    enter(world.heroes[0], "blow", move)
    run(stage, world, ".")
    assert who.state == "stand"


def test_with_a_wall_behind_him_he_cowers_before_a_blow_and_stays_whole() -> None:
    stage, world, who, foe = walker(1280 - 16 - 12, foe_x=1200, goal_x=60)
    world.heroes[0].x = 1160
    enter(foe, "blow", "bruiser_jab")
    run(stage, world, "", idle=2)
    assert (who.state, who.move) == ("scene", "cower")
    assert world.bystanders_hurt == 0


def test_who_runs_along_his_way_runs() -> None:
    ways = []
    for runs in (False, True):
        stage, world, who, _ = walker(900, foe_x=345, goal_x=700, runs=runs)
        run(stage, world, "", idle=60)
        ways.append(900 - who.x)
    assert ways[1] > ways[0] * 3 // 2


def test_two_who_wait_for_the_same_fight_stand_beside_each_other() -> None:
    path = Spawn(41, "path", 560, FLOOR_Y, 0, 0, "", ((560, FLOOR_Y), (60, FLOOR_Y)), {})
    two = (spawn(40 + 2 * k, "bystander", 560 + 20 * k, FLOOR_Y, look="bather_b", path=41) for k in range(2))
    stage = stage_of(arena(*two, path, columns=80))
    world = fresh(stage)
    man(stage, world, "bruiser", 345, brain=True).mind.rest_ticks = 9999
    first, second = (f for f in world.fighters if f.row.team == BYSTANDER)
    run(stage, world, "", idle=400)
    assert abs(second.x - first.x) >= REST_PX - 2
    places = first.x, second.x
    run(stage, world, "", idle=60)
    assert abs(first.x - places[0]) + abs(second.x - places[1]) <= 16, "and stay there"


def test_an_actor_stands_where_he_was_put_but_not_in_the_midst_of_a_fight() -> None:
    stage = stage_of(arena(spawn(40, "bystander", 370, FLOOR_Y, look="foreman"), columns=80))
    world = fresh(stage)
    who = next(f for f in world.fighters if f.row.team == BYSTANDER)
    run(stage, world, "", idle=60)
    assert who.x == 370
    man(stage, world, "bruiser", 352, brain=True).mind.rest_ticks = 9999
    run(stage, world, "", idle=90)
    assert who.x - end_of(world) >= table.CLEAR_PX - 2
    world.hands_off, rest = True, who.x
    run(stage, world, "", idle=30)
    assert who.x == rest, "a scene has its own say"


def hall(x: int, **own: object) -> tuple[Stage, World, Fighter]:
    """A guest who stands at `x` of a long hall, the hero with a revolver at 300."""
    stage = stage_of(
        arena(spawn(40, "bystander", x, FLOOR_Y, look="guest", **own), columns=80, gun="revolver", rounds=18)
    )
    world = fresh(stage)
    return stage, world, next(f for f in world.fighters if f.row.team == BYSTANDER)


def cowers(f: Fighter) -> bool:
    return (f.state, f.move) == ("scene", "cower")


@pytest.mark.parametrize("panic", ["flee", "cower"])
@pytest.mark.parametrize("mood", ["guard", "wait", "hunt"])
def test_men_with_guns_alone_frighten_nobody_before_one_has_fired(panic: str, mood: str) -> None:
    stage, world, who = hall(560, panic=panic)
    foe = man(stage, world, "gunman", 480, brain=True)
    foe.mind.mood, foe.mind.rest_ticks = mood, 9999
    for _ in range(200):
        run(stage, world, ".")
        assert not cowers(who)


def test_a_fight_that_begins_in_sight_is_looked_at_once_and_then_lived_with() -> None:
    stage, world, who = hall(520)
    man(stage, world, "bruiser", 345, brain=True).mind.rest_ticks = 9999
    run(stage, world, ".")
    assert (who.state, who.move, who.face) == ("scene", "look", -1)
    run(stage, world, "", idle=table.LOOK_TICKS + 2)
    assert who.state == "stand"
    for _ in range(200):
        run(stage, world, ".")
        assert who.state == "stand"


@pytest.mark.parametrize(("gap_px", "ducks"), [(30, True), (table.COWER_PX - 1, True), (table.COWER_PX + 8, False)])
def test_who_stays_where_he_is_cowers_only_at_blows_within_a_step(gap_px: int, ducks: bool) -> None:
    stage, world, who = hall(300 + gap_px, panic="cower")
    enter(world.heroes[0], "blow", "hook")
    run(stage, world, ".")
    assert cowers(who) is ducks


@pytest.mark.parametrize(("gap_px", "ducks"), [(120, True), (table.SHOT_NEAR_PX + 40, False)])
def test_a_shot_near_him_sends_him_down_for_a_while(gap_px: int, ducks: bool) -> None:
    stage, world, who = hall(300 - gap_px)  # behind the back of him who fires
    run(stage, world, "x", idle=12)
    assert cowers(who) is ducks
    run(stage, world, "", idle=table.SHOT_TICKS // 2)
    assert cowers(who) is ducks
    run(stage, world, "", idle=table.SHOT_TICKS)
    assert who.state == "stand"


def test_who_stands_between_a_gunman_and_his_mark_understands_after_a_while() -> None:
    stage, world, who = hall(400)
    man(stage, world, "gunman", 500, brain=True).mind.rest_ticks = 9999
    run(stage, world, "", idle=table.IN_LINE_TICKS - 2)
    assert not cowers(who)
    run(stage, world, "", idle=6)
    assert cowers(who)
