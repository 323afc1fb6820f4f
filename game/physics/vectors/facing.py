"""Boxes held against each other in numpy columns: the widest of four separations of each pair."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Floats, Ints
from game.physics.vectors.boxes import HALF_X, LENGTH, MARGIN, WIDTH, Boxes, C, S, X, Y
from game.physics.vectors.numbers import AXIS_BIAS, TWO_BIASES

ROWS = 9  # of the table of boxes
FLOATS = 4 * ROWS + 18  # that a pair takes
FEW_PAIRS = 300  # so many are gathered number by number: for more there would be too many places to read


def _clip_rows(other: int, step: int, end: int) -> Ints:
    """Where in the memory of a Facing, in k, the rows begin that a Clip needs: half sizes, x, c, y, s of the other."""
    box = [other + step * row for row in (LENGTH, WIDTH, C, S)]
    return np.array([box[0], box[1], end, box[2], end + 2, box[3]]).reshape(6, 1)


FEW_ROWS, MANY_ROWS = _clip_rows(2 * ROWS, 2, 4 * ROWS), _clip_rows(1, 3, 3 * ROWS)


class Facing:
    """Room in which k pairs are held against each other, from both sides: first all from the first ones to the second
    ones, then back. `rows`, (3 k), holds first, second and first rows again. `sure`: their upright boxes overlap.
    `width` is that of the table of boxes.

    Views are made once, since each costs as much as a sum. Few pairs are gathered twice, as those who look and those
    they look at: then rows that are added to their like lie side by side, and two cost no more than one. Many are
    gathered once, the two sights of them overlap. `memory` is flat, since a Clip gathers from it: its rows begin at
    `clip_rows` and at `reach_at`, and after a half length the half width comes after `stride`.

    Where `rows` are written anew, `count` tells how many of the pairs count, and `filling` must change.
    """

    def __init__(self, rows: Ints, sure: bool, memory: Floats, width: int) -> None:
        self.rows, self._sure, self.k, self.memory = rows, sure, len(rows) // 3, memory
        self.count = k = self.k
        self.filling = 0
        both = 2 * k
        self._index: Ints | None = None
        if sure or k > FEW_PAIRS:
            gathered, end = memory[: 3 * ROWS * k].reshape(ROWS, 3 * k), 3 * ROWS * k
            one, other = gathered[:, :both], gathered[:, k:]
            self.clip_rows, self.stride = MANY_ROWS * k, np.array(3 * k)
            self._gathered = gathered[X:] if sure else gathered
        else:
            self._gathered, end = memory[: 4 * ROWS * k], 4 * ROWS * k
            one, other = self._gathered.reshape(2, ROWS, both)
            self.clip_rows, self.stride = FEW_ROWS * k, np.array(both)
            sides = np.concatenate((rows[:both], rows[k:])).reshape(2, 1, both)
            self._index = (np.arange(ROWS).reshape(ROWS, 1) * width + sides).reshape(-1)
        self._places, self._other_places = one[X : Y + 1], other[X : Y + 1]
        self._headings, self._other_headings, self._sizes = one[C : S + 1], other[C : S + 1], one[LENGTH : WIDTH + 1]
        self._c, self._s, self._other_c, self._other_s = one[C], one[S], other[C], other[S]
        self._other_length, self._other_width = other[LENGTH], other[WIDTH]
        self._margin, self._other_margin = one[MARGIN, :k], other[MARGIN, :k]
        self._halves, self._other_halves = one[HALF_X:X, :k], other[HALF_X:X, :k]

        self._apart, self._separations, self._turn, self._work = memory[end : end + 16 * k].reshape(4, 2, both)
        self.reach_at = end + 16 * k
        self.reach, self._beyond = memory[self.reach_at : self.reach_at + both].reshape(2, k)
        self._dx, self._dy = self._apart
        self.long, self.wide = self._separations
        self._parallel, self._skew = self._turn
        self._work_x, self._work_y = self._work
        self.first, self.second = self._parallel[:k], self._parallel[k:]
        self._first_apart, self._room_between = self._apart[:, :k], self._work.reshape(-1)[:both].reshape(2, k)
        self._on, self._near = np.empty(k, np.bool_), np.empty((2, k), np.bool_)
        self._near_x, self._near_y = self._near
        self.is_second, self.is_wide = np.empty(k, np.bool_), np.empty(both, np.bool_)

    def meet(self, boxes: Boxes) -> Ints:
        """Which of the pairs touch or nearly do. `long` and `wide` are the separations then, `reach` their margins."""
        if self._index is not None:
            boxes.flat.take(self._index, None, self._gathered, "clip")
        elif self._sure:
            boxes.poses.take(self.rows, 1, self._gathered, "clip")
        else:
            boxes.table.take(self.rows, 1, self._gathered, "clip")
        subtract, multiply, add, absolute = np.subtract, np.multiply, np.add, np.abs
        separations, long, wide, turn, parallel, skew, work, work_x, work_y = (
            self._separations, self.long, self.wide, self._turn, self._parallel, self._skew, self._work, self._work_x,
            self._work_y,
        )  # fmt: skip
        subtract(self._other_places, self._places, self._apart)
        multiply(self._headings, self._other_headings, work)
        add(work_x, work_y, parallel)
        multiply(self._c, self._other_s, skew)
        multiply(self._s, self._other_c, work_x)
        subtract(skew, work_x, skew)
        absolute(turn, turn)
        multiply(self._headings, self._apart, work)
        add(work_x, work_y, long)
        multiply(self._c, self._dy, wide)
        multiply(self._s, self._dx, work_x)
        subtract(wide, work_x, wide)
        absolute(separations, separations)
        subtract(separations, self._sizes, separations)
        multiply(self._other_length, parallel, work_x)
        multiply(self._other_length, skew, work_y)
        subtract(separations, work, separations)
        multiply(self._other_width, skew, work_x)
        multiply(self._other_width, parallel, work_y)
        subtract(separations, work, separations)
        subtract(wide, AXIS_BIAS, wide)
        return self._on_each_other()

    def _on_each_other(self) -> Ints:
        first, second, beyond, on = self.first, self.second, self._beyond, self._on
        np.maximum(self.long, self.wide, out=self._parallel)
        np.subtract(second, TWO_BIASES, second)
        np.add(self._margin, self._other_margin, self.reach)
        np.maximum(first, second, out=beyond)
        np.less_equal(beyond, self.reach, on)
        if self._sure:
            on[self.count :] = False
        else:
            between = self._room_between
            np.abs(self._first_apart, between)
            np.add(self._halves, self._other_halves, self._halves)
            np.less(between, self._halves, self._near)
            np.logical_and(on, self._near_x, on)
            np.logical_and(on, self._near_y, on)
        return on.nonzero()[0]
