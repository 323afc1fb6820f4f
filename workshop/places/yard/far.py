"""What lies behind the yard, in three depths: sky with moon, roofs with domes and chimneys, birches and wires."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices

SKY_W, ROOFS_W, NEAR_W = 640, 864, 1104
HEIGHT = 264
HORIZON = 214


def sky() -> Indices:
    """Deep blue that warms toward the city's glow; stars, thin clouds, a moon with its halo."""
    x, y = px.mesh(SKY_W, HEIGHT)
    level = 0.02 + 0.34 * (y / HORIZON) ** 1.6
    level += 0.20 * np.exp(-(np.hypot((x - 250) / 74, (y - 74) / 64) ** 1.3))
    clouds = px.fbm(SKY_W, HEIGHT, 64, 5, 4)
    band = np.clip((clouds - 0.52) * 4, 0, 1) * np.exp(-(((y - 120) / 70) ** 2))
    img = np.asarray(px.shade("blue", level + band * 0.16, 0.6))
    glow = np.clip((y - 150) / 90, 0, 1) * 0.34
    warm = np.asarray(px.shade("neon", glow + 0.02, 0.5))
    img = np.where(px.bayer(HEIGHT, SKY_W) < (y - 160) / 130, warm, img)
    rng = np.random.default_rng(8)
    for _ in range(150):
        sx, sy = int(rng.integers(0, SKY_W)), int((rng.random() ** 1.5) * 150)
        if band[sy, sx] < 0.2 and np.hypot(sx - 250, sy - 74) > 30:
            img[sy, sx] = P.ix("blue", 4) if rng.random() < 0.7 else P.ix("ink", 8)
    _city(img)
    moon = np.hypot(x - 250, y - 74)
    face = px.shade("ink", 0.97 - 0.16 * (px.fbm(SKY_W, HEIGHT, 16, 3) > 0.55) - 0.10 * (x > 256), 0.2)
    img = np.where(moon < 15, face, img)
    return img.astype(np.uint8)


def _city(img: Indices) -> None:
    """The town on the horizon, almost as dark as the sky: blocks, a stepped tower, the chimneys of the works."""
    rng = np.random.default_rng(57)
    body, edge, lamp = P.ix("blue", 0), P.ix("blue", 1), P.ix("brass", 1)

    def block(x: int, top: int, wide: int) -> None:
        px.box(img, x, top, wide, HEIGHT - top, body)
        px.box(img, x, top, 1, HEIGHT - top, edge)
        px.box(img, x, top, wide, 1, edge)
        for wx in range(x + 3, x + wide - 2, 4):
            for wy in range(top + 4, HORIZON, 6):
                if rng.random() < 0.16:
                    px.box(img, wx, wy, 1, 2, lamp if rng.random() < 0.7 else P.ix("brass", 2))

    at = -6
    while at < SKY_W:
        wide = int(rng.integers(18, 44))
        block(at, HORIZON - int(rng.integers(54, 92)), wide)
        at += wide + int(rng.integers(-4, 10))
    for middle, base in ((92, 162), (452, 152)):
        for half, up in ((26, 0), (18, 22), (11, 38), (6, 52), (3, 62)):
            block(middle - half, base - up, half * 2)
        px.box(img, middle, base - 84, 1, 22, P.ix("brass", 1))
        img[base - 86, middle] = P.ix("brass", 3)
    for x, top in ((330, 128), (346, 120), (572, 132)):
        px.box(img, x, top, 4, HEIGHT - top, body)
        px.box(img, x, top, 1, HEIGHT - top, edge)
        px.box(img, x, top + 4, 4, 2, P.ix("red", 1))
        img[top - 1, x + 1] = P.ix("red", 4)
        _smoke(img, x + 2, top - 2, 46, ("blue", 2), x)


def _smoke(img: Indices, x: int, y: int, rise: int, tone: tuple[str, int], seed: int) -> None:
    """A plume that leans with the wind, grows and thins out in a grain."""
    across, down = px.mesh(img.shape[1], img.shape[0])
    grain, ragged = px.bayer(*img.shape), px.fbm(img.shape[1], img.shape[0], 16, seed, 3)
    for k in range(0, rise, 3):
        part = k / rise
        cx, cy, r = x + k * 0.5 + 3 * np.sin(k / 7 + seed), y - k, 2.2 + part * 8
        near = np.hypot((across - cx) / r, (down - cy) / (r * 0.72))
        puff = (near + (ragged - 0.5) * 0.9 < 1) & (grain > 0.15 + part * 0.8)
        img[puff] = P.ix(tone[0], tone[1] + (1 if part < 0.35 else 0))


