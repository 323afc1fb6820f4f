"""Clothes: skirts of coats, towels, collars, belts, buttons, aprons."""

from __future__ import annotations

import numpy as np

from workshop.people import march as sh
from workshop.people.bodies import BACK
from workshop.people.model import ARM, BIAS, LEG, NECK, TORSO, Model, garment
from workshop.people.puppet import unit, vec

DROOP, SPLIT = 1.15, 0.8  # of a skirt upside down: towards the ground, and apart
KICKED_UP = -60  # degrees: the toe points at the ground, so that the heel is behind the calf of the other leg


@garment
def skirt(m: Model) -> None:
    """Coat skirt or jacket tail: two flared panels lazily following the thighs, plus ``sway``.

    Cloth that would go through the floor lies on it instead: the panel ends there and spreads. A heel kicked up throws
    the cloth up before it; in a body that turns over in the air it falls from the legs, to both sides at last.
    """
    r, b, p = m.rig, m.b, m.rig.pelvis_axes
    for s, sign in (("n", 1), ("f", -1)):
        thigh = unit(r.knee[s] - r.hip[s])
        follow = 0.15 + (0.55 * max(0.0, float(np.dot(thigh, -p[1]))) if r.pose["look"] != "back" else 0.0)
        d = unit(-p[1] * (1 - follow) + thigh * follow + vec(r.pose["sway"] / 60, 0))
        over = abs(np.sin(np.radians(r.roll) / 2))
        d = unit(d + vec(-SPLIT * sign * over**4, -DROOP * over))
        start = r.pelvis + p[2] * b["hips"] * 0.55 * sign + p[1] * 3
        long = m.opt("skirt", 20) * (1 - 0.4 * over**4)
        heel = r.ankle[s] - start
        if r.pose["foot_" + s][2] < KICKED_UP and np.linalg.norm(heel - d * np.dot(heel, d)) < b["waist"]:
            long = min(long, max(float(np.dot(heel, d)) - 4.0, long * 0.6))
        lost = max(0.0, long - max((start[1] - 0.6) / max(-d[1], 0.2), 3.0)) if start[1] > 4 else 0.0
        m.cone(
            TORSO,
            m.sheet.get("skirt_ramp", "top"),
            start,
            start + d * (long - lost),
            max(b["waist"] * 0.86, b["thighr"] + 0.7),
            b["waist"] * 1.12 + m.opt("flare", 0.6) + lost * 0.42,
            p[0],
            (0.95, 0.95),
            2.0,
            (m.opt("skirt_fold", 0.5), 0, 5),
            BIAS[s] * 0.8,
            "skirt_" + s,
            sh.SKIRT,
        )
        m.paint(TORSO, r.pelvis, p, None, (-22, 4), 0.5, shade=-0.13)


@garment
def torn_coat(m: Model) -> None:
    """What the wreck has left of a long coat: tears that show the lining, burst seams, dust, blood at the side."""
    r, c, p, long = m.rig, m.rig.chest_axes, m.rig.pelvis_axes, m.opt("skirt")
    for u, high, half in ((-6.2, 9, 1.3), (-2.2, 5, 1.1), (1.4, 13, 1.8), (5.6, 6, 1.4)):
        m.paint(TORSO, r.pelvis, p, "lining", (-long - 3, -long + high), (half, 0.2), u=u)
    m.paint(TORSO, r.pelvis, p, "lining", (-8.5, -3.0), (0.5, 1.1), u=(5.0, 3.2), shade=-0.1)  # a slash over the hip
    m.paint(TORSO, r.chest, c, "dust", (-5, 4), 30, dots=(1.7, 0.2))
    m.paint(TORSO, r.pelvis, p, "dust", (-long - 2, -long * 0.45), 30, dots=(1.9, 0.3))
    for s, low, high in (("n", 2.6, 6.4), ("f", -1.5, 3.0)):  # the shirt in the burst seams
        d = unit(r.shoulder[s] - r.elbow[s])
        x = unit(vec(0.35, 0, 1) - d * np.dot(vec(0.35, 0, 1), d))
        m.paint(ARM[s], r.elbow[s], np.array([x, d, np.cross(x, d)]), "tatter", (low, high), (1.5, 0.5))
    m.paint(TORSO, r.chest, c, "blood", (-13.5, -8.5), (1.7, 0.7), u=(1.2, 0.2), shade=-0.05)


