"""Guns in a hero's hands: draw, rounds, reload, lines of fire, what a shot meets; checks 12 and 19 of fighters F10."""

from __future__ import annotations

import pytest
from kit import FLOOR_Y, arena, fresh, kinds, ledge, man, run, spawn, stage_of

from game.core.grid import SOLID, STAIR_RIGHT
from game.data.guns import GUNS
from game.data.moves import MOVES
from game.foot.bodies import hurt_box
from game.foot.fighter import Fighter
from game.foot.world import World


def with_gun(gun: str = "revolver", *objects, rounds: int = 18, **more):
    stage = stage_of(arena(*objects, gun=gun, rounds=rounds, **more))
    return stage, fresh(stage)


def hero(world: World) -> Fighter:
    return world.heroes[0]


def test_the_level_says_what_he_carries():
    _, world = with_gun("podbyrin", rounds=8)
    assert (hero(world).gun, hero(world).loaded, hero(world).spare) == ("podbyrin", 8, 8)
    stage = stage_of()
    world = fresh(stage)
    assert "draw" not in kinds(run(stage, world, "x", 40))
    assert hero(world).state == "stand"


@pytest.mark.parametrize(("gun", "draw", "start"), [("podbyrin", 10, 6), ("revolver", 6, 3)])
def test_a_press_draws_first_and_then_shoots(gun: str, draw: int, start: int):
    stage, world = with_gun(gun)
    cues = run(stage, world, "x", draw + start - 1)
    assert f"shot_{gun}" not in kinds(cues)
    cues = run(stage, world, "..")
    assert f"shot_{gun}" in kinds(cues)
    assert hero(world).drawn


@pytest.mark.parametrize("gun", GUNS)
def test_rounds_run_out_then_a_click_then_a_reload(gun: str):
    """Check 19: rounds are never below 0, and no shot comes of an empty gun."""
    stage, world = with_gun(gun, rounds=20)
    f, shots = hero(world), 0
    magazine = GUNS[gun].magazine
    cues = []
    while "click_empty" not in kinds(cues):
        cues = run(stage, world, "x", 60)
        shots += kinds(cues).count(f"shot_{gun}")
        assert f.loaded >= 0
        assert shots <= magazine
    assert shots == magazine
    run(stage, world, "", 120)
    assert f.loaded == magazine
    assert f.spare == 20 - magazine


def test_with_no_rounds_at_all_it_only_clicks():
    stage, world = with_gun("revolver", rounds=0)
    hero(world).loaded = 0
    cues = run(stage, world, "x*3", 80)
    assert kinds(cues).count("click_empty") == 1
    assert hero(world).loaded == 0
    assert hero(world).state == "stand"


def test_the_revolver_is_loaded_round_by_round_and_may_be_broken_off():
    stage, world = with_gun()
    f = hero(world)
    f.loaded, f.drawn = 1, True
    cues = run(stage, world, "(^x)", 25)
    assert 2 <= f.loaded <= 3
    cues += run(stage, world, "s", 12)
    loaded = f.loaded
    run(stage, world, "", 60)
    assert f.loaded == loaded < 6


def test_the_magazine_goes_in_whole_at_the_end_or_not_at_all():
    stage, world = with_gun("podbyrin", rounds=20)
    f = hero(world)
    f.loaded = 3
    run(stage, world, "(^x)", 50)
    assert f.loaded == 3
    run(stage, world, "", 8)
    assert (f.loaded, f.spare) == (8, 15)


def test_podbyrin_fells_the_first_and_staggers_the_next():
    """Check 19: one man a shot; who stands within 64 px behind him takes 8 and is stunned for 40."""
    stage, world = with_gun("podbyrin")
    first, second, third = (man(stage, world, "bruiser", x) for x in (400, 440, 475))
    run(stage, world, "x", 20)
    assert first.hp <= 0
    assert second.hp == second.max_hp - 8
    assert second.state == "stun"
    assert second.stun_ticks == 40
    assert third.hp == third.max_hp


def test_too_far_behind_the_first_nobody_is_hurt():
    stage, world = with_gun("podbyrin")
    man(stage, world, "bruiser", 400)
    second = man(stage, world, "bruiser", 470)
    run(stage, world, "x", 20)
    assert second.hp == second.max_hp


def test_two_of_the_revolver_drop_a_gunman_and_the_second_comes_quickly():
    stage, world = with_gun()
    v = man(stage, world, "gunman", 420)
    run(stage, world, "x", 17)
    assert v.hp == 6
    assert v.state == "stun"
    cues = run(stage, world, "x", 7)
    assert "shot_revolver" in kinds(cues)
    assert v.hp <= 0


def test_a_standing_shot_passes_over_a_kneeling_man_and_a_crouched_one_hits_him():
    stage, world = with_gun()
    v = man(stage, world, "gunman", 420, state="crouch")
    v.pad = 0
    hero(world).drawn = True
    v.mind.plan = "cover"
    v.cover = 99
    line_y = FLOOR_Y - 44
    assert hurt_box(v).top > line_y
    v.state = "blow"
    v.move, v.tell_ticks = "gun_low", 300
    run(stage, world, "x", 10)
    assert v.hp == v.max_hp
    run(stage, world, "", 20)
    run(stage, world, "(vx)*3v*12")
    assert v.hp < v.max_hp


def test_walls_stop_it_and_nothing_is_hit_out_of_view():
    stage, world = with_gun(tiles={(25, row): SOLID for row in range(3, 12)})
    behind = man(stage, world, "bruiser", 460)
    run(stage, world, "x", 20)
    assert behind.hp == behind.max_hp
    stage, world = with_gun()
    far = man(stage, world, "bruiser", world.view.x + 384 + 40)
    run(stage, world, "x", 20)
    assert far.hp == far.max_hp
    near = man(stage, world, "bruiser", world.view.x + 384 - 20)
    run(stage, world, "x", 30)
    assert near.hp < near.max_hp


