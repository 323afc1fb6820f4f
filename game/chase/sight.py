"""How traffic sees: what lies ahead on the way of each driver, for all who decide in this tick at once."""

from __future__ import annotations

import numpy as np

from game.chase.bodies import HALVES
from game.chase.city import City
from game.chase.world import Driver, Stage, World
from game.data.chase_traffic import LOOK_M, LOOK_SPARE_M
from game.physics import Line, Met

FAR_M = 1e6  # the length of what does not go on
_LOOK = np.array(LOOK_M)


def _line(city: City, world: World, row: int, aside_m: float) -> Line:
    """From his bumper along his way and the two after it; where they end the last point stays."""
    vehicle = world.vehicles[row]
    driver = vehicle.driver
    if driver is None:
        raise ValueError(f"nobody drives vehicle {vehicle.id}")
    half_length, half_width = HALVES[vehicle.kind]
    ways = city.ways
    stretches: tuple[float, ...] = ways[driver.way].stretch
    for index in driver.plan[:2]:
        stretches += ways[index].stretch
    if len(stretches) < 9:
        last = ways[driver.plan[-1] if driver.plan else driver.way]
        stretches += (last.first + len(last.curve.x) - 1.0, FAR_M, 0.0) * (3 - len(stretches) // 3)
    return Line(row, driver.way_m + half_length, half_width + LOOK_SPARE_M, aside_m, *stretches)


def look(stage: Stage, world: World, rows: list[int], asides: list[float], ignored: list[tuple[int, int]]) -> list[Met]:
    """What the drivers in `rows` see, `asides` beside the middle of their ways. `ignored`: (place in rows, row)."""
    lines = [_line(stage.city, world, row, aside) for row, aside in zip(rows, asides, strict=True)]
    return stage.engine.first_on(world.bodies, stage.city.points, lines, _LOOK, ignored)


def ahead(city: City, driver: Driver, way_m: float) -> tuple[float, float, float, float]:
    """(x, y, c, s) at `way_m` of the driver's way, or of those that he will take after it."""
    way = city.ways[driver.way]
    for index in driver.plan:
        length = way.curve.length_m
        if way_m <= length:
            break
        way_m -= length
        way = city.ways[index]
    return way.curve.at(way_m)
