"""Drivers who lose the chase, each in his own way, by nothing but pads from the terminal on."""

from __future__ import annotations

from game.chase.bodies import HALVES
from game.core import pads
from game.run.bots.driver import Driver

TIMID_M, CLOSES_PS = 75.0, 0.35
FLAT_OUT_MPS, RAMS_M = 22.0, 30.0


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


class Butcher(Driver):
    """Sees nobody in the road, dares more than corners allow, and rams him from behind and from the side for ever."""

    def __init__(self, dares):
        super().__init__(look_s=0.0)
        self._dares = dares

    def _road_mps(self, stage, place):
        return super()._road_mps(stage, place) * self._dares

    def _behind_him(self, stage, world, runner, place):
        return FLAT_OUT_MPS

    def _target(self, stage, world, runner, place, row, on_m=0.0):
        x, y = world.bodies.block[:2, world.row(runner.vehicle)].tolist()
        dx, dy = x - place.x, y - place.y
        if dx * dx + dy * dy < RAMS_M * RAMS_M and dx * place.c + dy * place.s > 0:
            return x, y
        return super()._target(stage, world, runner, place, row, on_m)
