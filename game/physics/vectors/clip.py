"""The edge that comes against a face, clipped where the face ends; m manifolds at once, in numpy columns.

`loops.touching` does the same one by one.
"""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Floats
from game.physics.vectors.boxes import Boxes
from game.physics.vectors.meeting import Faces, Meeting
from game.physics.vectors.numbers import HALF, ONE, cut

FLOATS = 35  # that a manifold takes


class Clip:
    """Room for it, and what comes of it. A reference body r has the face, an incident body i comes against it.

    Lengths in m. The normal (`nx`, `ny`) points from r to i, the tangent is (-ny, nx). Two contact points lie at
    `along` on the tangent, at the gaps `gap` (below 0: overlap), first all first points, then all second ones; `live`
    is 1 for those near enough to count; in `alive` follows whether either of the two does. `rest` is how far from the
    middle of r the middle of the push lies along the normal; `apart_n`, `apart_t` lead from r's middle to i's.
    """

    def __init__(self, m: int, memory: Floats) -> None:
        self.m, two = m, 2 * m
        (
            self._table, self._places, self._straight, self._cross, self._work, self._sizes, self._at, self._steep,
            self._z, self._sign, self.nx, self.ny, self.along, self.gap, self.alive, self.rest,
        ) = cut(memory, 7 * m, 6 * m, two, two, two, two, m, m, m, m, m, m, two, two, 3 * m, m)  # fmt: skip
        table, places = self._table, self._places
        self._nx, self._ny, self._face, self._edge = cut(table, two, two, m, two)
        self._u, self._v, self._reach = cut(places, two, two, two)  # x and c; y and s
        self._nx_once, self._ny_once = table[:m], table[two : two + m]
        self._n, self._fn = self._straight.reshape(2, m)
        self.apart_t, self._ft = self._cross.reshape(2, m)
        self.apart_n, self._an = self._work.reshape(2, m)
        self._depth, self._half = self._sizes.reshape(2, m)
        self.along_first, self.along_second = self.along.reshape(2, m)
        self._gap_first, self._gap_second = self.gap.reshape(2, m)
        self.live, self._either = self.alive[:two], self.alive[two:]
        self.live_first, self.live_second = self.live.reshape(2, m)
        self._turn, self._size_at = np.empty(m, np.int64), np.empty(two, np.int64)
        self._depth_at, self._half_at = self._size_at.reshape(2, m)
        self._across, self._near = np.empty(m, np.bool_), np.empty(two, np.bool_)

    def work_out(self, meeting: Meeting, faces: Faces, boxes: Boxes) -> None:
        """Fill it in."""
        add, subtract, multiply, absolute = np.add, np.subtract, np.multiply, np.abs
        memory, u, v, work, straight, cross = (
            meeting.facing.memory, self._u, self._v, self._work, self._straight, self._cross
        )  # fmt: skip
        boxes.flat.take(faces.at, None, self._table, "clip")
        memory.take(meeting.apart, None, self._places, "clip")
        # (n, t) leads to the middle of i, (fn, ft) is its heading, both in the frame of the face.
        n, fn, t, ft, an, at = self._n, self._fn, self.apart_t, self._ft, self._an, self._at
        multiply(u, self._nx, straight)
        multiply(v, self._ny, work)
        add(straight, work, straight)
        multiply(v, self._nx, cross)
        multiply(u, self._ny, work)
        subtract(cross, work, cross)
        sign = self._sign
        np.copysign(ONE, n, sign)
        multiply(self._nx_once, sign, self.nx)
        multiply(self._ny_once, sign, self.ny)
        multiply(t, sign, t)
        absolute(straight, work)
        absolute(ft, at)
        # The nearer edge of i runs at slope z.
        steep, z, turn = self._steep, self._z, self._turn
        np.maximum(an, at, out=steep)
        np.minimum(an, at, out=z)
        np.greater(at, an, self._across)
        turn[:] = self._across
        multiply(turn, meeting.facing.stride, turn)
        add(meeting.depth, turn, self._depth_at)
        subtract(meeting.half_edge, turn, self._half_at)
        memory.take(self._size_at, None, self._sizes, "clip")
        multiply(fn, ft, fn)
        subtract(an, at, an)
        multiply(fn, an, fn)  # only its sign counts, which way the normal looks does not
        np.copysign(z, fn, z)
        depth, half, middle, base = self._depth, self._half, an, n
        multiply(depth, z, middle)
        subtract(t, middle, middle)
        multiply(depth, steep, base)
        subtract(self.apart_n, base, base)
        subtract(base, self._face, base)
        multiply(half, steep, half)
        np.divide(z, steep, z)
        along, first, second = self.along, self.along_first, self.along_second
        subtract(half, middle, first)  # to the other side
        add(half, middle, second)
        np.minimum(along, self._edge, out=along)
        gap, gap_first, gap_second, rest = self.gap, self._gap_first, self._gap_second, self.rest
        add(middle, first, gap_first)
        subtract(middle, second, gap_second)
        np.negative(first, first)
        multiply(gap_first, z, gap_first)
        multiply(gap_second, z, gap_second)
        add(gap_first, base, gap_first)
        add(gap_second, base, gap_second)
        np.less_equal(gap, self._reach, self._near)
        self.live[:] = self._near
        np.maximum(self.live_first, self.live_second, out=self._either)
        np.minimum(gap_first, gap_second, out=rest)
        multiply(rest, HALF, rest)
        add(rest, self._face, rest)
