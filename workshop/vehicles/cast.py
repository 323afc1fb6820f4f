"""Rays through a voxel solid: what each pixel shows, how much light falls on it, its shadow and its mirror image."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numba import njit, prange
from numpy.typing import NDArray

from workshop.vehicles.materials import CODE, VOTES
from workshop.vehicles.solid import VOXELS_PER_M, Solid

PX_PER_M = 8
RISE = 0.5  # a point `h` metres up is drawn h x RISE metres further north
RAYS = 4  # a side of each pixel
LIGHT = np.array([-0.50, -0.52, 0.69])  # towards the light: north-west, high
HALF = np.array([-0.30, -0.04, 0.95])  # half-way between light and eye, for highlights
SUN = np.array([-0.33, -0.36, 0.87])  # steeper light for the shadow on the ground, which would else be too long
DARKEST = 0.45  # light that is left in the thing's own shadow


@dataclass(frozen=True, slots=True)
class View:
    """One heading, square arrays with the middle of the footprint in the middle: codes (0 nothing) and their light."""

    material: NDArray[np.uint8]
    light: NDArray[np.float32]


@njit(cache=True)
def _lit(voxels, normals, u, v, z, toward, half):  # type: ignore[no-untyped-def]
    nu, nv, nz = voxels.shape
    d = normals[u, v, z, 0] * toward[0] + normals[u, v, z, 1] * toward[1] + normals[u, v, z, 2] * toward[2]
    wrap = d * 0.42 + 0.58
    for t in range(3, 26):
        a, b, e = int(u + toward[0] * t), int(v + toward[1] * t), int(z + toward[2] * t)
        if a < 0 or b < 0 or a >= nu or b >= nv or e >= nz:
            break
        if voxels[a, b, e]:
            return min(wrap, DARKEST) - 0.85
    shine = normals[u, v, z, 0] * half[0] + normals[u, v, z, 1] * half[1] + normals[u, v, z, 2] * half[2]
    return wrap - 0.85 + (0.45 * shine**48 if shine > 0 else 0.0)


@njit(parallel=True, cache=True)
def _cast(voxels, normals, c, s, size, toward, half, sun, votes, rise, bottom_up, out, out_light, shadow):  # type: ignore[no-untyped-def]
    nu, nv, nz = voxels.shape
    kinds = len(votes)
    shade = len(shadow) > 0
    reach = math.hypot(nu, nv) * 0.5 + 1
    for py in prange(size):
        for px in range(size):
            count = np.zeros(kinds, np.float32)
            light = np.zeros(kinds, np.float32)
            hits = 0
            dark = 0
            for q in range(RAYS * RAYS):
                sx = (px + (q % RAYS + 0.5) / RAYS - size / 2) / PX_PER_M * VOXELS_PER_M
                sy = (py + (q // RAYS + 0.5) / RAYS - size / 2) / PX_PER_M * VOXELS_PER_M
                if abs(sx) > reach:
                    continue
                for i in range(nz):
                    z = i + 0.5 if bottom_up else nz - 0.5 - i
                    gy = sy + rise * z
                    u = math.floor(sx * c + gy * s + nu * 0.5)
                    v = math.floor(-sx * s + gy * c + nv * 0.5)
                    if u < 0 or v < 0 or u >= nu or v >= nv:
                        continue
                    m = voxels[u, v, int(z)]
                    if m:
                        count[m] += votes[m]
                        light[m] += _lit(voxels, normals, u, v, int(z), toward, half) * votes[m]
                        hits += 1
                        break
                if not shade:
                    continue
                for t in range(2, int(nz / sun[2]) + 1):
                    u = math.floor(sx * c + sy * s + nu * 0.5 + sun[0] * t)
                    v = math.floor(-sx * s + sy * c + nv * 0.5 + sun[1] * t)
                    e = int(sun[2] * t)
                    if e >= nz:
                        break
                    if u >= 0 and v >= 0 and u < nu and v < nv and voxels[u, v, e]:
                        dark += 1
                        break
            if hits * 2 >= RAYS * RAYS:
                best = np.argmax(count)
                out[py, px] = best
                out_light[py, px] = light[best] / count[best]
            if shade:
                shadow[py, px] = dark * 2 >= RAYS * RAYS


def frame_px(solid: Solid) -> int:
    """Side of a square that holds the thing at any heading, its shadow and its mirror image."""
    length, width, height = solid.size
    return (int((math.hypot(length, width) + 2.2 * height * RISE) * PX_PER_M) + 8) // 4 * 4


def _run(solid: Solid, normals: NDArray[np.float32], turn: float, rise: float, shadow: NDArray[np.bool_]) -> View:
    c, s = math.cos(2 * math.pi * turn), math.sin(2 * math.pi * turn)

    def turned(way: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.array([way[0] * c + way[1] * s, -way[0] * s + way[1] * c, way[2]])

    size = frame_px(solid)
    view = View(np.zeros((size, size), np.uint8), np.zeros((size, size), np.float32))
    toward, half, sun = turned(LIGHT), turned(HALF), turned(SUN)
    _cast(
        solid.voxels, normals, c, s, size, toward, half, sun, VOTES, rise, rise < 0, view.material, view.light, shadow
    )
    return view


def cast(solid: Solid, normals: NDArray[np.float32], turn: float) -> View:
    """The solid from above at a heading of `turn` whole turns: 0 east, 0.25 south."""
    return _run(solid, normals, turn, RISE, np.zeros((0, 0), np.bool_))


def cast_with_shadow(solid: Solid, normals: NDArray[np.float32], turn: float) -> tuple[View, NDArray[np.bool_]]:
    """As `cast`, and where its shadow falls on the ground."""
    size = frame_px(solid)
    shadow = np.zeros((size, size), np.bool_)
    return _run(solid, normals, turn, RISE, shadow), shadow


def cast_mirror(solid: Solid, normals: NDArray[np.float32], turn: float) -> View:
    """What a wet road shows of the solid: its mirror image, seen from below."""
    return _run(solid, normals, turn, -RISE, np.zeros((0, 0), np.bool_))


GLASS = CODE["glass"]
