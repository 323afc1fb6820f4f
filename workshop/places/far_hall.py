"""Far pictures of the domed hall: the coffered dome with its stars, the arcade below it, shafts of light."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.kit.px import Floats, Mask
from workshop.places import majolica
from workshop.places.shapes import I

WIDE, TALL = 884, 256  # px; its top is two tiles below the map's
CX, CY, RX, RY = 442.0, 156.0, 436.0, 150.0
PITCH = 0.13  # radians by which the eye looks up
RIB_DEG = 10.0
SQUASH = 1.7  # stars are as much narrower in longitude, so that they look round
RINGS_DEG = (4.0, 19.0, 33.0, 46.5, 59.5, 72.0, 80.0)
STAR_ROWS = ((11.5, 0.0, 9), (26.0, 0.0, 9), (39.7, 0.0, 9), (53.0, 0.0, 8), (65.7, 0.0, 7))  # latitude, offset, count
SHAFT_LEAN = 0.3  # px sideways for each px down


def star_mask(u: Floats, v: Floats, r: float) -> Mask:
    """An eight-pointed star (two crossed squares) of radius r."""
    return np.minimum(np.maximum(abs(u), abs(v)), (abs(u) + abs(v)) * 0.7071) < r * 0.78


def stars() -> Iterator[tuple[float, float]]:
    """Latitude and longitude in degrees of every star in the dome."""
    for lat, offset, count in STAR_ROWS:
        for k in range(-count, count + 1):
            yield lat, k * RIB_DEG + offset


def dome_point(lat: float, lon: float) -> tuple[float, float, float]:
    """Place in the picture and depth of a direction in degrees."""
    a, o = np.radians(lat), np.radians(lon)
    x, y, z = np.cos(a) * np.sin(o), np.sin(a), np.cos(a) * np.cos(o)
    return float(CX + RX * x), float(CY - RY * (y * np.cos(PITCH) - z * np.sin(PITCH))), float(z)


def _coffers(lat: Floats, lon: Floats, u: Floats) -> Indices:
    """Recessed panels between ribs and rings, lit from the left."""
    half = RIB_DEG / 2
    narrow = np.cos(np.radians(lat))
    beside = np.mod(lon, RIB_DEG) - half  # degrees from the nearest rib
    rib = (abs(beside) * narrow < 0.95) & (lat < 80)
    rings = np.array(RINGS_DEG)
    over = lat - rings[np.abs(lat[..., None] - rings).argmin(-1)]
    ring = abs(over) < 0.95
    course = np.floor(lat / 3.4)
    block = np.floor(lon / 5 + np.mod(course, 2) * 0.5)
    rnd = np.random.default_rng(2).random(9999)[np.mod(course * 37 + block * 11, 9999).astype(int)]
    level = 0.29 + 0.12 * u + 0.06 * np.sin(np.radians(lat)) + (rnd - 0.5) * 0.05
    level -= np.where(np.mod(lat / 3.4, 1) < 0.16, 0.04, 0)
    near = np.minimum(np.where(beside > 0, beside * narrow, 9), np.where(over < 0, -over, 9))
    away = np.minimum(np.where(beside < 0, -beside * narrow, 9), np.where(over > 0, over, 9))
    level += np.where(near < 2.2, -0.1, 0) + np.where(away < 1.8, 0.06, 0)
    img = px.shade("ink", level, 0.2)
    warm = 0.42 + 0.12 * u + np.where(rib & (beside * narrow > 0.3), -0.12, 0.03)
    warm += np.where(ring & (over < -0.3), -0.12, 0.02)
    return np.asarray(np.where(rib | ring, px.shade("stone", warm, 0.1), img)).astype(np.uint8)


def dome() -> Indices:
    """The dome above the hall and, below it, the warm passage that is seen through the arcade."""
    x, y = px.mesh(WIDE, TALL)
    u, v = (x - CX) / RX, (CY - y) / RY
    w = np.sqrt(np.clip(1 - u * u - v * v, 0, 1))
    up, deep = v * np.cos(PITCH) + w * np.sin(PITCH), w * np.cos(PITCH) - v * np.sin(PITCH)
    lat, lon = np.degrees(np.arcsin(np.clip(up, -1, 1))), np.degrees(np.arctan2(u, deep))
    img = _coffers(lat, lon, u)
    for slat, slon in stars():
        if dome_point(slat, slon)[2] < 0.02:
            continue
        across, down = (lon - slon) * np.cos(np.radians(slat)) * SQUASH, lat - slat
        r = 2.7 if slat < 45 else 2.4
        for size, (ramp, step) in (
            (1.7, ("ink", 1)),
            (1.42, ("stone", 4)),
            (1.12, ("brass", 3)),
            (0.92, ("brass", 5)),
            (0.52, ("ink", 8)),
        ):
            img = np.where(star_mask(across, down, r * size), I(ramp, step), img)
    img = np.where(lat > 84, I("stone", 6), img)
    img = np.where(lat > 86, I("ink", 8), img)
    outside = (abs(u) >= 1) | ((u * u + v * v > 1) & (y < CY))
    img = np.where(outside, I("stone", 1), img)
    rim = CY + RY * np.sin(PITCH) * np.sqrt(np.clip(1 - u * u, 0, 1))
    return np.asarray(np.where(y > rim, _passage(x, y, rim), img)).astype(np.uint8)


def _passage(x: Floats, y: Floats, rim: Floats) -> Indices:
    """The wall behind the arcade with a lamp in every bay."""
    t = y - rim
    lamp_x = np.mod(x - CX + 30, 60) - 30
    glow = np.clip(1 - np.hypot(lamp_x, (y - 208) * 0.9) / 38, 0, 1)
    img = px.shade("wood", 0.1 + 0.42 * glow, 0.4)
    img = np.where(y > 238, px.shade("stone", 0.2 + 0.16 * glow, 0.3), img)
    img = np.where((abs(lamp_x) < 0.6) & (y < 205), I("wood", 0), img)
    img = np.where((abs(lamp_x) < 4) & (y > 203) & (y < 206), I("brass", 2), img)
    img = np.where(np.hypot(lamp_x, y - 208) < 2.6, I("brass", 5), img)
    for top, bottom, step in ((0, 3, 3), (3, 9, 4), (9, 12, 2), (12, 18, 1)):
        img = np.where((t >= top) & (t < bottom), I("stone", step), img)
    return np.asarray(img).astype(np.uint8)


def arcade(bays: int = 24) -> Indices:
    """A ring of arches, 48 px to a bay, with a painted frieze above; clear in its openings."""
    w, h = bays * 48, 94
    x, y = px.mesh(w, h)
    u = np.mod(x, 48) - 24
    spring = 46.0
    reach = np.where(y > spring, abs(u), np.hypot(u, y - spring))
    hole, trim = reach < 17, (reach >= 17) & (reach < 21)
    block = np.mod(np.floor(x / 12 + np.floor(y / 6) % 2 * 0.5), 4)
    level = 0.34 + 0.02 * block - np.where(np.mod(y, 6) < 1, 0.07, 0)
    img = px.shade("stone", level, 0.15)
    wedge = np.floor(np.degrees(np.arctan2(spring - y, u)) / 25.7) % 2
    img = np.where(trim & (y <= spring), px.shade("stone", 0.52 - 0.08 * wedge - 0.12 * (u > 8)), img)
    shaft = (y > spring) & (reach >= 17)
    side = np.where(u > 0, (u - 17) / 14, (u + 31) / 14)  # 0..1 across the column
    img = np.where(shaft, px.shade("stone", 0.58 - 0.5 * abs(side - 0.3), 0.15), img)
    img = np.where(shaft & (y < spring + 5), px.shade("stone", 0.6 - 0.12 * np.floor((y - spring) / 2)), img)
    img = np.where(shaft & (y < spring + 1), I("brass", 2), img)
    img = np.where(shaft & (y > 76) & (y < 82), px.shade("stone", 0.5 - 0.08 * np.floor((y - 76) / 2)), img)
    img = np.where(hole & (y < 80), 0, img)
    img = np.where((reach >= 16.2) & (reach < 17) & (y < 80), I("stone", 1), img)
    for row, (ramp, step) in enumerate(
        (("stone", 2), ("stone", 4), ("stone", 5), ("stone", 4), ("stone", 2), ("stone", 1))
    ):
        img[row] = I(ramp, step)
    img[6:22] = px.tile(P.step(majolica.FRIEZE_TILE, 0), w, 16)
    for k, step in enumerate((4, 3, 1)):
        img[22 + k] = I("stone", step)
    floor = px.shade("stone", 0.3 + 0.012 * (y - 80), 0.2)
    img = np.where(y >= 80, floor, img)
    img = np.where((y >= 80) & (y < 81.5), I("stone", 1), img)
    return np.asarray(img).astype(np.uint8)


def shafts() -> NDArray[np.uint8]:
    """Light that falls from the stars, as a clear picture of one colour whose alpha comes in steps."""
    x, y = px.mesh(WIDE, TALL)
    strength = np.zeros((TALL, WIDE))
    for lat, lon in stars():
        sx, sy, z = dome_point(lat, lon)
        if z < 0.4 or lat > 60 or (round(lon / RIB_DEG) + round(lat)) % 2:
            continue
        t = np.clip((y - sy) / (246 - sy), 0, 1)
        half = 3.0 + 6.0 * t
        inside = (abs(x - sx - (y - sy) * SHAFT_LEAN) < half) & (y > sy) & (y < 246)
        strength += np.where(inside, 0.17 * (1 - t) ** 0.6, 0)
        strength += 0.2 * np.clip(1 - np.hypot(x - sx, y - sy) / 15, 0, 1)
    ex, ey, _ = dome_point(86, 0)
    t = np.clip((y - ey) / (246 - ey), 0, 1)
    crown = (abs(x - ex - (y - ey) * 0.18) < 12 + 26 * t) & (y > ey) & (y < 246)
    strength += np.where(crown, 0.14 * (1 - t) ** 0.5, 0)
    stepped = np.floor(np.clip(strength, 0, 0.6) * 28 + px.bayer(TALL, WIDE) * 0.5) / 28
    alpha = (stepped * 255).astype(np.uint8)
    colour = np.broadcast_to(np.array([255, 236, 176], np.uint8), (TALL, WIDE, 3))
    return np.dstack([colour, alpha])
