"""What hums in the chase: engines, tyres, sirens, trains, bells; asked each tick, heard from the players' bus."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from game.chase.bodies import BUSES
from game.chase.city import PX_PER_M
from game.chase.rails import blind, eta_ticks
from game.chase.world import Stage, Vehicle, World
from game.data.chase_damage import BURST_TICKS
from game.data.vehicles import GROUNDS, VEHICLES
from game.show.chase.el import RISE_PX, lines_of
from game.show.sound.chase_engines import AIR_TICKS, HIS, MOTORS, Engines, nearest, shares
from game.show.sound.desk import MOST_PAN
from game.show.sound.plan import Hum

IDLE_SHARE = 0.55  # of an engine's loudness without throttle
NEAR_CARS = 3  # so many others are heard
NEAR_M, SIDE_M, DEAF_M = 14.0, 32.0, 95.0  # half as loud; all to one side; no longer heard

TYRES = {"dry": "tyres_dry", "pavement": "tyres_dry", "rails": "tyres_dry", "wet": "tyres_wet", "snow": "tyres_snow",
         "gravel": "tyres_gravel"}  # fmt: skip
SLIP_FROM_DEG, SLIP_FULL_DEG = 6.0, 26.0
SLIP_MPS = 6.0  # below it tyres are still
TYRE_LEVEL, ROLL_LEVEL, SCRAPE_LEVEL = 0.8, 0.3, 0.75
ROLLING = {"wet": "road_wet", "snow": "tyres_snow", "gravel": "tyres_gravel"}
SCRAPE_MPS, SCRAPE_FULL_MPS = 2.5, 14.0
MISFIRE_HULL, MISFIRE_LEVEL = 50.0, 0.5
SIREN_LEVEL, TRAIN_LEVEL, BELL_LEVEL, JET_LEVEL = 0.55, 1.0, 0.8, 0.6
EL_LEVEL, HERD_LEVEL = 0.7, 0.6
AIR_LEVEL, RETARDER_LEVEL = 0.45, 0.4
RETARDS_MPS, RETARDS_FULL_MPS = 3.0, 16.0  # speeds between which a braked bus moans
DULL_M = 60.0  # air takes the edge off an engine: so far away it is heard as if without load
SOUND_MPS, DOPPLER = 343.0, 2.0  # the shift of pitch is twice that of physics, or nobody would notice
PASSES_MPS = 6.0  # a siren that comes or goes faster has its other pitch


class Ear(NamedTuple):
    """The players' bus: where one listens from, in m, and how it moves, in m/s."""

    x: float
    y: float
    vx: float = 0.0
    vy: float = 0.0

    def at(self, x: float, y: float) -> tuple[float, float]:
        """(gain, pan) of a place in m."""
        dx, dy = x - self.x, y - self.y
        far = math.hypot(dx, dy)
        if far > DEAF_M:
            return 0.0, 0.0
        fade = min(1.0, (DEAF_M - far) / (0.25 * DEAF_M))
        return fade * NEAR_M / (NEAR_M + max(0.0, far - 4.0)), max(-MOST_PAN, min(MOST_PAN, dx / SIDE_M))


def ear_of(world: World) -> Ear:
    """Where one listens from."""
    x, y, _, _, vx, vy = world.bodies.block[:6, world.row(world.bus_id)].tolist()
    return Ear(x, y, vx, vy)


class _Moving(NamedTuple):
    """A vehicle with what its body does: m, m/s along and across its heading."""

    vehicle: Vehicle
    x: float
    y: float
    c: float
    s: float
    ahead_mps: float
    aside_mps: float
    drive_n: float
    brake_n: float

    @property
    def speed_mps(self) -> float:
        return math.hypot(self.ahead_mps, self.aside_mps)

    @property
    def slip_deg(self) -> float:
        return math.degrees(math.atan2(abs(self.aside_mps), max(abs(self.ahead_mps), 0.1)))


def closing_mps(ear: Ear, one: _Moving) -> float:
    """How fast somebody comes nearer."""
    dx, dy = one.x - ear.x, one.y - ear.y
    far = math.hypot(dx, dy)
    if far < 1.0:
        return 0.0
    vx, vy = one.c * one.ahead_mps - one.s * one.aside_mps, one.s * one.ahead_mps + one.c * one.aside_mps
    return -(dx * (vx - ear.vx) + dy * (vy - ear.vy)) / far


