"""Corners of houses: clipped, a bus scrapes past and loses pace; met square on, it stands. Measured with keys."""

from __future__ import annotations

from math import hypot

import numpy as np
import pytest
from town import fresh, quiet_level, run, town_stage

from game.chase.bodies import spec_of
from game.chase.corners import CORNERS, cut_walls, free_corners
from game.chase.driving import Command, Helm, drive
from game.chase.survey import survey
from game.core.files import data
from game.data import chase as feel
from game.data.chase import CORNER_CUT_M
from game.data.city import CityGround, CityWall
from game.data.vehicles import VEHICLES
from game.load.tmx import load_level
from game.physics import Bodies, Engine

BUS = VEHICLES["bus"]
THIRD_M, HALF_M = BUS.width_m / 3, BUS.width_m / 2
FRONT_X, LANE_Y = 100.0, 54.5  # of the house, and where our bus drives
FREE_S, FREE_MPS = 1.5, 6.0


pytestmark = pytest.mark.usefixtures("no_leeway")


def clip(overlap_m, speed_mps, side=1, keys="^"):
    """Drive at the corner of a house, from the moment of the touch on with `keys`. World, stage, pace before."""
    half = 8.0
    wall = CityWall(FRONT_X + half, LANE_Y + side * (BUS.width_m / 2 - overlap_m + half), half, half)
    stage, world = fresh(town_stage(quiet_level(walls=(wall,))))
    row = world.row(world.bus_id)
    world.bodies.block[:6, row] = (FRONT_X - 18.0, LANE_Y, 1.0, 0.0, speed_mps, 0.0)
    while not world.touches:
        before = pace(world)
        run(stage, world, ".")
        assert world.tick < 300
    slowest = before
    for _ in range(round(FREE_S * 60)):
        run(stage, world, keys)
        slowest = min(slowest, pace(world))
    return world, before, slowest


def pace(world):
    row = world.row(world.bus_id)
    return hypot(float(world.bodies.vx[row]), float(world.bodies.vy[row]))


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize("speed_mps", [8.0, 12.0, 16.0])
@pytest.mark.parametrize("overlap_m", [0.2, 0.5, THIRD_M, HALF_M])
def test_who_clips_a_corner_scrapes_off_and_drives_on(overlap_m, speed_mps, side):
    """Throttle down and no other help: the corner itself leads the nose past."""
    world, before, slowest = clip(overlap_m, speed_mps, side)
    x, y = world.bodies.block[:2, world.row(world.bus_id)]
    assert pace(world) > FREE_MPS, "free within a second and a half"
    assert x + BUS.length_m / 2 > FRONT_X + 4.0, "past the corner"
    assert (LANE_Y - y) * side > 0.2, "on the road's side of it"
    assert slowest < 0.6 * before, "and it cost pace"
    assert world.bus.hull < 100.0


@pytest.mark.parametrize("speed_mps", [8.0, 12.0, 16.0])
@pytest.mark.parametrize("overlap_m", [1.6, 2.5])
def test_who_meets_a_house_square_on_stands(overlap_m, speed_mps):
    world, _, slowest = clip(overlap_m, speed_mps)
    assert slowest < 1.0
    assert world.bodies.x[world.row(world.bus_id)] + BUS.length_m / 2 < FRONT_X + 1.5


def city_of(*walls):
    return CityGround(100, 100, bytes(10_000), walls)


def holds(boxes, x, y):
    return any(
        abs((x - b.x) * b.c + (y - b.y) * b.s) <= b.half_length_m + 1e-9
        and abs((y - b.y) * b.c - (x - b.x) * b.s) <= b.half_width_m + 1e-9
        for b in boxes
    )


