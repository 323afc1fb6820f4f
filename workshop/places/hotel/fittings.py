"""What the house itself carries: machine, radiators, vat, chandelier and rope, lamps, the tank on the roof."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel.lettering import words
from workshop.places.shapes import I
from workshop.places.things.masonry import rim

INK = I("ink", 0)


def machine(state: str, glow: bool = True) -> Indices:
    """The cola machine, 34 x 70: red with its lit face; kicked in; dead and leaking cans."""
    w, h = 34, 70
    img = px.blank(w, h)
    px.blit(img, np.asarray(px.shade("red", np.tile(np.linspace(0.7, 0.45, w), (h, 1)))), 0, 0)
    px.frame(img, 0, 0, w, h, I("red", 5), I("red", 1))
    px.frame(img, 1, 1, w - 2, h - 2, I("red", 4), I("red", 2))
    on = glow and state != "broken"
    px.box(img, 4, 4, 26, 16, I("ink", 8 if on else 3))
    px.frame(img, 4, 4, 26, 16, I("brass", 5 if on else 1), I("brass", 3 if on else 0))
    px.blit(img, np.repeat(np.repeat(words("COLA", I("red", 3 if on else 2)), 2, 0), 1, 1), 10, 7)
    px.box(img, 4, 24, 17, 34, I("ink", 1))
    for row in range(4):
        for k in range(4):
            ramp, step = (("teal", 4), ("brass", 4), ("red", 4), ("blue", 4))[(k + row) % 4]
            px.box(img, 5 + k * 4, 25 + row * 8, 3, 6, I(ramp, step if on else 1))
            img[25 + row * 8, 5 + k * 4] = I("ink", 8 if on else 4)
        img[31 + row * 8, 4:21] = I("ink", 4)
    px.box(img, 23, 26, 7, 12, I("ink", 5))
    px.box(img, 24, 28, 5, 1, INK)
    px.box(img, 24, 32, 3, 2, I("brass", 4 if on else 1))
    px.box(img, 5, 60, 18, 6, INK)
    for x in (2, 27):
        px.box(img, x, 67, 5, 3, INK)
    if state in ("cracked", "broken"):
        for x0, y0, x1, y1 in ((6, 26, 18, 44), (18, 44, 10, 56), (18, 44, 28, 50), (24, 8, 14, 18)):
            px.line(img, x0, y0, x1, y1, I("ink", 8))
            px.line(img, x0 + 1, y0, x1 + 1, y1, INK)
    if state == "broken":
        out = px.blank(54, h)
        px.blit(out, img, 10, 0)
        for x, ramp in ((2, "teal"), (7, "red"), (44, "brass"), (48, "blue")):
            px.box(out, x, h - 4, 5, 4, I(ramp, 3))
            px.box(out, x, h - 4, 5, 1, I(ramp, 5))
        return rim(out)
    return rim(img)


def radiator(state: str) -> Indices:
    """An iron radiator, 48 x 32; burst, it leans and drips."""
    w, h = 48, 32
    img = px.blank(w, h)
    for x in range(2, w - 4, 6):
        for k, step in enumerate((5, 7, 6, 4, 2)):
            px.box(img, x + k, 2, 1, h - 6, I("ink", step))
        px.box(img, x, 1, 4, 1, I("ink", 7))
        px.box(img, x, h - 4, 5, 1, I("ink", 2))
    for y in (7, h - 9):
        img[y, 2 : w - 4] = P.step(img[y, 2 : w - 4], -1)
    for x in (4, w - 10):
        px.box(img, x, h - 4, 3, 4, I("ink", 3))
    px.box(img, w - 3, h - 10, 3, 10, I("brass", 2))
    px.box(img, w - 5, h - 11, 5, 3, I("red", 4))
    if state != "whole":
        for x in (12, 13, 24, 25, 30):
            px.box(img, x, 4, 1, h - 12, I("ink", 0))
        for x, y in ((12, 18), (25, 12)):  # it drips
            px.box(img, x, y, 2, h - 2 - y, I("blue", 4))
            px.box(img, x - 2, h - 2, 7, 2, I("blue", 3))
    if state == "broken":
        lean = px.blank(w, h)
        for x in range(w):
            drop = x * 7 // w
            lean[drop:, x] = img[: h - drop, x]
        px.box(lean, 6, h - 2, 34, 2, I("blue", 3))
        img = lean
    return rim(img)


def vat(turn: int) -> Indices:
    """The great pot of chili on its burner, 56 x 48; it bubbles."""
    w, h = 56, 48
    img = px.blank(w, h)
    body = np.asarray(
        px.shade("ink", np.tile(np.clip(0.95 - np.abs(np.linspace(-0.7, 1.2, 48)), 0.15, 1), (30, 1)), 0.2)
    )
    px.blit(img, body, 4, 8)
    px.box(img, 2, 6, 52, 4, I("ink", 7))
    px.box(img, 2, 9, 52, 1, I("ink", 2))
    px.box(img, 6, 6, 44, 2, I("red", 3))
    for k in range(4):
        x = 9 + (k * 11 + turn * 5) % 38
        px.box(img, x, 5 - (k + turn) % 2, 3, 2, I("red", 5))
    for x in (0, 51):
        px.box(img, x, 16, 5, 8, I("ink", 4))
        px.box(img, x + 1, 18, 3, 4, 0)
    px.box(img, 2, 38, 52, 4, I("ink", 2))
    for x in range(8, 48, 5):
        tall = 2 + (x + turn) % 3
        px.box(img, x, 42 - 0, 2, tall, I("blue", 4))
    for x in (4, 46):
        px.box(img, x, 42, 5, 6, I("ink", 2))
    img[36, 4:52] = I("red", 2)
    return rim(img)


def chandelier(state: str, turn: int = 0) -> Indices:
    """Eight candles on two brass rings, 96 x 56, hung by a chain; on the floor a tangle."""
    w, h = 96, 56
    img = px.blank(w, h)
    if state == "broken":
        heap = px.blank(w, 30)
        rng = np.random.default_rng(4)
        for _ in range(22):
            x, y = rng.uniform(8, 84), rng.uniform(10, 26)
            px.line(heap, x, y, x + rng.uniform(-14, 14), y + rng.uniform(-8, 4), I("brass", int(rng.integers(2, 5))))
        for _ in range(26):
            heap[int(rng.integers(16, 29)), int(rng.integers(4, 92))] = I("blue", 5)
        px.box(heap, 18, 25, 60, 4, I("brass", 2))
        px.box(heap, 18, 25, 60, 1, I("brass", 4))
        return px.outline(heap, INK)
    for y in range(0, 16, 3):
        px.box(img, 47, y, 2, 2, I("brass", 2))
    for y, half, step in ((16, 6, 4), (17, 8, 5), (18, 8, 3), (19, 6, 2)):
        px.box(img, 48 - half, y, half * 2, 1, I("brass", step))
    for side in (-1, 1):
        px.line(img, 48, 20, 48 + side * 40, 37, I("brass", 3))
        px.line(img, 48, 21, 48 + side * 26, 42, I("brass", 2))
    for y, half, step in ((37, 43, 5), (38, 44, 3), (39, 43, 2), (43, 30, 4), (44, 30, 2)):
        px.box(img, 48 - half, y, half * 2, 1, I("brass", step))
    px.box(img, 44, 40, 8, 10, I("brass", 3))
    px.box(img, 44, 40, 2, 10, I("brass", 5))
    px.box(img, 46, 50, 4, 4, I("brass", 4))
    for k, x in enumerate((8, 22, 36, 58, 72, 86)):
        px.box(img, x, 30, 3, 7, I("stone", 7))
        tall = 3 + (k + turn) % 2
        px.box(img, x, 30 - tall, 3, tall, I("brass", 4))
        px.box(img, x + 1, 29 - tall, 1, tall, I("brass", 5))
        for drop in range(3):
            img[40 + (k + drop) % 3, x + 1] = I("blue", 5)
    for k, x in enumerate((20, 34, 60, 74)):
        px.box(img, x, 45, 1, 3 + k % 2, I("blue", 5))
    return px.outline(img, INK)


def hall_lamp(state: str) -> Indices:
    """A lamp of the hall that can be shot, 18 x 22, hung from its top; whole, or a stump of wire."""
    img = px.blank(18, 22)
    px.box(img, 8, 0, 2, 8, I("ink", 3))
    if state == "broken":
        px.box(img, 6, 8, 6, 3, I("brass", 1))
        px.line(img, 8, 11, 5, 16, I("ink", 4))
        px.line(img, 9, 11, 12, 15, I("ink", 4))
        return img
    for k in range(9):
        half = 3 + k * 6 // 9
        px.box(img, 9 - half, 8 + k, half * 2, 1, I("brass", 3))
        img[8 + k, 9 - half] = I("brass", 5)
        img[8 + k, 8 + half] = I("brass", 1)
    px.box(img, 1, 17, 16, 1, I("ink", 8))
    px.box(img, 4, 18, 10, 2, I("brass", 5))
    return rim(img)


def rope(state: str) -> Indices:
    """The rope that holds the chandelier, round its cleat, 10 x 40; cut, a fringe."""
    img = px.blank(10, 40)
    for y in range(40 if state != "broken" else 8):
        px.box(img, 4, y, 3, 1, I("stone", 5 if (y // 2) % 2 else 3))
    px.box(img, 1, 30, 8, 3, I("brass", 3))
    px.box(img, 1, 30, 8, 1, I("brass", 5))
    if state != "broken":
        for y in (27, 29, 33):
            px.box(img, 2, y, 6, 2, I("stone", 4))
    return rim(img)


def tank(state: str) -> Indices:
    """The water tank on the roof, 96 x 88, hooped staves under a pointed hat; burst, its front is gone."""
    w, h = 96, 88
    x, y = px.mesh(w, h)
    level = np.clip(0.72 - np.abs(x / w - 0.3) * 0.9, 0.08, 1)
    body = np.asarray(px.shade("wood", level + (px.noise(w, h, 3, 4) - 0.5) * 0.06, 0.2))
    body[:, ::8] = P.step(body[:, ::8], -1)
    img = np.where((y > 26) & (np.abs(x - 48) < 44), body, 0).astype(np.uint8)
    for row in (34, 52, 70, 82):
        strip = (np.abs(x[0] - 48) < 44).nonzero()[0]
        img[row, strip] = np.asarray(px.shade("ink", level[row, strip] + 0.1))
        img[row + 1, strip] = I("ink", 1)
    roof = (y <= 27) & (np.abs(x - 48) < 4 + (y - 2) * 1.8) & (y > 1)
    img = np.where(roof, np.asarray(px.shade("ink", 0.5 - (x - 20) / 200, 0.2)), img).astype(np.uint8)
    img[27, 2:94] = I("ink", 6)
    if state != "whole":
        for x0, y0, x1, y1 in ((40, 40, 52, 60), (52, 60, 44, 80), (52, 60, 62, 66)):
            px.line(img, x0, y0, x1, y1, INK)
            px.line(img, x0 + 1, y0, x1 + 1, y1, I("blue", 5))
    if state == "broken":
        hole = np.hypot((x - 50) / 22, (y - 62) / 22) + (px.noise(w, h, 4, 6) - 0.5) * 0.5 < 1
        img = np.where(hole, INK, img)
        edge = hole & ~np.roll(hole, 1, 0)
        img = np.where(edge, I("wood", 5), img).astype(np.uint8)
        for at in (38, 44, 52, 60):
            px.box(img, at, 78, 2, 10, I("blue", 4))
    return rim(img)
