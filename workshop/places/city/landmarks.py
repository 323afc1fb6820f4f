"""Places of the draft that are no block: the lake front, the canal and its bridges, the elevated railway."""

from __future__ import annotations

import numpy as np

from workshop.places.city.block_plan import Block
from workshop.places.city.ground import VARIANTS
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.streets import Crossroads, Street

T = 16
EAST = 576
KERB_TILES = 2  # pavement on each side of a bridge
CLEAR = (
    19  # tiles around a junction without pillars: who comes wide out of a corner has 27 m to get back on to the road
)
WIDE_WINGS = {189: 6}  # by the first column of a reach of the canal, columns that its south-western wing takes


def strip(city: CityMap, layer: str, stamp: str, x: int, y: int, wide: int, high: int) -> None:
    """Repeat a stamp from its own corner over a rectangle."""
    city.fill(layer, stamp, x, y, wide, high, (x, y))


def lake(city: CityMap, rng: np.random.Generator) -> None:
    """Water, sea wall, promenade, snow verge in the north; the same along the east, down to the pier.

    The promenade is narrow, so that whoever drives on Shore Drive sees the water.
    """
    city.fill("ground", "lake", 0, 0, EAST, 19)
    strip(city, "ground", "sea_wall", 0, 18, 564, 2)
    city.fill("ground", "snow", 0, 20, 564, 4)
    city.surface("snow", 0, 20, 564, 4)
    for column in range(0, 562):
        city.put("ground", f"slab_snowy_{int(rng.integers(VARIANTS))}", column, 20)
        city.put("ground", f"slab_snowy_{int(rng.integers(VARIANTS))}", column, 21)
    city.surface("pavement", 0, 20, 562, 2)
    city.wall(0, 0, EAST, 20)
    strip(city, "kerb", "verge_n", 0, 24, 555, 1)
    strip(city, "tops", "rail", 0, 19, 562, 1)
    # the east shore
    city.fill("ground", "snow", 558, 20, 5, 130)
    city.surface("snow", 558, 20, 5, 130)
    for row in range(20, 150):
        city.put("ground", f"slab_snowy_{int(rng.integers(VARIANTS))}", 560, row)
        city.put("ground", f"slab_snowy_{int(rng.integers(VARIANTS))}", 561, row)
    city.surface("pavement", 560, 20, 2, 130)
    city.fill("ground", "lake", 563, 20, 13, 130)
    strip(city, "ground", "sea_wall_e", 562, 20, 2, 130)
    city.wall(562, 20, 14, 130)
    strip(city, "kerb", "verge_e", 557, 24, 1, 126)
    for _ in range(120):
        city.put("decal", "floe", int(rng.integers(0, EAST - 4)), int(rng.integers(1, 17)))
    for y in range(22, 146, 7):
        city.put("decal", "floe", 565 + int(rng.integers(0, 7)), y)
    for x in range(30, 540, 74):
        city.put("props", f"barge_{('coal', 'sand', 'scrap')[x % 3]}", x, 14)
    for x in range(3, 552, 17):
        city.put("tops", f"heap_{x % 2}", x + int(rng.integers(0, 6)), 22)
    for x in range(8, 552, 12):
        street_lamp(city, x, 22, "cold")
        for at, sort in ((4, "bench"), (7, "snowman"), (9, "sign")):
            if rng.random() < 0.3:
                city.add("city_breakable", (x + at) * T, 22 * T, kind=sort, look=2 if sort == "sign" else 0)
    for y in range(36, 148, 12):
        street_lamp(city, 559.6, y, "cold")


def street_lamp(city: CityMap, x: float, y: float, colour: str) -> None:
    """A street lamp that can be knocked down, and its light."""
    city.add("city_breakable", x * T, y * T, kind="lamp", look=0)
    city.add("light", x * T, y * T - 14, kind="lamp", radius=62, colour=colour, breakable=True)


def mast(city: CityMap, x: int, y: int) -> None:
    """A floodlight mast whose foot stands in two tiles from (x, y) on, and the wall of its foot alone."""
    city.put("tops", "mast", x, y - 4)
    city.add("city_wall", x * T + 10, y * T + 6, 12, 10, kind="fence", height=8)


