"""From what rays saw to pixels: a coat of paint on its ramps, a rim, lamps that are lit, the mirror of a wet road."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.palette import Indices
from workshop.vehicles.cast import GLASS, View
from workshop.vehicles.materials import CODE, LIT, Coat, tables

Picture = NDArray[np.uint8]  # RGBA
SHADOW = (10, 9, 24, 150)
MIRROR_BODY, MIRROR_LAMP = 0.16, 0.62  # share of a thing's light that a wet road gives back
SHINING = np.array([CODE[name] for name in LIT])


def painted(view: View, coat: Coat) -> Indices:
    """Every pixel in its coat, lit, as palette indices."""
    t = tables(coat)
    level = t.base[view.material] + t.gain[view.material] * view.light
    level = level + np.where(view.material == GLASS, _streaks(view.material.shape), 0)
    steps = t.steps[view.material]
    index = t.first[view.material] + np.clip(np.floor(level * (steps - 1) + 0.5), 0, steps - 1)
    return np.where(view.material > 0, index, 0).astype(np.uint8)


def settled(material: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Lone pixels go over to what most of their neighbours are of: along a slanted edge they would be a row of dots.

    Not so where all neighbours are of one kind: that is a seam or a grille.
    """
    near = np.stack([np.roll(material, shift, axis) for axis in (0, 1) for shift in (1, -1)])
    plain = (near > 0) & ~np.isin(near, SHINING)
    alike = np.stack([((near == one) & plain).sum(0) for one in near])
    alike[~plain] = 0
    lone = (material > 0) & ~np.isin(material, SHINING) & (near != material).all(0) & alike.any(0)
    lone &= (near != near[0]).any(0)
    most = np.take_along_axis(near, alike.argmax(0)[None], 0)[0]
    return np.where(lone, most, material)


def sprite(view: View, coat: Coat) -> Indices:
    """The thing itself, with a darker rim away from the light."""
    view = replace(view, material=settled(view.material))
    picture, solid = painted(view, coat), view.material > 0
    edge = np.zeros_like(solid)
    edge[:-1] |= ~solid[1:]
    edge[:, :-1] |= ~solid[:, 1:]
    return np.where(edge & solid & ~np.isin(view.material, SHINING), P.step(picture, -1), picture)


def _streaks(shape: tuple[int, ...]) -> NDArray[np.float64]:
    """The sky in the glass: slanted streaks that keep their place on the screen."""
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]]
    w = (x + y * 0.9) % 11
    return np.where(w < 2.2, 0.36, np.where(w < 3.4, 0.16, 0.0))


def shadow(dark: NDArray[np.bool_]) -> Picture:
    """The shadow on the ground."""
    out = np.zeros((*dark.shape, 4), np.uint8)
    out[dark] = SHADOW
    return out


def lit(view: View, lenses: Mapping[str, tuple[str, int]]) -> Picture:
    """The named lenses as they shine, each in its step of a ramp, to be added over the dark."""
    out = np.zeros((*view.material.shape, 4), np.uint8)
    for name, step in lenses.items():
        out[view.material == CODE[name]] = (*P.RGB[P.ix(*step)], 255)
    return out


@lru_cache
def _ripples(size: int) -> NDArray[np.bool_]:
    """Where a wet road is smooth enough to give back all."""
    return px.noise(size, size, 3, 5) + 0.25 > px.bayer(size, size)


def mirror(view: View, coat: Coat) -> Picture:
    """What a wet road gives back, to be added: the thing seen from below, dim, broken into ripples."""
    colour = P.RGB[painted(view, coat)] * MIRROR_BODY
    for name, step in LIT.items():
        colour[view.material == CODE[name]] = P.RGB[P.ix(*step)] * MIRROR_LAMP
    size = len(view.material)
    ripple = np.random.default_rng(9).integers(-1, 2, size)
    rows = np.stack([np.roll(colour[y], ripple[y], 0) for y in range(size)])
    kept = _ripples(size)
    out = np.zeros((size, size, 4), np.uint8)
    out[..., :3] = np.where(kept[..., None], rows, rows * 0.4) // 6 * 6
    out[..., 3] = np.where(out[..., :3].any(-1), 255, 0)
    return out
