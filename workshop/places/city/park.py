"""A park in winter: grass with tufts, leaves and old snow, and a pond that bears."""

from __future__ import annotations

import math

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices

I = P.ix  # noqa: E741 - the palette's own word
# Tufts: k l = blade in shade and in light, r = root, s = straw.
TUFTS = (
    "l..k\nkl.k\n.kk.\n.rr.", ".l.l\nlk.k\n.kkr\n..r.", "l.s.\nk.sl\nkksk\n.rr.", "s..s\n.s.s\n.ss.\n.rr.",
    "l.\nkl\nrk", ".l\nlk\nkr",
)  # fmt: skip
TUFT_KEY: px.Key = {"l": ("green", 4), "k": ("green", 3), "r": ("green", 0), "s": ("brass", 2)}
LEAVES = (("red", 2), ("wood", 4), ("brass", 2), ("wood", 3), ("red", 3))


def grass(seed: int = 11, w: int = 256, h: int = 192) -> Indices:
    """Winter grass, 256 x 192: mown and wild, tufts, bare earth, leaves, old snow with a thickness; repeats."""
    soft, wild = px.fbm(w, h, 64, seed, 4), px.fbm(w, h, 32, seed + 1, 3)
    blades = px.noise(w, h, 2, seed + 2) - 0.5
    img = np.asarray(px.shade("green", 0.14 + soft * 0.42 + blades * 0.10, 0.18))
    worn = px.fbm(w, h, 32, seed + 5, 4)
    earth = worn > 0.635
    img = np.where(earth, np.asarray(px.shade("stone", 0.14 + (worn - 0.6) * 1.4 + blades * 0.10, 0.2)), img)
    img = np.where(earth & ~np.roll(earth, 1, 0), I("green", 0), img).astype(np.uint8)  # the turf throws a shadow on it
    rng = np.random.default_rng(seed)
    for _ in range(1000):
        x, y = int(rng.integers(w)), int(rng.integers(h))
        if not earth[y, x] and wild[y, x] > rng.uniform(0.34, 0.66):
            _wrapped(img, px.grid(TUFTS[int(rng.integers(len(TUFTS)))], TUFT_KEY), x, y)
    snow = px.fbm(w, h, 32, seed + 9, 4) + 0.22 * (px.fbm(w, h, 64, seed + 13, 2) - 0.5)
    img = _snowed(img, snow > 0.615, px.fbm(w, h, 16, seed + 17, 3))
    for _ in range(230):  # leaves of autumn, in drifts
        x, y = int(rng.integers(w)), int(rng.integers(h))
        if soft[y, x] < rng.uniform(0.35, 0.6):
            ramp, step = LEAVES[int(rng.integers(len(LEAVES)))]
            img[y, x], img[y, (x + 1) % w] = I(ramp, step), I(ramp, step - 1)
    for _ in range(6):
        _walk(img, rng, snow > 0.625)
    return img


def _wrapped(img: Indices, stamp: Indices, x: int, y: int) -> None:
    """Paste with what leaves one edge coming in at the other."""
    rows, columns = np.nonzero(stamp)
    img[(rows + y) % img.shape[0], (columns + x) % img.shape[1]] = stamp[rows, columns]


def _snowed(img: Indices, white: np.ndarray, tone: np.ndarray) -> Indices:
    """Old snow as a crust: lit along its upper left, a wall and a shadow along its lower edge."""
    crust = np.where(tone > 0.44, I("ink", 7), I("ink", 6))
    crust = np.where(tone < 0.34, I("ink", 5), crust)
    out = np.where(white, crust, img)
    above, left = np.roll(white, 1, 0), np.roll(white, 1, 1)
    out = np.where(white & (~above | ~left), I("ink", 8), out)
    below = np.roll(white, -1, 0)
    out = np.where(white & ~below, I("ink", 5), out)
    return np.where(~white & above, I("green", 0), out).astype(np.uint8)


