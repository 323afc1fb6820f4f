"""What can be known of Rostavili's way beforehand: how fast its corners can be taken, and where it crosses rails."""

from __future__ import annotations

from math import sqrt

from game.chase.roads import Path
from game.chase.sites import Crossing
from game.data import chase_pursuit as table
from game.physics import SurfaceGrid

FREE_MPS = 99.0
LEAST_BEND_PM = 1e-3
JOINT_M = 80.0  # of the piece that follows are looked at


def _point(paths: tuple[Path, ...], path: int, way_m: float) -> tuple[float, float, float, float]:
    """(x, y, c, s) on a piece, or on the first that follows."""
    curve = paths[path].curve
    way_m = max(way_m, 0.0)
    if way_m > curve.length_m and paths[path].next:
        way_m -= curve.length_m
        curve = paths[paths[path].next[0]].curve
    return curve.at(way_m)


def corner_limits(paths: tuple[Path, ...], ground: SurfaceGrid) -> tuple[tuple[float, ...], ...]:
    """For each metre of each piece the speed in m/s that the corners ahead and the ground in them leave."""
    return tuple(_limits(paths, path, ground) for path in range(len(paths)))


def _limits(paths: tuple[Path, ...], path: int, ground: SurfaceGrid) -> tuple[float, ...]:
    count = int(paths[path].curve.length_m) + 1
    total = count + int(JOINT_M)
    free = []
    for i in range(total):
        _, _, c, s = _point(paths, path, i - table.BEND_SPAN_M / 2)
        _, _, c2, s2 = _point(paths, path, i + table.BEND_SPAN_M / 2)
        x, y, _, _ = _point(paths, path, i)
        aside_mps2 = min(table.CORNER_MPS2, table.CORNER_GRIP_MPS2 * ground.grip_at(x, y))
        bend_pm = abs(c * s2 - s * c2) / table.BEND_SPAN_M
        free.append(sqrt(aside_mps2 / bend_pm) if bend_pm > LEAST_BEND_PM else FREE_MPS)
    for i in range(total - 2, -1, -1):
        free[i] = min(free[i], sqrt(free[i + 1] * free[i + 1] + 2 * table.CORNER_BRAKE_MPS2))
    return tuple(free[:count])


def rails_ahead(paths: tuple[Path, ...], crossings: tuple[Crossing, ...]) -> tuple[tuple[tuple[float, int], ...], ...]:
    """For each piece the metres at which it comes to a crossing, and which, in order."""
    out = []
    for path in paths:
        curve, found, inside = path.curve, [], -1
        for k in range(len(curve.x)):
            here = next((i for i, crossing in enumerate(crossings) if crossing.area.holds(curve.x[k], curve.y[k])), -1)
            if here >= 0 and here != inside:
                found.append((k * curve.step_m, here))
            inside = here
        out.append(tuple(found))
    return tuple(out)
