"""The bus terminal at the foot of First Street, where the chase begins."""

from __future__ import annotations

import numpy as np

from workshop.places.city.car_park import USED
from workshop.places.city.ground import VARIANTS
from workshop.places.city.landmarks import T, mast, street_lamp, strip
from workshop.places.city.sheet_map import CityMap

RAIL = 47  # column of the guard rail beside the bus lane: who leaves the lane scrapes along it and finds no dead end


def terminal(city: CityMap, rng: np.random.Generator) -> None:
    """The bus terminal at the foot of First Street: hall, islands with bays and coaches, a car park behind a fence."""
    for row in range(213, 283):
        for column in (*range(34, 56), *range(96, 100)):
            city.put("ground", f"slab_plain_{int(rng.integers(VARIANTS * 2)) % VARIANTS}", column, row)
    city.fill("ground", "wet", 56, 213, 40, 70)
    city.surface("wet", 34, 213, 66, 70)
    city.fill("ground", "road_ns", 39, 203, 6, 80, (39, 0))
    city.wall(0, 213, 34, 75)
    city.wall(0, 283, 130, 5)
    city.wall(100, 213, 30, 75)
    _hall(city, 4, 215, 30, 66)
    strip(city, "kerb", "kerb_e", 44, 213, 2, 70)
    strip(city, "kerb", "kerb_w", 38, 213, 2, 70)
    for x in (36.5, 46.5):
        street_lamp(city, x, 213.4, "white")
    for x, wide in ((0, 37), (RAIL, 130 - RAIL)):
        strip(city, "tops", "pen_ew", x, 212, wide, 1)
        city.wall(x, 212, wide, 1)
    strip(city, "props", "parapet_e", RAIL, 213, 1, 70)
    city.wall(RAIL, 213, 1, 70)
    strip(city, "marks", "double_ns", 41, 214, 2, 66)
    for k, y in enumerate(range(219, 282, 9)):
        city.put("marks", "hatch", 46, y + 3)
        city.put("marks", f"bay_{k % 7 + 1}", 46, y)
        city.put("props", "island", 48, y)
        city.add("city_wall", 48 * T, y * T + 8, 90, 16, kind="parapet", height=0.4)
        if k % 3 != 1:
            city.put("tops", f"coach_{('red', 'teal')[k % 2]}", 48, y + 3)
            city.wall(48, y + 3, 7, 3)
        street_lamp(city, 49.5, y + 1, "white")
    for k in range(6):
        city.add("city_breakable", 37 * T, (220 + k * 10) * T, kind=("bench", "newsbox", "bin", "trolley")[k % 4])
        street_lamp(city, 38.4, 224 + k * 10, "white")
    for row in range(4):
        for k in range(12):
            x, y = 59 + k * 3, 218 + row * 16
            city.put("marks", f"bay_north_{USED[(k + row) % len(USED)]}", x, y)
            if (k * 7 + row * 3) % 5:
                city.parked.append((x, y, ("red", "blue", "green", "tan")[(k * 5 + row) % 4]))
        city.add("light", 77 * T, (y + 8) * T, kind="lamp", radius=90, colour="amber")
        mast(city, 76, y + 8)
    strip(city, "tops", "pen_ns", 99, 213, 1, 70)
    strip(city, "tops", "pen_ew", 34, 283, 66, 1)
    for _ in range(26):
        stain = str(rng.choice(("stain_0", "stain_1", "stain_2", "puddle_0", "puddle_1", "manhole")))
        city.put_alone("decal", stain, int(rng.integers(35, 92)), int(rng.integers(214, 280)))


def _hall(city: CityMap, x: int, y: int, w: int, h: int) -> None:
    """The hall: a long roof with skylights, a canopy along the bays, its name in lights on the south face."""
    strip(city, "props", "hall_roof", x, y, w, h - 5)
    strip(city, "props", "hall_front", x, y + h - 5, w, 5)
    city.put("tops", "hall_sign", x + 9, y + h - 4)
    for row in range(y + 4, y + h - 10, 13):
        city.put("tops", "hall_letters", x + w - 7, row)
    strip(city, "overhead", "hall_canopy", x + w - 4, y + 4, 5, h - 8)
    city.add("light", (x + 15) * T, (y + h - 3) * T, kind="neon", radius=90, colour="red")
    city.wall(x, y, w, h)
