"""What the saw of the cut-away goes through: floors with joists, brick walls, the ground, ledges, roof and gratings."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import shapes
from workshop.places.shapes import I


def _joists(img: Indices, top: int, high: int, every: int = 16) -> None:
    """Ends of joists between ceiling and boards."""
    for x in range(2, img.shape[1], every):
        px.box(img, x, top, 9, high, I("wood", 2))
        px.frame(img, x, top, 9, high, I("wood", 4), I("wood", 1))
        px.box(img, x + 3, top + high // 2, 3, 1, I("wood", 1))


def slab(carpet: str) -> Indices:
    """64 x 16: carpet nosing of two light rows, its border, boards, joists, and the ceiling of the hall below."""
    w = 64
    img = np.full((16, w), I("ink", 0), np.uint8)
    light = {"red": ("red", 5), "blue": ("blue", 4), "neon": ("neon", 4), "green": ("green", 4)}[carpet]
    img[0], img[1] = I(*light), I(light[0], light[1] - 1)
    img[2] = np.where(np.arange(w) % 8 < 4, I("brass", 3), I(carpet, 1))
    img[3] = I(carpet, 1)
    img[4] = np.where(np.arange(w) % 2 < 1, I("brass", 1), I(carpet, 0))
    img[5], img[6], img[7] = I("wood", 5), I("wood", 3), I("wood", 1)
    _joists(img, 8, 6)
    img[14], img[15] = I("stone", 2), I("stone", 3)
    return img


def marble_slab() -> Indices:
    """64 x 16: the lobby's marble nosing over brick."""
    w = 64
    img = shapes.section(w, 16, 0.2)
    for y, step in enumerate((8, 7, 6, 5, 3)):
        img[y] = I("ink", step)
    for x in range(0, w, 32):
        img[2:4, x] = I("ink", 4)
    img[5] = I("brass", 2)
    img[6] = I("ink", 0)
    return img


def tiled_slab() -> Indices:
    """64 x 16: the kitchen's quarry tiles in section."""
    w = 64
    img = shapes.section(w, 16, 0.18)
    for y, step in enumerate((6, 5, 3, 3, 2)):
        img[y] = I("stone", step)
    img[2:5, ::8] = I("stone", 1)
    img[5] = I("ink", 0)
    return img


def below() -> Indices:
    """64 x 48: foundation under the ground floor: stone, earth, a row of pipes."""
    img = shapes.section(64, 48, 0.13, seed=14)
    shapes.pipe(img, 12, "ink", (5, 6, 5, 4, 3), range(6, 64, 32), (2, 3, 0))
    shapes.pipe(img, 24, "brass", (2, 4, 3, 1), range(22, 64, 32), (1, 3, 0))
    img[:3] = P.step(img[:3], -1)
    return img


def brick_cut() -> Indices:
    """32 x 64: a wall two bricks thick in section, its faces lit; repeats downward."""
    img = px.masonry("wood", 32, 64, 16, 8, base=0.32, var=0.08, grain=0.05, edge=0.07, joint=0.16, seed=2)
    img[:, :2], img[:, 2] = I("stone", 3), I("ink", 0)
    img[:, 30:], img[:, 29] = I("stone", 2), I("ink", 0)
    img[:, 0] = I("stone", 5)
    return img


def facade_cut() -> Indices:
    """32 x 64: the outer wall at the right: plaster within, brick, a lit face without; repeats downward."""
    img = brick_cut()
    face = px.masonry("red", 8, 64, 8, 4, base=0.34, var=0.08, grain=0.04, edge=0.06, joint=0.14, shift=0.0, seed=5)
    img[:, 22:30] = face
    img[:, 30], img[:, 31] = I("red", 3), I("neon", 2)
    img[:, 21] = I("ink", 0)
    return img


def lintel() -> Indices:
    """32 x 16: the beam over an opening in a wall."""
    img = np.asarray(px.shade("stone", np.tile(np.linspace(0.62, 0.3, 16)[:, None], (1, 32)), 0.2))
    px.frame(img, 0, 0, 32, 16, I("stone", 6), I("stone", 1))
    img[15] = I("ink", 0)
    return img


def ledge() -> Indices:
    """64 x 32: a stone ledge on the outer wall with brackets; two light rows on top; clear below."""
    img = px.blank(64, 32)
    for y, step in enumerate((7, 6, 5, 4, 4, 3, 2, 4, 3, 1)):
        img[y] = I("stone", step)
    img[0, ::3], img[1] = I("blue", 5), I("stone", 6)  # wet
    for x in range(6, 64, 32):
        for y in range(10, 26):
            half = 7 - (y - 10) * 5 // 16
            px.box(img, x + 8 - half, y, half * 2, 1, I("stone", 3))
            img[y, x + 8 - half] = I("stone", 5)
            img[y, x + 7 + half] = I("stone", 1)
    return img


