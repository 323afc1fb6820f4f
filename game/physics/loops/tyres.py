"""Two axles a body: what tyres, brakes, hand brake and drag do to the velocities in one step; see `vectors.tyres`."""

from __future__ import annotations

import math

import numpy as np

from game.physics.bodies import Floats, Ints
from game.physics.loops import rows as row
from game.physics.loops.machine import compiled
from game.physics.spec import (
    HAND_BRAKE_GRIP,
    HAND_SIDE_GRIP,
    HAND_STIFFNESS,
    NO_FORCE,
    SLIDE_GRIP,
    SLOW_MPS,
    STILL_MPS,
)


@compiled
def _find_surfaces(block: Floats, fixed: Floats, sizes: Ints, reals: Floats, codes: Ints, kinds: Floats) -> Floats:
    """Grip of the front and of the rear axle, then slide, fade and roll likewise: (8, n)."""
    n = block.shape[1]
    found = np.empty((8, n))
    columns, last_column, last_row = sizes[row.TILE_COLUMNS], sizes[row.TILE_COLUMNS] - 1.0, sizes[row.TILE_ROWS] - 1.0
    for axle in range(2):
        for i in range(n):
            arm = -fixed[row.REAR, i] if axle else fixed[row.FRONT, i]
            x, y = block[row.X, i] + arm * block[row.C, i], block[row.Y, i] + arm * block[row.S, i]
            column = int(min(max(x * reals[row.CELLS_PM], 0.0), last_column))
            line = int(min(max(y * reals[row.CELLS_PM], 0.0), last_row))
            code = codes[line * columns + column]
            found[axle, i], found[2 + axle, i] = kinds[row.GRIP_OF, code], kinds[row.SLIDE_OF, code]
            found[4 + axle, i], found[6 + axle, i] = kinds[row.FADE_OF, code], kinds[row.ROLL_OF, code]
    return found


@compiled
def roll(block: Floats, fixed: Floats, sizes: Ints, reals: Floats, codes: Ints, kinds: Floats) -> None:
    """Change the velocities by the forces of one step.

    The results go into an array of their own and no branch is taken: so the compiler knows that it may do several
    bodies at once.
    """
    n = block.shape[1]
    under = _find_surfaces(block, fixed, sizes, reals, codes, kinds)
    after = np.empty((3, n))
    for i in range(n):
        c, s, w, vx, vy = block[row.C, i], block[row.S, i], block[row.W, i], block[row.VX, i], block[row.VY, i]
        front, rear = fixed[row.FRONT, i], fixed[row.REAR, i]
        ahead = c * vx + s * vy
        aside = c * vy - s * vx
        sliding = (block[row.BELLY, i] > 0.0) | (fixed[row.WHEELS, i] == 0.0)
        tan = 0.0 if sliding else block[row.STEER, i]
        cos = 1.0 / math.sqrt(tan * tan + 1.0)
        sin = tan * cos
        side = w * front + aside
        along0, across0, across1 = ahead * cos + side * sin, side * cos - ahead * sin, aside - w * rear
        road0, road1 = under[0, i] * block[row.SCALE, i], under[1, i] * block[row.SCALE, i]
        grip0, grip1 = fixed[row.GRIP, i] * road0, fixed[row.GRIP, i] * road1

        drive, brakes, hand = block[row.DRIVE, i], block[row.BRAKE, i], block[row.HAND, i]
        able = (grip0 + grip1) * fixed[row.HALF_WEIGHT, i]
        moved = max(min(drive - math.copysign(brakes, ahead), able), -able) * fixed[row.TRANSFER, i]
        moved = min(max(moved, fixed[row.LEAST_MOVED, i]), fixed[row.MOST_MOVED, i])
        load0, load1 = fixed[row.LOAD_F, i] - moved, fixed[row.LOAD_R, i] + moved
        limit0, limit1 = grip0 * load0 + NO_FORCE, grip1 * load1 + NO_FORCE

        speed0, pace, held = abs(along0), abs(ahead), hand > 0.0
        brake0 = brakes * fixed[row.BRAKE_F, i] - under[6, i] * load0
        brake1 = brakes * fixed[row.BRAKE_R, i] - under[7, i] * load1
        brake1 = brake1 - hand * HAND_BRAKE_GRIP * limit1
        forth0 = brake0 * along0 / (speed0 + STILL_MPS)
        forth1 = brake1 * ahead / (pace + STILL_MPS) + drive
        right0 = fixed[row.STIFF_F, i] * load0 * across0 / max(speed0, SLOW_MPS)
        right1 = fixed[row.STIFF_R, i] * load1 * (HAND_STIFFNESS if held else 1.0) * across1 / max(pace, SLOW_MPS)
        most = limit1 * HAND_SIDE_GRIP if held else math.inf
        right1 = min(max(right1, -most), most)

        asked0 = math.sqrt(forth0 * forth0 + right0 * right0) / limit0
        asked1 = math.sqrt(forth1 * forth1 + right1 * right1) / limit1
        share0 = min((max(2.0 - asked0, 0.0) * under[4, i] + under[2, i]) / (asked0 + NO_FORCE), 1.0)
        share1 = min((max(2.0 - asked1, 0.0) * under[5, i] + under[3, i]) / (asked1 + NO_FORCE), 1.0)
        rub0 = road0 * SLIDE_GRIP * fixed[row.LOAD_F, i] / (math.sqrt(along0 * along0 + across0 * across0) + STILL_MPS)
        rub1 = road1 * SLIDE_GRIP * fixed[row.LOAD_R, i] / (math.sqrt(ahead * ahead + across1 * across1) + STILL_MPS)
        forth0, right0 = (-(rub0 * along0), -(rub0 * across0)) if sliding else (forth0 * share0, right0 * share0)
        forth1, right1 = (-(rub1 * ahead), -(rub1 * across1)) if sliding else (forth1 * share1, right1 * share1)

        turning = forth0 * sin + right0 * cos
        on_rails = fixed[row.RAILS, i] != 0.0
        force = drive - brakes * ahead / (pace + STILL_MPS) if on_rails else forth0 * cos - right0 * sin + forth1
        lateral = 0.0 if on_rails else turning + right1
        vx, vy = (c * ahead, s * ahead) if on_rails else (vx, vy)
        drag = pace * fixed[row.DRAG, i]
        after[0, i] = vx + (c * force - s * lateral - vx * drag + block[row.FORCE_X, i]) * fixed[row.SPEED_GAIN, i]
        after[1, i] = vy + (force * s + lateral * c - vy * drag + block[row.FORCE_Y, i]) * fixed[row.SPEED_GAIN, i]
        after[2, i] = w + (turning * front - right1 * rear) * fixed[row.TURN_GAIN, i]
    for line in range(3):
        for i in range(n):
            block[row.VX + line, i] = after[line, i]
