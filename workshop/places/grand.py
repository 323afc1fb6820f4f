"""Stamps of the Strongman's room: blue and gold walls, tall windows with drapes, mosaic, pilasters, cold plunge."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import hall, majolica, shapes
from workshop.places.shapes import I

WALL_ROWS = 12

STARRED = """
dDDDDDDD
DDDDDDDB
DDDDDDBD
DDDDDBDD
DDDDgDDD
DDDBDDDD
DDBDDDDg
DBDDDDgG
"""


def wall() -> Indices:
    """Four tiles of the back wall from ceiling to floor; repeats sideways."""
    w, h = 64, WALL_ROWS * 16
    img = px.blank(w, h)
    for row, step in enumerate((2, 4, 5, 4, 3, 2, 1, 3, 4, 3, 2, 1)):
        img[row] = I("stone", step)
    for x in range(0, w, 8):
        px.box(img, x + 1, 7, 4, 4, I("stone", 3))
        img[10, x + 1 : x + 5] = I("stone", 1)
    px.blit(img, px.tile(majolica.FRIEZE_TILE, w, 16), 0, 12)
    pattern = majolica.kaleido(STARRED)
    px.blit(img, px.tile(pattern, w, 100), 0, 28)
    img[28:44] = shapes.fade_down(img[28:44], -1.4, 0)
    for k, (ramp, step) in enumerate(
        (("brass", 3), ("brass", 1), ("stone", 4), ("stone", 3), ("stone", 2), ("stone", 1))
    ):
        img[126 + k] = I(ramp, step)
    slab = hall.marble(w, 40, 0.3)
    px.blit(img, slab, 0, 132)
    for x in range(0, w, 32):
        px.frame(img, x + 4, 137, 25, 29, I("stone", 1), I("stone", 3))
        inner = px.relight(slab[6:33, x + 5 : x + 28], -1.0, 0.0)
        px.blit(img, np.where(inner > 0, inner + 0, inner), x + 5, 138)
    for k, step in enumerate((3, 3, 2, 1, 1, 0)):
        img[171 + k] = I("stone", step)
    img[177:] = shapes.floor_strip("ink", w, 15, 0.42, 0.2)
    return img


def window() -> Indices:
    """A tall window of six tiles by eight, clear panes, stone frame, a deep sill."""
    w, h = 96, 128
    x, y = px.mesh(w, h)
    reach = shapes.arch_reach(x, y, 48, 38)
    img = px.blank(w, h)
    level = shapes.trim_level(x, y, 48, 38, 0.52, 15)
    img = np.where((reach < 38) & (reach > 29), px.shade("stone", level - 0.08 * (reach > 35), 0.1), img)
    img = np.where((reach >= 37) & (reach < 38.5), I("stone", 0), img)
    pane = reach < 30
    fan = (y < 38) & (np.abs(np.mod(np.degrees(np.arctan2(38 - y, x - 48)) + 15, 30) - 15) < 90 / np.maximum(reach, 8))
    bars = (abs(x - 48) < 1.6) | (abs(abs(x - 48) - 15) < 1) & (y > 38) | (abs(np.mod(y - 38, 26) - 0) < 1.6) & (y > 36)
    bars |= (fan & (reach > 9)) | (abs(reach - 9) < 1) & (y < 38)
    img = np.where(pane, 0, img)
    img = np.where(pane & bars, px.shade("wood", 0.34 - 0.16 * (x > 48)), img)
    img = np.where(pane & (reach > 28.6), I("wood", 1), img)
    snow = pane & (y > 112 - 2 * np.sin(x * 0.2) - np.sin(x * 0.55))
    img = np.where(snow, px.shade("ink", 0.7 + 0.1 * (y < 114)), img)
    sill = (abs(x - 48) < 40) & (y >= 116)
    img = np.where(sill, px.shade("stone", 0.58 - 0.055 * np.floor(y - 116), 0), img)
    key = (abs(x - 48) < 6 - (y - 1) * 0.15) & (y < 12)
    img = np.where(key, px.shade("brass", 0.62 - 0.2 * (x > 48)), img)
    back = px.tile(wall()[16:144], w, h)
    return shapes.set_in(back, np.asarray(img).astype(np.uint8), pane & (y < 116))


def drape() -> Indices:
    """The left drape of a window, two tiles by eight; mirror it for the right."""
    w, h = 32, 128
    x, y = px.mesh(w, h)
    tie = 88
    edge = np.where(y < tie, 27 - 17 * (y / tie) ** 2.2, 10 + 5 * np.clip((y - tie) / 26, 0, 1))
    fold = np.sin((x + 3) / np.maximum(edge, 4) * 9 + 0.5) * 0.5 + 0.5
    level = 0.2 + 0.36 * fold - 0.12 * (x / 30) - 0.1 * (y > tie)
    img = np.where((x < edge) & (x > 1), px.shade("red", level, 0.15), 0)
    img = np.where((x < edge) & (x > 1) & (abs(y - tie) < 2), px.shade("brass", 0.7 - x / 30), img)
    hem = (x < edge) & (x > 1) & (y > 122)
    img = np.where(hem, px.shade("brass", 0.3 + 0.4 * fold), img)
    img = np.where((y < 7) & (x < 30), px.shade("red", 0.42 + 0.16 * np.sin(x * 0.8) - 0.05 * y), img)
    img = np.where((y >= 6) & (y < 8) & (x < 30), px.shade("brass", 0.6), img)
    return np.asarray(img).astype(np.uint8)


def pilaster() -> Indices:
    """A flat stone pilaster with a gilt head, two tiles by twelve."""
    w, h = 32, WALL_ROWS * 16
    x, y = px.mesh(w, h)
    body = (abs(x - 16) < 10) & (y > 12) & (y < 178)
    flute = np.sin((x - 6) * np.pi / 2.5) * 0.07
    img = np.where(body, px.shade("stone", 0.42 - 0.02 * (x - 16) * 0.6 + flute * (y > 44) * (y < 150), 0.1), 0)
    img = np.where(body & (abs(x - 16) > 9), px.shade("stone", np.where(x < 16, 0.56, 0.18)), img)
    for row, half, ramp, step in (
        (28, 13, "brass", 3), (29, 13, "brass", 2), (30, 12, "stone", 4), (31, 11, "stone", 3), (38, 11, "brass", 3),
        (39, 11, "brass", 1), (168, 12, "stone", 4), (169, 12, "stone", 3), (170, 13, "stone", 3),
        (175, 14, "stone", 4), (176, 14, "stone", 2), (177, 14, "stone", 1),
    ):  # fmt: skip
        img[row, 16 - half : 16 + half] = I(ramp, step)
    scroll = (y > 31) & (y < 38) & (abs(x - 16) < 10) & (np.sin(x * 1.25) * np.sin(y * 0.9) > 0)
    img = np.where(scroll, I("brass", 2), img)
    return np.asarray(img).astype(np.uint8)


def mosaic() -> Indices:
    """A roundel of a man who lifts a barbell, five tiles square, in chips of glass and gold."""
    w = 80
    x, y = px.mesh(w, w)
    reach = np.hypot(x - 40, y - 40)
    rays = np.mod(np.degrees(np.arctan2(y - 46, x - 40)), 24) < 12
    chip = px.bond(w, w, 4, 4, 0.5, 5)[0]
    img = np.where(reach < 39, px.shade("stone", 0.5 - 0.006 * ((x - 40) + (y - 40)), 0.1), 0)
    img = np.where(reach < 35, px.shade("brass", 0.42 + (chip - 0.5) * 0.2), img)
    img = np.where(
        reach < 32, np.where(rays, px.shade("teal", 0.34 + chip * 0.14), px.shade("blue", 0.22 + chip * 0.16)), img
    )

    def blob(cx: float, cy: float, rx: float, ry: float) -> np.ndarray:
        return np.hypot((x - cx) / rx, (y - cy) / ry) < 1

    skin = blob(40, 31, 5, 6) | blob(40, 45, 11, 9) | blob(40, 54, 8, 8)
    for s in (-1, 1):
        skin |= blob(40 + s * 11, 38, 4.5, 5.5) | blob(40 + s * 14, 31, 3.4, 7) | blob(40 + s * 13, 24, 3, 5)
        skin |= blob(40 + s * 5, 65, 5, 9)
    tone = px.shade("stone", 0.62 - (x - 36) * 0.016 - (y - 44) * 0.006 + (chip - 0.5) * 0.16)
    img = np.where(skin & (reach < 32), tone, img)
    img = np.where((blob(40, 56, 9, 4.5)) & (reach < 32), px.shade("red", 0.46 + (chip - 0.5) * 0.2), img)
    bar = (abs(y - 21) < 1.3) & (abs(x - 40) < 23)
    ball = blob(18, 21, 5.5, 6.5) | blob(62, 21, 5.5, 6.5)
    img = np.where((bar | ball) & (reach < 32), px.shade("ink", 0.5 - (y - 21) * 0.04 + (chip - 0.5) * 0.1), img)
    img = np.where(blob(40, 27, 5, 3) & (y < 28), I("wood", 1), img)
    img = np.where(((reach >= 38) & (reach < 39.4)) | ((reach >= 32) & (reach < 33)), I("stone", 0), img)
    return np.asarray(img).astype(np.uint8)


def ground() -> dict[str, Indices]:
    """Chequered marble edge and what lies below."""
    w = 64
    fill = shapes.section(w, 48, 0.17, "ink", 26)
    edge = shapes.ground_edge("ink", w, (7, 6, 5, 4, 3), fill)
    for x in range(0, w, 32):
        edge[1:5, x : x + 16] = P.step(edge[1:5, x : x + 16], -2)
    below = fill[:32].copy()
    shapes.pipe(below, 5, "brass", (2, 4, 3, 2, 1, 0), range(26, w, 64), (2, 3, 0))
    return {"edge": edge, "below": below}


def stamps() -> dict[str, Indices]:
    """All still stamps of the room."""
    return {
        "wall": wall(),
        "window": window(),
        "drape": drape(),
        "pilaster": pilaster(),
        "mosaic": mosaic(),
        **ground(),
    }
