"""Smears: the crescent that a fast limb leaves along the arc of its way."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
from scipy.ndimage import label

from workshop.people.frame import Frame
from workshop.people.model import ARM, FOOT, HAND, HEAD, LEG
from workshop.people.palette import INDEX
from workshop.people.poses import Pose, between
from workshop.people.puppet import Rig, aim, unit, vec

POSES, SAMPLES = 13, 64  # of each frame's way: so often posed, and so often painted
TIP_PX, BENCH_PX = 20, 34  # the end of a held thing and of the bench, from the hand
SHORTEST_PX = 5  # a shorter way leaves no smear
THINNEST_PX = 0.85  # half of it where its tail begins: a thinner one is a string, and breaks into dots
SCRAP = 12  # so few pixels of a smear look like a stain
ROOTS = {"hand": "shoulder", "elbow": "shoulder", "tip": "hand", "foot": "hip", "knee": "hip", "head": ""}


def limb(rig: Rig, name: str) -> np.ndarray:
    """World point of `hand_n`, `foot_f`, `knee_n`, `elbow_n`, `tip_n` or `head`."""
    part, _, side = name.partition("_")
    if part == "tip":
        return rig.hand[side] + rig.rolled(aim(*rig.pose["held"])) * (BENCH_PX if rig.pose["load"] > 1.5 else TIP_PX)
    if part == "head":
        return rig.neck + rig.chest_axes[1] * 6 + vec(4, 0)
    return rig.toe(side) if part == "foot" else getattr(rig, part)[side]


def path_of(build: Mapping[str, Any], pose: Pose) -> tuple[np.ndarray, np.ndarray]:
    """The limb's way over the last `trail` frames, bowed by `bow`, and the joint it swung about at each point."""
    trail = [*pose["before"], pose]
    steps = [between(a, b, u) for a, b in pairwise(trail) for u in np.linspace(0, 1, POSES)]
    rigs = [Rig(build, step) for step in steps]
    points = np.array([limb(rig, pose["smear"]) for rig in rigs])
    joint = ROOTS[pose["smear"].partition("_")[0]]
    roots = np.array([limb(rig, joint + pose["smear"][-2:]) if joint else rig.pelvis for rig in rigs])
    u = np.linspace(0, 1, SAMPLES * (len(trail) - 1))
    posed = np.linspace(0, 1, len(points))
    points, roots = (np.stack([np.interp(u, posed, a[:, i]) for i in range(3)], 1) for a in (points, roots))
    bend = 4 * u * (1 - u)
    points[:, 0] += bend * pose["bow"][0]
    points[:, 1] += bend * pose["bow"][1]
    return points, roots


def without_scraps(paint: np.ndarray) -> np.ndarray:
    """The painted pixels that hang together, corners counted, in its largest piece or in one of a third of that."""
    piece, _ = label(paint, np.ones((3, 3)))
    size = np.bincount(piece.ravel())
    size[0] = 0
    return size[piece] > max(SCRAP, size.max() // 3)


def breadth(u: float) -> float:
    """Half of a smear's width, in widths of its limb, at the part `u` of its way."""
    return 0.1 + 0.8 * u**1.4


def smear(frame: Frame, sheet: Mapping[str, Any], pose: Pose) -> None:
    """Paint the crescent: thin and warm at its tail, broad where it is newest, white on the outside of the arc.

    The ramp's own dark along the lower edge is what lets a white sweep read in front of a white towel.
    """
    part, _, side = pose["smear"].partition("_")
    ramps = sheet["ramps"]
    ramp = INDEX[ramps.get("shoe", "boot") if part == "foot" else ramps.get("skin", "skin")]
    ramp = INDEX["steel"] if part == "tip" else ramp
    own = {"foot": (FOOT, LEG), "knee": (LEG,), "tip": (HAND,), "head": ()}.get(part, (HAND, ARM))
    spared = [groups[side] for groups in own] + [HEAD] * (part != "head")
    wide = sheet["build_table"]["hand"] * {"knee": 0.5, "foot": 0.56}.get(part, 0.72)
    points, roots = path_of(sheet["build_table"], pose)
    way = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points[:, :2], axis=0).T))])
    if way[-1] < SHORTEST_PX:
        return
    yy, xx = np.mgrid[: frame.ramp.shape[0], : frame.ramp.shape[1]]
    when = np.full(frame.ramp.shape, -1.0)
    deep = np.full(frame.ramp.shape, 99.0)  # how far inside the arc, in widths
    for u, point, root in zip(way / way[-1], points, roots, strict=True):
        if wide * breadth(u) < THINNEST_PX:
            continue
        inward = unit((root - point) * (1, 1, 0))
        for k in np.arange(0, 1 + 2.2 * u, 0.35):
            spot = point + inward * wide * k
            y, x = frame.ground - spot[1] - 0.5, spot[0] + frame.x0 - 0.5
            r = max(wide * breadth(u) * (1 - 0.18 * k), THINNEST_PX)
            if k > 2.6 * u**2:
                break
            near = (slice(max(int(y - r), 0), int(y + r) + 2), slice(max(int(x - r), 0), int(x + r) + 2))
            behind = frame.depth[near] <= point[2] + (8 if part == "foot" else 5)
            inside = (np.hypot(yy[near] - y, xx[near] - x) <= r) & behind
            when[near][inside] = np.maximum(when[near][inside], u)
            deep[near][inside] = np.minimum(deep[near][inside], k)
    paint = (when > 0) & (yy < frame.ground) & ~np.isin(frame.group, spared)
    if part == "foot":  # a sole stays a sole: the crescent ends behind it
        paint &= when < 0.93
    paint = without_scraps(paint)
    under = paint & ~np.roll(paint, -1, 0) & (when > 0.3)
    warm = (when < 0.4) | (deep > 0.6)
    frame.ramp[paint] = np.where(warm, ramp, INDEX["white"])[paint]
    frame.step[paint] = np.where(deep > 1.5, 4, np.where(when < 0.2, 4, 5))[paint]
    frame.ramp[under], frame.step[under] = ramp, 2
    empty = (frame.ramp < 0) & np.roll(under, 1, 0) & (yy < frame.ground)
    frame.ramp[empty], frame.step[empty] = ramp, 0
