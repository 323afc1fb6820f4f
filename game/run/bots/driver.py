"""A driver of code: along Rostavili's way, past what stands in it, into his side or onto the rails."""

from __future__ import annotations

from math import sqrt
from typing import Any

from game.chase.bodies import HALVES
from game.chase.crossing import next_crossing
from game.chase.driving import lock_at
from game.chase.rails import eta_ticks
from game.chase.rostavili import plan_mps
from game.chase.way import Place, locate, place_at
from game.chase.world import Runner, Stage, World
from game.core import pads
from game.core.pads import Pads
from game.data import chase_pursuit as table
from game.data.vehicles import VEHICLES

BUS = VEHICLES["bus"]
FASTER = 1.16  # than his speed plan
LOOK_S, SPARE_M = 1.8, 0.9
LEFT_M, RIGHT_M = -4.0, 4.4
AIM_M, AIM_S = 7.0, 0.6
TURN_MPS = 0.05  # of aside in a tick
STILL_TICKS, BACK_TICKS = 70, 80
RAM_M, RAM_SIDE_M = 26.0, 6.0
STOP_M = 9.0  # before closed arms
TRAIN_LOOK_M, CAREFUL_MPS = 60.0, 14.0


class Driver:
    """Drives by what the world shows, the same way each time; remembers only its own way and its patience."""

    def __init__(self) -> None:
        self._path = -1
        self._way_m = 0.0
        self._aside_m = table.KEEP_RIGHT_M
        self._still_ticks = 0
        self._back_ticks = 0
        self._retries = 0
        self._on_trail: list[int] = []

    def pads(self, stage: Any, world: World) -> Pads:
        """What to press in the coming tick."""
        row = world.row(world.bus_id)
        x, y, c, s, vx, vy = world.bodies.block[:6, row].tolist()
        place = Place(x, y, c, s, c * vx + s * vy)
        runner = world.runner
        if runner is None:
            return (pads.with_triggers(0, 1.0, 0.0),)
        self._keep_way(stage, world, runner, place)
        if self._backs_off(world, place):
            return (pads.with_triggers(0, 0.0, 1.0),)
        target = self._target(stage, world, runner, place, row)
        wheel = self._wheel(stage, place, target)
        wanted = self._wanted(stage, world, runner, place)
        pad = pads.with_stick(0, wheel) if abs(wheel) > 1 / 32 else 0
        short = wanted - place.speed_mps
        pad = pads.with_triggers(pad, min(max(short / 2 + 0.4, 0.0), 1.0), min(max(-short / 4, 0.0), 1.0))
        if world.heat >= 1000 and 0 < world.gap_m < RAM_M:
            pad |= pads.CHARGE
        return (pad, *([0] * (world.players - 1)))

    def _keep_way(self, stage: Stage, world: World, runner: Runner, place: Place) -> None:
        """The pieces that he took, one after the other; afresh after a retry or when the way is lost."""
        city = stage.city
        if not self._on_trail or self._on_trail[-1] != runner.path:
            self._on_trail.append(runner.path)
        lost = False
        if self._path >= 0:
            px, py, _, _ = place_at(city, self._path, self._way_m)
            lost = (px - place.x) * (px - place.x) + (py - place.y) * (py - place.y) > 45.0 * 45.0
        if self._path < 0 or world.retries != self._retries or lost:
            self._path, self._way_m = locate(city, place.x, place.y, place.c, place.s)
            self._retries = world.retries
            self._on_trail = [self._path] if self._path == runner.path else [self._path, runner.path]
        curve = city.paths[self._path].curve
        best, found = 1e18, self._way_m
        for k in range(24):
            at = min(max(self._way_m - 6.0 + k, 0.0), curve.length_m)
            x, y, _, _ = curve.at(at)
            far = (x - place.x) * (x - place.x) + (y - place.y) * (y - place.y)
            if far < best:
                best, found = far, at
        self._way_m = found
        if found >= curve.length_m - 1.5:
            after = self._after(stage)
            if after >= 0:
                self._path = after
                self._way_m = city.paths[after].curve.nearest(place.x, place.y)

    def _after(self, stage: Stage) -> int:
        """The piece that he took after this one; not yet known, the first."""
        while self._on_trail and self._on_trail[0] != self._path:
            self._on_trail.pop(0)
        follows = stage.city.paths[self._path].next
        if len(self._on_trail) > 1 and self._on_trail[1] in follows:
            return self._on_trail[1]
        return follows[0] if follows else -1

    def _backs_off(self, world: World, place: Place) -> bool:
        if self._back_ticks:
            self._back_ticks -= 1
            return True
        slow = abs(place.speed_mps) < 0.6 and world.bus.state == "drive"
        self._still_ticks = self._still_ticks + 1 if slow else 0
        if self._still_ticks > STILL_TICKS:
            self._still_ticks, self._back_ticks = 0, BACK_TICKS
        return False

    def _target(self, stage: Stage, world: World, runner: Runner, place: Place, row: int) -> tuple[float, float]:
        """A point of the way ahead, past whatever stands in it; beside him, his rear quarter."""
        his = world.row(runner.vehicle)
        hx, hy, hc, hs = world.bodies.block[:4, his].tolist()
        behind = (hx - place.x) * hc + (hy - place.y) * hs
        beside = abs((hy - place.y) * hc - (hx - place.x) * hs)
        if -4.0 < behind < RAM_M and beside < RAM_SIDE_M and place.c * hc + place.s * hs > 0.7:
            rear = BUS.rear_axle_m + 1.0
            return hx - hc * rear, hy - hs * rear
        self._dodge(world, place, row, his)
        reach = AIM_M + AIM_S * max(place.speed_mps, 0.0)
        x, y, _, _ = place_at(stage.city, self._path, self._way_m + reach, self._aside_m, self._after(stage))
        return x, y

    def _dodge(self, world: World, place: Place, row: int, his: int) -> None:
        wanted = table.KEEP_RIGHT_M
        nearest = max(place.speed_mps, 4.0) * LOOK_S + HALVES["bus"][0]
        bodies = world.bodies
        dx, dy = bodies.x - place.x, bodies.y - place.y
        along = (dx * place.c + dy * place.s).tolist()
        aside = (dy * place.c - dx * place.s).tolist()
        for other, vehicle in enumerate(world.vehicles):
            if other in (row, his) or not 0.0 < along[other] < nearest:
                continue
            room = HALVES["bus"][1] + HALVES[vehicle.kind][1] + SPARE_M
            if abs(aside[other]) < room:
                nearest = along[other]
                side = -1.0 if aside[other] >= 0 else 1.0
                wanted = self._aside_m + aside[other] + side * (room + SPARE_M)
                if not LEFT_M <= wanted <= RIGHT_M:
                    wanted = self._aside_m + aside[other] - side * (room + SPARE_M)
        wanted = min(max(wanted, LEFT_M), RIGHT_M)
        self._aside_m += min(max(wanted - self._aside_m, -TURN_MPS), TURN_MPS)

    def _wheel(self, stage: Stage, place: Place, target: tuple[float, float]) -> float:
        dx, dy = target[0] - (place.x - BUS.rear_axle_m * place.c), target[1] - (place.y - BUS.rear_axle_m * place.s)
        tangent = 2 * (dy * place.c - dx * place.s) * BUS.wheelbase_m / max(dx * dx + dy * dy, 1.0)
        ground = stage.city.ground
        grip = float(ground.grip[ground.at(place.x + BUS.front_axle_m * place.c, place.y + BUS.front_axle_m * place.s)])
        return min(max(tangent / lock_at(BUS, abs(place.speed_mps), BUS.grip * grip), -1.0), 1.0)

    def _wanted(self, stage: Stage, world: World, runner: Runner, place: Place) -> float:
        """As fast as the corners allow; before a train he waits."""
        wanted = plan_mps(stage.city, self._path, self._way_m) * FASTER
        left = self._train_ahead(stage, world)
        if left is not None:
            wanted = min(wanted, sqrt(max(2 * 4.0 * (left - STOP_M), 0.0)))
        return wanted

    def _train_ahead(self, stage: Stage, world: World) -> float | None:
        """Metres to the next crossing on the way if a train is on it or about to be."""
        found = next_crossing(stage.city, self._path, self._way_m, self._after(stage))
        if found is None or found[1] > TRAIN_LOOK_M:
            return None
        eta = eta_ticks(world, found[0])
        soon = eta is not None and eta / 60 < (found[1] + 26.0) / CAREFUL_MPS + 1.0
        return found[1] if soon and found[1] > HALVES["bus"][0] else None
