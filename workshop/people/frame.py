"""One pixel-art frame as planes of ramp, step, group and depth: stamping, cleaning, ink and rim."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from scipy.ndimage import binary_propagation, label

from workshop.people import palette
from workshop.people.grids import Cell

LINE_GAP = 2.2  # a depth jump of so many pixels gets an inner line
FAINT_GAP = 0.9  # and so does a smaller one where it joins two of them or goes on from one
LIMBS = 10  # groups from here on are arms 10, hands 12, legs 14, feet 16, the far ones one more (model.py)
HANDS = (12, 13)  # what they cover gets a soft line: a black ring would cut them off the arm
THIGHS, FOLD = (14, 15), 4  # from the group of a thigh to that of its shin where the leg is folded
STUB = 4  # so few pixels of a line that lie by themselves are dirt


def pinholes(filled: np.ndarray) -> list[tuple[int, int]]:
    """(row, column) of the gaps of one or two pixels through which one would see the wall behind, top first."""
    shifts = ((0, 1), (0, -1), (1, 0), (-1, 0))
    walls = sum(np.roll(filled, s, (0, 1)).astype(int) for s in shifts)
    half = ~filled & (walls == 3)
    twin = half & (sum(np.roll(half, s, (0, 1)).astype(int) for s in shifts) > 0)
    rows, columns = np.nonzero((~filled & (walls == 4)) | twin)
    return list(zip(rows.tolist(), columns.tolist(), strict=True))


def whole_lines(gap: np.ndarray) -> np.ndarray:
    """Where inner lines are drawn for depth jumps `gap`: no dashes along one edge, no lone specks."""
    line = binary_propagation(gap > LINE_GAP, np.ones((3, 3)), gap > FAINT_GAP)
    piece, _ = label(line, np.ones((3, 3)))
    return line & (np.bincount(piece.ravel())[piece] > STUB)


class Frame:
    """One pixel-art frame as index planes: ramp, step, group, depth (+ normals for the rim)."""

    THRESHOLDS = (0.30, 0.45, 0.60, 0.76)  # light value -> shade 1..5

    def __init__(self, planes: np.ndarray, x0: int, ground: int) -> None:
        self.group = planes[0].astype(int)
        self.ramp = np.where(self.group < 0, -1, planes[1].astype(int))
        self.depth = np.where(self.group < 0, -99.0, planes[2])
        self.step = 1 + np.digitize(planes[3], self.THRESHOLDS)
        self.nx, self.ny = planes[4], planes[5]
        self.x0, self.ground = x0, ground

    @classmethod
    def blank(cls, width: int, height: int) -> Frame:
        """An empty frame, for art that is stamped only."""
        planes = np.zeros((6, height, width), np.float32)
        planes[:2] = -1
        return cls(planes, 0, height)

    def pixel(self, point: np.ndarray) -> tuple[int, int]:
        """World point -> (row, column)."""
        return int(np.floor(self.ground - point[1])), int(np.floor(point[0] + self.x0))

    def stamp(self, cells: Iterable[Cell], top: int, left: int, depth: float, group: int, slack: float = 0.0) -> None:
        """Draw (row, col, ramp, step) cells where nothing nearer than depth + slack is."""
        for r, c, ramp, step in cells:
            y, x = top + r, left + c
            if (
                0 <= y < min(self.ramp.shape[0], self.ground)
                and 0 <= x < self.ramp.shape[1]
                and self.depth[y, x] <= depth + slack + 1e-3
            ):
                self.ramp[y, x], self.step[y, x] = ramp, step
                self.depth[y, x], self.group[y, x] = depth, group
                self.nx[y, x] = self.ny[y, x] = 0.0

    def clean(self) -> None:
        """Hand-made look: drop one-pixel spurs and merge lone shade pixels into their cluster."""
        shifts = ((0, 1), (0, -1), (1, 0), (-1, 0))
        filled = self.ramp >= 0
        spur = filled & (sum(np.roll(filled, s, (0, 1)) for s in shifts) <= 1)
        self.ramp[spur], self.group[spur], self.depth[spur] = -1, -1, -99.0
        kin = [np.roll(self.group, s, (0, 1)) == self.group for s in shifts]
        kin = [k & (np.roll(self.ramp, s, (0, 1)) == self.ramp) for k, s in zip(kin, shifts, strict=True)]
        near = [np.roll(self.step, s, (0, 1)) for s in shifts]
        same = sum((k & (n == self.step)) for k, n in zip(kin, near, strict=True))
        lone = (self.ramp >= 0) & (same == 0) & (sum(kin) >= 3)
        mean = sum(np.where(k, n, 0) for k, n in zip(kin, near, strict=True)) / np.maximum(sum(kin), 1)
        self.step[lone] = np.rint(mean)[lone].astype(int)

    def ink(self) -> None:
        """Inner lines at depth jumps, a back-light rim, then the selective 1 px outline."""
        for plane, empty in ((self.ramp, -1), (self.group, -1), (self.depth, -99.0)):
            plane[:, 0] = plane[:, -1] = plane[0] = plane[-1] = empty  # room for the line (and np.roll wraps)
        filled = self.ramp >= 0
        step = self.step.copy()
        back = np.roll(filled, 1, 1)  # is the left neighbour filled?
        edge = filled & ~back & (self.nx < -0.55) & (self.ny > -0.25) & (self.step > 1)
        step[edge] = palette.RIM
        gap = np.zeros(self.depth.shape)  # how much nearer than what lies behind its edge
        joint, soft = np.zeros(self.depth.shape, bool), np.zeros(self.depth.shape, bool)
        for dy, dx in ((0, 1), (0, -1), (1, 0), (-1, 0)):
            g = np.roll(self.group, (dy, dx), (0, 1))
            other = filled & (g >= 0) & (g != self.group)
            jump = np.where(other, np.roll(self.depth, (dy, dx), (0, 1)) - self.depth, 0.0)
            soft |= other & (jump > FAINT_GAP) & np.isin(g, HANDS)
            gap, joint = np.maximum(gap, jump), joint | (other & (jump > FAINT_GAP) & self.jointed(g))
        line = whole_lines(np.where(joint & (gap <= LINE_GAP), 0.0, gap))
        step[line] = np.where((gap > 2.2 * LINE_GAP) & ~soft, palette.INK, np.minimum(self.step, 1))[line]
        step[self.creases()] = 1
        self.step = step
        ramp, out_step = self.ramp.copy(), self.step.copy()
        for dy, dx in ((1, 0), (-1, 0), (0, 1), (0, -1)):  # (1, 0): neighbour above lends its ink
            lend = np.roll(self.ramp, (dy, dx), (0, 1))
            take = (ramp < 0) & (lend >= 0)
            ramp[take], out_step[take] = lend[take], palette.INK
            if dy < 0:  # lit upper edges get a softer line
                lit = take & (np.roll(step, (dy, dx), (0, 1)) >= 4)
                out_step[lit] = 1
        for hole in pinholes(ramp >= 0):
            ramp[hole], out_step[hole] = ramp[hole[0] - 1, hole[1]], palette.INK
        self.ramp, self.step = ramp, out_step

    def creases(self) -> np.ndarray:
        """Where the shin of a folded leg meets its thigh."""
        out = np.zeros(self.group.shape, bool)
        for thigh in THIGHS:
            beside = sum(np.roll(self.group == thigh, s, (0, 1)) for s in ((0, 1), (0, -1), (1, 0), (-1, 0)))
            out |= (self.group == thigh + FOLD) & (beside > 0)
        return out

    def jointed(self, other: np.ndarray) -> np.ndarray:
        """Where `other` is the group of the same limb: a hand and its arm, a foot and its leg."""
        return (np.minimum(self.group, other) >= LIMBS) & (np.abs(self.group - other) == 2)

    def darken(self) -> None:
        """Leave the outline only: one dark all over, a little lighter along the upper edges."""
        solid = self.ramp >= 0
        above = np.roll(solid, 1, 0)
        self.ramp[solid] = palette.INDEX["leather"]
        self.step[solid] = np.where(solid & ~above, 2, 1)[solid]

    def rgba(self) -> np.ndarray:
        """The picture, transparent where nothing is."""
        img = np.zeros((*self.ramp.shape, 4), np.uint8)
        on = self.ramp >= 0
        img[on, :3] = palette.LUT[self.ramp[on], self.step[on]]
        img[on, 3] = 255
        return img
