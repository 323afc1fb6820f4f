"""Places of the draft that are no block: lake, canal, elevated railway, terminal, stockyards, rail yard."""

from __future__ import annotations

import numpy as np

from workshop.places.city.ground import VARIANTS
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.streets import Crossroads, Street

T = 16
EAST = 576


def strip(city: CityMap, layer: str, stamp: str, x: int, y: int, wide: int, high: int) -> None:
    """Repeat a stamp from its own corner over a rectangle."""
    city.fill(layer, stamp, x, y, wide, high, (x, y))


def lake(city: CityMap, rng: np.random.Generator) -> None:
    """Water, sea wall, promenade, snow verge in the north; the same along the east, down to the pier."""
    city.fill("ground", "lake", 0, 0, EAST, 11)
    city.wall(0, 0, EAST, 12)
    strip(city, "ground", "sea_wall", 0, 10, EAST, 2)
    city.fill("ground", "snow", 0, 12, EAST, 12)
    city.surface("snow", 0, 12, EAST, 12)
    for column in range(0, 566):
        for row in (14, 15, 16):
            k = int(rng.integers(VARIANTS))
            city.put("ground", f"slab_snowy_{k}", column, row)
    city.surface("pavement", 0, 14, 566, 3)
    strip(city, "kerb", "verge_s", 0, 23, 555, 1)
    strip(city, "kerb", "verge_n", 0, 24, 555, 1)
    # the east shore
    city.fill("ground", "snow", 558, 12, 8, 138)
    city.surface("snow", 558, 12, 8, 138)
    for row in range(17, 150):
        for column in (561, 562):
            city.put("ground", f"slab_snowy_{int(rng.integers(VARIANTS))}", column, row)
    city.surface("pavement", 561, 17, 2, 133)
    city.fill("ground", "lake", 567, 12, 9, 138)
    strip(city, "ground", "sea_wall_e", 566, 12, 2, 138)
    city.wall(566, 12, 10, 138)
    strip(city, "kerb", "verge_e", 557, 33, 1, 117)
    strip(city, "kerb", "verge_w", 558, 33, 1, 117)
    for _ in range(46):
        x, y = int(rng.integers(0, EAST - 4)), int(rng.integers(0, 8))
        city.put("decal", "floe", x, y)
    for y in range(16, 146, 11):
        city.put("decal", "floe", 569 + int(rng.integers(0, 4)), y)
    for x in range(3, 560, 17):
        city.put("tops", f"heap_{x % 2}", x + int(rng.integers(0, 6)), 19 + int(rng.integers(0, 3)))
    for x in range(0, 560, 6):
        strip(city, "tops", "rail", x, 12, 3, 1)


CANAL = (181, 191)  # rows of water
BRIDGES = (39, 111, 183, 255)


def canal(city: CityMap, rng: np.random.Generator) -> None:
    """Water, quays, bridges with their houses, barges; the canal ends in a basin before Fifth Street."""
    top, bottom = CANAL
    end = 331
    for column in range(0, end):
        for row in (178, 179, 191, 192, 193):
            city.put("ground", f"slab_plain_{int(rng.integers(VARIANTS))}", column, row)
    city.surface("pavement", 0, 178, end, 16)
    city.fill("ground", "canal", 0, top, end, bottom - top)
    strip(city, "ground", "quay_n", 0, 180, end, 2)
    strip(city, "ground", "quay_s", 0, 190, end, 1)
    strip(city, "tops", "rail", 0, 179, end, 1)
    strip(city, "tops", "rail", 0, 190, end, 1)
    city.wall(0, 180, end, 11)
    strip(city, "kerb", "kerb_n", 0, 193, 333, 2)
    for k, x in enumerate((14, 70, 88, 134, 160, 210, 232, 275, 300)):
        city.put("props", f"barge_{('coal', 'sand', 'scrap')[k % 3]}", x, 183 + k % 3)
    for x in BRIDGES:
        city.fill("ground", "grating", x, 178, 6, 13)
        for side in (x - 2, x + 6):
            for column in (side, side + 1):
                for row in range(178, 194):
                    city.put("ground", f"slab_plain_{int(rng.integers(VARIANTS))}", column, row)
        city.open(x - 2, 180, 10, 11)
        city.layers["tops"][179, x - 3 : x + 9] = 0
        city.layers["tops"][190, x - 3 : x + 9] = 0
        strip(city, "props", "parapet_w", x - 3, 180, 1, 11)
        strip(city, "props", "parapet_e", x + 8, 180, 1, 11)
        strip(city, "kerb", "kerb_w", x - 1, 178, 2, 16)
        strip(city, "kerb", "kerb_e", x + 5, 178, 2, 16)
        city.put("tops", "bridge_house", x - 6, 176)
        city.wall(x - 6, 178, 3, 3)
        city.add("light", (x - 4.5) * T, 178.5 * T, kind="lamp", radius=56, colour="amber")
    for x in (331, 332):
        for row in range(178, 194):
            city.put("ground", "slab_plain_0", x, row)


