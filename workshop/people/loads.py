"""What people carry about them as solid shapes: the thrower's crate, a coat over the arm."""

from __future__ import annotations

import numpy as np

from workshop.people.model import NECK, PROP, TORSO, Model, garment
from workshop.people.puppet import Rig, aim, unit, vec

CRATE_HALF = (6.4, 4.6, 4.6)


@garment
def crate(m: Model) -> None:
    """A crate of bottles on the near hip, while the pose has its `load`."""
    r, p = m.rig, m.rig.pelvis_axes
    if r.pose["load"] < 0.5:
        return
    side = unit(vec(-0.35, 0, 1))
    axes = np.array([unit(np.cross(vec(0, 1, 0), side)), vec(0, 1, 0), side])
    at = r.waist + p[2] * (m.b["waist"] + 2.6) + vec(-4.0, -1.0)
    m.box(PROP, "crate", at, CRATE_HALF, axes, 0.6)
    for v in (-1.9, 1.4):
        m.paint(PROP, at, axes, None, (v, v + 0.9), 99, wrap=True, shade=-0.4)
    for u in (-3.6, 0.2, 3.8):  # necks of bottles
        m.cone(PROP, "green", at + axes[0] * u + vec(0, 3), at + axes[0] * u + vec(0, 8.4), 1.5, 0.9)


@garment
def coat_on_arm(m: Model) -> None:
    """A coat folded over the far forearm, while the pose has its `load`."""
    r = m.rig
    if r.pose["load"] < 0.5:
        return
    mid = r.elbow["f"] * 0.45 + r.wrist["f"] * 0.55
    along = unit(r.wrist["f"] - r.elbow["f"])
    along = unit(vec(along[0], along[1] * 0.3, along[2]))
    side = unit(np.cross(along, vec(0, 1, 0)))
    for lift, drop in ((1.2, 9.5), (-1.2, 6.5)):
        m.cone(
            PROP,
            "coat",
            mid + side * lift + vec(0, 1.4),
            mid + side * lift - vec(0, drop),
            3.2,
            3.7,
            along,
            (1.15, 0.5),
        )


@garment
def shoulder_towel(m: Model) -> None:
    """A towel round the neck, both ends hanging on the chest."""
    r, c = m.rig, m.rig.chest_axes
    for sign in (-1, 1):
        m.paint(TORSO, r.chest, c, "wrap", (-9.5, 4), 1.9, u=(sign * 3.4, sign * 2.6), shade=0.06)
        m.paint(TORSO, r.chest, c, None, (-9.5, -8.6), 1.9, u=sign * 3.4, shade=-0.3)
    m.cone(NECK, "wrap", r.chest + c[1] * 1.4 - c[2] * 3.4, r.chest + c[1] * 1.4 + c[2] * 3.4, 2.1, 2.1, c[0])


@garment
def bench(m: Model) -> None:
    """A whole bench by its end, while the pose has the load 2."""
    r = m.rig
    if r.pose["load"] < 1.5:
        return
    d = r.rolled(aim(*r.pose["held"]))
    up = unit(np.cross(vec(0, 0, 1), d))
    axes = np.array([d, up, np.cross(d, up)])
    at = r.hand["n"] + d * 15
    m.box(PROP, "bench", at, (21, 1.7, 4.6), axes, 0.6)
    for along in (-15, 15):
        m.box(PROP, "bench", at + d * along - up * 4.6, (1.5, 4.4, 3.6), axes, 0.5, bias=-0.1)


@garment
def shotgun(m: Model) -> None:
    """A pump gun along `held`, its stock at the near hand's side, while the pose has its `load`; else on his back."""
    r = m.rig
    if r.pose["load"] > 0.5:
        d, at = r.rolled(aim(*r.pose["held"])), r.hand["n"]
    elif r.pose["look"] == "back":
        d = unit(r.chest_axes[1] - r.chest_axes[2] * 0.5)
        at = r.waist - r.pelvis_axes[0] * (m.b["waist"] + 2.4) + r.chest_axes[2] * 3.5
    else:
        return
    up = unit(np.cross(vec(0, 0, 1), d))
    at = at + up * 1.2 + vec(0, 0, 1.0)
    m.cone(PROP, "barrel", at + d * 2 + up * 0.4, at + d * 25 + up * 0.4, 1.35, 1.25, bias=0.2)
    m.cone(PROP, "barrel", at + d * 4 - up * 1.5, at + d * 20 - up * 1.5, 1.0, 1.0)
    pump = float(np.clip(np.dot(r.hand["f"] - r.hand["n"], d), 7, 14))
    m.cone(PROP, "stock", at + d * (pump - 3) - up * 1.5, at + d * (pump + 3) - up * 1.5, 1.7, 1.7)
    m.box(PROP, "barrel", at + d * 1.2 - up * 0.2, (2.6, 1.7, 1.2), np.array([d, up, np.cross(d, up)]), 0.5)
    m.cone(PROP, "stock", at - d * 1.4 - up * 0.6, at - d * 9 - up * 3.2, 1.5, 2.5)


def gun_end(rig: Rig) -> np.ndarray:
    """The mouth of the shotgun."""
    return rig.hand["n"] + rig.rolled(aim(*rig.pose["held"])) * 26 + vec(0, 1.6)


@garment
def pan(m: Model) -> None:
    """An iron pan in the near hand, along `held`."""
    r = m.rig
    if r.pose["load"] < 0.5:
        return
    d = r.rolled(aim(*r.pose["held"])) if r.pose["held"][0] < 900 else aim(r.pose["arm_n"][1] + 84)
    side = unit(np.cross(d, vec(0, 0, 1)))
    axes = np.array([d, side, np.cross(d, side)])
    flat = unit(side * 0.5 + axes[2] * 0.85)
    disc = np.array([d, np.cross(flat, d), flat])
    at = r.hand["n"] + vec(0, 0, 1.5)
    m.cone(PROP, "iron", at - d * 2, at + d * 7, 1.0, 0.9)
    m.ball(PROP, "iron", at + d * 12, (6.0, 6.0, 1.7), disc)
    m.paint(PROP, at + d * 12, disc, None, (-4, 4), 4.2, shade=-0.3)


@garment
def door_leaf(m: Model) -> None:
    """A door torn off its hinges, while the pose has the load 2."""
    r = m.rig
    if r.pose["load"] < 1.5:
        return
    d = r.rolled(aim(*r.pose["held"]))
    up = unit(np.cross(vec(0, 0, 1), d))
    axes = np.array([d, up, np.cross(d, up)])
    at = r.hand["n"] * 0.5 + r.hand["f"] * 0.5 + up * 8 - vec(0, 0, 3)
    m.box(PROP, "door", at, (27, 9, 1.6), axes, 0.5)
    for along in (-13.5, 13.5):  # two sunk panels
        m.paint(PROP, at + d * along, np.array([axes[2], d, up]), None, (-10.5, 10.5), 6.2, shade=-0.2)
        m.paint(PROP, at + d * along, np.array([axes[2], d, up]), None, (-9, 9), 4.8, shade=0.12)
    m.ball(PROP, "brass", at + d * 23 - up * 5 + axes[2] * 2, (1.3, 1.3, 1.3), axes)
