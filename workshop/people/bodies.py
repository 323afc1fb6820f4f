"""Bodies: torsos, arms, legs and feet, bare or sleeved."""

from __future__ import annotations

import numpy as np

from workshop.people.model import ARM, BIAS, FOOT, LEG, NECK, SHIN, TORSO, Model, garment
from workshop.people.puppet import unit, vec


@garment
def torso(m: Model) -> None:
    """Chest, belly, pelvis and shoulder yoke in the 'top' ramp."""
    r, b, c, loose = m.rig, m.b, m.rig.chest_axes, m.opt("loose")
    m.cone(
        TORSO,
        "top",
        r.pelvis + r.pelvis_axes[1],
        r.chest - c[1] * 4,
        b["waist"] + loose,
        b["chest"] + loose * 0.6,
        c[0],
        (0.86, 1.16),
        2.5,
        m.opt("torso_folds", (0, 0, 0)),
        name="torso",
    )
    m.cone(
        TORSO, "top", r.shoulder["f"] + c[1] * 0.3, r.shoulder["n"] + c[1] * 0.3, b["yoke"], b["yoke"], c[0], blend=4
    )
    m.ball(TORSO, "top", r.chest - c[1] * 5 + c[0] * b["pec"], (b["chest"] * 0.74, 5.2, b["chest"] * 1.06), c, 3)
    if b.get("belly"):
        m.ball(
            TORSO,
            "top",
            r.waist + r.pelvis_axes[0] * b["belly"] + r.pelvis_axes[1],
            (b["waist"] * 0.95, 6.5, b["waist"] * 1.08),
            r.pelvis_axes,
            3,
        )
    m.cone(NECK, "skin", r.chest - c[1], r.neck + c[1] * 3 + c[0] * 0.6, b["neck"] + 0.6, b["neck"], c[0], bias=-0.10)


BACK = np.diag([-1.0, 1.0, -1.0])  # body axes seen from behind
#          shade, v range (below the shoulders), half-width, u (both sides when not 0); for a chest 7.9 wide
FRONT_LINES = (
    (0.10, (-15.5, -7.6), 3.7, 0),  # the light that the overhanging chest would take from the belly
    (0.07, (-4.6, -2.2), 2.2, 4.0),
    (-0.26, (-7.6, -6.6), 3.3, 4.0),
    (-0.20, (-6.8, -1.6), 0.5, 0),  # chest
    (-0.22, (-6.2, -5.4), 0.5, 5.4),
    (-0.12, (0.3, 1.2), 2.6, 4.4),  # collarbones
    (-0.20, (-15, -7.6), 0.5, 0),
    (-0.20, (-10.3, -9.5), 3.2, 0),
    (-0.20, (-12.9, -12.1), 3.0, 0),  # abdomen
    (0.08, (-9.5, -8.0), 1.1, 1.8),
    (0.08, (-12.1, -10.8), 1.1, 1.8),
    (-0.20, (-15, -8), 0.5, 3.9),
    (-0.18, (-9.4, -8.6), 0.9, 6.0),
    (-0.18, (-11.4, -10.6), 0.9, 5.7),
)  # ribs
BACK_LINES = (
    (-0.26, (-17, 0), 0.6, 0),
    (0.07, (-16, -8), 1.2, 1.9),
    (-0.24, (-6.8, -5.8), 2.4, 4.8),
    (-0.18, (-6, -1.6), 0.5, 2.4),
    (-0.16, (-12, -7), 0.5, 5.4),
    (0.06, (-5, -2), 1.6, 4.8),
)


@garment
def muscles(m: Model) -> None:
    """Bare torso: solid chest, flanks and neck; chest, abdomen and back lines painted on."""
    r, b, c, p = m.rig, m.b, m.rig.chest_axes, m.rig.pelvis_axes
    wide, tall = b["chest"] / 7.9, b["spine"] / 18
    for sign in (-1, 1):
        m.ball(
            TORSO,
            "top",
            r.chest - c[1] * 3.4 + c[0] * (b["chest"] * 0.55) + c[2] * sign * 4.2 * wide,
            (3.0, 3.2, 4.4 * wide),
            c,
            0.8,
        )
        m.cone(
            TORSO,
            "top",
            r.chest - c[1] * 4 + c[2] * sign * 7 * wide - c[0],
            r.waist + p[2] * sign * 5 * wide,
            2.6,
            1.8,
            c[0],
            blend=2.5,
        )
    for lines, axes in ((FRONT_LINES, c), (BACK_LINES, BACK @ c)):
        for shade, v, half, u in lines:
            for side in (-1, 1) if u else (0,):
                m.paint(TORSO, r.chest, axes, None, [x * tall for x in v], half * wide, u=u * side * wide, shade=shade)
    m.cone(
        NECK,
        "skin",
        r.shoulder["f"] * 0.5 + r.neck * 0.5 - c[1] * 0.8,
        r.shoulder["n"] * 0.5 + r.neck * 0.5 - c[1] * 0.8,
        2.3,
        2.3,
        c[0],
        blend=2,
    )


