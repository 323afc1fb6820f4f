"""Street furniture of the draft: lamps, hydrants, trees, news boxes, puddles, covers, shines, stalls, parks, lots."""

from __future__ import annotations

import numpy as np

from workshop.places.city.block_plan import NEON, PAVEMENT, STYLES, Block
from workshop.places.city.car_park import USED
from workshop.places.city.corner_houses import is_beside_cut
from workshop.places.city.ground import VARIANTS
from workshop.places.city.roads import CORNER
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.shops import BLADES
from workshop.places.city.streets import Street

T = 16
CAR_COATS = ("red", "blue", "green", "tan")
CAR_LOOKS = {"red": 0, "green": 1, "blue": 2, "tan": 3}  # as the coats of the game's sedans go
LAMP_TILES = 10
COLOURS = {"lake": "cold", "towers": "white", "market": "amber", "stock": "amber"}
SORTS = {
    "homes": ("tree", "hydrant", "mailbox", "bin", "tree", "tree"),
    "shops": ("newsbox", "hydrant", "phone", "bin", "meter", "mailbox", "newsbox"),
    "towers": ("newsbox", "bench", "phone", "meter", "hydrant", "tree"),
    "lake": ("bench", "snowman", "tree", "hydrant", "sign"),
    "market": ("crates", "trolley", "bin", "crates", "hydrant"),
    "stock": ("crates", "barrier", "sign", "crates"),
    "quay": ("bench", "bin", "sign", "barrier"),
    "works": ("crates", "barrier", "bin", "hydrant", "meter"),
}
CANAL_SIGN = 1  # as `things.py` draws them; it stands on the quays only


