"""Where walls meet flush or at a blunt angle a bus that scrapes along never catches: every seam of the real map."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, radians, sin
from typing import NamedTuple

import pytest
from noses import BUS, HALF_M, Sweep
from town import quiet_level

from game.chase.bodies import frame_of
from game.chase.boxes import Frame, apart
from game.chase.corners import CORNERS, SEAM_M
from game.chase.driving import Command, Helm, drive
from game.chase.glance import lead_past
from game.chase.impacts import roll
from game.core.files import data
from game.data.city import CityWall
from game.load.tmx import load_level

DEGREES = (2.0, 6.0, 12.0)  # into the wall
SPEEDS_MPS = (8.0, 14.0)
LEAN, LET_GO_M = 0.25, 1.0  # of the lock is held against it until the nose is so far past the seam
TOUCH_M = 3.0  # the nose meets the wall so far before the seam
FREE_M, LONGEST_S = 16.0, 3.5  # of street beside the wall, before the seam and after it
KEPT = 0.95  # of the least pace along a wall without any seam
DEEPEST_M = 0.1
LEAST_SEAMS = 60
FACE_M, WITHIN_M = (0.5, 1.5, 2.5, 3.5, 4.5), 0.3  # before the seam, and within the wall
EDGE_M = 8.0  # of the map


class Seam(NamedTuple):
    """A place at which the face that one drives along ends and another wall goes on; heading (c, s), m."""

    x: float
    y: float
    c: float
    s: float
    side: float  # of the wall, 1 right


def seams_of(sweep: Sweep) -> list[Seam]:
    """Every end of every face at which another wall lies, if there is a street beside it, towards that end."""
    walls, found = sweep.stage.level.city.walls, []
    for wall in walls:
        others = [other for other in walls if other is not wall and _is_near(wall, other)]
        for along, across in CORNERS:
            u, v = along * wall.half_length_m, across * wall.half_width_m
            x, y = wall.x + wall.c * u - wall.s * v, wall.y + wall.s * u + wall.c * v
            if not any(_lies_at(other, x, y) for other in others):
                continue
            for c, s, side in (
                (wall.c * along, wall.s * along, -along * across),
                (-wall.s * across, wall.c * across, along * across),
            ):
                seam = Seam(x, y, c, s, side)
                if _has_face(walls, seam) and _has_street(sweep, seam):
                    found.append(seam)
    return found


def _is_near(one: CityWall, other: CityWall) -> bool:
    reach = one.half_length_m + one.half_width_m + other.half_length_m + other.half_width_m
    return abs(one.x - other.x) < reach and abs(one.y - other.y) < reach


def _lies_at(wall: CityWall, x: float, y: float) -> bool:
    dx, dy = x - wall.x, y - wall.y
    along, across = abs(dx * wall.c + dy * wall.s), abs(dy * wall.c - dx * wall.s)
    return along < wall.half_length_m + SEAM_M and across < wall.half_width_m + SEAM_M


def _has_face(walls: Sequence[CityWall], seam: Seam) -> bool:
    """Wall all along from where the nose touches it: not only a corner before the seam."""
    deep_m = seam.side * WITHIN_M
    places = [(seam.x - seam.c * m - seam.s * deep_m, seam.y - seam.s * m + seam.c * deep_m) for m in FACE_M]
    return all(any(_lies_at(wall, x, y) for wall in walls) for x, y in places)


def _has_street(sweep: Sweep, seam: Seam) -> bool:
    """A bus's width beside the face before the seam, and beside what goes on after it."""
    for ahead_m in (-FREE_M / 2, FREE_M / 2):
        aside_m = -seam.side * (HALF_M + 0.5)
        x, y = seam.x + seam.c * ahead_m - seam.s * aside_m, seam.y + seam.s * ahead_m + seam.c * aside_m
        if not (EDGE_M < x < sweep.stage.city.width_m - EDGE_M and EDGE_M < y < sweep.stage.city.height_m - EDGE_M):
            return False
        if not sweep._is_clear(Frame(x, y, seam.c, seam.s, FREE_M / 2, HALF_M + 0.3)):
            return False
    return True


