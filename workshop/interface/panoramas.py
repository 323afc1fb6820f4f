"""What the cards before levels open on: Moscow under a low red sun, Chicago by night, the crossing of the chase."""

from __future__ import annotations

import math

import numpy as np

from workshop.interface import panorama_rails, pieces, scenery
from workshop.interface.scenery import H, I, W
from workshop.kit import palette as P
from workshop.kit import px

SHOWN_H = 114  # the red band covers what is below
SHEET_WIDTH = 800
WALL_Y = 100
LINE_Y = 100  # of the elevated railway


def _rays(ramp: str, cx: float, cy: float, base: float, glow_of: float) -> np.ndarray:
    """Poster rays of one ramp round (cx, cy)."""
    x, y = px.mesh(W, H)
    ray = (np.floor(np.arctan2(y - cy, x - cx) / (math.pi / 18)) % 2) * 0.09
    glow = np.clip(1 - np.hypot((x - cx) / 250, (y - cy) / 150), 0, 1)
    return px.shade(ramp, base + glow_of * glow + ray * (glow + 0.25), 0.22)


def moscow_far() -> np.ndarray:
    """Sun, rays, the stepped high-rises of the fifties and a row of roofs."""
    img = _rays("red", 214, 84, 0.14, 0.46)
    x, y = px.mesh(W, H)
    away = np.hypot(x - 214, y - 74)
    img[away < 44] = px.shade("loud", 0.86 - (y - 30) * 0.0062, 0.35)[away < 44]
    for k in range(4):  # bars of haze before the sun, wider towards the ground
        top = 76 + 8 * k
        bar = (away < 44) & (y > top) & (y < top + 1.2 + k)
        img[bar] = I("red", 3)
    for cx, top, size in ((332, 30, 1.0), (18, 56, 0.7), (388, 62, 0.6)):
        _high_rise(img, cx, top, size)
    rng = np.random.default_rng(4)
    at = 0
    while at < W:
        wide, top = int(rng.integers(16, 34)), int(rng.integers(84, 95))
        px.box(img, at, top, wide, H, I("red", 1))
        img[top, at : at + wide] = I("red", 2)
        for wx in range(at + 3, min(at + wide - 2, W), 4):
            if rng.random() < 0.3:
                px.box(img, wx, top + 4, 1, 2, I("brass", 3))
        at += wide
    return img


