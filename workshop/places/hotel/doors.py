"""Doors seen from the front in every state, with the plates of their numbers; swing doors; the lift's brass leaves."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel.lettering import words
from workshop.places.shapes import I
from workshop.places.sprites import Sprite

WIDE, HIGH = 48, 80  # with frame
LEAF_W, LEAF_H = 32, 62
LEAF_X, LEAF_Y = 8, 18


def frame() -> Indices:
    """The architrave and its transom window, the opening clear."""
    img = px.blank(WIDE, HIGH)
    px.box(img, 0, 0, WIDE, HIGH, I("wood", 3))
    for inset, light, dark in ((0, 6, 0), (1, 5, 1), (4, 2, 4), (5, 4, 1)):
        px.frame(img, inset, inset, WIDE - 2 * inset, HIGH - inset, I("wood", light), I("wood", dark))
    px.box(img, 0, 0, WIDE, 2, I("wood", 5))
    px.box(img, 0, 0, WIDE, 1, I("wood", 6))
    px.box(img, 0, 2, WIDE, 1, I("wood", 1))
    px.box(img, 6, 16, WIDE - 12, 2, I("wood", 4))
    px.box(img, 6, 17, WIDE - 12, 1, I("wood", 1))
    for x in (0, WIDE - 8):  # plinths
        px.box(img, x, HIGH - 7, 8, 7, I("wood", 3))
        px.frame(img, x, HIGH - 7, 8, 7, I("wood", 5), I("wood", 1))
    img[6:16, 7 : WIDE - 7] = 0
    img[LEAF_Y:, LEAF_X : LEAF_X + LEAF_W] = 0
    return img


def transom(lit: bool) -> Indices:
    """The pane above the door: night, or light from within."""
    w = WIDE - 14
    img = np.full((10, w), I("ink", 2), np.uint8)
    if lit:
        x, y = px.mesh(w, 10)
        glow = 0.95 - np.hypot((x - w / 2) / w, (y - 6) / 14) * 0.7
        img = np.asarray(px.shade("brass", glow, 0.3))
        img[0] = P.step(img[0], -1)
    else:
        for k in range(10):
            for x, step in ((4, 3), (6, 4), (7, 3), (24, 3)):
                img[9 - k, min(w - 1, x + k)] = I("ink", step)
    px.frame(img, 0, 0, w, 10, I("wood", 1), I("wood", 2))
    img[:, w // 2 - 1 : w // 2 + 1] = I("wood", 3)
    img[:, w // 2 - 1] = I("wood", 5)
    return img


def leaf(wide: int = LEAF_W, hurt: bool = False) -> Indices:
    """The door itself, four panels and a knob; `wide` px of it are still seen as it swings inward."""
    grain = px.fbm(LEAF_W, LEAF_H, 8, 40, 2)
    img = np.asarray(px.shade("wood", 0.52 + (grain - 0.5) * 0.13, 0.15))
    px.frame(img, 0, 0, LEAF_W, LEAF_H, I("wood", 6), I("wood", 1))
    for x in (4, 17):
        for y, high in ((16, 16), (37, 20)):
            px.box(img, x, y, 11, high, I("wood", 3))
            px.frame(img, x, y, 11, high, I("wood", 1), I("wood", 5))
            px.frame(img, x + 2, y + 2, 7, high - 4, I("wood", 5), I("wood", 2))
    px.box(img, 1, LEAF_H - 6, LEAF_W - 2, 4, I("brass", 2))
    px.box(img, 1, LEAF_H - 6, LEAF_W - 2, 1, I("brass", 4))
    px.box(img, 27, 33, 3, 7, I("brass", 2))
    px.box(img, 27, 33, 3, 3, I("brass", 4))
    img[33, 28] = I("brass", 5)
    if hurt:
        for x0, y0, x1, y1 in ((6, 14, 14, 36), (14, 36, 9, 58), (14, 36, 22, 48), (13, 20, 20, 12)):
            px.line(img, x0, y0, x1, y1, I("wood", 0))
            px.line(img, x0 + 1, y0, x1 + 1, y1, I("wood", 6))
    columns = np.linspace(0, LEAF_W - 1, wide).round().astype(int)
    return img[:, columns]


def plate(number: str) -> Indices:
    """The brass plate with the number."""
    text = words(number, I("brass", 0))
    w = text.shape[1] + 6
    img = np.full((9, w), I("brass", 3), np.uint8)
    px.frame(img, 0, 0, w, 9, I("brass", 5), I("brass", 1))
    px.blit(img, text, 3, 2)
    return img


def beyond(lit: bool) -> Indices:
    """What is seen through the open door: a slice of a room, its lamp on or off."""
    img = np.full((LEAF_H, LEAF_W), I("wood", 0), np.uint8)
    x, y = px.mesh(LEAF_W, LEAF_H)
    if lit:
        level = 0.78 - np.hypot((x - 16) / 38, (y - 18) / 60)
        img = np.asarray(px.shade("brass", level * 0.8, 0.4))
        img[40:] = np.asarray(px.shade("stone", 0.42 + (y[40:] - 40) / 90, 0.3))
        px.box(img, 19, 30, 13, 12, I("stone", 6))
        px.box(img, 19, 34, 13, 3, I("red", 2))
        px.box(img, 21, 42, 2, 8, I("wood", 1))
        px.box(img, 4, 14, 10, 14, I("blue", 1))
        px.frame(img, 4, 14, 10, 14, I("wood", 4), I("wood", 1))
        px.box(img, 6, 24, 2, 3, I("brass", 4))
    else:
        img = np.asarray(px.shade("blue", 0.05 + 0.14 * np.clip(1 - np.hypot((x - 8) / 12, (y - 22) / 16), 0, 1), 0.3))
        px.box(img, 4, 14, 10, 14, I("blue", 2))
        px.box(img, 8, 14, 2, 14, I("ink", 0))
    px.box(img, 0, 0, LEAF_W, 2, I("ink", 0))
    px.box(img, 0, 0, 2, LEAF_H, I("ink", 0))
    return img


def room_door(wide: int, lit: bool, hurt: bool = False) -> Indices:
    """The whole door with so much of its leaf in view."""
    img = frame()
    px.blit(img, transom(lit), 7, 6)
    if wide < LEAF_W:
        px.blit(img, beyond(lit), LEAF_X, LEAF_Y)
    px.blit(img, leaf(wide, hurt), LEAF_X, LEAF_Y)
    if lit and wide == LEAF_W:
        px.box(img, LEAF_X + 1, HIGH - 1, LEAF_W - 2, 1, I("brass", 5))
    px.box(img, LEAF_X - 1, LEAF_Y, 1, HIGH - LEAF_Y, I("ink", 0))
    px.box(img, LEAF_X + LEAF_W, LEAF_Y, 1, HIGH - LEAF_Y, I("ink", 0))
    return img


def broken_door() -> Indices:
    """The frame, the dark room, and the leaf hanging from one hinge."""
    img = frame()
    px.blit(img, transom(False), 7, 6)
    img[8:13, 22:30] = I("ink", 0)
    px.blit(img, beyond(False), LEAF_X, LEAF_Y)
    half = leaf(LEAF_W, True)
    for y in range(LEAF_H - 16):  # leans out of its frame
        shift = 2 + y * 7 // LEAF_H
        row = half[y + 16, 4 : LEAF_W - 8]
        at = LEAF_X + shift
        img[LEAF_Y + 16 + y, at : at + len(row)] = row
    for x in range(2, 24, 3):
        tall = (x * 7) % 9
        px.box(img, LEAF_X + 4 + x, LEAF_Y + 14 - tall // 2, 2, tall, I("wood", 4))
    return img


def bare(state: str) -> Indices:
    """A dead door: no handle, no plate, boarded across."""
    img = room_door(LEAF_W, False)
    px.box(img, LEAF_X + 26, LEAF_Y + 32, 5, 9, I("wood", 3))
    if state == "boarded":
        for y, lean in ((30, 3), (48, -3)):
            for x in range(2, 46):
                top = y + lean * x // 46
                px.box(img, x, top, 1, 7, I("wood", 4))
                img[top, x], img[top + 6, x] = I("wood", 6), I("wood", 1)
            for x in (6, 42):
                px.box(img, x, y + 2, 2, 2, I("ink", 6))
    return img


def swing(wide: int) -> Indices:
    """A kitchen door with a round pane and a kick plate, seen at the wall's thickness."""
    img = np.asarray(px.shade("ink", np.tile(np.linspace(0.72, 0.5, LEAF_W), (80, 1)), 0.1))
    px.frame(img, 0, 0, LEAF_W, 80, I("ink", 8), I("ink", 2))
    x, y = px.mesh(LEAF_W, 80)
    far = np.hypot(x - 16, y - 24)
    img = np.where(far < 9, I("ink", 2), img)
    img = np.where(far < 7.4, np.asarray(px.shade("brass", 0.8 - far / 22)), img)
    img = np.where((far < 7.4) & (np.abs(x - y * 0.5 - 3) < 1.4), I("brass", 5), img).astype(np.uint8)
    px.box(img, 2, 62, 28, 16, I("ink", 4))
    px.frame(img, 2, 62, 28, 16, I("ink", 7), I("ink", 3))
    px.box(img, 24, 38, 5, 12, I("brass", 3))
    px.box(img, 24, 38, 1, 12, I("brass", 5))
    columns = np.linspace(0, LEAF_W - 1, wide).round().astype(int)
    out = px.blank(LEAF_W, 80)
    out[:, :wide] = img[:, columns]
    out[:, 0] = out[:, wide - 1] = I("ink", 0)
    out[0, :wide] = out[79, :wide] = I("ink", 0)
    return out


