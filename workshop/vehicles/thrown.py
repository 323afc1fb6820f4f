"""What flies out of a bus door: crate, luggage, extinguisher, and a wheel and a door torn off, in sixteen turns."""

from __future__ import annotations

from workshop.places.sprites import Sprite
from workshop.vehicles.crops import turning
from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.solid import Solid

TURNS = 16


def _crate() -> tuple[Solid, Coat]:
    m = Solid(1.2, 1.0, 1.0)
    m.fill(m.within(-0.6, 0.6, 0.0, 0.9, 0.5), "body")
    for u in (-0.2, 0.2):
        m.paint(abs(m.u - u) < 0.035, "panel")
    m.paint((abs(m.u) > 0.5) | (m.side > 0.40), "roof")
    m.paint((abs(m.u) < 0.5) & (m.side < 0.4) & (abs(m.u * 0.8 - m.v) < 0.07) & (m.z > 0.8), "roof")
    return m, {"body": paint("wood", 0.55), "panel": paint("wood", 0.28), "roof": paint("wood", 0.74)}


def _luggage() -> tuple[Solid, Coat]:
    m = Solid(0.9, 0.6, 0.9)
    m.rounded(-0.44, 0.44, 0.28, 0.0, 0.75, 0.1, "body")
    m.paint(abs(abs(m.u) - 0.2) < 0.06, "panel")
    m.paint((abs(m.u) > 0.34) & (m.side > 0.16), "roof")
    m.rod((-0.12, 0.0, 0.78), (0.12, 0.0, 0.78), 0.06, "trim")
    return m, {"body": paint("teal", 0.55), "panel": paint("wood", 0.6), "roof": paint("brass", 0.75)}


def _canister() -> tuple[Solid, Coat]:
    m = Solid(0.75, 0.45, 0.6)
    m.rod((-0.16, 0.0, 0.22), (0.14, 0.0, 0.22), 0.2, "body")
    m.rod((0.3, 0.0, 0.22), (0.34, 0.0, 0.22), 0.09, "trim")
    m.paint(abs(m.u + 0.05) < 0.08, "roof")
    return m, {"body": paint("red", 0.62), "roof": paint("ink", 0.9)}


def _wheel() -> tuple[Solid, Coat]:
    m = Solid(1.0, 1.0, 0.5)
    m.fill((m.u**2 + m.v**2 < 0.22) & (m.z < 0.3), "tyre")
    m.fill((m.u**2 + m.v**2 < 0.06) & (m.z < 0.34), "chrome")
    return m, {}


def _panel() -> tuple[Solid, Coat]:
    m = Solid(1.5, 0.9, 0.5)
    m.fill((abs(m.u) < 0.7) & (m.side < 0.42) & (abs(m.z - 0.2 - 0.12 * m.u) < 0.07), "body")
    m.paint((m.u > 0.05) & (m.u < 0.55) & (m.side < 0.3), "glass")
    return m, {"body": paint("ink", 0.7)}


THROWN = {"crate": _crate, "luggage": _luggage, "extinguisher": _canister, "wheel": _wheel, "panel": _panel}


def thrown() -> dict[str, Sprite]:
    """`<name>`, a frame for each turn, clockwise from east, and `<name>_shadow`."""
    found = {}
    for name, make in THROWN.items():
        found |= turning(name, *make(), TURNS)
    return found
