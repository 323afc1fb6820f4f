"""Room that the numpy solver works in: arrays for m manifolds and the views of them that a step needs.

With a few dozen manifolds a view costs a third of what a sum of all its numbers does; so they are made once for each m.
"""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Floats, Ints

MOST_ROOMS = 32


class Impulses:
    """One impulse for each row: all first normals, all second normals, all frictions."""

    def __init__(self, m: int) -> None:
        self.all: Floats = np.empty(3 * m)
        self.normals, self.frictions = self.all[: 2 * m], self.all[2 * m :]
        self.first, self.second = self.all[:m], self.all[m : 2 * m]
        self.spread, self.by_kind = self.all.reshape(3, 1, m), self.all.reshape(3, m)


class Room:
    """For m manifolds. Each of their three rows has six entries: how vx, vy, w of r, then of i, count for it.

    Of most arrays there are two sights: with the entries outermost, and flat.
    """

    def __init__(self, m: int) -> None:
        self.once: Ints = np.empty((2, 3, m), np.int64)  # where the six speeds of each manifold lie
        self.once_flat, self.once_6 = self.once.reshape(6 * m), self.once.reshape(6, 1, m)
        self.where: Ints = np.empty((6, 3, m), np.int64)  # the same for each row
        self.where_flat = self.where.reshape(18 * m)
        self.where_r, self.where_i = self.where[0].reshape(3 * m), self.where[3].reshape(3 * m)

        self.jacobian: Floats = np.empty((6, 3, m))
        self.jacobian_rows, self.jacobian_flat = self.jacobian.reshape(6, 3 * m), self.jacobian.reshape(18 * m)
        of_r, of_i = self.jacobian[:3], self.jacobian[3:]
        self.normal_x, self.normal_y, self.line_r, self.line_i = of_i[0, :2], of_i[1, :2], of_r[:2], of_i[:2]
        self.rub_x, self.rub_y = of_i[0, 2], of_i[1, 2]
        self.turns_r, self.turns_i = of_r[2, :2], of_i[2, :2]  # of the normals
        self.rub_turn_r, self.rub_turn_i = of_r[2, 2], of_i[2, 2]

        self.gain_flat: Floats = np.empty(18 * m)  # what a unit of impulse does to the six speeds
        self.gain_by_row = self.gain_flat.reshape(6, 3, m).transpose(1, 0, 2)
        self.gain: Floats = np.empty((3, 6, m))  # the same, rows outermost
        self.gain_kinds = self.gain.reshape(3, 6 * m)
        self.pull: Floats = np.empty((6, 3 * m))  # jacobian times effective mass
        self.pull_flat = self.pull.reshape(18 * m)
        self.mass: Floats = np.empty(3 * m)
        self.mass_normals, self.mass_rub = self.mass[: 2 * m], self.mass[2 * m :]
        self.alive: Floats = np.empty(3 * m)
        self.lives: Floats = np.empty(2 * m)
        self.lives_r, self.lives_i = self.lives[:m], self.lives[m:]

        self.work: Floats = np.empty(18 * m)
        self.work_rows = tuple(self.work.reshape(6, 3 * m))
        self.work_r, self.work_i = self.work[: 9 * m], self.work[9 * m :]
        self.change: Floats = np.empty((3, 6, m))  # of impulses, once for each entry
        self.change_kinds = self.change.reshape(3, 6 * m)
        self.change_rows = tuple(self.change_kinds)
        self.most: Floats = np.empty(m)
        self.impulse, self.wanted = Impulses(m), Impulses(m)


class Rooms:
    """The rooms that were in use of late."""

    def __init__(self) -> None:
        self._rooms: dict[int, Room] = {}

    def get(self, m: int) -> Room:
        """One for m manifolds."""
        room = self._rooms.get(m)
        if room is None:
            if len(self._rooms) >= MOST_ROOMS:
                self._rooms.clear()
            room = self._rooms[m] = Room(m)
        return room
