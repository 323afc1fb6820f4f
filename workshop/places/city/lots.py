"""Car parks in use: bays back to back, arrows and words in their lanes, ridges of slush, floodlights on wires, wear."""

from __future__ import annotations

import numpy as np

from workshop.places.city.block_plan import Block
from workshop.places.city.car_park import USED
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.worn import scatter

BAY_TILES, WIRE_TILES = 3, 6
WEAR = (
    "sealed_0_ew", "sealed_1_ns", "trench_1_ew", "stain_0", "stain_1", "stain_2", "sheen_0_ew", "sheen_1_ew",
    "sheen_2_ew", "puddle_0", "puddle_2", "turn_wide_nw", "turn_wide_se", "turn_wide_ne", "manhole", "cover_small",
    "drips_0_ns",
)  # fmt: skip
TERMINAL_ROWS = (218, 234, 250, 266)  # of cars; a mast stands below each


def lot(city: CityMap, block: Block) -> None:
    """The lot of a block."""
    x, y, w, h = block.inner
    _backs(city, x + 3, x + w - 6, y + h // 2 - 2, (x + 10, x + w - 10))
    for j, way in ((y + 4, "e"), (y + h - 6, "w")):
        _arrows(city, x + 6, x + w - 8, j, way)
    words = ((x + w // 2 - 4, y + 5, "word_park"), (x + 2, y + h - 7, "word_exit"), (x + w - 8, y + 5, "word_exit"))
    for i, j, name in words:
        city.put_alone("decal", name, i, j)
    for i in range(x + 1, x + w - 7, 6):
        for j in (y, y + h - 1):
            city.put_alone("decal", f"slush_{(i + j) % 2}", i, j)
    for j in (y + 3, y + h - 5):
        _floods(city, x + 3, x + w - 8, j)
    scatter(city, block.inner, WEAR, w * h // 8, np.random.default_rng(block.x))


def terminal(city: CityMap, rng: np.random.Generator) -> None:
    """The car park beside the bays of the coaches."""
    for k, y in enumerate(TERMINAL_ROWS):
        _backs(city, 59, 95, y + 6, (77,))
        _arrows(city, 62, 94, y + 4, "e" if k % 2 else "w")
        _floods(city, 60, 90, y + 11)
        city.put_alone("decal", "word_park" if k % 2 else "word_exit", 66 + k * 5, y + 11)
        for i in range(57, 90, 6):
            city.put_alone("decal", f"slush_{(i + k) % 2}", i, y - 2)
    scatter(city, (46, 214, 50, 68), WEAR, 420, rng)
    scatter(city, (39, 204, 6, 78), ("manhole", "sealed_0_ns", "sheen_1_ew", "drips_1_ns", "trench_2_ns"), 60, rng)


def _backs(city: CityMap, left: int, right: int, y: int, posts: tuple[int, ...]) -> None:
    """A row of bays back to back, with room around posts."""
    for i in range(left, right, BAY_TILES):
        if all(abs(i - post) > BAY_TILES for post in posts) and city.is_clear("tops", i, y, BAY_TILES, 4):
            city.put("marks", f"bay_back_{USED[(i * 5 + y) % len(USED)]}", i, y)


def _arrows(city: CityMap, left: int, right: int, y: int, way: str) -> None:
    for i in range(left, right, 14):
        city.put_alone("decal", f"arrow_{way}", i, y)


def _floods(city: CityMap, left: int, right: int, y: int) -> None:
    """Lamps on wires, with their light."""
    for i in range(left, right, 3 * WIRE_TILES):
        city.put("overhead", "floods", i, y)
        city.glow(i + 3.1, y + 1.2, 90, "warm", "lamp")
