"""The kitchen: white tiles gone yellow, hoods, ranges, racks of pans, the cold room, the pass and the service lift."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import shapes
from workshop.places.hotel.lettering import words
from workshop.places.shapes import I

HIGH = 128


def steel(w: int, h: int, base: float = 0.6, seed: int = 3) -> Indices:
    """Brushed steel with a frame of light."""
    brush = px.noise(w, h, 2, seed)[:, [k // 5 for k in range(w)]]
    level = base + (brush - 0.5) * 0.09 + np.linspace(0.1, -0.12, h)[:, None]
    img = np.asarray(px.shade("ink", level, 0.15))
    px.frame(img, 0, 0, w, h, I("ink", 8), I("ink", 2))
    return img


def wall(w: int = 64) -> Indices:
    """Glazed tiles, green below a band, pipes under the ceiling, quarry floor; repeats sideways."""
    img = px.blank(w, HIGH)
    img[:80] = shapes.small_tiles("stone", w, 80, 8, 0.8, 0.04, 5)
    img[80:118] = px.tile(shapes.small_tiles("teal", w, 40, 8, 0.5, 0.05, 6), w, 38)
    for y, step in enumerate((5, 4, 2, 1)):
        img[78 + y] = I("teal", step)
    stains = px.fbm(w, HIGH, 32, 8)
    grease = np.clip((stains - 0.45) * 3, 0, 1) * np.clip(1 - (np.arange(HIGH)[:, None] - 20) / 70, 0.1, 1)
    img = px.relight(img, -grease * 1.5, 0.5)
    for y, step in enumerate((1, 2, 3, 2, 1, 0)):
        img[y] = I("stone", step)
    shapes.pipe(img, 8, "ink", (5, 7, 5, 4, 2), range(10, w, 32), (2, 4, 0))
    shapes.pipe(img, 16, "brass", (3, 4, 2, 1), range(26, w, 32), (2, 4, 0))
    img[6:8] = P.step(img[6:8], -1)
    img[22:28] = px.relight(img[22:28], np.linspace(-1.2, 0, 6)[:, None])
    floor = shapes.floor_strip("stone", w, 10, 0.42, 0.08, 16)
    img[118:] = floor
    img[114:118] = I("teal", 1)
    img[114] = I("teal", 3)
    return img


def hood() -> Indices:
    """An exhaust hood over the range, 96 x 48, dripping light on its rim."""
    w, h = 96, 48
    img = px.blank(w, h)
    for y in range(h - 8):
        inset = 30 - (y - 14) * 30 // (h - 22) if y > 14 else 30
        level = np.linspace(0.75, 0.32, w - 2 * inset) if inset * 2 < w else np.array([0.5])
        img[y, inset : w - inset] = px.shade("ink", level + (0.06 if y % 9 == 0 else 0), 0)
    px.blit(img, steel(w, 8, 0.6), 0, h - 8)
    img[h - 2] = I("brass", 3)
    img[h - 1] = I("brass", 4)
    for x in (12, 44, 76):
        px.box(img, x, h - 7, 8, 3, I("ink", 3))
    return img


def range_stove(turn: int = 0) -> Indices:
    """A range of four rings and two ovens, 80 x 40; its flames lick by turns."""
    w, h = 80, 40
    img = px.blank(w, h)
    px.blit(img, steel(w, 32, 0.5, 7), 0, 8)
    px.box(img, 0, 8, w, 4, I("ink", 3))
    img[8] = I("ink", 7)
    for x in (6, 25, 44, 63):
        px.box(img, x - 1, 6, 13, 2, I("ink", 1))
        for k in range(0, 11, 2):
            tall = 1 + (k // 2 + turn + x) % 3
            px.box(img, x + k, 6 - tall, 1, tall, I("blue", 4))
            img[6 - tall, x + k] = I("blue", 5)
    for x in range(5, 77, 9):
        px.box(img, x, 14, 4, 4, I("ink", 1))
        px.box(img, x, 14, 2, 1, I("red", 4) if x % 2 else I("ink", 7))
    for x in (4, 42):
        px.box(img, x, 21, 34, 16, I("ink", 2))
        px.frame(img, x, 21, 34, 16, I("ink", 5), I("ink", 1))
        px.box(img, x + 5, 25, 24, 8, I("brass", 0))
        glow = px.shade("brass", np.tile(np.abs(np.linspace(-1, 1, 24)) * -0.4 + 0.5, (6, 1)), 0.4)
        px.blit(img, np.asarray(glow), x + 5, 26)
        px.box(img, x + 3, 22, 28, 1, I("ink", 7))
    img[h - 2 :] = I("ink", 0)
    return img


def pan_rack() -> Indices:
    """Pans, ladles and a colander on hooks, 96 x 36."""
    w = 96
    img = px.blank(w, 36)
    px.box(img, 0, 2, w, 2, I("ink", 6))
    img[3] = I("ink", 3)
    x, y = px.mesh(w, 36)
    for at, r, ramp in ((10, 7, "brass"), (30, 6, "ink"), (47, 8, "brass"), (66, 5, "ink"), (84, 7, "brass")):
        px.box(img, at, 4, 2, 10, I("ink", 4))
        cy = 14 + r
        far = np.hypot(x - at - 1, y - cy)
        level = 0.66 - (x - at + y - cy) / (r * 5)
        img = np.where(far < r, np.asarray(px.shade(ramp, level, 0.2)), img)
        img = np.where((far < r) & (far > r - 1.2), P.step(img, -1), img)
        img = np.where((far < 1.8), I(ramp, 5), img)
        img[13, at - 1 : at + 3] = I("ink", 2)
    for at in (20, 38, 56, 75):
        px.box(img, at, 4, 1, 14, I("ink", 6))
        px.box(img, at - 1, 17, 3, 4, I("ink", 7))
        img[20, at - 1 : at + 2] = I("ink", 4)
    return np.asarray(img).astype(np.uint8)


def shelf() -> Indices:
    """Shelves with plates, tins and jars, 64 x 40."""
    img = px.blank(64, 40)
    rng = np.random.default_rng(12)
    for row, top in enumerate((12, 32)):
        x = 3
        while x < 56:
            wide, tall = int(rng.integers(4, 9)), int(rng.integers(5, 11))
            ramp = ("red", "green", "brass", "ink", "stone", "teal")[int(rng.integers(6))]
            body = px.shade(ramp, np.tile(np.linspace(0.85, 0.35, wide), (tall, 1)), 0.2)
            px.blit(img, np.asarray(body), x, top - tall)
            px.box(img, x, top - tall, wide, 1, I("ink", 7 if row else 8))
            if tall > 6:
                px.box(img, x + 1, top - tall + 3, wide - 2, 2, I("ink", 8))
            x += wide + int(rng.integers(0, 4))
        px.box(img, 0, top, 64, 4, I("ink", 5))
        px.box(img, 0, top, 64, 1, I("ink", 8))
        px.box(img, 0, top + 3, 64, 1, I("ink", 1))
    return img


def counter() -> Indices:
    """A steel table with a board, a knife block and greens, 64 x 40."""
    img = px.blank(64, 40)
    px.blit(img, steel(64, 5, 0.7), 0, 12)
    for x in (3, 58):
        px.box(img, x, 17, 3, 22, I("ink", 5))
        px.box(img, x, 17, 1, 22, I("ink", 7))
    px.box(img, 4, 30, 56, 3, I("ink", 4))
    px.box(img, 4, 30, 56, 1, I("ink", 6))
    for x, ramp in ((10, "brass"), (24, "ink"), (40, "ink")):
        px.blit(img, np.asarray(px.shade(ramp, np.tile(np.linspace(0.8, 0.3, 11), (8, 1)), 0.2)), x, 22)
    px.box(img, 6, 10, 18, 2, I("wood", 5))
    for x, step in ((9, 3), (12, 4), (14, 3), (17, 4), (19, 5)):
        px.box(img, x, 7, 2, 3, I("green", step))
    px.box(img, 30, 8, 5, 4, I("red", 4))
    px.box(img, 31, 7, 2, 1, I("green", 3))
    px.box(img, 44, 2, 10, 10, I("wood", 3))
    px.frame(img, 44, 2, 10, 10, I("wood", 5), I("wood", 1))
    for x in (46, 48, 51):
        px.box(img, x, 0, 1, 3, I("ink", 2))
    return img


def cold_room(open_px: int) -> Indices:
    """The door of the cold room with its long handle, 64 x 96, opened by so much; frost around it."""
    w, h = 64, 96
    img = px.blank(w, h)
    px.blit(img, steel(w, h, 0.42, 9), 0, 0)
    px.box(img, 7, 14, 50, h - 14, I("ink", 1))
    x, y = px.mesh(50, h - 14)
    inside = np.asarray(px.shade("blue", 0.3 + 0.4 * np.clip(1 - np.hypot((x - 25) / 40, (y - 20) / 60), 0, 1), 0.4))
    for k in (8, 25, 40):  # sides of beef on hooks
        px.box(inside, k, 4, 1, 10, I("ink", 6))
        px.blit(inside, np.asarray(px.shade("red", np.tile(np.linspace(0.7, 0.3, 9), (34, 1)), 0.3)), k - 4, 12)
        px.box(inside, k - 2, 14, 1, 26, I("red", 5))
    px.blit(img, inside, 7, 14)
    door = steel(50, h - 16, 0.64, 4)
    for y0 in (10, 34, 58):
        px.frame(door, 5, y0, 40, 18, I("ink", 4), I("ink", 8))
    px.box(door, 36, 36, 10, 5, I("ink", 3))
    px.box(door, 36, 36, 10, 1, I("ink", 8))
    px.box(door, 42, 30, 4, 24, I("red", 3))
    px.box(door, 42, 30, 1, 24, I("red", 5))
    for y0 in (6, 66):
        px.box(door, 0, y0, 7, 6, I("ink", 7))
    columns = np.linspace(0, 49, max(4, 50 - open_px)).round().astype(int)
    part = door[:, columns]
    part[:, -1] = I("ink", 0)
    px.blit(img, part, 7, 15)
    px.box(img, 14, 3, 36, 9, I("blue", 1))
    px.frame(img, 14, 3, 36, 9, I("ink", 7), I("ink", 1))
    px.blit(img, words("COLD", I("blue", 5), 2), 17, 5)
    rng = np.random.default_rng(3)
    for _ in range(90):
        edge = int(rng.integers(4))
        fx, fy = int(rng.integers(0, w)), int(rng.integers(12, h))
        if edge == 0:
            fx = int(rng.integers(4, 9))
        elif edge == 1:
            fx = int(rng.integers(55, 61))
        elif edge == 2:
            fy = int(rng.integers(12, 17))
        else:
            continue
        img[fy, fx] = I("blue", 5)
    return img


def hatch() -> Indices:
    """The pass: an opening with a steel sill and a shutter above, 80 x 56, clear where one looks through."""
    w, h = 80, 56
    img = px.blank(w, h)
    px.blit(img, steel(w, h, 0.5, 6), 0, 0)
    img[14 : h - 8, 6 : w - 6] = 0
    for y in range(3, 14, 3):
        px.box(img, 4, y, w - 8, 2, I("ink", 6))
        px.box(img, 4, y + 1, w - 8, 1, I("ink", 4))
    px.box(img, 5, 13, w - 10, 1, I("ink", 0))
    px.blit(img, steel(w + 0, 6, 0.75, 2), 0, h - 8)
    px.box(img, 0, h - 2, w, 2, I("ink", 1))
    return img


def behind_hatch() -> Indices:
    """The service passage behind the pass with the gate of the small lift, 80 x 56."""
    w, h = 80, 56
    x, y = px.mesh(w, h)
    img = np.asarray(px.shade("stone", 0.34 + 0.26 * np.clip(1 - np.hypot((x - 20) / 46, (y - 8) / 50), 0, 1), 0.3))
    px.box(img, 44, 6, 30, h - 6, I("ink", 1))
    for k in range(0, 30, 4):
        for j in range(h - 6):
            img[6 + j, 44 + (k + j) % 30] = I("brass", 2)
            img[6 + j, 44 + (k - j) % 30] = I("brass", 1)
    px.frame(img, 43, 5, 32, h - 5, I("brass", 4), I("brass", 0))
    px.box(img, 18, 0, 1, 6, I("ink", 2))
    px.box(img, 14, 6, 9, 3, I("brass", 5))
    return img


def checker_mat() -> Indices:
    """A rubber mat on the floor, seen flat."""
    img = px.blank(64, 5)
    for y in range(5):
        img[y, 2 - y // 2 : 62 + y // 2] = I("ink", 2)
        img[y, 3:61:4] = I("ink", 1)
    img[0, 4:60] = I("ink", 3)
    return img


def stamps() -> dict[str, Indices]:
    """Still stamps of the kitchen."""
    return {
        "wall": wall(),
        "hood": hood(),
        "pans": pan_rack(),
        "shelf": shelf(),
        "counter": counter(),
        "hatch": hatch(),
        "passage": behind_hatch(),
        "mat": checker_mat(),
    }
