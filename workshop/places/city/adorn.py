"""The last coat of the draft, without any rule in it: quays at work, a terminal in use, ships on the lake, steam.

It comes after everything else and takes its chance from a generator of its own, so that no object of the rules changes
by it. What stands up stands on ground that is solid already; on roads and pavements there is paint and light alone.
"""

from __future__ import annotations

import numpy as np

from workshop.places.city import clutter, lots, worn
from workshop.places.city.block_plan import Block
from workshop.places.city.landmarks import strip, water
from workshop.places.city.sheet_map import CityMap

SEED = 1917
SHIPS = ((96, 14), (296, 14), (392, 14), (470, 14), (566, 42))
EAST = (("tug", 567, 62), ("barge_boxes_0", 566, 78), ("tug", 568, 96), ("barge_boxes_1", 565, 112))
LIGHTHOUSES = (352, 520)
STEAMING = 46
YARD_MASTS = ((424, 233), (446, 229), (433, 237), (440, 251), (426, 259), (447, 259))  # on trains that stand


def adorn(city: CityMap, planned: list[Block]) -> None:
    """All of it."""
    rng = np.random.default_rng(SEED)
    for block in planned:
        if block.fill == "quay":
            _quay(city, block, rng)
    _terminal(city)
    _lake(city)
    _line_side(city)
    for block in planned:
        if block.fill == "lot":
            lots.lot(city, block)
    _yard(city, rng)
    _steam(city, rng)
    worn.wear(city, np.random.default_rng(SEED + 1))
    lots.terminal(city, np.random.default_rng(SEED + 2))
    worn.pavements(city, planned, np.random.default_rng(SEED + 4))
    clutter.fill_up(city, np.random.default_rng(SEED + 3))


