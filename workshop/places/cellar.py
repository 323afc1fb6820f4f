"""Sights below the floors, two tiles high: openings in the foundations and the things that are put into them.

A sight stands on the section of the ground below its room, so that it joins what lies left and right of it.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.kit.px import Mask
from workshop.places.cellar_grids import thing
from workshop.places.shapes import I

HIGH, TOP, FLOOR = 32, 3, 29  # px of a sight, of its opening's crown and of the floor in it
Scene = Callable[[Indices, int], None]  # paints into the opening's picture, so many px wide


def put(img: Indices, text: str, x: int, foot: int = FLOOR, flip: bool = False) -> None:
    """A typed thing with its lower edge on a row."""
    picture = thing(text)
    px.blit(img, picture, x, foot - picture.shape[0], flip)


def vault(wide: int) -> tuple[Mask, Mask]:
    """Inside of a flat arch of the whole width, and the ring of stones round it."""
    x, y = px.mesh(wide, HIGH)
    half, spring = wide / 2 - 5, 15.0

    def reach(grow: float) -> Mask:
        crown = ((x - wide / 2) / (half + grow)) ** 2 + ((y - spring) / (spring - TOP + grow)) ** 2 < 1
        straight = (np.abs(x - wide / 2) < half + grow) & (y >= spring)
        return np.asarray((crown | straight) & (y < FLOOR + 1))

    inside = reach(0)
    return inside, reach(3) & ~inside


def lit(wide: int, lamp_x: float, lamp_y: float, ramp: str = "stone", warm: float = 0.42) -> Indices:
    """The back wall of an opening, lit from a lamp: bands, as a brush would lay them, on coarse masonry."""
    x, y = px.mesh(wide, HIGH)
    glow = np.clip(1 - np.hypot((x - lamp_x) * 0.72, y - lamp_y) / 30, 0, 1)
    _, bevel, joint = px.bond(wide, HIGH, 12, 6, 0.5, 5)
    level = 0.06 + warm * glow + np.where(joint, -0.07, 0.03 * np.maximum(bevel, 0))
    return np.asarray(px.shade(ramp, level))


def lamp(img: Indices, x: int, y: int) -> None:
    """A bare bulb on its wire."""
    px.box(img, x, TOP, 1, y - TOP, I("ink", 0))
    px.box(img, x - 1, y, 3, 3, I("brass", 4))
    img[y + 1, x] = I("brass", 5)
    img[y, x] = I("brass", 2)


def pool(img: Indices, x: float, y: float, reach: float, lift: float) -> None:
    """Light that falls on wall and things alike: `lift` steps of every ramp at the lamp, none at its `reach`."""
    at_x, at_y = px.mesh(img.shape[1], img.shape[0])
    near = np.clip(1 - np.hypot((at_x - x) * 0.8, at_y - y) / reach, 0, 1)
    img[:] = px.relight(img, lift * near**0.7, 0.3)


def shaft(img: Indices, x: int, foot: int, wide: int, lift: int = 1) -> None:
    """Light of the street through a grating in the crown at `x`: it slants to `foot`, wider as it falls."""
    at_x, at_y = px.mesh(img.shape[1], img.shape[0])
    down = np.clip((at_y - TOP) / (FLOOR - TOP), 0, 1)
    off = np.abs(at_x - (x + (foot - x) * down)) / (wide / 2 * (0.6 + 0.4 * down))
    img[:] = P.step(img, np.where(off < 0.5, lift + 1, np.where(off < 1, lift, 0)))


def sight(below: Indices, wide: int, back: Indices, scene: Scene) -> Indices:
    """An opening in the section `below` a room."""
    base = px.tile(below, wide, HIGH)
    inside, ring = vault(wide)
    img = back.copy()
    scene(img, wide)
    x, y = px.mesh(wide, HIGH)
    shadow = inside & ((~np.roll(inside, 2, 0)) | (~np.roll(inside, 2, 1)))
    img = np.where(shadow, P.step(img, -1), img)
    joint = np.where(y < 15, x % 12 < 1, y % 7 < 1)
    stones = px.shade("stone", 0.34 - 0.16 * joint - 0.1 * (x > wide * 0.6) + 0.1 * (y < 6))
    out = np.where(inside, img, np.where(ring, stones, base)).astype(np.uint8)
    lip = ring & np.roll(inside, -1, 0) & ~np.roll(ring, -1, 0)
    out[lip] = P.step(out[lip], 1)
    out[FLOOR, 4 : wide - 4], out[FLOOR + 1, 4 : wide - 4] = I("stone", 3), I("stone", 1)
    return out


def shelf(img: Indices, x: int, y: int, wide: int) -> None:
    """A board on two brackets."""
    px.box(img, x, y, wide, 1, I("wood", 4))
    px.box(img, x, y + 1, wide, 1, I("wood", 1))
    for at in (x + 3, x + wide - 4):
        px.box(img, at, y + 2, 1, 2, I("wood", 0))


def disc(img: Indices, cx: float, cy: float, r: float, c: int) -> None:
    """A filled circle."""
    x, y = px.mesh(img.shape[1], img.shape[0])
    img[np.hypot(x - cx, y - cy) < r] = c


def wheel(img: Indices, cx: int, cy: int, ramp: str = "red") -> None:
    """A valve's wheel, nine across."""
    disc(img, cx + 0.5, cy + 0.5, 5.2, I("ink", 0))
    x, y = px.mesh(img.shape[1], img.shape[0])
    far = np.hypot(x - cx - 0.5, y - cy - 0.5)
    rim = (far < 4.6) & (far > 2.6)
    img[rim] = np.where((x + y)[rim] < cx + cy, I(ramp, 4), I(ramp, 2))
    img[cy, cx - 3 : cx + 4] = I(ramp, 3)
    img[cy - 3 : cy + 4, cx] = I(ramp, 3)
    img[cy, cx] = I("brass", 4)


