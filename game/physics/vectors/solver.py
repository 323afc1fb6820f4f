"""The contact solver in numpy columns: Jacobi with mass splitting, three rows a manifold.

Sequential impulses and soft contacts after E. Catto (box2d.org), everybody at once instead of in turn; mass splitting
after R. Tonge, F. Benevolenski, A. Voroshilov 2012. `loops.solver` does the same manifold by manifold.
"""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats, Ints
from game.physics.fixed import Fixed
from game.physics.spec import ITERATIONS, RELAXING
from game.physics.static import Walls
from game.physics.vectors.numbers import (
    ALONE_SHARE,
    FRICTION,
    INFINITE,
    MINUS_BOUNCE,
    MINUS_FRICTION,
    MINUS_PUSH_MOST,
    PUSH_RATE,
    RESTITUTION,
    SPLIT_SHARE,
    STEP,
    STEPS_PS,
    WARM_SHARE,
    ZERO,
)
from game.physics.vectors.room import Entries, Room, Rooms
from game.physics.vectors.touching import Manifolds


def move(bodies: Bodies) -> None:
    """Places and headings after STEP_S at these velocities."""
    block, c, s = bodies.block, bodies.c, bodies.s
    place = block[:2]
    place += block[4:6] * STEP
    turn = bodies.w * STEP
    c2 = c - turn * s
    turn *= c
    turn += s
    size = c2 * c2
    size += turn * turn
    np.sqrt(size, size)
    np.divide(c2, size, c)
    np.divide(turn, size, s)


def _sums(places: Ints, weights: Floats, size: int) -> Floats:
    """For each place the sum of its weights, in their order; (size)."""
    return np.bincount(places, weights, size)  # type: ignore[return-value]  # weighted, it counts in floats


class Solver:
    """Pushes these bodies apart. Columns of velocities, vx, then vy, then w of everybody, walls too, lie end to end."""

    def __init__(self, fixed: Fixed, walls: Walls) -> None:
        total, still = fixed.n + walls.n, np.zeros(walls.n)
        self._size = 3 * total
        self._inverse = np.concatenate(
            (fixed.inverse_mass, still, fixed.inverse_mass, still, fixed.inverse_inertia, still)
        )
        self._velocity = np.zeros(3 * total)
        self._moving = self._velocity.reshape(3, total)[:, : fixed.n]
        self._columns = np.array([0, total, 2 * total]).reshape(3, 1)  # where vx, vy, w begin
        self._rooms = Rooms()

    def solve(self, bodies: Bodies, found: Manifolds) -> tuple[Floats, Floats]:
        """Change velocities and places by one step; return the impulses (3, m) and the speeds before (3 m).

        Rows: all first normals, all second normals, all frictions. A friction row is scaled by the coefficient of
        friction, so that its impulse may be as large as both normal ones together.
        """
        m = len(found.nx)
        room = self._rooms.get(m)
        np.add(found.ids.reshape(2, 1, m), self._columns, room.once)
        if not room.many:
            room.where[:] = room.once_6
        _jacobian(room, found)
        self._masses(room, found)
        velocity, moving = self._velocity, self._moving
        moving[:] = bodies.block[4:7]
        before = self._along(room, room.jacobian).copy()
        known = len(bodies.pair_keys)
        impulse, wanted = room.impulse, room.wanted
        if known:
            _remember(bodies, found.keys, room)
            room.change[:] = impulse.spread
            velocity += self._scatter(room)
        else:
            impulse.all.fill(0.0)
        push, relax = _biases(found.gap, before[: 2 * m], room.mass_normals)
        np.multiply(room.jacobian_rows, room.mass, room.pull_rows)
        pull, most = room.pull, room.most
        bias = push
        for iteration in range(ITERATIONS + RELAXING):
            if iteration == ITERATIONS:
                bodies.block[4:7] = moving
                move(bodies)
                bias = relax
            np.subtract(impulse.all, self._along(room, pull), wanted.all)
            normals, frictions = wanted.normals, wanted.frictions
            normals -= bias
            np.maximum(normals, ZERO, out=normals)
            np.add(wanted.first, wanted.second, most)
            np.minimum(frictions, most, out=frictions)
            np.maximum(frictions, np.negative(most, most), out=frictions)
            np.subtract(wanted.all, impulse.all, impulse.all)
            room.change[:] = impulse.spread
            velocity += self._scatter(room)
            impulse, wanted = wanted, impulse
        bodies.block[4:7] = moving
        kept = impulse.all.reshape(3, m).copy()
        bodies.pair_keys, bodies.pair_impulses = found.keys, kept
        return kept, before

    def _masses(self, room: Room, found: Manifolds) -> None:
        """Effective mass of each row, 0 for dead ones. A body under c live points counts as 1 + share (c - 1)."""
        m = len(found.nx)
        if room.many:
            self._inverse.take(room.once_flat, None, room.speeds, "clip")
            room.gain_spread[:] = room.speeds_spread
        else:
            self._inverse.take(room.where_flat, None, room.gain_flat, "clip")
        gain, work = room.gain_flat, room.work
        gain *= room.jacobian.flat
        room.gain[:] = room.gain_by_row
        np.multiply(gain, room.jacobian.flat, work)
        r0, r1, r2, i0, i1, i2 = room.work_rows
        r0 += r1
        r0 += r2
        i0 += i1
        i0 += i2
        live0, live1 = found.live[:m], found.live[m:]
        np.add(live0, live1, room.lives_r)
        room.lives_i[:] = room.lives_r
        split = _sums(found.ids, room.lives, self._size)
        split *= SPLIT_SHARE
        split += ALONE_SHARE
        if room.many:
            room.weight_r *= split.take(found.ids[:m])
            room.weight_i *= split.take(found.ids[m:])
        else:
            r0 *= split.take(room.where_r)
            i0 *= split.take(room.where_i)
        r0 += i0
        room.mass_normals[:] = found.live
        np.maximum(live0, live1, out=room.mass_rub)
        room.alive[:] = room.mass
        mass = room.mass
        mass /= r0

    def _along(self, room: Room, rows: Entries) -> Floats:
        """Speed along each row, (3 m), until the next call."""
        half = room.work_r
        if room.many:
            self._velocity.take(room.once_flat, None, room.speeds, "clip")
            np.multiply(room.speeds_spread, rows.spread, room.work_spread)
        else:
            work = room.work
            self._velocity.take(room.where_flat, None, work, "clip")
            work *= rows.flat
        half += room.work_i
        speed, by_y, by_w, _, _, _ = room.work_rows
        speed += by_y
        speed += by_w
        return speed

    def _scatter(self, room: Room) -> Floats:
        """What the change of impulses does to all velocities. Each manifold's three rows are added first."""
        kinds = room.change_kinds
        kinds *= room.gain_kinds
        change, second, third = room.change_rows
        change += second
        change += third
        return _sums(room.once_flat, change, self._size)


