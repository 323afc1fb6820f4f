"""Light on the road: beams of head lamps and of a train, as steps of warm white with a frayed edge, to be added."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from workshop.kit import px
from workshop.places.sprites import Sprite
from workshop.vehicles.cast import PX_PER_M
from workshop.vehicles.crops import cropped

QUARTER = 17  # headings 0 .. 16 of 64; the others are mirror images of them
STEPS = 7
WARM = np.array([122.0, 106.0, 66.0])
COLD = np.array([150.0, 156.0, 140.0])

# reach in m, distance of a lamp from the middle line, half width at the lamp, spread a metre, colour
BEAMS: dict[str, tuple[float, float, float, float, NDArray[np.float64]]] = {
    "beam_bus": (15.0, 0.9, 0.30, 0.30, WARM),
    "beam_car": (11.0, 0.62, 0.24, 0.30, WARM),
    "beam_bike": (9.0, 0.0, 0.22, 0.26, WARM),
    "beam_train": (34.0, 0.34, 0.60, 0.16, COLD),
}


def beam(name: str, turn: float) -> NDArray[np.uint8]:
    """The beam at a heading, its lamps at the middle of a square picture."""
    reach, apart, wide, spread, colour = BEAMS[name]
    size = 2 * (int(reach * PX_PER_M) + 12)
    x, y = px.mesh(size, size)
    x, y = (x - size / 2) / PX_PER_M, (y - size / 2) / PX_PER_M
    c, s = math.cos(2 * math.pi * turn), math.sin(2 * math.pi * turn)
    u, v = x * c + y * s, -x * s + y * c
    light = np.zeros_like(u)
    for side in (-apart, apart) if apart else (0.0,):
        width = wide + spread * np.clip(u, 0, None)
        light += np.clip(1.15 - np.abs(v - side) / width, 0, 1) * np.clip(1 - u / reach, 0, 1) ** 1.3 * (u > 0)
    share = 0.62 if apart else 0.95
    level = np.floor(np.clip(light * share, 0, 1) * STEPS + 0.5 + (px.bayer(size, size) - 0.5) * 0.6) / STEPS
    out = np.zeros((size, size, 4), np.uint8)
    out[..., :3] = level[..., None] * colour
    out[..., 3] = np.where(level > 0, 255, 0)
    return out


def beams() -> dict[str, Sprite]:
    """`<beam>_<heading>` for headings 0 (east) to 16 (south) of 64, anchored between the lamps."""
    return {f"{name}_{k}": cropped([beam(name, k / 64)]) for name in BEAMS for k in range(QUARTER)}
