"""A nose that half catches a corner is led past it, one that turned late is led round: both lose their pace only."""

from __future__ import annotations

import numpy as np

from game.chase.bodies import frame_of, spec_of
from game.chase.boxes import Frame
from game.chase.city import City
from game.chase.pushes import Push
from game.chase.world import Stage, World
from game.data import chase as feel


def lead_past(stage: Stage, world: World, pushes: list[Push]) -> None:
    """Shove the nose of a bus aside that pushes against a wall with one half while before the other the way is free.

    It asks for less room of whoever holds the wheel to the free side and lies a little along the wall already: he has
    turned late.
    """
    bodies, led = world.bodies, []
    for push in pushes:
        row = push.a
        helm = world.vehicles[row].helm
        if push.b >= 0 or helm is None or row in led or bodies.drive_n[row] < 0.0:
            continue
        bus = frame_of(world, row)
        ahead_m = (push.x - bus.x) * bus.c + (push.y - bus.y) * bus.s
        aside_m = (push.y - bus.y) * bus.c - (push.x - bus.x) * bus.s
        square = push.nx * bus.c + push.ny * bus.s
        if ahead_m < bus.half_length - feel.GLANCE_NOSE_M or square < feel.GLANCE_SQUARE:
            continue
        side = -1.0 if aside_m > 0 else 1.0  # to which it is led; right is positive
        if abs(aside_m) <= feel.GLANCE_ASIDE_M:
            continue
        if _turns_late(stage.city, world, bus, push, side * helm.wheel, side):
            _shove(world, row, bus, side, feel.ROUND_ASIDE_MPS + feel.GLANCE_SHARE * push.closing_mps)
            led.append(row)
        elif bodies.drive_n[row] > 0.0 and is_free(stage.city, world, bus, side):
            _shove(world, row, bus, side, feel.GLANCE_ASIDE_MPS + feel.GLANCE_SHARE * push.closing_mps)
            led.append(row)


def _turns_late(city: City, world: World, bus: Frame, push: Push, wheel: float, side: float) -> bool:
    """Whether the wheel is held to the free side, `wheel` of its lock, and the nose has come round a little already."""
    turned = side * (push.nx * bus.s - push.ny * bus.c)
    if wheel < feel.ROUND_WHEEL or turned < feel.ROUND_TURNED:
        return False
    return is_free(city, world, bus, side, feel.ROUND_FREE_M - feel.GLANCE_FREE_M, feel.ROUND_FREE_AT)


def _shove(world: World, row: int, bus: Frame, side: float, wanted_mps: float) -> None:
    """The nose gets a speed to its side, and the bus does not bounce back."""
    bodies = world.bodies
    vx, vy, w = bodies.block[4:7, row].tolist()
    ahead_mps = vx * bus.c + vy * bus.s
    if ahead_mps > feel.GLANCE_MPS:
        return
    back_mps = min(ahead_mps, 0.0)
    bodies.vx[row] -= bus.c * back_mps
    bodies.vy[row] -= bus.s * back_mps
    turn_nose(world, row, bus, side * max(wanted_mps - side * (vy * bus.c - vx * bus.s + w * bus.half_length), 0.0))


def turn_nose(world: World, row: int, bus: Frame, aside_mps: float) -> None:
    """A blow from the side gives the nose so much more speed to the right, as it would by the mass of the bus."""
    bodies, spec = world.bodies, spec_of(world.vehicles[row].kind)
    eased_kg = 1.0 / (1.0 / spec.mass_kg + bus.half_length * bus.half_length / spec.yaw_inertia_kgm2)
    blow_ns = aside_mps * eased_kg
    bodies.vx[row] -= bus.s * blow_ns / spec.mass_kg
    bodies.vy[row] += bus.c * blow_ns / spec.mass_kg
    bodies.w[row] += bus.half_length * blow_ns / spec.yaw_inertia_kgm2


def is_free(
    city: City, world: World, bus: Frame, side: float, way_m: float = 0.0, at: tuple[float, ...] = feel.GLANCE_FREE_AT
) -> bool:
    """Whether no wall stands close before the half of a nose on this side, once the bus is so much farther.

    It is looked for at these shares of that half.
    """
    walls = city.walls
    ahead = bus.half_length + feel.GLANCE_FREE_M + way_m
    aside = side * bus.half_width * np.array(at)
    dx = (bus.x + bus.c * ahead - bus.s * aside)[:, None] - walls.x
    dy = (bus.y + bus.s * ahead + bus.c * aside)[:, None] - walls.y
    long, wide = np.abs(dx * walls.c + dy * walls.s), np.abs(dy * walls.c - dx * walls.s)
    held = (long < walls.half_length) & (wide < walls.half_width) & (world.bodies.wall_alive != 0)
    return not held.any()
