"""Corner houses of the draft where a bus comes wide out of a left turn: a tavern with a cut corner in their place."""

from __future__ import annotations

import math

import numpy as np

from workshop.places.city.ground import VARIANTS
from workshop.places.city.landmarks import T
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.taverns import CUTS
from workshop.places.city.wings import slanted_wall

BEHIND = 0.3  # tiles behind the line that are open too: a corner of a solid tile at its face would catch a nose
CORNERS: dict[tuple[int, int], tuple[str, str, int]] = {  # tile at a corner of a block's houses: which one, its slabs,
    (264, 153): ("nw", "plain", 1),  # and over how many houses it goes; Fourth into the southern street of the Loop
    (251, 116): ("ne", "stone", 1),  # the northern street of the Loop into Fourth
    (329, 92): ("se", "stone", 2),  # Fifth into the northern street of the Loop
    (342, 140): ("sw", "plain", 1),  # the southern street of the Loop into Fifth
}
LAMPS = {"se": ((2.0, -0.8, "red"), (6.4, -2.2, "warm"))}  # from the left and the lowest row of a cut


def cut(city: CityMap) -> None:
    """Open what lies before each line, put the wall and the picture of the tavern's corner there."""
    for (column, row), (corner, slab, _) in CORNERS.items():
        wide, high = CUTS[corner]
        left = column if corner[1] == "w" else column - wide + 1
        top = row if corner[0] == "n" else row - high + 1
        for j in range(high):
            for i in range(wide):
                if _before(corner, wide, high, i, j):
                    city.open(left + i, top + j, 1, 1)
                    city.surface("pavement", left + i, top + j, 1, 1)
                    city.put("ground", f"slab_{slab}_{(i + 3 * j) % VARIANTS}", left + i, top + j)
        for layer in ("props", "tops"):
            city.layers[layer][top : top + high, left : left + wide] = 0
        stamp = f"tavern_{corner}"
        city.put("props", stamp, left, top + high - city.size(stamp)[1])
        ends = {
            "nw": ((left, top + high), (left + wide, top)),
            "ne": ((left, top), (left + wide, top + high)),
            "se": ((left + wide, top), (left, top + high)),
            "sw": ((left + wide, top + high), (left, top)),
        }[corner]
        for x, y, colour in LAMPS.get(corner, ()):
            city.glow(left + x, row + y, 52, colour)
        (ax, ay), (bx, by) = ends
        slanted_wall(city, (ax * T, ay * T), (bx * T, by * T), "building", 8.0)


def _before(corner: str, wide: int, high: int, i: int, j: int) -> bool:
    """Whether the outermost corner of a tile lies before the line, or hardly behind it."""
    x = i if corner[1] == "w" else wide - 1 - i  # from the corner that is cut away
    y = j if corner[0] == "n" else high - 1 - j
    return (1 - x / wide - y / high) * wide * high / math.hypot(wide, high) > -BEHIND


def corner_of(x: int, y: int, w: int, h: int) -> tuple[str, int]:
    """Which corner of a house, by its rectangle, is cut, and over how many houses the tavern goes; "" for none."""
    spots = ((x, y), (x + w - 1, y), (x, y + h - 1), (x + w - 1, y + h - 1))
    found = [CORNERS[spot] for spot in spots if spot in CORNERS]
    return (found[0][0], found[0][2]) if found else ("", 0)


def is_beside_cut(column: int, row: int, high: int) -> bool:
    """Whether something so high on the wall beside this column would hang in the air: the wall is cut there."""
    for (x, y), (corner, _, _) in CORNERS.items():
        tall = CUTS[corner][1]
        top = y if corner[0] == "n" else y - tall + 1
        if abs(column - x) == 1 and row < top + tall and row + high > top:
            return True
    return False


def own_rng(x: int, y: int) -> np.random.Generator:
    """For what stands on a tavern's roof: other houses stay as they are."""
    return np.random.default_rng(x * 1000 + y)
