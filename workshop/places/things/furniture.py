"""Wooden and tin things: lockers, tub, planks, wood pile; and the snowman."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.sprites import Sprite
from workshop.places.things.masonry import rim

INK = P.ix("ink", 0)


def wood(width: int, height: int, base: float, seed: int, across: bool = False) -> Indices:
    """Boards with grain, upright or lying."""
    if across:
        return np.ascontiguousarray(wood(height, width, base, seed).T)
    x, _ = px.mesh(width, height)
    board = (x // 8).astype(int)
    tone = np.random.default_rng(seed).uniform(-0.05, 0.05, width // 8 + 2)[board]
    grain = (px.fbm(width, height, 16, seed + 1) - 0.5) * 0.08 + (px.noise(width, height, 3, seed + 2) > 0.86) * -0.1
    level = base + tone + grain
    level = np.where(x.astype(int) % 8 == 7, level - 0.2, level)
    level = np.where(x.astype(int) % 8 == 0, level + 0.09, level)
    return np.asarray(px.shade("wood", level, 0.2))


def splinters(width: int, height: int, canvas: int, seed: int) -> Indices:
    """A heap of broken boards at the foot of an otherwise clear canvas, the lower ones flat, the upper ones on end."""
    rng = np.random.default_rng(seed)
    img = px.blank(width, canvas)
    gx, gy = px.mesh(width, canvas)
    count = max(4, width // 6)
    for k in range(count):
        up = k / count
        long, thick = rng.uniform(0.3, 0.52) * min(width, 44), rng.uniform(3.2, 4.6)
        lean = rng.choice((-1, 1)) * rng.uniform(0.04, 0.3 + 0.7 * up)
        cx = width / 2 + rng.uniform(-1, 1) * max(0, width - long - 2) / 2 * (1 - 0.4 * up)
        cy = canvas - 1 - (abs(np.sin(lean)) * long + thick) / 2 - up * height * 0.4
        along = (gx - cx) * np.cos(lean) + (gy - cy) * np.sin(lean)
        down = (gy - cy) * np.cos(lean) - (gx - cx) * np.sin(lean)
        ends = long / 2 - (np.floor(down + 9) * 5 + k) % 3  # torn, not sawn
        board = (np.abs(along) < ends) & (np.abs(down) < thick / 2)
        step = np.where(down < 1 - thick / 2, 6 - k % 2, np.where(down > thick / 2 - 1, 2, 4 - k % 2))
        step = np.where(along > ends - 1.2, 6, step)
        piece = np.where(board, P.ix("wood", 0) + step, 0).astype(np.uint8)
        px.blit(img, px.outline(piece, INK), 0, 0)
    return img


def locker(state: str) -> Indices:
    """Two narrow doors of a bank, 32 x 80: shut, dented, or burst open with clothes hanging out."""
    img = px.blank(32, 80)
    img[:] = P.ix("wood", 2)
    for x in (1, 16):
        door = wood(15, 70, 0.62, x)
        px.frame(door, 0, 0, 15, 70, P.ix("wood", 5), P.ix("wood", 2))
        for y in (6, 10, 14):
            px.box(door, 4, y, 7, 1, P.ix("wood", 1))
            px.box(door, 4, y + 1, 7, 1, P.ix("wood", 5))
        px.box(door, 11, 34, 2, 5, P.ix("brass", 4))
        px.box(door, 11, 38, 2, 1, P.ix("brass", 1))
        px.box(door, 4, 22, 6, 5, P.ix("brass", 3))
        px.box(door, 4, 26, 6, 1, P.ix("brass", 1))
        px.blit(img, door, x, 4)
    px.box(img, 0, 0, 32, 4, P.ix("wood", 5))
    px.box(img, 0, 3, 32, 1, P.ix("wood", 2))
    px.box(img, 0, 75, 32, 5, P.ix("wood", 1))
    if state == "cracked":
        gx, gy = px.mesh(32, 80)
        dent = (gx - 12) ** 2 / 80 + (gy - 44) ** 2 / 190
        img = np.where(dent < 0.5, P.step(img, -2), np.where(dent < 1, P.step(img, -1), img)).astype(np.uint8)
        for start, end in (((4, 36), (20, 52)), ((20, 40), (8, 56)), ((12, 30), (14, 60))):
            px.line(img, *start, *end, P.ix("wood", 0))
    elif state == "broken":
        px.box(img, 2, 5, 28, 69, P.ix("wood", 0))
        px.box(img, 2, 5, 28, 2, P.ix("ink", 0))
        px.box(img, 3, 12, 26, 1, P.ix("brass", 2))
        for x, ramp, tall in ((5, "blue", 34), (12, "red", 28), (20, "ink", 38)):
            shirt = px.shade(ramp, np.tile(np.linspace(0.8, 0.3, 8), (tall, 1)), 0.2)
            px.blit(img, np.asarray(shirt), x, 14)
            px.box(img, x + 3, 12, 2, 3, P.ix("brass", 3))
        door = wood(9, 66, 0.5, 3)
        px.frame(door, 0, 0, 9, 66, P.ix("wood", 5), P.ix("wood", 1))
        px.blit(img, door, 0, 8)
        px.box(img, 10, 62, 14, 12, P.ix("ink", 6))
        px.box(img, 10, 62, 14, 2, P.ix("ink", 8))
        px.box(img, 12, 68, 10, 2, P.ix("red", 4))
    return rim(img)


def secret_locker(step: int) -> Indices:
    """A locker whose towel moves in a draught."""
    img = locker("whole")
    towel = np.asarray(px.shade("ink", np.tile(np.linspace(0.95, 0.6, 7), (22, 1)), 0.2))
    towel[4:6] = towel[16:18] = P.ix("red", 4)
    for row in range(22):
        shift = round(step * np.sin(row / 6 + step) * row / 22)
        px.blit(img, towel[row : row + 1], 6 + shift, 40 + row)
    return rim(img)


def tub(broken: bool) -> Indices:
    """A staved tub of water, 32 x 26."""
    if broken:
        return splinters(40, 12, 26, 9)
    img = px.blank(32, 26)
    staves = wood(30, 20, 0.6, 12)
    x, _ = px.mesh(30, 20)
    staves = px.relight(staves, (0.5 - np.abs(x / 30 - 0.3)) * 2.4 - 0.6, 0.2)
    px.blit(img, staves, 1, 6)
    for y in (9, 20):
        band = px.shade("ink", np.tile(np.linspace(0.8, 0.35, 30), (2, 1)), 0.2)
        px.blit(img, np.asarray(band), 1, y)
    gx, gy = px.mesh(32, 26)
    top = ((gx - 16) / 15.5) ** 2 + ((gy - 6) / 4.6) ** 2
    img[top < 1] = P.ix("wood", 5)
    water = ((gx - 16) / 13) ** 2 + ((gy - 6.3) / 3.2) ** 2
    img[water < 1] = P.ix("blue", 3)
    img[(water < 0.7) & (gy < 6)] = P.ix("blue", 4)
    px.box(img, 9, 5, 6, 1, P.ix("ink", 8))
    return rim(img)


def planks(state: str) -> Indices:
    """Boards nailed over a hole in the wall, 48 x 64."""
    if state == "broken":
        img = px.blank(48, 64)
        px.box(img, 2, 2, 44, 60, P.ix("ink", 1))
        for y in range(4, 60, 10):
            px.box(img, 2, y, 4 + y * 7 % 5, 7, P.ix("wood", 4))
            px.box(img, 41 - y * 5 % 4, y, 6, 7, P.ix("wood", 3))
        return rim(img)
    img = np.full((64, 48), P.ix("ink", 1), np.uint8)
    for number, y in enumerate(range(1, 62, 9)):
        board = wood(46, 8, 0.58 + 0.05 * (number % 3), 20 + number, across=True)
        board[0] = P.ix("wood", 6)
        board[-1] = P.ix("wood", 1)
        px.blit(img, board, (number * 3) % 3 + 1, y)
        for x in (4, 42):
            px.box(img, x, y + 3, 2, 2, P.ix("ink", 6))
    if state == "cracked":
        for start, end in (((6, 8), (30, 50)), ((28, 6), (14, 54)), ((34, 20), (44, 44))):
            px.line(img, *start, *end, P.ix("wood", 0))
            px.line(img, start[0] + 1, start[1], end[0] + 1, end[1], P.ix("wood", 6))
    return rim(img)


def wood_pile(state: str) -> Indices:
    """Split logs under snow, 64 x 48."""
    if state == "broken":
        return splinters(72, 24, 48, 31)
    img = px.blank(64, 48)
    rows = 5 if state == "whole" else 4
    for row in range(rows):
        for number in range(7 - row % 2 - (0 if state == "whole" else row // 2)):
            cx, cy = 5 + number * 9 + (row % 2) * 4, 43 - row * 8
            gx, gy = px.mesh(64, 48)
            far = ((gx - cx - 0.5) / 4.9) ** 2 + ((gy - cy) / 4.5) ** 2
            img[far < 1.15] = INK
            img[far < 0.9] = P.ix("wood", 4)
            img[far < 0.55] = P.ix("wood", 6)
            img[(far < 0.3) & (gx > cx)] = P.ix("wood", 5)
            img[far < 0.06] = P.ix("wood", 3)
    if state == "whole":
        px.box(img, 4, 3, 54, 3, P.ix("ink", 8))
        px.box(img, 8, 1, 40, 2, P.ix("ink", 8))
        px.box(img, 4, 6, 54, 1, P.ix("blue", 5))
        for x in (9, 22, 37, 50):
            px.box(img, x, 7, 3, 2, P.ix("ink", 8))
    return img


def snowman(hits: int) -> Indices:
    """Three balls, a bucket for a hat, a carrot nose that three snowballs knock off; 32 x 48."""
    img = px.blank(34, 50)
    gx, gy = px.mesh(34, 50)
    for cx, cy, r in ((17, 39, 10.5), (17, 25, 8.2), (17, 14, 6.2)):
        if hits >= 3 and r < 7:
            continue
        far = np.hypot(gx - cx, gy - cy)
        light = 1 - np.hypot(gx - cx + r * 0.4, gy - cy + r * 0.5) / (r * 1.9)
        img[far < r + 1] = INK
        ball = np.asarray(px.shade("blue", 0.62 + light * 0.45, 0.25))
        bright = light > 0.42
        img[far < r] = np.where(bright, P.ix("ink", 8), ball)[far < r]
    if hits < 3:
        px.box(img, 13, 12, 2, 2, INK)
        px.box(img, 18, 12, 2, 2, INK)
        if hits < 2:
            px.box(img, 16, 15, 7 - 3 * hits, 2, P.ix("brass", 4))
            px.box(img, 16, 16, 7 - 3 * hits, 1, P.ix("brass", 2))
        px.box(img, 11, 3, 12, 6, P.ix("ink", 5))
        px.box(img, 11, 3, 3, 6, P.ix("ink", 7))
        px.box(img, 9, 8, 16, 1, P.ix("ink", 4))
        px.box(img, 10, 2, 14, 1, INK)
    else:
        for x, y in ((10, 18), (21, 17), (15, 16)):
            px.box(img, x, y, 4, 3, P.ix("ink", 8))
    for y in (23, 27, 36):
        px.box(img, 16, y, 2, 2, P.ix("ink", 2))
    px.line(img, 9, 24, 2, 17, P.ix("wood", 2))
    px.line(img, 25, 24, 32, 18, P.ix("wood", 2))
    return img


def crate(broken: bool) -> Indices:
    """A wooden crate, 18 x 18."""
    if broken:
        return splinters(24, 10, 18, 15)
    img = wood(18, 18, 0.62, 40)
    px.frame(img, 0, 0, 18, 18, P.ix("wood", 6), P.ix("wood", 2))
    px.frame(img, 2, 2, 14, 14, P.ix("wood", 3), P.ix("wood", 5))
    px.line(img, 3, 14, 14, 3, P.ix("wood", 5))
    px.line(img, 4, 14, 15, 3, P.ix("wood", 2))
    return rim(img)


def furniture_things() -> dict[str, Sprite]:
    """All of it, in every state."""
    states = ("whole", "cracked", "broken")
    sprites: dict[str, Sprite] = {}
    for name, maker in (("lockers", locker), ("planks", planks), ("wood_pile", wood_pile)):
        for state in states:
            key = name if state == "whole" else f"{name}_{state}"
            sprites[key] = Sprite((maker(state),))
    sprites["locker_secret"] = Sprite(tuple(secret_locker(s) for s in (0, 1, 2, 1)), 180)
    sprites["locker_secret_cracked"] = Sprite((locker("cracked"),))
    sprites["locker_secret_broken"] = Sprite((locker("broken"),))
    for name, maker2 in (("tub", tub), ("crate", crate)):
        sprites[name] = Sprite((maker2(False),))
        sprites[f"{name}_cracked"] = Sprite((maker2(False),))
        sprites[f"{name}_broken"] = Sprite((maker2(True),))
    sprites["snowman"] = Sprite((snowman(0),))
    sprites["snowman_cracked"] = Sprite((snowman(1),))
    sprites["snowman_broken"] = Sprite((snowman(3),))
    return sprites