@garment
def bare_feet(m: Model) -> None:
    """Only the heel is solid: the foot is a typed grid (hands.txt) put at the ankle."""
    for s in "fn":
        m.ball(FOOT[s], "skin", m.rig.ankle[s], (2.0, 2.2, 2.0), np.eye(3), 1, BIAS[s])


@garment
def arms(m: Model) -> None:
    r, t, folds = m.rig, m.b["arm"] + m.opt("sleeve_thick"), m.opt("arm_folds", (0, 0, 0))
    for s in "fn":
        m.cone(
            ARM[s],
            "sleeve",
            r.shoulder[s],
            r.elbow[s],
            t * 1.18,
            t * 0.92,
            blend=1.2,
            folds=folds,
            bias=BIAS[s],
            name="upper_" + s,
        )
        m.cone(
            ARM[s],
            "sleeve",
            r.elbow[s],
            r.wrist[s],
            t * 0.95,
            t * m.opt("cuff", 0.78),
            blend=1.2,
            folds=folds,
            bias=BIAS[s],
            name="fore_" + s,
        )


@garment
def bare_arms(m: Model) -> None:
    """Muscled arms: deltoid, biceps, forearm bulge."""
    r, t = m.rig, m.b["arm"]
    for s in "fn":
        up, fore = r.elbow[s] - r.shoulder[s], r.wrist[s] - r.elbow[s]
        x = unit(np.cross(unit(up), vec(0, 0, 1)))
        axes = np.array([x, unit(up), np.cross(x, unit(up))])
        m.cone(ARM[s], "skin", r.shoulder[s], r.elbow[s], t * 0.92, t * 0.74, blend=1, bias=BIAS[s])
        m.ball(ARM[s], "skin", r.shoulder[s] + up * 0.08, (t * 1.15, t * 1.5, t * 1.2), axes, 0.8, BIAS[s])
        m.ball(
            ARM[s], "skin", r.shoulder[s] + up * 0.6 - x * t * 0.22, (t * 0.86, t * 1.25, t * 0.9), axes, 0.6, BIAS[s]
        )
        m.cone(ARM[s], "skin", r.elbow[s] + fore * 0.22, r.wrist[s], t * 0.88, t * 0.58, blend=1, bias=BIAS[s])


COVERED = 0.1  # cosine between thigh and coat: a knee raised further comes out through its front
WITHIN = 0.2  # how far from the middle of a coat its legs are, as a part of how far apart they stand
FOLDED = (
    0.2  # cosine between thigh and shin from which on the shin is a part of its own: a crease parts it from the thigh
)
HANGS = 0.3  # cosine of the turn up to which a coat hangs over its legs


def in_coat(m: Model, side: str) -> bool:
    """Whether a long coat hangs over this leg, so that neither its knee nor its boot may come through the cloth."""
    r = m.rig
    hidden = np.dot(unit(r.knee[side] - r.hip[side]), -r.pelvis_axes[1]) > COVERED or r.pose["look"] == "back"
    return bool(m.opt("skirt") > 15 and hidden and np.cos(np.radians(r.roll)) > HANGS)


@garment
def legs(m: Model) -> None:
    """Trousers (or bare legs): pelvis, thighs, shins; 'hem' and 'hem_r' give the cut."""
    r, b, folds = m.rig, m.b, m.opt("leg_folds", (0, 0, 0))
    slim = 0.8 if "skirt" in m.sheet["wear"] else 1.0  # hips stay inside what hangs over them
    seat = (b["hips"] * 1.35 * slim, 4.6 * slim, b["hips"] * 1.75 * slim)
    m.ball(TORSO, "legs", r.pelvis + r.pelvis_axes[1] * 0.5, seat, r.pelvis_axes, 2)
    t = b["thighr"] + m.opt("leg_loose")
    for s in "fn":
        hip, knee, low, thick = r.hip[s], r.knee[s], r.ankle[s] + vec(0, m.opt("hem", -0.6)), t
        if in_coat(m, s):
            inward, thick = vec(1, 1, WITHIN), t * 0.8  # comes out of the coat before and behind, never through it
            hip, knee = hip * inward, knee * inward
        m.cone(LEG[s], "legs", hip, knee, thick, t * 0.74, blend=1.5, folds=folds, bias=BIAS[s])
        shin = SHIN if np.dot(unit(hip - knee), unit(low - knee)) > FOLDED else LEG
        m.cone(shin[s], "legs", knee, low, t * 0.74, t * m.opt("hem_r", 0.56), blend=1.5, folds=folds, bias=BIAS[s])


