"""What vehicles are drawn from: a coat for every one, headings, beams, degrees of damage."""

import math

import pytest

from game.chase.bodies import put
from game.chase.spawn import new_world
from game.data.vehicles import VEHICLES
from game.show.chase.fleet import COATS, level_of
from game.show.chase.sheets import beam, heading_of, load_vehicle, place_px


def test_every_vehicle_of_the_rules_has_a_coat_and_every_coat_a_sheet():
    assert set(COATS) >= {kind for kind, row in VEHICLES.items() if row.wheels and not row.rails}
    for name in {name for coats in COATS.values() for name in coats}:
        assert load_vehicle(name).sprite(3, 0).image.get_width() > 1


def test_headings_and_places_on_the_screen():
    assert [heading_of(c, s, 64) for c, s in ((1, 0), (0, 1), (-1, 0), (0, -1))] == [0, 16, 32, 48]
    assert heading_of(math.cos(0.01), -math.sin(0.01), 64) == 0
    assert place_px(10, 20, 1, 0, (2, 1, 3)) == (96, 156)
    assert place_px(10, 20, 0, 1, (2, 1, 0)) == (72, 176)


@pytest.mark.parametrize("kind", ["beam_bus", "beam_car", "beam_bike", "beam_train"])
def test_beams_shine_ahead_at_every_heading(kind):
    for k in range(64):
        cel = beam(kind, k)
        w, h = cel.image.get_size()
        middle = cel.dx + w / 2, cel.dy + h / 2
        ahead = middle[0] * math.cos(k / 64 * math.tau) + middle[1] * math.sin(k / 64 * math.tau)
        assert ahead > 20
        assert ahead == pytest.approx(math.hypot(*middle), rel=0.05)


def test_damage_is_drawn_by_hull_for_buses_and_by_blows_for_cars(chase_parts):
    world = new_world(chase_parts[0], 1)
    bus = world.bus
    levels = []
    for hull in (100, 80, 75, 60, 50, 30, 25, 0):
        bus.hull = hull
        levels.append(level_of(bus))
    assert levels == [0, 0, 1, 1, 2, 2, 3, 3]
    car = put(world, "sedan", "traffic", (100, 100, 1, 0))
    assert level_of(car) == 0
    car.dents = 4
    assert level_of(car) == 1
    car.state, car.peak_ns = "wreck", 7000
    assert level_of(car) == 2
    car.peak_ns = 30_000
    assert level_of(car) == 3
