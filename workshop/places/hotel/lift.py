"""The old lift: its lattice shaft, the cage, gates, the dial over each door, shut doors on other storeys."""

from __future__ import annotations

import numpy as np

from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel.lettering import words
from workshop.places.shapes import I
from workshop.places.sprites import Sprite

SHAFT_W = 64
STOREY_PX = 112
CAGE_W, CAGE_H = 64, 112


def lattice(w: int, h: int, cell: int, light: int, dark: int) -> Indices:
    """A fence of crossed bars on clear ground."""
    img = px.blank(w, h)
    y, x = np.mgrid[0:h, 0:w]
    img[(x + y) % cell == 0] = dark
    img[(x - y) % cell == 0] = light
    return img


def shaft() -> Indices:
    """64 x 112: one storey of the shaft's back: brick in the dark, rails, cables; repeats upward."""
    img = px.masonry("ink", SHAFT_W, STOREY_PX, 16, 8, base=0.17, var=0.05, grain=0.04, edge=0.05, joint=0.1, seed=21)
    fall = np.clip(np.abs(np.arange(SHAFT_W) - 31.5) / 32, 0, 1) ** 2 * -1.0
    img = px.relight(img, np.tile(fall, (STOREY_PX, 1)), 0.4)
    for x in (3, SHAFT_W - 7):
        px.box(img, x, 0, 4, STOREY_PX, I("ink", 4))
        px.box(img, x, 0, 1, STOREY_PX, I("ink", 6))
        px.box(img, x + 3, 0, 1, STOREY_PX, I("ink", 1))
        for y in range(10, STOREY_PX, 28):
            px.box(img, x - 1, y, 6, 5, I("brass", 1))
            px.box(img, x - 1, y, 6, 1, I("brass", 3))
    for x in (28, 34):
        px.box(img, x, 0, 2, STOREY_PX, I("ink", 2))
        img[::4, x] = I("ink", 5)
        img[2::4, x + 1] = I("ink", 4)
    return img


def front_bars() -> Indices:
    """64 x 112: the lattice before the shaft, clear between; frames at both sides."""
    img = lattice(SHAFT_W, STOREY_PX, 16, I("brass", 2), I("brass", 1))
    for x in (0, SHAFT_W - 4):
        px.box(img, x, 0, 4, STOREY_PX, I("brass", 2))
        px.box(img, x, 0, 1, STOREY_PX, I("brass", 4))
        px.box(img, x + 3, 0, 1, STOREY_PX, I("brass", 0))
    return img


def post() -> Indices:
    """16 x 112: a post of the cage that hides a man: riveted brass and iron."""
    img = np.asarray(px.shade("ink", np.tile([0.3, 0.75, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3, 0.2], (112, 1)), 0.1))
    out = px.blank(16, 112)
    px.blit(out, img, 3, 0)
    for y in range(4, 112, 12):
        px.box(out, 5, y, 2, 2, I("brass", 4))
        px.box(out, 9, y, 2, 2, I("brass", 3))
    for y, high in ((0, 5), (50, 3), (106, 6)):
        px.box(out, 1, y, 14, high, I("brass", 2))
        px.box(out, 1, y, 14, 1, I("brass", 5))
        px.box(out, 1, y + high - 1, 14, 1, I("brass", 0))
    return out


def cage() -> Indices:
    """64 x 112: the cage: roof with sheave, back of panels with a mirror and lamp, floor of two light rows."""
    img = px.blank(CAGE_W, CAGE_H)
    px.box(img, 28, 0, 8, 8, I("ink", 3))
    px.box(img, 28, 0, 1, 8, I("ink", 6))
    px.box(img, 2, 6, 60, 9, I("brass", 1))
    for k, step in enumerate((4, 5, 3, 2, 1, 2, 3, 1, 0)):
        img[6 + k, 2:62] = I("brass", step)
    px.box(img, 22, 8, 20, 4, I("brass", 0))  # hatch in the roof
    back = np.asarray(px.shade("wood", 0.46 + (px.fbm(56, 80, 8, 5) - 0.5) * 0.1, 0.15))
    px.blit(img, back, 4, 15)
    for x in (5, 24, 43):
        px.frame(img, x, 62, 16, 30, I("wood", 1), I("wood", 5))
        px.frame(img, x + 2, 64, 12, 26, I("wood", 5), I("wood", 1))
    px.box(img, 12, 24, 40, 30, I("blue", 1))
    x, y = px.mesh(40, 30)
    glass = np.asarray(px.shade("blue", 0.34 + ((x + y * 1.6) % 26 < 5) * 0.26, 0.2))
    px.blit(img, glass, 12, 24)
    px.frame(img, 11, 23, 42, 32, I("brass", 4), I("brass", 1))
    px.box(img, 4, 57, 56, 2, I("brass", 3))
    px.box(img, 4, 59, 56, 1, I("brass", 0))
    px.box(img, 27, 15, 10, 3, I("brass", 5))
    px.box(img, 29, 18, 6, 1, I("brass", 4))
    img[15:23, 4:60] = px.relight(img[15:23, 4:60], np.linspace(-1, 0, 8)[:, None])
    for x0 in (2, 58):
        px.box(img, x0, 6, 4, 90, I("brass", 2))
        px.box(img, x0, 6, 1, 90, I("brass", 5))
        px.box(img, x0 + 3, 6, 1, 90, I("brass", 0))
    for k, step in enumerate((5, 4, 2, 1, 0)):
        img[96 + k] = I("brass", step)
    px.box(img, 0, 101, CAGE_W, 7, I("ink", 3))
    px.box(img, 0, 101, CAGE_W, 1, I("ink", 5))
    for x0 in range(6, CAGE_W, 13):
        px.box(img, x0, 103, 4, 3, I("ink", 1))
    px.box(img, 0, 107, CAGE_W, 1, I("ink", 0))
    return img


