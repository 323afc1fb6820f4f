"""The model of one person in one pose: shapes, painted regions and single-pixel details.

Garments are small functions registered by name; a look lists them in painting order. Ramps are looked up by slot
("top", "legs", "skin", ...), so one garment serves every palette.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from workshop.kit.bake import BakeError
from workshop.people import march as sh
from workshop.people.palette import INDEX
from workshop.people.puppet import Rig, unit, vec

Pair = float | Sequence[float]
TORSO, NECK, HEAD, PROP = 0, 1, 2, 3
ARM, HAND, LEG, FOOT, SHIN = ({"n": 10 + 2 * i, "f": 11 + 2 * i} for i in range(5))  # SHIN: of a leg that is folded
BIAS = {"n": 0.0, "f": -0.13}  # far limbs sit one shade lower
GARMENTS: dict[str, Callable[[Model], None]] = {}


def garment(fn: Callable[[Model], None]) -> Callable[[Model], None]:
    """Register a garment under the name of its function."""
    GARMENTS[fn.__name__] = fn
    return fn


class Model:
    """Accumulates shape rows, decals (painted regions) and pins (single-pixel details)."""

    def __init__(self, rig: Rig, sheet: Mapping[str, Any]) -> None:
        self.rig, self.sheet, self.b = rig, sheet, rig.build
        self.shapes: list[np.ndarray] = []
        self.decals: list[tuple[float, ...]] = []
        self.pins: list[tuple[np.ndarray, int, int, tuple[int, int]]] = []
        self.named: dict[str, np.ndarray] = {}

    def opt(self, key: str, default: Any = 0.0) -> Any:
        """A measure of the look, or its default."""
        return self.sheet.get(key, default)

    def mat(self, slot: str) -> int:
        """Ramp index of a slot, or of the ramp of that name."""
        name = self.sheet["ramps"].get(slot, slot)
        if name not in INDEX:
            raise BakeError(f'looks [{self.sheet["name"]}]: ramp slot "{slot}" is not set')
        return INDEX[name]

    def _add(
        self,
        kind: int,
        group: int,
        mat: str,
        origin: Any,
        axes: Any,
        params: Any,
        reach: float,
        centre: Any,
        blend: float,
        folds: Sequence[float],
        bias: float,
        name: str,
    ) -> None:
        row = np.zeros(sh.NCOL)
        row[[sh.KIND, sh.GROUP, sh.MAT, sh.BLEND]] = kind, group, self.mat(mat), blend
        row[sh.OX : sh.OZ + 1], row[sh.R00 : sh.R00 + 9] = origin, np.ravel(axes)
        row[sh.P0 : sh.P0 + len(params)] = params
        row[sh.FOLD_AMP : sh.FOLD_T + 1] = folds
        row[sh.CX], row[sh.CY], row[sh.CZ] = centre
        row[sh.REACH], row[sh.BIAS] = reach + abs(folds[0]) + blend * 0.3, bias + self.opt("glow")
        self.shapes.append(row)
        if name:
            self.named[name] = row

    def cone(
        self,
        group: int,
        mat: str,
        a: np.ndarray,
        b: np.ndarray,
        r0: float,
        r1: float,
        front: Any = (1, 0, 0),
        flat: Any = (1, 1),
        blend: float = 0.0,
        folds: Any = (0, 0, 0),
        bias: float = 0.0,
        name: str = "",
        kind: int = sh.CONE,
    ) -> None:
        """Rounded cone from a to b; `flat` = cross-section scale (front, side)."""
        length = np.linalg.norm(b - a)
        up = (b - a) / (length + 1e-9)
        front = np.asarray(front, float)
        if abs(np.dot(front, up)) > 0.98 * np.linalg.norm(front):
            front = vec(0, 1, 0)
        x = unit(front - up * np.dot(front, up))
        self._add(
            kind,
            group,
            mat,
            a,
            (x, up, np.cross(x, up)),
            (length, r0, r1, *flat),
            length / 2 + max(r0, r1) * max(*flat, 1),
            (a + b) / 2,
            blend,
            folds,
            bias,
            name,
        )

    def ball(
        self, group: int, mat: str, centre: np.ndarray, radii: Any, axes: Any, blend: float = 0.0, bias: float = 0.0
    ) -> None:
        """An ellipsoid."""
        self._add(sh.ELLIPSOID, group, mat, centre, axes, radii, max(radii), centre, blend, (0, 0, 0), bias, "")

    def box(
        self, group: int, mat: str, centre: np.ndarray, half: Any, axes: Any, r: float = 0.8, bias: float = 0.0
    ) -> None:
        """A box with rounded edges."""
        self._add(
            sh.BOX, group, mat, centre, axes, (*half, r), float(np.linalg.norm(half)), centre, 0.0, (0, 0, 0), bias, ""
        )

    def paint(
        self,
        group: int,
        origin: np.ndarray,
        axes: Any,
        mat: str | None,
        v: Sequence[float],
        half: Pair,
        u: Pair = 0.0,
        wrap: bool = False,
        shade: float = 0.0,
        dots: tuple[float, float] | None = None,
    ) -> None:
        """Paint a trapezoid of a group: v range up, centre `u` and half-width sideways (pixels).

        mat None only shades (creases, seams).  half and u may be (bottom, top) pairs;
        wrap paints all round, within `half` of the axis; dots = (cell size, density)
        scatters the paint, for printed cloth.
        """

        def pair(p: Pair) -> Sequence[float]:
            return p if isinstance(p, Sequence) else (p, p)

        self.decals.append(
            (
                group,
                *origin,
                *np.ravel(axes),
                *v,
                *pair(u),
                *pair(half),
                wrap,
                -1 if mat is None else self.mat(mat),
                *(dots or (0, 0)),
                shade,
            )
        )

    def pin(self, name: str, y: float, angle: float, mat: str, step: int, size: tuple[int, int] = (1, 1)) -> None:
        """A `size` dot stuck on the surface of a cone at (y fraction, angle)."""
        row = self.named[name]
        axes = row[sh.R00 : sh.R00 + 9].reshape(3, 3)
        length, r0, r1, fx, fz = row[sh.P0 : sh.P0 + 5]
        a, r = np.radians(angle), r0 + (r1 - r0) * y
        local = np.array([r * fx * np.cos(a), y * length, r * fz * np.sin(a)])
        normal = axes.T @ np.array([np.cos(a) / fx, 0, np.sin(a) / fz])
        if normal[2] > 0.12:
            self.pins.append((row[sh.OX : sh.OZ + 1] + axes.T @ local, self.mat(mat), step, size))

    def arrays(self) -> tuple[np.ndarray, np.ndarray]:
        """Shape rows, sorted by group, and decal rows."""
        shapes = np.array(sorted(self.shapes, key=lambda s: s[sh.GROUP]))
        return shapes, np.array(self.decals, float).reshape(-1, sh.D_NCOL)


def build_model(rig: Rig, sheet: Mapping[str, Any]) -> Model:
    """Dress a rig in everything its look wears."""
    model = Model(rig, sheet)
    for name in sheet["wear"]:
        if name not in GARMENTS:
            raise BakeError(f'looks [{sheet["name"]}] wear: no garment "{name}"')
        GARMENTS[name](model)
    return model
