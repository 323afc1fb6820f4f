"""Places of the draft around the tracks: stockyards, embankment, rail yard."""

from __future__ import annotations

import numpy as np

from workshop.places.city.ground import VARIANTS
from workshop.places.city.landmarks import EAST, T, mast, street_lamp, strip
from workshop.places.city.rooftop import BOARDS
from workshop.places.city.sheet_map import CityMap

SIDINGS = (228, 232, 236, 250, 254, 258)
RAILING_FROM = 6  # tiles east of a crossing: whoever turns right there cuts the corner
WEST = 398  # the yard's western fence, 16 m from the middle of the ring: who comes wide has that much
MASTS = (  # foot, and where the light falls: those of the ring's corners stand between trains, out of any bus's line
    (438, 230, 413, 228), (451, 230, 463, 228), (419, 256, 413, 263), (451, 256, 463, 263),
    (481, 260, 476, 264), (520, 260, 521, 264), (396, 214, 401, 216),
)  # fmt: skip
RUTS = (
    (413, 220, 50, "ew"),
    (413, 265, 50, "ew"),
    (474, 265, 100, "ew"),
    (406, 226, 36, "ns"),
    (466, 226, 36, "ns"),
)
BESIDE_TRACKS = (
    (213, 130, WEST - 130),
    (213, 476, 100),
    (241, 270, WEST - 270),
    (246, 270, WEST - 270),
    (242, 476, 100),
    (246, 480, 96),
)  # fences along the main line and the yard's, by row, column and length
STANDING = (  # trains of the yard: row, column, wagons; none begins where one comes wide out of the crossing's corner
    (228, 437, 3), (232, 435, 1), (232, 449, 1), (236, 416, 5), (250, 423, 5), (254, 416, 3), (258, 418, 5),
)  # fmt: skip
WAGON_PX = (3, 6, 3, 42)  # of a standing train of wagons: free at its left, above it, free at its right, down to there
YARD_THINGS = (
    ("semaphore", 403, 237),
    ("semaphore", 472, 247),
    ("semaphore", 413, 203),
)
TOWER = (436, 211)  # halfway between both corners of the ring: who comes wide out of one has his bus in hand again
FREIGHT = ("crates", "barrels", "sleepers", "trough")  # looks of the breakable `freight`
FREIGHT_PX = {"crates": (16, 10), "barrels": (26, 16), "sleepers": (60, 18), "trough": (58, 10)}  # what it covers
FREIGHT_KNS = {"crates": 0.8, "barrels": 2.0, "sleepers": 5.0, "trough": 2.0}  # 5 cost a bus of 11 t 0.45 m/s
FENCES = {  # as looks of the breakable `fence`: left, top, width and height of its box in px, from its tile on
    "ew": (0, 5, 64, 11), "ns": (4, 0, 8, 64), "ew_3": (0, 5, 48, 11), "ew_2": (0, 5, 32, 11), "ns_long": (4, 0, 8, 80),
}  # fmt: skip
CHUTES = {399: (400, "ew_3", 403 * T), 414: (412, "ew_2", 412 * T - 8)}  # by column of the pen's fence
CHUTE_FROM = 5  # rows of a pen north of its chute, which is three wide
YARD_FREIGHT = (
    ("sleepers", 426, 215), ("barrels", 445, 215), ("sleepers", 452, 215), ("crates", 460, 216), ("crates", 461.5, 215),
    ("crates", 462, 217), ("sleepers", 440, 248), ("barrels", 455, 248), ("crates", 421, 272), ("crates", 422.5, 271),
    ("crates", 423, 272.5), ("barrels", 436, 272), ("sleepers", 450, 272),
)  # fmt: skip


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
    _straw(city, rng)


def _straw(city: CityMap, rng: np.random.Generator) -> None:
    """Ruts, troughs, hay, puddles and trodden snow in the lanes between the pens."""
    strip(city, "decal", "rut_ns", 406, 152, 2, 40)
    strip(city, "decal", "rut_ns", 408, 152, 2, 40)
    for left in (341, 413):
        strip(city, "decal", "rut_ew", left, 170, 62, 2)
        for x in range(left + 4, left + 58, 11):
            freight(city, "trough", x, 153)
        for _ in range(40):
            x, y = left + int(rng.integers(0, 60)), 152 + int(rng.integers(0, 38))
            if not city.is_solid(x, y) and not city.layers["decal"][y, x]:
                city.put("decal", str(rng.choice(("puddle_0", "puddle_2", "stain_1"))), x, y)