SWINGS = (32, 24, 15, 8, 4)


def iron_gate(open_px: int) -> Indices:
    """A folding gate across a passage, 16 x 80."""
    img = px.blank(16, 80)
    wide = 16 - open_px
    y, x = np.mgrid[0:80, 0:wide]
    part = np.where((x + y) % 8 == 0, I("ink", 5), np.where((x - y) % 8 == 0, I("ink", 7), 0)).astype(np.uint8)
    for at in range(0, wide, 5):
        part[:, at] = I("ink", 6)
    part[0] = part[-1] = I("ink", 4)
    return px.blit(img, part, 0, 0)


def hatch(open_px: int) -> Indices:
    """A plate of the fire escape that folds away, 32 x 16."""
    img = px.blank(32, 16)
    wide = 32 - open_px
    img[0, :wide], img[1, :wide] = I("brass", 4), I("brass", 2)
    img[2:4, :wide] = I("ink", 3)
    img[4, :wide] = I("ink", 0)
    img[2:4, 2:wide:6] = I("brass", 1)
    return img


def frosted(lit: bool) -> Indices:
    """A double door of frosted glass, 48 x 80, dark or with a lamp behind it."""
    img = px.blank(WIDE, HIGH)
    px.box(img, 0, 0, WIDE, HIGH, I("wood", 3))
    px.frame(img, 0, 0, WIDE, HIGH, I("wood", 6), I("wood", 0))
    px.frame(img, 1, 1, WIDE - 2, HIGH - 1, I("wood", 5), I("wood", 1))
    x, y = px.mesh(18, 66)
    for left in (4, 26):
        glow = 0.62 + 0.3 * lit - np.hypot((x - 9) / 60, (y - 20) / 130)
        glass = np.asarray(px.shade("stone" if lit else "teal", glow - 0.28 * (not lit), 0.5))
        glass = np.where(px.noise(18, 66, 2, left) > 0.74, P.step(glass, 1), glass).astype(np.uint8)
        px.blit(img, glass, left, 6)
        px.frame(img, left, 6, 18, 66, I("wood", 1), I("wood", 5))
        px.box(img, left, 38, 18, 2, I("wood", 4))
    px.box(img, 22, 36, 4, 8, I("brass", 4))
    px.box(img, 1, HIGH - 6, WIDE - 2, 4, I("brass", 2))
    return img


def sprites() -> dict[str, Sprite]:
    """Doors by name and state."""
    return {
        "door_room": Sprite(tuple(room_door(w, False) for w in SWINGS), 60, once=True),
        "door_room_lit": Sprite((room_door(LEAF_W, True),)),
        "door_room_open": Sprite(tuple(room_door(w, True) for w in SWINGS), 60, once=True),
        "door_room_broken": Sprite((broken_door(),)),
        "door_room_hurt": Sprite((room_door(LEAF_W, False, True),)),
        "door_room_dead": Sprite((bare("plain"),)),
        "door_room_boarded": Sprite((bare("boarded"),)),
        "door_gate": Sprite(tuple(iron_gate(k) for k in (0, 4, 8, 12)), 60, once=True),
        "door_hatch": Sprite(tuple(hatch(k) for k in (0, 8, 16, 26)), 60, once=True),
        "door_kitchen": Sprite(tuple(swing(w) for w in SWINGS), 50, once=True),
        **{f"plate_{n}": Sprite((plate(n),)) for n in NUMBERS},
    }


NUMBERS = tuple(f"{storey}0{k}" for storey in range(2, 6) for k in range(1, 8))
