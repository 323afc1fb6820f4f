"""The city by night behind windows and roofs, in depths: sky, towers, blocks, elevated track, trains, rain, mist."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel.lettering import words
from workshop.places.shapes import I

SKY_W, SKY_H = 640, 400
TOWERS_W, TOWERS_H = 768, 400
BLOCKS_W, BLOCKS_H = 960, 520


def sky() -> Indices:
    """Deep blue that turns to violet and rose over the streets; few stars, long banks of cloud lit from below."""
    x, y = px.mesh(SKY_W, SKY_H)
    level = 0.05 + 0.3 * np.clip(y / 240, 0, 1) ** 1.3
    img = np.asarray(px.shade("blue", level, 0.7))
    violet = np.asarray(px.shade("neon", 0.08 + np.clip((y - 120) / 210, 0, 1) ** 1.2 * 0.46, 0.6))
    img = np.where(px.bayer(SKY_H, SKY_W) < (y - 100) / 130, violet, img).astype(np.uint8)
    long = np.repeat(px.fbm(SKY_W // 4, SKY_H, 32, 5, 4), 4, 1) + (px.fbm(SKY_W, SKY_H, 16, 6, 2) - 0.5) * 0.16
    bank = long - 0.50 - 0.10 * np.cos(y * np.pi / 46)  # in bands, one above the other
    inside = bank > 0.0
    below = inside & ~np.roll(inside, -5, 0)  # the last rows of a bank: the city shines on them
    rim = inside & ~np.roll(inside, -2, 0)
    img = np.where(inside & (px.bayer(SKY_H, SKY_W) < 0.25 + bank * 5), P.step(img, -1), img)
    img = np.where(below & (px.bayer(SKY_H, SKY_W) < np.clip(y / 260, 0.15, 0.8)), I("neon", 1), img)
    img = np.where(rim & (y > 70) & (px.bayer(SKY_H, SKY_W) < np.clip((y - 60) / 260, 0, 0.6)), I("neon", 2), img)
    rng = np.random.default_rng(8)
    for _ in range(110):
        sx, sy = int(rng.integers(0, SKY_W)), int((rng.random() ** 1.4) * 180)
        if not inside[sy, sx]:
            img[sy, sx] = I("blue", 4) if rng.random() < 0.7 else I("ink", 8)
    moon = np.hypot(x - 470, y - 128)
    halo = (moon < 26) & (px.bayer(SKY_H, SKY_W) < (26 - moon) / 30)
    img = np.where(halo, I("blue", 3), img)
    face = px.shade("ink", 0.97 - 0.2 * (px.fbm(SKY_W, SKY_H, 16, 3) > 0.55) - 0.12 * (x > 474), 0.2)
    return np.where(moon < 11, face, img).astype(np.uint8)


def _windows(
    img: Indices,
    left: int,
    top: int,
    wide: int,
    high: int,
    rng: np.random.Generator,
    step: tuple[int, int],
    size: tuple[int, int],
    lit: float,
    dark: int,
) -> None:
    """Rows of windows, some of them lit in warm or cold light; whole floors are dark or bright together."""
    colours = (I("brass", 3), I("brass", 4), I("stone", 5), I("teal", 4), I("brass", 2))
    for y in range(top, top + high - size[1], step[1]):
        mood = rng.random()
        share = lit * (1.7 if mood > 0.8 else 0.3 if mood < 0.3 else 1.0)
        for x in range(left, left + wide - size[0] + 1, step[0]):
            if x < 0 or x + size[0] > img.shape[1] or y + size[1] > img.shape[0]:
                continue
            on = rng.random() < share
            px.box(img, x, y, size[0], size[1], colours[int(rng.integers(5))] if on else dark)
            if on and size[1] > 2 and rng.random() < 0.4:
                px.box(img, x, y, size[0], size[1] // 2, I("brass", 2))


def towers() -> Indices:
    """The towers of the centre, far off: stepped crowns, masts with red lamps; clear above."""
    img = px.blank(TOWERS_W, TOWERS_H)
    rng = np.random.default_rng(4)
    base, lit, dark = I("blue", 1), I("blue", 2), I("blue", 0)
    at, number = -8, 0
    while at < TOWERS_W:
        wide, top = int(rng.integers(22, 46)), int(rng.integers(60, 170))
        if 300 < at < 340:
            top, wide = 14, 40
        high = TOWERS_H - top
        px.box(img, at, top, wide, high, base)
        px.box(img, at, top, 1, high, lit)
        px.box(img, at + wide - 3, top, 3, high, dark)
        crown = int(rng.integers(3))
        if crown == 0 or top < 30:
            for k in range(1, 4):
                inset = k * wide // 9
                px.box(img, at + inset, top - k * 7, wide - 2 * inset, 7, base)
                px.box(img, at + inset, top - k * 7, 1, 7, lit)
            px.box(img, at + wide // 2, top - 44, 1, 24, base)
            if top - 45 >= 0:
                px.box(img, at + wide // 2 - 1, top - 45, 2, 2, I("red", 4))
        elif crown == 1:
            px.box(img, at + 4, top - 6, wide - 10, 6, base)
            px.box(img, at + wide // 3, top - 18, 1, 14, base)
        _windows(img, at + 3, top + 5, wide - 7, min(high - 6, 300), rng, (4, 6), (2, 3), 0.36, dark)
        if wide > 36 and at > 0:
            _neon_sign(img, at + 4, top + 22, number)
            number += 1
        at += wide + int(rng.integers(-2, 7))
    y = np.arange(TOWERS_H)[:, None]
    haze = (px.bayer(TOWERS_H, TOWERS_W) < np.clip((y - 190) / 260, 0, 0.7)) & (img > 0)
    return np.where(haze, I("neon", 1), img).astype(np.uint8)


def _neon_sign(img: Indices, x: int, y: int, number: int) -> None:
    """A far sign down the side of a tower, too far to read: a column of blurred letters in their own glow."""
    ramp, step = (("red", 4), ("teal", 5), ("neon", 3), ("brass", 4))[number % 4]
    px.box(img, x - 1, y - 2, 7, 44, I("blue", 0))
    for k in range(5):
        px.box(img, x, y + k * 8, 5, 6, I(ramp, step - 2))
        px.box(img, x + 1, y + k * 8 + 1, 3, 4, I(ramp, step))
        img[y + k * 8 + 2 + k % 2, x + 2] = I(ramp, step - 2)


def blocks() -> Indices:
    """Blocks across the street: brick, cornices, water tanks, signs, lit rooms with people's shapes."""
    img = px.blank(BLOCKS_W, BLOCKS_H)
    rng = np.random.default_rng(15)
    at = -20
    number = 0
    while at < BLOCKS_W:
        wide, top = int(rng.integers(84, 140)), int(rng.integers(40, 130))
        wall = px.masonry(
            "ink",
            144,
            BLOCKS_H,
            12,
            6,
            base=0.17 + 0.04 * (number % 3),
            var=0.03,
            grain=0.03,
            edge=0.03,
            joint=0.06,
            seed=number + 3,
        )
        px.blit(img, wall[top:, :wide], at, top)
        px.box(img, at - 3, top, wide + 6, 4, I("ink", 4))
        px.box(img, at - 3, top, wide + 6, 1, I("ink", 5))
        px.box(img, at - 3, top + 4, wide + 6, 2, I("ink", 0))
        px.box(img, at, top, 1, BLOCKS_H - top, I("neon", 1))
        for y in range(top + 16, BLOCKS_H - 20, 30):
            for x in range(at + 9, at + wide - 12, 20):
                _flat_window(img, x, y, rng)
        if number % 2 == 0:
            _water_tank(img, at + wide // 3, top)
        if number % 3 == 1:
            _roof_sign(img, at + 14, top, ("COLA", "LOANS", "BAR", "MILK")[number // 3 % 4])
        at += wide + int(rng.integers(0, 10))
        number += 1
    return img


def _flat_window(img: Indices, x: int, y: int, rng: np.random.Generator) -> None:
    """A sash window of a flat: dark, lit, blue from a screen, with curtain or a person."""
    kind = rng.random()
    w, h = 10, 16
    ground = I("ink", 1)
    if kind < 0.2:
        ground = I("brass", 3)
    elif kind < 0.3:
        ground = I("brass", 2)
    elif kind < 0.36:
        ground = I("blue", 3)
    px.box(img, x, y, w, h, ground)
    if kind < 0.2:
        px.box(img, x, y, w, 5, I("brass", 4))
        if rng.random() < 0.4:
            px.box(img, x + 3, y + 6, 4, 3, I("wood", 1))
            px.box(img, x + 2, y + 9, 6, 7, I("wood", 1))
        else:
            px.box(img, x, y, 2, h, I("red", 2))
            px.box(img, x + w - 2, y, 2, h, I("red", 2))
    px.box(img, x, y + h // 2, w, 1, I("ink", 3))
    px.box(img, x - 1, y + h, w + 2, 1, I("ink", 4))
    px.box(img, x - 1, y - 1, w + 2, 1, I("ink", 0))


def _water_tank(img: Indices, x: int, base: int) -> None:
    """A barrel on stilts with its pointed hat."""
    for leg in (0, 10, 20):
        px.box(img, x + leg, base - 16, 2, 16, I("ink", 2))
    px.line(img, x, base - 14, x + 20, base - 2, I("ink", 2))
    body = np.asarray(px.shade("wood", np.tile(np.linspace(0.42, 0.12, 24), (22, 1)), 0.2))
    body[::6] = I("wood", 0)
    px.blit(img, body, x - 1, base - 38)
    for k in range(8):
        px.box(img, x + 11 - k * 2 + 1, base - 46 + k, k * 4 - 2 if k else 1, 1, I("ink", 3))


def _roof_sign(img: Indices, x: int, base: int, text: str) -> None:
    """A painted board of bulbs on a roof."""
    w = len(text) * 12 + 6
    px.box(img, x, base - 26, w, 18, I("ink", 1))
    px.frame(img, x, base - 26, w, 18, I("brass", 2), I("brass", 0))
    letters = np.repeat(np.repeat(words(text, I("red", 4)), 2, 0), 3, 1)
    px.blit(img, letters, x + 4, base - 22)
    for leg in range(4, w, 16):
        px.box(img, x + leg, base - 8, 2, 8, I("ink", 2))


def track() -> Indices:
    """192 x 96: the elevated track on its steel bents; repeats sideways."""
    img = px.blank(192, 200)
    for x in range(0, 192, 4):
        px.box(img, x, 2, 2, 4, I("wood", 1))
    px.box(img, 0, 0, 192, 2, I("ink", 5))
    px.box(img, 0, 6, 192, 9, I("ink", 2))
    px.box(img, 0, 6, 192, 1, I("ink", 4))
    px.box(img, 0, 14, 192, 1, I("ink", 0))
    for x in range(4, 192, 12):
        px.box(img, x, 8, 2, 2, I("ink", 4))
    for x in (20, 116):
        px.box(img, x, 15, 8, 185, I("ink", 2))
        px.box(img, x, 15, 1, 185, I("ink", 4))
        px.box(img, x + 7, 15, 1, 185, I("ink", 0))
        for k in range(16):
            px.box(img, x - 16 + k, 15 + k, 1, 3, I("ink", 2))
            px.box(img, x + 23 - k, 15 + k, 1, 3, I("ink", 2))
        for y in range(24, 200, 14):
            px.box(img, x + 3, y, 2, 2, I("ink", 4))
    return img


def train() -> Indices:
    """1200 x 30: a train of three lit cars with people in them, and a long gap behind it."""
    img = px.blank(1200, 30)
    rng = np.random.default_rng(2)
    for car in range(3):
        x = 10 + car * 96
        body = np.asarray(px.shade("ink", np.tile(np.linspace(0.66, 0.34, 24)[:, None], (1, 92)), 0.2))
        px.blit(img, body, x, 2)
        px.box(img, x + 3, 0, 86, 2, I("ink", 4))
        px.box(img, x, 18, 92, 2, I("red", 3))
        for wx in range(x + 5, x + 84, 11):
            px.box(img, wx, 6, 8, 9, I("brass", 4))
            px.box(img, wx, 6, 8, 2, I("brass", 5))
            if rng.random() < 0.5:
                px.box(img, wx + 2, 9, 3, 2, I("wood", 1))
                px.box(img, wx + 1, 11, 5, 4, I("wood", 1))
        for wx in (x + 10, x + 24, x + 62, x + 76):
            px.box(img, wx, 26, 6, 3, I("ink", 1))
        px.box(img, x + 92, 8, 4, 12, I("ink", 1))
    px.box(img, 8, 20, 3, 3, I("red", 5))
    px.box(img, 294, 19, 4, 4, I("ink", 8))
    return img


def tinted(shape: tuple[int, int]) -> NDArray[np.uint8]:
    """A clear RGBA picture."""
    return np.zeros((*shape, 4), np.uint8)


def rain(seed: int, count: int, long: int, colour: tuple[int, int, int, int]) -> NDArray[np.uint8]:
    """192 x 192: slanting streaks; repeats both ways."""
    img = tinted((192, 192))
    rng = np.random.default_rng(seed)
    for _ in range(count):
        x, y, size = int(rng.integers(192)), int(rng.integers(192)), int(rng.integers(long // 2, long + 1))
        for k in range(size):
            red, green, blue, alpha = colour
            img[(y + k) % 192, (x - k // 4) % 192] = (red, green, blue, alpha * (k + 2) // (size + 1))
    return img


def mist() -> NDArray[np.uint8]:
    """384 x 160: banks of wet air lit from the street, in steps; repeats sideways."""
    thick = px.fbm(384, 160, 64, 3, 3)
    y = np.arange(160)[:, None]
    share = np.clip((thick - 0.42) * 2.4, 0, 1) * np.clip(np.sin(y / 160 * np.pi), 0, 1)
    img = tinted((160, 384))
    img[..., :3] = (148, 96, 168)
    img[..., 3] = (np.floor(share * 6 + px.bayer(160, 384) * 0.6) / 6 * 84).astype(np.uint8)
    return img


PICTURES = {
    "far_hotel_sky": sky,
    "far_hotel_towers": towers,
    "far_hotel_blocks": blocks,
    "far_hotel_track": track,
    "far_hotel_train": train,
    "far_hotel_mist": mist,
    "far_hotel_rain_far": lambda: rain(4, 150, 9, (150, 170, 220, 110)),
    "far_hotel_rain_near": lambda: rain(9, 46, 22, (196, 206, 240, 150)),
}