def elevated(city: CityMap, found: list[Street], meets: list[Crossroads]) -> None:
    """Deck over the streets of the loop, pillars on both kerbs each 12 m."""
    squares = [c.rect for c in meets]
    for street in (s for s in found if s.el[1] > s.el[0] and s.axis == "ew"):
        low, high = street.el
        strip(city, "overhead", "deck_ew", low, street.at - 2, high - low, 7)
        for x in range(low + 2, high - 1, 6):
            for y, above in ((street.at * T - 6, True), ((street.at + street.width) * T + 6, False)):
                _pillar(city, squares, x * T + 8, y, above)
    for street in (s for s in found if s.el[1] > s.el[0] and s.axis == "ns"):
        low, high = street.el
        strip(city, "overhead", "deck_ns", street.at, low - 2, street.width, high - low)
        for y in range(low + 2, high - 1, 6):
            for x in (street.at * T - 6, (street.at + street.width) * T + 6):
                _pillar(city, squares, x, y * T + 8, False)
    for c in meets:
        if c.ew.el[1] > c.ew.el[0] and c.ns.el[1] > c.ns.el[0]:
            city.put("overhead", "deck_cross", c.ns.at, c.ew.at - 2)
    city.put("overhead", "el_station", 192, 140)


def _pillar(city: CityMap, squares: list[tuple[int, int, int, int]], x: int, y: int, below_deck: bool) -> None:
    """A pillar with its foot at (x, y) px, not within 10 m of the middle of a junction's edge."""
    for left, top, wide, high in squares:
        if (left - 5) * T < x < (left + wide + 5) * T and (top - 5) * T < y < (top + high + 5) * T:
            return
    city.add("city_wall", x - 5, y - 5, 10, 10, kind="pillar", height=6, name="pillar")
    city.add("scenery", x, y + 6, name="el_pillar", layer="back" if below_deck else "front", anim=False)


def terminal(city: CityMap) -> None:
    """The bus terminal at the foot of First Street: hall, bays, coaches, a car park behind a fence."""
    city.fill("ground", "wet", 34, 214, 86, 70)
    city.surface("wet", 34, 214, 86, 70)
    city.fill("ground", "wet", 39, 203, 6, 81)
    city.wall(0, 214, 34, 74)
    city.wall(0, 283, 130, 5)
    city.wall(100, 213, 30, 75)
    _hall(city, 4, 216, 30, 64)
    for row, y in enumerate(range(222, 280, 6)):
        city.put("marks", "bus_bay", 34, y)
        if row in (2, 3, 6, 8):
            city.put("tops", f"coach_{('red', 'teal')[row % 2]}", 27, y + 1)
    for row in range(3):
        for k in range(13):
            x, y = 58 + k * 3, 226 + row * 16
            city.put("marks", "bay", x, y)
            if (k * 7 + row * 3) % 4:
                city.put("tops", f"parked_{('red', 'blue', 'green', 'tan')[(k * 5 + row) % 4]}", x, y)
                city.wall(x, y, 2, 3)
    for y in range(216, 282, 10):
        city.add("light", 47 * T, y * T, kind="lamp", radius=64, colour="white")
        city.add("city_breakable", 47 * T, y * T + 24, kind="lamp")
    strip(city, "tops", "pen_ns", 99, 214, 1, 69)


def _hall(city: CityMap, x: int, y: int, w: int, h: int) -> None:
    """The hall: a long roof with skylights, a canopy along the bays, its name in lights on the south face."""
    strip(city, "props", "hall_roof", x, y, w, h - 5)
    strip(city, "props", "hall_front", x, y + h - 5, w, 5)
    city.put("tops", "hall_sign", x + 9, y + h - 4)
    strip(city, "overhead", "canopy", x + w - 4, y + 4, 5, h - 8)
    city.add("light", (x + 15) * T, (y + h - 3) * T, kind="neon", radius=90, colour="red")
    city.wall(x, y, w, h)


