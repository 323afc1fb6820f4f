"""Who may drive into a junction: lights, the whole path reserved, room behind it, left turns yield; section 5."""

from __future__ import annotations

from math import sqrt

from game.chase.bodies import HALVES
from game.chase.city import City
from game.chase.lights import is_green
from game.chase.roads import Junction, Way
from game.chase.world import Driver, Stage, Vehicle, World
from game.data.chase_traffic import (
    CROWDS,
    EXIT_SPARE_M,
    MERCY_S,
    MOVING_MPS,
    YIELD_M,
    YIELD_MOST_TICKS,
)  # fmt: skip

MERCY_FAST_MPS, MERCY_NEAR_M, MERCY_SIDE_M = 5.0, 8.0, 12.0
ACROSS = 0.7  # cosine of the angle from which a bus comes across and not along
OBSTACLE_M = 3.0


class Traffic:
    """Who is where in this tick, gathered once: drivers by way, and claims by junction. Not part of the world."""

    def __init__(self, city: City, world: World) -> None:
        self.on: dict[int, list[tuple[Vehicle, Driver]]] = {}
        self.claims: list[tuple[int, Vehicle]] = []
        self.still: list[tuple[float, float]] = []  # places of those who follow no lane
        for row, vehicle in enumerate(world.vehicles):
            driver = vehicle.driver
            if driver is not None and vehicle.state == "drive":
                self.on.setdefault(driver.way, []).append((vehicle, driver))
                if driver.claim >= 0:
                    self.claims.append((driver.claim, vehicle))
            else:
                self.still.append((float(world.bodies.x[row]), float(world.bodies.y[row])))


def may_enter(stage: Stage, world: World, traffic: Traffic, vehicle: Vehicle, driver: Driver, link: Way) -> bool:
    """Whether a driver may take this link now. `line_ticks` counts on when it is green and others have the road."""
    city = stage.city
    junction = city.junctions[link.junction]
    police = vehicle.role == "police"
    if not police and not is_green(world, junction.lights, link.axis):
        return False
    if any(claim in link.against for claim, _ in traffic.claims) or not _first(traffic, driver):
        return False
    if not _room_behind(city, world, traffic, vehicle, link):
        return False
    if driver.line_ticks > YIELD_MOST_TICKS or police:
        return True
    return not _others_first(city, traffic, link) and not _bus_comes(stage, world, vehicle, link, junction)


def _first(traffic: Traffic, driver: Driver) -> bool:
    """Whether all in front of him on his lane have been let in."""
    return all(other.way_m <= driver.way_m or other.claim >= 0 for _, other in traffic.on.get(driver.way, ()))


def _room_behind(city: City, world: World, traffic: Traffic, vehicle: Vehicle, link: Way) -> bool:
    """Whether the lane behind the link has room for him and for all who are let in before him."""
    if not link.next:
        return True
    exit_way = city.ways[link.next[0]]
    needed = 2 * HALVES[vehicle.kind][0] + EXIT_SPARE_M
    for claim, other in traffic.claims:
        if city.ways[claim].next == link.next and other.driver is not None and other.driver.way != link.next[0]:
            needed += 2 * HALVES[other.kind][0] + EXIT_SPARE_M
    bodies = world.bodies
    for other, driver in traffic.on.get(exit_way.index, ()):
        row = world.row(other.id)
        vx, vy = float(bodies.vx[row]), float(bodies.vy[row])
        if vx * vx + vy * vy < MOVING_MPS * MOVING_MPS and driver.way_m - HALVES[other.kind][0] < needed:
            return False
    for way_m in (1.0, needed / 2, needed):
        x, y, _, _ = exit_way.curve.at(way_m)
        for ox, oy in traffic.still:
            if abs(ox - x) < OBSTACLE_M and abs(oy - y) < OBSTACLE_M:
                return False
    return True


def _others_first(city: City, traffic: Traffic, link: Way) -> bool:
    """Whether somebody comes who goes first and crosses this link."""
    for index in link.yields:
        length = city.ways[index].curve.length_m
        for _, driver in traffic.on.get(index, ()):
            if driver.plan and driver.plan[0] in link.against and length - driver.way_m < YIELD_M:
                if driver.waited_ticks == 0:
                    return True
    return False


def _bus_comes(stage: Stage, world: World, vehicle: Vehicle, link: Way, junction: Junction) -> bool:
    """Whether our bus will be there so soon that this driver, if he is one of the kind, lets it pass."""
    if vehicle.id * 37 % 100 >= CROWDS[stage.difficulty.name].mercy_pct:
        return False
    x, y, _, _, vx, vy = world.bodies.block[:6, world.row(world.bus_id)].tolist()
    speed = sqrt(vx * vx + vy * vy)
    if speed < MERCY_FAST_MPS:
        return False
    c, s = vx / speed, vy / speed
    if abs(c * link.curve.c[0] + s * link.curve.s[0]) > ACROSS:
        return False
    mx, my = junction.area.centre
    way_m, aside_m = (mx - x) * c + (my - y) * s, (my - y) * c - (mx - x) * s
    return bool(-MERCY_NEAR_M < way_m < speed * MERCY_S + MERCY_NEAR_M and abs(aside_m) < MERCY_SIDE_M)
