"""An hour of random hands and ten minutes of traffic: nothing breaks, nothing grows, nobody is stuck. Run by hand."""

from __future__ import annotations

import json
import os
import sys
import tracemalloc
from itertools import cycle, repeat
from pathlib import Path

import numpy as np
import pytest
from bounds import DEEPEST_M, deepest_m, put_somewhere, sound
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from test_mode import random_pads
from test_traffic import RING, watch
from town import Pilot, fresh, town_level, town_stage

from game.chase.spawn import new_world
from game.chase.step import step
from game.core import pads
from game.core.files import data
from game.core.rng import Rng
from game.load.tmx import load_level

pytestmark = pytest.mark.slow

HOUR_TICKS = 60 * 60 * 60
PLACE_TICKS = 45 * 60  # then the bus is put elsewhere
WARM_TICKS = 10 * 60 * 60  # until caches are full
MINUTE_TICKS = 60 * 60
GROWTH_MB = 8.0
TRACED_TICKS = 3 * 60 * 60
TRACED_KB = 200.0
LOOP_M = (600.0, 200.0)


def hands(seed):
    """Random pads with horn, charge, mark and hand brake; a second player comes, shoots and goes."""
    rng = Rng(seed)
    extra, second = 0, 0
    for (pad,) in random_pads(seed, HOUR_TICKS):
        if rng.below(40) == 0:
            extra = (0, pads.HORN, pads.CHARGE, pads.MARK, pads.HAND_BRAKE)[rng.below(5)]
            second = (0, pads.START, pads.LEAVE, pads.SHOOT, pads.LEFT | pads.SHOOT, pads.RIGHT)[rng.below(6)]
        yield (pad | extra, second)


def resident_mb():
    """Memory of this process."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is read from /proc")
def test_an_hour_of_random_hands_breaks_nothing_and_grows_nothing():
    stage, world = fresh(town_stage(load_level(data("levels", "09_bus_chase.tmx"))[0], "captain", "numba"), 7)
    rng = Rng(99)
    deep, deep_tick, fastest, most, retries, wins, resident = 0.0, 0, 0.0, 0, 0, 0, {}
    for tick, pad in enumerate(hands(7)):
        if world.finished:
            wins += 1
            world = new_world(stage, 7 + wins)
        if tick % PLACE_TICKS == 0:
            put_somewhere(stage, world, rng)
        cues = step(stage, world, pad)
        retries += sum(cue.kind == "respawn" for cue in cues)
        if tick % 10 == 0:
            sound(stage, world)
            here = deepest_m(world)
            deep, deep_tick = max((deep, deep_tick), (here, tick))
            fastest = max(fastest, float(np.sqrt(world.bodies.vx**2 + world.bodies.vy**2).max()))
            most = max(most, len(world.vehicles))
        if tick % WARM_TICKS == WARM_TICKS - 1:
            resident[tick // 3600 + 1] = round(resident_mb(), 1)
    found = {
        "deepest_m": round(deep, 3), "at_tick": deep_tick, "fastest_mps": round(fastest, 1), "bodies": most,
        "retries": retries, "wins": wins, "resident_mb_by_minute": resident,
    }  # fmt: skip
    print(json.dumps(found))
    assert deep < DEEPEST_M
    assert resident[60] - resident[10] < GROWTH_MB


HELD = st.tuples(st.integers(0, (1 << 18) - 1), st.integers(0, 33), st.integers(5, 90))  # bits, stick, ticks


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 999), driver=st.lists(HELD, min_size=8, max_size=90), gunner=st.lists(HELD, max_size=12))
def test_an_hour_of_minutes_that_search_for_a_fault(seed, driver, gunner):
    """Sixty minutes by hands of every kind; a failure shrinks to the shortest drive that shows it."""
    stage, world = fresh(town_stage(load_level(data("levels", "09_bus_chase.tmx"))[0], "captain"), seed)
    put_somewhere(stage, world, Rng(seed))
    first, second = (held_for(hand, MINUTE_TICKS) for hand in (driver, gunner or [(0, 16, 1)]))
    for tick, pad in enumerate(zip(first, second, strict=True)):
        if world.finished:
            break
        step(stage, world, pad)
        if tick % 10 == 0:
            sound(stage, world)
            assert deepest_m(world) < DEEPEST_M


def held_for(hand, ticks):
    """The pads of one player, begun anew when they end."""
    rows = cycle(hand)
    while ticks > 0:
        bits, stick, held = next(rows)
        pad = pads.with_stick(bits, (stick - 16) / 16) if stick <= 32 else bits
        yield from repeat(pad, min(held, ticks))
        ticks -= held


def test_no_allocation_grows():
    stage, world = fresh(town_stage(load_level(data("levels", "09_bus_chase.tmx"))[0], "captain", "numba"), 8)
    stream = hands(8)
    for _ in range(60 * 60):
        step(stage, world, next(stream))
    tracemalloc.start()
    sizes = []
    for tick in range(TRACED_TICKS):
        step(stage, world, next(stream))
        if tick % 3600 == 3599:
            sizes.append(tracemalloc.get_traced_memory()[0] / 1000)
    tracemalloc.stop()
    print([round(size) for size in sizes])
    assert sizes[-1] - sizes[0] < TRACED_KB


def test_ten_minutes_without_gridlock():
    """No player: the bus stands beside the road."""
    stage, world = fresh(town_stage(town_level(3, 3, 80.0, bus=(90, 90, 0)), "captain"))
    mean_mps, waited, locked = watch(stage, world, 36_000, lambda _: 0)
    print(round(mean_mps, 2), waited / 60, locked / 60)
    assert mean_mps > 4
    assert waited < 60 * 60
    assert locked < 10 * 60


def test_ten_minutes_about_a_bus_that_drives_round():
    stage, world = fresh(town_stage(town_level(4, 3, 90.0, bus=(65, 54.5, 0)), "captain"), seed=3)
    mean_mps, waited, locked = watch(stage, world, 36_000, Pilot(RING).pad)
    print(round(mean_mps, 2), waited / 60, locked / 60)
    assert mean_mps > 4
    assert waited < 60 * 60
    assert locked < 10 * 60


@pytest.mark.parametrize("difficulty", ["cadet", "captain"])
def test_ten_minutes_on_the_real_map_about_a_bus_that_stands(difficulty):
    """At a kerb of the Loop, without Rostavili."""
    stage, world = fresh(town_stage(load_level(data("levels", "09_bus_chase.tmx"))[0], difficulty), 4)
    world.runner = None
    row, slots = world.row(world.bus_id), stage.city.parking
    kerb = min(range(len(slots.way)), key=lambda k: abs(slots.x[k] - LOOP_M[0]) + abs(slots.y[k] - LOOP_M[1]))
    _, _, c, s = stage.city.ways[slots.way[kerb]].curve.at(slots.way_m[kerb])
    world.bodies.block[:6, row] = (slots.x[kerb], slots.y[kerb], c, s, 0.0, 0.0)
    mean_mps, waited, locked = watch(stage, world, 36_000, lambda _: pads.HAND_BRAKE)
    print(round(mean_mps, 2), waited / 60, locked / 60)
    assert mean_mps > 4
    assert waited < 60 * 60
    assert locked < 10 * 60