def _quay(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Setts and crane rails on the southern bank, cranes, freight and bollards on its wall, tugs afloat."""
    (left, right), top = water(block), block.y
    for row in range(top + 10, top + 14):
        city.fill("ground", "quay_setts", left, row, right - left, 1)
    for n, x in enumerate(range(left + 4, right - 8, 18)):
        city.layers["tops"][top + 9, x : x + 7] = 0
        city.put("tops", "crane", x, top + 1)
        city.glow(x + 3, top + 4, 44, "warm")
        city.glow(x + 0.4, top + 1.2, 18, "red", flicker="neon" if n % 2 else "none")
        city.glow(x + 3.5, top + 9.4, 90, "amber")
        for name, at in ((f"freight_{n % 2}", x + 7), ("bollards", x + 12)):
            wide, high = city.size(name)
            if at + wide <= right - 1:
                city.layers["tops"][top + 9, at : at + wide] = 0
                city.put("tops", name, at, top + 10 - high)
    city.layers["props"][top + 4 : top + 9, left + 2 : right - 2] = 0
    x = left + 3
    while x < right - 10:
        name = ("barge_boxes_0", "tug", "barge_coal", "barge_boxes_1", "tug", "barge_sand")[int(rng.integers(6))]
        row = top + 4 + int(rng.integers(0, 3))
        city.put("props", name, x, row)
        if name == "tug":
            city.glow(x + 3.4, row + 1.6, 40, "warm")
            city.put("decal", "shine_brass", x + 2, row + 3)
        x += city.size(name)[0] + 2 + int(rng.integers(0, 3))
    for n, x in enumerate(range(left + 2, right - 5, 9)):
        ramp = ("brass", "stone", "brass", "red", "teal")[n % 5]
        city.put("decal", f"shine_{ramp}", x, top + 4)
    city.layers["decal"][top + 9 : top + 12, left:right] = 0  # no light on stone that was meant for water
    strip(city, "decal", "crane_rail", left, top + 10, right - left, 2)
    wet = ("puddle_0", "puddle_1", "puddle_2", "slush_0", "slush_1", "drips_0_ew", "drips_1_ew")
    worn.scatter(
        city, (left, top + 12, right - left, 2), wet, right - left, np.random.default_rng(left), ("quay_setts",)
    )


def _terminal(city: CityMap) -> None:
    """Asphalt for buses between islands with shelters, a lit platform along the hall."""
    city.fill("ground", "wet", 46, 213, 50, 70)
    for y in range(213, 282):
        city.fill("ground", "slab_stone_0", 35, y, 3, 1)
    strip(city, "decal", "canopy_spill", 35, 214, 3, 68)
    strip(city, "marks", "edge_yellow", 37, 213, 1, 70)
    strip(city, "marks", "edge_yellow", 46, 213, 1, 70)
    for y in range(217, 280, 7):
        city.glow(35.4, y, 62, "amber")
    for k, y in enumerate(range(219, 282, 9)):
        city.put("tops", f"shelter_{k % 3}", 48, y - 1)
        city.glow(50.6, y + 1, 58, "warm")
        city.glow(52.8, y + 1, 26, ("red", "blue", "pink")[k % 3])
        city.put("decal", ("shine_red", "shine_blue", "shine_neon")[k % 3], 51, y + 2)
        if k % 3 == 1:
            city.layers["marks"][y + 3 : y + 6, 46:52] = 0
            city.put("marks", "road_bus", 48, y + 4)
        strip(city, "marks", "lane_dash", 48, y + 6, 6, 1)
    for x, y, ramp in ((40, 218, "ink"), (40, 254, "ink")):
        city.put("decal", f"shine_{ramp}", x, y)


def _lake(city: CityMap) -> None:
    """Ore ships at anchor and two lighthouses off Shore Drive."""
    for x, y in SHIPS:
        city.layers["decal"][y : y + 4, x : x + 16] = 0
        city.layers["props"][y - 1 : y + 4, x - 8 : x + 17] = 0
        city.put("props", "ore_ship", x, y)
        city.glow(x + 2.4, y + 1.6, 46, "warm")
        city.glow(x + 13.8, y + 1.8, 56, "warm")
        city.glow(x + 2.4, y, 14, "red")
        for dx, ramp in ((1, "brass"), (12, "brass")) if y > 20 else ():  # in the north the wall is near
            city.put("decal", f"shine_{ramp}", x + dx, y + 4)
    for x in LIGHTHOUSES:
        city.layers["decal"][12:18, x - 1 : x + 7] = 0
        city.layers["props"][12:18, x - 1 : x + 7] = 0
        city.layers["tops"][19, x : x + 6] = 0
        city.put("props", "lighthouse", x, 12)
        city.glow(x + 3, 13.2, 84, "cold", flicker="sign")
    for name, x, y in EAST:
        city.layers["decal"][y : y + 3, x:] = 0
        city.put("props", name, x, y)
        city.glow(x + 3.4, y + 1.6, 44, "warm")
        city.put("decal", "shine_brass", x + 2, y + 3)


def _line_side(city: CityMap) -> None:
    """Cupboards with lamps between the railing of Canal Street and the main line."""
    for n, x in enumerate(range(12, 390, 23)):
        if city.is_clear("tops", x, 206, 2, 2) and city.is_clear("props", x, 206, 2, 2):
            ramp = "red" if n % 3 == 0 else "teal"
            city.put("tops", f"relay_{ramp}", x, 206)
            city.glow(x + 0.7, 207.2, 16, "red" if ramp == "red" else "green")


def _yard(city: CityMap, rng: np.random.Generator) -> None:
    """Floodlights between standing trains, snow and oil where nobody drives them away."""
    for x, y in YARD_MASTS:
        city.put("tops", "mast", x, y - 4)
        city.glow(x + 1, y + 2, 130, "amber", "lamp")
    for x, y in ((414, 215), (436, 215), (456, 214), (415, 271), (440, 271), (462, 271), (492, 271), (530, 270)):
        city.glow(x, y, 90, "warm", "lamp")
    for _ in range(90):
        x, y = int(rng.integers(403, 570)), int(rng.integers(213, 274))
        name = str(rng.choice(("snow_patch_0", "snow_patch_1", "snow_patch_2", "stain_0", "stain_2")))
        wide, high = city.size(name)
        if all(city.is_clear(layer, x, y, wide, high) for layer in ("decal", "tops", "props", "kerb")):
            city.put("decal", name, x, y)


def _steam(city: CityMap, rng: np.random.Generator) -> None:
    """Steam over covers of streets that no railway hangs over."""
    left, top = city.ids("manhole")[0, 0], city.ids("steam")
    rows, columns = np.nonzero(city.layers["decal"] == left)
    order = rng.permutation(len(rows))
    done = 0
    for k in order:
        x, y = int(columns[k]), int(rows[k])
        if done == STEAMING:
            return
        near = city.layers["overhead"][max(y - 4, 0) : y + 2, x : x + 2].any()
        if not near and y > 40 and city.is_clear("tops", x, y - 3, 2, 4) and not city.is_solid(x, y - 3):
            city.layers["tops"][y - 3 : y + 1, x : x + 2] = top
            done += 1