@garment
def belt(m: Model) -> None:
    r = m.rig
    m.paint(TORSO, r.waist, r.pelvis_axes, "belt", (-1.6, 0.9), 99, wrap=True)
    m.pin("torso", 0.22, 2, "brass", 5, (2, 2))


@garment
def collar(m: Model) -> None:
    r, b, c = m.rig, m.b, m.rig.chest_axes
    m.cone(
        NECK,
        "top",
        r.chest + c[1] * 0.4 - c[0] * 0.6,
        r.chest + c[1] * 3.4 - c[0] * 0.4,
        b["neck"] + 2,
        b["neck"] + 1.5,
        c[0],
        (1, 1.12),
        name="collar",
    )


@garment
def open_front(m: Model) -> None:
    """Lapels around a shirt wedge; 'wedge' = (depth below the chest, half-width at the top)."""
    r, c = m.rig, m.rig.chest_axes
    depth, wide = m.opt("wedge", (11, 4.2))
    low, lap = m.opt("wedge_low", 0.4), m.opt("lapel", 1.5)
    for grow, shade in ((lap + 1.1, -0.42), (lap, 0.62), (0.7, -0.6)):  # edge, lit lapel, inner edge
        m.paint(TORSO, r.chest, c, None, (-depth - 1.2, 4), (low + min(grow, 1.2), wide + grow), shade=shade)
    if lap > 2:  # the notch
        for sign in (-1, 1):
            m.paint(TORSO, r.chest, c, None, (-3.4, -2.5), lap * 0.45, u=sign * (wide * 0.62 + lap * 0.75), shade=-0.42)
    m.paint(TORSO, r.chest, c, "shirt", (-depth, 4), (low, wide))
    if "print" in m.sheet["ramps"]:
        m.paint(TORSO, r.chest, c, "print", (-depth, 4), (low, wide), dots=(1.9, 0.36))
    m.cone(NECK, "shirt", r.chest + c[1] * 0.2, r.neck + c[1] * 0.2, m.b["neck"] + 1.5, m.b["neck"] + 0.9, c[0])


@garment
def greatcoat_front(m: Model) -> None:
    """Two columns of brass buttons, red collar tabs, shoulder boards, overlap seam."""
    r, c = m.rig, m.rig.chest_axes
    m.paint(TORSO, r.chest, c, None, (-12, 1), 0.5, u=-2.6, shade=-0.12)
    for y in (0.50, 0.74, 0.98):
        for a in (-25, 22):
            m.pin("torso", y, a, "brass", 5)
    m.pin("collar", 0.5, 24, "red", 4, (2, 2))
    m.pin("collar", 0.5, -34, "red", 4, (1, 2))
    boards(m)


def boards(m: Model) -> None:
    """Shoulder boards."""
    r, c = m.rig, m.rig.chest_axes
    for s in "fn":
        tilt = unit(r.shoulder[s] - r.chest)
        mid = r.shoulder[s] * 0.86 + r.chest * 0.14 + c[1] * (m.b["arm"] * 1.18 + 0.3)
        m.box(NECK, "board", mid, (1.4, 0.8, 2.6), np.array([c[0], unit(np.cross(tilt, c[0])), tilt]), 0.5)


