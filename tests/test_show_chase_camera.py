"""The eye of the chase: how far it leads, where it looks near corners, how it shakes."""

import math
from itertools import pairwise

import pygame
import pytest

from game.chase.city import PX_PER_M
from game.core.cue import Cue
from game.data.chase_traffic import SIGHT_X_M, SIGHT_Y_M
from game.show.chase.camera import HEIGHT_PX, MOST_PX, WIDTH_PX, ChaseCamera

EAST, SOUTH = (1.0, 0.0), (0.0, 1.0)


def led(speed, way, ticks=240, corner=None, back=False, street=None):
    """Offset of the middle of the view from a bus that drives straight, in m."""
    camera = ChaseCamera(100_000, 100_000)
    x, y = 3000.0, 3000.0
    for _ in range(ticks):
        x, y = x + way[0] * speed / 60, y + way[1] * speed / 60
        camera.follow((x, y, *way), (way[0] * speed, way[1] * speed), corner, back, street=street)
    left, top = camera.top_left(0)
    return (left + WIDTH_PX / 2) / 8 - x, (top + HEIGHT_PX / 2) / 8 - y


def test_the_view_leads_as_far_as_keeps_the_bus_inside():
    """bus-chase.md 3: 23 m east and west, 9.9 m north and south, up to 16.3 when fast."""
    assert led(20, EAST)[0] == pytest.approx(23.0, abs=0.2)
    assert led(20, (-1.0, 0.0))[0] == pytest.approx(-23.0, abs=0.2)
    assert led(12, SOUTH)[1] == pytest.approx(9.9, abs=0.2)
    assert led(18, SOUTH)[1] == pytest.approx(16.3, abs=0.2)
    assert led(6, EAST)[0] == pytest.approx(11.5, abs=0.2)
    assert led(0, EAST) == pytest.approx((0, 0), abs=0.1)


@pytest.mark.parametrize("turn", range(0, 64, 3))
def test_at_no_heading_does_the_bus_leave_the_view(turn):
    way = math.cos(turn / 64 * math.tau), math.sin(turn / 64 * math.tau)
    dx, dy = led(12, way)
    for u, v in ((6, 1.25), (6, -1.25), (-6, 1.25), (-6, -1.25)):
        assert abs(u * way[0] - v * way[1] - dx) < 30
        assert abs(u * way[1] + v * way[0] - dy) < 16.875


def test_near_a_corner_the_view_looks_into_the_new_street_and_looking_back_turns_it_round():
    assert led(14, EAST, corner=(5.0, 0.0, 1.0))[1] > 5
    assert led(14, EAST, corner=(60.0, 0.0, 1.0))[1] == pytest.approx(0, abs=0.1)
    assert led(14, EAST, back=True)[0] < -20


def test_a_nose_that_points_at_the_kerb_does_not_turn_the_eye_off_its_street():
    """30 degrees off, half of the view was houses or the lake; whoever leaves the street is still followed."""
    slant = math.cos(math.radians(30)), math.sin(math.radians(30))
    assert led(14, slant)[1] > 9.0
    assert abs(led(14, slant, street=EAST)[1]) < 3.5
    assert led(14, slant, street=EAST)[0] > 19.0
    assert led(14, SOUTH, street=EAST) == pytest.approx(led(14, SOUTH), abs=0.1)


def test_who_bounces_off_a_wall_does_not_look_behind_him():
    camera, x = ChaseCamera(100_000, 100_000), 3000.0
    for tick in range(300):
        speed = 15.0 if tick < 240 else -0.5
        x += speed / 60
        camera.follow((x, 3000.0, *EAST), (speed, 0.0))
        if tick >= 240:
            assert (camera.top_left(0)[0] + WIDTH_PX / 2) / 8 - x > -0.2
    for _ in range(240):
        x -= 4 / 60
        camera.follow((x, 3000.0, *EAST), (-4.0, 0.0))
    assert (camera.top_left(0)[0] + WIDTH_PX / 2) / 8 - x < -5, "whoever reverses does"


