"""Blocks of the draft: pavements with kerbs around them, and on them houses, shops, parks, lots, pens."""

from __future__ import annotations

import numpy as np

from workshop.places.city.block_plan import STYLES, Block, Style
from workshop.places.city.ground import VARIANTS
from workshop.places.city.roads import CORNER
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.terraces import row_of_houses

YARD = ("crates", "heap_0", "heap_1", "bare_tree_0", "bare_tree_1", "parked_blue", "parked_tan")


def pavement(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Slabs along the streets, kerbs, rounded corners."""
    slab = STYLES[block.style].slab
    x, y, w, h = block.x, block.y, block.width, block.height
    inner = block.inner
    for row in range(y, y + h):
        for column in range(x, x + w):
            inside = inner[0] <= column < inner[0] + inner[2] and inner[1] <= row < inner[1] + inner[3]
            if not inside:
                k = int(rng.integers(VARIANTS * 3))
                city.put("ground", f"slab_{slab}_{k if k < VARIANTS else 0}", column, row)
    city.surface("pavement", x, y, w, h)
    for side, stamp in (("n", "kerb_s"), ("s", "kerb_n"), ("w", "kerb_e"), ("e", "kerb_w")):
        if side in block.open:
            _kerb(city, block, side, stamp)
    for name in ("nw", "ne", "sw", "se"):
        cx = x if name[1] == "w" else x + w - CORNER
        cy = y if name[0] == "n" else y + h - CORNER
        if name[0] in block.open and name[1] in block.open:
            city.fill("ground", "wet", cx, cy, CORNER, CORNER)
            city.put("kerb", f"corner_{slab}_{name}", cx, cy)
            _round(city, cx, cy, name)


def _kerb(city: CityMap, block: Block, side: str, stamp: str) -> None:
    """A straight kerb along one side; it stops short of rounded corners."""
    x, y, w, h = block.x, block.y, block.width, block.height
    if side in "ns":
        left = x + (CORNER if "w" in block.open else 0)
        right = x + w - (CORNER if "e" in block.open else 0)
        at = y - 1 if side == "n" else y + h - 1
        city.fill("kerb", stamp, left, at, right - left, 2, (0, at))
    else:
        top = y + (CORNER if "n" in block.open else 0)
        bottom = y + h - (CORNER if "s" in block.open else 0)
        at = x - 1 if side == "w" else x + w - 1
        city.fill("kerb", stamp, at, top, 2, bottom - top, (at, 0))


def _round(city: CityMap, cx: int, cy: int, name: str) -> None:
    """Cells outside of the circle are road."""
    for j in range(CORNER):
        for i in range(CORNER):
            dx = i + 0.5 - (CORNER if name[1] == "w" else 0)
            dy = j + 0.5 - (CORNER if name[0] == "n" else 0)
            if dx * dx + dy * dy > CORNER * CORNER:
                city.surface("wet", cx + i, cy + j, 1, 1)


def houses(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Rows of houses, with yards between them that nobody gets into; a passage leads through if there is one."""
    x, y, w, h = block.inner
    start, wide = block.passage
    parts = [(x, start - x), (start + wide, x + w - start - wide)] if wide else [(x, w)]
    if wide:
        _alley(city, block, rng)
    for left, width in parts:
        _rows(city, STYLES[block.style], (left, y, width, h), rng)
        city.wall(left, y, width, h)


def _alley(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """A lane between houses: wet ground, bins and crates along its walls, a bulb over each back door."""
    start, wide = block.passage
    city.fill("ground", "dry", start, block.y, wide, block.height)
    city.surface("wet", start, block.y, wide, block.height)
    for row in range(block.y + 3, block.y + block.height - 3, 4):
        city.put("decal", str(rng.choice(("puddle_0", "puddle_1", "stain_0", "manhole"))), start + 1, row)
        side = (start + 0.4) if row % 8 < 4 else (start + wide - 0.4)
        city.add("city_breakable", side * 16, row * 16, kind=str(rng.choice(("bin", "crates", "bin"))))
        if row % 8 < 4:
            colour = ("amber", "red", "blue", "warm")[int(rng.integers(4))]
            city.add(
                "light", (start if row % 16 < 8 else start + wide) * 16, row * 16, kind="lamp", radius=44, colour=colour
            )


def _rows(city: CityMap, style: Style, area: tuple[int, int, int, int], rng: np.random.Generator) -> None:
    x, y, w, h = area
    count = max(1, round((h + 3) / 17))
    yard = 3
    depth = (h - yard * (count - 1)) // count
    at = y
    for k in range(count):
        last = k == count - 1
        tall = y + h - at if last else depth
        row_of_houses(city, style, x, at, w, tall, rng, "street" if last else "back")
        if not last:
            _yard(city, x, at + tall, w, yard, rng)
        at += tall + yard


def _yard(city: CityMap, x: int, y: int, w: int, h: int, rng: np.random.Generator) -> None:
    """A back yard: snow, bins, crates, a bare tree, a parked car; fences at both ends, where nobody gets in."""
    for end in (x, x + w - 1):
        city.fill("tops", "pen_ns", end, y, 1, h, (end, y))
    city.fill("ground", "snow" if rng.random() < 0.5 else "dry", x, y, w, h)
    for at in range(x + 1, x + w - 4, 5):
        name = str(rng.choice(YARD))
        if rng.random() < 0.6:
            city.put("tops", name, at, y)


def build(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Everything on the block but what others put there."""
    pavement(city, block, rng)
    if block.fill == "houses":
        houses(city, block, rng)
