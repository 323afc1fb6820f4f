"""What fills back yards and roofs: skips, pallets, tyres, cars under snow; ducts, duckboards, hatches, masts, felt."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.asphalt import puddle

I = P.ix  # noqa: E741 - the palette's own word


def skip() -> Indices:
    """A skip full of rubbish and snow, 48 x 32."""
    img = px.blank(48, 32)
    px.box(img, 4, 7, 38, 12, I("ink", 1))
    rubbish = px.noise(34, 9, 4, 3)
    img[8:17, 6:40] = np.where(rubbish > 0.62, I("wood", 3), np.where(rubbish > 0.4, I("ink", 3), I("stone", 2)))
    img[8:12, 9:24] = np.where(px.noise(15, 4, 2, 4) > 0.35, I("ink", 7), img[8:12, 9:24])
    px.line(img, 26, 15, 37, 5, I("wood", 5))
    px.line(img, 27, 16, 38, 6, I("wood", 3))
    px.frame(img, 3, 6, 40, 13, I("green", 4), I("green", 2))
    px.box(img, 3, 19, 40, 9, I("green", 2))
    img[19, 3:43] = I("green", 4)
    for x in range(7, 43, 9):
        img[20:28, x], img[20:28, x + 1] = I("green", 3), I("green", 1)
    px.box(img, 17, 22, 12, 4, I("brass", 3))
    img[28, 4:44], img[29, 6:46] = I("ink", 0), I("ink", 0)
    return img


def pallets() -> Indices:
    """Three pallets in a stack and one against it, 32 x 32."""
    img = px.blank(32, 32)
    for row in range(4):
        y = 6 + row * 5
        px.box(img, 3, y, 22, 2, I("wood", 5 if row == 0 else 4))
        for x in (3, 12, 21):
            px.box(img, x, y + 2, 4, 3, I("wood", 2))
        img[y + 2 : y + 5, 7:12] = img[y + 2 : y + 5, 16:21] = I("ink", 0)
    img[5, 3:25:5] = I("ink", 7)
    for k in range(5):
        px.line(img, 25 + k // 2, 26, 29 + k // 3, 9 + k, I("wood", 5 - k % 3))
    img[26, 3:30] = I("ink", 0)
    return img


def tyres() -> Indices:
    """Old tyres, some stacked, snow in them, 32 x 32."""
    img = px.blank(32, 32)
    x, y = px.mesh(32, 32)
    for cx, cy, rows in ((9, 18, 3), (21, 20, 2), (15, 25, 1)):
        for k in range(rows):
            ring = np.hypot(x - cx, (y - cy + k * 3) * 1.5)
            img[ring < 7] = I("ink", 1)
            img[(ring < 7) & (ring > 5.6) & (x + y < cx + cy - k * 3)] = I("ink", 4)
        img[np.hypot(x - cx, (y - cy + (rows - 1) * 3) * 1.5) < 3.4] = I("ink", 6 if rows > 1 else 0)
    return img


def snowed_in(ramp: str) -> Indices:
    """A car that nobody has dug out, 32 x 48: humps of snow, coat and glass at the edges only."""
    img = px.blank(32, 48)
    img[8:45, 8:29] = np.where(px.bayer(37, 21) > 0.35, I("ink", 0), 0)
    px.box(img, 6, 4, 19, 38, I(ramp, 2))
    px.box(img, 8, 10, 15, 4, I("blue", 1))
    x, y = px.mesh(32, 48)
    lump = px.noise(32, 48, 4, 6)
    for cy, r in ((7, 4.5), (21, 9.0), (36, 5.5)):
        body = np.maximum(np.abs(x - 15.5) / 9.5, np.abs(y - cy) / r) + (lump - 0.5) * 0.3
        img[body < 1.0] = I("ink", 6)
        img[(body < 0.92) & (x + y < cy + 19)] = I("ink", 7)
        img[(body < 0.6) & (x + y < cy + 14)] = I("ink", 8)
    img[42, 7:25] = I("ink", 4)
    img[41, 8:11], img[41, 20:23] = I("brass", 3), I("brass", 3)
    return img


def duct() -> Indices:
    """A sheet-metal duct with an elbow and a grille, 64 x 48."""
    img = px.blank(64, 48)
    img[16:20, 8:62] = img[20:44, 50:63] = I("ink", 0)
    px.box(img, 4, 4, 54, 9, I("ink", 5))
    px.box(img, 4, 13, 54, 4, I("ink", 2))
    px.box(img, 46, 13, 12, 25, I("ink", 5))
    px.box(img, 46, 38, 12, 5, I("ink", 2))
    img[4, 4:58], img[5, 4:58] = I("ink", 7), I("ink", 6)
    img[13:38, 46], img[5:38, 57] = I("ink", 6), I("ink", 3)
    for at in range(12, 46, 11):
        img[4:13, at], img[4:17, at + 1] = I("ink", 6), I("ink", 2)
    for at in (20, 30):
        img[at, 46:58], img[at + 1, 46:58] = I("ink", 6), I("ink", 2)
    px.box(img, 3, 3, 3, 15, I("ink", 3))
    img[39:43, 48:57:2] = I("ink", 0)
    for at in (10, 34):
        px.box(img, at, 17, 3, 3, I("ink", 1))
    return img


def boards() -> Indices:
    """A duckboard for whoever sees to the machines, 80 x 16."""
    img = px.blank(80, 16)
    for x in range(2, 78, 4):
        px.box(img, x, 4, 3, 8, I("wood", 3 + (x // 4) % 2))
        img[4, x : x + 3] = I("wood", 5)
        img[12, x : x + 4] = I("ink", 0)
    img[6, 2:78], img[10, 2:78] = I("wood", 2), I("wood", 1)
    img[4:11, 24:27] = I("ink", 7)
    img[5:11, 52:55] = 0
    return img


def hatch() -> Indices:
    """A roof hatch left open, light from the attic, 32 x 32."""
    img = px.blank(32, 32)
    px.box(img, 7, 12, 17, 12, I("ink", 3))
    px.box(img, 9, 14, 13, 8, I("brass", 3))
    img[14:17, 9:22], img[18, 12:19] = I("brass", 4), I("brass", 5)
    px.frame(img, 7, 12, 17, 12, I("ink", 6), I("ink", 1))
    for k in range(8):
        img[4 + k, 8 + k // 4 : 24 + k // 4] = I("ink", 5 if k < 6 else 3)
    img[4, 8:24] = I("ink", 7)
    img[24, 8:26], img[25, 10:27] = I("ink", 0), I("ink", 0)
    return img


def mast() -> Indices:
    """A lattice mast with stays and a red lamp, 48 x 64; stands on its lowest rows."""
    img = px.blank(48, 64)
    for x in (5, 42):
        px.line(img, 24, 12, x, 58, I("ink", 3))
    for y in range(8, 60):
        half = 1 + (y - 8) // 18
        img[y, 24 - half], img[y, 24 + half] = I("ink", 6), I("ink", 3)
        if y % 4 < 2:
            img[y, 24 - half + 1 : 24 + half] = I("ink", 4)
    for y, half in ((12, 7), (16, 6), (20, 8)):
        img[y, 24 - half : 25 + half] = I("ink", 6)
        img[y - 1 : y + 2, [24 - half, 24 + half]] = I("ink", 7)
    px.box(img, 23, 4, 3, 4, I("red", 4))
    img[4, 23] = I("red", 5)
    px.box(img, 18, 58, 13, 3, I("stone", 3))
    img[58, 18:31], img[61, 19:33] = I("stone", 5), I("ink", 0)
    return img


def felt(seed: int) -> Indices:
    """Newer felt on a roof, 64 x 48: sheets that overlap, their seams shiny with bitumen, one corner turned up."""
    img = px.blank(64, 48)
    rng = np.random.default_rng(seed)
    for k in range(3):
        x, y, w, h = 3 + k * 17, 5 + int(rng.integers(0, 8)), 22, int(rng.integers(24, 34))
        tone = px.noise(64, 48, 2, seed + k)[y : y + h, x : x + w]
        sheet = np.where(tone > 0.58, I("ink", 3), I("ink", 2))
        keep = px.bayer(h, w) < 0.82
        img[y : y + h, x : x + w] = np.where(keep, sheet, img[y : y + h, x : x + w])
        img[y, x : x + w], img[y : y + h, x] = I("ink", 4), I("ink", 4)
        img[y + h - 1, x : x + w] = img[y : y + h, x + w - 1] = I("ink", 0)
        img[y + 2 : y + h - 2 : 3, x + 1] = I("ink", 5)
    for k in range(5):
        img[6 + k, 52 : 57 - k] = I("ink", 5)
    return img


def old_rails() -> Indices:
    """Two worn rails left beside the track with a fishplate, rust under them, 96 x 16."""
    img = px.blank(96, 16)
    for y, left, right, step in ((4, 3, 80, 4), (10, 14, 93, 3)):
        img[y, left:right], img[y + 1, left:right] = I("wood", step + 1), I("wood", step - 1)
        img[y + 2, left + 1 : right + 1] = I("ink", 0)
        img[y, left + 6 : right : 17] = I("ink", 6)
        px.box(img, left + 30, y, 6, 2, I("wood", 2))
    rust = px.noise(96, 16, 2, 4) > 0.86
    return np.where(rust & (img == 0), I("wood", 1), img).astype(np.uint8)


def old_sleepers() -> Indices:
    """Sleepers thrown down crosswise, split, snow in the cracks, 64 x 32."""
    img = px.blank(64, 32)
    for x0, y0, x1, y1, step in ((4, 8, 40, 5, 3), (10, 18, 47, 22, 2), (30, 6, 58, 20, 3), (6, 27, 38, 25, 2)):
        for k in range(5):
            px.line(img, x0, y0 + k, x1, y1 + k, I("wood", step + 1 if k == 0 else step if k < 4 else 0))
        px.line(img, x0 + 6, y0 + 2, x1 - 8, y1 + 2, I("wood", step - 1))
        px.box(img, (x0 + x1) // 2, (y0 + y1) // 2, 4, 1, I("ink", 7))
    return img


def weeds() -> Indices:
    """Dead stalks and tufts with rime on them, 48 x 32."""
    img = px.blank(48, 32)
    rng = np.random.default_rng(12)
    for _ in range(15):
        x, y = int(rng.integers(5, 43)), int(rng.integers(10, 30))
        for lean in (-2, -1, 0, 1, 2):
            tall = int(rng.integers(3, 8))
            px.line(
                img,
                x,
                y,
                x + lean,
                y - tall,
                I(*(("green", 3), ("green", 2), ("stone", 4), ("stone", 3))[rng.integers(4)]),
            )
            if rng.random() < 0.3:
                img[max(y - tall, 0), min(max(x + lean, 0), 47)] = I("ink", 7)
        img[min(y + 1, 31), x - 1 : x + 3] = I("ink", 1)
    return img


def stamps() -> dict[str, Indices]:
    """Everything of this page."""
    yard = {"skip": skip(), "pallets": pallets(), "tyres": tyres()}
    yard |= {f"snowed_{ramp}": snowed_in(ramp) for ramp in ("red", "teal")}
    roof = {"duct": duct(), "boards": boards(), "hatch": hatch(), "mast": mast(), "damp": puddle(43)[0]}
    yard |= {"old_rails": old_rails(), "old_sleepers": old_sleepers(), "weeds": weeds()}
    return yard | {f"top_{name}": img for name, img in roof.items()} | {"top_felt": felt(4)}
