"""A driver of code: along Rostavili's way, past what stands in it, close behind him until a train has him."""

from __future__ import annotations

from math import sqrt
from typing import Any

from game.chase.bodies import HALVES
from game.chase.crossing import next_crossing
from game.chase.driving import lock_at
from game.chase.foresight import FREE_MPS
from game.chase.pace import ahead_m, plan_mps
from game.chase.rails import eta_ticks
from game.chase.way import Place, locate, place_at
from game.chase.world import Runner, Stage, World
from game.core import pads
from game.core.pads import Pads
from game.data import chase_pursuit as table
from game.data.vehicles import VEHICLES

BUS = VEHICLES["bus"]
FASTER = 1.08  # than his speed plan
WAIT_TIMES, WAIT_MPS = 0.6, 3.0  # before him: so much of his speed, and as much as this
LETS_PASS_M = 30.0  # whoever is so near behind is let past
LOOK_S, SPARE_M = 1.8, 0.9
LEFT_M, RIGHT_M = -4.6, 0.5
AIM_M, AIM_S = 5.5, 0.45
TURN_MPS = 0.05  # of aside in a tick
STUCK_TICKS, STUCK_M, BACK_TICKS = 200, 4.0, 170
CHARGE_M = 26.0
STOP_M = 12.0  # before closed arms
TRAIN_LOOK_M, CAREFUL_MPS, TRAIN_MPS2 = 75.0, 12.0, 2.4
LEAVE_M, SLOW_MPS2 = 8.0, 2.6
GIVE_WAY_M = 24.0  # of one who is stuck
FULL_LOCK, LIFTS_MPS, LIFTS_BY_MPS = 0.99, 7.0, 0.5  # who runs wide with his wheel at its stop, so fast, lifts his foot


