"""The real map is one that can be driven: bus-chase.md 11, map lint, on what the rules make of it."""

from __future__ import annotations

from math import hypot

import pytest

from game.chase.boxes import Frame, apart
from game.chase.city import PX_PER_M
from game.chase.curve import polyline, rounded
from game.chase.survey import survey
from game.data.chase_pursuit import CALL_TICKS
from game.data.vehicles import VEHICLES

BUS = VEHICLES["bus"]
RADIUS_M, LONGEST_NS_M, LEAST_CUT_M, LEAST_COUNTING = 20.0, 250.0, 4.0, 3
BESIDE_M, BESIDE_PILLARS_M = 4.0, 1.8  # free on either side of a bus on his way; less where the El stands on both kerbs
EDGE_M = 12.0  # who is so near to the edge of the map has left it
STRAIGHT = 0.98  # cosine: a leg north or south


@pytest.fixture(scope="module")
def city(real_level):
    return survey(real_level)


def tightest_m(city, curve, half_length_m, half_width_m):
    """How near any firm wall comes to a box that is led along a curve, and where; below 0 it would touch."""
    walls = city.walls
    firm = [
        Frame(
            *(float(column[k]) for column in (walls.x, walls.y, walls.c, walls.s, walls.half_length, walls.half_width))
        )
        for k in range(walls.n - len(city.breakables))
    ]
    found = (99.0, (0, 0))
    for metre in range(int(curve.length_m) + 1):
        x, y, c, s = curve.at(float(metre))
        box = Frame(x, y, c, s, half_length_m, half_width_m)
        for wall in firm:
            reach_m = hypot(wall.half_length, wall.half_width) + half_length_m + 4.0
            if abs(wall.x - x) < reach_m and abs(wall.y - y) < reach_m:
                found = min(found, (apart(box, wall).gap_m, (round(x), round(y))))
    return found


def test_every_lane_leads_on_or_off_the_map(real_level, city):
    ends = 0
    for lane in real_level.city.lanes:
        x, y = lane.points[-1]
        if not lane.next:
            assert min(x, y, city.width_m - x, city.height_m - y) < EDGE_M, f"lane {lane.id} ends at {x:.0f}, {y:.0f}"
            ends += 1
    print(f"{len(real_level.city.lanes)} lanes, {ends} leave the map")
    assert ends > 4


def test_a_bus_takes_every_corner_of_his_way_with_twenty_metres(real_level, city):
    tight = []
    for piece in real_level.of("rostavili_path"):
        curve = polyline(rounded([(x / PX_PER_M, y / PX_PER_M) for x, y in piece.points], RADIUS_M))
        tight.append((*tightest_m(city, curve, BUS.length_m / 2, BUS.width_m / 2), piece.id))
    print(f"tightest: {min(tight)[0]:.2f} m at {min(tight)[1]}")
    assert min(tight)[0] > 0.2, sorted(tight)[:3]


def test_who_drives_beside_his_way_meets_nothing(real_level, city):
    """Masts in the corners of the ring, a tower, a hut: 1.4 m beside it they stopped whoever was a little off."""
    pillars = [wall for wall in real_level.city.walls if wall.kind == "pillar"]
    for path in city.paths:
        places = [path.curve.at(float(metre))[:2] for metre in range(int(path.curve.length_m))]
        below = any(hypot(wall.x - x, wall.y - y) < EDGE_M for wall in pillars for x, y in places)
        least_m = BESIDE_PILLARS_M if below else BESIDE_M
        gap_m, place = tightest_m(city, path.curve, BUS.length_m / 2, BUS.width_m / 2 + least_m)
        print(f"beat {path.beat}: {least_m + gap_m:.1f} m at {place}")
        assert gap_m > 0.0, (path.beat, place)


def test_short_cuts_are_wide_enough(city):
    for cut in city.short_cuts:
        gap_m, place = tightest_m(city, cut.curve, 0.5, LEAST_CUT_M / 2)
        print(f"short cut {cut.id}: {LEAST_CUT_M + 2 * gap_m:.1f} m free at {place}, {cut.width_m} m promised")
        assert gap_m >= 0.0, (cut.id, place)
        assert cut.width_m >= LEAST_CUT_M
    assert len(city.short_cuts) >= 3


def test_no_leg_north_or_south_is_longer_than_one_can_see_ahead_on(city):
    longest = (0.0, (0, 0))
    for path in city.paths:
        leg = 0.0
        for metre in range(int(path.curve.length_m)):
            x, y, _, s = path.curve.at(float(metre))
            leg = leg + 1.0 if abs(s) > STRAIGHT else 0.0
            longest = max(longest, (leg, (round(x), round(y))))
    print(f"longest: {longest[0]:.0f} m, up to {longest[1]}")
    assert 100.0 < longest[0] <= LONGEST_NS_M


def test_a_train_can_win_it_at_three_crossings_at_least(city):
    assert sum(crossing.counts for crossing in city.crossings) >= LEAST_COUNTING


def test_the_alley_is_called_out_in_time_to_turn_into_it(city):
    """He may have to wait for another line to end; then there is time left to brake and to turn."""
    area = next(one.area for one in city.cue_areas if "bus.ridzik.alley" in one.say)
    alley_x = min(cut.gates[0][0] for cut in city.short_cuts if cut.gates[0][0] > area.right)
    assert alley_x - area.left > BUS.top_mps * (CALL_TICKS / 60 + 1.0)
