"""Stairs one walks: the carpeted flight with its banister, the iron service stairs, and what bars the way."""

from __future__ import annotations

import numpy as np

from workshop.kit import px
from workshop.kit.palette import Indices
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
    """A grand piano before a wardrobe, a mattress, a bed on end and a chair, heaped over the stairs, 80 x 88."""
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
    px.blit(img, grand_piano(), 0, 16)
    px.box(img, 0, h - 3, w, 3, I("ink", 0))
    return img


def grand_piano() -> Indices:
    """A grand in black lacquer from the hall's side, 80 x 70: keys at its left end, the lid propped up like a wing."""
    w, h = 80, 70
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    rest = 34.0  # the hinge; above it the lid, as high as its curved edge
    edge = np.interp(x, (20, 24, 38, 46, 54, 62, 70, 76), (3, 1, 0, 3, 10, 16, 20, 30))
    lid = (x >= 20) & (x < 77) & (y >= edge) & (y < rest)
    img = np.where(lid, I("ink", 1), img)
    gloss = lid & (np.abs(x + y * 0.9 - 56) < 4) | lid & (np.abs(x + y * 0.9 - 64) < 1)
    img = np.where(gloss, I("ink", 3), img)
    img = np.where(lid & (y < edge + 1.2), I("ink", 7), np.where(lid & (x < 22), I("ink", 5), img))
    img = np.where(lid & (y >= rest - 4) & (x > 23) & (x < 72), I("brass", 1), img).astype(np.uint8)
    px.line(img, 60, 33, 52, 14, I("wood", 6))  # the prop
    for row, step in ((34, 5), (35, 3)):  # the iron plate and its strings
        px.box(img, 20, row, 56, 1, I("brass", step))
    img[34, 24:72:3] = I("ink", 1)
    body = (x >= 2) & (y >= 36) & (y < 49) & (x < 78 - np.clip(y - 44, 0, 9) * 0.7)
    img = np.where(body, I("ink", 1), img).astype(np.uint8)
    px.box(img, 20, 36, 57, 1, I("ink", 6))
    px.box(img, 24, 39, 46, 1, I("ink", 4))
    px.box(img, 28, 40, 30, 1, I("ink", 3))
    px.box(img, 2, 47, 71, 2, I("ink", 0))
    px.box(img, 1, 31, 3, 18, I("ink", 1))  # the cheek, the keys and the board behind them
    px.box(img, 1, 31, 3, 1, I("ink", 6))
    px.box(img, 4, 30, 17, 5, I("ink", 1))
    px.box(img, 4, 30, 17, 1, I("ink", 5))
    px.box(img, 4, 34, 17, 6, I("ink", 8))
    px.box(img, 4, 39, 17, 1, I("ink", 6))
    for k in range(4, 21, 3):
        px.box(img, k + 2, 34, 1, 6, I("ink", 5))
    for k in (6, 9, 15, 18):
        px.box(img, k, 34, 2, 3, I("ink", 0))
    px.box(img, 4, 40, 17, 2, I("ink", 0))
    px.box(img, 8, 19, 12, 10, I("ink", 8))  # music on its desk
    px.box(img, 14, 19, 1, 10, I("ink", 5))
    for row in (21, 24, 27):
        img[row, 9:13] = img[row, 16:19] = I("ink", 4)
    px.box(img, 7, 29, 14, 1, I("ink", 6))
    for leg in (8, 64):
        px.box(img, leg - 1, 49, 7, 3, I("ink", 1))
        px.box(img, leg, 52, 5, 14, I("ink", 1))
        px.box(img, leg, 52, 1, 14, I("ink", 5))
        px.box(img, leg + 1, 66, 3, 3, I("brass", 3))
        img[66, leg + 1] = I("brass", 5)
    for post in (27, 32):  # the lyre with its pedals
        px.box(img, post, 49, 1, 14, I("brass", 2))
    px.box(img, 25, 63, 10, 2, I("ink", 1))
    px.box(img, 25, 63, 10, 1, I("ink", 5))
    for pedal in (26, 29, 32):
        px.box(img, pedal, 65, 2, 2, I("brass", 4))
    return px.outline(img, I("ink", 0))


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
