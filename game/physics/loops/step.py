"""One step of the numba back end, from the tyres to what is told of the contacts."""

from __future__ import annotations

import math

import numpy as np

from game.physics.bodies import Flags, Floats, Ints
from game.physics.loops import rows as row
from game.physics.loops import tile as at
from game.physics.loops.machine import compiled
from game.physics.loops.moving import move
from game.physics.loops.pairs import extents, list_anew, still_good
from game.physics.loops.solver import solve
from game.physics.loops.tile import LANES, SIZE
from game.physics.loops.touching import COMING, FACING, HOW, KEY, OF_SECOND, manifolds, touching
from game.physics.loops.tyres import roll
from game.physics.spec import BODY_FRICTION

REFUSED, CROWDED = -1, -2


@compiled
def _fine(block: Floats, reals: Floats) -> bool:
    """Whether every number is finite and every body on the map or near it."""
    wrong = 0
    for line in range(block.shape[0]):
        for i in range(block.shape[1]):
            wrong += not math.isfinite(block[line, i])
    for i in range(block.shape[1]):
        wrong += not abs(block[row.X, i] - reals[row.MIDDLE_X]) < reals[row.EDGE_X]
        wrong += not abs(block[row.Y, i] - reals[row.MIDDLE_Y]) < reals[row.EDGE_Y]
    return wrong == 0


@compiled
def _same(first: Flags | Ints, second: Ints) -> bool:
    different = 0
    for k in range(len(first)):
        different += first[k] != second[k]
    return different == 0


@compiled
def step(
    block: Floats, keys: Ints, alive: Flags, known_keys: Ints, known_impulses: Floats, fixed: Floats, walls: Floats,
    start: Ints, members: Ints, sizes: Ints, reals: Floats, codes: Ints, kinds: Floats, fat: Floats, listed: Ints,
    pairs: Ints, told: Floats, again: bool,
) -> tuple[int, int, Ints, Floats]:  # fmt: skip
    """Let STEP_S pass. Returns how many touch, how many of them push, and the new pair keys and impulses.

    REFUSED instead of the first: nothing is changed, a number is not finite or a body is off the map. CROWDED: there
    are more pairs than `pairs` can hold, the second number tells how many; call again with more room and `again`.
    `listed` holds the length of the list of pairs, below 0 if there is none, then for which keys and walls it was made.
    """
    if not again:
        if not _fine(block, reals):
            return REFUSED, 0, np.empty(0, np.int64), np.empty((3, 0))
        roll(block, fixed, sizes, reals, codes, kinds)
    box = extents(block, fixed)
    n = len(keys)
    same = listed[0] >= 0 and _same(keys, listed[1 : n + 1]) and _same(alive, listed[n + 1 :])
    if not (same and still_good(block, box, fat)):
        listed[0] = list_anew(block, box, walls, alive, sizes, start, members, fat, pairs)
        for k in range(n):
            listed[1 + k] = keys[k]
        for k in range(len(alive)):
            listed[1 + n + k] = alive[k]
        if listed[0] > len(pairs):
            needed = listed[0]
            listed[0] = -1
            return CROWDED, needed, np.empty(0, np.int64), np.empty((3, 0))
    m, met, reaches = touching(block, fixed, box, walls, keys, pairs, listed[0])
    if m == 0:
        move(block)
        return 0, 0, np.empty(0, np.int64), np.empty((3, 0))
    tiles = manifolds(m, block, fixed, walls, met, reaches)
    impulses = solve(block, fixed, m, walls.shape[1], met, tiles, known_keys, known_impulses)
    return m, _tell(m, n, met, tiles, told), met[KEY, :m].copy(), impulses


@compiled
def _tell(m: int, n: int, met: Ints, tiles: Floats, told: Floats) -> int:
    """Fill rows a, b, x, y, nx, ny, impulse, closing, slip of `told`, see Contacts; return how many."""
    found = 0
    for q in range(m):
        tile, k = tiles[q // LANES * SIZE : (q // LANES + 1) * SIZE], q % LANES
        push0, push1 = tile[at.IMPULSE0 + k], tile[at.IMPULSE1 + k]
        total = push0 + push1
        if not total > 0:
            continue
        a, b, sign = met[FACING, q], met[COMING, q], 1.0
        if met[HOW, q] & OF_SECOND:
            a, b, sign = b, a, -1.0
        x, y = tile[at.X_R + k], tile[at.Y_R + k]  # where r was before it moved
        along = (push0 * tile[at.T0 + k] + push1 * tile[at.T1 + k]) / total
        nx, ny, rest = tile[at.NX + k], tile[at.NY + k], tile[at.REST + k]
        told[0, found], told[1, found] = a, (b if b < n else n - 1 - b)
        told[2, found], told[3, found] = x + nx * rest - ny * along, y + ny * rest + nx * along
        told[4, found], told[5, found], told[6, found] = nx * sign, ny * sign, total
        told[7, found] = max(-min(tile[at.BEFORE0 + k], tile[at.BEFORE1 + k]), 0.0)
        told[8, found] = abs(tile[at.BEFORE2 + k]) / BODY_FRICTION
        found += 1
    return found
