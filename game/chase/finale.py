"""The last crash: a train has his bus; time runs slow, the physics drives it on, the tank blows up."""

from __future__ import annotations

from math import sqrt

from game.chase.bodies import HALVES, frame_of, put
from game.chase.boxes import Frame, apart
from game.chase.calls import cut_in
from game.chase.city import PX_PER_M
from game.chase.impacts import collide, hold_inside, roll
from game.chase.rails import brake_trains, run_trains
from game.chase.walkers import stroll
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data import chase_finale as table
from game.data.chase import SUB_STEPS
from game.data.vehicles import VEHICLES

FULL_TICKS = table.HOLD_TICKS + table.QUARTER_TICKS + table.HALF_TICKS


def slowness(world: World) -> int:
    """How many ticks the world now takes for one of its own: 1 as ever, 0 while it holds its breath."""
    t = world.outcome_ticks
    if world.outcome != "won" or t >= FULL_TICKS:
        return 1
    if t < table.HOLD_TICKS:
        return 0
    return 4 if t < table.HOLD_TICKS + table.QUARTER_TICKS else 2


def crash_on(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A tick after the hit."""
    t, slow = world.outcome_ticks, slowness(world)
    world.outcome_ticks += 1
    if t == table.BLAST_TICKS:
        _blow_up(world, cues)
    if t == table.WORD_TICKS:
        cut_in(world, "bus.call.won", cues)
    if slow and t % max(slow // SUB_STEPS, 1) == 0:
        steps = SUB_STEPS if slow == 1 else 1
        _let_go(world)
        pushes = roll(stage, world, steps)
        hold_inside(stage.city, world)
        collide(stage, world, pushes, cues)
    if slow and t % slow == 0:
        run_trains(stage, world, cues)
        brake_trains(world, table.TRAIN_BRAKE_MPS2)
        stroll(stage, world, cues)
    if world.outcome_ticks >= table.OVER_TICKS:
        world.finished = True


def _let_go(world: World) -> None:
    """Everybody stands on his brakes and looks."""
    bodies = world.bodies
    bodies.force_x_n[:] = 0.0
    bodies.force_y_n[:] = 0.0
    for row, vehicle in enumerate(world.vehicles):
        if vehicle.role in ("train", "thrown"):
            continue
        bodies.drive_n[row] = 0.0
        bodies.brake_n[row] = 0.0 if vehicle.state == "wreck" else VEHICLES[vehicle.kind].brake_n * 0.7


def _blow_up(world: World, cues: list[Cue]) -> None:
    """The tank goes up: what was in his bus flies out, what stands near is pushed away."""
    runner = world.runner
    row = world.row(runner.vehicle) if runner is not None else -1
    if runner is None or row < 0:
        return
    bodies = world.bodies
    x, y, c, s = bodies.block[:4, row].tolist()
    spin = 1.0 if bodies.w[row] >= 0 else -1.0
    bodies.w[row] += spin * table.BLAST_RADPS
    cues.append(Cue("blast", round(x * PX_PER_M), round(y * PX_PER_M), runner.vehicle))
    for other, vehicle in enumerate(world.vehicles):
        if other == row or vehicle.role in ("train", "player"):
            continue
        dx, dy = float(bodies.x[other]) - x, float(bodies.y[other]) - y
        far = sqrt(dx * dx + dy * dy)
        if 0.0 < far < table.SHOVE_M:
            push = table.SHOVE_MPS * (1 - far / table.SHOVE_M) / far
            bodies.vx[other] += dx * push
            bodies.vy[other] += dy * push
    half, wide = HALVES["bus"]
    low, high = table.DEBRIS_MPS
    for k, kind in enumerate(table.DEBRIS):
        side = 1.0 if k % 2 else -1.0
        along = (k // 2 - 1) * half * 0.6
        out = side * (wide + HALVES[kind][0] + 0.5)
        at = Frame(x + c * along - s * out, y + s * along + c * out, c, s, *HALVES[kind])
        if any(apart(at, frame_of(world, one)).gap_m < table.DEBRIS_FREE_M for one in range(len(world.vehicles))):
            continue
        thing = put(world, kind, "thrown", (at.x, at.y, c, s))
        mps = low + (high - low) * world.rng.below(101) / 100
        here = world.row(thing.id)
        bodies.vx[here] += -s * side * mps + c * along * 0.5
        bodies.vy[here] += c * side * mps + s * along * 0.5
        bodies.w[here] = side * 4.0
