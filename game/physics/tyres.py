"""Two axles a body: what tyres, brakes, hand brake and drag do to the velocities in one step; numpy columns.

`loops.roll` does the same number by number. Both must keep the same order of operations: they are equal to the bit.
"""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats, Ints
from game.physics.fixed import Fixed
from game.physics.spec import (
    HAND_BRAKE_GRIP,
    HAND_SIDE_GRIP,
    HAND_STIFFNESS,
    SLIDE_GRIP,
    SLOW_MPS,
    STILL_MPS,
)
from game.physics.static import SurfaceGrid

NO_FORCE_N = 1e-9  # keeps a share of nothing from being a division by zero


def _under(ground: SurfaceGrid, x: Floats, y: Floats) -> Ints:
    """Surface codes at these places."""
    column = np.minimum(np.maximum(np.floor(x * ground.cells_pm), 0.0), ground.width - 1.0)
    row = np.minimum(np.maximum(np.floor(y * ground.cells_pm), 0.0), ground.height - 1.0)
    codes: Ints = ground.codes[(row * ground.width + column).astype(np.int64)]
    return codes


def roll(bodies: Bodies, fixed: Fixed, ground: SurfaceGrid) -> None:
    """Change `vx`, `vy` and `w` by the forces of one step."""
    n = fixed.n
    c, s, w = bodies.c, bodies.s, bodies.w
    ahead = c * bodies.vx + s * bodies.vy  # velocity along the heading, and to its right
    aside = c * bodies.vy - s * bodies.vx
    sliding = (bodies.belly > 0) | ~fixed.wheels

    tan = np.where(sliding, 0.0, bodies.steer)
    cos = 1.0 / np.sqrt(tan * tan + 1.0)  # of the front wheels' angle
    sin = tan * cos
    side = aside + w * fixed.front
    along = np.concatenate((ahead * cos + side * sin, ahead))  # of each axle, in the frame of its wheels
    across = np.concatenate((side * cos - ahead * sin, aside - w * fixed.rear))

    code = _under(
        ground,
        np.concatenate((bodies.x + fixed.front * c, bodies.x - fixed.rear * c)),
        np.concatenate((bodies.y + fixed.front * s, bodies.y - fixed.rear * s)),
    )
    scale = np.concatenate((bodies.grip_scale, bodies.grip_scale))
    road = ground.grip[code] * scale
    grip = fixed.grip * road

    # Load moves with what is commanded, as far as the tyres can carry it out: no state is needed for it.
    able = (grip[:n] + grip[n:]) * 0.5 * fixed.weight
    thrust = np.minimum(np.maximum(bodies.drive_n - np.copysign(bodies.brake_n, ahead), -able), able)
    moved = np.minimum(np.maximum(thrust * fixed.transfer, -fixed.most_transfer[n:]), fixed.most_transfer[:n])
    load = np.concatenate((fixed.load[:n] - moved, fixed.load[n:] + moved))
    limit = grip * load + NO_FORCE_N

    speed = np.abs(along)
    brake = np.concatenate((bodies.brake_n, bodies.brake_n)) * fixed.brake_share + ground.roll[code] * load
    brake[n:] += bodies.hand * HAND_BRAKE_GRIP * limit[n:]
    forth = -brake * along / (speed + STILL_MPS)
    forth[n:] += bodies.drive_n
    stiff = fixed.stiffness * load
    held = bodies.hand > 0
    stiff[n:] *= np.where(held, HAND_STIFFNESS, 1.0)
    right = -stiff * across / np.maximum(speed, SLOW_MPS)
    most = np.where(held, limit[n:] * HAND_SIDE_GRIP, np.inf)
    right[n:] = np.minimum(np.maximum(right[n:], -most), most)

    # The friction circle: up to its edge a tyre does what it is asked; past it the share fades to that of sliding.
    asked = np.sqrt(forth * forth + right * right) / limit
    kept = ground.slide[code]
    kept = kept + (1.0 - kept) * np.minimum(np.maximum(2.0 - asked, 0.0), 1.0)
    share = np.minimum(kept / (asked + NO_FORCE_N), 1.0)
    forth *= share
    right *= share

    if sliding.any():
        both = np.concatenate((sliding, sliding))
        rub = road * SLIDE_GRIP * fixed.load / (np.sqrt(along * along + across * across) + STILL_MPS)
        forth = np.where(both, -rub * along, forth)
        right = np.where(both, -rub * across, right)
    turned = forth[:n] * sin + right[:n] * cos  # the front axle's force to the right of the body
    force = forth[:n] * cos - right[:n] * sin + forth[n:]
    lateral = turned + right[n:]
    torque = turned * fixed.front - right[n:] * fixed.rear
    if fixed.any_rails:
        on_rails = fixed.rails
        force = np.where(on_rails, bodies.drive_n - bodies.brake_n * ahead / (np.abs(ahead) + STILL_MPS), force)
        lateral = np.where(on_rails, 0.0, lateral)
        bodies.vx[on_rails] = (c * ahead)[on_rails]
        bodies.vy[on_rails] = (s * ahead)[on_rails]
    drag = np.abs(ahead) * fixed.drag
    bodies.vx += (c * force - s * lateral - bodies.vx * drag + bodies.force_x_n) * fixed.speed_gain
    bodies.vy += (s * force + c * lateral - bodies.vy * drag + bodies.force_y_n) * fixed.speed_gain
    bodies.w += torque * fixed.turn_gain
