"""Traffic loses its nerve: a bus that comes on too fast, a horn, a shot; rolled once a driver and event."""

from __future__ import annotations

from math import sqrt

import numpy as np

from game.chase.bodies import BUSES, HALVES
from game.chase.city import PX_PER_M, City
from game.chase.lanes import try_lane
from game.chase.world import Driver, Stage, Vehicle, World
from game.core.cue import Cue
from game.data import chase as feel
from game.data import chase_traffic as table


def calm_down(driver: Driver) -> None:
    """Moods pass."""
    driver.scare_ticks = max(driver.scare_ticks - table.THINK_TICKS, 0)
    if not driver.mood_ticks:
        return
    driver.mood_ticks = max(driver.mood_ticks - table.THINK_TICKS, 0)
    if not driver.mood_ticks:
        driver.mood, driver.aside_m = "calm", 0.0


def frighten(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Every driver whom a bus is about to reach, and everyone in front of a horn."""
    if world.tick % table.THINK_TICKS:
        return
    bodies = world.bodies
    for row, bus in enumerate(world.vehicles):
        if bus.role not in BUSES:
            continue
        x, y, c, s, vx, vy = bodies.block[:6, row].tolist()
        dx, dy = bodies.x - x, bodies.y - y
        aside = np.abs(dy * c - dx * s)
        for other in (aside < table.PANIC_SIDE_M).nonzero()[0].tolist():
            far_x, far_y = float(dx[other]), float(dy[other])
            far = sqrt(far_x * far_x + far_y * far_y) + 1e-9
            if far < table.PANIC_M:
                closing = (vx - float(bodies.vx[other])) * far_x + (vy - float(bodies.vy[other])) * far_y
                if closing / far > table.PANIC_MPS:
                    scare(stage.city, world, other, cues)
        if bus.horn_ticks > feel.HORN_TICKS - table.THINK_TICKS:
            ahead = dx * c + dy * s
            heard = (ahead > 0) & (ahead < table.HORN_M) & (aside < table.HORN_SIDE_M)
            for other in heard.nonzero()[0].tolist():
                _make_way(stage.city, world, other, cues)


def scare(city: City, world: World, row: int, cues: list[Cue]) -> None:
    """One driver takes fright, unless he has just had one."""
    vehicle = world.vehicles[row]
    driver = vehicle.driver
    if driver is None or vehicle.state != "drive" or vehicle.role == "police" or driver.scare_ticks:
        return
    driver.scare_ticks = table.PANIC_REST_TICKS
    roll = world.traffic_rng.below(100)
    way = city.ways[driver.way]
    sides = [side for side, lane in ((-1, way.left), (1, way.right)) if lane >= 0]
    if roll < table.PULL_OVER_PCT or (roll >= table.PULL_OVER_PCT + table.STOP_PCT and not sides):
        _pull_over(vehicle, driver)
        _say(world, "brake_squeal", vehicle, row, cues)
    elif roll < table.PULL_OVER_PCT + table.STOP_PCT:
        _feel(driver, "stop", table.STOP_TICKS, 0.0)
        _say(world, "brake_squeal", vehicle, row, cues)
    else:
        _feel(driver, "swerve", table.SWERVE_TICKS, sides[roll % len(sides)] * table.SWERVE_M)
        _say(world, "swerve", vehicle, row, cues)


def hear_shot(city: City, world: World, x: float, y: float, cues: list[Cue]) -> None:
    """Drivers near a shot take fright."""
    bodies = world.bodies
    near = (np.abs(bodies.x - x) < table.SHOT_M) & (np.abs(bodies.y - y) < table.SHOT_M)
    for row in near.nonzero()[0].tolist():
        scare(city, world, row, cues)


def _make_way(city: City, world: World, row: int, cues: list[Cue]) -> None:
    vehicle = world.vehicles[row]
    driver = vehicle.driver
    if driver is None or vehicle.state != "drive" or not world.traffic_rng.chance(table.HORN_PCT):
        return
    if not try_lane(city, world, row, driver):
        _pull_over(vehicle, driver)
    _say(world, "swerve", vehicle, row, cues)


def _pull_over(vehicle: Vehicle, driver: Driver) -> None:
    """To the right edge of his lane: pillars and lamps stand behind it."""
    room = max(table.KERB_M - HALVES[vehicle.kind][1], 0.0)
    _feel(driver, "pull_over", table.PULL_OVER_TICKS, min(room, table.PULL_OVER_M))


def _feel(driver: Driver, mood: str, ticks: int, aside_m: float) -> None:
    driver.mood, driver.mood_ticks, driver.aside_m = mood, ticks, aside_m


def _say(world: World, kind: str, vehicle: Vehicle, row: int, cues: list[Cue]) -> None:
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    cues.append(Cue(kind, round(x * PX_PER_M), round(y * PX_PER_M), vehicle.id, text=vehicle.kind))
