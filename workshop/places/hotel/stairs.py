"""Stairs one walks: the carpeted flight with its banister, the iron service stairs, and what bars the way."""

from __future__ import annotations

import numpy as np

from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel.furniture import armchair
from workshop.places.hotel.luggage import suitcase
from workshop.places.shapes import I

STEP = 8


def flight(tiles: int) -> Indices:
    """Carpeted steps that rise to the right; `tiles` wide, one more high: the stringer hangs below the line."""
    w, h = tiles * 16, tiles * 16 + 16
    img = px.blank(w, h)
    for k in range(w // STEP):
        x, y = k * STEP, tiles * 16 - (k + 1) * STEP
        px.box(img, x, y, STEP, 14, I("wood", 2))
        px.box(img, x, y, STEP, 1, I("red", 5))
        px.box(img, x, y + 1, STEP, 1, I("red", 4))
        px.box(img, x, y + 2, 2, STEP, I("red", 2))
        px.box(img, x + 2, y + 2, STEP - 2, 2, I("red", 1))
        img[y + 2, x : x + STEP] = I("brass", 2)
        px.box(img, x, y, 1, STEP, I("red", 3))
    x, y = px.mesh(w, h)
    low = y - (tiles * 16 - x)
    for start, end, step in ((9, 11, 5), (11, 15, 3), (15, 16, 1), (16, 17, 0)):
        img = np.where((low >= start) & (low < end), I("wood", step), img)
    img = np.where(low >= 17, 0, img)
    return np.asarray(img).astype(np.uint8)


def banister(tiles: int) -> Indices:
    """The rail before the flight, its balusters and its line of light; `tiles` wide, two more high."""
    w, h = tiles * 16, tiles * 16 + 32
    img = px.blank(w, h)
    for k in range(w // STEP):
        x, y = k * STEP + 3, h - (k + 1) * STEP
        px.box(img, x, y - 23, 2, 23, I("wood", 3))
        px.box(img, x, y - 23, 1, 23, I("wood", 5))
        px.box(img, x - 1, y - 14, 4, 3, I("wood", 4))
        img[y - 14, x - 1 : x + 3] = I("wood", 6)
    x, y = px.mesh(w, h)
    low = np.floor(y - (h - x))
    for t, step in ((-27, 6), (-26, 5), (-25, 4), (-24, 2), (-23, 1)):
        img = np.where(low == t, I("wood", step), img)
    return np.asarray(img).astype(np.uint8)


def newel() -> Indices:
    """The post at the foot of the banister with its globe, 16 x 48."""
    img = px.blank(16, 48)
    body = np.asarray(px.shade("wood", np.tile(np.linspace(0.85, 0.3, 8), (36, 1)), 0.1))
    px.blit(img, body, 4, 12)
    for y, half in ((12, 6), (16, 5), (42, 6)):
        px.box(img, 8 - half, y, half * 2, 3, I("wood", 4))
        px.box(img, 8 - half, y, half * 2, 1, I("wood", 6))
    x, y = px.mesh(16, 48)
    far = np.hypot(x - 8, y - 7)
    img = np.where(far < 5.5, np.asarray(px.shade("brass", 0.95 - far / 9 - (x - 8) / 30)), img)
    return np.asarray(img).astype(np.uint8)


def service(tiles: int) -> Indices:
    """Open iron steps that rise to the right; thin treads, two strings, a pipe rail."""
    w, h = tiles * 16, tiles * 16 + 48
    img = px.blank(w, h)
    foot = h - 16
    for k in range(w // STEP):
        x, y = k * STEP, foot - (k + 1) * STEP
        px.box(img, x - 2, y, STEP + 3, 1, I("ink", 7))
        px.box(img, x - 2, y + 1, STEP + 3, 1, I("ink", 5))
        px.box(img, x - 2, y + 2, STEP + 3, 1, I("ink", 1))
    x, y = px.mesh(w, h)
    low = np.floor(y - (foot - x))
    for t, step in ((7, 6), (8, 4), (9, 3), (10, 1), (-24, 6), (-23, 4), (-22, 1)):
        img = np.where(low == t, I("ink", step), img)
    for k in range(1, w // 16):
        px.box(img, k * 16 + 6, foot - k * 16 - 6 - 22, 1, 22, I("ink", 4))
    return np.asarray(img).astype(np.uint8)


def well_rail(tiles: int) -> Indices:
    """The rail at a stair well, seen across it; `tiles` wide, two high."""
    w = tiles * 16
    img = px.blank(w, 32)
    for x in range(3, w, 8):
        px.box(img, x, 8, 2, 24, I("wood", 3))
        px.box(img, x, 8, 1, 24, I("wood", 5))
        px.box(img, x - 1, 16, 4, 3, I("wood", 4))
    for y, step in ((4, 6), (5, 5), (6, 4), (7, 1)):
        img[y] = I("wood", step)
    return img


def barricade() -> Indices:
    """A wardrobe, a mattress, a bed on end, chairs and cases heaped over the stairs, boards across them, 80 x 88."""
    w, h = 80, 88
    img = px.blank(w, h)
    grain = px.fbm(64, 64, 8, 6)
    box = np.asarray(px.shade("wood", 0.4 + (grain - 0.5) * 0.14, 0.15))
    for k in range(3):  # the bed
        px.box(img, 54 + k * 9, 2, 2, 84, I("ink", 5))
        px.box(img, 54 + k * 9, 2, 1, 84, I("ink", 7))
    px.box(img, 52, 2, 25, 3, I("ink", 4))
    px.box(img, 52, 2, 25, 1, I("ink", 7))
    mattress = np.asarray(px.shade("stone", 0.72 + (px.fbm(64, 64, 8, 2) - 0.5) * 0.16, 0.3))[:54, :42].copy()
    mattress[8::9] = I("stone", 4)
    px.frame(mattress, 0, 0, 42, 54, I("stone", 7), I("stone", 2))
    px.blit(img, mattress, 34, 12)
    wardrobe = box[:62, :32].copy()
    px.frame(wardrobe, 0, 0, 32, 62, I("wood", 5), I("wood", 0))
    px.frame(wardrobe, 3, 4, 12, 52, I("wood", 1), I("wood", 5))
    px.frame(wardrobe, 17, 4, 12, 52, I("wood", 1), I("wood", 5))
    px.blit(img, wardrobe, 1, 24)
    px.box(img, 8, 17, 16, 3, I("wood", 4))  # the chair, its legs up
    px.box(img, 8, 17, 16, 1, I("wood", 6))
    for leg in (8, 22):
        px.box(img, leg, 3, 2, 21, I("wood", 3))
        px.box(img, leg, 3, 1, 21, I("wood", 5))
    plank = box[:7, :60].copy()
    px.frame(plank, 0, 0, 60, 7, I("wood", 6), I("wood", 0))
    for k in range(60):
        img[34 + k // 4 : 41 + k // 4, 12 + k] = plank[:, k]
        img[59 - k // 6 : 66 - k // 6, 6 + k] = plank[:, k]
    px.blit(img, armchair("whole"), 38, 48)
    px.blit(img, px.outline(px.pad(suitcase(), 26, 20, 1, 1), I("ink", 0)), 9, 66)
    px.box(img, 0, h - 3, w, 3, I("ink", 0))
    return img


def stamps() -> dict[str, Indices]:
    """Still stamps."""
    return {
        "flight_7": flight(7),
        "flight_3": flight(3),
        "banister_7": banister(7),
        "banister_3": banister(3),
        "newel": newel(),
        "service_9": service(9),
        "well_rail": well_rail(2),
        "barricade": barricade(),
    }
