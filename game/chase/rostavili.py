"""Rostavili at his wheel: the same bus, tyres and pedals as ours, a way through the city, a pace; section 6."""

from __future__ import annotations

from math import sqrt

from game.chase.bodies import HALVES, put
from game.chase.city import City
from game.chase.crossing import decide, next_crossing
from game.chase.driving import STANDING, Command, Helm, drive, lock_at
from game.chase.leaning import gives_way
from game.chase.pace import approach_mps, limit_mps, pace_of, plan_mps
from game.chase.sites import Checkpoint
from game.chase.traps import lunge_m
from game.chase.tricks import bumps, plot, seen
from game.chase.way import Place, ahead_of, follow_way, locate, place_at, straight_by
from game.chase.wedged import back_wheel, backs_off
from game.chase.world import Runner, Stage, Vehicle, World
from game.core.cue import Cue
from game.data import chase_pursuit as table
from game.data.chase_damage import WALL_EASES
from game.data.vehicles import VEHICLES

BUS = VEHICLES["bus"]
HALF_LONG_M, HALF_WIDE_M = HALVES["bus"]
HALF_DIAGONAL_M = sqrt(HALF_LONG_M * HALF_LONG_M + HALF_WIDE_M * HALF_WIDE_M)  # so far a bus reaches that stands askew
DODGE_WIDEST_M = HALF_WIDE_M + HALF_DIAGONAL_M + table.DODGE_SPARE_M  # beyond it nobody is in his way


def begin(stage: Stage, world: World) -> None:
    """His bus, where the map says or, after a retry, in front of our checkpoint. A map without his way has none."""
    city = stage.city
    if city.rostavili_start is None or not city.paths:
        return
    point = next((p for p in city.checkpoints if p.order == world.checkpoint), None)
    before = world.runner
    if point is None:
        start = city.rostavili_start
        path, way_m = locate(city, start.x, start.y)
        place, speed = start.place, start.speed_mps
    else:
        path, way_m = ahead_of(city, *retry_way(city, point), point.rost_gap_m)
        place, speed = place_at(city, path, way_m, table.KEEP_RIGHT_M), table.RETRY_MPS
    bus = put(world, "bus", "rostavili", place, speed, 1)
    bus.helm = Helm()
    bus.hull = _hull(stage, before)
    world.runner = Runner(bus.id, path, way_m, aside_m=table.KEEP_RIGHT_M, hull=bus.hull, begun_hull=bus.hull)
    world.runner.next_trick = world.tick + table.FIRST_TRICK_TICKS
    if before is not None:
        world.runner.thrown, world.runner.glass_out = before.thrown, before.glass_out
        world.runner.tyre_hits = before.tyre_hits  # Ridzik hit them once and for all


def retry_way(city: City, point: Checkpoint) -> tuple[int, float]:
    """Piece of his way and metres along it at which our bus begins a retry: by a checkpoint, on a straight street."""
    path, way_m = locate(city, *point.area.centre, point.c, point.s)
    return path, straight_by(city, path, way_m)


def _hull(stage: Stage, before: Runner | None) -> float:
    """Whole at first; a retry gives him back half of what he lost since the last one, nothing of what was before."""
    if before is None:
        return table.PURSUITS[stage.difficulty.name].hull
    return (before.begun_hull + before.hull) / 2


def hull_share(stage: Stage, bus: Vehicle) -> float:
    """0..1 of his hull."""
    return bus.hull / table.PURSUITS[stage.difficulty.name].hull


def refit(before: Stage, after: Stage, world: World) -> None:
    """Another difficulty: as much of his hull is gone as before."""
    if world.runner is not None:
        bus = world.vehicles[world.row(world.runner.vehicle)]
        share = table.PURSUITS[after.difficulty.name].hull / table.PURSUITS[before.difficulty.name].hull
        bus.hull *= share
        world.runner.hull, world.runner.begun_hull = bus.hull, world.runner.begun_hull * share


