"""What the city stands on beside asphalt: setts, gravel, cinders, snow, grass, pavements, water."""

from __future__ import annotations

import math

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.asphalt import crack

I = P.ix  # noqa: E741 - the palette's own word


def setts(seed: int = 5, w: int = 128, h: int = 96) -> Indices:
    """Old granite and brick setts of the market."""
    img = px.masonry("stone", w, h, 6, 4, 0.34, 0.10, 0.05, 0.07, 0.16, seed=seed, dither=0.25)
    worn = px.fbm(w, h, 32, seed + 2, 3) > 0.60
    grey = px.masonry("ink", w, h, 6, 4, 0.40, 0.08, 0.05, 0.06, 0.16, seed=seed, dither=0.25)
    return np.where(worn, grey, img).astype(np.uint8)


def gravel(ramp: str = "stone", base: float = 0.36, seed: int = 7, w: int = 128, h: int = 96) -> Indices:
    """Loose stones with ruts and damp hollows."""
    damp = px.fbm(w, h, 32, seed, 3) - 0.5
    stones = px.noise(w, h, 2, seed + 1) - 0.5
    grit = px.noise(w, h, 1, seed + 2) - 0.5
    img = np.asarray(px.shade(ramp, base + damp * 0.26 + stones * 0.12 + grit * 0.12, 0.3))
    lit = (px.noise(w, h, 2, seed + 4) > 0.86) & (grit > 0.1)
    return np.where(lit, P.step(img, 1), img).astype(np.uint8)


def cinders(seed: int = 8, w: int = 256, h: int = 192) -> Indices:
    """Trodden cinders between tracks: rust under them, oil, weeds, a little snow in the hollows."""
    img = gravel("ink", 0.39, seed, w, h)
    rust = px.fbm(w, h, 64, seed + 11, 4) + (px.noise(w, h, 2, seed + 12) - 0.5) * 0.16
    warm = gravel("stone", 0.26, seed + 1, w, h)
    img = np.where(rust > 0.56, warm, img)
    weeds = (px.fbm(w, h, 32, seed + 14, 3) > 0.62) & (px.noise(w, h, 2, seed + 15) > 0.80)
    img = np.where(weeds, I("green", 2), img)
    img = np.where(weeds & (px.noise(w, h, 1, seed + 16) > 0.6), I("green", 3), img)
    white = px.fbm(w, h, 32, seed + 18, 4) + (px.noise(w, h, 1, seed + 19) - 0.5) * 0.05
    img = np.where((white > 0.68) & ~weeds, I("ink", 6), img)
    return np.where((white > 0.71) & ~weeds, I("ink", 7), img).astype(np.uint8)


def snow(seed: int = 9, w: int = 192, h: int = 160) -> Indices:
    """Old snow: wind ripples, hollows in shade, footprints and grit from the road."""
    _, y = px.mesh(w, h)
    soft = px.fbm(w, h, 64, seed, 4) - 0.5
    ripple = np.sin(y * math.tau / 10 + soft * 22) * 0.025
    level = 0.80 + soft * 0.26 + ripple + (px.noise(w, h, 1, seed + 3) - 0.5) * 0.03
    img = np.asarray(px.shade("ink", level, 0.5))
    deep = px.bayer(h, w) < np.clip((-0.10 - soft) * 9, 0, 0.6)
    img = np.where(deep, I("blue", 5), img)
    rng = np.random.default_rng(seed)
    for _ in range(5):  # somebody has walked here
        fx, fy, angle = rng.uniform(0, w), rng.uniform(0, h), rng.uniform(0, 6.3)
        for n in range(14):
            fx, fy = fx + math.cos(angle) * 5, fy + math.sin(angle) * 5
            angle += rng.normal(0, 0.12)
            side = 1 if n % 2 else -1
            i, j = int(fx - math.sin(angle) * side * 2) % w, int(fy + math.cos(angle) * side * 2) % h
            img[j, i] = I("ink", 5)
            img[j, (i + 1) % w] = I("ink", 6)
    grit = px.noise(w, h, 1, seed + 5) > 0.992
    return np.where(grit, I("ink", 5), img).astype(np.uint8)


def snow_patch(seed: int, w: int = 48, h: int = 16) -> Indices:
    """A rest of trodden snow along a wall: flat tongues with a soft edge, clear around."""
    x, y = px.mesh(w, h)
    ragged = px.fbm(w, h, 8, seed, 3) - 0.5
    reach = np.sin(np.clip(x / w, 0, 1) * math.pi) ** 0.6 * (h * 0.62)
    away = y - reach - ragged * 10
    tone = px.fbm(w, h, 8, seed + 3, 2)
    img = np.where(away < -3, np.where(tone > 0.5, I("ink", 7), I("ink", 6)), 0)
    img = np.where((away >= -3) & (away < -0.5), I("ink", 6), img)
    return np.where((away >= -0.5) & (away < 0.6) & (px.noise(w, h, 1, seed) > 0.5), I("ink", 5), img).astype(np.uint8)


