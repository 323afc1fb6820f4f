"""Smears: the crescent that a fast limb leaves along the arc of its way."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np

from workshop.people.frame import Frame
from workshop.people.model import FOOT, HAND
from workshop.people.palette import INDEX
from workshop.people.poses import Pose, between
from workshop.people.puppet import Rig, aim, vec

SAMPLES = 64  # of each frame's way
TIP_PX = 20  # a held thing's end, from the hand


def limb(rig: Rig, name: str) -> np.ndarray:
    """World point of `hand_n`, `foot_f`, `knee_n`, `elbow_n`, `tip_n` or `head`."""
    part, _, side = name.partition("_")
    if part == "tip":
        return rig.hand[side] + rig.rolled(aim(*rig.pose["held"])) * TIP_PX
    if part == "head":
        return rig.neck + rig.chest_axes[1] * 6 + vec(4, 0)
    return rig.toe(side) if part == "foot" else getattr(rig, part)[side]


def path_of(build: Mapping[str, Any], pose: Pose) -> np.ndarray:
    """World points of the limb from where it was `trail` frames ago to where it is, bowed by `bow`."""
    trail = [*pose["before"], pose]
    steps = [between(a, b, u) for a, b in pairwise(trail) for u in np.linspace(0, 1, SAMPLES)]
    points = np.array([limb(Rig(build, step), pose["smear"]) for step in steps])
    u = np.linspace(0, 1, len(points))
    bend = 4 * u * (1 - u)
    points[:, 0] += bend * pose["bow"][0]
    points[:, 1] += bend * pose["bow"][1]
    return points


def smear(frame: Frame, sheet: Mapping[str, Any], pose: Pose) -> None:
    """Paint the crescent: thin and warm at its tail, white and edged with the ramp's dark where it is newest.

    The dark lower edge is what lets a white sweep read in front of a white towel.
    """
    part, _, side = pose["smear"].partition("_")
    ramps = sheet["ramps"]
    ramp = INDEX[ramps.get("shoe", "boot") if part == "foot" else ramps.get("skin", "skin")]
    ramp = INDEX["steel"] if part == "tip" else ramp
    own = {"hand": HAND, "foot": FOOT}.get(part, {}).get(side)
    wide = sheet["build_table"]["hand"] * (0.6 if part == "knee" else 0.8)
    points = path_of(sheet["build_table"], pose)
    yy, xx = np.mgrid[: frame.ramp.shape[0], : frame.ramp.shape[1]]
    when = np.full(frame.ramp.shape, -1.0)
    for u, point in zip(np.linspace(0.03, 1, len(points)), points, strict=True):
        y, x = frame.ground - point[1] - 0.5, point[0] + frame.x0 - 0.5
        r = wide * (0.12 + 0.88 * u**1.3)
        inside = (np.hypot(yy - y, xx - x) <= max(r, 0.7)) & (frame.depth <= point[2] + (8 if part == "foot" else 5))
        when[inside] = u
    paint = (when > 0) & (yy < frame.ground)
    if own is not None:
        paint &= frame.group != own
    under = paint & ~np.roll(paint, -1, 0) & (when > 0.22)
    ahead = paint & ~np.roll(paint, 1, 0) & (when > 0.6)
    warm = when < 0.5
    frame.ramp[paint] = np.where(warm, ramp, INDEX["white"])[paint]
    frame.step[paint] = np.where(when < 0.25, 4, 5)[paint]
    frame.ramp[under], frame.step[under] = ramp, 2
    frame.ramp[ahead], frame.step[ahead] = ramp, 5
    empty = (frame.ramp < 0) & np.roll(under, 1, 0) & (yy < frame.ground)
    frame.ramp[empty], frame.step[empty] = ramp, 0
