"""Shapes that places share: arches, columns, floors, sections of the ground, pipes, boards, small wall tiles."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.kit.px import Floats, Mask

I = P.ix  # noqa: E741  (the palette's index, as everywhere in this bench)


def arch_reach(x: Floats, y: Floats, cx: float, spring: float, squash: float = 1.0) -> Floats:
    """Distance from the axis of a round-headed opening: round above the springing line, straight below."""
    return np.where(y > spring, abs(x - cx), np.hypot(x - cx, (y - spring) * squash))


def trim_level(x: Floats, y: Floats, cx: float, spring: float, base: float, step_deg: float = 22.5) -> Floats:
    """Levels of the stones round an opening: wedges above, courses below, lit from the left."""
    wedge = np.floor(np.degrees(np.arctan2(spring - y, x - cx)) / step_deg) % 2
    return np.where(y > spring, base - 0.12 * (x > cx) - 0.1 * (y % 8 < 1), base - 0.09 * wedge - 0.12 * (x > cx))


def set_in(wall: Indices, stamp: Indices, inside: Mask) -> Indices:
    """A window or arch with the wall it is set in: clear where `inside` and the stamp is clear."""
    return np.where(stamp > 0, stamp, np.where(inside, 0, wall)).astype(np.uint8)


def flames(x: Floats, y: Floats, cx: float, base: float, wide: float, high: float, turn: float) -> Floats:
    """Heat 0..1 of a fire of several tongues that sway; `turn` 0..1 goes round once in a loop."""
    heat = np.zeros_like(x)
    for n, (place, part) in enumerate(
        ((-0.78, 0.5), (-0.42, 0.82), (-0.1, 1.0), (0.26, 0.74), (0.56, 0.9), (0.84, 0.46))
    ):
        phase = 2 * np.pi * (turn + n * 0.37)
        tall = high * part * (0.86 + 0.14 * np.sin(phase))
        t = np.clip((base - y) / tall, 0, 1)
        lean = cx + place * wide + np.sin(phase + t * 3.2) * wide * 0.1 * t
        half = wide * 0.34 * (1 - t) ** 0.62 * (0.75 + 0.5 * np.sin(np.clip(t, 0, 0.5) * np.pi))
        tongue = np.clip(1 - abs(x - lean) / np.maximum(half, 0.6), 0, 1) * (1 - 0.55 * t) * (base > y) * (t < 1)
        heat = np.maximum(heat, tongue)
    return heat


def column(w: int, h: int, ramp: str = "stone", low: float = 0.16, high: float = 0.7, gold: bool = True) -> Indices:
    """A round pillar lit from the left, with base, capital and joints of its drums."""
    x, y = px.mesh(w, h)
    u = (x / w) * 2 - 1
    level = low + (high - low) * np.clip(0.95 - (u + 0.38) ** 2 * 1.1, 0, 1) + np.where(u > 0.8, 0.07, 0)
    vein = px.fbm(w, h, 8, 9)
    level = level + np.where(abs(vein - 0.5) < 0.015, -0.12, 0)
    img = px.shade(ramp, level, 0.2)
    img[:, 0] = img[:, -1] = 0
    img = np.where((y % 32 < 1) & (img > 0), P.step(img, -1), img)
    whole = px.shade(ramp, level + 0.05, 0.1)
    img[:9], img[-8:] = whole[:9], whole[-8:]
    metal = px.shade("brass", level - 0.08, 0.1)
    if gold:
        for row in (2, 3, 7):
            img[row] = metal[row]
    img[0] = P.step(img[0], 1)
    img[1] = P.step(img[1], -1)
    img[8] = P.step(img[8], -2)
    img[-8] = P.step(img[-8], 1)
    img[-5] = P.step(img[-5], -2)
    img[-1] = P.step(img[-1], -2)
    for row in (8, -8):
        img[row, 0] = img[row, -1] = 0
    return img


def small_tiles(ramp: str, w: int, h: int, size: int, base: float, var: float = 0.05, seed: int = 1) -> Indices:
    """A wall of square glazed tiles: lit edge above and left, a glint in some corners, dark joints."""
    y, x = np.mgrid[0:h, 0:w]
    u, v = x % size, y % size
    rnd = np.random.default_rng(seed).random((h // size + 1, w // size + 1))[y // size, x // size]
    level = base + (rnd - 0.5) * 2 * var
    level = np.where((u == 0) | (v == 0), level + 0.09, level)
    level = np.where((u == size - 1) | (v == size - 1), base - 0.17, level)
    img = px.shade(ramp, level)
    glint = (u == 1) & (v == 1) & (rnd > 0.6)
    return np.asarray(np.where(glint, P.step(img, 2), img))


def boards(w: int, h: int, wide: int, base: float, ramp: str = "wood", seed: int = 2, lying: bool = False) -> Indices:
    """Boards with grain, a light edge and a dark joint; standing, or lying if asked."""
    if lying:
        return boards(h, w, wide, base, ramp, seed).T.copy()
    y, x = np.mgrid[0:h, 0:w]
    u, number = x % wide, x // wide
    rnd = np.random.default_rng(seed).random(w // wide + 1)[number]
    grain = px.noise(w, h, 2, seed)[(y // 7 + number * 5) % h, x]
    knot = px.noise(w, h, 8, seed + 3)[(y // 3) % h, (x + number * 9) % w]
    level = base + (rnd - 0.5) * 0.09 + (grain - 0.5) * 0.1 + np.where(knot > 0.86, -0.1, 0)
    level = np.where(u == 0, level + 0.08, np.where(u == wide - 1, base - 0.2, level))
    return np.asarray(px.shade(ramp, level))


def floor_strip(ramp: str, w: int, high: int, base: float, check: float = 0.1, tile_px: int = 16) -> Indices:
    """The walked surface seen at a flat angle, its rows closer together toward the back."""
    x, y = px.mesh(w, high)
    edges = [round(high * share) for share in (0.18, 0.46)]
    row = np.searchsorted(edges, y[:, 0], side="right")[:, None].repeat(w, 1)
    odd = (np.floor((x + row * tile_px / 2) / tile_px) + row) % 2
    level = base + check * (odd - 0.5) + (px.fbm(w, high, 8, 4) - 0.5) * 0.08 + (row - 1) * 0.03
    img = px.shade(ramp, level, 0.2)
    for edge in edges:
        img[edge - 1] = px.shade(ramp, base - 0.16)
    img[0] = px.shade(ramp, base - 0.3)
    return np.asarray(img)


def ground_edge(ramp: str, w: int, top: tuple[int, ...], fill: Indices) -> Indices:
    """The cut edge of a floor: rows of one ramp from the bright nosing down, then the section below it."""
    img = px.tile(fill, w, 16)
    for row, step in enumerate(top):
        img[row] = I(ramp, step)
    img[len(top) : len(top) + 3] = P.step(img[len(top) : len(top) + 3], -1)
    return img


def section(w: int, h: int, base: float = 0.15, ramp: str = "stone", seed: int = 6) -> Indices:
    """What is below floors and inside walls: dark blocks, quieter than any room."""
    return px.masonry(ramp, w, h, 16, 8, base, 0.035, 0.03, 0.035, 0.08, seed=seed, dither=0.0)


def pipe(img: Indices, y: int, ramp: str, profile: tuple[int, ...], bands: range, band: tuple[int, int, int]) -> None:
    """A pipe across the picture with a sleeve at each of `bands`; `band` = its steps fill, light, dark."""
    for k, step in enumerate(profile):
        img[y + k] = I(ramp, step)
    img[y + len(profile)] = np.maximum(P.step(img[y + len(profile)], -2), 1)
    for x in bands:
        px.box(img, x, y - 1, 5, len(profile) + 2, I("brass", band[0]))
        px.frame(img, x, y - 1, 5, len(profile) + 2, I("brass", band[1]), I("brass", band[2]))


def fade_down(img: Indices, top: float, bottom: float, dither: float = 0.5) -> Indices:
    """Relight by steps that run from `top` at the upper edge to `bottom` at the lower."""
    h = img.shape[0]
    return px.relight(img, np.linspace(top, bottom, h)[:, None], dither)
