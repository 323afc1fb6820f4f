"""What runs on rails: a diesel locomotive, a passenger carriage, a freight wagon and a tank wagon."""

from __future__ import annotations

from workshop.vehicles.cars import Marks
from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.solid import Solid

WIDTH_M = 3.0
LOCO_M, COACH_M, WAGON_M = 18.0, 20.0, 14.0


def _running_gear(m: Solid, h: float) -> None:
    m.fill(m.within(-h + 0.2, h - 0.2, 0.5, 0.95, WIDTH_M / 2 - 0.25), "under")
    for middle in (-h + 2.6, h - 2.6):
        for axle in (-0.9, 0.9):
            m.wheels((middle + axle,), WIDTH_M / 2 - 0.15, 0.46, 0.2)
    for end in (-1, 1):
        m.fill((m.u * end > h - 0.2) & (m.u * end < h + 0.12) & (m.side < 0.2) & (m.z > 0.7) & (m.z < 1.0), "steel")


def locomotive() -> Solid:
    """Long bonnet behind, short nose in front, a cab with windows all round, a plough."""
    m = Solid(LOCO_M, WIDTH_M, 4.1)
    h, half = LOCO_M / 2, WIDTH_M / 2
    _running_gear(m, h)
    m.fill(m.within(-h + 0.1, h - 0.1, 0.95, 1.25, half), "panel")
    m.rounded(-h + 0.5, h - 5.4, half - 0.42, 1.2, 3.5, 0.2, "body")
    m.rounded(h - 5.6, h - 2.9, half - 0.05, 1.2, 3.9, 0.2, "roof")
    m.rounded(h - 3.1, h - 0.5, half - 0.42, 1.2, 2.6, 0.25, "body")
    m.crown(3.5, half - 0.42, 0.15)
    cab = (m.u > h - 5.7) & (m.u < h - 2.8)
    m.paint(cab & (m.z > 2.75) & (m.z < 3.4) & (m.side > half - 0.2) & (abs(m.u - h + 4.25) < 0.9), "window")
    m.paint(cab & (m.u > h - 3.1) & (m.z > 2.75) & (m.z < 3.45) & (m.side < 1.2), "glass")
    m.paint((m.z > 1.7) & (m.z < 2.1) & (m.side > half - 0.55), "stripe")
    m.paint((m.u > h - 0.7) & (m.z > 1.3) & (m.z < 2.5), "stripe")
    m.paint((m.u > h - 0.7) & (m.z > 1.3) & (((m.side + m.z) * 2.6).astype(int) % 2 == 0), "stripe2")
    m.paint((m.z > 3.3) & (m.side < 0.22) & (m.u < h - 5.8) & (m.u > -h + 0.8), "stripe")
    for u0 in (-6.6, -4.0, -1.4):
        m.fill((abs(m.u - u0) < 0.62) & (m.side < 0.62) & (m.z > 3.4) & (m.z < 3.66), "vent")
        m.paint((m.u - u0) ** 2 + m.v**2 < 0.30, "seam")
        m.paint(((m.u - u0) ** 2 + m.v**2 < 0.30) & (m.side < 0.06) & (m.z > 3.5), "vent")
    m.fill((abs(m.u - 1.3) < 0.35) & (m.side < 0.3) & (m.z > 3.4) & (m.z < 3.9), "trim")
    for way in (-1.0, 1.0):
        m.rod((-h + 0.6, way * 1.42, 1.9), (h - 5.8, way * 1.42, 1.9), 0.05, "chrome")
    m.fill(
        (m.u > h - 0.4) & (m.u < h + 0.05) & (m.side < half - 0.2) & (m.z > 0.2) & (m.z < 1.0 - 0.2 * m.side), "steel"
    )
    for way in (-0.34, 0.34):
        m.ball(h - 0.55, way, 2.35, 0.24, "lamp")
    for way in (-0.2, 0.2):
        m.ball(h - 2.95, way, 3.62, 0.2, "lamp")
    m.paint((m.u < -h + 0.6) & (abs(m.side - 0.6) < 0.16) & (abs(m.z - 2.2) < 0.16), "tail")
    return m


