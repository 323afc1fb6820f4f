"""Asphalt: the worn and wet road of streets, lane by lane, the same without lanes, and what stands on it in puddles."""

from __future__ import annotations

import math

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices

I = P.ix  # noqa: E741 - the palette's own word

LANE = 24  # px from line to line
TRACKS = (6.5, 17.5)  # where wheels run, px into a lane


def asphalt(ramp: str = "ink", base: float = 0.33, seed: int = 1, w: int = 256, h: int = 192) -> Indices:
    """Asphalt without lanes: grain, damp clouds, seams, ragged tar patches, cracks; repeats in both directions."""
    cloud = px.fbm(w, h, 64, seed, 4) - 0.5
    damp = px.fbm(w, h, 16, seed + 9, 2) - 0.5
    level = base + cloud * 0.26 + damp * 0.12 + _grit(w, h, seed) * 0.10
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:h, 0:w]
    for _ in range(5):  # patches of newer tar
        cx, cy = rng.integers(30, w - 30), rng.integers(20, h - 20)
        rx, ry = rng.integers(10, 24), rng.integers(7, 15)
        away = np.maximum(np.abs(x - cx) / rx, np.abs(y - cy) / ry) + damp * 0.5
        level = level - np.clip((1.0 - away) * 5, 0, 1) * 0.055
    img = _dirt(np.asarray(px.shade(ramp, level, 0.45)), seed, 0.0)
    for row in (47, 143):  # seams between two strips
        wave = (np.sin(np.arange(w) * math.tau * 3 / w + row) * 1.4).astype(int)
        img[(row + wave) % h, np.arange(w)] = P.step(img[(row + wave) % h, np.arange(w)], -1)
    for _ in range(7):
        crack(img, rng, I(ramp, 1), 34)
    return _stones(img, seed)


