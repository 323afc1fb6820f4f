"""Where everybody is after a step at his velocity."""

from __future__ import annotations

import math

import numpy as np

from game.physics.bodies import Floats
from game.physics.loops import rows as row
from game.physics.loops.machine import compiled
from game.physics.spec import STEP_S


@compiled
def move(block: Floats) -> None:
    """Places and headings after STEP_S; `vectors.solver.move` does the same."""
    n = block.shape[1]
    after = np.empty((4, n))
    for k in range(n):
        turn, c, s = block[row.W, k] * STEP_S, block[row.C, k], block[row.S, k]
        c2, s2 = c - turn * s, turn * c + s
        size = math.sqrt(c2 * c2 + s2 * s2)
        after[row.X, k] = block[row.X, k] + block[row.VX, k] * STEP_S
        after[row.Y, k] = block[row.Y, k] + block[row.VY, k] * STEP_S
        after[row.C, k], after[row.S, k] = c2 / size, s2 / size
    for line in range(4):
        for k in range(n):
            block[line, k] = after[line, k]
