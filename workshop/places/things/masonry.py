"""Pillars, balcony ends and their rubble: stone with veins, cracked by blows, whole or down."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.sprites import Sprite

INK = P.ix("ink", 0)
HALL_PX, TALL_PX, WIDE_PX = 96, 192, 32


def shaft(width: int, height: int, seed: int) -> Indices:
    """A round fluted shaft of warm marble, lit from the left."""
    x, y = px.mesh(width, height)
    across = x / width
    level = 0.82 - 0.62 * np.abs(across - 0.3) ** 0.9 - 0.16 * (across > 0.8)
    flutes = (x.astype(int) % 4 == 3) & (across > 0.08) & (across < 0.94)
    level = level - np.where(flutes, 0.13, 0) + np.where(np.roll(flutes, 1, 1), 0.06, 0)
    level += (px.fbm(width, height, 16, seed) - 0.5) * 0.12
    seams = (y.astype(int) % 32) == 31
    return np.asarray(px.shade("stone", np.where(seams, level - 0.18, level), 0.25))


def pillar(height: int, seed: int) -> Indices:
    """A whole pillar with base and capital, ink line at both sides."""
    img = px.blank(WIDE_PX, height)
    px.blit(img, shaft(22, height, seed), 5, 0)
    for top, inset, tall in (
        (0, 0, 5),
        (5, 1, 3),
        (8, 3, 3),
        (height - 6, 0, 6),
        (height - 10, 1, 4),
        (height - 13, 3, 3),
    ):
        wide = WIDE_PX - 2 * inset
        level = np.tile(np.linspace(0.88, 0.34, wide), (tall, 1))
        level[-1] -= 0.16
        level[0] += 0.1
        px.blit(img, np.asarray(px.shade("stone", level, 0.2)), inset, top)
    px.box(img, 4, 11, 24, 1, P.ix("brass", 3))
    px.box(img, 4, 12, 24, 1, P.ix("brass", 1))
    return rim(img)


def rim(img: Indices) -> Indices:
    """Draw the ink line inside the picture's own outer pixels."""
    solid = np.pad(img > 0, 1)
    inner = solid[1:-1, 1:-1] & solid[:-2, 1:-1] & solid[2:, 1:-1] & solid[1:-1, :-2] & solid[1:-1, 2:]
    out = img.copy()
    out[(img > 0) & ~inner] = INK
    return out


def cracked(img: Indices, seed: int) -> Indices:
    """Cracks and a bite out of the middle."""
    out = img.copy()
    rng = np.random.default_rng(seed)
    height, width = img.shape
    for _ in range(height // 24):
        x, y = width * 0.5 + rng.uniform(-6, 6), rng.uniform(height * 0.25, height * 0.8)
        for _ in range(14):
            nx, ny = x + rng.uniform(-4, 4), y + rng.uniform(-1, 4)
            px.line(out, x, y, nx, ny, P.ix("stone", 0))
            px.line(out, x + 1, y, nx + 1, ny, P.ix("stone", 6))
            x, y = nx, ny
    out[img == 0] = 0
    bite = height * 0.62
    gx, gy = px.mesh(width, height)
    hole = ((gx - 2) ** 2 + (gy - bite) ** 2 < 62) | ((gx - 30) ** 2 + (gy - bite - 14) ** 2 < 34)
    deep = ((gx - 2) ** 2 + (gy - bite) ** 2 < 40) | ((gx - 30) ** 2 + (gy - bite - 14) ** 2 < 20)
    out[hole & (out > 0)] = P.ix("stone", 2)
    out[deep] = 0
    return rim(out)


def rubble(width: int, height: int, canvas: int, seed: int, ramp: str = "stone") -> Indices:
    """A heap of blocks at the foot of an otherwise clear canvas."""
    rng = np.random.default_rng(seed)
    img = px.blank(width, canvas)
    for layer in range(3):
        for _ in range(width // 7):
            w, h = int(rng.integers(5, 11)), int(rng.integers(4, 8))
            reach = (width - w) * (1 - layer * 0.28)
            x = int((width - w - reach) / 2 + rng.uniform(0, reach))
            y = canvas - h - int(layer * height * 0.3 + rng.uniform(0, 2))
            block = np.asarray(
                px.shade(ramp, np.linspace(0.85, 0.3, w * h).reshape(h, w) + rng.uniform(-0.1, 0.1), 0.3)
            )
            block[0] = P.ix(ramp, -2)
            px.blit(img, rim(block), x, y)
    return img


def balcony_end(broken: bool) -> Indices:
    """Six tiles of balcony with its balusters; or what is left of it on the floor below."""
    width, rail = 96, 34
    if broken:
        return rubble(width, 26, 160, 5)
    img = px.blank(width, rail + 16)
    for x in range(2, width - 8, 12):
        post = px.shade("stone", np.tile([0.8, 0.95, 0.85, 0.7, 0.5, 0.35], (rail - 8, 1)), 0.1)
        px.blit(img, np.asarray(post), x, 6)
        for y, inset in ((10, 1), (22, 1), (16, -1)):
            if inset > 0:
                img[y : y + 2, x] = img[y : y + 2, x + 5] = 0
            else:
                px.box(img, x - 1, y, 8, 3, P.ix("stone", 5))
                px.box(img, x - 1, y + 3, 8, 1, P.ix("stone", 2))
    px.box(img, 0, 0, width, 6, P.ix("stone", 5))
    px.box(img, 0, 0, width, 2, P.ix("stone", 7))
    px.box(img, 0, 5, width, 1, P.ix("stone", 2))
    px.box(img, 0, rail - 3, width, 3, P.ix("stone", 4))
    slab = px.masonry("stone", width, 16, 24, 16, base=0.6, var=0.05, seed=3)
    slab[0] = slab[1] = P.ix("stone", 7)
    slab[13:] = P.ix("stone", 2)
    px.blit(img, slab, 0, rail)
    return rim(img)


def masonry_things() -> dict[str, Sprite]:
    """Pillars of both heights and the balcony's end."""
    hall, tall = pillar(HALL_PX, 1), pillar(TALL_PX, 2)
    sprites = {}
    for name, whole, canvas in (("pillar", hall, HALL_PX), ("pillar_tall", tall, TALL_PX)):
        sprites[name] = Sprite((whole,))
        sprites[f"{name}_cracked"] = Sprite((cracked(whole, 4),))
        stump = rubble(56, 22, canvas, 7)
        sprites[f"{name}_broken"] = Sprite((stump,))
    sprites["balcony_end"] = Sprite((balcony_end(False),))
    sprites["balcony_rubble"] = Sprite((balcony_end(True),), at=(48, 48))
    return sprites
