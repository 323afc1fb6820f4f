"""Drivers who lose the chase, each in his own way, by nothing but pads from the terminal on."""

from __future__ import annotations

from math import hypot

from game.chase.bodies import HALVES
from game.chase.crossing import next_crossing
from game.core import pads
from game.run.bots.driver import Driver
from game.run.bots.hands import Hands

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


class Jailer(Butcher):
    """A butcher who, once Rostavili is held before his nose, keeps his foot down however long nothing moves."""

    HOLDS_M, HELD_MPS = 26.0, 3.0  # middle to middle; whoever is faster is not held

    def _backs_off(self, world, runner, place):
        if not self._holds(world, runner, place):
            return super()._backs_off(world, runner, place)
        self._stuck_ticks = self._back_ticks = 0
        return False

    def _holds(self, world, runner, place):
        x, y, _, _, vx, vy = world.bodies.block[:6, world.row(runner.vehicle)].tolist()
        dx, dy = x - place.x, y - place.y
        in_front = dx * place.c + dy * place.s > 0
        return in_front and hypot(dx, dy) < self.HOLDS_M and hypot(vx, vy) < self.HELD_MPS


class Shover(Hands):
    """Somebody with two hands who keeps off until Rostavili stops at closed arms, and then drives into his tail."""

    HANGS_BACK_M, CLOSES_PS, FLAT_OUT_MPS, ON_THE_RAILS_M = 34.0, 0.35, 15.0, 3.0

    def _behind_him(self, stage, world, runner, place):
        if runner.mood == "wait":
            left = next_crossing(stage.city, runner.path, runner.way_m, runner.after)
            return self.FLAT_OUT_MPS if left is not None and left[1] > self.ON_THE_RAILS_M else 0.0
        his = world.row(runner.vehicle)
        vx, vy = float(world.bodies.vx[his]), float(world.bodies.vy[his])
        return max((vx * vx + vy * vy) ** 0.5 + (world.gap_m - self.HANGS_BACK_M) * self.CLOSES_PS, 0.0)

    def _train_ahead(self, stage, world):
        return None if world.runner.mood == "wait" else super()._train_ahead(stage, world)
