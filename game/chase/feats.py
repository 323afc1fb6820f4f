"""What our bus does with style: misses by a hand, and drifts."""

from __future__ import annotations

from math import sqrt

from game.chase.bodies import frame_of
from game.chase.boxes import Frame, apart
from game.chase.city import PX_PER_M
from game.chase.score import award
from game.chase.world import Stage, Vehicle, World
from game.core.cue import Cue
from game.data import chase_score as table
from game.data.vehicles import GROUNDS, VEHICLES

GROUND_NAMES = tuple(GROUNDS)
DEGREES_PER_SINE = 57.3  # good enough for what is only said
LOOK_TICKS = 2
FORGET_TICKS = 180


def show_off(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A tick of near misses and drifts."""
    row = world.row(world.bus_id)
    x, y, c, s, vx, vy = world.bodies.block[:6, row].tolist()
    speed = sqrt(vx * vx + vy * vy)
    _drift(stage, world, (x, y), c, s, abs(c * vy - s * vx), speed, cues)
    if world.tick % LOOK_TICKS == 0:
        _misses(world, row, speed, cues)


def _drift(
    stage: Stage, world: World, at: tuple[float, float], c: float, s: float, aside: float, speed: float,
    cues: list[Cue],
) -> None:  # fmt: skip
    bus = world.bus
    px = round(at[0] * PX_PER_M), round(at[1] * PX_PER_M)
    if speed > table.SKID_MPS and aside > table.SKID_SINE * speed and world.tick % table.SKID_TICKS == 0:
        rear = VEHICLES[bus.kind].rear_axle_m
        x, y = at[0] - c * rear, at[1] - s * rear
        ground = GROUND_NAMES[stage.city.ground.at(x, y)]
        degrees = round(DEGREES_PER_SINE * aside / speed)
        cues.append(Cue("skid", round(x * PX_PER_M), round(y * PX_PER_M), bus.id, degrees, ground))
    if bus.burst_ns >= table.DRIFT_ENDS_NS or _is_pushed(world):
        world.drift_ticks = world.drift_rest = 0
    elif speed > table.DRIFT_MPS and aside > table.DRIFT_SINE * speed:
        world.drift_ticks += 1
        world.drift_rest = 0
    elif world.drift_ticks:
        world.drift_rest += 1
        if world.drift_rest > table.DRIFT_REST_TICKS:
            if world.drift_ticks >= table.DRIFT_LEAST_TICKS:
                points = table.DRIFT_POINTS * (world.drift_ticks // table.DRIFT_EVERY_TICKS)
                cues.append(Cue("drift", *px, bus.id, award(world, "drift", points, px, cues)))
            world.drift_ticks = world.drift_rest = 0


def _is_pushed(world: World) -> bool:
    """Whether another vehicle is at our side now: what it turns is no drift of ours."""
    return any(
        touch.last == world.tick and touch.b > 0 and world.bus_id in (touch.a, touch.b) for touch in world.touches
    )


def _misses(world: World, row: int, speed: float, cues: list[Cue]) -> None:
    """Whoever drives and is passed by less than a hand, untouched, is worth points once he is behind."""
    bodies = world.bodies
    mine = frame_of(world, row)
    xs, ys = bodies.x.tolist(), bodies.y.tolist()
    for other, vehicle in enumerate(world.vehicles):
        if vehicle.driver is None or vehicle.state != "drive":
            vehicle.near_tick = 0
            continue
        dx, dy = xs[other] - mine.x, ys[other] - mine.y
        if abs(dx) > table.NEAR_LOOK_M or abs(dy) > table.NEAR_LOOK_M:
            vehicle.near_tick = 0
            continue
        gap = apart(mine, frame_of(world, other)).gap_m
        if gap < table.NEAR_M and speed > table.NEAR_MPS and not vehicle.near_tick:
            vehicle.near_tick = world.tick
        elif vehicle.near_tick and gap > table.PASSED_M:
            _passed(world, vehicle, other, mine, cues)
            vehicle.near_tick = 0


def _passed(world: World, vehicle: Vehicle, row: int, mine: Frame, cues: list[Cue]) -> None:
    touched = vehicle.hit_by == world.bus_id and vehicle.hit_tick >= vehicle.near_tick - 1
    if touched or world.tick - vehicle.near_tick > FORGET_TICKS:
        return
    x, y, _, _, vx, vy = world.bodies.block[:6, row].tolist()
    at = round(x * PX_PER_M), round(y * PX_PER_M)
    oncoming = vx * mine.c + vy * mine.s < table.ONCOMING_MPS
    points = table.NEAR_MISS * (table.ONCOMING_TIMES if oncoming else 1)
    paid = award(world, "near_miss", points, at, cues)
    cues.append(Cue("near_miss", *at, vehicle.id, paid, "oncoming" if oncoming else "same"))