@garment
def shoes(m: Model) -> None:
    thick = m.opt("shoe_r", 2.5)
    for s in "fn":
        d, a = m.rig.foot_dir[s], m.rig.ankle[s]
        up = unit(np.cross(unit(np.cross(d, vec(0, 1, 0))), d))
        m.cone(
            FOOT[s],
            "shoe",
            a - d * 1.4 - up * (3.1 - thick),
            a + d * m.b["foot"] - up * (3.1 - thick * 0.76),
            thick,
            thick * 0.76,
            up,
            (1, 0.95),
            bias=BIAS[s],
        )


@garment
def boots(m: Model) -> None:
    """High boots: shoe plus shaft over the shin."""
    shoes(m)
    r, b = m.rig, m.b
    for s in "fn":
        shin = r.knee[s] * (vec(1, 1, WITHIN) if in_coat(m, s) else 1) - r.ankle[s]
        top = 0.5 if m.opt("skirt") > 15 else 0.72
        m.cone(
            FOOT[s],
            "shoe",
            r.ankle[s] - unit(shin) * 0.5,
            r.ankle[s] + shin * top,
            b["thighr"] * 0.66,
            b["thighr"] * 0.86,
            blend=1.5,
            folds=(0.22, 1.5, 1),
            bias=BIAS[s],
        )


@garment
def chest_hair(m: Model) -> None:
    """A scatter of dark over the breast and down to the navel."""
    r, c, wide = m.rig, m.rig.chest_axes, m.b["chest"] / 7.9
    m.paint(TORSO, r.chest, c, None, (-7.2, -2.4), (1.4 * wide, 4.2 * wide), shade=-0.24, dots=(1.3, 0.42))
    m.paint(TORSO, r.chest, c, None, (-15, -7.2), 0.9 * wide, shade=-0.22, dots=(1.2, 0.5))


@garment
def belly_lines(m: Model) -> None:
    """A soft torso: heavy breasts, the fold over the towel, a navel."""
    r, b, c, p = m.rig, m.b, m.rig.chest_axes, m.rig.pelvis_axes
    wide = b["chest"] / 7.2
    for sign in (-1, 1):
        m.ball(
            TORSO,
            "top",
            r.chest - c[1] * 4.8 + c[0] * (b["chest"] * 0.6) + c[2] * sign * 3.6 * wide,
            (2.6, 2.8, 3.4),
            c,
            0.8,
        )
        m.paint(TORSO, r.chest, c, None, (-8.2, -7.3), 2.6 * wide, u=sign * 3.6 * wide, shade=-0.24)
    m.paint(TORSO, r.pelvis, p, None, (6.2, 7.6), 0.8, u=0.4, shade=-0.4)
    m.paint(TORSO, r.chest, c, None, (-2, -0.8), 2.6, u=3.4, shade=-0.12)


@garment
def tattoo_chest(m: Model) -> None:
    """A blue church with three domes on the breast."""
    r, c = m.rig, m.rig.chest_axes
    m.paint(TORSO, r.chest, c, "ink", (-8.6, -6.0), 2.6, shade=-0.16)
    for u in (-2.0, 0.1, 2.2):
        m.paint(TORSO, r.chest, c, "ink", (-6.0, -4.2 if u else -3.4), (0.9, 0.4), u=u, shade=-0.1)


@garment
def tattoo_arms(m: Model) -> None:
    """Blue bands round the upper arms and a star on the wrist."""
    r = m.rig
    for s in "fn":
        for a, b, v in (
            (r.elbow[s], r.shoulder[s], (3.2, 5.4)),
            (r.elbow[s], r.shoulder[s], (6.4, 7.4)),
            (r.wrist[s], r.elbow[s], (1.6, 3.0)),
        ):
            d = unit(b - a)
            x = unit(np.cross(d, vec(0, 0, 1)))
            m.paint(ARM[s], a, np.array([x, d, np.cross(x, d)]), "ink", v, 99, wrap=True, shade=-0.08)
