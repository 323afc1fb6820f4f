"""Far pictures of the other rooms: night over Moscow, snowy trees, the deeper steam room, the deeper vaults."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.kit.px import Floats
from workshop.places import shapes, stone_room
from workshop.places.shapes import I

NIGHT_WIDE, NIGHT_TALL = 576, 144
MOON_PX = 54


def _onion(x: Floats, y: Floats, cx: float, base: float, r: float) -> np.ndarray:
    """An onion dome on its drum with a spike."""
    t = (base - y) / (r * 2.3)
    half = np.where(
        t < 0.45,
        r * (0.82 + 0.4 * np.sin(np.clip(t / 0.45, 0, 1) * np.pi)),
        r * 1.0 * np.clip((1 - t) / 0.55, 0, 1) ** 1.7,
    )
    bulb = (abs(x - cx) < half) & (t >= 0) & (t < 1)
    drum = (abs(x - cx) < r * 0.62) & (y >= base) & (y < base + r * 1.6)
    spike = (abs(x - cx) < 0.8) & (y > base - r * 3.1) & (y <= base - r * 2.0)
    return bulb | drum | spike


def night() -> Indices:
    """Moscow on a clear winter night: moon, towers, domes, snow on the roofs, a few lit windows."""
    w, h = NIGHT_WIDE, NIGHT_TALL
    x, y = px.mesh(w, h)
    level = 0.02 + 0.5 * (y / h) ** 1.2
    img = px.shade("blue", level, 0.5)
    rng = np.random.default_rng(5)
    for _ in range(90):
        sx, sy = int(rng.integers(0, w)), int(rng.integers(0, 84))
        img[sy, sx] = I("blue", 4 if rng.random() > 0.6 else 3)
    heights = (44, 30, 52, 36, 40, 58, 33, 47, 28, 50, 38, 44)
    at = 0
    k = 0
    while at < w:
        wide, tall = 22 + (k * 17) % 19, heights[k % len(heights)]
        top = 118 - tall
        px.box(img, at, top, wide, h - top, I("blue", 1))
        px.box(img, at, top, wide, 2, I("blue", 4))
        px.box(img, at, top + 2, 1, h - top, I("blue", 2))
        for wy in range(top + 6, h - 4, 7):
            for wx in range(at + 4, at + wide - 4, 6):
                if rng.random() > 0.7:
                    px.box(img, wx, wy, 2, 3, I("brass", 3 if rng.random() > 0.4 else 2))
        at += wide
        k += 1
    for cx, tall in ((120, 76), (452, 84)):  # a tower of tiers with a star
        for _tier, (half, up) in enumerate(((22, 0.0), (15, 0.36), (9, 0.62), (4, 0.82))):
            top = int(122 - tall * (up + 0.18))
            px.box(img, cx - half, top, half * 2, h - top, I("blue", 1))
            px.box(img, cx - half, top, half * 2, 1, I("blue", 4))
            px.box(img, cx - half, top, 2, h - top, I("blue", 2))
            for wy in range(top + 5, min(h, top + 22), 6):
                for wx in range(cx - half + 3, cx + half - 2, 5):
                    if rng.random() > 0.66:
                        px.box(img, wx, wy, 1, 2, I("brass", 3))
        px.line(img, cx, 122 - tall * 1.2, cx, 122 - tall, I("blue", 2))
        px.box(img, cx - 1, int(122 - tall * 1.2) - 2, 3, 3, I("red", 4))
    for cx, base, r, colour in (
        (214, 78, 10, "teal"),
        (236, 86, 8, "brass"),
        (194, 88, 8, "red"),
        (225, 66, 7, "brass"),
    ):
        shape = _onion(x, y, cx, base, r)
        img = np.where(shape, px.shade(colour, 0.42 - 0.26 * (x - cx) / r), img)
        img = np.where(shape & (y > base), px.shade("stone", 0.34 - 0.14 * (x > cx)), img)
        cap = shape & (y < base - r * 0.8) & (x < cx)
        img = np.where(cap & (y < base - r), I("blue", 5), img)
    px.box(img, 180, 100, 72, 44, I("red", 1))
    px.box(img, 180, 100, 72, 2, I("blue", 5))
    haze = px.relight(np.asarray(img).astype(np.uint8), np.clip((y - 110) / 34, 0, 1) * 0.7, 0.8)
    return np.asarray(haze).astype(np.uint8)


def moon() -> Indices:
    """The moon in its ring of haze."""
    x, y = px.mesh(MOON_PX, MOON_PX)
    reach = np.hypot(x - MOON_PX / 2, y - MOON_PX / 2)
    img = np.where((reach < 26) & (px.bayer(MOON_PX, MOON_PX) < 1.15 - reach / 26), I("blue", 2), 0)
    img = np.where(reach < 13.5, I("blue", 4), img)
    grey = px.fbm(MOON_PX, MOON_PX, 8, 9) > 0.56
    return np.asarray(np.where(reach < 12, np.where(grey, I("ink", 7), I("ink", 8)), img)).astype(np.uint8)


def court() -> Indices:
    """The bath's own court by night, as its tall windows show it: town, wall with snow, lit gate."""
    img = px.blank(460, NIGHT_TALL)
    px.blit(img, night()[:, 60:520], 0, 0)
    x, y = px.mesh(460, NIGHT_TALL)
    wall = (y > 104) & (y < 134)
    bricks = px.tile(px.masonry("blue", 64, 32, 8, 4, 0.2, 0.03, 0.02, 0.03, 0.08, seed=9, dither=0.0), 460, NIGHT_TALL)
    img = np.where(wall, bricks, img)
    img = np.where((y > 101) & (y <= 105), I("ink", 7), img)
    img = np.where((y > 104) & (y <= 106), I("blue", 4), img)
    drift = 126 + 4 * np.sin(x * 0.05) + 2 * np.sin(x * 0.13)
    img = np.where(y > drift, px.shade("ink", 0.66 - (y - drift) * 0.01, 0.3), img)
    return np.asarray(np.where((y > drift) & (y < drift + 2), I("ink", 7), img)).astype(np.uint8)


