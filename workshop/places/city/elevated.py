"""The elevated railway: a deck of open sleepers on girders, its pillars, its shadow, its station."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word

RISE_PX = 24  # 6 m high, seen from the south: half of that in px of the screen


def _girder(length: int) -> Indices:
    """A riveted edge girder seen from above, 6 px wide, along x."""
    img = px.blank(length, 6)
    for k, colour in enumerate((("ink", 6), ("teal", 4), ("teal", 3), ("teal", 2), ("teal", 1), ("ink", 0))):
        img[k] = I(*colour)
    img[1, 3::8] = I("teal", 5)
    img[3, 7::8] = I("teal", 1)
    return img


def _track(length: int) -> Indices:
    """Sleepers with wide gaps between, so that the street is seen below, and two rails; 30 px wide, along x."""
    img = px.blank(length, 30)
    for x in range(0, length, 8):
        shade = (x // 8 * 7) % 3
        px.box(img, x, 2, 3, 26, I("wood", 2))
        img[2:28, x] = I("wood", 4 - (shade == 1))
        img[2:28, x + 2] = I("wood", 1)
    for rail in (8, 20):
        img[rail], img[rail + 1] = I("ink", 7), I("ink", 3)
    return img


def deck() -> Indices:
    """One piece of deck east-west, 96 x 112 px, laid two tiles north of its street: clear above 8 and below 104."""
    w, h = 96, 112
    img = px.blank(w, h)
    top = 8
    for y, strip in ((top + 10, _track(w)), (top + 56, _track(w))):
        px.blit(img, strip, 0, y)
    for y in (top + 6, top + 47):  # planks to walk on
        px.box(img, 0, y, w, 3, I("wood", 3))
        img[y] = I("wood", 4)
        img[y + 2, ::9] = I("wood", 1)
    for x in (0, 48):
        _beam(img, x, top)
    px.blit(img, _girder(w), 0, top)
    px.blit(img, _girder(w), 0, top + 84)
    face = top + 90
    for k, step in enumerate((3, 2, 2, 1, 0)):
        img[face + k] = I("teal", step)
    img[face : face + 4, ::12] = I("teal", 1)
    return img


def _beam(img: Indices, x: int, top: int) -> None:
    """A cross girder."""
    for k, step in enumerate((5, 3, 2, 1)):
        img[top : top + 90, x + k] = np.where(img[top : top + 90, x + k] == I("ink", 7), I("ink", 7), I("ink", step))


def deck_ns() -> Indices:
    """One piece of deck north-south, 96 x 96 px, over the width of its street."""
    w = 96
    img = px.blank(w, w)
    strip = np.ascontiguousarray(_track(w).T)
    for x in (10, 56):
        px.blit(img, strip, x, 0)
    for x in (6, 47):
        px.box(img, x, 0, 3, w, I("wood", 3))
        img[:, x] = I("wood", 4)
        img[::9, x + 2] = I("wood", 1)
    for y in (0, 48):
        for k, step in enumerate((5, 3, 2, 1)):
            img[y + k, :90] = np.where(img[y + k, :90] == I("ink", 7), I("ink", 7), I("ink", step))
    side = np.ascontiguousarray(_girder(w).T)
    px.blit(img, side, 0, 0)
    px.blit(img, side, 90, 0)
    return img


def deck_cross() -> Indices:
    """Where two decks meet, 96 x 112 px: both tracks over a floor of beams."""
    img, other = deck(), deck_ns()
    rails = np.isin(other, (I("ink", 7), I("ink", 4), I("ink", 1)))
    under = img[8:104]
    under[(rails & (under != I("ink", 7)))] = other[rails & (under != I("ink", 7))]
    floor = px.blank(96, 96)
    floor[::12], floor[1::12] = I("ink", 3), I("ink", 1)
    hole = under == 0
    under[hole] = floor[hole]
    return img


def pillar() -> Indices:
    """A pillar, 16 x 48 px: cap, riveted column, stone foot; it stands on the lowest row."""
    img = px.blank(16, 48)
    for k, step in enumerate((5, 4, 3, 3, 2, 1)):
        img[14:46, 5 + k] = I("teal" if 1 <= k <= 3 else "ink", step if not 1 <= k <= 3 else (4, 3, 2)[k - 1])
    img[17:44:4, 7] = I("teal", 5)
    for y in (14, 15, 16):
        img[y, 3 + (y - 14) : 13 - (y - 14)] = I("ink", 5 - (y - 14))
    for y in range(18, 42, 8):
        px.line(img, 6, y, 9, y + 6, I("teal", 1))
    px.box(img, 3, 41, 10, 7, I("stone", 3))
    px.frame(img, 3, 41, 10, 7, I("stone", 5), I("stone", 1))
    for y in (43, 45):  # warning stripes
        img[y, 4:12:2] = I("brass", 3)
    return img


def shadow(base: Indices) -> Indices:
    """Dry road under the deck, 96 x 96 px, for east-west streets: bars of shade, dark under girders and beams."""
    return _shaded(base, ew=True)


def shadow_ns(base: Indices) -> Indices:
    """The same for north-south streets."""
    return _shaded(base, ew=False)


def _shaded(base: Indices, ew: bool) -> Indices:
    img = base[:96, :96].copy()
    along, across = np.arange(96), np.arange(96)
    bars = ((along % 8) < 3)[None, :] & (((across > 22) & (across < 50)) | ((across > 62) & (across < 92)))[:, None]
    solid = (((across > 12) & (across < 18)) | (across > 92) | (np.abs(across - 56) < 3))[:, None] | (along % 48 < 5)[
        None, :
    ]
    dark = np.where(solid, 1.6, np.where(bars, 1.0, 0.15)) + (px.noise(96, 96, 2, 5) - 0.5) * 0.5
    if not ew:
        dark = dark.T
    return px.relight(img, -dark, 0.7)


def station() -> Indices:
    """The station over a street, 192 x 144 px: roof with lights along its eaves, the name on its south face."""
    w, h = 192, 144
    img = px.blank(w, h)
    x = px.mesh(w, h - 30)[0]
    roof = np.asarray(
        px.shade("teal", 0.36 + 0.05 * ((x.astype(int) // 8) % 2) + (px.fbm(w, h - 30, 32, 3) - 0.5) * 0.16, 0.2)
    )
    roof[:, ::8] = I("teal", 1)
    ridge = (h - 30) // 2
    roof[ridge:] = P.step(roof[ridge:], -1)
    roof[ridge - 1], roof[ridge], roof[ridge + 1] = I("teal", 5), I("teal", 4), I("teal", 1)
    img[: h - 30] = roof
    for k in range(6):
        px.box(img, 14 + k * 30, 20, 18, 22, I("ink", 3))
        px.box(img, 15 + k * 30, 21, 16, 20, I("brass", 3))
        img[21:24, 15 + k * 30 : 31 + k * 30] = I("brass", 4)
        img[21:41, 23 + k * 30] = I("ink", 4)
        img[31, 15 + k * 30 : 31 + k * 30] = I("ink", 4)
    px.frame(img, 0, 0, w, h - 30, I("teal", 5), I("teal", 0))
    px.box(img, 0, h - 30, w, 20, I("wood", 2))
    for k in range(0, w, 12):
        px.box(img, k + 2, h - 26, 8, 12, I("brass", 3) if (k * 5) % 7 else I("ink", 1))
        img[h - 26 : h - 23, k + 2 : k + 10] = I("brass", 4) if (k * 5) % 7 else I("ink", 2)
    img[h - 30], img[h - 29] = I("ink", 6), I("ink", 0)
    img[h - 11], img[h - 10] = I("wood", 4), I("ink", 0)
    px.box(img, 56, h - 24, 80, 11, I("ink", 1))
    px.frame(img, 56, h - 24, 80, 11, I("ink", 5), I("ink", 0))
    label = text("QUAY & LOOP", I("brass", 5), I("brass", 1))
    px.blit(img, label, 97 - label.shape[1] // 2, h - 21)
    return img
