"""What stands between two places: a shot does not go through a house, a locomotive or a pillar."""

from __future__ import annotations

import numpy as np

from game.chase.city import City

FLAT = 1e-9  # a line that runs along a side of a wall


def hides(city: City, x: float, y: float, far_x: float, far_y: float) -> bool:
    """Whether a wall that does not break stands on the line between two places, in m."""
    walls = city.walls
    firm = walls.n - len(city.breakables)  # those of the map come first
    c, s = walls.c[:firm], walls.s[:firm]
    dx, dy = x - walls.x[:firm], y - walls.y[:firm]
    wx, wy = far_x - x, far_y - y
    enter, leave = np.zeros(firm), np.ones(firm)
    for at, way, half in (
        (dx * c + dy * s, wx * c + wy * s, walls.half_length[:firm]),
        (dy * c - dx * s, wy * c - wx * s, walls.half_width[:firm]),
    ):
        slope = np.where(np.abs(way) < FLAT, FLAT, way)
        one, other = (-half - at) / slope, (half - at) / slope
        enter, leave = np.maximum(enter, np.minimum(one, other)), np.minimum(leave, np.maximum(one, other))
    return bool((enter < leave).any())
