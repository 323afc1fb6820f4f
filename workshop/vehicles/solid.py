"""A voxel solid with tools to build, paint, cut and dent it; u forward, v to the right, z up, in metres."""

from __future__ import annotations

import math
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from workshop.vehicles.materials import CODE

VOXELS_PER_M = 20
MARGIN_M = 0.3  # room around the box for bumpers and mirrors
Where = NDArray[np.bool_]
Field = NDArray[np.float32]

FONT = {
    "0": "###|#.#|#.#|#.#|###", "1": ".#.|##.|.#.|.#.|###", "2": "###|..#|###|#..|###", "3": "###|..#|.##|..#|###",
    "4": "#.#|#.#|###|..#|..#", "5": "###|#..|###|..#|###", "6": "###|#..|###|#.#|###", "7": "###|..#|..#|.#.|.#.",
    "8": "###|#.#|###|#.#|###", "9": "###|#.#|###|..#|###", "P": "###|#.#|###|#..|#..", "T": "###|.#.|.#.|.#.|.#.",
}  # fmt: skip


class Solid:
    """Voxels of a thing that stands with the middle of its footprint at u = v = z = 0."""

    def __init__(self, length_m: float, width_m: float, height_m: float) -> None:
        self.size = (length_m, width_m, height_m)
        shape = [math.ceil((side + MARGIN_M) * VOXELS_PER_M) // 2 * 2 for side in self.size]
        self.voxels = np.zeros(shape, np.uint8)
        axes = [(np.arange(n, dtype=np.float32) + 0.5) / VOXELS_PER_M for n in shape]
        self.u: Field = (axes[0] - shape[0] / VOXELS_PER_M / 2)[:, None, None]
        self.v: Field = (axes[1] - shape[1] / VOXELS_PER_M / 2)[None, :, None]
        self.z: Field = axes[2][None, None, :]
        self.side: Field = np.abs(self.v)

    def fill(self, where: Any, material: str) -> Self:
        """Make voxels of a material."""
        self.voxels[np.broadcast_to(where, self.voxels.shape)] = CODE[material]
        return self

    def paint(self, where: Any, material: str) -> Self:
        """Recolour voxels that are solid already."""
        self.voxels[np.broadcast_to(where, self.voxels.shape) & (self.voxels > 0)] = CODE[material]
        return self

    def carve(self, where: Any) -> Self:
        """Take voxels away."""
        self.voxels[np.broadcast_to(where, self.voxels.shape)] = 0
        return self

    def within(self, u0: float, u1: float, z0: float, z1: float, half: float = 9.0, inner: float = -1.0) -> Where:
        """A block that is the same to both sides of the middle line, between `inner` and `half` metres from it."""
        across = (self.side < half) & (self.side > inner)
        return np.asarray((self.u > u0) & (self.u < u1) & across & (self.z > z0) & (self.z < z1))

    def rounded(self, u0: float, u1: float, half: float, z0: float, z1: float, radius: float, material: str) -> Self:
        """A block with rounded edges."""
        du = np.maximum(np.abs(self.u - (u0 + u1) / 2) - (u1 - u0) / 2 + radius, 0)
        dv = np.maximum(self.side - half + radius, 0)
        dz = np.maximum(np.abs(self.z - (z0 + z1) / 2) - (z1 - z0) / 2 + radius, 0)
        return self.fill(du**2 + dv**2 + dz**2 <= radius * radius, material)

    def ball(self, u: float, v: float, z: float, radius: float, material: str, tall: float = 1.0) -> Self:
        """A ball, or an egg `tall` times as high."""
        return self.fill((self.u - u) ** 2 + (self.v - v) ** 2 + ((self.z - z) / tall) ** 2 < radius**2, material)

    def rod(self, a: tuple[float, float, float], b: tuple[float, float, float], radius: float, material: str) -> Self:
        """A round rod with round ends from `a` to `b`, each (u, v, z)."""
        ax, way = np.array(a, np.float32), np.array(b, np.float32) - np.array(a, np.float32)
        du, dv, dz = self.u - ax[0], self.v - ax[1], self.z - ax[2]
        share = np.clip((du * way[0] + dv * way[1] + dz * way[2]) / max(float(way @ way), 1e-6), 0, 1)
        near = (du - share * way[0]) ** 2 + (dv - share * way[1]) ** 2 + (dz - share * way[2]) ** 2
        return self.fill(near < radius**2, material)

    def crown(self, top: float, half: float, drop: float) -> Self:
        """Curve a flat top: shave `drop` metres off at the sides."""
        band = (self.z > top - drop - 0.02) & (self.z < top + 0.03)
        return self.carve(band & (self.z > top - drop * (self.side / half) ** 2))

    def wheels(self, axles: tuple[float, ...], half: float, radius: float, width: float) -> Self:
        """Wheels in their wells at these u."""
        for axle in axles:
            far = np.hypot(self.u - axle, self.z - radius)
            self.carve((far < radius + 0.08) & (self.side > half - width - 0.05))
            rim = (self.side > half - width) & (self.side < half - 0.02)
            self.fill((far < radius) & rim, "tyre")
            self.fill((far < radius * 0.5) & rim, "hub")
        return self

    def figures(self, text: str, u: float, cell_m: float, material: str, above: float) -> Self:
        """Paint figures across a roof higher than `above`, their feet to the tail, the middle of the row at `u`."""
        wide = (len(text) * 4 - 1) * cell_m
        for k, letter in enumerate(text):
            for row, line in enumerate(FONT[letter].split("|")):
                for column, mark in enumerate(line):
                    if mark == "#":
                        v = -wide / 2 + (k * 4 + column) * cell_m
                        at = u + (2.5 - row) * cell_m
                        here = (self.v >= v) & (self.v < v + cell_m) & (self.u < at) & (self.u >= at - cell_m)
                        self.paint(here & (self.z > above), material)
        return self

    def press(self, u: float, v: float, z: float, reach: float, depth: float, away: tuple[float, float, float]) -> Self:
        """Dent: matter near (u, v, z) is pushed `depth` metres along -`away`, fading to nothing at `reach` metres."""
        far = np.sqrt((self.u - u) ** 2 + (self.v - v) ** 2 + (self.z - z) ** 2)
        push = np.clip(1 - far / reach, 0, 1)
        push = depth * push * push * (3 - 2 * push) * VOXELS_PER_M
        shape = self.voxels.shape
        at = [
            np.clip(np.rint(np.arange(n).reshape([-1 if k == axis else 1 for k in range(3)]) + push * way), 0, n - 1)
            for axis, (n, way) in enumerate(zip(shape, away, strict=True))
        ]
        moved = self.voxels[tuple(a.astype(np.intp) for a in at)]
        rubber = np.isin(self.voxels, (CODE["tyre"], CODE["hub"]))
        self.voxels = np.where(rubber, self.voxels, moved)
        return self

    def normals(self) -> NDArray[np.float32]:
        """Outward normals of the blurred solid."""
        soft = np.pad((self.voxels > 0).astype(np.float32), 4)
        for _ in range(4):
            for axis in range(3):
                soft = (np.roll(soft, 1, axis) + soft + np.roll(soft, -1, axis)) / 3
        slope = -np.stack(np.gradient(soft), -1)[4:-4, 4:-4, 4:-4]
        return (slope / (np.linalg.norm(slope, axis=-1, keepdims=True) + 1e-6)).astype(np.float32)
