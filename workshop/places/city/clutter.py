"""Yards and roofs of the draft filled up: where nobody can drive and nothing stands yet, something does."""

from __future__ import annotations

import numpy as np

from workshop.places.city.houses import ROOFS
from workshop.places.city.sheet_map import CityMap, Grid

YARD = ("skip", "pallets", "tyres", "snowed_red", "snowed_teal", "barrels", "crates", "sleepers", "bare_tree_1",
        "parked_red", "parked_green", "heap_0", "pallets", "tyres")  # fmt: skip
RAILSIDE = tuple(name for name in YARD if not name.startswith(("parked", "snowed")))
LARGE = ("top_duct", "top_boards", "top_mast", "top_damp", "top_duct")
ROOF = ("top_hatch", "top_pipes", "top_vent", "top_skylight", "top_cooler", "top_aerial", "top_chimneys", "top_boards")
YARD_CELLS, ROOF_CELLS = 4, 3  # free tiles for each thing that is tried


def fill_up(city: CityMap, rng: np.random.Generator) -> None:
    """Both."""
    solid = city.layers["solid"] > 0
    empty = (city.layers["tops"] == 0) & solid
    for grounds, names in ((("snow", "dry", "wet"), YARD), (("cinder",), RAILSIDE)):
        yards = np.isin(city.layers["ground"], _ids(city, grounds)) & (city.layers["props"] == 0)
        _crowd(city, (yards & empty).astype(np.uint32), names, YARD_CELLS, rng)
    inner = np.concatenate([city.ids(f"roof_{kind}")[1:4, 1:4].ravel() for kind in ROOFS])
    roofs = (np.isin(city.layers["props"], inner) & empty).astype(np.uint32)
    for names in (LARGE, ROOF):  # what needs room comes first
        _crowd(city, roofs, names, ROOF_CELLS, rng)


def _ids(city: CityMap, names: tuple[str, ...]) -> Grid:
    return np.concatenate([city.ids(name).ravel() for name in names])


def _crowd(city: CityMap, free: Grid, names: tuple[str, ...], cells: int, rng: np.random.Generator) -> None:
    """Things on free tiles, none over another."""
    rows, columns = np.nonzero(free)
    for k in rng.permutation(len(rows))[: len(rows) // cells]:
        name = names[rng.integers(len(names))]
        wide, high = city.size(name)
        x, y = int(columns[k]), int(rows[k])
        spot = free[y : y + high, x : x + wide]
        if spot.shape == (high, wide) and spot.all():
            spot[:] = 0
            city.put("tops", name, x, y)
