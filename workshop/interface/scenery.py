"""What stands behind the men of the key art: sky with poster rays, clouds, Red Square, Chicago and its train."""

from __future__ import annotations

import math

import numpy as np

from workshop.interface.pieces import star_mask
from workshop.kit import palette as P
from workshop.kit import px

W, H = 400, 216  # the layers are wider than the screen by what the view may sway
I = P.ix  # noqa: E741
ONION = (
    (0, 0.78),
    (0.10, 0.96),
    (0.24, 1.0),
    (0.40, 0.93),
    (0.55, 0.72),
    (0.68, 0.44),
    (0.80, 0.22),
    (0.90, 0.10),
    (1, 0.03),
)


def sky() -> np.ndarray:
    """Poster rays behind the heads; red to violet to blue from left to right, ordered dither between."""
    x, y = px.mesh(W, H)
    angle = np.arctan2(y - 118, x - 204)
    ray = (np.floor(angle / (math.pi / 18)) % 2) * 0.09
    glow = np.clip(1 - np.hypot((x - 204) / 260, (y - 118) / 150), 0, 1)
    level = 0.16 + 0.42 * glow + ray * (glow + 0.25)
    t = x / W + (px.bayer(H, W) - 0.5) * 0.12 + (y - 110) * 0.0004
    img = px.shade("red", level, 0.22)
    img[t > 0.46] = px.shade("neon", level * 0.78, 0.22)[t > 0.46]
    img[t > 0.56] = px.shade("blue", level * 0.82, 0.22)[t > 0.56]
    return img


def clouds() -> np.ndarray:
    """A seamless RGBA strip of flat-bottomed clouds, 512 px wide: veils that darken any sky, with a lit upper edge."""
    w, h = 512, 64
    img = np.zeros((h, w, 4), np.uint8)
    rng = np.random.default_rng(7)
    x, y = px.mesh(w, h)
    for _ in range(9):
        cx, cy, wide = rng.random() * w, 14 + rng.random() * 40, 26 + rng.random() * 40
        m = np.zeros((h, w), bool)
        for k in range(7):
            ox, r = (k / 6 - 0.5) * wide, (5 + 6 * rng.random()) * (1 - abs(k / 6 - 0.5))
            dx = (x - cx - ox + w / 2) % w - w / 2
            m |= np.hypot(dx / 1.7, y - cy) < r
        m &= y < cy + 2
        lit = m & ~np.roll(m, 1, 0)
        img[m] = (*P.RGB[I("ink", 0)], 84)
        img[np.roll(lit, 1, 0) & m & ((x + y) % 2 < 1)] = (*P.RGB[I("skin", 2)], 40)
        img[lit] = (*P.RGB[I("skin", 2)], 52)
    return img


def onion(img: np.ndarray, cx: int, base: int, r: float, h: int, ramps: tuple[str, str], twist: float | None) -> None:
    """Onion dome: profile of revolution, striped (twist > 0 spirals, 0 vertical, None chequers), lit from the left."""
    for j in range(h):
        v = (j + 0.5) / h
        half = r * float(np.interp(v, *zip(*ONION, strict=True)))
        for i in range(int(cx - half - 1), int(cx + half + 2)):
            u = (i + 0.5 - cx) / max(half, 0.4)
            if abs(u) > 1 or not 0 <= base - 1 - j < H or not 0 <= i < W:
                continue
            turn = math.asin(u) / math.pi + 0.5
            stripe = (int(turn * 8) + int(v * 7)) % 2 if twist is None else int((turn + v * twist) * 8) % 2
            lit = 0.52 - 0.42 * u - 0.25 * (v - 0.35) + (0.22 if -0.62 < u < -0.30 else 0)
            img[base - 1 - j, i] = I(ramps[stripe], int(np.clip(round(lit * 4.2), 0, 5)))
    px.line(img, cx, base - h - 7, cx, base - h, I("brass", 4))
    px.line(img, cx - 2, base - h - 5, cx + 2, base - h - 5, I("brass", 4))


