"""Blocks of the draft: pavements around them, and on them houses, shops, alleys, parks, lots."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workshop.places.city.ground import VARIANTS
from workshop.places.city.houses import SHOPS, WINDOWS
from workshop.places.city.roads import CORNER
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.streets import plan

PAVEMENT = 2


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of tiles between streets; `open` are the sides n, e, s, w on which a street runs."""

    x: int
    y: int
    width: int
    height: int
    style: str
    open: str = "nesw"

    @property
    def inner(self) -> tuple[int, int, int, int]:
        """What is left inside the pavements."""
        left, right = (PAVEMENT if side in self.open else 0 for side in "we")
        top, bottom = (PAVEMENT if side in self.open else 0 for side in "ns")
        return self.x + left, self.y + top, self.width - left - right, self.height - top - bottom


@dataclass(frozen=True, slots=True)
class Style:
    """What stands on a block: kind of pavement, walls, roofs, shops, storeys between low and high, deep rows."""

    slab: str
    walls: tuple[str, ...]
    roofs: tuple[str, ...]
    shops: tuple[str, ...]
    storeys: tuple[int, int]
    shop_share: float = 0.6


STYLES: dict[str, Style] = {
    name: Style(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()})
    for name, row in plan()["style"].items()
}


def pavement(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Slabs all over the block, kerbs along its streets, rounded corners; its inner part is paved over later."""
    slab = STYLES[block.style].slab
    x, y, w, h = block.x, block.y, block.width, block.height
    for row in range(y, y + h):
        for column in range(x, x + w):
            edge = min(column - x, x + w - 1 - column, row - y, y + h - 1 - row)
            if edge < 3:
                k = int(rng.integers(VARIANTS * 3))
                city.put("ground", f"slab_{slab}_{k if k < VARIANTS else 0}", column, row)
    city.surface("pavement", x, y, w, h)
    ends = CORNER
    if "n" in block.open:
        city.fill("kerb", "kerb_s", x + ends, y - 1, w - 2 * ends, 2, (0, y - 1))
    if "s" in block.open:
        city.fill("kerb", "kerb_n", x + ends, y + h - 1, w - 2 * ends, 2, (0, y + h - 1))
    if "w" in block.open:
        city.fill("kerb", "kerb_e", x - 1, y + ends, 2, h - 2 * ends, (x - 1, 0))
    if "e" in block.open:
        city.fill("kerb", "kerb_w", x + w - 1, y + ends, 2, h - 2 * ends, (x + w - 1, 0))
    for name, cx, cy in (
        ("nw", x, y),
        ("ne", x + w - CORNER, y),
        ("sw", x, y + h - CORNER),
        ("se", x + w - CORNER, y + h - CORNER),
    ):
        if name[0] in block.open and name[1] in block.open:
            city.fill("ground", "wet", cx, cy, CORNER, CORNER)
            city.put("kerb", f"corner_{slab}_{name}", cx, cy)
            _round(city, cx, cy, name)
        else:
            _straight(city, block, name)


def _round(city: CityMap, cx: int, cy: int, name: str) -> None:
    """Cells outside of the circle are road."""
    for j in range(CORNER):
        for i in range(CORNER):
            dx = i + 0.5 - (CORNER if name[1] == "w" else 0)
            dy = j + 0.5 - (CORNER if name[0] == "n" else 0)
            if dx * dx + dy * dy > CORNER * CORNER:
                city.surface("wet", cx + i, cy + j, 1, 1)


def _straight(city: CityMap, block: Block, name: str) -> None:
    """At the edge of the map kerbs run on where no corner is."""
    x, y, w, h = block.x, block.y, block.width, block.height
    across = x if name[1] == "w" else x + w - CORNER
    if name[0] == "n" and "n" in block.open:
        city.fill("kerb", "kerb_s", across, y - 1, CORNER, 2, (0, y - 1))
    if name[0] == "s" and "s" in block.open:
        city.fill("kerb", "kerb_n", across, y + h - 1, CORNER, 2, (0, y + h - 1))
    along = y if name[0] == "n" else y + h - CORNER
    if name[1] == "w" and "w" in block.open:
        city.fill("kerb", "kerb_e", x - 1, along, 2, CORNER, (x - 1, 0))
    if name[1] == "e" and "e" in block.open:
        city.fill("kerb", "kerb_w", x + w - 1, along, 2, CORNER, (x + w - 1, 0))


def roof(city: CityMap, kind: str, x: int, y: int, w: int, h: int) -> None:
    """A roof of any size from a stamp of 5 x 5 tiles whose middle repeats."""
    ids, grid = city.ids(f"roof_{kind}"), city.layers["props"]
    for j in range(h):
        for i in range(w):
            row = 0 if j == 0 else 4 if j == h - 1 else 1 + (j - 1) % 3
            column = 0 if i == 0 else 4 if i == w - 1 else 1 + (i - 1) % 3
            grid[y + j, x + i] = ids[row, column]


def ends(city: CityMap, stamp: str, x: int, y: int, w: int) -> None:
    """A strip of three columns (left end, middle, right end) stretched to `w`."""
    ids = city.ids(stamp)
    for i in range(w):
        column = 0 if i == 0 else 2 if i == w - 1 else 1
        city.layers["props"][y : y + ids.shape[0], x + i] = ids[:, column]


def house(city: CityMap, style: Style, x: int, y: int, w: int, h: int, rng: np.random.Generator, street: bool) -> None:
    """A house of w x h tiles: roof, storeys, and at its foot a shop, a door or plain windows; or the back of one."""
    kind = style.walls[rng.integers(len(style.walls))]
    top = style.roofs[rng.integers(len(style.roofs))]
    if not street:
        roof(city, top, x, y, w, h - 3)
        ids = city.ids(f"back_{kind}")
        for i in range(w):
            city.layers["props"][y + h - 3 : y + h, x + i] = ids[:, (i + x) % 4]
        return
    floors = min(int(rng.integers(style.storeys[0], style.storeys[1] + 1)), h - 5)
    head = h - 3 - floors
    roof(city, top, x, y, w, head)
    ends(city, f"cornice_{kind}", x, y + head, w)
    for j in range(floors):
        for i in range(w):
            light = WINDOWS[int(rng.choice(4, p=(0.45, 0.2, 0.25, 0.1)))]
            ids = city.ids(f"win_{kind}_{light}")
            city.layers["props"][y + head + 1 + j, x + i] = ids[0, 0 if i == 0 else 2 if i == w - 1 else 1]
    foot = y + h - 2
    ends(city, f"base_{kind}", x, foot, w)
    fitting = [name for name in style.shops if SHOPS[name].tiles <= w]
    at = x
    while rng.random() < style.shop_share and fitting:
        name = fitting[rng.integers(len(fitting))]
        if at + SHOPS[name].tiles > x + w:
            break
        city.put("props", f"shop_{name}", at, foot)
        _neon(city, name, at, foot)
        at += SHOPS[name].tiles
    if at + 2 <= x + w - 1:
        city.put("props", f"door_{kind}", at + (x + w - at) // 2 - 1, foot)


COLOURS = {
    "red": "red",
    "blue": "blue",
    "neon": "pink",
    "brass": "amber",
    "teal": "green",
    "green": "green",
    "stone": "warm",
    "ink": "white",
}  # of a sign's ramp


def _neon(city: CityMap, name: str, x: int, y: int) -> None:
    row = SHOPS[name]
    city.add(
        "light",
        x * 16 + row.tiles * 8,
        y * 16 + 12,
        kind="neon",
        radius=36 + row.tiles * 4,
        colour=COLOURS[row.sign[0]],
        flicker="neon" if (x * 7 + y) % 5 == 0 else "none",
    )


def row_of_houses(
    city: CityMap, style: Style, x: int, y: int, w: int, h: int, rng: np.random.Generator, street: bool
) -> None:
    """Houses side by side."""
    at = x
    while at < x + w:
        wide = int(rng.integers(4, 9))
        left = x + w - at
        if left - wide < 4:
            wide = left if left <= 9 else left // 2
        house(city, style, at, y, wide, h, rng, street)
        at += wide


def build(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Two rows of houses back to back, with an alley between them if there is room."""
    style = STYLES[block.style]
    x, y, w, h = block.inner
    pavement(city, block, rng)
    if h < 14:
        row_of_houses(city, style, x, y, w, h, rng, True)
        city.wall(x, y, w, h)
        return
    alley = 4 if h >= 20 else 0
    north = (h - alley) // 2
    row_of_houses(city, style, x, y, w, north, rng, street=False)
    city.wall(x, y, w, north)
    if alley:
        city.fill("ground", "dry", x, y + north, w, alley)
        city.surface("wet", x, y + north, w, alley)
    row_of_houses(city, style, x, y + north + alley, w, h - north - alley, rng, street=True)
    city.wall(x, y + north + alley, w, h - north - alley)
