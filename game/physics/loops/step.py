"""One step of the numba back end, from the tyres to what is told of the contacts."""

from __future__ import annotations

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
    for i in range(block.shape[1]):
        nothing = 0.0
        for line in range(row.BELLY + 1):
            nothing += block[line, i] * 0.0  # what is not finite gives no zero
        wrong += nothing != 0.0
    for i in range(block.shape[1]):
        wrong += not abs(block[row.X, i] - reals[row.MIDDLE_X]) < reals[row.EDGE_X]
        wrong += not abs(block[row.Y, i] - reals[row.MIDDLE_Y]) < reals[row.EDGE_Y]
    return wrong == 0


@compiled
def _same(alive: Flags, listed: Ints) -> bool:
    different = 0
    for k in range(len(alive)):
        different += alive[k] != listed[k]
    return different == 0


@compiled
def step(
    block: Floats, alive: Flags, known_keys: Ints, known_impulses: Floats, sorts: Floats, walls: Floats, reals: Floats,
    place: Ints, listed: Ints, told: Floats, again: bool,
) -> tuple[int, int]:  # fmt: skip
    """Let STEP_S pass. Returns how many touch and how many of them push. What comes of it is in `listed` and `told`.

    REFUSED instead of the first: nothing is changed, a number is not finite or a body is off the map. CROWDED: there
    are more pairs than there is room for, the second number tells how many; call again with more room and `again`.
    What lies in the arrays is said in `rows`.
    """
    if not again:
        if not _fine(block, reals):
            return REFUSED, 0
        roll(block, sorts, place, reals)
    n, capacity, count = block.shape[1], told.shape[1], listed[row.LISTED_COUNT]
    keys, stood = listed[row.LISTED_KEYS : row.LISTED_KEYS + n], listed[row.LISTED_KEYS + n :]
    first = stood[len(alive) :]
    second = first[capacity:]
    box = extents(block, sorts)
    if count < 0 or not _same(alive, stood) or not still_good(block, box, sorts):
        count = list_anew(block, box, walls, alive, place, sorts, first[:capacity], second)
        for k in range(len(alive)):
            stood[k] = alive[k]
        listed[row.LISTED_COUNT] = count if count <= capacity else -1
        if count > capacity:
            return CROWDED, count
    m, met, reaches = touching(block, sorts, box, walls, keys, first, second, count)
    if m == 0:
        move(block)
        return 0, 0
    tiles = manifolds(m, block, sorts, walls, met, reaches)
    solve(block, sorts, m, walls.shape[1], met, tiles, known_keys, known_impulses)
    new_keys = second[capacity:]
    for q in range(m):
        new_keys[q] = met[KEY, q]
    return m, _tell(m, n, met, tiles, told)


@compiled
def _tell(m: int, n: int, met: Ints, tiles: Floats, told: Floats) -> int:
    """Fill `told`: impulses, and a, b, x, y, nx, ny, impulse, closing, slip of those who push. Returns how many."""
    found = 0
    for q in range(m):
        tile, k = tiles[q // LANES * SIZE : (q // LANES + 1) * SIZE], q % LANES
        push0, push1 = tile[at.IMPULSE0 + k], tile[at.IMPULSE1 + k]
        for kind in range(3):
            told[row.TOLD_IMPULSES + kind, q] = tile[at.IMPULSE0 + kind * LANES + k]
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
