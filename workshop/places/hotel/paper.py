"""Walls of corridors and rooms: papers and their patterns, crown and dado, panels, carpets, and wear."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.kit.px import Mask
from workshop.places.shapes import I

HALL_PX = 96  # clear height of a storey
REPEAT_PX = 64
CROWN_PX = 9
CARPET_PX = 9

# Half motifs of papers, mirrored to a full one and set half a drop lower in every other column.
_DAMASK = """
o......O
oo....oo
.oo..ooO
..oo.o.o
...oo..o
....oo..
o....oo.
oo....oo
ooo....o
o.oo..oo
O..oo.oo
o.oo..oo
ooo....o
oo....oo
o....oo.
....oo..
"""
_FERN = """
o.......
o.....oo
oo...oo.
Oo..oo..
o..oo..o
..oo..oo
o.o..oo.
oo..oo..
Oo.oo...
o..o....
o.oo..oo
oooo.oo.
o.ooooo.
o..ooo..
O...o...
o.......
"""
_FAN = """
oooooooo
.......o
oooooo.o
.....o.o
oooo.o.o
...o.o.o
Oo.o.o.o
Oo.o.o.o
...o.o.o
oooo.o.o
.....o.o
oooooo.o
.......o
oooooooo
........
........
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """One storey's dress: the ramp and step of its ground, its pattern, its panels and its carpet."""

    ramp: str
    low: int
    motif: str
    spark: tuple[str, int]
    panel: str = "wood"
    panel_base: float = 0.4
    carpet: str = "red"
    stripes: bool = False


PAPERS = {
    "green": Paper("green", 1, _FERN, ("brass", 1), carpet="red"),
    "red": Paper("red", 1, _DAMASK, ("brass", 2), carpet="blue"),
    "dark": Paper("blue", 0, _FAN, ("neon", 2), panel_base=0.26, carpet="neon"),
    "teal": Paper("teal", 2, _FERN, ("teal", 4), carpet="red"),
    "room": Paper("stone", 2, _DAMASK, ("red", 3), panel_base=0.34, carpet="green", stripes=True),
}


def pattern(paper: Paper, w: int, h: int) -> Indices:
    """The paper alone."""
    half = np.array([[".oO".index(c) for c in row] for row in paper.motif.strip("\n").split("\n")])
    motif = np.hstack([half, half[:, ::-1]])
    full = np.vstack([np.hstack([motif, np.roll(motif, 8, 0)])] * 2)
    inks = [I(paper.ramp, paper.low), I(paper.ramp, paper.low + 1), I(*paper.spark)]
    img = px.tile(np.choose(full, inks).astype(np.uint8), w, h)
    if paper.stripes:
        x, _ = px.mesh(w, h)
        img = np.where((x.astype(int) % 16 < 8) & (img == inks[1]), P.step(img, 1), img)
        img = np.where(x.astype(int) % 16 == 0, P.step(img, -1), img).astype(np.uint8)
    return img


def crown(img: Indices) -> None:
    """Plaster moulding below the ceiling with dentils, and the shade that it throws."""
    w = img.shape[1]
    for y, step in enumerate((2, 4, 6, 5, 4, 3, 5, 3, 1)):
        img[y] = I("stone", step)
    for x in range(0, w, 8):
        px.box(img, x, 5, 5, 2, I("stone", 5))
        px.box(img, x + 5, 5, 3, 2, I("stone", 2))
    fall = np.clip(1.8 - (np.arange(img.shape[0])[:, None] - CROWN_PX) / 5, 0, 1.8)
    fall[:CROWN_PX] = 0
    img[:] = px.relight(img, -fall, 0.5)


