"""The dog: a skeleton of its own on the bench's shapes, poses of data/beasts, and its sheet."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from workshop.people.atlas import Shot, trimmed, write_atlas
from workshop.people.frame import Frame
from workshop.people.grids import DATA
from workshop.people.model import BIAS, HEAD, LEG, TORSO, Model
from workshop.people.palette import INDEX
from workshop.people.portray import GROUND, X0, Points, marched
from workshop.people.poses import Pose, PoseBook
from workshop.people.puppet import aim, two_bone, unit, vec
from workshop.people.sheets import laid_out

BUILD = {"upper": 8.6, "lower": 9.4, "hips": 2.6}
MOUTH = {"tongue": "red", "tooth": "white"}
MUZZLE_FROM = 2.0  # so many px before the middle of the skull the dark of the muzzle begins
COATS = {  # sheet -> slot -> ramp
    "dog": {"coat": "brown", "saddle": "sole", "mask": "sole", "collar": "red", "eye": "sole", **MOUTH},
    "dog_b": {"coat": "grey", "saddle": "steel", "mask": "white", "collar": "maroon", "eye": "sole", **MOUTH},
    "dog_c": {"coat": "leather", "saddle": "sole", "mask": "hair_red", "collar": "brass", "eye": "brass", **MOUTH},
}
MOVES = ("idle", "sit", "growl", "walk", "run", "leap", "hang", "hurt", "tumble", "flee")


@lru_cache(maxsize=1)
def book() -> PoseBook:
    """The pose book of the dog, read once."""
    return PoseBook(DATA / "beasts")


class Hound:
    """Joints of the dog in one pose."""

    def __init__(self, pose: Mapping[str, Any]) -> None:
        self.build, self.pose = BUILD, pose
        self.rump, self.chest = vec(*pose["rump"]), vec(*pose["chest"])
        along = unit(self.chest - self.rump)
        dx, dy, nose = pose["head"]
        self.skull = self.chest + along * 3.4 + vec(4.6 + dx, 6.6 + dy)
        self.nose_dir = aim(86 + nose)
        self.knee: dict[str, np.ndarray] = {}
        self.paw: dict[str, np.ndarray] = {}
        self.hip: dict[str, np.ndarray] = {}
        self.toe: dict[str, np.ndarray] = {}
        for end, root, pole in (("fore", self.chest, vec(-0.6, -0.3)), ("hind", self.rump, vec(1, 0.1))):
            for side, sign in (("n", 1), ("f", -1)):
                x, lift, pitch = pose[f"{end}_{side}"]
                leg = f"{end}_{side}"
                self.hip[leg] = root + vec(0, -1.6, sign * BUILD["hips"])
                at = vec(x, 1.5 + lift, sign * BUILD["hips"])
                self.knee[leg], self.paw[leg] = two_bone(self.hip[leg], at, BUILD["upper"], BUILD["lower"], pole)
                a = math.radians(pitch)
                self.toe[leg] = self.paw[leg] + vec(math.cos(a), math.sin(a)) * 2.2
        angle, bend = pose["tail"]
        self.tail = [self.rump - along * 3 + vec(0, 2.2)]
        for k in range(3):
            self.tail.append(self.tail[-1] + aim(-(angle + bend * k / 2)) * 4.6)
        self._place(pose["roll"], vec(*pose["shift"]))

    def _place(self, roll: float, shift: np.ndarray) -> None:
        a = math.radians(roll)
        spin = np.array([[math.cos(a), -math.sin(a), 0], [math.sin(a), math.cos(a), 0], [0, 0, 1]])
        pivot = (self.rump + self.chest) / 2

        def move(p: np.ndarray) -> np.ndarray:
            return spin @ (p - pivot) + pivot + shift

        self.nose_dir = spin @ self.nose_dir
        self.up = spin @ vec(0, 1)
        self.rump, self.chest, self.skull = move(self.rump), move(self.chest), move(self.skull)
        self.tail = [move(p) for p in self.tail]
        for table in (self.knee, self.paw, self.hip, self.toe):
            for leg in table:
                table[leg] = move(table[leg])

    @property
    def mouth(self) -> np.ndarray:
        """Where its teeth are."""
        return self.skull + self.nose_dir * 7 - self.up * 1.6


def shaped(rig: Hound, coat: str) -> Model:
    """The dog's body, saddle, mask and collar."""
    m = Model(rig, {"name": coat, "ramps": COATS[coat]})  # type: ignore[arg-type]
    along = unit(rig.chest - rig.rump)
    up = unit(np.cross(vec(0, 0, 1), along))
    back = np.array([along, up, vec(0, 0, 1)])
    m.cone(TORSO, "coat", rig.rump, rig.chest, 4.4, 5.4, up, (1.0, 0.8), 3)
    full = rig.pose["breath"]
    m.ball(TORSO, "coat", rig.chest + along * 1.2 - up * 0.6, (4.4, 5.8 + full * 0.5, 4.6 + full), back, 2)
    m.ball(
        TORSO, "coat", rig.chest * 0.6 + rig.rump * 0.4 - up * (0.6 + full * 0.9), (6, 4.6 + full * 0.4, 4.4), back, 2
    )
    if rig.pose["hackles"]:
        for share in (0.2, 0.45, 0.7, 0.95):
            root = rig.rump + (rig.chest - rig.rump) * share + up * 4
            m.cone(TORSO, "saddle", root, root + (up * 1.4 - along * 0.8) * rig.pose["hackles"] * 1.6, 1.3, 0.4)
    m.ball(TORSO, "coat", rig.rump + up * 0.2, (4.6, 4.8, 4.4), back, 2)
    m.cone(TORSO, "coat", rig.chest + along * 1.6 + up * 1.6, rig.skull - rig.nose_dir * 1.2, 4.2, 3.2, blend=2.5)
    m.paint(TORSO, (rig.rump + rig.chest) / 2, back, "saddle", (0.8, 20), 12, wrap=True)
    m.paint(TORSO, (rig.rump + rig.chest) / 2, back, None, (-20, -3.4), 12, wrap=True, shade=-0.16)
    for a, b, r0, r1 in zip(rig.tail[:-1], rig.tail[1:], (1.7, 1.9, 1.6), (1.9, 1.6, 0.7), strict=True):
        m.cone(TORSO, "coat", a, b, r0, r1, blend=1)
    for leg in rig.paw:
        side = leg[-1]
        thick = (2.9, 1.7) if leg.startswith("hind") else (2.3, 1.6)
        m.cone(LEG[side], "coat", rig.hip[leg], rig.knee[leg], thick[0], thick[1], blend=1, bias=BIAS[side])
        m.cone(LEG[side], "coat", rig.knee[leg], rig.paw[leg], thick[1], 1.25, blend=1, bias=BIAS[side])
        m.cone(LEG[side], "coat", rig.paw[leg], rig.toe[leg], 1.45, 1.2, blend=0.6, bias=BIAS[side])
    head(m, rig)
    return m


