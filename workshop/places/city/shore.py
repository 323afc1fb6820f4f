"""The edge of the water and of the snow: sea wall, ragged verges, quay, parapets, bridges, boats."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city import ground
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word


def verges() -> dict[str, Indices]:
    """Ragged edges, 96 px long: snow over roads (`verge`), gravel over cinders (`ragged`)."""
    return _edges("verge", True) | _edges("ragged", False)


def _edges(name: str, white: bool) -> dict[str, Indices]:
    w, h = 96, 16
    depth = 6 + (px.noise(w, 16, 8, 3)[0] - 0.5) * 8 + (px.noise(w, 16, 2, 4)[0] - 0.5) * 4
    y = np.arange(h)[:, None]
    lying = y < depth[None]
    fray = px.bayer(h, w) < np.clip((depth[None] + 3 - y) / 5, 0, 1)
    if white:
        level = 0.86 - 0.12 * (y > depth[None] - 3) + (px.fbm(w, h, 8, 6) - 0.5) * 0.16
        img = np.where(lying, np.asarray(px.shade("ink", level, 0.4)), 0).astype(np.uint8)
        lip = lying & ~np.roll(lying, -1, 0)
        lip[-1] = False
        img[lip] = I("ink", 5)
        img[np.roll(lip, 1, 0)] = I("ink", 1)
        slush = (img == 0) & fray & (px.noise(w, h, 2, 8) > 0.72)
        img[slush] = I("ink", 5)
    else:
        level = 0.34 + (px.noise(w, h, 1, 6) - 0.5) * 0.2
        img = np.where(fray, np.asarray(px.shade("stone", level, 0.4)), 0).astype(np.uint8)
    west = np.ascontiguousarray(img.T)
    return {
        f"{name}_n": img,
        f"{name}_s": np.ascontiguousarray(img[::-1]),
        f"{name}_w": west,
        f"{name}_e": np.ascontiguousarray(west[:, ::-1]),
    }


def heap(seed: int) -> Indices:
    """A heap of ploughed snow, 48 x 32."""
    w, h = 48, 32
    x, y = px.mesh(w, h)
    lump = np.hypot((x - w / 2) / 22, (y - 18) / 12) + (px.fbm(w, h, 8, seed, 2) - 0.5) * 0.7
    inside = lump < 0.9
    level = 0.98 - lump * 0.34 - 0.16 * ((x + y * 1.4) > 52) + (px.fbm(w, h, 8, seed + 2) - 0.5) * 0.16
    img = np.where(inside, np.asarray(px.shade("ink", level, 0.3)), 0).astype(np.uint8)
    foot = inside & ~np.roll(inside, -1, 0)
    img[foot] = I("blue", 2)
    grit = inside & (px.noise(w, h, 1, seed + 5) > 0.96)
    img[grit] = I("ink", 4)
    return img


def sea_wall() -> dict[str, Indices]:
    """The lake's edge: blocks of stone with ice at the water line; `sea_wall` runs east-west, land in the south."""
    w, h = 96, 32
    img = px.masonry("ink", w, h, 16, 8, 0.52, 0.08, 0.06, 0.08, 0.16, seed=4, dither=0.2)
    img[18:] = px.masonry("stone", w, h, 24, 14, 0.50, 0.04, 0.04, 0.06, 0.12, seed=6)[18:]
    img[17], img[18] = I("ink", 7), I("ink", 6)
    rng = np.random.default_rng(5)
    edge = 4 + (px.noise(w, 8, 4, 8)[0] * 8).astype(int)
    for x in range(w):
        img[: edge[x], x] = I("ink", 7 if rng.random() < 0.7 else 8)
        img[edge[x], x] = I("blue", 5)
        if edge[x] > 9:
            img[edge[x] + 1, x] = I("blue", 4)
    out = {"sea_wall": img}
    turned = np.ascontiguousarray(img.T)[:, ::-1]
    out["sea_wall_e"] = np.ascontiguousarray(turned)
    return out


def rail(colour: str = "teal") -> Indices:
    """A railing along a promenade or quay, 48 x 16, seen from the south."""
    img = px.blank(48, 16)
    img[3], img[4] = I(colour, 5), I(colour, 2)
    img[8], img[9] = I(colour, 4), I(colour, 1)
    for x in range(1, 48, 6):
        img[3:13, x] = I(colour, 4)
        img[4:13, x + 1] = I(colour, 1)
    img[12, ::6] = I("ink", 0)
    return img


