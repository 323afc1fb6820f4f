"""Wear laid over roads, pavements and yards of the draft: marks of turns, trenches, tar, oil, sheen, litter, scrap.

Paint alone, like all of the last coat; it goes only where asphalt is bare of other decals, so that nothing cuts it.
"""

from __future__ import annotations

import numpy as np

from workshop.places.city.block_plan import Block
from workshop.places.city.ground import SLABS, VARIANTS
from workshop.places.city.sheet_map import CityMap, Grid
from workshop.places.city.streets import Crossroads, Street, crossroads, gaps, plan, streets

ASPHALT = ("wet", "dry", "road_ew", "road_ns")
LANE_TILES = (0, 2, 3, 5, 6, 8)  # rows of tiles that hold the middles of lanes
ALONG = ("trench_0", "sealed_0", "sealed_1", "drips_0", "trench_0", "drips_1", "trench_2", "skid", "skid")
ANYWHERE = (
    "sheen_0_ew", "sheen_1_ew", "sheen_2_ew", "sheen_0_ew", "trench_1_ew", "stain_0", "stain_1", "stain_2",
    "cover_small", "cover_grid",
)  # fmt: skip
FRONT = ("vault_warm", "vault_cold", "flaps", "vault_warm")
LYING = ("litter_0", "litter_1", "litter_2", "prints_0", "prints_1", "cover_small", "prints_0", "litter_1")
YARD, LINE_SIDE, PENS = (403, 213, 170, 62), (4, 203, 570, 10), (366, 150, 110, 52)
SCRAP = ("old_rails", "old_sleepers", "weeds", "weeds", "old_rails", "stain_1", "weeds", "puddle_1")
CELLARS = 0.45  # of the places along a front
SPACE = 5  # tiles of a lane's length for each try
SIDES = {"nw": (1, 1), "ne": (0, 1), "sw": (1, 0), "se": (0, 0)}  # of a block's corner: where its junction's far end is


def junctions(city: CityMap, meets: list[Crossroads], rng: np.random.Generator) -> None:
    """Every meeting of two streets."""
    free = bare(city)
    for c in meets:
        _junction(city, free, c, rng)


def wear(city: CityMap, rng: np.random.Generator) -> None:
    """The streets of the plan between their junctions."""
    found = streets(plan()["street"])
    meets = crossroads(found)
    free = bare(city)
    for street in found:
        for a, b in gaps(street, meets):
            _stretch(city, free, street, a, b, rng)


def pavements(city: CityMap, planned: list[Block], rng: np.random.Generator) -> None:
    """Lit glass and flaps of cellars along house fronts, litter and trodden snow, mosaics and lamps on squares."""
    slabs = tuple(f"slab_{kind}_{k}" for kind in SLABS for k in range(VARIANTS))
    for block in planned:
        x, y, wide, high = block.inner
        if block.fill == "houses" and "s" in block.open:
            for i in range(x + 1, x + wide - 3, 4):
                if rng.random() < CELLARS:
                    city.put_alone("decal", FRONT[rng.integers(len(FRONT))], i, y + high)
        if block.fill == "plaza":
            _square(city, x, y, wide, high)
    for block in planned:
        area = (block.x, block.y, block.width, block.height)
        scatter(city, area, LYING, block.width * block.height // 30, rng, slabs)
    scatter(city, YARD, SCRAP, 900, rng, ("cinder",))
    scatter(city, LINE_SIDE, SCRAP, 420, rng, ("cinder",))
    scatter(city, PENS, ("weeds", "old_rails", "litter_2"), 60, rng, ("gravel",))


def _square(city: CityMap, x: int, y: int, wide: int, high: int) -> None:
    """Mosaics between the riders, lamps on wires over them."""
    for i in (x + 3 * wide // 8, x + 5 * wide // 8, x + wide // 8, x + 7 * wide // 8):
        city.put_alone("decal", "mosaic", i - 4, y + 1)
    for i in range(x + 2, x + wide - 6, 7):
        for j in (y + 1, y + high - 2):
            city.put("overhead", "wire_lamps", i, j)
            city.glow(i + 3, j + 0.6, 70, "warm", "lamp")


def bare(city: CityMap, grounds: tuple[str, ...] = ASPHALT) -> Grid:
    """Where such ground has no decal yet, as ones."""
    asphalt = np.isin(city.layers["ground"], np.concatenate([city.ids(name).ravel() for name in grounds]))
    return (asphalt & (city.layers["decal"] == 0)).astype(np.uint32)


def lay(city: CityMap, free: Grid, stamp: str, x: int, y: int) -> bool:
    """Put a stamp where all of it lies on bare asphalt; whether it did."""
    wide, high = city.size(stamp)
    if x < 0 or y < 0 or x + wide > city.width or y + high > city.height:
        return False
    spot = free[y : y + high, x : x + wide]
    if not spot.all():
        return False
    spot[:] = 0
    city.put("decal", stamp, x, y)
    return True


def _junction(city: CityMap, free: Grid, c: Crossroads, rng: np.random.Generator) -> None:
    """Tyre marks of those who turned, a cover or two, tar where four streets were sewn together."""
    if not (c.ew.lanes and c.ns.lanes):
        return
    x, y, wide, high = c.rect
    names = list(SIDES)
    for k in rng.permutation(4)[:3]:
        east, south = SIDES[names[k]]
        lay(city, free, f"turn_{names[k]}", x + (wide - 2 if east else -4), y + (high - 2 if south else -4))
    inner = [f"turn_wide_{names[rng.integers(4)]}", "sealed_0_ew", "sheen_0_ew", "manhole", "trench_2_ew", "cover_grid"]
    for name in inner:
        w, h = city.size(name)
        for _ in range(3):
            i, j = x + int(rng.integers(0, max(wide - w, 0) + 1)), y + int(rng.integers(0, max(high - h, 0) + 1))
            if lay(city, free, name, i, j):
                break


def _stretch(city: CityMap, free: Grid, street: Street, a: int, b: int, rng: np.random.Generator) -> None:
    """A street between two junctions, lane by lane."""
    ew = street.axis == "ew"
    lanes = [row for row in LANE_TILES if row < street.width]
    for _ in range((b - a) * len(lanes) // SPACE):
        along, row = int(rng.integers(a, b)), lanes[rng.integers(len(lanes))]
        if rng.random() < 0.55:
            name = f"{ALONG[rng.integers(len(ALONG))]}_{street.axis}"
            across = city.size(name)[1 if ew else 0]
            row = min(row, street.width - across)
        else:
            name = ANYWHERE[rng.integers(len(ANYWHERE))]
            row = int(rng.integers(0, street.width))
        at = street.at + row
        lay(city, free, name, along if ew else at, at if ew else along)


def scatter(
    city: CityMap,
    area: tuple[int, int, int, int],
    names: tuple[str, ...],
    count: int,
    rng: np.random.Generator,
    grounds: tuple[str, ...] = ASPHALT,
) -> None:
    """So many tries to put decals on the bare ground of a rectangle of tiles."""
    free = bare(city, grounds)
    x, y, wide, high = area
    for _ in range(count):
        lay(city, free, names[rng.integers(len(names))], x + int(rng.integers(wide)), y + int(rng.integers(high)))
