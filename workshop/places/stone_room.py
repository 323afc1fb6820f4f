"""Stamps of the hot stone chamber: brick vaults, the great hearth, embers, iron and hot pipes."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import shapes
from workshop.places.shapes import I

WALL_ROWS = 12


def bricks(w: int, h: int, base: float = 0.34, seed: int = 30) -> Indices:
    """Old bricks with pale joints here and there and soot above."""
    img = px.masonry("wood", w, h, 16, 8, base, 0.06, 0.05, 0.06, 0.16, seed=seed, dither=0.0)
    rnd, _, joint = px.bond(w, h, 16, 8, 0.5, seed + 1)
    img = np.where((rnd > 0.82) & ~joint, np.asarray(px.shade("stone", base - 0.04)), img)
    return np.asarray(img).astype(np.uint8)


def floor_strip(w: int) -> Indices:
    """Hot flags."""
    return shapes.floor_strip("stone", w, 10, 0.34, 0.08, 24)


def wall() -> Indices:
    """Four tiles of the back wall from ceiling to floor; repeats sideways."""
    w, h = 64, WALL_ROWS * 16
    img = px.blank(w, h)
    px.blit(img, px.tile(bricks(w, 64, 0.33), w, h), 0, 0)
    img[:176] = px.relight(
        img[:176], np.interp(np.arange(176), (0, 60, 110, 176), (-1.0, 0.0, -0.2, -0.9))[:, None], 0.25
    )
    for k, step in enumerate((3, 3, 2, 1)):
        img[172 + k] = I("stone", step)
    img[176:182] = I("stone", 1)
    img[176], img[181] = I("stone", 2), I("stone", 0)
    img[182:] = floor_strip(w)
    return img


def vault() -> Indices:
    """One bay of the vault, ten tiles by twelve: ribs of pale brick on short piers, deep shade between them."""
    w, h = 160, WALL_ROWS * 16
    x, y = px.mesh(w, h)
    cx, spring = 80, 104
    reach = np.where(y > spring, abs(x - cx), np.hypot(x - cx, (y - spring) * 0.8))
    img = px.blank(w, h)
    ang = np.degrees(np.arctan2((spring - y) * 0.8, x - cx))
    wedge = np.floor(ang / 6)
    rnd = np.random.default_rng(7).random(64)[wedge.astype(int) % 64]
    level = 0.4 + (rnd - 0.5) * 0.12 - 0.12 * (np.mod(ang, 6) < 0.9) - 0.1 * (reach > 75)
    level = np.where(
        y > spring, 0.42 - 0.12 * (np.floor(y) % 8 < 1) - 0.08 * ((np.floor(y / 8) % 2) * (x % 8 < 1)), level
    )
    level += np.where(x > cx, -0.1, 0.03) * (reach < 76)
    rib = (reach >= 66) & (y < 176)
    img = np.where(rib, px.shade("wood", level + 0.08, 0.1), img)
    img = np.where((reach >= 66) & (reach < 68) & (y < 176), px.shade("stone", 0.42 - 0.2 * (x > cx)), img)
    over = (y < spring) & (reach > 79)
    img = np.where(over, P.step(px.tile(bricks(w, 64, 0.28, 33), w, h), -1), img)
    img = np.where((reach > 78.5) & (reach < 80) & (y < spring), I("wood", 0), img)
    shade = (reach >= 60) & (reach < 66) & (y < 170)
    img = np.where(shade & ((x + y) % 2 < 1), I("wood", 0), img)
    pier = (reach >= 66) & (y > 164) & (y < 178)
    img = np.where(pier, px.shade("stone", 0.42 - 0.08 * np.floor((y - 164) / 3) - 0.1 * (x > cx)), img)
    capital = (reach >= 64) & (y > spring - 2) & (y < spring + 6)
    img = np.where(capital, px.shade("stone", 0.5 - 0.09 * np.floor((y - spring + 2) / 2) - 0.1 * (x > cx)), img)
    return np.asarray(img).astype(np.uint8)


def opening() -> Indices:
    """A low arch to a deeper vault: six tiles wide and high, clear inside."""
    w, h = 96, 96
    x, y = px.mesh(w, h)
    reach = shapes.arch_reach(x, y, 48, 38)
    img = px.blank(w, h)
    level = shapes.trim_level(x, y, 48, 38, 0.46, 15)
    img = np.where((reach < 38) & (reach >= 29), px.shade("wood", level + 0.05), img)
    img = np.where((reach >= 37) & (reach < 38.5), I("wood", 0), img)
    img = np.where((reach < 29) & (reach >= 27.5), I("wood", 0), img)
    img = np.where((x < 48) & (reach < 27.5) & (reach >= 22), px.shade("wood", 0.17 + 0.08 * (y % 8 < 1)), img)
    sill = (abs(x - 48) < 39) & (y >= 88)
    img = np.where(sill, px.shade("stone", 0.42 - 0.07 * np.floor(y - 88)), img)
    back = px.tile(wall()[64:160], w, h)
    return shapes.set_in(back, np.asarray(img).astype(np.uint8), (reach < 32) & (y < 88))


def hearth_frames() -> tuple[Indices, ...]:
    """The great hearth: eight tiles by twelve, its flue up to the ceiling; fire in the mouth; three pictures."""
    w, h = 128, 192
    x, y = px.mesh(w, h)
    cx = 64
    y = y - 48  # measured from the narrow end of the hood
    base = px.blank(w, h)
    half = np.where(y < 60, 22 + np.clip(y - 14, 0, 60) * 0.62, 56)
    hood = (abs(x - cx) < half) & (y < 72)
    sheet = 0.34 - 0.18 * (x - cx) / 56 + np.where(abs((x - cx) / np.maximum(half, 1)) > 0.93, 0.08, 0)
    base = np.where(hood, px.shade("ink", sheet + 0.02 * np.sin(y * 0.8), 0.15), base)
    for row in (-30, 18, 40, 61):
        ring = hood & (y.astype(int) == row)
        base = np.where(ring, I("brass", 3), base)
        base = np.where(hood & (y.astype(int) == row + 1), I("brass", 1), base)
        rivet = hood & (y.astype(int) == row + 4) & (x.astype(int) % 8 == 4)
        base = np.where(rivet, I("ink", 5), base)
    for row, step in ((66, 4), (67, 5), (68, 3), (69, 2), (70, 1), (71, 0)):
        base[row + 48, 4:124] = I("ink", step)
    body = (y >= 72) & (abs(x - cx) < 58) & (y < 138)
    blocks = px.tile(px.masonry("stone", 128, 64, 16, 8, 0.34, 0.06, 0.05, 0.06, 0.18, seed=19), w, h)
    base = np.where(body, px.relight(blocks, 0.7 - 1.4 * x / w, 0.2), base)
    for row, step in ((136, 4), (137, 3), (138, 2), (139, 1)):
        base[row + 48, 4:124] = I("stone", step)
    reach = shapes.arch_reach(x, y, cx, 106, 1.1)
    base = np.where(
        (reach < 40) & (y < 136) & body, px.shade("stone", shapes.trim_level(x, y, cx, 106, 0.52, 15)), base
    )
    base = np.where((reach < 33) & (y < 134) & (y > 72), I("wood", 0), base)
    base = np.asarray(base).astype(np.uint8)
    rng = np.random.default_rng(11)
    stones = [(int(rng.integers(38, 90)), int(rng.integers(112, 120)), int(rng.integers(4, 8))) for _ in range(16)]
    frames = []
    for k in range(3):
        img = base.copy()
        glare = np.clip(1 - np.hypot((x - cx) / 40, (y - 128) / 56), 0, 1)
        inside = (reach < 31) & (y < 133) & (y > 74)
        heat = shapes.flames(x, y, cx, 128, 25, 50, k / 3)
        img = np.where(inside, px.shade("red", 0.04 + 0.3 * glare, 0.4), img)
        img = np.where(inside & (heat > 0.08), px.shade("red", 0.3 + heat * 0.6, 0.2), img)
        img = np.where(inside & (heat > 0.4), px.shade("brass", 0.34 + heat * 0.6, 0.2), img)
        for i, (sx, sy, r) in enumerate(stones):
            d = np.hypot(x - sx, (y - sy) * 1.25)
            glow = 0.42 + 0.22 * np.sin(i * 2.1 + k * 2.1) + (y - sy) / r * 0.16
            img = np.where((d < r) & inside, px.shade("red", glow), img)
            img = np.where((d < r) & (d > r - 1.2) & inside & (y < sy), I("wood", 1), img)
        img = np.where(inside & (y > 124) & (y < 127), I("ink", 1), img)
        img = np.where(inside & (y >= 127) & (x.astype(int) % 7 < 2), I("ink", 1), img)
        frames.append(np.asarray(img).astype(np.uint8))
    return tuple(frames)


def ground() -> dict[str, Indices]:
    """Brick edge and glowing flues below."""
    w = 64
    fill = px.masonry("wood", w, 48, 16, 8, 0.13, 0.03, 0.03, 0.03, 0.1, seed=36, dither=0.0)
    edge = shapes.ground_edge("stone", w, (6, 5, 3, 3, 2), fill)
    for x in range(0, w, 24):
        edge[2:5, x % w] = I("stone", 1)
    below = fill[:32].copy()
    for x in range(8, w, 32):
        px.box(below, x, 8, 14, 7, I("wood", 0))
        px.box(below, x + 1, 11, 12, 3, I("red", 2))
        px.box(below, x + 2, 12, 10, 2, I("red", 3))
        px.box(below, x + 4, 13, 5, 1, I("red", 4))
        px.frame(below, x, 8, 14, 7, I("wood", 0), I("wood", 3))
        below[8:15, x + 4] = below[8:15, x + 9] = I("wood", 0)
    return {"edge": edge, "below": below}


def stamps() -> dict[str, Indices]:
    """All still stamps of the room."""
    return {"wall": wall(), "vault": vault(), "opening": opening(), **ground()}
