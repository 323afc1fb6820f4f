"""What is painted, dripped and ploughed together in a car park: bays, dry places of cars that left, slush, words."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.city.lettering import text

I = P.ix  # noqa: E741 - the palette's own word
BAY = 48  # px from line to line: three tiles
USED = ("bare", "oil", "dry", "slush")


def bay(deep: int, used: str, seed: int) -> Indices:
    """A bay open to the south, 48 x `deep`: two worn lines, a wheel stop at its head, and what cars left in it."""
    img = px.blank(BAY, deep)
    x, y = px.mesh(BAY, deep)
    worn = px.fbm(BAY, 48, 8, seed, 3)[:deep]
    left = np.abs(x - 24)
    if used == "dry":  # snow and rain have not yet wetted where a car stood
        inside = (
            np.maximum(np.abs(x - 24) / 10.5, np.abs(y - 25) / 19.5)
            + (px.noise(BAY, 48, 4, seed + 2)[:deep] - 0.5) * 0.24
        )
        img[(inside < 1.0) & (px.bayer(deep, BAY) < 0.72)] = I("ink", 4)
        img[(inside < 0.62) & (px.bayer(deep, BAY, 1) < 0.4)] = I("stone", 3)
        img[(inside >= 1.0) & (inside < 1.16) & (worn > 0.42)] = I("ink", 6)
    if used in ("oil", "dry"):
        for k, (cx, cy, r) in enumerate(((24, 15, 3.4), (21, 20, 2.2), (26, 24, 1.4))):
            away = np.hypot(x - cx, (y - cy) * 1.2) + (px.noise(BAY, 48, 2, seed + k)[:deep] - 0.5) * 1.8
            img[away < r], img[away < r - 1.6] = I("ink", 1), I("ink", 0)
    if used == "slush":  # a film of snow with the tracks of wheels
        film = 1.1 - np.maximum(left / 22, np.abs(y - 24) / 26) + (worn - 0.5) * 0.9
        snowy = (px.bayer(deep, BAY) < film * 0.62) & (left > 3 - worn * 2) & (np.abs(left - 9) > 2.2)
        img[snowy] = I("ink", 5)
        img[snowy & (worn > 0.56)] = I("ink", 6)
    img[:, 0:2] = np.where(worn[:, 0:2] > 0.36, I("ink", 6), img[:, 0:2])
    img[:, 1] = np.where((img[:, 1] == I("ink", 6)) & (worn[:, 1] < 0.52), I("ink", 5), img[:, 1])
    px.box(img, 12, 3, 25, 3, I("stone", 5))  # the wheel stop
    img[3, 12:37], img[6, 13:38] = I("stone", 6), I("ink", 0)
    img[3:6, 17:20] = img[3:6, 29:32] = I("brass", 3)
    return img


def bays() -> dict[str, Indices]:
    """Bays along a wall or kerb in the north, in the south, and back to back in the middle."""
    found: dict[str, Indices] = {}
    for k, used in enumerate(USED):
        north = bay(48, used, 10 + k)
        found[f"bay_north_{used}"] = north
        found[f"bay_south_{used}"] = _lit_again(north)
        short = bay(32, USED[(k + 1) % 4], 20 + k)
        found[f"bay_back_{used}"] = np.vstack([_lit_again(short), bay(32, used, 30 + k)])
    return found


def _lit_again(img: Indices) -> Indices:
    """Turned to the north; the wheel stop is lit from above all the same."""
    out = img[::-1].copy()
    h = len(out)
    out[h - 7 : h - 3, 12:38] = img[3:7, 12:38]
    return out


def slush(seed: int, w: int = 96, h: int = 16) -> Indices:
    """A ridge that the plough left: grey lumps, white on top, wet at its foot."""
    x, y = px.mesh(w, h)
    high = 4.2 + (px.fbm(w, 16, 16, seed, 3)[0][None] - 0.5) * 7 + np.sin(x / w * np.pi) * 2.6
    high = high * np.clip(np.minimum(x, w - x) / 9, 0, 1) ** 0.6
    foot = 13.0 + (px.noise(w, h, 4, seed + 1) - 0.5) * 2
    body = (y > foot - high) & (y < foot)
    tone = px.noise(w, h, 2, seed + 2)
    img = np.where(body, np.where(tone > 0.46, I("ink", 6), I("ink", 5)), 0)
    img = np.where(body & (y < foot - high * 0.62), I("ink", 7), img)
    img = np.where(body & (y < foot - high + 1.1), I("ink", 8), img)
    img = np.where(body & (tone < 0.18), I("stone", 3), img)
    img = np.where((y >= foot) & (y < foot + 1.5) & (high > 2.5), I("ink", 1), img)
    img[:, (high[0] < 1.2)] = 0
    return img.astype(np.uint8)


def word(words: str, colour: tuple[str, int], w: int) -> Indices:
    """Worn capitals on the asphalt, 15 px high."""
    img = px.blank(w, 32)
    label = text(words, I(*colour), 0, 3)
    px.blit(img, label, max((w - label.shape[1]) // 2, 0), 8)
    img[px.fbm(w, 32, 4, len(words), 2) > 0.72] = 0
    return img


def flood() -> Indices:
    """A floodlight on a wire, 96 x 16, hung over the lanes."""
    img = px.blank(96, 16)
    for x in range(96):
        img[2 + int(3 * (1 - ((x - 48) / 48) ** 2)), x] = I("ink", 4)
    px.box(img, 44, 5, 10, 4, I("ink", 3))
    px.box(img, 45, 8, 8, 2, I("brass", 5))
    img[5, 44:54], img[10, 46:52] = I("ink", 6), I("brass", 4)
    return img


def stamps() -> dict[str, Indices]:
    """Everything of this page."""
    words = {"word_park": word("STAR PARK", ("ink", 6), 112), "word_exit": word("EXIT", ("brass", 3), 64)}
    found = bays() | {f"slush_{k}": slush(40 + k) for k in range(2)}
    return found | words | {"floods": flood()}
