"""Things of the street that break: taken before the physics would feel them as walls, for the blow that they cost."""

from __future__ import annotations

from math import floor

from game.chase.bodies import HALVES, put, spec_of
from game.chase.boxes import Frame, apart
from game.chase.city import PX_PER_M, THING_CELL_M
from game.chase.hazards import lay
from game.chase.roads import Area
from game.chase.score import award
from game.chase.sites import Breakable
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data.chase import TICKS_A_SECOND
from game.data.chase_things import CAR, CAR_KIND
from game.data.chase_traps import TRAPS
from game.data.vehicles import VEHICLES

AWNING = TRAPS["awning"].thing
SLOWEST_MPS = 0.5
SPARE_M, REACH_M = 0.05, 1.5
ROUNDING_M = 1e-6


def smash(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Whatever a moving vehicle would meet in this tick with force enough stands no more."""
    city, bodies = stage.city, world.bodies
    if not city.things_at:
        return
    things_at, (xs, ys, _, _, vxs, vys) = city.things_at, bodies.block[:6].tolist()
    for row, (x, y, vx, vy) in enumerate(zip(xs, ys, vxs, vys, strict=True)):
        if abs(vx) + abs(vy) < SLOWEST_MPS:
            continue
        things = things_at.get((floor(x / THING_CELL_M), floor(y / THING_CELL_M)))
        if things is None:
            continue
        reach = HALVES[world.vehicles[row].kind][0] + REACH_M
        for index in things:
            thing = city.breakables[index]
            area = thing.area
            near = area.left - reach < x < area.right + reach and area.top - reach < y < area.bottom + reach
            if near and bodies.wall_alive[thing.wall]:
                _meet(stage, world, row, thing, cues)


def box_of(area: Area) -> Frame:
    """The box of a thing of the street."""
    x, y = area.centre
    return Frame(x, y, 1.0, 0.0, (area.right - area.left) / 2, (area.bottom - area.top) / 2)


def _meet(stage: Stage, world: World, row: int, thing: Breakable, cues: list[Cue]) -> None:
    bodies, vehicle, area = world.bodies, world.vehicles[row], thing.area
    half_length, half_width = HALVES[vehicle.kind]
    px, py, c, s, vx, vy, w = bodies.block[:7, row].tolist()
    grown = SPARE_M + (abs(vx) + abs(vy) + abs(w) * half_length) / TICKS_A_SECOND
    reach_x = abs(c) * half_length + abs(s) * half_width + grown + ROUNDING_M
    reach_y = abs(s) * half_length + abs(c) * half_width + grown + ROUNDING_M
    if not (area.left - reach_x < px < area.right + reach_x and area.top - reach_y < py < area.bottom + reach_y):
        return
    box, spec = Frame(px, py, c, s, half_length, half_width), spec_of(vehicle.kind)
    found = apart(box, box_of(area))
    if found.gap_m > grown:
        return
    if thing.kind == CAR:
        wake(world, thing)
        return
    nx, ny = found.nx, found.ny
    x, y = area.centre
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
