"""The way of one driver: what he takes next, and how he changes lane."""

from __future__ import annotations

from bisect import bisect_right

import numpy as np

from game.chase.bodies import HALVES
from game.chase.city import City
from game.chase.roads import Way
from game.chase.world import Driver, Vehicle, World
from game.data.chase_traffic import CHANGE_REST_TICKS

PLAN = 2  # ways beyond the present one
CHANGE_END_M = 10.0  # no change of lane so near to its end
CHANGE_BEHIND_M, CHANGE_AHEAD_M = 5.0, 6.0
CLOSING_S = 1.2  # room for those who come from behind
LANE_HALF_M = 1.6
ALONG, LANE_FAR_M = 0.7, 6.0  # cosine and distance within which a lane is the one that somebody is on


def allowed(way: Way, kind: str) -> bool:
    """Whether such a vehicle uses this way."""
    return not way.kinds or kind in way.kinds


def choose_plan(city: City, world: World, vehicle: Vehicle, driver: Driver) -> None:
    """Fill up what he takes next; straight on is as likely as both turns together."""
    while len(driver.plan) < PLAN:
        last = city.ways[driver.plan[-1] if driver.plan else driver.way]
        choices = [n for n in last.next if allowed(city.ways[n], vehicle.kind)]
        if vehicle.role == "police" and choices:
            driver.plan.append(_towards(city, world, choices))
            continue
        choices += [n for n in choices if city.ways[n].turn == "straight"]
        if not choices:
            return
        driver.plan.append(choices[world.traffic_rng.below(len(choices))] if len(choices) > 1 else choices[0])


def _towards(city: City, world: World, choices: list[int]) -> int:
    """The way that brings the police nearest to our bus."""
    row = world.row(world.bus_id)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])

    def left_m2(index: int) -> float:
        way = city.ways[index]
        end = city.ways[way.next[0]] if way.next else way
        dx, dy = end.curve.x[-1] - x, end.curve.y[-1] - y
        return dx * dx + dy * dy

    return min(choices, key=left_m2)


def move_on(city: City, driver: Driver) -> None:
    """From the end of his way to the next."""
    driver.way_m -= city.ways[driver.way].curve.length_m
    driver.way = driver.plan.pop(0)


def try_lane(city: City, world: World, row: int, driver: Driver) -> bool:
    """Change to the lane at the left or right if one is free. Whether he does."""
    if driver.change_ticks or driver.claim >= 0:
        return False
    way = city.ways[driver.way]
    for side, index in ((-1, way.left), (1, way.right)):
        if index >= 0 and _take_lane(city, world, row, driver, city.ways[index]):
            driver.indicator = side
            return True
    return False


def _take_lane(city: City, world: World, row: int, driver: Driver, lane: Way) -> bool:
    vehicle, bodies = world.vehicles[row], world.bodies
    if not allowed(lane, vehicle.kind):
        return False
    x, y = float(bodies.x[row]), float(bodies.y[row])
    way_m = driver.way_m * lane.curve.length_m / city.ways[driver.way].curve.length_m
    for _ in range(2):
        way_m = lane.curve.along(x, y, way_m)
    if not 0.0 < way_m < lane.curve.length_m - CHANGE_END_M:
        return False
    px, py, c, s = lane.curve.at(way_m)
    ahead = (bodies.x - px) * c + (bodies.y - py) * s
    aside = np.abs((bodies.y - py) * c - (bodies.x - px) * s)
    speed = bodies.vx * c + bodies.vy * s
    faster = np.maximum(speed - speed[row], 0.0) * CLOSING_S
    own = 2 * HALVES[vehicle.kind][0]
    taken = (aside < LANE_HALF_M) & (ahead < own + CHANGE_AHEAD_M) & (ahead > -own - CHANGE_BEHIND_M - faster)
    taken[row] = False
    if taken.any():
        return False
    driver.way, driver.way_m = lane.index, way_m
    driver.plan.clear()
    choose_plan(city, world, vehicle, driver)
    driver.change_ticks = CHANGE_REST_TICKS
    return True


def nearest_lane(city: City, x: float, y: float, c: float, s: float) -> tuple[int, float] | None:
    """The nearest way to (x, y) of those that lead along (c, s), and how far along it; None if there is none near."""
    px, py, pc, ps = city.points
    dx, dy = px - x, py - y
    far = dx * dx + dy * dy
    far[pc * c + ps * s < ALONG] = np.inf
    point = int(far.argmin())
    if not far[point] < LANE_FAR_M * LANE_FAR_M:
        return None
    way = city.ways[bisect_right(city.ways, point, key=_first) - 1]
    return way.index, way.curve.along(x, y, (point - way.first) * way.curve.step_m)


def _first(way: Way) -> int:
    return way.first
