"""What Rostavili's tricks leave on the road: cloth flat and over a windscreen, a sheet of water, a sign that warns."""

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
TURNS = 16  # of half a turn: all of it looks alike from both sides
WRAP_TURNS = 32
CLOTH_PX = (24.0, 11.0)  # half of its length across the road, half of its width along it
FLOOD_PX = (26.0, 17.0)
STRIPE_PX = 6

SIGN = """
......KK......
.....KyyK.....
.....KyyK.....
....KyyyyK....
....KyKKyK....
...KyyKKyyK...
...KyyKKyyK...
..KyyyKKyyyK..
..KyyyKKyyyK..
.KyyyyyyyyyyK.
.KyyyyKKyyyyK.
KyyyyyKKyyyyyK
KooooooooooooK
.KKKKKKKKKKKK.
"""
INKS = {"K": ("ink", 0), "y": ("brass", 5), "o": ("brass", 3)}


def _turned(size: int, turn: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Coordinates along and across the road, which heads along `turn` of half a turn."""
    x, y = px.mesh(size, size)
    x, y = x - size / 2, y - size / 2
    angle = math.pi * turn / TURNS
    return x * math.cos(angle) + y * math.sin(angle), -x * math.sin(angle) + y * math.cos(angle)


def _cloth(turn: int, frame: int) -> Picture:
    """An awning that lies across the road, its stripes along it; wind runs through its folds."""
    size = 64
    along, across = _turned(size, turn)
    wave = np.sin(across * 0.34 + frame * math.pi / 2) + 0.6 * np.sin(across * 0.13 + along * 0.3 + 1.7)
    ragged = (px.fbm(size, size, 6, 11 + turn, 2) - 0.5) * 4
    seen = (np.abs(across) < CLOTH_PX[0] + ragged) & (np.abs(along + 0.8 * wave) < CLOTH_PX[1] + ragged * 0.6)
    red = np.floor((across + 60) / STRIPE_PX).astype(int) % 2 == 0
    tone = np.where(wave > 0.7, 1, np.where(wave < -0.7, -1, 0))
    out = np.zeros((size, size, 4), np.uint8)
    for lit in (-1, 0, 1):
        out[seen & red & (tone == lit)] = (*P.RGB[P.ix("red", 3 + lit)], 255)
        out[seen & ~red & (tone == lit)] = (*P.RGB[P.ix("stone", 5 + lit)], 255)
    edge = seen & ~(np.roll(seen, 1, 0) & np.roll(seen, -1, 0) & np.roll(seen, 1, 1) & np.roll(seen, -1, 1))
    out[edge] = (*P.RGB[P.ix("ink", 0)], 255)
    return out


def _flood(turn: int, frame: int) -> Picture:
    """A sheet of water that freezes at its rim; the light on it drifts."""
    size = 76
    along, across = _turned(size, turn)
    rough = px.fbm(size, size, 9, 5 + turn, 3) - 0.5
    far = np.hypot(across / FLOOD_PX[0], along / FLOOD_PX[1]) + rough * 0.55
    light = np.sin(across * 0.55 + along * 0.2 + frame * math.pi / 2) + rough * 3
    out = np.zeros((size, size, 4), np.uint8)
    for limit, colour, alpha in ((1.0, ("ink", 7), 104), (0.9, ("blue", 3), 96), (0.72, ("blue", 2), 112)):
        out[far < limit] = (*P.RGB[P.ix(*colour)], alpha)
    out[(far < 0.84) & (light > 1.05)] = (*P.RGB[P.ix("blue", 5)], 190)
    out[(far < 0.7) & (light > 1.3)] = (*P.RGB[P.ix("ink", 8)], 210)
    return out


def _wrapped() -> tuple[Solid, Coat]:
    """The cloth over the nose of a bus, blown tight over windscreen and roof, its hem trailing along both sides."""
    m = Solid(5.0, 3.4, 3.6)
    ripple = 0.08 * np.sin(m.u * 4.0 + m.v * 2.0)
    hem = -1.2 + 0.5 * np.sin(m.v * 3.1) - 0.5 * (m.z < 1.8)
    shell = (m.u < 0.38 + ripple) & (m.u > hem) & (m.side < 1.42 + ripple) & (m.z < 3.42 + ripple) & (m.z > 0.9)
    inner = (m.u < 0.16) & (m.side < 1.26) & (m.z < 3.2)
    m.fill(shell & ~inner, "stripe")
    m.paint(np.floor((m.v + 6) / 0.55).astype(int) % 2 == 0, "body")
    m.paint((m.u < -0.9) & (np.sin(m.v * 5.0) > 0.2), "body")
    return m, {"stripe": paint("red", 0.62), "body": paint("stone", 0.86)}


def _sign() -> Picture:
    rows = SIGN.strip().split("\n")
    out = np.zeros((32, 32, 4), np.uint8)
    for y, row in enumerate(rows):
        for x, letter in enumerate(row):
            if letter != ".":
                out[y + 9, x + 9] = (*P.RGB[P.ix(*INKS[letter])], 255)
    return out


def spills() -> dict[str, Sprite]:
    """`cloth_<turn>`, `flood_<turn>`: four frames each, turn of half a turn; `wrap`: a frame a turn; `warning`."""
    found: dict[str, Sprite] = {}
    for turn in range(TURNS):
        found[f"cloth_{turn}"] = cropped([_cloth(turn, k) for k in range(4)], 130)
        found[f"flood_{turn}"] = cropped([_flood(turn, k) for k in range(4)], 160)
    found |= turning("wrap", *_wrapped(), WRAP_TURNS)
    found["warning"] = cropped([_sign()])
    return found
