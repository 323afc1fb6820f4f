"""What gives signs: arms and lamps of a crossing, traffic lights, the lamps of each as layers of their own."""

from __future__ import annotations

import math

from workshop.places.sprites import Sprite
from workshop.vehicles import develop
from workshop.vehicles.cast import cast
from workshop.vehicles.crops import cropped, turning
from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.solid import Solid

STAGES = 5  # of an arm: 0 up, 4 down
ARM_M = 5.6
UP = math.radians(82)
STRIPES: Coat = {"body": paint("ink", 0.92, 0.4), "stripe": paint("red", 0.55, 0.4), "panel": paint("ink", 0.34)}
LIT = {"tail": ("red", 4), "turn_l": ("red", 5), "turn_r": ("red", 5)}


def _arm(stage: int, way: float) -> Solid:
    """The arm of a crossing on its post, reaching east (way 1) or west (-1)."""
    m = Solid(2 * ARM_M, 1.6, ARM_M + 1.6)
    slope = UP * (1 - stage / (STAGES - 1))
    c, s = math.cos(slope) * way, math.sin(slope)
    m.rod((0, 0, 0), (0, 0, 1.2), 0.22, "panel")
    m.rod((-0.9 * c, 0, 1.1 - 0.9 * s), (0, 0, 1.1), 0.2, "panel")
    m.rod((0, 0, 1.1), (ARM_M * c, 0, 1.1 + ARM_M * s), 0.17, "body")
    along = m.u * c + (m.z - 1.1) * s
    m.paint((m.voxels > 0) & (along > 0.3) & (((along + 9) / 0.7).astype(int) % 2 == 0), "stripe")
    for far in (2.2, 3.8, 5.4):
        m.ball(far * c, 0, 1.35 + far * s, 0.17, "tail")
    return m


def _crossbuck() -> Solid:
    """A post with crossed boards and two lamps that flash by turns."""
    m = Solid(2.4, 1.0, 4.0)
    m.rod((0, 0, 0), (0, 0, 3.5), 0.12, "panel")
    for way in (-1.0, 1.0):
        m.rod((-0.8, 0.1, 3.1 - 0.5 * way), (0.8, 0.1, 3.1 + 0.5 * way), 0.17, "body")
    m.fill((abs(m.u) < 0.75) & (abs(m.v - 0.1) < 0.1) & (abs(m.z - 2.1) < 0.12), "trim")
    m.ball(-0.62, 0.2, 2.1, 0.3, "turn_l").ball(0.62, 0.2, 2.1, 0.3, "turn_r")
    return m


def _traffic_light() -> Solid:
    m = Solid(1.2, 1.2, 3.8)
    m.rod((0, 0, 0), (0, 0, 2.4), 0.1, "panel")
    m.fill((abs(m.u) < 0.32) & (abs(m.v) < 0.3) & (m.z > 2.0) & (m.z < 3.7), "trim")
    return m


def signals() -> dict[str, Sprite]:
    """`gate_e_<stage>`, `gate_w_<stage>`, lamps `..._lit`; `crossbuck`, `crossbuck_lit_a`; `traffic_light`."""
    found: dict[str, Sprite] = {}
    for name, way in (("e", 1.0), ("w", -1.0)):
        for stage in range(STAGES):
            m = _arm(stage, way)
            found |= turning(f"gate_{name}_{stage}", m, STRIPES)
            view = cast(m, m.normals(), 0.0)
            found[f"gate_{name}_{stage}_lit"] = cropped([develop.lit(view, LIT)])
    m = _crossbuck()
    view = cast(m, m.normals(), 0.0)
    found |= turning("crossbuck", m, STRIPES) | turning("traffic_light", _traffic_light(), STRIPES)
    for half, lens in (("a", "turn_l"), ("b", "turn_r")):
        found[f"crossbuck_lit_{half}"] = cropped([develop.lit(view, {lens: LIT[lens]})])
    return found
