"""Small pictures of the chase: puffs, flames, jets, tracks of tyres, arrows on the road."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from workshop.kit import palette as P
from workshop.kit import px
from workshop.places.sprites import Sprite
from workshop.vehicles.crops import cropped

Picture = NDArray[np.uint8]
SKID_TURNS = 16  # of half a turn

# ramp and its steps from shade to light, frames, radius at first and at last in px, alpha at first and at last
PUFFS: dict[str, tuple[str, tuple[int, int, int], int, float, float, int, int]] = {
    "steam": ("ink", (6, 7, 8), 7, 2.5, 8.0, 190, 40),
    "smoke": ("ink", (3, 4, 5), 8, 2.5, 9.5, 200, 50),
    "black": ("ink", (1, 1, 2), 8, 3.0, 11.0, 225, 60),
    "dust": ("stone", (3, 4, 5), 7, 2.0, 7.5, 170, 40),
    "powder": ("ink", (7, 8, 8), 7, 2.0, 7.0, 220, 50),
    "spray": ("ink", (5, 6, 7), 6, 2.0, 6.5, 104, 24),
    "cloud": ("ink", (7, 8, 8), 9, 5.0, 17.0, 235, 40),
}


def _puff(name: str, frame: int) -> Picture:
    """A ragged ball, lit from the top left, that swells and frays."""
    ramp, tones, frames, first, last, thick, thin = PUFFS[name]
    share = frame / (frames - 1)
    radius = first + (last - first) * share**0.7
    size = 2 * int(last + 4)
    x, y = px.mesh(size, size)
    x, y = x - size / 2, y - size / 2
    rough = px.fbm(size, size, 5, len(name) * 7 + frame // 2, 2) - 0.5
    far = np.hypot(x, y) / radius + rough * (0.7 + 0.7 * share)
    light = (-x * 0.6 - y * 0.8) / radius * 0.5 + rough * 0.8
    tone = np.where(light > 0.16, tones[2], np.where(light > -0.14, tones[1], tones[0]))
    holes = (px.bayer(size, size) < share * 0.8 - 0.25) & (far > 0.3)
    seen = (far < 1) & ~holes
    out = np.zeros((size, size, 4), np.uint8)
    for step in set(tones):
        out[seen & (tone == step), :3] = P.RGB[P.ix(ramp, step)]
    alpha = thick + (thin - thick) * share
    out[..., 3] = np.where(seen, np.where(far > 0.75, alpha * 0.6, alpha), 0).astype(np.uint8) // 8 * 8
    return out


def _flame(frame: int) -> Picture:
    size = 28
    x, y = px.mesh(size, size)
    x, y = x - size / 2, size / 2 + 3 - y
    sway = np.sin(y * 0.55 + frame * 1.05) * (y * 0.11)
    wide = 5.2 * np.clip(1 - y / (13 + 2 * math.sin(frame * 2.1)), 0, 1) ** 0.75
    far = np.abs(x + sway) / np.maximum(wide, 0.01) + (px.fbm(size, size, 4, frame, 2) - 0.5) * 0.9
    out = np.zeros((size, size, 4), np.uint8)
    for limit, colour in ((1.0, ("red", 3)), (0.78, ("red", 4)), (0.55, ("brass", 4)), (0.28, ("brass", 5))):
        out[(far < limit) & (y > -2)] = (*P.RGB[P.ix(*colour)], 255)
    return out


def _water_jet(frame: int) -> Picture:
    """A burst main: a column that falls apart into drops."""
    rng = np.random.default_rng(3)
    size = 80
    out = np.zeros((size, size, 4), np.uint8)
    for k in range(190):
        t = (rng.random() + frame / 4) % 1.0
        out_x, rise = rng.normal(0, 1), 26 * (0.7 + 0.5 * rng.random())
        x = size / 2 + out_x * (1.2 + t * 11)
        y = size / 2 - rise * 4 * t * (1 - t) * 0.9 + t * 6 * rng.normal(0, 0.6)
        step = 5 if k % 3 else 4
        if 0 <= x < size and 0 <= y < size:
            out[int(y) : int(y) + (2 if t < 0.6 else 1), int(x)] = (*P.RGB[P.ix("blue", step)], 210 - 16 * int(t * 6))
    return out


def _track(colour: tuple[int, int, int], alpha: int, turn: int, wide: float) -> Picture:
    """A stretch of 7 px of one tyre's mark."""
    size = 14
    x, y = px.mesh(size, size)
    x, y = x - size / 2, y - size / 2
    a = math.pi * turn / SKID_TURNS
    u, v = x * math.cos(a) + y * math.sin(a), -x * math.sin(a) + y * math.cos(a)
    seen = (np.abs(u) < 3.5) & (np.abs(v) < wide)
    edge = (np.abs(v) > wide - 0.6) & (px.bayer(size, size) > 0.5)
    out = np.zeros((size, size, 4), np.uint8)
    out[seen & ~edge] = (*colour, alpha)
    return out


