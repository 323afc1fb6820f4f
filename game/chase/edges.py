"""Edges of a city: posts and corners that the nose of a bus can just catch."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.chase.corners import CORNERS, free_corners
from game.data.chase import POST_M
from game.data.city import CityGround


def edges_of(ground: CityGround) -> NDArray[np.float64]:
    """Places that a nose can just catch: x, y and how far what stands there reaches from it; (3, n), m.

    A post is one of them, of any other wall the corners that stand out into the open are.
    """
    free = free_corners(ground)
    found: list[tuple[float, float, float]] = []
    for wall, corners in zip(ground.walls, free.tolist(), strict=True):
        long, wide = wall.half_length_m, wall.half_width_m
        if max(long, wide) <= POST_M:
            found.append((wall.x, wall.y, max(long, wide)))
            continue
        for (along, across), is_open in zip(CORNERS, corners, strict=True):
            if is_open:
                u, v = along * long, across * wide
                found.append((wall.x + wall.c * u - wall.s * v, wall.y + wall.s * u + wall.c * v, 0.0))
    return np.array(found, np.float64).reshape(-1, 3).T.copy()
