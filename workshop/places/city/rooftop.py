"""What stands on roofs: water tanks, air conditioners, vents, skylights, stair heads, billboards, aerials."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word


def tank() -> Indices:
    """A wooden water tank on legs, 32 x 48, with its shadow on the roof."""
    img = px.blank(32, 48)
    x, y = px.mesh(32, 48)
    img[36:46, 14:31] = np.where((px.bayer(10, 17) > 0.35), I("ink", 1), 0)
    u = (x - 14) / 12
    cone = (y >= 1) & (y < 11) & (np.abs(x - 14) < 1.5 + (y - 1) * 1.15)
    img = np.where(cone, np.asarray(px.shade("ink", 0.50 - 0.30 * u - 0.05 * (x.astype(int) % 4 == 0), 0.2)), img)
    body = (y >= 10) & (y < 29 + 2 * np.sqrt(np.clip(1 - u * u, 0, 1))) & (np.abs(u) < 0.92)
    level = 0.58 - 0.30 * (u + 0.35) ** 2 - 0.22 * (u > 0.1) * u
    img = np.where(body, np.asarray(px.shade("wood", level - 0.06 * (x.astype(int) % 3 == 0), 0.2)), img)
    for band in (13, 20, 27):
        img = np.where(body & (np.abs(y - band - 0.5 - np.sqrt(np.clip(1 - u * u, 0, 1))) < 0.6), I("ink", 2), img)
    img = np.where((y >= 10) & (y < 12) & body, P.step(img.astype(np.uint8), -2), img)
    for leg in (5, 13, 21):
        px.box(img, leg, 30, 2, 12, I("ink", 3))
        img[30:42, leg + 1] = I("ink", 1)
    px.line(img, 6, 32, 21, 40, I("ink", 2))
    px.line(img, 6, 40, 21, 32, I("ink", 2))
    return img.astype(np.uint8)


def cooler() -> Indices:
    """An air conditioner with two fans, 32 x 16."""
    img = px.blank(32, 16)
    px.box(img, 3, 1, 24, 11, I("ink", 5))
    px.frame(img, 3, 1, 24, 11, I("ink", 7), I("ink", 2))
    for cx in (9, 20):
        x, y = px.mesh(32, 16)
        ring = np.hypot(x - cx - 0.5, y - 6.5)
        img[ring < 4.2], img[ring < 3.2] = I("ink", 2), I("ink", 1)
        img[6, cx - 2 : cx + 3], img[4:9, cx] = I("ink", 4), I("ink", 4)
    px.box(img, 3, 12, 24, 3, I("ink", 2))
    img[13, 4:26:3] = I("ink", 4)
    return img


def vent() -> Indices:
    """A mushroom vent, 16 x 16."""
    img = px.blank(16, 16)
    x, y = px.mesh(16, 16)
    ring = np.hypot(x - 8, y - 6.5)
    img[ring < 5] = I("ink", 4)
    img[(ring < 5) & (x + y < 13)] = I("ink", 6)
    img[ring < 2.6] = I("ink", 2)
    px.box(img, 5, 11, 6, 3, I("ink", 2))
    img[14, 6:14] = I("ink", 1)
    return img


def skylight() -> Indices:
    """A lit skylight, 48 x 16."""
    img = px.blank(48, 16)
    px.box(img, 4, 1, 38, 14, I("ink", 4))
    px.frame(img, 4, 1, 38, 14, I("ink", 6), I("ink", 1))
    for k in range(5):
        px.box(img, 6 + k * 7, 3, 6, 10, I("brass", 3))
        px.box(img, 6 + k * 7, 3, 6, 4, I("brass", 4))
        img[3, 6 + k * 7 : 9 + k * 7] = I("brass", 5)
        img[8, 6 + k * 7 : 12 + k * 7] = I("ink", 4)
    return img


def stairs() -> Indices:
    """The head of a staircase with a lit door, 32 x 32."""
    img = px.blank(32, 32)
    px.box(img, 5, 2, 22, 12, I("ink", 4))
    px.frame(img, 5, 2, 22, 12, I("ink", 6), I("ink", 2))
    img[14:28, 5:27] = px.masonry("wood", 32, 16, 8, 4, 0.34, 0.06, 0.04, 0.06, 0.14, seed=2)[:14, :22]
    px.box(img, 12, 17, 9, 11, I("wood", 1))
    px.box(img, 14, 19, 5, 4, I("brass", 4))
    img[26, 18] = I("brass", 4)
    px.box(img, 15, 15, 3, 1, I("brass", 5))
    img[28, 6:30], img[16:28, 27] = I("ink", 0), I("ink", 0)
    return img


def aerial() -> Indices:
    """Aerials and a dish, 16 x 32."""
    img = px.blank(16, 32)
    img[4:28, 7] = I("ink", 6)
    img[4:28, 8] = I("ink", 2)
    for y, half in ((5, 6), (8, 5), (11, 4)):
        img[y, 8 - half : 8 + half] = I("ink", 6)
    x, y = px.mesh(16, 32)
    dish = np.hypot(x - 5, (y - 20) * 1.2) < 4
    img[dish] = I("ink", 6)
    img[dish & (x + y > 26)] = I("ink", 4)
    img[28, 5:12] = I("ink", 0)
    return img


def pipes() -> Indices:
    """Ducts across a roof, 48 x 32."""
    img = px.blank(48, 32)
    for x0, y0, w, h in ((2, 6, 30, 7), (25, 6, 7, 22), (25, 21, 21, 7)):
        px.box(img, x0, y0, w, h, I("ink", 4))
        img[y0 : y0 + 2, x0 : x0 + w] = I("ink", 6)
        img[y0 + h - 1, x0 : x0 + w] = I("ink", 1)
    for x in range(6, 26, 8):
        img[6:13, x] = I("ink", 2)
    for y in range(15, 26, 5):
        img[y, 25:32] = I("ink", 2)
    return img


def chimneys() -> Indices:
    """Three chimneys in a row, 48 x 32."""
    img = px.blank(48, 32)
    for x in (4, 18, 32):
        px.box(img, x, 4, 10, 22, I("wood", 3))
        img[4:26, x : x + 10] = px.masonry("wood", 16, 32, 5, 4, 0.42, 0.08, 0.04, 0.07, 0.14, seed=x)[4:26, :10]
        px.box(img, x - 1, 2, 12, 5, I("stone", 4))
        px.frame(img, x - 1, 2, 12, 5, I("stone", 6), I("stone", 2))
        px.box(img, x + 2, 3, 6, 2, I("ink", 0))
        img[26, x : x + 12] = I("ink", 0)
    return img


def laundry() -> Indices:
    """Frozen washing on two lines, 64 x 32."""
    img = px.blank(64, 32)
    for y in (6, 18):
        img[y, 3:61] = I("ink", 5)
        img[y - 3 : y + 11, 3], img[y - 3 : y + 11, 60] = I("wood", 4), I("wood", 4)
        for k, x in enumerate(range(7, 56, 9)):
            ramp, step = (("ink", 8), ("red", 4), ("blue", 4), ("ink", 7), ("green", 4), ("brass", 4))[(k + y) % 6]
            px.box(img, x, y + 1, 6, 6 + (k + y) % 3, I(ramp, step))
            img[y + 1 : y + 7, x + 5] = I(ramp, step - 1)
    return img


def loft() -> Indices:
    """A pigeon loft with its run, 48 x 32."""
    img = px.blank(48, 32)
    px.box(img, 3, 4, 24, 12, I("wood", 4))
    for x in range(3, 27, 4):
        img[4:16, x] = I("wood", 3)
    px.box(img, 3, 16, 24, 11, I("wood", 2))
    for x in (6, 13, 20):
        px.box(img, x, 18, 4, 4, I("ink", 0))
        img[23, x - 1 : x + 5] = I("wood", 5)
    px.box(img, 28, 10, 16, 17, I("ink", 3))
    img[10:27:2, 28:44] = I("ink", 5)
    img[10:27, 28:44:3] = I("ink", 5)
    for x, y in ((31, 22), (38, 24), (35, 16)):
        px.box(img, x, y, 3, 2, I("ink", 7))
    img[27, 4:45] = I("ink", 0)
    return img


def glasshouse() -> Indices:
    """A lit glasshouse on a roof, 64 x 48."""
    img = px.blank(64, 48)
    px.box(img, 4, 4, 56, 26, I("teal", 2))
    img[4:17, 4:60], img[17:30, 4:60] = I("teal", 3), I("teal", 2)
    img[30:42, 4:60] = I("green", 2)
    for x in range(8, 58, 7):
        px.box(img, x, 20, 5, 7, I("green", 3))
        px.box(img, x, 33, 5, 7, I("green", 4))
        img[34, x + 2] = I("red", 4)
    for x in range(4, 61, 8):
        img[4:42, min(x, 59)] = I("ink", 7)
    img[4, 4:60] = img[17, 4:60] = img[30, 4:60] = I("ink", 8)
    img[41, 4:60], img[42, 5:61] = I("ink", 5), I("ink", 0)
    return img


def drift(seed: int) -> Indices:
    """Snow left on a roof, 64 x 32: deepest along its lower edge, with the tar showing through."""
    w, h = 64, 32
    x, y = px.mesh(w, h)
    soft = px.fbm(w, h, 16, seed, 3)
    ends = np.clip(np.minimum(x, w - x) / 12, 0, 1) ** 0.7
    hill = ends * (5 + 13 * px.noise(w, h, 16, seed + 1)[0][None] + 3 * px.noise(w, h, 4, seed + 2)[0][None])
    away = np.where(y > h - 5, 99, (h - 5 - y) - hill + (soft - 0.5) * 5)
    img = np.where(away < -5, I("ink", 7), np.where(away < -1, I("ink", 6), 0))
    img = np.where((away < -5) & (soft > 0.60), I("ink", 8), img)
    img = np.where((away >= -1) & (away < 0.6), I("ink", 5), img)
    fray = (away >= 0.6) & (away < 4) & (px.noise(w, h, 1, seed) > 0.72)
    return np.where(fray, I("ink", 5), img).astype(np.uint8)


# name, big words, colours of the ground and of the words, small words
BOARDS: dict[str, tuple[str, str, tuple[str, int], str]] = {
    "kola": ("KOLA", "red", ("ink", 8), "COLD AT 5 BELOW"),
    "tyres": ("RHINO", "blue", ("brass", 5), "TYRES THAT HOLD"),
    "soap": ("LILY SOAP", "teal", ("ink", 8), "SO SOFT"),
    "beer": ("OLD PIER", "wood", ("brass", 5), "A BEER FOR THE LAKE"),
    "radio": ("WQX 88", "neon", ("ink", 8), "ALL NIGHT BLUES"),
    "bank": ("1ST TRUST", "green", ("brass", 5), "SAFE AS ICE"),
}


def billboard(name: str) -> Indices:
    """A lit hoarding on steel legs that faces south, 96 x 48."""
    words, ramp, colour, small = BOARDS[name]
    img = px.blank(96, 48)
    x, y = px.mesh(96, 30)
    ground = np.asarray(px.shade(ramp, 0.26 + 0.42 * (y / 30) * (x / 96 + 0.35), 0.6))
    px.box(img, 2, 4, 92, 32, I("ink", 2))
    img[6:34, 4:92] = ground[:28, 4:92]
    label = text(words, 1)[:5] > 0
    zoom = 3 if len(words) <= 5 else 2
    big = label.repeat(zoom, 0).repeat(zoom, 1)
    left = 9
    for off, ink in ((1, ("ink", 0)), (0, colour)):
        part = img[10 + off : 10 + off + big.shape[0], left + off : left + off + big.shape[1]]
        part[big[:, : part.shape[1]]] = I(*ink)
    px.blit(img, text(small, I("ink", 7)), 9, 28 if zoom == 3 else 26)
    if len(words) <= 5:
        rx, ry = px.mesh(96, 48)
        img[np.hypot(rx - 80, ry - 17) < 7] = I(*colour)
        img[np.hypot(rx - 80, ry - 17) < 4] = I(ramp, 1)
    px.frame(img, 2, 4, 92, 32, I("ink", 6), I("ink", 1))
    for k in range(10, 90, 24):
        px.box(img, k, 36, 2, 11, I("ink", 3))
        img[36:47, k + 1] = I("ink", 1)
        px.box(img, k + 8, 0, 6, 2, I("brass", 5))
        img[2:4, k + 10] = I("ink", 4)
        px.line(img, k, 46, k + 12, 37, I("ink", 2))
    return img


def stamps() -> dict[str, Indices]:
    """Everything of this page."""
    small = {"tank": tank(), "cooler": cooler(), "vent": vent(), "skylight": skylight(), "stairs": stairs()}
    return (
        {f"top_{name}": img for name, img in small.items()}
        | {"top_aerial": aerial(), "top_pipes": pipes(), "top_chimneys": chimneys(), "top_laundry": laundry()}
        | {"top_loft": loft(), "top_glasshouse": glasshouse()}
        | {f"top_drift_{k}": drift(40 + k) for k in range(3)}
        | {f"board_{name}": billboard(name) for name in BOARDS}
    )
