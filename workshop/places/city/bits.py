"""Small things of streets that no rule knows: drains, reflections, bays, parked cars, trees, stalls."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word


def drain() -> Indices:
    """A gutter drain, 16 x 16, at the northern kerb."""
    img = px.blank(16, 16)
    px.box(img, 2, 2, 12, 6, I("ink", 5))
    for x in range(3, 13, 2):
        img[3:7, x] = I("ink", 0)
    img[7, 2:14] = I("ink", 6)
    return img


def reflection(ramp: str, step: int, frames: int = 3) -> tuple[Indices, ...]:
    """Light of a sign smeared down a wet road, 48 x 64: broken dashes that tremble."""
    w, h = 48, 64
    x, y = px.mesh(w, h)
    out = []
    for k in range(frames):
        dash = np.repeat(np.random.default_rng(9 + k // 2).random((h, w // 4)), 4, 1)
        wobble = np.round(np.sin(y * 1.1 + k * 2.1) * 0.9 + np.sin(y * 0.43) * 1.4)
        fall = np.clip(1.15 - np.abs(x - w / 2 - wobble) / (w / 2), 0, 1) * np.clip(1 - y / h, 0, 1)
        lit = fall * (0.35 + dash)
        img = np.where(lit > 0.66, I(ramp, step), np.where(lit > 0.46, I(ramp, max(step - 1, 0)), 0))
        img = np.where((lit > 0.36) & (img == 0), I(ramp, max(step - 2, 0)), img)
        out.append(img.astype(np.uint8))
    return tuple(out)


REFLECTIONS = {
    "red": ("red", 2),
    "blue": ("blue", 3),
    "neon": ("neon", 2),
    "brass": ("brass", 2),
    "teal": ("teal", 3),
    "green": ("green", 2),
    "stone": ("stone", 3),
    "ink": ("ink", 4),
}


def bays() -> dict[str, Indices]:
    """Lines of the terminal: an island with a kerb, stripes, a stop."""
    island = px.blank(96, 32)
    px.box(island, 0, 8, 90, 16, I("ink", 5))
    island[8:24, 0:90] = px.masonry("ink", 96, 16, 8, 8, 0.54, 0.03, 0.03, 0.05, 0.12, shift=0, seed=3)[:, :90]
    px.frame(island, 0, 8, 90, 16, I("ink", 8), I("ink", 6))
    island[24, 1:91], island[25, 1:91] = I("ink", 1), I("ink", 0)
    for x in range(0, 90, 12):
        island[9:11, x : x + 6] = I("brass", 4)
        island[21:23, x : x + 6] = I("brass", 3)
    px.box(island, 82, 11, 7, 10, I("brass", 3))
    hatch = px.blank(96, 48)
    for x in range(-48, 96, 16):
        for k in range(3):
            px.line(hatch, x + k, 47, x + 47 + k, 0, I("brass", 2 if k == 1 else 3))
    hatch[(px.fbm(96, 48, 8, 3, 2) > 0.62)] = 0
    stop = px.blank(96, 16)
    px.blit(stop, text("BUS STOP", I("brass", 3), 0, 2), 14, 3)
    stop[0, ::2] = I("brass", 3)
    numbers = {f"bay_{k}": px.pad(text(str(k), I("brass", 3), 0, 3), 16, 32, 2, 8) for k in range(1, 8)}
    return {"island": island, "hatch": hatch, "bus_stop": stop} | numbers


CARS: dict[str, tuple[str, int]] = {"red": ("red", 3), "blue": ("blue", 3), "green": ("green", 3), "tan": ("stone", 5)}


def parked(kind: str) -> Indices:
    """A parked car nose down in its bay, 32 x 48: roof, bonnet, some snow."""
    ramp, step = CARS[kind]
    img = px.blank(32, 48)
    img[6:45, 8:29] = np.where(px.bayer(39, 21) > 0.3, I("ink", 0), 0)
    px.box(img, 7, 3, 17, 38, I(ramp, step))
    px.box(img, 6, 8, 19, 28, I(ramp, step))
    img[3:41, 7], img[8:36, 6] = I(ramp, step + 1), I(ramp, step + 1)
    img[3:41, 23], img[8:36, 24] = I(ramp, step - 1), I(ramp, step - 1)
    px.box(img, 9, 10, 13, 5, I("blue", 1))
    px.box(img, 9, 27, 13, 5, I("blue", 1))
    px.line(img, 10, 14, 14, 10, I("blue", 4))
    px.box(img, 9, 15, 13, 12, I(ramp, step + 1))
    px.box(img, 10, 16, 11, 10, I("ink", 7))
    img[16:26, 19:21] = I("ink", 6)
    px.box(img, 8, 40, 15, 3, I("ink", 5))
    img[41, 8:11], img[41, 20:23] = I("brass", 5), I("brass", 5)
    img[3, 8:11], img[3, 20:23] = I("red", 4), I("red", 4)
    for y in (9, 31):
        img[y : y + 5, 5], img[y : y + 5, 25] = I("ink", 0), I("ink", 0)
    return img


def coach(ramp: str, step: int, name: str) -> Indices:
    """A coach parked east-west, 112 x 48, nose to the east."""
    img = px.blank(112, 48)
    img[38:44, 8:108] = np.where(px.bayer(6, 100) > 0.3, I("ink", 0), 0)
    px.box(img, 4, 6, 100, 20, I("ink", 6))
    level = 0.70 - 0.10 * (px.mesh(100, 20)[1] / 20) + (px.fbm(100, 20, 16, 3) - 0.5) * 0.08
    img[6:26, 4:104] = np.asarray(px.shade("ink", level, 0.2))
    img[6], img[7] = np.where(img[6] > 0, I("ink", 8), 0), np.where(img[7] > 0, I("ink", 7), 0)
    for k in (18, 50, 80):
        px.box(img, k, 11, 10, 9, I("ink", 4))
        px.frame(img, k, 11, 10, 9, I("ink", 7), I("ink", 2))
    px.box(img, 4, 26, 100, 13, I("ink", 7))
    px.box(img, 6, 27, 92, 6, I("blue", 1))
    for k in range(6, 98, 12):
        img[27:33, k] = I("ink", 6)
        px.line(img, k + 3, 32, k + 7, 27, I("blue", 3))
    px.box(img, 4, 33, 100, 6, I(ramp, step))
    px.blit(img, text(name, I("ink", 8)), 28, 33)
    px.box(img, 102, 27, 3, 10, I("blue", 2))
    img[36:38, 102:105] = I("brass", 5)
    img[39, 4:104] = I("ink", 0)
    for k in (16, 82):
        px.box(img, k, 36, 9, 6, I("ink", 1))
        img[38:40, k + 3 : k + 6] = I("ink", 5)
    return img


def tree(seed: int) -> Indices:
    """A bare winter tree from above, 48 x 48: branches with snow, its shadow beside it."""
    w = h = 48
    img = px.blank(w, h)
    rng = np.random.default_rng(seed)
    for colour, dx, dy, thick in ((I("ink", 1), 4, 5, 1), (I("wood", 1), 0, 0, 2), (I("stone", 3), -1, -1, 1)):
        walk = np.random.default_rng(seed)
        for k in range(9):
            angle = k * 0.7 + walk.uniform(-0.2, 0.2)
            x, y = 24.0 + dx, 26.0 + dy
            for n in range(int(walk.integers(10, 19))):
                x, y = x + np.cos(angle), y + np.sin(angle) * 0.85
                angle += walk.normal(0, 0.16)
                size = thick if n < 7 else 1
                px.box(img, int(x), int(y), size, size, colour)
                if n > 5 and walk.random() < 0.3:
                    a = angle + walk.choice((-0.8, 0.8))
                    px.line(img, x, y, x + np.cos(a) * 5, y + np.sin(a) * 4, colour)
    for _ in range(260):
        x, y = rng.integers(5, 43), rng.integers(6, 42)
        if img[y, x] == I("stone", 3):
            img[y, x] = I("ink", 8)
            img[y, x + 1] = I("ink", 7)
    px.box(img, 22, 24, 4, 4, I("stone", 4))
    return img


def fir(seed: int) -> Indices:
    """A fir under snow, 32 x 48; stands on its lowest row."""
    img = px.blank(32, 48)
    x, y = px.mesh(32, 48)
    for top, half in ((2, 7), (10, 10), (20, 13)):
        ragged = (px.noise(32, 48, 2, seed) - 0.5) * 3
        cone = (y > top) & (y < top + 18) & (np.abs(x - 15) < (y - top) * half / 18 + ragged)
        img = np.where(
            cone, np.asarray(px.shade("green", 0.40 - 0.22 * ((x - 12) / 12) - 0.1 * (y - top) / 18, 0.3)), img
        )
        snow = cone & (y < top + 11) & (x + y * 0.6 < 22 + top * 0.55) & (px.noise(32, 48, 2, seed + 3) > 0.35)
        img = np.where(snow, I("ink", 8), img)
    img = img.astype(np.uint8)
    px.box(img, 14, 38, 3, 7, I("wood", 2))
    img[45, 8:24] = I("ink", 0)
    return img


def stall_roofs() -> dict[str, Indices]:
    """Solid stalls of the market in rows, 64 x 48: striped cloth, goods in front, a bulb."""
    out = {}
    for name, ramp in (("red", "red"), ("blue", "blue"), ("green", "green"), ("gold", "brass")):
        img = px.blank(64, 48)
        stripe = (np.arange(56) // 7) % 2 == 1
        for k in range(22):
            shade = 4 - k // 6
            img[4 + k, 4:60] = np.where(stripe, I(ramp, max(shade, 1)), I("ink", 8 - k // 6))
        for x in range(4, 60, 7):
            img[26:29, x + 1 : x + 6] = np.where(stripe[x - 4], I(ramp, 2), I("ink", 6))
        px.box(img, 5, 29, 54, 11, I("wood", 2))
        rng = np.random.default_rng(len(name))
        for x in range(7, 57, 5):
            goods = (("red", 4), ("brass", 4), ("green", 4), ("stone", 6), ("wood", 5))[rng.integers(5)]
            px.box(img, x, 30 + int(rng.integers(0, 2)), 4, 4, I(*goods))
            img[30, x] = I(goods[0], goods[1] + 1)
        px.box(img, 5, 36, 54, 6, I("wood", 3))
        img[36, 5:59], img[42, 6:60] = I("wood", 5), I("ink", 0)
        px.box(img, 30, 27, 3, 3, I("brass", 5))
        out[f"stall_{name}"] = img
    return out


def cloths() -> Indices:
    """Lamps on a wire across the market street, 96 x 16, hung overhead."""
    img = px.blank(96, 16)
    for x in range(96):
        y = 3 + int(6 * (1 - ((x - 48) / 48) ** 2))
        img[y, x] = I("ink", 4)
        if x % 12 == 6:
            px.box(img, x - 1, y + 1, 3, 3, I("brass", 5 if x % 24 == 6 else 4))
            img[y + 4, x] = I("brass", 3)
    return img


def stamps() -> dict[str, Indices]:
    """Everything of this page that stands still."""
    out = {"drain": drain(), "wire_lamps": cloths()}
    out |= bays() | stall_roofs()
    out |= {f"parked_{kind}": parked(kind) for kind in CARS}
    out |= {f"bare_tree_{k}": tree(50 + k) for k in range(3)} | {f"fir_{k}": fir(60 + k) for k in range(2)}
    out["coach_red"] = coach("red", 3, "PRAIRIE LINES")
    out["coach_teal"] = coach("teal", 3, "LAKE COACH")
    return out
