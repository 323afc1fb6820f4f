"""Painted tiles of the bath: rose, star, frieze, border and lattice, typed as quarters and mirrored."""

from __future__ import annotations

import numpy as np

from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.shapes import I

KEY = {
    "d": ("teal", 1),
    "k": ("teal", 2),
    "t": ("teal", 3),
    "T": ("teal", 4),
    "m": ("teal", 5),
    "W": ("ink", 7),
    "w": ("ink", 6),
    "D": ("blue", 1),
    "B": ("blue", 2),
    "b": ("blue", 3),
    "G": ("brass", 3),
    "Y": ("brass", 4),
    "g": ("brass", 2),
    "r": ("red", 3),
    "R": ("red", 2),
    "s": ("stone", 5),
    "S": ("stone", 6),
    "q": ("stone", 4),
}

ROSE = """
dkkkkkkk
kWwWWwBB
kwBWwBbB
kWWGGBWw
kWwGBbWT
kwBBbWTm
kBbWWTGG
kBBwTmGY
"""
LATTICE = """
dkkkkkkk
kBkkkkkB
kkBkkkBk
kkkTkTkk
kkkkmkkk
kkkTkTkk
kkBkkkBg
kBkkkkgG
"""
WAVE = """
................
....WWW.........
..WW..WW........
.W..T..WW.......
W..TT...W......W
..TYYT..W.WW..W.
..TYYT.WW..W.WW.
...TT.WW.....W..
.WW..WW.........
W..WWW..........
"""
STENCIL = """
qqqqqqqqqqqqqqqq
.......RR.......
......RRRR......
..t..RR..RR..t..
.ttt.R.GG.R.ttt.
tt.ttR.GG.Rtt.tt
.ttt.R....R.ttt.
..t..RR..RR..t..
......RRRR......
.......RR.......
qqqqqqqqqqqqqqqq
"""


def kaleido(text: str) -> Indices:
    """Mirror a typed quarter of 8 x 8 into a tile."""
    quarter = px.grid(text, KEY)
    top = np.hstack([quarter, quarter[:, ::-1]])
    return np.vstack([top, top[::-1]])


def frieze() -> Indices:
    """Blue band with a white wave between two brass lines; repeats every tile."""
    img = px.blank(16, 16)
    px.box(img, 0, 0, 16, 16, I("blue", 1))
    for y, (ramp, step) in (
        (0, ("brass", 3)),
        (1, ("brass", 1)),
        (13, ("brass", 3)),
        (14, ("brass", 1)),
        (15, ("stone", 1)),
    ):
        img[y] = I(ramp, step)
    return px.blit(img, px.grid(WAVE, KEY | {"W": ("ink", 6), "Y": ("brass", 3)}), 0, 2)


def stencil(ground: Indices) -> Indices:
    """A painted border over plaster."""
    return px.blit(ground, px.grid(STENCIL, KEY | {"q": ("wood", 4), "R": ("red", 2), "t": ("teal", 3)}), 0, 3)


ROSE_TILE, LATTICE_TILE, FRIEZE_TILE = kaleido(ROSE), kaleido(LATTICE), frieze()
