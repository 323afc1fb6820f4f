"""Traffic comes and goes: born outside of sight on a free lane, taken out far away; reads only the world."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.chase.bodies import BUSES, HALVES, frame_of, put, take_out
from game.chase.boxes import Frame, apart
from game.chase.city import PX_PER_M, City
from game.chase.lanes import allowed, choose_plan
from game.chase.roads import Spawner
from game.chase.world import Driver, Stage, Vehicle, World
from game.core.cue import Cue
from game.data import chase_traffic as table
from game.data.vehicles import VEHICLES

PAINTS = 8
LEAVES = ("traffic", "police", "parked", "thrown")
COMES = ("traffic", "police")
SIDE_M = 1.4  # kept free beside one who is born
PARKED_HALF_M = 4.0


def populate(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Every few ticks: who is far or done leaves, and one more may come."""
    if world.tick % table.BIRTH_TICKS:
        return
    buses = [v.id for v in world.vehicles if v.role in BUSES]
    _clear(stage.city, world, [_place(world, world.row(bus)) for bus in buses])
    _park(stage, world)
    crowd = table.CROWDS[stage.difficulty.name]
    for bus, most in zip(buses, (crowd.near_me, crowd.near_him), strict=False):
        row = world.row(bus)
        if len(world.vehicles) < table.MOST_BODIES and _near(world, row) < _most(stage, world, row, most):
            _come(stage, world, row, cues)
            return


def settle_in(stage: Stage, world: World) -> None:
    """A fresh world or a retry is full at once: nobody saw it before."""
    row, crowd = world.row(world.bus_id), table.CROWDS[stage.difficulty.name]
    _park(stage, world, begun=True)
    for _ in range(3 * crowd.near_me):
        if _near(world, row) < _most(stage, world, row, crowd.near_me):
            _come(stage, world, row, [], begun=True)


def in_sight(world: World, x: float, y: float) -> bool:
    """Whether a place may be seen by whoever looks at our bus."""
    bx, by = _bus_place(world)
    return abs(x - bx) < table.SIGHT_X_M and abs(y - by) < table.SIGHT_Y_M


def _place(world: World, row: int) -> tuple[float, float]:
    return float(world.bodies.x[row]), float(world.bodies.y[row])


def _bus_place(world: World) -> tuple[float, float]:
    return _place(world, world.row(world.bus_id))


def _clear(city: City, world: World, places: Sequence[tuple[float, float]]) -> None:
    """Take out who is far from both buses, off the map, or out of sight and of no more use."""
    xs, ys = world.bodies.block[:2].tolist()
    bx, by = _bus_place(world)
    for row in reversed(range(len(world.vehicles))):
        vehicle = world.vehicles[row]
        if vehicle.role not in LEAVES:
            continue
        x, y = xs[row], ys[row]
        hidden = not (abs(x - bx) < table.SIGHT_X_M and abs(y - by) < table.SIGHT_Y_M)
        vehicle.hidden_ticks = vehicle.hidden_ticks + table.BIRTH_TICKS if hidden else 0
        far = all(abs(x - px) > table.GONE_X_M or abs(y - py) > table.GONE_Y_M for px, py in places)
        off = not (0 < x < city.width_m and 0 < y < city.height_m)
        useless = vehicle.state == "wreck" and vehicle.hidden_ticks >= table.WRECK_HIDDEN_TICKS
        driver = vehicle.driver
        if driver is not None:
            useless |= driver.waited_ticks > table.STUCK_HIDDEN_TICKS and hidden
            useless |= hidden and not driver.plan and driver.way_m > city.ways[driver.way].curve.length_m
        if far or off or useless:
            take_out(world, row)


def _near(world: World, row: int) -> int:
    """How many drive around a bus."""
    bodies, (x, y) = world.bodies, _place(world, row)
    around = (np.abs(bodies.x - x) < table.GONE_X_M) & (np.abs(bodies.y - y) < table.GONE_Y_M)
    return sum(world.vehicles[row].role in COMES for row in around.nonzero()[0].tolist())


def _most(stage: Stage, world: World, row: int, most: int) -> int:
    """How many are wanted around a bus: by difficulty, district and retries."""
    x, y = _place(world, row)
    times = next((d.density for d in stage.city.districts if d.area.holds(x, y)), 1.0)
    kept = max(100 - table.RETRY_LESS_PCT * world.retries, table.RETRY_LEAST_PCT)
    return round(most * times * kept / 100)


def _open_spawners(city: City, world: World) -> list[Spawner]:
    return [s for s in city.spawners if s.from_beat <= world.beat <= s.to_beat]


