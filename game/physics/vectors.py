"""The numpy back end: one step in whole columns, all of one dimension, so that each call costs a third of a us.

`loops` does the same number by number. Both must keep the same order of operations: they are equal to the bit.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.physics.bodies import Bodies, Floats, Ints
from game.physics.contacts import Contacts
from game.physics.fixed import Fixed
from game.physics.pairs import Candidates
from game.physics.spec import (
    AXIS_BIAS_M,
    BODY_FRICTION,
    BOUNCE_MPS,
    ITERATIONS,
    MARGIN_M,
    PUSH_MOST_MPS,
    PUSH_RATE,
    RELAXING,
    RESTITUTION,
    SPLIT_SHARE,
    STEP_S,
    WARM_SHARE,
)
from game.physics.static import SurfaceGrid, WallGrid, Walls
from game.physics.tyres import roll

# Rows of the table from which pairs are gathered. From C on they come twice: along the heading, then across it.
X, Y, HALF_X, HALF_Y, MARGIN, C, S, LENGTH, WIDTH, MINUS_S, C_AGAIN, WIDTH_AGAIN, LENGTH_AGAIN = range(13)


class Manifolds(NamedTuple):
    """Boxes that touch or nearly do. A reference body r has the face, an incident body i comes against it.

    Lengths in m. The normal points from r to i, the tangent is (-ny, nx). Two contact points lie at `along` on the
    tangent, at the gaps `gap` (below 0: overlap), first all first points, then all second ones; `live` are those near
    enough to count. `rest` is how far from the middle of r the middle of the push lies along the normal.
    """

    r: Ints
    i: Ints
    swapped: NDArray[np.bool_]  # r is the second of the pair
    keys: Ints
    nx: Floats
    ny: Floats
    along: Floats
    gap: Floats
    live: Floats
    rest: Floats
    apart_n: Floats  # from r's middle to i's, along the normal
    apart_t: Floats


class Vectors:
    """Steps bodies among walls on a ground. Holds caches only."""

    name = "numpy"

    def __init__(self, walls: Walls, grid: WallGrid, ground: SurfaceGrid) -> None:
        self._walls, self._ground = walls, ground
        self._candidates = Candidates(walls, grid)
        self._table: Floats = np.zeros((13, 0))
        self._inverse: Floats = np.zeros(0)
        self._fixed: Fixed | None = None

    def step(self, bodies: Bodies, fixed: Fixed) -> Contacts:
        """Let STEP_S pass."""
        if fixed is not self._fixed:
            self._remember(fixed)
        roll(bodies, fixed, self._ground)
        self._gather(bodies, fixed)
        pairs = self._candidates
        pairs.refresh(bodies, self._table[HALF_X, : fixed.n], self._table[HALF_Y, : fixed.n])
        half = len(pairs.keys)
        x, y, half_x, half_y = self._table[:4].take(pairs.both, axis=1)
        near = np.abs(x[half:] - x[:half]) < half_x[half:] + half_x[:half]
        near &= np.abs(y[half:] - y[:half]) < half_y[half:] + half_y[:half]
        found = self._touching(near.nonzero()[0])
        if found is None:
            bodies.pair_keys, bodies.pair_impulses = pairs.keys[:0], np.zeros((3, 0))
            move(bodies)
            return Contacts.none()
        return self._solve(bodies, found)

    def fine(self, bodies: Bodies, low: float, right: float, bottom: float) -> bool:
        """Whether every number is finite and every body within these bounds."""
        x, y = bodies.x, bodies.y
        finite = np.isfinite(np.add.reduce(bodies.block, None))
        return bool(finite and min(x.min(), y.min()) > low and x.max() < right and y.max() < bottom)

    def _remember(self, fixed: Fixed) -> None:
        """Walls stand behind the bodies in every column."""
        n, walls = fixed.n, self._walls
        self._table = table = np.zeros((13, n + walls.n))
        table[LENGTH, :n] = table[LENGTH_AGAIN, :n] = fixed.half_length
        table[WIDTH, :n] = table[WIDTH_AGAIN, :n] = fixed.half_width
        for row, column in (
            (X, walls.x), (Y, walls.y), (HALF_X, walls.half_x), (HALF_Y, walls.half_y), (C, walls.c), (S, walls.s),
            (LENGTH, walls.half_length), (WIDTH, walls.half_width), (MINUS_S, -walls.s), (C_AGAIN, walls.c),
            (WIDTH_AGAIN, walls.half_width), (LENGTH_AGAIN, walls.half_length),
        ):  # fmt: skip
            table[row, n:] = column
        still = np.zeros(walls.n)
        self._inverse = np.concatenate(
            (fixed.inverse_mass, still, fixed.inverse_mass, still, fixed.inverse_inertia, still)
        )
        self._fixed = fixed

    def _gather(self, bodies: Bodies, fixed: Fixed) -> None:
        """Fill the table with where everybody is and how far he may come in this step."""
        n, table = fixed.n, self._table
        c, s = bodies.c, bodies.s
        margin = np.abs(bodies.w) * fixed.half_length
        margin += np.abs(bodies.vx)
        margin += np.abs(bodies.vy)
        margin *= STEP_S
        margin += MARGIN_M
        ac, as_ = np.abs(c), np.abs(s)
        table[X, :n], table[Y, :n] = bodies.x, bodies.y
        table[HALF_X, :n] = ac * fixed.half_length + as_ * fixed.half_width + margin
        table[HALF_Y, :n] = as_ * fixed.half_length + ac * fixed.half_width + margin
        table[MARGIN, :n] = margin
        table[C, :n] = table[C_AGAIN, :n] = c
        table[S, :n] = s
        np.negative(s, table[MINUS_S, :n])

    def _touching(self, near: Ints) -> Manifolds | None:
        """Narrow phase for these candidates: the widest of four separations, then the incident edge clipped."""
        pairs, total = self._candidates, len(near)
        if not total:
            return None
        both = np.concatenate((near, near + len(pairs.keys)))
        ids = pairs.both[both]
        own = self._table.take(ids, axis=1)
        other = self._table.take(pairs.swapped[both], axis=1)
        dx, dy = other[X] - own[X], other[Y] - own[Y]
        c, s, co, so = own[C], own[S], other[C], other[S]
        parallel = np.abs(c * co + s * so)
        skew = np.abs(c * so - s * co)
        long = np.abs(c * dx + s * dy) - own[LENGTH] - other[LENGTH] * parallel - other[WIDTH] * skew
        wide = np.abs(c * dy - s * dx) - own[WIDTH] - other[LENGTH] * skew - other[WIDTH] * parallel - AXIS_BIAS_M
        sideways = wide > long
        best = np.maximum(long, wide)
        first, second = best[:total], best[total:] - 2 * AXIS_BIAS_M
        reach = own[MARGIN, :total] + own[MARGIN, total:]
        on = (np.maximum(first, second) <= reach).nonzero()[0]
        m = len(on)
        if not m:
            return None
        swapped = (second > first)[on]
        reach = reach[on]
        turn = swapped * total
        r, i = on + turn, on + total - turn
        chosen = np.concatenate((r, i))
        table = own.take(chosen, axis=1)
        dx, dy = table[X, m:] - table[X, :m], table[Y, m:] - table[Y, :m]
        nx, ny, face, edge = np.where(sideways[r], table[MINUS_S : WIDTH_AGAIN + 2, :m], table[C : WIDTH + 1, :m])
        apart_n = dx * nx + dy * ny
        sign = np.copysign(1.0, apart_n)
        nx, ny, apart_n = nx * sign, ny * sign, np.abs(apart_n)
        apart_t = dy * nx - dx * ny
        # The incident box in the frame of the face: heading (fn, ft); its nearer edge runs at slope z.
        c, s, half_length, half_width = table[C : WIDTH + 1, m:]
        fn, ft = c * nx + s * ny, s * nx - c * ny
        an, at = np.abs(fn), np.abs(ft)
        end_on = an >= at
        steep = np.maximum(an, at)
        z = np.copysign(np.minimum(an, at), fn * ft) * np.where(end_on, 1.0, -1.0)
        depth, half = np.where(end_on, half_length, half_width), np.where(end_on, half_width, half_length)
        middle = apart_t - depth * z
        reach_t = half * steep
        base = apart_n - depth * steep - face
        z = z / steep
        t0, t1 = np.maximum(middle - reach_t, -edge), np.minimum(middle + reach_t, edge)
        gap0, gap1 = (middle - t0) * z + base, (middle - t1) * z + base
        gap = np.concatenate((gap0, gap1))
        live = (gap <= np.concatenate((reach, reach))).astype(np.float64)
        return Manifolds(
            ids[r], ids[i], swapped, pairs.keys[near[on]], nx, ny, np.concatenate((t0, t1)), gap, live,
            np.minimum(gap0, gap1) * 0.5 + face, apart_n, apart_t,
        )  # fmt: skip

    def _solve(self, bodies: Bodies, found: Manifolds) -> Contacts:
        """Jacobi with mass splitting: rows are all first normals, all second normals, all frictions."""
        m, total = len(found.r), self._table.shape[1]
        nx, ny, rest = found.nx, found.ny, found.rest
        points = 2 * m
        jacobian = np.empty((6, 3 * m))  # by vx, vy, w of r, then of i
        jacobian[0, :m] = jacobian[0, m:points] = -nx
        jacobian[0, points:] = ny
        jacobian[1, :m] = jacobian[1, m:points] = -ny
        jacobian[1, points:] = -nx
        jacobian[2, :points], jacobian[2, points:] = found.along, -rest
        jacobian[3, :m] = jacobian[3, m:points] = nx
        jacobian[3, points:] = -ny
        jacobian[4, :m] = jacobian[4, m:points] = ny
        jacobian[4, points:] = nx
        jacobian[5, :m] = found.apart_t - found.along[:m]
        jacobian[5, m:points] = found.apart_t - found.along[m:]
        jacobian[5, points:] = rest - found.apart_n
        r, i = found.r, found.i
        six = np.concatenate((r, r + total, r + 2 * total, i, i + total, i + 2 * total)).reshape(6, 1, m)
        where = np.broadcast_to(six, (6, 3, m)).reshape(6, 3 * m)
        flat = where.reshape(-1)
        gain = jacobian * self._inverse[where]
        live0, live1 = found.live[:m], found.live[m:]
        count = np.bincount(np.concatenate((r, i)), np.concatenate((live0 + live1, live0 + live1)), total)
        split = 1 + (np.maximum(count, 1.0) - 1) * SPLIT_SHARE
        work = jacobian * gain
        k_r, k_i = work[0] + work[1] + work[2], work[3] + work[4] + work[5]
        k_r.reshape(3, m)[:] *= split[r]
        k_i.reshape(3, m)[:] *= split[i]
        alive = np.concatenate((found.live, np.maximum(live0, live1)))
        mass = 1.0 / (k_r + k_i) * alive

        n = bodies.n
        velocity = np.zeros(3 * total)
        for row, column in enumerate((bodies.vx, bodies.vy, bodies.w)):
            velocity[row * total : row * total + n] = column
        before = np.add.reduce(jacobian * velocity[where], 0)
        impulse = np.zeros(3 * m)
        if len(bodies.pair_keys):
            at = np.minimum(bodies.pair_keys.searchsorted(found.keys), len(bodies.pair_keys) - 1)
            impulse = bodies.pair_impulses.take(at, axis=1)
            impulse *= (bodies.pair_keys[at] == found.keys) * WARM_SHARE
            impulse = impulse.reshape(-1) * alive
            velocity += np.bincount(flat, (gain * impulse).reshape(-1), 3 * total)
        closing = before[:points]
        must = found.gap * (1 / STEP_S)  # speed at which the gap closes within the step: no contact may be faster
        apart = found.gap > 0
        hit = (closing < -BOUNCE_MPS) & ((closing + must) < 0)
        bounce = np.where(hit, closing * RESTITUTION, np.inf)
        push, relax = np.zeros(3 * m), np.zeros(3 * m)
        push[:points] = np.minimum(np.where(apart, must, np.maximum(found.gap * PUSH_RATE, -PUSH_MOST_MPS)), bounce)
        relax[:points] = np.minimum(np.where(apart, must, 0.0), bounce)
        push *= mass
        relax *= mass
        pull = jacobian * mass
        low, high = np.zeros(3 * m), np.full(3 * m, np.inf)
        bias = push
        for iteration in range(ITERATIONS + RELAXING):
            if iteration == ITERATIONS:
                _write_back(bodies, velocity, total)
                move(bodies)
                bias = relax
            wanted = impulse - bias - np.add.reduce(velocity[where] * pull, 0)
            normal = np.maximum(wanted[:points], 0.0)
            np.multiply(normal[:m] + normal[m:], BODY_FRICTION, high[points:])
            np.negative(high[points:], low[points:])
            wanted = np.minimum(np.maximum(wanted, low), high)
            velocity += np.bincount(flat, (gain * (wanted - impulse)).reshape(-1), 3 * total)
            impulse = wanted
        _write_back(bodies, velocity, total)
        bodies.pair_keys, bodies.pair_impulses = found.keys, impulse.reshape(3, m)
        return self._report(n, found, impulse, before)

    def _report(self, n: int, found: Manifolds, impulse: Floats, before: Floats) -> Contacts:
        m = len(found.r)
        first, second = impulse[:m], impulse[m : 2 * m]
        pushed = first + second
        on = (pushed > 0).nonzero()[0]
        if not len(on):
            return Contacts.none()
        total = pushed[on]
        along = (first[on] * found.along[:m][on] + second[on] * found.along[m:][on]) / total
        nx, ny, rest = found.nx[on], found.ny[on], found.rest[on]
        r, i, swapped = found.r[on], found.i[on], found.swapped[on]
        sign = np.where(swapped, -1.0, 1.0)
        a, b = np.where(swapped, i, r), np.where(swapped, r, i)
        return Contacts(
            a,
            np.where(b < n, b, n - 1 - b),
            self._table[X].take(r) + nx * rest - ny * along,
            self._table[Y].take(r) + ny * rest + nx * along,
            nx * sign,
            ny * sign,
            total,
            np.maximum(-np.minimum(before[:m], before[m : 2 * m])[on], 0.0),
            np.abs(before[2 * m :][on]),
        )


def _write_back(bodies: Bodies, velocity: Floats, total: int) -> None:
    n = bodies.n
    for row, column in enumerate((bodies.vx, bodies.vy, bodies.w)):
        column[:] = velocity[row * total : row * total + n]


def move(bodies: Bodies) -> None:
    """Positions and headings after STEP_S at these velocities."""
    c, s = bodies.c, bodies.s
    bodies.x += bodies.vx * STEP_S
    bodies.y += bodies.vy * STEP_S
    turn = bodies.w * STEP_S
    c2, s2 = c - turn * s, s + turn * c
    size = np.sqrt(c2 * c2 + s2 * s2)
    np.divide(c2, size, c)
    np.divide(s2, size, s)
