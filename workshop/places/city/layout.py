"""`python -m workshop.places.city.layout [--over]`: lays out the first draft of the map from the plan.

From then on the map is the source of truth and is edited in Tiled; a map that was edited since is not overwritten
unless `--over` is given.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from pathlib import Path

import numpy as np

from workshop.kit.bake import ROOT
from workshop.places.city import (
    adorn,
    block_plan,
    blocks,
    corner_houses,
    dress,
    landmarks,
    route,
    streets,
    terminal,
    wings,
    worn,
    yard_places,
)
from workshop.places.city.sheet_map import CityMap
from workshop.places.city.tiles import tiles

MAP = ROOT / "levels" / "09_bus_chase.tmx"
SEAL = Path(__file__).with_name("drawn.sha256")  # of the map as it was last laid out
SEED = 1988
PROPERTIES = {
    "mode": "chase",
    "id": "bus_chase",
    "title": "bus.title",
    "beat": "bus_chase",
    "music": "chase",
    "costume": "suit",
    "next": "showdown",
    "par_cadet": 18000,
    "par_militia": 17100,
    "par_captain": 16200,
    "heat_score": 8000,
    "duty": "road_rules",
    "duty_count": 3,
}


def draft() -> CityMap:
    """The whole city."""
    written = streets.plan()
    city = CityMap(tiles(), written["width"], written["height"])
    rng = np.random.default_rng(SEED)
    city.fill("ground", "cinder", 0, 0, city.width, city.height)
    city.surface("gravel", 0, 0, city.width, city.height)
    found = streets.streets(written["street"])
    meets = streets.crossroads(found)
    planned = block_plan.planned()
    fills = {**dress.FILLS, "quay": landmarks.quay}
    for block in planned:
        blocks.build(city, block, rng)
        if block.fill in fills:
            fills[block.fill](city, block, rng)
    corner_houses.cut(city)
    for street in found:
        streets.pave(city, street)
    streets.cross(city, meets)
    for street in found:
        streets.lines(city, street, meets)
    worn.junctions(city, meets, np.random.default_rng(SEED))
    landmarks.lake(city, rng)
    landmarks.bridges(city, found)
    yard_places.stockyards(city, rng)
    terminal.terminal(city, rng)
    yard_places.embankment(city, rng)
    yard_places.rail_yard(city, rng)
    landmarks.elevated(city, found, meets)
    main, yard = route.railways(city)
    route.crossings(city, main, yard)
    dress.roads(city, found, rng)
    dress.market(city, rng)
    dress.shines(city)
    for block in planned:
        dress.furniture(city, block, rng)
        dress.snow_patches(city, block, rng)
        dress.blades(city, block, rng)
    streets.lanes(city, found, meets)
    dress.arrows(city)
    dress.ice(city)
    route.starts(city)
    route.way(city)
    route.marks(city)
    route.cues(city)
    route.short_cuts(city)
    route.hydrants(city)
    yard_places.chutes(city)
    dress.parked(city)
    route.el_line(city)
    wings.wings(city, planned)
    adorn.adorn(city, planned)
    return city


def digest(path: Path) -> str:
    """What the file holds, whatever its line ends."""
    return hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).hexdigest()


def main(argv: list[str]) -> int:
    """Write the map; 1 if it was edited by hand."""
    parser = argparse.ArgumentParser(prog="python -m workshop.places.city.layout", description=__doc__)
    parser.add_argument("--over", action="store_true", help="overwrite a map that was edited by hand")
    over = parser.parse_args(argv).over
    edited = MAP.is_file() and not (SEAL.is_file() and SEAL.read_text("utf-8").strip() == digest(MAP))
    if edited and not over:
        print(f"{MAP.name} was edited since it was laid out: give --over to lose that", file=sys.stderr)
        return 1
    draft().write(MAP, PROPERTIES)
    SEAL.write_text(digest(MAP) + "\n", encoding="utf-8")
    print(f"levels/{MAP.name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
