"""Seams of walls: where two lie flush nobody is stopped by the end of the second, which the first one hides.

Boxes know nothing of their neighbours. A bus that leans on a wall lies a finger's breadth in it, and to such a corner
the end of the next wall is nearer than its face: eleven tonnes would stand at a seam that nobody sees.
"""

from __future__ import annotations

from math import sqrt

import numpy as np
from numpy.typing import NDArray

from game.chase.boxes import Frame
from game.chase.city import City
from game.chase.pushes import Push
from game.chase.world import World
from game.data.chase import SEAM_BEFORE_M, SEAM_DEEP_M, SEAM_WITHIN_M
from game.physics.spec import STEP_S


def forgive(city: City, world: World, before: NDArray[np.float64], pushes: list[Push]) -> list[Push]:
    """The pushes of a step without those of hidden ends: whoever got one rolls on as if nothing had been.

    `before`: x, y, c, s, vx, vy, w of all before the step, (7, n).
    """
    felt = []
    for push in pushes:
        if push.b >= 0 or world.vehicles[push.a].helm is None or not _is_hidden(city, world, push):
            felt.append(push)
        else:
            world.bodies.block[:7, push.a] = _rolled_on(*before[:, push.a].tolist())
    return felt


def _rolled_on(x: float, y: float, c: float, s: float, vx: float, vy: float, w: float) -> tuple[float, ...]:
    """Where a body is after a step in which nothing pushes it."""
    turn = w * STEP_S
    c, s = c - turn * s, s + turn * c
    length = sqrt(c * c + s * s)
    return x + vx * STEP_S, y + vy * STEP_S, c / length, s / length, vx, vy, w


def _is_hidden(city: City, world: World, push: Push) -> bool:
    """Whether no more than an edge of this wall is met, and another wall stands before the face that pushes."""
    walls, wall = city.walls, -1 - push.b
    box = Frame(
        float(walls.x[wall]), float(walls.y[wall]), float(walls.c[wall]), float(walls.s[wall]),
        float(walls.half_length[wall]), float(walls.half_width[wall]),
    )  # fmt: skip
    dx, dy = push.x - box.x, push.y - box.y
    along, across = dx * box.c + dy * box.s, dy * box.c - dx * box.s
    ahead, aside = push.nx * box.c + push.ny * box.s, push.ny * box.c - push.nx * box.s
    end_on = abs(ahead) > abs(aside)
    edge_m = box.half_width - abs(across) if end_on else box.half_length - abs(along)
    if edge_m > SEAM_DEEP_M:
        return False
    if end_on:
        u, v = along - _sign(ahead) * SEAM_BEFORE_M, across - _sign(across) * SEAM_WITHIN_M
    else:
        u, v = along - _sign(along) * SEAM_WITHIN_M, across - _sign(aside) * SEAM_BEFORE_M
    x, y = box.x + box.c * u - box.s * v, box.y + box.s * u + box.c * v
    qx, qy = x - walls.x, y - walls.y
    long, wide = np.abs(qx * walls.c + qy * walls.s), np.abs(qy * walls.c - qx * walls.s)
    held = (long < walls.half_length) & (wide < walls.half_width) & (world.bodies.wall_alive != 0)
    held[wall] = False
    return bool(held.any())


def _sign(value: float) -> float:
    return 1.0 if value >= 0.0 else -1.0
