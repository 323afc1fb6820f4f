"""Taverns at the corners where his way turns left: cut aslant, so that a bus that comes wide slides along."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city import houses, shops

I = P.ix  # noqa: E741 - the palette's own word

WALLS, ROOF, FLOORS = "brown", "copper", 2
FRONT_TILES = FLOORS + 3  # cornice, storeys, ground floor
T = 16
CUTS: dict[str, tuple[int, int]] = {  # tiles of a cut across and down, the longer along the street turned into
    "nw": (8, 3), "ne": (3, 8), "se": (8, 3), "sw": (3, 8),
}  # fmt: skip
SHOP = "grill"
RIM_PX = 4


def stamps() -> dict[str, Indices]:
    """The cut corner of a tavern towards each side, by `tavern_nw` and so on; clear where the pavement is."""
    return {
        "tavern_nw": _north(*CUTS["nw"], east=False),
        "tavern_ne": _north(*CUTS["ne"], east=True),
        "tavern_se": _shopfront(*CUTS["se"]),
        "tavern_sw": _side(*CUTS["sw"]),
    }


def _field(w: int, h: int) -> Indices:
    """Roof without a parapet."""
    tile = houses.roof(ROOF, len(ROOF))[T : 4 * T, T : 4 * T]
    return np.tile(tile, (-(-h // 48), -(-w // 48)))[:h, :w].copy()


def _north(wide: int, high: int, east: bool) -> Indices:
    """A corner towards the north: nothing but the roof is seen, its parapet runs aslant."""
    w, h = wide * T, high * T
    x, y = px.mesh(w, h)
    out = (w - x) / w if east else x / w  # 0 at the house's side .. 1 at the far end of the cut
    deep = (y - h * (1 - out)) * w / np.hypot(w, h)  # px within the line that is cut
    ramp = houses.ROOFS[ROOF][2]
    top = P.SIZE[ramp] - 1
    img = _field(w, h)
    img = px.relight(img, -np.clip(2.4 - (deep - RIM_PX) / 3.2, 0, 2) * (deep > RIM_PX), 0.6)
    tones = (1, 3, 4, 5) if east else (5, 5, 4, 2)
    for k, step in enumerate(tones):
        img[(deep >= k) & (deep < k + 1)] = I(ramp, min(step, top))
    img[deep < 0] = 0
    return img.astype(np.uint8)


def _front(tiles: int) -> Indices:
    """The south front of the house's last tiles: cornice, lit storeys, a shop and the wall beside it."""
    parts = houses.storeys()
    img = px.blank(tiles * T, FRONT_TILES * T)

    def lay(name: str, row: int) -> None:
        for i in range(tiles):
            piece = parts[name][:, 32:48] if i == tiles - 1 else parts[name][:, T : 2 * T]
            px.blit(img, piece, i * T, row * T)

    lay(f"cornice_{WALLS}", 0)
    for floor in range(FLOORS):
        for i in range(tiles):
            kind = ("warm", "dark", "warm", "cool")[(i * 3 + floor) % 4]
            piece = parts[f"win_{WALLS}_{kind}"]
            px.blit(img, piece[:, 32:48] if i == tiles - 1 else piece[:, T : 2 * T], i * T, (1 + floor) * T)
    lay(f"base_{WALLS}", 1 + FLOORS)
    px.blit(img, shops.shop(shops.SHOPS[SHOP], 3), 0, (1 + FLOORS) * T)
    return img


def _shopfront(wide: int, high: int) -> Indices:
    """A corner towards the south-east, its front turned a little: each column stands higher than the last."""
    front, rows = _front(wide), houses.roof(ROOF, len(ROOF))
    w, rise = wide * T, high * T
    img = px.blank(w, rise + FRONT_TILES * T)
    img[:rise] = _field(w, rise)
    img[:rise, -RIM_PX:] = rows[T : T + rise, -RIM_PX:]
    for x in range(w):
        top = rise - (x + 1) * rise // w
        rim = min(top, RIM_PX)
        img[top - rim : top, x] = rows[houses.ROOF - rim :, 2 * T]
        img[top:, x] = 0
        img[top : top + front.shape[0], x] = front[:, x]
    return img


def _side(wide: int, high: int) -> Indices:
    """A corner towards the south-west that is nearly a side wall: bare masonry, seen very much from the side."""
    w, rise, tall = wide * T, high * T, FRONT_TILES * T
    wall = houses.wall(WALLS, w, tall, 5)
    ramp, step = houses.WALLS[WALLS].trim
    wall[:3], wall[3:5] = I(ramp, step), I(ramp, step - 2)
    wall[5:7] = P.step(wall[5:7], -2)
    wall[-5:] = I(ramp, step - 3)
    wall[-5] = I(ramp, step - 1)
    img = px.blank(w, rise + tall)
    img[:rise] = _field(w, rise)
    rim = houses.ROOFS[ROOF][2]
    lit = [min(tone, P.SIZE[rim] - 1) for tone in (5, 5, 4, 2)]
    for x in range(w):
        top = (x + 1) * rise // w
        for k, tone in enumerate(lit):  # the parapet, as wide as elsewhere
            low = top - k * rise // w
            img[max(low - rise // w, 0) : max(low, 0), x] = I(rim, tone)
        img[top:, x] = 0
        img[top : top + tall, x] = wall[:, x]
    return img
