"""What Rostavili pulls down lies on one half of the road only, is seen in time, and does what it looks like."""

from __future__ import annotations

import pytest
from town import fresh, quiet_level, run, thing, town_stage

from game.chase.bodies import frame_of, put
from game.chase.boxes import Frame, apart
from game.chase.hazards import box_of, lay, zone
from game.chase.step import step
from game.chase.way import locate, place_at
from game.core import pads
from game.data import chase_traps as table
from game.run.sync import sync_test

KERB_Y = 56.625  # south of the uppermost street, whose lanes lie at 51.5 and 54.5 m, heading east


def beside_the_road(kind, drop="", speed_mps=13.0):
    """A thing at the kerb, our bus on the lane before it, rolling."""
    made = thing(40, "city_breakable", 90.0, KERB_Y, kind=kind, drop=drop)
    stage, world = fresh(town_stage(quiet_level(3, 2, made, bus=(60.0, 53.5, 0))))
    world.bodies.vx[world.row(world.bus_id)] = speed_mps
    return stage, world


def ours(world):
    row = world.row(world.bus_id)
    return float(world.bodies.x[row]), float(world.bodies.y[row]), float(world.bodies.vx[row])


def test_what_a_thing_leaves_reaches_from_it_into_its_own_half_of_the_road():
    stage, _ = beside_the_road("hydrant")
    spill = zone(stage.city, stage.city.breakables[0])
    box = box_of(spill)
    assert (spill.c, spill.s, spill.inward) == pytest.approx((1.0, 0.0, -1.0))
    assert box.y + box.half_width == pytest.approx(KERB_Y - 0.5)
    assert box.y - box.half_width > 50.0 - 0.5  # the middle of the road


def test_the_jet_pushes_a_bus_towards_the_middle_of_the_road_and_takes_its_grip():
    ends = []
    for wet in (False, True):
        stage, world = beside_the_road("hydrant")
        if wet:
            lay(stage, world, stage.city.breakables[0])
        grips = []
        for _ in range(120):
            step(stage, world, (pads.UP,))
            grips.append(float(world.bodies.grip_scale[0]))
        ends.append((ours(world)[1], min(grips)))
    dry, wet = ends
    assert dry[1] == 1.0
    assert wet[1] == pytest.approx(table.WATER_GRIP)
    assert wet[0] < dry[0] - 0.15


def test_cloth_comes_along_on_our_nose_once_and_for_a_while():
    stage, world = beside_the_road("awning")
    lay(stage, world, stage.city.breakables[0])
    cues = run(stage, world, "", 150)
    assert [c.kind for c in cues].count("wrapped") == 1
    assert not world.spills
    assert ours(world)[2] < 13.0 * table.WRAP_SPEED + 0.3
    assert 0 < world.wrapped_ticks < table.WRAP_TICKS
    run(stage, world, "", table.WRAP_TICKS)
    assert world.wrapped_ticks == 0
    assert world.bodies.grip_scale[0] == 1.0


def test_an_awning_that_we_tear_down_ourselves_is_only_torn():
    made = thing(40, "city_breakable", 80.0, 53.5, kind="awning")
    stage, world = fresh(town_stage(quiet_level(3, 2, made, bus=(60.0, 53.5, 0))))
    world.bodies.vx[0] = 12.0
    cues = run(stage, world, "", 120)
    assert "smash" in [c.kind for c in cues]
    assert not world.spills


def test_a_gate_that_holds_no_herd_back_lets_nothing_out():
    stage, world = beside_the_road("pen_gate")
    lay(stage, world, stage.city.breakables[0])
    assert not world.cattle
    assert not world.spills


def herded(speed_mps):
    """A herd stands on the road; our bus rolls towards it from far enough for all to be there."""
    stage, world = beside_the_road("pen_gate", "herd", 0.0)
    lay(stage, world, stage.city.breakables[0])
    run(stage, world, "b", 400)
    assert {beast.state for beast in world.cattle} == {"stand"}
    box = box_of(world.spills[0])
    grown = box._replace(half_length=box.half_length + 1, half_width=box.half_width + 1)
    assert all(
        apart(grown, Frame(b.x, b.y, 1.0, 0.0, 0.1, 0.1)).gap_m < 0 for b in world.cattle
    )  # on their half of the road
    world.bodies.vx[world.row(world.bus_id)] = speed_mps
    return stage, world


def test_a_herd_costs_a_bus_its_pace_and_none_of_the_herd_is_under_it():
    stage, world = herded(13.0)
    moos = 0
    for _ in range(240):
        moos += sum(cue.kind == "moo" for cue in step(stage, world, (0,)))
        bus = frame_of(world, world.row(world.bus_id))
        for beast in world.cattle:
            assert apart(bus, Frame(beast.x, beast.y, 1.0, 0.0, 0.2, 0.2)).gap_m > 0
    assert moos >= 3
    assert ours(world)[2] < 13.0 * table.HERD_SPEED**2
    assert world.bus.hull == 100.0
    assert world.spills[0].touched


def test_a_herd_goes_home_in_the_end():
    stage, world = herded(0.0)
    run(stage, world, "b", table.STAND_TICKS + 700)
    assert not world.cattle


