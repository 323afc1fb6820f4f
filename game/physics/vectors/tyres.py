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
    everything is of one dimension, and what lies in between is written into room that is kept.
    """

    def __init__(self, fixed: Fixed, ground: SurfaceGrid) -> None:
        self._fixed, n = fixed, fixed.n
        self._cells_pm, self._columns = number(ground.cells_pm), np.array(ground.width)
        self._last_cell = np.repeat([ground.width - 1.0, ground.height - 1.0], 2 * n)
        self._codes, self._kinds = ground.codes, np.stack((ground.grip, ground.slide, ground.fade, ground.roll))
        self._place = np.empty(4 * n)  # x of both axles, y of both axles
        self._place_x, self._place_y = (Axles.of(half) for half in self._place.reshape(2, 2 * n))
        self._cell = np.empty(4 * n, np.int64)
        self._column, self._row = self._cell.reshape(2, 2 * n)
        self._surface = np.empty((4, 2 * n))
        self._road, self._slide, self._fade, self._rolling = (Axles.of(row) for row in self._surface)
        self._grip, self._along, self._across, self._load, self._limit, self._forth, self._right, self._speed = (
            Axles.of(row) for row in np.empty((8, 2 * n))
        )
        self._fixed_load, self._brake_share = Axles.of(fixed.load), Axles.of(fixed.minus_brake_share)

    def _find_surfaces(self, bodies: Bodies) -> None:
        """Grip, slide, fade and roll of what each axle stands on."""
        fixed, place = self._fixed, self._place
        for (_, fore, aft), heading, centre in (
            (self._place_x, bodies.c, bodies.x), (self._place_y, bodies.s, bodies.y),
        ):  # fmt: skip
            np.multiply(fixed.front, heading, fore)
            fore += centre
            np.multiply(fixed.rear, heading, aft)
            np.subtract(centre, aft, aft)
        place *= self._cells_pm
        np.maximum(place, ZERO, out=place)
        np.minimum(place, self._last_cell, out=place)
        self._cell[:] = place  # the whole part
        row = self._row
        row *= self._columns
        row += self._column
        self._kinds.take(self._codes.take(row), 1, self._surface, "clip")

    def roll(self, bodies: Bodies) -> None:
        """Change `vx`, `vy` and `w` by the forces of one step."""
        fixed, c, s, vx, vy, w = self._fixed, bodies.c, bodies.s, bodies.vx, bodies.vy, bodies.w
        along, along_front, ahead = self._along  # velocities in the frame of the wheels; the rear ones' is the body's
        across, across_front, across_rear = self._across
        np.multiply(c, vx, ahead)
        ahead += s * vy
        aside = c * vy
        aside -= s * vx
        tan, sliding = bodies.steer, None
        if fixed.any_crates or np.count_nonzero(bodies.belly):
            sliding = (bodies.belly > ZERO) | ~fixed.wheels
            tan = np.where(sliding, ZERO, tan)
        cos = tan * tan  # of the front wheels' angle
        cos += ONE
        np.sqrt(cos, cos)
        np.divide(ONE, cos, cos)
        sin = tan * cos
        side = w * fixed.front
        side += aside
        np.multiply(w, fixed.rear, across_rear)
        np.subtract(aside, across_rear, across_rear)
        np.multiply(ahead, cos, along_front)
        along_front += side * sin
        np.multiply(side, cos, across_front)
        across_front -= ahead * sin

        self._find_surfaces(bodies)
        road, road_front, road_rear = self._road
        road_front *= bodies.grip_scale
        road_rear *= bodies.grip_scale
        grip, grip_front, grip_rear = self._grip
        np.multiply(fixed.grip, road, grip)

        # Load moves with what is commanded, as far as the tyres can carry it out: no state is needed for it.
        able = grip_front + grip_rear
        able *= fixed.half_weight
        moved = np.copysign(bodies.brake_n, ahead)
        np.subtract(bodies.drive_n, moved, moved)
        np.minimum(moved, able, out=moved)
        np.maximum(moved, np.negative(able, able), out=moved)
        moved *= fixed.transfer
        np.maximum(moved, fixed.least_moved, out=moved)
        np.minimum(moved, fixed.most_moved, out=moved)
        load, load_front, load_rear = self._load
        np.subtract(self._fixed_load.front, moved, load_front)
        np.add(self._fixed_load.rear, moved, load_rear)
        limit, _, limit_rear = self._limit
        np.multiply(grip, load, limit)
        limit += NO_FORCE

        speed, _, pace = self._speed
        np.abs(along, speed)
        forth, forth_front, forth_rear = self._forth  # along the wheels: brakes and rolling, then the engine
        np.multiply(bodies.brake_n, self._brake_share.front, forth_front)
        np.multiply(bodies.brake_n, self._brake_share.rear, forth_rear)
        rolling = self._rolling.both
        rolling *= load
        forth -= rolling
        right, right_front, right_rear = self._right  # across them
        np.multiply(fixed.minus_stiffness, load, right)
        held = None
        if np.count_nonzero(bodies.hand):
            held = bodies.hand > ZERO
            forth_rear -= bodies.hand * HAND_BRAKE_GRIP * limit_rear
            right_rear *= np.where(held, HAND_STIFFNESS, ONE)
        forth *= along
        forth /= speed + STILL
        forth_rear += bodies.drive_n
        right *= across
        right /= np.maximum(speed, SLOW)
        if held is not None:
            most = np.where(held, limit_rear * HAND_SIDE_GRIP, INFINITE)
            np.maximum(right_rear, -most, out=right_rear)
            np.minimum(right_rear, most, out=right_rear)

        # The friction circle: up to its edge a tyre does what it is asked; past it the share fades to that of sliding.
        asked = forth * forth
        asked += right * right
        np.sqrt(asked, asked)
        asked /= limit
        share = TWO - asked
        np.maximum(share, ZERO, out=share)
        share *= self._fade.both
        share += self._slide.both
        asked += NO_FORCE
        share /= asked
        np.minimum(share, ONE, out=share)
        forth *= share
        right *= share

        if sliding is not None:
            both = np.concatenate((sliding, sliding))
            rub = road * SLIDE_GRIP * fixed.load / (np.sqrt(along * along + across * across) + STILL)
            forth[both] = -(rub * along)[both]
            right[both] = -(rub * across)[both]
        turning = forth_front * sin  # the front axle's force to the right of the body
        turning += right_front * cos
        force = forth_front * cos
        force -= right_front * sin
        force += forth_rear
        lateral = turning + right_rear
        turning *= fixed.front
        right_rear *= fixed.rear
        turning -= right_rear
        if fixed.any_rails:
            on = fixed.rails
            force = np.where(on, bodies.drive_n - bodies.brake_n * ahead / (pace + STILL), force)
            lateral = np.where(on, ZERO, lateral)
            vx[on] = (c * ahead)[on]
            vy[on] = (s * ahead)[on]
        pace *= fixed.drag
        change = c * force
        change -= s * lateral
        change -= vx * pace
        change += bodies.force_x_n
        change *= fixed.speed_gain
        force *= s
        lateral *= c
        force += lateral
        force -= vy * pace
        force += bodies.force_y_n
        force *= fixed.speed_gain
        vx += change
        vy += force
        turning *= fixed.turn_gain
        w += turning
