"""What guests bring and what stands in halls, at a man's size: suitcases, the porter's cart, a palm, a hat stand."""

from __future__ import annotations

import numpy as np

from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.shapes import I

INK = I("ink", 0)


def suitcase(ramp: str = "wood", w: int = 24, h: int = 15) -> Indices:
    """A leather case with two straps and brass corners, its handle above; w x (h + 3)."""
    img = px.blank(w, h + 3)
    px.box(img, w // 2 - 4, 0, 8, 4, I(ramp, 1))
    px.box(img, w // 2 - 3, 1, 6, 3, 0)
    px.box(img, 0, 3, w, h, I(ramp, 3))
    px.frame(img, 0, 3, w, h, I(ramp, 5), I(ramp, 1))
    px.box(img, 1, 8, w - 2, 1, I(ramp, 2))
    for x in (4, w - 7):
        px.box(img, x, 3, 3, h, I(ramp, 2))
        px.box(img, x, 3, 1, h, I(ramp, 4))
        px.box(img, x, 9, 3, 2, I("brass", 4))
    for x in (0, w - 2):
        for y in (3, h + 1):
            px.box(img, x, y, 2, 2, I("brass", 3))
    return img


def suitcase_open() -> Indices:
    """The same case burst open, its lid back and shirts over its edge, 30 x 22."""
    img = px.blank(30, 22)
    px.box(img, 3, 0, 24, 10, I("wood", 2))
    px.frame(img, 3, 0, 24, 10, I("wood", 5), I("wood", 1))
    px.box(img, 5, 2, 20, 7, I("stone", 5))
    for x in range(5, 25, 4):
        px.box(img, x, 2, 1, 7, I("stone", 3))
    for x, y, w, h, ramp, step in ((4, 7, 9, 4, "ink", 8), (11, 6, 8, 5, "red", 3), (18, 7, 9, 4, "blue", 4)):
        px.box(img, x, y, w, h, I(ramp, step))
        px.box(img, x, y, w, 1, I(ramp, step + (ramp != "ink")))
        px.box(img, x + 2, y + 2, w - 4, 1, I(ramp, step - 2))
    px.box(img, 3, 10, 24, 12, I("wood", 3))
    px.frame(img, 3, 10, 24, 12, I("wood", 5), I("wood", 1))
    for x in (7, 20):
        px.box(img, x, 10, 3, 12, I("wood", 2))
        px.box(img, x, 12, 3, 2, I("brass", 4))
    px.box(img, 24, 9, 6, 8, I("ink", 8))  # a sleeve over the edge
    px.box(img, 28, 9, 2, 8, I("ink", 6))
    px.box(img, 25, 17, 4, 2, I("ink", 7))
    px.box(img, 0, 11, 5, 5, I("red", 4))
    px.box(img, 0, 15, 5, 1, I("red", 2))
    return img


def trolley() -> Indices:
    """The porter's cart with its brass hoop, cases heaped on it, 46 x 56."""
    w, h = 46, 56
    img = px.blank(w, h)
    for x, step in ((2, 3), (3, 5), (w - 4, 4), (w - 3, 2)):
        px.box(img, x, 8, 1, 39, I("brass", step))
    x, y = px.mesh(w, h)
    arch = np.hypot((x - w / 2) / (w / 2 - 2), (y - 9) / 8)
    img = np.where((arch < 1) & (arch > 0.86) & (y < 9), I("brass", 4), img)
    img = np.where((arch < 1) & (arch > 0.95) & (y < 9), I("brass", 5), img).astype(np.uint8)
    px.box(img, w // 2 - 1, 0, 3, 2, I("brass", 5))
    px.blit(img, suitcase("wood", 32, 15), 7, 26)
    px.blit(img, suitcase("green", 24, 11), 6, 15)
    box = np.asarray(px.shade("stone", np.tile(np.linspace(0.9, 0.4, 11), (10, 1)), 0.1))
    px.blit(img, box, 30, 18)  # a hat box
    px.box(img, 29, 18, 13, 3, I("stone", 6))
    px.box(img, 29, 20, 13, 1, I("stone", 3))
    px.box(img, 35, 18, 2, 10, I("red", 4))
    px.box(img, 0, 44, w, 3, I("red", 3))
    px.box(img, 0, 44, w, 1, I("red", 5))
    px.box(img, 0, 47, w, 2, I("brass", 3))
    px.box(img, 0, 48, w, 1, I("brass", 1))
    for left in (4, w - 11):
        far = np.hypot(x - left - 3.5, y - 52)
        img = np.where(far < 3.9, I("ink", 2), img)
        img = np.where(far < 2, I("brass", 3), img).astype(np.uint8)
    return img


def palm() -> Indices:
    """A palm in a glazed pot, 34 x 44."""
    w, h = 34, 44
    img = px.blank(w, h)
    for k, (reach, rise) in enumerate(
        ((-15, 2), (15, 4), (-11, 14), (12, 16), (-6, 22), (6, 23), (-14, 9), (14, 10), (0, 26))
    ):
        for t in np.linspace(0, 1, 40):  # a rib that bends over, leaflets on both sides of it
            x = 17 + reach * t
            y = 29 - rise * np.sin(t * 1.9) * 1.06 + max(0.0, t - 0.6) * 9
            img[int(np.clip(y, 0, h - 1)), int(np.clip(x, 0, w - 1))] = I("green", 2 + k % 3)
            if t > 0.25 and round(t * 40) % 3 == 0:
                long = round(5 * np.sin(t * 3.0) + 1)
                px.line(img, x, y, x - np.sign(reach or 1) * 1.5, y + long, I("green", 2 + (k + 1) % 3))
                px.line(img, x, y, x + np.sign(reach or 1) * 2, y - long * 0.3, I("green", 4))
    pot = np.asarray(px.shade("wood", np.tile(np.linspace(0.9, 0.25, 16), (14, 1)), 0.1))
    for row in range(14):
        inset = row // 4
        px.blit(img, pot[row : row + 1, inset : 16 - inset], 9 + inset, 30 + row)
    px.box(img, 8, 29, 18, 3, I("wood", 5))
    px.box(img, 8, 29, 18, 1, I("wood", 6))
    px.box(img, 8, 31, 18, 1, I("wood", 2))
    return img


def hat_stand() -> Indices:
    """A bentwood stand with a hat and a scarf on its hooks, 22 x 64."""
    img = px.blank(22, 64)
    for x, step in ((10, 5), (11, 3)):
        px.box(img, x, 4, 1, 58, I("wood", step))
    px.box(img, 9, 2, 4, 3, I("wood", 5))
    for side in (-1, 1):
        for top in (6, 16):
            reach = 7 if top == 6 else 5
            px.line(img, 11, top + 6, 11 + side * reach, top + 3, I("wood", 4))
            px.line(img, 11 + side * reach, top + 3, 11 + side * (reach + 1), top - 1, I("wood", 5 if side < 0 else 3))
        px.line(img, 11, 54, 11 + side * 8, 62, I("wood", 4))
        px.line(img, 11, 55, 11 + side * 8, 63, I("wood", 2))
    px.box(img, 10, 61, 2, 3, I("wood", 3))
    px.box(img, 0, 6, 8, 2, I("ink", 2))  # the hat
    px.box(img, 1, 2, 6, 4, I("ink", 3))
    px.box(img, 1, 2, 6, 1, I("ink", 5))
    px.box(img, 1, 5, 6, 1, I("red", 3))
    px.box(img, 15, 18, 3, 20, I("red", 3))  # the scarf
    px.box(img, 15, 18, 1, 20, I("red", 5))
    for y in (24, 31, 36):
        px.box(img, 15, y, 3, 1, I("stone", 6))
    return img
