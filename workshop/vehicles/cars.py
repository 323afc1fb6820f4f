"""Cars of the street: long saloons of the time, the same as taxi and as police car."""

from __future__ import annotations

import numpy as np

from game.data.vehicles import VEHICLES
from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.solid import Solid

Marks = dict[str, tuple[float, float, float]]


def _car(kind: str) -> tuple[Solid, float, float]:
    """Body, cabin, trim, lamps and wheels of a saloon with the size of a row; also its half length and half width."""
    row = VEHICLES[kind]
    m = Solid(row.length_m, row.width_m, 1.7)
    h, half = row.length_m / 2, row.width_m / 2
    m.rounded(-h, h, half, 0.26, 0.88, 0.17, "body")
    m.crown(0.88, half, 0.12)
    rise = np.clip((m.z - 0.84) / 0.56, 0, 1)
    front, back = 0.74 - 0.62 * rise, -1.74 + 0.58 * rise
    cabin = (m.z > 0.80) & (m.z < 1.42 - 0.06 * (m.side / (half - 0.3)) ** 2)
    cabin = cabin & (m.side < half - 0.12 - 0.20 * rise) & (m.u < front) & (m.u > back)
    m.fill(cabin, "glass")
    m.paint(cabin & (m.z > 1.30), "roof")
    m.paint(cabin & (abs(m.u + 0.42) < 0.07) & (m.side > half - 0.40), "roof")
    posts = (m.u > front - 0.14) | (m.u < back + 0.22)
    m.paint(cabin & posts & (m.side > half - 0.20 - 0.20 * rise), "roof")
    top = m.z > 0.80
    m.paint(top & (abs(m.side - 0.52) < 0.035) & (m.u > 0.80) & (m.u < h - 0.14), "seam")
    m.paint(top & (abs(m.u - 0.82) < 0.04) & (m.side < half - 0.1), "seam")
    m.paint(top & (abs(m.u + 1.86) < 0.035) & (m.side < half - 0.12), "seam")
    m.paint((m.z > 0.5) & (m.z < 0.57) & (m.side > half - 0.1), "chrome")
    m.paint(m.z < 0.36, "trim")
    for end in (1, -1):
        m.fill((m.u * end > h - 0.1) & (m.u * end < h + 0.07) & (m.side < half - 0.06) & (m.z > 0.34) & (m.z < 0.52),
               "chrome")  # fmt: skip
    for way in (-1, 1):
        m.fill((abs(m.u - 0.62) < 0.08) & (abs(m.v - way * (half + 0.02)) < 0.09) & (m.z > 0.86) & (m.z < 1.02), "trim")
    _lamps(m, h, half)
    m.wheels((row.front_axle_m, -row.rear_axle_m), half, 0.32, 0.22)
    return m, h, half


def _lamps(m: Solid, h: float, half: float) -> None:
    nose, tail = m.u > h - 0.14, m.u < -h + 0.14
    m.paint(nose & (m.z > 0.54) & (m.z < 0.80) & (m.side > 0.44) & (m.side < 0.80), "lamp")
    m.paint(nose & (m.z > 0.54) & (m.z < 0.78) & (m.side <= 0.42), "trim")
    m.paint(tail & (m.z > 0.54) & (m.z < 0.82) & (m.side > 0.36) & (m.side < 0.74), "tail")
    for way, lens in ((-1, "turn_l"), (1, "turn_r")):
        corner = (m.v * way > half - 0.22) & (m.z > 0.54) & (m.z < 0.80)
        m.paint(corner & (abs(m.u) > h - 0.20), lens)


def sedan() -> Solid:
    """A private car."""
    m, h, half = _car("sedan")
    m.paint((m.z > 0.80) & (m.u > -h + 0.1) & (m.u < -h + 0.26) & (m.side < half - 0.2), "stripe")
    return m


def taxi() -> Solid:
    """A cab: chequers along the doors, a lit sign on the roof."""
    m, _, half = _car("taxi")
    m.fill((abs(m.u + 0.5) < 0.18) & (m.side < 0.38) & (m.z > 1.38) & (m.z < 1.62), "sign")
    squares = (((m.u + 9) * 4).astype(int) + ((m.z + 9) * 8).astype(int)) % 2 == 0
    m.paint((m.z > 0.58) & (m.z < 0.80) & (m.side > half - 0.1) & squares & (abs(m.u) < 1.9), "stripe")
    m.paint((m.z > 0.84) & (abs(m.side - 0.66) < 0.1) & (m.u > 0.9) & squares, "stripe")
    return m


def police() -> Solid:
    """Dark ends, white doors and roof, a bar of two colours."""
    m, h, half = _car("police")
    m.paint((m.u > 0.80) & (m.z > 0.36) & (m.u < h - 0.14), "panel")
    m.paint((m.u < -1.82) & (m.z > 0.36) & (m.u > -h + 0.14), "panel")
    m.figures("19", -0.55, 0.13, "figure", 1.3)
    bar = (abs(m.u - 0.0) < 0.19) & (m.z < 1.66)
    m.fill(bar & (m.side < 0.74) & (m.z > 1.34), "chrome")
    m.paint(bar & (m.z > 1.40) & (m.v < -0.10), "beacon_a")
    m.paint(bar & (m.z > 1.40) & (m.v > 0.10), "beacon_b")
    m.paint((m.z > 0.56) & (m.z < 0.64) & (m.side > half - 0.1) & (abs(m.u) < 1.8), "stripe")
    return m


def marks(kind: str) -> Marks:
    """Where a car of a row has its lamps, its engine and its exhaust."""
    row = VEHICLES[kind]
    h, half = row.length_m / 2, row.width_m / 2
    return {
        "head_l": (h, -half + 0.32, 0.66),
        "head_r": (h, half - 0.32, 0.66),
        "tail_l": (-h, -half + 0.40, 0.68),
        "tail_r": (-h, half - 0.40, 0.68),
        "engine": (h - 1.0, 0.0, 0.9),
        "exhaust": (-h, half - 0.45, 0.3),
        "screen": (0.7, 0.0, 1.0),
    } | ({"beacon_a": (0.0, -0.4, 1.6), "beacon_b": (0.0, 0.4, 1.6)} if kind == "police" else {})


def coat(ramp: str, base: float, roof: str = "", roof_base: float = 0.7, gain: float = 0.6) -> Coat:
    """One colour all over, or another on the roof."""
    body = paint(ramp, base, gain)
    return {
        "body": body,
        "roof": paint(roof, roof_base, 0.5) if roof else body,
        "panel": paint(ramp, base - 0.2, gain),
        "stripe": paint("ink", 0.62, 0.5, 1.2),
    }


SEDAN_COATS: dict[str, Coat] = {
    "maroon": coat("red", 0.36),
    "green": coat("green", 0.48, "stone", 0.76),
    "blue": coat("blue", 0.44),
    "brown": coat("wood", 0.52),
    "silver": coat("ink", 0.66, "ink", 0.22),
    "mint": coat("teal", 0.66, "ink", 0.86),
}
TAXI_COAT: Coat = {
    "body": paint("brass", 0.68, 0.58),
    "roof": paint("brass", 0.72, 0.5),
    "stripe": paint("ink", 0.12, 0.3, 1.4),
}
POLICE_COAT: Coat = {
    "body": paint("ink", 0.82, 0.5),
    "roof": paint("ink", 0.86, 0.5),
    "panel": paint("blue", 0.20, 0.5),
    "stripe": paint("blue", 0.5, 0.4, 1.3),
    "figure": paint("blue", 0.10, 0.3, 1.6),
}
