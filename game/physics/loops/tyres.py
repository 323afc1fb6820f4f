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
def _cells(block: Floats, fixed: Floats, place: Ints, reals: Floats) -> Ints:
    """In which cell of the map the front and the rear axle of each body stands: (2, n)."""
    n = block.shape[1]
    cells, per_m = np.empty((2, n), np.int64), reals[row.CELLS_PM]
    columns, last_column, last_row = place[row.TILE_COLUMNS], place[row.TILE_COLUMNS] - 1.0, place[row.TILE_ROWS] - 1.0
    for axle in range(2):
        for i in range(n):
            arm = -fixed[row.REAR, i] if axle else fixed[row.FRONT, i]
            x, y = block[row.X, i] + arm * block[row.C, i], block[row.Y, i] + arm * block[row.S, i]
            column, line = min(max(x * per_m, 0.0), last_column), min(max(y * per_m, 0.0), last_row)
            cells[axle, i] = int(line) * columns + int(column)
    return cells


@compiled
def _find_surfaces(block: Floats, fixed: Floats, place: Ints, reals: Floats) -> Floats:
    """Grip of the front and of the rear axle, then slide, fade and roll likewise: (8, n)."""
    n = block.shape[1]
    cells = _cells(block, fixed, place, reals)
    found, kinds = np.empty((8, n)), reals[row.KINDS :]
    everywhere = row.GRID + place[row.WALL_COLUMNS] * place[row.WALL_ROWS]
    codes = place[everywhere + 2 + place[everywhere + 1] :]
    for axle in range(2):
        for i in range(n):
            kind = codes[cells[axle, i]] * row.KIND_SIZE
            found[axle, i], found[2 + axle, i] = kinds[kind + row.GRIP_OF], kinds[kind + row.SLIDE_OF]
            found[4 + axle, i], found[6 + axle, i] = kinds[kind + row.FADE_OF], kinds[kind + row.ROLL_OF]
    return found


@compiled
def roll(block: Floats, fixed: Floats, place: Ints, reals: Floats) -> None:
    """Change the velocities by the forces of one step.

    The results go into an array of their own and no branch is taken: so the compiler knows that it may do several
    bodies at once.
    """
    n = block.shape[1]
    under = _find_surfaces(block, fixed, place, reals)
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

        # Roots and quotients are slow: those of a body that slides and of one that rolls are taken at once.
        u0, v0 = (along0, across0) if sliding else (forth0, right0)
        u1, v1 = (ahead, across1) if sliding else (forth1, right1)
        root0, root1 = math.sqrt(u0 * u0 + v0 * v0), math.sqrt(u1 * u1 + v1 * v1)
        asked0, asked1 = root0 / limit0, root1 / limit1
        kept0 = max(2.0 - asked0, 0.0) * under[4, i] + under[2, i]
        kept1 = max(2.0 - asked1, 0.0) * under[5, i] + under[3, i]
        rub0, rub1 = road0 * SLIDE_GRIP * fixed[row.LOAD_F, i], road1 * SLIDE_GRIP * fixed[row.LOAD_R, i]
        share0 = (rub0 if sliding else kept0) / (root0 + STILL_MPS if sliding else asked0 + NO_FORCE)
        share1 = (rub1 if sliding else kept1) / (root1 + STILL_MPS if sliding else asked1 + NO_FORCE)
        share0, share1 = (-share0, -share1) if sliding else (min(share0, 1.0), min(share1, 1.0))
        forth0, right0, forth1, right1 = u0 * share0, v0 * share0, u1 * share1, v1 * share1

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
