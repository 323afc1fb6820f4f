"""Traffic: drivers who follow their lanes, keep their distance, wait at junctions and lose their nerve; section 5."""

from __future__ import annotations

from math import inf, sqrt

from game.chase.bodies import HALVES
from game.chase.city import City
from game.chase.junctions import Traffic, may_enter
from game.chase.lanes import choose_plan, move_on, try_lane
from game.chase.lights import is_green
from game.chase.panic import calm_down
from game.chase.patience import ignored, wait
from game.chase.rails import rings
from game.chase.roads import Way
from game.chase.sight import ahead, look
from game.chase.world import Driver, Stage, Vehicle, World
from game.core.cue import Cue
from game.data import chase_traffic as feel
from game.data.vehicles import VEHICLES
from game.data.vehicles import Vehicle as Kind
from game.physics import Met

ROLL_MPS2 = 0.2  # what rolling costs
STILL_MPS = 0.4
SIDES = {"left": -1, "right": 1}
HOLD_SHARE = 0.5  # of the brakes, at a standstill
_TWICE_COMFORT = 2 * sqrt(feel.SPEED_UP_MPS2 * feel.SLOW_DOWN_MPS2)


def drive_traffic(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Those whose turn it is look, decide and set wheel and pedals; the others hold theirs."""
    city = stage.city
    rows = [
        row
        for row, vehicle in enumerate(world.vehicles)
        if vehicle.driver is not None and vehicle.state == "drive" and (world.tick + vehicle.id) % feel.THINK_TICKS == 0
    ]
    if not rows:
        return
    traffic = Traffic(city, world)
    asides = []
    for row in rows:
        vehicle = world.vehicles[row]
        driver = _driver(vehicle)
        place(city, world, row, driver)
        calm_down(driver)
        asides.append(driver.aside_m)
    seen = look(stage, world, rows, asides, ignored(world, rows))
    asking = []
    limits: dict[int, float] = {}
    for row in rows:
        driver = _driver(world.vehicles[row])
        link = _link_ahead(city, driver)
        if link is not None and driver.claim != link.index:
            asking.append((driver.way, world.vehicles[row].id, row, link))
    for _, _, row, link in sorted(asking, key=lambda one: one[:2]):
        limits[row] = _ask(stage, world, traffic, row, link)
    for row, view in zip(rows, seen, strict=True):
        _decide(stage, world, row, view, limits.get(row, inf), cues)


def _driver(vehicle: Vehicle) -> Driver:
    if vehicle.driver is None:
        raise ValueError(f"nobody drives vehicle {vehicle.id}")
    return vehicle.driver


def place(city: City, world: World, row: int, driver: Driver) -> None:
    """Where on his way he is now; past its end he is on the next one, and plans one more."""
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    driver.way_m = city.ways[driver.way].curve.along(x, y, driver.way_m)
    while driver.plan and driver.way_m > city.ways[driver.way].curve.length_m:
        move_on(city, driver)
        driver.way_m = city.ways[driver.way].curve.along(x, y, driver.way_m)
    choose_plan(city, world, world.vehicles[row], driver)
    half = HALVES[world.vehicles[row].kind][0]
    passed = driver.claim != driver.way and driver.claim not in driver.plan and driver.way_m > half
    gave_up = driver.claim in driver.plan and driver.waited_ticks > feel.BEHIND_WRECK_TICKS
    if passed or gave_up:
        driver.claim = -1


def _link_ahead(city: City, driver: Driver) -> Way | None:
    """The link of a junction that comes next, or None."""
    if not driver.plan:
        return None
    link = city.ways[driver.plan[0]]
    return link if link.junction >= 0 else None


def _ask(stage: Stage, world: World, traffic: Traffic, row: int, link: Way) -> float:
    """Metres that he may drive until he must stop at the line; inf once he is let in."""
    vehicle = world.vehicles[row]
    driver = _driver(vehicle)
    bodies = world.bodies
    vx, vy = float(bodies.vx[row]), float(bodies.vy[row])
    left = stage.city.ways[driver.way].curve.length_m - driver.way_m - HALVES[vehicle.kind][0] - feel.LINE_M
    if left > (vx * vx + vy * vy) / (2 * feel.SLOW_DOWN_MPS2) + feel.CLAIM_SPARE_M:
        return left
    if may_enter(stage, world, traffic, vehicle, driver, link):
        driver.claim, driver.line_ticks, driver.waited_ticks = link.index, 0, 0
        traffic.claims.append((link.index, vehicle))
        return inf
    if is_green(world, stage.city.junctions[link.junction].lights, link.axis):
        driver.line_ticks += feel.THINK_TICKS
    return left


def _rails_m(city: City, world: World, vehicle: Vehicle, speed: float, view: Met) -> float:
    """Metres to the line of a crossing where he must wait: its bell rings, or there is no room for him behind it."""
    driver, half = _driver(vehicle), HALVES[vehicle.kind][0]
    tail = driver.way_m + half + view.gap_m if view.speed_mps < feel.MOVING_MPS else inf
    for stop in city.stops.get(driver.way, ()):
        left = stop.near_m - driver.way_m - half - feel.LINE_M
        if left < max(speed, 0.0) * speed / (2 * feel.HARDEST_MPS2) - feel.LINE_M:
            continue  # he is on it, or cannot stop any more
        full = stop.near_m < tail < stop.far_m + 2 * half + feel.EXIT_SPARE_M
        if rings(world, stop.crossing) or full:
            return left
    return inf


def _limit_mps(way: Way, police: bool) -> float:
    """How fast one drives there; police with a siren drive faster, but not by much where it turns."""
    if not police:
        return way.speed_mps
    return way.speed_mps * (feel.POLICE_TURN_TIMES if way.turn in ("left", "right") else feel.POLICE_TIMES)


def _wanted_mps(city: City, vehicle: Vehicle, driver: Driver, times: float) -> float:
    """What he would drive on a free road: his cruise, the limit here, and what the next bend allows from here."""
    way = city.ways[driver.way]
    police = vehicle.role == "police"
    wanted = min(driver.cruise_mps, _limit_mps(way, police)) * times
    left = way.curve.length_m - driver.way_m
    for index in driver.plan:
        limit = _limit_mps(city.ways[index], police)
        if limit < wanted:
            wanted = min(wanted, sqrt(limit * limit + 2 * feel.SLOW_DOWN_MPS2 * max(left, 0.0)))
        left += city.ways[index].curve.length_m
    if driver.mood in ("pull_over", "pass"):
        wanted = min(wanted, 3.0)
    elif driver.mood == "stop":
        wanted = 0.0
    return wanted


def follow(speed_mps: float, wanted_mps: float, gap_m: float, other_mps: float, least_m: float) -> float:
    """Acceleration in m/s2 of the intelligent-driver model."""
    if wanted_mps <= 0.0:
        return -feel.SLOW_DOWN_MPS2
    share = speed_mps / wanted_mps
    free = 1.0 - share * share * share * share
    wish = least_m + max(speed_mps * feel.HEADWAY_S + speed_mps * (speed_mps - other_mps) / _TWICE_COMFORT, 0.0)
    near = wish / max(gap_m, 0.1)
    return min(max(feel.SPEED_UP_MPS2 * (free - near * near), -feel.HARDEST_MPS2), feel.SPEED_UP_MPS2)


def _decide(stage: Stage, world: World, row: int, view: Met, line_m: float, cues: list[Cue]) -> None:
    city, vehicle, bodies = stage.city, world.vehicles[row], world.bodies
    driver, kind = _driver(vehicle), VEHICLES[vehicle.kind]
    x, y, c, s, vx, vy = bodies.block[:6, row].tolist()
    speed = c * vx + s * vy
    times = feel.SLOW_TRAFFIC_TIMES if stage.assists.slow_traffic else 1.0
    wanted = _wanted_mps(city, vehicle, driver, times)
    push = follow(speed, wanted, inf, 0.0, 0.0)
    other = world.vehicles[view.row] if view.row >= 0 else None
    driver.behind = other.id if other is not None and view.gap_m < 2 * feel.WRECK_GAP_M else 0
    if other is not None:
        rests = other.driver is None or other.state != "drive"
        least = feel.WRECK_GAP_M if rests and driver.mood != "pass" else feel.LEAST_GAP_M
        push = min(push, follow(speed, wanted, view.gap_m, view.speed_mps, least))
        slow = vehicle.role == "police" and view.speed_mps < wanted - feel.OVERTAKE_MPS
        if (rests or slow) and driver.mood == "calm":
            try_lane(city, world, row, driver)
    line_m = min(line_m, _rails_m(stage.city, world, vehicle, speed, view))
    if line_m < inf:
        push = min(push, follow(speed, wanted, line_m + 0.5, 0.0, 0.5))
    wait(stage, world, row, driver, speed, push, view, cues)
    driver.indicator = _signal(city, driver)
    if driver.mood == "back":
        push = -feel.BACK_MPS2
    tx, ty, _, _ = _target(city, driver, kind, speed)
    rx, ry = x - kind.rear_axle_m * c, y - kind.rear_axle_m * s
    dx, dy = tx - rx, ty - ry
    tangent = 2 * (dy * c - dx * s) * kind.wheelbase_m / max(dx * dx + dy * dy, 1.0)
    if driver.mood == "back":
        tangent = 0.0
    bodies.steer[row] = min(max(tangent, -kind.lock), kind.lock)
    _pedals(world, row, speed, push)


def _signal(city: City, driver: Driver) -> int:
    """-1 or 1 while he changes lane, pulls over or comes up to a turn, else 0."""
    if driver.change_ticks > feel.CHANGE_REST_TICKS - feel.SIGNAL_TICKS:
        return driver.indicator
    if driver.aside_m:
        return 1 if driver.aside_m > 0 else -1
    turn = city.ways[driver.way].turn
    if driver.plan and city.ways[driver.way].curve.length_m - driver.way_m < feel.SIGNAL_M:
        turn = city.ways[driver.plan[0]].turn or turn
    return SIDES.get(turn, 0)


def _target(city: City, driver: Driver, kind: Kind, speed: float) -> tuple[float, float, float, float]:
    """The point he steers at, so far in front of his rear axle; as far aside as he means to be."""
    reach = feel.AIM_WHEELBASES * kind.wheelbase_m + feel.AIM_S * max(speed, 0.0)
    x, y, c, s = ahead(city, driver, driver.way_m - kind.rear_axle_m + reach)
    return x - s * driver.aside_m, y + c * driver.aside_m, c, s


def _pedals(world: World, row: int, speed: float, push: float) -> None:
    """From a wished acceleration to drive and brakes."""
    bodies, vehicle = world.bodies, world.vehicles[row]
    kind, driver = VEHICLES[vehicle.kind], _driver(vehicle)
    if driver.mood == "back":
        bodies.drive_n[row] = push * kind.mass_kg if speed > -kind.reverse_mps / 2 else 0.0
        bodies.brake_n[row] = 0.0
        return
    force = (push + ROLL_MPS2) * kind.mass_kg
    if push <= 0 and abs(speed) < STILL_MPS:
        bodies.drive_n[row], bodies.brake_n[row] = 0.0, kind.brake_n * HOLD_SHARE
    elif force >= 0:
        bodies.drive_n[row] = min(force, kind.drive_n, kind.power_w / max(speed, 1.0))
        bodies.brake_n[row] = 0.0
    else:
        bodies.drive_n[row], bodies.brake_n[row] = 0.0, min(-force, kind.brake_n)
