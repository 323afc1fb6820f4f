"""What happens in a house: windows that lead out, things that fall, bare wires, clocks, sightings, hold-outs."""

from __future__ import annotations

from kit import FLOOR_Y, arena, fresh, kinds, man, run, spawn, stage_of

from game.core.grid import SOLID
from game.foot.result import duties, result


def test_a_window_leads_out_once_its_flag_is_set():
    spot = spawn(21, "spot", 600, FLOOR_Y)
    window = spawn(20, "window", 280, FLOOR_Y - 80, 40, 48, climb=21, opens="open")
    stage = stage_of(arena(spot, window))
    world = fresh(stage)
    world.heroes[0].y = FLOOR_Y
    near = world.thing(20)
    near.y = FLOOR_Y
    assert "door_locked" in kinds(run(stage, world, "^", 5))
    world.flags["open"] = 1
    run(stage, world, "^", 40)
    assert abs(world.heroes[0].x - 600) <= 2


def chandelier(*more):
    lamp = spawn(20, "breakable", 430, 40, 64, 32, kind="chandelier", strength=1, stays=True)
    rope = spawn(21, "breakable", 380, FLOOR_Y - 60, 4, 40, kind="rope", falls_on=20)
    stage = stage_of(arena(lamp, rope, *more, gun="revolver", rounds=6))
    return stage, fresh(stage)


def test_a_shot_through_the_rope_brings_the_chandelier_down_on_people():
    stage, world = chandelier()
    under, beside = man(stage, world, "grappler", 470), man(stage, world, "bruiser", 560)
    cues = run(stage, world, "x", 70)
    assert world.thing(20).state == "broken"
    assert under.hp <= under.max_hp - 24
    assert beside.hp == beside.max_hp
    assert world.thrown_into == {"chandelier": 1}
    assert kinds(cues).count("break") == 2


def test_bystanders_under_it_are_hurt():
    stage, world = chandelier(spawn(30, "bystander", 460, FLOOR_Y, look="guest", panic="cower"))
    world.heroes[0].drawn = True
    world.thing(21).strength = 0
    world.thing(20).strength = 0
    world.thing(20).state = "falling"
    run(stage, world, "", 60)
    assert world.bystanders_hurt == 1


def test_a_lamp_shot_out_blinds_the_men_near_it():
    lamp = spawn(20, "breakable", 400, FLOOR_Y - 52, 10, 16, kind="lamp", dark=120)
    stage = stage_of(arena(lamp, gun="revolver", rounds=6))
    world = fresh(stage)
    near, far = man(stage, world, "gunman", 480), man(stage, world, "gunman", 640)
    near.y = far.y = FLOOR_Y
    near.safe_ticks = 20
    cues = run(stage, world, "x", 15)
    assert "lamp_out" in kinds(cues)
    assert near.state == "blind"
    assert far.state == "stand"


def test_bare_wires_throw_back_only_while_they_spark():
    wires = spawn(20, "hazard_sparks", 290, FLOOR_Y - 60, 20, 60, on=60, off=120, phase=0, damage=4)
    stage = stage_of(arena(wires))
    world = fresh(stage)
    cues = run(stage, world, "", 118)
    assert "sparks_hiss" in kinds(cues)
    assert world.heroes[0].hp == 100
    run(stage, world, "", 10)
    assert world.heroes[0].hp == 96
    assert world.heroes[0].state == "fall"


def test_a_clock_sets_its_marks_in_play_time_from_its_flag_on():
    clock = spawn(20, "clock", 100, 100, name="theft", starts="go", marks="60:one,120:two")
    line = spawn(21, "clock", 100, 100, name="free", marks="30:free")
    stage = stage_of(arena(clock, line))
    world = fresh(stage)
    run(stage, world, "", 100)
    assert "free" in world.flags
    assert "one" not in world.flags
    world.flags["go"] = world.tick
    run(stage, world, "", 58)
    assert "one" not in world.flags
    run(stage, world, "..")
    assert "one" in world.flags
    assert "two" not in world.flags
    run(stage, world, "", 60)
    assert "two" in world.flags