def grate() -> Indices:
    """32 x 16: a steel grating that one stands on: two light rows, holes, hangers below."""
    img = px.blank(32, 16)
    img[0], img[1] = I("ink", 7), I("ink", 6)
    img[2] = np.where(np.arange(32) % 4 < 3, I("ink", 3), 0)
    img[3] = np.where(np.arange(32) % 4 < 2, I("ink", 2), 0)
    img[4], img[5] = I("ink", 4), I("ink", 1)
    for x in (3, 19):
        px.line(img, x, 6, x + 8, 14, I("ink", 2))
        px.line(img, x + 8, 6, x, 14, I("ink", 2))
    return img


def roof() -> Indices:
    """64 x 32: tarred felt with gravel and puddles that mirror the sign, over the last ceiling."""
    w = 64
    x, y = px.mesh(w, 32)
    img = np.asarray(px.shade("ink", 0.24 + (px.fbm(w, 32, 4, 8) - 0.5) * 0.16, 0.3))
    img[0], img[1] = I("ink", 6), I("ink", 5)
    puddle = (np.abs(x - 38) < 15) & (y < 2)
    img = np.where(puddle, np.where((x.astype(int) % 7) < 3, I("neon", 4), I("blue", 4)), img).astype(np.uint8)
    img[2] = I("ink", 3)
    img[6] = I("ink", 0)
    img[7:14] = px.masonry("wood", w, 7, 16, 7, base=0.28, var=0.06, grain=0.04, edge=0.06, joint=0.14, seed=3)
    img[14], img[15] = I("ink", 0), I("wood", 1)
    _joists(img, 16, 11)
    img[27:30] = I("wood", 0)
    img[30], img[31] = I("stone", 2), I("stone", 3)
    return img


def roof_steps() -> Indices:
    """16 x 16: four steel steps in the edge of the roof, down to the right."""
    img = roof()[:16, 48:].copy()
    img[:, 0] = I("ink", 1)
    for k in range(4):
        px.box(img, k * 4, 0, 4, k * 4, 0)
        px.box(img, k * 4, k * 4, 4, 1, I("ink", 7))
        px.box(img, k * 4, k * 4 + 1, 4, 1, I("ink", 6))
        px.box(img, k * 4, k * 4 + 2, 4, 2, I("ink", 1))
    return img


def parapet() -> Indices:
    """32 x 32: the brick edge of the roof under a coping stone."""
    img = px.blank(32, 32)
    img[6:] = px.masonry("red", 32, 26, 16, 8, base=0.26, var=0.07, grain=0.05, edge=0.06, joint=0.13, seed=9)
    for y, step in enumerate((6, 5, 4, 3, 2, 1)):
        img[y] = I("stone", step)
    img[0] = np.where(np.arange(32) % 5 < 2, I("neon", 4), I("stone", 6))
    img[6:8] = P.step(img[6:8], -1)
    return img


def gap_edge() -> Indices:
    """16 x 16: the sawn end of a floor beside a stair well, with its brass strip."""
    img = slab("red")[:, :16].copy()
    px.box(img, 11, 0, 5, 14, I("wood", 3))
    px.frame(img, 11, 0, 5, 14, I("wood", 5), I("wood", 1))
    img[0:2, 11:] = I("brass", 4)
    return img


def shaft_sill() -> Indices:
    """64 x 16: the brass edge of a floor before the lift's shaft; clear below, so that nobody's face is hidden."""
    img = px.blank(64, 16)
    img[0], img[1], img[2] = I("brass", 5), I("brass", 3), I("brass", 1)
    img[3] = I("ink", 0)
    return img


def stamps() -> dict[str, Indices]:
    """All stamps of this file."""
    return {
        **{f"slab_{c}": slab(c) for c in ("red", "blue", "neon", "green")},
        "slab_marble": marble_slab(),
        "slab_tiles": tiled_slab(),
        "below": below(),
        "brick_cut": brick_cut(),
        "facade_cut": facade_cut(),
        "lintel": lintel(),
        "ledge": ledge(),
        "grate": grate(),
        "roof": roof(),
        "roof_steps": roof_steps(),
        "parapet": parapet(),
        "gap_edge": gap_edge(),
        "shaft_sill": shaft_sill(),
    }
