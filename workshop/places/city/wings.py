"""Where bridges meet the banks of the canal their sides are splayed: whoever comes wide is led along, not stopped."""

from __future__ import annotations

import math

from workshop.places.city.block_plan import Block
from workshop.places.city.ground import VARIANTS
from workshop.places.city.landmarks import KERB_TILES, WIDE_WINGS, T
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.shore import WIDE_WING, WING

THICK_PX = 12
BEHIND = 0.5  # tiles that the parapet covers: a corner of a solid tile at its face would catch a nose


def wings(city: CityMap, planned: list[Block]) -> None:
    """At both ends of every bridge; where Rostavili's way turns on to one, a wing as long as the bridge."""
    for block in planned:
        if block.fill != "quay":
            continue
        if block.x in WIDE_WINGS:
            _ledge(city, block)
            _wing(city, block, "sw", "wing_wide", WIDE_WING, 1)
        elif "w" in block.open:
            _wing(city, block, "nw", "wing_nw", WING)
            _wing(city, block, "sw", "wing_sw", WING)
        _wing(city, block, "ne", "wing_ne", WING)
        _wing(city, block, "se", "wing_se", WING)


def _ledge(city: CityMap, block: Block) -> None:
    """A column of pavement beside a bridge, so that a wide wing ends at the house in its north."""
    column, top = block.x + KERB_TILES, block.y + 2
    for row in range(top, block.y + 10):
        city.put("ground", f"slab_plain_{row % VARIANTS}", column, row)
    for layer in ("tops", "decal", "props"):
        city.layers[layer][top : block.y + 10, column] = 0
    city.open(column, top, 1, 8)
    city.surface("pavement", column, top, 1, 8)


def _wing(city: CityMap, block: Block, corner: str, stamp: str, size: tuple[int, int], beside: int = 0) -> None:
    """Pavement up to a line across a corner of the water, `beside` columns off the bridge, a parapet along it."""
    (wide, long), north, west = size, corner[0] == "n", corner[1] == "w"
    row = block.y + 2 if north else block.y + 10 - long
    column = block.x + KERB_TILES + beside if west else block.x + block.width - KERB_TILES - wide
    for j in range(long):
        reach = (long - j if north else j + 1) * wide / long  # tiles of this row, from the bridge, before the line
        for i in range(min(math.ceil(reach + BEHIND), wide)):
            x = column + (i if west else wide - 1 - i)
            city.open(x, row + j, 1, 1)
            city.surface("pavement", x, row + j, 1, 1)
    for layer in ("tops", "decal", "props"):
        city.layers[layer][row - north : row + long, column : column + wide] = 0
    city.put("props", stamp, column, row)
    bridge, away = (column, column + wide) if west else (column + wide, column)
    ends = (bridge * T, (row + long if north else row) * T), (away * T, (row if north else row + long) * T)
    slanted_wall(city, *(ends if north == west else ends[::-1]), "parapet", 1.0)


def slanted_wall(city: CityMap, a: tuple[int, int], b: tuple[int, int], kind: str, height_m: float) -> None:
    """A wall whose face runs from `a` to `b`, in px; it is on the right of whoever looks along it from there."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    turn_deg = round(math.degrees(math.atan2(dy, dx)), 3)
    city.add("city_wall", *a, math.hypot(dx, dy), THICK_PX, kind=kind, height=height_m, turn_deg=turn_deg)