def coach() -> Solid:
    """Corrugated steel with two rows of lit windows."""
    m = Solid(COACH_M, WIDTH_M, 4.1)
    h, half = COACH_M / 2, WIDTH_M / 2
    _running_gear(m, h)
    m.rounded(-h + 0.1, h - 0.1, half, 0.9, 3.9, 0.3, "body")
    m.crown(3.9, half, 0.35)
    skin = m.side > half - 0.12
    pane = ((m.u + h) % 1.25 > 0.28) & (abs(m.u) < h - 1.3)
    m.paint(skin & (m.z > 1.35) & (m.z < 2.0) & pane, "window")
    m.paint(skin & (m.z > 2.55) & (m.z < 3.2) & pane, "window")
    m.paint(skin & (m.z > 2.12) & (m.z < 2.42), "stripe")
    m.paint((m.z > 3.55), "roof")
    m.paint((m.z > 3.5) & (abs((m.u + 20) % 0.8 - 0.4) < 0.05), "panel")
    m.paint((m.z > 3.75) & (m.side < 0.12), "panel")
    for u0 in (-6.5, 0.0, 6.5):
        m.fill((abs(m.u - u0) < 0.9) & (m.side < 0.6) & (m.z > 3.8) & (m.z < 4.05), "vent")
        m.paint((abs(m.u - u0) < 0.7) & (m.side < 0.4) & (m.z > 3.98), "seam")
    m.paint((abs(m.u) > h - 0.3) & (m.side < 0.45) & (m.z > 1.1) & (m.z < 3.0), "trim")
    m.paint((abs(m.u) > h - 0.25) & (abs(m.side - 1.1) < 0.12) & (abs(m.z - 1.4) < 0.12), "tail")
    return m


def box_wagon() -> Solid:
    """A covered goods wagon with a walk along its roof."""
    m = Solid(WAGON_M, WIDTH_M, 4.0)
    h, half = WAGON_M / 2, WIDTH_M / 2
    _running_gear(m, h)
    m.rounded(-h + 0.2, h - 0.2, half, 0.9, 3.8, 0.12, "body")
    m.crown(3.8, half, 0.28)
    m.paint((m.z > 3.45), "roof")
    m.paint((m.side > half - 0.1) & (abs((m.u + 20) % 1.1 - 0.55) < 0.06), "panel")
    m.paint((m.side > half - 0.1) & (abs(m.u) < 1.3) & (m.z > 1.1) & (m.z < 3.2), "stripe")
    m.paint((m.z > 3.4) & (abs((m.u + 20) % 1.4 - 0.7) < 0.05), "panel")
    m.fill((m.side < 0.32) & (abs(m.u) < h - 0.5) & (m.z > 3.72) & (m.z < 3.9), "vent")
    m.paint((m.side < 0.05) & (m.z > 3.8), "seam")
    return m


def tank_wagon() -> Solid:
    """A lying cylinder with a dome and a ladder."""
    m = Solid(WAGON_M, WIDTH_M, 3.9)
    h = WAGON_M / 2
    _running_gear(m, h)
    m.rod((-h + 1.5, 0, 2.2), (h - 1.5, 0, 2.2), 1.3, "body")
    for u0 in (-4.2, -1.4, 1.4, 4.2):
        m.paint(abs(m.u - u0) < 0.08, "panel")
    m.fill((m.u**2 + m.v**2 < 0.5) & (m.z > 3.2) & (m.z < 3.8), "vent")
    m.paint((abs(m.u) < 0.8) & (m.z < 3.2) & (m.z > 1.2), "stripe")
    m.fill((abs(m.v) < 0.3) & (abs(m.u) < h - 1.8) & (m.z > 3.42) & (m.z < 3.56), "trim")
    return m


def rail_marks(length_m: float) -> Marks:
    """Couplings and lamps of a carriage."""
    h = length_m / 2
    return {"tail_l": (-h, -1.1, 1.4), "tail_r": (-h, 1.1, 1.4), "engine": (0.0, 0.0, 3.8), "exhaust": (1.3, 0.0, 3.9)}


LOCO_MARKS: Marks = rail_marks(LOCO_M) | {
    "head_l": (LOCO_M / 2, -0.34, 2.35),
    "head_r": (LOCO_M / 2, 0.34, 2.35),
    "top": (LOCO_M / 2 - 2.9, 0.0, 3.6),
}
LOCO_COAT: Coat = {
    "body": paint("red", 0.46),
    "roof": paint("ink", 0.34, 0.46),
    "panel": paint("ink", 0.26, 0.4),
    "stripe": paint("stone", 0.86, 0.4, 1.2),
    "stripe2": paint("red", 0.5, 0.4, 1.2),
}
COACH_COAT: Coat = {
    "body": paint("ink", 0.66, 0.5),
    "roof": paint("ink", 0.56, 0.5),
    "panel": paint("ink", 0.40, 0.4),
    "stripe": paint("blue", 0.46, 0.5, 1.2),
}
BOX_COATS: dict[str, Coat] = {
    "brown": {
        "body": paint("wood", 0.46),
        "roof": paint("wood", 0.38, 0.5),
        "panel": paint("wood", 0.26, 0.4),
        "stripe": paint("wood", 0.56, 0.5),
    },
    "green": {
        "body": paint("green", 0.40),
        "roof": paint("ink", 0.42, 0.5),
        "panel": paint("ink", 0.26, 0.4),
        "stripe": paint("brass", 0.50, 0.5),
    },
}
TANK_COAT: Coat = {
    "body": paint("ink", 0.44, 0.8),
    "panel": paint("ink", 0.22, 0.5),
    "stripe": paint("brass", 0.60, 0.5, 1.2),
}
