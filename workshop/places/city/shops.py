"""Shop fronts with their signs, awnings and show windows, and neon that stands out from side walls."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop front: name on its sign, width in tiles, colours of sign, awning and light in the windows."""

    name: str
    tiles: int
    sign: tuple[str, int]
    awning: str = ""
    light: tuple[str, int] = ("brass", 4)


SHOPS: dict[str, Shop] = {
    "pawn": Shop("PAWN", 3, ("brass", 5), "green", ("stone", 6)),
    "blues": Shop("BLUES", 4, ("blue", 5), "red"),
    "liquor": Shop("LIQUOR", 3, ("neon", 4), "", ("teal", 5)),
    "diner": Shop("DINER 24", 4, ("red", 5), "", ("brass", 5)),
    "records": Shop("RECORDS", 4, ("neon", 3), "", ("neon", 3)),
    "hardware": Shop("HARDWARE", 4, ("brass", 4), "green"),
    "bakery": Shop("BAKERY", 3, ("stone", 7), "red", ("brass", 5)),
    "laundry": Shop("WASH & DRY", 4, ("teal", 5), "", ("blue", 5)),
    "radio": Shop("RADIO TV", 4, ("blue", 5), "", ("blue", 4)),
    "loans": Shop("LOANS", 3, ("green", 5), "", ("green", 5)),
    "barber": Shop("BARBER", 3, ("red", 4), "", ("stone", 6)),
    "grill": Shop("RIB GRILL", 4, ("red", 5), "red", ("brass", 4)),
    "cinema": Shop("PALACE", 6, ("brass", 5), "", ("red", 4)),
    "bowl": Shop("BOWLING", 5, ("neon", 4), "", ("blue", 4)),
    "fish": Shop("LAKE FISH", 4, ("teal", 5), "blue", ("teal", 5)),
    "meat": Shop("MEAT CO", 4, ("red", 4), "", ("stone", 6)),
    "tools": Shop("TOOL HIRE", 4, ("brass", 4), "", ("ink", 6)),
    "motel": Shop("MOTEL", 4, ("neon", 4), "", ("brass", 4)),
}


def shop(row: Shop, seed: int = 0) -> Indices:
    """A shop front, 32 px high: sign band, awning, show windows, door."""
    w = row.tiles * 16
    img = px.blank(w, 32)
    img[:] = I("wood", 1)
    img[0] = I("stone", 5)
    px.box(img, 0, 1, w, 10, I("ink", 1))
    img[1], img[10] = I("stone", 2), I("ink", 0)
    ramp, step = row.sign
    label = text(row.name, I(ramp, step), I(ramp, max(step - 3, 0)))
    glow = px.blank(w, 32)
    px.box(glow, (w - label.shape[1]) // 2 - 2, 2, label.shape[1] + 4, 8, 1)
    img[(glow > 0) & (px.bayer(32, w) > 0.5)] = I(ramp, max(step - 4, 0))
    px.blit(img, label, (w - label.shape[1]) // 2 + 1, 3)
    lit_ramp, lit_step = row.light
    rng = np.random.default_rng(seed)
    for x0, wide in ((3, w // 2 - 9), (w // 2 + 7, w - w // 2 - 10)):
        px.box(img, x0, 13, wide, 13, I(lit_ramp, lit_step))
        img[13:15, x0 : x0 + wide] = I(lit_ramp, min(lit_step + 1, P.SIZE[lit_ramp] - 1))
        for gx in range(x0 + 1, x0 + wide - 3, 4):
            tall = int(rng.integers(3, 8))
            px.box(img, gx, 26 - tall, 3, tall, I(lit_ramp, max(lit_step - 2, 0)))
            img[26 - tall, gx + rng.integers(0, 3)] = I(("red", "teal", "blue", "green")[rng.integers(4)], 3)
        px.frame(img, x0 - 1, 12, wide + 2, 15, I("stone", 4), I("stone", 1))
    px.box(img, 0, 28, w, 4, I("stone", 2))
    img[28] = I("stone", 3)
    middle = w // 2 - 5
    px.box(img, middle, 13, 10, 19, I("wood", 2))
    px.box(img, middle + 2, 15, 6, 9, I(lit_ramp, max(lit_step - 1, 0)))
    px.frame(img, middle, 13, 10, 19, I("wood", 4), I("wood", 0))
    if row.awning:
        stripe = (np.arange(w) // 5) % 2 == 1
        for k in range(6):
            cloth = np.where(stripe, I(row.awning, 4 - k // 2), I("ink", 7 - k // 2))
            img[10 + k, 1 : w - 1] = cloth[1 : w - 1]
        img[16, 1 : w - 1] = np.where(stripe, I(row.awning, 1), I("ink", 3))[1 : w - 1]
        img[17, 1 : w - 1] = P.step(img[17, 1 : w - 1], -2)
    img[:, 0] = I("wood", 4)
    img[:, w - 1] = I("ink", 0)
    return img


BLADES: dict[str, tuple[str, tuple[str, int]]] = {  # vertical words, colour of the tubes
    "bar": ("BAR", ("red", 5)),
    "hotel": ("HOTEL", ("neon", 4)),
    "jazz": ("JAZZ", ("blue", 5)),
    "eats": ("EATS", ("brass", 5)),
    "pool": ("POOL", ("teal", 5)),
    "film": ("FILM", ("neon", 3)),
    "rooms": ("ROOMS", ("red", 4)),
    "drugs": ("RX 24", ("green", 5)),
}


def blade(name: str) -> Indices:
    """A sign that stands out from a side wall over the pavement, 16 px wide, letters one below the other."""
    word, (ramp, step) = BLADES[name]
    high = -(-(len(word) * 9 + 8) // 16) * 16
    img = px.blank(16, high)
    bottom = len(word) * 9 + 5
    px.box(img, 3, 1, 11, bottom, I("ink", 1))
    px.frame(img, 3, 1, 11, bottom, I(ramp, max(step - 1, 0)), I(ramp, max(step - 3, 0)))
    for k, letter in enumerate(word):
        glyph = text(letter, I(ramp, step), I(ramp, max(step - 3, 0))).repeat(2, 1)[:, :8]
        px.blit(img, glyph, 6, 5 + k * 9)
    img[1 + bottom : 3 + bottom, 5:16] = I("ink", 0)
    return img
