"""Wagons and the locomotive that stand in the yards; each stands with its track's middle at row 30."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word

WAGONS: dict[str, tuple[str, str]] = {  # ramp, letters on its side
    "box_red": ("red", "LAKE & W"),
    "box_green": ("green", "PRAIRIE"),
    "box_blue": ("blue", "NORTHERN"),
    "box_rust": ("wood", "STOCK CAR"),
}
_STEP = {"red": 2, "green": 2, "blue": 2, "wood": 3}


def _bogies(img: Indices, y: int, places: tuple[int, ...]) -> None:
    for x in places:
        px.box(img, x, y, 14, 3, I("ink", 1))
        for k in (2, 9):
            px.box(img, x + k, y, 4, 4, I("ink", 3))
            img[y + 1, x + k + 1] = I("ink", 6)


def box_wagon(kind: str) -> Indices:
    """A goods wagon, 112 x 48: roof, side with a sliding door, wheels; stands with its track's middle at row 30."""
    ramp, name = WAGONS[kind]
    mid = _STEP[ramp]
    img = px.blank(112, 48)
    px.box(img, 3, 6, 106, 20, I(ramp, mid + 1))
    roof = img[6:26, 3:109]
    y = px.mesh(106, 20)[1]
    roof[:] = np.asarray(
        px.shade("ink", 0.34 + 0.16 * (1 - np.abs(y - 9) / 10) + (px.fbm(106, 20, 8, 3) - 0.5) * 0.12, 0.3)
    )
    roof[:, ::13] = I("ink", 2)
    roof[9] = I("ink", 5)
    px.frame(img, 3, 6, 106, 20, I("ink", 6), I("ink", 1))
    px.box(img, 3, 26, 106, 13, I(ramp, mid))
    img[26, 3:109] = I(ramp, mid + 1)
    for k in range(3, 109, 5):
        img[27:38, k] = I(ramp, mid - 1)
    px.box(img, 46, 27, 20, 11, I(ramp, mid - 1))
    px.frame(img, 46, 27, 20, 11, I(ramp, mid + 1), I(ramp, 0))
    px.line(img, 48, 36, 63, 28, I(ramp, mid + 1))
    px.blit(img, text(name[:9], I("ink", 7), I(ramp, 0)), 8, 29)
    img[38, 3:109] = I("ink", 0)
    _bogies(img, 39, (10, 88))
    px.box(img, 0, 35, 3, 3, I("ink", 3))
    px.box(img, 109, 35, 3, 3, I("ink", 3))
    return img


def tank_wagon() -> Indices:
    """A tank wagon, 112 x 48."""
    img = px.blank(112, 48)
    x, y = px.mesh(112, 48)
    body = (np.abs(x - 56) < 52) & (np.abs(y - 22) < 15)
    level = 0.66 - np.abs(y - 15) / 22
    img = np.where(body, np.asarray(px.shade("ink", level, 0.25)), 0).astype(np.uint8)
    for k in (16, 40, 72, 96):
        img[7:37, k] = np.where(img[7:37, k] > 0, I("ink", 1), 0)
    px.box(img, 48, 4, 16, 8, I("ink", 4))
    px.frame(img, 48, 4, 16, 8, I("ink", 6), I("ink", 1))
    img[21, 5:107], img[22, 5:107] = I("red", 3), I("red", 2)
    px.blit(img, text("NAPHTHA", I("ink", 7), I("ink", 0)), 20, 25)
    img[37, 4:108] = I("ink", 0)
    _bogies(img, 39, (10, 88))
    return img


def open_wagon() -> Indices:
    """An open wagon with coal and snow on it, 112 x 48."""
    img = px.blank(112, 48)
    px.box(img, 3, 9, 106, 29, I("wood", 1))
    y = px.mesh(98, 18)[1]
    coal = np.asarray(
        px.shade("ink", 0.20 + 0.20 * (1 - np.abs(y - 7) / 9) + (px.noise(98, 18, 2, 4) - 0.5) * 0.24, 0.3)
    )
    white = px.fbm(98, 18, 8, 12, 2) > 0.60
    img[11:29, 7:105] = np.where(white, I("ink", 7), coal)
    px.frame(img, 3, 9, 106, 21, I("wood", 4), I("wood", 2))
    for k in range(3, 109, 12):
        img[30:38, k] = I("wood", 3)
    img[30, 3:109], img[38, 3:109] = I("wood", 4), I("ink", 0)
    _bogies(img, 39, (10, 88))
    return img


def loco() -> Indices:
    """A yard locomotive, 128 x 48, nose to the east."""
    img = px.blank(128, 48)
    px.box(img, 3, 12, 120, 26, I("ink", 2))
    for x0, w, top, ramp, step in ((8, 30, 8, "brass", 3), (40, 28, 3, "brass", 3), (70, 48, 8, "brass", 3)):
        px.box(img, x0, top, w, 20, I(ramp, step))
        img[top, x0 : x0 + w] = I(ramp, 5)
        img[top + 1, x0 : x0 + w] = I(ramp, 4)
        px.box(img, x0, top + 19, w, 13, I(ramp, 2))
        px.frame(img, x0, top, w, 20, I(ramp, 5), I(ramp, 1))
    for k in range(74, 114, 8):
        px.box(img, k, 12, 5, 12, I("ink", 2))
        img[13:24:2, k : k + 5] = I("ink", 4)
    for k in range(11, 36, 8):
        px.box(img, k, 12, 5, 12, I("ink", 2))
        img[13:24:2, k : k + 5] = I("ink", 4)
    px.box(img, 43, 24, 22, 8, I("blue", 1))
    px.line(img, 45, 31, 51, 25, I("blue", 4))
    img[24:32, 54] = I("brass", 1)
    for k in range(8, 118, 6):  # stripes of warning along its frame
        img[35:38, k : k + 3] = I("brass", 4)
        img[35:38, k + 3 : k + 6] = I("ink", 0)
    px.box(img, 118, 20, 4, 6, I("brass", 5))
    img[30:33, 120:123] = I("red", 4)
    for k in (80, 96):
        px.box(img, k, 5, 6, 3, I("ink", 1))
    img[38, 3:123] = I("ink", 0)
    _bogies(img, 39, (10, 50, 98))
    return img
