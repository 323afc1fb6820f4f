"""Stamps of pools: the far surface seen at a flat angle, walls below water with light playing on them, bed, edges."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import shapes
from workshop.places.shapes import I

FRAMES = 6
TURN = 2 * np.pi / FRAMES


def surface_frames(ramp: str = "teal", top: int = 4) -> tuple[Indices, ...]:
    """Row above the edge, four tiles wide: far rim, tiled lip, water with glints; clear above row `top`."""
    w = 64
    x, y = px.mesh(w, 16)
    frames = []
    for k in range(FRAMES):
        phase = k * TURN
        img = px.blank(w, 16)
        depth = np.clip((y - top - 4) / (12 - top), 0, 1)
        waves = np.sin(x * 2 * np.pi / 32 + np.sin(y * 1.1 + phase) * 1.6 + phase) * np.sin(y * 2.3 - phase)
        level = 0.3 + 0.14 * depth + 0.12 * np.sin(x * 2 * np.pi / 64 + y * 0.9 - phase)
        level += np.where(waves > 0.72, 0.34, np.where(waves < -0.78, -0.14, 0))
        img = np.where(y >= top + 4, px.shade(ramp, level, 0.2), img)
        img = np.where((y >= top + 2) & (y < top + 4), np.where(x // 4 % 2 < 1, I(ramp, 1), I("blue", 1)), img)
        img = np.where((y >= top) & (y < top + 2), I("stone", 4), img)
        img[top + 1] = I("stone", 3)
        frames.append(np.asarray(img).astype(np.uint8))
    return tuple(frames)


def rim_corner() -> Indices:
    """The slanted left end of the far rim, two tiles wide; mirror it for the right."""
    img = shapes.floor_strip("stone", 32, 16, 0.5, 0.12)
    img[:3] = 0
    img[3] = I("stone", 4)
    x, y = px.mesh(32, 16)
    line = 30 - (y - 4) * 1.9
    water = (x > line + 3) & (y > 7)
    img = np.where((x > line) & (y > 3), I("stone", 4), img)
    img = np.where((x > line + 2) & (y > 5), I("teal", 1), img)
    img = np.where(water, px.shade("teal", 0.3 + 0.02 * y), img)
    return np.asarray(img).astype(np.uint8)


def wall_frames(ramp: str = "teal", base: float = 0.4) -> tuple[Indices, ...]:
    """The back wall of a pool below the surface, four tiles by two: tiles, a chequered band, playing light."""
    w, h = 64, 32
    x, y = px.mesh(w, h)
    tiles = shapes.small_tiles(ramp, w, h, 8, base, 0.03, 2)
    band = np.where((x // 4 + y // 2) % 2 < 1, I("blue", 2), I(ramp, 1))
    frames = []
    for k in range(FRAMES):
        phase = k * TURN
        net = np.sin(x * 2 * np.pi / 32 + np.sin(y * 0.35 + phase) * 1.6 + phase)
        net = net + np.sin(x * 2 * np.pi / 64 * 1.0 - y * 0.27 - phase)
        play = np.where(abs(net) < 0.2, 1.0, 0) * np.clip(1.3 - y / 26, 0, 1)
        img = px.relight(tiles, 0.7 - y / 18 + play, 0.15)
        img = np.where((y >= 14) & (y < 18), P.step(np.asarray(band).astype(np.uint8), 0), img)
        frames.append(np.asarray(img).astype(np.uint8))
    return tuple(frames)


def lamp_frames() -> tuple[Indices, ...]:
    """A round lamp behind glass in the pool wall, one tile; it breathes with the water."""
    x, y = px.mesh(16, 16)
    reach = np.hypot(x - 8, y - 8)
    frames = []
    for k in range(FRAMES):
        swell = 0.4 * np.sin(k * TURN)
        img = np.where(reach < 6.4, I("teal", 1), 0)
        img = np.where(reach < 5.2, px.shade("teal", 1.02 - reach / 9 + swell * 0.1), img)
        img = np.where(reach < 2.4 + swell, I("ink", 8), img)
        frames.append(np.asarray(img).astype(np.uint8))
    return tuple(frames)


def bed(ramp: str = "teal") -> Indices:
    """The bed in section, four tiles: light line, lining, then the ground."""
    img = shapes.section(64, 16, 0.14)
    for row, step in enumerate((4, 3, 2, 1, 1, 0)):
        img[row] = I(ramp, step)
    for x in range(0, 64, 8):
        img[1:4, x] = I(ramp, 1)
    return img


def side(ramp: str = "teal") -> Indices:
    """The pool's left side in section, one tile by three: bright corner, steps of the lining; mirror for the right."""
    img = px.blank(16, 48)
    img[:] = shapes.section(16, 48, 0.14)
    for row, step in enumerate((7, 6, 5, 4)):
        img[row] = I("stone", step)
    px.box(img, 4, 4, 12, 36, I(ramp, 2))
    for y in range(4, 40, 8):
        img[y, 4:16] = I(ramp, 1)
        img[y + 1, 5:15] = I(ramp, 3)
    img[4:40, 4] = I(ramp, 1)
    img[2:40, 14] = I(ramp, 3)
    img[2:40, 15] = I(ramp, 1)
    img[32:40, 4:16] = P.step(img[32:40, 4:16], -1)
    return img


def ladder_rail() -> Indices:
    """A brass rail at the pool's edge, one tile by two, drawn before people."""
    img = px.blank(16, 32)
    for x in (3, 10):
        img[5:32, x], img[5:32, x + 1] = I("brass", 4), I("brass", 1)
    img[3, 4:11], img[4, 3:12] = I("brass", 5), I("brass", 3)
    img[4, 11], img[5, 4:10] = I("brass", 1), 0
    return img
