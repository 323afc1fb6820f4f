"""Things of the hotel that are stood behind, broken, thrown into or taken, each with the ink line that says so."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel import doors, kitchen, lift, outside
from workshop.places.hotel.lettering import words
from workshop.places.shapes import I
from workshop.places.sprites import Sprite
from workshop.places.things.furniture import wood
from workshop.places.things.masonry import rim, rubble
from workshop.places.things.small import typed

INK = I("ink", 0)


def sofa(state: str) -> Indices:
    """A buttoned sofa in green leather, 64 x 34; torn, then only its frame."""
    w, h = 64, 34
    img = px.blank(w, h)
    if state == "broken":
        return rubble(w, 14, h, 5, "green")
    px.box(img, 6, 0, 52, 18, I("green", 2))
    px.frame(img, 6, 0, 52, 18, I("green", 4), I("green", 1))
    for row, y in enumerate((5, 11)):
        for x in range(12 + row * 5, 56, 10):
            img[y, x] = I("green", 0)
            img[y - 1, x - 1] = I("green", 4)
            px.line(img, x, y, x - 5, y + 6, I("green", 1))
    for x in (6, 32):
        px.box(img, x, 16, 26, 8, I("green", 3))
        px.frame(img, x, 16, 26, 8, I("green", 5), I("green", 1))
    for x in (0, 54):
        px.box(img, x, 9, 10, 19, I("green", 2))
        px.frame(img, x, 9, 10, 19, I("green", 4), I("green", 0))
        px.box(img, x + 2, 10, 6, 2, I("green", 4))
    px.box(img, 4, 24, 56, 6, I("green", 1))
    for x in (3, 56):
        px.box(img, x, 29, 5, 5, I("wood", 3))
    if state == "cracked":
        for x, y, r in ((20, 8, 4), (44, 18, 5), (58, 15, 3)):
            gx, gy = px.mesh(w, h)
            img = np.where(np.hypot(gx - x, (gy - y) * 1.4) < r, I("stone", 6), img).astype(np.uint8)
            img[y, x] = I("stone", 3)
    return rim(img)


def armchair() -> Indices:
    """A red armchair seen from its side, 40 x 38."""
    img = px.blank(40, 38)
    px.box(img, 2, 0, 12, 32, I("red", 2))
    px.frame(img, 2, 0, 12, 32, I("red", 4), I("red", 1))
    px.box(img, 8, 16, 30, 16, I("red", 2))
    px.frame(img, 8, 16, 30, 16, I("red", 4), I("red", 0))
    px.box(img, 10, 14, 26, 4, I("red", 3))
    px.box(img, 10, 14, 26, 1, I("red", 5))
    for x in (4, 32):
        px.box(img, x, 32, 4, 6, I("wood", 3))
    return rim(img)


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
    if state == "broken":
        lean = px.blank(w, h)
        for x in range(w):
            drop = x * 7 // w
            lean[drop:, x] = img[: h - drop, x]
        px.box(lean, 6, h - 2, 34, 2, I("blue", 3))
        img = lean
    return rim(img)


def bed(state: str) -> Indices:
    """The bed of 507 from its side, 96 x 40, brass ends and a red cover; turned over when broken."""
    w, h = 96, 40
    img = px.blank(w, h)
    for x, top in ((0, 0), (92, 8)):
        px.box(img, x, top, 4, h - top, I("brass", 3))
        px.box(img, x, top, 1, h - top, I("brass", 5))
        px.box(img, x - 0, top, 4, 3, I("brass", 4))
    px.box(img, 4, 26, 88, 7, I("wood", 3))
    px.box(img, 4, 26, 88, 1, I("wood", 5))
    mattress = np.asarray(px.shade("ink", np.tile(np.linspace(0.95, 0.7, 9)[:, None], (1, 88)), 0.1))
    px.blit(img, mattress, 4, 18)
    px.box(img, 5, 11, 20, 8, I("ink", 8))
    px.box(img, 5, 17, 20, 2, I("ink", 6))
    for x in range(26, 92):
        top = 16 + (1 if (x // 7) % 2 else 0)
        step = (3, 3, 2, 3, 4, 3, 2)[x % 7]
        px.box(img, x, top, 1, 15 + (x * 3) % 4, I("red", step))
        img[top, x] = I("red", 5)
    px.box(img, 26, 15, 10, 4, I("ink", 7))
    if state == "cracked":
        for x in range(30, 88, 9):
            px.box(img, x, 17, 3, 3, I("ink", 8))
            img[20, x + 1] = I("red", 1)
    if state == "broken":
        return rim(np.vstack([px.blank(w, 14), img[::-1][:26]]))
    return rim(img)


def wardrobe(state: str) -> Indices:
    """The wardrobe, 44 x 84: shut, or open with bare hangers."""
    w, h = 44, 84
    img = px.blank(w, h)
    px.blit(img, wood(w, h, 0.42, 70), 0, 0)
    px.box(img, 0, 0, w, 6, I("wood", 5))
    px.box(img, 0, 0, w, 2, I("wood", 6))
    px.box(img, 0, 5, w, 1, I("wood", 1))
    px.box(img, 0, h - 6, w, 6, I("wood", 2))
    if state == "whole":
        for x in (3, 23):
            px.frame(img, x, 9, 18, 66, I("wood", 6), I("wood", 1))
            px.frame(img, x + 3, 13, 12, 26, I("wood", 1), I("wood", 5))
            px.frame(img, x + 3, 43, 12, 28, I("wood", 1), I("wood", 5))
        for x in (19, 23):
            px.box(img, x, 40, 2, 5, I("brass", 4))
    else:
        px.box(img, 6, 9, 32, 66, I("wood", 0))
        px.box(img, 6, 14, 32, 1, I("ink", 6))
        for x in (12, 18, 27):
            px.line(img, x, 16, x - 4, 21, I("ink", 5))
            px.line(img, x, 16, x + 4, 21, I("ink", 5))
        px.box(img, 24, 20, 9, 24, I("ink", 4))
        px.box(img, 24, 20, 2, 24, I("ink", 6))
        px.box(img, 0, 9, 6, 66, I("wood", 4))
        px.box(img, 38, 9, 6, 66, I("wood", 3))
        px.box(img, 10, 68, 14, 6, I("ink", 7))
        px.box(img, 12, 66, 8, 3, I("red", 3))
    return rim(img)


def table(state: str) -> Indices:
    """A small round table with a lamp and a glass, 36 x 44."""
    img = px.blank(36, 44)
    if state == "broken":
        return rubble(36, 12, 44, 9, "wood")
    px.box(img, 2, 18, 32, 4, I("wood", 4))
    px.box(img, 2, 18, 32, 1, I("wood", 6))
    px.box(img, 2, 21, 32, 1, I("wood", 1))
    px.box(img, 16, 22, 4, 18, I("wood", 3))
    px.box(img, 16, 22, 1, 18, I("wood", 5))
    px.box(img, 8, 40, 20, 4, I("wood", 3))
    for y in range(8):
        half = 5 + y // 2
        px.box(img, 12 - half + 1, 2 + y, half * 2, 1, I("brass", 4 if y < 6 else 5))
    px.box(img, 11, 10, 3, 8, I("brass", 2))
    px.box(img, 24, 12, 5, 6, I("blue", 4))
    px.box(img, 24, 15, 5, 3, I("brass", 3))
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


def mail_rack(state: str) -> Indices:
    """The row of mail slots by the desk, 40 x 40; kicked, its letters spill."""
    img = px.blank(40, 40)
    px.blit(img, wood(40, 40, 0.4, 80), 0, 0)
    px.frame(img, 0, 0, 40, 40, I("wood", 6), I("wood", 1))
    for row in range(3):
        for column in range(3):
            x, y = 3 + column * 12, 4 + row * 12
            px.box(img, x, y, 11, 10, I("brass", 2))
            px.frame(img, x, y, 11, 10, I("brass", 4), I("brass", 0))
            px.box(img, x + 2, y + 2, 7, 2, INK)
    px.blit(img, words("07", I("brass", 5)), 28, 33)
    if state != "whole":
        px.box(img, 27, 28, 11, 10, INK)
        px.box(img, 29, 30, 7, 5, I("ink", 7))
    if state == "broken":
        for x, y in ((4, 34), (14, 36), (24, 34), (33, 35), (20, 31)):
            px.box(img, x, y, 6, 4, I("ink", 7))
            px.box(img, x, y, 6, 1, I("ink", 8))
            img[y + 2, x + 4] = I("red", 4)
    return rim(img)


def linen_cart() -> Indices:
    """A maid's cart with towels, 44 x 40: low cover."""
    img = px.blank(44, 40)
    px.box(img, 2, 10, 40, 24, I("ink", 5))
    px.frame(img, 2, 10, 40, 24, I("ink", 8), I("ink", 2))
    px.box(img, 4, 12, 36, 20, I("stone", 6))
    for x in range(4, 40, 6):
        px.box(img, x, 12, 1, 20, I("stone", 4))
    for x, y in ((4, 2), (16, 0), (28, 3)):
        px.box(img, x, y, 12, 9, I("ink", 8))
        px.box(img, x, y + 4, 12, 1, I("ink", 6))
        px.box(img, x, y + 8, 12, 1, I("ink", 5))
    for x in (6, 34):
        px.box(img, x, 34, 5, 6, I("ink", 2))
        px.box(img, x + 1, 36, 3, 2, I("ink", 6))
    return rim(img)


