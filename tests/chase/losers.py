"""Drivers who lose the chase, each in his own way, by nothing but pads from the terminal on."""

from __future__ import annotations

from game.chase.bodies import HALVES
from game.core import pads
from game.run.bots.driver import Driver

TIMID_M, CLOSES_PS = 75.0, 0.35


class Parked:
    """Drives off, and stops on the first avenue."""

    def pads(self, stage, world):
        return (pads.UP if world.tick < 300 else pads.DOWN * (world.tick < 420),)


class Timid(Driver):
    """Keeps well behind him, too far for Ridzik's gun, all the way round the ring."""

    def _behind_him(self, stage, world, runner, place):
        his = world.row(runner.vehicle)
        vx, vy = float(world.bodies.vx[his]), float(world.bodies.vy[his])
        return max((vx * vx + vy * vy) ** 0.5 + (world.gap_m + 2 * HALVES["bus"][0] - TIMID_M) * CLOSES_PS, 0.0)
