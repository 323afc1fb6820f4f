"""What is to be seen below the bath: brooms and pickles, mains, a drain, crates that were carried down."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places import cellar_grids as typed
from workshop.places.cellar import (
    FLOOR,
    HIGH,
    TOP,
    barrel,
    cobweb,
    crate,
    disc,
    fire,
    gauge,
    lamp,
    lit,
    pool,
    puddle,
    put,
    shelf,
    sight,
    wheel,
)
from workshop.places.shapes import I


def preserves(img: Indices, wide: int) -> None:
    """Pickles in jars, brooms to dry, and the cat who guards them."""
    lamp(img, wide // 2 + 8, 8)
    shelf(img, 11, 18, 40)
    for x in (13, 21, 29, 40):
        put(img, typed.JAR, x, 18)
    for x in (14, 24):
        put(img, typed.JAR, x)
    put(img, typed.CAT, wide - 32, FLOOR)
    for x in (wide - 38, wide - 28, wide - 18):
        put(img, typed.BROOM, x, 19)
    pool(img, wide // 2 + 8, 9, 44, 1.7)


def drinks(img: Indices, wide: int) -> None:
    """Somebody's still: barrels, flasks, and a rat who has found out."""
    lamp(img, 30, 8)
    barrel(img, 18, 21)
    barrel(img, 36, 21)
    shelf(img, 50, 15, wide - 62)
    for x in range(52, wide - 16, 7):
        put(img, typed.BOTTLE if x % 3 else typed.FLASK, x, 15)
    put(img, typed.LYING, wide - 26, FLOOR)
    put(img, typed.RAT, wide - 46, FLOOR)
    pool(img, 30, 9, 40, 1.6)
    pool(img, wide - 34, 16, 24, 1.1)


def mains(img: Indices, wide: int) -> None:
    """Risers with their wheels, a dial, a leak that somebody caught in a bucket."""
    for x, ramp in ((16, "brass"), (34, "teal"), (52, "brass")):
        for k, step in enumerate((1, 4, 3, 2, 0)):
            px.box(img, x + k, TOP, 1, FLOOR - TOP, I(ramp, step))
        px.box(img, x - 1, 23, 7, 3, I("brass", 2))
    for x, ramp in ((18, "red"), (54, "red"), (36, "blue")):
        wheel(img, x, 15, ramp)
    gauge(img, wide - 22, 13)
    px.box(img, wide - 36, 22, 9, 7, I("ink", 0))
    for k, step in enumerate((6, 5, 4, 4, 3, 3, 2)):
        px.box(img, wide - 35 + k, 23, 1, 6, I("ink", step))
    px.box(img, wide - 35, 22, 7, 1, I("teal", 4))
    img[16:18, wide - 32], img[20, wide - 32] = I("teal", 5), I("teal", 6)
    puddle(img, wide - 28, 14)
    pool(img, wide - 26, 12, 30, 1.4)
    pool(img, 36, 12, 28, 1.1)


def store(img: Indices, wide: int) -> None:
    """What was carried down when the times changed: crates, and a bust that is ashamed of itself."""
    cobweb(img, 10, 9)
    crate(img, 13, 13, 20, 16, star=True)
    crate(img, 30, 19, 16, 10)
    put(img, typed.BUST, 46, FLOOR)
    put(img, typed.RAT, wide - 36, FLOOR)
    put(img, typed.CHEESE, wide - 20, FLOOR, flip=True)
    lamp(img, wide - 24, 8)
    pool(img, wide - 24, 9, 40, 1.7)


def vintage(img: Indices, wide: int) -> None:
    """The cellar of those who bathe in marble: champagne in rows, a barrel, a crate."""
    lamp(img, wide // 2, 8)
    for row in (13, 21, FLOOR):
        shelf(img, 10, row, 36)
        for x in range(11, 44, 6):
            disc(img, x + 2.0, row - 4.0, 3.0, I("ink", 0))
            disc(img, x + 2.0, row - 4.0, 2.2, I("green", 2))
            img[row - 5, x + 1] = I("green", 5)
            img[row - 4, x + 2] = I("brass", 4)
    barrel(img, wide - 22, 21)
    crate(img, wide - 44, 16, 15, 13)
    put(img, typed.BOTTLE, wide - 40, 16)
    pool(img, wide / 2, 9, 44, 1.7)


def flue(img: Indices, wide: int) -> None:
    """The ash pit below the hearth: embers that fall through the grate, a shovel, a rat who likes it warm."""
    x, y = px.mesh(wide, HIGH)
    heat = np.clip(1 - np.hypot((x - wide / 2) / 1.7, y - FLOOR) / 20, 0, 1)
    hot = heat > 0.16
    img[hot] = px.shade("red", 0.1 + heat * 0.7, 0.25)[hot]
    rng = np.random.default_rng(8)
    for _ in range(34):
        a = int(np.clip(rng.normal(wide / 2, wide / 7), 14, wide - 15))
        b = FLOOR - 1 - int(rng.integers(0, 5))
        px.box(img, a, b, 2, 1, I("red", int(rng.integers(3, 6))))
        img[b, a] = I("brass", 4)
    for bar in range(wide // 2 - 18, wide // 2 + 19, 6):
        px.box(img, bar, TOP, 2, 7, I("ink", 0))
        img[TOP : TOP + 7, bar] = I("ink", 3)
    put(img, typed.RAT, 12, FLOOR)


def drain(img: Indices, wide: int) -> None:
    """Where the water of the pool goes: a culvert behind bars, slime, a boot that went astray."""
    img[:] = np.where(img > 0, P.step(img, -1), img)
    for k, (row, step) in enumerate(((22, 2), (23, 3), (24, 2), (25, 3), (26, 2), (27, 1), (28, 1))):
        img[row] = I("teal", step)
        img[row, (k * 7) % 11 :: 17] = I("teal", 5 if k < 4 else 4)
    img[22, 9::13], img[22, 10::13] = I("teal", 6), I("teal", 6)
    for x in range(14, wide - 10, 9):
        px.box(img, x, TOP, 2, FLOOR - TOP, I("ink", 0))
        px.box(img, x, TOP, 1, FLOOR - TOP, I("ink", 4))
    put(img, typed.BOOT, wide // 2 - 5, 26)
    for x in (13, 29, 47, 64):
        if x < wide - 10:
            px.box(img, x, 20, 3, 2, I("green", 3))
            px.box(img, x + 1, 21, 1, 4, I("green", 2))


def stamps(below: dict[str, Indices]) -> dict[str, Indices]:
    """All sights below the bath, each on the section of its room."""
    warm, wine = lit(96, 52, 10), lit(96, 30, 10, "wood")
    return {
        "preserves": sight(below["changing"], 96, warm, preserves),
        "drinks": sight(below["changing"], 96, wine, drinks),
        "mains": sight(below["steam"], 96, lit(96, 74, 12, "ink", 0.3), mains),
        "fire": sight(below["steam"], 96, lit(96, 58, 22, "wood"), fire),
        "drain": sight(below["hall"], 80, lit(80, 40, 30, "teal", 0.3), drain),
        "store": sight(below["hall"], 96, lit(96, 72, 10), store),
        "flue": sight(below["stone"], 96, lit(96, 48, 28, "wood"), flue),
        "vintage": sight(below["grand"], 96, lit(96, 48, 10), vintage),
    }
