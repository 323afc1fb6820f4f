"""Where everybody is and how far he may come in a step, as rows of a table from which pairs are gathered."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats
from game.physics.fixed import Fixed
from game.physics.static import Walls
from game.physics.vectors.numbers import MARGIN as LEAST_MARGIN
from game.physics.vectors.numbers import STEP

HALF_X, HALF_Y, X, Y, MARGIN, C, S, LENGTH, WIDTH = range(9)


class Boxes:
    """The table, (9, 2 total): bodies, then walls, seen along their headings; then all again, seen from the side.

    From the side the heading is (-s, c), and length and width change places: so the face of a box that looks to a
    neighbour is one column, whichever of the two it is.
    """

    def __init__(self, fixed: Fixed, walls: Walls) -> None:
        self._fixed, n = fixed, fixed.n
        total = n + walls.n
        self.turned = np.array(total)  # so much further on is the same one, seen from the side
        self.table = table = np.zeros((9, 2 * total))
        table[LENGTH, :n] = table[WIDTH, total : total + n] = fixed.half_length
        table[WIDTH, :n] = table[LENGTH, total : total + n] = fixed.half_width
        for row, column in (
            (X, walls.x), (Y, walls.y), (HALF_X, walls.half_x), (HALF_Y, walls.half_y), (C, walls.c), (S, walls.s),
            (LENGTH, walls.half_length), (WIDTH, walls.half_width),
        ):  # fmt: skip
            table[row, n:total] = column
        table[C, total + n :], table[S, total + n :] = -walls.s, walls.c
        table[LENGTH, total + n :], table[WIDTH, total + n :] = walls.half_width, walls.half_length
        self.extents, self.poses, self.faces = table[: Y + 1], table[X:], table[C:]
        self.headings, self.sizes = table[C : S + 1], table[LENGTH:]
        self.half: Floats = np.empty((2, n))  # half sizes of the upright box around each body, margin included
        self._halves, self._places, self._c_and_s = table[:X, :n], table[X:MARGIN, :n], table[C:LENGTH, :n]
        self._margin, self._turned = table[MARGIN, :n], table[C:LENGTH, total : total + n]

    def follow(self, bodies: Bodies) -> None:
        """Fill in what has changed."""
        fixed, margin, (half_x, half_y) = self._fixed, self._margin, self.half
        np.abs(bodies.w, margin)
        margin *= fixed.half_length
        margin += np.abs(bodies.vx)
        margin += np.abs(bodies.vy)
        margin *= STEP
        margin += LEAST_MARGIN
        ac, as_ = np.abs(bodies.c), np.abs(bodies.s)
        np.multiply(ac, fixed.half_length, half_x)
        half_x += as_ * fixed.half_width
        half_x += margin
        as_ *= fixed.half_length
        ac *= fixed.half_width
        np.add(as_, ac, half_y)
        half_y += margin
        self._halves[:] = self.half
        self._places[:] = bodies.block[:2]
        self._c_and_s[:] = bodies.block[2:4]
        turned_c, turned_s = self._turned
        np.negative(bodies.s, turned_c)
        turned_s[:] = bodies.c
