"""Rostavili's men at work: in the tail door with a crate, at the broken rear window, at a side with a hooked pole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from game.data.vehicles import VEHICLES
from workshop.kit import palette as P
from workshop.vehicles import develop
from workshop.vehicles.bus import BUS_COATS, BUS_MARKS, bus
from workshop.vehicles.cast import PX_PER_M, cast
from workshop.vehicles.sheet import Frame, trimmed, write
from workshop.vehicles.solid import Solid

ROOM_M = 3.2  # about the bus, for what hangs out of it
HEADINGS, FIGURES, COAT = 64, "09", "rostavili"  # as his bus is baked
H, HALF = VEHICLES["bus"].length_m / 2, VEHICLES["bus"].width_m / 2
FRONT_DOOR_U = H - 1.18


def _bust(m: Solid, foot: tuple[float, float, float], neck: tuple[float, float, float]) -> None:
    """Trunk, shoulders, head and hat of a big man, from his hips to his neck."""
    m.rod(foot, neck, 0.42, "coat")
    m.ball(*neck, 0.46, "coat", 0.7)
    m.ball(neck[0], neck[1], neck[2] + 0.48, 0.32, "skin")
    m.ball(neck[0], neck[1], neck[2] + 0.68, 0.34, "hat", 0.55)


def tail_door(m: Solid) -> Solid:
    """The right half of the tail stands open; he holds a crate over his head."""
    opening = (m.u < -H + 0.4) & (m.v > 0.05) & (m.v < 1.05) & (m.z > 0.45) & (m.z < 2.6)
    m.paint(opening, "hole")
    m.fill((m.u < -H) & (m.u > -H - 1.05) & (abs(m.v - 1.2) < 0.07) & (m.z > 0.45) & (m.z < 2.6), "panel")
    m.paint((m.u < -H - 0.2) & (m.u > -H - 0.9) & (abs(m.v - 1.2) < 0.09) & (m.z > 1.5) & (m.z < 2.3), "glass")
    _bust(m, (-H - 0.1, 0.5, 0.9), (-H - 0.45, 0.5, 2.0))
    for side in (0.1, 0.95):
        m.rod((-H - 0.4, side, 2.0), (-H - 0.85, side, 2.9), 0.15, "coat")
    box = (abs(m.u + H + 1.0) < 0.45) & (abs(m.v - 0.52) < 0.55) & (m.z > 2.6) & (m.z < 3.3)
    m.fill(box, "seat")
    m.paint(box & ((abs(m.v - 0.52) < 0.06) | (m.z > 3.18)), "skin")
    return m


def no_glass(m: Solid) -> Solid:
    """The rear window is out for good: a black hole with teeth of glass."""
    pane = (m.u < -H + 0.3) & (m.z > 1.6) & (m.z < 2.4) & (m.side < 0.9)
    m.paint(pane, "hole")
    m.paint(pane & ((m.v * 5).astype(int) % 2 == 0) & ((m.z < 1.74) | (m.z > 2.28)), "cracked")
    return m


def rear_gun(m: Solid) -> Solid:
    """He leans out of the rear window to his hips and aims along the road."""
    no_glass(m)
    _bust(m, (-H + 0.1, -0.25, 1.75), (-H - 0.7, -0.25, 2.2))
    for side in (-0.6, 0.1):
        m.rod((-H - 0.7, side, 2.25), (-H - 1.45, -0.2, 2.3), 0.14, "coat")
    m.rod((-H - 1.4, -0.2, 2.35), (-H - 2.1, -0.2, 2.4), 0.10, "chrome")
    m.rod((-H - 1.4, -0.2, 2.35), (-H - 1.45, -0.2, 2.1), 0.10, "trim")
    return m


def _pole(m: Solid, side: float) -> Solid:
    """He hangs out of the front door, or of the window across from it, with a pole that ends in a hook."""
    v = side * HALF
    out = (m.v * side > HALF - 0.2) & (m.v * side < HALF + 0.05) & (abs(m.u - FRONT_DOOR_U) < 0.58)
    m.paint(out & (m.z > (0.5 if side > 0 else 1.4)) & (m.z < 2.5), "hole")
    _bust(m, (FRONT_DOOR_U, v - side * 0.1, 1.3), (FRONT_DOOR_U, v + side * 0.65, 2.05))
    m.rod((FRONT_DOOR_U - 0.3, v + side * 0.6, 2.0), (FRONT_DOOR_U + 0.5, v + side * 1.2, 2.1), 0.15, "coat")
    m.rod((FRONT_DOOR_U + 0.3, v + side * 0.6, 2.0), (FRONT_DOOR_U + 0.7, v + side * 1.4, 2.2), 0.15, "coat")
    m.rod((FRONT_DOOR_U - 0.1, v + side * 0.4, 1.9), (FRONT_DOOR_U + 1.6, v + side * 2.9, 2.6), 0.09, "sign")
    m.rod((FRONT_DOOR_U + 1.6, v + side * 2.9, 2.6), (FRONT_DOOR_U + 1.2, v + side * 3.1, 2.5), 0.11, "chrome")
    return m


ACTS: dict[str, Callable[[Solid], Solid]] = {  # layer of the sheet -> what it adds to a whole bus
    "door": tail_door,
    "no_glass": no_glass,
    "rear_gun": rear_gun,
    "pole_right": lambda m: _pole(m, 1.0),
    "pole_left": lambda m: _pole(m, -1.0),
}


def _roomy() -> Solid:
    """His bus in a larger box."""
    whole = bus(FIGURES)
    length, width, height = whole.size
    m = Solid(length + 2 * ROOM_M, width + 2 * ROOM_M, height)
    long, wide, tall = whole.voxels.shape
    left, near = (m.voxels.shape[0] - long) // 2, (m.voxels.shape[1] - wide) // 2
    m.voxels[left : left + long, near : near + wide, :tall] = whole.voxels
    return m


def layers() -> dict[str, list[Frame]]:
    """For each act and heading only the pixels that it changes: laid over his bus they add what is new."""
    bare, coat = _roomy(), BUS_COATS[COAT]
    acts = {name: act(_roomy()) for name, act in ACTS.items()}
    normals = {name: m.normals() for name, m in acts.items()}
    plain = bare.normals()
    found: dict[str, list[Frame]] = {name: [] for name in acts}
    for k in range(HEADINGS):
        before = cast(bare, plain, k / HEADINGS)
        for name, m in acts.items():
            after = cast(m, normals[name], k / HEADINGS)
            new = after.material != before.material
            found[name].append(trimmed(P.rgba(np.where(new, develop.sprite(after, coat), 0).astype(np.uint8))))
    return found


def run_henchmen() -> None:
    """Write the sheet."""
    head = {
        "px_per_m": PX_PER_M, "headings": HEADINGS, "symmetric": False, "levels": 0,
        "size_m": [2 * H, 2 * HALF], "marks": {name: list(spot) for name, spot in BUS_MARKS.items()},
    }  # fmt: skip
    write("henchmen", head, layers())


def contact_sheet(name: str, folder: Path) -> None:
    """Every act at eight headings on grey, without the bus."""
    rows = layers()
    out = np.full((160 * len(rows), 160 * 8, 3), (54, 59, 82), np.uint8)
    for row, frames in enumerate(rows.values()):
        for column in range(8):
            picture, dx, dy = frames[column * HEADINGS // 8]
            top, left = row * 160 + 80 + dy, column * 160 + 80 + dx
            high, wide = picture.shape[:2]
            seen = picture[..., 3:] > 0
            part = out[top : top + high, left : left + wide]
            out[top : top + high, left : left + wide] = np.where(seen, picture[..., :3], part)
    Image.fromarray(out).resize((1280 * 2, 320 * len(rows)), Image.Resampling.NEAREST).save(folder / f"{name}.png")