def road(seed: int, w: int, dry: bool = False) -> Indices:
    """Four lanes of road, `w` x 96, for traffic along x; it repeats in both directions.

    Wheels have polished two tracks in each lane, where water lies and shows the sky; oil has dripped between them, grit
    lies along the lines. `dry` leaves the water out.
    """
    h = LANE * 4
    _, y = px.mesh(w, h)
    into = y % LANE
    along = np.repeat(px.noise(w // 4, h, 8, seed + 1), 4, 1) - 0.5  # what is dragged along is long
    cloud = px.fbm(w, h, 32, seed, 4) - 0.5
    wander = along * 2.0
    tread = sum(np.exp(-(((into - track - wander) / 2.6) ** 2)) for track in TRACKS)
    oil = np.exp(-(((into - LANE / 2 - wander) / 2.2) ** 2))
    shoulder = np.clip(np.abs(into - LANE / 2) - 9.5, 0, 2) / 2
    level = 0.44 + cloud * 0.22 + along * 0.06 + _grit(w, h, seed) * 0.11
    level += tread * 0.035 - oil * np.clip(0.035 + along * 0.16, 0, 1) + shoulder * 0.035
    img = _dirt(np.asarray(px.shade("ink", level, 0.5)).astype(np.uint8), seed, 0.10 * shoulder)
    rng = np.random.default_rng(seed)
    for _ in range(w // 64):
        crack(img, rng, I("ink", 1), 26)
    if not dry:
        film = tread * 0.55 + np.repeat(px.fbm(w // 2, h, 16, seed + 5, 3), 2, 1) - 0.5
        water = film > 0.52
        img[water & (px.bayer(h, w) < (film - 0.50) * 1.5)] = I("blue", 1)
        glint = np.repeat(px.noise(w // 4, h, 1, seed + 6), 4, 1) > 0.80
        img[(film > 0.60) & glint] = I("ink", 4)
        img[(film > 0.72) & glint & (np.repeat(px.noise(w // 4, h, 1, seed + 7), 4, 1) > 0.6)] = I("ink", 5)
    return _stones(img, seed)


def roads() -> dict[str, Indices]:
    """The road of streets for both directions."""
    return {"road_ew": road(3, 512), "road_ns": np.ascontiguousarray(road(4, 256).T)}


def _grit(w: int, h: int, seed: int) -> px.Floats:
    """Grain of single pixels and of small clods."""
    return (px.noise(w, h, 1, seed + 3) - 0.5) * 0.7 + (px.noise(w, h, 2, seed + 4) - 0.5) * 0.5


def _dirt(img: Indices, seed: int, more: px.Floats | float) -> Indices:
    """Brown dirt in clouds, ground into the grain."""
    h, w = img.shape
    much = px.fbm(w, h, 32, seed + 31, 3) + more + (px.noise(w, h, 2, seed + 32) - 0.5) * 0.2 - 0.50
    brown = px.bayer(h, w, 1, 2) < np.clip(much * 2.4, 0, 0.22)
    img = np.where(brown & (img == I("ink", 2)), I("stone", 1), img)
    return np.where(brown & (img == I("ink", 3)), I("stone", 2), img).astype(np.uint8)


def _stones(img: Indices, seed: int) -> Indices:
    stones = px.noise(img.shape[1], img.shape[0], 1, seed + 21) > 0.992
    return np.where(stones, P.step(img, 1), img).astype(np.uint8)


def crack(img: Indices, rng: np.random.Generator, colour: int, steps: int) -> None:
    """A crooked hairline that wraps around the edges."""
    h, w = img.shape
    x, y, angle = rng.uniform(0, w), rng.uniform(0, h), rng.uniform(0, 6.3)
    for _ in range(steps):
        img[int(y) % h, int(x) % w] = colour
        angle += rng.normal(0, 0.5)
        x, y = x + math.cos(angle), y + math.sin(angle)


def puddle(seed: int, frames: int = 3, w: int = 64, h: int = 32) -> tuple[Indices, ...]:
    """A puddle: a damp fringe, a dark mirror with bands of sky in it that tremble, a bright near edge; clear around."""
    x, y = px.mesh(w, h)
    ragged = (px.fbm(w, h, 16, seed, 3) - 0.5) * 1.5 + (px.noise(w, h, 4, seed + 1) - 0.5) * 0.22
    shape = np.hypot((x - w / 2) / (w * 0.5), (y - h / 2) / (h * 0.5)) + ragged
    shape += 2 * np.clip(np.maximum(np.abs(x / w - 0.5), np.abs(y / h - 0.5)) - 0.44, 0, 1) * 9  # nothing at the edge
    wet = shape < 0.62
    damp = (shape < 0.84) & ~wet & (px.bayer(h, w) < (0.90 - shape) * 3.4)
    near = wet & ~np.roll(wet, -1, 0)
    far = wet & ~np.roll(wet, 1, 0)
    sky = px.fbm(w, h, 16, seed + 2, 2) - 0.5
    out = []
    for k in range(frames):
        wobble = np.sin(y * 0.9 + math.tau * k / frames) * 0.06 + np.sin(x * 0.16 + math.tau * k / frames) * 0.05
        level = sky * 1.2 + (y / h - 0.5) * 0.3 + wobble
        img = np.where(damp, I("ink", 1), 0).astype(np.uint8)
        img[wet] = np.where(px.bayer(h, w) < 0.5 + level, I("blue", 1), I("ink", 1))[wet]
        dash = np.repeat(np.random.default_rng(seed + k // 2).random((h, w // 8)), 8, 1)
        img[wet & (dash + level > 0.80)] = I("ink", 3)
        img[wet & (dash + level > 0.98)] = I("ink", 4)
        img[wet & (dash + level > 1.14)] = I("ink", 6)
        img[far & (px.noise(w, h, 4, seed + 9) > 0.4)] = I("ink", 0)
        img[near] = I("ink", 4)
        img[near & (px.noise(w, h, 4, seed + 8) > 0.60)] = I("ink", 6)
        out.append(img)
    return tuple(out)