def quay() -> dict[str, Indices]:
    """The canal's walls: `quay_n` has its water in the south, `quay_s` in the north; 96 px long."""
    w = 96
    north = px.masonry("stone", w, 32, 16, 8, 0.34, 0.08, 0.06, 0.08, 0.16, seed=14, dither=0.2)
    north[:10] = px.masonry("stone", w, 16, 24, 10, 0.54, 0.04, 0.04, 0.06, 0.12, seed=15)[:10]
    north[10], north[11] = I("stone", 6), I("stone", 1)
    for x in range(8, w, 32):
        px.box(north, x, 14, 2, 14, I("ink", 2))  # ladders and rings
        north[15:28:3, x - 1 : x + 4] = I("ink", 4)
        north[18:21, x + 14] = I("ink", 5)
    north[27:] = P.step(north[27:], -2)
    slime = px.noise(w, 32, 3, 9) > 0.5
    north[24:28][slime[24:28]] = I("green", 1)
    south = px.masonry("stone", w, 16, 24, 16, 0.56, 0.04, 0.04, 0.06, 0.12, seed=16)
    south[0], south[1], south[2] = I("teal", 1), I("stone", 7), I("stone", 6)
    south[15] = I("stone", 2)
    return {"quay_n": north, "quay_s": south}


def parapets() -> dict[str, Indices]:
    """Iron sides of a bridge that carries a street north-south over water: `w` and `e`, 16 x 96."""
    img = px.blank(16, 96)
    for k, colour in enumerate((("ink", 1), ("red", 4), ("red", 3), ("red", 2), ("red", 1), ("ink", 0))):
        img[:, 5 + k] = I(*colour)
    img[3::8, 7] = I("red", 5)
    for y in range(0, 96, 24):
        px.box(img, 3, y, 10, 5, I("ink", 5))
        px.frame(img, 3, y, 10, 5, I("ink", 7), I("ink", 1))
    return {"parapet_w": img, "parapet_e": img[:, ::-1].copy()}


WING, WIDE_WING = (2, 3), (5, 8)  # tiles off the bridge, and along


def wings() -> dict[str, Indices]:
    """Where a bridge meets the bank its sides are splayed: the parapet aslant, pavement before it.

    `wing_sw` is the south-western corner of the water, whose bridge lies in the west; `wing_wide` the same, larger.
    """
    out = {f"wing_{corner}": _wing(WING, corner) for corner in ("nw", "ne", "sw", "se")}
    return out | {"wing_wide": _wing(WIDE_WING, "sw")}


def _wing(size: tuple[int, int], corner: str) -> Indices:
    w, h = size[0] * 16, size[1] * 16
    img, slab = px.blank(w, h), np.tile(ground.slab("plain", 0), size[::-1])
    at = (np.arange(h) if corner[0] == "s" else np.arange(h)[::-1]) * w // h  # of the parapet, from the bridge
    for y in range(h):
        img[y, : at[y]] = slab[y, : at[y]]
        for k, colour in enumerate((("ink", 0), ("red", 1), ("red", 2), ("red", 3), ("red", 4), ("ink", 1))):
            if 0 <= at[y] + k - 2 < w:
                img[y, at[y] + k - 2] = I(*colour)
        if y % 8 == 3 and at[y] + 1 < w:
            img[y, at[y] + 1] = I("red", 5)
    for y in range(4, h, 26):
        x = min(max(at[y] - 5, 0), w - 10)
        px.box(img, x, y, 10, 5, I("ink", 5))
        px.frame(img, x, y, 10, 5, I("ink", 7), I("ink", 1))
    return img[:, ::-1].copy() if corner[1] == "e" else img


def grating() -> Indices:
    """The steel deck of a bridge, 32 x 32."""
    img = px.blank(32, 32)
    img[:] = I("ink", 3)
    img[::4], img[:, ::4] = I("ink", 4), I("ink", 4)
    img[1::4, 1::4] = I("ink", 1)
    img[2::4, 2::4] = I("teal", 0)
    img[::16], img[:, ::16] = I("ink", 5), I("ink", 5)
    return img