def _jacobian(room: Room, found: Manifolds) -> None:
    room.normal_x[:] = found.nx
    room.normal_y[:] = found.ny
    np.multiply(found.ny, MINUS_FRICTION, room.rub_x)
    np.multiply(found.nx, FRICTION, room.rub_y)
    np.negative(room.line_i, room.line_r)
    room.turns_r[:] = found.along.reshape(room.turns_r.shape)
    np.subtract(found.apart_t, room.turns_r, room.turns_i)
    np.multiply(found.rest, MINUS_FRICTION, room.rub_turn_r)
    np.subtract(found.rest, found.apart_n, room.rub_turn_i)
    np.multiply(room.rub_turn_i, FRICTION, room.rub_turn_i)


def _remember(bodies: Bodies, keys: Ints, room: Room) -> None:
    """Impulses to begin with: a share of those of the last step, by pair key."""
    known, begun, impulse = bodies.pair_keys, room.impulse.by_kind, room.impulse.all
    at = known.searchsorted(keys)
    bodies.pair_impulses.take(at, 1, begun, "clip")
    begun *= (known.take(at, None, None, "clip") == keys) * WARM_SHARE
    impulse *= room.alive


def _biases(gap: Floats, closing: Floats, mass: Floats) -> tuple[Floats, Floats]:
    """Impulses that normal rows want besides stopping: while overlaps are pushed apart, and after that.

    Nobody may close his gap faster than within the step, that is all a speculative contact asks (E. Catto, GDC 2013);
    what overlaps is pushed apart; what came fast flies back.
    """
    must = gap * STEPS_PS
    hit = closing < np.minimum(-must, MINUS_BOUNCE)
    push = gap * PUSH_RATE
    np.maximum(push, must, out=push)
    np.maximum(push, MINUS_PUSH_MOST, out=push)
    np.maximum(must, ZERO, out=must)
    if np.count_nonzero(hit):
        bounce = np.where(hit, closing * RESTITUTION, INFINITE)
        np.minimum(push, bounce, out=push)
        np.minimum(must, bounce, out=must)
    push *= mass
    must *= mass
    return push, must