class Driver:
    """Drives by what the world shows, the same way each time; remembers only its own way and its patience."""

    def __init__(self, look_s: float = LOOK_S) -> None:
        self._look_s = look_s
        self._path = -1
        self._way_m = 0.0
        self._aside_m = table.KEEP_RIGHT_M
        self._stuck_ticks = 0
        self._stuck_from = (0.0, 0.0)
        self._waits = self._lets_pass = False
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
        if self._backs_off(world, runner, place):
            return (pads.with_triggers(0, 0.0, 1.0),)
        target = self._target(stage, world, runner, place, row)
        wheel = self._wheel(stage, place, target)
        wanted = lifted(self._wanted(stage, world, runner, place), wheel, place.speed_mps)
        pad = pads.with_stick(0, wheel) if abs(wheel) > 1 / 32 else 0
        short = wanted - place.speed_mps
        pad = pads.with_triggers(pad, min(max(short / 2 + 0.4, 0.0), 1.0), min(max(-short / 4, 0.0), 1.0))
        if world.heat >= 1000 and world.gap_m > CHARGE_M:
            pad |= pads.CHARGE
        if self._marks_tyres(world, runner):
            pad |= pads.MARK
        return (pad, *([0] * (world.players - 1)))

    def _marks_tyres(self, world: World, runner: Runner) -> bool:
        """Once Ridzik has burst one of his own accord he is told to go on."""
        one_gone = max(runner.tyre_hits) >= table.TYRE_HITS
        return one_gone and not world.gunner.mark and not world.last_pad & pads.MARK

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

    def _backs_off(self, world: World, runner: Runner, place: Place) -> bool:
        """Whoever comes no farther backs off; whoever stands in the way of one who is stuck does as well."""
        if self._back_ticks:
            self._back_ticks -= 1
            self._stuck_ticks = 0
            return True
        self._stuck_ticks += 1
        dx, dy = place.x - self._stuck_from[0], place.y - self._stuck_from[1]
        if dx * dx + dy * dy > STUCK_M * STUCK_M or world.bus.state != "drive" or self._waits:
            self._stuck_ticks, self._stuck_from = 0, (place.x, place.y)
        his = world.row(runner.vehicle)
        hx, hy = float(world.bodies.x[his]) - place.x, float(world.bodies.y[his]) - place.y
        near = hx * hx + hy * hy < GIVE_WAY_M * GIVE_WAY_M
        in_front = hx * place.c + hy * place.s > 0
        if self._stuck_ticks > STUCK_TICKS or (near and in_front and runner.mood == "back" and runner.mood_ticks > 100):
            self._back_ticks = BACK_TICKS
        return False

    def _target(
        self, stage: Stage, world: World, runner: Runner, place: Place, row: int, on_m: float = 0.0
    ) -> tuple[float, float]:
        """A point of the way ahead of a place so much farther on, past whatever stands in it."""
        his = world.row(runner.vehicle)
        self._dodge(world, place, row, his)
        reach = AIM_M + AIM_S * max(place.speed_mps, 0.0) + on_m
        x, y, _, _ = place_at(stage.city, self._path, self._way_m + reach, self._aside_m, self._after(stage))
        return x, y

    def _dodge(self, world: World, place: Place, row: int, his: int) -> None:
        wanted = LEFT_M if self._lets_pass else table.KEEP_RIGHT_M
        nearest = max(place.speed_mps, 4.0) * self._look_s + HALVES["bus"][0]
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
                there = self._aside_m + aside[other]
                left, right = max(there - room - SPARE_M, LEFT_M), min(there + room + SPARE_M, RIGHT_M)
                more_m = (there - left) - (right - there)
                wanted = left if more_m > 0 or (more_m == 0 and aside[other] >= 0) else right
        wanted = min(max(wanted, LEFT_M), RIGHT_M)
        self._aside_m += min(max(wanted - self._aside_m, -TURN_MPS), TURN_MPS)

    def _wheel(self, stage: Stage, place: Place, target: tuple[float, float]) -> float:
        dx, dy = target[0] - (place.x - BUS.rear_axle_m * place.c), target[1] - (place.y - BUS.rear_axle_m * place.s)
        tangent = 2 * (dy * place.c - dx * place.s) * BUS.wheelbase_m / max(dx * dx + dy * dy, 1.0)
        ground = stage.city.ground
        grip = ground.grip_at(place.x + BUS.front_axle_m * place.c, place.y + BUS.front_axle_m * place.s)
        return min(max(tangent / lock_at(BUS, abs(place.speed_mps), BUS.grip * grip), -1.0), 1.0)

    def _wanted(self, stage: Stage, world: World, runner: Runner, place: Place) -> float:
        """As fast as the corners allow; before a train he waits."""
        wanted = min(self._road_mps(stage, place), self._behind_him(stage, world, runner, place))
        left = self._train_ahead(stage, world)
        self._waits = left is not None or wanted < 1.0
        if left is not None:
            wanted = min(wanted, sqrt(max(2 * TRAIN_MPS2 * (left - STOP_M), 0.0)))
        return wanted

    def _road_mps(self, stage: Stage, place: Place) -> float:
        """What the road allows."""
        return plan_mps(stage.city, self._path, self._way_m) * FASTER

    def _behind_him(self, stage: Stage, world: World, runner: Runner, place: Place) -> float:
        """Close in on him without a bump: his tyres are shot from here, and with us so near he runs every bell."""
        x, y, c, s, vx, vy = (float(v) for v in world.bodies.block[:6, world.row(runner.vehicle)])
        dx, dy = x - place.x, y - place.y
        ahead, aside = dx * place.c + dy * place.s, abs(dy * place.c - dx * place.s)
        free_m = ahead - 2 * HALVES["bus"][0] - LEAVE_M
        self._lets_pass = False
        if ahead < 0 and ahead_m(stage, world, runner, Place(x, y, c, s, 0.0)) is not None:
            self._lets_pass = dx * dx + dy * dy < LETS_PASS_M * LETS_PASS_M
            return max(WAIT_TIMES * sqrt(vx * vx + vy * vy), WAIT_MPS)
        if ahead < 0 or aside > 4.0 + 0.3 * ahead:
            return FREE_MPS
        his = max(vx * place.c + vy * place.s, 0.0)
        if free_m < 0.0:
            return max(his - 1.0, 0.0)
        return float(sqrt(his * his + 2 * SLOW_MPS2 * free_m))

    def _train_ahead(self, stage: Stage, world: World) -> float | None:
        """Metres to the next crossing on the way if a train is on it or about to be."""
        found = next_crossing(stage.city, self._path, self._way_m, self._after(stage))
        if found is None or found[1] > TRAIN_LOOK_M:
            return None
        eta = eta_ticks(world, found[0])
        soon = eta is not None and eta / 60 < (found[1] + 26.0) / CAREFUL_MPS + 1.0
        return found[1] if soon and found[1] > HALVES["bus"][0] else None


def lifted(wanted_mps: float, wheel: float, speed_mps: float) -> float:
    """The speed to drive at: with the wheel at its stop no more than now, since under power a bus turns wider."""
    if abs(wheel) < FULL_LOCK or speed_mps < LIFTS_MPS:
        return wanted_mps
    return min(wanted_mps, speed_mps - LIFTS_BY_MPS)
