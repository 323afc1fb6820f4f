"""Box against box: the widest of four separations, then the edge that comes against the face, clipped.

`vectors.touching` does the same in columns.
"""

from __future__ import annotations

import math

import numpy as np

from game.physics.bodies import Floats, Ints
from game.physics.loops import rows as row
from game.physics.loops import tile as at
from game.physics.loops.machine import compiled
from game.physics.loops.tile import LANES, SIZE
from game.physics.spec import AXIS_BIAS_M, WALL_BIT

FACING, COMING, HOW, KEY = range(4)  # rows of `met`
SIDEWAYS, OF_SECOND = 1, 2  # bits of HOW


@compiled
def touching(
    block: Floats, fixed: Floats, box: Floats, walls: Floats, keys: Ints, first: Ints, second: Ints, count: int
) -> tuple[int, Ints, Floats]:
    """Of these pairs those that touch: how many, `met`, (4, count), and their reaches in m.

    Rows of `met`: who has the face, who comes against it, how, and the pair key. HOW has SIDEWAYS if the face looks
    across the heading, OF_SECOND if it belongs to the second of the pair. Walls are n + wall.
    """
    n, m = block.shape[1], 0
    met, reaches = np.empty((4, count), np.int64), np.empty(count)
    for pair in range(count):
        a, b = first[pair], second[pair]
        xa, ya, wall = block[row.X, a], block[row.Y, a], b - n
        if wall < 0:
            dx, dy, half_x, half_y = block[row.X, b] - xa, block[row.Y, b] - ya, box[row.HALF_X, b], box[row.HALF_Y, b]
        else:
            dx, dy = walls[row.WALL_X, wall] - xa, walls[row.WALL_Y, wall] - ya
            half_x, half_y = walls[row.WALL_HALF_X, wall], walls[row.WALL_HALF_Y, wall]
        if not (abs(dx) < half_x + box[row.HALF_X, a] and abs(dy) < half_y + box[row.HALF_Y, a]):
            continue
        ca, sa, la, wa = block[row.C, a], block[row.S, a], fixed[row.LENGTH, a], fixed[row.WIDTH, a]
        if wall < 0:
            cb, sb, lb, wb = block[row.C, b], block[row.S, b], fixed[row.LENGTH, b], fixed[row.WIDTH, b]
            reach, low_key = box[row.MARGIN, a] + box[row.MARGIN, b], keys[b]
        else:
            cb, sb, lb = walls[row.WALL_C, wall], walls[row.WALL_S, wall], walls[row.WALL_LENGTH, wall]
            wb, reach, low_key = walls[row.WALL_WIDTH, wall], box[row.MARGIN, a], WALL_BIT + wall
        parallel, skew = abs(ca * cb + sa * sb), abs(ca * sb - sa * cb)
        long_a = abs(ca * dx + sa * dy) - la - lb * parallel - wb * skew
        wide_a = abs(ca * dy - sa * dx) - wa - lb * skew - wb * parallel - AXIS_BIAS_M
        by_a = max(long_a, wide_a)
        if by_a > reach:
            continue
        long_b = abs(cb * dx + sb * dy) - lb - la * parallel - wa * skew
        wide_b = abs(cb * dy - sb * dx) - wb - la * skew - wa * parallel - AXIS_BIAS_M
        by_b = max(long_b, wide_b) - 2 * AXIS_BIAS_M
        if by_b > reach:
            continue
        if by_b > by_a:
            met[FACING, m], met[COMING, m], met[HOW, m] = b, a, OF_SECOND + SIDEWAYS * (wide_b > long_b)
        else:
            met[FACING, m], met[COMING, m], met[HOW, m] = a, b, SIDEWAYS * (wide_a > long_a)
        met[KEY, m], reaches[m] = (keys[a] << 32) | low_key, reach
        m += 1
    return m, met, reaches


