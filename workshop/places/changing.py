"""Stamps of the changing room: plaster and high windows over boards and a tiled dado, lockers, coats, benches."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import majolica, shapes
from workshop.places.shapes import I

WALL_ROWS = 12  # clear rows between ceiling and floor


def plaster(w: int, h: int, base: float = 0.56, seed: int = 21) -> Indices:
    """Old ochre plaster with soft stains."""
    stain = px.fbm(w, h, 32, seed)
    img = px.shade("stone", base + (stain - 0.5) * 0.1 + (px.fbm(w, h, 4, seed + 1) - 0.5) * 0.03, 0.2)
    return np.asarray(img)


def _panel(w: int, h: int) -> Indices:
    """One raised panel of a wooden wall."""
    img = shapes.boards(w, h, w, 0.26, seed=4)
    px.box(img, 0, 0, 3, h, I("wood", 2))
    px.box(img, w - 3, 0, 3, h, I("wood", 2))
    for inset, light, dark in ((3, 0, 3), (4, 1, 2)):
        px.frame(img, inset, inset, w - 2 * inset, h - 2 * inset, I("wood", light), I("wood", dark))
    px.frame(img, 8, 9, w - 16, h - 18, I("wood", 3), I("wood", 0))
    px.box(img, 9, 10, w - 18, h - 20, I("wood", 2))
    grain = shapes.boards(w - 18, h - 20, w - 18, 0.28, seed=7)
    img[10 : h - 10, 9 : w - 9] = grain
    return img


def wall() -> Indices:
    """Four tiles of the back wall from ceiling to floor; repeats sideways."""
    w = 64
    img = px.blank(w, WALL_ROWS * 16)
    px.blit(img, plaster(w, 80), 0, 0)
    cornice = (1, 2, 3, 4, 4, 3, 2, 1, 3, 3, 2, 1)
    for y, step in enumerate(cornice):
        img[y] = I("wood", step)
    for x in range(0, w, 8):
        px.box(img, x + 1, 8, 4, 3, I("wood", 4))
        px.box(img, x + 1, 11, 4, 1, I("wood", 1))
    img[12:26] = shapes.fade_down(img[12:26], -1.6, 0.0)
    for x in range(0, w, 16):
        px.blit(img, majolica.stencil(px.blank(16, 16)), x, 62)
    rail = (4, 5, 4, 3, 2, 2, 3, 2, 1, 0)
    for k, step in enumerate(rail):
        img[80 + k] = I("wood", step)
    for x in range(0, w, 32):
        px.blit(img, _panel(32, 70), x, 90)
    px.box(img, 0, 90, w, 4, I("wood", 0))
    img[94:98] = P.step(img[94:98], -1)
    for k, step in enumerate((4, 3, 1)):
        img[157 + k] = I("wood", step)
    img[160:176] = px.tile(shapes.small_tiles("teal", w, 16, 8, 0.36), w, 16)
    for x in range(0, w, 16):
        px.blit(img, P.step(majolica.LATTICE_TILE, -1), x, 160)
    img[176:182] = I("wood", 1)
    img[176], img[177], img[181] = I("wood", 4), I("wood", 3), I("wood", 0)
    img[182:] = floor_strip(w)
    img[160:164] = P.step(img[160:164], -1)
    return img


def floor_strip(w: int) -> Indices:
    """Ten rows of floor boards that run away from the eye."""
    x, y = px.mesh(w, 10)
    slot = np.floor(x / 12)
    rnd = np.random.default_rng(8).random(64)[slot.astype(int)]
    level = 0.46 + (rnd - 0.5) * 0.16 + y * 0.012
    level = np.where(x % 12 < 1, 0.16, level)
    img = px.shade("wood", level, 0.15)
    img[0] = I("wood", 1)
    return np.asarray(img)


def window() -> Indices:
    """A high window of four by three tiles: clear panes in a white frame, snow on the sill."""
    w, h = 64, 48
    x, y = px.mesh(w, h)
    img = px.blank(w, h)
    reach = shapes.arch_reach(x, y, 32, 24, 1.35)
    frame_level = 0.62 - 0.14 * (x > 32)
    img = np.where((reach < 31) & (y < 43), px.shade("wood", 0.42 - 0.16 * (x > 32) + 0.1 * (reach < 28)), img)
    img = np.where((reach < 27) & (y < 41), px.shade("stone", frame_level), img)
    pane = (reach < 24.5) & (y < 39)
    bars = (abs(x - 32) < 1.5) | (abs(abs(x - 32) - 13) < 1) & (y > 22) | (abs(y - 22) < 1.2)
    img = np.where(pane, 0, img)
    img = np.where(pane & bars, px.shade("stone", 0.5 - 0.12 * (x > 32)), img)
    snow = pane & (y > 36 - 2.2 * np.sin(x * 0.21) - 1.4 * np.sin(x * 0.53))
    img = np.where(snow, px.shade("ink", 0.72 + 0.1 * (y < 38)), img)
    img[41:44, 2:62] = I("wood", 4)
    img[41, 2:62] = I("wood", 5)
    img[43, 2:62] = I("wood", 1)
    frost = pane & (px.fbm(w, h, 8, 31) > 0.52 + 0.018 * (24.5 - reach) * 1.6) & ((x + y) % 2 < 1)
    img = np.where(frost & ~bars, I("blue", 5), img).astype(np.uint8)
    return shapes.set_in(wall()[16:64], img, reach < 30)


def pilaster() -> Indices:
    """A wooden post of the wall, two tiles wide, with a carved head."""
    w, h = 32, WALL_ROWS * 16
    _x, _ = px.mesh(w, h)
    img = px.blank(w, h)
    body = shapes.boards(20, h - 10, 20, 0.34, seed=11)
    px.blit(img, body, 6, 0)
    img[: h - 10, 6], img[: h - 10, 7] = I("wood", 4), I("wood", 3)
    img[: h - 10, 24:26] = I("wood", 1)
    panel = slice(30, h - 34)
    img[panel, 11], img[panel, 20] = I("wood", 0), I("wood", 4)
    img[panel, 12:20] = np.maximum(P.step(img[panel, 12:20], -1), I("wood", 1))
    for y, half, step in (
        (0, 15, 2),
        (1, 15, 4),
        (2, 15, 3),
        (3, 14, 1),
        (4, 13, 4),
        (5, 13, 3),
        (6, 12, 2),
        (7, 12, 1),
    ):
        img[y + 12, 16 - half : 16 + half] = I("wood", step)
    for y, half, step in ((0, 12, 5), (1, 12, 3), (2, 12, 2), (3, 13, 4), (4, 13, 2), (5, 13, 1)):
        img[y + h - 24, 16 - half : 16 + half] = I("wood", step)
    px.box(img, 4, h - 18, 24, 8, I("wood", 2))
    img[h - 18 : h - 10, 4] = I("wood", 4)
    img[h - 18 : h - 10, 26:28] = I("wood", 0)
    return img


def ground() -> dict[str, Indices]:
    """The floor's edge and the joists below it."""
    w = 64
    fill = shapes.section(w, 48, 0.14)
    edge = px.tile(fill[:16], w, 16)
    for row, step in enumerate((6, 5, 4, 3, 3, 2)):
        edge[row] = I("wood", step)
    for x in range(0, w, 12):
        edge[2:6, x % w] = I("wood", 1)
    edge[6] = I("wood", 0)
    edge[7:16] = I("wood", 1)
    for x in range(4, w, 20):
        px.box(edge, x, 7, 9, 9, I("wood", 2))
        px.frame(edge, x, 7, 9, 9, I("wood", 3), I("wood", 0))
        edge[11, x + 4] = I("wood", 0)
    below = fill[:32].copy()
    below[:3] = P.step(below[:3], -1)
    shapes.pipe(below, 8, "brass", (2, 4, 3, 2, 1, 0), range(10, w, 32), (2, 3, 0))
    return {"edge": edge, "below": below}


def stamps() -> dict[str, Indices]:
    """All stamps of the room."""
    return {
        "wall": wall(),
        "window": window(),
        "pilaster": pilaster(),
        **ground(),
    }