def slab(kind: str, seed: int) -> Indices:
    """One tile of pavement, 16 x 16, in one of its variants."""
    ramp, base, bw, bh, shift = SLABS[kind]
    img = px.masonry(ramp, 16, 16, bw, bh, base, 0.03, 0.03, 0.05, 0.12, shift=shift, seed=seed, dither=0.15)
    rng = np.random.default_rng(seed)
    if seed % 8 == 3:
        crack(img, rng, I(ramp, 2), 12)
    if seed % 8 == 5:
        worn = img[rng.integers(2, 12) :, rng.integers(2, 10) :][:4, :5]
        worn[:] = P.step(worn, -1)
    if seed % 8 == 6:
        img = np.where(px.fbm(16, 16, 8, seed, 2) > 0.62, P.step(img, 1), img).astype(np.uint8)
    if kind == "snowy":
        frost = px.fbm(16, 16, 8, seed + 40, 2) > 0.42
        img = np.where(frost, P.step(np.asarray(img, np.uint8), 1), img)
        img = np.where(px.noise(16, 16, 1, seed + 60) > 0.90, I("ink", 7), img)
    return np.asarray(img, np.uint8)


SLABS: dict[str, tuple[str, float, int, int, float]] = {  # ramp, level, width and height of a slab, shift of rows
    "plain": ("ink", 0.50, 8, 8, 0),
    "stone": ("stone", 0.58, 16, 8, 0.5),
    "brick": ("wood", 0.40, 8, 4, 0.5),
    "snowy": ("ink", 0.52, 8, 8, 0),
    "dock": ("wood", 0.34, 16, 4, 0.5),
}
VARIANTS = 6


def water(ramp: str, base: float, seed: int, frames: int = 4, w: int = 64, h: int = 64) -> tuple[Indices, ...]:
    """Dark water with moving glints; repeats in both directions and in time."""
    _, y = px.mesh(w, h)
    out = []
    for k in range(frames):
        phase = math.tau * k / frames
        swell = px.fbm(w, h, 32, seed, 3) - 0.5
        wave = (
            np.sin(y * math.tau / 16 + swell * 12 + phase) * 0.06
            + np.sin(y * math.tau / 32 - swell * 16 - phase) * 0.05
        )
        level = base + wave + swell * 0.12
        img = np.asarray(px.shade(ramp, level, 0.3))
        glint = np.sin(y * math.tau / 8 + px.fbm(w, h, 16, seed + 3, 2) * 18 + phase) > 0.965
        out.append(np.where(glint & (px.noise(w, h, 4, seed + 8) > 0.45), P.step(img, 2), img).astype(np.uint8))
    return tuple(out)


def ice(seed: int = 3) -> Indices:
    """A floe, 48 x 32, clear around."""
    w, h = 48, 32
    x, y = px.mesh(w, h)
    ragged = px.fbm(w, h, 8, seed, 2) * 0.5
    inside = np.hypot((x - w / 2) / (w / 2), (y - h / 2) / (h / 2)) + ragged < 1.12
    soft = px.fbm(w, h, 16, seed + 1, 2) - 0.5
    img = np.where(inside, np.asarray(px.shade("ink", 0.76 + soft * 0.25, 0.3)), 0).astype(np.uint8)
    below = inside & ~np.roll(inside, -1, 0)
    img[below] = I("blue", 3)
    img[np.roll(below, -1, 0) & inside] = I("blue", 5)
    return img


def sheet_ice(seed: int, w: int = 96, h: int = 48) -> Indices:
    """A sheet of ice on the road, pale with cracks and a wet rim, clear around."""
    x, y = px.mesh(w, h)
    away = np.hypot((x - w / 2) / (w / 2), (y - h / 2) / (h / 2)) + (px.fbm(w, h, 16, seed, 3) - 0.5) * 1.0
    inside = away < 0.78
    soft = px.fbm(w, h, 16, seed + 1, 3) - 0.5
    img = np.where(inside, np.asarray(px.shade("ink", 0.60 + soft * 0.6, 0.5)), 0).astype(np.uint8)
    img[inside & (px.bayer(h, w) < np.clip(0.34 - soft * 1.6, 0, 0.5))] = I("blue", 3)
    img[(away > 0.55) & (px.bayer(h, w) < (away - 0.55) * 2.6)] = 0
    rng = np.random.default_rng(seed)
    for _ in range(6):
        cx, cy = rng.uniform(w * 0.3, w * 0.7), rng.uniform(h * 0.3, h * 0.7)
        for _ in range(3):
            ex, ey = cx + rng.normal(0, 12), cy + rng.normal(0, 7)
            px.line(img, cx, cy, ex, ey, I("ink", 8))
            cx, cy = ex, ey
    img[~inside] = 0
    rim = inside & ~(np.roll(inside, 1, 0) & np.roll(inside, -1, 0) & np.roll(inside, 1, 1) & np.roll(inside, -1, 1))
    img[rim] = I("ink", 6)
    return img