def tower() -> Indices:
    """The keeper's house of a bridge, 48 x 64."""
    img = px.blank(48, 64)
    body = px.masonry("stone", 36, 30, 12, 6, 0.56, 0.06, 0.05, 0.08, 0.14, seed=3)
    px.blit(img, body, 6, 32)
    for x in (10, 22, 34):
        px.box(img, x, 38, 6, 11, I("brass", 4))
        px.frame(img, x - 1, 37, 8, 13, I("stone", 3), I("stone", 1))
        img[43, x : x + 6] = I("stone", 3)
    x, y = px.mesh(48, 34)
    roof = (np.abs(x - 24) < 8 + (y - 4) * 0.6) & (y > 4) & (y < 33)
    slate = np.asarray(px.shade("teal", 0.52 - 0.22 * (x > 24) + 0.05 * ((y.astype(int) // 4) % 2), 0.2))
    img[:34] = np.where(roof, slate, img[:34])
    img[4:33, 24] = I("teal", 5)
    img[33, 3:45], img[34, 4:44] = I("stone", 6), I("ink", 0)
    px.box(img, 23, 0, 2, 6, I("ink", 5))
    img[0, 23] = I("red", 4)
    return img


def barge(seed: int, cargo: str) -> Indices:
    """A barge at its moorings, 144 x 48, with coal, sand or crates."""
    w, h = 144, 48
    x, y = px.mesh(w, h)
    u = np.abs(x - w / 2) / (w / 2)
    hull = (np.abs(y - 24) < 19 * np.clip(1.15 - u**6, 0, 1)) & (u < 0.97)
    img = np.where(hull, I("ink", 2), 0).astype(np.uint8)
    rim = hull & ~(np.abs(y - 24) < 19 * np.clip(1.15 - u**6, 0, 1) - 2.5)
    img[rim] = I("wood", 4)
    inner = (np.abs(y - 24) < 13) & (x > 18) & (x < 112)
    ramp = {"coal": "ink", "sand": "stone", "scrap": "wood"}[cargo]
    heap_level = 0.30 + 0.26 * (1 - np.abs(y - 22) / 13) + (px.noise(w, h, 2, seed) - 0.5) * 0.26
    img = np.where(inner, np.asarray(px.shade(ramp, heap_level, 0.3)), img)
    px.frame(img, 17, 10, 96, 28, I("ink", 5), I("ink", 0))
    for k in range(41, 112, 24):
        img[11:37, k] = I("ink", 1)
    px.box(img, 116, 12, 18, 20, I("stone", 6))
    px.frame(img, 116, 12, 18, 20, I("stone", 7), I("stone", 3))
    px.box(img, 118, 26, 14, 4, I("brass", 4))
    img[27:29, 122], img[27:29, 127] = I("ink", 1), I("ink", 1)
    below = hull & ~np.roll(hull, -1, 0)
    img[below] = I("ink", 0)
    return img.astype(np.uint8)


def hall() -> dict[str, Indices]:
    """The terminal's hall: `hall_roof` 96 x 96 repeats, `hall_front` 96 x 80 is its south face, a canopy, its sign."""
    w = 96
    x = px.mesh(w, w)[0]
    level = 0.46 + (px.fbm(w, w, 32, 5) - 0.5) * 0.14 + 0.05 * ((x.astype(int) // 12) % 2)
    roof = np.asarray(px.shade("ink", level, 0.3))
    roof[:, ::12] = I("ink", 3)
    px.box(roof, 8, 30, 80, 36, I("ink", 3))
    for k in range(5):
        px.box(roof, 10 + k * 16, 32, 13, 32, I("teal", 3))
        roof[32:40, 10 + k * 16 : 23 + k * 16] = I("teal", 4)
        roof[48, 10 + k * 16 : 23 + k * 16] = I("ink", 3)
        if k % 2:
            roof[49:63, 11 + k * 16 : 22 + k * 16] = I("brass", 3)
    px.frame(roof, 8, 30, 80, 36, I("ink", 7), I("ink", 1))
    white = px.fbm(w, w, 16, 12, 3) > 0.66
    roof = np.where(white & (roof < I("teal", 0)), I("ink", 7), roof).astype(np.uint8)
    front = px.masonry("stone", w, 80, 24, 10, 0.58, 0.05, 0.05, 0.06, 0.12, seed=3)
    front[0], front[1], front[2] = I("stone", 7), I("stone", 6), I("stone", 1)
    for k in range(0, w, 24):
        px.box(front, k + 4, 14, 16, 44, I("ink", 1))
        px.box(front, k + 5, 15, 14, 42, I("brass", 3))
        px.box(front, k + 5, 15, 14, 14, I("brass", 2))
        front[36:57, k + 7 : k + 9] = I("brass", 4)
        front[15:57, k + 12] = front[28, k + 5 : k + 19] = front[42, k + 5 : k + 19] = I("ink", 3)
        px.box(front, k, 8, 4, 60, I("stone", 6))
        front[8:68, k + 3] = I("stone", 3)
    px.box(front, 0, 66, w, 14, I("stone", 3))
    front[66] = I("stone", 5)
    roof_edge = np.asarray(px.shade("teal", 0.40 + 0.06 * ((px.mesh(80, 96)[1].astype(int) // 6) % 2), 0.2))
    roof_edge[:, :2], roof_edge[:, 78:] = I("teal", 5), I("teal", 1)
    roof_edge[::24] = I("teal", 1)
    for yy in range(10, 96, 24):
        px.box(roof_edge, 70, yy, 5, 5, I("brass", 5))
    sign = px.blank(192, 32)
    px.box(sign, 2, 4, 188, 24, I("ink", 1))
    px.frame(sign, 2, 4, 188, 24, I("ink", 6), I("ink", 0))
    label = text("BUS TERMINAL", I("red", 5), I("red", 1), 3)
    px.blit(sign, label, 96 - label.shape[1] // 2, 9)
    letters = px.blank(32, 192)
    px.box(letters, 4, 2, 24, 188, I("ink", 1))
    px.frame(letters, 4, 2, 24, 188, I("ink", 6), I("ink", 0))
    for k, letter in enumerate("BUSES"):
        px.blit(letters, text(letter, I("brass", 5), I("brass", 1), 4), 9, 12 + k * 36)
    return {
        "hall_letters": letters,
        "hall_roof": roof,
        "hall_front": front,
        "hall_canopy": roof_edge.astype(np.uint8),
        "hall_sign": sign,
    }