def drum(img: np.ndarray, cx: int, top: int, w: int, h: int) -> None:
    """Tower body: cylinder shading, cornice, two rows of small arches."""
    for i in range(w):
        level = 0.52 - 0.40 * ((i + 0.5) / w * 2 - 1)
        img[top : top + h, cx - w // 2 + i] = I("red", int(np.clip(round(level * 4), 0, 4)))
        for k, row in enumerate((top, top + 1, top + 9)):
            if row < top + h:
                img[row, cx - w // 2 + i] = I("stone", int(np.clip(round((level + 0.2 - 0.15 * k) * 6), 1, 7)))
    for i in range(cx - w // 2 + 2, cx + w // 2 - 1, 4):
        px.box(img, i, top + 4, 2, 5, I("red", 0))
        px.box(img, i, top + 13, 2, max(0, min(8, h - 14)), I("red", 0))


def moscow() -> np.ndarray:
    """Gate tower with its clock and star, the cathedral's domes, the wall."""
    img = px.blank(W, H)
    px.box(img, 0, 118, 128, 98, I("red", 0))
    for i in range(0, 68, 7):
        px.box(img, i, 110, 4, 9, I("red", 1))
        img[110, i : i + 4] = I("red", 3)
        img[109, i], img[109, i + 3] = I("red", 2), I("red", 2)
        px.box(img, i, 119, 6, 3, I("red", 1))
    drum(img, 30, 72, 26, 60)
    drum(img, 30, 52, 18, 22)
    for j in range(26):  # tent roof
        half = 8 * (1 - j / 26) + 0.5
        for i in range(int(30 - half), int(30 + half + 1)):
            img[51 - j, i] = I("green", int(np.clip(3.4 - 2.6 * (i - 30) / 8, 1, 5)))
    x, y = px.mesh(W, H)
    d = np.hypot(x - 30.5, y - 83.5)
    img[d < 7.2] = I("brass", 3)
    img[d < 6] = I("ink", 1)
    for k in range(12):
        a = k * math.pi / 6
        img[int(83.5 + 4.7 * math.sin(a)), int(30.5 + 4.7 * math.cos(a))] = I("brass", 4)
    px.line(img, 30, 83, 30, 80, I("brass", 5))
    px.line(img, 30, 83, 33, 85, I("brass", 5))
    star = star_mask(W, H, 30.5, 20.5, 6.5)
    img[star] = I("red", 4)
    img[star & (x < 30.5)] = I("red", 5)
    _cathedral(img)
    return img


def _cathedral(img: np.ndarray) -> None:
    tops = {58: (("teal", "stone"), 0.0), 78: (("blue", "cloth"), 0.5), 120: (("green", "brass"), None)}
    lows = {70: (("red", "green"), 0.45), 92: (("brass", "teal"), 0.6), 112: (("red", "cloth"), None)}
    back = ((58, 104, 14, 60), (78, 88, 16, 80), (120, 100, 14, 60), (99, 82, 18, 90))
    for cx, top, w, h in (*back, (70, 122, 16, 60), (92, 118, 18, 60), (112, 124, 16, 60)):
        drum(img, cx, top, w, h)
        if cx == 99:  # the middle tent
            for j in range(34):
                half = 8 * (1 - j / 36) + 0.8
                for i in range(int(cx - half), int(cx + half + 1)):
                    u = (i - cx) / 8
                    light = (j // 4 + int((u + 1) * 3)) % 3 == 0
                    img[top - 1 - j, i] = I("stone" if light else "red", int(np.clip(3.2 - 2.6 * u, 1, 5)))
            onion(img, cx, top - 32, 5, 12, ("brass", "brass"), 0.0)
        else:
            ramps, twist = (tops if top < 115 else lows)[cx]
            onion(img, cx, top, w * (0.62 if top < 115 else 0.66), int(w * 1.5), ramps, twist)


def tower(img: np.ndarray, x: int, top: int, w: int, ramp: str, seed: int, lit: float) -> None:
    """Skyscraper: lit left face, dark right face, grid of windows some of which burn."""
    rng = np.random.default_rng(seed)
    for i in range(w):
        img[top:, x + i] = I(ramp, 1 if i > w * 0.62 else 2)
    img[top:, x] = I(ramp, 3)
    img[top, x : x + w] = I(ramp, 3)
    for wy in range(top + 3, H - 2, 4):
        for wx in range(x + 2, x + w - 2, 3):
            r = rng.random()
            if r < lit:
                colour = I("brass", 4) if r < lit * 0.5 else I("brass", 3) if r < lit * 0.8 else I("blue", 4)
            else:
                colour = I(ramp, 0)
            img[wy : wy + 2, wx] = colour


def chicago() -> np.ndarray:
    """Stepped black tower with two masts, tapering braced tower, old spires, the elevated line."""
    img = px.blank(W, H)
    for k, (x, top, w) in enumerate(((266, 92, 20), (308, 84, 22), (370, 78, 30), (278, 104, 26), (342, 96, 24))):
        tower(img, x, top, w, "blue", k, 0.22)
    for x, top, w in ((326, 58, 26), (330, 40, 18), (334, 30, 10)):
        tower(img, x, top, w, "ink", 40 + top, 0.34)
    for x in (336, 341):
        px.line(img, x, 10, x, 30, I("ink", 6))
    for j in range(110):  # braced tower
        half = 8 + j * 0.075
        y, a, b = 46 + j, int(368 - half), int(368 + half)
        img[y, a:b] = I("ink", 2)
        img[y, int(368 + half * 0.3) : b] = I("ink", 1)
        img[y, a] = I("blue", 4)
        k = (j % 22) / 22
        for share in (k, 1 - k):
            img[y, int(a + (b - a - 1) * share)] = I("blue", 3)
    px.line(img, 364, 26, 364, 46, I("ink", 6))
    px.line(img, 372, 22, 372, 46, I("ink", 6))
    tower(img, 290, 66, 18, "wood", 9, 0.30)
    for j in range(14):
        half = 8 - j * 0.6
        img[65 - j, int(299 - half) : int(299 + half)] = I("teal", 2 if j % 3 else 3)
    px.line(img, 299, 44, 299, 52, I("brass", 3))
    tower(img, 254, 112, 22, "wood", 12, 0.40)
    px.box(img, 352, 84, 7, 24, I("neon", 0))
    px.frame(img, 352, 84, 7, 24, I("neon", 2), I("neon", 1))
    px.box(img, 244, 132, W - 244, 3, I("ink", 1))  # elevated line
    img[132, 244:] = I("ink", 4)
    for x in range(254, W, 18):
        px.box(img, x, 135, 3, 81, I("ink", 1))
        img[135:, x] = I("ink", 3)
    return img


def neon() -> np.ndarray:
    """The lit parts of the upright sign, to be shown and hidden."""
    img = px.blank(7, 24)
    px.frame(img, 0, 0, 7, 24, I("neon", 3), I("neon", 3))
    for row in range(3, 21, 4):
        px.box(img, 2, row, 3, 2, I("neon", 4))
    return img


def train() -> np.ndarray:
    """Two cars of the elevated railway."""
    img = px.blank(132, 13)
    px.box(img, 0, 0, 132, 13, I("ink", 4))
    img[0] = I("ink", 7)
    img[9:13] = I("ink", 2)
    img[7] = I("red", 3)
    for x in range(3, 128, 7):
        px.box(img, x, 2, 5, 4, I("brass", 5 if x % 3 else 4))
    img[:, 65:67] = I("ink", 0)
    img[2:6, 0] = I("brass", 5)
    img[0:2, 0] = img[11:, 0] = 0
    return img
