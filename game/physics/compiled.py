"""The numba back end: keeps the room that the compiled loops work in, and lets it grow; there is no limit to fill."""

from __future__ import annotations

import numpy as np

from game.physics import loops
from game.physics.bodies import Bodies, Floats
from game.physics.contacts import Contacts
from game.physics.fixed import Fixed
from game.physics.spec import BodySpec, Surface
from game.physics.static import SurfaceGrid, WallGrid, Walls


def columns(fixed: Fixed) -> Floats:
    """The fixed columns in the order of the loops' rows, (FIXED_ROWS, n)."""
    n = fixed.n
    return np.stack(
        (
            fixed.half_length, fixed.half_width, fixed.front, fixed.rear, fixed.weight, fixed.load[:n], fixed.load[n:],
            fixed.transfer, fixed.most_transfer[:n], fixed.most_transfer[n:], fixed.grip[:n], fixed.stiffness[:n],
            fixed.stiffness[n:], fixed.brake_share[:n], fixed.brake_share[n:], fixed.drag, fixed.speed_gain,
            fixed.turn_gain, fixed.inverse_mass, fixed.inverse_inertia, fixed.wheels.astype(np.float64),
            fixed.rails.astype(np.float64),
        )
    )  # fmt: skip


class Compiled:
    """Steps bodies among walls on a ground. Holds caches and scratch only."""

    name = "numba"

    def __init__(self, walls: Walls, grid: WallGrid, ground: SurfaceGrid) -> None:
        self._walls = np.stack(
            (walls.x, walls.y, walls.c, walls.s, walls.half_length, walls.half_width, walls.half_x, walls.half_y)
        )
        self._grid, self._ground = grid, ground
        self._kinds = np.stack((ground.grip, ground.slide, ground.roll))
        self._first = np.zeros(grid.columns * grid.rows + 2, np.int64)
        self._fixed: Fixed | None = None
        self._columns: Floats = np.zeros((loops.FIXED_ROWS, 0))
        self._make_room(0)
        self._make_room_for_pairs(64)

    def _make_room(self, n: int) -> None:
        """Scratch that goes with the number of bodies."""
        total = n + self._walls.shape[1]
        self._box, self._centres = np.zeros((3, n)), np.zeros((2, n))
        self._order, self._cell_of, self._longs = np.zeros((3, n), np.int64)
        self._begin, self._packed = np.zeros(n + 1, np.int64), np.zeros((n, 4))
        self._velocity, self._inverse, self._sums = np.zeros((3, total)), np.zeros((2, total)), np.zeros(total)

    def _make_room_for_pairs(self, capacity: int) -> None:
        """Scratch that goes with the number of pairs."""
        self._pairs, self._raw = np.zeros((2, capacity, 2), np.int64)
        self._r, self._i, self._keys = np.zeros((3, capacity), np.int64)
        self._geometry = np.zeros((capacity, loops.GEOMETRY))
        self._rows, self._gain, self._lines = (np.zeros((k, 3 * capacity)) for k in (6, 6, 8))
        self._whole, self._real = np.zeros((2, capacity), np.int64), np.zeros((7, capacity))

    def step(self, bodies: Bodies, fixed: Fixed) -> Contacts:
        """Let STEP_S pass."""
        if fixed is not self._fixed:
            self._fixed, self._columns = fixed, columns(fixed)
            self._make_room(fixed.n)
        ground, grid = self._ground, self._grid
        neighbours = (
            self._walls, bodies.wall_alive, grid.columns, grid.rows, grid.start, grid.members, self._first, self._order,
            self._cell_of, self._longs, self._begin, self._packed,
        )  # fmt: skip
        count = loops.prepare(
            bodies.block, self._columns, ground.cells_pm, ground.width, ground.height, ground.codes, self._kinds,
            self._box, *neighbours, self._raw, self._pairs,
        )  # fmt: skip
        if count > len(self._pairs):
            self._make_room_for_pairs(2 * count)
            loops.near_pairs(bodies.block, self._box, *neighbours, self._raw, self._pairs)
        m, found = loops.finish(
            bodies.block, self._columns, self._box, self._walls, self._pairs, count, bodies.keys, self._geometry,
            self._r, self._i, self._keys, bodies.pair_keys, bodies.pair_impulses, self._velocity, self._inverse,
            self._sums, self._rows, self._gain, self._lines, self._centres, self._whole, self._real,
        )  # fmt: skip
        bodies.pair_keys = self._keys[:m].copy()
        bodies.pair_impulses = self._lines[0, : 3 * m].reshape(3, m).copy()
        if not found:
            return Contacts.none()
        return Contacts(*self._whole[:, :found].copy(), *self._real[:, :found].copy())

    def fine(self, bodies: Bodies, low: float, right: float, bottom: float) -> bool:
        """Whether every number is finite and every body within these bounds."""
        return loops.fine(bodies.block, low, right, bottom)


def warm_up() -> None:
    """Compile every loop, or read it from the cache, by two bodies that meet beside a wall."""
    walls = Walls(())
    ground = SurfaceGrid.plain(100.0, 100.0, Surface(1.0, 1.0, 0.0))
    engine = Compiled(walls, WallGrid.build(walls, 100.0, 100.0), ground)
    bodies = Bodies()
    box = BodySpec(4.0, 2.0, 1000.0, 2000.0)
    bodies.add(box, 1, 50.0, 50.0)
    bodies.add(box, 2, 53.9, 50.0, vx=-5.0)
    fixed = Fixed(bodies.specs)
    for _ in range(2):
        engine.step(bodies, fixed)
