"""The grand piano of the lobby, and what is left of it."""

from __future__ import annotations

import numpy as np

from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.shapes import I
from workshop.places.things.furniture import splinters

INK = I("ink", 0)


def piano(state: str) -> Indices:
    """A grand in black lacquer, 80 x 70: keys at its left end, the lid propped up like a wing; at last a heap."""
    w, h = 80, 70
    if state == "broken":
        return wreck(w, 44)
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
    if state == "cracked":
        for start, end in (((34, 4), (44, 22)), ((44, 22), (40, 33)), ((44, 22), (58, 30)), ((30, 38), (42, 47))):
            px.line(img, *start, *end, I("ink", 7))
    return px.outline(img, I("ink", 0))


def wreck(w: int, h: int) -> Indices:
    """Lid, ribs and strings in a heap, and keys all about it."""
    img = splinters(w, 16, h, 11)
    slab = px.poly(w, h, [(12, 40), (48, 18), (68, 26), (32, 43)])
    img[slab] = I("ink", 2)
    px.line(img, 12, 40, 48, 18, I("ink", 6))
    px.line(img, 48, 18, 68, 26, I("ink", 4))
    for k, x in enumerate((27, 36, 46, 56)):  # strings have sprung
        px.line(img, x, 36, x + 5 - 3 * k, 16 - 2 * (k % 2), I("brass", 4))
        px.box(img, x + 4 - 3 * k, 14 - 2 * (k % 2), 3, 2, I("brass", 5))
    for x, y in (
        (2, 40),
        (9, 37),
        (15, 41),
        (24, 39),
        (33, 41),
        (43, 40),
        (52, 37),
        (61, 41),
        (5, 34),
        (58, 33),
        (70, 39),
    ):
        px.box(img, x, y, 6, 2, I("ink", 8))
        px.box(img, x, y + 1, 6, 1, I("stone", 5))
        px.box(img, x + 4, y - 1, 2, 1, INK)
    return img
