"""Who stands on the lines along which bodies look ahead, in numpy columns; `loops.sight` does the same one by one."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats
from game.physics.sight import FREE, Line, Met


def first_on(
    bodies: Bodies, points: Floats, lines: list[Line], look_m: Floats, ignored: list[tuple[int, int]]
) -> list[Met]:
    """As Engine says."""
    table = np.array(lines).T
    rows = table[0].astype(np.int64)
    begin, room, beside, first_a, length_a, rate_a, first_b, length_b, rate_b, first_c, length_c, rate_c = (
        table[1:, :, None]
    )  # fmt: skip
    way = begin + look_m
    beyond = way - length_a
    last = np.minimum(beyond - length_b, length_c)
    at = np.where(
        beyond < 0,
        first_a + np.floor(way * rate_a),
        np.where(beyond < length_b, first_b + np.floor(beyond * rate_b), first_c + np.floor(last * rate_c)),
    )
    px, py, pc, ps = points[:, at.astype(np.int64)]
    px, py = px - ps * beside, py + pc * beside
    halves, c, s = bodies.halves, bodies.c, bodies.s
    dx, dy = px[:, :, None] - bodies.x, py[:, :, None] - bodies.y
    near = np.abs(dx * c + dy * s) - halves[0] < room[:, :, None]
    near &= np.abs(dy * c - dx * s) - halves[1] < room[:, :, None]
    near[np.arange(len(rows)), :, rows] = False
    for line, row in ignored:
        near[line, :, row] = False
    hits = near.any(2)
    found = [FREE] * len(rows)
    for line in hits.any(1).nonzero()[0].tolist():
        k = int(hits[line].argmax())
        px_k, py_k, c_k, s_k = (float(column[line, k]) for column in (px, py, pc, ps))
        for row in near[line, k].nonzero()[0].tolist():
            x, y, bc, bs, vx, vy = bodies.block[:6, row].tolist()
            reach = float(halves[0, row]) * abs(c_k * bc + s_k * bs) + float(halves[1, row]) * abs(c_k * bs - s_k * bc)
            gap = float(look_m[k]) + (x - px_k) * c_k + (y - py_k) * s_k - reach
            if gap < found[line].gap_m:
                found[line] = Met(gap, vx * c_k + vy * s_k, row)
    return found
