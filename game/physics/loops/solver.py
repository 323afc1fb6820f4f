"""The contact solver: Jacobi with mass splitting, three rows a manifold; `vectors.solver` does the same in columns."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Floats, Ints
from game.physics.loops import rows as row
from game.physics.loops import tile as at
from game.physics.loops.impulses import begin, iterate, prepare
from game.physics.loops.machine import compiled
from game.physics.loops.moving import move
from game.physics.loops.tile import LANES, SIZE
from game.physics.loops.touching import KEY
from game.physics.spec import ITERATIONS, RELAXING, SPLIT_SHARE, WARM_SHARE

BODY, NUMBER_R, NUMBER_I = range(3)  # rows of `who`


@compiled
def _number(m: int, total: int, met: Ints, tiles: Floats) -> tuple[int, Ints, Floats]:
    """Number those who touch: how many they are, `who`, (3, 2 m), and how each mass is split.

    Rows of `who`: the body or wall of each number, then the numbers of r and of i of each manifold.
    """
    number_of = np.full(total, -1)
    who, split = np.empty((3, 2 * m), np.int64), np.zeros(2 * m)
    found = 0
    for q in range(m):
        lane = q // LANES * SIZE + q % LANES
        lives = tiles[at.LIVE0 + lane] + tiles[at.LIVE1 + lane]
        for side in range(2):
            body = met[side, q]
            number = number_of[body]
            if number < 0:
                number = number_of[body] = found
                who[BODY, found] = body
                found += 1
            who[NUMBER_R + side, q] = number
            split[number] += lives
    for k in range(found):
        split[k] = split[k] * SPLIT_SHARE + (1.0 - SPLIT_SHARE)
    return found, who, split


@compiled
def _gather(tile: Floats, low: int, high: int, who: Ints, velocity: Floats) -> None:
    """The six speeds of the manifolds low .. high."""
    for k in range(high - low):
        r, i = 3 * who[NUMBER_R, low + k], 3 * who[NUMBER_I, low + k]
        tile[at.VX_R + k], tile[at.VY_R + k], tile[at.W_R + k] = velocity[r], velocity[r + 1], velocity[r + 2]
        tile[at.VX_I + k], tile[at.VY_I + k], tile[at.W_I + k] = velocity[i], velocity[i + 1], velocity[i + 2]


@compiled
def _scatter(m: int, tiles: Floats, who: Ints, velocity: Floats, sums: Floats) -> None:
    """Add what the pushes do to the velocities. Each body's sum comes first, as r, then as i, like numpy's bincount."""
    for side in range(2):
        x, y, w = (at.VX_I, at.VY_I, at.W_I) if side else (at.VX_R, at.VY_R, at.W_R)
        for low in range(0, m, LANES):
            tile = tiles[low // LANES * SIZE : (low // LANES + 1) * SIZE]
            for k in range(min(LANES, m - low)):
                body = 3 * who[NUMBER_R + side, low + k]
                sums[body] += tile[x + k]
                sums[body + 1] += tile[y + k]
                sums[body + 2] += tile[w + k]
    for k in range(len(sums)):
        velocity[k] += sums[k]
        sums[k] = 0.0


@compiled
def _write_back(block: Floats, found: int, who: Ints, velocity: Floats) -> None:
    for k in range(found):
        body = who[BODY, k]
        if body < block.shape[1]:
            for line in range(3):
                block[row.VX + line, body] = velocity[3 * k + line]


@compiled
def solve(
    block: Floats, fixed: Floats, m: int, walls: int, met: Ints, tiles: Floats, known_keys: Ints, known_impulses: Floats
) -> None:
    """Change velocities and places by one step. The impulses are in the tiles then."""
    n, known, old = block.shape[1], len(known_keys), 0
    found, who, split = _number(m, n + walls, met, tiles)
    velocity, sums, mass, spin = np.zeros(3 * found), np.zeros(3 * found), np.zeros(found), np.zeros(found)
    for line in range(row.VX, row.W + 1):
        for k in range(n):
            block[line, k] += 0.0  # as numpy does: there is no -0.0 after a sum
    for k in range(found):
        body = who[BODY, k]
        if body < n:
            mass[k], spin[k] = fixed[row.INVERSE_MASS, body], fixed[row.INVERSE_INERTIA, body]
            for line in range(3):
                velocity[3 * k + line] = block[row.VX + line, body]
    for low in range(0, m, LANES):
        tile, high = tiles[low // LANES * SIZE : (low // LANES + 1) * SIZE], min(low + LANES, m)
        _gather(tile, low, high, who, velocity)
        for k in range(high - low):
            r, i, key = who[NUMBER_R, low + k], who[NUMBER_I, low + k], met[KEY, low + k]
            tile[at.MASS_R + k], tile[at.SPIN_R + k], tile[at.SPLIT_R + k] = mass[r], spin[r], split[r]
            tile[at.MASS_I + k], tile[at.SPIN_I + k], tile[at.SPLIT_I + k] = mass[i], spin[i], split[i]
            while old < known and known_keys[old] < key:
                old += 1
            same = old < known and known_keys[old] == key
            for kind in range(3):
                remembered = known_impulses[kind, old] * WARM_SHARE if same else 0.0
                tile[at.IMPULSE0 + kind * LANES + k] = remembered * tile[at.LIVE0 + kind * LANES + k]
        prepare(tile)
        if known:
            begin(tile)
    if known:
        _scatter(m, tiles, who, velocity, sums)
    for iteration in range(ITERATIONS + RELAXING):
        if iteration == ITERATIONS:
            _write_back(block, found, who, velocity)
            move(block)
        for low in range(0, m, LANES):
            tile = tiles[low // LANES * SIZE : (low // LANES + 1) * SIZE]
            _gather(tile, low, min(low + LANES, m), who, velocity)
            if iteration == ITERATIONS:
                for k in range(2 * LANES):
                    tile[at.BIAS0 + k] = tile[at.RELAX0 + k]
            iterate(tile)
        _scatter(m, tiles, who, velocity, sums)
    _write_back(block, found, who, velocity)
