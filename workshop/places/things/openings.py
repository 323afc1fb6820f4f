"""Doors, the gate, the great window, vents and valves."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.sprites import Sprite
from workshop.places.things.furniture import wood
from workshop.places.things.masonry import rim

DOOR_W, DOOR_H = 32, 80


def leaf(width: int) -> Indices:
    """A heavy door of oak with brass, `width` px of it still seen as it swings."""
    full = wood(DOOR_W, DOOR_H, 0.5, 50)
    px.frame(full, 0, 0, DOOR_W, DOOR_H, P.ix("wood", 5), P.ix("wood", 1))
    for y, tall in ((6, 28), (42, 30)):
        px.frame(full, 4, y, 24, tall, P.ix("wood", 1), P.ix("wood", 5))
        px.frame(full, 6, y + 2, 20, tall - 4, P.ix("wood", 5), P.ix("wood", 2))
    for y in (9, 38, 68):
        px.box(full, 0, y, 9, 4, P.ix("brass", 2))
        px.box(full, 0, y, 9, 1, P.ix("brass", 4))
    px.box(full, 25, 37, 3, 8, P.ix("brass", 4))
    px.box(full, 25, 43, 3, 2, P.ix("brass", 1))
    columns = np.linspace(0, DOOR_W - 1, width).round().astype(int)
    img = px.blank(DOOR_W, DOOR_H)
    img[:, :width] = full[:, columns]
    return rim(img)


def door_frames() -> tuple[Indices, ...]:
    """Shut first, then swinging open."""
    return tuple(leaf(width) for width in (32, 24, 15, 9, 5))


def gate(open_px: int) -> Indices:
    """The iron-bound gate of the yard, both wings; 40 x 84."""
    img = px.blank(40, 84)
    wing = wood(20, 82, 0.42, 60)
    for y in (8, 40, 70):
        px.box(wing, 0, y, 20, 4, P.ix("ink", 4))
        px.box(wing, 0, y, 20, 1, P.ix("ink", 6))
        for x in (3, 10, 16):
            px.box(wing, x, y + 1, 2, 2, P.ix("ink", 7))
    columns = np.linspace(0, 19, 20 - open_px).round().astype(int)
    img[2:, : 20 - open_px] = wing[:, columns]
    img[2:, 20 + open_px :] = wing[:, ::-1][:, columns]
    img[0:3, :] = np.where(img[3:4, :] > 0, P.ix("ink", 8), 0)
    return rim(img)


def great_window(broken: bool) -> Indices:
    """The great window in the wall, seen at a slant: 32 x 96, moonlight in its panes."""
    img = px.blank(32, 96)
    frame_c, dark = P.ix("stone", 4), P.ix("stone", 2)
    px.box(img, 0, 0, 32, 96, dark)
    px.box(img, 0, 0, 30, 94, frame_c)
    px.box(img, 4, 5, 22, 84, P.ix("blue", 0))
    if not broken:
        gx, gy = px.mesh(22, 84)
        sky = px.shade("blue", 0.42 + 0.3 * (1 - gy / 84) + ((gx + gy) % 30 < 6) * 0.22, 0.3)
        px.blit(img, np.asarray(sky), 4, 5)
    else:
        rng = np.random.default_rng(3)
        for x in range(4, 26, 3):
            tall = int(rng.integers(3, 12))
            for step in range(tall):
                half = max(0, (tall - step) // 4)
                img[88 - step, x + 1 - half : x + 2 + half] = P.ix("blue", 5)
                if step < tall * 0.7:
                    img[5 + step, x + 1 - half : x + 2 + half] = P.ix("blue", 4)
    for y in (5, 33, 61, 88):
        if not broken or y in (5, 88):
            px.box(img, 4, y, 22, 2, P.ix("wood", 3))
            px.box(img, 4, y, 22, 1, P.ix("wood", 5))
    if not broken:
        px.box(img, 14, 5, 2, 84, P.ix("wood", 4))
    px.box(img, 0, 90, 32, 2, P.ix("stone", 7))
    return rim(img)


def vent(step: int) -> Indices:
    """A brass nozzle on its pipe, mouth down; drops gather while it rests. 24 x 22, anchor at its mouth's top."""
    img = px.blank(24, 22)
    for x, y, w, h in ((9, 0, 6, 9), (6, 8, 12, 5), (4, 12, 16, 4)):
        level = np.tile(np.linspace(0.85, 0.25, w), (h, 1))
        level[0] += 0.15
        px.blit(img, np.asarray(px.shade("brass", level, 0.2)), x, y)
    px.box(img, 6, 15, 12, 1, P.ix("ink", 0))
    if step:
        px.box(img, 11, 16 + step, 2, 2, P.ix("blue", 5))
    return rim(img) if not step else px.blit(rim(img), rim(img), 0, 0)


def valve(turn: int) -> Indices:
    """A red hand wheel on a brass pipe, one of four turns; 20 x 24."""
    img = px.blank(20, 26)
    px.box(img, 8, 10, 4, 16, P.ix("brass", 2))
    px.box(img, 8, 10, 1, 16, P.ix("brass", 4))
    gx, gy = px.mesh(20, 26)
    far = np.hypot(gx - 10, gy - 9)
    img[(far < 9) & (far > 5.6)] = P.ix("red", 3)
    img[(far < 8.6) & (far > 7.2) & (gy < 8)] = P.ix("red", 5)
    angle = np.arctan2(gy - 9, gx - 10) + turn * np.pi / 8
    spokes = (np.abs(np.sin(angle * 2)) * far < 1.3) & (far < 7)
    img[spokes] = P.ix("red", 4)
    img[far < 2.4] = P.ix("brass", 4)
    return rim(img)


def openings() -> dict[str, Sprite]:
    """All of them."""
    doors = door_frames()
    return {
        "door_plain": Sprite(doors, 60, once=True),
        "door_swing": Sprite(doors, 60, once=True),
        "door_double": Sprite(tuple(gate(step) for step in (0, 5, 10, 14, 17)), 70, once=True),
        "great_window": Sprite((great_window(False),)),
        "great_window_cracked": Sprite((great_window(False),)),
        "great_window_broken": Sprite((great_window(True),)),
        "vent": Sprite(tuple(vent(s) for s in (0, 0, 0, 1, 2, 4)), 220, at=(12, 14)),
        "valve": Sprite((valve(0),), at=(10, 26)),
    }