def gate(open_px: int) -> Indices:
    """Both folding gates before the shaft, 64 x 96: scissors of brass, each drawn aside by `open_px` of its 32."""
    wide = 32 - open_px
    img = px.blank(64, 96)
    y, x = np.mgrid[0:96, 0:wide]
    cell = max(6, 16 * wide // 32)
    part = np.where((x + y) % cell == 0, I("brass", 3), np.where((x - y) % cell == 0, I("brass", 2), 0))
    for at in range(0, wide, cell):
        part[:, at] = I("brass", 4)
    part[0:2], part[94:] = I("brass", 1), I("brass", 2)
    part[:, wide - 1] = I("brass", 5)
    half = part.astype(np.uint8)
    px.blit(img, half, 0, 0)
    return px.blit(img, half, 64 - wide, 0, flip=True)


def dial(at: float) -> Indices:
    """The half-round dial with its hand, `at` 1..5, 40 x 24."""
    img = px.blank(40, 24)
    x, y = px.mesh(40, 24)
    far = np.hypot(x - 20, y - 21)
    top = y < 22
    img = np.where((far < 20) & top, I("brass", 1), img)
    img = np.where((far < 19) & top, np.asarray(px.shade("brass", 0.75 - y / 50)), img)
    img = np.where((far < 16.5) & top, I("stone", 6), img)
    img = np.where((far < 16.5) & top & (y > 17), I("stone", 5), img)
    img = np.where((far > 17.5) & (far < 19) & top, I("brass", 5), img).astype(np.uint8)
    for n in range(1, 6):
        angle = np.radians(180 - (n - 0.5) * 36)
        px.box(img, round(19.5 + 13 * np.cos(angle)), round(20.5 - 13 * np.sin(angle)), 2, 2, I("wood", 1))
    angle = np.radians(180 - (at - 0.5) * 36)
    px.line(img, 20, 20, 20 + 11 * np.cos(angle), 20 - 11 * np.sin(angle), I("red", 3))
    px.box(img, 18, 19, 4, 3, I("brass", 1))
    px.box(img, 0, 22, 40, 2, I("brass", 2))
    px.box(img, 0, 22, 40, 1, I("brass", 4))
    return img


def doors(dead: bool) -> Indices:
    """The lift's shut leaves in their stone frame, 64 x 84; a sign hangs before those that are out of order."""
    w, h = 64, 84
    img = px.blank(w, h)
    px.box(img, 0, 0, w, h, I("stone", 3))
    px.frame(img, 0, 0, w, h, I("stone", 6), I("stone", 1))
    px.frame(img, 1, 1, w - 2, h - 1, I("stone", 5), I("stone", 2))
    px.box(img, 7, 8, 50, h - 8, I("brass", 0))
    for left, flip in ((8, False), (33, True)):
        leaf = np.asarray(px.shade("brass", np.tile(np.linspace(0.72, 0.4, 23), (h - 9, 1)), 0.2))
        px.frame(leaf, 0, 0, 23, h - 9, I("brass", 4), I("brass", 1))
        px.frame(leaf, 3, 4, 17, 34, I("brass", 1), I("brass", 4))
        px.frame(leaf, 3, 42, 17, 28, I("brass", 1), I("brass", 4))
        for k in range(5):  # rays of the panel
            px.line(leaf, 11, 36, 4 + k * 3.4, 7, I("brass", 4 if k % 2 else 1))
            px.line(leaf, 11, 44, 4 + k * 3.4, 68, I("brass", 4 if k % 2 else 1))
        px.blit(img, leaf, left, 9, flip)
    px.box(img, 31, 8, 2, h - 8, I("ink", 0))
    if dead:
        px.box(img, 14, 21, 36, 19, I("stone", 6))  # above whatever is parked before them
        px.frame(img, 14, 21, 36, 19, I("stone", 7), I("stone", 2))
        px.blit(img, words("OUT OF", I("red", 3)), 21, 24)
        px.blit(img, words("ORDER", I("red", 3)), 22, 32)
        px.line(img, 20, 20, 31, 11, I("stone", 1))
        px.line(img, 42, 20, 31, 11, I("stone", 1))
    px.box(img, 0, h - 2, w, 2, I("stone", 1))
    return img


def call_button(lit: bool) -> Indices:
    """The brass plate of the bell push."""
    img = np.full((12, 8), I("brass", 3), np.uint8)
    px.frame(img, 0, 0, 8, 12, I("brass", 5), I("brass", 0))
    px.box(img, 3, 2, 2, 2, I("ink", 1))
    px.box(img, 2, 6, 4, 4, I("red", 4 if lit else 1))
    img[6, 2:4] = I("red", 5 if lit else 2)
    return img


def sprites() -> dict[str, Sprite]:
    """What moves: cages, gates, dials."""
    return {
        "lift_cage": Sprite((cage(),)),
        "lift_gate": Sprite(tuple(gate(k) for k in (0, 9, 18, 26)), 60, once=True),
        **{f"dial_{n}": Sprite((dial(n),)) for n in range(1, 6)},
        "dial_hunting": Sprite(tuple(dial(2 + k * 0.25) for k in (0, 1, 2, 3, 4, 3, 2, 1)), 300),
        "call_button": Sprite((call_button(False),), centred=True),
        "call_button_lit": Sprite((call_button(True), call_button(False)), 400, centred=True),
    }


def stamps() -> dict[str, Indices]:
    """Still stamps."""
    return {
        "shaft": shaft(),
        "bars": front_bars(),
        "post": post(),
        "doors": doors(False),
        "doors_dead": doors(True),
    }
