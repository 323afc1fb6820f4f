"""Rostavili before a crossing: the bell begins as he comes, and he runs it or stops short; section 7."""

from __future__ import annotations

from game.chase.bodies import HALVES
from game.chase.calls import cut_in
from game.chase.city import City
from game.chase.pace import approach_mps, pace_of, seconds_to
from game.chase.rails import blind, call_train, eta_ticks
from game.chase.way import Place
from game.chase.world import Runner, Stage, World
from game.core.cue import Cue
from game.data import chase_pursuit as table
from game.data.chase import TICKS_A_SECOND


def decide(stage: Stage, world: World, runner: Runner, place: Place) -> None:
    """Have the train come in time, and choose between a dash and a stop."""
    if runner.mood == "wait":
        _wait_on(world, runner)
        return
    if runner.mood == "back":
        return
    found = next_crossing(stage.city, runner.path, runner.way_m, runner.after)
    if found is None:
        runner.mood, runner.crossing = "run", -1
        return
    crossing, left = found
    if runner.crossing not in (-1, crossing):
        runner.mood, runner.crossing = "run", -1
    speed = max(place.speed_mps, table.RAILS_LEAST_MPS)
    counts = stage.city.crossings[crossing].counts
    if counts and runner.mood == "run" and left < table.STEADY_M:
        runner.mood = "near"
    eta = eta_ticks(world, crossing)
    awaits = counts and eta is None and left < table.STEADY_M
    dashes = runner.crossing == crossing and runner.mood == "dash"
    if not awaits and (eta is None or (runner.crossing == crossing and not dashes)):
        return
    pace = pace_of(stage, world, runner, place)
    steady = approach_mps(stage, pace) if counts else max(runner.plan_mps, table.RAILS_LEAST_MPS)
    wide = stage.city.crossings[crossing].far_m - stage.city.crossings[crossing].rail_m
    dash = steady * table.DASH_TIMES
    clear_s = seconds_to(stage.city, runner, place, left + HALVES["bus"][0] + wide, dash)
    careful = _heeds_arms(world, runner) and counts
    if awaits:
        there_s = clear_s + (table.HEEDS_S if careful else table.CLEARS_S)
        if blind(world, crossing):  # nothing hurries him: it is there when he is
            there_s = seconds_to(stage.city, runner, place, left + wide / 2, steady)
        away = round(there_s * TICKS_A_SECOND)
        if table.APPROACH_TICKS - table.CALL_TICKS < away <= table.APPROACH_TICKS:
            call_train(stage, world, crossing, away)
            eta = eta_ticks(world, crossing)
    if eta is None or blind(world, crossing):
        return
    stop_m = speed * speed / (2 * table.STOP_MPS2) + table.SHORT_OF_RAILS_M + HALVES["bus"][0]
    if dashes:
        at_last = left <= stop_m + speed * 0.2 and left > HALVES["bus"][0] + 1.0
        if at_last and clear_s > eta / TICKS_A_SECOND and world.gap_m > table.FEARS_M:
            runner.mood, runner.mood_ticks = "wait", 0  # something has cost him time
        return
    if (clear_s < eta / TICKS_A_SECOND and not careful) or world.gap_m <= table.FEARS_M:
        runner.crossing, runner.mood, runner.dash_mps = crossing, "dash", dash
    elif left <= stop_m + speed * 0.2:
        runner.crossing = crossing
        if left > HALVES["bus"][0] + 1.0:
            runner.mood, runner.mood_ticks = "wait", 0
        else:
            runner.mood, runner.dash_mps = "dash", dash


def urge(stage: Stage, world: World, cues: list[Cue]) -> None:
    """He dashes for rails that count: Ridzik says to shove him, or to bar his way if we are before him."""
    runner = world.runner
    if runner is None or runner.mood != "dash" or world.gap_m > table.FEARS_M or world.outcome:
        return
    eta = eta_ticks(world, runner.crossing)
    if eta is not None and eta < table.LATE_TOLD_TICKS and stage.city.crossings[runner.crossing].counts:
        cut_in(world, "bus.call.block" if runner.led_ticks else "bus.call.late", cues)


def _heeds_arms(world: World, runner: Runner) -> bool:
    """Whether he stops at closed arms, long before the train: on a burst tyre, with us too far off to shove him on."""
    return max(runner.tyre_hits) >= table.TYRE_HITS and world.gap_m > table.FEARS_M


def _wait_on(world: World, runner: Runner) -> None:
    """He stands until the train has passed."""
    runner.mood_ticks += 1
    if runner.crossing < 0 or eta_ticks(world, runner.crossing) is None:
        runner.mood, runner.crossing = "run", -1


def next_crossing(city: City, path: int, way_m: float, after: int) -> tuple[int, float] | None:
    """The next crossing on a way and the metres to its edge; None if none is near."""
    far = -way_m
    for _ in range(3):
        for at, crossing in city.rails_ahead[path]:
            if 0.0 < far + at < table.RAILS_LOOK_M:
                return crossing, far + at
        far += city.paths[path].curve.length_m
        follows = city.paths[path].next
        if far > table.RAILS_LOOK_M or (after < 0 and not follows):
            return None
        path, after = (after if after >= 0 else follows[0]), -1
    return None
