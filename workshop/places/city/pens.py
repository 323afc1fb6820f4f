"""The stockyards: trampled earth, straw, fences, troughs and the cattle that stands behind them."""

from __future__ import annotations

import math

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices

I = P.ix  # noqa: E741 - the palette's own word

# Steers: a b c d = lit back, flank, shade and legs, h = horn, w n = muzzle, e = eye, o = shadow on the ground.
STEERS = (
    """
.................h..h.
.....aaaaaaaaa...hcch.
..aaaaaaaaaaaaaa.aaaa.
.aabbbbbbbbbbbbaabbbbb
.abbbbbbbbbbbbbbbbbebb
tbbbbbbbbbbbbbbbbbbbww
tbbbbbbbbbbbbbbbb.cwnn
tcbbbbbbbbbbbbbbc.....
t.ccccccccccccccc.....
..cd.cdcccc.cd.cd.....
..cd.cd.....cd.cd.....
..dd.dd.....dd.dd.....
.oooooooooooooooooo...
""",
    """
......................
.....aaaaaaaaa........
..aaaaaaaaaaaaaa......
.aabbbbbbbbbbbbbaa....
.abbbbbbbbbbbbbbbba...
tbbbbbbbbbbbbbbbbbbh.h
tbbbbbbbbbbbbbbbbbabah
tcbbbbbbbbbbbbbbcbbbb.
t.cccccccccccccccbbeb.
..cd.cdcccc.cd.cdcbbww
..cd.cd.....cd.cd..wnn
..dd.dd.....dd.dd...n.
.oooooooooooooooooooo.
""",
    """
......................
.................h..h.
.................hcch.
....aaaaaaaaa...aaaaa.
..aabbbbbbbbbbaabbbbb.
.abbbbbbbbbbbbbbbbbebb
.bbbbbbbbbbbbbbbbbbbww
tbbbbbbbbbbbbbbbbcwwnn
tcbbbbbbbbbbbbccc.....
t.cccccddccccccdd.....
..oooooooooooooooo....
""",
    """
......................
.....hcch.............
......aabbaa..........
....aabbbbbbaa........
...abbbbbbbbbba.......
...bbbbbbbbbbbb.......
...bbbbbbbbbbbc.......
...cbbbbtbbbbbc.......
....cbbbtbbbcc........
....cccctcccdc........
....cd..t..cd.........
....cd.....cd.........
....dd.....dd.........
....oooooooooo........
""",
)
COATS = (("wood", 3), ("stone", 4), ("ink", 2), ("wood", 2), ("stone", 3), ("stone", 5))
HEAD_X = 16  # from this column on it is the head that nods


def trampled(seed: int = 7, w: int = 256, h: int = 192) -> Indices:
    """Earth under many hooves: dry and damp, stones trodden in, prints, wisps of straw; repeats."""
    soft = px.fbm(w, h, 64, seed, 4)
    damp = px.fbm(w, h, 32, seed + 3, 4)
    img = np.asarray(px.shade("stone", 0.14 + soft * 0.38, 0.16))
    wet = damp > 0.585
    img = np.where(wet, I("stone", 1), img)
    img = np.where((damp > 0.64) & (px.bayer(h, w) < (damp - 0.62) * 6), I("wood", 1), img)
    lip = ~wet & np.roll(wet, 1, 0)
    img = np.where(lip, I("stone", 3), img).astype(np.uint8)
    rng = np.random.default_rng(seed)
    for _ in range(620):  # a cleft hoof: two toes, the rim pushed up before them
        x, y = int(rng.integers(w)), int(rng.integers(h))
        if soft[y, x] < rng.uniform(0.36, 0.62):
            continue
        for dx in (0, 2):
            img[y, (x + dx) % w] = img[(y + 1) % h, (x + dx) % w] = I("stone", 0 if wet[y, x] else 1)
        img[(y + 2) % h, x], img[(y + 2) % h, (x + 2) % w] = I("stone", 3), I("stone", 3)
    for _ in range(150):  # stones
        x, y, wide = int(rng.integers(w)), int(rng.integers(h)), int(rng.integers(2, 4))
        ramp, step = (("stone", 4), ("ink", 5), ("stone", 3))[int(rng.integers(3))]
        for k in range(wide):
            img[y, (x + k) % w], img[(y + 1) % h, (x + k) % w] = I(ramp, step), I(ramp, step - 2)
        img[y, x] = I(ramp, step + 1)
    for _ in range(90):  # straw that was carried out of the pens
        _wisp(img, rng, int(rng.integers(w)), int(rng.integers(h)), 0.4)
    return img


