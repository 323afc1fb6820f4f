"""What years have done to roads: filled trenches, sealed cracks, tyre marks, drips of oil, covers, wet sheen."""

from __future__ import annotations

import math

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices

I = P.ix  # noqa: E741 - the palette's own word


def upright(img: Indices) -> Indices:
    """The same turned on its side."""
    return np.ascontiguousarray(img.T)


def cut(w: int, h: int, seed: int, step: int) -> Indices:
    """A rectangle of other asphalt where the road was opened: a sawn edge sealed with tar, its far rim lit."""
    out = px.blank(-(-w // 16) * 16, -(-h // 16) * 16)
    x, y = px.mesh(w, h)
    level = (step + (px.fbm(w, h, 16, seed, 3) - 0.5) * 1.5 + (px.noise(w, h, 1, seed + 1) - 0.5) * 0.9) / 8
    img = np.asarray(px.shade("ink", level, 0.5)).astype(np.uint8)
    edge = np.minimum(np.minimum(x, w - x), np.minimum(y, h - y))
    torn = px.noise(w, h, 4, seed + 2)
    seal = edge < 1.0 + (torn > 0.6)
    img[seal] = I("ink", 1)
    img[(edge < 1) & (torn < 0.3)] = I("ink", 0)
    img[(y > h - 1) & (torn > 0.35)] = I("ink", 4)
    img[(edge < 1) & (torn > 0.66)] = 0
    rng = np.random.default_rng(seed)
    for _ in range(w * h // 500):
        i, j = int(rng.integers(2, w - 3)), int(rng.integers(2, h - 2))
        img[j, i : i + 2] = P.step(img[j, i : i + 2], 1)
    px.blit(out, img, (out.shape[1] - w) // 2, (out.shape[0] - h) // 2)
    return out


def sealed(seed: int, w: int = 96, h: int = 32) -> Indices:
    """A long crack filled with tar, 2 px wide, with a short arm; wet tar glints."""
    img = px.blank(w, h)
    rng = np.random.default_rng(seed)
    y, slope = h / 2.0, 0.0
    for x in range(2, w - 2):
        slope = slope * 0.85 + rng.normal(0, 0.22)
        y = min(max(y + slope, 3), h - 4)
        j = int(y)
        img[j : j + 2, x] = I("ink", 1)
        if rng.random() < 0.12:
            img[j - 1, x] = I("ink", 4)
        if x % 29 == 20:  # an arm
            down = 1 if rng.random() < 0.5 else -1
            for k in range(int(rng.integers(4, 9))):
                at = (min(max(j + down * k, 0), h - 1), min(x + k // 2, w - 1))
                img[at] = I("ink", 1)
    return img


def arc(radius: float, seed: int, side: int = 96) -> Indices:
    """Tyre marks of a turn: two quarter circles about the lower right corner, worn by rain."""
    x, y = px.mesh(side, side)
    away = np.hypot(side - x, side - y)
    angle = np.arctan2(side - y, side - x)
    worn = px.fbm(side, side, 16, seed, 2) + px.noise(side, side, 1, seed + 1) * 0.5
    fade = np.sin(np.clip(angle / (math.pi / 2), 0, 1) * math.pi) ** 0.5
    img = px.blank(side, side)
    for r in (radius, radius + 12):
        near = np.abs(away - r)
        img[(near < 1.7) & (worn * fade > 0.55)] = I("ink", 1)
        img[(near < 0.8) & (worn * fade > 0.42)] = I("ink", 1)
    return img


def skid(seed: int, w: int = 96) -> Indices:
    """Two straight marks of locked wheels, 24 px of lane, that begin faint and end black."""
    h = 32
    x, y = px.mesh(w, h)
    worn = px.noise(w, h, 2, seed) * 0.7 + np.repeat(px.noise(w // 4, h, 1, seed + 1), 4, 1) * 0.5
    img = px.blank(w, h)
    for track in (10.5, 21.5):
        away = np.abs(y - track - np.sin(x / w * 2.2) * 1.5)
        img[(away < 1.4) & (worn * (0.35 + x / w) > 0.42)] = I("ink", 1)
        img[(away < 0.8) & (x > w * 0.72) & (worn > 0.3)] = I("ink", 0)
    return img


def drips(seed: int, w: int = 48, h: int = 16) -> Indices:
    """Oil that dripped where cars wait: spots, a dark core, a film with the colours of a rainbow."""
    x, y = px.mesh(w, h)
    img = px.blank(w, h)
    rng = np.random.default_rng(seed)
    for _ in range(6):
        cx, cy, r = rng.uniform(8, w - 8), rng.uniform(5, h - 5), rng.uniform(1.2, 4.2)
        away = np.hypot((x - cx) / 1.5, y - cy) + (px.noise(w, h, 2, seed + 3) - 0.5) * 1.2
        img[away < r] = I("ink", 2)
        img[away < r - 1.2] = I("ink", 1)
        ring = (away >= r - 1.4) & (away < r - 0.5) & (r > 2.8)
        for k, colour in enumerate((("teal", 2), ("neon", 1), ("blue", 2))):
            img[ring & ((np.arctan2(y - cy, x - cx) * 1.6 + 6).astype(int) % 3 == k) & (y > cy)] = I(*colour)
    return img


def sheen(seed: int, w: int = 96, h: int = 48) -> Indices:
    """Wet asphalt that shows the glow of the clouds: broken dashes of pale light in a shallow hollow."""
    x, y = px.mesh(w, h)
    hollow = 1 - np.hypot((x - w / 2) / (w * 0.48), (y - h / 2) / (h * 0.46))
    hollow = hollow + (px.fbm(w, h, 16, seed, 3) - 0.5) * 0.9
    dash = np.repeat(np.random.default_rng(seed).random((h, w // 4)), 4, 1)
    img = np.where((hollow > 0.16) & (px.bayer(h, w) < hollow * 0.8), I("ink", 2), 0)
    lit = hollow * 0.75 + dash * 0.75
    img = np.where((lit > 0.86) & (hollow > 0.2), I("blue", 1), img)
    img = np.where((lit > 1.0) & (hollow > 0.25), I("ink", 4), img)
    return np.where((lit > 1.16) & (hollow > 0.3), I("ink", 5), img).astype(np.uint8)


def stain(seed: int) -> Indices:
    """A patch of tar and oil, 64 x 48: ragged, its edge frayed by wheels, nothing near the rim of the stamp."""
    w, h = 64, 48
    x, y = px.mesh(w, h)
    away = np.hypot((x - w / 2) / 25, (y - h / 2) / 14) + (px.fbm(w, h, 16, seed, 4) - 0.5) * 1.3
    away += 8 * np.clip(np.maximum(np.abs(x / w - 0.5), np.abs(y / h - 0.5)) - 0.42, 0, 1)
    grain = px.noise(w, h, 1, seed + 4)
    drag = np.repeat(px.noise(w // 4, h, 2, seed + 5), 4, 1)
    img = np.where(away + (drag - 0.5) * 0.5 < 0.55 + grain * 0.32, I("ink", 2), 0)
    img = np.where(away < 0.20 + grain * 0.42, I("ink", 1), img)
    return np.where((away < 0.5) & (drag > 0.86), I("ink", 3), img).astype(np.uint8)


def cover(kind: str) -> Indices:
    """An iron cover in the road, 16 x 16, set in a collar of newer asphalt: `round`, `grid` or two `small` ones."""
    img = px.blank(16, 16)
    x, y = px.mesh(16, 16)
    if kind == "small":
        for cx, cy in ((5, 6), (11, 10)):
            ring = np.hypot(x - cx, (y - cy) * 1.1)
            img[ring < 3.4], img[ring < 2.5], img[ring < 1.2] = I("ink", 1), I("ink", 5), I("ink", 3)
        return img
    ring = np.hypot(x - 8, (y - 8) * 1.1)
    img[ring < 7.9] = I("ink", 2)
    img[ring < 7.0] = I("ink", 0)
    img[ring < 6.3] = np.where(x + y < 15, I("ink", 6), I("ink", 4))[ring < 6.3]
    img[ring < 5.2] = I("ink", 3)
    xi, yi = x.astype(int), y.astype(int)
    if kind == "round":
        img[(ring < 5.0) & ((xi + yi) % 3 == 0)] = I("ink", 5)
        img[(ring < 5.0) & ((xi - yi) % 4 == 1)] = I("ink", 2)
        img[7:9, 3], img[7:9, 12] = I("ink", 0), I("ink", 0)
    else:
        img[(ring < 5.0) & (xi % 2 == 0)] = I("ink", 0)
        img[(ring < 5.0) & (yi % 4 == 3)] = I("ink", 5)
    return img


def stamps() -> dict[str, Indices]:
    """Everything of this page."""
    found = {f"stain_{k}": stain(30 + k) for k in range(3)}
    found |= {"manhole": cover("round"), "cover_grid": cover("grid"), "cover_small": cover("small")}
    along = {
        f"trench_{k}": cut(w, h, 60 + k, s) for k, (w, h, s) in enumerate(((90, 20, 2.6), (44, 30, 4.3), (28, 22, 2.6)))
    }
    along |= {f"sealed_{k}": sealed(70 + k) for k in range(2)} | {"skid": skid(80)}
    along |= {f"drips_{k}": drips(84 + k) for k in range(2)} | {f"sheen_{k}": sheen(90 + k) for k in range(3)}
    for name, img in along.items():
        found[f"{name}_ew"] = img
        if not name.startswith(("trench_1", "sheen")):
            found[f"{name}_ns"] = upright(img)
    turn = arc(70, 100)
    wide = arc(46, 101, 64)
    for name, img in (("turn", turn), ("turn_wide", wide)):
        found |= {f"{name}_nw": img, f"{name}_ne": img[:, ::-1].copy()}
        found |= {f"{name}_sw": img[::-1].copy(), f"{name}_se": img[::-1, ::-1].copy()}
    return found