def test_the_line_follows_the_stairs():
    steps = {(24 + n, 11 - n): STAIR_RIGHT for n in range(5)} | {(29, 7): SOLID, (30, 7): SOLID, (31, 7): SOLID}
    stage, world = with_gun(tiles=steps | ledge(7, 29, 34))
    v = man(stage, world, "bruiser", 500, 7 * 16)
    run(stage, world, "x", 20)
    assert v.hp < v.max_hp


def test_at_arms_length_it_is_a_club_and_costs_no_round():
    stage, world = with_gun()
    v = man(stage, world, "bruiser", 324)
    run(stage, world, "x", 8)
    assert v.hp == v.max_hp - 6
    assert v.stun_ticks >= 28
    assert hero(world).loaded == 6


def test_a_shot_from_the_air_reaches_what_hangs_high():
    lamp = spawn(20, "breakable", 420, 100, 12, 16, kind="lamp", strength=1)
    stage, world = with_gun("revolver", lamp)
    hero(world).drawn = True
    run(stage, world, "j*12xj", 8)
    assert world.thing(20).state == "broken"
    assert hero(world).loaded == 5


def test_a_door_stops_a_revolver_and_not_the_podbyrin():
    for gun, state in (("revolver", "shut"), ("podbyrin", "broken")):
        door = spawn(20, "door", 400, FLOOR_Y - 80, 16, 80, kind="plain", strength=3)
        stage, world = with_gun(gun, door)
        v = man(stage, world, "bruiser", 450)
        run(stage, world, "x", 20)
        assert v.hp == v.max_hp
        assert world.thing(20).state == state


def reels(world, kind):
    """A bystander who cannot duck: he has just been jostled."""
    guest = next(f for f in world.fighters if f.kind == kind)
    guest.state, guest.stun_ticks = "stun", 60


def test_a_bystander_in_the_line_is_hurt_by_a_hero_only():
    who = spawn(20, "bystander", 400, FLOOR_Y, look="guest")
    stage, world = with_gun("revolver", who)
    reels(world, "guest")
    run(stage, world, "x", 12)
    assert world.bystanders_hurt == 1


def test_other_blows_put_the_gun_away():
    stage, world = with_gun()
    run(stage, world, "x", 30)
    assert hero(world).drawn
    run(stage, world, "s", 20)
    assert not hero(world).drawn


def test_rounds_lie_to_be_walked_over_by_setting():
    for difficulty, count in (("cadet", 9), ("militia", 6), ("captain", 5)):
        pick = spawn(20, "pickup", 330, FLOOR_Y, kind="rounds", count=6)
        stage = stage_of(arena(pick, gun="revolver", rounds=0), difficulty)
        world = fresh(stage)
        run(stage, world, ">*30")
        assert hero(world).spare == count


def test_a_gun_may_be_found():
    stage = stage_of(arena(spawn(20, "pickup", 310, FLOOR_Y, kind="podbyrin")))
    world = fresh(stage)
    run(stage, world, "g", 20)
    assert (hero(world).gun, hero(world).loaded) == ("podbyrin", 8)


def test_gun_moves_obey_the_table():
    for gun, rows in (("podbyrin", (6, 1, 34)), ("revolver", (3, 1, 13))):
        move = MOVES[f"shoot_{gun}"]
        assert (move.start_ticks, move.active_ticks, move.recover_ticks) == rows


@pytest.mark.parametrize("crouched", [False, True])
@pytest.mark.parametrize("side", [1, -1])
def test_aim_help_turns_and_crouches_to_whoever_is_in_line(side: int, crouched: bool):
    for helped in (False, True):
        stage = stage_of(arena(gun="revolver", rounds=6), aim_help=helped)
        world = fresh(stage)
        f = hero(world)
        foe = man(stage, world, "bruiser", f.x + side * 90, state="crouch" if crouched else "stand")
        before = foe.hp
        f.drawn, f.face = True, -side
        run(stage, world, "x", 12)
        assert (foe.hp < before) == helped


def test_aim_help_keeps_the_line_that_was_chosen_if_it_meets_somebody():
    stage = stage_of(arena(gun="revolver", rounds=6), aim_help=True)
    world = fresh(stage)
    f = hero(world)
    man(stage, world, "bruiser", f.x - 60)
    man(stage, world, "bruiser", f.x + 120)
    f.drawn, f.face = True, 1
    run(stage, world, "x", 8)
    assert f.face == 1


def test_aim_help_never_aims_at_bystanders():
    who = spawn(20, "bystander", 360, FLOOR_Y, look="guest")
    stage = stage_of(arena(who, gun="revolver", rounds=6), aim_help=True)
    world = fresh(stage)
    f = hero(world)
    reels(world, "guest")
    man(stage, world, "bruiser", f.x + 120)
    f.drawn, f.face = True, -1
    run(stage, world, "x", 8)
    assert f.face == -1


@pytest.mark.parametrize(("kind", "way"), [("crate", -1), ("vase", 1)])
def test_aim_help_aims_at_nobody_behind_what_stops_shots(kind: str, way: int):
    thing = spawn(20, "breakable", 348, FLOOR_Y - 64, 24, 64, kind=kind, strength=9)
    stage = stage_of(arena(thing, gun="revolver", rounds=6), aim_help=True)
    world = fresh(stage)
    f = hero(world)
    f.x, f.face = 300, 1
    man(stage, world, "bruiser", 400)
    man(stage, world, "bruiser", 180)
    run(stage, world, "x", 20)
    assert f.face == way