def flee(stage: Stage, world: World, cues: list[Cue]) -> None:
    """One tick of his flight."""
    runner = world.runner
    if runner is None:
        return
    row = world.row(runner.vehicle)
    bus = world.vehicles[row]
    runner.hull = bus.hull
    runner.walled = max(runner.walled - WALL_EASES, 0.0)
    x, y, c, s, vx, vy = world.bodies.block[:6, row].tolist()
    place = Place(x, y, c, s, c * vx + s * vy)
    follow_way(stage, world, runner, place, cues)
    _leave_crumb(runner, x, y)
    decide(stage, world, runner, place)
    wish = _wish(stage, world, runner, bus, row, place)
    wish = plot(stage, world, runner, place, wish, cues)
    _drive(stage, world, bus, row, place, wish)


def _leave_crumb(runner: Runner, x: float, y: float) -> None:
    """Where he has been, every few metres, so that the gap can be measured along the road."""
    if runner.crumbs:
        cx, cy = runner.crumbs[0]
        if (cx - x) * (cx - x) + (cy - y) * (cy - y) < table.CRUMB_M * table.CRUMB_M:
            return
    runner.crumbs = [(x, y), *runner.crumbs[: table.CRUMBS - 1]]


def _wish(stage: Stage, world: World, runner: Runner, bus: Vehicle, row: int, place: Place) -> Command:
    """Wheel and pedals of plain driving."""
    city = stage.city
    pace = pace_of(stage, world, runner, place)
    wanted = plan_mps(city, runner.path, runner.way_m) * pace
    if runner.mood in ("near", "dash"):
        steady = runner.dash_mps if runner.mood == "dash" else approach_mps(stage, pace)
        wanted = min(steady, limit_mps(city, runner.path, runner.way_m))
    rams = runner.mood == "run" and bumps(runner)
    if rams and runner.trick_t >= 0:
        wanted = min(table.BUMP_MPS, limit_mps(city, runner.path, runner.way_m))
    if not world.off:
        wanted = min(wanted, table.UNFOLLOWED_MPS)
    share = hull_share(stage, bus)
    if share <= 0.0:
        wanted = min(wanted, table.LAME_MPS)
    if runner.mood != "dash":
        runner.plan_mps = wanted
    for hits in runner.tyre_hits:
        if hits >= table.TYRE_HITS:
            wanted *= table.TYRE_TIMES
    if runner.mood == "wait":
        return STANDING
    lunge = lunge_m(stage, runner, place)
    if lunge is not None:
        _go_aside(runner, lunge)
    elif rams:
        if runner.trick_t < 0:  # then he holds his line, and whoever leaves it is missed
            there_m = runner.aside_m + seen(world, place).right_m
            _go_aside(runner, min(max(there_m, table.DODGE_LEFT_M), table.GIVES_RIGHT_M))
    elif not gives_way(stage, world, runner, place):
        _dodge(stage, world, runner, row, place)
    wheel = _wheel_to(stage, runner, place)
    if share <= table.ARCH_HULL:
        wheel = max(wheel + table.ARCH_PULL, -1.0)
    if backs_off(runner, place, wanted):
        return Command(back_wheel(runner, wheel), 0.0, 1.0, False)
    short = wanted - place.speed_mps
    brake = min(max(-short / 3.0, 0.0), 1.0)
    if share <= table.BRAKES_HULL:
        brake /= 2
    return Command(wheel, min(max(short / 1.5 + 0.25, 0.0), 1.0), brake if short < -0.5 else 0.0, False)


def _wheel_to(stage: Stage, runner: Runner, place: Place) -> float:
    """Pure pursuit: the wheel that leads the rear axle through a point of his way ahead."""
    reach = table.AIM_M + table.AIM_S * max(place.speed_mps, 0.0)
    tx, ty, _, _ = place_at(stage.city, runner.path, runner.way_m + reach, runner.aside_m, runner.after)
    dx, dy = tx - (place.x - BUS.rear_axle_m * place.c), ty - (place.y - BUS.rear_axle_m * place.s)
    tangent = 2 * (dy * place.c - dx * place.s) * BUS.wheelbase_m / max(dx * dx + dy * dy, 1.0)
    ground = stage.city.ground
    x, y = place.x + BUS.front_axle_m * place.c, place.y + BUS.front_axle_m * place.s
    lock = lock_at(BUS, abs(place.speed_mps), BUS.grip * ground.grip_at(x, y))
    return min(max(tangent / lock, -1.0), 1.0)


