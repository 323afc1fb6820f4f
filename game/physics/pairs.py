"""Who may touch whom: a list with some skin that outlives many steps; a pure cache, it never changes a result."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.physics.bodies import Bodies, Floats, Ints
from game.physics.static import CELL_M, GRID_REACH_M, WallGrid, Walls

SKIN_M = 1.5
WALL_BIT = 1 << 31  # a wall's key within a pair key: above all keys of bodies


def pair_keys(first: Ints, second: Ints, keys: Ints) -> Ints:
    """A number for each pair that outlives births and deaths, rising in the order (row, row or wall).

    `second` holds rows, or n + wall.
    """
    n = len(keys)
    known = np.concatenate((keys, [np.int64(0)]))
    low = np.where(second < n, known[np.minimum(second, n)], WALL_BIT + second - n)
    found: Ints = (keys[first] << 32) | low
    return found


def _ranges(start: Ints, count: Ints) -> tuple[Ints, Ints]:
    """Ranges [start, start + count) laid end to end: (which range, member)."""
    owner = np.repeat(np.arange(len(count)), count)
    return owner, np.arange(len(owner)) + (start - (np.cumsum(count) - count))[owner]


class Candidates:
    """Pairs whose upright boxes, fattened by the skin, overlapped when the list was made; in canonical order.

    `both` holds the first rows and then the second ones; walls are n + wall. `keys` are pair keys.
    """

    def __init__(self, walls: Walls, grid: WallGrid) -> None:
        self._walls, self._grid = walls, grid
        self._bodies: Ints = np.full(1, -1)
        self._alive: NDArray[np.uint8] = np.ones(0, np.uint8)
        self._x: Floats = np.zeros(0)
        self._y: Floats = np.zeros(0)
        self._fat_x: Floats = np.zeros(0)
        self._fat_y: Floats = np.zeros(0)
        self.both: Ints = np.zeros(0, np.int64)
        self.swapped: Ints = np.zeros(0, np.int64)
        self.keys: Ints = np.zeros(0, np.int64)

    def refresh(self, bodies: Bodies, half_x: Floats, half_y: Floats) -> None:
        """Make the list anew unless every box is still inside its fat one. The halves include the margins."""
        same = np.array_equal(self._bodies, bodies.keys) and np.array_equal(self._alive, bodies.wall_alive)
        if same:
            x_out = np.abs(bodies.x - self._x) + half_x > self._fat_x
            y_out = np.abs(bodies.y - self._y) + half_y > self._fat_y
            if not (x_out | y_out).any():
                return
        self._bodies, self._alive = bodies.keys, bodies.wall_alive.copy()
        self._x, self._y = bodies.x.copy(), bodies.y.copy()
        self._fat_x, self._fat_y = half_x + SKIN_M * 0.5, half_y + SKIN_M * 0.5
        first, second = self._meetings()
        body, wall = self._walls_near()
        first, second = np.concatenate((first, body)), np.concatenate((second, wall + bodies.n))
        order = np.lexsort((second, first))
        first, second = first[order], second[order]
        self.both, self.swapped = np.concatenate((first, second)), np.concatenate((second, first))
        self.keys = pair_keys(first, second, bodies.keys)

    def _meetings(self) -> tuple[Ints, Ints]:
        """Bodies with bodies: strips across the map, each swept from left to right together with the next."""
        n = len(self._x)
        widest = 2 * self._fat_x.max(initial=0.0)
        strip = np.floor(self._y / (2 * self._fat_y.max(initial=1.0)))
        apart = np.ptp(self._x) + 2 * widest + 1.0 if n else 1.0  # strips laid end to end never meet
        left = strip * apart + (self._x - self._fat_x)
        order = left.argsort(kind="stable")
        left, fat = left[order], self._fat_x[order]
        right = left + 2 * fat
        ends = left.searchsorted(np.concatenate((right, right + apart)), "right")
        starts = np.concatenate((np.arange(1, n + 1), left.searchsorted(left + (apart - widest))))
        owner, member = _ranges(starts, np.maximum(ends - starts, 0))
        a, b = order[owner % max(n, 1)], order[member]
        near = (np.abs(self._y[a] - self._y[b]) < self._fat_y[a] + self._fat_y[b]) & (
            np.abs(self._x[a] - self._x[b]) < self._fat_x[a] + self._fat_x[b]
        )
        a, b = a[near], b[near]
        return np.minimum(a, b), np.maximum(a, b)

    def _walls_near(self) -> tuple[Ints, Ints]:
        """Bodies with walls that stand."""
        grid, walls = self._grid, self._walls
        column = np.minimum(np.maximum(np.floor(self._x / CELL_M), 0.0), grid.columns - 1.0)
        row = np.minimum(np.maximum(np.floor(self._y / CELL_M), 0.0), grid.rows - 1.0)
        cell = (row * grid.columns + column).astype(np.int64)
        cell[np.maximum(self._fat_x, self._fat_y) > GRID_REACH_M] = grid.everywhere
        body, member = _ranges(grid.start[cell], grid.start[cell + 1] - grid.start[cell])
        wall = grid.members[member]
        near = (np.abs(self._x[body] - walls.x[wall]) < self._fat_x[body] + walls.half_x[wall]) & (
            np.abs(self._y[body] - walls.y[wall]) < self._fat_y[body] + walls.half_y[wall]
        )
        near &= self._alive[wall] > 0
        return body[near], wall[near]
