"""Looking ahead along lines of points: both back ends see the same, and what they see is there."""

import numpy as np
import pytest

from game.app.crowd import Crowd
from game.physics import Bodies, BodySpec, Engine, Line, Surface, SurfaceGrid, Walls

LOOK = np.array((0.5, 1.5, 3.0, 4.5, 6.5, 8.5, 11.0, 14.0, 17.5, 21.5, 26.0, 31.0, 37.0))
BACKENDS = ("numpy", "numba")


def engine_of(backend):
    return Engine(Walls(), SurfaceGrid.plain(200.0, 200.0, Surface(0.9, 0.9, 0.0)), backend)


def road(length_m=60):
    """Points a metre apart, to the east along y = 50 from x = 20."""
    x = 20.0 + np.arange(length_m + 1.0)
    return np.stack((x, np.full(len(x), 50.0), np.ones(len(x)), np.zeros(len(x))))


def straight(row, begin_m, room_m=1.2, beside_m=0.0):
    return Line(row, begin_m, room_m, beside_m, 0.0, 20.0, 1.0, 20.0, 20.0, 1.0, 40.0, 20.0, 1.0)


@pytest.fixture(params=BACKENDS)
def engine(request):
    return engine_of(request.param)


@pytest.fixture
def cars():
    """One at the beginning of the road, one 25 m on in the same lane, one beside that."""
    bodies, car = Bodies(), BodySpec(4.0, 2.0, 1000.0, 2000.0)
    bodies.add(car, 1, 22.0, 50.0)
    bodies.add(car, 2, 45.0, 50.0, vx=7.0)
    bodies.add(car, 3, 45.0, 53.5, c=0.0, s=1.0, vy=3.0)
    return bodies


def test_the_nearest_on_the_line_counts_with_its_gap_and_speed(engine, cars):
    (met,) = engine.first_on(cars, road(), [straight(0, 4.0)], LOOK, [])
    assert met.row == 1
    assert met.gap_m == pytest.approx(45.0 - 2.0 - 24.0, abs=1.0)  # points are a metre apart
    assert met.speed_mps == pytest.approx(7.0)


def test_a_line_beside_the_points_meets_who_is_there(engine, cars):
    (met,) = engine.first_on(cars, road(), [straight(0, 4.0, beside_m=3.5)], LOOK, [])
    assert met.row == 2
    assert met.speed_mps == pytest.approx(0.0)  # he crosses it


def test_nobody_sees_himself_nor_whom_he_is_told_to_ignore(engine, cars):
    free, seen = engine.first_on(cars, road(), [straight(0, 4.0), straight(1, 0.0)], LOOK, [(0, 1)])
    assert free.row == -1
    assert free.gap_m == np.inf
    assert seen.row == 0


def test_both_back_ends_see_the_same_to_the_bit():
    crowd = Crowd(96)
    rng = np.random.default_rng(7)
    points = rng.uniform(0, crowd.side_m, (4, 400))
    turn = rng.uniform(-1, 1, 400)
    points[2], points[3] = np.sqrt(1 - turn * turn), turn
    numpy, numba = engine_of("numpy"), engine_of("numba")
    found = 0
    for _ in range(40):
        for _ in range(6):
            crowd.step()
        rows = rng.choice(96, 12, replace=False).tolist()
        lines = [
            Line(row, *rng.uniform((0.0, 0.8, -2.0), (30.0, 2.0, 2.0)).tolist(), *rng.uniform(0, 300, 3).tolist() * 3)
            for row in rows
        ]
        lines = [line._replace(length_a=18.0, rate_a=1.1, length_b=9.0, rate_b=0.97, length_c=30.0, rate_c=1.0)
                 for line in lines]  # fmt: skip
        ignored = [(int(k), int(rng.integers(96))) for k in rng.integers(0, 12, 3)]
        seen = numpy.first_on(crowd.bodies, points, lines, LOOK, ignored)
        assert seen == numba.first_on(crowd.bodies, points, lines, LOOK, ignored)
        found += sum(met.row >= 0 for met in seen)
    assert found > 100
