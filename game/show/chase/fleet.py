"""Everything that drives: mirror in the wet road, shadow, body with its damage, lamps and the light that they throw."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.chase.city import PX_PER_M
from game.chase.world import Vehicle, World
from game.core.faults import Fault
from game.show.chase.sheets import VehicleSheet, heading_of, load_small, load_vehicle, place_px
from game.show.paint.sheets import Cel

Blits = list[tuple[pygame.Surface, tuple[int, int]]]

COATS: dict[str, tuple[str, ...]] = {  # kind -> sheets, chosen by `paint`
    "sedan": ("sedan_maroon", "sedan_green", "sedan_blue", "sedan_brown", "sedan_silver", "sedan_mint"),
    "taxi": ("taxi",),
    "police": ("police",),
    "lorry": ("lorry_red", "lorry_blue"),
    "motorbike": ("motorbike_rider",),
    "bus": ("bus_city",),
}
BUSES = {"player": "bus_danko", "rostavili": "bus_rostavili"}
RIDERLESS = "motorbike"
LEAN_MPS2 = 5.0  # sideways
EDGE_PX = 72  # so far outside the view something may still reach into it
SMASHED_NS = 14_000.0  # a wreck that took more than this is burnt out
HULL_LEVELS = ((25.0, 3), (50.0, 2), (75.0, 1))


@dataclass(slots=True)
class Seen:
    """A vehicle in or near the view: pose in m, its middle in world px, its picture."""

    vehicle: Vehicle
    sheet: VehicleSheet
    x: float
    y: float
    c: float
    s: float
    vx: float
    vy: float
    spin: float  # rad/s
    braking: bool
    heading: int
    level: int
    px: int
    py: int

    def spot(self, mark: str) -> tuple[int, int]:
        """World px of a mark such as a lamp."""
        return place_px(self.x, self.y, self.c, self.s, self.sheet.mark(mark))


def level_of(vehicle: Vehicle) -> int:
    """Damage 0 to 3 as it is drawn."""
    if vehicle.helm is not None and vehicle.role in BUSES:
        return next((level for limit, level in HULL_LEVELS if vehicle.hull <= limit), 0)
    if vehicle.state == "wreck":
        return 3 if vehicle.peak_ns >= SMASHED_NS else 2
    return 1 if vehicle.dents else 0


def sheet_name(vehicle: Vehicle) -> str:
    """The sheet that shows a vehicle."""
    if vehicle.kind == "bus" and vehicle.role in BUSES:
        return BUSES[vehicle.role]
    if vehicle.kind == "motorbike" and vehicle.state in ("wreck", "park"):
        return RIDERLESS
    coats = COATS.get(vehicle.kind)
    if coats is None:
        raise Fault(f'vehicle {vehicle.id}: no sheet for kind "{vehicle.kind}"')
    return coats[vehicle.paint % len(coats)]


class Fleet:
    """Pictures of vehicles; all sheets are read at birth, so that nothing stutters later."""

    def __init__(self) -> None:
        names = {RIDERLESS, *BUSES.values(), *(name for coats in COATS.values() for name in coats)}
        self._sheets = {name: load_vehicle(name) for name in sorted(names)}
        load_small("beams")

    def sheet_of(self, vehicle: Vehicle) -> VehicleSheet:
        """The sheet that shows a vehicle. Raises Fault for a kind without one."""
        return self._sheets[sheet_name(vehicle)]

    def seen(self, world: World, view: pygame.Rect) -> list[Seen]:
        """Vehicles in or near the view that this class draws, from north to south."""
        box = view.inflate(2 * EDGE_PX, 2 * EDGE_PX)
        found = []
        rows = world.bodies.block[:7].T.tolist()
        brakes = world.bodies.brake_n.tolist()
        for vehicle, (x, y, c, s, vx, vy, w), brake in zip(world.vehicles, rows, brakes, strict=True):
            px, py = round(x * PX_PER_M), round(y * PX_PER_M)
            if vehicle.role in ("train", "thrown") or not box.collidepoint(px, py):
                continue
            sheet = self.sheet_of(vehicle)
            heading = heading_of(c, s, sheet.headings)
            found.append(Seen(vehicle, sheet, x, y, c, s, vx, vy, w, brake > 0, heading, level_of(vehicle), px, py))
        found.sort(key=lambda one: one.py)
        return found


def layer_blits(seen: Sequence[Seen], layer: str, x: int, y: int) -> Blits:
    """One layer of all vehicles with the top left of the view at (x, y)."""
    blits: Blits = []
    for one in seen:
        cel = one.sheet.at(layer, one.heading)
        if cel is not None:
            blits.append((cel.image, (one.px + cel.dx - x, one.py + cel.dy - y)))
    return blits


def mirror_blits(seen: Sequence[Seen], x: int, y: int, is_wet: Callable[[float, float], bool]) -> Blits:
    """Mirror images of those that stand on wet ground."""
    return layer_blits([one for one in seen if is_wet(one.x, one.y)], "mirror", x, y)


def body_cel(one: Seen) -> Cel:
    """The vehicle itself as it is now."""
    return one.sheet.sprite(one.level, one.heading)


def lean_px(one: Seen) -> tuple[int, int]:
    """How far a body sways outward over its wheels in a hard turn; its shadow stays."""
    aside = (one.vx * one.c + one.vy * one.s) * one.spin
    if abs(aside) < LEAN_MPS2:
        return 0, 0
    way = -1.0 if aside > 0 else 1.0  # to the left in a right turn
    return round(-one.s * way), round(one.c * way)
