"""Who may touch whom: a list with some skin that outlives many steps; a pure cache, it never changes a result."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.physics.bodies import Bodies, Floats, Ints
from game.physics.spec import LEAD_S, MOST_LEAD_M, SKIN_M, WALL_BIT
from game.physics.static import CELL_M, GRID_REACH_M, WallGrid, Walls
from game.physics.vectors.boxes import Boxes
from game.physics.vectors.facing import FLOATS, Facing
from game.physics.vectors.sights import Sights

ROUND = 32  # so many pairs more are held against each other, so that there is room for them already
FEW_BODIES = 128  # so many are held each against each when the list is made
FEW = 1500  # so many candidates are held against each other at once, without asking first whose upright boxes overlap


def _ranges(start: Ints, count: Ints) -> tuple[Ints, Ints]:
    """Ranges [start, start + count) laid end to end: (which range, member)."""
    owner = np.arange(len(count)).repeat(count)
    return owner, np.arange(len(owner)) + (start - (np.cumsum(count) - count)).take(owner)


def _sorted(high: Ints, low: Ints) -> tuple[Ints, Ints]:
    """These pairs of numbers in order. No two are equal, so there is only one, whatever way a machine sorts."""
    pairs = (high << 32) + low
    pairs.sort()
    return pairs >> 32, pairs & 0xFFFFFFFF


class Close:
    """Room for the question which candidates' upright boxes overlap."""

    def __init__(self, count: int) -> None:
        self.table: Floats = np.empty((4, 2 * count))  # half x, half y, x, y of all first ones, then of all second ones
        self.first, self.second = self.table[:, :count], self.table[:, count:]
        self.half_x, self.half_y, self.x, self.y = self.second
        self.first_half_x, self.first_half_y, self.first_x, self.first_y = self.first
        self.by_x: NDArray[np.bool_] = np.empty(count, bool)
        self.by_y: NDArray[np.bool_] = np.empty(count, bool)


