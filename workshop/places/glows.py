"""Light as pictures: shafts, moonlight on floors, halos, stove glow, caustics; one colour each, alpha in steps."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from workshop.kit import px
from workshop.kit.px import Floats
from workshop.places.sprites import Sprite

STEPS = 24
WARM, GOLD, MOON, EMBER, WATER = (255, 214, 150), (255, 236, 176), (150, 190, 255), (255, 120, 60), (150, 244, 226)
LAMP = (255, 246, 214)


def tinted(strength: Floats, colour: tuple[int, int, int]) -> NDArray[np.uint8]:
    """A picture of one colour whose alpha is `strength` 0..1 in steps with a narrow dithered seam."""
    h, w = strength.shape
    stepped = np.floor(np.clip(strength, 0, 1) * STEPS + px.bayer(h, w) * 0.5) / STEPS
    rgb = np.broadcast_to(np.array(colour, np.uint8), (h, w, 3))
    return np.dstack([rgb, (np.clip(stepped, 0, 1) * 255).astype(np.uint8)])


def halo(w: int, h: int, colour: tuple[int, int, int], gain: float, power: float = 1.6) -> NDArray[np.uint8]:
    """A soft ellipse."""
    x, y = px.mesh(w, h)
    return tinted(gain * np.clip(1 - np.hypot((x - w / 2) / (w / 2), (y - h / 2) / (h / 2)), 0, 1) ** power, colour)


def shaft(
    w: int, h: int, lean: float, half: tuple[float, float], colour: tuple[int, int, int], gain: float
) -> NDArray[np.uint8]:
    """Light that leans to the right as it falls from the top left and grows wider and fainter."""
    x, y = px.mesh(w, h)
    t = y / h
    wide = half[0] + (half[1] - half[0]) * t
    off = abs(x - half[0] - 1 - y * lean)
    soft = np.clip((wide - off) / 3 + 0.35, 0, 1)
    return tinted(gain * soft * (off < wide) * (1 - t) ** 0.6 * np.clip(t * 7, 0, 1), colour)


def cone(w: int, h: int, top: float, colour: tuple[int, int, int], gain: float) -> NDArray[np.uint8]:
    """A lamp's cone, down from the top middle."""
    x, y = px.mesh(w, h)
    t = y / h
    half = top + (w / 2 - top) * t
    soft = np.clip((half - abs(x - w / 2)) / 5, 0, 1)
    return tinted(gain * soft * (1 - t) ** 0.9, colour)


def beam(w: int, h: int, colour: tuple[int, int, int], gain: float) -> NDArray[np.uint8]:
    """Headlamps from the right: narrow and bright there, wide and faint to the left, its lower half on the ground."""
    x, y = px.mesh(w, h)
    t = (w - x) / w
    half = 5 + (h / 2 - 5) * t
    soft = np.clip((half - abs(y - h / 2)) / (3 + 9 * t), 0, 1)
    return tinted(gain * soft * np.clip(1 - t, 0, 1) ** 0.8, colour)


def window_light(panes: int, wide: int, fall: int, gain: float) -> NDArray[np.uint8]:
    """Moonlight through a window on the floor: slanted panes with the shadow of the bars."""
    w = wide + fall
    x, y = px.mesh(w, fall)
    u = (x - y * 0.9) / wide * panes
    lit = (u > 0) & (u < panes) & (np.mod(u, 1) > 0.12) & (abs(y - fall * 0.45) > 1)
    return tinted(np.where(lit, gain * (1 - 0.4 * y / fall), 0), MOON)


def caustics(w: int, h: int, gain: float, frames: int = 6) -> tuple[NDArray[np.uint8], ...]:
    """The net of light that water throws up a wall; loops."""
    x, y = px.mesh(w, h)
    out = []
    for k in range(frames):
        p = k * 2 * np.pi / frames
        net = np.sin(x * 0.13 + np.sin(y * 0.21 + p) * 1.2 + p) * np.sin(y * 0.3 - x * 0.05 - p)
        fade = (y / h) ** 1.4 * np.clip(np.minimum(x, w - x) / 14, 0, 1)
        out.append(tinted(gain * fade * np.clip((net - 0.2) * 1.6, 0, 1), WATER))
    return tuple(out)


def stove_glow(w: int, h: int) -> tuple[NDArray[np.uint8], ...]:
    """The fan of light before an open fire; breathes."""
    x, y = px.mesh(w, h)
    out = []
    for swell in (1.0, 0.92, 1.0, 0.86):
        reach = np.hypot((x - w / 2) / (w / 2), (y - h * 0.55) / (h * 0.5))
        out.append(tinted(0.34 * swell * np.clip(1 - reach, 0, 1) ** 1.5, EMBER))
    return tuple(out)


def sprites() -> dict[str, Sprite]:
    """All overlays by name; shafts and cones hang from their top, halos sit on their centre."""
    return {
        "glow_shaft": Sprite((shaft(84, 176, 0.34, (5, 13), GOLD, 0.26),), hangs=True),
        "glow_shaft_wide": Sprite((shaft(140, 192, 0.3, (16, 38), GOLD, 0.22),), hangs=True),
        "glow_shaft_moon": Sprite((shaft(120, 150, 0.42, (24, 30), MOON, 0.24),), hangs=True),
        "glow_shaft_moon_small": Sprite((shaft(96, 128, 0.46, (18, 22), MOON, 0.2),), hangs=True),
        "glow_cone": Sprite((cone(110, 132, 8, WARM, 0.24),), hangs=True),
        "glow_beam": Sprite((beam(230, 84, LAMP, 0.62),), centred=True),
        "glow_halo": Sprite((halo(72, 72, WARM, 0.42),), centred=True),
        "glow_halo_small": Sprite((halo(40, 40, WARM, 0.46),), centred=True),
        "glow_halo_cool": Sprite((halo(96, 60, WATER, 0.3),), centred=True),
        "glow_floor": Sprite((halo(96, 14, WARM, 0.34, 1.1),), centred=True),
        "glow_floor_gold": Sprite((halo(56, 9, GOLD, 0.5, 1.1),), centred=True),
        "glow_window_floor": Sprite((window_light(3, 70, 16, 0.3),), centred=True),
        "glow_caustics": Sprite(caustics(160, 44, 0.3), ms=150, centred=True),
        "glow_stove": Sprite(stove_glow(190, 120), ms=110, centred=True),
        "glow_ember": Sprite((halo(60, 44, EMBER, 0.4),), centred=True),
    }
