"""What a burst breaks: hulls of buses, cars dented and wrecked, and what that does to the one who drove into them."""

from __future__ import annotations

from game.chase.bodies import BUSES
from game.chase.city import PX_PER_M
from game.chase.driving import bite
from game.chase.outcome import lose
from game.chase.score import award, fine
from game.chase.walkers import throw_rider
from game.chase.world import Stage, Vehicle, World
from game.core.cue import Cue
from game.data import chase as feel
from game.data.chase_damage import BODIES, FULL_HULL, HULL_STEPS, HULLS, OWN_FAULT, STALL_HULL, STALL_TICKS, WALL_MOST
from game.data.chase_pursuit import PURSUITS
from game.data.chase_things import PARKED_SCORE

DENTS = {"nose": 1, "tail": 2, "left": 4, "right": 8}
RAM_TICKS = 120  # what we hit and what so soon hits another, or a wall, does it for us


def take(
    stage: Stage,
    world: World,
    vehicle: Vehicle,
    before_ns: float,
    face: str,
    other: int,
    at: tuple[float, float],
    cues: list[Cue],
) -> None:
    """The burst on a vehicle has grown from `before_ns` to its peak; `other` is whom it hit, or -1 - wall."""
    if other > 0:
        vehicle.hit_by, vehicle.hit_tick = other, world.tick
        if _through_us(world, other):
            vehicle.ours_tick = world.tick
    if vehicle.role in BUSES:
        _rattle(vehicle)
        _hull(stage, world, vehicle, before_ns, face, other, at, cues)
    elif vehicle.kind in BODIES and vehicle.state != "wreck":
        row = BODIES[vehicle.kind]
        if vehicle.peak_ns >= row.dent_ns:
            if not vehicle.dents & DENTS[face]:
                cues.append(_cue("dent", vehicle, at, face))
            vehicle.dents |= DENTS[face]
        if vehicle.peak_ns >= row.wreck_ns:
            wreck(world, vehicle, at, cues)


def _cue(kind: str, vehicle: Vehicle, at: tuple[float, float], text: str, n: int = 0) -> Cue:
    return Cue(kind, round(at[0] * PX_PER_M), round(at[1] * PX_PER_M), vehicle.id, n, text)


def _rattle(bus: Vehicle) -> None:
    """A hard blow shakes a bus loose for a while."""
    if bus.peak_ns >= feel.RATTLE_NS:
        own = bus.role == "player"
        bus.rattle_grip = feel.OWN_RATTLE_GRIP if own else feel.RATTLE_GRIP
        bus.rattle_ticks = feel.OWN_RATTLE_TICKS if own else feel.RATTLE_TICKS


def hull_loss(role: str, before_ns: float, after_ns: float, face: str) -> float:
    """Hull that a burst costs which has grown from one size to another."""
    hull = HULLS[role]
    share = hull.nose if face == "nose" else hull.tail if face == "tail" else hull.side
    old, new = (max(burst / 1000 - hull.spare_kns, 0.0) for burst in (before_ns, after_ns))
    return hull.loss_per_kns * max(new - old, 0.0) * share


def _hull(
    stage: Stage,
    world: World,
    bus: Vehicle,
    before_ns: float,
    face: str,
    other: int,
    at: tuple[float, float],
    cues: list[Cue],
) -> None:
    loss = hull_loss(bus.role, before_ns, bus.peak_ns, face)
    own = bus.role == "player"
    if own:
        loss *= PURSUITS[stage.difficulty.name].own_loss
    elif other != world.bus_id:
        by = world.find(other)
        if by is not None and by.role == "train":
            return  # the referee judges what a train does to him
        loss = _not_by_us(world, bus, loss, other < 0)
    if loss == 0.0 or world.outcome == "won" or (own and (stage.assists.endless_health or bus.state == "stall")):
        return
    old, bus.hull = bus.hull, max(bus.hull - loss, 0.0)
    bus.dents |= DENTS[face]
    for step in HULL_STEPS:
        if old >= step > bus.hull:
            cues.append(_cue("hull_low", bus, at, bus.role, round(step)))
    if not own and old > 0.0 == bus.hull:
        cues.append(_cue("hull_low", bus, at, bus.role))
    if own:
        world.least_hull = min(world.least_hull, bus.hull)
        if old > 0 and bus.hull == 0.0:
            _stall(world, bus, at, cues)


