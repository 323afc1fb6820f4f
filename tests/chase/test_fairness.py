"""Nothing hits you that you could not have seen for 1.2 s: along the whole way at full pace, and in finished runs."""

from __future__ import annotations

from math import sqrt
from pathlib import Path
from typing import NamedTuple

import pytest
from eyes import Eyes
from hunt import empty_city
from town import fresh

from game.chase.driving import thrust_n
from game.chase.spawn import make_stage
from game.chase.way import place_at
from game.core.files import data
from game.data.difficulty import DIFFICULTIES
from game.data.vehicles import VEHICLES
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.run.bots import bot_for
from game.run.replay_file import read
from game.run.session import Session
from game.show.art import InterfaceArt
from game.show.chase.view import ChaseView
from game.show.options import ShowOptions

GOLDEN = Path(__file__).parents[1] / "golden"
FAIR_S = 1.2
AHEAD_S = 1.3  # of the road itself at full pace
STRETCH_M = 60
MET_MPS = 2.0  # slower touches hurt nobody
PX_PER_M = 8
NOSE_M = 6.0
ASIDE_MPS2, BRAKE_MPS2, STRAIGHT_MPS = 5.5, 5.0, 20.0  # of somebody who drives as fast as it goes
SWEPT_M = (-1.25, 0.0, 1.25)
AHEAD_M = 75
WARM_TICKS = 240
LEAST_BLOWS, MOST_RUNS = 4, 8
LONGEST_TICKS = 10 * 60 * 60


@pytest.fixture(scope="module")
def shown():
    """The real level with its picture."""
    return load_level(find_level("bus_chase"))


def view_of(stage, art):
    return ChaseView(stage, art, InterfaceArt.load(data()), ShowOptions())


class Step(NamedTuple):
    """A metre of a way: place, heading, speed in m/s."""

    x: float
    y: float
    c: float
    s: float
    mps: float


def whole_way(stage, choice):
    """Metre by metre from the start into the ring, at each fork its first or last piece."""
    paths, places = stage.city.paths, []
    path = next(i for i in range(len(paths)) if not any(i in other.next for other in paths))
    seen = []
    while path not in seen:
        seen.append(path)
        places += [place_at(stage.city, path, float(m)) for m in range(int(paths[path].curve.length_m))]
        follows = [i for i in paths[path].next if i not in seen]
        if not follows:
            break
        path = follows[0 if choice == "first" else -1]
    return places


def full_pace(places):
    """The speeds of a bus that brakes as late and drives round corners as fast as the tyres hold in the wet."""
    bus, speeds = VEHICLES["bus"], []
    for k in range(len(places)):
        (_, _, c, s), (_, _, c2, s2) = places[max(k - 4, 0)], places[min(k + 4, len(places) - 1)]
        bend = abs(c * s2 - s * c2) / 8
        speeds.append(min(STRAIGHT_MPS, sqrt(ASIDE_MPS2 / bend) if bend > 1e-3 else STRAIGHT_MPS))
    for k in range(len(places) - 2, -1, -1):
        speeds[k] = min(speeds[k], sqrt(speeds[k + 1] ** 2 + 2 * BRAKE_MPS2))
    speed = 4.0
    for k in range(len(places)):
        push = (thrust_n(bus, speed) - bus.drag_nspm2 * speed * speed) / bus.mass_kg
        speed = min(sqrt(speed * speed + 2 * max(push, 0.0)), speeds[k])
        speeds[k] = speed
    return [Step(*place, speed) for place, speed in zip(places, speeds, strict=True)]


@pytest.mark.parametrize("choice", ["first", "last"])
def test_the_road_ahead_is_in_view_for_long_enough_at_full_pace(shown, choice):
    """Whatever stands in the lane, first seen so long before the nose is there; bus-chase.md 3 and 11."""
    stage, world = fresh(make_stage(empty_city(), DIFFICULTIES["captain"], load_story(data("seeds"))))
    eye = view_of(stage, shown[1])
    way = full_pace(whole_way(stage, choice))
    row = world.row(world.bus_id)
    first_seen: dict[int, int] = {}
    met: dict[int, int] = {}
    at, tick = 0.0, 0
    while at < len(way) - AHEAD_M - 1:
        here = way[int(at)]
        world.bodies.block[:6, row] = (here.x, here.y, here.c, here.s, here.c * here.mps, here.s * here.mps)
        rect = eye.gaze(world)
        for k in range(int(at + NOSE_M), int(at) + AHEAD_M):
            p = way[k]
            spots = ((p.x - p.s * d, p.y + p.c * d) for d in SWEPT_M)
            if all(rect.collidepoint(x * PX_PER_M, y * PX_PER_M) for x, y in spots):
                first_seen.setdefault(k, tick)
            else:
                first_seen.pop(k, None)
        met.setdefault(int(at + NOSE_M), tick)
        at += here.mps / 60
        tick += 1
    sights = sorted((met[k] - first_seen.get(k, met[k]), k) for k in met if met[k] > WARM_TICKS)
    stretches = {k // STRETCH_M: (sight, k) for sight, k in reversed(sights)}  # the worst of each
    worst = [
        f"{sight / 60:.2f} s at {way[k].x:.0f}, {way[k].y:.0f} ({way[k].mps:.1f} m/s)"
        for sight, k in sorted(stretches.values())[:12]
    ]
    print(f"{choice} pieces, worst by stretch:", *worst, sep="\n  ")
    assert sights[0][0] >= AHEAD_S * 60, worst


def blows_of(shown, difficulty, seed, hands, ticks):
    """All that our bus met in a run, with how long each had been in view; `hands` give the pads of each tick."""
    level, art = shown
    stage = make_stage(level, DIFFICULTIES[difficulty], load_story(data("seeds")))
    session = Session(stage, seed, back_ticks=0)
    eyes = Eyes(view_of(stage, art))
    for _ in range(ticks):
        cues = session.advance(hands(stage, session.world))
        if session.world.outcome == "won":
            break
        eyes.watch(session.world, cues)
    return eyes.blows


def unfair_blows(shown, difficulty, ticks):
    """What was met although it had not been in view, or told of, for long enough: in a golden run and in the bot's.

    The bot drives as many as it takes: a run in which next to nothing is met proves nothing.
    """
    replay = read(GOLDEN / f"bus_chase_{difficulty}.rhr")
    pads = iter(replay.pads)
    blows = blows_of(shown, difficulty, replay.seed, lambda stage, world: next(pads), min(ticks, replay.ticks))
    for seed in range(1, MOST_RUNS):
        if len(blows) >= LEAST_BLOWS:
            break
        blows += blows_of(shown, difficulty, seed, bot_for(shown[0]).pads, ticks)
    assert len(blows) >= LEAST_BLOWS
    worst = sorted((b for b in blows if b.closing_mps > MET_MPS), key=lambda b: b.seen_s)[:6]
    print(
        *(f"{difficulty}: {b.seen_s:.2f} s at {b.place}, {b.what}, closing {b.closing_mps:.1f}" for b in worst),
        sep="\n",
    )
    return [blow for blow in blows if blow.seen_s < FAIR_S and blow.closing_mps > MET_MPS]


def test_in_the_first_minutes_of_a_run_nothing_was_met_unseen(shown):
    assert unfair_blows(shown, "captain", 110 * 60) == []


@pytest.mark.slow
@pytest.mark.parametrize("difficulty", sorted(DIFFICULTIES))
def test_in_a_finished_run_nothing_was_met_unseen(shown, difficulty):
    assert unfair_blows(shown, difficulty, LONGEST_TICKS) == []