def crate(state: str) -> Indices:
    """A crate on the roof, 32 x 32."""
    if state == "broken":
        return rubble(32, 12, 32, 3, "wood")
    img = wood(32, 32, 0.5, 90, across=True)
    px.frame(img, 0, 0, 32, 32, I("wood", 6), I("wood", 1))
    for k in range(-2, 3):
        px.line(img, 3, 28 + k, 28, 3 + k, I("wood", 5 if k < 0 else 3))
    if state == "cracked":
        px.line(img, 6, 4, 20, 26, INK)
        px.line(img, 20, 26, 26, 14, INK)
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


def jazz_door(state: str) -> Indices:
    """Door 407, behind which somebody plays records: it gives way to a boot."""
    if state != "broken":
        img = doors.room_door(doors.LEAF_W, True, state == "cracked")
        return px.blit(img, doors.plate("407"), 15, 22)
    img = doors.frame()
    px.blit(img, doors.transom(True), 7, 6)
    px.blit(img, doors.beyond(True), doors.LEAF_X, doors.LEAF_Y)
    x, y = 12, 50
    px.box(img, x, y, 16, 28, I("wood", 3))
    px.frame(img, x, y, 16, 28, I("wood", 5), I("wood", 0))
    px.box(img, x + 2, y + 6, 12, 12, I("wood", 1))
    img[y + 7 : y + 18 : 2, x + 3 : x + 13] = I("brass", 2)
    px.box(img, x + 2, y - 2, 12, 2, I("ink", 1))
    px.line(img, x + 12, y - 6, x + 8, y - 3, I("ink", 7))
    px.blit(img, doors.leaf(6, True), doors.LEAF_X + doors.LEAF_W - 6, doors.LEAF_Y)
    return img