def _pen(city: CityMap, x: int, y: int, w: int, h: int, rng: np.random.Generator) -> None:
    """Cattle within a windbreak of bales, which stops a bus, and a fence around it, which breaks."""
    for j in range(y + 1, y + h - 3, 4):
        for i in range(x + 1, x + w - 5, 6):
            if rng.random() < 0.8:
                city.put("props", f"cattle_{int(rng.integers(2))}", i + 1, j + 1)
    strip(city, "tops", "bales_ns", x + 1, y + 1, 1, h - 2)
    strip(city, "tops", "bales_ns", x + w - 2, y + 1, 1, h - 2)
    strip(city, "tops", "bales_ew", x + 1, y + 1, w - 2, 1)
    strip(city, "tops", "bales_ew", x + 1, y + h - 2, w - 2, 1)
    city.wall(x + 1, y + 1, w - 2, h - 2)
    for i in range(x, x + w, 4):
        for row in (y, y + h - 1):
            fence(city, "ew", i, row)
    for column in (x, x + w - 1):
        if column not in CHUTES:
            for row in range(y, y + h, 4):
                fence(city, "ns", column, row)
    city.put("tops", "mast", x + w // 2 - 1, y + h // 2 - 5)
    city.add("light", (x + w // 2) * T, (y + h // 2) * T, kind="lamp", radius=130, colour="amber")
    city.add("city_breakable", (x + w // 2 - 1) * T, (y + h) * T, 48, 8, kind="pen_gate")


def fence(city: CityMap, look: str, x: int, y: int) -> None:
    """A piece of fence that breaks, its top left at a tile."""
    left, top, wide, high = FENCES[look]
    city.add("city_breakable", x * T + left, y * T + top, wide, high, kind="fence", look=list(FENCES).index(look))


def freight(city: CityMap, sort: str, x: float, y: float) -> None:
    """Something left there that a bus breaks, its top left at a place in tiles."""
    look, kns = FREIGHT.index(sort), FREIGHT_KNS[sort]
    city.add("city_breakable", x * T, y * T, *FREIGHT_PX[sort], kind="freight", look=look, kns=kns)


def chutes(city: CityMap) -> None:
    """Runs of fence from the pens to Sixth Street, each shut by a gate that holds a herd back."""
    for pen in (154, 174):
        top = pen + CHUTE_FROM
        for column, (first, look, gate) in CHUTES.items():
            fence(city, "ns_long", column, pen)
            for row in (top + 3, top + 7):
                fence(city, "ns", column, row)
            for row in (top - 1, top + 3):
                fence(city, look, first, row)
            city.add("city_breakable", gate, top * T, 8, 48, kind="pen_gate", look=1, drop="herd")


def embankment(city: CityMap, rng: np.random.Generator) -> None:
    """The south side of Canal Street: a pavement, a railing with billboards behind it, then the main line."""
    for left, right in ((0, 39), (45, 405), (411, EAST)):
        for column in range(left, right):
            for row in (203, 204):
                k = int(rng.integers(VARIANTS * 2))
                city.put("ground", f"slab_plain_{k if k < VARIANTS else 0}", column, row)
        city.surface("pavement", left, 203, right - left, 2)
        strip(city, "kerb", "kerb_s", left, 202, right - left, 2)
        low, high = left + (RAILING_FROM if left else 0), right - (3 if right < EAST else 0)
        strip(city, "tops", "rail", low, 205, high - low, 1)
        city.wall(low, 205, high - low, 1)
        for column in range(left + 4, right - 4, 10):
            if column % 30 == left % 30 + 4 and column + 8 < right:
                name = list(BOARDS)[int(rng.integers(len(BOARDS)))]
                city.put("tops", f"board_{name}", column + 2, 203)
                city.add("light", (column + 5) * T, 204 * T, kind="neon", radius=60, colour="warm")
            street_lamp(city, column, 204.4, "amber")
    for side, x, h in (("e", 404, 16), ("w", 411, 16)):
        strip(city, "kerb", f"ragged_{side}", x, 203, 1, h)


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
    city.wall(130, 213, WEST + 1 - 130, 75)
    city.wall(WEST, 274, EAST - WEST, 14)
    city.wall(476, 213, 100, 30)
    city.wall(480, 246, 96, 15)
    city.open(270, 242, 140, 4)  # trains of the yard roll on to the shed
    strip(city, "props", "shed_roof", 282, 236, 66, 18)
    for x in range(134, 400, 30):
        strip(city, "props", "shed_roof", x, 262, 24, 18)
    for row in (217, 221, 227, 232, 254, 258):
        strip(city, "ground", "track_ew", 130, row, 270, 2)
        _train(city, rng, 134, row, 262, 0.75)
    for row in (216, 221, 226, 231, 236, 248, 252, 256):
        strip(city, "ground", "track_ew", 478, row, 98, 2)
        _train(city, rng, 480, row, 92, 0.8)
    for row in SIDINGS:
        strip(city, "ground", "track_ew", 414, row, 48, 2)
        city.surface("rails", 414, row, 48, 2)
    left, top, right, bottom = WAGON_PX
    for row, x, count in STANDING:
        _train(city, rng, x, row, count * 7, 1.0)
        box = x * T + left, (row - 1) * T + top, count * 7 * T - left - right, bottom - top
        city.add("city_wall", *box, kind="wagon", height=4)
    for x, y, lit_x, lit_y in MASTS:
        mast(city, x, y)
        city.add("light", lit_x * T, lit_y * T, kind="lamp", radius=120, colour="amber")
    for x, y in ((395, 241), (477, 241), (399, 206), (33, 206)):
        city.put("tops", "signal_hut", x, y - 2)
        city.wall(x, y - 1, 3, 2)
        city.add("light", (x + 1.5) * T, y * T, kind="lamp", radius=48, colour="warm")
    for x, y, w, axis in RUTS:
        if axis == "ew":
            strip(city, "decal", "rut_ew", x, y, w, 2)
            strip(city, "decal", "rut_ew", x, y + 2, w, 2)
        else:
            strip(city, "decal", "rut_ns", x, y, 2, w)
            strip(city, "decal", "rut_ns", x + 2, y, 2, w)
    for row in SIDINGS:
        left, right = 413, 462
        city.put("tops", "buffer_w", left, row)
        city.put("tops", "buffer_e", right, row)
        for x, ramp in ((left - 1, "red"), (right + 1, "teal")):
            city.put("tops", f"switch_{ramp}", x, row - 1)
            city.add(
                "light", x * T + 8, row * T - 6, kind="neon", radius=20, colour="red" if ramp == "red" else "green"
            )
    for name, x, y in YARD_THINGS:
        city.put("tops", name, x, y)
    city.add("city_wall", TOWER[0] * T + 6, TOWER[1] * T + 56, 52, 38, kind="tower", height=12)
    for sort, x, y in YARD_FREIGHT:
        freight(city, sort, x, y)
    for _ in range(70):
        x, y = int(rng.integers(403, 476)), int(rng.integers(213, 272))
        name = str(rng.choice(("stain_0", "stain_1", "puddle_0", "puddle_1", "puddle_2")))
        if not city.layers["props"][y : y + 2, x : x + 4].any():
            city.put("decal", name, x, y)
    for x in (416, 432, 443, 458):
        for y in (217, 271):
            street_lamp(city, x, y, "amber")
    strip(city, "tops", "pen_ns", 476, 213, 1, 30)  # the standing trains begin some metres behind the fences
    strip(city, "tops", "pen_ns", WEST, 213, 1, 29)
    strip(city, "tops", "pen_ns", WEST, 246, 1, 28)
    for row, x, wide in BESIDE_TRACKS:
        strip(city, "tops", "pen_ew", x, row, wide, 1)
    strip(city, "tops", "pen_ns", 480, 246, 1, 15)
    strip(city, "tops", "pen_ns", 269, 242, 1, 4)
    strip(city, "tops", "pen_ew", WEST, 274, EAST - WEST, 1)
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
