"""The last five pictures of the case file, from the hospital to the rails."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workshop.interface.page_tools import (
    H,
    I,
    Picture,
    W,
    boards,
    flames,
    flash,
    ground,
    lamps,
    lit,
    over,
    pool,
    smoke,
    vehicle,
)
from workshop.kit import palette as P
from workshop.kit import px
from workshop.places.hotel.sightings import him


def hospital() -> Picture:
    """Somebody in a nurse's dress stands in the lit door at the corridor's end, and has a syringe."""
    _, y = px.mesh(W, H)
    wall = px.masonry("teal", W, H, 8, 6, base=0.36, var=0.04, grain=0.03, joint=0.08, seed=5)
    wall[:20] = px.shade("cloth", 0.30 + y[:20] / 120, 0.2)
    px.box(wall, 0, 20, W, 2, I("green", 3))
    px.box(wall, 61, 6, 40, 54, I("ink", 1))
    px.box(wall, 64, 9, 34, 51, I("cloth", 5))
    px.box(wall, 64, 9, 34, 1, I("ink", 8))
    for left in (52, 98):
        px.box(wall, left, 9, 12, 51, I("green", 2))
        px.box(wall, left + 3, 16, 6, 12, I("cloth", 4))
        px.frame(wall, left, 9, 12, 51, I("green", 4), I("green", 1))
    over_door = px.grid("..aa..\n..aa..\naaaaaa\naaaaaa\n..aa..\n..aa..", {"a": ("green", 4)})
    px.blit(wall, over_door, 78, 0)
    img = ground(wall)
    floor = boards("teal", 0.40, 3, 60, tiles=True)
    over(img, floor)
    beam = px.poly(W, H, [(64, 60), (98, 60), (112, 74), (40, 74)])
    img[beam] = P.rgba(np.full((1, 1), I("cloth", 4), np.uint8))[0, 0]
    lit(img, pool(81, 36, 52, 48, 0.45, 1.0))
    shape = np.zeros((H, W, 4), np.uint8)
    him(shape, "idle", 0, 82, 66, -1, "maid")
    dark = shape[..., 3] > 0
    img[dark] = (*P.RGB[I("ink", 1)], 255)
    rim = dark & ~np.roll(dark, 1, 1)
    img[rim] = (*P.RGB[I("cloth", 3)], 255)
    for k in range(10):
        img[64 + k, 76 - k // 2 : 88 - k // 3] = (*P.RGB[I("ink", 2)], 255)
    needle = px.grid("a.....\nbbbb..\ncccbaa\nbbbb..", {"a": ("ink", 8), "b": ("ink", 6), "c": ("green", 5)})
    over(img, px.outline(np.pad(needle[:, ::-1], 1), I("ink", 0)), 62, 41)
    return him(img, "aim", 0, 22, 84, 1, "danko_suit")


def hotel() -> Picture:
    """The corridor before 507: the Podbyrin speaks, and a man goes back through the door."""
    x, y = px.mesh(W, H)
    wall = px.shade("red", 0.34 + ((x // 6 + y // 6) % 2) * 0.07 + (px.fbm(W, H, 9, 3) - 0.5) * 0.05, 0.2)
    wall[40:] = px.masonry("wood", W, H - 40, 20, 24, base=0.34, var=0.04, seed=4)[:]
    px.box(wall, 0, 38, W, 3, I("wood", 5))
    px.box(wall, 0, 41, W, 1, I("wood", 1))
    px.box(wall, 66, 4, 36, 60, I("wood", 1))
    px.box(wall, 69, 7, 30, 57, I("ink", 0))
    px.box(wall, 72, 7, 24, 57, I("blue", 1))
    px.box(wall, 76, 14, 16, 22, I("blue", 2))
    px.box(wall, 78, 16, 12, 18, I("blue", 3))
    px.box(wall, 76, 0, 17, 6, I("brass", 3))
    img = ground(wall)
    number = px.grid("aaa.aaa.aaa\na...a.a...a\naaa.a.a..a.\n..a.a.a..a.\naaa.aaa..a.", {"a": ("brass", 0)})
    over(img, number, 79, 1)
    for at in (14, 52, 112):
        lamp = px.grid(".ccc.\nccccc\nbdddb\n.bbb.", {"b": ("brass", 3), "c": ("brass", 4), "d": ("ink", 8)})
        over(img, px.outline(np.pad(lamp, 1), I("wood", 0)), at - 3, 14)
    over(img, boards("blue", 0.34, 6, 62))
    glow = sum(np.clip(1 - np.hypot((x - at) / 26, (y - 20) / 34), 0, 1) for at in (14, 52, 112))
    lit(img, 0.55 + glow * 0.7, (120, 70, 10))
    him(img, "knock_back", 1, 90, 62, -1, "gunman_b")
    him(img, "gun_run", 1, 14, 74, 1, "ridzik")
    him(img, "shoot.podbyrin", 2, 46, 73, 1, "danko_suit")
    return img


def terminal() -> Picture:
    """The locker stands open and empty, and the bus is leaving."""
    x, y = px.mesh(W, H)
    wall = px.masonry("teal", W, H, 10, 8, base=0.22, var=0.04, joint=0.08, seed=11)
    px.box(wall, 0, 0, W, 9, I("ink", 1))
    board = [(4, "brass"), (34, "brass"), (64, "green"), (94, "red")]
    for left, ramp in board:
        for k in range(0, 20, 2):
            if (left * 7 + k * 5) % 11 > 3:
                px.box(wall, left + k, 2, 1, 2, I(ramp, 4))
                px.box(wall, left + k, 5, 1, 2, I(ramp, 3))
    for k in range(4):
        for row in range(3):
            left, top = 4 + k * 13, 13 + row * 16
            px.box(wall, left, top, 12, 15, I("ink", 4))
            px.frame(wall, left, top, 12, 15, I("ink", 6), I("ink", 2))
            px.box(wall, left + 8, top + 6, 2, 3, I("brass", 4))
            px.box(wall, left + 3, top + 3, 6, 1, I("ink", 2))
    px.box(wall, 30, 29, 12, 15, I("ink", 0))
    px.box(wall, 31, 41, 10, 2, I("ink", 2))
    door = px.poly(W, H, [(42, 29), (47, 32), (47, 47), (42, 44)])
    wall[door] = I("ink", 5)
    arch = np.hypot((x - 92) / 26, (y - 40) / 28) < 1
    arch |= (np.abs(x - 92) < 26) & (y > 40)
    wall[np.hypot((x - 92) / 29, (y - 40) / 31) < 1] = I("stone", 4)
    wall[(np.abs(x - 92) < 29) & (y > 40)] = I("stone", 3)
    wall[arch] = px.shade("blue", 0.10 + y / 300, 0.3)[arch]
    img = ground(wall)
    bus = px.blank(34, 30)
    px.box(bus, 0, 2, 34, 25, I("ink", 6))
    px.box(bus, 0, 2, 34, 1, I("ink", 8))
    px.box(bus, 3, 5, 28, 10, I("blue", 1))
    px.box(bus, 4, 6, 26, 8, I("brass", 3))
    px.box(bus, 13, 7, 5, 7, I("ink", 1))
    px.box(bus, 12, 5, 7, 2, I("ink", 1))
    px.box(bus, 0, 17, 34, 2, I("teal", 3))
    px.box(bus, 2, 20, 4, 3, I("red", 4))
    px.box(bus, 28, 20, 4, 3, I("red", 4))
    px.box(bus, 13, 20, 8, 3, I("ink", 8))
    px.box(bus, 2, 27, 6, 3, I("ink", 1))
    px.box(bus, 26, 27, 6, 3, I("ink", 1))
    over(img, px.outline(np.pad(bus, 1), I("ink", 0)), 74, 30)
    over(img, boards("stone", 0.40, 5, 61, tiles=True))
    over(img, smoke(80, 62, "ink", 4, 6, -0.4))
    lit(img, pool(92, 46, 74, 52, 0.60, 1.08), (120, 20, 10))
    him(img, "run", 2, 26, 76, 1, "ridzik")
    return him(img, "run", 0, 58, 78, 1, "danko_suit")


def bus_chase() -> Picture:
    """Two buses side by side where the road meets the rails, and the lamp of a train."""
    x, y = px.mesh(W, H)
    road = px.shade("ink", 0.30 + (px.fbm(W, H, 10, 9) - 0.5) * 0.12, 0.3)
    road[:9] = px.masonry("stone", W, 9, 6, 4, base=0.42, seed=3)
    road[9] = I("stone", 5)
    road[70:] = px.masonry("stone", W, 4, 6, 4, base=0.42, seed=4)
    for left in range(-6, W, 20):
        px.box(road, left, 41, 11, 1, I("brass", 4))
    for tie in range(0, H, 4):
        px.box(road, 88, tie, 28, 2, I("wood", 3))
    for rail in (93, 108):
        px.box(road, rail, 0, 2, H, I("ink", 7))
    for bar in range(10, 70, 6):
        px.box(road, 82, bar, 2, 3, I("ink", 7))
    img = ground(road)
    beam = np.clip(1.2 - np.abs(x - 102) / (7 + np.maximum(0, y - 24) * 0.30), 0, 1) * np.clip((y - 22) / 8, 0, 1)
    lit(img, 0.80 + 0.8 * beam, (220, 200, 120))
    for name, heading, at in (
        ("locomotive", 16, (102, -28)),
        ("bus_rostavili", 1, (62, 33)),
        ("bus_danko", 62, (38, 60)),
    ):
        vehicle(img, name, heading, *at)
        for layer in ("glow_0", "head_0", "tail_0"):
            lamps(img, name, heading, *at, layer)
    for k in range(9):
        sx, sy = 34 + k * 6 + (k * 7) % 5, 43 + (k * 5) % 7
        img[sy, sx : sx + 2] = (*P.RGB[I("brass", 5)], 255)
        img[sy + 1, sx - 1] = (*P.RGB[I("red", 4)], 255)
    return img


def wreck() -> NDArray[np.uint8]:
    """What is left of his bus across the rails: burst roof, fire behind the frames of its windows."""
    img = px.blank(W, H)
    x, y = px.mesh(W, H)
    slope = 46 - (x - 30) * 0.17  # its lower edge climbs to the right, for its tail hangs on the rails
    top = slope - 20 + np.where((x > 52) & (x < 66), 2.5 * np.sin((x - 52) * 0.9) + 2, 0)
    body = (x > 29) & (x < 92) & (y > top) & (y < slope + 12)
    level = 0.46 - (y - top) / 52 + (px.fbm(W, H, 8, 4, 3) - 0.5) * 0.16
    img[body] = px.shade("ink", level, 0.4)[body]
    roof = body & (y < top + 3)
    img[roof] = px.shade("ink", 0.74 + (px.noise(W, H, 4, 8) - 0.5) * 0.3, 0.3)[roof]
    img[body & (np.abs(y - top - 3.5) < 0.6)] = I("ink", 0)
    for k in range(6):
        left = 35 + k * 9
        pane = (x > left) & (x < left + 6.6) & (y > top + 5) & (y < top + 13)
        img[pane] = np.where(y > top + 10 - (k % 3), I("brass", 4), np.where(y > top + 8, I("red", 4), I("red", 3)))[
            pane
        ]
        img[pane & (y > top + 11.4)] = I("brass", 5)
        img[pane & (np.abs(x - left - 2 - (y - top) * 0.35) < 0.6)] = I("ink", 0)
    stripe = body & (np.abs(y - slope - 1) < 1.1)
    img[stripe & (px.noise(W, H, 4, 3) > 0.30)] = I("red", 3)
    img[body & (np.abs(y - slope - 2.6) < 0.6)] = I("ink", 6)
    scorch = body & (px.fbm(W, H, 8, 12, 2) > 0.60) & (y > top + 13)
    img[scorch] = I("ink", 0)
    img[body & (x > 89)] = I("ink", 5)
    img[body & (x > 86) & (x < 89) & (y > slope + 3) & (y < slope + 7)] = I("red", 4)
    for cx, cy in ((43, 57), (79, 50)):
        ring = np.hypot(x - cx, y - cy)
        img[ring < 6.4], img[(ring < 6.4) & (ring > 5.4) & (x + y < cx + cy)] = I("ink", 0), I("ink", 3)
        img[ring < 3.6], img[ring < 2.2] = I("ink", 4), I("ink", 1)
    return px.outline(img, I("ink", 0))


def showdown() -> Picture:
    """Rails, the burning wreck, and the arm with the pistol in its sleeve."""
    x, y = px.mesh(W, H)
    img = ground(px.shade("neon", 0.40 - y / 160 + (px.fbm(W, H, 18, 6) - 0.5) * 0.2, 0.4))
    glow = np.clip(1 - np.hypot((x - 60) / 62, (y - 40) / 46), 0, 1)
    lit(img, 0.55 + glow * 0.9, (255, 110, 20))
    over(img, smoke(50, 36, "ink", 1, 3, 0.30))
    over(img, smoke(70, 32, "ink", 1, 8, 0.45))
    over(img, flames(58, 40, 30, 30, 4))
    yard = px.blank(W, H)
    yard[54:] = px.shade("stone", 0.14 + (px.fbm(W, 20, 5, 8) - 0.5) * 0.16, 0.3)
    for tie in range(57, H, 4):
        px.box(yard, 0, tie, W, 1, I("wood", 1))
    for from_x, to_x in ((46, 18), (54, 38), (66, 80), (74, 102)):
        px.line(yard, from_x, 54, to_x, H, I("stone", 5))
    over(img, yard)
    over(img, wreck())
    over(img, flames(44, 47, 12, 9, 11))
    over(img, flames(76, 42, 10, 10, 15))
    lit(img, 0.80 + glow * 0.35, (255, 110, 20))
    him(img, "sleeve_shot", 3, 103, 72, -1, "rostavili_wounded")
    flash(img, 73, 28, -1)
    return him(img, "aim", 2, 16, 76, 1, "danko_suit")
