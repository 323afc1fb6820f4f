"""The numba back end: keeps what the compiled step is given, and lets its room grow; there is no limit to fill."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats, Ints
from game.physics.contacts import Contacts
from game.physics.fixed import Fixed
from game.physics.loops.pairs import PAIR_CELL_M
from game.physics.loops.rows import FIXED_ROWS, LISTED_KEYS, SORT_ROWS, TOLD_IMPULSES, TOLD_ROWS
from game.physics.loops.sight import first_on
from game.physics.loops.step import CROWDED, REFUSED, step
from game.physics.sight import Line, Met
from game.physics.static import SurfaceGrid, WallGrid, Walls

NOBODY = np.empty((0, 2), np.int64)


def columns(fixed: Fixed) -> Floats:
    """The fixed columns in the order of `rows`, and room for the fat boxes."""
    n = fixed.n
    sorts = np.zeros((SORT_ROWS, n))
    sorts[:FIXED_ROWS] = (
        fixed.half_length, fixed.half_width, fixed.front, fixed.rear, fixed.half_weight, fixed.load[:n],
        fixed.load[n:], fixed.transfer, fixed.least_moved, fixed.most_moved, fixed.grip[:n],
        fixed.minus_stiffness[:n], fixed.minus_stiffness[n:], fixed.minus_brake_share[:n],
        fixed.minus_brake_share[n:], fixed.drag, fixed.speed_gain, fixed.turn_gain, fixed.inverse_mass,
        fixed.inverse_inertia, fixed.wheels, fixed.rails,
    )  # fmt: skip
    return sorts


class Loops:
    """Steps bodies among walls on a ground. Holds caches only.

    Numba takes 40 ns for each array that it is given and ten times that for one that it returns, as long as two dozen
    bodies take to be moved: so there are few, what belongs together lies end to end in them, and none comes back.
    """

    name = "numba"

    def __init__(self, walls: Walls, grid: WallGrid, ground: SurfaceGrid, edge_m: float) -> None:
        self._walls = np.stack(
            (walls.x, walls.y, walls.c, walls.s, walls.half_length, walls.half_width, walls.half_x, walls.half_y)
        )
        across, down = ground.width_m, ground.height_m
        sizes = (
            ground.width, ground.height, grid.columns, grid.rows, int(across / PAIR_CELL_M) + 1,
            int(down / PAIR_CELL_M) + 1,
        )  # fmt: skip
        edges = (ground.cells_pm, across / 2, down / 2, across / 2 + edge_m, down / 2 + edge_m)
        kinds = np.stack((ground.grip, ground.slide, ground.fade, ground.roll), axis=1)
        self._place = np.concatenate((sizes, grid.start, grid.members, ground.codes))
        self._reals = np.concatenate((edges, kinds.reshape(-1)))
        self._capacity = 64  # pairs that there is room for
        self._pushing = 0
        self.prepare(Fixed(()))

    def prepare(self, fixed: Fixed) -> None:
        """From now on bodies are of these sorts."""
        self._sorts = columns(fixed)
        self._make_room(self._capacity)

    def _make_room(self, capacity: int) -> None:
        self._capacity = capacity
        self._listed = np.zeros(LISTED_KEYS + self._sorts.shape[1] + self._walls.shape[1] + 3 * capacity, np.int64)
        self._told = np.empty((TOLD_ROWS, capacity))
        self._keys: Ints | None = None  # those in the list
        self._new: dict[int, tuple[Ints, Floats]] = {}  # by how many touch: where their keys and impulses are found

    def _know(self, keys: Ints) -> None:
        """From now on these are the keys of the bodies, and there is no list of pairs."""
        self._keys = keys
        self._listed[0] = -1
        self._listed[LISTED_KEYS : LISTED_KEYS + len(keys)] = keys

    def step(self, bodies: Bodies) -> bool:
        """Let STEP_S pass. False, and nothing is changed: a number is not finite, or a body is off the map."""
        touching, again = CROWDED, False
        while touching == CROWDED:
            if bodies.keys is not self._keys:
                self._know(bodies.keys)
            touching, count = step(
                bodies.block, bodies.wall_alive, bodies.pair_keys, bodies.pair_impulses, self._sorts, self._walls,
                self._reals, self._place, self._listed, self._told, again,
            )  # fmt: skip
            if touching == CROWDED:
                self._make_room(2 * count)
                again = True
        if touching == REFUSED:
            return False
        found = self._new.get(touching)
        if found is None:
            keys = self._listed[len(self._listed) - self._capacity :]
            found = self._new[touching] = keys[:touching], self._told[TOLD_IMPULSES:, :touching]
        bodies.pair_keys, bodies.pair_impulses, self._pushing = found[0].copy(), found[1].copy(), count
        return True

    def contacts(self) -> Contacts:
        """Who pushed whom in the last step."""
        a, b, *rest = self._told[:TOLD_IMPULSES, : self._pushing].copy()
        return Contacts(a.astype(np.int64), b.astype(np.int64), *rest)

    def first_on(
        self, bodies: Bodies, points: Floats, lines: list[Line], look_m: Floats, ignored: list[tuple[int, int]]
    ) -> list[Met]:
        """As Engine says."""
        hidden = np.array(ignored, np.int64).reshape(-1, 2) if ignored else NOBODY
        met = first_on(bodies.block, bodies.halves, points, np.array(lines), look_m, hidden)
        return [Met(gap, speed, int(row)) for gap, speed, row in met.tolist()]