def gauge(img: Indices, cx: int, cy: int) -> None:
    """A round dial in brass, its needle in the red."""
    for r, c in ((5.2, I("ink", 0)), (4.4, I("brass", 3)), (3.4, I("ink", 7))):
        disc(img, cx + 0.5, cy + 0.5, r, c)
    px.line(img, cx, cy, cx + 2, cy - 2, I("red", 3))
    img[cy - 3, cx], img[cy, cx - 3] = I("ink", 4), I("ink", 4)


def barrel(img: Indices, cx: int, cy: int, r: float = 7.0) -> None:
    """The end of a barrel that lies, with its hoop and tap."""
    x, y = px.mesh(img.shape[1], img.shape[0])
    far = np.hypot(x - cx, y - cy)
    for grow, c in ((1.0, I("ink", 0)), (0.0, I("ink", 4)), (-1.2, I("wood", 2))):
        img[far < r + grow] = c
    staves = (far < r - 2) & (x.astype(int) % 3 > 0)
    img[staves] = np.where(y[staves] < cy - 1, I("wood", 4), I("wood", 3))
    arc = (far < r) & (far >= r - 1.2) & (x + y < cx + cy - 3)
    img[arc] = I("ink", 6)
    px.box(img, cx - 1, cy + 2, 3, 2, I("brass", 4))
    px.box(img, cx, cy + 4, 1, 2, I("brass", 2))


def crate(img: Indices, x: int, y: int, wide: int, high: int, star: bool = False) -> None:
    """A crate of planks; a red star is stencilled on it if asked."""
    px.box(img, x, y, wide, high, I("ink", 0))
    px.box(img, x + 1, y + 1, wide - 2, high - 2, I("wood", 3))
    for row in range(y + 4, y + high - 1, 4):
        px.box(img, x + 1, row, wide - 2, 1, I("wood", 1))
    px.frame(img, x + 1, y + 1, wide - 2, high - 2, I("wood", 5), I("wood", 2))
    px.box(img, x + 3, y + 1, 1, high - 2, I("wood", 4))
    px.box(img, x + wide - 4, y + 1, 1, high - 2, I("wood", 2))
    if star:
        cx, cy = x + wide // 2, y + high // 2
        for row, half in ((-3, 0), (-2, 0), (-1, 3), (0, 2), (1, 1), (2, 2)):
            px.box(img, cx - half, cy + row, half * 2 + 1, 1, I("red", 3))
        img[cy + 2, cx] = I("wood", 3)


