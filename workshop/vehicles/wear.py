"""Damage in three steps on any solid: dented and scraped, crushed with broken glass, a wreck."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workshop.vehicles.materials import CODE
from workshop.vehicles.solid import Solid

LEVELS = 4
PANES = ("glass", "window", "sign")
PAINTED = tuple(CODE[name] for name in ("body", "roof", "panel", "stripe", "stripe2", "figure", "vent", "steel"))


@dataclass(frozen=True, slots=True)
class Blow:
    """Where the thing was hit, as shares of its half sizes (u forward, v right) and of its height; sizes in m."""

    level: int  # from which step on it is seen
    u: float
    v: float
    z: float
    reach: float
    depth: float


# A bus of 12 m; shorter things take the same blows, smaller by the root of their length.
BLOWS = (
    Blow(1, 1.0, 0.8, 0.55, 1.7, 0.80),
    Blow(1, -1.0, -0.8, 0.65, 1.6, 0.65),
    Blow(1, 0.42, -1.0, 0.75, 1.5, 0.24),
    Blow(1, -0.35, 1.0, 0.7, 1.6, 0.24),
    Blow(2, 1.0, -0.6, 0.4, 1.9, 0.90),
    Blow(2, -1.0, 0.5, 0.4, 1.7, 0.70),
    Blow(2, -0.6, -1.0, 0.9, 1.8, 0.42),
    Blow(2, 0.55, 1.0, 0.9, 1.7, 0.40),
    Blow(3, 1.0, 0.0, 0.6, 2.3, 1.00),
    Blow(3, 0.05, 1.0, 0.95, 2.0, 0.55),
    Blow(3, -0.1, -1.0, 0.95, 2.0, 0.50),
)
LONG_M = 12.0


def worn(whole: Solid, level: int, seed: int = 1, burnt: bool = True) -> Solid:
    """A copy after so many steps of damage (0 to 3); `burnt` says whether the last one is a charred wreck."""
    m = Solid(*whole.size)
    m.voxels = whole.voxels.copy()
    if not level:
        return m
    length, _, height = m.size
    scale = (length / LONG_M) ** 0.5 * min(1.0, height / 1.5)
    noise = _blotches(m.voxels.shape, seed)
    for blow in (b for b in BLOWS if b.level <= level):
        _strike(m, blow, scale, noise)
    _skin(m, noise, level)
    _glass(m, noise, level)
    if level >= 2:
        m.paint((m.voxels == CODE["lamp"]) & (m.v > 0), "hole")
        m.carve((m.u > length / 2 - 0.02) & (m.z < 0.6) & (m.v > 0))
    if level == 3:
        _burn(m, noise, burnt)
    return m


def _strike(m: Solid, blow: Blow, scale: float, noise: NDArray[np.float64]) -> None:
    """Push the metal in and lay it bare about the middle of the blow, in rags that follow `noise`."""
    length, width, height = m.size
    u, v, z = blow.u * length / 2, blow.v * width / 2, blow.z * height
    away = (float(np.sign(blow.u)) if abs(blow.u) == 1 else 0.0, float(np.sign(blow.v)) * (abs(blow.v) > 0.5), 0.15)
    reach = blow.reach * scale
    m.press(u, v, z, reach, blow.depth * scale, away)
    far = np.sqrt((m.u - u) ** 2 + (m.v - v) ** 2 + ((m.z - z) * 0.7) ** 2) / reach - 0.28 * noise
    skin = np.isin(m.voxels, PAINTED)
    m.paint(skin & (far < 0.44), "bare")
    m.paint(skin & (far < 0.26), "primer")
    m.paint(skin & (far < 0.12), "soot")


def _blotches(shape: tuple[int, ...], seed: int) -> NDArray[np.float64]:
    """Smooth noise about 0, some -1 .. 1."""
    coarse = np.random.default_rng(seed).random([side // 7 + 2 for side in shape])
    noise = coarse[np.ix_(*(np.arange(side) // 7 for side in shape))]
    for _ in range(3):
        for axis in range(3):
            noise = (np.roll(noise, 3, axis) + noise + np.roll(noise, -3, axis)) / 3
    return (noise - 0.5) * 5


def _skin(m: Solid, noise: NDArray[np.float64], level: int) -> None:
    """Long scratches down both flanks and over the edges of the roof, and bare patches."""
    _, width, height = m.size
    flank = np.isin(m.voxels, PAINTED) & (m.side > width / 2 - 0.24)
    for k, share in enumerate((0.24, 0.40, 0.97)[: 1 + level]):
        wave = share * height + 0.05 * np.sin(m.u * (1.7 + k))
        m.paint(flank & (abs(m.z - wave) < 0.045 * height) & (noise > -0.45), "bare")
    if level >= 2:
        m.paint(np.isin(m.voxels, PAINTED) & (noise > 0.72 - 0.1 * level), "primer")
        m.paint(np.isin(m.voxels, PAINTED) & (noise > 0.95 - 0.1 * level), "bare")


def _glass(m: Solid, noise: NDArray[np.float64], level: int) -> None:
    panes = np.isin(m.voxels, [CODE[name] for name in PANES])
    if level == 1:
        m.paint((m.voxels == CODE["glass"]) & (noise > 0.12), "cracked")
        m.paint((m.voxels == CODE["window"]) & (noise > 0.55), "hole")
        return
    m.paint(panes & (noise > 0.05 - 0.2 * (level - 2)), "hole")
    m.paint(panes & (noise < -0.45), "cracked")


def _burn(m: Solid, noise: NDArray[np.float64], burnt: bool) -> None:
    """The last step: a charred wreck, or one that still drives, black about the engine and torn open."""
    length, _, height = m.size
    rubber = np.isin(m.voxels, (CODE["tyre"], CODE["hub"]))
    if burnt:
        m.paint(~rubber & (noise > -0.5), "soot")
        m.paint(~rubber & (noise > 0.25), "rust")
        m.paint(~rubber & (noise < -0.85), "bare")
        return
    ends = np.abs(m.u) / (length / 2)
    m.paint(np.isin(m.voxels, PAINTED) & (noise + ends > 1.18), "soot")
    m.paint((m.z > height * 0.86) & (noise > 0.62) & (m.side < 0.8), "hole")
    m.paint(np.isin(m.voxels, PAINTED) & (noise < -0.62), "rust")
