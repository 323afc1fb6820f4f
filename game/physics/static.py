"""What never moves: walls in a grid of cells, and the surface under each place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor

import numpy as np
from numpy.typing import NDArray

from game.physics.bodies import Floats, Ints
from game.physics.spec import Surface

CELL_M = 14.0
GRID_REACH_M = 8.5  # how far from its centre a body may reach that the grid knows; longer ones look at every wall


@dataclass(frozen=True, slots=True)
class WallBox:
    """An oriented box that stands still: its middle in m, its heading, its half sizes."""

    x: float
    y: float
    half_length_m: float
    half_width_m: float
    c: float = 1.0
    s: float = 0.0


class Walls:
    """Columns of walls. `half_x`, `half_y` are half sizes of the upright box around each."""

    def __init__(self, boxes: Sequence[WallBox] = ()) -> None:
        def column(values: list[float]) -> Floats:
            return np.array(values, np.float64)

        self.n = len(boxes)
        self.x, self.y = column([b.x for b in boxes]), column([b.y for b in boxes])
        self.c, self.s = column([b.c for b in boxes]), column([b.s for b in boxes])
        self.half_length = column([b.half_length_m for b in boxes])
        self.half_width = column([b.half_width_m for b in boxes])
        ac, as_ = np.abs(self.c), np.abs(self.s)
        self.half_x = ac * self.half_length + as_ * self.half_width
        self.half_y = as_ * self.half_length + ac * self.half_width


@dataclass(frozen=True, slots=True, eq=False)
class WallGrid:
    """Which walls a body may touch whose centre lies in a cell: `members[start[cell]:start[cell + 1]]`, rising.

    The last cell, `everywhere`, holds all walls: for bodies that reach further than GRID_REACH_M.
    """

    columns: int
    rows: int
    start: Ints
    members: Ints

    @property
    def everywhere(self) -> int:
        """The cell of all walls."""
        return self.columns * self.rows

    @classmethod
    def build(cls, walls: Walls, width_m: float, height_m: float) -> WallGrid:
        """For a map of that size."""
        columns, rows = int(width_m / CELL_M) + 1, int(height_m / CELL_M) + 1
        cells: list[list[int]] = [[] for _ in range(columns * rows)]
        for wall in range(walls.n):
            hx, hy = float(walls.half_x[wall]) + GRID_REACH_M, float(walls.half_y[wall]) + GRID_REACH_M
            left, right = (_cell(walls.x[wall] + d, columns) for d in (-hx, hx))
            top, bottom = (_cell(walls.y[wall] + d, rows) for d in (-hy, hy))
            for row in range(top, bottom + 1):
                for column in range(left, right + 1):
                    cells[row * columns + column].append(wall)
        cells.append(list(range(walls.n)))
        start = np.zeros(len(cells) + 1, np.int64)
        start[1:] = np.cumsum([len(cell) for cell in cells])
        return cls(columns, rows, start, np.array([wall for cell in cells for wall in cell], np.int64))


def _cell(place_m: float, count: int) -> int:
    return min(max(int(np.floor(place_m / CELL_M)), 0), count - 1)


class SurfaceGrid:
    """A code for each square cell of the map, row by row, and what codes mean. Outside, the nearest cell counts."""

    def __init__(self, width: int, height: int, cells: bytes, kinds: Sequence[Surface], cell_m: float = 2.0) -> None:
        if len(cells) != width * height or not cells:
            raise ValueError(f"{len(cells)} cells for a grid of {width} x {height}")
        if max(cells) >= len(kinds):
            raise ValueError(f"a cell has surface {max(cells)}, but there are {len(kinds)} kinds")
        self.width, self.height, self.cell_m = width, height, cell_m
        self.cells_pm = 1.0 / cell_m
        self._cells, self._grips = cells, tuple(float(kind.grip) for kind in kinds)
        self.codes: NDArray[np.int64] = np.frombuffer(cells, np.uint8).astype(np.int64)
        self.grip = np.array([kind.grip for kind in kinds])
        self.slide = np.array([kind.slide for kind in kinds])
        self.roll = np.array([kind.roll for kind in kinds])
        self.fade = 1.0 - self.slide

    @classmethod
    def plain(cls, width_m: float, height_m: float, kind: Surface) -> SurfaceGrid:
        """The same everywhere."""
        cell_m = max(width_m, height_m)
        return cls(1, 1, b"\0", (kind,), cell_m)

    @property
    def width_m(self) -> float:
        """Of the map."""
        return self.width * self.cell_m

    @property
    def height_m(self) -> float:
        """Of the map."""
        return self.height * self.cell_m

    def at(self, x: float, y: float) -> int:
        """Code of the surface at (x, y) m."""
        column = min(max(floor(x * self.cells_pm), 0), self.width - 1)
        row = min(max(floor(y * self.cells_pm), 0), self.height - 1)
        return self._cells[row * self.width + column]

    def grip_at(self, x: float, y: float) -> float:
        """Grip factor of the surface at (x, y) m."""
        return self._grips[self.at(x, y)]
