"""What voxels are made of: the ramp of each material, how bright it is and how it takes light; coats of paint."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from workshop.kit import palette as P


@dataclass(frozen=True, slots=True)
class Material:
    """Level 0..1 on its ramp in plain light, gain of light and shade, weight in the vote for a pixel."""

    ramp: str
    base: float
    gain: float
    vote: float = 1.0


MATERIALS: dict[str, Material] = {
    # What a coat of paint may replace.
    "body": Material("stone", 0.74, 0.56),
    "roof": Material("stone", 0.80, 0.50),
    "panel": Material("stone", 0.62, 0.50, 1.1),
    "stripe": Material("teal", 0.52, 0.52, 1.2),
    "stripe2": Material("red", 0.55, 0.50, 1.3),
    "figure": Material("red", 0.55, 0.50, 1.5),
    "seat": Material("wood", 0.30, 0.50),
    "coat": Material("ink", 0.30, 0.60),
    "hat": Material("red", 0.45, 0.60),
    "legs": Material("ink", 0.18, 0.50),
    # What is always the same.
    "tyre": Material("ink", 0.06, 0.16),
    "hub": Material("ink", 0.40, 0.40),
    "under": Material("ink", 0.05, 0.08),
    "chrome": Material("ink", 0.62, 0.50, 1.3),
    "trim": Material("ink", 0.14, 0.16, 1.2),
    "seam": Material("ink", 0.22, 0.22, 1.1),
    "vent": Material("ink", 0.50, 0.44, 1.2),
    "glass": Material("blue", 0.16, 0.30, 1.1),
    "cracked": Material("ink", 0.60, 0.50, 1.2),
    "hole": Material("ink", 0.02, 0.05, 1.3),
    "bare": Material("ink", 0.66, 0.60, 1.4),
    "primer": Material("ink", 0.36, 0.50, 1.2),
    "soot": Material("ink", 0.12, 0.24),
    "rust": Material("wood", 0.30, 0.44),
    "skin": Material("skin", 0.60, 0.50),
    "steel": Material("ink", 0.50, 0.50),
    # What shines: levels of the lens with the lamp out; lit colours are in LIT.
    "window": Material("wood", 0.66, 0.24, 1.2),
    "lamp": Material("ink", 0.80, 0.12, 2.5),
    "tail": Material("red", 0.44, 0.12, 2.2),
    "turn_l": Material("brass", 0.42, 0.12, 2.2),
    "turn_r": Material("brass", 0.42, 0.12, 2.2),
    "sign": Material("brass", 0.62, 0.10, 1.6),
    "beacon_a": Material("red", 0.52, 0.10, 2.5),
    "beacon_b": Material("blue", 0.56, 0.10, 2.5),
}
NAMES = tuple(MATERIALS)
CODE: dict[str, int] = {name: number for number, name in enumerate(NAMES, start=1)}

# Colour of each material when it is lit, as steps of a ramp.
LIT: dict[str, tuple[str, int]] = {
    "window": ("brass", 4),
    "lamp": ("brass", 5),
    "tail": ("red", 4),
    "turn_l": ("brass", 4),
    "turn_r": ("brass", 4),
    "sign": ("brass", 5),
    "beacon_a": ("red", 4),
    "beacon_b": ("blue", 4),
}

Coat = Mapping[str, Material]


def paint(ramp: str, base: float, gain: float = 0.56, vote: float = 1.0) -> Material:
    """One colour of a coat."""
    return Material(ramp, base, gain, vote)


@dataclass(frozen=True, slots=True)
class Tables:
    """The columns of a painted set of materials, by code; code 0 is air."""

    base: NDArray[np.float64]
    gain: NDArray[np.float64]
    first: NDArray[np.int64]
    steps: NDArray[np.int64]


def tables(coat: Coat) -> Tables:
    """Columns for a coat over the plain materials."""
    rows = [coat.get(name, MATERIALS[name]) for name in NAMES]
    return Tables(
        np.array([0.0, *(r.base for r in rows)]),
        np.array([0.0, *(r.gain for r in rows)]),
        np.array([0, *(P.START[r.ramp] for r in rows)]),
        np.array([1, *(P.SIZE[r.ramp] for r in rows)]),
    )


VOTES = np.array([0.0, *(MATERIALS[name].vote for name in NAMES)])