TRACKS: dict[str, tuple[tuple[int, int, int], int, float]] = {
    "skid_dry": ((8, 8, 16), 120, 1.3),
    "skid_wet": ((150, 176, 206), 46, 1.3),
    "skid_snow": ((70, 84, 124), 150, 1.5),
    "skid_gravel": ((46, 36, 34), 130, 1.5),
}

ARROWS = {
    "left": """
.......................
....##.................
..#####................
##############.........
#################......
##############.####....
..#####.........####...
....##...........###...
.................###...
.................###...
.................###...
.................###...
.................###...
.................###...
.................###...
.................###...
""",
    "ahead": """
.........###...........
........#####..........
.......#######.........
......#########........
.........###...........
.........###...........
.........###...........
.........###...........
.........###...........
.........###...........
.........###...........
.........###...........
.........###...........
.........###...........
.........###...........
.........###...........
""",
    "bear_left": """
.......................
...#######.............
...######..............
...#####...............
...#######.............
...##..####............
...#....####...........
.........####..........
..........####.........
..........####.........
..........####.........
..........####.........
..........####.........
..........####.........
..........####.........
..........####.........
""",
}
PAINTS = {"bend": ("ink", 8), "hard": ("brass", 4), "short": ("teal", 5)}


def road_arrow(shape: str, paint: str, quarter: int) -> Picture:
    """An arrow on the road, twice as long as wide, for one who heads east, south, west or north (quarter 0 .. 3)."""
    rows = [line.ljust(23, ".") for line in ARROWS[shape.replace("right", "left")].strip().split("\n")]
    mask = np.array([[c == "#" for c in row] for row in rows])
    if "right" in shape:
        mask = mask[:, ::-1]
    mask = np.repeat(mask, 2, axis=0)
    if paint == "short":
        mask[np.arange(len(mask)) % 6 >= 4] = False
    square = np.zeros((48, 48), bool)
    square[8 : 8 + mask.shape[0], 12 : 12 + mask.shape[1]] = mask
    turned = np.rot90(square, (3 - quarter) % 4)  # it is typed heading north
    out = np.zeros((48, 48, 4), np.uint8)
    out[turned] = (*P.RGB[P.ix(*PAINTS[paint])], 205)
    return out


def effects() -> dict[str, Sprite]:
    """Every small picture, by name."""
    found = {name: cropped([_puff(name, k) for k in range(row[2])], 90, once=True) for name, row in PUFFS.items()}
    found["flame"] = cropped([_flame(k) for k in range(6)], 90)
    found["jet"] = cropped([_water_jet(k) for k in range(4)], 80)
    for name, (colour, alpha, wide) in TRACKS.items():
        found[name] = cropped([_track(colour, alpha, k, wide) for k in range(SKID_TURNS)])
    for shape in ("left", "right", "ahead", "bear_left", "bear_right"):
        for paint in PAINTS:
            for quarter in range(4):
                found[f"arrow_{shape}_{paint}_{quarter}"] = cropped([road_arrow(shape, paint, quarter)])
    return found
