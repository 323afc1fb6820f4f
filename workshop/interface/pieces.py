"""The sheet of small pictures: icons, medals, caps, buttons, stamps, seals, HUD marks; one atlas with an index."""

from __future__ import annotations

import json
import math

import numpy as np
from PIL import Image

from workshop.interface import display, icons
from workshop.interface.letters import BODY, OUT
from workshop.kit import palette as P
from workshop.kit import px

I = P.ix  # noqa: E741
RANKS = "SABCD"
MEDALS = ("time", "clean", "heat", "duty")
SHEET_WIDTH = 256
STAMP_RADIUS = 30
MIRROR_W, MIRROR_H, MIRROR_STALK = 70, 27, 6
HORIZON_Y = 8  # in its glass


def worn(img: np.ndarray, seed: int, lean: int = 9) -> np.ndarray:
    """Rubber stamp: red ink broken by noise, set aslant by whole-pixel steps (one row every `lean` columns)."""
    w = img.shape[1]
    h = img.shape[0] + w // lean
    m = np.zeros((h, w), bool)
    for i in range(w):
        top = (w - 1 - i) // lean
        m[top : top + img.shape[0], i] = img[:, i] > 0
    noise = px.fbm(w, h, 6, seed, 3)
    out = np.zeros((h, w), np.uint8)
    out[m] = I("red", 3)
    out[m & (noise > 0.62)] = I("red", 4)
    out[m & (noise > 0.78)] = 0
    return out


