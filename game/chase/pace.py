"""How fast Rostavili drives: his plan, what corners leave of it, and what he makes of us in his mirror; section 6."""

from __future__ import annotations

from math import sqrt

from game.chase.city import City
from game.chase.way import Place, place_at
from game.chase.world import Runner, Stage, World
from game.data import chase_pursuit as table

STRIDE_M, LEAST_MPS = 4.0, 2.0  # in which his way is reckoned, and with what speed at least
LATE_M = 8.0  # so much later than his plan says he has braked
OVERTAKEN_M, OVERTAKEN_SIDE_M, OVERTAKEN_STEP_M = 200.0, 10.0, 12.0  # so near to his way ahead we are before him


def limit_mps(city: City, path: int, way_m: float) -> float:
    """What the corners ahead leave."""
    limits = city.corner_limits[path]
    return limits[min(max(int(way_m), 0), len(limits) - 1)]


def plan_mps(city: City, path: int, way_m: float) -> float:
    """His speed plan at a place of his way: what the straight allows, and what the corners ahead leave of it."""
    return min(table.PLAN_MPS * city.paths[path].pace, limit_mps(city, path, way_m))


def pace_of(stage: Stage, world: World, runner: Runner, place: Place) -> float:
    """Share of his plan that he drives: slow far in front of us, hardly faster with us beside or before him."""
    row = table.PURSUITS[stage.difficulty.name]
    gap = world.gap_m
    if gap <= table.BESIDE_M or ahead_m(stage, world, runner, place) is not None:
        pace = row.beside
    elif gap <= table.NEAR_M:
        pace = row.beside + (row.near - row.beside) * (gap - table.BESIDE_M) / (table.NEAR_M - table.BESIDE_M)
    else:
        share = min((gap - table.NEAR_M) / (table.FAR_M - table.NEAR_M), 1.0)
        pace = row.near + (row.far - row.near) * share
    return pace - min(world.retries * table.RETRY_PACE, table.RETRY_PACE_MOST)


def approach_mps(stage: Stage, pace: float) -> float:
    """How fast he comes up to a crossing: steadily, slower with us far behind."""
    return table.APPROACH_MPS * min(pace / table.PURSUITS[stage.difficulty.name].near, 1.0)


def ahead_m(stage: Stage, world: World, runner: Runner, place: Place) -> float | None:
    """How far in front of him on his way our bus is; None if it is not."""
    row = world.row(world.bus_id)
    x, y = float(world.bodies.x[row]), float(world.bodies.y[row])
    if (x - place.x) * place.c + (y - place.y) * place.s < 0:
        return None
    far = OVERTAKEN_STEP_M
    while far <= OVERTAKEN_M:
        px, py, _, _ = place_at(stage.city, runner.path, runner.way_m + far, 0.0, runner.after)
        if (px - x) * (px - x) + (py - y) * (py - y) < OVERTAKEN_SIDE_M * OVERTAKEN_SIDE_M:
            return far
        far += OVERTAKEN_STEP_M
    return None


def seconds_to(city: City, runner: Runner, place: Place, left_m: float, steady_mps: float) -> float:
    """How long he will be on so many metres of his way: up to a steady speed, slower in corners and out of them."""
    seconds, at, speed = 0.0, 0.0, max(place.speed_mps, LEAST_MPS)
    path, way_m, after = runner.path, runner.way_m, runner.after
    while at < left_m:
        length = city.paths[path].curve.length_m
        if way_m >= length:
            follows = city.paths[path].next
            if after < 0 and not follows:
                break
            path, way_m, after = (after if after >= 0 else follows[0]), way_m - length, -1
        stride = min(STRIDE_M, left_m - at)
        speed = sqrt(speed * speed + 2 * table.PULLS_MPS2 * stride)
        speed = max(min(speed, steady_mps, limit_mps(city, path, way_m - LATE_M)), LEAST_MPS)
        seconds += stride / speed
        at, way_m = at + stride, way_m + stride
    return seconds
