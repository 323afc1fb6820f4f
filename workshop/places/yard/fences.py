"""The fence of the yard and the snow blown against it: each in several pieces, so that none is seen to come again."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.kit.px import Floats
from workshop.places.yard.ground import boards, glitter

WIDE, HIGH = 64, 64
BOARDS = 8  # of 8 px in a piece
RAILS = (22, 48)
FOOT = 56  # where the snow before it begins at both ends of every piece

BILL = """
.qqqqqqqqqqqq.
qwwwwwwwwwwwws
qwrrrrrrrrrrws
qwrrrwwwwrrrws
qwrrwwrrwwrrws
qwrrrwwwwrrrws
qwrrrrwwrrrrws
qwwwwwwwwwwwws
qwdddwdddddwws
qwwwwwwwwwwwws
qwddddwddwd.s.
qwwwwwwwwww...
qwddwddd.s....
.qwwww.s......
..qq..........
"""
HANDLE = """
hhh.......
.hl.......
..hl......
..hl......
...hl.....
...hl.....
....hl....
....hl....
.....hl...
.....hl...
......hl..
......hl..
.....ggg..
....giiig.
...giiiig.
"""
BILL_KEY = {"q": ("ink", 2), "w": ("stone", 6), "r": ("red", 3), "d": ("stone", 3), "s": ("stone", 5)}
HANDLE_KEY = {"h": ("wood", 5), "l": ("wood", 2), "g": ("ink", 2), "i": ("ink", 6)}


@dataclass(frozen=True, slots=True)
class Piece:
    """One length of fence: its boards, what has become of them, and the snow at its foot: middle, width, height."""

    tops: Sequence[int]
    seed: int
    icicles: Sequence[int]
    hills: Sequence[tuple[float, float, float]]
    gone: Sequence[int] = ()  # boards that are missing above the lower rail
    new: Sequence[int] = ()  # boards that were put in this autumn
    props: Sequence[tuple[int, int]] = ()  # lengths of plank nailed across: left end, px that it falls to the right


PIECES = {
    "fence": Piece((6, 4, 9, 5, 8, 4, 7, 10), 31, (0, 4, 0, 6, 0, 3, 0, 5), ((16, 9, 3), (47, 10, 2))),
    "fence_b": Piece((5, 8, 6, 40, 34, 9, 6, 8), 37, (3, 0, 5, 0, 0, 4, 0, 6), ((30, 15, 7), (54, 6, 2)), gone=(3, 4)),
    "fence_c": Piece((8, 6, 4, 7, 5, 5, 9, 6), 43, (0, 0, 6, 0, 3, 0, 4, 0), ((50, 11, 9),), new=(4, 5)),
    "fence_d": Piece((4, 7, 11, 8, 6, 10, 5, 7), 47, (5, 0, 3, 0, 0, 6, 0, 2), ((22, 17, 4),), props=((9, 9),)),
    "fence_e": Piece((9, 5, 6, 4, 12, 7, 8, 5), 53, (0, 6, 0, 2, 0, 0, 5, 0), ((12, 8, 6), (40, 16, 12)), new=(1,)),
}


def _hills(hills: Sequence[tuple[float, float, float]], base: float) -> Floats:
    """The line of blown snow, level at both ends."""
    x = np.arange(WIDE, dtype=float)
    line = np.full(WIDE, base, float)
    for middle, wide, high in hills:
        line -= high * np.exp(-(((x - middle) / wide) ** 2))
    ends = np.clip(np.minimum(x, WIDE - 1 - x) / 8, 0, 1)
    return base + (line - base) * ends


def _board(img: Indices, wall: Indices, piece: Piece, k: int) -> None:
    """One board with what lies on its top; of one that is gone the stump, split."""
    top, left = piece.tops[k], k * 8
    if k in piece.gone:
        px.box(img, left, 25, 8, HIGH - 25, P.ix("blue", 0))  # the night behind, and the snow that lies there
        px.box(img, left, 46, 8, HIGH - 46, P.ix("blue", 1))
        for column in range(7):
            split = top + (column * 5 + k * 3) % 7
            img[split:, left + column] = wall[split:, left + column]
            img[split, left + column] = P.ix("wood", 4)
        return
    img[top:, left : left + 7] = wall[top:, left : left + 7]
    px.box(img, left - 1, top - 2, 9, 3, P.ix("blue", 5))
    px.box(img, left, top - 3, 6, 1, P.ix("ink", 8))


def _rail(img: Indices, y: int, piece: Piece) -> None:
    """A rail across the boards, snow on it, and what it throws on them."""
    px.box(img, 0, y + 4, WIDE, 2, P.ix("ink", 1))
    px.box(img, 0, y, WIDE, 4, P.ix("wood", 2))
    px.box(img, 0, y, WIDE, 1, P.ix("wood", 4))
    px.box(img, 0, y - 1, WIDE, 1, P.ix("blue", 4))
    rng = np.random.default_rng(piece.seed + y)
    for _ in range(3):  # where the snow lies thicker
        px.box(img, int(rng.integers(1, 50)), y - 2, int(rng.integers(4, 12)), 1, P.ix("ink", 8))
    img[y + 2, 4::8] = P.ix("ink", 3)  # nails


def _prop(img: Indices, left: int, falls: int) -> None:
    """A plank nailed across from rail to rail, after somebody had been through."""
    for row in range(5):
        tone = P.ix("wood", (5, 4, 4, 3, 1)[row])
        px.line(img, left, 24 + row, left + 44, 24 + row + falls + 12, tone)
    px.line(img, left, 23, left + 44, 23 + falls + 12, P.ix("blue", 5))
    for at in (3, 40):
        y = 26 + at * (falls + 12) // 44
        px.box(img, left + at, y, 1, 1, P.ix("ink", 7))


def fence(name: str) -> Indices:
    """64 x 64: boards of uneven height with caps of snow, two rails, blown snow at the foot."""
    piece = PIECES[name]
    img = px.blank(WIDE, HIGH)
    wall, rng = boards(WIDE, HIGH, 0.3, piece.seed), np.random.default_rng(piece.seed)
    for k in piece.new:
        wall[:, k * 8 : k * 8 + 7] = P.step(wall[:, k * 8 : k * 8 + 7], 1)
    for k in range(BOARDS):
        _board(img, wall, piece, k)
        if k not in piece.gone:
            px.box(img, k * 8 + int(rng.integers(1, 5)), int(rng.integers(12, 44)), 2, 2, P.ix("wood", 0))  # a knot
    for y in RAILS:
        _rail(img, y, piece)
    for k, long in enumerate(piece.icicles):
        px.box(img, k * 8 + 2, RAILS[0] + 5, 1, long, P.ix("blue", 5))
        px.box(img, k * 8 + 2, RAILS[0] + 5, 1, long // 2, P.ix("ink", 7))
    for left, falls in piece.props:
        _prop(img, left, falls)
    if name == "fence_c":
        px.blit(img, px.grid(BILL, BILL_KEY), 9, 29)
    for x, top in enumerate(_hills(piece.hills, FOOT).round().astype(int)):
        img[top:, x] = P.ix("blue", 4)
        img[top, x] = P.ix("ink", 8)
        img[top + 1, x] = P.ix("blue", 5)
        img[min(top + 5 + (FOOT - top) // 2, HIGH) :, x] = P.ix("blue", 3)
    glitter(img, px.mesh(WIDE, HIGH)[1] > FOOT + 3, 14, piece.seed)
    return img


def heap(wide: int, peaks: Sequence[tuple[float, float, float]], seed: int) -> Indices:
    """A heap of blown snow, 32 px high, to lie before walls; `peaks` are middle, width and height."""
    img = px.blank(wide, 32)
    x, y = px.mesh(wide, 32)
    top = 30 - sum((high * np.exp(-(((x - middle) / broad) ** 2)) for middle, broad, high in peaks), np.zeros_like(x))
    slope = np.clip(np.gradient(top, axis=1), 0, 1)  # the side that the lamp does not reach
    lee = slope > 0.5
    ripple = 0.05 * np.sin((y - top) * 0.8 + np.sin(x / 7 + seed) * 2.2)
    level = 0.98 - (y - top) / 46 - 0.22 * slope + ripple * (y - top > 4)
    img = np.where(y > top, np.asarray(px.shade("blue", level, 0.4)), img)
    img = np.where((y > top) & (y < top + 2), np.where(lee, P.ix("ink", 7), P.ix("ink", 8)), img).astype(np.uint8)
    glitter(img, (y > top + 3) & ~lee, wide * 2 // 5, seed + 1)
    return img


def drift(seed: int) -> Indices:
    """64 x 32: a steep heap with a small one at its lee."""
    return heap(64, ((26 + seed * 6, 17, 22), (50, 9, 8)), seed)


def bank() -> Indices:
    """96 x 32: long and low, in three waves."""
    return heap(96, ((20, 14, 9), (47, 13, 13), (74, 12, 7)), 4)


def dug() -> Indices:
    """48 x 32: what somebody shovelled together, and the shovel left in it."""
    img = heap(48, ((21, 9, 18), (33, 7, 10)), 6)
    behind = px.blit(px.blank(48, 32), px.grid(HANDLE, HANDLE_KEY), 14, 1)
    return np.where(img == 0, behind, img)


def mound() -> Indices:
    """48 x 32: a cut stump or a forgotten barrel: nobody sees which under the snow."""
    img = heap(48, ((23, 10, 15),), 8)
    px.box(img, 16, 20, 15, 9, P.ix("wood", 1))
    for row, tone in ((21, 3), (25, 2)):
        px.box(img, 16, row, 15, 2, P.ix("wood", tone))
    px.box(img, 16, 20, 1, 9, P.ix("wood", 4))
    px.box(img, 15, 17, 17, 3, P.ix("blue", 5))
    px.box(img, 16, 16, 14, 1, P.ix("ink", 8))
    foot = 27 + (1.4 * np.sin(np.arange(48) / 48 * math.tau * 2)).round().astype(int)
    for x in range(14, 34):
        img[foot[x] :, x] = P.ix("blue", 4)
        img[foot[x], x] = P.ix("ink", 8)
    return img