def _walk(img: Indices, rng: np.random.Generator, white: np.ndarray) -> None:
    """Somebody has crossed the snow."""
    h, w = img.shape
    x, y, angle = rng.uniform(0, w), rng.uniform(0, h), rng.uniform(0, math.tau)
    for n in range(44):
        x, y, angle = x + math.cos(angle) * 4.5, y + math.sin(angle) * 4.5, angle + rng.normal(0, 0.09)
        side = 1.6 if n % 2 else -1.6
        i, j = int(x - math.sin(angle) * side) % w, int(y + math.cos(angle) * side) % h
        if white[j, i]:
            img[j, i], img[(j + 1) % h, i] = I("ink", 5), I("ink", 6)


def pond() -> Indices:
    """A frozen pond, 128 x 80: a bank of snow, reeds, skated ice and a hole that ducks keep open."""
    w, h = 128, 80
    x, y = px.mesh(w, h)
    away = np.hypot((x - w / 2) / (w / 2 - 4), (y - h / 2) / (h / 2 - 4)) + (px.fbm(w, h, 32, 4, 2) - 0.5) * 0.2
    cloud = px.fbm(w, h, 32, 9, 3)
    ice = np.asarray(px.shade("ink", 0.46 + cloud * 0.26 - (y - 40) / 700, 0.14))
    ice = np.where(cloud < 0.42, I("ink", 4), ice)
    drift = px.fbm(w, h, 16, 31, 3) > 0.62
    ice = np.where(drift, I("ink", 7), ice)
    ice = np.where(drift & ~np.roll(drift, -1, 0), I("ink", 5), ice)
    img = np.where(away < 0.90, ice, 0)
    shadow = (away >= 0.90) & (away < 0.935) & (y < 40)  # of the bank, on the ice
    img = np.where(shadow, I("ink", 3), img)
    bank = (away >= 0.90) & (away < 1.0) & ~shadow
    img = np.where(bank, np.where(px.noise(w, h, 4, 5) > 0.45, I("ink", 7), I("ink", 6)), img)
    img = np.where(bank & (np.roll(away, 1, 0) >= 1.0), I("ink", 8), img)
    img = np.where(bank & (np.roll(away, -1, 0) >= 1.0), I("ink", 4), img).astype(np.uint8)
    rng = np.random.default_rng(4)
    for _ in range(13):  # lines of skates
        cx, cy, r, a = rng.uniform(40, 90), rng.uniform(26, 54), rng.uniform(7, 22), rng.uniform(0, 6)
        for k in range(int(r * 1.6)):
            i, j = int(cx + r * math.cos(a + k / r)), int(cy + r * 0.55 * math.sin(a + k / r))
            if away[j, i] < 0.86:
                img[j, i] = I("ink", 8)
    hole = np.hypot((x - 88) / 13, (y - 50) / 6) + (px.noise(w, h, 4, 8) - 0.5) * 0.4 < 0.8
    img[hole] = I("blue", 0)
    img[hole & ~np.roll(hole, 1, 0)] = I("ink", 2)
    img[np.roll(hole, -1, 0) & ~hole], img[np.roll(hole, 1, 0) & ~hole] = I("ink", 4), I("ink", 8)
    for i, j in ((82, 50), (92, 52)):  # ducks
        img[j, i : i + 4], img[j - 1, i + 3], img[j - 1, i : i + 2] = I("wood", 3), I("teal", 3), I("wood", 4)
        img[j - 1, i + 4] = I("brass", 4)
        img[j + 1, i - 2 : i] = I("ink", 5)
    for _ in range(30):  # reeds
        a = rng.uniform(0.3, 2.4)
        i, j = int(64 + 57 * math.cos(a)), int(40 + 33 * math.sin(a))
        tall = int(rng.integers(4, 9))
        img[max(j - tall, 0) : j, i] = I("brass", 2)
        img[max(j - tall, 0), i] = I("brass", 3 if rng.random() < 0.6 else 1)
        img[j, i] = I("wood", 1)
    return img
