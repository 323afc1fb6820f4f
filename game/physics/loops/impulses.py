"""What the contact solver does to a tile of manifolds, all lanes at once; the solver itself goes from tile to tile."""

from __future__ import annotations

import math

from game.physics.bodies import Floats
from game.physics.loops import tile as at
from game.physics.loops.machine import compiled
from game.physics.loops.tile import LANES
from game.physics.spec import BODY_FRICTION, BOUNCE_MPS, PUSH_MOST_MPS, PUSH_RATE, RESTITUTION, STEP_S


@compiled
def prepare(tile: Floats) -> None:
    """Effective masses, speeds before, and what the normals want besides stopping.

    The first two of each manifold's rows are its normals, the third is its friction.
    """
    for k in range(LANES):
        nx, ny, rest, apart_n, apart_t = (
            tile[at.NX + k], tile[at.NY + k], tile[at.REST + k], tile[at.APART_N + k], tile[at.APART_T + k]
        )  # fmt: skip
        rub_x, rub_y = ny * BODY_FRICTION, nx * BODY_FRICTION
        t0, t1, t2 = tile[at.T0 + k], tile[at.T1 + k], rest * BODY_FRICTION  # entries for turning, of r
        u0, u1, u2 = apart_t - t0, apart_t - t1, (rest - apart_n) * BODY_FRICTION  # and of i
        mass_r, spin_r, split_r = tile[at.MASS_R + k], tile[at.SPIN_R + k], tile[at.SPLIT_R + k]
        mass_i, spin_i, split_i = tile[at.MASS_I + k], tile[at.SPIN_I + k], tile[at.SPLIT_I + k]
        gain_r0, gain_r1, gain_r2 = spin_r * t0, spin_r * t1, spin_r * t2
        gain_i0, gain_i1, gain_i2 = spin_i * u0, spin_i * u1, spin_i * u2
        line_r, line_i = mass_r * nx * nx + mass_r * ny * ny, mass_i * nx * nx + mass_i * ny * ny
        rub_r, rub_i = mass_r * rub_x * rub_x + mass_r * rub_y * rub_y, mass_i * rub_x * rub_x + mass_i * rub_y * rub_y
        mass0 = tile[at.LIVE0 + k] / ((line_r + gain_r0 * t0) * split_r + (line_i + gain_i0 * u0) * split_i)
        mass1 = tile[at.LIVE1 + k] / ((line_r + gain_r1 * t1) * split_r + (line_i + gain_i1 * u1) * split_i)
        mass2 = tile[at.LIVE2 + k] / ((rub_r + gain_r2 * t2) * split_r + (rub_i + gain_i2 * u2) * split_i)

        vx_r, vy_r, w_r = tile[at.VX_R + k], tile[at.VY_R + k], tile[at.W_R + k]
        vx_i, vy_i, w_i = tile[at.VX_I + k], tile[at.VY_I + k], tile[at.W_I + k]
        line = (vx_i * nx - vx_r * nx) + (vy_i * ny - vy_r * ny)
        before0, before1 = line + (w_r * t0 + w_i * u0), line + (w_r * t1 + w_i * u1)
        before2 = (vx_r * rub_x - vx_i * rub_x) + (vy_i * rub_y - vy_r * rub_y) + (w_i * u2 - w_r * t2)
        tile[at.BEFORE0 + k], tile[at.BEFORE1 + k], tile[at.BEFORE2 + k] = before0, before1, before2
        gap0, gap1 = tile[at.GAP0 + k], tile[at.GAP1 + k]
        must0, must1 = gap0 * (1 / STEP_S), gap1 * (1 / STEP_S)
        bounce0 = before0 * RESTITUTION if before0 < min(-must0, -BOUNCE_MPS) else math.inf
        bounce1 = before1 * RESTITUTION if before1 < min(-must1, -BOUNCE_MPS) else math.inf
        tile[at.BIAS0 + k] = min(max(gap0 * PUSH_RATE, must0, -PUSH_MOST_MPS), bounce0) * mass0
        tile[at.BIAS1 + k] = min(max(gap1 * PUSH_RATE, must1, -PUSH_MOST_MPS), bounce1) * mass1
        tile[at.RELAX0 + k] = min(max(must0, 0.0), bounce0) * mass0
        tile[at.RELAX1 + k] = min(max(must1, 0.0), bounce1) * mass1

        tile[at.GAIN_R0 + k], tile[at.GAIN_R1 + k], tile[at.GAIN_R2 + k] = gain_r0, gain_r1, gain_r2
        tile[at.GAIN_I0 + k], tile[at.GAIN_I1 + k], tile[at.GAIN_I2 + k] = gain_i0, gain_i1, gain_i2
        tile[at.X0 + k], tile[at.Y0 + k], tile[at.R0 + k], tile[at.I0 + k] = (
            nx * mass0,
            ny * mass0,
            t0 * mass0,
            u0 * mass0,
        )
        tile[at.X1 + k], tile[at.Y1 + k], tile[at.R1 + k], tile[at.I1 + k] = (
            nx * mass1,
            ny * mass1,
            t1 * mass1,
            u1 * mass1,
        )
        tile[at.X2 + k], tile[at.Y2 + k], tile[at.R2 + k], tile[at.I2 + k] = (
            rub_x * mass2, rub_y * mass2, t2 * mass2, u2 * mass2
        )  # fmt: skip


