"""Furniture of the hotel in every state: what one hides behind, kicks open or is thrown into."""

from __future__ import annotations

import numpy as np

from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel import doors
from workshop.places.shapes import I
from workshop.places.things.furniture import splinters, wood
from workshop.places.things.masonry import rim

INK = I("ink", 0)


def torn(img: Indices, holes: tuple[tuple[int, int, int], ...]) -> Indices:
    """The picture with its stuffing out at (x, y, radius)."""
    gx, gy = px.mesh(img.shape[1], img.shape[0])
    for x, y, r in holes:
        far = np.hypot(gx - x, (gy - y) * 1.4)
        ragged = r + np.sin(np.arctan2(gy - y, gx - x) * 5 + x) * 0.8
        img = np.where((far < ragged) & (img > 0), I("stone", 6), img).astype(np.uint8)
        img = np.where((far < ragged - 2) & (gy > y), I("stone", 4), img).astype(np.uint8)
    return img


def caved(img: Indices, depth: int, seed: int) -> Indices:
    """Furniture whose back is broken: its middle is on the floor, springs and stuffing stand out of it."""
    h, w = img.shape
    out = px.blank(w, h)
    for x in range(w):
        drop = round(depth * (1 - abs(2 * x / w - 1)) ** 0.7)
        column = img[:, x][img[:, x] > 0][: h - drop]
        top = int(np.argmax(img[:, x] > 0)) + drop
        out[top : min(h, top + len(column)), x] = column[: h - top]
    rng = np.random.default_rng(seed)
    for _ in range(4):
        px.box(out, int(rng.integers(2, w - 6)), h - 4, 5, 3, I("stone", 6))
    out = rim(out)
    for k in range(4):
        x = w // 2 + (k * 2 - 3) * w // 12
        top = int(np.argmax(out[:, x] > 0))
        for turn in range(7):
            px.box(out, x + (turn % 4 in (1, 2)) * 2 - 1, max(0, top - turn), 2, 1, I("ink", 7 - turn // 3 % 2 * 2))
    return out


def sofa(state: str) -> Indices:
    """A buttoned sofa in green leather, 64 x 34; torn, then with a broken back."""
    w, h = 64, 34
    img = px.blank(w, h)
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
    if state == "whole":
        return rim(img)
    img = torn(img, ((20, 8, 4), (44, 18, 5), (58, 15, 3)))
    return rim(img) if state == "cracked" else caved(img, 15, 5)


def armchair(state: str) -> Indices:
    """A buttoned club chair in red leather, 40 x 38; torn, then with a broken back."""
    w, h = 40, 38
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    back = (np.abs(x - 20) < 15) & (y < 24) & ~((np.abs(x - 20) > 12) & (y < 3))
    img = np.where(back, np.asarray(px.shade("red", 0.52 - (x - 8) / 130 - y / 120, 0.1)), img).astype(np.uint8)
    px.box(img, 8, 0, 24, 1, I("red", 5))
    for row, top in enumerate((6, 12)):
        for column in range(11 + row * 4, 32, 8):
            img[top, column] = I("red", 0)
            img[top - 1, column - 1] = I("red", 5)
            px.line(img, column, top, column - 4, top + 6, I("red", 1))
    px.box(img, 8, 18, 24, 7, I("red", 3))
    px.frame(img, 8, 18, 24, 7, I("red", 5), I("red", 1))
    for left in (0, 31):
        px.box(img, left, 12, 9, 20, I("red", 2))
        px.frame(img, left, 12, 9, 20, I("red", 4), I("red", 0))
        px.box(img, left + 1, 12, 7, 3, I("red", 4))
        px.box(img, left + 2, 12, 5, 1, I("red", 5))
        for nail in range(17, 31, 3):
            img[nail, left + 4] = I("brass", 4)
    px.box(img, 9, 25, 22, 8, I("red", 1))
    px.box(img, 9, 25, 22, 1, I("red", 0))
    for left in (2, 33):
        px.box(img, left, 32, 5, 6, I("wood", 3))
        px.box(img, left, 32, 1, 6, I("wood", 5))
    if state == "whole":
        return rim(img)
    img = torn(img, ((15, 9, 4), (26, 20, 4), (35, 20, 3)))
    return rim(img) if state == "cracked" else caved(img, 16, 2)


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
    """The wardrobe, 44 x 84: shut, with a door kicked in, or open with bare hangers."""
    w, h = 44, 84
    img = px.blank(w, h)
    px.blit(img, wood(w, h, 0.42, 70), 0, 0)
    px.box(img, 0, 0, w, 6, I("wood", 5))
    px.box(img, 0, 0, w, 2, I("wood", 6))
    px.box(img, 0, 5, w, 1, I("wood", 1))
    px.box(img, 0, h - 6, w, 6, I("wood", 2))
    if state != "broken":
        for x in (3, 23):
            px.frame(img, x, 9, 18, 66, I("wood", 6), I("wood", 1))
            px.frame(img, x + 3, 13, 12, 26, I("wood", 1), I("wood", 5))
            px.frame(img, x + 3, 43, 12, 28, I("wood", 1), I("wood", 5))
        for x in (19, 23):
            px.box(img, x, 40, 2, 5, I("brass", 4))
        if state == "cracked":
            hole = px.poly(w, h, ((24, 44), (31, 47), (38, 42), (36, 54), (40, 62), (31, 59), (25, 66), (27, 54)))
            img = np.where(hole, INK, img).astype(np.uint8)
            for start, end in (((31, 47), (27, 30)), ((38, 44), (39, 20)), ((27, 62), (33, 76)), ((10, 20), (17, 48))):
                px.line(img, *start, *end, I("wood", 0))
                px.line(img, start[0] + 1, start[1], end[0] + 1, end[1], I("wood", 6))
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
    """A small round table with a lamp and a glass, 36 x 44; struck, both are over and the top is split."""
    img = px.blank(36, 44)
    if state == "broken":
        return splinters(36, 14, 44, 9)
    px.box(img, 2, 18, 32, 4, I("wood", 4))
    px.box(img, 2, 18, 32, 1, I("wood", 6))
    px.box(img, 2, 21, 32, 1, I("wood", 1))
    px.box(img, 16, 22, 4, 18, I("wood", 3))
    px.box(img, 16, 22, 1, 18, I("wood", 5))
    px.box(img, 8, 40, 20, 4, I("wood", 3))
    if state == "cracked":
        for x in range(8):
            half = 3 + x // 2
            px.box(img, 6 + x, 14 - half, 1, half + 4, I("brass", 3 if x < 6 else 2))
        px.box(img, 14, 13, 8, 3, I("brass", 2))
        px.box(img, 25, 15, 7, 3, I("blue", 4))
        px.line(img, 14, 18, 20, 21, INK)
        px.line(img, 18, 24, 17, 34, I("wood", 0))
        return rim(img)
    for y in range(8):
        half = 5 + y // 2
        px.box(img, 12 - half + 1, 2 + y, half * 2, 1, I("brass", 4 if y < 6 else 5))
    px.box(img, 11, 10, 3, 8, I("brass", 2))
    px.box(img, 24, 12, 5, 6, I("blue", 4))
    px.box(img, 24, 15, 5, 3, I("brass", 3))
    return rim(img)


def mail_slot(state: str, glint: int = 0) -> Indices:
    """The pigeon hole of room 507 with a letter in it, 14 x 14; kicked, it is empty. `glint` 1, 2: a spark."""
    img = px.blank(14, 14)
    px.box(img, 2, 2, 10, 10, I("brass", 3))
    px.frame(img, 2, 2, 10, 10, I("brass", 5), I("brass", 1))
    px.box(img, 4, 4, 6, 6, INK)
    if state != "whole":
        px.box(img, 1, 11, 5, 2, I("wood", 5))
        return rim(img)
    px.box(img, 3, 3, 9, 7, I("ink", 8))
    px.line(img, 3, 3, 7, 6, I("stone", 4))
    px.line(img, 11, 3, 7, 6, I("stone", 4))
    px.box(img, 6, 6, 3, 2, I("red", 4))
    img = rim(img)
    for k in range(-glint, glint + 1):
        img[3, max(0, min(13, 11 + k))] = img[max(0, 3 + k), 11] = I("brass", 5) if abs(k) < 2 else I("ink", 8)
    return img


def linen_cart(state: str) -> Indices:
    """A maid's cart with towels, 44 x 40: low cover; torn, then broken in two."""
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
    if state == "whole":
        return rim(img)
    for x, top in ((10, 16), (27, 20)):  # the sack is ripped
        px.line(img, x, top, x + 5, top + 10, INK)
        px.line(img, x + 1, top, x + 6, top + 10, I("ink", 8))
    if state == "cracked":
        return rim(img)
    out = px.blank(44, 40)
    for x in range(44):
        drop = 12 + round(6 * (1 - abs(x / 22 - 1)))
        out[drop:36, x] = img[: 36 - drop, x]
    for x, y in ((0, 35), (12, 33), (29, 35)):
        px.box(out, x, y, 13, 40 - y, I("ink", 8))
        px.box(out, x, y + 2, 13, 1, I("ink", 6))
    px.box(out, 24, 36, 5, 4, I("ink", 2))
    return rim(out)


def crate(state: str) -> Indices:
    """A crate on the roof, 32 x 32."""
    if state == "broken":
        return splinters(34, 16, 32, 3)
    img = wood(32, 32, 0.5, 90, across=True)
    px.frame(img, 0, 0, 32, 32, I("wood", 6), I("wood", 1))
    for k in range(-2, 3):
        px.line(img, 3, 28 + k, 28, 3 + k, I("wood", 5 if k < 0 else 3))
    if state == "cracked":
        px.line(img, 6, 4, 20, 26, INK)
        px.line(img, 20, 26, 26, 14, INK)
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
