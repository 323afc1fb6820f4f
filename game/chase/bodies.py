"""Whatever has a body: the one way into the world and out of it, its box."""

from __future__ import annotations

from functools import cache

from game.chase.boxes import Frame
from game.chase.world import Vehicle, World
from game.data.vehicles import VEHICLES
from game.physics import BodySpec

HALVES = {kind: (row.length_m / 2, row.width_m / 2) for kind, row in VEHICLES.items()}  # length, width
BUSES = ("player", "rostavili")  # roles


@cache
def spec_of(kind: str) -> BodySpec:
    """What the physics must know of a sort of vehicle."""
    row = VEHICLES[kind]
    return BodySpec(
        row.length_m, row.width_m, row.mass_kg, row.yaw_inertia_kgm2, row.front_axle_m, row.rear_axle_m, row.height_m,
        row.grip, row.stiffness_prad, row.drag_nspm2, row.front_brake,
        row.wheels, row.rails,
    )  # fmt: skip


def put(
    world: World, kind: str, role: str, place: tuple[float, float, float, float], speed_mps: float = 0.0, paint: int = 0
) -> Vehicle:
    """The one birth path: a vehicle at (x, y, c, s), rolling ahead at `speed_mps`. It is the last of world.vehicles."""
    x, y, c, s = place
    vehicle = Vehicle(world.next_id, kind, role, paint)
    world.next_id += 1
    world.bodies.add(spec_of(kind), vehicle.id, x, y, c, s, c * speed_mps, s * speed_mps)
    world.vehicles.append(vehicle)
    return vehicle


def take_out(world: World, row: int) -> None:
    """Out of the world; rows above move down by one."""
    world.bodies.remove(row)
    del world.vehicles[row]


def frame_of(world: World, row: int) -> Frame:
    """The box of a vehicle."""
    x, y, c, s = world.bodies.block[:4, row].tolist()
    return Frame(x, y, c, s, *HALVES[world.vehicles[row].kind])
