"""Things of the street that break: taken before the physics would feel them as walls, for the blow that they cost."""

from __future__ import annotations

from math import floor

from game.chase.bodies import HALVES, frame_of, put, spec_of
from game.chase.boxes import Frame, apart
from game.chase.city import PX_PER_M, THING_CELL_M, Area, Breakable
from game.chase.hazards import lay
from game.chase.score import award
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data.chase import TICKS_A_SECOND
from game.data.chase_things import CAR, CAR_KIND
from game.data.chase_traps import TRAPS
from game.data.vehicles import VEHICLES

AWNING = TRAPS["awning"].thing
SLOWEST_MPS = 0.5
SPARE_M, REACH_M = 0.05, 1.5


def smash(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Whatever a moving vehicle would meet in this tick with force enough stands no more."""
    city, bodies = stage.city, world.bodies
    if not city.things_at:
        return
    xs, ys, _, _, vxs, vys = bodies.block[:6].tolist()
    for row in range(len(world.vehicles)):
        if abs(vxs[row]) + abs(vys[row]) < SLOWEST_MPS:
            continue
        cell = floor(xs[row] / THING_CELL_M), floor(ys[row] / THING_CELL_M)
        reach = HALVES[world.vehicles[row].kind][0] + REACH_M
        for index in city.things_at.get(cell, ()):
            thing = city.breakables[index]
            near = thing.area.left - reach < xs[row] < thing.area.right + reach
            near = near and thing.area.top - reach < ys[row] < thing.area.bottom + reach
            if near and bodies.wall_alive[thing.wall]:
                _meet(stage, world, row, thing, cues)


def box_of(area: Area) -> Frame:
    """The box of a thing of the street."""
    x, y = area.centre
    return Frame(x, y, 1.0, 0.0, (area.right - area.left) / 2, (area.bottom - area.top) / 2)


def _meet(stage: Stage, world: World, row: int, thing: Breakable, cues: list[Cue]) -> None:
    bodies, vehicle = world.bodies, world.vehicles[row]
    box, spec = frame_of(world, row), spec_of(vehicle.kind)
    vx, vy, w = (float(column[row]) for column in (bodies.vx, bodies.vy, bodies.w))
    grown = SPARE_M + (abs(vx) + abs(vy) + abs(w) * box.half_length) / TICKS_A_SECOND
    found = apart(box, box_of(thing.area))
    if found.gap_m > grown:
        return
    if thing.kind == CAR:
        wake(world, thing)
        return
    nx, ny = found.nx, found.ny
    x, y = thing.area.centre
    arm = (x - box.x) * ny - (y - box.y) * nx
    mass = 1.0 / (1.0 / spec.mass_kg + arm * arm / spec.yaw_inertia_kgm2)
    closing = vx * nx + vy * ny + w * arm
    if mass * closing < thing.breaks_ns:
        return
    bodies.vx[row] -= nx * thing.breaks_ns / spec.mass_kg
    bodies.vy[row] -= ny * thing.breaks_ns / spec.mass_kg
    bodies.w[row] -= arm * thing.breaks_ns / spec.yaw_inertia_kgm2
    break_thing(stage, world, thing, vehicle.id, cues)


def wake(world: World, thing: Breakable) -> None:
    """A parked car that somebody is about to touch: from now on it is a vehicle, and the physics has the rest."""
    bodies = world.bodies
    bodies.drop_wall(thing.wall)
    car = put(world, CAR_KIND, "parked", (*thing.area.centre, *heading_of(thing)), 0.0, thing.look)
    car.state = "park"
    bodies.brake_n[-1] = VEHICLES[CAR_KIND].brake_n / 2


def heading_of(thing: Breakable) -> tuple[float, float]:
    """Of a parked car: its nose to the south, or to the east if it stands across."""
    area = thing.area
    return (0.0, 1.0) if area.bottom - area.top > area.right - area.left else (1.0, 0.0)


def break_thing(stage: Stage, world: World, thing: Breakable, by: int, cues: list[Cue]) -> None:
    """It stands no more, is paid for if our bus did it, and what was in it comes out."""
    world.bodies.drop_wall(thing.wall)
    x, y = thing.area.centre
    at = round(x * PX_PER_M), round(y * PX_PER_M)
    paid = award(world, thing.kind, thing.score, at, cues) if by == world.bus_id else 0
    cues.append(Cue("smash", *at, thing.id, paid, thing.kind))
    if thing.kind != AWNING:  # cloth lies in the way only where it was pulled there
        lay(stage, world, thing)
