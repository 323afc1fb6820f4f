"""Blocks of the draft: pavements with kerbs around them, and on them houses, shops, parks, lots, pens."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workshop.places.city.ground import VARIANTS
from workshop.places.city.houses import SHOPS, WINDOWS
from workshop.places.city.roads import CORNER
from workshop.places.city.rooftop import BOARDS
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.streets import plan

PAVEMENT = 3
NEON = {
    "red": "red",
    "blue": "blue",
    "neon": "pink",
    "brass": "amber",
    "teal": "green",
    "green": "green",
    "stone": "warm",
    "ink": "white",
}  # light of a sign by the ramp of its letters


TOPS = ("vent", "vent", "cooler", "skylight", "pipes", "aerial", "vent", "stairs", "chimneys", "laundry", "loft",
        "glasshouse", "cooler", "skylight")  # fmt: skip
YARD = ("crates", "heap_0", "heap_1", "bare_tree_0", "bare_tree_1", "parked_blue", "parked_tan")


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of tiles between streets; `open` are the sides n, e, s, w on which a street runs.

    `passage` is a lane for a bus through its houses: first column and width, 0 for none.
    """

    x: int
    y: int
    width: int
    height: int
    style: str
    open: str = "nesw"
    fill: str = "houses"
    passage: tuple[int, int] = (0, 0)

    @property
    def inner(self) -> tuple[int, int, int, int]:
        """What is left inside the pavements."""
        left, right = (PAVEMENT if side in self.open else 0 for side in "we")
        top, bottom = (PAVEMENT if side in self.open else 0 for side in "ns")
        return self.x + left, self.y + top, self.width - left - right, self.height - top - bottom


@dataclass(frozen=True, slots=True)
class Style:
    """What stands on a block: kind of pavement, walls, roofs, shops, storeys between low and high."""

    slab: str
    walls: tuple[str, ...]
    roofs: tuple[str, ...]
    shops: tuple[str, ...]
    storeys: tuple[int, ...]
    shop_share: float = 0.6
    boards: float = 0.1


STYLES: dict[str, Style] = {
    name: Style(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()})
    for name, row in plan()["style"].items()
}


def planned() -> list[Block]:
    """Blocks of the plan in order."""
    return [
        Block(
            r["x"],
            r["y"],
            r["w"],
            r["h"],
            r["style"],
            r.get("open", "nesw"),
            r.get("fill", "houses"),
            tuple(r.get("passage", (0, 0))),
        )
        for r in plan()["block"]
    ]


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


# ---- houses -----------------------------------------------------------------------------------------------------


def roof(city: CityMap, kind: str, x: int, y: int, w: int, h: int) -> None:
    """A roof of any size from a stamp of 5 x 5 tiles whose middle repeats."""
    ids, grid = city.ids(f"roof_{kind}"), city.layers["props"]
    for j in range(h):
        for i in range(w):
            row = 0 if j == 0 else 4 if j == h - 1 else 1 + (j - 1) % 3
            column = 0 if i == 0 else 4 if i == w - 1 else 1 + (i - 1) % 3
            grid[y + j, x + i] = ids[row, column]


def furnish(city: CityMap, x: int, y: int, w: int, h: int, rng: np.random.Generator, boards: float) -> None:
    """Things on a roof, none over another."""
    taken = np.zeros((h, w), bool)
    taken[0], taken[:, 0], taken[:, -1] = True, True, True

    def place(stamp: str, low: bool = False) -> bool:
        wide, high = city.size(stamp)
        for _ in range(6):
            if w - 1 - wide < 1 or h - 1 - high < 1:
                return False
            i, j = int(rng.integers(1, w - wide)), h - high if low else int(rng.integers(1, h - high))
            if not taken[j : j + high, i : i + wide].any():
                taken[j : j + high, i : i + wide] = True
                city.put("tops", stamp, x + i, y + j)
                return True
        return False

    if w >= 8 and h >= 4 and rng.random() < boards:
        name = list(BOARDS)[rng.integers(len(BOARDS))]
        i = (w - 6) // 2
        city.put("tops", f"board_{name}", x + i, y + h - 3)
        taken[h - 3 :, i : i + 6] = True
        city.add("light", (x + i + 3) * 16, (y + h - 3) * 16 + 20, kind="neon", radius=56, colour="warm")
    if rng.random() < 0.45:
        place("top_tank")
    for _ in range(w * h // 45):
        place(f"top_drift_{int(rng.integers(3))}", low=True)
    if rng.random() < 0.5:
        place("top_felt")
    count = w * h // 18
    for name in rng.choice(TOPS, size=min(count, 14)):
        place(f"top_{name}")


def ends(city: CityMap, stamp: str, x: int, y: int, w: int) -> None:
    """A strip of three columns (left end, middle, right end) stretched to `w`."""
    ids = city.ids(stamp)
    for i in range(w):
        column = 0 if i == 0 else 2 if i == w - 1 else 1
        city.layers["props"][y : y + ids.shape[0], x + i] = ids[:, column]


def house(city: CityMap, style: Style, x: int, y: int, w: int, h: int, rng: np.random.Generator, front: str) -> None:
    """A house of w x h tiles. `front`: street = shops and doors in the south, back = a wall towards a yard."""
    kind = style.walls[rng.integers(len(style.walls))]
    top = style.roofs[rng.integers(len(style.roofs))]
    if front == "back":
        roof(city, top, x, y, w, h - 3)
        furnish(city, x, y, w, h - 3, rng, 0)
        ids = city.ids(f"back_{kind}")
        for i in range(w):
            city.layers["props"][y + h - 3 : y + h, x + i] = ids[:, i % 4]
        return
    floors = min(int(rng.integers(style.storeys[0], style.storeys[1] + 1)), max(h - 6, 1))
    head = h - 3 - floors
    roof(city, top, x, y, w, head)
    furnish(city, x, y, w, head, rng, style.boards)
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


def _neon(city: CityMap, name: str, x: int, y: int) -> None:
    """Light of the sign, and its colours on the wet road two tiles before the shop."""
    row = SHOPS[name]
    city.add(
        "light",
        x * 16 + row.tiles * 8,
        y * 16 + 12,
        kind="neon",
        radius=36 + row.tiles * 4,
        colour=NEON[row.sign[0]],
        flicker="neon" if (x * 7 + y) % 5 == 0 else "none",
    )
    city.shines.append((x + (row.tiles - 3) // 2, y + 2, row.light[0] if (x + y) % 2 else row.sign[0]))


def row_of_houses(
    city: CityMap, style: Style, x: int, y: int, w: int, h: int, rng: np.random.Generator, front: str
) -> None:
    """Houses side by side."""
    at = x
    while at < x + w:
        wide = int(rng.integers(5, 11))
        left = x + w - at
        if left - wide < 5:
            wide = left if left <= 11 else left // 2
        house(city, style, at, y, wide, h, rng, front)
        at += wide


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
    """A back yard: snow, bins, crates, a bare tree, a parked car."""
    city.fill("ground", "snow" if rng.random() < 0.5 else "dry", x, y, w, h)
    for at in range(x + 1, x + w - 4, 5):
        name = str(
            rng.choice(("crates", "heap_0", "heap_1", "bare_tree_0", "bare_tree_1", "parked_blue", "parked_tan"))
        )
        if rng.random() < 0.6:
            city.put("tops", name, at, y)


def build(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Everything on the block but what others put there."""
    pavement(city, block, rng)
    if block.fill == "houses":
        houses(city, block, rng)