def _come(stage: Stage, world: World, row: int, cues: list[Cue], begun: bool = False) -> None:
    """One attempt at a birth around a bus, rather where it is heading; `begun`: in sight too, but not close."""
    city, rng = stage.city, world.traffic_rng
    slots = city.slots
    x, y = _place(world, row)
    bx, by = _bus_place(world)
    free = (np.abs(slots.x - x) < table.BIRTH_X_M) & (np.abs(slots.y - y) < table.BIRTH_Y_M)
    if begun:
        free &= (np.abs(slots.x - bx) > 2 * table.HEADWAY_M) | (np.abs(slots.y - by) > 2 * table.HEADWAY_M)
    else:
        free &= (np.abs(slots.x - bx) > table.SIGHT_X_M + 5) | (np.abs(slots.y - by) > table.SIGHT_Y_M + 5)
    places = free.nonzero()[0]
    if not len(places):
        return
    spawners = _open_spawners(city, world)
    for _ in range(table.BIRTH_TRIES):
        picked = [int(places[rng.below(len(places))]) for _ in range(table.BIRTH_PICKS)]
        slot = min(picked, key=lambda one: _off_course(world, row, float(slots.x[one]), float(slots.y[one])))
        at = float(slots.x[slot]), float(slots.y[slot])
        spawner = next((s for s in spawners if s.area.holds(*at)), None)
        if city.spawners and (spawner is None or not rng.chance(min(round(spawner.density * 100), 100))):
            continue
        kind, role = _sort(stage, world, spawner)
        if not allowed(city.ways[slots.way[slot]], kind):
            continue
        vehicle = birth(stage, world, kind, role, slots.way[slot], slots.way_m[slot])
        if vehicle is None:
            continue
        if role == "police":
            cues.append(Cue("siren", round(at[0] * PX_PER_M), round(at[1] * PX_PER_M), vehicle.id))
        elif kind == "lorry" and not begun and rng.chance(table.FILE_PCT):
            _file(stage, world, slots.way[slot], slots.way_m[slot])
        return


def _off_course(world: World, row: int, x: float, y: float) -> float:
    """How far a place is from where a bus is heading: m beside its line, and twice as much behind it."""
    bx, by, c, s = world.bodies.block[:4, row].tolist()
    ahead, aside = (x - bx) * c + (y - by) * s, (y - by) * c - (x - bx) * s
    return float(abs(aside) + max(-2 * ahead, 0.0))


def _file(stage: Stage, world: World, way: int, way_m: float) -> None:
    """A second lorry behind the first, if it is not seen to appear."""
    back = way_m - table.FILE_M
    x, y, _, _ = stage.city.ways[way].curve.at(back)
    if back > 0 and not in_sight(world, x, y):
        birth(stage, world, "lorry", "traffic", way, back)


def _sort(stage: Stage, world: World, spawner: Spawner | None) -> tuple[str, str]:
    """Kind and role of the next one."""
    crowd, rng = table.CROWDS[stage.difficulty.name], world.traffic_rng
    police = sum(v.role == "police" and v.state == "drive" for v in world.vehicles)
    if world.beat >= table.POLICE_BEAT and police < crowd.police:
        return "police", "police"
    if spawner is not None and spawner.mix:
        return spawner.mix[rng.below(len(spawner.mix))], "traffic"
    roll = rng.below(100)
    if roll < crowd.motorbike_pct:
        return "motorbike", "traffic"
    if roll < crowd.motorbike_pct + table.LORRY_PCT and sum(v.kind == "lorry" for v in world.vehicles) < crowd.lorries:
        return "lorry", "traffic"
    return ("taxi" if rng.chance(table.TAXI_PCT) else "sedan"), "traffic"


def _free(world: World, room: Frame) -> bool:
    """Whether nobody is in this box."""
    xs, ys = world.bodies.x.tolist(), world.bodies.y.tolist()
    for row, vehicle in enumerate(world.vehicles):
        reach = room.half_length + HALVES[vehicle.kind][0] + 2 * SIDE_M
        if abs(xs[row] - room.x) < reach and abs(ys[row] - room.y) < reach:
            if apart(room, frame_of(world, row)).gap_m < 0:
                return False
    return True


def birth(stage: Stage, world: World, kind: str, role: str, way: int, way_m: float) -> Vehicle | None:
    """Somebody on a lane at its speed, if nobody is within a headway of him."""
    city, rng = stage.city, world.traffic_rng
    lane = city.ways[way]
    x, y, c, s = lane.curve.at(way_m)
    if not _free(world, Frame(x, y, c, s, HALVES[kind][0] + table.HEADWAY_M, HALVES[kind][1] + SIDE_M)):
        return None
    low, high = VEHICLES[kind].cruise_mps
    cruise = low + (high - low) * rng.below(101) / 100
    speed = min(cruise, lane.speed_mps)
    vehicle = put(world, kind, role, (x, y, c, s), speed, rng.below(PAINTS))
    vehicle.driver = Driver(way, way_m, cruise_mps=cruise, patience_ticks=rng.between(*table.PATIENCE_TICKS))
    choose_plan(city, world, vehicle, vehicle.driver)
    return vehicle


def _park(stage: Stage, world: World, begun: bool = False) -> None:
    """Parked cars stand where they always stand; one more each time, outside of sight."""
    city = stage.city
    most = table.CROWDS[stage.difficulty.name].parked
    parked = [row for row, v in enumerate(world.vehicles) if v.role == "parked"]
    if len(parked) >= most or len(world.vehicles) >= table.MOST_BODIES:
        return
    slots, (x, y) = city.parking, _bus_place(world)
    near = (np.abs(slots.x - x) < table.BIRTH_X_M) & (np.abs(slots.y - y) < table.BIRTH_Y_M)
    if not begun:
        near &= (np.abs(slots.x - x) > table.SIGHT_X_M + 5) | (np.abs(slots.y - y) > table.SIGHT_Y_M + 5)
    for slot in near.nonzero()[0].tolist():
        px, py = float(slots.x[slot]), float(slots.y[slot])
        _, _, c, s = city.ways[slots.way[slot]].curve.at(slots.way_m[slot])
        if not _free(world, Frame(px, py, c, s, PARKED_HALF_M, SIDE_M)):
            continue
        car = put(world, "taxi" if slot % 9 == 0 else "sedan", "parked", (px, py, c, s), 0.0, slot % PAINTS)
        car.state = "park"
        world.bodies.brake_n[-1] = VEHICLES[car.kind].brake_n / 2
        if not begun or len(world.vehicles) > most:
            return