def test_each_setting_may_have_a_clock_of_its_own():
    clocks = [
        spawn(20 + n, "clock", 100, 100, name="theft", marks=f"{at}:mark", difficulty=setting)
        for n, (setting, at) in enumerate((("cadet", 90), ("militia", 60), ("captain", 30)))
    ]
    for setting, at in (("cadet", 90), ("militia", 60), ("captain", 30)):
        stage = stage_of(arena(*clocks), setting)
        world = fresh(stage)
        run(stage, world, "", at - 2)
        assert "mark" not in world.flags
        run(stage, world, "", 3)
        assert "mark" in world.flags


def sighting(*more, number: int = 1, x: int = 420, tiles=None, **own):
    look = spawn(20, "sighting", x, FLOOR_Y - 70, 40, 70, number=number, look="coat", **own)
    stage = stage_of(arena(look, *more, tiles=tiles, duty="at_his_heels"))
    return stage, fresh(stage)


def test_he_is_seen_after_thirty_ticks_in_view():
    stage, world = sighting(sets="seen")
    cues = run(stage, world, "", 28)
    assert "sighting" not in kinds(cues)
    cues = run(stage, world, "", 4)
    assert "sighting" in kinds(cues)
    assert world.sightings == [1]
    assert "seen" in world.flags


def test_walls_hide_him_unless_there_is_glass():
    wall = {(24, row): SOLID for row in range(3, 12)}
    stage, world = sighting(tiles=wall)
    run(stage, world, "", 120)
    assert not world.sightings
    stage, world = sighting(tiles=wall, behind_glass=True)
    run(stage, world, "", 60)
    assert world.sightings == [1]


def test_he_does_not_stay_and_out_of_view_he_is_not_seen():
    stage, world = sighting(stays=20)
    run(stage, world, "", 120)
    assert not world.sightings
    assert world.thing(20).state == "gone"
    stage, world = sighting(x=760)
    run(stage, world, "", 120)
    assert not world.sightings


def test_behind_what_the_screen_tells_and_at_its_edges_he_is_not_seen():
    for dx, dy, seen in ((10, 100, False), (100, 60, False), (100, 185, False), (100, 100, True)):
        stage, world = sighting(behind_glass=True)
        thing = world.thing(20)
        for _ in range(60):
            thing.x, thing.y = world.view.x + dx, world.view.y + dy + thing.height // 2
            run(stage, world, ".")
        assert (world.sightings == [1]) == seen, (dx, dy)


def test_nobody_fires_while_he_is_in_view():
    stage, world = sighting(when="go")
    world.flags["go"] = 1
    man(stage, world, "gunman", 470, brain=True)
    assert "tell_gun" not in kinds(run(stage, world, "", 200))


def test_at_his_heels_asks_for_sightings_and_nobody_hurt():
    stage, world = sighting()
    assert not result(stage, world).medals["duty"]
    world.sightings = [1, 2, 4, 5]
    assert result(stage, world).medals["duty"]
    world.bystanders_hurt = 1
    assert not result(stage, world).medals["duty"]
    assert [d.text for d in duties(stage, world)] == ["hud.duty.sightings", "hud.duty.bystanders"]


def test_a_hold_out_runs_from_its_flag_and_sets_another():
    hold = spawn(20, "hold_out", 300, 100, ticks=90, when="go", sets="over")
    stage = stage_of(arena(hold))
    world = fresh(stage)
    run(stage, world, "", 50)
    assert world.thing(20).state == "idle"
    world.flags["go"] = world.tick
    run(stage, world, "", 80)
    assert "over" not in world.flags
    run(stage, world, "", 15)
    assert "over" in world.flags


def test_surfaces_may_come_with_a_flag():
    wet = spawn(20, "surface", 200, FLOOR_Y - 2, 300, 16, kind="wet", when="tank")
    stage = stage_of(arena(wet))
    world = fresh(stage)
    run(stage, world, "..")
    assert world.heroes[0].surface == "tile"
    world.flags["tank"] = 1
    run(stage, world, "..")
    assert world.heroes[0].surface == "wet"