def test_the_view_stays_on_the_map():
    camera = ChaseCamera(1000, 800)
    camera.follow((1.0, 1.0, *EAST), (0, 0))
    assert camera.top_left(100) == (0, 0)
    camera.follow((124.0, 99.0, *EAST), (0, 0))
    assert camera.top_left(100) == (1000 - WIDTH_PX, 800 - HEIGHT_PX)


def test_a_crash_shakes_for_its_ticks_and_only_when_wanted_and_near():
    camera = ChaseCamera(100_000, 100_000)
    place = (500.0, 500.0, *EAST)
    camera.follow(place, (0, 0))
    still = camera.top_left(100)
    camera.eat([Cue("crash_huge", 0, 0)])
    assert camera.top_left(100) == still, "too far away"
    camera.eat([Cue("crash_huge", 4000, 4000)])
    seen = set()
    for _ in range(20):
        seen.add(camera.top_left(100))
        assert camera.top_left(0) == still
        camera.follow(place, (0, 0))
    assert len(seen) > 3
    assert camera.top_left(100) == still


def test_all_eyes_turn_to_the_crash():
    camera = ChaseCamera(100_000, 100_000)
    for _ in range(120):
        camera.follow((500.0, 500.0, *EAST), (0, 0), toward=(530.0, 470.0))
    left, top = camera.top_left(0)
    assert (left + WIDTH_PX / 2, top + HEIGHT_PX / 2) == pytest.approx((530 * 8, 470 * 8), abs=8)


def after(speed, way, quarry, ticks=240):
    """As `led`, with the bus that we are after at `quarry` from ours in m, on the same course."""
    camera = ChaseCamera(100_000, 100_000)
    x, y = 3000.0, 3000.0
    for _ in range(ticks):
        x, y = x + way[0] * speed / 60, y + way[1] * speed / 60
        him = (x + quarry[0], y + quarry[1], *way)
        camera.follow((x, y, *way), (way[0] * speed, way[1] * speed), quarry=him)
    left, top = camera.top_left(0)
    return (left + WIDTH_PX / 2) / 8 - x, (top + HEIGHT_PX / 2) / 8 - y


@pytest.mark.parametrize("way", [EAST, (-1.0, 0.0), SOUTH, (0.0, -1.0)])
@pytest.mark.parametrize("speed", [0.0, 6.0, 13.0, 19.0])
def test_who_is_near_ahead_is_in_view_at_any_speed(way, speed):
    for far in (14, 20, 24):
        dx, dy = after(speed, way, (way[0] * far, way[1] * far))
        assert abs(way[0] * (far + 6) - dx) <= WIDTH_PX / 16
        assert abs(way[1] * (far + 6) - dy) <= HEIGHT_PX / 16


def test_who_turns_off_is_followed_by_the_eye_and_our_bus_stays_whole():
    for up in (-1, 1):
        dx, dy = after(12, EAST, (24, up * 18))
        assert abs(up * 18 - dy) < HEIGHT_PX / 16 + 1
        assert abs(dy) + 1.25 < HEIGHT_PX / 16
        assert abs(dx) + 6 < WIDTH_PX / 16


@pytest.mark.parametrize(("way", "least_m"), [(EAST, 26.9), (SOUTH, 21.6)])
def test_who_falls_behind_takes_only_some_sight_of_the_road(way, least_m):
    """bus-chase.md 3: at 18 m/s whatever stands is seen for 1.2 s, and for 1.5 where the picture is wide."""
    for far in (10, 14, 18, 25, 60):
        dx, dy = after(18, way, (-way[0] * far, -way[1] * far))
        assert dx * way[0] + dy * way[1] + (WIDTH_PX if way is EAST else HEIGHT_PX) / 16 - 6 >= least_m


