"""Stamps of the steam room: dark boards over wet tiles, arches to a deeper room, shelves, stove, pipes that drip."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import shapes
from workshop.places.shapes import I

WALL_ROWS = 12


def wet_tiles(w: int, h: int, base: float = 0.4, seed: int = 3) -> Indices:
    """Grey-green tiles with runs of water down them; w should be a multiple of 8."""
    img = shapes.small_tiles("teal", w, h, 8, base, 0.05, seed)
    rng = np.random.default_rng(seed)
    for _ in range(w // 12):
        x, top, long = int(rng.integers(1, w - 1)), int(rng.integers(0, h // 2)), int(rng.integers(h // 5, h // 2))
        img[top : top + long, x] = P.step(img[top : top + long, x], 1)
        img[min(h - 1, top + long), x] = P.step(img[min(h - 1, top + long), x], 2)
    return img


def wet_floor(w: int, high: int = 10) -> Indices:
    """Wet flags: long light streaks along the floor."""
    x, y = px.mesh(w, high)
    img = shapes.floor_strip("ink", w, high, 0.36, 0.06)
    streak = np.sin(x * 0.1963 + np.sin(y * 1.3) * 1.2) * np.sin(y * 2.2 + x * 0.0982)
    img = np.where((streak > 0.62) & (y > 2), I("teal", 4), img)
    return np.asarray(np.where((streak < -0.8) & (y > 2), I("ink", 2), img)).astype(np.uint8)


def wall() -> Indices:
    """Four tiles of the back wall from ceiling to floor; repeats sideways."""
    w, h = 64, WALL_ROWS * 16
    img = px.blank(w, h)
    logs = px.blank(w, 64)
    for row in range(0, 64, 16):
        level = np.array([0.2, 0.36, 0.38, 0.36, 0.32, 0.3, 0.28, 0.26, 0.24, 0.22, 0.2, 0.18, 0.16, 0.13, 0.1, 0.04])
        grain = (px.noise(w, 16, 4, row) - 0.5) * 0.12
        stretched = grain[:, (np.arange(w) // 6 + row) % w]
        logs[row : row + 16] = px.shade("wood", level[:, None] + stretched, 0.15)
    for x, row in ((9, 6), (41, 22), (25, 39), (55, 54)):
        px.box(logs, x, row, 4, 3, I("wood", 1))
        logs[row + 1, x + 1 : x + 3] = I("wood", 0)
    px.blit(img, logs, 0, 0)
    img[:8] = shapes.fade_down(img[:8], -2, -1)
    for k, step in enumerate((3, 4, 3, 2, 1)):
        img[64 + k] = I("stone", step)
    img[69:176] = wet_tiles(w, 112, 0.4)[:107]
    px.blit(img, px.tile(_border(), w, 8), 0, 69)
    img[77:81] = P.step(img[77:81], -1)
    img[128:176] = px.relight(img[128:176], -0.55, 0.0)
    img[172:176] = I("ink", 2)
    img[172] = I("ink", 4)
    img[176:182] = I("ink", 2)
    img[176] = I("ink", 3)
    img[181] = I("ink", 0)
    img[182:] = wet_floor(w)
    return img


def _border() -> Indices:
    """A narrow band of blue and cream lozenges."""
    img = px.blank(16, 8)
    px.box(img, 0, 0, 16, 8, I("blue", 1))
    for i in range(16):
        near = abs(i - 7.5)
        for j in range(1, 7):
            reach = near + abs(j - 3.5) * 1.6
            if reach < 3.2:
                img[j, i] = I("stone", 4)
            elif reach < 5.4:
                img[j, i] = I("blue", 2)
    img[0], img[7] = I("teal", 3), I("teal", 0)
    return img


def opening() -> Indices:
    """An arch in the wall, six tiles wide and seven high, clear inside: the deeper room shows through."""
    w, h = 96, 112
    x, y = px.mesh(w, h)
    reach = shapes.arch_reach(x, y, 48, 46)
    img = px.blank(w, h)
    level = shapes.trim_level(x, y, 48, 46, 0.5, 18)
    img = np.where((reach < 46) & (reach >= 36), px.shade("stone", level - 0.06 * (reach > 43), 0.1), img)
    img = np.where((reach >= 45) & (reach < 46.5), I("stone", 1), img)
    img = np.where((reach < 36) & (reach >= 34), I("stone", 1), img)
    side = (x < 48) & (reach < 34) & (reach >= 27)
    img = np.where(side, px.shade("teal", 0.2 + 0.05 * (y % 8 < 1)), img)
    img = np.where((x < 48) & (reach < 27.8) & (reach >= 27), I("teal", 0), img)
    sill = (abs(x - 48) < 47) & (y >= 104)
    img = np.where(sill, px.shade("stone", 0.5 - 0.07 * np.floor(y - 104)), img)
    back = px.tile(wall()[32:144], w, h)
    return shapes.set_in(back, np.asarray(img).astype(np.uint8), (reach < 40) & (y < 104))


def shelf() -> dict[str, Indices]:
    """A tier: its deck (left end, middle, right end), the slats below it, a post."""
    deck = px.blank(48, 16)
    px.box(deck, 0, 0, 48, 8, I("wood", 4))
    for row, step in enumerate((6, 6, 5, 4, 4, 3, 2, 1)):
        deck[row] = I("wood", step)
    grain = px.noise(48, 8, 4, 12) > 0.66
    deck[2:6] = np.where(grain[2:6], P.step(deck[2:6], -1), deck[2:6])
    for x in (15, 31):
        deck[2:7, x] = I("wood", 2)
    deck[8:16] = shapes.boards(48, 8, 8, 0.16, seed=5)
    deck[8:10] = I("wood", 0)
    deck[:8, 0], deck[:8, 47] = I("wood", 5), I("wood", 2)
    slats = px.blank(32, 16)
    for x in range(0, 32, 8):
        px.box(slats, x, 0, 6, 16, I("wood", 1))
        slats[:, x] = I("wood", 2)
        px.box(slats, x + 6, 0, 2, 16, I("wood", 0))
    rail = slats.copy()
    for k, step in enumerate((3, 2, 2, 1, 0)):
        rail[6 + k] = I("wood", step)
    foot = slats.copy()
    foot[6:] = 0
    foot[4], foot[5] = I("wood", 2), I("wood", 0)
    foot[6:] = wet_floor(32)
    foot[6:9] = P.step(foot[6:9], -1)
    post = px.blank(16, 16)
    px.box(post, 4, 0, 8, 16, I("wood", 3))
    post[:, 4], post[:, 5] = I("wood", 5), I("wood", 4)
    post[:, 10:12] = I("wood", 1)
    return {"deck": deck, "slats": slats, "slats_rail": rail, "slats_foot": foot, "post": post}


def recess() -> Indices:
    """The hollow behind the planks over the top shelf: three tiles by four."""
    w, h = 48, 64
    x, y = px.mesh(w, h)
    level = 0.12 + 0.14 * np.clip(1 - np.hypot(x - 24, y - 46) / 30, 0, 1)
    img = px.shade("wood", level, 0.3)
    img[:3], img[:, :3] = I("wood", 0), I("wood", 0)
    img[:, -2:] = I("wood", 2)
    for yy in (22, 23):
        img[yy, 4:44] = I("wood", 3 if yy == 22 else 0)
    return np.asarray(img)


def stove_frames() -> tuple[Indices, ...]:
    """A tiled stove with a barred fire door, five tiles by four; three pictures of its fire."""
    w, h = 80, 64
    x, y = px.mesh(w, h)
    base = px.blank(w, h)
    base[8:58] = px.tile(px.masonry("stone", 80, 64, 16, 8, 0.42, 0.06, 0.05, 0.07, 0.2, seed=13), w, 50)
    base = np.where((x < 4) | (x > 76), 0, base).astype(np.uint8)
    base[8:58] = px.relight(base[8:58], np.where(base[8:58] > 0, 0.9 - 1.8 * x[8:58] / w, 0), 0.2)
    for row, step in ((5, 5), (6, 4), (7, 3), (8, 2), (9, 1)):
        base[row, 1:79] = I("stone", step)
    for row, step in ((55, 4), (56, 3), (57, 2), (58, 2), (59, 1)):
        base[row, 2:78] = I("stone", step)
    reach = shapes.arch_reach(x, y, 40, 30)
    base = np.where((reach < 19) & (y < 55) & (y > 8), px.shade("stone", shapes.trim_level(x, y, 40, 30, 0.56)), base)
    base = np.where((reach < 14.5) & (y < 53), I("ink", 0), base)
    rng = np.random.default_rng(4)
    for _ in range(26):
        cx, cy, r = rng.integers(6, 74), rng.integers(0, 6), rng.integers(3, 6)
        stone = np.hypot(x - cx, (y - cy) * 1.2) < r
        tone = px.shade("ink", 0.42 - 0.05 * (x - cx) / r - 0.09 * (y - cy) / r)
        base = np.where(stone & (y < 7), tone, base)
    frames = []
    for k in range(3):
        img = base.copy().astype(np.uint8)
        heat = shapes.flames(x, y, 40, 52, 12, 26, k / 3)
        inside = (reach < 13) & (y < 52)
        img = np.where(inside & (heat > 0.1), px.shade("red", 0.34 + heat * 0.6, 0.2), img)
        img = np.where(inside & (heat > 0.42), px.shade("brass", 0.36 + heat * 0.6, 0.2), img)
        img = np.where(inside & (y > 48), px.shade("red", 0.5 + 0.3 * np.sin(x * 1.3 + k * 2)), img)
        bars = inside & (x.astype(int) % 6 == 3) & (y > 26)
        frames.append(np.asarray(np.where(bars, I("ink", 1), img)).astype(np.uint8))
    return tuple(frames)


def steam_pipe() -> Indices:
    """Two tiles of the steam main with a sleeve."""
    img = px.blank(32, 16)
    shapes.pipe(img, 3, "brass", (3, 4, 4, 3, 2, 2, 1, 0), range(12, 32, 32), (2, 4, 0))
    img[11] = 0
    return img


def steam_drop() -> Indices:
    """The collar that leads from the main down to a vent."""
    img = px.blank(16, 16)
    x, _ = px.mesh(16, 16)
    metal = px.shade("brass", 0.7 - abs(x - 6) / 10)
    img[8:16, 4:12] = metal[8:16, 4:12]
    px.box(img, 3, 9, 10, 4, I("brass", 2))
    px.frame(img, 3, 9, 10, 4, I("brass", 4), I("brass", 0))
    return img


def drip_frames() -> tuple[Indices, ...]:
    """A drop that gathers, falls three tiles and splashes."""
    frames = []
    for k in range(8):
        img = px.blank(16, 48)
        if k < 3:
            img[0 : k + 1, 8] = I("teal", 6)
        elif k < 7:
            y = (k - 3) * 11 + 3
            img[y : y + 4, 8] = [I("teal", 4), I("teal", 5), I("teal", 6), I("ink", 8)]
        else:
            img[46, 6], img[46, 10], img[45, 4], img[45, 12] = (I("teal", 6),) * 4
        frames.append(img)
    return tuple(frames)


def ground() -> dict[str, Indices]:
    """Wet stone edge with a gutter, and pipes below."""
    w = 64
    fill = shapes.section(w, 48, 0.14, "ink", 16)
    edge = shapes.ground_edge("ink", w, (7, 6, 4, 3, 2), fill)
    for x in range(0, w, 16):
        edge[2:5, x] = I("ink", 1)
    for x in range(24, 40, 3):
        edge[2:6, x : x + 2] = I("ink", 0)
    below = fill[:32].copy()
    shapes.pipe(below, 4, "teal", (2, 4, 3, 2, 1, 0), range(22, w, 64), (1, 2, 0))
    shapes.pipe(below, 16, "brass", (2, 4, 3, 2, 0), range(44, w, 64), (2, 3, 0))
    return {"edge": edge, "below": below}


def stamps() -> dict[str, Indices]:
    """All still stamps of the room."""
    return {
        "wall": wall(),
        "opening": opening(),
        **shelf(),
        "recess": recess(),
        "pipe": steam_pipe(),
        "drop": steam_drop(),
        **ground(),
    }