class Candidates:
    """Pairs whose upright boxes, fattened by the skin, overlapped when the list was made; in canonical order.

    `rows`, (3, count), holds first, second and first rows again: so each pair can be looked at from both sides; walls
    are n + wall. `keys` are pair keys: numbers that outlive births and deaths, rising in canonical order. The list is a
    Verlet list, after L. Verlet 1967.
    """

    def __init__(self, walls: Walls, grid: WallGrid) -> None:
        self._walls, self._grid = walls, grid
        self._bodies: Ints | None = None  # the keys for which it was made
        self._known: Ints = np.zeros(0, np.int64)  # these, and the walls' parts of pair keys
        self._alive = b""
        self._places: Floats = np.zeros((2, 0))
        self._fat: Floats = np.zeros((2, 0))
        self._places_flat: Floats = np.zeros(0)
        self._out = np.zeros((2, 0))
        self._out_flat: Floats = np.zeros(0)
        self._is_out: NDArray[np.bool_] = np.zeros((2, 0), np.bool_)
        self._width = 0  # of the table of boxes
        self.rows: Ints = np.zeros((3, 0), np.int64)
        self.keys: Ints = np.zeros(0, np.int64)
        self._facing: Facing | None = None
        self._rooms: dict[int, Facing] = {}  # for so many that overlap, in the same memory
        self._memory: Floats = np.empty(0)
        self._both: Ints = self.rows[:2].reshape(-1)
        self._close = Close(0)

    def refresh(self, bodies: Bodies, sights: Sights, boxes: Boxes) -> None:
        """Make the list anew unless every box is still inside its fat one."""
        if bodies.keys is self._bodies and bodies.wall_alive.tobytes() == self._alive:
            out, flat = self._out, self._out_flat
            np.subtract(sights.place, self._places_flat, flat)
            np.abs(flat, flat)
            np.add(out, boxes.half, out)
            if not np.count_nonzero(np.greater(out, self._fat, self._is_out)):
                return
        places, half = bodies.block[:2], boxes.half
        if bodies.keys is not self._bodies:
            walls = WALL_BIT + np.arange(self._walls.n, dtype=np.int64)
            self._bodies, self._known = bodies.keys, np.concatenate((bodies.keys, walls))
        self._alive = bodies.wall_alive.tobytes()
        lead = np.minimum(np.maximum(bodies.block[4:6] * LEAD_S, -MOST_LEAD_M), MOST_LEAD_M)
        self._places, self._fat = places + lead, half + SKIN_M * 0.5
        self._places_flat = self._places.reshape(-1)
        self._out, self._is_out = np.empty((2, bodies.n)), np.empty((2, bodies.n), np.bool_)
        self._out_flat = self._out.reshape(-1)
        self._width = boxes.table.shape[1]
        first, second = self._meetings()
        body, wall = self._walls_near(bodies.wall_alive > 0)
        first, second = _sorted(np.concatenate((first, body)), np.concatenate((second, wall + bodies.n)))
        count = len(first)
        self.rows = np.empty((3, count), np.int64)
        self.rows[0] = self.rows[2] = first
        self.rows[1] = second
        self.keys = self._known.take(first) << 32
        self.keys |= self._known.take(second)
        if FLOATS * (count + ROUND) > len(self._memory):
            self._memory = np.empty(2 * FLOATS * (count + ROUND))
            self._rooms = {}
        if count <= FEW:
            self._facing = Facing(self.rows.reshape(-1), False, self._memory, self._width)
        else:
            self._facing, self._both, self._close = None, self.rows[:2].reshape(-1), Close(count)

    def facing(self, boxes: Boxes) -> tuple[Facing, Ints]:
        """Those that may touch now, and the keys of their pairs."""
        if self._facing is not None:
            return self._facing, self.keys
        chosen = self._near(boxes.extents)
        count = len(chosen)
        size = -(-count // ROUND) * ROUND
        facing = self._rooms.get(size)
        if facing is None:
            facing = self._rooms[size] = Facing(np.zeros(3 * size, np.int64), True, self._memory, self._width)
        facing.filling += 1
        facing.count = count
        first, second, again = facing.rows.reshape(3, size)[:, :count]  # whoever comes after them does not count
        self.rows[0].take(chosen, None, first, "clip")
        self.rows[1].take(chosen, None, second, "clip")
        again[:] = first
        return facing, self.keys.take(chosen)

    def _near(self, table: Floats) -> Ints:
        """Which of them overlap with their upright boxes now. `table`: half x, half y, x, y by row."""
        close = self._close
        table.take(self._both, 1, close.table, "clip")
        for apart, first, half, first_half, result in (
            (close.x, close.first_x, close.half_x, close.first_half_x, close.by_x),
            (close.y, close.first_y, close.half_y, close.first_half_y, close.by_y),
        ):
            apart -= first
            np.abs(apart, apart)
            half += first_half
            np.less(apart, half, result)
        close.by_x &= close.by_y
        return close.by_x.nonzero()[0]

    def _meetings(self) -> tuple[Ints, Ints]:
        """Bodies with bodies: few of them each with each; many are sorted into cells as large as the largest two."""
        (x, y), (fat_x, fat_y) = self._places, self._fat
        n = len(x)
        if n <= FEW_BODIES:
            near = np.abs(x[:, np.newaxis] - x) < fat_x[:, np.newaxis] + fat_x
            near &= np.abs(y[:, np.newaxis] - y) < fat_y[:, np.newaxis] + fat_y
            at = near.reshape(-1).nonzero()[0]
            first = at // n
            second = at - first * n
            once = first < second
            return first[once], second[once]
        column = ((x - x.min()) / (2 * fat_x.max())).astype(np.int64)
        row = ((y - y.min()) / (2 * fat_y.max())).astype(np.int64)
        width = (
            int(column.max()) + 3
        )  # none lies in the first column, nor in the last one, nor in the row below the last
        cell, order = _sorted(row * width + column + 1, np.arange(n))
        begin = np.zeros((int(row.max()) + 2) * width + 1, np.int64)
        np.bincount(cell, minlength=len(begin) - 1).cumsum(out=begin[1:])
        # Each two cells once: the rest of the own cell and the one to the right, then the three below.
        starts = np.concatenate((np.arange(1, n + 1), begin.take(cell + (width - 1))))
        ends = np.concatenate((begin.take(cell + 2), begin.take(cell + (width + 2))))
        owner, member = _ranges(starts, ends - starts)
        a, b = np.concatenate((order, order)).take(owner), order.take(member)
        near = np.abs(y.take(a) - y.take(b)) < fat_y.take(a) + fat_y.take(b)
        near &= np.abs(x.take(a) - x.take(b)) < fat_x.take(a) + fat_x.take(b)
        a, b = a[near], b[near]
        return np.minimum(a, b), np.maximum(a, b)

    def _walls_near(self, alive: NDArray[np.bool_]) -> tuple[Ints, Ints]:
        """Bodies with walls that stand."""
        grid, walls, (x, y), (fat_x, fat_y) = self._grid, self._walls, self._places, self._fat
        column = np.minimum(np.maximum(np.floor(x / CELL_M), 0.0), grid.columns - 1.0)
        row = np.minimum(np.maximum(np.floor(y / CELL_M), 0.0), grid.rows - 1.0)
        cell = (row * grid.columns + column).astype(np.int64)
        cell[np.maximum(fat_x, fat_y) > GRID_REACH_M] = grid.everywhere
        start = grid.start.take(cell)
        body, member = _ranges(start, grid.start.take(cell + 1) - start)
        wall = grid.members[member]
        near = (np.abs(x[body] - walls.x[wall]) < fat_x[body] + walls.half_x[wall]) & (
            np.abs(y[body] - walls.y[wall]) < fat_y[body] + walls.half_y[wall]
        )
        near &= alive[wall]
        return body[near], wall[near]
