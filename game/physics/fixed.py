"""What never changes of the bodies in a world, as columns; derived from their specs once and used in every step."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.physics.bodies import Floats
from game.physics.spec import GRAVITY_MPS2, LEAST_LOAD, REAR_STIFFNESS, STEP_S, BodySpec


class Fixed:
    """Columns by row; those of length 2 n hold the front axles first, then the rear ones."""

    def __init__(self, specs: Sequence[BodySpec]) -> None:
        def column(name: str) -> Floats:
            return np.array([getattr(spec, name) for spec in specs], np.float64)

        self.n = len(specs)
        self.half_length, self.half_width = column("length_m") * 0.5, column("width_m") * 0.5
        mass, inertia = column("mass_kg"), column("yaw_inertia_kgm2")
        self.rails = np.array([spec.rails for spec in specs], bool)
        self.wheels = np.array([spec.wheels for spec in specs], bool)
        moves, turns = mass > 0, (inertia > 0) & ~self.rails
        self.inverse_mass = np.divide(1.0, mass, out=np.zeros(self.n), where=moves)
        self.inverse_inertia = np.divide(1.0, inertia, out=np.zeros(self.n), where=turns)
        self.speed_gain = self.inverse_mass * STEP_S  # m/s that one N gives in a step
        self.turn_gain = self.inverse_inertia * STEP_S
        self.front, self.rear = column("front_axle_m"), column("rear_axle_m")
        base = self.front + self.rear
        self.weight = mass * GRAVITY_MPS2
        self.half_weight = self.weight * 0.5
        self.load = np.concatenate((self.weight * self.rear / base, self.weight * self.front / base))
        self.transfer = column("height_m") / base  # load that moves back for each N of thrust
        self.most_moved = self.load[: self.n] * (1 - LEAST_LOAD)  # load that may move back, and forth
        self.least_moved = self.load[self.n :] * (LEAST_LOAD - 1)
        self.grip = np.concatenate((column("tyre_grip"), column("tyre_grip")))
        stiffness = column("stiffness_prad")
        self.minus_stiffness = -np.concatenate((stiffness, stiffness * REAR_STIFFNESS))
        front_brake = column("front_brake")
        self.minus_brake_share = -np.concatenate((front_brake, 1.0 - front_brake))
        self.drag = column("drag_nspm2")
        self.any_rails, self.any_crates = bool(self.rails.any()), not self.wheels.all()
