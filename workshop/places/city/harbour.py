"""What works at the water: cranes, tugs, freight, bollards, the quay's setts and rails, lighthouse, ore ship."""

from __future__ import annotations

import math

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word
BOXES = (("red", 3), ("teal", 3), ("brass", 3), ("blue", 3), ("wood", 4), ("green", 3))


def quay_setts(w: int = 128, h: int = 96) -> Indices:
    """Blue-grey setts in bows, with tar, rust and coal trodden in; repeats."""
    img = px.masonry("ink", w, h, 8, 4, 0.48, 0.10, 0.05, 0.07, 0.14, seed=31, dither=0.25)
    warm = px.masonry("stone", w, h, 8, 4, 0.34, 0.10, 0.05, 0.07, 0.14, seed=31, dither=0.25)
    img = np.where(px.fbm(w, h, 32, 33, 3) > 0.60, warm, img)
    dirt = px.fbm(w, h, 16, 35, 3)
    return np.where(dirt > 0.64, P.step(np.asarray(img, np.uint8), -1), img).astype(np.uint8)


def crane_rail() -> Indices:
    """Two rails sunk into the quay with the gap for a flange, 96 x 32."""
    img = px.blank(96, 32)
    for y in (7, 23):
        img[y - 1], img[y], img[y + 1] = I("ink", 1), I("ink", 7), I("ink", 4)
        img[y + 2], img[y + 3] = I("ink", 0), I("wood", 2)
        img[y - 2, ::3] = I("ink", 2)
        px.box(img, 40, y - 2, 2, 5, I("ink", 2))
    return img


def bollards() -> Indices:
    """Two bollards with ropes down to the water, a ring buoy on a post, 96 x 16; stands on the quay's edge."""
    img = px.blank(96, 16)
    for x in (10, 74):
        px.box(img, x, 5, 7, 9, I("ink", 2))
        px.box(img, x - 1, 3, 9, 4, I("ink", 5))
        img[3, x - 1 : x + 8], img[7:13, x + 1] = I("ink", 7), I("ink", 5)
        img[14, x : x + 9] = I("ink", 0)
        for k in range(9):
            img[max(8 - k, 0), x - 2 - k] = I("stone", 5) if k % 2 else I("stone", 4)
    px.box(img, 46, 2, 2, 13, I("ink", 5))
    for y in range(3, 12):
        for x in range(42, 52):
            away = math.hypot(x + 0.5 - 47, y + 0.5 - 7.5)
            if 2.2 < away < 4.8:
                img[y, x] = I("red", 4) if (x < 47) == (y < 7) else I("ink", 8)
    return img


