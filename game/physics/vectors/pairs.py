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

ROUND = 128  # so many pairs more are held against each other, so that there is room for them already
FEW = 1500  # so many candidates are held against each other at once, without asking first whose upright boxes overlap


def _ranges(start: Ints, count: Ints) -> tuple[Ints, Ints]:
    """Ranges [start, start + count) laid end to end: (which range, member)."""
    owner = np.repeat(np.arange(len(count)), count)
    return owner, np.arange(len(owner)) + (start - (np.cumsum(count) - count))[owner]


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
        self._fat_flat: Floats = np.zeros(0)
        self._out: Floats = np.zeros(0)
        self._is_out: NDArray[np.bool_] = np.zeros(0, np.bool_)
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
            out = self._out
            np.subtract(sights.place, self._places_flat, out)
            np.abs(out, out)
            np.add(out, boxes.half_flat, out)
            if not np.count_nonzero(np.greater(out, self._fat_flat, self._is_out)):
                return
        places, half = bodies.block[:2], boxes.half
        if bodies.keys is not self._bodies:
            walls = WALL_BIT + np.arange(self._walls.n, dtype=np.int64)
            self._bodies, self._known = bodies.keys, np.concatenate((bodies.keys, walls))
        self._alive = bodies.wall_alive.tobytes()
        lead = np.minimum(np.maximum(bodies.block[4:6] * LEAD_S, -MOST_LEAD_M), MOST_LEAD_M)
        self._places, self._fat = places + lead, half + SKIN_M * 0.5
        self._places_flat, self._fat_flat = self._places.reshape(-1), self._fat.reshape(-1)
        self._out, self._is_out = np.empty(2 * bodies.n), np.empty(2 * bodies.n, np.bool_)
        self._width = boxes.table.shape[1]
        first, second = self._meetings()
        body, wall = self._walls_near(bodies.wall_alive > 0)
        first, second = np.concatenate((first, body)), np.concatenate((second, wall + bodies.n))
        order = (first * (bodies.n + self._walls.n) + second).argsort(kind="stable")
        self.rows = np.empty((3, len(order)), np.int64)
        self.rows[0] = self.rows[2] = first[order]
        self.rows[1] = second[order]
        self.keys = self._known[self.rows[0]] << 32
        self.keys |= self._known[self.rows[1]]
        if FLOATS * (len(order) + ROUND) > len(self._memory):
            self._memory = np.empty(2 * FLOATS * (len(order) + ROUND))
            self._rooms = {}
        if len(order) <= FEW:
            self._facing = Facing(self.rows.reshape(-1), False, self._memory, self._width)
        else:
            self._facing, self._both, self._close = None, self.rows[:2].reshape(-1), Close(len(order))

    def facing(self, boxes: Boxes) -> tuple[Facing, Ints]:
        """Those that may touch now, and the keys of their pairs."""
        if self._facing is not None:
            return self._facing, self.keys
        chosen = self._near(boxes.extents)
        count = len(chosen)
        size = -(-count // ROUND) * ROUND
        facing = self._rooms.get(size)
        if facing is None:
            facing = self._rooms[size] = Facing(np.empty(3 * size, np.int64), True, self._memory, self._width)
        facing.filling += 1
        facing.count = count
        chosen = np.concatenate((chosen, np.repeat(chosen[:1], size - count)))
        self.rows.take(chosen, 1, facing.rows.reshape(3, size), "clip")
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
        """Bodies with bodies: strips across the map, each swept from left to right together with the next."""
        (x, y), (fat_x, fat_y) = self._places, self._fat
        n = len(x)
        widest = 2 * fat_x.max()
        strip = np.floor(y / (2 * fat_y.max()))
        apart = x.max() - x.min() + 2 * widest + 1.0  # strips laid end to end never meet
        left = strip * apart + (x - fat_x)
        order = left.argsort(kind="stable")
        left, fat = left[order], fat_x[order]
        right = left + 2 * fat
        ends = left.searchsorted(np.concatenate((right, right + apart)), "right")
        starts = np.concatenate((np.arange(1, n + 1), left.searchsorted(left + (apart - widest))))
        owner, member = _ranges(starts, np.maximum(ends - starts, 0))
        a, b = order[owner % n], order[member]
        near = (np.abs(y[a] - y[b]) < fat_y[a] + fat_y[b]) & (np.abs(x[a] - x[b]) < fat_x[a] + fat_x[b])
        a, b = a[near], b[near]
        return np.minimum(a, b), np.maximum(a, b)

    def _walls_near(self, alive: NDArray[np.bool_]) -> tuple[Ints, Ints]:
        """Bodies with walls that stand."""
        grid, walls, (x, y), (fat_x, fat_y) = self._grid, self._walls, self._places, self._fat
        column = np.minimum(np.maximum(np.floor(x / CELL_M), 0.0), grid.columns - 1.0)
        row = np.minimum(np.maximum(np.floor(y / CELL_M), 0.0), grid.rows - 1.0)
        cell = (row * grid.columns + column).astype(np.int64)
        cell[np.maximum(fat_x, fat_y) > GRID_REACH_M] = grid.everywhere
        body, member = _ranges(grid.start[cell], grid.start[cell + 1] - grid.start[cell])
        wall = grid.members[member]
        near = (np.abs(x[body] - walls.x[wall]) < fat_x[body] + walls.half_x[wall]) & (
            np.abs(y[body] - walls.y[wall]) < fat_y[body] + walls.half_y[wall]
        )
        near &= alive[wall]
        return body[near], wall[near]
