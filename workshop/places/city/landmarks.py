"""Places of the draft that are no block: lake, canal, elevated railway, terminal, stockyards, rail yard."""

from __future__ import annotations

import numpy as np

from workshop.places.city.blocks import PAVEMENT, Block
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
    strip(city, "kerb", "verge_e", 557, 24, 1, 126)
    for _ in range(46):
        x, y = int(rng.integers(0, EAST - 4)), int(rng.integers(0, 8))
        city.put("decal", "floe", x, y)
    for y in range(16, 146, 11):
        city.put("decal", "floe", 569 + int(rng.integers(0, 4)), y)
    for x in range(3, 560, 17):
        city.put("tops", f"heap_{x % 2}", x + int(rng.integers(0, 6)), 19 + int(rng.integers(0, 3)))
    strip(city, "tops", "rail", 0, 12, 566, 1)
    for x in range(8, 560, 14):
        _lamp(city, x, 17, "cold")
        for at, sort in ((5, "bench"), (9, "snowman"), (11, "tree")):
            if rng.random() < 0.4:
                city.add("city_breakable", (x + at) * T, 18 * T, kind=sort, look=2 if sort == "tree" else 0)
    for y in range(36, 148, 14):
        _lamp(city, 560, y, "cold")
        if rng.random() < 0.6:
            city.add("city_breakable", 564 * T, (y + 6) * T, kind="tree", look=2)


def _lamp(city: CityMap, x: float, y: float, colour: str) -> None:
    """A street lamp that can be knocked down, and its light."""
    city.add("city_breakable", x * T, y * T, kind="lamp", look=0)
    city.add("light", x * T, y * T - 14, kind="lamp", radius=62, colour=colour, breakable=True)


