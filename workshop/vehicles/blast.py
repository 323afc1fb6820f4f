"""The end of a bus: a ball of fire, its light, a ring of dust, and what is left of seats, hatches and a roof."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from workshop.kit import palette as P
from workshop.kit import px
from workshop.places.sprites import Sprite
from workshop.vehicles.crops import cropped, turning
from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.solid import Solid

Picture = NDArray[np.uint8]
FIRE_FRAMES, FIRE_PX, FIRE_MS = 14, 116, 60
RING_FRAMES, RING_PX = 9, 150
TURNS = 16
# From white heat down to cold soot: ramp, step, and above which heat.
HEAT = (
    ("ink", 8, 0.98), ("brass", 5, 0.84), ("brass", 4, 0.70), ("red", 4, 0.56), ("red", 3, 0.46), ("red", 2, 0.38),
    ("ink", 2, 0.30), ("ink", 1, -9.0),
)  # fmt: skip
SOOT = (("ink", 4, 0.30), ("ink", 3, 0.05), ("ink", 2, -9.0))  # what is cold, by the light that falls on it
COLD = 0.36


def _fireball(frame: int) -> Picture:
    """Balls of fire that boil out of each other, rise, and turn to soot from the outside in."""
    size, share = FIRE_PX, frame / (FIRE_FRAMES - 1)
    x, y = px.mesh(size, size)
    x, y = x - size / 2, y - size / 2 + 14 * share
    rng = np.random.default_rng(7)
    depth = np.full((size, size), -1.0)
    light = np.zeros((size, size))
    for _ in range(26):
        angle, off, late = rng.random() * math.tau, rng.random() ** 0.5, 0.3 * rng.random()
        age = min(max((share - late) / (1 - late), 0.0), 1.0)
        radius = (9 + 10 * rng.random()) * (0.35 + 0.85 * age**0.55)
        if share < late:
            continue
        reach = (5 + 26 * age**0.5) * off
        dx, dy = x - math.cos(angle) * reach, y - math.sin(angle) * reach * 0.8 + 9 * age
        ball = 1 - np.hypot(dx, dy) / radius
        nearer = ball > depth
        depth = np.where(nearer, ball, depth)
        light = np.where(nearer, (-dx * 0.55 - dy * 0.8) / radius, light)
    rough = px.fbm(size, size, 7, 20 + frame // 2, 3) - 0.5
    seen = depth + rough * 0.35 > 0
    heat = 1.12 - 1.05 * share**0.8 + 0.42 * depth + rough * 0.5 - 0.12 * light
    seen &= ~((px.bayer(size, size) < share * 1.7 - 0.9) & (depth < 0.75))
    out = np.zeros((size, size, 4), np.uint8)
    for table, value, where in ((HEAT, heat, heat >= COLD), (SOOT, light + rough, heat < COLD)):
        above = np.full((size, size), False)
        for ramp, step, limit in table:
            band = seen & where & (value >= limit) & ~above
            above |= value >= limit
            out[band] = (*P.RGB[P.ix(ramp, step)], 255 if table is HEAT else 216)
    return out


def _ring(frame: int) -> Picture:
    """A wave of dust along the ground."""
    size, share = RING_PX, frame / (RING_FRAMES - 1)
    x, y = px.mesh(size, size)
    far = np.hypot(x - size / 2, (y - size / 2) * 1.5)
    radius, wide = 12 + 58 * share**0.6, 9 * (1 - share) + 2
    rough = (px.fbm(size, size, 10, 3, 2) - 0.5) * 12
    seen = (np.abs(far - radius + rough) < wide) & (px.bayer(size, size) > share * 0.8 - 0.1)
    out = np.zeros((size, size, 4), np.uint8)
    out[seen] = (*P.RGB[P.ix("stone", 5)], int(190 * (1 - share * 0.7)) // 8 * 8)
    out[seen & (far < radius + rough * 0.2)] = (*P.RGB[P.ix("stone", 6)], int(210 * (1 - share * 0.7)) // 8 * 8)
    return out


def _seat() -> tuple[Solid, Coat]:
    m = Solid(1.1, 1.1, 1.2)
    m.fill((m.side < 0.5) & (np.abs(m.u) < 0.42) & (m.z > 0.3) & (m.z < 0.5), "body")
    m.fill((m.side < 0.5) & (m.u < -0.28) & (m.u > -0.44) & (m.z > 0.3) & (m.z < 1.1), "body")
    m.paint((np.abs(m.v) < 0.05), "trim")
    for v in (-0.4, 0.4):
        m.rod((-0.3, v, 0.3), (-0.3, v, 0.0), 0.05, "chrome")
        m.rod((0.3, v, 0.3), (0.3, v, 0.0), 0.05, "chrome")
    return m, {"body": paint("teal", 0.5)}


def _hatch() -> tuple[Solid, Coat]:
    m = Solid(1.0, 1.0, 0.4)
    m.fill((np.abs(m.u) < 0.44) & (m.side < 0.44) & (np.abs(m.z - 0.18 - 0.15 * m.u) < 0.08), "steel")
    m.paint((np.abs(m.u) < 0.28) & (m.side < 0.28), "seam")
    return m, {}


def _skin() -> tuple[Solid, Coat]:
    """A sheet of the bus's side, three windows long."""
    m = Solid(4.4, 1.8, 0.9)
    bent = 0.3 + 0.22 * np.sin(m.u * 1.3) + 0.1 * m.v
    m.fill((np.abs(m.u) < 2.1) & (m.side < 0.8) & (np.abs(m.z - bent) < 0.07), "body")
    m.paint((np.abs(m.v + 0.55) < 0.12), "stripe")
    for u in (-1.35, 0.0, 1.35):
        m.carve((np.abs(m.u - u) < 0.48) & (np.abs(m.v - 0.15) < 0.35))
    m.paint(np.sin(m.u * 7 + m.v * 5) > 0.93, "soot")
    return m, {"body": paint("ink", 0.84), "stripe": paint("ink", 0.3)}


def blast() -> dict[str, Sprite]:
    """`fireball`, `ring`: played once; `seat`, `hatch`, `skin`: a frame a turn, each with its shadow."""
    found = {
        "fireball": cropped([_fireball(k) for k in range(FIRE_FRAMES)], FIRE_MS, once=True),
        "ring": cropped([_ring(k) for k in range(RING_FRAMES)], FIRE_MS, once=True),
    }
    for name, make in (("seat", _seat), ("hatch", _hatch), ("skin", _skin)):
        found |= turning(name, *make(), TURNS)
    return found