def _not_by_us(world: World, his: Vehicle, loss: float, wall: bool) -> float:
    """What is left of a loss of Rostavili's to a car or a wall: less by his fault, and walls cost him only so much."""
    if wall and world.runner is not None:
        loss = min(loss, WALL_MOST - world.runner.walled)
        world.runner.walled += loss
    return loss if world.tick - his.ours_tick < RAM_TICKS else loss * OWN_FAULT


def _stall(world: World, bus: Vehicle, at: tuple[float, float], cues: list[Cue]) -> None:
    """The first time in a beat the engine only dies for a while; the second time the chase is lost."""
    bus.state, bus.t = "stall", 0
    world.stalls += 1
    cues.append(_cue("stall", bus, at, "", world.stalls))
    if world.stalls > 1:
        lose(world, "hull", cues)


def recover(world: World, cues: list[Cue]) -> None:
    """A stalled bus starts again."""
    bus = world.bus
    bus.t += 1
    if bus.state == "stall" and not world.outcome and bus.t >= STALL_TICKS:
        bus.state, bus.t, bus.hull = "drive", 0, min(STALL_HULL, FULL_HULL)
        cues.append(Cue("engine_start", 0, 0, bus.id))


def wreck(world: World, vehicle: Vehicle, at: tuple[float, float], cues: list[Cue]) -> None:
    """It drives no more and slides on its belly; the nose of a bus that did it gets a boost."""
    row = world.row(vehicle.id)
    vehicle.state, vehicle.t = "wreck", 0
    bodies = world.bodies
    bodies.belly[row] = 1.0
    bodies.drive_n[row] = bodies.brake_n[row] = bodies.steer[row] = 0.0
    if vehicle.driver is not None:
        vehicle.driver.claim = -1
    cues.append(_cue("wreck", vehicle, at, vehicle.kind))
    if vehicle.kind == "motorbike":
        throw_rider(world, row, cues)
    if vehicle.role == "parked":
        if world.tick - vehicle.ours_tick < RAM_TICKS:
            spot = round(at[0] * PX_PER_M), round(at[1] * PX_PER_M)
            award(world, "parked", PARKED_SCORE, spot, cues)
    elif world.tick - vehicle.ours_tick < RAM_TICKS:
        world.police += vehicle.role == "police"
        world.civilians += vehicle.role != "police"
        fine(world, (round(at[0] * PX_PER_M), round(at[1] * PX_PER_M)), vehicle.id, cues)
    by = world.find(vehicle.hit_by)
    if by is not None and by.helm is not None and world.tick - vehicle.hit_tick <= 1:
        by.helm.boost_ticks = feel.BOOST_TICKS


def _through_us(world: World, other: int) -> bool:
    """Whether a blow from this one is our doing: it is our bus, or a car that we have just driven into another."""
    by = world.find(other)
    if by is None or by.role == "rostavili":
        return False
    return by.id == world.bus_id or world.tick - by.ours_tick < RAM_TICKS


def settle(world: World) -> None:
    """Grip of every bus after blows and shots; horns fall silent."""
    for row, vehicle in enumerate(world.vehicles):
        vehicle.horn_ticks -= vehicle.horn_ticks > 0
        if vehicle.helm is not None:
            vehicle.rattle_ticks -= vehicle.rattle_ticks > 0
            grip = vehicle.rattle_grip if vehicle.rattle_ticks else 1.0
            world.bodies.grip_scale[row] = grip * vehicle.tyre_grip * bite(vehicle.helm)
