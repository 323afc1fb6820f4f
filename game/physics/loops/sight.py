"""Who stands on the lines along which bodies look ahead; `vectors.sight` does the same in columns."""

from __future__ import annotations

import math

import numpy as np

from game.physics.bodies import Floats, Ints
from game.physics.loops import rows as row
from game.physics.loops.machine import compiled

ROW, BEGIN, ROOM, BESIDE = range(4)  # columns of a line; three stretches of first, length and rate follow
STRETCHES = 4
FAR_TIMES = 1.5  # of its sizes, more than the root of two: nobody so far away can be on the line


@compiled
def _point(line: Floats, way: float) -> int:
    """The point at so many metres from where the first stretch begins."""
    first_a, length_a, rate_a, first_b, length_b, rate_b, first_c, length_c, rate_c = (
        line[STRETCHES], line[STRETCHES + 1], line[STRETCHES + 2], line[STRETCHES + 3], line[STRETCHES + 4],
        line[STRETCHES + 5], line[STRETCHES + 6], line[STRETCHES + 7], line[STRETCHES + 8],
    )  # fmt: skip
    beyond = way - length_a
    if beyond < 0:
        return int(first_a + math.floor(way * rate_a))
    if beyond < length_b:
        return int(first_b + math.floor(beyond * rate_b))
    return int(first_c + math.floor(min(beyond - length_b, length_c) * rate_c))


@compiled
def first_on(block: Floats, halves: Floats, points: Floats, lines: Floats, look_m: Floats, ignored: Ints) -> Floats:
    """For each line gap, speed and row of the nearest body, (lines, 3); `ignored`, (count, 2): line and row."""
    n, count = block.shape[1], len(lines)
    met = np.empty((count, 3))
    hidden = np.zeros(n, np.bool_)
    for at in range(count):
        line = lines[at]
        own = int(line[ROW])
        hidden[:] = False
        hidden[own] = True
        for k in range(len(ignored)):
            if ignored[k, 0] == at:
                hidden[ignored[k, 1]] = True
        met[at, 0], met[at, 1], met[at, 2] = math.inf, 0.0, -1.0
        room, beside = line[ROOM], line[BESIDE]
        for k in range(len(look_m)):
            point = _point(line, line[BEGIN] + look_m[k])
            pc, ps = points[2, point], points[3, point]
            px, py = points[0, point] - ps * beside, points[1, point] + pc * beside
            hit = False
            for j in range(n):
                x, y, long, wide = block[row.X, j], block[row.Y, j], halves[0, j], halves[1, j]
                dx, dy = px - x, py - y
                if abs(dx) + abs(dy) > FAR_TIMES * (long + wide + 2 * room) or hidden[j]:
                    continue
                c, s = block[row.C, j], block[row.S, j]
                if abs(dx * c + dy * s) - long < room and abs(dy * c - dx * s) - wide < room:
                    hit = True
                    reach = long * abs(pc * c + ps * s) + wide * abs(pc * s - ps * c)
                    gap = look_m[k] + (x - px) * pc + (y - py) * ps - reach
                    if gap < met[at, 0]:
                        met[at, 0], met[at, 1], met[at, 2] = gap, block[row.VX, j] * pc + block[row.VY, j] * ps, j
            if hit:
                break
    return met
