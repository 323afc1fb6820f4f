"""Pens, sheds, signals and piles: what fills the stockyards and the rail yard beside its wagons."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word


def shed_roof(w: int = 96, h: int = 96) -> Indices:
    """Corrugated roof of a freight shed with snow and skylights; repeats."""
    x, y = px.mesh(w, h)
    level = 0.30 + 0.06 * ((x.astype(int) // 3) % 2) + (px.fbm(w, h, 32, 8) - 0.5) * 0.18 - 0.06 * (y > h / 2)
    img = np.asarray(px.shade("wood", level, 0.3))
    white = px.fbm(w, h, 16, 21, 3) > 0.64
    img = np.where(white, np.asarray(px.shade("ink", 0.76, 0)), img)
    img[h // 2 - 1], img[h // 2] = I("wood", 5), I("wood", 1)
    img[0], img[h - 1] = I("wood", 1), I("wood", 0)
    px.box(img, 34, 12, 28, 20, I("ink", 2))
    px.box(img, 35, 13, 26, 18, I("teal", 3))
    img[13:16, 35:61] = I("teal", 4)
    img[13:31, 44], img[13:31, 52] = I("ink", 2), I("ink", 2)
    return img.astype(np.uint8)


def crates() -> Indices:
    """A stack of crates and sacks, 48 x 48."""
    img = px.blank(48, 48)
    pile = ((4, 20, 18, 22, "wood"), (20, 12, 20, 30, "wood"), (8, 6, 14, 18, "stone"), (32, 28, 14, 16, "stone"))
    for x, y, w, h, ramp in pile:
        px.box(img, x, y, w, h // 2, I(ramp, 4))
        px.box(img, x, y + h // 2, w, h - h // 2, I(ramp, 2))
        px.frame(img, x, y, w, h // 2, I(ramp, 5), I(ramp, 3))
        px.frame(img, x, y + h // 2, w, h - h // 2, I(ramp, 3), I(ramp, 1))
        px.line(img, x + 2, y + h - 3, x + w - 3, y + h // 2 + 2, I(ramp, 3))
        img[y + h - 1, x : x + w] = I("ink", 0)
    return img


def signal_hut() -> Indices:
    """The hut that works a crossing, 48 x 48: windows all round, a stove pipe."""
    img = px.blank(48, 48)
    img[22:44, 6:42] = px.masonry("red", 48, 32, 8, 4, 0.42, 0.07, 0.05, 0.07, 0.14, seed=2)[:22, :36]
    for x in (9, 20, 31):
        px.box(img, x, 24, 9, 8, I("brass", 4))
        px.frame(img, x - 1, 23, 11, 10, I("ink", 7), I("ink", 3))
        img[24:32, x + 4] = I("ink", 5)
    px.box(img, 3, 8, 42, 15, I("ink", 4))
    img[8:10, 3:45] = I("ink", 7)
    px.frame(img, 3, 8, 42, 15, I("ink", 6), I("ink", 1))
    img[10:22:3, 4:44] = I("ink", 3)
    px.box(img, 34, 2, 4, 9, I("ink", 2))
    img[2, 34:38] = I("ink", 5)
    img[43, 6:42], img[44, 7:44] = I("ink", 1), I("ink", 0)
    return img


def gantry() -> Indices:
    """A floodlight mast of the yard, 32 x 80; stands on its lowest row."""
    img = px.blank(32, 80)
    for y in range(12, 78):
        half = 2 + (y - 12) // 22
        img[y, 16 - half : 16 + half] = I("ink", 1)
        img[y, 16 - half + (y % (2 * half))] = I("ink", 4)
        img[y, 16 - half], img[y, 16 + half - 1] = I("ink", 6), I("ink", 3)
    px.box(img, 4, 4, 24, 8, I("ink", 3))
    for x in (5, 12, 19):
        px.box(img, x, 5, 6, 5, I("brass", 5))
        img[9, x : x + 6] = I("brass", 3)
    px.frame(img, 4, 4, 24, 8, I("ink", 5), I("ink", 1))
    px.box(img, 10, 76, 12, 4, I("stone", 3))
    return img


def barrels() -> Indices:
    """Oil drums, some lying, 32 x 32."""
    img = px.blank(32, 32)
    for x, y, ramp, step in ((3, 4, "blue", 2), (13, 6, "red", 2), (7, 13, "wood", 3), (18, 15, "blue", 2)):
        px.box(img, x, y + 3, 8, 9, I(ramp, step))
        img[y + 3 : y + 12, x + 6 : x + 8] = I(ramp, step - 1)
        px.box(img, x, y, 8, 4, I(ramp, step + 1))
        px.frame(img, x, y, 8, 4, I(ramp, step + 2), I(ramp, step - 1))
        img[y + 7, x : x + 8] = I(ramp, max(step - 2, 0))
        img[y + 12, x : x + 8] = I("ink", 0)
    return img


def sleepers() -> Indices:
    """A pile of sleepers and a pair of wheels, 64 x 32."""
    img = px.blank(64, 32)
    for row in range(4):
        y = 6 + row * 5
        px.box(img, 4 + row % 2 * 2, y, 34, 4, I("wood", 3 - row % 2))
        img[y, 4 + row % 2 * 2 : 38 + row % 2 * 2] = I("wood", 5 - row % 2)
        img[y + 1 : y + 4, 36 + row % 2 * 2] = I("wood", 1)
    img[26, 5:40] = I("ink", 0)
    x, y = px.mesh(64, 32)
    for cx in (46, 57):
        ring = np.hypot(x - cx, y - 18)
        img[ring < 6.5], img[ring < 4.8], img[ring < 1.6] = I("ink", 5), I("ink", 2), I("ink", 6)
    img[18, 46:58] = I("ink", 6)
    return img


def barrels_broken() -> Indices:
    """The drums rolled apart, oil between them, 48 x 24."""
    img = px.blank(48, 24)
    x, y = px.mesh(48, 24)
    img[np.hypot((x - 24) / 20, (y - 15) / 7) + (px.noise(48, 24, 3, 6) - 0.5) * 0.6 < 0.85] = I("ink", 0)
    for left, top, ramp in ((2, 4, "blue"), (18, 1, "red"), (33, 6, "blue"), (14, 13, "wood")):
        px.box(img, left, top, 12, 8, I(ramp, 2))
        img[top + 1, left : left + 12], img[top + 7, left : left + 12] = I(ramp, 4), I(ramp, 1)
        img[top : top + 8, left + 4] = I(ramp, 1)
        px.box(img, left + 10, top + 1, 3, 6, I(ramp, 3))
        img[top + 8, left : left + 12] = I("ink", 0)
    return img


def sleepers_broken() -> Indices:
    """The pile thrown over, one wheel lying, 72 x 32."""
    img = px.blank(72, 32)
    for x0, y0, x1, y1 in ((4, 8, 34, 4), (2, 20, 30, 26), (16, 14, 46, 11), (26, 28, 54, 22), (44, 6, 66, 14)):
        for k, step in enumerate((5, 3, 3, 1)):
            px.line(img, x0, y0 + k, x1, y1 + k, I("wood", step))
    x, y = px.mesh(72, 32)
    for cx, cy, flat in ((60, 24, 1.6), (38, 19, 1.0)):
        ring = np.hypot(x - cx, (y - cy) * flat)
        img[ring < 6.5], img[ring < 4.8], img[ring < 1.6] = I("ink", 5), I("ink", 2), I("ink", 6)
    return img


def switch_lamp(ramp: str) -> Indices:
    """A low switch stand with its lamp, 16 x 32."""
    img = px.blank(16, 32)
    img[14:28, 7], img[14:28, 8] = I("ink", 5), I("ink", 2)
    px.box(img, 4, 6, 8, 8, I("ink", 2))
    px.box(img, 5, 7, 6, 6, I(ramp, 4))
    px.box(img, 6, 8, 3, 3, I(ramp, 5))
    px.box(img, 3, 28, 10, 2, I("wood", 3))
    px.line(img, 9, 26, 14, 20, I("ink", 6))
    return img


def semaphore() -> Indices:
    """A signal with two arms on a lattice post, 32 x 96; stands on its lowest row."""
    img = px.blank(32, 96)
    for y in range(10, 92):
        img[y, 13], img[y, 18] = I("ink", 6), I("ink", 3)
        img[y, 14 + (y % 4)] = I("ink", 4)
    for y, ramp in ((12, "red"), (34, "brass")):
        px.box(img, 2, y, 16, 5, I(ramp, 4))
        img[y, 2:18], img[y + 4, 2:18] = I(ramp, 5), I(ramp, 2)
        px.box(img, 4, y, 2, 5, I("ink", 8))
        px.box(img, 19, y, 6, 6, I("ink", 1))
        px.box(img, 20, y + 1, 4, 4, I(ramp, 5))
    px.box(img, 8, 90, 16, 5, I("stone", 3))
    px.frame(img, 8, 90, 16, 5, I("stone", 5), I("stone", 1))
    return img


def water_tower() -> Indices:
    """The yard's water tower, 64 x 96: a steel drum with the line's name on four legs; stands on its lowest row."""
    w, h = 64, 96
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    u = (x - 32) / 27
    for leg in (10, 26, 36, 52):
        img[50:92, leg], img[50:92, leg + 1] = I("ink", 5), I("ink", 2)
    for top in (54, 72):
        px.line(img, 11, top, 52, top + 16, I("ink", 3))
        px.line(img, 52, top, 11, top + 16, I("ink", 3))
    img[48:90, 31], img[48:90, 32] = I("ink", 4), I("ink", 2)
    drum = (np.abs(u) < 1) & (y > 16) & (y < 46 + 7 * np.sqrt(np.clip(1 - u * u, 0, 1)))
    level = 0.62 - 0.32 * (u + 0.35) ** 2 - 0.2 * (u > 0.2) * u
    img = np.where(drum, np.asarray(px.shade("red", level, 0.3)), img)
    lid = np.hypot(u, (y - 16) / 9) < 1
    img = np.where(lid, np.asarray(px.shade("ink", 0.60 - 0.2 * u - (y - 12) / 60, 0.2)), img).astype(np.uint8)
    img[(np.abs(u) < 1) & (np.abs(y - 30.5) < 0.6)] = I("red", 1)
    px.blit(img, text("LAKE & W", I("ink", 8), I("red", 0)), 17, 34)
    px.box(img, 30, 4, 4, 8, I("ink", 4))
    px.box(img, 29, 2, 6, 3, I("red", 5))
    for leg in (8, 24, 34, 50):
        px.box(img, leg, 91, 6, 4, I("stone", 3))
    return img


def buffers() -> dict[str, Indices]:
    """The end of a track: `buffer_w` stops trains that run west, `buffer_e` east; 16 x 32."""
    img = px.blank(16, 32)
    px.box(img, 3, 3, 6, 26, I("red", 3))
    for y in range(3, 29, 8):
        px.box(img, 3, y, 6, 4, I("ink", 8))
    px.frame(img, 3, 3, 6, 26, I("red", 5), I("red", 1))
    for y in (8, 20):
        px.box(img, 9, y, 4, 5, I("ink", 4))
    px.box(img, 0, 10, 3, 12, I("wood", 2))
    return {"buffer_w": img, "buffer_e": np.ascontiguousarray(img[:, ::-1])}