def _dodge(stage: Stage, world: World, runner: Runner, row: int, place: Place) -> None:
    """Move his line past the nearest that is in his way, to the side on which there is more room."""
    wanted = table.KEEP_RIGHT_M
    least_mps = table.DODGE_STUCK_MPS if runner.tries else table.DODGE_LEAST_MPS
    look = max(place.speed_mps, least_mps) * table.DODGE_LOOK_S + HALF_LONG_M
    nearest = look
    bodies = world.bodies
    dx, dy = bodies.x - place.x, bodies.y - place.y
    along = (dx * place.c + dy * place.s).tolist()
    aside = (dy * place.c - dx * place.s).tolist()
    passed_by: tuple[str, ...] = ()
    for other, (ahead, beside) in enumerate(zip(along, aside, strict=True)):
        if not 0.0 < ahead < nearest or abs(beside) > DODGE_WIDEST_M or other == row:
            continue
        vehicle = world.vehicles[other]
        passed_by = passed_by or (("train",) if _is_held_up(stage, world, runner, place) else ("train", "player"))
        room = HALF_WIDE_M + _half_across_m(world, other, place) + table.DODGE_SPARE_M
        if vehicle.role not in passed_by and abs(beside) < room:
            nearest = ahead
            there = runner.aside_m + beside
            left = max(there - room - table.DODGE_SPARE_M, table.DODGE_LEFT_M)
            right = min(there + room + table.DODGE_SPARE_M, table.DODGE_RIGHT_M)
            more_m = (there - left) - (right - there)
            wanted = left if more_m > 0 or (more_m == 0 and beside >= 0) else right
    _go_aside(runner, min(max(wanted, table.DODGE_LEFT_M), table.DODGE_RIGHT_M))


def _half_across_m(world: World, other: int, place: Place) -> float:
    """How far a vehicle reaches to either side of his heading: one that stands across the road is long."""
    half_long, half_wide = HALVES[world.vehicles[other].kind]
    _, _, c, s, vx, vy = world.bodies.block[:6, other].tolist()
    if vx * vx + vy * vy > table.STANDS_MPS * table.STANDS_MPS:
        return half_wide
    return float(abs(c * place.s - s * place.c) * half_long + abs(c * place.c + s * place.s) * half_wide)


def _go_aside(runner: Runner, wanted: float) -> None:
    """Change his line a little."""
    step = table.ASIDE_MPS / 60
    runner.aside_m += min(max(wanted - runner.aside_m, -step), step)


def _is_held_up(stage: Stage, world: World, runner: Runner, place: Place) -> bool:
    """Whether our bus is so slow that he had better get past it; close to the rails a dash looks at nothing else."""
    row = world.row(world.bus_id)
    ours = float(world.bodies.vx[row]) * place.c + float(world.bodies.vy[row]) * place.s
    if ours >= table.HELD_UP_TIMES * runner.plan_mps:
        return False
    found = next_crossing(stage.city, runner.path, runner.way_m, runner.after) if runner.mood == "dash" else None
    return found is None or found[1] > table.BLIND_M


def _drive(stage: Stage, world: World, bus: Vehicle, row: int, place: Place, wish: Command) -> None:
    """What he wishes goes through the same driving as ours."""
    helm = bus.helm
    if helm is None:
        raise ValueError("Rostavili's bus has no helm")
    bodies, ground = world.bodies, stage.city.ground
    x, y = place.x + BUS.front_axle_m * place.c, place.y + BUS.front_axle_m * place.s
    grip = BUS.grip * ground.grip_at(x, y)
    found = drive(BUS, helm, wish, place.speed_mps, grip)
    bodies.steer[row], bodies.drive_n[row] = found.steer, found.drive_n
    bodies.brake_n[row], bodies.hand[row] = found.brake_n, found.hand