def furniture(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Lamps along the kerbs and things between them; corners stay free for buses that cut them."""
    sorts = SORTS[block.style]
    colour = COLOURS.get(block.style, "amber")
    free = CORNER + 3
    x, y, w, h = block.x, block.y, block.width, block.height
    for side in block.open:
        length = w if side in "ns" else h
        for along in range(free, length - free, 5):
            if _in_passage(block, x + along) and side in "ns":
                continue
            place = {
                "n": (x + along, y + 0.7),
                "s": (x + along, y + h - 0.6),
                "w": (x + 0.6, y + along),
                "e": (x + w - 0.6, y + along),
            }[side]
            px, py = round(place[0] * T), round(place[1] * T)
            if (along - free) % LAMP_TILES == 0:
                city.add("city_breakable", px, py, kind="lamp", look=0 if side in "ns" else 1)
                city.add("light", px, py - 14, kind="lamp", radius=62, colour=colour, breakable=True)
            elif rng.random() < 0.5:
                sort = str(rng.choice(sorts))
                look = int(rng.integers(3))
                if (sort, look) == ("sign", CANAL_SIGN) and block.style != "quay":
                    look = 0
                city.add("city_breakable", px, py, kind=sort, look=look)


def snow_patches(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Rests of snow along the walls of houses."""
    if block.fill != "houses":
        return
    x, y, w, h = block.inner
    for side in block.open:
        for along in range(2, (w if side in "ns" else h) - 4, 4):
            if rng.random() < 0.4:
                place = {
                    "n": (x + along, y - 1),
                    "s": (x + along, y + h),
                    "w": (x - 2, y + along),
                    "e": (x + w, y + along),
                }[side]
                if side in "ns":
                    city.put("decal", f"snow_patch_{int(rng.integers(3))}", *place)


def blades(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Neon that stands out from the side walls of houses over the pavements of north-south streets."""
    if block.fill != "houses" or block.style in ("stock", "lake"):
        return
    x, y, w, h = block.inner
    for side, column in (("w", x - 1), ("e", x + w)):
        if side not in block.open:
            continue
        for row in range(y + 3, y + h - 6, 7):
            if rng.random() < {"shops": 0.55, "towers": 0.55, "market": 0.45}.get(block.style, 0.22):
                name = list(BLADES)[int(rng.integers(len(BLADES)))]
                flicker = "neon" if rng.random() < 0.2 else "none"
                if is_beside_cut(column, row, city.size(f"blade_{name}")[1]):
                    continue
                city.put("tops", f"blade_{name}", column, row)
                colour = NEON[BLADES[name][1][0]]
                light = {"kind": "neon", "radius": 52, "colour": colour, "flicker": flicker}
                city.add("light", column * T + 8, (row + 1.6) * T, **light)


def _in_passage(block: Block, column: int) -> bool:
    start, wide = block.passage
    return bool(wide) and start - 2 <= column < start + wide + 2


def shines(city: CityMap) -> None:
    """Light of shop fronts on the wet road before them."""
    for x, y, ramp in city.shines:
        row = y + PAVEMENT
        if 0 <= row < city.height - 4 and city.layers["surface"][row, x] in (102, 101):
            city.put("decal", f"shine_{ramp}", x, row)


def roads(city: CityMap, found: list[Street], rng: np.random.Generator) -> None:
    """Covers, drains, stains and puddles."""
    for street in found:
        if street.kind == "yard":
            continue
        x, y, w, h = street.rect
        for _ in range(w * h // 150):
            i, j = int(rng.integers(x, x + w)), int(rng.integers(y, y + h))
            city.put_alone("decal", str(rng.choice(("manhole", "stain_0", "stain_1", "stain_2", "manhole"))), i, j)
        for _ in range(w * h // 190):
            i, j = int(rng.integers(x, max(x + 1, x + w - 3))), int(rng.integers(y, max(y + 1, y + h - 2)))
            if not street.el[0] <= (i if street.axis == "ew" else j) <= street.el[1]:
                city.put_alone("decal", f"puddle_{int(rng.integers(3))}", i, j)
        if street.axis == "ew":
            for i in range(x + 6, x + w, 22):
                city.put_alone("decal", "drain", i, y)


def arrows(city: CityMap) -> None:
    """An arrow on each lane before the junction at its end."""
    for o in (o for o in city.objects if o.kind == "lane"):
        (ax, ay), (bx, by) = o.points
        length = max(abs(bx - ax), abs(by - ay)) // T
        if length < 24 or not 64 < bx < (city.width - 4) * T or not 64 < by < (city.height - 4) * T:
            continue
        way = "e" if bx > ax else "w" if bx < ax else "s" if by > ay else "n"
        back = {"e": (-6, 0), "w": (4, 0), "s": (0, -6), "n": (0, 4)}[way]
        x, y = (bx // T, (by - 8) // T) if way in "ew" else ((bx - 8) // T, by // T)
        city.put("decal", f"arrow_{way}", x + back[0], y + back[1])


def ice(city: CityMap) -> None:
    """Sheets of ice on the shore roads."""
    for k, (x, y) in enumerate(
        ((352, 26), (390, 29), (428, 25), (462, 28), (498, 26), (528, 30), (551, 44), (553, 78))
    ):
        city.put("decal", f"sheet_ice_{k % 2}", x, y)
        city.add("surface_area", x * T + 12, y * T + 4, 72, 40, surface="snow")


def market(city: CityMap, rng: np.random.Generator) -> None:
    """Stalls that stand 2 m into the road on both sides, awnings on poles, lamps on wires overhead."""
    y = 96
    for x in range(418, 543, 9):
        if 474 <= x <= 488:
            continue
        for at, awning in ((y * T, x % 2 == 0), ((y + 6) * T - 16, x % 3 == 0)):
            kind = "awning" if awning else "stall"
            city.add("city_breakable", x * T, at, 48, 16, kind=kind, look=int(rng.integers(4)))
        city.put("overhead", "wire_lamps", x + 4, y - 1)
        city.put("overhead", "wire_lamps", x + 4, y + 4)
        city.add("light", (x + 7) * T, y * T, kind="lamp", radius=70, colour="warm")
        city.add("light", (x + 7) * T, (y + 5) * T, kind="lamp", radius=70, colour="warm")
    for _ in range(60):
        i, j = int(rng.integers(412, 545)), int(rng.integers(96, 101))
        city.put_alone("decal", str(rng.choice(("puddle_0", "puddle_2", "stain_1"))), i, j)


def park(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """Winter grass with trees that can be driven into, a frozen pond, paths."""
    x, y, w, h = block.inner
    city.fill("ground", "grass", x, y, w, h)
    city.surface("snow", x, y, w, h)
    slab = STYLES[block.style].slab
    for column in range(x, x + w):
        for row in (y + h // 2, y + h // 2 + 1):
            city.put("ground", f"slab_{slab}_{int(rng.integers(VARIANTS))}", column, row)
    city.surface("pavement", x, y + h // 2, w, 2)
    if h >= 12:
        city.put("props", "pond", x + w // 2 - 4, y + 2)
        city.wall(x + w // 2 - 3, y + 3, 6, 3)
    for _ in range(w * h // 42):
        i, j = x + 1 + int(rng.integers(0, w - 2)), y + 1 + int(rng.integers(0, h - 2))
        near_path = abs(j - y - h // 2) <= 2
        if not near_path and not city.is_solid(i, j) and not city.is_solid(i, j - 1):
            city.add("city_breakable", i * T, j * T, kind="tree", look=int(rng.integers(3)))
    for i in range(x + 4, x + w - 4, 14):
        city.add("city_breakable", i * T, (y + h // 2) * T - 6, kind="bench")
        city.add("light", (i + 4) * T, (y + h // 2) * T - 14, kind="lamp", radius=56, colour="warm", breakable=True)
        city.add("city_breakable", (i + 4) * T, (y + h // 2) * T, kind="lamp")


def plaza(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """A paved square with a rider of bronze in its middle."""
    x, y, w, h = block.inner
    for row in range(y, y + h):
        for column in range(x, x + w):
            city.put("ground", f"slab_stone_{int(rng.integers(VARIANTS))}", column, row)
    for i in (x + w // 4, x + w // 2 - 1, x + 3 * w // 4):
        city.put("tops", "statue", i, y + h // 2 - 3)
        city.add("city_wall", i * T + 5, (y + h // 2 - 1) * T, 36, 32, kind="rock", height=4)
        city.add("light", (i + 1.5) * T, (y + h // 2) * T, kind="lamp", radius=80, colour="white")
    for i in range(x + 5, x + w - 5, 7):
        for j in (y + 2, y + h - 2):
            city.add("city_breakable", i * T, j * T, kind=("bench", "tree", "newsbox")[i % 3], look=i % 3)


def lot(city: CityMap, block: Block, rng: np.random.Generator) -> None:
    """A parking lot: rows of bays, some taken; free lanes between."""
    x, y, w, h = block.inner
    city.fill("ground", "dry", x, y, w, h)
    city.surface("wet", x, y, w, h)
    for j, side in ((y + 1, "north"), (y + h - 4, "south")):
        for i in range(x + 3, x + w - 6, 3):
            city.put("marks", f"bay_{side}_{USED[(i * 7 + j) % 4]}", i, j)
            if rng.random() < 0.55:
                city.parked.append((i, j, CAR_COATS[int(rng.integers(4))]))
    for i in (x + 10, x + w - 10):
        city.add("light", i * T, (y + h // 2) * T, kind="lamp", radius=120, colour="amber", breakable=True)
        city.add("city_breakable", i * T, (y + h // 2) * T, kind="lamp")


def parked(city: CityMap) -> None:
    """Cars in their bays, nose to the south; they can be driven into."""
    for x, y, coat in city.parked:
        box = ((x + 1) * T - 8, y * T + 2, 16, 40)
        city.add("city_breakable", *box, kind="car", look=CAR_LOOKS[coat])


FILLS = {"park": park, "plaza": plaza, "lot": lot}
