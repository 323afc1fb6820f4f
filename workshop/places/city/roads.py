"""Kerbs, rounded corners, painted lines, tracks and planks of crossings."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.ground import SLABS, slab

I = P.ix  # noqa: E741 - the palette's own word

CORNER = 4  # tiles: kerbs are cut at a radius of 8 m
Bar = tuple[int, int, int, int, tuple[str, int]]

WHITE, GREY, GOLD, OCHRE = ("ink", 7), ("ink", 5), ("brass", 3), ("brass", 2)


def paint(w: int, h: int, bars: list[Bar], seed: int = 5) -> Indices:
    """Worn road paint on a clear ground; bars are x, y, width, height, colour."""
    img = px.blank(w, h)
    for x, y, wide, high, colour in bars:
        px.box(img, x, y, wide, high, I(*colour))
    img[px.fbm(w, h, 4, seed, 2) > 0.74] = 0
    return img


def upright(img: Indices) -> Indices:
    """The same turned on its side, for streets that run north-south."""
    return np.ascontiguousarray(img.T)


def marks() -> dict[str, Indices]:
    """Painted lines: lane dashes and centre lines for both directions, stop lines, zebras, arrows."""
    lane = paint(48, 16, [(0, 7, 20, 1, ("ink", 6)), (0, 8, 20, 1, GREY)])
    edge = paint(48, 32, [(0, 15, 20, 1, ("ink", 6)), (0, 16, 20, 1, GREY)])
    double = paint(32, 32, [(0, 13, 32, 1, OCHRE), (0, 14, 32, 1, GOLD), (0, 17, 32, 1, OCHRE), (0, 18, 32, 1, GOLD)])
    middle = paint(32, 16, [(0, 5, 32, 1, OCHRE), (0, 6, 32, 1, GOLD), (0, 9, 32, 1, OCHRE), (0, 10, 32, 1, GOLD)], 6)
    zebra = paint(24, 16, [(3, 0, 18, 3, WHITE), (3, 3, 18, 1, GREY), (3, 8, 18, 3, WHITE), (3, 11, 18, 1, GREY)], 8)
    zebra = px.pad(zebra, 32, 16, 4)
    stop = paint(16, 16, [(6, 0, 3, 16, WHITE)], 4)
    found = {"lane": lane, "lane_edge": edge, "double": double, "middle": middle, "zebra": zebra, "stop": stop}
    across = {f"{name}_ns": upright(img) for name, img in found.items()}
    return {f"{name}_ew": img for name, img in found.items()} | across | _arrows()


def _arrows() -> dict[str, Indices]:
    straight = px.grid(
        """
..............6....
..............66...
66666666666666666..
777777777777777777.
..............66...
..............6....
""",
        {"6": ("ink", 6), "7": ("ink", 7)},
    )
    bend = px.grid(
        """
............7......
...........777.....
..........77777....
............7......
66666666666.7......
777777777777 7.....
6666666666666......
""".replace(" ", "7"),
        {"6": ("ink", 6), "7": ("ink", 7)},
    )
    east = {"arrow": px.pad(straight, 32, 16, 6, 5), "arrow_bend": px.pad(bend, 32, 16, 6, 5)}
    out = {}
    for name, img in east.items():
        out[f"{name}_e"] = img
        out[f"{name}_w"] = np.ascontiguousarray(img[:, ::-1])
        out[f"{name}_s"] = np.ascontiguousarray(img.T)
        out[f"{name}_n"] = np.ascontiguousarray(img.T[::-1])
    return out


def kerbs() -> dict[str, Indices]:
    """Straight kerbs: a stone lip on the pavement tile, shadow of the gutter on the road tile."""
    north, south = px.blank(16, 32), px.blank(16, 32)
    for y, step in ((13, 4), (14, 5), (15, 7), (16, 0), (17, 1)):
        north[y] = I("ink", step)
    for y, step in ((14, 1), (15, 0), (16, 7), (17, 6), (18, 4)):
        south[y] = I("ink", step)
    west, east = px.blank(32, 16), px.blank(32, 16)
    west[:, 14], west[:, 15], west[:, 16], west[:, 17] = I("ink", 5), I("ink", 6), I("ink", 0), I("ink", 1)
    east[:, 15], east[:, 16], east[:, 17] = I("ink", 0), I("ink", 7), I("ink", 5)
    for joint in (5, 13):
        north[13:16, joint] = I("ink", 4)
        south[16:19, joint] = I("ink", 4)
        west[joint, 14:16] = I("ink", 4)
        east[joint, 16:18] = I("ink", 4)
    return {"kerb_n": north, "kerb_s": south, "kerb_w": west, "kerb_e": east}


def corners(kind: str) -> dict[str, Indices]:
    """The rounded corner of a block for each quarter: pavement inside a circle of 8 m, clear where the road is.

    `nw` is the north-west corner of a block, so that its road lies to the north and the west.
    """
    side = CORNER * 16
    x, y = px.mesh(side, side)
    ground = np.block([[slab(kind, (i * 3 + j) % 3) for i in range(CORNER)] for j in range(CORNER)])
    out = {}
    for name, cx, cy in (("nw", side, side), ("ne", 0, side), ("sw", side, 0), ("se", 0, 0)):
        away = np.hypot(x - cx, y - cy)
        img = np.where(away < side, ground, 0).astype(np.uint8)
        lit = 7 if cy == side else 6
        img[(away > side - 3.2) & (away < side)] = I("ink", 5)
        img[(away > side - 2.0) & (away < side)] = I("ink", lit)
        gutter = (away >= side) & (away < side + 2)
        img[gutter] = I("ink", 0)
        out[f"corner_{kind}_{name}"] = img
    return out


def all_corners() -> dict[str, Indices]:
    """Rounded corners of every pavement."""
    return {name: img for kind in SLABS for name, img in corners(kind).items()}


def track() -> dict[str, Indices]:
    """One railway track, 4 m wide: open ballast with sleepers, and planks where a street crosses it."""
    w, h = 96, 32
    x, y = px.mesh(w, h)
    xi, yi = x.astype(int), y.astype(int)
    grain = px.noise(w, h, 1, 7) - 0.5
    bed = np.asarray(px.shade("stone", 0.24 + grain * 0.28 + (px.fbm(w, h, 16, 3) - 0.5) * 0.12, 0.3))
    tie = (xi % 8 < 4) & (yi >= 3) & (yi < 29)
    worn = px.noise(w, h, 8, 4)[0][None] - 0.5
    wood = np.asarray(px.shade("wood", 0.30 + worn * 0.14 - 0.12 * (xi % 8 == 3) + 0.10 * (xi % 8 == 0), 0))
    bed = np.where(tie, wood, bed)
    plank = np.asarray(px.shade("wood", 0.27 + 0.07 * ((yi // 6) % 2) + grain * 0.12, 0.2))
    plank[::6] = I("wood", 0)
    plank[3::6, 9::24] = I("ink", 4)
    out = {}
    for name, img in (("track", bed), ("track_road", plank)):
        img = img.astype(np.uint8)
        for rail in (9, 21):
            for dy, step in ((-1, 0), (0, 7), (1, 5), (2, 0)):
                img[rail + dy] = I("ink", step)
        out[f"{name}_ew"] = img
        out[f"{name}_ns"] = upright(img)
    return out
