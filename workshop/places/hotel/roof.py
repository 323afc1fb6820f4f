"""What stands behind the fight on the roof: a back wall, a sign from its back, washing, ducts, fans, masts, a loft."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel.lettering import words
from workshop.places.shapes import I


def wall() -> Indices:
    """64 x 32: the low wall at the far edge, its coping wet and pink from the sign; repeats."""
    img = px.masonry("wood", 64, 32, 8, 4, base=0.25, var=0.09, grain=0.05, edge=0.08, joint=0.12, seed=21)
    for y, step in enumerate((4, 3, 3, 2, 0)):
        img[y] = I("ink", step)
    wet = px.noise(64, 32, 8, 5)[0]
    img[0, wet > 0.5] = I("neon", 2)
    img[0, wet > 0.78] = I("neon", 3)
    img[0:4, 31] = I("ink", 0)
    img[5:9] = P.step(img[5:9], -1)
    stain = px.fbm(64, 32, 8, 6, 2)
    img[12:] = np.where(stain[12:] > 0.62, P.step(img[12:], -1), img[12:])
    img[28:] = P.step(img[28:], -1)
    return img


def billboard() -> Indices:
    """128 x 112: a hoarding seen from behind: planks on a truss, the tubes of its far side glow round every edge."""
    w, h = 128, 112
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    glow = np.maximum(np.abs(x - 64) - 56, np.abs(y - 34) - 26)
    img[(glow > 0) & (glow < 7) & (px.bayer(h, w) < (7 - glow) / 8)] = I("neon", 1)
    img[(glow > 0) & (glow < 3.2) & (px.bayer(h, w) < (4 - glow) / 4)] = I("neon", 2)
    img[(glow > 0) & (glow < 1.2)] = I("neon", 3)
    img[8:60, 8:120] = np.asarray(
        px.shade("ink", 0.20 + (px.noise(112, 52, 2, 3) - 0.5) * 0.06 + 0.05 * ((np.arange(52) // 8) % 2)[:, None], 0.2)
    )
    img[8:60:8, 8:120] = I("ink", 0)
    for at, colour in ((31, ("neon", 3)), (47, ("neon", 2))):  # light through two gaps
        img[at, 8:120] = np.where(px.noise(112, 52, 4, at)[0] > 0.45, I(*colour), I("ink", 0))
    label = words("KOLA", 1)[:, ::-1].repeat(4, 0).repeat(5, 1)  # its letters shine through where paint is thin
    top, left = 16, 64 - label.shape[1] // 2
    thin = (label > 0) & (px.bayer(*label.shape) < 0.30)
    part = img[top : top + label.shape[0], left : left + label.shape[1]]
    part[thin & (part > 0)] = I("neon", 1)
    for post in (16, 62, 108):
        px.box(img, post, 4, 5, 108, I("ink", 2))
        img[4:112, post], img[4:112, post + 4] = I("ink", 4), I("ink", 0)
        for bolt in range(10, 108, 10):
            img[bolt, post + 2] = I("ink", 5)
    for top in (12, 56, 84):
        px.box(img, 6, top, 116, 3, I("ink", 2))
        img[top, 6:122], img[top + 2, 6:122] = I("ink", 4), I("ink", 0)
    for a, b in ((20, 62), (66, 108)):
        for k in range(2):
            px.line(img, a, 60 + k, b, 108 + k, I("ink", 2))
            px.line(img, b, 60 + k, a, 108 + k, I("ink", 2))
    img[86:90, 6:122:3] = I("ink", 3)  # a gangway
    return img


def washing() -> Indices:
    """128 x 64: sheets, a shirt and stockings forgotten in the rain on a line between two poles."""
    w, h = 128, 64
    img = px.blank(w, h)
    for pole in (3, 121):
        px.box(img, pole, 6, 3, 58, I("wood", 2))
        img[6:64, pole] = I("wood", 3)
        px.box(img, pole - 3, 8, 9, 2, I("wood", 2))
    sag = [9 + round(5 * (1 - ((x - 64) / 60) ** 2)) for x in range(w)]
    for x in range(5, 122):
        img[sag[x], x] = I("ink", 4)
    for left, wide, deep, ramp, step in (
        (12, 22, 26, "ink", 4),
        (38, 16, 18, "blue", 2),
        (59, 24, 28, "ink", 5),
        (88, 6, 20, "wood", 3),
        (97, 18, 17, "red", 2),
    ):
        for x in range(left, left + wide):
            hem = deep + round(2.0 * np.sin(x * 0.55) + 0.8 * np.sin(x * 1.9))
            fold = -1 if (x * 5 // 3) % 7 < 2 else 0
            img[sag[x] + 1 : sag[x] + 1 + hem, x] = I(ramp, max(step + fold, 0))
            img[sag[x] + hem - 1, x] = I(ramp, max(step - 2, 0))
            img[sag[x] + 1 : sag[x] + 3, x] = I(ramp, min(step + 1, P.SIZE[ramp] - 1))
        for peg in (left + 1, left + wide - 2):
            img[sag[peg] - 1 : sag[peg] + 2, peg] = I("wood", 5)
    return img


def ducts() -> Indices:
    """128 x 48: sheet-metal ducts that come up, run along and go down again, wet on top."""
    img = px.blank(128, 48)
    for x, top, wide, high in ((6, 14, 16, 34), (6, 8, 112, 14), (102, 14, 16, 34)):
        px.box(img, x, top, wide, high, I("ink", 3))
        px.box(img, x, top, wide, 3, I("ink", 4))
        img[top, x : x + wide] = I("ink", 6)
        img[top : top + high, x] = I("ink", 4)
        img[top : top + high, x + wide - 1] = I("ink", 1)
    img[21, 22:102] = I("ink", 0)
    img[18:21, 22:102] = I("ink", 2)
    for x in range(26, 102, 15):
        img[8:22, x], img[8:22, x + 1] = I("ink", 5), I("ink", 1)
    for x in (6, 102):
        for y in (26, 38):
            img[y, x : x + 16], img[y + 1, x : x + 16] = I("ink", 5), I("ink", 1)
    wet = px.noise(128, 48, 4, 9)[0]
    img[8, (wet > 0.6) & (img[8] > 0)] = I("neon", 3)
    for x in (48, 78):
        px.box(img, x, 22, 3, 26, I("ink", 2))
    return img


def fans() -> Indices:
    """64 x 48: two cooling machines on a frame, their grilles dark, drops along the edge."""
    img = px.blank(64, 48)
    for x in (3, 33):
        px.box(img, x, 12, 28, 28, I("ink", 3))
        px.box(img, x, 12, 28, 3, I("ink", 5))
        px.frame(img, x, 12, 28, 28, I("ink", 5), I("ink", 1))
        yy, xx = np.mgrid[0:48, 0:64]
        ring = np.hypot(xx - x - 13.5, yy - 27)
        img[ring < 10.5], img[ring < 9.3] = I("ink", 5), I("ink", 0)
        for turn in range(4):
            a = turn * np.pi / 2 + x * 0.3
            blade = (np.abs(np.angle(np.exp(1j * (np.arctan2(yy - 27, xx - x - 13.5) - a)))) < 0.42) & (ring < 8.6)
            img[blade] = I("ink", 2)
        for bar in (-5, 0, 5):
            img[18:37, x + 13 + bar] = np.where(ring[18:37, x + 13 + bar] < 9.3, I("ink", 4), img[18:37, x + 13 + bar])
        img[ring < 2.2] = I("ink", 4)
    for x in (5, 28, 35, 58):
        px.box(img, x, 40, 3, 8, I("ink", 2))
    return img


def mast() -> Indices:
    """48 x 160: a lattice mast with aerials, stays and a red lamp on top."""
    w, h = 48, 160
    img = px.blank(w, h)
    for y in range(12, h):
        half = 2 + (y - 12) // 40
        img[y, 24 - half], img[y, 24 + half] = I("ink", 5), I("ink", 2)
        phase = y % (4 * half)
        at = phase if phase < 2 * half else 4 * half - phase
        img[y, 24 - half + at] = I("ink", 3)
        if y % (2 * half) == 0:
            img[y, 24 - half : 25 + half] = I("ink", 4)
    for y, half in ((18, 9), (24, 12), (30, 15), (52, 8), (58, 8)):
        img[y, 24 - half : 25 + half] = I("ink", 5)
        for k in range(-half, half + 1, 5):
            img[y - 2 : y + 3, 24 + k] = I("ink", 4)
    x, y = px.mesh(w, h)
    dish = np.hypot((x - 34) / 8, (y - 84) / 9)
    img[dish < 1], img[(dish < 0.8) & (x + y < 116)] = I("ink", 3), I("ink", 5)
    px.line(img, 34, 84, 44, 80, I("ink", 6))
    px.box(img, 23, 8, 3, 4, I("red", 4))
    img[8, 23:25] = I("red", 5)
    halo = np.hypot(x - 24.5, y - 10)
    img[(halo > 2.6) & (halo < 6) & (px.bayer(h, w) < 0.35) & (img == 0)] = I("red", 1)
    return img


def loft() -> Indices:
    """80 x 64: a pigeon loft of boards and wire with birds that sit out the rain."""
    img = px.blank(80, 64)
    px.box(img, 6, 14, 66, 50, I("wood", 1))
    for x in range(6, 72, 6):
        img[14:64, x] = I("wood", 0)
        img[14:64, x + 1] = I("wood", 2)
    for k in range(6):
        img[8 + k, 3 - k // 3 : 76 + k // 3] = I("ink", 3 if k < 2 else 2)
    img[8, 3:76] = I("ink", 5)
    img[14, 3:76] = I("ink", 0)
    for x in (12, 44):
        px.box(img, x, 22, 22, 18, I("ink", 0))
        img[22:40:3, x : x + 22] = I("ink", 2)
        img[22:40, x : x + 22 : 3] = I("ink", 2)
        px.frame(img, x - 1, 21, 24, 20, I("wood", 3), I("wood", 0))
    for x, y, step in ((17, 35, 5), (26, 35, 4), (50, 35, 4), (57, 30, 5), (14, 4, 4), (22, 4, 5), (60, 4, 4)):
        px.box(img, x, y, 5, 3, I("ink", step))
        px.box(img, x + 4, y - 2, 2, 3, I("ink", step))
        img[y + 3, x + 2] = I("red", 2)
        img[y, x - 1] = I("ink", step - 1)
    px.box(img, 30, 48, 16, 16, I("wood", 0))
    px.frame(img, 29, 47, 18, 17, I("wood", 3), I("wood", 0))
    return img


def drum() -> Indices:
    """64 x 112: a smaller water tank behind, on legs, its hat black against the sky."""
    w, h = 64, 112
    img = px.blank(w, h)
    x, y = px.mesh(w, h)
    for leg in (10, 28, 46):
        px.box(img, leg, 66, 4, 46, I("wood", 1))
        img[66:112, leg] = I("wood", 2)
    for k in range(2):
        px.line(img, 12, 68 + k, 46, 108 + k, I("wood", 1))
        px.line(img, 48, 68 + k, 14, 108 + k, I("wood", 1))
    u = (x - 30) / 25
    body = (np.abs(u) < 1) & (y > 24) & (y < 66)
    level = 0.46 - 0.24 * (u + 0.35) ** 2 - 0.20 * (u > 0.2) * u - 0.10 * (x.astype(int) % 5 == 0)
    img = np.where(body, np.asarray(px.shade("wood", level, 0.5)), img).astype(np.uint8)
    for band in (30, 44, 58):
        img[band, 6:55] = I("ink", 2)
    cone = (y > 6) & (y < 25) & (np.abs(x - 30) < (y - 6) * 1.45 + 1)
    img[cone] = I("ink", 2)
    img[cone & (x < 30 - (y - 6) * 0.9)] = I("ink", 4)
    img[25:66, 54] = np.where(img[25:66, 54] > 0, I("neon", 1), 0)
    px.box(img, 2, 66, 58, 3, I("wood", 2))
    return img


def stamps() -> dict[str, Indices]:
    """Everything of this page."""
    return {
        "wall": wall(),
        "billboard": billboard(),
        "washing": washing(),
        "ducts": ducts(),
        "fans": fans(),
        "mast": mast(),
        "loft": loft(),
        "drum": drum(),
    }
