"""The elevated railway's cars, baked for themselves."""

from __future__ import annotations

from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.sheet import Shape, run
from workshop.vehicles.solid import Solid
from workshop.vehicles.train import rail_marks

EL_M, EL_WIDTH_M = 11.0, 2.6


def el_car() -> Solid:
    """A car of the elevated railway: short, ribbed, two doors a side, lit from end to end; both ends alike."""
    m = Solid(EL_M, EL_WIDTH_M, 3.4)
    h, half = EL_M / 2, EL_WIDTH_M / 2
    m.fill(m.within(-h + 0.2, h - 0.2, 0.1, 0.5, half - 0.25), "under")
    m.rounded(-h + 0.08, h - 0.08, half, 0.4, 3.1, 0.26, "body")
    m.crown(3.1, half, 0.4)
    skin = m.side > half - 0.12
    pane = ((m.u + h) % 1.1 > 0.24) & (abs(m.u) < h - 0.7)
    m.paint((m.z < 0.85), "trim")
    m.paint(skin & (m.z > 0.95) & (m.z < 1.2), "stripe")
    m.paint(skin & (m.z > 1.4) & (m.z < 2.35) & pane, "window")
    for u0 in (-2.6, 2.6):
        door = skin & (abs(m.u - u0) < 0.62) & (m.z > 0.5) & (m.z < 2.45)
        m.paint(door, "panel")
        m.paint(door & (m.z > 1.3) & (abs(abs(m.u - u0) - 0.3) < 0.2), "window")
    m.paint((m.z > 2.72), "roof")
    m.paint((m.z > 2.7) & (abs((m.u + 20) % 0.7 - 0.35) < 0.05), "panel")
    for u0 in (-3.2, 0.0, 3.2):
        m.fill((abs(m.u - u0) < 0.7) & (m.side < 0.5) & (m.z > 2.95) & (m.z < 3.25), "vent")
        m.paint((abs(m.u - u0) < 0.5) & (m.side < 0.3) & (m.z > 3.18), "seam")
    ends = abs(m.u) > h - 0.26
    m.paint(ends & (m.side < 0.4) & (m.z > 0.7) & (m.z < 2.4), "panel")
    m.paint(ends & (abs(m.side - 0.78) < 0.26) & (m.z > 1.5) & (m.z < 2.3), "window")
    m.paint(ends & (m.side < 0.5) & (m.z > 2.5) & (m.z < 2.75), "sign")
    return m


EL_COAT: Coat = {
    "body": paint("ink", 0.60, 0.5),
    "roof": paint("ink", 0.46, 0.5),
    "panel": paint("ink", 0.36, 0.4),
    "stripe": paint("red", 0.55, 0.5, 1.3),
}


def run_el() -> None:
    """Write the sheet of a car."""
    shape = Shape(el_car(), {"el_car": EL_COAT}, 64, rail_marks(EL_M), levels=1, symmetric=True, mirrored=False)
    run(shape)
