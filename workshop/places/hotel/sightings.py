"""The man in the long black coat where he may be seen: the pass, frosted glass, the other cage, 507, its sill."""

from __future__ import annotations

import json
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from workshop.kit import palette as P
from workshop.kit.bake import ASSETS
from workshop.places.hotel import lift
from workshop.places.shapes import I
from workshop.places.sprites import Sprite

Picture = NDArray[np.uint8]
PASS_W, PASS_H = 68, 34  # what the shutter leaves open
DOOR_W, DOOR_H = 48, 80
SHAFT_W, SHAFT_H = 64, 230
CAGE_FLOOR = 96
ROOM_W, ROOM_H = 84, 80
SILL_W, SILL_H = 60, 86


@lru_cache(maxsize=2)
def _sheet(look: str) -> tuple[Picture, dict[str, list[dict[str, int]]]]:
    base = ASSETS / "people" / look
    table = json.loads(base.with_suffix(".json").read_text("utf-8"))
    picture = np.asarray(Image.open(base.with_suffix(".png")).convert("RGBA"))
    return picture, {move: row["frames"] for move, row in table["moves"].items()}


def clear(w: int, h: int) -> Picture:
    """An empty RGBA picture."""
    return np.zeros((h, w, 4), np.uint8)


def paste(dst: Picture, src: Picture, x: int, y: int) -> Picture:
    """Put a picture over another where it is not clear, clipped."""
    h, w = src.shape[:2]
    x0, y0, x1, y1 = max(x, 0), max(y, 0), min(x + w, dst.shape[1]), min(y + h, dst.shape[0])
    if x0 < x1 and y0 < y1:
        part = src[y0 - y : y1 - y, x0 - x : x1 - x]
        spot = dst[y0:y1, x0:x1]
        spot[part[..., 3] > 0] = part[part[..., 3] > 0]
    return dst


def him(dst: Picture, move: str, number: int, x: int, y: int, face: int = 1, look: str = "rostavili") -> Picture:
    """Draw picture `number` of a move with his feet at (x, y)."""
    sheet, moves = _sheet(look)
    f = moves[move][number % len(moves[move])]
    cel = sheet[f["y"] : f["y"] + f["h"], f["x"] : f["x"] + f["w"]]
    left = f["dx"] if face > 0 else -f["dx"] - f["w"]
    return paste(dst, cel if face > 0 else cel[:, ::-1], x + left, y + f["dy"])


def through_pass() -> Sprite:
    """He walks past the pass toward the small lift; a gate shuts on the hem of his coat. 28 pictures of 8 ticks."""
    frames = []
    for k in range(28):
        img = clear(PASS_W, PASS_H)
        x = -14 + k * 4
        if k < 20:
            him(img, "walk", k, x, 72)
        else:
            him(img, "look", k - 20, 62, 72, -1)
            shut = min(30, (k - 20) * 6)
            for at in range(PASS_W - shut, PASS_W, 4):
                img[:, at] = (*P.RGB[I("brass", 3)], 255)
        frames.append(img)
    return Sprite(tuple(frames), 133, once=True)


def through_glass() -> Sprite:
    """His outline behind frosted glass: he comes, knocks, a ring on his hand, he walks on. 26 pictures of 8 ticks."""
    frames = []
    panes = np.zeros((DOOR_H, DOOR_W), bool)
    for left in (5, 27):
        panes[7:71, left : left + 16] = True
    for k in range(26):
        img = clear(DOOR_W, DOOR_H)
        if k < 8:
            him(img, "walk", k, -6 + k * 4, 78, 1, "rostavili_glass")
        elif k < 19:
            him(img, "look" if k < 12 else "idle", k - 8, 26, 78, 1, "rostavili_glass")
            if k in (14, 15, 16):
                img[30:32, 33:36] = (*P.RGB[I("brass", 5)], 255)
        else:
            him(img, "walk", k, 26 + (k - 18) * 5, 78, 1, "rostavili_glass")
        img[~panes] = 0
        frames.append(img)
    return Sprite(tuple(frames), 133, once=True)


def other_cage() -> Sprite:
    """His cage comes up beside yours, stops face to face, a shot from the sleeve, and on. 36 pictures of 4 ticks."""
    frames = []
    body = P.rgba(lift.cage())
    bars = P.rgba(lift.front_bars())
    for k in range(36):
        img = clear(SHAFT_W, SHAFT_H)
        halt = 168
        floor = halt + (10 - k) * 12 if k < 10 else halt if k < 26 else halt - (k - 26) * 14
        paste(img, body, 0, floor - CAGE_FLOOR)
        if k < 14:
            him(img, "idle", k, 32, floor)
        elif k < 24:
            him(img, "sleeve_shot", min(6, (k - 14) * 7 // 10), 28, floor)
            if k in (18, 19):
                img[floor - 44 : floor - 40, 54:62] = (*P.RGB[I("brass", 5)], 255)
        else:
            him(img, "touch_hat", min(5, (k - 24) // 2), 32, floor)
        for top in (22, 134):
            seen = bars[: min(96, SHAFT_H - top)]
            paste(img, seen, 0, top)
        frames.append(img)
    return Sprite(tuple(frames), 67, once=True)


def searching() -> Sprite:
    """In 507: drawers and shirts fly; loops."""
    frames = []
    cloth = ((247, 247, 236), (181, 34, 47), (203, 213, 212))
    for k in range(16):
        img = clear(ROOM_W, ROOM_H)
        move, number = ("turn", k % 3) if k % 8 < 3 else ("talk", k % 6)
        him(img, move, number, 44, ROOM_H, -1 if k < 8 else 1)
        for n in range(4):
            t = (k + n * 4) % 16
            x = 44 + (-1 if n % 2 else 1) * (4 + t * 3)
            y = ROOM_H - 34 - round(t * 6.5 - t * t * 0.46)
            wide = 7 if (t // 2) % 2 else 4
            if 0 <= x < ROOM_W - 8 and 0 <= y < ROOM_H - 5:
                img[y : y + 4, x : x + wide] = (*cloth[n % 3], 255)
                img[y + 3, x : x + wide] = (90, 86, 110, 255)
        frames.append(img)
    return Sprite(tuple(frames), 110, at=(ROOM_W // 2, ROOM_H - 44))


def on_the_sill() -> Sprite:
    """He holds up the key, touches his hat and steps out. 26 pictures of 7 ticks."""
    frames = []
    for k in range(26):
        img = clear(SILL_W, SILL_H)
        foot = SILL_H - 8
        if k < 10:
            him(img, "key_up", min(6, k), 28, foot, -1)
            if k > 4:
                img[foot - 62 : foot - 58, 12:15] = (*P.RGB[I("brass", 5)], 255)
        elif k < 18:
            him(img, "touch_hat", min(5, k - 10), 28, foot, -1)
        elif k < 24:
            him(img, "window", k - 18, 30 + (k - 18) * 2, foot)
        frames.append(img)
    return Sprite(tuple(frames), 117, once=True)


def sprites() -> dict[str, Sprite]:
    """All five by name."""
    return {
        "coat_pass": through_pass(),
        "coat_glass": through_glass(),
        "coat_lift": other_cage(),
        "coat_search": searching(),
        "coat_sill": on_the_sill(),
    }
