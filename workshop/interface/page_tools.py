"""What the pictures of the case file are painted with: light, steam, smoke, fire, floors; places, vehicles."""

from __future__ import annotations

import json

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PIL import Image

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.bake import ASSETS
from workshop.places.hotel.sightings import paste

Picture = NDArray[np.uint8]
W, H = 120, 74
FLOOR = 66
I = P.ix  # noqa: E741


def ground(img: NDArray[np.uint8]) -> Picture:
    """An index picture as RGBA, to put people on."""
    return P.rgba(img)


def over(dst: Picture, img: NDArray[np.uint8], x: int = 0, y: int = 0) -> Picture:
    """Put an index picture over RGBA."""
    return paste(dst, P.rgba(img), x, y)


def lit(dst: Picture, amount: ArrayLike, colour: tuple[int, int, int] = (255, 255, 255)) -> Picture:
    """Multiply by light: `amount` 0 dark .. 1 as painted, what is above it adds `colour`; in steps of an eighth."""
    level = np.round(np.broadcast_to(np.asarray(amount, float), dst.shape[:2]) * 8) / 8
    base = dst[..., :3] * np.clip(level, 0, 1)[..., None]
    glow = np.clip(level - 1, 0, 1)[..., None] * np.asarray(colour)
    dst[..., :3] = np.clip(base + glow, 0, 255)
    return dst


def pool(cx: float, cy: float, rx: float, ry: float, dark: float = 0.45, bright: float = 1.0) -> NDArray[np.float64]:
    """A pool of light."""
    x, y = px.mesh(W, H)
    return dark + (bright - dark) * np.clip(1.25 - np.hypot((x - cx) / rx, (y - cy) / ry), 0, 1)


def place(name: str, x: int, y: int) -> Picture:
    """A window of 120 x 74 onto a picture of the bench of places."""
    whole = np.asarray(Image.open(ASSETS / "places" / f"{name}.png").convert("RGBA"))
    return np.array(whole[y : y + H, x : x + W])


def vehicle(dst: Picture, name: str, heading: int, x: int, y: int, layer: str = "sprite_0") -> Picture:
    """A vehicle of the chase on its wheels at (x, y)."""
    table = json.loads((ASSETS / "vehicles" / f"{name}.json").read_text("utf-8"))
    sheet = np.asarray(Image.open(ASSETS / "vehicles" / f"{name}.png").convert("RGBA"))
    left, top, w, h, dx, dy = table["layers"][layer][heading]
    return paste(dst, sheet[top : top + h, left : left + w], x + dx, y + dy)


def lamps(dst: Picture, name: str, heading: int, x: int, y: int, layer: str) -> Picture:
    """What shines on a vehicle of the chase, added to its picture: `glow_0` of windows, `head_0`, `tail_0`."""
    table = json.loads((ASSETS / "vehicles" / f"{name}.json").read_text("utf-8"))
    sheet = np.asarray(Image.open(ASSETS / "vehicles" / f"{name}.png").convert("RGBA")).astype(int)
    left, top, w, h, dx, dy = table["layers"][layer][heading]
    for j in range(h):
        for i in range(w):
            px_x, px_y = x + dx + i, y + dy + j
            if 0 <= px_x < W and 0 <= px_y < H:
                lit_px = sheet[top + j, left + i, :3] * (sheet[top + j, left + i, 3] / 255)
                dst[px_y, px_x, :3] = np.minimum(dst[px_y, px_x, :3] + lit_px, 255).astype(np.uint8)
    return dst


def flash(dst: Picture, x: int, y: int, face: int = 1) -> Picture:
    """Fire at a muzzle."""
    rows = ("..a.....", ".aba..a.", "bcccbaa.", "cdddddba", "bcccbaa.", ".aba..a.", "..a.....")
    key = {"a": ("red", 4), "b": ("brass", 4), "c": ("brass", 5), "d": ("ink", 8)}
    star = px.grid("\n".join(rows), key)
    return over(dst, star if face > 0 else star[:, ::-1], x if face > 0 else x - 8, y - 3)


def impact(dst: Picture, x: int, y: int, size: float = 9) -> Picture:
    """A comic-book star where a blow lands."""
    img = px.blank(W, H)
    angles = np.arange(20) * np.pi / 10 - 0.2
    for scale, ramp, step in ((1.25, "red", 4), (1.0, "brass", 4), (0.62, "ink", 8)):
        reach = size * scale * np.where(np.arange(20) % 2, 0.45, 1 - 0.18 * (np.arange(20) % 3))
        img[px.poly(W, H, [(x + r * np.cos(a), y + r * np.sin(a)) for r, a in zip(reach, angles, strict=True)])] = I(
            ramp, step
        )
    return over(dst, img)


def steam(ramp: str, steps: tuple[int, int], seed: int, rise: float) -> NDArray[np.uint8]:
    """Clouds that thicken towards the floor, in two steps of a ramp."""
    _, y = px.mesh(W, H)
    thick = px.fbm(W, H, 22, seed, 3) + (y - H) / H * rise
    img = px.blank(W, H)
    img[(thick > 0.36) & (px.bayer(H, W) < (thick - 0.34) * 4)] = I(ramp, steps[0])
    img[(thick > 0.50) & (px.bayer(H, W) < (thick - 0.48) * 4)] = I(ramp, steps[1])
    return img


def smoke(x0: float, y0: float, ramp: str, step: int, seed: int, lean: float = 0.3) -> NDArray[np.uint8]:
    """A column of smoke that rises from (x0, y0) and leans with the wind."""
    x, y = px.mesh(W, H)
    up = y0 - y
    wide = 4 + up * 0.22
    body = 1 - np.abs(x - x0 - up * lean) / np.maximum(wide, 1) + (px.fbm(W, H, 10, seed, 3) - 0.5) * 1.6
    img = px.blank(W, H)
    img[(up > 0) & (body > 0.35)] = I(ramp, step)
    img[(up > 0) & (body > 0.85)] = I(ramp, step + 1)
    return img


def flames(cx: float, base: int, wide: float, high: float, seed: int) -> NDArray[np.uint8]:
    """Tongues of fire that stand on row `base` round column cx."""
    x, y = px.mesh(W, H)
    tongue = 0.35 + 1.1 * px.fbm(W, 1, 5, seed, 2)
    top = np.maximum(0.01, high * (1 - ((x - cx) / wide) ** 2) * tongue)
    heat = (base - y) / top + (px.fbm(W, H, 4, seed + 1, 2) - 0.5) * 0.35
    img = px.blank(W, H)
    for edge, ramp, step in ((1.0, "red", 3), (0.85, "red", 4), (0.62, "brass", 4), (0.32, "brass", 5)):
        img[(y <= base) & (np.abs(x - cx) < wide) & (heat < edge)] = I(ramp, step)
    return img


def boards(ramp: str, base: float, seed: int, top: int = FLOOR - 4, tiles: bool = False) -> NDArray[np.uint8]:
    """A floor that runs away from us, of planks or of tiles, below row `top` of a clear picture."""
    img = px.blank(W, H)
    h = H - top
    x, y = px.mesh(W, h)
    depth = (y + 2) / (h + 2)
    column = (x - W / 2) / (depth + 0.6) // 9
    row = (np.sqrt(y / h) * 5).astype(int) if tiles else np.zeros_like(y, int)
    shade = base + 0.12 * depth + (((column + row) % 2) - 0.5) * (0.22 if tiles else 0.08)
    img[top:] = px.shade(ramp, shade + (px.fbm(W, h, 6, seed) - 0.5) * 0.12, 0.2)
    img[top] = P.step(img[top : top + 1], 1)[0]
    return img
