"""Where everybody is and how far he may come in a step, as rows of a table from which pairs are gathered."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats
from game.physics.fixed import Fixed
from game.physics.static import Walls
from game.physics.vectors.numbers import MARGIN as LEAST_MARGIN
from game.physics.vectors.numbers import STEP
from game.physics.vectors.sights import Sights

HALF_X, HALF_Y, X, Y, C, S, LENGTH, WIDTH, MARGIN = range(9)  # x, y, c, s as they lie in a block of bodies
CLIP_ROWS = np.array([C, C, S, S, LENGTH, WIDTH, WIDTH]).reshape(7, 1)  # what a Clip asks of those who have the face


class Boxes:
    """The table, (9, 2 total): bodies, then walls, seen along their headings; then all again, seen from the side.

    From the side the heading is (-s, c), and length and width change places: so the face of a box that looks to a
    neighbour is one column, whichever of the two it is. `flat` is the same, end to end.
    """

    def __init__(self, fixed: Fixed, walls: Walls, room: Floats) -> None:
        """`room`: five numbers for each body, which others may use in between."""
        n = fixed.n
        total = n + walls.n
        self.table = table = np.zeros((9, 2 * total))
        self.flat = table.reshape(-1)
        table[LENGTH, :n] = table[WIDTH, total : total + n] = fixed.half_length
        table[WIDTH, :n] = table[LENGTH, total : total + n] = fixed.half_width
        for row, column in (
            (X, walls.x), (Y, walls.y), (HALF_X, walls.half_x), (HALF_Y, walls.half_y), (C, walls.c), (S, walls.s),
            (LENGTH, walls.half_length), (WIDTH, walls.half_width),
        ):  # fmt: skip
            table[row, n:total] = column
        table[C, total + n :], table[S, total + n :] = -walls.s, walls.c
        table[LENGTH, total + n :], table[WIDTH, total + n :] = walls.half_width, walls.half_length
        self.turned = np.array(total)  # so much further on is the same one, seen from the side
        self.clip_rows = CLIP_ROWS * (2 * total)
        self.extents, self.poses = table[: Y + 1], table[X:]
        # Half sizes of the upright box around each body, margin included, (2, n); and its two rows.
        self.half = table[:X, :n]
        self._half_x, self._half_y = self.half
        self._poses = table[X:LENGTH, :n]
        self._margin, (self._turned_c, self._turned_s) = table[MARGIN, :n], table[C:LENGTH, total : total + n]
        self._half_length = fixed.half_length
        self._lengths = np.concatenate((fixed.half_length, fixed.half_length))
        self._widths = np.concatenate((fixed.half_width, fixed.half_width))
        self._speeds = speeds = room[: 3 * n]
        self._speed_x, self._speed_y, self._spin = speeds.reshape(3, n)
        self._tilt, self._by_width = speeds[: 2 * n], room[3 * n : 5 * n]  # as soon as speeds are done
        self._c_length, self._s_length = self._tilt.reshape(2, n)
        self._c_width, self._s_width = self._by_width.reshape(2, n)

    def follow(self, bodies: Bodies, sights: Sights) -> None:
        """Fill in what has changed."""
        add, multiply, absolute = np.add, np.multiply, np.abs
        margin, half_x, half_y, tilt = self._margin, self._half_x, self._half_y, self._tilt
        absolute(sights.motion, self._speeds)
        multiply(self._spin, self._half_length, margin)
        add(margin, self._speed_x, margin)
        add(margin, self._speed_y, margin)
        multiply(margin, STEP, margin)
        add(margin, LEAST_MARGIN, margin)
        absolute(sights.heading, tilt)
        multiply(tilt, self._widths, self._by_width)
        multiply(tilt, self._lengths, tilt)
        add(self._c_length, self._s_width, half_x)
        add(half_x, margin, half_x)
        add(self._s_length, self._c_width, half_y)
        add(half_y, margin, half_y)
        self._poses[:] = sights.pose
        np.negative(bodies.s, self._turned_c)
        self._turned_s[:] = bodies.c