def water(block: Block) -> tuple[int, int]:
    """The first column of a reach of the canal that no wing of a bridge takes, and the one after its last."""
    left = block.x + (KERB_TILES + WIDE_WINGS.get(block.x, 0) if "w" in block.open else 0)
    return left, block.x + block.width - KERB_TILES


def quay(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """A reach of the canal between two bridges: water, quays, railings, a barge, the bridge house."""
    left = block.x + (KERB_TILES if "w" in block.open else 0)
    right = block.x + block.width - KERB_TILES
    wide, top = right - left, block.y
    for row in (top, top + 1, *range(top + 10, top + 14)):
        for column in range(left, right):
            city.put("ground", f"slab_plain_{int(rng.integers(VARIANTS))}", column, row)
    city.fill("ground", "canal", left, top + 3, wide, 7)
    strip(city, "ground", "quay_n", left, top + 2, wide, 2)
    strip(city, "ground", "quay_s", left, top + 9, wide, 1)
    strip(city, "tops", "rail", left, top + 1, wide, 1)
    strip(city, "tops", "rail", left, top + 9, wide, 1)
    city.wall(left, top + 2, wide, 8)
    for k, x in enumerate(range(left + 8, right - 12, 22)):
        cargo = ("coal", "sand", "scrap")[k % 3]
        city.put("props", f"barge_{cargo}", x + int(rng.integers(0, 6)), top + 4 + 2 * (k % 2))
    for x, side in ((right - 1, "w"), (left, "e")):
        if x > left or "w" in block.open:
            strip(city, "props", f"parapet_{side}", x, top + 2, 1, 8)
    for x in range(left + 6, right - 6, 9):
        sort = ("bench", "tree", "crates", "bin")[x % 4]
        city.add("city_breakable", x * T, (top + 10.6) * T, kind=sort)
    if "w" in block.open:
        city.put("tops", "bridge_house", left + 1, top - 2)
        city.wall(left + 1, top, 3, 2)
        city.add("light", (left + 2.5) * T, (top + 1) * T, kind="lamp", radius=60, colour="amber")


def bridges(city: CityMap, found: list[Street]) -> None:
    """Steel decks where streets cross the canal."""
    for street in found:
        if street.axis == "ns" and street.lanes and street.at < 300:
            city.fill("ground", "grating", street.at, 180, street.width, 8)


def elevated(city: CityMap, found: list[Street], meets: list[Crossroads]) -> None:
    """Deck over the streets of the loop, pillars on both kerbs each 12 m."""
    squares = [c.rect for c in meets]
    for street in (s for s in found if s.el[1] > s.el[0] and s.axis == "ew"):
        low, high = street.el
        strip(city, "overhead", "deck_ew", low, street.at - 2, high - low, 7)
        for x in range(low + 2, high - 1, 6):
            for y in (street.at * T - 6, (street.at + street.width) * T + 6):
                _pillar(city, squares, x * T + 8, y)
    for street in (s for s in found if s.el[1] > s.el[0] and s.axis == "ns"):
        low, high = street.el
        strip(city, "overhead", "deck_ns", street.at, low - 2, street.width, high - low)
        for y in range(low + 2, high - 1, 6):
            for x in (street.at * T - 6, (street.at + street.width) * T + 6):
                _pillar(city, squares, x, y * T + 8)
    for c in meets:
        if c.ew.el[1] > c.ew.el[0] and c.ns.el[1] > c.ns.el[0]:
            city.put("overhead", "deck_cross", c.ns.at, c.ew.at - 2)
    city.put("overhead", "el_station", 192, 140)


def _pillar(city: CityMap, squares: list[tuple[int, int, int, int]], x: int, y: int) -> None:
    """A pillar with its foot at (x, y) px; none so near a junction that whoever takes its corner wide meets it."""
    for left, top, wide, high in squares:
        if (left - CLEAR) * T < x < (left + wide + CLEAR) * T and (top - CLEAR) * T < y < (top + high + CLEAR) * T:
            return
    city.add("city_wall", x - 5, y - 5, 10, 10, kind="pillar", height=6, name="pillar")