def boiler(img: Indices, x: int, y: int, wide: int) -> None:
    """A boiler that lies: riveted plates, its fire behind a door, a dial on top."""
    profile = (3, 5, 6, 5, 5, 4, 4, 4, 3, 3, 3, 2, 2, 2, 2, 1, 1)
    px.box(img, x - 1, y - 1, wide + 2, len(profile) + 2, I("ink", 0))
    for k, step in enumerate(profile):
        px.box(img, x, y + k, wide, 1, I("ink", step))
    for at in range(x + 8, x + wide - 4, 14):
        px.box(img, at, y, 1, len(profile), I("ink", 1))
        img[y + 2 : y + len(profile) : 3, at + 2] = I("ink", 6)
    px.box(img, x + 2, y + len(profile), 4, FLOOR - y - len(profile), I("ink", 2))
    px.box(img, x + wide - 6, y + len(profile), 4, FLOOR - y - len(profile), I("ink", 2))
    cx, cy = x + wide - 10.0, y + 9.0
    for r, c in ((6.4, ("ink", 0)), (5.6, ("ink", 3)), (4.4, ("red", 2)), (3.4, ("red", 4)), (2.0, ("brass", 4))):
        disc(img, cx, cy, r, I(*c))
    for bar in (-2, 1):
        px.box(img, int(cx) + bar, int(cy) - 4, 1, 8, I("ink", 0))
    px.box(img, x + wide + 1, FLOOR - 1, 12, 1, I("red", 3))
    px.box(img, x + wide + 3, FLOOR - 2, 5, 1, I("wood", 3))


def coal(img: Indices, x: int, wide: int, high: int, seed: int = 3) -> None:
    """A heap of coal that glints."""
    rng = np.random.default_rng(seed)
    for column in range(wide):
        top = round(high * np.sin((column + 0.5) / wide * np.pi) ** 0.8 + rng.uniform(-0.8, 0.8))
        px.box(img, x + column, FLOOR - top, 1, top, I("ink", 1))
    for _ in range(wide * high // 9):
        a, b = int(rng.integers(2, wide - 3)), int(rng.integers(1, high))
        if img[FLOOR - b, x + a] == I("ink", 1):
            px.box(img, x + a, FLOOR - b, 2, 1, I("ink", 3))
            img[FLOOR - b, x + a] = I("ink", 5)


def puddle(img: Indices, x: int, wide: int, y: int = FLOOR) -> None:
    """Water on the floor, with glints."""
    px.box(img, x, y - 1, wide, 1, I("teal", 3))
    px.box(img, x + 2, y - 2, wide - 4, 1, I("teal", 2))
    img[y - 1, x + 2 : x + wide - 1 : 5] = I("teal", 6)


def cobweb(img: Indices, x: int, y: int, size: int = 8) -> None:
    """A web in an upper left corner."""
    for k in (size, size * 2 // 3, size // 3):
        px.line(img, x + k, y, x, y + k, I("ink", 4))
    px.line(img, x, y, x + size - 2, y + size - 2, I("ink", 4))


def fire(img: Indices, wide: int) -> None:
    """The boiler that heats the house, coal, a gauge nobody likes to look at."""
    boiler(img, 12, 10, 46)
    gauge(img, 24, 7)
    coal(img, wide - 34, 26, 13)
    px.line(img, wide - 42, 28, wide - 34, 9, I("wood", 4))
    px.box(img, wide - 45, 24, 5, 5, I("ink", 4))
    px.box(img, wide - 45, 24, 1, 5, I("ink", 6))
    pool(img, 60, 21, 34, 1.8)  # how far it shines
    pool(img, wide - 22, 24, 20, 1)