def _wisp(img: Indices, rng: np.random.Generator, x: int, y: int, bright: float) -> None:
    """One straw, wrapped around the edges."""
    angle, long = rng.uniform(0, math.pi), int(rng.integers(3, 6))
    colour = I("brass", 3) if rng.random() < bright else I("stone", 4) if rng.random() < 0.6 else I("brass", 2)
    for k in range(long):
        i, j = int(x + k * math.cos(angle)), int(y + k * math.sin(angle) * 0.7)
        img[j % img.shape[0], i % img.shape[1]] = colour


def ruts(seed: int = 4, w: int = 192) -> dict[str, Indices]:
    """Two wheel ruts with treads, a raised lip and water that stands in them; along `ew` or `ns`; clear around."""
    h = 32
    x, y = px.mesh(w, h)
    img = px.blank(w, h)
    for middle in (7, 24):
        bend = np.sin(x * math.tau / w + middle) * 1.6 + (px.noise(w, h, 48, seed + middle)[0][None] - 0.5) * 2
        side = y - middle - bend
        ragged = (px.noise(w, h, 8, seed + middle) - 0.5) * 1.2
        away = np.abs(side) + ragged
        img = np.where(away < 3.0, I("stone", 1), img)
        tread = (x.astype(int) + np.where(side > 0, 1, 0)) % 4 == 0
        img = np.where((away < 2.2) & tread, I("stone", 2), img)
        img = np.where((away >= 2.0) & (away < 3.0) & (side < 0), I("stone", 0), img)
        img = np.where((away >= 3.0) & (away < 4.0) & (side > 0), I("stone", 3), img)
        wet = away < np.clip((px.noise(w, 1, 24, seed + 5 + middle)[0][None] - 0.62) * 14, 0, 2)
        img = np.where(wet, I("blue", 1), img)
        img = np.where(wet & (side < -0.4) & (px.noise(w, h, 6, seed + 6) > 0.55), I("ink", 5), img)
    img = img.astype(np.uint8)
    return {"rut_ew": img, "rut_ns": np.ascontiguousarray(img.T)}


def fence() -> dict[str, Indices]:
    """Post and rail fences of the pens with snow on their posts: `pen_ew` 64 x 16, `pen_ns` 16 x 64."""
    ew = px.blank(64, 16)
    for y, step in ((4, 6), (5, 4), (6, 2), (9, 4), (10, 3), (11, 1)):
        ew[y] = I("wood", step)
    ew[4, 7:12], ew[4, 40:47] = I("ink", 7), I("ink", 7)
    for x in range(2, 64, 16):
        px.box(ew, x, 1, 4, 14, I("wood", 3))
        ew[1:15, x], ew[1:15, x + 3] = I("wood", 5), I("wood", 1)
        ew[0, x : x + 4], ew[1, x : x + 4] = I("ink", 8), I("ink", 6)
        ew[5, x + 1], ew[10, x + 1] = I("ink", 1), I("ink", 1)
        ew[15, x - 1 : x + 6] = I("ink", 0)
    ns = px.blank(16, 64)
    for x, step in ((6, 6), (7, 4), (8, 3), (9, 1), (10, 0)):
        ns[:, x] = I("wood", step)
    for y in range(9, 64, 16):
        ns[y : y + 5, 6] = I("ink", 7)
    for y in range(2, 64, 16):
        px.box(ns, 5, y, 5, 9, I("wood", 3))
        ns[y : y + 9, 5], ns[y : y + 9, 9] = I("wood", 5), I("wood", 1)
        ns[y, 5:10], ns[y + 1, 5:10] = I("ink", 8), I("ink", 6)
        ns[y + 9, 5:11] = I("ink", 0)
    return {"pen_ew": ew, "pen_ns": ns}