@pytest.mark.parametrize(
    ("half_length_m", "half_width_m", "c", "s"),
    [(10.0, 8.0, 1.0, 0.0), (10.0, 1.0, 1.0, 0.0), (0.6, 0.6, 1.0, 0.0), (6.0, 3.0, 0.6, 0.8)],
)
def test_of_a_house_that_stands_alone_only_the_corners_are_gone(half_length_m, half_width_m, c, s):
    boxes = cut_walls(city_of(CityWall(100.0, 100.0, half_length_m, half_width_m, c, s)))
    cut = min(CORNER_CUT_M, half_length_m, half_width_m)
    for u in np.linspace(-1.2 * half_length_m, 1.2 * half_length_m, 41):
        for v in np.linspace(-1.2 * half_width_m, 1.2 * half_width_m, 41):
            left_m = half_length_m - abs(u), half_width_m - abs(v)
            stands = min(left_m) >= 0 and sum(left_m) >= cut
            if abs(min(left_m)) > 1e-6 and abs(sum(left_m) - cut) > 1e-6:
                assert holds(boxes, 100.0 + c * u - s * v, 100.0 + s * u + c * v) == stands, (u, v)


def test_where_houses_join_nothing_is_cut():
    """Two boxes that make an L: four corners are free, and the one in the nook and those on the seam are not."""
    boxes = cut_walls(city_of(CityWall(50.0, 50.0, 10.0, 5.0), CityWall(45.0, 65.0, 5.0, 10.0)))
    for x, y in ((59.9, 45.1), (59.9, 54.9), (40.1, 45.1), (40.1, 74.9), (49.9, 74.9)):
        assert not holds(boxes, x, y)
    for x, y in ((40.1, 54.9), (40.1, 55.1), (49.9, 55.1), (50.1, 54.9)):
        assert holds(boxes, x, y)


def test_on_the_real_map_almost_every_corner_lets_who_clips_it_drive_on():
    """All that a bus can come at along a wall, 0.4 m deep at 12 m/s; the rest lead it on into another house."""
    level = load_level(data("levels", "09_bus_chase.tmx"))[0]
    city = survey(level)
    engine, past = Engine(city.walls, city.ground), []
    for wall, free in zip(level.city.walls, free_corners(level.city).tolist(), strict=True):
        if wall.c * wall.s:
            continue  # aslant: test_wings and test_seams have them
        for along, across in (corner for corner, stands_out in zip(CORNERS, free, strict=True) if stands_out):
            x, y = wall.x + along * wall.half_length_m, wall.y + across * wall.half_width_m
            past.append(_drives_on(city, engine, x + 18 * along, y + 0.85 * across, -along, 0.0))
            past.append(_drives_on(city, engine, x + 0.85 * along, y + 18 * across, 0.0, -across))
    tried = [found for found in past if found is not None]
    print(f"{sum(tried)} of {len(tried)} corners let a bus past")
    assert len(tried) > 400
    assert sum(tried) > 0.9 * len(tried)


def _drives_on(city, engine, x, y, c, s, mps=12.0):
    """Whether a bus drives on after a touch 12 m from where its nose is; None if it cannot come there."""
    if not (13 < x < city.width_m - 13 and 13 < y < city.height_m - 13):
        return None
    bodies, helm, since = Bodies(city.walls.n), Helm(), None
    bodies.wall_alive[city.walls.n - len(city.breakables) :] = 0
    bodies.add(spec_of("bus"), 1, x, y, c, s, c * mps, s * mps)
    for tick in range(180):
        ahead = float(bodies.c[0] * bodies.vx[0] + bodies.s[0] * bodies.vy[0])
        found = drive(BUS, helm, Command(0.0, 0.3 if since is None else 1.0, 0.0, False), ahead, BUS.grip * 0.8)
        bodies.steer[0], bodies.drive_n[0], bodies.brake_n[0] = found.steer, found.drive_n, found.brake_n
        for _ in range(feel.SUB_STEPS):
            engine.step(bodies)
            if since is None and engine.contacts.n:
                since = tick
        if since is not None and since < 0.86 * 12.0 / mps * 60:
            return None
        if since is not None and tick == since + round(FREE_S * 60):
            return hypot(float(bodies.vx[0]), float(bodies.vy[0])) > 4.0
    return None
