"""The skeleton and the solver that turns a pose into 3-D joints.

A pose is a flat dict (data/poses). All angles are degrees in *screen* terms, to be written down by eye: 0 = hanging
down, 90 = forward (right), 180 = up, negative = backward; the `out` angles lift a limb out of the picture plane toward
the viewer. Legs are given by foot position (two-bone IK keeps feet planted); arms by angles.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

LEG_PX = 29.0  # of the leg for which poses are written
BACK_YAW, RUNG_Z = -60, -3.0  # turned so far he is seen from behind, and his feet are beyond what he wears


def vec(x: float, y: float, z: float = 0.0) -> np.ndarray:
    """A point or direction."""
    return np.array([x, y, z], float)


def unit(v: np.ndarray) -> np.ndarray:
    """The direction of a vector."""
    return v / (np.linalg.norm(v) + 1e-9)


def body_axes(yaw: float, lean: float) -> np.ndarray:
    """Rows front/up/side of a body part turned `yaw` to the viewer and leaning `lean` forward."""
    a, b = math.radians(yaw), math.radians(-lean)
    spin = np.array([[math.cos(b), -math.sin(b), 0], [math.sin(b), math.cos(b), 0], [0, 0, 1]])
    rows = np.array([[math.cos(a), 0, math.sin(a)], [0, 1, 0], [-math.sin(a), 0, math.cos(a)]])
    return rows @ spin.T


def aim(pitch: float, out: float = 0.0) -> np.ndarray:
    """Unit direction for a limb angle."""
    p, o = math.radians(pitch), math.radians(out)
    return vec(math.sin(p) * math.cos(o), -math.cos(p) * math.cos(o), math.sin(o))


def two_bone(
    root: np.ndarray, tip: np.ndarray, l1: float, l2: float, pole: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Middle joint of a two-bone chain bent toward `pole`; the tip is pulled in when out of reach."""
    d = tip - root
    reach = min(max(np.linalg.norm(d), 1e-3), (l1 + l2) * 0.999)
    d = unit(d)
    along = (l1 * l1 - l2 * l2 + reach * reach) / (2 * reach)
    height = math.sqrt(max(l1 * l1 - along * along, 0.0))
    side = unit(pole - d * np.dot(pole, d))
    return root + d * along + side * height, root + d * reach


