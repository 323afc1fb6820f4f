"""Our bus before his: it is counted for how long, and Ridzik says what there is to do about it."""

from __future__ import annotations

from math import sqrt

from game.chase.bodies import HALVES
from game.chase.calls import call
from game.chase.pace import ahead_m
from game.chase.tricks import seen
from game.chase.way import Place
from game.chase.world import Runner, Stage, World
from game.core.cue import Cue
from game.data import chase_pursuit as table


def look_back(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A tick before him: whoever is far ahead waits for him, whoever is near bars his way."""
    runner = world.runner
    if runner is None or world.outcome:
        return
    x, y, c, s, vx, vy = world.bodies.block[:6, world.row(runner.vehicle)].tolist()
    place = Place(x, y, c, s, c * vx + s * vy)
    if not world.off or ahead_m(stage, world, runner, place) is None:
        runner.led_ticks = 0
        return
    runner.led_ticks += 1
    if runner.led_ticks >= table.LED_TICKS and runner.mood == "run":
        near = -seen(world, place).behind_m < table.LED_NEAR_M
        call(world, "bus.call.block" if near else "bus.call.ahead", cues)


def lead_m(world: World, runner: Runner) -> float | None:
    """Metres from our tail back to his nose, once we have been before him for a moment; None else."""
    if runner.led_ticks < table.LED_SHOWN_TICKS:
        return None
    at, his = (world.row(one) for one in (world.bus_id, runner.vehicle))
    dx, dy = (float(column[at] - column[his]) for column in (world.bodies.x, world.bodies.y))
    return max(sqrt(dx * dx + dy * dy) - 2 * HALVES["bus"][0], 0.0)