def before_a_thing(stage, kind, behind_m, speed_mps=13.0):
    """He is some two seconds before a thing of this sort that stands beside his way, and we so far behind him."""
    _, world = fresh(stage, 3)
    runner = world.runner
    trick = next(name for name, trap in table.TRAPS.items() if trap.thing == kind)
    best = None
    for index in stage.city.traps[trick]:
        x, y = stage.city.breakables[index].area.centre
        path, way_m = locate(stage.city, x, y)
        px, py, _, _ = place_at(stage.city, path, way_m)
        far = (px - x) ** 2 + (py - y) ** 2
        if way_m > 60 and (best is None or far < best[0]):
            best = far, path, way_m, index
    _, path, way_m, index = best
    runner.path, runner.way_m, runner.aside_m = path, way_m - 30.0, 0.0
    for vehicle_id, at_m in ((runner.vehicle, runner.way_m), (world.bus_id, runner.way_m - behind_m)):
        x, y, c, s = place_at(stage.city, path, at_m)
        row, b = world.row(vehicle_id), world.bodies
        b.x[row], b.y[row], b.c[row], b.s[row] = x, y, c, s
        b.vx[row], b.vy[row], b.w[row] = c * speed_mps, s * speed_mps, 0.0
    runner.crumbs = [place_at(stage.city, path, max(runner.way_m - 4.0 * k, 0.0))[:2] for k in range(20)]
    runner.order, runner.order_tick = trick, world.tick
    return world, trick, stage.city.breakables[index]


@pytest.mark.parametrize("kind", ["awning", "hydrant", "pen_gate"])
def test_he_shows_it_for_long_enough_and_lays_it_so_far_ahead_that_it_can_be_seen(stage, kind):
    world, trick, thing_ = before_a_thing(stage, kind, 45.0)
    told = done = None
    for tick in range(300):
        for cue in step(stage, world, (pads.DOWN if tick % 3 == 0 else 0,)):
            if cue.kind == "tell_chase":
                assert cue.text == trick
                told = tick
            elif cue.kind == "trick":
                done = tick
        if done is not None:
            break
    assert told is not None
    assert done is not None
    assert done - told >= table.SOON_TICKS - 12
    assert not world.bodies.wall_alive[thing_.wall]
    spill = world.spills[0]
    assert (spill.id, spill.trap) == (thing_.id, trick)
    row = world.row(world.bus_id)
    speed = (float(world.bodies.vx[row]) ** 2 + float(world.bodies.vy[row]) ** 2) ** 0.5
    assert apart(box_of(spill), frame_of(world, row)).gap_m >= table.FAIR_S * speed - 0.4


def test_he_does_nothing_when_we_are_too_near_to_see_it_in_time(stage):
    world, trick, thing_ = before_a_thing(stage, "hydrant", 14.5, 16.0)
    row = world.row(world.bus_id)
    for _ in range(200):
        world.bodies.vx[row] *= 1.004
        world.bodies.vy[row] *= 1.004
        cues = step(stage, world, (pads.UP,))
        assert trick not in [cue.text for cue in cues if cue.kind == "trick"]
    assert world.bodies.wall_alive[thing_.wall]


def test_he_does_nothing_when_the_other_half_of_the_road_is_taken(stage):
    world, _, thing_ = before_a_thing(stage, "hydrant", 45.0)
    spill = zone(stage.city, thing_)
    out = spill.half_wide + 2.0
    x, y = spill.x - spill.s * spill.inward * out, spill.y + spill.c * spill.inward * out
    lorry = put(world, "lorry", "parked", (x, y, spill.c, spill.s))
    lorry.state = "park"
    cues = [cue for _ in range(200) for cue in step(stage, world, (pads.DOWN,))]
    assert "tell_chase" in [cue.kind for cue in cues]
    assert "trick" not in [cue.kind for cue in cues]


def test_driving_round_it_is_paid_and_driving_into_it_is_not(stage):
    for aside, paid in ((-7.0, True), (0.0, False)):
        world, trick, thing_ = before_a_thing(stage, "hydrant", 45.0)
        lay(stage, world, thing_, trap=True)
        spill = world.spills[0]
        row, b = world.row(world.bus_id), world.bodies
        along = -30.0
        off = spill.inward * (-aside)
        b.x[row] = spill.x + spill.c * along - spill.s * off
        b.y[row] = spill.y + spill.s * along + spill.c * off
        b.c[row], b.s[row] = spill.c, spill.s
        b.vx[row], b.vy[row] = spill.c * 14.0, spill.s * 14.0
        found = [cue for _ in range(260) for cue in step(stage, world, (pads.UP,)) if cue.kind == "countered"]
        assert bool([cue for cue in found if cue.text == trick]) is paid


def test_every_trap_of_the_city_leaves_half_of_its_road_free(stage):
    """Beyond what it leaves there are 3.5 m without a wall for a bus, all along it."""
    walls = [w for w in stage.level.city.walls if w.kind != "pillar"]
    for trick, indexes in stage.city.traps.items():
        for index in indexes:
            spill = zone(stage.city, stage.city.breakables[index])
            out = spill.half_wide + 2.0
            x, y = spill.x - spill.s * spill.inward * out, spill.y + spill.c * spill.inward * out
            free = Frame(x, y, spill.c, spill.s, spill.half_long, 1.75)
            hit = [
                w for w in walls if apart(free, Frame(w.x, w.y, w.c, w.s, w.half_length_m, w.half_width_m)).gap_m < 0
            ]
            assert not hit, (trick, stage.city.breakables[index].id, hit[0])


@pytest.mark.parametrize("kind", ["hydrant", "pen_gate"])
def test_traps_can_be_gone_back_over(kind):
    made = thing(40, "city_breakable", 85.0, 54.5, kind=kind, drop="herd" if kind == "pen_gate" else "")
    stage = town_stage(quiet_level(3, 2, made, bus=(60.0, 53.5, 0)))
    held = [(pads.UP,)] * 220
    assert sync_test(stage, 3, iter(held), 7) is None
