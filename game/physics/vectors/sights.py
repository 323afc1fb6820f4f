"""Sights of a world's columns, made once for each block: a view costs half as much as a sum of 64 numbers."""

from __future__ import annotations

from game.physics.bodies import Floats


class Sights:
    """Neighbouring rows of a block of bodies, end to end: a sum of two rows at once costs no more than one of one."""

    __slots__ = ("block", "heading", "motion", "place", "pose", "push", "speeds", "velocity")

    def __init__(self, block: Floats) -> None:
        self.block = block
        self.pose, self.speeds = block[:4], block[4:7]  # row by row
        self.place, self.heading = block[:2].reshape(-1), block[2:4].reshape(-1)  # x, y; c, s
        self.velocity, self.motion = block[4:6].reshape(-1), block[4:7].reshape(-1)  # vx, vy; and w
        self.push = block[12:14].reshape(-1)  # force_x_n, force_y_n
