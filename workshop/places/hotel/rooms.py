"""What is part of the walls of rooms and halls: windows with blinds, curtains, a hole that somebody burst."""

from __future__ import annotations

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.places.hotel.lobby import blinds, window
from workshop.places.hotel.paper import tear, wall
from workshop.places.shapes import I


def hall_window(name: str) -> Indices:
    """The wall of a storey with a window in it, blind half down, clear below; 64 px wide."""
    out = wall(name)
    frame = window(36, 50, 7)
    out[18:68, 14:50] = frame
    return out


def end_window() -> Indices:
    """The wall of storey 4 with a wide window to the sign, panes clear; 96 px."""
    out = wall("dark", 128)[:, :96]
    frame = px.blank(72, 56)
    frame[:] = I("wood", 3)
    px.frame(frame, 0, 0, 72, 56, I("wood", 6), I("wood", 0))
    px.frame(frame, 1, 1, 70, 54, I("wood", 5), I("wood", 1))
    frame[4:50, 4:68] = 0
    for x in (24, 46):
        px.box(frame, x, 4, 2, 46, I("wood", 3))
        px.box(frame, x, 4, 1, 46, I("wood", 5))
    px.box(frame, 4, 26, 64, 2, I("wood", 4))
    px.box(frame, 0, 51, 72, 5, I("wood", 4))
    px.box(frame, 0, 51, 72, 1, I("wood", 6))
    out[16:72, 12:84] = frame
    return out.copy()


def room_window() -> Indices:
    """The wall of room 507 with a tall window and its blind; 64 px wide."""
    out = wall("room")
    frame = window(44, 66, 13)
    out[14:80, 10:54] = frame
    return out


def curtain_pair() -> Indices:
    """Two heavy curtains on a rod, to hang beside a window; clear between; 64 x 76."""
    img = px.blank(64, 76)
    px.box(img, 0, 0, 64, 3, I("brass", 2))
    px.box(img, 0, 0, 64, 1, I("brass", 4))
    for left in (1, 49):
        for k in range(14):
            step = (2, 3, 3, 2, 1, 2, 3)[k % 7]
            px.box(img, left + k, 3, 1, 70 + (k * 5) % 4, I("red", step))
        px.box(img, left, 44, 14, 2, I("brass", 3))
    return img


def burst_wall() -> Indices:
    """The hole through which somebody came from the next room, 48 x 84: laths, plaster, light behind."""
    base = wall("room")[:84, :48].copy()
    x, y = px.mesh(48, 84)
    rough = (px.noise(48, 84, 6, 3) - 0.5) * 0.5
    hole = np.hypot((x - 24) / 18, (y - 50) / 40) + rough < 1
    edge = np.hypot((x - 24) / 21, (y - 50) / 44) + rough < 1
    out = tear(base, edge, 6)
    behind = np.asarray(px.shade("teal", 0.2 + 0.3 * np.clip(1 - np.hypot((x - 24) / 26, (y - 34) / 40), 0, 1), 0.4))
    out = np.where(hole, behind, out).astype(np.uint8)
    rim = hole & ~np.roll(hole, 1, 0)
    out[rim] = I("stone", 0)
    for k, (left, long) in enumerate(((7, 9), (34, 8), (9, 6), (36, 7))):
        px.box(out, left, 34 + k * 9, long, 2, I("stone", 5))
        px.box(out, left, 36 + k * 9, long, 1, I("stone", 1))
    out[~edge] = 0
    return out


def wallpaper_frame() -> Indices:
    """A dado for the deep sill of the window one climbs out of, 32 x 16."""
    img = np.asarray(px.shade("wood", np.tile(np.linspace(0.8, 0.35, 16)[:, None], (1, 32)), 0.1))
    px.frame(img, 0, 0, 32, 16, I("wood", 6), I("wood", 1))
    return img


def open_sash() -> Indices:
    """32 x 96: a window of the outer wall in section: sash thrown up, blind's edge; clear where one goes through."""
    img = px.blank(32, 96)
    px.box(img, 0, 0, 32, 16, I("wood", 3))
    px.frame(img, 0, 0, 32, 16, I("wood", 5), I("wood", 1))
    px.box(img, 12, 16, 8, 22, I("wood", 4))
    px.box(img, 12, 16, 1, 22, I("wood", 6))
    px.box(img, 14, 18, 4, 18, I("blue", 3))
    px.box(img, 14, 18, 1, 18, I("blue", 5))
    px.box(img, 6, 16, 4, 10, I("stone", 5))
    for y in range(17, 26, 3):
        px.box(img, 6, y, 4, 1, I("stone", 2))
    px.box(img, 7, 26, 1, 30, I("stone", 5))
    px.box(img, 6, 56, 3, 3, I("brass", 3))
    return img


def stamps() -> dict[str, Indices]:
    """Still stamps."""
    return {
        "window_green": hall_window("green"),
        "window_red": hall_window("red"),
        "window_dark": end_window(),
        "window_room": room_window(),
        "curtains": curtain_pair(),
        "sash": open_sash(),
        "sill": wallpaper_frame(),
        "blind": P.step(blinds(48, 14, 40), 0),
    }
