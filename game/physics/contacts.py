"""What touched in the last step, for damage and sound."""

from __future__ import annotations

import numpy as np

from game.physics.bodies import Floats, Ints


class Contacts:
    """One row for each pair that pushed, in canonical order. `b` is a row, or -1 - wall. The normal points from a to b.

    `impulse_ns` is the normal impulse of this step, `closing_mps` how fast they came together before it, `slip_mps` how
    fast they slid along each other; (x, y) lies in the middle of the push.
    """

    __slots__ = ("a", "b", "closing_mps", "impulse_ns", "nx", "ny", "slip_mps", "x", "y")

    def __init__(
        self,
        a: Ints,
        b: Ints,
        x: Floats,
        y: Floats,
        nx: Floats,
        ny: Floats,
        impulse_ns: Floats,
        closing_mps: Floats,
        slip_mps: Floats,
    ) -> None:
        self.a, self.b = a, b
        self.x, self.y = x, y
        self.nx, self.ny = nx, ny
        self.impulse_ns, self.closing_mps, self.slip_mps = impulse_ns, closing_mps, slip_mps

    @property
    def n(self) -> int:
        """How many."""
        return len(self.a)


NO_CONTACTS = Contacts(np.zeros(0, np.int64), np.zeros(0, np.int64), *np.zeros((7, 0)))