def head(m: Model, rig: Hound) -> None:
    """Skull, muzzle, a jaw that opens, ears, eye and nose."""
    d, s = rig.nose_dir, rig.skull
    up = unit(np.cross(vec(0, 0, 1), d))
    axes = np.array([d, up, vec(0, 0, 1)])
    a = math.radians(-rig.pose["jaw"])
    chin = d * math.cos(a) + up * math.sin(a)
    m.ball(HEAD, "coat", s, (3.9, 3.5, 3.4), axes, 1.5)
    m.cone(HEAD, "coat", s + d * 1.6 - up * 0.2, s + d * 7.0 - up * 0.5, 2.3, 1.4, blend=1.5)
    m.cone(HEAD, "mask", s + d * 1.4 - up * 1.6, s + d * 1.4 - up * 1.6 + chin * 4.8, 1.5, 0.9, blend=0.4)
    m.paint(HEAD, s, np.array([up, d, vec(0, 0, 1)]), "mask", (MUZZLE_FROM, 9), 9, wrap=True)
    if rig.pose["tongue"]:
        at = s + d * 3.4 - up * 1.4
        m.cone(HEAD, "tongue", at, at + chin * (2.4 + rig.pose["tongue"]) - up * 0.6, 0.8, 0.8)
    lift = rig.pose["ears"]
    for z, bias in ((-1.6, -0.12), (1.9, 0.0)):
        tip = up * (1.6 + 3.6 * lift) - d * (4.4 - 3.2 * lift)
        m.cone(
            HEAD,
            "saddle",
            s + up * 2.2 - d * 1.0 + vec(0, 0, z),
            s + up * 2.2 - d * 1.0 + tip + vec(0, 0, z * 1.2),
            1.6,
            0.6,
            bias=bias,
        )
    neck = unit(s - rig.chest)
    ring = rig.chest * 0.32 + s * 0.68 - d * 1.2
    across = unit(np.cross(vec(0, 0, 1), neck))
    m.paint(TORSO, ring, np.array([across, neck, vec(0, 0, 1)]), "collar", (-0.8, 0.8), 4.6, wrap=True)
    glint = 4 if m.mat("eye") == INDEX["brass"] else 0
    m.pins.append((s + d * 1.2 + up * 0.9 + vec(0, 0, 9), m.mat("eye"), glint, (1, 1)))
    m.pins.append((s + d * 7.8 + up * 0.2 + vec(0, 0, 9), INDEX["sole"], 0, (2, 1)))
    if rig.pose["jaw"] > 9:
        for k, step in ((3.4, 4), (4.5, 5), (5.6, 4)):
            m.pins.append((s + d * k - up * 1.5 + vec(0, 0, 9), m.mat("tooth"), step, (1, 1)))
            m.pins.append((s + d * k - up * 2.5 + vec(0, 0, 9), m.mat("tongue"), 1, (1, 1)))


