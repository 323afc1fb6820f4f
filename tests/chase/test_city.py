"""The chase on the real map: traffic flows, nobody gets lost, every difficulty; and whatever is thrown at it."""

from __future__ import annotations

import pytest
from bounds import sound
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_mode import random_pads
from test_traffic import watch, watch_births
from town import Pilot, fresh, town_level, town_stage

from game.chase.bodies import put
from game.chase.curve import HEADINGS
from game.chase.step import step
from game.data.cues import CUES
from game.data.vehicles import VEHICLES
from game.run.bots import bot_for


def his_way(stage):
    """Points along the way that Rostavili most likely takes, from its beginning."""
    paths = stage.city.paths
    at = next(i for i in range(len(paths)) if not any(i in other.next for other in paths))
    points, seen = [], []
    while at not in seen:
        seen.append(at)
        points += zip(paths[at].curve.x, paths[at].curve.y, strict=True)
        if not paths[at].next:
            break
        at = max(paths[at].next, key=lambda i: (paths[i].weight, -i))
    return points


@pytest.mark.parametrize("difficulty", ["cadet", "captain"])
def test_traffic_flows_on_the_way_through_the_city(real_level, difficulty):
    stage, world = fresh(town_stage(real_level, difficulty))
    pilot = Pilot(his_way(stage), 15.0, closed=False)
    mean_mps, waited, locked = watch(stage, world, 4800, pilot.pad)
    assert pilot.way_m > 600
    assert mean_mps > 4
    assert waited < 60 * 60
    assert locked < 10 * 60
    sound(stage, world)


def test_nobody_comes_or_goes_in_sight_of_one_who_knows_the_way(real_level):
    stage, world = fresh(town_stage(real_level, "captain"), seed=2)
    bot = bot_for(real_level)
    assert watch_births(stage, world, 2400, lambda w: bot.pads(stage, w)) > 30


def test_random_hands_at_random_places(real_level):
    stage = town_stage(real_level, "captain")
    slots = stage.city.slots
    for seed in range(4):
        _, world = fresh(stage, seed)
        slot = seed * 977 % len(slots.way)
        place = stage.city.ways[slots.way[slot]].curve.at(slots.way_m[slot])
        world.bodies.block[:4, world.row(world.bus_id)] = place
        for pad in random_pads(seed, 900):
            cues = step(stage, world, pad)
            assert {cue.kind for cue in cues} <= set(CUES)
            sound(stage, world)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.integers(0, 2**32), st.sampled_from(sorted(set(VEHICLES) - {"train"})), st.floats(-25, 25), st.floats(0, 40),
    st.integers(0, 63),
)  # fmt: skip
def test_nothing_that_is_thrown_into_the_town_breaks_it(seed, kind, speed_mps, ahead_m, heading):
    stage, world = fresh(TOWN, seed)
    for n in range(3):
        place = (75 + ahead_m + 13 * n, 35.0 + 18 * n, *HEADINGS[(heading + 21 * n) % 64])
        put(world, kind, "thrown", place, speed_mps)
    for pad in random_pads(seed, 150):
        step(stage, world, pad)
        sound(stage, world)


TOWN = town_stage(town_level(3, 2, ground="wet"), "captain")


def test_a_bus_cannot_leave_the_map():
    stage, world = fresh(town_stage(town_level(3, 2, bus=(60.0, 20.0, 48))))
    world.bodies.wall_alive[:] = 0
    world.bodies.vy[world.row(world.bus_id)] = -20.0
    for pad in random_pads(5, 300):
        step(stage, world, pad)
        sound(stage, world)