def quay(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """A reach of the canal between two bridges: water, quays, railings, a barge, the bridge house."""
    left = block.x + (PAVEMENT if "w" in block.open else 0)
    right = block.x + block.width - PAVEMENT
    wide, top = right - left, block.y
    for row in (top, top + 1, top + 13):
        for column in range(left, right):
            city.put("ground", f"slab_plain_{int(rng.integers(VARIANTS))}", column, row)
    city.fill("ground", "canal", left, top + 3, wide, 10)
    strip(city, "ground", "quay_n", left, top + 2, wide, 2)
    strip(city, "ground", "quay_s", left, top + 12, wide, 1)
    strip(city, "tops", "rail", left, top + 1, wide, 1)
    strip(city, "tops", "rail", left, top + 12, wide, 1)
    city.wall(left, top + 2, wide, 11)
    for k, x in enumerate(range(left + 8, right - 12, 22)):
        cargo = ("coal", "sand", "scrap")[k % 3]
        city.put("props", f"barge_{cargo}", x + int(rng.integers(0, 6)), top + 5 + 2 * (k % 2))
    for x, side in ((right - 1, "w"), (left, "e")):
        if x > left or "w" in block.open:
            strip(city, "props", f"parapet_{side}", x, top + 2, 1, 11)
    if "w" in block.open:
        city.put("tops", "bridge_house", left + 1, top - 2)
        city.wall(left + 1, top, 3, 2)
        city.add("light", (left + 2.5) * T, (top + 1) * T, kind="lamp", radius=60, colour="amber")


def bridges(city: CityMap, found: list[Street]) -> None:
    """Steel decks where streets cross the canal."""
    for street in found:
        if street.axis == "ns" and street.lanes and street.at < 300:
            city.fill("ground", "grating", street.at, 180, street.width, 11)


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


def terminal(city: CityMap, rng: np.random.Generator) -> None:
    """The bus terminal at the foot of First Street: hall, islands with bays and coaches, a car park behind a fence."""
    for row in range(213, 283):
        for column in (*range(34, 56), *range(96, 100)):
            city.put("ground", f"slab_plain_{int(rng.integers(VARIANTS * 2)) % VARIANTS}", column, row)
    city.fill("ground", "dry", 56, 213, 40, 70)
    city.surface("wet", 34, 213, 66, 70)
    city.fill("ground", "wet", 39, 203, 6, 80)
    city.wall(0, 213, 34, 75)
    city.wall(0, 283, 130, 5)
    city.wall(100, 213, 30, 75)
    _hall(city, 4, 215, 30, 66)
    strip(city, "kerb", "kerb_e", 44, 214, 2, 69)
    strip(city, "marks", "double_ns", 41, 214, 2, 66)
    for k, y in enumerate(range(219, 282, 9)):
        city.put("marks", "hatch", 46, y + 3)
        city.put("marks", f"bay_{k % 7 + 1}", 46, y)
        city.put("props", "island", 48, y)
        city.add("city_wall", 48 * T, y * T + 8, 90, 16, kind="parapet", height=0.4)
        if k % 3 != 1:
            city.put("tops", f"coach_{('red', 'teal')[k % 2]}", 48, y + 3)
            city.wall(48, y + 3, 7, 3)
        city.add("city_breakable", 47.4 * T, (y + 1) * T, kind="sign", look=0)
        _lamp(city, 49.5, y + 1, "white")
    for k in range(6):
        city.add("city_breakable", 37 * T, (220 + k * 10) * T, kind=("bench", "newsbox", "bin", "trolley")[k % 4])
        _lamp(city, 38.4, 224 + k * 10, "white")
    for row in range(4):
        run = 0
        for k in range(12):
            x, y = 59 + k * 3, 218 + row * 16
            city.put("marks", "bay", x, y)
            if (k * 7 + row * 3) % 5:
                city.put("tops", f"parked_{('red', 'blue', 'green', 'tan')[(k * 5 + row) % 4]}", x, y)
                run += 3
            elif run:
                city.wall(x - run, y, run - 1, 3)
                run = 0
        if run:
            city.wall(95 - run, y, run - 1, 3)
        city.add("light", 77 * T, (y + 8) * T, kind="lamp", radius=90, colour="amber")
        city.put("tops", "mast", 76, y + 4)
        city.wall(76, y + 8, 2, 1)
    strip(city, "tops", "pen_ns", 99, 213, 1, 70)
    for _ in range(26):
        stain = str(rng.choice(("stain_0", "stain_1", "stain_2", "puddle_0", "puddle_1", "manhole")))
        city.put("decal", stain, int(rng.integers(35, 92)), int(rng.integers(214, 280)))


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


def stockyards(city: CityMap, rng: np.random.Generator) -> None:
    """Pens with cattle on both sides of Sixth Street, gravel lanes between them wide enough for a bus."""
    city.fill("ground", "gravel", 339, 152, 138, 40)
    city.surface("gravel", 341, 152, 134, 40)
    city.fill("ground", "gravel", 403, 150, 10, 44)
    city.surface("gravel", 403, 150, 10, 44)
    for layer in ("marks", "kerb", "decal"):
        city.layers[layer][156:188, 402:414] = 0
    for x0, x1 in ((341, 403), (413, 475)):
        for y in (154, 174):
            for x in range(x0 + 1, x1 - 14, 21):
                _pen(city, x, y, 16, 16, rng)


def _pen(city: CityMap, x: int, y: int, w: int, h: int, rng: np.random.Generator) -> None:
    for j in range(y + 1, y + h - 3, 4):
        for i in range(x + 1, x + w - 5, 6):
            if rng.random() < 0.8:
                city.put("props", f"cattle_{int(rng.integers(2))}", i, j)
    strip(city, "tops", "pen_ns", x, y, 1, h)
    strip(city, "tops", "pen_ns", x + w - 1, y, 1, h)
    strip(city, "tops", "pen_ew", x, y, w, 1)
    strip(city, "tops", "pen_ew", x, y + h - 1, w, 1)
    city.wall(x, y, w, h)
    city.put("tops", "mast", x + w // 2 - 1, y + h // 2 - 5)
    city.add("light", (x + w // 2) * T, (y + h // 2) * T, kind="lamp", radius=130, colour="amber")
    city.add("city_breakable", (x + w // 2 - 1) * T, (y + h) * T, 48, 8, kind="pen_gate", drop="herd")


def rail_yard(city: CityMap, rng: np.random.Generator) -> None:
    """The ring of gravel around standing trains, sidings, floodlights; freight sheds beyond the fences."""
    for street in ((405, 219, 65, 50), (470, 264, 106, 5)):
        city.surface("gravel", *street)
    for side, x, y, w, h in (
        ("n", 410, 224, 55, 1),
        ("s", 410, 263, 55, 1),
        ("w", 410, 224, 1, 40),
        ("e", 464, 224, 1, 40),
        ("s", 411, 218, 65, 1),
        ("w", 470, 219, 1, 45),
        ("n", 403, 269, 173, 1),
        ("e", 404, 219, 1, 50),
        ("s", 470, 263, 106, 1),
        ("e", 404, 211, 1, 8),
        ("w", 411, 211, 1, 7),
    ):
        strip(city, "kerb", f"ragged_{side}", x, y, w, h)
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