def stockyards(city: CityMap, rng: np.random.Generator) -> None:
    """Pens with cattle on both sides of Sixth Street, gravel lanes between them wide enough for a bus."""
    city.fill("ground", "gravel", 339, 152, 138, 40)
    city.surface("gravel", 341, 152, 134, 40)
    city.fill("ground", "gravel", 405, 150, 6, 44)
    city.surface("gravel", 405, 150, 6, 44)
    for x0, x1 in ((341, 403), (413, 475)):
        for y in (154, 174):
            for x in range(x0 + 1, x1 - 14, 21):
                _pen(city, x, y, 16, 16, rng)


def _pen(city: CityMap, x: int, y: int, w: int, h: int, rng: np.random.Generator) -> None:
    for j in range(y + 1, y + h - 3, 4):
        for i in range(x + 1, x + w - 5, 6):
            if rng.random() < 0.7:
                city.put("props", f"cattle_{int(rng.integers(2))}", i, j)
    strip(city, "tops", "pen_ns", x, y, 1, h)
    strip(city, "tops", "pen_ns", x + w - 1, y, 1, h)
    strip(city, "tops", "pen_ew", x, y, w, 1)
    strip(city, "tops", "pen_ew", x, y + h - 1, w, 1)
    city.wall(x, y, w, h)
    if rng.random() < 0.5:
        city.put("tops", "mast", x + w - 2, y - 3)
        city.add("light", (x + w - 1) * T, (y + 2) * T, kind="lamp", radius=110, colour="amber")
    city.add("city_breakable", (x + w // 2 - 1) * T, (y + h) * T, 48, 8, kind="pen_gate", drop="herd")


def rail_yard(city: CityMap, rng: np.random.Generator) -> None:
    """The ring of gravel around standing trains, sidings, floodlights; freight sheds beyond the fences."""
    for street in ((405, 219, 65, 50), (470, 264, 106, 5)):
        city.surface("gravel", *street)
    city.wall(130, 213, 273, 75)
    city.wall(403, 274, 173, 14)
    city.wall(476, 213, 100, 30)
    city.wall(480, 246, 96, 15)
    city.open(400, 243, 10, 2)
    strip(city, "props", "shed_roof", 282, 236, 66, 18)
    for x in range(134, 400, 30):
        strip(city, "props", "shed_roof", x, 262, 24, 18)
    for row in (217, 221, 227, 232, 254, 258):
        strip(city, "ground", "track_ew", 130, row, 270, 2)
        _train(city, rng, 134, row, 262, 0.75)
    for row in (216, 221, 226, 231, 236, 248, 252, 256):
        strip(city, "ground", "track_ew", 478, row, 98, 2)
        _train(city, rng, 480, row, 92, 0.8)
    for row in (228, 232, 236, 250, 254, 258):
        strip(city, "ground", "track_ew", 414, row, 48, 2)
        city.surface("rails", 414, row, 48, 2)
    standing = ((228, 416, 42), (232, 421, 21), (232, 449, 7), (236, 416, 35), (250, 423, 35), (254, 416, 21))
    for row, x, w in (*standing, (258, 418, 35)):
        _train(city, rng, x, row, w, 1.0)
        city.wall(x, row - 1, w // 7 * 7, 3)
    for x, y in ((412, 226), (462, 226), (412, 261), (462, 261), (475, 262), (520, 262), (400, 214)):
        city.put("tops", "mast", x, y - 4)
        city.wall(x, y, 2, 1)
        city.add("light", (x + 1) * T, (y + 2) * T, kind="lamp", radius=120, colour="amber")
    for x, y in ((399, 241), (472, 241), (399, 206), (33, 206)):
        city.put("tops", "signal_hut", x, y - 2)
        city.wall(x, y - 1, 3, 2)
        city.add("light", (x + 1.5) * T, y * T, kind="lamp", radius=48, colour="warm")
    strip(city, "tops", "pen_ew", 403, 274, 173, 1)
    strip(city, "tops", "pen_ew", 476, 261, 100, 1)


def _train(city: CityMap, rng: np.random.Generator, x: int, row: int, w: int, share: float) -> None:
    """Wagons in a line on the track at `row`, a locomotive now and then."""
    names = ("wagon_box_red", "wagon_box_green", "wagon_box_blue", "wagon_box_rust", "wagon_tank", "wagon_coal")
    at = x
    while at + 7 <= x + w:
        if at + 8 <= x + w and share < 1 and rng.random() < 0.08:
            city.put("props", "loco", at, row - 1)
            at += 8
        elif rng.random() < share:
            city.put("props", str(rng.choice(names)), at, row - 1)
            at += 7
        else:
            at += 7
