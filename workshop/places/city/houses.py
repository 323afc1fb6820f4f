"""Houses seen from above and from the south: roofs of any size, storeys of windows, doors, walls towards yards."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices

I = P.ix  # noqa: E741 - the palette's own word

ROOF = 80  # px; rows and columns 1..3 of its five repeat


@dataclass(frozen=True, slots=True)
class Wall:
    """How the walls of a house are made: ramp, level, size of a brick."""

    ramp: str
    base: float
    brick: tuple[int, int]
    trim: tuple[str, int]


WALLS: dict[str, Wall] = {
    "red": Wall("wood", 0.40, (8, 4), ("stone", 5)),
    "brown": Wall("stone", 0.34, (8, 4), ("stone", 5)),
    "grey": Wall("ink", 0.46, (16, 8), ("ink", 6)),
    "sand": Wall("stone", 0.58, (16, 8), ("stone", 6)),
    "soot": Wall("ink", 0.28, (8, 4), ("ink", 4)),
    "teal": Wall("teal", 0.40, (16, 16), ("teal", 5)),
}
LIT = (("brass", 4), ("brass", 3), ("stone", 6), ("teal", 5))
WINDOWS = ("dark", "dark2", "warm", "cool")


def wall(style: str, w: int, h: int, seed: int = 0) -> Indices:
    """Plain masonry."""
    row = WALLS[style]
    return px.masonry(row.ramp, w, h, *row.brick, row.base, 0.07, 0.05, 0.06, 0.14, seed=seed, dither=0.2)


def window(style: str, kind: str, seed: int) -> Indices:
    """One storey with one window, 16 x 16."""
    img, trim = wall(style, 16, 16, seed), WALLS[style].trim
    px.box(img, 3, 2, 10, 12, I(trim[0], trim[1] - 2))
    img[14, 2:14] = I(*trim)
    img[1, 3:13] = I(trim[0], trim[1] - 1)
    if kind in ("warm", "cool"):
        ramp, step = ("brass", 3) if kind == "warm" else ("teal", 4)
        px.box(img, 4, 3, 8, 10, I(ramp, step))
        px.box(img, 4, 3, 8, 3, I(ramp, step - 1))
        px.box(img, 5, 8, 2, 5, I(ramp, step + 1))
        img[9:13, 9:11] = I("ink", 2)
    else:
        px.box(img, 4, 3, 8, 10, I("blue", 0) if kind == "dark" else I("ink", 1))
        px.line(img, 5, 10, 10, 4, I("ink", 3))
        if kind == "dark":
            px.line(img, 5, 12, 11, 6, I("blue", 1))
    img[8, 4:12] = I(trim[0], trim[1] - 2)
    img[3:13, 8] = I(trim[0], trim[1] - 2)
    return img


def storeys() -> dict[str, Indices]:
    """Tiles of upper storeys: a window for each style and light; left end, middle and right end of a house."""
    out = {}
    for style in WALLS:
        for k, kind in enumerate(WINDOWS):
            middle = window(style, kind, k)
            left, right = middle.copy(), middle.copy()
            left[:, 0] = I(WALLS[style].ramp, -2)
            right[:, 15], right[:, 14] = I("ink", 0), P.step(right[:, 14], -1)
            out[f"win_{style}_{kind}"] = np.hstack([left, middle, right])
        out[f"cornice_{style}"] = cornice(style)
        out[f"base_{style}"] = base(style)
        out[f"door_{style}"] = door(style)
        out[f"back_{style}"] = back(style)
    return out


def cornice(style: str) -> Indices:
    """The edge between roof and wall, 48 x 16: left end, middle, right end."""
    img, (ramp, step) = wall(style, 48, 16, 9), WALLS[style].trim
    for y, amount in ((0, 0), (1, 1), (2, 0), (3, -1), (4, -2)):
        img[y] = I(ramp, min(max(step + amount, 0), P.SIZE[ramp] - 1))
    img[5] = P.step(img[5], -2)
    img[6] = P.step(img[6], -1)
    for x in range(4, 48, 8):
        img[3:7, x : x + 2] = I(ramp, step - 1)
        img[6, x : x + 2] = I(ramp, step - 3)
    img[:, 0] = I(ramp, step)
    img[:, 47] = I("ink", 0)
    return img


def base(style: str) -> Indices:
    """The ground floor of a house without a shop, 48 x 32: left end, middle with a window, right end."""
    row = WALLS[style]
    img = wall(style, 48, 32, 4)
    ramp, step = row.trim
    img[0], img[1] = I(ramp, step - 1), I(ramp, step - 3)
    for x in (4, 20, 36):
        px.box(img, x, 6, 9, 14, I(ramp, step - 2))
        px.box(img, x + 1, 7, 7, 12, I("ink", 1))
        px.line(img, x + 2, 16, x + 6, 9, I("ink", 3))
        img[20, x - 1 : x + 10] = I(ramp, step)
    px.box(img, 0, 27, 48, 5, I(ramp, step - 3))
    img[27] = I(ramp, step - 1)
    img[:, 0] = I(ramp, step - 1)
    img[:, 47] = I("ink", 0)
    return img


def door(style: str) -> Indices:
    """A house door with steps and a lamp over it, 32 x 32."""
    row = WALLS[style]
    img, (ramp, step) = wall(style, 32, 32, 6), row.trim
    img[0], img[1] = I(ramp, step - 1), I(ramp, step - 3)
    px.box(img, 9, 6, 14, 21, I(ramp, step - 1))
    px.box(img, 11, 8, 10, 19, I("wood", 2))
    px.box(img, 13, 10, 6, 6, I("brass", 3))
    px.box(img, 13, 18, 6, 7, I("wood", 1))
    img[22, 19] = I("brass", 4)
    px.box(img, 14, 3, 4, 2, I("brass", 5))
    for k in range(3):
        px.box(img, 8 - k, 27 + k * 2, 16 + 2 * k, 2, I("ink", 6 - k))
    px.box(img, 0, 27, 6, 5, I(ramp, step - 3))
    px.box(img, 26, 27, 6, 5, I(ramp, step - 3))
    return img


def back(style: str) -> Indices:
    """The wall towards an alley, 64 x 48: pipes, a fire escape, a steel door, a vent."""
    img = wall(style, 64, 48, 12)
    ramp, step = WALLS[style].trim
    img[0], img[1], img[2] = I(ramp, step), I(ramp, step - 1), I("ink", 0)
    for x in (8, 40):
        px.box(img, x, 7, 9, 11, I("ink", 1))
        px.frame(img, x - 1, 6, 11, 13, I(ramp, step - 2), I(ramp, step - 3))
        px.line(img, x + 1, 15, x + 6, 8, I("ink", 3))
    img[8:18, 41:48] = I("brass", 2)
    px.box(img, 44, 9, 3, 8, I("brass", 3))
    for y in (20, 34):
        img[y, 4:26] = I("ink", 5)
        img[y + 1, 4:26] = I("ink", 1)
        for x in range(4, 26, 3):
            img[y - 5 : y, x] = I("ink", 4)
        img[y - 5, 4:26] = I("ink", 5)
    px.line(img, 8, 33, 20, 21, I("ink", 5))
    px.line(img, 9, 33, 21, 21, I("ink", 4))
    px.box(img, 44, 26, 12, 22, I("ink", 3))
    px.frame(img, 43, 25, 14, 23, I("ink", 5), I("ink", 1))
    img[37, 53] = I("brass", 3)
    img[2:48, 60], img[2:48, 61] = I("ink", 4), I("ink", 2)
    px.box(img, 30, 38, 8, 6, I("ink", 2))
    img[39:44:2, 31:37] = I("ink", 4)
    img[46:] = P.step(img[46:], -2)
    return img


# ---- roofs ------------------------------------------------------------------------------------------------------

ROOFS: dict[str, tuple[str, float, str]] = {  # ramp of the field, level, ramp of the parapet
    "tar": ("ink", 0.24, "wood"),
    "gravel": ("stone", 0.32, "stone"),
    "copper": ("teal", 0.30, "stone"),
    "slate": ("ink", 0.33, "ink"),
    "rust": ("wood", 0.28, "wood"),
    "snow": ("ink", 0.74, "stone"),
    "pale": ("ink", 0.46, "ink"),
}


def roof(kind: str, seed: int = 0) -> Indices:
    """A flat roof of 80 x 80 px with its parapet: lit at the north and west, the inner shadow falls south-east."""
    ramp, level, rim = ROOFS[kind]
    w = h = ROOF
    x, y = px.mesh(w, h)
    grain = px.noise(w, h, 1, seed) - 0.5
    inner = px.fbm(48, 48, 16, seed, 2) - 0.5  # repeats, so that the middle tiles do
    cloud = np.tile(inner, (3, 3))[32 : 32 + h, 32 : 32 + w]
    img = np.asarray(px.shade(ramp, level + cloud * 0.16 + grain * (0.20 if kind == "gravel" else 0.05), 0.3))
    if kind in ("tar", "slate"):
        img[:, 16::24], img[:, 17::24] = I(ramp, 1), I(ramp, 3)
    if kind in ("copper", "rust"):
        img[:, ::8], img[:, 1::8] = I(ramp, 1), I(ramp, 3)
    if kind == "pale":
        img[::16], img[:, ::16] = I(ramp, 3), I(ramp, 3)
    depth = np.minimum(x - 4, y - 5)
    img = px.relight(img, -np.clip(2.4 - depth / 3.2, 0, 2) * (depth > 0), 0.6)
    top = P.SIZE[rim]
    lit = [min(s, top - 1) for s in (5, 5, 4, 2)]
    for k, step in enumerate(lit):
        img[k] = I(rim, step)
        img[k:, k] = I(rim, step)
    img[3, 4:] = I(rim, 1)
    for k, step in enumerate((1, 3, 4, 5)):
        img[:, w - 1 - k] = I(rim, min(step, top - 1))
    for k, step in enumerate((2, 4, 5)):
        img[h - 1 - k, k : w - k] = I(rim, min(step, top - 1))
    for joint in range(8, w, 12):
        img[0:3, joint] = I(rim, 3)
        img[h - 3 :, joint] = I(rim, 2)
    if kind == "snow":
        img[0:2] = I("ink", 8)
    return img.astype(np.uint8)
