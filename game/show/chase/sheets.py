"""Sheets of vehicles: every layer at every heading, and where a place in metres lies on the screen."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.chase.city import PX_PER_M
from game.core.faults import Fault, did_you_mean
from game.core.files import data
from game.show.paint.kept import kept
from game.show.paint.packed import PackedSheet
from game.show.paint.sheets import Cel, Sprites, load_sprites, table

RISE_PX_PER_M = 4  # a point one metre up is drawn so much further north
Spot = tuple[float, float, float]  # m ahead, to the right, up


def heading_of(c: float, s: float, headings: int) -> int:
    """The nearest of so many headings, 0 = east, clockwise."""
    return round(math.atan2(s, c) / math.tau * headings) % headings


def place_px(x: float, y: float, c: float, s: float, spot: Spot) -> tuple[int, int]:
    """World px of a spot of a thing that stands at (x, y) m and heads along (c, s)."""
    u, v, z = spot
    return (
        round((x + u * c - v * s) * PX_PER_M),
        round((y + u * s + v * c) * PX_PER_M - z * RISE_PX_PER_M),
    )


Frame = tuple[int, int, int, int, int, int]  # left, top, width, height on the sheet; dx, dy as in Cel
KEPT_CELS = 1600  # pictures of vehicles, about 9 MB; all of them would be 82


@dataclass(slots=True, eq=False)
class VehicleSheet:
    """One sort of vehicle in one coat. `marks` are spots such as lamps and exhaust; `levels` of damage are drawn."""

    name: str
    headings: int
    symmetric: bool
    levels: int
    marks: Mapping[str, Spot]
    layers: Mapping[str, Sequence[Frame]]
    pixels: PackedSheet

    def at(self, layer: str, heading: int) -> Cel | None:
        """The picture of a layer, None for one that this vehicle lacks."""
        return _cel(self, layer, heading) if layer in self.layers else None

    def sprite(self, level: int, heading: int) -> Cel:
        """The vehicle itself with so much damage."""
        return _cel(self, f"sprite_{min(level, self.levels - 1)}", heading)

    def mark(self, name: str) -> Spot:
        """A spot. Raises Fault, naming both, if the sheet lacks it."""
        found = self.marks.get(name)
        if found is None:
            raise Fault(f'vehicles/{self.name}.json: no mark "{name}"{did_you_mean(name, self.marks)}')
        return found


@kept(KEPT_CELS)
def _cel(sheet: VehicleSheet, layer: str, heading: int) -> Cel:
    """Cut when first seen: that takes some hundredths of a millisecond."""
    frames = sheet.layers[layer]
    x, y, w, h, dx, dy = frames[heading % len(frames)]
    return Cel(sheet.pixels.cut((x, y, w, h)), dx, dy, 1)


@kept(64)
def load_vehicle(name: str, folder: Path | None = None) -> VehicleSheet:
    """Read `assets/vehicles/<name>` once. Raises Fault if it is missing or damaged."""
    base = folder or data("assets", "vehicles")
    found, sheet = table(base / f"{name}.json"), PackedSheet(base / f"{name}.png")
    whole = pygame.Rect((0, 0), sheet.size)
    try:
        layers = {layer: [_frame(whole, *frame) for frame in frames] for layer, frames in found["layers"].items()}
        marks: dict[str, Spot] = {key: (float(u), float(v), float(z)) for key, (u, v, z) in found["marks"].items()}
        made = VehicleSheet(name, found["headings"], found["symmetric"], found["levels"], marks, layers, sheet)
    except (KeyError, TypeError, ValueError) as error:
        raise Fault(f"vehicles/{name}.json: {error}") from error
    for level in range(made.levels):
        if len(layers.get(f"sprite_{level}", ())) * (2 if made.symmetric else 1) != made.headings:
            raise Fault(f"vehicles/{name}.json: sprite_{level} needs {made.headings} headings")
    return made


def _frame(whole: pygame.Rect, x: int, y: int, w: int, h: int, dx: int, dy: int) -> Frame:
    if not whole.contains((x, y, w, h)):
        raise ValueError(f"{x}, {y}, {w}, {h} lies outside of its picture")
    return x, y, w, h, dx, dy


def load_small(name: str) -> Sprites:
    """A sheet of small sprites of the chase. Raises Fault if it is missing or damaged."""
    return load_sprites(name, data("assets", "vehicles"))


QUARTER = 16  # a beam is baked for headings 0 .. 16 of 64, the rest are mirror images: light on a road has no side


@kept(512)
def beam(kind: str, heading: int, pct: int = 100) -> Cel:
    """Light of head lamps on the road at one of 64 headings, from between the lamps, at so much of its strength."""
    quarter, part = divmod(heading % 64, QUARTER)
    flip_x, flip_y = quarter in (1, 2), quarter in (2, 3)
    step = QUARTER - part if quarter % 2 else part
    cel = load_small("beams").strip(f"{kind}_{step}").cels[0]
    w, h = cel.image.get_size()
    image = pygame.transform.flip(cel.image, flip_x, flip_y)
    if pct < 100:
        image.fill((255 * pct // 100,) * 3, special_flags=pygame.BLEND_RGB_MULT)
    return Cel(image, -cel.dx - w if flip_x else cel.dx, -cel.dy - h if flip_y else cel.dy, 1)