def along(sweep: Sweep, seam: Seam, degrees: float, mps: float) -> float:
    """The least pace of a bus that comes so much aslant at the wall and leans on it until the tail is past the seam."""
    angle = radians(degrees) * seam.side
    c, s = seam.c * cos(angle) - seam.s * sin(angle), seam.s * cos(angle) + seam.c * sin(angle)
    nose_m, run_up_m = BUS.length_m / 2, 4.0
    aside_m = -seam.side * (HALF_M * cos(angle) + nose_m * abs(sin(angle)) + run_up_m * abs(sin(angle)) + 0.05)
    back_m = -(TOUCH_M + nose_m + run_up_m)
    x, y = seam.x + seam.c * back_m - seam.s * aside_m, seam.y + seam.s * back_m + seam.c * aside_m
    bodies, helm, slowest = sweep.world.bodies, Helm(), mps
    bodies.block[:7, 0] = (x, y, c, s, c * mps, s * mps, 0.0)
    bodies.pair_keys, bodies.pair_impulses = bodies.pair_keys[:0], bodies.pair_impulses[:, :0]
    touched, past_m = False, back_m
    for _ in range(round(LONGEST_S * 60)):
        ahead = float(bodies.c[0] * bodies.vx[0] + bodies.s[0] * bodies.vy[0])
        leans = touched and past_m + nose_m < LET_GO_M
        wanted = Command(LEAN * seam.side if leans else 0.0, float(ahead < mps), 0.0, False)
        found = drive(BUS, helm, wanted, ahead, BUS.grip * 0.8)
        bodies.steer[0], bodies.drive_n[0], bodies.brake_n[0] = found.steer, found.drive_n, found.brake_n
        pushes = roll(sweep.stage, sweep.world)
        touched = touched or bool(pushes)
        lead_past(sweep.stage, sweep.world, pushes)
        slowest = min(slowest, hypot(float(bodies.vx[0]), float(bodies.vy[0])))
        past_m = (float(bodies.x[0]) - seam.x) * seam.c + (float(bodies.y[0]) - seam.y) * seam.s
        if past_m > nose_m:
            return slowest
    return 0.0


@pytest.fixture(scope="module")
def plain():
    """Least paces along a wall that goes on for ever."""
    sweep = Sweep(quiet_level(walls=(CityWall(150.0, 62.0, 60.0, 4.0),)))
    seam = Seam(150.0, 58.0, 1.0, 0.0, 1.0)
    return {(degrees, mps): along(sweep, seam, degrees, mps) for degrees in DEGREES for mps in SPEEDS_MPS}


@pytest.mark.slow
def test_nobody_catches_at_a_seam(plain):
    sweep = Sweep(load_level(data("levels", "09_bus_chase.tmx"))[0])
    seams, kept = seams_of(sweep), {}
    for seam in seams:
        for (degrees, mps), least_mps in plain.items():
            kept[round(seam.x), round(seam.y), degrees, mps] = along(sweep, seam, degrees, mps) / least_mps
    worst = sorted(kept, key=lambda key: kept[key])[:8]
    print(f"{len(seams)} seams", *(f"{kept[key]:.2f} {key}" for key in worst), sep="\n")
    assert len(seams) >= LEAST_SEAMS
    assert kept[worst[0]] > KEPT


def test_two_walls_that_lie_flush_are_one_to_who_scrapes_along_them(plain):
    """From either side; before ends that nobody sees were no pushes, eleven tonnes stood dead at such a seam."""
    walls = (CityWall(120.0, 62.0, 30.0, 4.0), CityWall(180.0, 62.0, 30.0, 4.0))
    sweep = Sweep(quiet_level(walls=walls))
    for seam in (Seam(150.0, 58.0, 1.0, 0.0, 1.0), Seam(150.0, 58.0, -1.0, 0.0, -1.0)):
        for (degrees, mps), least_mps in plain.items():
            assert along(sweep, seam, degrees, mps) > KEPT * least_mps


@pytest.mark.parametrize("step_m", [0.3, 1.0])
@pytest.mark.parametrize("degrees", [0.0, 5.0])
def test_an_end_that_stands_out_is_met(step_m, degrees):
    """The second wall stands a little out of the first: that is no seam but a corner, and it costs pace."""
    walls = (CityWall(120.0, 62.0, 30.0, 4.0), CityWall(180.0, 62.0 - step_m, 30.0, 4.0))
    sweep = Sweep(quiet_level(walls=walls))
    assert along(sweep, Seam(150.0, 58.0, 1.0, 0.0, 1.0), degrees, 12.0) < 9.0


@pytest.mark.parametrize("far_m", [0.0, 1.3, 4.0])
@pytest.mark.parametrize("degrees", [-35, -12, 0, 12, 35])
def test_a_nook_holds_whoever_drives_into_it(degrees, far_m):
    """Two walls at a right angle, flush in different ways: from nowhere does a bus get into either."""
    walls = [CityWall(140.0, 62.0, 40.0, 4.0), CityWall(170.0 + 6.0, 54.0 + far_m, 6.0, 12.0)]
    sweep = Sweep(quiet_level(walls=walls))
    bodies, helm = sweep.world.bodies, Helm()
    c, s = cos(radians(degrees)), sin(radians(degrees))
    bodies.block[:7, 0] = (150.0, 52.5 - 14.0 * max(s, 0.0), c, s, 12.0 * c, 12.0 * s, 0.0)
    for tick in range(240):
        ahead = float(bodies.c[0] * bodies.vx[0] + bodies.s[0] * bodies.vy[0])
        found = drive(BUS, helm, Command(-1.0 if tick % 80 < 40 else 1.0, 1.0, 0.0, False), ahead, BUS.grip * 0.8)
        bodies.steer[0], bodies.drive_n[0], bodies.brake_n[0] = found.steer, found.drive_n, found.brake_n
        lead_past(sweep.stage, sweep.world, roll(sweep.stage, sweep.world))
        for wall in sweep.firm:
            assert apart(frame_of(sweep.world, 0), wall).gap_m > -DEEPEST_M