def bales() -> dict[str, Indices]:
    """A windbreak of straw bales with snow on it: `bales_ew` 64 x 16, `bales_ns` 16 x 48."""
    ew, ns = px.blank(64, 16), px.blank(16, 48)
    for x in range(0, 64, 16):
        _bale(ew, x, 0, 16, x)
    for y in range(0, 48, 12):
        _bale(ns, 0, y, 12, y + 3)
    return {"bales_ew": ew, "bales_ns": ns}


def _bale(img: Indices, x: int, y: int, h: int, seed: int) -> None:
    """One bale, 16 px wide, from above, and its side to the south: straws, two strings, a patch of snow."""
    w, side = 16, h - 5
    level = 0.40 + (px.noise(w, h, 1, seed) - 0.5) * 0.30 + (px.noise(w, h, 4, seed + 9) - 0.5) * 0.16
    level[side:] -= 0.17
    img[y : y + h, x : x + w] = np.asarray(px.shade("brass", level, 0.25))
    img[y, x : x + w] = I("brass", 3)
    img[y + side, x : x + w] = I("brass", 0)
    for string in (x + 4, x + w - 5):
        img[y : y + h, string] = I("wood", 1)
    img[y : y + h, x + w - 1] = I("wood", 0)
    img[y + h - 1, x : x + w] = I("wood", 0)
    soft = px.noise(w, side, 5, seed + 5)
    snow = (soft > 0.66) & (np.arange(w) < w - 1)
    img[y : y + side, x : x + w][snow] = I("ink", 6)
    img[y : y + side, x : x + w][snow & (soft > 0.78)] = I("ink", 7)


def cattle(seed: int, frames: int = 2) -> tuple[Indices, ...]:
    """A handful of steers on straw, 96 x 64: some stand, feed or lie; they toss their heads."""
    rng = np.random.default_rng(seed)
    bed = _bed(rng, seed)
    herd: list[tuple[int, int, int, int, bool]] = []  # y, x, pose, coat, whether it looks the other way
    while len(herd) < 7:
        x, y = int(rng.integers(1, 74)), int(rng.integers(1, 49))
        if all(abs(x - ox) > 19 or abs(y - oy) > 10 for oy, ox, *_ in herd):
            pose = int(rng.choice(4, p=(0.42, 0.28, 0.18, 0.12)))
            herd.append((y, x, pose, int(rng.integers(len(COATS))), rng.random() < 0.5))
    out = []
    for k in range(frames):
        img = bed.copy()
        for n, (y, x, pose, coat, flip) in enumerate(sorted(herd)):
            px.blit(img, steer(pose, *COATS[coat], seed * 16 + n, k == 1 and n % 2 == 0), x, y, flip)
        out.append(img)
    return tuple(out)


def _bed(rng: np.random.Generator, seed: int, w: int = 96, h: int = 64) -> Indices:
    """Straw on dung, thick in the middle, none along the edges."""
    x, y = px.mesh(w, h)
    edge = np.clip(np.minimum(np.minimum(x, w - x), np.minimum(y, h - y)) / 12, 0, 1)
    deep = px.fbm(w, h, 16, seed, 3) * edge
    img = np.where(deep > 0.52, I("wood", 1), 0)
    img = np.where(deep > 0.60, I("stone", 2), img).astype(np.uint8)
    for _ in range(260):
        i, j = int(rng.integers(6, w - 8)), int(rng.integers(6, h - 8))
        if deep[j, i] > rng.uniform(0.25, 0.62):
            _wisp(img, rng, i, j, 0.55)
    return img