@compiled
def manifolds(m: int, block: Floats, fixed: Floats, walls: Floats, met: Ints, reaches: Floats) -> Floats:
    """Tiles with the manifolds of those who touch, end to end; the lanes that are left over mean nothing."""
    tiles = np.empty((m + LANES - 1) // LANES * SIZE)
    for low in range(0, m, LANES):
        tile = tiles[low // LANES * SIZE : (low // LANES + 1) * SIZE]
        _fill(tile, low, min(low + LANES, m), block, fixed, walls, met, reaches)
        _clip(tile)
    return tiles


@compiled
def _fill(
    tile: Floats, low: int, high: int, block: Floats, fixed: Floats, walls: Floats, met: Ints, reaches: Floats
) -> None:
    """What the manifolds low .. high are worked out from."""
    n = block.shape[1]
    for k in range(high - low):
        tile[at.SIDEWAYS + k], tile[at.REACH + k] = met[HOW, low + k] & SIDEWAYS, reaches[low + k]
        for side in range(2):
            lane, body = k + side * (at.X_I - at.X_R), met[side, low + k]
            wall = body - n
            if wall < 0:
                tile[at.X_R + lane], tile[at.Y_R + lane] = block[row.X, body], block[row.Y, body]
                tile[at.C_R + lane], tile[at.S_R + lane] = block[row.C, body], block[row.S, body]
                tile[at.LENGTH_R + lane], tile[at.WIDTH_R + lane] = fixed[row.LENGTH, body], fixed[row.WIDTH, body]
            else:
                tile[at.X_R + lane], tile[at.Y_R + lane] = walls[row.WALL_X, wall], walls[row.WALL_Y, wall]
                tile[at.C_R + lane], tile[at.S_R + lane] = walls[row.WALL_C, wall], walls[row.WALL_S, wall]
                tile[at.LENGTH_R + lane] = walls[row.WALL_LENGTH, wall]
                tile[at.WIDTH_R + lane] = walls[row.WALL_WIDTH, wall]


@compiled
def _clip(tile: Floats) -> None:
    """The incident edge in the frame of the face, cut off where the face ends."""
    for k in range(LANES):
        c, s, length, width = tile[at.C_R + k], tile[at.S_R + k], tile[at.LENGTH_R + k], tile[at.WIDTH_R + k]
        nx, ny, face, edge = (-s, c, width, length) if tile[at.SIDEWAYS + k] > 0.0 else (c, s, length, width)
        c, s, length, width = tile[at.C_I + k], tile[at.S_I + k], tile[at.LENGTH_I + k], tile[at.WIDTH_I + k]
        dx, dy, reach = tile[at.X_I + k] - tile[at.X_R + k], tile[at.Y_I + k] - tile[at.Y_R + k], tile[at.REACH + k]
        apart_n = dx * nx + dy * ny
        sign = math.copysign(1.0, apart_n)
        nx, ny, apart_n = nx * sign, ny * sign, abs(apart_n)
        apart_t = dy * nx - dx * ny
        fn, ft = c * nx + s * ny, s * nx - c * ny
        an, a_t = abs(fn), abs(ft)
        steep, flat = max(an, a_t), min(an, a_t)
        depth, half = (width, length) if a_t > an else (length, width)
        z = math.copysign(flat, fn * ft * (an - a_t))  # only the sign of the product counts
        middle, half, base = apart_t - depth * z, half * steep, apart_n - depth * steep - face
        z = z / steep
        t0, t1 = max(middle - half, -edge), min(middle + half, edge)
        gap0, gap1 = (middle - t0) * z + base, (middle - t1) * z + base
        live0, live1 = 1.0 if gap0 <= reach else 0.0, 1.0 if gap1 <= reach else 0.0
        tile[at.NX + k], tile[at.NY + k], tile[at.APART_N + k], tile[at.APART_T + k] = nx, ny, apart_n, apart_t
        tile[at.T0 + k], tile[at.T1 + k], tile[at.GAP0 + k], tile[at.GAP1 + k] = t0, t1, gap0, gap1
        tile[at.REST + k] = min(gap0, gap1) * 0.5 + face
        tile[at.LIVE0 + k], tile[at.LIVE1 + k], tile[at.LIVE2 + k] = live0, live1, max(live0, live1)
