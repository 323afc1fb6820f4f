"""Arms, gates, signals and crosses: what stops traffic and cattle, whole, broken and at work."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices

I = P.ix  # noqa: E741 - the palette's own word


def _foot(img: Indices, y: int) -> None:
    """The box that an arm turns on, from row `y` down to the ground."""
    px.box(img, 2, y, 8, 11, I("ink", 4))
    px.frame(img, 2, y, 8, 11, I("ink", 6), I("ink", 1))
    img[y + 11, 1:11] = I("ink", 0)


def _fallen(img: Indices, rails: tuple[tuple[int, int, int, int], ...]) -> None:
    """Rails of a fence that lie about."""
    for x0, y0, x1, y1 in rails:
        px.line(img, x0, y0, x1, y1, I("wood", 5))
        px.line(img, x0, y0 + 1, x1, y1 + 1, I("wood", 2))


def gate_arm(frame: int, frames: int = 6) -> Indices:
    """The arm of a crossing, 56 x 56, its foot at the lower left: upright in the first frame, level in the last."""
    img = px.blank(58, 58)
    angle = (1 - frame / (frames - 1)) * 80 * np.pi / 180
    c, s = np.cos(angle), np.sin(angle)
    for n in range(48):
        x, y = 6 + n * c, 48 - n * s
        colour = I("red", 4) if (n // 6) % 2 == 0 else I("ink", 8)
        dark = I("red", 2) if (n // 6) % 2 == 0 else I("ink", 5)
        img[int(y), int(x)], img[int(y) + 1, int(x)] = colour, colour
        img[int(y) + 2, int(x)] = dark
        if n in (14, 30, 46):
            px.box(img, int(x), int(y) - 1, 2, 2, I("red", 5))
    _foot(img, 44)
    px.box(img, 4, 46, 4, 3, I("brass", 3))
    return img


def gate_broken() -> Indices:
    """The stump of an arm, splinters before it."""
    img = px.blank(58, 20)
    _foot(img, 6)
    for k in range(9):
        img[9:11, 10 + k] = I("red", 4) if k < 6 else I("ink", 8)
    for x, y, n in ((24, 13, 9), (36, 9, 7), (46, 15, 8)):
        for k in range(n):
            img[y - k // 4 : y - k // 4 + 2, x + k] = I("red", 3) if k % 6 < 3 else I("ink", 7)
    return img


def signal_box(lit: bool) -> Indices:
    """The grey cabinet of a crossing with its bell and lamp."""
    img = px.blank(18, 26)
    px.box(img, 3, 9, 12, 14, I("ink", 5))
    px.frame(img, 3, 9, 12, 14, I("ink", 7), I("ink", 2))
    img[11:22, 9] = I("ink", 3)
    px.box(img, 5, 13, 3, 2, I("brass", 3))
    img[4:9, 8] = I("ink", 4)
    px.box(img, 5, 1, 7, 4, I("brass", 3))
    img[1, 6:11] = I("brass", 5)
    px.box(img, 11, 12, 3, 3, I("red", 5 if lit else 2))
    img[23, 2:16] = I("ink", 0)
    return img


def signal_box_broken() -> Indices:
    """Shot to pieces: open door, wires, sparks."""
    img = signal_box(False)
    px.box(img, 5, 12, 6, 9, I("ink", 0))
    for y, colour in ((13, ("red", 4)), (16, ("brass", 4)), (18, ("blue", 4))):
        px.line(img, 5, y, 12, y + 3, I(*colour))
    img[10:22, 14:17] = I("ink", 4)
    img[6, 3], img[8, 13], img[14, 1] = I("brass", 5), I("brass", 5), I("ink", 8)
    return img


def crossbuck(lit: int) -> Indices:
    """The cross of a crossing with two lamps; `lit` 0 = dark, 1 = left, 2 = right."""
    img = px.blank(22, 36)
    for k in range(17):
        for y in (2 + k * 11 // 17, 13 - k * 11 // 17):
            px.box(img, 2 + k, y, 2, 2, I("ink", 8))
            img[y + 2, 2 + k] = I("ink", 4)
    img[14:34, 10], img[14:34, 11] = I("ink", 5), I("ink", 2)
    px.box(img, 2, 18, 18, 7, I("ink", 1))
    for side, x in ((1, 3), (2, 14)):
        px.box(img, x, 19, 5, 5, I("red", 5 if lit == side else 1))
        if lit == side:
            px.box(img, x + 1, 20, 2, 2, I("brass", 5))
    px.box(img, 8, 31, 6, 3, I("ink", 3))
    img[34, 7:15] = I("ink", 0)
    return img


def traffic_light(colour: str) -> Indices:
    """A signal on its post."""
    img = px.blank(10, 30)
    px.box(img, 2, 1, 6, 14, I("ink", 1))
    px.frame(img, 2, 1, 6, 14, I("brass", 2), I("ink", 0))
    for y, name, ramp, bright in ((2, "red", "red", 5), (6, "amber", "brass", 4), (10, "green", "teal", 5)):
        px.box(img, 3, y, 4, 4, I(ramp, bright if name == colour else 1))
        if name == colour:
            img[y + 1, 4] = I("ink", 8)
    img[15:28, 4], img[15:28, 5] = I("ink", 5), I("ink", 2)
    img[28, 2:8] = I("ink", 0)
    return img


def pen_gate() -> Indices:
    """The gate of a pen, 48 px wide."""
    img = px.blank(48, 20)
    for y, step in ((4, 5), (5, 2), (9, 4), (10, 1), (14, 4), (15, 1)):
        img[y, 2:46] = I("wood", step)
    px.line(img, 3, 15, 44, 4, I("wood", 3))
    for x in (0, 22, 45):
        px.box(img, x, 1, 3, 18, I("wood", 4))
        img[1:19, x + 2] = I("wood", 1)
    img[19] = I("ink", 0)
    return img


def pen_gate_broken() -> Indices:
    """Its rails on the ground."""
    img = px.blank(60, 18)
    _fallen(img, ((2, 14, 26, 6), (12, 4, 34, 12), (30, 15, 56, 9), (40, 3, 50, 14)))
    px.box(img, 0, 4, 3, 12, I("wood", 4))
    return img


def pen_gate_ns() -> Indices:
    """The gate at the end of a run of fence, seen along the street: three posts, rails foreshortened, 8 x 62 px."""
    img = px.blank(8, 62)
    for x, step in ((2, 5), (3, 2), (5, 4), (6, 1)):
        img[4:58, x] = I("wood", step)
    px.line(img, 2, 54, 6, 8, I("wood", 3))
    for y in (2, 25, 48):
        px.box(img, 1, y, 6, 12, I("wood", 4))
        img[y : y + 12, 6] = I("wood", 1)
        img[y, 1:7] = I("wood", 5)
    img[60, 1:7] = I("ink", 0)
    return img


def pen_gate_ns_broken() -> Indices:
    """Two of its posts, rails all over the ground."""
    img = px.blank(34, 60)
    _fallen(img, ((16, 12, 30, 24), (12, 30, 26, 40), (18, 46, 8, 54), (14, 20, 28, 16)))
    for y in (1, 47):
        px.box(img, 14, y, 6, 11, I("wood", 4))
        img[y : y + 11, 19] = I("wood", 1)
    return img


def fence_broken(length: int, axis: str) -> Indices:
    """A run of fence that was driven over: stumps of its posts, rails and splinters all about."""
    wide, high = (length, 18) if axis == "ew" else (30, length)
    img, rng = px.blank(wide, high), np.random.default_rng(length)
    for at in range(2, length, 16):
        x, y = (at, 8) if axis == "ew" else (13, at)
        px.box(img, x, y, 4, 6, I("wood", 3))
        img[y : y + 6, x], img[y : y + 6, x + 3] = I("wood", 5), I("wood", 1)
        img[y, x : x + 4] = I("brass", 5)  # the fresh break
        img[y + 6, x - 1 : x + 6] = I("ink", 0)
    for _ in range(length // 6):
        x0, y0 = int(rng.integers(0, wide - 4)), int(rng.integers(1, high - 3))
        reach = int(rng.integers(6, 16))
        x1 = min(max(x0 + int(rng.integers(-reach, reach + 1)), 0), wide - 1)
        y1 = min(max(y0 + int(rng.integers(-5, 6)), 0), high - 3)
        px.line(img, x0, y0, x1, y1, I("wood", 5 if rng.random() < 0.6 else 4))
        px.line(img, x0, y0 + 1, x1, y1 + 1, I("wood", 2))
    for _ in range(length // 3):
        splinter = I("wood", (6, 3)[int(rng.integers(2))])
        img[int(rng.integers(0, high)), int(rng.integers(0, wide))] = splinter
    return img
