"""`when` and `unless` hold for vents and for things to throw men into, as for every object."""

from __future__ import annotations

from kit import arena, fresh, run, spawn, stage_of

from game.foot.grips import into_target


def test_a_vent_rests_until_its_flag_and_after_its_end():
    vent = spawn(50, "hazard_steam", 600, 48, 48, 144, on=60, off=60, when="steam", unless="over")
    stage = stage_of(arena(vent))
    world = fresh(stage)
    assert "steam_blow" not in {cue.kind for cue in run(stage, world, "", idle=300)}
    world.flags["steam"] = world.tick
    world.view.x = 400
    run(stage, world, "", idle=130)
    assert world.thing(50).t < 130
    world.flags["over"] = world.tick
    run(stage, world, "", idle=2)
    assert world.thing(50).state == "idle"


def test_a_window_takes_nobody_before_its_time():
    window = spawn(50, "throw_into", 330, 96, 32, 96, kind="window", when="due")
    stage = stage_of(arena(window))
    world = fresh(stage)
    assert into_target(stage, world, world.heroes[0]) is None
    world.flags["due"] = 1
    assert into_target(stage, world, world.heroes[0]) is not None
