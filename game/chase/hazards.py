"""What a broken thing leaves across its half of the road: the cloth of an awning, the water of a hydrant, a herd."""

from __future__ import annotations

import numpy as np

from game.chase.bodies import frame_of
from game.chase.boxes import Frame, apart
from game.chase.city import PX_PER_M, City
from game.chase.herd import let_out
from game.chase.score import award
from game.chase.sites import Breakable
from game.chase.street import Spill
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data import chase_traps as table
from game.data.chase_score import COUNTERED
from game.data.vehicles import VEHICLES
from game.physics import Bodies

PAST_M = 6.0  # beyond its end our bus has passed it
ABREAST_M = 14.0
SOURCE_M = 0.5  # from the thing to the edge of what it leaves


def zone(city: City, thing: Breakable) -> Spill:
    """Where what it leaves would lie: from the thing across its half of the nearest road."""
    trick = table.TRAPS[table.TRICK_OF[thing.kind, thing.drop]]
    x, y = thing.area.centre
    slots = city.slots
    dx, dy = slots.x - x, slots.y - y
    near = int(np.argmin(dx * dx + dy * dy))
    _, _, c, s = city.ways[slots.way[near]].curve.at(slots.way_m[near])
    inward = 1.0 if float(dy[near]) * c - float(dx[near]) * s > 0 else -1.0
    out = SOURCE_M + trick.reach_m / 2
    return Spill(
        thing.id, trick.leaves, x - s * inward * out, y + c * inward * out, c, s,
        trick.long_m / 2, trick.reach_m / 2, inward,
    )  # fmt: skip


def box_of(spill: Spill) -> Frame:
    """The ground that it covers."""
    return Frame(spill.x, spill.y, spill.c, spill.s, spill.half_long, spill.half_wide)


def lay(stage: Stage, world: World, thing: Breakable, trap: bool = False) -> None:
    """A thing has been broken: what was in it comes out. `trap`: Rostavili has done it to us."""
    trick = table.TRICK_OF.get((thing.kind, thing.drop))
    if trick is None or any(spill.id == thing.id for spill in world.spills):
        return
    spill = zone(stage.city, thing)
    spill.born, spill.until = world.tick, world.tick + table.TRAPS[trick].stays_ticks
    spill.trap = trick if trap else ""
    world.spills.append(spill)
    if spill.kind == "herd":
        let_out(world, spill, *thing.area.centre)


def press(world: World, cues: list[Cue]) -> None:
    """What lies on the road does to whoever drives over it; forces are those of this tick."""
    bodies = world.bodies
    world.wrapped_ticks -= world.wrapped_ticks > 0
    if world.wrapped_ticks:
        bodies.grip_scale[world.row(world.bus_id)] *= table.WRAP_GRIP
    for spill in world.spills:
        if spill.kind == "herd":
            continue
        box = box_of(spill)
        for row, vehicle in enumerate(world.vehicles):
            if vehicle.helm is None or apart(box, frame_of(world, row)).gap_m >= 0:
                continue
            if vehicle.role == "player":
                spill.touched = True
            if spill.kind == "water":
                _soak(bodies, row, VEHICLES[vehicle.kind].mass_kg, spill)
            elif vehicle.role == "player":
                _wrap(world, row, spill, cues)
    world.spills = [spill for spill in world.spills if spill.until > world.tick]
    _passed(world, cues)


def _soak(bodies: Bodies, row: int, mass_kg: float, spill: Spill) -> None:
    """The jet pushes it towards the middle of the road, and wheels slip on what freezes there."""
    push = table.WATER_MPS2 * mass_kg * spill.inward
    bodies.force_x_n[row] -= spill.s * push
    bodies.force_y_n[row] += spill.c * push
    bodies.grip_scale[row] *= table.WATER_GRIP


def _wrap(world: World, row: int, spill: Spill, cues: list[Cue]) -> None:
    """The cloth comes along on our nose."""
    bodies = world.bodies
    bodies.vx[row] *= table.WRAP_SPEED
    bodies.vy[row] *= table.WRAP_SPEED
    world.wrapped_ticks = table.WRAP_TICKS
    spill.until = world.tick
    cues.append(Cue("wrapped", round(spill.x * PX_PER_M), round(spill.y * PX_PER_M), world.bus_id, text="cloth"))


def _passed(world: World, cues: list[Cue]) -> None:
    """A trap that our bus has driven round is a trick answered."""
    x, y = (float(column[world.row(world.bus_id)]) for column in (world.bodies.x, world.bodies.y))
    for spill in world.spills:
        if not spill.trap:
            continue
        along = (x - spill.x) * spill.c + (y - spill.y) * spill.s
        aside = (y - spill.y) * spill.c - (x - spill.x) * spill.s
        beyond = abs(along) - spill.half_long
        if spill.touched:
            spill.trap = ""
        elif beyond < PAST_M and abs(aside) < ABREAST_M:
            spill.met = True
        elif spill.met:
            at = round(x * PX_PER_M), round(y * PX_PER_M)
            paid = award(world, "countered", COUNTERED, at, cues)
            cues.append(Cue("countered", *at, world.bus_id, paid, spill.trap))
            spill.trap = ""
