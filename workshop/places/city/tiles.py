"""The tile set of the city, put together from its painters."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from workshop.places.city import ground, houses, roads
from workshop.places.sheet import TileSheet

LAYOUT = Path(__file__).with_name("layout.toml")


@cache
def tiles() -> TileSheet:
    """Every stamp of the city."""
    sheet = TileSheet("city", LAYOUT)
    wet, dry = ground.asphalt("ink", 0.27, 1), ground.asphalt("ink", 0.35, 2)
    sheet.add("wet", wet)
    sheet.add("dry", dry)
    sheet.add("el_ew", roads.el_road(dry, "ew"))
    sheet.add("el_ns", roads.el_road(dry, "ns"))
    sheet.add("setts", ground.setts())
    sheet.add("gravel", ground.gravel())
    sheet.add("cinder", ground.gravel("ink", 0.26, 8))
    sheet.add("snow", ground.snow())
    sheet.add("grass", ground.grass())
    for kind in ground.SLABS:
        for k in range(ground.VARIANTS):
            sheet.add(f"slab_{kind}_{k}", ground.slab(kind, k))
    sheet.add_all(roads.all_corners())
    sheet.add_all(roads.kerbs())
    sheet.add_all(roads.marks())
    sheet.add_all(roads.track())
    sheet.add("lake", *ground.water("blue", 0.24, 2), ms=260)
    sheet.add("canal", *ground.water("teal", 0.20, 5), ms=240)
    sheet.add("floe", ground.ice())
    for k in range(3):
        sheet.add(f"puddle_{k}", *ground.puddle(20 + k * 7), ms=220)
    for kind in houses.ROOFS:
        sheet.add(f"roof_{kind}", houses.roof(kind, len(kind)))
    sheet.add_all(houses.storeys())
    for name, row in houses.SHOPS.items():
        sheet.add(f"shop_{name}", houses.shop(row, len(name)))
    return sheet
