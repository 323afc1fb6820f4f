"""Outside the wall: the sign from its back with gantry and brackets, fire escape, tank, skylight, chimneys, awning."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel.lettering import STROKES, words
from workshop.places.hotel.lift import lattice
from workshop.places.shapes import I

LETTER_W, LETTER_H = 64, 48


def letter(which: str, lit: bool) -> Indices:
    """A letter of the sign seen from its back, 64 x 48: sheet metal, ribs, cables; its tube glows round the edges."""
    img = px.blank(LETTER_W, LETTER_H)
    body = np.zeros((LETTER_H, LETTER_W), bool)
    for left, top, right, bottom in STROKES[which]:
        left, right = 8 - right, 8 - left  # from behind it stands the wrong way round
        body[4 + top * 4 : 4 + bottom * 4, 4 + left * 7 : 4 + right * 7] = True
    halo = np.zeros_like(body)
    wide = np.zeros_like(body)
    for dy in range(-3, 4):
        for dx in range(-3, 4):
            moved = np.roll(body, (dy, dx), (0, 1))
            if abs(dx) + abs(dy) <= 2:
                halo |= moved
            if abs(dx) + abs(dy) <= 3:
                wide |= moved
    if lit:
        img[wide] = I("neon", 2)
        img[halo] = I("neon", 4)
    else:
        img[halo] = I("neon", 0)
    x, y = px.mesh(LETTER_W, LETTER_H)
    sheet = np.asarray(px.shade("ink", 0.3 - y / 300 + (px.fbm(LETTER_W, LETTER_H, 16, 4) - 0.5) * 0.1, 0.2))
    img[body] = sheet[body]
    ribs = body & ((x.astype(int) % 8 == 3) | (y.astype(int) % 16 == 9))
    img[ribs] = I("ink", 4)
    img[body & (x.astype(int) % 8 == 4)] = I("ink", 1)
    edge = body & ~np.roll(body, 1, 0)
    img[edge] = I("neon", 3) if lit else I("ink", 5)
    left = body & ~np.roll(body, 1, 1)
    img[left] = I("neon", 2) if lit else I("ink", 4)
    bottom = body & ~np.roll(body, -1, 0)
    img[bottom] = I("ink", 0)
    return img


def gantry() -> Indices:
    """64 x 48: the steel frame behind a letter, clear between its members; repeats downward."""
    img = px.blank(64, 48)
    for x in (0, 58):
        px.box(img, x, 0, 6, 48, I("ink", 3))
        px.box(img, x, 0, 1, 48, I("ink", 5))
        px.box(img, x + 5, 0, 1, 48, I("ink", 1))
        for y in range(3, 48, 8):
            img[y, x + 2] = I("ink", 6)
    px.box(img, 0, 44, 64, 4, I("ink", 3))
    px.box(img, 0, 44, 64, 1, I("ink", 5))
    px.box(img, 0, 47, 64, 1, I("ink", 0))
    for k in range(2):
        px.line(img, 6, k, 57, 43 + k, I("ink", 2))
        px.line(img, 57, k, 6, 43 + k, I("ink", 2))
    px.box(img, 30, 20, 5, 5, I("ink", 4))
    for y in range(0, 48, 3):  # cable
        img[y : y + 2, 52 + (y // 6) % 2] = I("ink", 1)
    return img


def bracket() -> Indices:
    """32 x 16: a grating on arms that one stands on."""
    img = px.blank(32, 16)
    img[0], img[1] = I("ink", 8), I("ink", 6)
    img[2] = np.where(np.arange(32) % 4 < 3, I("ink", 4), I("ink", 0))
    img[3], img[4] = I("ink", 3), I("ink", 0)
    for x in (3, 27):
        px.box(img, x, 5, 2, 4, I("ink", 3))
    px.line(img, 4, 14, 14, 5, I("ink", 3))
    px.line(img, 27, 14, 17, 5, I("ink", 3))
    return img


def junction(step: int) -> Indices:
    """32 x 24: the box that sparks: its lid hangs open; `step` 0 dark, 1 to 3 spitting."""
    img = px.blank(32, 24)
    px.box(img, 9, 2, 14, 16, I("ink", 3))
    px.frame(img, 9, 2, 14, 16, I("ink", 6), I("ink", 0))
    px.box(img, 11, 4, 10, 12, I("ink", 0))
    for x in (12, 15, 18):
        px.box(img, x, 5, 1, 8, I("red", 3) if x != 15 else I("brass", 3))
    px.box(img, 13, 18, 2, 6, I("ink", 2))
    if step:
        rng = np.random.default_rng(step)
        for _ in range(3 + step * 2):
            x, y = 16.0, 10.0
            for _ in range(int(rng.integers(3, 7))):
                nx, ny = x + rng.uniform(-4, 4), y + rng.uniform(-3, 5)
                px.line(img, x, y, nx, ny, I("blue", 5) if rng.random() < 0.6 else I("brass", 5))
                x, y = nx, ny
        px.box(img, 14, 8, 4, 4, I("ink", 8))
    return img


def fire_escape() -> Indices:
    """80 x 64: a landing of the fire escape from its side: railing, grating, brackets."""
    img = px.blank(80, 64)
    for x in range(2, 80, 6):
        px.box(img, x, 18, 1, 30, I("ink", 4))
    for y, step in ((16, 6), (17, 4), (18, 1), (32, 4), (33, 1)):
        img[y] = I("ink", step)
    for x in (0, 76):
        px.box(img, x, 14, 4, 34, I("ink", 4))
        px.box(img, x, 14, 1, 34, I("ink", 6))
    img[48:64] = px.tile(np.hstack([_grating()] * 3), 80, 16)
    return img


def _grating() -> Indices:
    img = px.blank(32, 16)
    img[0], img[1] = I("ink", 8), I("ink", 6)
    img[2] = np.where(np.arange(32) % 4 < 3, I("ink", 4), 0)
    img[3] = I("ink", 3)
    img[4] = I("ink", 0)
    px.line(img, 2, 15, 13, 5, I("ink", 3))
    return img


def ladder() -> Indices:
    """32 x 16: a rung or two of an iron ladder; repeats downward."""
    img = px.blank(32, 16)
    for x in (6, 23):
        px.box(img, x, 0, 3, 16, I("ink", 5))
        px.box(img, x, 0, 1, 16, I("ink", 7))
        px.box(img, x + 2, 0, 1, 16, I("ink", 1))
    for y in (3, 11):
        px.box(img, 9, y, 14, 1, I("ink", 7))
        px.box(img, 9, y + 1, 14, 1, I("ink", 4))
        px.box(img, 9, y + 2, 14, 1, I("ink", 0))
    return img


def tank_legs() -> Indices:
    """96 x 64: the timber stand below the water tank."""
    img = px.blank(96, 64)
    for x in (6, 34, 60, 84):
        px.box(img, x, 0, 6, 64, I("wood", 2))
        px.box(img, x, 0, 2, 64, I("wood", 4))
        px.box(img, x + 5, 0, 1, 64, I("wood", 0))
    for a, b in ((8, 36), (36, 62), (62, 86)):
        for k in range(2):
            px.line(img, a, 6 + k, b, 58 + k, I("wood", 3))
            px.line(img, b, 6 + k, a, 58 + k, I("wood", 2))
    px.box(img, 0, 0, 96, 5, I("wood", 4))
    px.box(img, 0, 0, 96, 2, I("wood", 6))
    px.box(img, 0, 4, 96, 1, I("wood", 0))
    return img


def skylight() -> Indices:
    """96 x 32: the glass roof of the stair well, lit from below."""
    w, h = 96, 32
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    rise = 26 - np.abs(x - w / 2) * 0.42
    inside = y > 30 - rise
    glass = np.asarray(px.shade("brass", 0.46 + 0.34 * (y / h) - np.abs(x - w / 2) / 160, 0.3))
    img = np.where(inside & (y < 27), glass, img)
    img = np.where(inside & (y < 27) & (np.abs((x - y * 0.9) % 30 - 4) < 1.6), I("brass", 5), img).astype(np.uint8)
    for at in range(4, w, 15):
        column = inside[:, at] & (np.arange(h) < 27)
        img[column, at] = I("ink", 1)
        img[column, at + 1] = I("ink", 5)
    edge = inside & ~np.roll(inside, 1, 0) & (y < 27)
    img[edge] = I("ink", 7)
    img[np.roll(edge, 1, 0) & (y < 28)] = I("ink", 2)
    px.box(img, 0, 26, w, 6, I("ink", 3))
    px.box(img, 0, 26, w, 1, I("ink", 7))
    px.box(img, 0, 31, w, 1, I("ink", 0))
    return img


def skylight_broken() -> Indices:
    """The same with its panes gone."""
    img = skylight()
    x, y = px.mesh(96, 32)
    hole = (np.hypot((x - 46) / 30, (y - 18) / 12) + (px.noise(96, 32, 4, 5) - 0.5) * 0.6 < 1) & (y < 26)
    out = np.where(hole, I("ink", 0), img)
    rim = hole & ~np.roll(hole, 1, 0)
    return np.where(rim, I("brass", 5), out).astype(np.uint8)


def chimney() -> Indices:
    """32 x 64: brick with two pots."""
    img = px.blank(32, 64)
    img[16:] = px.masonry("red", 32, 48, 16, 8, base=0.22, var=0.07, grain=0.05, edge=0.06, joint=0.12, seed=4)
    px.box(img, 0, 14, 32, 5, I("stone", 2))
    px.box(img, 0, 14, 32, 1, I("stone", 4))
    for x in (5, 18):
        px.blit(img, np.asarray(px.shade("wood", np.tile(np.linspace(0.6, 0.2, 9), (14, 1)), 0.2)), x, 1)
        px.box(img, x - 1, 0, 11, 2, I("wood", 3))
    img[19:, 0] = I("neon", 2)
    img[19:, 30:] = P.step(img[19:, 30:], -1)
    return img


def stair_head() -> Indices:
    """64 x 80: the little house over the stairs with its iron door and lamp."""
    img = px.masonry("red", 64, 80, 16, 8, base=0.24, var=0.06, grain=0.05, edge=0.06, joint=0.12, seed=8)
    for y, step in enumerate((5, 4, 3, 2, 1)):
        img[y] = I("stone", step)
    px.box(img, 16, 16, 32, 64, I("ink", 2))
    px.frame(img, 16, 16, 32, 64, I("ink", 5), I("ink", 0))
    for y in (28, 52):
        px.frame(img, 20, y - 6, 24, 18, I("ink", 1), I("ink", 4))
    px.box(img, 42, 46, 3, 6, I("ink", 7))
    px.blit(img, words("STAIRS", I("brass", 3)), 20, 8)
    return img


def awning() -> Indices:
    """96 x 32: the striped awning over the pavement, seen from the side."""
    w, h = 96, 32
    x, y = px.mesh(w, h)
    img = px.blank(w, h)
    cloth = (y < 22) & (y > (w - x) * 0.0 + 2)
    stripe = (x // 8).astype(int) % 2
    body = np.where(stripe, np.asarray(px.shade("red", 0.62 - y / 60)), np.asarray(px.shade("stone", 0.86 - y / 60)))
    img = np.where(cloth, body, img)
    hem = (y >= 22) & (y < 27 + 2 * np.sin(x / 8 * np.pi))
    img = np.where(hem, np.where(stripe, I("red", 2), I("stone", 4)), img).astype(np.uint8)
    img[2], img[3] = I("ink", 7), I("ink", 4)
    return img


def dish() -> Indices:
    """An aerial on its mast, 48 x 64."""
    img = px.blank(48, 64)
    px.box(img, 23, 6, 2, 58, I("ink", 3))
    px.box(img, 23, 6, 1, 58, I("ink", 5))
    for y, half in ((8, 20), (14, 16), (20, 12), (26, 8)):
        px.box(img, 24 - half, y, half * 2, 1, I("ink", 5))
        for k in range(-half, half + 1, 4):
            px.box(img, 24 + k, y - 2, 1, 5, I("ink", 4))
    px.line(img, 24, 30, 6, 63, I("ink", 2))
    px.line(img, 24, 30, 42, 63, I("ink", 2))
    return img


def vent_pipe() -> Indices:
    """32 x 48: a bent ventilation pipe with a cowl."""
    img = px.blank(32, 48)
    tube = np.asarray(
        px.shade("ink", np.tile([0.3, 0.7, 0.85, 0.7, 0.6, 0.5, 0.4, 0.35, 0.3, 0.22, 0.16, 0.1], (34, 1)), 0.2)
    )
    px.blit(img, tube, 10, 14)
    for y, half, step in ((4, 9, 6), (5, 10, 5), (6, 11, 5), (7, 12, 4), (8, 12, 3), (9, 11, 1)):
        px.box(img, 16 - half, y, half * 2, 1, I("ink", step))
    px.box(img, 12, 10, 2, 4, I("ink", 3))
    px.box(img, 19, 10, 2, 4, I("ink", 3))
    px.box(img, 8, 44, 16, 4, I("ink", 3))
    px.box(img, 8, 44, 16, 1, I("ink", 6))
    return img


def wall_outside() -> Indices:
    """64 x 64: the neighbour's brick wall that falls away below, lit pink from the sign; repeats."""
    img = px.masonry("red", 64, 64, 16, 8, base=0.16, var=0.05, grain=0.04, edge=0.05, joint=0.09, seed=13)
    return img


def stamps() -> dict[str, Indices]:
    """Still stamps."""
    return {
        "gantry": gantry(),
        "bracket": bracket(),
        "fire_escape": fire_escape(),
        "ladder": ladder(),
        "tank_legs": tank_legs(),
        "chimney": chimney(),
        "stair_head": stair_head(),
        "awning": awning(),
        "dish": dish(),
        "vent_pipe": vent_pipe(),
        "wall_outside": wall_outside(),
        "lattice": lattice(64, 64, 16, I("ink", 3), I("ink", 2)),
    }
