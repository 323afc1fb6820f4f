"""Boxes held against each other in numpy columns: the widest of four separations of each pair."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Floats, Ints
from game.physics.vectors.boxes import Boxes, X
from game.physics.vectors.numbers import AXIS_BIAS, TWO_BIASES

FLOATS = 42  # that a pair takes


class Facing:
    """Room in which k pairs are held against each other, from both sides: first all from the first ones to the second
    ones, then back. `rows`, (3 k), holds first, second and first rows again. `sure`: their upright boxes overlap.

    Views are made once, since each costs as much as a sum, and have one dimension, since two cost more than twice.
    """

    def __init__(self, rows: Ints, sure: bool, memory: Floats) -> None:
        self.rows, self._sure, self.k = rows, sure, len(rows) // 3
        k, both = self.k, 2 * self.k
        self._gathered = gathered = memory[: 27 * k].reshape(9, 3 * k)
        self._poses = gathered[X:]
        _, _, *self._one = gathered[:, :both]
        _, _, *self._other = gathered[:, k:]
        half_x, half_y, _, _, margin, *_ = gathered[:, :k]
        other_half_x, other_half_y, _, _, other_margin, *_ = gathered[:, k:both]
        self._halves, self._margins = (half_x, other_half_x, half_y, other_half_y), (margin, other_margin)
        self.dx, self.dy, self.long, self.wide, self._parallel, self._skew, self._work = (
            memory[27 * k : 41 * k].reshape(7, both)
        )  # fmt: skip
        self.first, self.second = self._parallel[:k], self._parallel[k:]
        self._first_dx, self._first_dy, self._beyond, self._reach = (
            self.dx[:k],
            self.dy[:k],
            self._work[:k],
            self._work[k:],
        )
        self.reach = memory[41 * k : 42 * k]
        self._on, self._near = np.empty((2, k), np.bool_)

    def meet(self, boxes: Boxes) -> Ints:
        """Which of the pairs touch or nearly do. `long` and `wide` are the separations then, `reach` their margins."""
        if self._sure:
            boxes.poses.take(self.rows, 1, self._poses, "clip")
        else:
            boxes.table.take(self.rows, 1, self._gathered, "clip")
        x, y, _, c, s, length, width = self._one
        xo, yo, _, co, so, length_o, width_o = self._other
        dx, dy, long, wide, parallel, skew, work = (
            self.dx, self.dy, self.long, self.wide, self._parallel, self._skew, self._work
        )  # fmt: skip
        subtract, multiply, absolute = np.subtract, np.multiply, np.abs
        subtract(xo, x, dx)
        subtract(yo, y, dy)
        multiply(c, co, parallel)
        multiply(s, so, work)
        parallel += work
        absolute(parallel, parallel)
        multiply(c, so, skew)
        multiply(s, co, work)
        skew -= work
        absolute(skew, skew)
        multiply(c, dx, long)
        multiply(s, dy, work)
        long += work
        absolute(long, long)
        long -= length
        multiply(length_o, parallel, work)
        long -= work
        multiply(width_o, skew, work)
        long -= work
        multiply(c, dy, wide)
        multiply(s, dx, work)
        wide -= work
        absolute(wide, wide)
        wide -= width
        multiply(length_o, skew, work)
        wide -= work
        multiply(width_o, parallel, work)
        wide -= work
        wide -= AXIS_BIAS
        return self._on_each_other()

    def _on_each_other(self) -> Ints:
        first, second, on = self.first, self.second, self._on
        np.maximum(self.long, self.wide, out=self._parallel)
        second -= TWO_BIASES
        np.add(*self._margins, self.reach)
        np.maximum(first, second, out=self._beyond)
        np.less_equal(self._beyond, self.reach, on)
        if not self._sure:
            half_x, other_half_x, half_y, other_half_y = self._halves
            for apart, half, other_half in (
                (self._first_dx, half_x, other_half_x), (self._first_dy, half_y, other_half_y),
            ):  # fmt: skip
                np.abs(apart, self._beyond)
                np.add(other_half, half, self._reach)
                np.less(self._beyond, self._reach, self._near)
                on &= self._near
        return on.nonzero()[0]