def panels(w: int, h: int, ramp: str, base: float, wide: int = 32) -> Indices:
    """Raised panels of a dado with rail and skirting."""
    grain = px.fbm(w, h, 8, 3, 2)[:, [k // 6 for k in range(w)]]
    img = np.asarray(px.shade(ramp, base + (grain - 0.5) * 0.14, 0.2))
    for x in range(0, w, wide):
        left, top, across, high = x + 4, 8, wide - 8, h - 17
        px.frame(img, left, top, across, high, I(ramp, 1), I(ramp, 5))
        px.frame(img, left + 1, top + 1, across - 2, high - 2, I(ramp, 2), I(ramp, 4))
        px.frame(img, left + 3, top + 3, across - 6, high - 6, I(ramp, 5), I(ramp, 1))
        px.box(img, left + 4, top + 4, across - 8, high - 8, I(ramp, 3))
        px.box(img, left + 4, top + 4, across - 8, 1, I(ramp, 4))
        px.box(img, x, 6, 1, h - 13, I(ramp, 2))
    for y, step in enumerate((6, 5, 3, 4, 2, 1)):
        img[y] = I(ramp, step)
    for k, step in enumerate((1, 5, 4, 3, 3, 2, 0)):
        img[h - 7 + k] = I(ramp, step)
    return img


def carpet(ramp: str, w: int, h: int = CARPET_PX) -> Indices:
    """The carpet seen at a flat angle, border and lozenges, darkest at the wall."""
    x, y = px.mesh(w, h)
    level = 0.26 + 0.02 * y
    img = np.asarray(px.shade(ramp, level, 0.2))
    lozenge = (np.abs(x % 16 - 8) + np.abs(y - h * 0.6) * 2.4) < 6
    img = np.where(lozenge, P.step(img, 1), img)
    img = np.where((np.abs(x % 16 - 8) < 1.2) & (np.abs(y - h * 0.6) < 1), I("brass", 2), img)
    img[0] = I("wood", 0)
    img[1] = I("wood", 1)
    img[2] = P.step(img[2], -1)
    img[h - 1] = np.where(np.arange(w) % 4 < 2, I("brass", 1), I(ramp, 1))
    return img.astype(np.uint8)


def wall(name: str, w: int = REPEAT_PX, h: int = HALL_PX) -> Indices:
    """A hall's back wall from ceiling to the walked edge; repeats every 64 px."""
    paper = PAPERS[name]
    dado = 36
    img = px.blank(w, h)
    top = h - dado - CARPET_PX
    px.blit(img, pattern(paper, w, top), 0, 0)
    for k, step in enumerate((5, 3, 1)):
        img[CROWN_PX + 7 + k] = I(paper.panel, step)  # picture rail
    crown(img[:top])
    img[:top] = px.relight(img[:top], (px.fbm(w, top, 32, 9) - 0.5) * 1.4 * (np.arange(top) > CROWN_PX)[:, None], 0.6)
    px.blit(img, panels(w, dado, paper.panel, paper.panel_base), 0, top)
    img[top - 3 : top] = px.relight(img[top - 3 : top], np.array([[0.0], [-0.5], [-1.0]]))
    px.blit(img, carpet(paper.carpet, w), 0, h - CARPET_PX)
    return img


def tear(img: Indices, at: Mask, seed: int) -> Indices:
    """Torn paper where `at`: plaster and laths behind, the torn edge curled and lit."""
    h, w = img.shape
    _, y = px.mesh(w, h)
    lath = 0.5 + (px.fbm(w, h, 8, seed) - 0.5) * 0.2 - np.where(y.astype(int) % 5 == 4, 0.24, 0)
    hole = np.asarray(px.shade("stone", lath, 0.2))
    out = np.where(at, hole, img).astype(np.uint8)
    up = np.zeros_like(at)
    up[1:] = at[:-1]
    down = np.zeros_like(at)
    down[:-1] = at[1:]
    out[at & ~up] = I("stone", 0)
    shade = np.zeros_like(at)
    shade[1:] = (at & ~up)[:-1]
    out[at & shade] = I("stone", 1)
    out[~at & up] = I("stone", 7)
    curl = np.zeros_like(at)
    curl[1:] = (~at & up)[:-1]
    out[~at & curl & (img > 0)] = I("stone", 4)
    out[~at & down] = P.step(img, 1)[~at & down]
    return out


def torn(name: str, seed: int, w: int = REPEAT_PX) -> Indices:
    """The wall with two or three torn places."""
    img = wall(name, w)
    x, y = px.mesh(w, HALL_PX)
    rng = np.random.default_rng(seed)
    rough = px.noise(w, HALL_PX, 4, seed)
    at = np.zeros((HALL_PX, w), bool)
    for _ in range(3):
        cx, cy, r = rng.uniform(12, w - 12), rng.uniform(26, 44), rng.uniform(4, 9)
        far = np.hypot(x - cx, (y - cy) * 0.62) + (rough - 0.5) * 7
        at |= (far < r) & (y > CROWN_PX + 10) & (y < HALL_PX - 47)
    return tear(img, at, seed)


def stain(name: str, seed: int = 4, w: int = REPEAT_PX) -> Indices:
    """The wall under a pipe that once burst: a brown map with a dark rim."""
    img = wall(name, w)
    x, y = px.mesh(w, HALL_PX)
    far = np.hypot((x - 30) / 20, (y - 14) / 30) + (px.fbm(w, HALL_PX, 8, seed) - 0.5) * 0.7
    paper = y < HALL_PX - 46
    img = np.where((far < 1) & (y > CROWN_PX) & paper, P.step(img, -1), img)
    img = np.where((far > 0.93) & (far < 1.03) & (y > CROWN_PX) & paper, I("wood", 2), img)
    return img.astype(np.uint8)
