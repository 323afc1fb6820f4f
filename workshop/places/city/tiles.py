"""The tile set of the city, put together from its painters."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np

from workshop.places.city import (
    asphalt,
    bits,
    car_park,
    clutter_bits,
    depot,
    elevated,
    ground,
    harbour,
    houses,
    park,
    pavement_bits,
    pens,
    road_wear,
    roads,
    rolling_stock,
    rooftop,
    shops,
    shore,
    taverns,
    yards,
)
from workshop.places.sheet import TileSheet

LAYOUT = Path(__file__).with_name("layout.toml")


@cache
def tiles() -> TileSheet:
    """Every stamp of the city."""
    sheet = TileSheet("city", LAYOUT)
    wet, dry = asphalt.asphalt("ink", 0.43, 1), asphalt.asphalt("ink", 0.44, 2)
    below = asphalt.road(6, 96, dry=True)
    sheet.add("wet", wet)
    sheet.add("dry", dry)
    sheet.add_all(asphalt.roads())
    sheet.add_all(road_wear.stamps())
    sheet.add_all(car_park.stamps())
    sheet.add_all(clutter_bits.stamps())
    sheet.add_all(pavement_bits.stamps())
    sheet.add("el_ew", elevated.shadow(below))
    sheet.add("el_ns", elevated.shadow_ns(np.ascontiguousarray(below.T)))
    sheet.add("deck_ew", elevated.deck())
    sheet.add("deck_ns", elevated.deck_ns())
    sheet.add("deck_cross", elevated.deck_cross())
    sheet.add("el_pillar", elevated.pillar())
    sheet.add("el_station", elevated.station())
    sheet.add("setts", ground.setts())
    sheet.add("gravel", pens.trampled())
    sheet.add("cinder", ground.cinders())
    sheet.add_all(pens.ruts())
    sheet.add("snow", ground.snow())
    sheet.add("grass", park.grass())
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
    for k in range(2):
        sheet.add(f"sheet_ice_{k}", ground.sheet_ice(110 + k))
    for k in range(3):
        sheet.add(f"snow_patch_{k}", ground.snow_patch(90 + k))
    for k in range(3):
        sheet.add(f"puddle_{k}", *asphalt.puddle(20 + k * 7), ms=220)
    sheet.add_all(shore.verges())
    sheet.add_all(shore.sea_wall())
    sheet.add_all(shore.quay())
    sheet.add_all(shore.parapets())
    sheet.add_all(shore.wings())
    sheet.add("grating", shore.grating())
    sheet.add("rail", shore.rail())
    sheet.add_all(shore.hall())
    sheet.add("bridge_house", shore.tower())
    for k, cargo in enumerate(("coal", "sand", "scrap")):
        sheet.add(f"barge_{cargo}", shore.barge(k, cargo))
    for k in range(2):
        sheet.add(f"heap_{k}", shore.heap(70 + k))
    sheet.add_all(rooftop.stamps())
    for kind in rolling_stock.WAGONS:
        sheet.add(f"wagon_{kind}", rolling_stock.box_wagon(kind))
    sheet.add("wagon_tank", rolling_stock.tank_wagon())
    sheet.add("wagon_coal", rolling_stock.open_wagon())
    sheet.add("loco", rolling_stock.loco())
    sheet.add_all(pens.fence())
    sheet.add_all(pens.bales())
    for k in range(2):
        sheet.add(f"cattle_{k}", *pens.cattle(80 + k), ms=420)
    sheet.add("shed_roof", yards.shed_roof())
    sheet.add("crates", yards.crates())
    sheet.add("barrels", yards.barrels())
    sheet.add("sleepers", yards.sleepers())
    sheet.add("semaphore", yards.semaphore())
    sheet.add("trough", pens.trough())
    sheet.add_all(yards.buffers())
    for ramp in ("red", "teal"):
        sheet.add(f"switch_{ramp}", yards.switch_lamp(ramp))
    sheet.add("signal_hut", yards.signal_hut())
    sheet.add("mast", yards.gantry())
    sheet.add_all(bits.stamps())
    sheet.add("pond", park.pond())
    for ramp, (name, step) in bits.REFLECTIONS.items():
        sheet.add(f"shine_{ramp}", *bits.reflection(name, step), ms=170)
    for kind in houses.ROOFS:
        sheet.add(f"roof_{kind}", houses.roof(kind, len(kind)))
    sheet.add_all(houses.storeys())
    sheet.add_all(taverns.stamps())
    for name in shops.BLADES:
        sheet.add(f"blade_{name}", shops.blade(name))
    for name, row in shops.SHOPS.items():
        sheet.add(f"shop_{name}", shops.shop(row, len(name)))
    sheet.add_all(harbour.stamps())
    sheet.add_all(depot.stamps())
    sheet.add("steam", *depot.steam(), ms=110)
    return sheet