def portray(pose: Pose, coat: str) -> tuple[np.ndarray, Points]:
    """(RGBA picture on the bench's canvas, points): `hand` is the mouth, `hand_f` the collar that a line is tied to."""
    rig = Hound(pose)
    model = shaped(rig, coat)
    frame = Frame(marched(model), X0, GROUND)
    frame.clean()
    for point, ramp, step, (w, h) in model.pins:
        y, x = frame.pixel(point)
        frame.stamp([(r, c, ramp, step) for r in range(h) for c in range(w)], y, x, point[2], HEAD, 3)
    frame.ink()

    def at(point: np.ndarray) -> list[int]:
        return [int(np.floor(point[0])), -int(np.floor(point[1]))]

    points: Points = {"hand": at(rig.mouth), "hand_f": at(rig.skull - rig.nose_dir * 2.6 - rig.up * 3.4), "tilt": 0}
    if pose["hit"]:
        points["hit"] = at(rig.mouth)
    return frame.rgba(), points


def shoot(coat: str, move: str) -> list[Shot]:
    """Every frame of a move of the dog in that coat."""
    phases = book().phases(move)
    return [
        replace(trimmed(*portray(pose, coat)), ms=ms, phase=phases[i] if phases else "")
        for i, (pose, ms) in enumerate(book().frames(move, "dog"))
    ]


def bake_dog(coat: str) -> None:
    """Write the sheet of a dog of COATS."""
    write_atlas(coat, {move: shoot(coat, move) for move in MOVES}, {move: book().loops(move) for move in MOVES})


def write_dog_sheet(coat: str, folder: Path) -> None:
    """Write a dog's contact sheet."""
    laid_out([(move, shoot(coat, move)) for move in MOVES], 2).save(folder / f"people_{coat}.png")
