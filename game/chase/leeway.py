"""A nose that would just catch a pillar or a corner is eased past it: whoever was nearly right loses nothing.

A nose is flat: where the last hand's breadth of it meets a post, eleven tonnes stand. What would meet more than that of
it is met.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.chase.bodies import frame_of
from game.chase.boxes import Frame
from game.chase.city import City
from game.chase.glance import is_free, turn_nose
from game.chase.world import Stage, World
from game.data import chase as feel


class Edge(NamedTuple):
    """What a nose will catch: so soon, so much of it, on that side (1 right)."""

    soon_s: float
    over_m: float
    side: float


def ease_past(stage: Stage, world: World) -> None:
    """Let the nose of each bus that drives ahead make way for the nearest edge that it would just catch."""
    bodies = world.bodies
    for row, vehicle in enumerate(world.vehicles):
        if vehicle.helm is None or bodies.drive_n[row] < 0.0:
            continue
        bus = frame_of(world, row)
        vx, vy, w = bodies.block[4:7, row].tolist()
        ahead_mps = vx * bus.c + vy * bus.s
        if ahead_mps < feel.EASE_MPS:
            continue
        nose_mps = vy * bus.c - vx * bus.s + w * bus.half_length
        edge = _next_edge(stage.city, bus, ahead_mps, nose_mps, w)
        if edge is None:
            continue
        way_m = ahead_mps * edge.soon_s
        if all(is_free(stage.city, world, bus, -edge.side, way_m + more_m) for more_m in feel.EASE_FREE_M):
            wanted_mps = min(edge.over_m / max(edge.soon_s, feel.EASE_LEAST_S), feel.EASE_MOST_MPS)
            turn_nose(world, row, bus, -edge.side * wanted_mps)


def _next_edge(city: City, bus: Frame, ahead_mps: float, nose_mps: float, yaw_rps: float) -> Edge | None:
    """The first edge that the outer part of the nose will catch if all goes on as now."""
    dx, dy = city.edges[0] - bus.x, city.edges[1] - bus.y
    soon = (dx * bus.c + dy * bus.s - bus.half_length - city.edges[2]) / ahead_mps
    aside = dy * bus.c - dx * bus.s - (nose_mps + 0.5 * yaw_rps * ahead_mps * soon) * soon
    over = bus.half_width + feel.EASE_SPARE_M + city.edges[2] - np.abs(aside)
    near = (soon > 0.0) & (soon < feel.EASE_S) & (over > 0.0) & (over < feel.EASE_M + feel.EASE_SPARE_M)
    if not near.any():
        return None
    first = int(np.where(near, soon, feel.EASE_S).argmin())
    return Edge(float(soon[first]), float(over[first]), 1.0 if aside[first] > 0 else -1.0)
