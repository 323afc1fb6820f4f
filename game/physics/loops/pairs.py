"""Who may touch whom: a list with some skin that outlives many steps; a pure cache, it never changes a result.

`vectors.pairs` finds the same pairs by sweeping strips; here bodies are sorted into cells.
"""

from __future__ import annotations

import math

import numpy as np

from game.physics.bodies import Flags, Floats, Ints
from game.physics.loops import rows as row
from game.physics.loops.machine import compiled
from game.physics.spec import LEAD_S, MARGIN_M, MOST_LEAD_M, SKIN_M, STEP_S
from game.physics.static import CELL_M, GRID_REACH_M

PAIR_CELL_M = 18.0
PAIR_REACH_M = PAIR_CELL_M / 2  # bodies that reach further from their centre are held against everybody


@compiled
def extents(block: Floats, fixed: Floats) -> Floats:
    """Half sizes of the upright box of each body and how far it may come in a step: (3, n)."""
    n = block.shape[1]
    box = np.empty((3, n))
    for i in range(n):
        length, width = fixed[row.LENGTH, i], fixed[row.WIDTH, i]
        margin = (abs(block[row.W, i]) * length + abs(block[row.VX, i]) + abs(block[row.VY, i])) * STEP_S + MARGIN_M
        ac, as_ = abs(block[row.C, i]), abs(block[row.S, i])
        box[row.HALF_X, i] = ac * length + as_ * width + margin
        box[row.HALF_Y, i] = as_ * length + ac * width + margin
        box[row.MARGIN, i] = margin
    return box


@compiled
def still_good(block: Floats, box: Floats, sorts: Floats) -> bool:
    """Whether every box is still inside the fat one for which the list was made."""
    out = 0
    for i in range(block.shape[1]):
        by_x = abs(block[row.X, i] - sorts[row.FAT_X, i]) + box[row.HALF_X, i] > sorts[row.FAT_HALF_X, i]
        by_y = abs(block[row.Y, i] - sorts[row.FAT_Y, i]) + box[row.HALF_Y, i] > sorts[row.FAT_HALF_Y, i]
        out += by_x | by_y
    return out == 0


@compiled
def _cell(place_m: float, size_m: float, count: int) -> int:
    return int(min(max(math.floor(place_m / size_m), 0.0), count - 1.0))


@compiled
def _sort_into_cells(fat: Floats, columns: int, rows: int) -> tuple[Ints, Ints, Ints, Floats, Ints]:
    """Bodies by cell: cell k holds first[k] .. first[k + 1] of `order`, and of `packed`: x, y and half sizes.

    Long bodies are left out of the cells: in `packed` they meet nobody.
    """
    n, long_ones = fat.shape[1], 0
    first, order, cell_of = np.zeros(columns * rows + 2, np.int64), np.empty(n, np.int64), np.empty(n, np.int64)
    packed, longs = np.empty((n, 4)), np.empty(n, np.int64)
    for i in range(n):
        cell_of[i] = _cell(fat[1, i], PAIR_CELL_M, rows) * columns + _cell(fat[0, i], PAIR_CELL_M, columns)
        first[cell_of[i] + 2] += 1
    for cell in range(columns * rows):
        first[cell + 2] += first[cell + 1]
    for i in range(n):
        place = first[cell_of[i] + 1]
        first[cell_of[i] + 1] += 1
        order[place] = i
        for k in range(4):
            packed[place, k] = fat[k, i]
        if max(fat[2, i], fat[3, i]) > PAIR_REACH_M:
            packed[place, 2] = -math.inf
            longs[long_ones] = i
            long_ones += 1
    return first, order, cell_of, packed, longs[:long_ones]


