"""Places and headings after a step, in numpy columns."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Bodies, Floats
from game.physics.vectors.numbers import STEP
from game.physics.vectors.sights import Sights


class Moving:
    """Moves n bodies."""

    def __init__(self, n: int, room: Floats) -> None:
        """`room`: five numbers for each body, which others may use in between."""
        self._change = room[: 3 * n]
        self._shift, self._turn = self._change[: 2 * n], self._change[2 * n :]
        self._turned = room[3 * n : 5 * n]
        self._c, self._s = self._turned.reshape(2, n)
        self._size, self._other = self._shift.reshape(2, n)  # free, when places are done

    def move(self, bodies: Bodies, sights: Sights) -> None:
        """Let STEP_S pass at these velocities."""
        multiply, c, s, place = np.multiply, bodies.c, bodies.s, sights.place
        turn, turned, c2, s2, size = self._turn, self._turned, self._c, self._s, self._size
        multiply(sights.motion, STEP, self._change)
        np.add(place, self._shift, place)
        multiply(turn, s, size)
        np.subtract(c, size, c2)
        multiply(turn, c, turn)
        np.add(turn, s, s2)
        multiply(turned, turned, self._shift)
        np.add(size, self._other, size)
        np.sqrt(size, size)
        np.divide(c2, size, c)
        np.divide(s2, size, s)
