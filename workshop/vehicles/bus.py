"""The city bus: round front, slanted side windows, two doors on the kerb side, hatches and cooling on its roof."""

from __future__ import annotations

from game.data.vehicles import VEHICLES
from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.solid import Solid

ROOF_M = 3.0
WINDOW_M = 1.38  # from post to post


def bus(figures: str) -> Solid:
    """A bus of the rules' size with figures on its roof."""
    row = VEHICLES["bus"]
    m = Solid(row.length_m, row.width_m, 3.3)
    h, half = row.length_m / 2, row.width_m / 2
    m.rounded(-h, h, half, 0.34, ROOF_M, 0.28, "body")
    m.crown(ROOF_M, half, 0.22)
    m.fill(m.within(-h + 0.3, h - 0.3, 0.2, 0.4, half - 0.15), "under")
    _sides(m, h, half)
    _ends(m, h)
    m.wheels((row.front_axle_m, -row.rear_axle_m), half, 0.48, 0.34)
    _roof(m, h, figures)
    return m


def _sides(m: Solid, h: float, half: float) -> None:
    m.paint(m.z < 0.48, "trim")
    m.paint((m.z > 0.48) & (m.z < 0.80), "panel")
    m.paint((m.z > 0.80) & (m.z < 1.16), "stripe")
    m.paint((m.z > 1.20) & (m.z < 1.36), "stripe2")
    skin = m.side > half - 0.12
    slant = m.u - 0.25 * (m.z - 1.5)
    pane = ((slant + h) % WINDOW_M > 0.20) & (m.u > -h + 0.7) & (m.u < h - 0.7)
    m.paint(skin & (m.z > 1.48) & (m.z < 2.54) & pane, "window")
    m.paint(skin & (m.z > 2.38) & (m.z < 2.54) & pane, "trim")
    for u0 in (h - 1.75, -0.9):
        door = (m.v > half - 0.12) & (m.u > u0) & (m.u < u0 + 1.15) & (m.z > 0.5) & (m.z < 2.5)
        m.paint(door, "glass")
        m.paint(door & (abs(m.u - u0 - 0.57) < 0.06), "trim")


def _ends(m: Solid, h: float) -> None:
    nose, tail = m.u > h - 0.18, m.u < -h + 0.16
    m.paint(nose & (m.z > 1.22) & (m.z < 2.46) & (m.side < 1.14), "glass")
    m.paint(nose & (m.z > 1.22) & (m.z < 2.46) & (m.side < 0.06), "trim")
    m.paint((m.u > h - 0.24) & (m.z > 2.5) & (m.z < 2.86) & (m.side < 0.85), "sign")
    m.paint(tail & (m.z > 1.6) & (m.z < 2.4) & (m.side < 0.9), "glass")
    m.paint(tail & (m.z > 0.55) & (m.z < 1.15) & (m.side < 0.8), "vent")
    m.paint(nose & (m.z > 0.60) & (m.z < 0.98) & (m.side > 0.70) & (m.side < 1.08), "lamp")
    m.paint(tail & (m.z > 0.70) & (m.z < 1.30) & (m.side > 0.86) & (m.side < 1.06), "tail")
    for left, lens in ((True, "turn_l"), (False, "turn_r")):
        there = (m.v < 0 if left else m.v > 0) & (m.side > 1.08) & (m.z > 0.62) & (m.z < 1.22)
        m.paint(there & (m.u > h - 0.30), lens)
        m.paint(there & (m.u < -h + 0.30), lens)
    for end in (-1, 1):
        m.fill(
            (m.u * end > h - 0.05) & (m.u * end < h + 0.08) & (m.side < 1.15) & (m.z > 0.35) & (m.z < 0.58), "chrome"
        )
    for where in (-1.0, 1.0):
        m.rod((h - 0.35, where * 1.2, 2.3), (h + 0.05, where * 1.36, 2.1), 0.07, "trim")


def _roof(m: Solid, h: float, figures: str) -> None:
    """What is seen most: rails, hatches, cooling, ribs, the coat's bands and the figures."""
    top = m.z > 2.72
    m.paint(top & (m.u > -h) & (m.u < h), "roof")
    m.paint(top & (abs(m.side - 1.02) < 0.16) & (m.u > -h + 0.5) & (m.u < h - 0.5), "stripe")
    m.paint(top & (m.u > h - 1.25) & (m.u < h - 0.55) & (m.side < 0.95), "stripe2")
    for rib in range(-4, 5):
        m.paint((m.z > 2.8) & (abs(m.u - rib * WINDOW_M) < 0.035) & (m.side < 0.86), "panel")
    for u0 in (-3.5, 1.95):
        m.fill((abs(m.u - u0) < 0.44) & (m.side < 0.44) & (m.z > 2.85) & (m.z < 3.12), "steel")
        m.paint((abs(m.u - u0) < 0.30) & (m.side < 0.30) & (m.z > 3.04), "seam")
    m.fill((m.u > -1.75) & (m.u < 0.45) & (m.side < 0.70) & (m.z > 2.85) & (m.z < 3.22), "vent")
    louvre = (m.u > -1.6) & (m.u < 0.3) & (m.side < 0.54) & (m.z > 3.16)
    m.paint(louvre & ((m.u * 5 + 50).astype(int) % 2 == 0), "trim")
    grille = top & (m.u < -h + 1.25) & (m.u > -h + 0.5) & (m.side < 0.75)
    m.paint(grille & ((m.side * 8).astype(int) % 2 == 0), "trim")
    m.figures(figures, 3.55, 0.26, "figure", 2.75)


BUS_MARKS: dict[str, tuple[float, float, float]] = {
    "head_l": (6.0, -0.9, 0.8),
    "head_r": (6.0, 0.9, 0.8),
    "tail_l": (-6.0, -0.96, 1.0),
    "tail_r": (-6.0, 0.96, 1.0),
    "engine": (-5.4, 0.0, 2.9),
    "exhaust": (-6.0, 0.8, 0.5),
    "door": (-0.3, 1.25, 1.2),
    "window": (5.4, 1.2, 2.0),
    "rear_window": (-6.0, 0.0, 2.0),
    "screen": (6.0, 0.0, 1.9),
}

BUS_COATS: dict[str, Coat] = {
    "danko": {  # cream with red and teal
        "body": paint("stone", 0.74),
        "roof": paint("stone", 0.80, 0.5),
        "panel": paint("stone", 0.60, 0.5),
        "stripe": paint("teal", 0.50, 0.52, 1.2),
        "stripe2": paint("red", 0.55, 0.5, 1.3),
        "figure": paint("teal", 0.34, 0.4, 1.5),
    },
    "rostavili": {  # white with charcoal
        "body": paint("ink", 0.84, 0.5),
        "roof": paint("ink", 0.36, 0.42),
        "panel": paint("ink", 0.46, 0.4),
        "stripe": paint("ink", 0.90, 0.4, 1.3),
        "stripe2": paint("ink", 0.90, 0.4, 1.3),
        "figure": paint("ink", 0.92, 0.3, 1.6),
    },
    "city": {  # green with a pale roof
        "body": paint("green", 0.56, 0.5),
        "roof": paint("ink", 0.70, 0.46),
        "panel": paint("green", 0.34, 0.5),
        "stripe": paint("green", 0.62, 0.5, 1.2),
        "stripe2": paint("brass", 0.70, 0.4, 1.3),
        "figure": paint("ink", 0.20, 0.3, 1.5),
    },
}