def crane() -> Indices:
    """A portal crane on the quay, 112 x 144: its feet at the lower edge, its jib over the water in the north-west."""
    img = px.blank(112, 144)
    for x in (22, 86):  # legs
        px.box(img, x, 68, 7, 70, I("brass", 2))
        img[68:138, x], img[68:138, x + 6] = I("brass", 4), I("brass", 1)
        for y in range(70, 136, 11):
            px.line(img, x + 1, y, x + 5, y + 9, I("brass", 1))
        px.box(img, x - 4, 134, 15, 8, I("ink", 3))
        px.frame(img, x - 4, 134, 15, 8, I("ink", 6), I("ink", 0))
        for k in (0, 8):
            px.box(img, x - 3 + k, 140, 5, 4, I("ink", 1))
    px.box(img, 14, 64, 88, 9, I("brass", 3))
    px.frame(img, 14, 64, 88, 9, I("brass", 4), I("brass", 1))
    for k in range(18, 98, 8):
        px.box(img, k, 66, 4, 5, I("ink", 1))
    px.line(img, 29, 98, 86, 74, I("brass", 1))
    px.line(img, 29, 74, 86, 98, I("brass", 1))
    px.box(img, 42, 56, 32, 8, I("ink", 2))  # turntable
    img[56, 42:74] = I("ink", 5)
    px.box(img, 36, 30, 50, 27, I("red", 3))  # house
    roof = np.asarray(px.shade("ink", 0.44 + (px.fbm(50, 14, 8, 4) - 0.5) * 0.2, 0.3))
    img[24:38, 36:86] = roof
    px.frame(img, 36, 24, 50, 14, I("ink", 7), I("ink", 2))
    img[38, 36:86], img[56, 36:86] = I("red", 4), I("red", 1)
    for x in range(58, 86, 4):
        img[40:56, x] = I("red", 2)
    px.box(img, 39, 42, 15, 10, I("brass", 5))
    px.frame(img, 39, 42, 15, 10, I("ink", 2), I("ink", 1))
    img[43:51, 46] = I("ink", 2)
    px.blit(img, text("7", I("ink", 8), 0, 2), 70, 43)
    px.box(img, 86, 34, 16, 20, I("ink", 3))  # counterweight
    px.frame(img, 86, 34, 16, 20, I("ink", 5), I("ink", 1))
    for k in range(3):
        px.line(img, 86, 37 + k * 6, 101, 31 + 3 + k * 6, I("brass", 3))
    for dx, tone in ((0, 4), (1, 2)):  # jib: two booms with a lattice
        px.line(img, 44, 30 + dx, 4, 4 + dx, I("brass", tone))
        px.line(img, 56, 26 + dx, 6, 1 + dx, I("brass", tone))
    for k in range(0, 40, 6):
        px.line(img, 44 - k, 30 - k * 26 // 40, 50 - k * 44 // 40, 24 - k * 23 // 40, I("brass", 3))
    px.line(img, 66, 24, 62, 8, I("ink", 5))
    px.line(img, 62, 8, 20, 8, I("ink", 6))
    px.line(img, 62, 8, 88, 34, I("ink", 4))
    px.line(img, 5, 5, 5, 92, I("ink", 6))  # rope and hook
    px.box(img, 2, 92, 7, 8, I("brass", 4))
    img[100:104, 4:7] = I("ink", 6)
    img[0:2, 3:6] = I("red", 5)
    return img


def tug() -> Indices:
    """A harbour tug, 112 x 48, bow to the west: tyres along the side, lit wheelhouse, red funnel."""
    w, h = 112, 48
    x, y = px.mesh(w, h)
    bow = np.clip((x - 4) / 34, 0, 1) ** 0.5
    half = 17 * bow * np.clip((w - 3 - x) / 9, 0, 1) ** 0.4
    hull = np.abs(y - 26) < half
    img = np.where(hull, I("red", 2), 0).astype(np.uint8)
    deck = np.abs(y - 25) < half - 4
    img[deck] = np.asarray(
        px.shade("wood", 0.55 + 0.1 * ((y.astype(int) // 3) % 2) + (px.noise(w, h, 2, 4) - 0.5) * 0.1)
    )[deck]
    rim = hull & ~(np.abs(y - 26) < half - 2)
    img[rim] = I("ink", 7)
    low = hull & ~np.roll(hull, -2, 0)
    img[low] = I("ink", 0)
    for k in range(18, 100, 11):
        for yy in range(37, 44):
            for xx in range(k, k + 6):
                if 1 < math.hypot(xx - k - 2.5, yy - 40) < 3.4:
                    img[yy, xx] = I("ink", 1)
    px.box(img, 36, 6, 34, 26, I("ink", 8))
    px.frame(img, 36, 6, 34, 12, I("ink", 8), I("ink", 6))
    px.box(img, 36, 18, 34, 14, I("ink", 7))
    for k in range(38, 68, 8):
        px.box(img, k, 20, 6, 6, I("brass", 5))
        img[25, k : k + 6] = I("brass", 4)
    img[32, 36:70] = I("ink", 1)
    px.box(img, 74, 4, 12, 26, I("red", 4))
    img[4:30, 74], img[4:30, 84:86] = I("red", 5), I("red", 2)
    px.box(img, 74, 10, 12, 4, I("ink", 8))
    px.box(img, 74, 2, 12, 4, I("ink", 1))
    px.line(img, 46, 6, 46, 0, I("ink", 6))
    img[0:2, 45:48] = I("teal", 5)
    return img


def boxes_barge(seed: int) -> Indices:
    """A lighter with boxes of freight in every colour, 144 x 48."""
    w, h = 144, 48
    img = px.blank(w, h)
    px.box(img, 4, 12, 136, 30, I("ink", 2))
    px.frame(img, 4, 12, 136, 30, I("wood", 5), I("wood", 1))
    img[42, 5:140] = I("ink", 0)
    rng = np.random.default_rng(seed)
    for row, y in enumerate((4, 16)):
        for k in range(4):
            ramp, step = BOXES[int(rng.integers(len(BOXES)))]
            x = 9 + k * 32 + row * 2
            px.box(img, x, y, 29, 12, I(ramp, step))
            px.frame(img, x, y, 29, 12, I(ramp, step + 1), I(ramp, step - 1))
            px.box(img, x, y + 12, 29, 10, I(ramp, step - 1))
            img[y + 12 : y + 22, x + 2 : x + 28 : 3] = I(ramp, step - 2)
            img[y + 21, x : x + 29] = I("ink", 0)
            if rng.random() < 0.5:
                px.box(img, x + 6, y + 3, 16, 6, I("ink", 7))  # snow
    return img


def freight(seed: int) -> Indices:
    """Bales, casks and boxes stacked on the quay's edge, 64 x 32; stands on the wall."""
    img = px.blank(64, 32)
    rng = np.random.default_rng(seed)
    for k, x in enumerate(range(2, 56, 15)):
        ramp, step = BOXES[(seed + k) % len(BOXES)]
        high = int(rng.integers(9, 16))
        top = 30 - high - 6
        px.box(img, x, top, 13, 6, I(ramp, step + 1))
        px.box(img, x, top + 6, 13, high, I(ramp, step - 1))
        px.frame(img, x, top + 6, 13, high, I(ramp, step), I(ramp, step - 2))
        px.line(img, x + 1, top + 7, x + 11, top + high + 4, I(ramp, step))
        img[top, x : x + 13] = I("ink", 7)
    img[30, 2:60] = I("ink", 0)
    return img


def lighthouse() -> Indices:
    """A lighthouse on its mole of stones, 96 x 128."""
    img = px.blank(96, 128)
    x, y = px.mesh(96, 128)
    mole = np.hypot((x - 48) / 44, (y - 108) / 17) + (px.fbm(96, 128, 8, 5, 2) - 0.5) * 0.34 < 1
    img[mole] = np.asarray(px.shade("ink", 0.46 + (px.noise(96, 128, 4, 7) - 0.5) * 0.5, 0.3))[mole]
    img[mole & (px.noise(96, 128, 4, 9) > 0.6) & (y < 108)] = I("ink", 7)
    low = mole & ~np.roll(mole, -1, 0)
    img[low] = I("blue", 4)
    for row in range(26, 106):
        half = 8 + (row - 26) * 6 / 80
        for i in range(round(48 - half), round(48 + half)):
            light = 0.86 - 0.6 * (i - 48 + half) / (2 * half)
            ramp = ("red", 5) if (row - 26) // 16 % 2 else ("ink", 9)
            img[row, i] = I(ramp[0], int(np.clip(round(light * (ramp[1] - 1)), 1, ramp[1] - 1)))
    px.box(img, 36, 24, 25, 4, I("ink", 4))
    img[24, 36:61] = I("ink", 7)
    px.box(img, 41, 12, 15, 12, I("brass", 5))
    for k in (41, 45, 51, 55):
        img[12:24, k] = I("ink", 2)
    for row in range(9):
        img[12 - row, 40 + row : 57 - row] = I("red", 3 if row % 3 else 4)
    img[0:4, 48] = I("ink", 6)
    px.box(img, 44, 94, 8, 12, I("ink", 1))
    px.box(img, 45, 95, 6, 5, I("brass", 3))
    return img


def ore_ship() -> Indices:
    """A lake freighter at anchor, 256 x 64, bow to the west: pilot house in front, hatches, lit stern."""
    w, h = 256, 64
    x, y = px.mesh(w, h)
    half = 19 * np.clip((x - 3) / 26, 0, 1) ** 0.5 * np.clip((w - 3 - x) / 12, 0, 1) ** 0.5
    hull = np.abs(y - 40) < half
    img = np.where(hull, I("red", 2), 0).astype(np.uint8)
    deck = np.abs(y - 37) < half - 5
    img[deck] = np.asarray(px.shade("wood", 0.42 + (px.fbm(w, h, 8, 3) - 0.5) * 0.2, 0.3))[deck]
    img[hull & ~(np.abs(y - 39) < half - 3)] = I("ink", 6)
    img[hull & ~np.roll(hull, -3, 0)] = I("red", 1)
    img[hull & ~np.roll(hull, -1, 0)] = I("ink", 0)
    for k in range(64, 196, 12):
        px.box(img, k, 26, 9, 21, I("ink", 4))
        px.frame(img, k, 26, 9, 21, I("ink", 6), I("ink", 2))
        img[26:30, k : k + 9] = I("ink", 7)
    for x0, wide, top in ((26, 26, 10), (202, 36, 12)):
        px.box(img, x0, top, wide, 18, I("ink", 7))
        px.frame(img, x0, top, wide, 18, I("ink", 8), I("ink", 5))
        px.box(img, x0, top + 18, wide, 14, I("ink", 6))
        for k in range(x0 + 2, x0 + wide - 4, 6):
            px.box(img, k, top + 20, 4, 4, I("brass", 5))
            px.box(img, k, top + 26, 4, 3, I("brass", 3))
        img[top + 32, x0 : x0 + wide] = I("ink", 0)
    px.box(img, 216, 2, 12, 18, I("red", 3))
    img[2:20, 216] = I("red", 4)
    px.box(img, 216, 2, 12, 3, I("ink", 1))
    px.box(img, 216, 9, 12, 3, I("ink", 8))
    px.line(img, 38, 10, 38, 0, I("ink", 6))
    px.blit(img, text("PRAIRIE STAR", I("ink", 7)), 104, 51)
    return img


def stamps() -> dict[str, Indices]:
    """All of it."""
    return {
        "quay_setts": quay_setts(),
        "crane_rail": crane_rail(),
        "bollards": bollards(),
        "crane": crane(),
        "tug": tug(),
        "barge_boxes_0": boxes_barge(3),
        "barge_boxes_1": boxes_barge(8),
        "freight_0": freight(0),
        "freight_1": freight(3),
        "lighthouse": lighthouse(),
        "ore_ship": ore_ship(),
    }
