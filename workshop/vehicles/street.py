"""What stands in the street until a bus meets it, whole and broken; each on the middle of its footprint."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from workshop.places.sprites import Sprite
from workshop.vehicles.crops import turning
from workshop.vehicles.materials import Coat, paint
from workshop.vehicles.solid import Solid

Made = tuple[Solid, Coat]
WOOD: Coat = {"body": paint("wood", 0.56), "panel": paint("wood", 0.30), "roof": paint("wood", 0.72)}


def _newsbox(colour: str) -> Made:
    m = Solid(0.9, 0.8, 1.5)
    m.fill(m.within(-0.35, 0.35, 0.1, 1.25, 0.3), "body")
    m.paint((m.z > 0.6) & (m.z < 1.1) & (m.v > 0.22) & (abs(m.u) < 0.26), "roof")
    m.paint((m.z > 1.18), "panel")
    return m, {"body": paint(colour, 0.52), "panel": paint(colour, 0.7), "roof": paint("ink", 0.9)}


def _lamp_post(way: float) -> Made:
    """A gooseneck that leans over the road to the east or to the west."""
    m = Solid(4.4, 0.8, 5.6)
    m.rod((0, 0, 0), (0, 0, 0.7), 0.2, "body").rod((0, 0, 0), (0, 0, 4.6), 0.12, "body")
    m.rod((0, 0, 4.6), (way * 0.5, 0, 5.1), 0.11, "body").rod((way * 0.5, 0, 5.1), (way * 1.3, 0, 5.1), 0.11, "body")
    m.rod((way * 1.2, 0, 5.0), (way * 1.8, 0, 5.0), 0.24, "body")
    m.paint((m.z < 5.1) & (m.u * way > 1.05), "sign")
    return m, {"body": paint("ink", 0.52, 0.7)}


def _hydrant() -> Made:
    m = Solid(0.9, 0.9, 1.3)
    m.rod((0, 0, 0.1), (0, 0, 0.8), 0.22, "body").ball(0, 0, 0.9, 0.24, "body")
    m.rod((-0.34, 0, 0.6), (0.34, 0, 0.6), 0.12, "roof")
    m.fill((m.z < 0.12) & (m.u**2 + m.v**2 < 0.1), "body")
    return m, {"body": paint("red", 0.58), "roof": paint("brass", 0.7)}


def _stall(cloth: str) -> Made:
    m = Solid(3.6, 2.6, 2.8)
    for u in (-1.5, 1.5):
        for v in (-0.9, 0.9):
            m.rod((u, v, 0), (u, v, 2.2), 0.08, "trim")
    m.fill(m.within(-1.6, 1.6, 0.6, 1.0, 0.8), "panel")
    fruit = m.within(-1.5, 1.5, 0.95, 1.15, 0.7) & ((np.sin(m.u * 17) * np.sin(m.v * 17 + 1)) > -0.3)
    m.fill(fruit, "stripe").paint(fruit & (m.u < -0.4), "stripe2").paint(fruit & (m.u > 0.6), "figure")
    top = 2.5 - 0.5 * abs(m.v + 0.4)
    m.fill((abs(m.u) < 1.75) & (m.v > -1.2) & (m.v < 0.75) & (abs(m.z - top) < 0.09), "body")
    m.paint((m.z > 1.7) & (((m.u + 9) / 0.5).astype(int) % 2 == 0), "roof")
    return m, {
        "body": paint(cloth, 0.55), "roof": paint("ink", 0.86), "panel": paint("wood", 0.5),
        "stripe": paint("green", 0.7), "stripe2": paint("red", 0.7), "figure": paint("brass", 0.75),
    }  # fmt: skip


def _hut() -> Made:
    """The box from which a crossing is worked."""
    m = Solid(3.2, 2.8, 3.4)
    m.fill(m.within(-1.4, 1.4, 0.0, 2.4, 1.2), "body")
    m.paint((m.z > 1.2) & (m.z < 2.0) & ((m.side > 1.1) & (abs(m.u) < 1.1)), "window")
    m.paint((abs(m.u - 0.9) < 0.3) & (m.v > 1.1) & (m.z < 1.9), "panel")
    m.fill((abs(m.u) < 1.6) & (m.side < 1.4) & (m.z > 2.4) & (m.z < 3.0 - 0.35 * m.side), "roof")
    m.fill((abs(m.u + 0.8) < 0.16) & (abs(m.v + 0.5) < 0.16) & (m.z > 2.5) & (m.z < 3.3), "trim")
    return m, {"body": paint("wood", 0.44), "panel": paint("teal", 0.4), "roof": paint("ink", 0.36, 0.5)}


def _awning() -> Made:
    m = Solid(6.2, 2.2, 2.8)
    m.fill((abs(m.u) < 3.0) & (m.side < 0.95) & (abs(m.z - 2.3 + 0.45 * m.v) < 0.09), "body")
    m.paint((((m.u + 9) / 0.5).astype(int) % 2 == 0), "roof")
    for u in (-2.9, 2.9):
        m.rod((u, 0.9, 0), (u, 0.9, 1.9), 0.07, "trim")
    return m, {"body": paint("red", 0.5), "roof": paint("ink", 0.86)}


def _tree() -> Made:
    m = Solid(3.4, 3.4, 4.6)
    m.rod((0, 0, 0), (0, 0, 2.4), 0.16, "panel")
    for u, v, z, r in (
        (0, 0, 3.0, 1.1),
        (-0.6, -0.2, 2.7, 0.8),
        (0.6, 0.2, 2.6, 0.8),
        (0.1, 0.6, 2.5, 0.7),
        (0, -0.5, 3.4, 0.7),
    ):
        m.ball(u, v, z, r, "body")
    m.carve((np.sin(m.u * 9) * np.sin(m.v * 9) * np.sin(m.z * 9) > 0.42) & (m.z > 2.0))
    m.fill((abs(m.u) < 0.7) & (m.side < 0.7) & (m.z < 0.1), "vent")
    return m, {"body": paint("green", 0.60, 0.9), "panel": paint("wood", 0.4)}


def _mailbox() -> Made:
    m = Solid(1.0, 1.0, 1.5)
    m.rounded(-0.32, 0.32, 0.3, 0.15, 1.3, 0.25, "body")
    m.paint((m.v > 0.24) & (m.z > 0.9) & (m.z < 1.0) & (abs(m.u) < 0.22), "trim")
    return m, {"body": paint("blue", 0.55)}


def _bin() -> Made:
    m = Solid(0.9, 0.9, 1.2)
    m.fill((m.u**2 + m.v**2 < 0.09) & (m.z < 0.95), "body")
    m.paint((((np.arctan2(m.v, m.u) + 4) * 3).astype(int) % 2 == 0), "panel")
    m.fill((m.u**2 + m.v**2 < 0.07) & (m.z > 0.85) & (m.z < 0.98), "trim")
    return m, {"body": paint("ink", 0.66), "panel": paint("ink", 0.48)}


def _phone() -> Made:
    m = Solid(1.2, 1.2, 2.7)
    m.fill(m.within(-0.45, 0.45, 0.0, 2.4, 0.45), "glass")
    m.paint((abs(m.u) > 0.36) & (m.side > 0.36), "body").paint((m.z > 2.1) | (m.z < 0.5), "body")
    m.paint((m.z > 2.12) & (m.z < 2.36) & (m.side > 0.38) & (abs(m.u) < 0.36), "sign")
    return m, {"body": paint("ink", 0.56)}


def _barrier() -> Made:
    m = Solid(2.4, 0.9, 1.3)
    m.fill((abs(m.u) < 1.1) & (m.side < 0.08) & (m.z > 0.55) & (m.z < 1.05), "body")
    m.paint((((m.u + m.z + 9) / 0.36).astype(int) % 2 == 0), "roof")
    for u in (-0.9, 0.9):
        m.rod((u, -0.35, 0), (u, 0, 0.9), 0.07, "trim").rod((u, 0.35, 0), (u, 0, 0.9), 0.07, "trim")
    m.ball(-0.9, 0, 1.15, 0.13, "turn_l").ball(0.9, 0, 1.15, 0.13, "turn_l")
    return m, {"body": paint("wood", 0.66), "roof": paint("ink", 0.9)}


def _crates() -> Made:
    m = Solid(2.6, 2.2, 2.1)
    for u, v, z in ((-0.6, -0.4, 0), (0.55, -0.45, 0), (-0.5, 0.55, 0), (0.5, 0.5, 0), (-0.1, 0.0, 0.85)):
        box = (abs(m.u - u) < 0.48) & (abs(m.v - v) < 0.45) & (m.z > z) & (m.z < z + 0.82)
        m.fill(box, "body")
        m.paint(box & ((abs(m.u - u) > 0.38) | (abs(m.v - v) > 0.36)), "roof")
        m.paint(box & (abs(m.u - u) < 0.04), "panel")
    return m, WOOD


def _bench() -> Made:
    m = Solid(2.2, 1.0, 1.2)
    for v in (0.05, 0.28):
        m.fill((abs(m.u) < 0.95) & (abs(m.v - v) < 0.09) & (abs(m.z - 0.5) < 0.06), "body")
    m.fill((abs(m.u) < 0.95) & (abs(m.v + 0.22) < 0.06) & (m.z > 0.6) & (m.z < 1.0), "body")
    for u in (-0.75, 0.75):
        m.fill((abs(m.u - u) < 0.06) & (abs(m.v) < 0.32) & (m.z < 0.5), "trim")
    return m, WOOD


def _meter() -> Made:
    m = Solid(0.6, 0.6, 1.6)
    m.rod((0, 0, 0), (0, 0, 1.1), 0.07, "body").ball(0, 0, 1.25, 0.2, "body", 1.2)
    m.paint((m.v > 0.1) & (m.z > 1.25), "glass")
    return m, {"body": paint("ink", 0.6)}


def _sign() -> Made:
    m = Solid(1.2, 0.7, 2.8)
    m.rod((0, 0, 0), (0, 0, 2.5), 0.07, "trim")
    m.fill((abs(m.u) + abs(m.z - 2.1) < 0.55) & (abs(m.v - 0.06) < 0.06), "body")
    m.paint((abs(m.u) < 0.07) & (abs(m.z - 2.15) < 0.22) & (m.v > 0), "trim")
    return m, {"body": paint("brass", 0.75)}


def _pen_gate() -> Made:
    m = Solid(4.2, 0.8, 1.7)
    for z in (0.4, 0.8, 1.2):
        m.fill((abs(m.u) < 2.0) & (m.side < 0.07) & (abs(m.z - z) < 0.09), "body")
    for u in (-1.95, 0.0, 1.95):
        m.fill((abs(m.u - u) < 0.1) & (m.side < 0.12) & (m.z < 1.45), "roof")
    m.fill((abs(m.z - 0.8 - 0.4 * m.u) < 0.08) & (abs(m.u) < 1.0) & (m.side < 0.06), "body")
    return m, WOOD


def _snowman() -> Made:
    m = Solid(1.6, 1.6, 2.5)
    m.ball(0, 0, 0.55, 0.6, "body").ball(0, 0, 1.3, 0.42, "body").ball(0, 0, 1.85, 0.3, "body")
    m.rod((0, 0.28, 1.85), (0, 0.5, 1.8), 0.07, "roof")
    m.rod((0, 0, 2.1), (0, 0, 2.35), 0.2, "trim").fill((m.u**2 + m.v**2 < 0.12) & (abs(m.z - 2.08) < 0.05), "trim")
    return m, {"body": paint("ink", 0.92, 0.6), "roof": paint("wood", 0.8)}


def _trolley() -> Made:
    """A cart of luggage."""
    m = Solid(2.2, 1.3, 1.7)
    m.fill(m.within(-0.9, 0.9, 0.25, 0.4, 0.5), "trim")
    m.rounded(-0.8, 0.0, 0.4, 0.4, 0.95, 0.1, "body").rounded(0.05, 0.75, 0.42, 0.4, 1.1, 0.1, "roof")
    m.rounded(-0.6, 0.3, 0.3, 0.95, 1.35, 0.1, "panel")
    m.rod((-0.95, -0.4, 0.3), (-0.95, -0.4, 1.3), 0.06, "chrome").rod(
        (-0.95, -0.4, 1.3), (-0.95, 0.4, 1.3), 0.06, "chrome"
    )
    return m, {"body": paint("wood", 0.5), "roof": paint("teal", 0.5), "panel": paint("red", 0.5)}


STREET: dict[str, tuple[Callable[[], Made], ...]] = {  # one maker for each look
    "newsbox": (lambda: _newsbox("blue"), lambda: _newsbox("red"), lambda: _newsbox("brass")),
    "lamp": (lambda: _lamp_post(1.0), lambda: _lamp_post(-1.0)),
    "hydrant": (_hydrant,),
    "stall": (lambda: _stall("red"), lambda: _stall("green"), lambda: _stall("blue")),
    "hut": (_hut,),
    "awning": (_awning,),
    "tree": (_tree,),
    "mailbox": (_mailbox,),
    "bin": (_bin,),
    "phone": (_phone,),
    "barrier": (_barrier,),
    "crates": (_crates,),
    "bench": (_bench,),
    "meter": (_meter,),
    "sign": (_sign,),
    "pen_gate": (_pen_gate,),
    "snowman": (_snowman,),
    "trolley": (_trolley,),
}


def _broken(m: Solid, seed: int) -> Solid:
    """What is left: the foot of it, and rags scattered flat about."""
    rng = np.random.default_rng(seed)
    kinds = m.voxels[m.voxels > 0]
    out = Solid(m.size[0] + 1.2, m.size[1] + 1.2, 0.8)
    length, width, height = m.size
    foot = m.voxels[..., : round(0.25 * 20)]
    at = [(a - b) // 2 for a, b in zip(out.voxels.shape, foot.shape, strict=True)]
    out.voxels[at[0] : at[0] + foot.shape[0], at[1] : at[1] + foot.shape[1], : foot.shape[2]] = foot
    for _ in range(6 + int(length * width * 1.5) + int(height)):
        u, v = rng.uniform(-0.5, 0.5) * (length + 0.7), rng.uniform(-0.5, 0.5) * (width + 0.7)
        far, slant = rng.uniform(0.1, 0.34), rng.uniform(0, 3.14)
        along = (out.u - u) * np.cos(slant) + (out.v - v) * np.sin(slant)
        across = (out.v - v) * np.cos(slant) - (out.u - u) * np.sin(slant)
        chip = (abs(along) < far) & (abs(across) < far * 0.4) & (out.z < rng.uniform(0.1, 0.3))
        out.voxels[np.broadcast_to(chip, out.voxels.shape)] = rng.choice(kinds)
    return out


def street() -> dict[str, Sprite]:
    """`<kind>_<look>`, its shadow `<kind>_<look>_shadow`, and `<kind>_<look>_broken`, also with a shadow."""
    found: dict[str, Sprite] = {}
    for number, (kind, makers) in enumerate(STREET.items()):
        for look, make in enumerate(makers):
            m, coat = make()
            found |= turning(f"{kind}_{look}", m, coat)
            found |= turning(f"{kind}_{look}_broken", _broken(m, number), coat)
    return found
