"""The lobby: panels and damask under a gilded ceiling, windows on the street, revolving door, desk and keys."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import shapes
from workshop.places.hotel.lettering import words
from workshop.places.hotel.paper import PAPERS, panels, pattern
from workshop.places.shapes import I

HIGH = 128
FLOOR_PX = 10
DADO = 44


def marble_floor(w: int, h: int = FLOOR_PX) -> Indices:
    """Black and white squares seen at a flat angle."""
    x, y = px.mesh(w, h)
    row = (y > h * 0.42).astype(int)
    odd = ((x + row * 8) // 16 + row).astype(int) % 2
    level = np.where(odd, 0.78, 0.3) + (px.fbm(w, h, 8, 4) - 0.5) * 0.12 - 0.12 * (1 - y / h)
    img = np.asarray(px.shade("ink", level, 0.2))
    img[0], img[1] = I("wood", 0), P.step(img[1], -1)
    return img


def ceiling(img: Indices) -> None:
    """Coffers and a gilded moulding, and their shade on the paper."""
    w = img.shape[1]
    for y, step in enumerate((1, 2, 2, 2, 1)):
        img[y] = I("wood", step)
    for x in range(0, w, 32):
        px.box(img, x + 3, 1, 26, 4, I("wood", 3))
        px.frame(img, x + 3, 1, 26, 4, I("brass", 2), I("wood", 1))
    for y, step in enumerate((3, 4, 5, 3, 2, 1)):
        img[5 + y] = I("brass", step)
    for x in range(0, w, 8):
        px.box(img, x + 1, 11, 4, 3, I("brass", 3))
        px.box(img, x + 1, 11, 4, 1, I("brass", 4))
        px.box(img, x + 5, 11, 3, 3, I("wood", 1))
    img[14] = I("wood", 0)
    fall = np.clip(1.9 - (np.arange(img.shape[0])[:, None] - 15) / 7, 0, 1.9)
    fall[:15] = 0
    img[:] = px.relight(img, -fall, 0.5)


def wall(w: int = 64) -> Indices:
    """Four tiles of the back wall from ceiling to the walked edge; repeats sideways."""
    img = px.blank(w, HIGH)
    top = HIGH - DADO - FLOOR_PX
    px.blit(img, pattern(PAPERS["red"], w, top), 0, 0)
    img[:top] = px.relight(img[:top], (px.fbm(w, top, 32, 3) - 0.5) * 1.2, 0.6)
    ceiling(img[:top])
    px.blit(img, panels(w, DADO, "wood", 0.44), 0, top)
    img[top - 3 : top] = px.relight(img[top - 3 : top], np.array([[0.0], [-0.5], [-1.0]]))
    px.blit(img, marble_floor(w), 0, HIGH - FLOOR_PX)
    return img


def pilaster() -> Indices:
    """A wooden half column of the wall with a gilded head, two tiles wide."""
    img = px.blank(32, HIGH)
    body = shapes.boards(22, HIGH - FLOOR_PX, 22, 0.42, seed=11)
    px.blit(img, body, 5, 0)
    img[:, 5], img[:, 6] = I("wood", 6), I("wood", 4)
    img[:, 25], img[:, 26] = I("wood", 1), I("wood", 0)
    for x in (10, 14, 18, 22):
        img[34 : HIGH - 30, x], img[34 : HIGH - 30, x + 1] = I("wood", 1), I("wood", 5)
    for y, half, step in ((15, 14, 4), (16, 14, 5), (17, 14, 3), (18, 13, 2), (19, 12, 1), (20, 12, 4), (21, 12, 3)):
        img[y, 16 - half : 16 + half] = I("brass", step)
    for k in range(5):
        px.box(img, 5 + k * 5, 22, 3, 8, I("brass", 3))
        px.box(img, 5 + k * 5, 22, 3, 2, I("brass", 5))
        px.box(img, 7 + k * 5, 24, 1, 6, I("brass", 1))
    px.box(img, 3, HIGH - 22 - FLOOR_PX, 26, 22, I("wood", 3))
    px.frame(img, 3, HIGH - 22 - FLOOR_PX, 26, 22, I("wood", 5), I("wood", 1))
    img[:15] = img[HIGH - FLOOR_PX :] = 0
    return img


def column() -> Indices:
    """A free pillar of dark marble with a gilded head, 32 x 128."""
    img = shapes.column(32, HIGH - FLOOR_PX + 4, "teal", 0.16, 0.62)
    out = px.blank(32, HIGH)
    px.blit(out, img, 0, 8)
    for y, inset, step in ((5, 0, 2), (6, 0, 4), (7, 0, 5), (8, 1, 3)):
        out[y, inset : 32 - inset] = I("brass", step)
    for y, inset, step in ((HIGH - 10, 2, 3), (HIGH - 9, 1, 5), (HIGH - 8, 1, 3), (HIGH - 7, 0, 5), (HIGH - 6, 0, 4)):
        out[y, inset : 32 - inset] = I("brass", step)
    out[HIGH - 5 :] = I("ink", 3)
    out[HIGH - 5] = I("ink", 6)
    return out


def blinds(w: int, rows: int, cord: int, ramp: str = "red") -> Indices:
    """Slats of a blind, rows apart by three, clear between them; light of the street on their edges."""
    img = px.blank(w, rows * 3 + 3)
    img[0], img[1] = I("stone", 5), I("stone", 2)
    for k in range(rows):
        img[2 + k * 3] = I("stone", 4)
        img[3 + k * 3] = I(ramp, 2)
    for x in (5, w - 6):
        img[2:, x] = I("stone", 4)
    img[: rows * 3 + 2, cord] = I("stone", 5)
    img[rows * 3 + 2] = I("stone", 4)
    return img


def window(w: int = 48, h: int = 76, rows: int = 10) -> Indices:
    """A tall window with its sill, clear panes, the blind half down; the far city shows through."""
    img = px.blank(w, h)
    img[:] = I("wood", 3)
    px.frame(img, 0, 0, w, h, I("wood", 6), I("wood", 0))
    px.frame(img, 1, 1, w - 2, h - 2, I("wood", 5), I("wood", 1))
    px.frame(img, 3, 3, w - 6, h - 8, I("wood", 1), I("wood", 5))
    img[4 : h - 6, 4 : w - 4] = 0
    px.box(img, 4, h // 2, w - 8, 3, I("wood", 4))
    px.box(img, 4, h // 2, w - 8, 1, I("wood", 6))
    px.box(img, w // 2 - 1, 4, 2, h - 10, I("wood", 3))
    px.box(img, w // 2 - 1, 4, 1, h - 10, I("wood", 5))
    px.blit(img, blinds(w - 8, rows, w - 12), 4, 4)
    px.box(img, 0, h - 6, w, 6, I("wood", 4))
    for k, step in enumerate((6, 5, 3, 2, 1, 0)):
        img[h - 6 + k] = I("wood", step)
    return img


def window_in(wall_part: Indices, frame: Indices) -> Indices:
    """The window let into a piece of wall: clear where its panes are clear."""
    out = wall_part.copy()
    x = (out.shape[1] - frame.shape[1]) // 2
    y = 18
    h, w = frame.shape
    out[y : y + h, x : x + w] = frame
    return out


def revolving_door() -> Indices:
    """The revolving door in its drum of brass and glass, 80 x 112; the street behind its panes."""
    w, h = 80, 112
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    px.box(img, 0, 0, w, 18, I("brass", 2))
    for k, step in enumerate((4, 5, 3, 2, 1)):
        img[k] = I("brass", step)
    px.blit(img, words("HOTEL", I("brass", 5), 2), 22, 7)
    img[17] = I("brass", 0)
    for left in (0, w - 6):
        px.box(img, left, 18, 6, h - 18, I("brass", 2))
        px.box(img, left, 18, 1, h - 18, I("brass", 5))
        px.box(img, left + 5, 18, 1, h - 18, I("brass", 0))
    px.box(img, w // 2 - 2, 18, 4, h - 18, I("brass", 3))
    px.box(img, w // 2 - 2, 18, 1, h - 18, I("brass", 5))
    for left, wide in ((8, 14), (58, 14)):
        px.frame(img, left, 20, wide, h - 26, I("brass", 4), I("brass", 1))
        px.box(img, left, 64, wide, 3, I("brass", 3))
    for left, wide in ((26, 11), (43, 11)):
        px.frame(img, left, 20, wide, h - 26, I("brass", 3), I("brass", 1))
    glint = (np.abs((x + y * 0.8) % 34 - 3) < 1.6) & (img == 0) & (y > 20) & (y < h - 8)
    img = np.where(glint, I("blue", 3), img).astype(np.uint8)
    px.box(img, 0, h - 6, w, 6, I("brass", 1))
    img[h - 6] = I("brass", 4)
    return img


def desk() -> Indices:
    """The reception desk, 112 x 42, marble top, a lamp-lit front of panels."""
    w, h = 112, 42
    img = px.blank(w, h)
    px.blit(img, panels(w - 4, h - 7, "wood", 0.5, 27), 2, 7)
    img[7:12] = px.relight(img[7:12], np.linspace(-1.4, 0, 5)[:, None])
    for y, step in enumerate((8, 7, 5, 4, 2, 1, 0)):
        img[y] = I("ink", step)
    img[2:6, 0], img[2:6, w - 1] = I("ink", 7), I("ink", 2)
    img[h - 2 :] = I("wood", 0)
    img[8, 2 : w - 2] = I("brass", 3)
    return img


def key_rack() -> Indices:
    """Pigeon holes with keys and letters, 64 x 44."""
    img = np.full((44, 64), I("wood", 2), np.uint8)
    px.frame(img, 0, 0, 64, 44, I("wood", 6), I("wood", 0))
    px.frame(img, 1, 1, 62, 42, I("wood", 4), I("wood", 1))
    rng = np.random.default_rng(5)
    for row in range(4):
        for column in range(7):
            x, y = 4 + column * 8, 4 + row * 10
            px.box(img, x, y, 7, 8, I("wood", 0))
            img[y, x : x + 7] = I("ink", 0)
            img[y + 8, x : x + 7] = I("wood", 5)
            what = rng.random()
            if what < 0.4:
                px.box(img, x + 2, y + 1, 1, 4, I("brass", 3))
                px.box(img, x + 3, y + 4, 2, 3, I("brass", 4))
            elif what < 0.7:
                px.box(img, x + 1, y + 3, 5, 4, I("ink", 7))
                img[y + 3, x + 1 : x + 6] = I("ink", 8)
                img[y + 5, x + 2] = I("red", 3)
    return img


def rug(w: int = 128) -> Indices:
    """A long rug on the marble, seen flat."""
    img = px.blank(w, 6)
    for y, step in enumerate((1, 2, 3, 3, 2, 1)):
        img[y, 3 - y // 2 : w - 3 + y // 2] = I("red", step)
    img[2, 6:-6:6] = img[3, 8:-6:6] = I("brass", 4)
    img[5, ::2] = I("brass", 2)
    return img


def stamps() -> dict[str, Indices]:
    """All stamps of the lobby."""
    broad = wall(64)
    return {
        "wall": broad,
        "window": window_in(broad, window()),
        "pilaster": pilaster(),
        "column": column(),
        "revolving": revolving_door(),
        "desk": desk(),
        "key_rack": key_rack(),
        "rug": rug(),
    }