def rank_stamp(letter: str) -> np.ndarray:
    """Round stamp: double ring and the rank in display letters, with room under it for a word the game writes."""
    r = STAMP_RADIUS
    n = 2 * r + 2
    x, y = px.mesh(n, n)
    d = np.hypot(x - n / 2, y - n / 2)
    img = (((d < r) & (d > r - 2.4)) | ((d < r - 4) & (d > r - 5.4))).astype(np.uint8)
    size = (r - 4) / 29
    m = display.mask(letter, size)
    wide = round(display.LETTERS[letter][0] * size)
    px.blit(img, m.astype(np.uint8), (n - wide) // 2, int(n / 2 - r * 0.70))
    star = BODY.capitals("★")
    for side in (-1, 1):
        px.blit(img, star, n // 2 + side * (r - 12) - 3, n // 2 + 5)
    return worn(img, RANKS.index(letter))


def wax(r: int, seed: float) -> np.ndarray:
    """Seal of red wax: uneven rim, raised ring, star pressed in."""
    n = 2 * r + 6
    x, y = px.mesh(n, n)
    u, v = x - n / 2, y - n / 2
    angle, d = np.arctan2(v, u), np.hypot(u, v)
    edge = r + 1.1 * np.sin(angle * 3 + seed) + 0.8 * np.sin(angle * 5 + 2 * seed)
    dome = np.where(d < edge, np.sqrt(np.clip(1 - (d / edge) ** 4, 0, 1)) * 3, 0)
    dome -= 1.4 * np.exp(-(((d - r * 0.62) / 1.2) ** 2))
    gy, gx = np.gradient(dome)
    img = px.shade("red", np.clip(0.52 - 0.30 * (gx * 0.7 + gy), 0.1, 1))
    m = star_mask(n, n, n / 2, n / 2, r * 0.5)
    img[m] = I("red", 1)
    img[np.roll(m, (1, 1), (0, 1)) & ~m] = I("red", 4)
    img[d > edge] = 0
    return px.outline(img, I("red", 0))


def star_mask(w: int, h: int, cx: float, cy: float, r: float) -> np.ndarray:
    """A five-pointed star, one point up."""
    rays = [(r if k % 2 == 0 else r * 0.42, k * math.pi / 5) for k in range(10)]
    return px.poly(w, h, [(cx + math.sin(a) * length, cy - math.cos(a) * length) for length, a in rays])


def chevron(step: int) -> np.ndarray:
    """One of the three marks that point off the screen to the right."""
    m = px.poly(12, 20, [(2, 0), (11, 10), (2, 20), (0, 17), (6, 10), (0, 3)])
    return px.outline(np.pad(np.where(m, I("red", step), 0).astype(np.uint8), 1), I("ink", 0))


def mirror(step: int) -> np.ndarray:
    """A bus driver's mirror on its stalk: the street behind, its lane marks in one of three places."""
    glass = street_behind(MIRROR_W - 8, MIRROR_H - 7, step)
    body = np.full((MIRROR_H, MIRROR_W), I("ink", 4), np.uint8)
    body[1, 3:-3], body[2:-2, 2] = I("ink", 7), I("ink", 6)
    body[-2, 3:-3], body[2:-2, -3] = I("ink", 2), I("ink", 3)
    body[2:-2, 3:-3] = I("ink", 0)
    px.blit(body, glass, 4, 3)
    body[0] = body[-1] = I("ink", 0)
    body[:, 0] = body[:, -1] = I("ink", 0)
    for depth, (row, other) in enumerate(((0, -1), (1, -2), (2, -3))):
        cut = (4, 2, 1)[depth]
        for r in (row, other):
            body[r, :cut] = body[r, -cut:] = 0
            body[r, cut] = body[r, -cut - 1] = I("ink", 0)
    img = px.blank(MIRROR_W, MIRROR_STALK + MIRROR_H)
    middle = MIRROR_W // 2
    for dx, tone in zip(range(-4, 4), (0, 3, 6, 7, 5, 4, 2, 0), strict=True):
        img[: MIRROR_STALK + 1, middle + dx] = I("ink", tone)
    px.blit(img, body, 0, MIRROR_STALK)
    img[MIRROR_STALK : MIRROR_STALK + 2, middle - 6 : middle + 6] = I("ink", 3)
    img[MIRROR_STALK, middle - 5 : middle + 4] = I("ink", 6)
    return img


def street_behind(wide: int, high: int, step: int) -> np.ndarray:
    """A wet street at night that runs to a far point: house fronts with lit windows, kerbs, marks, a sheen of light."""
    img = px.blank(wide, high)
    middle = wide / 2
    x, y = px.mesh(wide, high)
    out = np.abs(x + 0.5 - middle)
    far = np.clip((y - HORIZON_Y + 1) / (high - HORIZON_Y), 0, 1)
    img[:] = I("blue", 1)
    img[(y < HORIZON_Y) & (out > 5 + 0.9 * (HORIZON_Y - y))] = I("ink", 1)
    img[(y < HORIZON_Y) & (y >= HORIZON_Y - 3) & (out < 5 + 0.9 * (HORIZON_Y - y))] = I("neon", 0)
    img[(y < HORIZON_Y) & (y >= HORIZON_Y - 2) & (out < 5)] = I("neon", 1)
    img[(y >= HORIZON_Y) & (out <= 4 + 30 * far)] = I("ink", 3)
    img[(y >= HORIZON_Y) & (out > 4 + 30 * far)] = I("ink", 2)
    kerb = (y >= HORIZON_Y) & (np.abs(out - 4 - 30 * far) < 0.9)
    img[kerb] = I("ink", 5)
    for at, (wx, wy) in enumerate(((6, 2), (11, 4), (15, 1), (18, 5), (3, 6), (22, 3))):
        tone = I("brass", 4 if at % 2 else 3)
        img[wy : wy + 2, wx] = tone
        img[wy : wy + 2, wide - 1 - wx - at % 2] = tone
    for row in range(HORIZON_Y + 1, high):
        long = (row - HORIZON_Y) ** 2 / 24 + step / 3
        if long % 1 < 0.45:
            half = max(1, (row - HORIZON_Y) // 5)
            img[row, int(middle) - half // 2 : int(middle) - half // 2 + half] = I("brass", 2)
    for slant in (range(3), range(5, 6)):  # the glass itself
        for k in slant:
            for row in range(high):
                col = wide - 8 - row // 2 + k
                if 0 <= col < wide and (col + row) % 2:
                    img[row, col] = I("ink", 4)
    return img


def clip() -> np.ndarray:
    """A paper clip."""
    img = np.zeros((22, 8), np.uint8)
    img[0, 2:6] = img[21, 3:5] = I("ink", 6)
    img[1:18, 1] = img[1:20, 6] = I("ink", 7)
    img[4:18, 3] = I("ink", 5)
    img[20, 2:3] = img[20, 5:6] = I("ink", 6)
    return px.outline(np.pad(img, 1), I("ink", 1))


def window_icon() -> np.ndarray:
    """32 x 32: the turned R of the logo in hot metal on a red tile with poster rays."""
    n = 32
    x, y = px.mesh(n, n)
    rays = (np.floor(np.arctan2(y - n, x - n / 2) / (math.pi / 14)) % 2) * 0.18
    img = px.shade("red", 0.30 + rays + 0.2 * (y / n))
    letter = display.metal("Я", 0.74, depth=3)
    px.blit(img, letter, (n - letter.shape[1]) // 2 + 1, (n - letter.shape[0]) // 2 + 1)
    for a, b in ((0, 0), (0, 1), (1, 0)):
        for r in (a, n - 1 - a):
            for c in (b, n - 1 - b):
                img[r, c] = 0
    return img


def all_pieces() -> dict[str, np.ndarray]:
    """Every small picture by name."""
    found = {name: icons.icon(name) for name in (*icons.ARMS, *icons.GUNS, *icons.SIGNS, *icons.MIRRORED)}
    found |= {f"medal_{k}": icons.medal(k, True) for k in MEDALS}
    found |= {f"medal_{k}_off": icons.medal(k, False) for k in MEDALS}
    found |= {"cap": icons.cap()}
    found |= {f"symbol_{k}": icons.symbol(k) for k in icons.KEY_SIGNS}
    found |= icons.pad_buttons()
    found |= {f"stamp_{letter}": rank_stamp(letter) for letter in RANKS}
    found |= {f"wax_{k + 1}": wax(11, 1.3 * k) for k in range(3)}
    found |= {f"chevron_{k + 1}": chevron(step) for k, step in enumerate((5, 4, 3))}
    found |= {"clip": clip(), "window_icon": window_icon()}
    found |= {f"mirror_{k + 1}": mirror(k) for k in range(3)}
    return found


def bake() -> None:
    """Write pieces.png and pieces.json: {"sprites": {name: {"anchor", "loop", "frames": [{x, y, w, h, ms}]}}}."""
    write_sheet("pieces", all_pieces())


def write_sheet(name: str, pictures: dict[str, np.ndarray], width: int = SHEET_WIDTH) -> None:
    """Pack pictures, indices or RGBA, in shelves, tallest first; write the sheet with its index (anchor: top left)."""
    x = y = shelf = 0
    index: dict[str, dict[str, object]] = {}
    places: list[tuple[np.ndarray, int, int]] = []
    for key, picture in sorted(pictures.items(), key=lambda item: (-item[1].shape[0], item[0])):
        h, w = picture.shape[:2]
        if x + w > width:
            x, y, shelf = 0, y + shelf, 0
        shelf = max(shelf, h)
        places.append((picture, x, y))
        frame = {"x": x, "y": y, "w": w, "h": h, "ms": 100}
        index[key] = {"anchor": [0, 0], "loop": False, "frames": [frame]}
        x += w
    sheet = np.zeros((y + shelf, width, 4), np.uint8)
    for picture, px_x, px_y in places:
        h, w = picture.shape[:2]
        sheet[px_y : px_y + h, px_x : px_x + w] = P.rgba(picture) if picture.ndim == 2 else picture
    OUT.mkdir(parents=True, exist_ok=True)
    Image.fromarray(sheet).save(OUT / f"{name}.png", optimize=True)
    text = json.dumps({"sprites": dict(sorted(index.items()))}, separators=(",", ":"))
    (OUT / f"{name}.json").write_text(text + "\n", "utf-8", newline="\n")