@pytest.mark.parametrize("back", [1, -1])
@pytest.mark.parametrize(
    ("way", "speed", "least_m"),
    [(EAST, 0.0, 12.0), (EAST, 8.0, 12.0), (EAST, 14.0, 12.0), (EAST, 18.0, 12.0),
     (SOUTH, 0.0, 8.0), (SOUTH, 8.0, 6.0), (SOUTH, 10.0, 3.0)],
)  # fmt: skip
def test_whoever_comes_up_close_behind_is_seen(way, speed, least_m, back):
    """He rams whoever leads: along the picture all of him is in view, up and down it what sight of the road allows."""
    way = (way[0] * back, way[1] * back)
    half_m = (WIDTH_PX if way[0] else HEIGHT_PX) / 16
    for far in (12.5, 14.5):
        dx, dy = after(speed, way, (-way[0] * far, -way[1] * far))
        assert half_m - (dx * way[0] + dy * way[1]) - (far - 6) >= least_m


def test_the_eye_does_not_jump_when_he_falls_behind_or_catches_up():
    """We pass him at 4 m/s, he drops back, and comes again: the view slides, and gets the road back meanwhile."""
    camera, x, steps = ChaseCamera(100_000, 100_000), 3000.0, []
    for tick in range(2200):
        x += 16 / 60
        his = x + 20 - min(tick, 2200 - tick) / 60 * 4
        camera.follow((x, 3000.0, *EAST), (16.0, 0.0), quarry=(his, 3004.0, *EAST))
        steps.append(camera.top_left(0)[0] - x * 8)
    moves = [abs(b - a) for a, b in pairwise(steps[120:])]
    assert max(moves) < 3.0
    assert steps[1100] == pytest.approx((23 - 30) * 8, abs=4), "53 m behind us he takes nothing"


def test_who_is_far_off_does_not_move_the_eye():
    assert after(13, EAST, (120, -80)) == pytest.approx(led(13, EAST), abs=0.2)


def test_a_blow_that_stops_the_bus_does_not_throw_the_view_back():
    camera = ChaseCamera(100_000, 100_000)
    x = 3000.0
    for _ in range(240):
        x += 18 / 60
        camera.follow((x, 3000.0, *EAST), (18.0, 0.0))
    fastest = 0
    for _ in range(120):
        was = camera.top_left(0)[0]
        camera.follow((x, 3000.0, *EAST), (0.0, 0.0))
        fastest = max(fastest, was - camera.top_left(0)[0])
    assert 2 <= fastest <= 5
    assert camera.top_left(0)[0] + WIDTH_PX // 2 == pytest.approx(x * 8, abs=24)


@pytest.mark.parametrize("speed", [7.3, 13.7, 19.1])
def test_a_bus_at_a_steady_speed_does_not_tremble_on_the_screen(speed):
    camera = ChaseCamera(100_000, 100_000)
    x, y, way = 3000.0, 3000.0, (0.6, -0.8)
    seen = set()
    for tick in range(600):
        x, y = x + way[0] * speed / 60, y + way[1] * speed / 60
        camera.follow((x, y, *way), (way[0] * speed, way[1] * speed))
        left, top = camera.top_left(0)
        if tick > 400:
            seen.add((round(x * 8) - left, round(y * 8) - top))
    assert len(seen) == 1


def test_a_larger_picture_shows_all_that_the_smallest_does_and_no_car_that_is_born():
    camera = ChaseCamera(4000, 3000)
    for x, y, c, s in (
        (30.0, 20.0, 1.0, 0.0),
        (250.0, 190.0, 0.0, 1.0),
        (250.0, 190.0, 0.0, -1.0),
        (480.0, 360.0, -1.0, 0.0),
    ):
        for _ in range(300):
            camera.follow((x, y, c, s), (20 * c, 20 * s))
        least = pygame.Rect(camera.top_left(100), (WIDTH_PX, HEIGHT_PX))
        most = pygame.Rect(camera.top_left(100, MOST_PX), MOST_PX)
        assert most.contains(least)
        if 100 < x < 400:
            sight = pygame.Rect(0, 0, 2 * SIGHT_X_M * PX_PER_M, 2 * SIGHT_Y_M * PX_PER_M)
            sight.center = round(x * PX_PER_M), round(y * PX_PER_M)
            assert sight.contains(most)
