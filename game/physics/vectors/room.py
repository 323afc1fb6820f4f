"""Room that the numpy solver works in: the views of its arrays that m manifolds need.

With a few dozen manifolds a view costs a third of what a sum of all its numbers does; so they are made once for each m,
all of them into the same memory, which stays in the caches.
"""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Floats, Ints
from game.physics.vectors.clip import FLOATS as CLIP_FLOATS
from game.physics.vectors.clip import Clip
from game.physics.vectors.numbers import cut

SOLVER_FLOATS, INTS = 115, 24  # that a manifold takes
MOST_ROOMS = 256
MANY = 400  # more manifolds than that gather their speeds once, not once for each row: then memory is what costs


class Impulses:
    """One impulse for each row: all first normals, all second normals, all frictions."""

    def __init__(self, memory: Floats) -> None:
        m = len(memory) // 3
        self.all = memory
        self.normals, self.frictions = memory[: 2 * m], memory[2 * m :]
        self.first, self.second = memory[:m], memory[m : 2 * m]
        self.spread, self.by_kind = memory.reshape(3, 1, m), memory.reshape(3, m)


class Room:
    """For m manifolds. Each of their three rows has six entries: how vx, vy, w of r, then of i, count for it.

    Of most arrays there are two sights: with the entries outermost, and flat.
    """

    def __init__(self, m: int, floats: Floats, ints: Ints) -> None:
        self.clip = Clip(m, floats[: CLIP_FLOATS * m])
        two, three, many = 2 * m, 3 * m, 18 * m
        jacobian, self.inverse, gain, pull, work, impulse, wanted, self.mass, self.before, self.lives, self.push, \
            self.must, self.most, self.speeds = cut(
            floats[CLIP_FLOATS * m :], many, many, many, many, many, three, three, three, three, two, two, two, m, 6 * m
        )  # fmt: skip
        self.work = work
        once, self.where_flat = ints[: 6 * m], ints[6 * m : INTS * m]
        # Where the six speeds of each manifold lie; and the same for each row.
        self.once, self.once_flat, self.once_6 = once.reshape(2, 3, m), once, once.reshape(6, 1, m)
        self.where = self.where_flat.reshape(6, 3, m)
        self.where_r, self.where_i = self.where_flat[: 3 * m], self.where_flat[9 * m : 12 * m]

        self.jacobian_rows, self.jacobian = jacobian.reshape(6, 3 * m), jacobian
        (r_x_y, r_turn), (i_x_y, i_turn) = ((half[: 6 * m], half[6 * m :]) for half in jacobian.reshape(2, 9 * m))
        self.line_r, self.line_i = r_x_y, i_x_y
        normal_x, self.rub_x, normal_y, self.rub_y = cut(i_x_y, two, m, two, m)
        self.normal_x, self.normal_y = normal_x.reshape(2, m), normal_y.reshape(2, m)
        self.turns_r, self.rub_turn_r = r_turn[: 2 * m], r_turn[2 * m :]  # of the normals, of the friction
        self.turn_i_first, self.turn_i_second, self.rub_turn_i = i_turn.reshape(3, m)

        # What a unit of impulse does to the six speeds; the same, rows outermost.
        self.gain_flat = pull  # that comes later
        self.gain_by_row = self.gain_flat.reshape(6, 3, m).transpose(1, 0, 2)
        self.gain, self.gain_rows = gain.reshape(3, 6, m), gain
        self.pull_rows, self.pull = pull.reshape(6, 3 * m), pull  # jacobian times effective mass
        self.mass_normals = self.mass[: 2 * m]
        self.lives_r, self.lives_i = self.lives[:m], self.lives[m:]

        self.work_rows = tuple(self.work.reshape(6, 3 * m))
        self.weight_r, self.weight_i = self.work[: 3 * m].reshape(3, m), self.work[9 * m : 12 * m].reshape(3, m)
        self.work_spread, self.speeds_spread = self.work.reshape(6, 3, m), self.speeds.reshape(6, 1, m)
        self.inverse_spread, self.many = self.inverse.reshape(6, 3, m), m > MANY
        self.work_r, self.work_i = self.work[: 9 * m], self.work[9 * m :]
        # What impulses do to speeds, once for each entry; speeds along the rows are done with by then.
        self.change, self.change_flat, self.change_rows = work.reshape(3, 6, m), work, tuple(work.reshape(3, 6 * m))
        self.impulse, self.wanted = Impulses(impulse), Impulses(wanted)
        self.closing, self.hit = self.before[: 2 * m], np.empty(2 * m, np.bool_)
        self.spare = self.work[: 2 * m]


class Rooms:
    """The rooms that were in use of late; only one at a time holds anything."""

    def __init__(self) -> None:
        self._rooms: dict[int, Room] = {}
        self._capacity = 0

    def get(self, m: int) -> Room:
        """One for m manifolds."""
        room = self._rooms.get(m)
        if room is None:
            if m > self._capacity or len(self._rooms) >= MOST_ROOMS:
                self._rooms.clear()
                self._capacity = max(self._capacity, m + m // 2)
                self._floats = np.empty((CLIP_FLOATS + SOLVER_FLOATS) * self._capacity)
                self._ints = np.empty(INTS * self._capacity, np.int64)
            room = self._rooms[m] = Room(m, self._floats, self._ints)
        return room
