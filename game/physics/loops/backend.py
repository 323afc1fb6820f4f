"""The numba back end: keeps what the compiled step is given, and lets its room grow; there is no limit to fill."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats
from game.physics.contacts import Contacts
from game.physics.fixed import Fixed
from game.physics.loops.pairs import PAIR_CELL_M
from game.physics.loops.sight import first_on
from game.physics.loops.step import CROWDED, REFUSED, step
from game.physics.sight import Line, Met
from game.physics.static import SurfaceGrid, WallGrid, Walls

NOBODY = np.empty((0, 2), np.int64)


def columns(fixed: Fixed) -> Floats:
    """The fixed columns in the order of `rows`."""
    n = fixed.n
    return np.stack(
        (
            fixed.half_length, fixed.half_width, fixed.front, fixed.rear, fixed.half_weight, fixed.load[:n],
            fixed.load[n:], fixed.transfer, fixed.least_moved, fixed.most_moved, fixed.grip[:n],
            fixed.minus_stiffness[:n], fixed.minus_stiffness[n:], fixed.minus_brake_share[:n],
            fixed.minus_brake_share[n:], fixed.drag, fixed.speed_gain, fixed.turn_gain, fixed.inverse_mass,
            fixed.inverse_inertia, fixed.wheels.astype(np.float64), fixed.rails.astype(np.float64),
        )
    )  # fmt: skip


class Loops:
    """Steps bodies among walls on a ground. Holds caches only."""

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
        self._place = (
            self._walls, grid.start, grid.members, np.array(sizes),
            np.array([ground.cells_pm, across / 2, down / 2, across / 2 + edge_m, down / 2 + edge_m]), ground.codes,
            np.stack((ground.grip, ground.slide, ground.fade, ground.roll)),
        )  # fmt: skip
        self._pushing = 0
        self._make_room(64)
        self.prepare(Fixed(()))

    def prepare(self, fixed: Fixed) -> None:
        """From now on bodies are of these sorts."""
        self._fixed, self._fat = columns(fixed), np.empty((4, fixed.n))
        self._listed = np.full(1 + fixed.n + self._walls.shape[1], -1)

    def _make_room(self, pairs: int) -> None:
        self._pairs, self._told = np.empty((pairs, 2), np.int64), np.empty((9, pairs))

    def step(self, bodies: Bodies) -> bool:
        """Let STEP_S pass. False, and nothing is changed: a number is not finite, or a body is off the map."""
        again = False
        while True:
            touching, count, keys, impulses = step(
                bodies.block, bodies.keys, bodies.wall_alive, bodies.pair_keys, bodies.pair_impulses, self._fixed,
                *self._place, self._fat, self._listed, self._pairs, self._told, again,
            )  # fmt: skip
            if touching != CROWDED:
                break
            self._make_room(2 * count)
            again = True
        if touching == REFUSED:
            return False
        bodies.pair_keys, bodies.pair_impulses, self._pushing = keys, impulses, count
        return True

    def contacts(self) -> Contacts:
        """Who pushed whom in the last step."""
        a, b, *rest = self._told[:, : self._pushing].copy()
        return Contacts(a.astype(np.int64), b.astype(np.int64), *rest)

    def first_on(
        self, bodies: Bodies, points: Floats, lines: list[Line], look_m: Floats, ignored: list[tuple[int, int]]
    ) -> list[Met]:
        """As Engine says."""
        hidden = np.array(ignored, np.int64).reshape(-1, 2) if ignored else NOBODY
        met = first_on(bodies.block, bodies.halves, points, np.array(lines), look_m, hidden)
        return [Met(gap, speed, int(row)) for gap, speed, row in met.tolist()]