def _high_rise(img: np.ndarray, cx: int, top: int, size: float) -> None:
    """A tower in steps with a spire and a star, dark before the sky, its left edges lit."""
    steps = [
        (round(half * size), top + round(up * size)) for half, up in ((34, 74), (24, 52), (15, 36), (9, 20), (4, 10))
    ]
    for wide, y in steps:
        left = max(cx - wide, 0)
        px.box(img, left, y, cx + wide - left, H, I("neon", 0))
        px.box(img, left, y, max(cx - wide // 3 - left, 0), H, I("red", 1))
        img[y, left : cx + wide] = I("red", 4)
        img[y:, left] = I("red", 3)
        for x in (cx - wide, cx + wide - 1):  # small spires at the corners
            if 0 <= x < W:
                px.line(img, x, y - 3, x, y, I("red", 3))
    for (wide, y), below in zip(steps, [104, *(y for _, y in steps)], strict=False):  # last, or a step would hide them
        for wy in range(y + 4, max(below, 104) - 1, 4):
            for wx in range(cx - wide + 3, cx + wide - 2, 3):
                if 0 <= wx < W and (wx * 5 + wy * 11) % 7 < 3:
                    img[wy : wy + 2, wx] = I("brass", 4 if (wx + wy) % 4 else 5)
    px.line(img, cx, top, cx, top + round(12 * size), I("brass", 3))
    for y, half in ((-3, 0), (-2, 2), (-1, 1), (0, 1)):
        px.box(img, cx - half, top + y, 2 * half + 1, 1, I("red", 5 if y < -1 else 4))
    px.box(img, cx, top, 1, 1, I("red", 2))


def moscow_near() -> np.ndarray:
    """Red Square spread over the whole width: gate tower, cathedral, a white bell tower, more towers of the wall."""
    img = px.blank(W, H)
    for cx, top, high in ((26, 66, 20), (366, 60, 22), (318, 78, 15)):
        _wall_tower(img, cx, top, high)
    _bell_tower(img, 272)
    px.box(img, 0, WALL_Y, W, H, I("red", 1))
    wall = px.masonry("red", 800, H, 8, 4, base=0.30, var=0.06, grain=0.04, joint=0.10, seed=6)[:, :W]
    img[WALL_Y:] = wall[WALL_Y:]
    img[WALL_Y], img[WALL_Y + 1] = I("red", 3), I("red", 1)
    for x in range(0, W, 8):  # teeth like swallows' tails, snow in their notches
        px.box(img, x, WALL_Y - 7, 6, 7, I("red", 2))
        px.box(img, x, WALL_Y - 9, 2, 2, I("red", 2))
        px.box(img, x + 4, WALL_Y - 9, 2, 2, I("red", 2))
        img[WALL_Y - 9 : WALL_Y, x] = I("red", 3)
        img[WALL_Y - 7 : WALL_Y, x + 5] = I("red", 1)
        img[WALL_Y - 8, x + 2 : x + 4] = I("ink", 6)
    for cx, top, _ in ((26, 66, 20), (366, 60, 22), (318, 78, 15)):
        px.box(img, cx - 9, top + 14, 18, H, I("red", 2))
        px.box(img, cx - 9, top + 14, 5, H, I("red", 3))
        px.box(img, cx + 4, top + 14, 5, H, I("red", 1))
    square = scenery.moscow()[: H - 8]
    square[118:, :68] = 0  # its own wall: this one is longer
    square[109:119, :17] = square[109:119, 44:68] = 0
    return px.blit(img, square[8:], 86, 0)


def _wall_tower(img: np.ndarray, cx: int, top: int, high: int) -> None:
    """Cylinder, cornice, green tent and a brass tip, as the gate tower but without its clock."""
    scenery.drum(img, cx, top, 14, 40)
    for j in range(high):
        half = 7 * (1 - j / high) + 0.5
        for i in range(int(cx - half), int(cx + half + 1)):
            img[top - 1 - j, i] = I("green", int(np.clip(3.4 - 2.6 * (i - cx) / 7, 1, 5)))
    for j in range(0, high - 6, 5):  # snow that the ribs hold
        img[top - 1 - j, int(cx - 6 * (1 - j / high)) : cx] = I("ink", 7)
    px.line(img, cx, top - high - 4, cx, top - high, I("brass", 4))


def _bell_tower(img: np.ndarray, cx: int) -> None:
    """White, in three stages with arches, under a golden dome."""
    for top, half in ((72, 11), (54, 8), (38, 6)):
        for i in range(-half, half + 1):
            level = 0.66 - 0.42 * i / half
            img[top:WALL_Y, cx + i] = I("cloth", int(np.clip(round(level * 5), 1, 5)))
        img[top, cx - half - 1 : cx + half + 2] = I("cloth", 5)
        img[top + 1, cx - half : cx + half + 1] = I("cloth", 1)
        for i in range(cx - half + 3, cx + half - 2, 4):
            px.box(img, i, top + 5, 2, 7, I("cloth", 0))
    scenery.onion(img, cx, 38, 7, 15, ("brass", "brass"), 0.0)
    px.box(img, cx - 15, WALL_Y - 13, 31, H, I("red", 1))  # a roof before its foot
    img[WALL_Y - 13, cx - 15 : cx + 16] = I("ink", 8)


def chicago_far() -> np.ndarray:
    """A violet glow behind the towers, a moon, and a far row of them without detail."""
    img = _rays("blue", 196, 104, 0.16, 0.34)
    x, y = px.mesh(W, H)
    haze = np.clip((y - 30) / 70, 0, 1) * (1 - np.abs(x - 206) / 330) + (px.bayer(H, W) - 0.5) * 0.22
    for ramp, step, least in (("neon", 0, 0.26), ("neon", 1, 0.42), ("neon", 2, 0.66)):
        img[haze > least] = I(ramp, step)
    moon = np.hypot(x - 58, y - 22)
    img[moon < 19] = P.step(img, 1)[moon < 19]
    img[moon < 15] = P.step(img, 1)[moon < 15]
    img[moon < 11] = I("cloth", 4)
    img[(moon < 11) & (np.hypot(x - 54, y - 19) > 10.5)] = I("cloth", 3)
    for sx, sy, r in ((54, 18, 2.6), (62, 27, 3.2), (60, 17, 1.6)):
        img[np.hypot(x - sx, y - sy) < r] = I("cloth", 3)
    rng = np.random.default_rng(12)
    at = 0
    while at < W:
        wide, top = int(rng.integers(9, 22)), int(rng.integers(54, 88))
        px.box(img, at, top, wide, H, I("blue", 1))
        img[top:, at] = I("blue", 2)
        for wy in range(top + 4, 110, 6):
            for wx in range(at + 3, min(at + wide - 2, W), 4):
                if rng.random() < 0.16:
                    img[wy, wx] = I("blue", 4)
        at += wide
    return img


def chicago_near() -> np.ndarray:
    """The whole shore: the two round towers, steps, spires and sheds on the left of what the title shows."""
    img = px.blank(W, H)
    for k, (x, top, w, ramp, lit) in enumerate(
        (
            (0, 62, 26, "blue", 0.24), (22, 40, 18, "ink", 0.3), (112, 70, 30, "blue", 0.26), (150, 46, 22, "ink", 0.3),
            (154, 36, 14, "ink", 0.3), (196, 58, 24, "blue", 0.24), (228, 76, 30, "wood", 0.34),
            (132, 84, 26, "wood", 0.4), (42, 78, 24, "wood", 0.36), (176, 86, 26, "blue", 0.26),
        )
    ):  # fmt: skip
        scenery.tower(img, x, top, w, ramp, 70 + k, lit)
    px.line(img, 161, 18, 161, 36, I("ink", 6))
    for j in range(16):  # a green roof
        half = 11 - j * 0.7
        img[57 - j, int(208 - half) : int(208 + half)] = I("teal", 2 if j % 3 else 3)
    px.line(img, 208, 34, 208, 42, I("brass", 3))
    for cx in (74, 96):
        _round_tower(img, cx, 48)
    px.blit(img, scenery.chicago(), 0, 0)
    px.blit(img, scenery.neon(), 352, 84)
    px.box(img, 0, LINE_Y, W, 3, I("ink", 1))
    img[LINE_Y] = I("ink", 5)
    px.box(img, 0, LINE_Y + 3, W, H, I("ink", 0))
    for x in range(6, W, 18):
        px.box(img, x, LINE_Y + 3, 3, H, I("ink", 2))
        img[LINE_Y + 3 :, x] = I("ink", 4)
    return img


def _round_tower(img: np.ndarray, cx: int, top: int) -> None:
    """One of the two corncobs: a round house of scalloped balconies over a car park."""
    for y in range(top, H):
        floor = (y - top) % 4
        half = 9 if floor < 2 else 8
        for i in range(-half, half + 1):
            shade = 3.2 - 2.6 * i / half + (1 if floor == 0 else 0)
            scallop = (i + 90) % 5 == 0
            dark = floor >= 2
            img[y, cx + i] = I("stone", int(np.clip(shade - 2 * dark - scallop, 0, 5)))
            if dark and (i * 11 + y * 5 + cx) % 13 < 2:
                img[y, cx + i] = I("brass", 4)
    px.box(img, cx - 4, top - 4, 9, 4, I("stone", 2))
    img[top - 4, cx - 4 : cx + 5] = I("stone", 4)
    px.line(img, cx, top - 12, cx, top - 5, I("ink", 6))


def bake() -> None:
    """Write panoramas.png and .json: the far and the near half of each city, both 400 px wide."""
    made = {
        "moscow": (moscow_far(), moscow_near()),
        "chicago": (chicago_far(), chicago_near()),
        "rails": panorama_rails.pair(),
    }
    cut = {f"{city}_{half}": pair[k][:SHOWN_H] for city, pair in made.items() for k, half in enumerate(("far", "near"))}
    pieces.write_sheet("panoramas", cut, SHEET_WIDTH)
