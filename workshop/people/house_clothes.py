"""Clothes of the house and of those who storm it: ties, waistcoats, uniforms, dresses, robes."""

from __future__ import annotations

import numpy as np

from workshop.people.bodies import BACK
from workshop.people.model import ARM, BIAS, FOOT, HEAD, LEG, NECK, TORSO, Model, garment
from workshop.people.puppet import unit, vec


def limb_axes(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Axes of a limb from a to b: front, along, side."""
    d = unit(b - a)
    x = unit(np.cross(d, vec(0, 0, 1)))
    return np.array([x, d, np.cross(x, d)])


def drift(m: Model, most: float = 2.4) -> float:
    """How far something loose swings sideways, pixels."""
    return float(np.clip(m.rig.pose["sway"] / 5, -most, most))


@garment
def tie(m: Model) -> None:
    """A tie that hangs on the shirt and stays behind when he moves."""
    r, c, long = m.rig, m.rig.chest_axes, m.opt("tie", 10)
    m.paint(TORSO, r.chest, c, "tie", (-long, 3), (1.4, 0.9), u=(-drift(m), 0))
    m.paint(TORSO, r.chest, c, "tie", (-0.4, 1.6), 1.3, shade=0.12)  # the knot
    m.paint(TORSO, r.chest, c, "tie", (-1.3, -0.4), 1.2, shade=-0.25)


@garment
def bow_tie(m: Model) -> None:
    r, c = m.rig, m.rig.chest_axes
    m.paint(TORSO, r.chest, c, "tie", (-0.4, 2.0), 2.6)
    m.paint(TORSO, r.chest, c, "tie", (-0.2, 1.8), 0.5, shade=-0.3)


@garment
def jacket_buttons(m: Model) -> None:
    """Two dark buttons and a pocket square."""
    m.pin("torso", 0.42, 6, "button", 1)
    m.pin("torso", 0.20, 6, "button", 1)
    m.paint(TORSO, m.rig.chest, m.rig.chest_axes, "shirt", (-6.2, -4.9), 1.4, u=-6.6)


@garment
def double_front(m: Model) -> None:
    """Two columns of buttons down a crossed front."""
    r, c = m.rig, m.rig.chest_axes
    m.paint(TORSO, r.chest, c, None, (-15, 1), 0.5, u=-2.4, shade=-0.2)
    for y in (0.35, 0.6, 0.85):
        for a in (-24, 22):
            m.pin("torso", y, a, "button", m.opt("button_step", 1))


@garment
def cuffs(m: Model) -> None:
    """A band of the `cuffs` ramp round the end of each sleeve."""
    for s in "fn":
        axes = limb_axes(m.rig.elbow[s], m.rig.wrist[s])
        m.paint(ARM[s], m.rig.wrist[s], axes, "cuffs", (m.opt("cuff_from", -0.7), 3), m.b["arm"] + 1, wrap=True)


@garment
def rolled_sleeves(m: Model) -> None:
    """Forearms bare below a thick roll."""
    for s in "fn":
        axes = limb_axes(m.rig.elbow[s], m.rig.wrist[s])
        m.paint(ARM[s], m.rig.elbow[s], axes, "skin", (2.6, 30), 99, wrap=True)
        m.paint(ARM[s], m.rig.elbow[s], axes, None, (1.8, 2.6), 99, wrap=True, shade=-0.2)


@garment
def stripes(m: Model) -> None:
    """A light stripe down each sleeve and each leg, as on track suits."""
    r = m.rig
    for s in "fn":
        for group, a, b in (
            (ARM[s], r.shoulder[s], r.elbow[s]),
            (ARM[s], r.elbow[s], r.wrist[s]),
            (LEG[s], r.hip[s], r.knee[s]),
            (LEG[s], r.knee[s], r.ankle[s]),
        ):
            d = unit(b - a)
            out = unit(vec(0, 0, 1) - d * d[2])
            m.paint(
                group, a, np.array([out, d, np.cross(out, d)]), "stripe", (-2, float(np.linalg.norm(b - a)) + 1), 0.75
            )


@garment
def waistcoat(m: Model) -> None:
    """A waistcoat over shirt sleeves: deep neck, dark back, a row of buttons."""
    r, c, wide = m.rig, m.rig.chest_axes, m.b["chest"] / 6.7
    m.paint(TORSO, r.chest, c, "vest", (-30, 4), 99, wrap=True)
    m.paint(TORSO, r.chest, c, "shirt", (-8.5, 4), (0.4, 3.4 * wide))
    m.paint(TORSO, r.chest, c, None, (-16, -8.5), 0.5, shade=-0.25)
    for y in (0.2, 0.42):
        m.pin("torso", y, 4, "brass", 4)
    m.cone(NECK, "shirt", r.chest + c[1] * 0.2, r.neck + c[1] * 0.2, m.b["neck"] + 1.3, m.b["neck"] + 0.8, c[0])


@garment
def braces(m: Model) -> None:
    """Two straps over the shoulders, crossed behind."""
    r, c, wide = m.rig, m.rig.chest_axes, m.b["chest"] / 6.7
    for axes in (c, BACK @ c):
        for sign in (-1, 1):
            m.paint(TORSO, r.chest, axes, "belt", (-22, 4), 0.75, u=(sign * 3.0 * wide, sign * 4.0 * wide))


@garment
def roll_neck(m: Model) -> None:
    """A jersey's thick collar and the ribs of its hem."""
    r, b, c = m.rig, m.b, m.rig.chest_axes
    m.cone(
        NECK, "top", r.chest + c[1] * 0.2, r.neck + c[1] * 1.0, b["neck"] + 1.5, b["neck"] + 1.0, c[0], name="collar"
    )
    m.paint(TORSO, r.pelvis, r.pelvis_axes, None, (0.6, 3.4), 99, wrap=True, shade=-0.16)
    for v in (-10.5, -5.5):
        m.paint(TORSO, r.chest, c, None, (v, v + 0.9), 99, wrap=True, shade=-0.14)


@garment
def hoops(m: Model) -> None:
    """Bands of the `stripe` ramp round a sailor's vest."""
    for v in (-14.6, -11.8, -9.0, -6.2):
        m.paint(TORSO, m.rig.chest, m.rig.chest_axes, "stripe", (v, v + 1.1), 99, wrap=True)


@garment
def bell_front(m: Model) -> None:
    """The bell-boy's tunic: two rows of brass, a cord across, shoulder knots."""
    r, c = m.rig, m.rig.chest_axes
    for y in (0.3, 0.5, 0.7, 0.9):
        for a in (-30, 30):
            m.pin("torso", y, a, "brass", 5)
    for v in (-9.6, -6.2):
        m.paint(TORSO, r.chest, c, "brass", (v, v + 0.7), 3.6, shade=-0.1)
    for s in "fn":
        m.ball(NECK, "brass", r.shoulder[s] + c[1] * (m.b["arm"] * 1.1), (1.6, 0.9, 1.6), c)


@garment
def bust(m: Model) -> None:
    """A woman's chest and neckline."""
    r, b, c = m.rig, m.b, m.rig.chest_axes
    for sign in (-1, 1):
        m.ball(
            TORSO, "top", r.chest - c[1] * 4.6 + c[0] * (b["chest"] * 0.66) + c[2] * sign * 2.2, (2.5, 2.5, 2.4), c, 1
        )
    m.paint(TORSO, r.chest, c, "skin", (-2.6, 3), (0.4, m.opt("neckline", 2.4)))


@garment
def lap(m: Model) -> None:
    """Thighs in the dress's cloth, so that a striding leg does not come through it."""
    for s in "fn":
        m.paint(LEG[s], m.rig.knee[s], limb_axes(m.rig.hip[s], m.rig.knee[s]), "top", (-30, -1.0), 99, wrap=True)


@garment
def pinafore(m: Model) -> None:
    """The maid's white apron: a small bib with straps, a round skirt, a bow behind."""
    r, b, c, p = m.rig, m.b, m.rig.chest_axes, m.rig.pelvis_axes
    m.paint(TORSO, r.chest, c, "apron", (-12, -4.4), (2.6, 2.0))
    for sign in (-1, 1):
        m.paint(TORSO, r.chest, c, "apron", (-4.6, 4), 0.7, u=sign * 2.4)
    m.paint(TORSO, r.pelvis, p, "apron", (-m.opt("skirt", 13) * 0.74, 4.4), (4.4, 2.8), u=(-drift(m), 0))
    m.paint(TORSO, r.pelvis, p, None, (3.2, 4.4), 99, wrap=True, shade=-0.2)
    for sign in (-1, 1):
        m.ball(TORSO, "apron", r.waist - p[0] * (b["waist"] + 0.8) + p[2] * sign * 1.8, (1.0, 1.3, 1.8), p)


@garment
def robe(m: Model) -> None:
    """A dressing gown: shawl collar, a cord with hanging ends."""
    r, c, p = m.rig, m.rig.chest_axes, m.rig.pelvis_axes
    m.paint(TORSO, r.chest, c, "shirt", (-9, 4), (0.4, 2.6))
    for sign in (-1, 1):
        m.paint(TORSO, r.chest, c, "shawl", (-13, 4), 1.1, u=(sign * 0.8, sign * 3.8))
    m.paint(TORSO, r.waist, p, "belt", (-1.0, 0.8), 99, wrap=True)
    for u in (1.0, 2.6):
        m.paint(TORSO, r.waist, p, "belt", (-8.0 - u, 0), 0.55, u=(u - drift(m), u))
    for s in "fn":  # a knee that is lifted takes the cloth along
        for axes, low in ((limb_axes(r.hip[s], r.knee[s]), 1.6), (limb_axes(r.knee[s], r.ankle[s]), 3.4)):
            m.paint(LEG[s], r.knee[s], axes, "top", (-30, low), 99, wrap=True)


@garment
def ponytail(m: Model) -> None:
    """Hair tied behind, which follows the head late."""
    r, c = m.rig, m.rig.chest_axes
    top = r.neck + c[1] * 9 - c[0] * 5.2
    end = r.neck + c[1] * 1.0 - c[0] * 6.6 + vec(drift(m, 4) * 1.4, abs(drift(m, 4)) * 0.4)
    m.cone(HEAD, "hair", top, end, 1.9, 1.1)


@garment
def heels(m: Model) -> None:
    """Court shoes: a low front, a thin heel."""
    for s in "fn":
        d, a = m.rig.foot_dir[s], m.rig.ankle[s]
        m.cone(FOOT[s], "shoe", a - d * 0.6 - vec(0, 1.0), a + d * m.b["foot"] - vec(0, 2.0), 1.5, 1.1, bias=BIAS[s])
        m.cone(FOOT[s], "shoe", a - d * 1.2 - vec(0, 0.6), a - d * 1.4 - vec(0, 3.0), 1.2, 0.7, bias=BIAS[s])
