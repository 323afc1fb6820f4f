"""Corners of houses as a bus meets them: cut, so that whoever clips one with the edge of his nose scrapes past it.

A nose is flat, and so is a house: where they overlap by a hand's breadth the push is straight against the way, and
eleven tonnes stand. At a cut corner the same push points aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from game.data.chase import CORNER_CUT_M
from game.data.city import CityGround, CityWall
from game.physics import WallBox

HALF_ROOT = sqrt(0.5)
BESIDE_M = 0.25  # a corner is free if so far beside it, on all three sides, there is nothing
SEAM_M = 0.02  # walls that are so near to each other meet
LEAST_M = 1e-6  # thinner boxes are none
CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))  # of a box in its own frame, in signs


def cut_walls(ground: CityGround) -> list[WallBox]:
    """The walls of a city, those with free corners in pieces: boxes of what is left, and one along each cut."""
    free = free_corners(ground)
    boxes: list[WallBox] = []
    for wall, corners in zip(ground.walls, free.tolist(), strict=True):
        boxes += _pieces(wall, corners)
    return boxes


def free_corners(ground: CityGround) -> NDArray[np.bool_]:
    """Of each wall and each of CORNERS, whether it stands out into the open; (walls, 4).

    Where the end of another wall lies at a corner none is cut: a nose would catch in the notch.
    """
    walls: Sequence[CityWall] = ground.walls
    x, y, long, wide, c, s = np.array(
        [(w.x, w.y, w.half_length_m, w.half_width_m, w.c, w.s) for w in walls], np.float64
    ).reshape(-1, 6).T  # fmt: skip
    free = np.ones((len(walls), 4), bool)
    for k, (along, across) in enumerate(CORNERS):
        for out_x, out_y in ((1, 1), (1, -1), (-1, 1)):  # beyond it, and along either side
            u, v = along * (long + out_x * BESIDE_M), across * (wide + out_y * BESIDE_M)
            px, py = x + c * u - s * v, y + s * u + c * v
            dx, dy = px[:, None] - x, py[:, None] - y
            held = (np.abs(dx * c + dy * s) < long) & (np.abs(dy * c - dx * s) < wide)
            outside = (px < 0) | (py < 0) | (px > ground.width_m) | (py > ground.height_m)
            free[:, k] &= ~(held.any(axis=1) | outside)
        u, v = along * long, across * wide
        dx, dy = (x + c * u - s * v)[:, None] - x, (y + s * u + c * v)[:, None] - y
        met = (np.abs(dx * c + dy * s) < long + SEAM_M) & (np.abs(dy * c - dx * s) < wide + SEAM_M)
        free[:, k] &= met.sum(axis=1) == 1  # itself
    return free


def _pieces(wall: CityWall, free: Sequence[bool]) -> list[WallBox]:
    """Bands across the wall, shorter where corners are cut, and a box behind each cut."""
    long, wide = wall.half_length_m, wall.half_width_m
    cut = min(CORNER_CUT_M, long, wide)
    if not any(free):
        return [WallBox(wall.x, wall.y, long, wide, wall.c, wall.s)]
    turned_c, turned_s = (wall.c - wall.s) * HALF_ROOT, (wall.c + wall.s) * HALF_ROOT
    if all(free) and long == wide == cut:  # a post: what is left of it stands on its edge
        return [WallBox(wall.x, wall.y, cut * HALF_ROOT, cut * HALF_ROOT, turned_c, turned_s)]
    top_left, top_right, bottom_right, bottom_left = (cut * corner for corner in free)
    top, bottom = max(top_left, top_right), max(bottom_left, bottom_right)
    pieces = [
        (-long, long, top - wide, wide - bottom),
        (top_left - long, long - top_right, -wide, top - wide),
        (bottom_left - long, long - bottom_right, wide - bottom, wide),
    ]
    boxes = [_band(wall, *piece) for piece in pieces if piece[3] - piece[2] > LEAST_M]
    boxes = [box for box in boxes if box.half_length_m > LEAST_M]
    half = cut * HALF_ROOT  # of the cut's length, and as far the box goes in
    for (along, across), is_free in zip(CORNERS, free, strict=True):
        if is_free:
            u, v = along * (long - cut), across * (wide - cut)
            x, y = wall.x + wall.c * u - wall.s * v, wall.y + wall.s * u + wall.c * v
            boxes.append(WallBox(x, y, half, half, turned_c, turned_s))
    return boxes


def _band(wall: CityWall, left: float, right: float, top: float, bottom: float) -> WallBox:
    """A box of a wall's own frame in the world."""
    u, v = (left + right) / 2, (top + bottom) / 2
    x, y = wall.x + wall.c * u - wall.s * v, wall.y + wall.s * u + wall.c * v
    return WallBox(x, y, (right - left) / 2, (bottom - top) / 2, wall.c, wall.s)
