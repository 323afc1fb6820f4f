"""What the card before the chase opens on: two buses at a level crossing by night, and a train that comes at us."""

from __future__ import annotations

import math

import numpy as np

from workshop.interface.scenery import H, I, W
from workshop.kit import palette as P
from workshop.kit import px

GROUND_Y = 84
MIDDLE = 200
MASTS = (116, 284)  # of the crossing; the card lights their lamps


def far() -> np.ndarray:
    """A sky of sodium light and smoke over mills, tanks and the towers of the city."""
    x, y = px.mesh(W, H)
    ray = (np.floor(np.arctan2(y - 70, x - MIDDLE) / (math.pi / 18)) % 2) * 0.10
    glow = np.clip(1 - np.hypot((x - MIDDLE) / 250, (y - 70) / 130), 0, 1)
    img = px.shade("neon", 0.02 + 0.42 * glow + ray * (glow + 0.1), 0.3)
    low = np.clip((y - 22) / 62, 0, 1) * (1 - np.abs(x - MIDDLE) / 300) + (px.bayer(H, W) - 0.5) * 0.20
    for step, least in ((1, 0.34), (2, 0.52), (3, 0.70), (4, 0.86)):
        img[low > least] = I("loud", step)
    rng = np.random.default_rng(21)
    at = 0
    while at < W:  # the city, a mile off
        wide, top = int(rng.integers(10, 24)), int(rng.integers(34, 66))
        top += round(16 * math.exp(-(((at - MIDDLE) / 70) ** 2)))
        px.box(img, at, top, wide, H, I("neon", 0))
        img[top:, at] = I("neon", 1)
        for wy in range(top + 4, 80, 5):
            for wx in range(at + 3, min(at + wide - 2, W), 4):
                if rng.random() < 0.34:
                    img[wy : wy + 2, wx] = I("brass", 4)
        at += wide
    for cx, top, half in ((38, 18, 4), (54, 28, 4), (346, 14, 5), (364, 26, 4)):  # chimneys with their smoke
        px.box(img, cx - half, top, 2 * half, H, I("ink", 1))
        img[top:, cx - half] = I("loud", 2)
        img[top : top + 3, cx - half : cx + half] = I("red", 4)
        up = top - y
        body = 1 - np.abs(x - cx - up * 1.1) / (3 + up * 0.5) + (px.fbm(W, H, 16, cx, 3) - 0.5) * 1.8
        img[(up > 0) & (body > 0.45)] = I("neon", 0)
        img[(up > 0) & (body > 1.0)] = I("neon", 1)
    for cx, wide, top in ((86, 46, 56), (316, 50, 58)):  # sheds with saw-tooth roofs
        px.box(img, cx - wide // 2, top, wide, H, I("ink", 1))
        for k in range(0, wide, 10):
            tooth = px.poly(
                W, H, [(cx - wide // 2 + k, top), (cx - wide // 2 + k, top - 7), (cx - wide // 2 + k + 10, top)]
            )
            img[tooth] = I("ink", 1)
            px.box(img, cx - wide // 2 + k + 2, top + 5, 5, 4, I("brass", 3))
    return img


def near() -> np.ndarray:
    """Rails, the locomotive with its lamp, crossing signs with their arms, our bus from the left, his to the right."""
    img = px.blank(W, H)
    x, y = px.mesh(W, H)
    ground = y > GROUND_Y
    level = 0.20 + (y - GROUND_Y) / 150 + (px.fbm(W, H, 8, 4) - 0.5) * 0.2
    beam = np.clip(1.15 - np.abs(x - MIDDLE) / (14 + (y - GROUND_Y) * 2.6), 0, 1)
    img[ground] = np.asarray(px.shade("ink", level + beam * 0.28, 0.4))[ground]
    warm = ground & (px.bayer(H, W) < beam * 0.5 - 0.1)
    img[warm] = I("stone", 5)
    for row, high in ((86, 1), (89, 1), (93, 2), (98, 2), (104, 3), (111, 3)):  # sleepers
        half = 16 + (row - GROUND_Y) * 2.2
        px.box(img, round(MIDDLE - half), row, round(2 * half), high, I("wood", 2))
        img[row, round(MIDDLE - half) : round(MIDDLE + half)] = I("wood", 4)
    for side in (-1, 1):
        for k in range(2):
            px.line(img, MIDDLE + side * 11 + k, GROUND_Y, MIDDLE + side * 52 + k, 118, I("ink", 8 if k == 0 else 5))
    _loco(img)
    _bus(img, 4, 58, ("stone", 6), ("teal", 3), ("red", 4))
    _bus(img, 304, 52, ("ink", 7), ("red", 3), ("ink", 3))
    for cx, side in zip(MASTS, (1, -1), strict=True):
        _mast(img, cx, side)
    return img


def _loco(img: np.ndarray) -> None:
    """Its front: a blunt nose with chevrons, two panes, a lamp on top, buffers, steam of the frost about its foot."""
    left, top, wide, high = MIDDLE - 27, 30, 54, 52
    px.box(img, left, top + 6, wide, high - 6, I("red", 2))
    px.box(img, left + 3, top, wide - 6, 8, I("red", 3))
    img[top, left + 3 : left + wide - 3] = I("red", 5)
    img[top + 6 : top + high, left] = I("red", 4)
    img[top + 6 : top + high, left + wide - 1] = I("red", 1)
    for pane in (left + 5, left + 30):
        px.box(img, pane, top + 12, 19, 11, I("brass", 4))
        px.box(img, pane, top + 12, 19, 4, I("brass", 5))
        px.frame(img, pane, top + 12, 19, 11, I("ink", 2), I("ink", 1))
    for k in range(-2, 5):  # chevrons
        for row in range(12):
            a = left + wide // 2 + k * 12 - row
            b = a + 6
            for i in range(max(a, left + 1), min(b, left + wide - 1)):
                img[top + 27 + row, i] = I("brass", 4 if row < 6 else 3)
    px.box(img, left - 3, top + high - 12, wide + 6, 7, I("ink", 3))
    px.frame(img, left - 3, top + high - 12, wide + 6, 7, I("ink", 6), I("ink", 1))
    for cx in (left + 8, left + wide - 9):
        _disc(img, cx, top + high - 9, 5, "ink", 5)
        _disc(img, cx, top + high - 9, 3, "ink", 7)
        _disc(img, cx, top + 25, 3, "brass", 5)
    plough = px.poly(
        W, H, [(left + 2, top + high - 4), (left + wide - 2, top + high - 4), (left + 44, 86), (left + 10, 86)]
    )
    img[plough] = I("ink", 2)
    for r, ramp, step in ((10, "brass", 3), (8, "brass", 4), (6, "brass", 5), (4, "ink", 8)):
        _disc(img, MIDDLE, top + 3, r, ramp, step)


def _disc(img: np.ndarray, cx: int, cy: int, r: float, ramp: str, step: int) -> None:
    x, y = px.mesh(W, H)
    img[np.hypot(x - cx - 0.5, y - cy - 0.5) < r] = I(ramp, step)


def _bus(
    img: np.ndarray, left: int, top: int, body: tuple[str, int], band: tuple[str, int], roof: tuple[str, int]
) -> None:
    """A bus from its side, 92 x 42, nose to the east, every window lit."""
    wide, high = 92, 34
    px.box(img, left, top, wide, high, I(*body))
    px.box(img, left + 2, top - 3, wide - 8, 4, I(*roof))
    img[top - 3, left + 3 : left + wide - 7] = P.step(np.array([[I(*roof)]], np.uint8), 1)[0, 0]
    img[top, left : left + wide] = I(body[0], min(body[1] + 1, P.SIZE[body[0]] - 1))
    px.box(img, left, top + high - 6, wide, 6, I(body[0], body[1] - 2))
    px.box(img, left, top + 20, wide, 5, I(*band))
    img[top + 25, left : left + wide] = I(band[0], band[1] - 1)
    for k in range(left + 4, left + wide - 24, 11):
        px.box(img, k, top + 5, 9, 11, I("brass", 4))
        px.box(img, k, top + 5, 9, 4, I("brass", 5))
        if (k * 7) % 3:
            px.box(img, k + 3, top + 9, 4, 7, I("ink", 1))  # somebody
    px.box(img, left + wide - 21, top + 5, 8, 24, I("ink", 2))
    px.box(img, left + wide - 10, top + 4, 9, 13, I("blue", 3))
    px.line(img, left + wide - 8, top + 15, left + wide - 3, top + 5, I("blue", 5))
    px.box(img, left + wide - 3, top + 22, 4, 5, I("brass", 5))
    px.box(img, left - 1, top + 20, 2, 6, I("red", 4))
    for cx in (left + 20, left + wide - 30):
        _disc(img, cx, top + high, 7, "ink", 0)
        _disc(img, cx, top + high, 5, "ink", 2)
        _disc(img, cx, top + high, 2, "ink", 6)
    for k in range(14):  # slush
        img[top + high + 4 - k % 3, left - 4 + (k * 13) % 40 : left - 1 + (k * 13) % 40] = I("ink", 6)


def _mast(img: np.ndarray, cx: int, side: int) -> None:
    """A crossing sign, dark lamps under it, its arm coming down towards the rails."""
    px.box(img, cx - 1, 30, 3, 66, I("ink", 6))
    img[30:96, cx + 1] = I("ink", 3)
    px.box(img, cx - 5, 92, 11, 5, I("ink", 3))
    for dx in (-1, 0, 1):
        px.line(img, cx - 13 + dx, 22, cx + 13 + dx, 42, I("ink", 8))
        px.line(img, cx + 13 + dx, 22, cx - 13 + dx, 42, I("ink", 8))
    px.box(img, cx - 11, 50, 23, 3, I("ink", 2))
    for lamp in (cx - 8, cx + 8):
        _disc(img, lamp, 51, 5, "ink", 1)
        _disc(img, lamp, 51, 3, "red", 1)
    for k in range(62):
        y = 76 - k // 5
        colour = I("red", 4) if (k // 9) % 2 == 0 else I("ink", 8)
        img[y : y + 3, cx + side * k] = colour
        img[y + 3, cx + side * k] = I("ink", 1)


def pair() -> tuple[np.ndarray, np.ndarray]:
    """Both halves."""
    return far(), near()
