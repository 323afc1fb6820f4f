"""The tiles that contacts are worked out in: 16 manifolds side by side, a row for each of their quantities.

A tile is a flat array, and the names below say where its rows begin. All is at a distance that the compiler knows, so
that it can do several manifolds at once, and a tile stays in the fastest cache while it is worked on.
"""

from __future__ import annotations

LANES = 16
_ROWS = 66
SIZE = _ROWS * LANES

(
    # What the manifold is worked out from: the boxes r and i, whether the face of r looks sideways, the reach.
    X_R, Y_R, C_R, S_R, LENGTH_R, WIDTH_R, X_I, Y_I, C_I, S_I, LENGTH_I, WIDTH_I, SIDEWAYS, REACH,
    # The manifold, see `vectors.touching.Manifolds`.
    NX, NY, T0, T1, GAP0, GAP1, REST, APART_N, APART_T, LIVE0, LIVE1, LIVE2,
    # Of the two bodies: inverse mass, inverse inertia, how often split, and three speeds each.
    MASS_R, SPIN_R, SPLIT_R, MASS_I, SPIN_I, SPLIT_I, VX_R, VY_R, W_R, VX_I, VY_I, W_I,
    # Of the two normals and the friction: entries for x and y and for the turning of r and of i, times effective mass.
    X0, Y0, R0, I0, X1, Y1, R1, I1, X2, Y2, R2, I2,
    # The entries for turning, times inverse inertia.
    GAIN_R0, GAIN_R1, GAIN_R2, GAIN_I0, GAIN_I1, GAIN_I2,
    # Speeds before, impulses, what the normals want besides stopping, and what they will want when all have moved.
    BEFORE0, BEFORE1, BEFORE2, IMPULSE0, IMPULSE1, IMPULSE2, BIAS0, BIAS1, RELAX0, RELAX1,
) = range(0, SIZE, LANES)  # fmt: skip