def _birch(img: Indices, at: int, rng: np.random.Generator) -> None:
    """A bare birch: white bark with dark marks, thin drooping twigs with snow on them."""
    lean = float(rng.uniform(-0.08, 0.08))
    for k in range(112):
        yy, half = 138 - k, max(0, 2 - k // 44)
        cx = int(at + lean * k)
        px.box(img, cx - half, yy, half * 2 + 1, 1, I("ink", 4))
        px.box(img, cx - half, yy, 1, 1, I("ink", 6))
        if k % 11 < 2 and half:
            px.box(img, cx - half + 1, yy, half, 1, I("blue", 0))
    for _ in range(17):
        k = int(rng.integers(34, 112))
        side, long = int(rng.choice((-1, 1))), int(rng.integers(9, 25)) * (150 - k) // 110
        x0, y0 = at + lean * k, 138.0 - k
        x1, y1 = x0 + side * long * 0.6, y0 - long * 0.5
        px.line(img, x0, y0, x1, y1, I("blue", 0))
        px.line(img, x1, y1, x1 + side * long * 0.45, y1 + long * 0.25, I("blue", 0))
        px.line(img, x0 + side * 2, y0 - 2, x1, y1 - 1, I("blue", 3))


def trees() -> Indices:
    """Firs and bare birches under snow, clear between them, before the town."""
    w, h = 760, 144
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    rng = np.random.default_rng(15)
    drift = 128 + 5 * np.sin(x * 0.021) + 3 * np.sin(x * 0.067)
    at = 10
    while at < w - 10:
        kind = rng.random()
        if kind > 0.4:
            top, half = int(rng.integers(44, 84)), int(rng.integers(13, 21))
            for tier in range(4):
                t0 = top + (128 - top) * tier / 4.6
                t1 = t0 + (128 - top) / 3.0
                grow = half * (0.4 + 0.2 * tier)
                t = np.clip((y - t0) / (t1 - t0), 0, 1)
                ragged = grow * t + 1.4 * np.sin(x * 1.9 + tier)
                body = (abs(x - at) < ragged) & (y > t0) & (y < t1)
                img = np.where(body, I("blue", 0), img)
                snow = (
                    body
                    & (y > t1 - 5 + abs(x - at) * 0.1)
                    & (np.sin(x * 0.9 + tier * 2) > -0.3)
                    & (x < at + grow * 0.4)
                )
                img = np.where(snow, I("blue", 4), img)
                edge = body & (x < at - ragged + 2.4)
                img = np.where(edge, I("blue", 3), img)
        else:
            img = np.asarray(img).astype(np.uint8)
            _birch(img, at, rng)
        at += int(rng.integers(34, 58))
    img = np.where(y > drift, px.shade("ink", 0.62 + (y - drift) * -0.006, 0.3), img)
    img = np.where((y > drift) & (y < drift + 2), I("ink", 7), img)
    return np.asarray(img).astype(np.uint8)


def _sitter(img: Indices, cx: int, seat: int, step: int) -> None:
    """A bather in the steam, told by his outline only."""
    x, y = px.mesh(img.shape[1], img.shape[0])
    head = np.hypot(x - cx, y - seat + 25) < 4.4
    trunk = (abs(x - cx) < 6.5 - (seat - y) * 0.08) & (y > seat - 20) & (y < seat)
    legs = (x > cx - 5) & (x < cx + 10) & (y >= seat - 5) & (y < seat + 1) | (x > cx + 5) & (x < cx + 10) & (
        y >= seat
    ) & (y < seat + 15)
    hat = (np.hypot(x - cx, y - seat + 28) < 4.6) & (y < seat - 27)
    img[head | trunk | legs] = I("teal", step)
    img[hat] = I("teal", max(0, step - 1))


def steam_deep() -> Indices:
    """The deeper steam room: tiers in a warm haze, bathers as shadows, lamps in the mist."""
    w, h = 604, 124
    x, y = px.mesh(w, h)
    lamp = np.zeros((h, w))
    for cx in range(44, w, 110):
        lamp = np.maximum(lamp, np.clip(1 - np.hypot((x - cx) * 0.8, y - 36) / 62, 0, 1))
    mist = px.fbm(604, 124, 32, 61)
    img = px.shade("teal", 0.24 + 0.3 * lamp + 0.12 * (mist - 0.5), 0.5)
    joint = (np.mod(x, 12) < 1) | (np.mod(y, 12) < 1)
    img = np.where(joint & (y < 74), P.step(np.asarray(img).astype(np.uint8), -1), img)
    img = np.asarray(img).astype(np.uint8)
    for k, (top, step) in enumerate(((66, 3), (84, 2), (102, 2))):
        px.box(img, 0, top, w, 3, I("wood", step + 1))
        px.box(img, 0, top + 3, w, 15, I("wood", step - 1))
        for bx in range(k * 7, w, 14):
            px.box(img, bx, top + 3, 1, 15, I("wood", max(0, step - 2)))
    for cx, seat in (
        (70, 66),
        (96, 84),
        (150, 84),
        (208, 66),
        (260, 84),
        (288, 66),
        (340, 84),
        (402, 66),
        (430, 84),
        (480, 66),
        (530, 84),
        (566, 66),
    ):
        _sitter(img, cx, seat, 1)
    for cx in range(44, w, 110):
        px.line(img, cx, 0, cx, 30, I("teal", 1))
        reach = np.hypot(x - cx, y - 35)
        img = np.where(reach < 6, I("brass", 3), img)
        img = np.where(reach < 4, I("brass", 5), img).astype(np.uint8)
    veil = px.fbm(604, 124, 16, 71) + 0.35 * np.clip((y - 60) / 60, 0, 1)
    lift = np.clip((veil - 0.5) * 2.4, 0, 1)
    return np.where(lift > 0.15, px.shade("teal", 0.2 + 0.28 * lift + 0.12 * lamp, 0.15), img).astype(np.uint8)


def steam_near() -> Indices:
    """Columns and a hanging pipe between the arches and the deeper steam room; clear elsewhere."""
    w, h = 650, 124
    img = px.blank(w, h)
    pillar = P.step(shapes.column(18, h, low=0.1, high=0.46, gold=False), -1)
    for x in range(60, w, 124):
        px.blit(img, pillar, x, 0)
    band = px.blank(w, 12)
    shapes.pipe(band, 2, "brass", (1, 3, 2, 1, 0), range(20, w, 60), (1, 2, 0))
    band[:2], band[8:] = 0, 0
    px.blit(img, band, 0, 14)
    return img


def vaults_deep() -> Indices:
    """Vault behind vault, a furnace door glowing at the end of each."""
    w, h = 420, 108
    x, y = px.mesh(w, h)
    img = px.tile(stone_room.bricks(64, 64, 0.2, 41), w, h)
    glow = np.zeros((h, w))
    for cx in range(62, w, 126):
        glow = np.maximum(glow, np.clip(1 - np.hypot(x - cx, (y - 70) * 1.1) / 64, 0, 1))
    img = px.relight(img, glow * 2.6 - 0.9, 0.5)
    for cx in range(62, w, 126):
        for r, dark in ((40, 0.3), (30, 0.2), (20, 0.1)):
            reach = shapes.arch_reach(x, y, cx, 52.0 + (40 - r) * 0.4)
            ring = (reach < r) & (reach > r - 4) & (y < 98)
            img = np.where(ring, px.shade("wood", 0.3 + dark * 0.9 - 0.1 * (x > cx)), img)
            img = np.where((reach <= r - 4) & (y < 98), px.shade("wood", 0.3 - dark * 0.4 + 0.3 * glow, 0.4), img)
        door = (abs(x - cx) < 9) & (y > 64) & (y < 88)
        img = np.where(door, I("red", 2), img)
        img = np.where((abs(x - cx) < 7) & (y > 66) & (y < 86), px.shade("red", 0.55 + 0.3 * np.sin(y * 0.9)), img)
        img = np.where((abs(x - cx) < 4) & (y > 72) & (y < 84), I("brass", 4), img)
        img = np.where((abs(x - cx) < 8) & (np.mod(x, 4) < 1) & (y > 66) & (y < 86), I("wood", 0), img)
    img = np.where(y > 96, px.shade("stone", 0.22 + 0.25 * glow, 0.3), img)
    return np.asarray(img).astype(np.uint8)


def vaults_near() -> Indices:
    """Chains and a brick pier between the arches and the deeper vaults; clear elsewhere."""
    w, h = 440, 108
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    for cx in (28, 150, 274, 380):
        pier = abs(x - cx) < 9
        tone = px.shade("wood", 0.22 - 0.01 * (x - cx) - 0.1 * (np.mod(y, 8) < 1), 0.1)
        img = np.where(pier, tone, img)
    img = np.asarray(img).astype(np.uint8)
    for cx, long in ((70, 40), (104, 26), (206, 46), (318, 32)):
        for yy in range(0, long, 4):
            px.box(img, cx, yy, 2, 3, I("ink", 3))
            img[yy, cx] = I("ink", 5)
        px.box(img, cx - 3, long, 8, 2, I("ink", 3))
        px.box(img, cx - 3, long, 2, 6, I("ink", 2))
    return img
