"""The numba back end's loops: what `tyres` and `vectors` do in columns, number by number.

Both must keep the same order of operations, so that they are equal to the bit: no fused multiply-add, no fast maths,
sums in the order in which numpy adds. A pair's row of `geometry` holds NX .. SWAPPED, see `vectors.Manifolds`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, TypeVar

from numba import njit

from game.physics.bodies import Floats, Ints
from game.physics.spec import (
    AXIS_BIAS_M,
    BODY_FRICTION,
    BOUNCE_MPS,
    HAND_BRAKE_GRIP,
    HAND_SIDE_GRIP,
    HAND_STIFFNESS,
    ITERATIONS,
    MARGIN_M,
    PUSH_MOST_MPS,
    PUSH_RATE,
    RELAXING,
    RESTITUTION,
    SLIDE_GRIP,
    SLOW_MPS,
    SPLIT_SHARE,
    STEP_S,
    STILL_MPS,
    WARM_SHARE,
)
from game.physics.static import CELL_M
from game.physics.tyres import NO_FORCE_N

# Rows of Bodies.block.
X, Y, C, S, VX, VY, W, STEER, DRIVE, BRAKE, HAND, SCALE, FORCE_X, FORCE_Y, BELLY = range(15)
# Rows of the fixed columns, see `compiled.columns`.
(LENGTH, WIDTH, FRONT, REAR, WEIGHT, LOAD_F, LOAD_R, TRANSFER, MOST_F, MOST_R, GRIP, STIFF_F, STIFF_R, BRAKE_F, BRAKE_R,
 DRAG, SPEED_GAIN, TURN_GAIN, INVERSE_MASS, INVERSE_INERTIA, WHEELS, RAILS) = range(22)  # fmt: skip
FIXED_ROWS = 22
NX, NY, APART_N, APART_T, T0, T1, GAP0, GAP1, REST, LIVE0, LIVE1, SWAPPED = range(12)
GEOMETRY = 12
NEIGHBOUR_REACH_M = CELL_M / 2  # bodies that reach further from their centre are held against everybody

F = TypeVar("F", bound=Callable[..., Any])


def compiled(function: F) -> F:
    """The function as machine code, kept in a cache beside its source."""
    fast: F = njit(cache=True)(function)  # type: ignore[assignment]  # numba wraps it and keeps its signature
    return fast


@compiled
def fine(block: Floats, low: float, right: float, bottom: float) -> bool:
    """Whether every number is finite and every body within these bounds."""
    for i in range(block.shape[1]):
        x, y, total = block[X, i], block[Y, i], 0.0
        for row in range(block.shape[0]):
            total += block[row, i]
        if not (math.isfinite(total) and low < x < right and low < y < bottom):
            return False
    return True


@compiled
def _under(x: float, y: float, cells_pm: float, width: int, height: int, codes: Ints) -> int:
    column = min(max(math.floor(x * cells_pm), 0.0), width - 1.0)
    row = min(max(math.floor(y * cells_pm), 0.0), height - 1.0)
    return int(codes[int(row * width + column)])


@compiled
def roll(block: Floats, fixed: Floats, cells_pm: float, width: int, height: int, codes: Ints, kinds: Floats) -> None:
    """As tyres.roll. `kinds` holds grip, slide and roll of each surface."""
    for i in range(block.shape[1]):
        c, s, w = block[C, i], block[S, i], block[W, i]
        vx, vy = block[VX, i], block[VY, i]
        front, rear = fixed[FRONT, i], fixed[REAR, i]
        ahead = c * vx + s * vy
        aside = c * vy - s * vx
        sliding = block[BELLY, i] > 0 or fixed[WHEELS, i] == 0
        tan = 0.0 if sliding else block[STEER, i]
        cos = 1.0 / math.sqrt(tan * tan + 1.0)
        sin = tan * cos
        side = aside + w * front
        along0, along1 = ahead * cos + side * sin, ahead
        across0, across1 = side * cos - ahead * sin, aside - w * rear
        x, y = block[X, i], block[Y, i]
        code0 = _under(x + front * c, y + front * s, cells_pm, width, height, codes)
        code1 = _under(x - rear * c, y - rear * s, cells_pm, width, height, codes)
        road0, road1 = kinds[0, code0] * block[SCALE, i], kinds[0, code1] * block[SCALE, i]
        grip0, grip1 = fixed[GRIP, i] * road0, fixed[GRIP, i] * road1
        drive, brakes = block[DRIVE, i], block[BRAKE, i]
        able = (grip0 + grip1) * 0.5 * fixed[WEIGHT, i]
        thrust = min(max(drive - math.copysign(brakes, ahead), -able), able)
        moved = min(max(thrust * fixed[TRANSFER, i], -fixed[MOST_R, i]), fixed[MOST_F, i])
        load0, load1 = fixed[LOAD_F, i] - moved, fixed[LOAD_R, i] + moved
        limit0, limit1 = grip0 * load0 + NO_FORCE_N, grip1 * load1 + NO_FORCE_N
        speed0, speed1 = abs(along0), abs(along1)
        brake0 = brakes * fixed[BRAKE_F, i] + kinds[2, code0] * load0
        brake1 = brakes * fixed[BRAKE_R, i] + kinds[2, code1] * load1
        brake1 += block[HAND, i] * HAND_BRAKE_GRIP * limit1
        forth0 = -brake0 * along0 / (speed0 + STILL_MPS)
        forth1 = -brake1 * along1 / (speed1 + STILL_MPS)
        forth1 += drive
        held = block[HAND, i] > 0
        stiff1 = fixed[STIFF_R, i] * load1
        stiff1 *= HAND_STIFFNESS if held else 1.0
        right0 = -(fixed[STIFF_F, i] * load0) * across0 / max(speed0, SLOW_MPS)
        right1 = -stiff1 * across1 / max(speed1, SLOW_MPS)
        if held:
            most = limit1 * HAND_SIDE_GRIP
            right1 = min(max(right1, -most), most)
        asked0 = math.sqrt(forth0 * forth0 + right0 * right0) / limit0
        asked1 = math.sqrt(forth1 * forth1 + right1 * right1) / limit1
        slide0, slide1 = kinds[1, code0], kinds[1, code1]
        kept0 = slide0 + (1.0 - slide0) * min(max(2.0 - asked0, 0.0), 1.0)
        kept1 = slide1 + (1.0 - slide1) * min(max(2.0 - asked1, 0.0), 1.0)
        share0, share1 = min(kept0 / (asked0 + NO_FORCE_N), 1.0), min(kept1 / (asked1 + NO_FORCE_N), 1.0)
        forth0 *= share0
        forth1 *= share1
        right0 *= share0
        right1 *= share1
        if sliding:
            rub0 = road0 * SLIDE_GRIP * fixed[LOAD_F, i] / (math.sqrt(along0 * along0 + across0 * across0) + STILL_MPS)
            rub1 = road1 * SLIDE_GRIP * fixed[LOAD_R, i] / (math.sqrt(along1 * along1 + across1 * across1) + STILL_MPS)
            forth0, right0 = -rub0 * along0, -rub0 * across0
            forth1, right1 = -rub1 * along1, -rub1 * across1
        turned = forth0 * sin + right0 * cos
        force = forth0 * cos - right0 * sin + forth1
        lateral = turned + right1
        torque = turned * front - right1 * rear
        if fixed[RAILS, i] != 0:
            force = drive - brakes * ahead / (abs(ahead) + STILL_MPS)
            lateral = 0.0
            vx, vy = c * ahead, s * ahead
        drag = abs(ahead) * fixed[DRAG, i]
        block[VX, i] = vx + (c * force - s * lateral - vx * drag + block[FORCE_X, i]) * fixed[SPEED_GAIN, i]
        block[VY, i] = vy + (s * force + c * lateral - vy * drag + block[FORCE_Y, i]) * fixed[SPEED_GAIN, i]
        block[W, i] += torque * fixed[TURN_GAIN, i]


@compiled
def extents(block: Floats, fixed: Floats, out: Floats) -> None:
    """Half sizes of the upright box of each body and how far it may come in a step: rows half x, half y, margin."""
    for i in range(block.shape[1]):
        margin = abs(block[W, i]) * fixed[LENGTH, i]
        margin += abs(block[VX, i])
        margin += abs(block[VY, i])
        margin *= STEP_S
        margin += MARGIN_M
        ac, as_ = abs(block[C, i]), abs(block[S, i])
        out[0, i] = ac * fixed[LENGTH, i] + as_ * fixed[WIDTH, i] + margin
        out[1, i] = as_ * fixed[LENGTH, i] + ac * fixed[WIDTH, i] + margin
        out[2, i] = margin


@compiled
def _cell(place_m: float, count: int) -> int:
    return int(min(max(math.floor(place_m / CELL_M), 0.0), count - 1.0))


@compiled
def _sort_into_cells(block: Floats, box: Floats, columns: int, rows: int, first: Ints, order: Ints, cell_of: Ints,
                     longs: Ints, packed: Floats) -> int:  # fmt: skip
    """Order bodies by cell: cell k holds first[k] .. first[k + 1] of `order`, and of `packed`: x, y and half sizes.

    Long bodies are left out of the cells: in `packed` they meet nobody. Returns how many `longs` there are.
    """
    n, long_ones = block.shape[1], 0
    first[:] = 0
    for i in range(n):
        cell_of[i] = _cell(block[Y, i], rows) * columns + _cell(block[X, i], columns)
        first[cell_of[i] + 2] += 1
    for cell in range(columns * rows):
        first[cell + 2] += first[cell + 1]
    for i in range(n):
        place = first[cell_of[i] + 1]
        first[cell_of[i] + 1] += 1
        order[place] = i
        packed[place, 0], packed[place, 1] = block[X, i], block[Y, i]
        packed[place, 2], packed[place, 3] = box[0, i], box[1, i]
        if max(box[0, i], box[1, i]) > NEIGHBOUR_REACH_M:
            packed[place, 2] = -math.inf
            longs[long_ones] = i
            long_ones += 1
    return long_ones


@compiled
def near_pairs(
    block: Floats, box: Floats, walls: Floats, alive: Any, columns: int, rows: int, start: Ints, members: Ints,
    first: Ints, order: Ints, cell_of: Ints, longs: Ints, begin: Ints, packed: Floats, raw: Ints, pairs: Ints
) -> int:  # fmt: skip
    """Fill `pairs`, (capacity, 2), with all whose upright boxes overlap, in canonical order; returns how many.

    More than the capacity: call again with more. Scratch: `first` of columns x rows + 2, the next three of n, `begin`
    of n + 1, `packed` (n, 4), `raw` like `pairs`.
    """
    n, cells, found, capacity = block.shape[1], columns * rows, 0, len(pairs)
    long_ones = _sort_into_cells(block, box, columns, rows, first, order, cell_of, longs, packed)
    for place in range(n):
        i = order[place]
        x, y, hx, hy = packed[place, 0], packed[place, 1], packed[place, 2], packed[place, 3]
        cell = cell_of[i]
        column = cell % columns
        right = cell + (column < columns - 1)
        # Each two cells once: the rest of the own cell and the one to the right, then the three below.
        for half in range(2):
            if half == 0:
                low, high = place + 1, first[right + 1]
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
        cell = cells if hx < 0 else cell
        for member in range(start[cell], start[cell + 1]):
            j = members[member]
            if alive[j] and abs(walls[0, j] - x) < box[0, i] + walls[6, j] and abs(walls[1, j] - y) < hy + walls[7, j]:
                if found < capacity:
                    raw[found, 0], raw[found, 1] = i, n + j
                found += 1
    for k in range(long_ones):
        i = longs[k]
        x, y, hx, hy = block[X, i], block[Y, i], box[0, i], box[1, i]
        for j in range(n):
            twice = j <= i and max(box[0, j], box[1, j]) > NEIGHBOUR_REACH_M  # two long ones find each other once
            if not twice and abs(block[X, j] - x) < hx + box[0, j] and abs(block[Y, j] - y) < hy + box[1, j]:
                if found < capacity:
                    raw[found, 0], raw[found, 1] = min(i, j), max(i, j)
                found += 1
    if found > capacity:
        return found
    begin[:] = 0  # in canonical order: sorted by the first row, then a handful each by the second
    for k in range(found):
        begin[raw[k, 0] + 1] += 1
    for i in range(n):
        begin[i + 1] += begin[i]
    for k in range(found):
        i = raw[k, 0]
        pairs[begin[i], 0], pairs[begin[i], 1] = i, raw[k, 1]
        begin[i] += 1
    for k in range(1, found):
        i, j, place = pairs[k, 0], pairs[k, 1], k
        while place > 0 and pairs[place - 1, 0] == i and pairs[place - 1, 1] > j:
            pairs[place, 1] = pairs[place - 1, 1]
            place -= 1
        pairs[place, 1] = j
    return found


@compiled
def prepare(
    block: Floats, fixed: Floats, cells_pm: float, width: int, height: int, codes: Ints, kinds: Floats, box: Floats,
    walls: Floats, alive: Any, columns: int, rows: int, start: Ints, members: Ints, first: Ints, order: Ints,
    cell_of: Ints, longs: Ints, begin: Ints, packed: Floats, raw: Ints, pairs: Ints
) -> int:  # fmt: skip
    """The step up to the pairs: tyres, extents, neighbours. Returns how many pairs there are, see near_pairs."""
    roll(block, fixed, cells_pm, width, height, codes, kinds)
    extents(block, fixed, box)
    return near_pairs(
        block, box, walls, alive, columns, rows, start, members, first, order, cell_of, longs, begin,
        packed, raw, pairs
    )  # fmt: skip


@compiled
def touching(
    block: Floats, fixed: Floats, box: Floats, walls: Floats, pairs: Ints, count: int, keys: Ints, geometry: Floats,
    r: Ints, i: Ints, pair_keys: Ints
) -> int:  # fmt: skip
    """As Vectors._touching: fill geometry, r, i and pair_keys for the pairs that touch; returns how many do."""
    n, m = block.shape[1], 0
    for pair in range(count):
        a, b = pairs[pair, 0], pairs[pair, 1]
        xa, ya, ca, sa, la, wa = block[X, a], block[Y, a], block[C, a], block[S, a], fixed[LENGTH, a], fixed[WIDTH, a]
        if b < n:
            xb, yb, cb, sb = block[X, b], block[Y, b], block[C, b], block[S, b]
            lb, wb, reach, low = fixed[LENGTH, b], fixed[WIDTH, b], box[2, a] + box[2, b], keys[b]
        else:
            k = b - n
            xb, yb, cb, sb = walls[0, k], walls[1, k], walls[2, k], walls[3, k]
            lb, wb, reach, low = walls[4, k], walls[5, k], box[2, a], (1 << 31) + k
        dx, dy = xb - xa, yb - ya
        parallel, skew = abs(ca * cb + sa * sb), abs(ca * sb - sa * cb)
        long_a = abs(ca * dx + sa * dy) - la - lb * parallel - wb * skew
        wide_a = abs(ca * dy - sa * dx) - wa - lb * skew - wb * parallel - AXIS_BIAS_M
        first = max(long_a, wide_a)
        if first > reach:
            continue
        long_b = abs(cb * -dx + sb * -dy) - lb - la * parallel - wa * skew
        wide_b = abs(cb * -dy - sb * -dx) - wb - la * skew - wa * parallel - AXIS_BIAS_M
        second = max(long_b, wide_b) - 2 * AXIS_BIAS_M
        if second > reach:
            continue
        swapped = second > first
        if swapped:
            r[m], i[m] = b, a
            dx, dy = -dx, -dy
            sideways = wide_b > long_b
            cr, sr, lr, wr, c, s, half_length, half_width = cb, sb, lb, wb, ca, sa, la, wa
        else:
            r[m], i[m] = a, b
            sideways = wide_a > long_a
            cr, sr, lr, wr, c, s, half_length, half_width = ca, sa, la, wa, cb, sb, lb, wb
        nx, ny, face, edge = (-sr, cr, wr, lr) if sideways else (cr, sr, lr, wr)
        apart_n = dx * nx + dy * ny
        sign = math.copysign(1.0, apart_n)
        nx, ny, apart_n = nx * sign, ny * sign, abs(apart_n)
        apart_t = dy * nx - dx * ny
        fn, ft = c * nx + s * ny, s * nx - c * ny
        an, at = abs(fn), abs(ft)
        end_on = an >= at
        steep = max(an, at)
        z = math.copysign(min(an, at), fn * ft) * (1.0 if end_on else -1.0)
        depth, half = (half_length, half_width) if end_on else (half_width, half_length)
        middle, reach_t, base = apart_t - depth * z, half * steep, apart_n - depth * steep - face
        z = z / steep
        t0, t1 = max(middle - reach_t, -edge), min(middle + reach_t, edge)
        gap0, gap1 = (middle - t0) * z + base, (middle - t1) * z + base
        g = geometry[m]
        g[NX], g[NY], g[APART_N], g[APART_T], g[T0], g[T1], g[GAP0], g[GAP1] = (
            nx, ny, apart_n, apart_t, t0, t1, gap0, gap1
        )  # fmt: skip
        g[REST] = min(gap0, gap1) * 0.5 + face
        g[LIVE0], g[LIVE1] = (1.0 if gap0 <= reach else 0.0), (1.0 if gap1 <= reach else 0.0)
        g[SWAPPED] = 1.0 if swapped else 0.0
        pair_keys[m] = (keys[a] << 32) | low
        m += 1
    return m


@compiled
def _scatter(velocity: Floats, r: Ints, i: Ints, gain: Floats, impulse: Floats, m: int, sums: Floats) -> None:
    """Add gain x impulse to the velocities; each body's sum is made first, in the order of numpy's bincount."""
    for row in range(3):
        sums[:] = 0.0
        for kind in range(3):
            for q in range(m):
                sums[r[q]] += gain[row, kind * m + q] * impulse[kind * m + q]
        for kind in range(3):
            for q in range(m):
                sums[i[q]] += gain[row + 3, kind * m + q] * impulse[kind * m + q]
        for k in range(len(sums)):
            velocity[row, k] += sums[k]


@compiled
def _along(velocity: Floats, r: Ints, i: Ints, rows: Floats, m: int, out: Floats) -> None:
    """Velocity along each of the 3 m rows."""
    for kind in range(3):
        for q in range(m):
            a, b, k = r[q], i[q], kind * m + q
            out[k] = (
                velocity[0, a] * rows[0, k] + velocity[1, a] * rows[1, k] + velocity[2, a] * rows[2, k]
                + velocity[0, b] * rows[3, k] + velocity[1, b] * rows[4, k] + velocity[2, b] * rows[5, k]
            )  # fmt: skip


@compiled
def move(block: Floats, velocity: Floats) -> None:
    """As vectors.move, from these velocities."""
    for k in range(block.shape[1]):
        block[X, k] += velocity[0, k] * STEP_S
        block[Y, k] += velocity[1, k] * STEP_S
        turn, c, s = velocity[2, k] * STEP_S, block[C, k], block[S, k]
        c2, s2 = c - turn * s, s + turn * c
        size = math.sqrt(c2 * c2 + s2 * s2)
        block[C, k], block[S, k] = c2 / size, s2 / size


@compiled
def solve(
    block: Floats, fixed: Floats, m: int, total: int, geometry: Floats, r: Ints, i: Ints, pair_keys: Ints,
    old_keys: Ints, old_impulses: Floats, velocity: Floats, inverse: Floats, sums: Floats, rows: Floats, gain: Floats,
    lines: Floats
) -> None:  # fmt: skip
    """As Vectors._solve. `lines` has 8 rows of scratch: row 0 ends as the impulses, row 1 as the speeds before."""
    n, points = block.shape[1], 2 * m
    impulse, before, mass, push, relax, wanted, now, change = (
        lines[0], lines[1], lines[2], lines[3], lines[4], lines[5], lines[6], lines[7]
    )  # fmt: skip
    for k in range(n):
        velocity[0, k], velocity[1, k], velocity[2, k] = block[VX, k], block[VY, k], block[W, k]
        inverse[0, k], inverse[1, k] = fixed[INVERSE_MASS, k], fixed[INVERSE_INERTIA, k]
    for k in range(n, total):
        velocity[0, k], velocity[1, k], velocity[2, k], inverse[0, k], inverse[1, k] = 0.0, 0.0, 0.0, 0.0, 0.0
    sums[:] = 0.0
    for q in range(m):
        sums[r[q]] += geometry[q, LIVE0] + geometry[q, LIVE1]
    for q in range(m):
        sums[i[q]] += geometry[q, LIVE0] + geometry[q, LIVE1]
    for kind in range(3):
        for q in range(m):
            g, k, a, b = geometry[q], kind * m + q, r[q], i[q]
            nx, ny = g[NX], g[NY]
            if kind < 2:
                t, live = g[T0 + kind], g[LIVE0 + kind]
                rows[0, k], rows[1, k], rows[2, k] = -nx, -ny, t
                rows[3, k], rows[4, k], rows[5, k] = nx, ny, g[APART_T] - t
            else:
                live = max(g[LIVE0], g[LIVE1])
                rows[0, k], rows[1, k], rows[2, k] = ny, -nx, -g[REST]
                rows[3, k], rows[4, k], rows[5, k] = -ny, nx, g[REST] - g[APART_N]
            for row in range(6):
                of = a if row < 3 else b
                gain[row, k] = rows[row, k] * inverse[1 if row % 3 == 2 else 0, of]
            k_r = rows[0, k] * gain[0, k] + rows[1, k] * gain[1, k] + rows[2, k] * gain[2, k]
            k_i = rows[3, k] * gain[3, k] + rows[4, k] * gain[4, k] + rows[5, k] * gain[5, k]
            k_r *= 1 + (max(sums[a], 1.0) - 1) * SPLIT_SHARE
            k_i *= 1 + (max(sums[b], 1.0) - 1) * SPLIT_SHARE
            mass[k] = 1.0 / (k_r + k_i) * live
    _along(velocity, r, i, rows, m, before)
    old, count = 0, len(old_keys)
    for q in range(m):
        while old < count and old_keys[old] < pair_keys[q]:
            old += 1
        known = old < count and old_keys[old] == pair_keys[q]
        for kind in range(3):
            live = geometry[q, LIVE0 + kind] if kind < 2 else max(geometry[q, LIVE0], geometry[q, LIVE1])
            impulse[kind * m + q] = old_impulses[kind, old] * WARM_SHARE * live if known else 0.0
    if count:
        _scatter(velocity, r, i, gain, impulse, m, sums)
    for kind in range(2):
        for q in range(m):
            k, gap = kind * m + q, geometry[q, GAP0 + kind]
            must = gap * (1 / STEP_S)
            hit = before[k] < -BOUNCE_MPS and before[k] + must < 0
            bounce = before[k] * RESTITUTION if hit else math.inf
            push[k] = min(must if gap > 0 else max(gap * PUSH_RATE, -PUSH_MOST_MPS), bounce) * mass[k]
            relax[k] = min(must if gap > 0 else 0.0, bounce) * mass[k]
    for k in range(points, 3 * m):
        push[k], relax[k] = 0.0, 0.0
    for row in range(6):
        for k in range(3 * m):
            rows[row, k] *= mass[k]
    for iteration in range(ITERATIONS + RELAXING):
        if iteration == ITERATIONS:
            move(block, velocity)
        bias = push if iteration < ITERATIONS else relax
        _along(velocity, r, i, rows, m, now)
        for k in range(3 * m):
            wanted[k] = impulse[k] - bias[k] - now[k]
        for k in range(points):
            wanted[k] = max(wanted[k], 0.0)
        for q in range(m):
            most = (wanted[q] + wanted[m + q]) * BODY_FRICTION
            wanted[points + q] = min(max(wanted[points + q], -most), most)
        for k in range(3 * m):
            change[k] = wanted[k] - impulse[k]
            impulse[k] = wanted[k]
        _scatter(velocity, r, i, gain, change, m, sums)
    for k in range(n):
        block[VX, k], block[VY, k], block[W, k] = velocity[0, k], velocity[1, k], velocity[2, k]


@compiled
def report(
    n: int, centre_x: Floats, centre_y: Floats, walls: Floats, m: int, geometry: Floats, r: Ints, i: Ints,
    lines: Floats, whole: Ints, real: Floats
) -> int:  # fmt: skip
    """As Vectors._report: rows of `whole` a, b; of `real` x, y, nx, ny, impulse, closing, slip; returns how many."""
    found = 0
    for q in range(m):
        first, second = lines[0, q], lines[0, m + q]
        total = first + second
        if not total > 0:
            continue
        g = geometry[q]
        along = (first * g[T0] + second * g[T1]) / total
        x, y = (centre_x[r[q]], centre_y[r[q]]) if r[q] < n else (walls[0, r[q] - n], walls[1, r[q] - n])
        swapped = g[SWAPPED] > 0
        sign = -1.0 if swapped else 1.0
        a, b = (i[q], r[q]) if swapped else (r[q], i[q])
        whole[0, found], whole[1, found] = a, (b if b < n else n - 1 - b)
        real[0, found] = x + g[NX] * g[REST] - g[NY] * along
        real[1, found] = y + g[NY] * g[REST] + g[NX] * along
        real[2, found], real[3, found] = g[NX] * sign, g[NY] * sign
        real[4, found] = total
        real[5, found] = max(-min(lines[1, q], lines[1, m + q]), 0.0)
        real[6, found] = abs(lines[1, 2 * m + q])
        found += 1
    return found


@compiled
def finish(
    block: Floats, fixed: Floats, box: Floats, walls: Floats, pairs: Ints, count: int, keys: Ints, geometry: Floats,
    r: Ints, i: Ints, pair_keys: Ints, old_keys: Ints, old_impulses: Floats, velocity: Floats, inverse: Floats,
    sums: Floats, rows: Floats, gain: Floats, lines: Floats, centres: Floats, whole: Ints, real: Floats
) -> tuple[int, int]:  # fmt: skip
    """The step from the pairs on. Returns how many touch and how many of them push."""
    m = touching(block, fixed, box, walls, pairs, count, keys, geometry, r, i, pair_keys)
    if m == 0:
        move(block, block[VX : W + 1])
        return 0, 0
    centres[0, :], centres[1, :] = block[X], block[Y]
    solve(
        block, fixed, m, velocity.shape[1], geometry, r, i, pair_keys, old_keys, old_impulses, velocity, inverse, sums,
        rows, gain, lines
    )  # fmt: skip
    return m, report(block.shape[1], centres[0], centres[1], walls, m, geometry, r, i, lines, whole, real)
