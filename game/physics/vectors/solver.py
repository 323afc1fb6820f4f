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
from game.physics.vectors.clip import Clip
from game.physics.vectors.meeting import Meeting
from game.physics.vectors.moving import Moving
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
    STEPS_PS,
    WARM_SHARE,
    ZERO,
)
from game.physics.vectors.room import Impulses, Room
from game.physics.vectors.sights import Sights


def _sums(places: Ints, weights: Floats, size: int) -> Floats:
    """For each place the sum of its weights, in their order; (size)."""
    return np.bincount(places, weights, size)  # type: ignore[return-value]  # weighted, it counts in floats


class Solver:
    """Pushes these bodies apart. Columns of velocities, vx, then vy, then w of everybody, walls too, lie end to end."""

    def __init__(self, fixed: Fixed, walls: Walls, moving: Moving) -> None:
        self._total, still = fixed.n + walls.n, np.zeros(walls.n)
        self._size = size = 3 * self._total
        self._inverse = np.concatenate(
            (fixed.inverse_mass, still, fixed.inverse_mass, still, fixed.inverse_inertia, still)
        )
        self._velocity = np.zeros(size)
        self._motion = self._velocity.reshape(3, self._total)[:, : fixed.n]
        self._columns = np.array([0, self._total, 2 * self._total]).reshape(3, 1)  # where vx, vy, w begin
        self._moving = moving
        self._room: Room | None = None  # the one that is laid out
        self._ids: Ints | None = None  # for these

    def solve(self, bodies: Bodies, sights: Sights, meeting: Meeting, room: Room) -> Floats:
        """Change velocities and places by one step; return the impulses, (3, m). `room.before`: speeds before, (3 m).

        Rows: all first normals, all second normals, all frictions. A friction row is scaled by the coefficient of
        friction, so that its impulse may be as large as both normal ones together.
        """
        if meeting.ids is not self._ids or room is not self._room:
            self._lay_out(meeting.ids, room)
        clip, velocity, motion, speeds = room.clip, self._velocity, self._motion, sights.speeds
        _jacobian(room, clip)
        self._masses(room, clip, meeting.ids)
        motion[:] = speeds
        self._along(room, room.jacobian, room.before)
        impulse, wanted = room.impulse, room.wanted
        if len(bodies.pair_keys):
            _remember(bodies, meeting.keys, room)
            np.add(velocity, self._scatter(room, impulse), velocity)
        else:
            impulse.all.fill(0.0)
        _biases(room, clip.gap)
        np.multiply(room.jacobian_rows, room.mass, room.pull_rows)
        impulse, wanted = self._iterate(room, impulse, wanted, room.push, ITERATIONS)
        speeds[:] = motion
        self._moving.move(bodies, sights)
        impulse, _ = self._iterate(room, impulse, wanted, room.must, RELAXING)
        speeds[:] = motion
        kept = impulse.by_kind.copy()
        bodies.pair_keys, bodies.pair_impulses = meeting.keys, kept
        return kept

    def _iterate(
        self, room: Room, impulse: Impulses, wanted: Impulses, bias: Floats, times: int
    ) -> tuple[Impulses, Impulses]:
        """Let everybody push so often; the impulses then, and room for others."""
        subtract, add, maximum, minimum, negative = np.subtract, np.add, np.maximum, np.minimum, np.negative
        velocity, pull, most, along, scatter = self._velocity, room.pull, room.most, self._along, self._scatter
        few = not room.many
        if few:  # `_along` and `_scatter` without a call: so often, that would be felt
            multiply, bincount, take, size = np.multiply, np.bincount, velocity.take, self._size
            where, once, work, half, other, flat = (
                room.where_flat, room.once_flat, room.work, room.work_r, room.work_i, pull
            )  # fmt: skip
            speed, by_y, by_w, _, _, _ = room.work_rows
            spread, change, gain, (first, second, third) = (
                room.change, room.change_flat, room.gain_rows, room.change_rows
            )  # fmt: skip
        for _ in range(times):
            normals, frictions, all_wanted, before = wanted.normals, wanted.frictions, wanted.all, impulse.all
            if few:
                take(where, None, work, "clip")
                multiply(work, flat, work)
                add(half, other, half)
                add(speed, by_y, speed)
                add(speed, by_w, speed)
                subtract(before, speed, all_wanted)
            else:
                subtract(before, along(room, pull, all_wanted), all_wanted)
            subtract(normals, bias, normals)
            maximum(normals, ZERO, out=normals)
            add(wanted.first, wanted.second, most)
            minimum(frictions, most, out=frictions)
            maximum(frictions, negative(most, most), out=frictions)
            subtract(all_wanted, before, before)
            if few:
                spread[:] = impulse.spread
                multiply(change, gain, change)
                add(first, second, first)
                add(first, third, first)
                add(velocity, bincount(once, first, size), velocity)
            else:
                add(velocity, scatter(room, impulse), velocity)
            impulse, wanted = wanted, impulse
        return impulse, wanted

    def _lay_out(self, ids: Ints, room: Room) -> None:
        """Where the speeds of these bodies lie, and how easily each of them is changed."""
        self._ids, self._room = ids, room
        np.add(ids.reshape(2, 1, room.clip.m), self._columns, room.once)
        if room.many:
            self._inverse.take(room.once_flat, None, room.speeds, "clip")
            room.inverse_spread[:] = room.speeds_spread
        else:
            room.where[:] = room.once_6
            self._inverse.take(room.where_flat, None, room.inverse, "clip")

    def _masses(self, room: Room, clip: Clip, ids: Ints) -> None:
        """Effective mass of each row, 0 for dead ones. A body under c live points counts as 1 + share (c - 1)."""
        multiply, add = np.multiply, np.add
        gain, work, lives_r = room.gain_flat, room.work, room.lives_r
        multiply(room.inverse, room.jacobian, gain)
        room.gain[:] = room.gain_by_row
        multiply(gain, room.jacobian, work)
        r0, r1, r2, i0, i1, i2 = room.work_rows
        add(r0, r1, r0)
        add(r0, r2, r0)
        add(i0, i1, i0)
        add(i0, i2, i0)
        add(clip.live_first, clip.live_second, lives_r)
        room.lives_i[:] = lives_r
        split = _sums(ids, room.lives, self._total)
        multiply(split, SPLIT_SHARE, split)
        add(split, ALONE_SHARE, split)
        if room.many:
            m = clip.m
            room.weight_r *= split.take(ids[:m])
            room.weight_i *= split.take(ids[m:])
        else:
            multiply(r0, split.take(room.where_r), r0)
            multiply(i0, split.take(room.where_i), i0)
        add(r0, i0, r0)
        np.divide(clip.alive, r0, room.mass)

    def _along(self, room: Room, rows: Floats, out: Floats) -> Floats:
        """`out`: the speed along each row, (3 m)."""
        multiply, add, work, half = np.multiply, np.add, room.work, room.work_r
        if room.many:
            self._velocity.take(room.once_flat, None, room.speeds, "clip")
            room.work_spread[:] = room.speeds_spread
        else:
            self._velocity.take(room.where_flat, None, work, "clip")
        multiply(work, rows, work)
        add(half, room.work_i, half)
        speed, by_y, by_w, _, _, _ = room.work_rows
        add(speed, by_y, speed)
        return add(speed, by_w, out)

    def _scatter(self, room: Room, impulse: Impulses) -> Floats:
        """What these impulses do to all velocities. Each manifold's three rows are added first."""
        add, change = np.add, room.change_flat
        room.change[:] = impulse.spread
        np.multiply(change, room.gain_rows, change)
        first, second, third = room.change_rows
        add(first, second, first)
        add(first, third, first)
        return _sums(room.once_flat, first, self._size)


