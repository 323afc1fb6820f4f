"""Houses side by side: roofs with all that stands on them, storeys, shops and doors."""

from __future__ import annotations

import numpy as np

from workshop.places.city import corner_houses, taverns
from workshop.places.city.block_plan import NEON, Style
from workshop.places.city.houses import WINDOWS
from workshop.places.city.rooftop import BOARDS
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.shops import SHOPS

TOPS = ("vent", "vent", "cooler", "skylight", "pipes", "aerial", "vent", "stairs", "chimneys", "laundry", "loft",
        "glasshouse", "cooler", "skylight")  # fmt: skip


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


def tavern(city: CityMap, corner: str, x: int, y: int, w: int, h: int, rng: np.random.Generator, front: str) -> None:
    """A house whose corner will be cut: always of the same stone and roof, which is bare where the cut goes."""
    style = Style("", (taverns.WALLS,), (taverns.ROOF,), (), (taverns.FLOORS, taverns.FLOORS), 0.0, 0.0)
    house(city, style, x, y, w, h, rng, front)
    city.layers["tops"][y : y + h, x : x + w] = 0
    head, (wide, high) = h - 3 - (taverns.FLOORS if front == "street" else 0), taverns.CUTS[corner]
    if wide > high:
        furnish(city, x, y + (high if corner[0] == "n" else 0), w, head - high, rng, 0)
    else:
        furnish(city, x + (wide if corner[1] == "w" else 0), y, w - wide, head, rng, 0)


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
    at, begun = x, []
    while at < x + w:
        wide = int(rng.integers(5, 11))
        left = x + w - at
        if left - wide < 5:
            wide = left if left <= 11 else left // 2
        begun.append((at, len(city.objects), len(city.shines)))
        house(city, style, at, y, wide, h, rng, front)
        corner, count = corner_houses.corner_of(at, y, wide, h)
        if corner:
            first, objects, shines = begun[-count]
            del city.objects[objects:], city.shines[shines:]
            tavern(city, corner, first, y, at + wide - first, h, corner_houses.own_rng(at, y), front)
        at += wide