COFFEE = """
..7...6...
...6.7....
..7..6....
.888888...
.8bbbb8.8.
.888888..8
.777777..8
.7666668.
.766666...
..77777...
666666666.
"""
SANDWICH = """
...eeeee...
..eddddde..
.eddddddde.
jijjijjijji
stttuttttus
zzwzzzwzzzw
.ccdddddcc.
77777777777
.666666666.
"""


def sprites() -> dict[str, Sprite]:
    """All of them by name and state."""
    states = ("whole", "cracked", "broken")

    def each(name: str, paint: object) -> dict[str, Sprite]:
        assert callable(paint)
        return {name if s == "whole" else f"{name}_{s}": Sprite((paint(s),)) for s in states}

    return {
        **each("sofa", sofa),
        "armchair": Sprite((armchair(),)),
        "armchair_cracked": Sprite((P.step(armchair(), -1),)),
        "armchair_broken": Sprite((rubble(40, 12, 38, 2, "red"),)),
        "machine": Sprite((machine("whole"), machine("whole"), machine("whole", False), machine("whole")), 500),
        "machine_cracked": Sprite((machine("cracked"), machine("cracked", False)), 260),
        "machine_broken": Sprite((machine("broken"),)),
        **each("radiator", radiator),
        **each("bed", bed),
        **each("wardrobe", wardrobe),
        **each("table", table),
        "vat": Sprite(tuple(vat(k) for k in range(4)), 140),
        "chandelier": Sprite((chandelier("whole"), chandelier("whole", 1)), 180),
        "chandelier_cracked": Sprite((chandelier("whole"), chandelier("whole", 1)), 180),
        "chandelier_broken": Sprite((chandelier("broken"),)),
        "hall_lamp": Sprite((hall_lamp("whole"),)),
        "hall_lamp_cracked": Sprite((hall_lamp("whole"),)),
        "hall_lamp_broken": Sprite((hall_lamp("broken"),)),
        **each("rope", rope),
        **each("mail_rack", mail_rack),
        "linen_cart": Sprite((linen_cart(),)),
        "linen_cart_cracked": Sprite((P.step(linen_cart(), -1),)),
        "linen_cart_broken": Sprite((rubble(44, 14, 40, 6, "ink"),)),
        **each("hotel_crate", crate),
        **each("tank", tank),
        "skylight": Sprite((rim(outside.skylight()),)),
        "skylight_cracked": Sprite((rim(outside.skylight()),)),
        "skylight_broken": Sprite((rim(outside.skylight_broken()),)),
        "door_cold": Sprite((kitchen.cold_room(0),)),
        "door_cold_lit": Sprite((kitchen.cold_room(3), kitchen.cold_room(0)), 180),
        "door_cold_open": Sprite(tuple(kitchen.cold_room(k) for k in (0, 14, 28, 42)), 60, once=True),
        "door_cold_broken": Sprite((kitchen.cold_room(42),)),
        "jazz_door": Sprite((jazz_door("whole"),)),
        "jazz_door_cracked": Sprite((jazz_door("cracked"),)),
        "jazz_door_broken": Sprite((jazz_door("broken"),)),
        "coffee": Sprite((typed(COFFEE),)),
        "sandwich": Sprite((typed(SANDWICH),)),
        **doors.sprites(),
        **lift.sprites(),
    }
