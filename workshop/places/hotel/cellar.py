"""Sights below the ground floor of the hotel: what a cheap house keeps, and what its first owner walled in."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import cellar, shapes
from workshop.places import cellar_grids as typed
from workshop.places.cellar import FLOOR, HIGH, TOP, put
from workshop.places.shapes import I


def _hideout(img: Indices, wide: int) -> None:
    """A room that nobody has opened since the dry years: barrels, a hat, a gun with a drum, what the street lets in."""
    cellar.cobweb(img, 13, 9, 9)
    for x in (22, 40):
        cellar.barrel(img, x, 21)
    cellar.barrel(img, 31, 10, 6.0)
    cellar.shelf(img, 51, 16, 26)
    put(img, typed.TOMMY, 54, 15)
    cellar.crate(img, 54, 21, 24, 8)
    put(img, typed.LYING, 60, 21)
    put(img, typed.FEDORA, 86, 15)
    cellar.barrel(img, wide - 34, 21)
    put(img, typed.RAT, wide - 27, FLOOR)
    px.box(img, 58, TOP, 12, 2, I("ink", 0))
    for bar in range(59, 70, 2):
        px.box(img, bar, TOP, 1, 2, I("blue", 5))
    cellar.shaft(img, 64, 72, 44)
    cellar.pool(img, 30, 18, 30, 1.3)
    cellar.pool(img, wide - 34, 18, 26, 1.5)


def _laundry(img: Indices, wide: int) -> None:
    """Washing machines that shake through the night, a line of sheets, a basket."""
    cellar.lamp(img, wide // 2, 7)
    for k, x in enumerate((13, 31, 49)):
        px.box(img, x, 11, 16, 18, I("ink", 0))
        px.box(img, x + 1, 12, 14, 17, I("ink", 6))
        px.box(img, x + 12, 12, 3, 17, I("ink", 4))
        px.box(img, x + 1, 12, 14, 3, I("ink", 7))
        px.box(img, x + 3, 13, 3, 1, I("red", 3))
        cellar.disc(img, x + 8.0, 21.5, 5.4, I("ink", 0))
        cellar.disc(img, x + 8.0, 21.5, 4.4, I("teal", 2))
        for dx, dy in ((-2, 1), (0, 2), (2, 0), (1, -2))[k % 2 :]:
            px.box(img, x + 7 + dx, 21 + dy, 2, 1, I("blue", 4) if k else I("neon", 3))
        img[19, x + 5 : x + 8] = I("teal", 6)
    px.line(img, 66, 10, wide - 10, 8, I("ink", 6))
    for x, tall, c in ((68, 9, I("ink", 7)), (76, 6, I("red", 3))):
        px.box(img, x, 10, 7, tall, c)
        px.box(img, x + 5, 10, 2, tall, int(P.step(np.full((1, 1), c, np.uint8), -1)[0, 0]))
    px.box(img, 70, 22, 15, 7, I("ink", 0))
    px.box(img, 71, 23, 13, 6, I("brass", 2))
    img[24:29:2, 71:84:2] = I("brass", 3)
    px.box(img, 72, 20, 11, 3, I("ink", 7))
    px.box(img, 75, 19, 5, 2, I("blue", 4))
    cellar.puddle(img, 46, 22)
    cellar.pool(img, wide / 2, 8, 46, 1.8)


def _lost(img: Indices, wide: int) -> None:
    """Luggage whose owners left by the window."""
    cellar.lamp(img, 26, 8)
    put(img, typed.TRUNK, 12, FLOOR)
    put(img, typed.CASE, 13, FLOOR - 9)
    put(img, typed.CASE, 34, FLOOR)
    put(img, typed.CASE, 52, FLOOR, flip=True)
    put(img, typed.TRUNK, 43, FLOOR - 8)
    cellar.cobweb(img, wide - 27, 12, 7)
    put(img, typed.BOOT, wide - 25, FLOOR)
    cellar.pool(img, 26, 9, 44, 2.2)
    cellar.pool(img, wide - 22, 20, 22, 1.2)


def _game(img: Indices, wide: int) -> None:
    """Two rats over a crate, a candle, a crumb of cheese at stake, and their shadows, who play for more."""
    mid = wide // 2
    cellar.pool(img, mid, 15, 26, 1.7)
    for x, flip in ((mid - 27, False), (mid + 15, True)):
        shade = typed.thing(typed.RAT_UP).repeat(5, 0)[::3].repeat(5, 1)[:, ::3]
        shade = shade[:, ::-1] if flip else shade
        dark = px.pad(shade, wide, HIGH, x, FLOOR - shade.shape[0]) > 0
        img[dark] = P.step(img, -2)[dark]
    cellar.crate(img, mid - 9, 20, 18, 9)
    put(img, typed.RAT_UP, mid - 21, FLOOR)
    put(img, typed.RAT_UP, mid + 12, FLOOR, flip=True)
    px.box(img, mid - 7, 19, 3, 1, I("brass", 4))
    px.box(img, mid + 3, 19, 2, 1, I("ink", 8))
    px.box(img, mid + 6, 19, 2, 1, I("red", 3))
    cellar.pool(img, mid, 18, 20, 1.6)
    px.box(img, mid - 1, 15, 2, 5, I("ink", 7))
    px.box(img, mid - 1, 12, 2, 3, I("brass", 4))
    img[11, mid], img[13, mid], img[14, mid - 1] = I("brass", 5), I("brass", 5), I("brass", 5)


def _burst(img: Indices, wide: int) -> None:
    """A pipe that the plumber promised to see to: a jet, a bucket long since full."""
    shapes.pipe(img, 9, "ink", (5, 6, 5, 4, 3), range(14, wide - 16, 22), (2, 3, 0))
    cellar.wheel(img, 24, 11)
    for k in range(9):
        img[14 + k, wide // 2 + 2] = I("blue", 5 if k % 4 else 4)
        img[14 + k, wide // 2 + 3 + k // 5] = I("blue", 3 + k % 3)
    for dx, dy in ((-2, 1), (0, 3), (8, 2), (10, 1), (12, 4)):
        img[21 - dy, wide // 2 - 2 + dx] = I("blue", 5)
    x = wide // 2 - 1
    px.box(img, x, 22, 10, 7, I("ink", 0))
    for k, step in enumerate((6, 5, 4, 4, 3, 3, 2, 2)):
        px.box(img, x + 1 + k, 23, 1, 6, I("ink", step))
    px.box(img, x + 1, 22, 8, 1, I("blue", 4))
    cellar.puddle(img, 12, wide - 26)
    cellar.lamp(img, wide - 20, 19)
    cellar.pool(img, wide - 20, 19, 30, 1.8)
    cellar.pool(img, 30, 14, 30, 1.2)


def stamps(below: Indices) -> dict[str, Indices]:
    """All sights, each on the section below the house."""
    section = below[:HIGH]
    views = {
        "hideout": (128, cellar.lit(128, 68, 24, "stone", 0.34), _hideout),
        "laundry": (96, cellar.lit(96, 48, 8, "stone", 0.52), _laundry),
        "lost": (96, cellar.lit(96, 26, 9, "stone", 0.54), _lost),
        "game": (64, cellar.lit(64, 32, 14, "wood", 0.42), _game),
        "burst": (80, cellar.lit(80, 44, 14, "ink", 0.3), _burst),
        "fire": (96, cellar.lit(96, 62, 22, "wood", 0.34), cellar.fire),
    }
    return {name: cellar.sight(section, wide, back, scene) for name, (wide, back, scene) in views.items()}