def _dome(img: Indices, cx: int, base: int, r: int, ramp: str) -> None:
    """An onion dome on its drum, lit by the moon from the left."""
    x, y = px.mesh(img.shape[1], img.shape[0])
    top = base - r * 2.5
    t = np.clip((y - top) / (base - top), 0, 1)
    half = r * np.where(t < 0.45, (t / 0.45) ** 2.1 * 0.96, 1.08 * np.sqrt(np.clip(1 - ((t - 0.62) / 0.48) ** 2, 0, 1)))
    inside = (abs(x - cx) < half) & (y >= top) & (y < base)
    level = 0.46 - (x - cx) / (r * 3.2) - 0.1 * ((x - cx + y * 0.7) % 7 < 1)
    img[inside] = np.asarray(px.shade(ramp, level, 0.3))[inside]
    px.box(img, cx - r * 2 // 3, base, r * 4 // 3, r, P.ix("ink", 2))
    px.box(img, cx - r * 2 // 3, base, 2, r, P.ix("ink", 3))
    for k in (-1, 1):
        px.box(img, cx + k * r // 3 - 1, base + 3, 2, r - 4, P.ix("brass", 1))
    tip = int(top)
    px.box(img, cx, tip - 9, 1, 10, P.ix("brass", 3))
    px.box(img, cx - 2, tip - 6, 5, 1, P.ix("brass", 3))


def roofs() -> Indices:
    """Roofs under snow with lit windows, domes and smoking chimneys; clear above."""
    img = px.blank(ROOFS_W, HEIGHT)
    rng = np.random.default_rng(21)
    at = -10
    while at < ROOFS_W:
        wide, tall = int(rng.integers(50, 96)), int(rng.integers(34, 74))
        top = HORIZON + 18 - tall
        wall = px.shade("ink", np.full((HEIGHT - top, wide), 0.17 + 0.03 * rng.random()), 0.3)
        px.blit(img, np.asarray(wall), at, top)
        for j in range(12):  # a pitched roof with snow on it
            inset = j * wide // 30
            px.box(img, at + inset - 3, top - j, wide - 2 * inset + 6, 1, P.ix("blue", 2 if j < 10 else 3))
        px.box(img, at - 3, top, wide + 6, 2, P.ix("ink", 1))
        inset = 11 * wide // 30
        px.box(img, at + inset - 3, top - 12, wide - 2 * inset + 6, 1, P.ix("blue", 4))
        for wx in range(at + 7, at + wide - 8, 12):
            for wy in range(top + 9, HORIZON + 16, 17):
                lit = rng.random()
                colour = P.ix("brass", 3) if lit < 0.22 else P.ix("brass", 1) if lit < 0.34 else P.ix("blue", 0)
                px.box(img, wx, wy, 5, 8, colour)
                px.box(img, wx + 2, wy, 1, 8, P.ix("ink", 2))
                if lit < 0.22:
                    px.box(img, wx, wy, 5, 1, P.ix("brass", 4))
        if rng.random() < 0.7:
            cx = at + int(rng.integers(10, wide - 10))
            px.box(img, cx, top - 20, 7, 12, P.ix("ink", 2))
            px.box(img, cx, top - 20, 2, 12, P.ix("ink", 3))
            px.box(img, cx - 1, top - 22, 9, 3, P.ix("ink", 7))
            _smoke(img, cx + 3, top - 23, 42, ("blue", 3), cx)
        at += wide + int(rng.integers(-6, 12))
    for cx, base, r, ramp in (
        (170, 150, 15, "teal"),
        (204, 164, 10, "blue"),
        (140, 168, 9, "red"),
        (560, 158, 12, "brass"),
    ):
        _dome(img, cx, base, r, ramp)
        px.box(img, cx - r, base + r, r * 2, HORIZON - base, P.ix("ink", 2))
        px.box(img, cx - r, base + r, 2, HORIZON - base, P.ix("ink", 3))
    return img


def _birch(img: Indices, x: int, top: int, bottom: int, seed: int) -> None:
    """A bare birch: pale bark with dark bars, thin boughs that hang."""
    rng = np.random.default_rng(seed)
    for y in range(top, bottom):
        wide = 2 + (y - top) * 4 // (bottom - top)
        sway = int(np.sin(y / 31 + seed) * 3)
        px.box(img, x + sway, y, wide, 1, P.ix("ink", 5))
        img[y, max(0, x + sway)] = P.ix("ink", 6)
        img[y, x + sway + wide - 1] = P.ix("ink", 3)
        if rng.random() < 0.2:
            px.box(img, x + sway, y, max(1, wide - 1), 1, P.ix("ink", 2))
    for _ in range(26):
        y = int(rng.integers(top, top + (bottom - top) // 2))
        way = 1 if rng.random() < 0.5 else -1
        px_, py = x + int(np.sin(y / 31 + seed) * 3) + 1.0, float(y)
        rise = rng.uniform(0.6, 1.6)
        for k in range(int(rng.integers(10, 26))):
            nx, ny = px_ + way * 1.2, py - rise + k * 0.14
            px.line(img, px_, py, nx, ny, P.ix("ink", 4 if k < 5 else 3))
            px_, py = nx, ny


def near() -> Indices:
    """Birches, a wire with snow, and the tops of a board fence; clear above."""
    img = px.blank(NEAR_W, HEIGHT)
    for number, x in enumerate((60, 96, 240, 395, 420, 610, 735, 880, 905, 1040)):
        _birch(img, x, 42 + (number * 37) % 60, HEIGHT, number + 2)
    for x in range(NEAR_W):
        sag = 106 - int(((x % 276) - 138) ** 2 / 1500)
        img[sag, x] = P.ix("ink", 1)
        if (x // 5) % 3:
            img[sag - 1, x] = P.ix("blue", 4)
    return img