class ChaseHums:
    """The world says all; of engines it is remembered in which gear they are, and how fast they turn."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._engines = Engines()
        self._grounds = tuple(GROUNDS)
        self._el = lines_of(stage)
        self._hydrants = [one for one in stage.city.breakables if one.kind == "hydrant"]

    def of(self, world: World) -> list[Hum]:
        """Our engine and tyres first, then his, then whatever else is near."""
        ear = ear_of(world)
        me = self._moving(world, world.row(world.bus_id))
        found = [*self._engine(me, ear, world.tick), *self._tyres(me, ear), *self._hurt(world, me)]
        near: list[tuple[float, int]] = []  # m, row
        police: list[tuple[float, int]] = []
        places = zip(world.vehicles, world.bodies.x.tolist(), world.bodies.y.tolist(), strict=True)
        for row, (vehicle, x, y) in enumerate(places):
            if vehicle.role == "rostavili":
                him = self._moving(world, row)
                found += [*self._engine(him, ear, world.tick), *self._tyres(him, ear)]
            elif vehicle.role == "train":
                found += self._train(self._moving(world, row), ear)
            elif vehicle.state == "drive" and vehicle.id != world.bus_id:
                (police if vehicle.role == "police" else near).append((math.hypot(x - ear.x, y - ear.y), row))
        if police:
            found += self._siren(self._moving(world, min(police)[1]), ear)
        found += self._bells(world, ear)
        found += self._overhead(world, ear)
        for _, row in sorted([*near, *police])[:NEAR_CARS]:
            found += self._engine(self._moving(world, row), ear, world.tick)
        self._engines.forget(world.tick)
        return found

    def _bells(self, world: World, ear: Ear) -> Iterator[Hum]:
        """Crossings near by that ring, and mains that spout where a hydrant stood."""
        for at, crossing in enumerate(self._stage.city.crossings):
            eta = eta_ticks(world, at)
            gain, pan = ear.at(*crossing.area.centre)
            if gain > 0 and eta is not None and eta <= crossing.warn and not blind(world, at):
                yield Hum("bell_loop", BELL_LEVEL * gain, pan, crossing.id)
        for hydrant in self._hydrants:
            gain, pan = ear.at(*hydrant.area.centre)
            if gain > 0 and not world.bodies.wall_alive[hydrant.wall]:
                yield Hum("jet_loop", JET_LEVEL * gain, pan, hydrant.id)

    def _overhead(self, world: World, ear: Ear) -> Iterator[Hum]:
        """Trains of the elevated railway, by the nearest car of each; a herd, by its first beast."""
        number = 0
        for line in self._el:
            for train in line.at(world.tick):
                number += 1
                places = [(car.px / PX_PER_M, (car.py + RISE_PX) / PX_PER_M) for car in train]
                gain, pan = max(ear.at(x, y) for x, y in places)
                if gain > 0:
                    yield Hum("el_loop", EL_LEVEL * gain, pan, -number)
        if world.cattle:
            gain, pan = ear.at(world.cattle[0].x, world.cattle[0].y)
            yield Hum("herd_loop", HERD_LEVEL * gain, pan)

    def _moving(self, world: World, row: int) -> _Moving:
        bodies = world.bodies
        x, y, c, s, vx, vy = bodies.block[:6, row].tolist()
        drive_n, brake_n = float(bodies.drive_n[row]), float(bodies.brake_n[row])
        return _Moving(world.vehicles[row], x, y, c, s, c * vx + s * vy, c * vy - s * vx, drive_n, brake_n)

    def _engine(self, one: _Moving, ear: Ear, tick: int) -> Iterator[Hum]:
        """Loops next to its revolutions, between work and rest by load; whoever passes is content with the nearest."""
        vehicle = one.vehicle
        leads = vehicle.role in BUSES
        motor = HIS if vehicle.role == "rostavili" else MOTORS.get(vehicle.kind)
        gain, pan = ear.at(one.x, one.y)
        if motor is None or vehicle.state != "drive" or not gain:
            return
        row, speed_mps = VEHICLES[vehicle.kind], abs(one.ahead_mps)
        throttle = min(1.0, abs(one.drive_n) / min(row.drive_n, row.power_w / max(speed_mps, 1.0)))
        now = self._engines.of(vehicle.id, motor, speed_mps, throttle, one.brake_n > 0, tick)
        turns = now.turns * (1 + DOPPLER * closing_mps(ear, one) / SOUND_MPS)
        level = motor.level * gain * (IDLE_SHARE + (1 - IDLE_SHARE) * now.load)
        edge = now.load * max(0.0, 1 - math.hypot(one.x - ear.x, one.y - ear.y) / DULL_M) * math.pi / 2
        works, rests = level * math.sin(edge), level * math.cos(edge)
        for k, share in shares(motor.turns, turns) if leads else ((nearest(motor.turns, turns), 1.0),):
            yield Hum(f"{motor.name}_{k + 1}", works * share, pan, vehicle.id)
            yield Hum(f"{motor.name}_rest_{k + 1}", rests * share, pan, vehicle.id)
        if now.air:
            yield Hum("air_loop", AIR_LEVEL * gain * now.air / AIR_TICKS, pan, vehicle.id)
        if leads and one.brake_n > 0 and one.ahead_mps > RETARDS_MPS:
            moans = min(1.0, (one.ahead_mps - RETARDS_MPS) / (RETARDS_FULL_MPS - RETARDS_MPS))
            yield Hum("retarder_loop", RETARDER_LEVEL * gain * moans, pan, vehicle.id)

    def _siren(self, one: _Moving, ear: Ear) -> Iterator[Hum]:
        """Higher as it comes, lower as it goes."""
        gain, pan = ear.at(one.x, one.y)
        comes = max(-1.0, min(1.0, closing_mps(ear, one) / PASSES_MPS))
        yield Hum("siren_come" if comes > 0 else "siren_go", SIREN_LEVEL * gain * math.sqrt(abs(comes)), pan)
        yield Hum("siren_loop", SIREN_LEVEL * gain * math.sqrt(1 - abs(comes)), pan)

    def _tyres(self, one: _Moving, ear: Ear) -> Iterator[Hum]:
        """Rubber by slip, and what the ground does to rolling wheels."""
        ground = self._grounds[int(self._stage.city.ground.at(one.x, one.y))]
        gain, pan = ear.at(one.x, one.y)
        slip = (one.slip_deg - SLIP_FROM_DEG) / (SLIP_FULL_DEG - SLIP_FROM_DEG)
        sliding = max(0.0, min(1.0, slip)) * min(1.0, max(0.0, one.speed_mps - 1.0) / SLIP_MPS)
        rolling = ROLL_LEVEL * min(1.0, one.speed_mps / 20.0)
        levels = {TYRES[ground]: TYRE_LEVEL * sliding}
        if ground in ROLLING:
            levels[ROLLING[ground]] = max(levels.get(ROLLING[ground], 0.0), rolling)
        for loop, level in levels.items():
            yield Hum(loop, level * gain, pan, one.vehicle.id)

    def _hurt(self, world: World, me: _Moving) -> Iterator[Hum]:
        """Metal that slides along something, and an engine that misses."""
        slides = any(
            world.bus_id in (touch.a, touch.b)
            and world.tick - touch.fresh >= BURST_TICKS
            and touch.last >= world.tick - 1
            for touch in world.touches
        )
        if slides and me.speed_mps > SCRAPE_MPS:
            yield Hum("scrape_loop", SCRAPE_LEVEL * min(1.0, me.speed_mps / SCRAPE_FULL_MPS), 0.0)
        if me.vehicle.state == "drive" and me.vehicle.hull < MISFIRE_HULL:
            yield Hum("engine_misfire", MISFIRE_LEVEL * (1 - me.vehicle.hull / MISFIRE_HULL), 0.0)

    def _train(self, train: _Moving, ear: Ear) -> Iterator[Hum]:
        """A train is as near as the nearest of its cars."""
        if train.speed_mps < 0.5:
            return
        half_m = VEHICLES[train.vehicle.kind].length_m / 2
        along = max(-half_m, min(half_m, (ear.x - train.x) * train.c + (ear.y - train.y) * train.s))
        gain, pan = ear.at(train.x + along * train.c, train.y + along * train.s)
        yield Hum("train_loop", TRAIN_LEVEL * gain, pan, train.vehicle.id)