def steer(pose: int, ramp: str, step: int, seed: int, nods: bool = False) -> Indices:
    """One steer on a canvas of 22 px with its blaze or its patches."""
    key = {
        "a": (ramp, min(step + 1, P.SIZE[ramp] - 1)), "b": (ramp, step), "c": (ramp, max(step - 1, 0)),
        "t": (ramp, max(step - 2, 0)), "d": (ramp, max(step - 2, 0)), "h": ("ink", 7), "w": ("stone", 5),
        "n": ("stone", 2), "e": ("ink", 0), "o": ("ink", 0),
    }  # fmt: skip
    img = px.grid(STEERS[pose], key)
    flank = img == I(ramp, step)
    rng = np.random.default_rng(seed)
    if rng.random() < 0.45:  # a pied one
        spots = px.fbm(22, 16, 8, seed, 2)[: img.shape[0], : img.shape[1]] > 0.56
        img[flank & spots] = I("ink", 6)
        img[(img == I(*key["a"])) & spots] = I("ink", 7)
    if nods and pose < 3:
        head = img[:-1, HEAD_X:].copy()
        head[head == I("ink", 0)] = 0
        body = img[:, HEAD_X:]
        body[body != I("ink", 0)] = 0
        body[1:][head > 0] = head[head > 0]
    return img


def trough() -> Indices:
    """A water trough with ice and a heap of hay, 64 x 16."""
    img = px.blank(64, 16)
    px.box(img, 2, 3, 34, 10, I("wood", 3))
    px.frame(img, 2, 3, 34, 10, I("wood", 5), I("wood", 1))
    px.box(img, 4, 5, 30, 5, I("blue", 2))
    px.box(img, 5, 6, 17, 3, I("ink", 6))
    img[6, 6:18], img[8, 22:26] = I("ink", 8), I("blue", 4)
    img[5, 4:34] = I("ink", 1)
    for x in (10, 20, 30):
        img[10:13, x] = I("wood", 1)
    img[13, 2:37] = I("ink", 0)
    x, y = px.mesh(64, 16)
    heap = np.hypot((x - 50) / 12, (y - 9) / 6) + (px.noise(64, 16, 2, 4) - 0.5) * 0.5
    level = 0.72 - 0.4 * heap + (px.noise(64, 16, 1, 5) - 0.5) * 0.2 - (y - 8) * 0.03
    img[heap < 0.9] = np.asarray(px.shade("brass", level, 0.2))[heap < 0.9]
    img[14, 41:60] = np.where(img[14, 41:60] > 0, img[14, 41:60], I("ink", 0))
    return img


def trough_broken() -> Indices:
    """Its boards and its ice, hay all over, 64 x 24."""
    img = px.blank(64, 24)
    x, y = px.mesh(64, 24)
    wet = np.hypot((x - 22) / 18, (y - 14) / 6) + (px.noise(64, 24, 2, 8) - 0.5) * 0.6 < 0.9
    img[wet] = I("blue", 1)
    for x0, y0, x1, y1 in ((2, 10, 20, 4), (8, 19, 30, 15), (24, 8, 38, 12), (34, 20, 46, 15)):
        px.line(img, x0, y0, x1, y1, I("wood", 5))
        px.line(img, x0, y0 + 1, x1, y1 + 1, I("wood", 2))
    for at, row, wide in ((12, 13, 7), (24, 17, 5), (18, 9, 4)):
        px.box(img, at, row, wide, 2, I("ink", 7))
    straw = (px.noise(64, 24, 1, 9) > 0.62) & (np.hypot((x - 46) / 18, (y - 12) / 11) < 1)
    img[straw] = I("brass", 3)
    img[straw & (px.noise(64, 24, 1, 3) > 0.6)] = I("brass", 5)
    return img
