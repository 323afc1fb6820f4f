"""A lorry with a ribbed box, and a motorbike with and without its rider."""

from __future__ import annotations

from game.data.vehicles import VEHICLES
from workshop.vehicles.cars import Marks
from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.solid import Solid


def lorry() -> Solid:
    """Cab in front, box behind, both as high as a bus."""
    row = VEHICLES["lorry"]
    m = Solid(row.length_m, row.width_m, 3.4)
    h, half = row.length_m / 2, row.width_m / 2
    m.fill(m.within(-h + 0.2, h - 0.2, 0.4, 0.8, 0.5), "under")
    m.rounded(h - 2.2, h, half - 0.06, 0.4, 2.5, 0.22, "body")
    m.carve((m.z > 1.5) & (m.u > h - 0.02 - (m.z - 1.5) * 0.38))
    m.paint((m.u > h - 0.62) & (m.z > 1.45) & (m.z < 2.2) & (m.side < 1.05), "glass")
    m.paint((m.side > half - 0.2) & (m.u > h - 1.5) & (m.u < h - 0.5) & (m.z > 1.45) & (m.z < 2.15), "glass")
    m.paint((m.u > h - 0.14) & (m.z > 0.8) & (m.z < 1.35) & (m.side < 0.62), "chrome")
    m.paint((m.u > h - 0.14) & (m.z > 0.72) & (m.z < 1.06) & (m.side > 0.70) & (m.side < 1.02), "lamp")
    m.fill((m.u > h - 0.05) & (m.u < h + 0.1) & (m.side < half - 0.05) & (m.z > 0.4) & (m.z < 0.66), "chrome")
    for k in range(5):
        m.fill((abs(m.u - h + 0.9) < 0.07) & (abs(m.v - (k - 2) * 0.4) < 0.07) & (m.z > 2.45) & (m.z < 2.62), "sign")
    m.rounded(-h, h - 2.4, half, 0.85, 3.3, 0.06, "roof")
    m.paint((m.z > 3.2) & (abs((m.u + 9) % 0.9 - 0.45) < 0.05), "panel")
    m.paint((m.z > 3.2) & (m.side > half - 0.14), "panel")
    m.paint((m.side > half - 0.08) & (m.z > 1.4) & (m.z < 2.5) & (m.u < h - 2.6) & (m.u > -h + 0.3), "stripe")
    m.paint((m.u < -h + 0.08) & (m.side < 0.05), "seam")
    m.paint((m.u < -h + 0.1) & (m.z > 0.86) & (m.z < 1.16) & (m.side > 0.70) & (m.side < 1.0), "tail")
    for way, lens in ((-1, "turn_l"), (1, "turn_r")):
        there = (m.v * way > 1.0) & (m.z > 0.86) & (m.z < 1.12)
        m.paint(there & ((m.u > h - 0.25) | (m.u < -h + 0.14)), lens)
    for way in (-1.0, 1.0):
        m.rod((h - 0.5, way * 1.2, 1.9), (h - 0.4, way * 1.38, 1.9), 0.09, "trim")
    m.rod((h - 2.3, 0.95, 0.8), (h - 2.3, 0.95, 3.1), 0.09, "chrome")
    m.wheels((row.front_axle_m, -row.rear_axle_m, -row.rear_axle_m + 1.05), half, 0.46, 0.32)
    return m


LORRY_MARKS: Marks = {
    "head_l": (4.25, -0.88, 0.9),
    "head_r": (4.25, 0.88, 0.9),
    "tail_l": (-4.25, -0.85, 1.0),
    "tail_r": (-4.25, 0.85, 1.0),
    "engine": (3.4, 0.0, 2.4),
    "exhaust": (1.95, 0.95, 3.1),
    "screen": (4.0, 0.0, 1.8),
}
LORRY_COATS: dict[str, Coat] = {
    "red": {
        "body": paint("red", 0.50),
        "roof": paint("ink", 0.56, 0.46),
        "panel": paint("ink", 0.38, 0.4),
        "stripe": paint("red", 0.45, 0.5, 1.2),
    },
    "blue": {
        "body": paint("blue", 0.52),
        "roof": paint("stone", 0.72, 0.46),
        "panel": paint("stone", 0.50, 0.4),
        "stripe": paint("blue", 0.40, 0.5, 1.2),
    },
}


def motorbike(ridden: bool) -> Solid:
    """A heavy road machine."""
    row = VEHICLES["motorbike"]
    m = Solid(row.length_m, row.width_m, 1.75)
    for u in (row.front_axle_m, -row.rear_axle_m):
        m.rod((u, 0, 0.34), (u, 0, 0.35), 0.34, "tyre").carve((abs(m.v) > 0.11) & (abs(m.u - u) < 0.4) & (m.z < 0.7))
    m.rod((0.72, 0, 0.4), (0.42, 0, 0.95), 0.07, "chrome")
    m.rod((-0.65, 0, 0.62), (0.05, 0, 0.72), 0.15, "seat")
    m.ball(0.22, 0, 0.78, 0.24, "body")
    m.rod((-0.1, 0, 0.42), (0.2, 0, 0.42), 0.2, "steel")
    m.rod((-0.9, 0.2, 0.34), (0.1, 0.2, 0.36), 0.06, "chrome")
    m.rod((0.40, -0.38, 1.0), (0.40, 0.38, 1.0), 0.05, "chrome")
    m.rod((0.75, 0, 0.72), (-0.0, 0, 0.72), 0.08, "body")
    m.ball(0.62, 0, 0.88, 0.14, "lamp")
    m.ball(-0.86, 0, 0.66, 0.11, "tail")
    if ridden:
        for way in (-1.0, 1.0):
            m.rod((-0.15, way * 0.16, 0.82), (0.25, way * 0.28, 0.60), 0.11, "legs")
            m.rod((0.25, way * 0.28, 0.60), (0.0, way * 0.26, 0.30), 0.09, "legs")
            m.rod((0.05, way * 0.24, 1.28), (0.38, way * 0.34, 1.05), 0.08, "coat")
        m.rod((-0.2, 0, 0.90), (0.05, 0, 1.28), 0.22, "coat")
        m.ball(0.16, 0, 1.54, 0.17, "hat")
        m.paint((m.u > 0.22) & (m.z > 1.44) & (m.z < 1.6), "glass")
    return m


BIKE_MARKS: Marks = {
    "head_l": (0.75, 0.0, 0.9),
    "head_r": (0.75, 0.0, 0.9),
    "tail_l": (-0.95, 0.0, 0.7),
    "tail_r": (-0.95, 0.0, 0.7),
    "engine": (0.1, 0.0, 0.5),
    "exhaust": (-0.95, 0.2, 0.35),
    "screen": (0.5, 0.0, 1.0),
}
BIKE_COAT: Coat = {
    "body": paint("red", 0.55),
    "seat": paint("ink", 0.16, 0.4),
    "coat": paint("ink", 0.24, 0.6),
    "hat": paint("brass", 0.66, 0.5),
}
