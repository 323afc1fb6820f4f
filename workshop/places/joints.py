"""Stamps that join rooms: walls in section, door frames, ceilings, what lies deep below the floors."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import shapes
from workshop.places.shapes import I


def mass() -> Indices:
    """Inside of walls and ceilings, four tiles square: nearly black, so that rooms stand out."""
    img = px.masonry("ink", 64, 64, 16, 8, 0.1, 0.03, 0.02, 0.03, 0.08, seed=44, dither=0.0)
    return np.asarray(img)


def wall_cut() -> Indices:
    """A wall between rooms in section, two tiles by four: lit on the left, in shade on the right."""
    img = px.masonry("stone", 32, 64, 16, 8, 0.17, 0.04, 0.03, 0.05, 0.1, seed=45, dither=0.0)
    for x, step in ((0, 4), (1, 3), (2, 2), (29, 1), (30, 2), (31, 0)):
        img[:, x] = I("stone", step)
    img[::8, 0] = I("stone", 3)
    return img


def wall_foot() -> Indices:
    """The lower end of such a wall over a doorway, two tiles."""
    img = wall_cut()[:16].copy()
    for row, step in ((9, 1), (10, 4), (11, 5), (12, 4), (13, 3), (14, 2), (15, 1)):
        img[row] = I("stone", step)
    return img


def doorway() -> Indices:
    """A stone frame of four tiles by six round a doorway of two by five, the dark of the passage in it."""
    w, h = 64, 96
    x, y = px.mesh(w, h)
    img = px.blank(w, h)
    jamb = (abs(x - 32) < 28) & (abs(x - 32) >= 16) & (y > 8)
    level = 0.46 - 0.16 * (x > 32) - 0.08 * (np.mod(y, 16) < 1) + 0.1 * (np.abs(np.mod(x, 32) - 5) < 1)
    img = np.where(jamb, px.shade("stone", level, 0.1), img)
    img = np.where(jamb & (abs(x - 32) > 27), I("stone", 1), img)
    inside = (abs(x - 32) < 16) & (y >= 16)
    warm = np.clip(1 - abs(x - 32) / 22, 0, 1) * np.clip(1 - abs(y - 54) / 60, 0, 1)
    img = np.where(inside, px.shade("wood", 0.04 + 0.3 * warm, 0.4), img)
    img = np.where(inside & (abs(x - 32) > 14.4), I("wood", 0), img)
    for row, (half, step) in enumerate(((30, 3), (31, 5), (31, 4), (30, 3), (30, 2), (29, 1), (28, 4), (28, 3))):
        img[row + 2, 32 - half : 32 + half] = I("stone", step)
    lintel = (y >= 10) & (y < 17) & (abs(x - 32) < 28)
    wedge = np.floor((x - 32 + (y - 20) * (x - 32) * 0.02) / 7) % 2
    img = np.where(lintel, px.shade("stone", 0.48 - 0.08 * wedge - 0.1 * (x > 32)), img)
    img = np.where((y >= 15.5) & (y < 17) & (abs(x - 32) < 16), I("stone", 1), img)
    img = np.where(jamb & (y > 88), px.shade("stone", 0.5 - 0.1 * np.floor((y - 88) / 3)), img)
    return np.asarray(img).astype(np.uint8)


def ceiling() -> Indices:
    """The lower edge of a ceiling in section, two tiles: dark, a moulding below."""
    img = px.tile(mass(), 32, 16)
    for row, step in ((10, 1), (11, 2), (12, 3), (13, 2), (14, 1), (15, 0)):
        img[row] = I("stone", step)
    return img


def stamps() -> dict[str, Indices]:
    """All stamps that join rooms."""
    return {
        "mass": mass(),
        "wall": wall_cut(),
        "wall_foot": wall_foot(),
        "doorway": doorway(),
        "ceiling": ceiling(),
        "deep": shapes.fade_down(px.tile(mass(), 64, 32), -0.2, -1.0, 0.2),
        "dark": np.full((16, 16), P.ix("ink", 0), np.uint8),
    }
