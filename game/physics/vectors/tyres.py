"""Two axles a body: what tyres, brakes, hand brake and drag do to the velocities in one step; numpy columns.

`loops.tyres` does the same number by number. Both must keep the same order of operations: they are equal to the bit.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.physics.bodies import Bodies, Floats
from game.physics.fixed import Fixed
from game.physics.static import SurfaceGrid
from game.physics.vectors.numbers import (
    HAND_BRAKE_GRIP,
    HAND_SIDE_GRIP,
    HAND_STIFFNESS,
    INFINITE,
    NO_FORCE,
    ONE,
    SLIDE_GRIP,
    SLOW,
    STILL,
    TWO,
    ZERO,
    number,
)
from game.physics.vectors.sights import Sights

FLOATS = 34  # that a body takes


class Axles(NamedTuple):
    """A quantity of all front axles, then of all rear ones, and sights of the two halves."""

    both: Floats
    front: Floats
    rear: Floats

    @classmethod
    def of(cls, both: Floats) -> Axles:
        """From an array of 2 n."""
        half = len(both) // 2
        return cls(both, both[:half], both[half:])


class Tyres:
    """The tyres of these bodies on this ground.

    At 64 bodies a call of numpy takes 0.2 us whatever it does, a new array, a view or a broadcast as much again: so
    everything is of one dimension, what lies in between is written into room that is kept, and quantities that meet
    with the same sum lie side by side in it.
    """

    def __init__(self, fixed: Fixed, ground: SurfaceGrid, room: Floats | None = None) -> None:
        """`room`: FLOATS for each body, which others may use in between."""
        self._fixed, n = fixed, fixed.n
        room = np.empty(FLOATS * n) if room is None else room
        self._codes, self._kinds = ground.codes, np.stack((ground.grip, ground.slide, ground.fade, ground.roll))
        # Places: x, then y of the front axles, then of the rear ones.
        self._cells_pm, self._columns = number(ground.cells_pm), np.array(ground.width)
        self._last_cell = np.tile(np.repeat([ground.width - 1.0, ground.height - 1.0], n), 2)
        self._front_twice, self._rear_twice = np.concatenate((fixed.front,) * 2), np.concatenate((fixed.rear,) * 2)
        self._cell = np.empty(4 * n, np.int64)
        self._column_front, self._row_front, self._column_rear, self._row_rear = self._cell.reshape(4, n)
        self._cells, self._code = self._cell[: 2 * n], self._cell[2 * n :]
        self._surface = room[26 * n : FLOATS * n].reshape(4, 2 * n)
        self._road, self._slide, self._fade, self._rolling = (Axles.of(row) for row in self._surface)

        # What is done with leaves its place to others: so all stays in the caches.
        self._aside, self._side, self._cos, self._sin, self._work, self._pace = room[20 * n : 26 * n].reshape(6, n)
        room = room[: 20 * n].reshape(10, 2 * n)
        self._place, (self._place_front, self._place_rear) = room[:2].reshape(-1), room[:2]
        self._speed, self._slip, self._pacing = Axles.of(room[0]), room[1], self._place
        self._along, self._across, self._moving = Axles.of(room[2]), Axles.of(room[3]), room[2:4].reshape(-1)
        self._change = self._along
        self._forth, self._right, self._asking = Axles.of(room[4]), Axles.of(room[5]), room[4:6].reshape(-1)
        self._square, (self._asked, self._share) = room[6:8].reshape(-1), room[6:8]
        self._by_heading, self._force = Axles.of(room[6]), Axles.of(room[7])
        self._grip, self._load = Axles.of(room[8]), Axles.of(room[9])
        self._limit = self._grip
        self._fixed_load, self._brake_share = Axles.of(fixed.load), Axles.of(fixed.minus_brake_share)
        self._speed_gain = np.concatenate((fixed.speed_gain, fixed.speed_gain))

    def _find_surfaces(self, sights: Sights) -> None:
        """Grip, slide, fade and roll of what each axle stands on."""
        add, multiply, place, front, rear = np.add, np.multiply, self._place, self._place_front, self._place_rear
        multiply(self._front_twice, sights.heading, front)
        add(front, sights.place, front)
        multiply(self._rear_twice, sights.heading, rear)
        np.subtract(sights.place, rear, rear)
        multiply(place, self._cells_pm, place)
        np.maximum(place, ZERO, out=place)
        np.minimum(place, self._last_cell, out=place)
        column_front, row_front, row_rear = self._column_front, self._row_front, self._row_rear
        self._cell[:] = place  # the whole part
        multiply(row_front, self._columns, row_front)
        multiply(row_rear, self._columns, row_rear)
        add(column_front, row_front, column_front)
        add(self._column_rear, row_rear, row_front)
        self._codes.take(self._cells, None, self._code, "clip")
        self._kinds.take(self._code, 1, self._surface, "clip")

    def roll(self, bodies: Bodies, sights: Sights) -> None:
        """Change `vx`, `vy` and `w` by the forces of one step."""
        add, subtract, multiply, divide, absolute = np.add, np.subtract, np.multiply, np.divide, np.abs
        maximum, minimum = np.maximum, np.minimum
        fixed, c, s, vx, vy, w = self._fixed, bodies.c, bodies.s, bodies.vx, bodies.vy, bodies.w
        along, along_front, ahead = self._along  # velocities in the frame of the wheels; the rear ones' is the body's
        across, across_front, across_rear = self._across
        aside, side, work = self._aside, self._side, self._work
        by_heading, by_c, by_s = self._by_heading
        multiply(sights.heading, sights.velocity, by_heading)
        add(by_c, by_s, ahead)
        multiply(c, vy, aside)
        multiply(s, vx, work)
        subtract(aside, work, aside)
        tan, sliding = bodies.steer, None
        if fixed.any_crates or np.count_nonzero(bodies.belly):
            sliding = (bodies.belly > ZERO) | ~fixed.wheels
            tan = np.where(sliding, ZERO, tan)
        cos, sin = self._cos, self._sin  # of the front wheels' angle
        multiply(tan, tan, cos)
        add(cos, ONE, cos)
        np.sqrt(cos, cos)
        divide(ONE, cos, cos)
        multiply(tan, cos, sin)
        multiply(w, fixed.front, side)
        add(side, aside, side)
        multiply(w, fixed.rear, across_rear)
        subtract(aside, across_rear, across_rear)
        multiply(ahead, cos, along_front)
        multiply(side, sin, work)
        add(along_front, work, along_front)
        multiply(side, cos, across_front)
        multiply(ahead, sin, work)
        subtract(across_front, work, across_front)

        self._find_surfaces(sights)
        road, road_front, road_rear = self._road
        multiply(road_front, bodies.grip_scale, road_front)
        multiply(road_rear, bodies.grip_scale, road_rear)
        grip, grip_front, grip_rear = self._grip
        multiply(fixed.grip, road, grip)

        # Load moves with what is commanded, as far as the tyres can carry it out: no state is needed for it.
        able, moved = work, aside
        add(grip_front, grip_rear, able)
        multiply(able, fixed.half_weight, able)
        np.copysign(bodies.brake_n, ahead, moved)
        subtract(bodies.drive_n, moved, moved)
        minimum(moved, able, out=moved)
        maximum(moved, np.negative(able, able), out=moved)
        multiply(moved, fixed.transfer, moved)
        maximum(moved, fixed.least_moved, out=moved)
        minimum(moved, fixed.most_moved, out=moved)
        load, load_front, load_rear = self._load
        subtract(self._fixed_load.front, moved, load_front)
        add(self._fixed_load.rear, moved, load_rear)
        limit, _, limit_rear = self._limit
        multiply(grip, load, limit)
        add(limit, NO_FORCE, limit)

        speed, slip, pace = self._speed.both, self._slip, self._pace
        absolute(along, speed)
        multiply(self._speed.rear, fixed.drag, pace)
        forth, forth_front, forth_rear = self._forth  # along the wheels: brakes and rolling, then the engine
        multiply(bodies.brake_n, self._brake_share.front, forth_front)
        multiply(bodies.brake_n, self._brake_share.rear, forth_rear)
        rolling = self._rolling.both
        multiply(rolling, load, rolling)
        subtract(forth, rolling, forth)
        right, right_front, right_rear = self._right  # across them
        multiply(fixed.minus_stiffness, load, right)
        held = None
        if np.count_nonzero(bodies.hand):
            held = bodies.hand > ZERO
            forth_rear -= bodies.hand * HAND_BRAKE_GRIP * limit_rear
            right_rear *= np.where(held, HAND_STIFFNESS, ONE)
        asking = self._asking  # forth and right
        multiply(asking, self._moving, asking)
        maximum(speed, SLOW, out=slip)
        add(speed, STILL, speed)
        divide(asking, self._pacing, asking)
        add(forth_rear, bodies.drive_n, forth_rear)
        if held is not None:
            most = np.where(held, limit_rear * HAND_SIDE_GRIP, INFINITE)
            maximum(right_rear, -most, out=right_rear)
            minimum(right_rear, most, out=right_rear)

        # The friction circle: up to its edge a tyre does what it is asked; past it the share fades to that of sliding.
        asked, share = self._asked, self._share
        multiply(asking, asking, self._square)
        add(asked, share, asked)
        np.sqrt(asked, asked)
        divide(asked, limit, asked)
        subtract(TWO, asked, share)
        maximum(share, ZERO, out=share)
        multiply(share, self._fade.both, share)
        add(share, self._slide.both, share)
        add(asked, NO_FORCE, asked)
        divide(share, asked, share)
        minimum(share, ONE, out=share)
        multiply(forth, share, forth)
        multiply(right, share, right)

        if sliding is not None:
            both = np.concatenate((sliding, sliding))
            rub = road * SLIDE_GRIP * fixed.load / (np.sqrt(along * along + across * across) + STILL)
            forth[both] = -(rub * along)[both]
            right[both] = -(rub * across)[both]
        pair, force, lateral = self._force
        turning = side
        multiply(forth_front, sin, turning)  # the front axle's force to the right of the body
        multiply(right_front, cos, work)
        add(turning, work, turning)
        multiply(forth_front, cos, force)
        multiply(right_front, sin, work)
        subtract(force, work, force)
        add(force, forth_rear, force)
        add(turning, right_rear, lateral)
        multiply(turning, fixed.front, turning)
        multiply(right_rear, fixed.rear, right_rear)
        subtract(turning, right_rear, turning)
        if fixed.any_rails:
            on = fixed.rails
            force[on] = (bodies.drive_n - bodies.brake_n * ahead / self._speed.rear)[on]
            lateral[on] = 0.0
            vx[on] = (c * ahead)[on]
            vy[on] = (s * ahead)[on]
        change, change_x, change_y = self._change
        multiply(sights.heading, pair, by_heading)
        subtract(by_c, by_s, change_x)
        multiply(s, force, by_s)
        multiply(c, lateral, by_c)
        add(by_s, by_c, change_y)
        multiply(vx, pace, by_c)
        multiply(vy, pace, by_s)
        subtract(change, by_heading, change)
        add(change, sights.push, change)
        multiply(change, self._speed_gain, change)
        add(sights.velocity, change, sights.velocity)
        multiply(turning, fixed.turn_gain, turning)
        add(w, turning, w)