@compiled
def _push(tile: Floats, k: int, c0: float, c1: float, c2: float) -> None:
    """What these changes of impulses do to the six speeds, in the place of those."""
    nx, ny, mass_r, mass_i = tile[at.NX + k], tile[at.NY + k], tile[at.MASS_R + k], tile[at.MASS_I + k]
    rub_x, rub_y = ny * BODY_FRICTION, nx * BODY_FRICTION
    x_r, y_r, x_i, y_i = mass_r * nx, mass_r * ny, mass_i * nx, mass_i * ny
    tile[at.VX_R + k] = mass_r * rub_x * c2 - (x_r * c0 + x_r * c1)
    tile[at.VY_R + k] = -(y_r * c0 + y_r * c1) - mass_r * rub_y * c2
    tile[at.W_R + k] = tile[at.GAIN_R0 + k] * c0 + tile[at.GAIN_R1 + k] * c1 - tile[at.GAIN_R2 + k] * c2
    tile[at.VX_I + k] = x_i * c0 + x_i * c1 - mass_i * rub_x * c2
    tile[at.VY_I + k] = y_i * c0 + y_i * c1 + mass_i * rub_y * c2
    tile[at.W_I + k] = tile[at.GAIN_I0 + k] * c0 + tile[at.GAIN_I1 + k] * c1 + tile[at.GAIN_I2 + k] * c2


@compiled
def begin(tile: Floats) -> None:
    """Push with the remembered impulses."""
    for k in range(LANES):
        _push(tile, k, tile[at.IMPULSE0 + k], tile[at.IMPULSE1 + k], tile[at.IMPULSE2 + k])


@compiled
def iterate(tile: Floats) -> None:
    """From the six speeds of each manifold to its new impulses and what their changes do to the speeds."""
    for k in range(LANES):
        vx_r, vy_r, w_r = tile[at.VX_R + k], tile[at.VY_R + k], tile[at.W_R + k]
        vx_i, vy_i, w_i = tile[at.VX_I + k], tile[at.VY_I + k], tile[at.W_I + k]
        x0, y0, r0, i0 = tile[at.X0 + k], tile[at.Y0 + k], tile[at.R0 + k], tile[at.I0 + k]
        x1, y1, r1, i1 = tile[at.X1 + k], tile[at.Y1 + k], tile[at.R1 + k], tile[at.I1 + k]
        x2, y2, r2, i2 = tile[at.X2 + k], tile[at.Y2 + k], tile[at.R2 + k], tile[at.I2 + k]
        along0 = (vx_i * x0 - vx_r * x0) + (vy_i * y0 - vy_r * y0) + (w_r * r0 + w_i * i0)
        along1 = (vx_i * x1 - vx_r * x1) + (vy_i * y1 - vy_r * y1) + (w_r * r1 + w_i * i1)
        along2 = (vx_r * x2 - vx_i * x2) + (vy_i * y2 - vy_r * y2) + (w_i * i2 - w_r * r2)
        old0, old1, old2 = tile[at.IMPULSE0 + k], tile[at.IMPULSE1 + k], tile[at.IMPULSE2 + k]
        new0 = max(old0 - along0 - tile[at.BIAS0 + k], 0.0)
        new1 = max(old1 - along1 - tile[at.BIAS1 + k], 0.0)
        most = new0 + new1
        new2 = max(min(old2 - along2, most), -most)
        tile[at.IMPULSE0 + k], tile[at.IMPULSE1 + k], tile[at.IMPULSE2 + k] = new0, new1, new2
        _push(tile, k, new0 - old0, new1 - old1, new2 - old2)