@compiled
def _find(fat: Floats, walls: Floats, alive: Flags, place: Ints, raw: Ints) -> int:
    """Fill `raw`, (capacity, 2), with all whose fat boxes overlap; return how many, even beyond the capacity."""
    n, capacity, found = fat.shape[1], len(raw), 0
    columns, rows, wall_columns = place[row.PAIR_COLUMNS], place[row.PAIR_ROWS], place[row.WALL_COLUMNS]
    cells, everywhere = columns * rows, wall_columns * place[row.WALL_ROWS]
    start, members = place[row.GRID :], place[row.GRID + everywhere + 2 :]
    first, order, cell_of, packed, longs = _sort_into_cells(fat, columns, rows)
    for own in range(n):
        i = order[own]
        x, y, hx, hy = packed[own, 0], packed[own, 1], packed[own, 2], packed[own, 3]
        cell = cell_of[i]
        column = cell % columns
        right = cell + (column < columns - 1)
        # Each two cells once: the rest of the own cell and the one to the right, then the three below.
        for half in range(2):
            if half == 0:
                low, high = own + 1, first[right + 1]
            elif cell + columns < cells:
                low, high = first[cell + columns - (column > 0)], first[right + columns + 1]
            else:
                break
            for other in range(low, high):
                if (
                    abs(packed[other, 0] - x) < hx + packed[other, 2]
                    and abs(packed[other, 1] - y) < hy + packed[other, 3]
                ):
                    if found < capacity:
                        raw[found, 0], raw[found, 1] = min(i, order[other]), max(i, order[other])
                    found += 1
        hx = fat[2, i]
        wall_cell = _cell(y, CELL_M, place[row.WALL_ROWS]) * wall_columns + _cell(x, CELL_M, wall_columns)
        if max(hx, hy) > GRID_REACH_M:
            wall_cell = everywhere
        for member in range(start[wall_cell], start[wall_cell + 1]):
            j = members[member]
            by_x, by_y = hx + walls[row.WALL_HALF_X, j], hy + walls[row.WALL_HALF_Y, j]
            if alive[j] and abs(x - walls[row.WALL_X, j]) < by_x and abs(y - walls[row.WALL_Y, j]) < by_y:
                if found < capacity:
                    raw[found, 0], raw[found, 1] = i, n + j
                found += 1
    for i in longs:
        x, y, hx, hy = fat[0, i], fat[1, i], fat[2, i], fat[3, i]
        for j in range(n):
            twice = j <= i and max(fat[2, j], fat[3, j]) > PAIR_REACH_M  # two long ones find each other once
            if not twice and abs(fat[0, j] - x) < hx + fat[2, j] and abs(fat[1, j] - y) < hy + fat[3, j]:
                if found < capacity:
                    raw[found, 0], raw[found, 1] = min(i, j), max(i, j)
                found += 1
    return found


@compiled
def list_anew(
    block: Floats, box: Floats, walls: Floats, alive: Flags, place: Ints, sorts: Floats, first: Ints, second: Ints
) -> int:
    """Note the fat boxes in `sorts` and all pairs, in canonical order, in `first` and `second`; return how many.

    If there are more than `first` can hold, no pairs are noted.
    """
    n, fat, capacity = block.shape[1], sorts[row.FAT_X :], len(first)
    for i in range(n):
        fat[0, i] = block[row.X, i] + min(max(block[row.VX, i] * LEAD_S, -MOST_LEAD_M), MOST_LEAD_M)
        fat[1, i] = block[row.Y, i] + min(max(block[row.VY, i] * LEAD_S, -MOST_LEAD_M), MOST_LEAD_M)
        fat[2, i], fat[3, i] = box[row.HALF_X, i] + SKIN_M * 0.5, box[row.HALF_Y, i] + SKIN_M * 0.5
    raw = np.empty((capacity, 2), np.int64)
    found = _find(fat, walls, alive, place, raw)
    if found > capacity:
        return found
    begin = np.zeros(n + 1, np.int64)  # sorted by the first row, then a handful each by the second
    for k in range(found):
        begin[raw[k, 0] + 1] += 1
    for i in range(n):
        begin[i + 1] += begin[i]
    for k in range(found):
        i = raw[k, 0]
        first[begin[i]], second[begin[i]] = i, raw[k, 1]
        begin[i] += 1
    for k in range(1, found):
        i, j, at = first[k], second[k], k
        while at > 0 and first[at - 1] == i and second[at - 1] > j:
            second[at] = second[at - 1]
            at -= 1
        second[at] = j
    return found