def _jacobian(room: Room, clip: Clip) -> None:
    room.normal_x[:] = clip.nx
    room.normal_y[:] = clip.ny
    multiply, subtract, rub_turn_i = np.multiply, np.subtract, room.rub_turn_i
    multiply(clip.ny, MINUS_FRICTION, room.rub_x)
    multiply(clip.nx, FRICTION, room.rub_y)
    np.negative(room.line_i, room.line_r)
    room.turns_r[:] = clip.along
    subtract(clip.apart_t, clip.along_first, room.turn_i_first)
    subtract(clip.apart_t, clip.along_second, room.turn_i_second)
    multiply(clip.rest, MINUS_FRICTION, room.rub_turn_r)
    subtract(clip.rest, clip.apart_n, rub_turn_i)
    multiply(rub_turn_i, FRICTION, rub_turn_i)


def _remember(bodies: Bodies, keys: Ints, room: Room) -> None:
    """Impulses to begin with: a share of those of the last step, by pair key."""
    known, begun, impulse = bodies.pair_keys, room.impulse.by_kind, room.impulse.all
    if keys is known:
        np.multiply(bodies.pair_impulses, WARM_SHARE, begun)
    else:
        at = known.searchsorted(keys)
        bodies.pair_impulses.take(at, 1, begun, "clip")
        begun *= (known.take(at, None, None, "clip") == keys) * WARM_SHARE
    np.multiply(impulse, room.clip.alive, impulse)


def _biases(room: Room, gap: Floats) -> None:
    """Impulses that normal rows want besides stopping: `push` while overlaps are pushed apart, `must` after that.

    Nobody may close his gap faster than within the step, that is all a speculative contact asks (E. Catto, GDC 2013);
    what overlaps is pushed apart; what came fast flies back.
    """
    multiply, maximum, must, push, spare = np.multiply, np.maximum, room.must, room.push, room.spare
    multiply(gap, STEPS_PS, must)
    np.minimum(np.negative(must, spare), MINUS_BOUNCE, out=spare)
    np.less(room.closing, spare, room.hit)
    multiply(gap, PUSH_RATE, push)
    maximum(push, must, out=push)
    maximum(push, MINUS_PUSH_MOST, out=push)
    maximum(must, ZERO, out=must)
    if np.count_nonzero(room.hit):
        bounce = np.where(room.hit, room.closing * RESTITUTION, INFINITE)
        np.minimum(push, bounce, out=push)
        np.minimum(must, bounce, out=must)
    multiply(push, room.mass_normals, push)
    multiply(must, room.mass_normals, must)
