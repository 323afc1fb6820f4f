"""What one step of the physics tells of: who pushed whom, where and how hard."""

from __future__ import annotations

from typing import NamedTuple


class Push(NamedTuple):
    """A contact of one step by rows; `b` is -1 - wall for a wall. The normal points from a to b.

    Of `closing_mps` a brought `a_mps` before the step, by its own motion.
    """

    a: int
    b: int
    x: float
    y: float
    nx: float
    ny: float
    impulse_ns: float
    closing_mps: float
    slip_mps: float
    a_mps: float = 0.0