@garment
def towel(m: Model) -> None:
    """Bath towel round the hips with a rolled top edge."""
    r, p = m.rig, m.rig.pelvis_axes
    skirt(m)
    m.paint(TORSO, r.pelvis, p, "towel", (-30, 4.2), 99, wrap=True)
    for s in "fn":  # thighs must not show through the cloth
        y = unit(r.hip[s] - r.knee[s])
        x = unit(p[0] - y * np.dot(p[0], y))
        m.paint(LEG[s], r.hip[s], np.array([x, y, np.cross(x, y)]), "towel", (-6.5, 9), 99, wrap=True)
    m.paint(TORSO, r.pelvis, p, None, (1.8, 2.7), 99, wrap=True, shade=-0.2)
    m.paint(TORSO, r.pelvis, p, None, (-16, 1.8), 0.6, u=(3.6, 1.5), shade=-0.25)


@garment
def towel_stripe(m: Model) -> None:
    """Two light bands along the hem of the towel."""
    r, p, low = m.rig, m.rig.pelvis_axes, -m.opt("skirt")
    for v in ((low + 3.4, low + 4.5), (low + 5.6, low + 6.5)):
        m.paint(TORSO, r.pelvis, p, "stripe", v, 99, wrap=True)


@garment
def trunks(m: Model) -> None:
    """Short trunks: the pelvis and the upper third of the thighs."""
    r, p = m.rig, m.rig.pelvis_axes
    m.paint(TORSO, r.pelvis, p, "trunks", (-30, 2.6), 99, wrap=True)
    m.paint(TORSO, r.pelvis, p, None, (1.6, 2.6), 99, wrap=True, shade=-0.2)
    for s in "fn":
        y = unit(r.hip[s] - r.knee[s])
        x = unit(p[0] - y * np.dot(p[0], y))
        m.paint(LEG[s], r.hip[s], np.array([x, y, np.cross(x, y)]), "trunks", (-5.4, 9), 99, wrap=True)


@garment
def vest(m: Model) -> None:
    """A sleeveless vest with a deep neck: cloth below the breast, straps over the shoulders."""
    r, c, wide = m.rig, m.rig.chest_axes, m.b["chest"] / 6.7
    m.paint(TORSO, r.chest, c, "shirt", (-30, -3.2), 99, wrap=True)
    for axes in (c, BACK @ c):
        for sign in (-1, 1):
            m.paint(TORSO, r.chest, axes, "shirt", (-3.2, 4), (2.4 * wide, 1.3), u=sign * 4.1 * wide)
    m.paint(TORSO, r.chest, c, "top", (-4.6, -2.6), (0.8, 2.2 * wide))


@garment
def apron(m: Model) -> None:
    """A long apron with a bib, tied at the back."""
    r, b, c, p = m.rig, m.b, m.rig.chest_axes, m.rig.pelvis_axes
    m.paint(TORSO, r.chest, c, "apron", (-30, -4), (7.0, 4.6))
    m.cone(
        TORSO,
        "apron",
        r.pelvis + p[1] * 3 + p[0] * 1.2,
        r.pelvis - p[1] * m.opt("skirt", 13) + p[0] * 1.6 + vec(r.pose["sway"] / 9, 0),
        b["waist"] * 0.95,
        b["waist"] * 1.15,
        p[0],
        (0.86, 1.02),
        2.0,
        (0.4, 0, 5),
        0.0,
        "apron",
        sh.SKIRT,
    )
    m.paint(TORSO, r.waist, p, "belt", (-0.8, 0.6), 99, wrap=True)


@garment
def tunic_front(m: Model) -> None:
    """One row of brass buttons, red tabs, shoulder boards, a strap across the chest."""
    r, c = m.rig, m.rig.chest_axes
    m.paint(TORSO, r.chest, c, None, (-14, 2), 0.5, shade=-0.16)
    for y in (0.45, 0.68, 0.9):
        m.pin("torso", y, 4, "brass", 5)
    m.pin("collar", 0.5, 24, "red", 4, (2, 2))
    m.pin("collar", 0.5, -34, "red", 4, (1, 2))
    boards(m)
