"""The tiles of the yard: snow and the frozen ground under it, ice, brick, boards, the shed and its roof, the gate."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices

T = 16


def _earth(w: int, h: int, seed: int) -> Indices:
    """Frozen ground that repeats: loam over clay over rubble, stones lit from above, veins of frost that reach down."""
    x, y = px.mesh(w, h)
    turn = x / w * math.tau
    beds = (17 + 2 * np.sin(turn + seed) + np.sin(turn * 4), 31 + 2.4 * np.sin(turn * 2 + seed) + np.sin(turn * 5 + 1))
    grain = (px.fbm(w, h, 8, seed) - 0.5) * 0.2
    loam, clay = px.shade("ink", 0.24 + grain, 0.3), px.shade("stone", 0.16 + grain * 0.9, 0.3)
    img = np.where(y < beds[0], loam, np.where(y < beds[1], clay, px.shade("ink", 0.17 + grain, 0.3)))
    for bed in beds:
        img = np.where((y >= bed) & (y < bed + 1), P.ix("ink", 1), img)
        img = np.where((y >= bed + 1) & (y < bed + 2) & (px.bayer(h, w) < 0.6), P.ix("stone", 2), img)
    img = img.astype(np.uint8)
    rng = np.random.default_rng(seed)
    for number in range(w * h // 150):
        deep = number % 3 > 0  # most of them lie in the rubble
        cx, cy = rng.uniform(0, w), rng.uniform(beds[1].mean() + 2, h) if deep else rng.uniform(14, h)
        wide, high, ramp = rng.uniform(2, 4.6), rng.uniform(1.4, 3), "stone" if number % 4 == 1 else "ink"
        off = (x - cx + w / 2) % w - w / 2
        far = np.hypot(off / wide, (y - cy) / high)
        lit = 0.62 - 0.3 * (y - cy + high) / high - 0.1 * off / wide
        img[far < 1.35] = P.ix("ink", 0)
        img[far < 1] = px.shade(ramp, np.clip(lit, 0.16, 0.6))[far < 1]
    for number in range(w // 24):
        at, down = 12.0 + number * 24 + rng.uniform(-6, 6), 12.0
        for k in range(int(rng.integers(2, 5))):
            step = float(rng.integers(-3, 4))
            px.line(img, at, down, at + step, down + 4, P.ix("blue", 1 if k else 2))
            at, down = at + step, down + 4
    return img


def glitter(img: Indices, where: np.ndarray, count: int, seed: int) -> None:
    """Single grains of snow that catch the light."""
    spots = np.argwhere(where)
    for row, column in spots[np.random.default_rng(seed).integers(0, len(spots), count)]:
        img[row, column] = P.ix("ink", 8) if (row + column) % 3 else P.ix("blue", 5)


def snow_ground() -> Indices:
    """96 x 48: a light top row of 2 px, blue shade below, hanging drops of snow over the frozen earth."""
    w, h = 96, 48
    x, y = px.mesh(w, h)
    img = _earth(w, h, 4)
    edge = 13 + 3 * np.sin(x / 96 * 2 * np.pi * 2) + 2 * np.sin(x / 96 * 2 * np.pi * 5 + 1)
    depth = y / edge
    level = 0.95 - 0.42 * depth
    snow = np.asarray(px.shade("blue", level, 0.35))
    img = np.where(y < edge, snow, img)
    img = np.where((y >= edge) & (y < edge + 2), P.ix("ink", 1), img).astype(np.uint8)
    bumps = (px.fbm(w, h, 16, 6) > 0.6) & (y > 3) & (y < edge - 3)
    img = np.where(bumps, P.ix("blue", 4), img).astype(np.uint8)
    for at in (9, 22, 58, 70):  # steps of those who came this way before
        px.box(img, at, 4, 6, 2, P.ix("blue", 2))
        px.box(img, at + 1, 6, 4, 1, P.ix("blue", 4))
    glitter(img, (y > 2) & (y < edge - 4), 40, 5)
    img[:2] = P.ix("ink", 8)
    img[2] = P.ix("ink", 7)
    return img


def ice_ground() -> Indices:
    """64 x 48: a piece of ice that repeats, for maps that want little of it."""
    cracks = ((6, (5, -2, 6, 3)), (29, (4, 3, 5, -1)), (45, (6, 1, -3, 4)))
    return _ice(64, 9, (1,), cracks, ((9, 4), (22, 6), (37, 3), (52, 5)), ((20, 5), (50, 3)))


def ice_slide() -> Indices:
    """384 x 48: a slide of ice as wide as the view, in which nothing comes twice; snow covers both its ends."""
    wide, rng = 384, np.random.default_rng(31)
    starts = np.cumsum(rng.integers(19, 46, 11)) - 8
    cracks = tuple((int(left), tuple(int(step) for step in rng.integers(-3, 7, 4))) for left in starts)
    hangs = tuple((int(at), int(rng.integers(2, 8))) for at in np.cumsum(rng.integers(9, 23, 22)))
    shines = tuple((int(at), int(rng.integers(2, 9))) for at in np.cumsum(rng.integers(22, 58, 9)))
    img = _ice(wide, 14, (4, 7, 13), cracks, hangs, shines)
    x, y = px.mesh(wide, 48)
    near = np.minimum(x, wide - 1 - x)
    deep = 9 - near * 0.34 + (px.noise(wide, 1, 6, 5)[0] - 0.5) * 4  # how deep the snow lies on it, from its ends
    snow = y < deep
    img[snow] = px.shade("blue", 0.95 - 0.42 * y / 13, 0.35)[snow]
    img[:2][snow[:2]] = P.ix("ink", 8)
    img[snow & ~np.roll(snow, -1, 0)] = P.ix("blue", 3)
    return img


def _ice(
    w: int,
    seed: int,
    waves: Sequence[int],
    cracks: Sequence[tuple[int, Sequence[int]]],
    hangs: Sequence[tuple[int, int]],
    shines: Sequence[tuple[int, int]],
) -> Indices:
    """Fence and lamps stand in it upside down: waves of its lower edge, cracks by x and steps, drops by x and size."""
    h = 48
    x, y = px.mesh(w, h)
    img = _earth(w, h, seed)
    streak = np.repeat(px.noise(w, 1, 2, 4), h, 0) - 0.5  # what stands behind, drawn out downward
    level = 0.74 - y / 26 + streak * 0.34 + (px.fbm(w, h, 16, 7, 2) - 0.5) * 0.14
    low = sum(np.sin(x * math.tau * wave / w + wave - 1) for wave in waves) / len(waves)
    thick = 14 + 2.5 * low + (px.noise(w, h, 4, 3)[:1] - 0.5) * 3
    body = y < thick
    img[body] = px.shade("blue", level, 0.4)[body]
    green = body & (px.bayer(h, w, 1, 1) < 0.34 + streak * 0.9) & (y > 2)
    img[green] = px.shade("teal", level - 0.12, 0.4)[green]
    for left, steps in cracks:  # and their lit lips
        at = float(left)
        for k, step in enumerate(steps):
            px.line(img, at, 2 + k * 3, at + step, 5 + k * 3, P.ix("blue", 5))
            px.line(img, at + 1, 2 + k * 3, at + step + 1, 5 + k * 3, P.ix("blue", 1))
            at += step
    rng = np.random.default_rng(6)
    for _ in range(w // 7):
        bx, by = int(rng.integers(1, w - 2)), int(rng.integers(5, 12))
        img[by, bx], img[by + 1, bx] = P.ix("blue", 5), P.ix("blue", 0)
    lip = body & ~np.roll(body, -1, 0)
    img[lip] = P.ix("blue", 3)
    img[np.roll(lip, 1, 0)] = P.ix("ink", 0)
    for ix, long in hangs:  # where it hangs over the earth
        top = int(thick[0, ix])
        img[top : top + long, ix] = P.ix("blue", 4)
        img[top + long - 1, ix] = P.ix("blue", 5)
    img[0], img[1] = P.ix("ink", 8), P.ix("blue", 5)
    drift = px.noise(w, 1, 8, 11)[0]
    img[1, drift > 0.55], img[2, drift > 0.66] = P.ix("ink", 8), P.ix("ink", 7)
    for at, half in shines:
        img[2:4, max(0, at - half) : at + half] = P.ix("ink", 8)
    return img


def brick(w: int, h: int) -> Indices:
    """The outer wall of the bathhouse: bricks of many fires, frost in the joints, snow wherever one juts out."""
    rnd, bevel, joint = px.bond(w, h, 12, 6, 0.5, 11)
    grain = (px.fbm(w, h, 8, 12) - 0.5) * 0.12
    level = 0.27 + (rnd - 0.5) * 0.16 + grain + 0.08 * bevel
    img = np.asarray(px.shade("red", level, 0.25))
    img = np.where(rnd > 0.84, px.shade("wood", level + 0.1, 0.25), img)
    img = np.where(rnd < 0.1, px.shade("stone", level - 0.04, 0.25), img)
    frost = px.fbm(w, h, 16, 5) > 0.58
    img = np.where(joint, np.where(frost, P.ix("blue", 1), P.ix("red", 0)), img).astype(np.uint8)
    rng = np.random.default_rng(2)
    for _ in range(w * h // 900):
        row, column = int(rng.integers(1, h // 6)), int(rng.integers(1, w // 12))
        x, y = column * 12 - row % 2 * 6, row * 6
        px.box(img, x, y, 11, 5, P.ix("red", 3))
        px.box(img, x, y + 3, 11, 2, P.ix("red", 2))
        px.box(img, x, y + 5, 11, 2, P.ix("red", 0))
        px.box(img, x, y - 1, 11, 2, P.ix("blue", 4))
        px.box(img, x + 1, y - 1, 8, 1, P.ix("ink", 8))
    return img


def boards(w: int, h: int, base: float, seed: int) -> Indices:
    """Old upright boards, greyed, with nails and gaps."""
    x, _ = px.mesh(w, h)
    board = (x // 8).astype(int)
    rng = np.random.default_rng(seed)
    tone = rng.uniform(-0.05, 0.05, w // 8 + 2)[board]
    grain = (px.fbm(w, h, 16, seed) - 0.5) * 0.08
    level = base + tone + grain - np.where(x.astype(int) % 8 == 7, 0.14, 0) + np.where(x.astype(int) % 8 == 0, 0.05, 0)
    img = np.asarray(px.shade("wood", level, 0.25))
    img[:, 7::8] = P.ix("ink", 1)
    return img


def shed_wall() -> Indices:
    """96 x 80: the open front of a wood shed: dark inside, logs along the back, posts."""
    img = px.blank(96, 80)
    img[:] = P.ix("ink", 1)
    back = boards(96, 80, 0.14, 44)
    img[:] = P.step(back, -1)
    x, y = px.mesh(96, 80)
    rng = np.random.default_rng(9)
    for row in range(4):
        for number in range(10):
            cx, cy, r = 6 + number * 9 + (row % 2) * 4, 74 - row * 8, rng.uniform(3.6, 4.4)
            far = np.hypot(x - cx, y - cy)
            level = rng.uniform(0.36, 0.56) - ((x - cx) + (y - cy)) * 0.022
            img[far < 4.8] = P.ix("ink", 1)
            img[far < r] = P.ix("wood", 1)  # bark
            img[far < r - 0.8] = px.shade("wood", np.clip(level, 0.2, 0.8))[far < r - 0.8]
            ring = (far < r - 1.8) & (far >= r - 2.6)
            img[ring] = P.step(img, -1)[ring]
            if number % 3 == row % 3:  # split by the frost
                px.line(img, cx, cy, cx + int(rng.integers(-3, 4)), cy - 2, P.ix("wood", 0))
            if row == 3 and number % 2:
                px.box(img, cx - 2, cy - 5, 4, 1, P.ix("blue", 4))
    return img


def post() -> Indices:
    """16 x 80: a post of the shed."""
    img = px.blank(16, 80)
    px.box(img, 4, 0, 8, 80, P.ix("wood", 3))
    px.box(img, 4, 0, 2, 80, P.ix("wood", 5))
    px.box(img, 10, 0, 2, 80, P.ix("wood", 1))
    return img


def shed_roof() -> Indices:
    """48 x 32: beams with a thick cap of snow that can be stood on: 2 px of light on top; repeats."""
    img = px.blank(48, 32)
    x = np.arange(48)
    under = 12 + (2 * np.sin(x / 48 * 2 * np.pi)).round().astype(int)
    for k in range(48):
        img[0 : under[k], k] = P.ix("blue", 5)
        img[under[k] - 3 : under[k], k] = P.ix("blue", 4)
        img[under[k], k] = P.ix("blue", 3)
    img[0:2] = P.ix("ink", 8)
    px.box(img, 0, 15, 48, 6, P.ix("wood", 3))
    px.box(img, 0, 15, 48, 1, P.ix("wood", 5))
    px.box(img, 0, 20, 48, 1, P.ix("wood", 1))
    for k in (6, 30):
        px.box(img, k, 21, 6, 5, P.ix("wood", 2))
    for k, long in ((12, 7), (20, 5), (37, 8), (44, 4)):
        for j in range(long):
            img[21 + j, k] = P.ix("blue", 5) if j < long - 2 else P.ix("ink", 8)
    return img


def gate_wall() -> Indices:
    """48 x 160: the brick pier of the gate: a sunk panel with the number of the house, a stone foot, a cap of snow."""
    img = brick(48, 160)
    img[:, :3], img[:, -9:] = P.step(img[:, :3], 1), P.step(img[:, -9:], -1)
    x, y = px.mesh(48, 160)
    sunk = (x >= 9) & (x < 38) & (y >= 24) & (y < 118)
    img[sunk & (x < 12)] = P.step(img, -1)[sunk & (x < 12)]
    px.frame(img, 9, 24, 29, 94, P.ix("ink", 1), P.ix("red", 2))
    px.box(img, 10, 25, 27, 3, P.ix("red", 0))  # what its upper edge throws
    px.box(img, 10, 116, 27, 1, P.ix("blue", 4))
    px.box(img, 11, 115, 14, 1, P.ix("ink", 8))
    px.box(img, 15, 50, 18, 11, P.ix("ink", 0))
    px.box(img, 16, 51, 16, 9, P.ix("ink", 7))
    px.box(img, 17, 52, 14, 7, P.ix("blue", 2))
    px.blit(img, px.grid("#..##.\n#....#\n#...#.\n#..#..\n#..###", {"#": ("ink", 8)}), 21, 53)
    foot = px.masonry("stone", 48, 24, 16, 12, base=0.36, var=0.06, edge=0.09, joint=0.2, seed=6)
    img[136:] = foot
    img[136], img[137] = P.ix("stone", 5), P.ix("stone", 2)
    img[136:, -9:] = P.step(img[136:, -9:], -1)
    px.frame(img, 0, 0, 48, 160, P.ix("ink", 1), P.ix("ink", 0))
    px.box(img, 0, 10, 48, 4, P.ix("stone", 4))
    px.box(img, 0, 13, 48, 1, P.ix("stone", 1))
    px.box(img, 0, 14, 48, 2, P.ix("ink", 0))
    under = 8 + (2 * np.sin(np.arange(48) / 48 * math.tau * 2 + 1)).round().astype(int)
    for column, low in enumerate(under):
        img[:low, column] = P.ix("blue", 5)
        img[low - 2 : low, column] = P.ix("blue", 4)
    px.box(img, 0, 0, 48, 3, P.ix("ink", 8))
    for column, long in ((5, 5), (17, 8), (30, 4), (41, 7)):
        img[under[column] : under[column] + long, column] = P.ix("blue", 5)
    return img


def lamp_post() -> Indices:
    """32 x 112: a street lamp with snow on its hood."""
    img = px.blank(32, 112)
    px.box(img, 14, 20, 3, 92, P.ix("ink", 2))
    px.box(img, 14, 20, 1, 92, P.ix("ink", 4))
    px.box(img, 11, 104, 9, 8, P.ix("ink", 2))
    px.box(img, 12, 100, 7, 4, P.ix("ink", 3))
    px.box(img, 8, 8, 15, 4, P.ix("ink", 2))
    px.box(img, 7, 6, 17, 2, P.ix("blue", 5))
    px.box(img, 9, 4, 13, 2, P.ix("ink", 8))
    px.box(img, 10, 12, 11, 7, P.ix("brass", 4))
    px.box(img, 12, 13, 7, 5, P.ix("brass", 5))
    px.box(img, 9, 19, 13, 1, P.ix("ink", 2))
    return img