class Rig:
    """Joints and part axes of one build in one pose."""

    def __init__(self, build: Mapping[str, float], pose: Mapping[str, Any]) -> None:
        b, p = build, pose
        self.build, self.pose = b, p
        scale = b["leg"] / LEG_PX
        yaw = p["yaw"]
        self.pelvis_axes = body_axes(yaw + p["twist"][0], p["lean"][0])
        self.chest_axes = body_axes(yaw + p["twist"][1], p["lean"][1])
        up = unit(self.pelvis_axes[1] + self.chest_axes[1])
        self.pelvis = vec(p["hip"][0] * scale, b["leg"] + p["hip"][1] * scale)
        self.chest = self.pelvis + up * b["spine"] + vec(0, p["breath"])
        self.waist = self.pelvis + self.pelvis_axes[1] * b["spine"] * 0.3
        self.neck = self.chest + self.chest_axes[1] * b.get("neck_up", 3.6) + self.chest_axes[0] * 1.0
        self.shoulder: dict[str, np.ndarray] = {}
        self.elbow: dict[str, np.ndarray] = {}
        self.wrist: dict[str, np.ndarray] = {}
        self.hand: dict[str, np.ndarray] = {}
        self.hip: dict[str, np.ndarray] = {}
        self.knee: dict[str, np.ndarray] = {}
        self.ankle: dict[str, np.ndarray] = {}
        self.foot_dir: dict[str, np.ndarray] = {}
        for side, sign in (("n", 1), ("f", -1)):
            up_a, fore_a, out, fore_out = p["arm_" + side]
            self.shoulder[side] = (
                self.chest + self.chest_axes[2] * sign * b["shoulder"] + vec(p["reach_" + side], 0) - self.chest_axes[1]
            )
            self.elbow[side] = self.shoulder[side] + aim(up_a, sign * out) * b["upper"]
            self.wrist[side] = self.elbow[side] + aim(fore_a, sign * fore_out) * b["fore"]
            self.hand[side] = self.wrist[side] + aim(fore_a, sign * fore_out) * b["hand"] * 0.75
            if side == "f" and p["grip"] and p["load"] > 0.5:
                self.grip(self.hand["n"] + aim(*p["held"]) * p["grip"])
            self.hip[side] = self.pelvis + self.pelvis_axes[2] * sign * b["hips"]
            x, lift, pitch = p["foot_" + side]
            foot_z = sign * b["hips"] * 1.25 if yaw > BACK_YAW else RUNG_Z
            target = vec(x * scale, 3.2 + lift * scale, foot_z)
            self.knee[side], self.ankle[side] = two_bone(
                self.hip[side], target, b["thigh"], b["shin"], self.pelvis_axes[0] + vec(0, 0, sign * 0.25)
            )
            a = math.radians(p["toes"] if p["toes"] else yaw * 0.6)
            q = math.radians(pitch)  # foot pitch: + = toe up
            self.foot_dir[side] = vec(math.cos(q) * math.cos(a), math.sin(q), math.cos(q) * math.sin(a))
        self.place(p["roll"], vec(p["shift"][0] * scale, p["shift"][1] * scale))
        if p["floor"] > 0.5:
            self.let_down()

    def grip(self, at: np.ndarray) -> None:
        """Bring the far hand to a point: the other end of what the near hand holds."""
        b, pole = self.build, vec(-0.2, -1, -0.5)
        reach = b["fore"] + b["hand"] * 0.75
        self.elbow["f"], self.hand["f"] = two_bone(self.shoulder["f"], at, b["upper"], reach, pole)
        self.wrist["f"] = self.elbow["f"] + unit(self.hand["f"] - self.elbow["f"]) * b["fore"]

    def place(self, roll: float, shift: np.ndarray, keep_roll: bool = False) -> None:
        """Turn the whole figure `roll` degrees backward about its belt, then move it."""
        a = math.radians(roll)
        spin = np.array([[math.cos(a), -math.sin(a), 0], [math.sin(a), math.cos(a), 0], [0, 0, 1]])
        pivot = self.waist.copy()

        def move(p: np.ndarray) -> np.ndarray:
            return spin @ (p - pivot) + pivot + shift

        for name in ("pelvis", "chest", "waist", "neck"):
            setattr(self, name, move(getattr(self, name)))
        for table in (self.shoulder, self.elbow, self.wrist, self.hand, self.hip, self.knee, self.ankle):
            for side in table:
                table[side] = move(table[side])
        for side in "nf":
            self.foot_dir[side] = spin @ self.foot_dir[side]
        self.pelvis_axes, self.chest_axes = self.pelvis_axes @ spin.T, self.chest_axes @ spin.T
        self.roll = self.roll if keep_roll else roll

    def let_down(self) -> None:
        """Move the figure up or down until its lowest part rests on the floor."""
        thick = ((self.pelvis, self.build["waist"]), (self.chest, self.build["chest"]), (self.neck, 9.0))
        joints = [(p, 3.0) for table in (self.knee, self.ankle, self.elbow, self.hand) for p in table.values()]
        low = min(p[1] - r for p, r in (*thick, *joints))
        self.place(0, vec(0, -low), keep_roll=True)

    def rolled(self, v: np.ndarray) -> np.ndarray:
        """A small offset turned with the body's roll."""
        a = math.radians(self.roll)
        return vec(v[0] * math.cos(a) - v[1] * math.sin(a), v[0] * math.sin(a) + v[1] * math.cos(a), v[2])

    def toe(self, side: str) -> np.ndarray:
        """Front end of a foot: the hit point of kicks."""
        return self.ankle[side] + self.foot_dir[side] * self.build["foot"]
