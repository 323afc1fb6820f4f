"""Things that only stand about in the bath: lamps, plants, coats, clocks, twigs, weights; no ink line on any."""

from __future__ import annotations

import numpy as np

from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.scenery_grids import (
    BARBELL,
    CLOCK,
    GLOBE,
    KETTLEBELL,
    KEY,
    LAMP_STAND,
    LETTERS,
    LOGS,
    SAMOVAR,
    SCONCE,
    TOWELS,
    TWIGS,
)
from workshop.places.shapes import I
from workshop.places.sprites import Sprite


def sign() -> Indices:
    """The board over the way to the steam room."""
    word = "ПАРНАЯ"
    w = len(word) * 6 + 9
    img = px.blank(w, 15)
    px.box(img, 0, 0, w, 15, I("wood", 2))
    px.frame(img, 0, 0, w, 15, I("wood", 5), I("wood", 1))
    px.frame(img, 1, 1, w - 2, 13, I("brass", 2), I("brass", 1))
    for n, letter in enumerate(word):
        for row, bits in enumerate(LETTERS[letter]):
            for k in range(5):
                if bits & (16 >> k):
                    img[4 + row, 5 + n * 6 + k] = I("stone", 6)
    return img


def palm() -> Indices:
    """A palm in a brass pot, as high as a man's hip."""
    w, h = 44, 50
    img = px.blank(w, h)
    for n, (dx, rise, droop) in enumerate(
        (
            (-19, 12, 16),
            (-15, 22, 9),
            (-8, 30, 4),
            (0, 32, 1),
            (8, 30, 5),
            (15, 22, 9),
            (19, 12, 16),
            (-12, 14, 4),
            (11, 15, 3),
        )
    ):
        for k in range(33):
            t = k / 32
            x = 22 + dx * t
            y = 34 - rise * np.sin(t * 1.9) / np.sin(1.9) + droop * t * t * 1.2
            half = 2.6 * np.sin(min(t * 1.15, 1) * np.pi) + 0.4
            light = 3 if n % 2 else 2
            for side in (-1, 0, 1):
                yy = int(y + side * half)
                if 0 <= yy < h and 0 <= int(x) < w:
                    step = light + (1 if side < 0 else -1 if side > 0 else 0)
                    img[yy, int(x)] = I("green", max(1, step))
    for k, half in enumerate((9, 9, 8, 8, 8, 7, 7, 7, 6, 6, 6, 6, 7)):
        y = 36 + k
        img[y, 22 - half : 22 + half] = I("brass", 2)
        img[y, 22 - half : 22 - half + 3] = I("brass", 3)
        img[y, 22 + half // 2 : 22 + half] = I("brass", 1)
    img[36, 13:31], img[37, 13:31], img[49, 15:29] = I("brass", 3), I("brass", 1), I("brass", 0)
    return img


def barrel() -> Indices:
    """A tub of cold water with iron hoops."""
    w, h = 26, 28
    x, y = px.mesh(w, h)
    half = 11.5 - abs(y - 15) * 0.12
    level = 0.5 - (x - 13) / 34 - 0.1 * (np.mod(x, 5) < 1)
    img = np.where((abs(x - 13) < half) & (y > 4), px.shade("wood", level), 0)
    for hoop in (8, 22):
        img = np.where((abs(x - 13) < half + 0.6) & (abs(y - hoop) < 1.3), px.shade("ink", 0.46 - (x - 13) / 40), img)
    rim = np.hypot((x - 13) / 11.5, (y - 4) / 3.6)
    img = np.where(rim < 1, I("wood", 4), img)
    img = np.where(rim < 0.78, px.shade("blue", 0.3 + 0.3 * (np.sin(x * 0.9 + y) > 0.6)), img)
    return np.asarray(img).astype(np.uint8)


def samovar() -> Indices:
    """A samovar on a small table with a cloth."""
    img = px.blank(36, 48)
    px.blit(img, px.grid(SAMOVAR, KEY), 8, 0)
    px.box(img, 1, 20, 34, 3, I("stone", 5))
    img[20, 1:35] = I("stone", 6)
    for x in range(1, 35):
        tail = 25 + (x * 7) % 3
        img[23:tail, x] = I("stone", 4)
        if x % 4 < 2:
            img[24, x] = I("red", 3)
    for x in (3, 30):
        px.box(img, x, 26, 3, 22, I("wood", 3))
        img[26:48, x], img[26:48, x + 2] = I("wood", 4), I("wood", 1)
    px.box(img, 6, 40, 24, 2, I("wood", 2))
    return img


def hung_towel(ramp: str) -> Indices:
    """A linen towel on a hook, with two coloured bands."""
    img = px.blank(13, 32)
    img[0:2, 6] = I("brass", 3)
    for y in range(2, 31):
        half = min(6, 2 + (y - 2))
        for x in range(6 - half, 7 + half):
            if 0 <= x < 13:
                img[y, x] = I("ink", 6 - (x > 4) - (x > 9) + (x % 5 == 1))
    for y in (21, 22, 25):
        keep = img[y] > 0
        img[y, keep] = I(ramp, 3)
    img[30, 1::3] = 0
    return img


def notice() -> Indices:
    """A board of rules that nobody reads."""
    img = px.blank(30, 24)
    px.box(img, 0, 0, 30, 24, I("wood", 3))
    px.frame(img, 0, 0, 30, 24, I("wood", 5), I("wood", 1))
    px.box(img, 3, 3, 24, 18, I("stone", 5))
    px.box(img, 6, 5, 18, 2, I("red", 2))
    for y in (9, 11, 13, 15, 17):
        img[y, 5 : 24 - (y * 5) % 7] = I("stone", 3)
    return img


def mirror() -> Indices:
    """A tall mirror in a carved frame: the lamps of the room in it, steam on its lower half, blind spots."""
    w, h = 26, 52
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    for k, step in enumerate((5, 4, 3, 1)):
        px.box(img, k, k, w - 2 * k, h - 2 * k, I("wood", step))
        img[h - 1 - k, k : w - k] = img[k : h - k, w - 1 - k] = I("wood", max(step - 2, 0))
    px.box(img, w // 2 - 3, 0, 6, 3, I("brass", 3))
    img[0, w // 2 - 2 : w // 2 + 2] = I("brass", 5)
    glass = (x > 4) & (x < w - 4) & (y > 4) & (y < h - 4)
    level = 0.30 + 0.20 * (1 - y / h) + (px.fbm(32, 64, 8, 3, 2)[:h, :w] - 0.5) * 0.14
    img[glass] = px.shade("blue", level, 0.4)[glass]
    for cx, cy in ((9.0, 12.0), (16.5, 15.0)):  # lamps behind whoever looks into it
        lamp = np.hypot(x - cx, (y - cy) * 0.9)
        img[glass & (lamp < 3.6) & (px.bayer(h, w) < 0.55)] = I("brass", 2)
        img[glass & (lamp < 2.2)], img[glass & (lamp < 1.2)] = I("brass", 4), I("brass", 5)
    fog = glass & (px.bayer(h, w) < (y - 28) / 26 + (px.fbm(32, 64, 8, 9, 2)[:h, :w] - 0.5))
    img[fog] = I("ink", 5)
    img[fog & (y > 38) & (px.bayer(h, w, 1, 1) < 0.4)] = I("ink", 6)
    img[glass & (np.abs(x + y * 0.62 - 34) < 1.2) & (y < 30)] = I("blue", 4)
    img[glass & (px.noise(32, 64, 2, 7)[:h, :w] > 0.90) & ((x < 8) | (y > 42))] = I("ink", 2)
    img[4, 4 : w - 4], img[4 : h - 4, 4] = I("ink", 1), I("ink", 1)
    return img


def chandelier() -> tuple[Indices, ...]:
    """A brass ring of candles on a chain; the flames take turns."""
    frames = []
    for k in range(3):
        img = px.blank(48, 50)
        for y in range(0, 26, 3):
            img[y : y + 2, 24] = I("brass", 2)
        for side in (-1, 1):
            px.line(img, 24, 18, 24 + side * 19, 38, I("brass", 1))
        for row, step in ((38, 4), (39, 3), (40, 2), (41, 1)):
            img[row, 3:45] = I("brass", step)
        px.box(img, 20, 40, 8, 6, I("brass", 2))
        px.box(img, 21, 41, 3, 4, I("brass", 4))
        img[46, 22:26], img[47:49, 24] = I("brass", 1), I("brass", 2)
        for n, x in enumerate((4, 12, 20, 27, 35, 43)):
            px.box(img, x, 33, 2, 5, I("stone", 6))
            tall = 3 + (n + k) % 2
            px.box(img, x, 33 - tall, 2, tall, I("brass", 4))
            img[33 - tall, x + (n + k) % 2] = I("brass", 5)
            img[32, x : x + 2] = I("ink", 8)
        frames.append(img)
    return tuple(frames)


def globe_frames(wire_px: int) -> tuple[Indices, ...]:
    """A globe on a wire of that length; its light wavers a little."""
    bulb = px.grid(GLOBE, KEY | {"S": ("ink", 8)})
    first = px.blank(9, wire_px + bulb.shape[0])
    first[:wire_px, 4] = I("brass", 1)
    first[:2, 3:6] = I("brass", 2)
    px.blit(first, bulb, 0, wire_px)
    second = first.copy()
    second[first == I("ink", 8)] = I("brass", 5)
    return first, first, first, second


def coats() -> Indices:
    """Three coats on their hooks: a greatcoat with red tabs, a quilted jacket, a fur with a scarf over it."""
    img = px.blank(70, 52)
    x, y = px.mesh(22, 48)
    for n, (ramp, base, hem) in enumerate((("green", 0.34, 46), ("ink", 0.36, 36), ("wood", 0.36, 43))):
        half = np.clip(2.6 + (y - 2) * 1.1, 0, 7.4) + np.clip(y - 12, 0, 40) * 0.06
        sleeve = np.abs(np.abs(x - 11) - 7.2 - (y - 8) * 0.05) < 2.0
        body = ((np.abs(x - 11) < half) & (y > 2) & (y < hem + 0.8 * np.sin(x * 0.8))) | (sleeve & (y > 7) & (y < 31))
        fold = 0.08 * np.sin((x - 11) * 0.9 + np.sin(y * 0.12)) - (x - 11) * 0.020 - np.clip(y - 30, 0, 20) * 0.004
        if n == 1:  # quilted
            fold = fold + 0.07 * (np.sin(y * 1.25) > 0.2)
        if n == 2:
            fold = fold + (px.noise(22, 48, 2, 5)[:48, :22] - 0.5) * 0.22
        coat = np.where(body, px.shade(ramp, base + fold, 0.25), 0).astype(np.uint8)
        inner = sleeve & (y > 10) & (y < 31) & (np.abs(np.abs(x - 11) - 5.4) < 0.8)
        coat = np.where(inner & body, px.shade(ramp, base - 0.22), coat)
        coat = np.where(body & (np.abs(x - 11) < 0.7) & (y > 8), px.shade(ramp, base - 0.24), coat)
        collar = body & (np.abs(x - 11) < 4.6 - (y - 3) * 0.45) & (y < 12)
        coat = np.where(collar, px.shade(ramp, base + 0.16), coat)
        coat = np.where(collar & (np.abs(x - 11) < 2.4 - (y - 3) * 0.3), px.shade("wood", 0.14), coat).astype(np.uint8)
        if n == 0:
            px.box(coat, 7, 5, 2, 4, I("red", 4))
            px.box(coat, 14, 5, 2, 4, I("red", 4))
        if n == 2:
            px.box(coat, 7, 3, 3, 24, I("red", 3))
            coat[3:27, 7] = I("red", 4)
            coat[8:27:5, 7:10] = I("stone", 6)
            coat[27:29, 7:10:2] = I("red", 2)
        for button in (15, 21, 27):
            if n < 2:
                coat[button, 13] = I("brass", 4) if n == 0 else I("ink", 6)
        px.blit(img, coat, n * 24, 4)
        img[2:6, n * 24 + 11] = I("brass", 3)
        img[1, n * 24 + 10 : n * 24 + 13] = I("brass", 4)
    return img


def spring_frames() -> tuple[Indices, ...]:
    """A jet from the lion's mouth down to the water, seven tiles long; it runs."""
    frames = []
    for k in range(4):
        img = px.blank(7, 92)
        for y in range(92):
            wide = 1 if y < 20 else 2
            shade = (5, 4, 5, 3)[(y // 3 - k) % 4]
            img[y, 3 - wide // 2 : 3 + wide] = I("blue", shade)
            if (y - 4 * k) % 16 < 3:
                img[y, 3] = I("ink", 8)
        img[88:, 1:6] = I("teal", 6)
        frames.append(img)
    return tuple(frames)


def hanging_chain() -> Indices:
    """A chain with a hook, from the ceiling."""
    img = px.blank(7, 60)
    for y in range(0, 50, 4):
        px.box(img, 2, y, 3, 3, I("ink", 3))
        img[y, 2], img[y + 2, 4] = I("ink", 5), I("ink", 1)
        img[y + 3, 3] = I("ink", 2)
    for dx, y in ((3, 50), (4, 52), (4, 54), (3, 56), (1, 56), (0, 54)):
        px.box(img, dx, y, 2, 3, I("ink", 3))
    return img


STANDING = {"bath_palm": palm, "bath_barrel": barrel, "bath_samovar": samovar}


def sprites() -> dict[str, Sprite]:
    """All scenery of the bath by name; anchors are at the bottom middle, of hanging things at the top middle."""
    still = {
        "bath_towels": TOWELS, "bath_kettlebell": KETTLEBELL, "bath_barbell": BARBELL, "bath_logs": LOGS,
    }  # fmt: skip
    hung = {"bath_twigs": TWIGS, "bath_clock": CLOCK}
    out = {name: Sprite((px.grid(text, KEY),)) for name, text in still.items()}
    out |= {name: Sprite((px.grid(text, KEY),), hangs=True) for name, text in hung.items()}
    out |= {name: Sprite((paint(),)) for name, paint in STANDING.items()}
    out["bath_globe"] = Sprite(globe_frames(6), ms=180, hangs=True)
    out["bath_globe_long"] = Sprite(globe_frames(34), ms=180, hangs=True)
    out["bath_lamp_stand"] = Sprite((px.grid(LAMP_STAND, KEY | {"S": ("ink", 8)}),))
    out["bath_towel_red"] = Sprite((hung_towel("red"),), hangs=True)
    out["bath_towel_blue"] = Sprite((hung_towel("blue"),), hangs=True)
    out["bath_sconce"] = Sprite((px.grid(SCONCE, KEY | {"S": ("ink", 8)}),), hangs=True)
    out["bath_sign"] = Sprite((sign(),), hangs=True)
    out["bath_notice"] = Sprite((notice(),), hangs=True)
    out["bath_mirror"] = Sprite((mirror(),), hangs=True)
    out["bath_chandelier"] = Sprite(chandelier(), ms=130, hangs=True)
    out["bath_coats"] = Sprite((coats(),), hangs=True)
    out["bath_spring"] = Sprite(spring_frames(), ms=70, hangs=True)
    out["bath_chain"] = Sprite((hanging_chain(),), hangs=True)
    return out
