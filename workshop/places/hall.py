"""Stamps of the domed hall: tiled walls, fountain niche, arch doors, balconies, the great arch, rosettes, ledge."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import majolica, shapes
from workshop.places.hall_grids import BALUSTER, CORBEL, LION, LION_KEY, STONE_KEY
from workshop.places.shapes import I

LOW_ROWS = 6  # rows between balcony and floor
ARCH_COLUMNS, ARCH_ROWS = 27, 9  # half of the great arch


def wall_low() -> Indices:
    """Four tiles of wall below a balcony: glazed tiles, a band of roses, marble dado, floor."""
    w, h = 64, LOW_ROWS * 16
    img = px.blank(w, h)
    px.blit(img, shapes.small_tiles("teal", w, 48, 8, 0.4, 0.05, 5), 0, 0)
    img[:24] = shapes.fade_down(img[:24], -2.2, 0.0, 0.4)
    px.blit(img, px.tile(P.step(majolica.ROSE_TILE, -2), w, 16), 0, 48)
    img[47], img[64] = I("brass", 2), I("brass", 1)
    px.blit(img, marble(w, 15), 0, 65)
    img[65] = I("stone", 1)
    for k, step in enumerate((3, 2, 1, 1, 0)):
        img[80 + k] = I("stone", step)
    img[85:] = shapes.floor_strip("stone", w, 11, 0.5, 0.12)
    return img


def marble(w: int, h: int, base: float = 0.3) -> Indices:
    """Dark veined slabs, two tiles wide."""
    x, _ = px.mesh(w, h)
    vein = px.fbm(w, h * 4, 16, 17)[:h]
    level = base + np.where(abs(vein - 0.5) < 0.02, 0.16, 0) + (vein - 0.5) * 0.12
    return np.asarray(px.shade("stone", np.where(x % 32 < 1, base - 0.2, level), 0.15))


def niche() -> Indices:
    """A fountain in an arched recess, five tiles by five: basin and spout; the lion is scenery."""
    w, h = 80, 80
    x, y = px.mesh(w, h)
    cx, r = 40.0, 22
    reach = shapes.arch_reach(x, y, cx, 30)
    img = px.blank(w, h)
    inner = px.tile(px.masonry("teal", 64, 64, 8, 4, 0.22, 0.05, 0.02, 0.05, 0.1, seed=8), w, h)
    dark = (
        np.where(reach > r - 5, -1.0, 0) * (x < cx) + 0.6 - 0.9 * (y < 22) + 0.8 * np.clip(1 - abs(y - 38) / 22, 0, 1)
    )
    img = np.where((reach < r) & (y < 68), px.relight(inner, dark, 0.2), img)
    ring = (reach >= r) & (reach < r + 7) & (y < 68)
    level = shapes.trim_level(x, y, cx, 30, 0.6, 18) + 0.08 * (reach > r + 5)
    img = np.where(ring, px.shade("stone", level - 0.1, 0.1), img)
    img = np.where((reach >= r - 1) & (reach < r) & (y < 68), I("stone", 1), img)
    img = np.where((reach >= r + 7) & (reach < r + 8) & (y < 68), I("stone", 0), img)
    img = np.asarray(img).astype(np.uint8)
    for k in range(18):
        img[34 + k, 39:42] = [I("blue", 4), I("blue", 5 if k % 5 else 4), I("blue", 3 if k % 3 else 4)]
    bowl = (
        (16, 6),
        (17, 5),
        (17, 4),
        (16, 4),
        (14, 3),
        (12, 3),
        (9, 2),
        (5, 4),
        (4, 3),
        (4, 3),
        (4, 3),
        (5, 4),
        (8, 4),
    )
    for k, (half, step) in enumerate(bowl):
        yy = 52 + k
        img[yy, 40 - half : 40 + half] = I("stone", step)
        img[yy, 40 + half // 2 : 40 + half] = I("stone", max(step - 1, 1))
        img[yy, 40 + half - 1] = I("stone", 1)
    img[52, 27:53], img[52, 36:44] = I("teal", 5), I("ink", 7)
    img[65:68, 30:50] = I("stone", 3)
    return img


def door_arch() -> Indices:
    """A stone arch with stairs behind it, five tiles by six; the way through is three tiles by five."""
    w, h = 80, 96
    x, y = px.mesh(w, h)
    cx, spring = 40.0, 42
    reach = shapes.arch_reach(x, y, cx, spring)
    img = px.blank(w, h)
    level = shapes.trim_level(x, y, cx, spring, 0.58, 18)
    img = np.where((reach < 34) & (reach >= 25), px.shade("stone", level - 0.08 * (reach > 31), 0.1), img)
    img = np.where((reach >= 33) & (reach < 34.5), I("stone", 0), img)
    inside = reach < 25
    warm = np.clip(0.95 - (y - 20) / 80 - abs(x - 50) / 60, 0, 1)
    block = 0.06 * (np.mod(y, 8) < 1) + 0.06 * (np.mod(x + np.floor(y / 8) * 8, 16) < 1)
    img = np.where(inside, px.shade("wood", 0.05 + 0.5 * warm - block, 0.25), img)
    tread = (y - 96) * -1
    going = np.floor((x - 15) / 7)
    stair = inside & (tread < (going + 1) * 6.5) & (x > 15)
    rise = (going + 1) * 6.5 - tread
    img = np.where(stair, px.shade("stone", 0.2 + 0.25 * warm - 0.02 * rise), img)
    img = np.where(stair & (rise < 2), px.shade("stone", 0.42 + 0.3 * warm), img)
    img = np.where(inside & (reach > 23.4), I("wood", 0), img)
    key = (abs(x - cx) < 7 - (y - 6) * 0.12) & (y > 5) & (y < 21)
    img = np.where(key, px.shade("stone", 0.66 - 0.2 * (x > cx)), img)
    img = np.where(key & (y > 19), I("stone", 1), img)
    for yy in (40, 41, 42, 43):
        row = (reach[yy] >= 24) & (reach[yy] < 36)
        img[yy] = np.where(row, px.shade("brass", 0.62 - 0.16 * (yy - 40) - 0.1 * (x[yy] > cx)), img[yy])
    return np.asarray(img).astype(np.uint8)


def masonry_high() -> Indices:
    """Quiet blocks of the upper walls, four tiles square."""
    return px.masonry("stone", 64, 64, 16, 8, 0.27, 0.045, 0.04, 0.05, 0.11, seed=5, dither=0.15)


def rosette() -> Indices:
    """A round window of painted tiles in a stone ring, three tiles square."""
    x, y = px.mesh(48, 48)
    reach = np.hypot(x - 24, y - 24)
    level = 0.52 - 0.016 * ((x - 24) + (y - 24)) * np.where(reach < 19.5, -1, 1)
    img = np.where(reach < 23, px.shade("stone", level, 0.2), 0)
    face = np.roll(px.tile(majolica.ROSE_TILE, 48, 48), (0, 0), (0, 1))
    img = np.where(reach < 16, face, img)
    img = np.where((reach > 15) & (reach < 16.4), I("brass", 2), img)
    return np.asarray(np.where((reach > 22) & (reach < 23.4), I("stone", 0), img)).astype(np.uint8)


def great_arch() -> Indices:
    """Left half of the arch that frames the dome: wedges, a brass line, wall outside, clear inside."""
    w, h = ARCH_COLUMNS * 16, ARCH_ROWS * 16
    x, y = px.mesh(w, h)
    wall = px.tile(masonry_high(), w, h)
    rx, ry = w - 14.0, h - 6.0
    r = np.hypot((x - w) / rx, (y - h) / ry)
    slope = np.hypot((x - w) / rx**2, (y - h) / ry**2) / np.maximum(r, 0.01)
    thick = (r - 1) / np.maximum(slope, 1e-6)  # px from the arch's inner line
    ang = np.degrees(np.arctan2((h - y) / ry, (w - x) / rx))
    number = np.floor(ang / 3)
    within = ang / 3 - number
    rnd = np.random.default_rng(3).random(64)[number.astype(int) % 64]
    level = 0.5 + (rnd - 0.5) * 0.14 + np.where(thick < 3, 0.14, 0) - np.where(thick > 13, 0.08, 0)
    level += 0.08 * np.cos(np.radians(ang - 50)) - np.where(within > 0.9, 0.2, 0) + np.where(within < 0.1, 0.05, 0)
    img = px.relight(wall, -np.clip(1.8 - (thick - 18) / 14, 0, 1.8), 0.5)
    img = np.where(thick < 18, px.shade("stone", level, 0.2), img)
    img = np.where((thick > 17) & (thick < 18.4), I("stone", 0), img)
    img = np.where((thick > 8.5) & (thick < 9.6), I("brass", 2), img)
    img = np.where((thick > 9.6) & (thick < 10.6), I("stone", 2), img)
    img = np.where((thick >= 0) & (thick < 1), I("stone", 1), img)
    return np.asarray(np.where(thick < 0, 0, img)).astype(np.uint8)


def keystone() -> Indices:
    """The stone at the crown of the great arch, two tiles by two."""
    x, y = px.mesh(32, 32)
    inside = (abs(x - 16) < 14 - y * 0.16) & (y < 30)
    level = 0.66 - 0.2 * (x > 23 - y * 0.1) + 0.1 * (x < 8 + y * 0.12)
    img = np.where(inside, px.shade("stone", level), 0)
    img = np.where(inside & ((abs(x - 16) > 13 - y * 0.16) | (y > 28)), I("stone", 2), img)
    return px.blit(np.asarray(img).astype(np.uint8), px.grid(LION, LION_KEY), 7, 7)


def balcony() -> dict[str, Indices]:
    """Slab (bright nosing, dentils), its ends, the corbel below it, the balustrade and its post."""
    slab = px.blank(64, 16)
    steps = (7, 7, 5, 5, 4, 3, 2, 4, 4, 3, 3, 2, 1, 1, 0, 0)
    for row, step in enumerate(steps):
        slab[row] = I("stone", step)
    for x in range(0, 64, 4):
        px.box(slab, x, 8, 2, 3, I("stone", 2))
        slab[10, x : x + 2] = I("stone", 1)
    for x in range(0, 64, 32):
        slab[2:6, x] = I("stone", 3)
    corbel = px.blank(16, 16)
    px.blit(corbel, px.grid(CORBEL, STONE_KEY), 4, 0)
    rail = px.blank(16, 32)
    for x in (0, 8):
        px.blit(rail, px.grid(BALUSTER, STONE_KEY), x + 1, 7)
    for row, step in ((1, 5), (2, 5), (3, 4), (4, 3), (5, 2), (6, 1), (27, 4), (28, 4), (29, 3), (30, 2), (31, 1)):
        rail[row] = I("stone", step)
    post = px.blank(16, 32)
    px.box(post, 2, 2, 12, 30, I("stone", 4))
    px.frame(post, 2, 2, 12, 30, I("stone", 5), I("stone", 2))
    px.frame(post, 5, 8, 6, 18, I("stone", 2), I("stone", 5))
    for row, step in ((0, 5), (1, 4), (2, 2), (29, 4), (31, 1)):
        post[row, 1:15] = I("stone", step)
    return {"slab": slab, "corbel": corbel, "rail": rail, "post": post}


def wall_end() -> Indices:
    """The engaged column at the end of a wall below the balcony, one tile by six."""
    img = shapes.column(16, LOW_ROWS * 16, low=0.1, high=0.6)
    img[85:] = 0
    return img


def open_floor() -> Indices:
    """The floor where no wall stands behind it: clear above, four tiles wide."""
    img = px.blank(64, 16)
    img[4:] = shapes.floor_strip("stone", 64, 12, 0.5, 0.12)
    img[3] = I("stone", 4)
    return img


def lion_column() -> Indices:
    """A column that rises out of the pool and bears a ledge: two tiles by eight, its water spout included."""
    img = px.blank(32, 128)
    px.blit(img, shapes.column(20, 112, low=0.12, high=0.62, gold=False), 6, 14)
    for row, (half, step) in enumerate(((15, 4), (15, 3), (14, 2), (13, 4), (12, 3), (11, 2), (10, 1))):
        img[row, 16 - half : 16 + half] = I("stone", step)
    px.box(img, 5, 7, 22, 12, I("stone", 2))
    px.blit(img, px.grid(LION, LION_KEY), 7, 6)
    return img


def ledge() -> Indices:
    """The ledge on top of the lion's column, two tiles: it can be stood on, so its top is bright."""
    img = px.blank(32, 16)
    for row, step in enumerate((7, 7, 5, 4, 4, 3, 2, 4, 3, 3, 2, 1)):
        inset = max(0, row - 6)
        img[row, inset : 32 - inset] = I("stone", step)
    px.box(img, 4, 12, 24, 4, I("stone", 2))
    return img


def ground() -> dict[str, Indices]:
    """Marble edge and the hot-water mains below."""
    fill = shapes.section(96, 48, 0.18)
    edge = shapes.ground_edge("stone", 96, (7, 6, 4, 3, 2), fill)
    for x in range(0, 96, 32):
        edge[2:5, x] = I("stone", 2)
    below = px.tile(fill, 96, 32)
    shapes.pipe(below, 2, "brass", (3, 5, 4, 3, 2, 1, 0), range(10, 96, 48), (2, 4, 0))
    shapes.pipe(below, 14, "teal", (2, 3, 2, 1, 0), range(34, 96, 48), (2, 4, 0))
    return {"edge": edge, "below": below}


def stamps() -> dict[str, Indices]:
    """All still stamps of the hall."""
    return {
        "wall_low": wall_low(),
        "niche": niche(),
        "door_arch": door_arch(),
        "masonry": masonry_high(),
        "rosette": rosette(),
        "great_arch": great_arch(),
        "keystone": keystone(),
        **balcony(),
        "wall_end": wall_end(),
        "open_floor": open_floor(),
        "lion_column": lion_column(),
        "ledge": ledge(),
        **ground(),
    }
