"""Feet: steps by surface, jumps, landings, slides."""

from __future__ import annotations

from functools import partial

import numpy as np

from workshop.sound.effects.bricks import Band, hiss, put, ring, sweep, thump
from workshop.sound.effects.register import add, effect
from workshop.sound.signal import Rng, Signal, band, glide, noise, resonate, time

# bare heel and toe: noise bands, weight and pitch of the heel
SURFACES: dict[str, tuple[tuple[Band, ...], float, float]] = {
    "tile": (((800, 4500, 1, 0.008), (2500, 9000, 0.4, 0.004)), 0.35, 180),
    "wet": (((900, 5000, 0.8, 0.014), (2200, 8000, 0.7, 0.035)), 0.3, 150),
    "wood": (((250, 1500, 1, 0.014),), 0.7, 130),
    "snow": (((900, 3800, 0.9, 0.03), (2500, 7000, 0.6, 0.022)), 0.1, 110),
    "ice": (((1800, 7000, 0.7, 0.012), (4000, 11000, 0.5, 0.006)), 0.25, 240),
    "carpet": (((120, 700, 1, 0.02),), 0.6, 95),
    "metal": (((1200, 6000, 0.8, 0.006),), 0.3, 140),
    "glass": (((700, 2600, 0.7, 0.009), (2600, 9000, 0.7, 0.006)), 0.3, 210),
}
TAKES = 5


def _foot(rng: Rng, surface: str, level: float) -> Signal:
    bands, weight, f = SURFACES[surface]
    t = time(0.18)
    x = hiss(rng, t, *bands)
    if surface == "snow":  # it crunches
        x *= 0.5 + rng.uniform(0, 1, len(t)) ** rng.uniform(2, 6)
    x = x + weight * thump(t, f * 1.7, f * rng.uniform(0.85, 1.15), 0.01, 0.022)
    if surface == "metal":
        x = x + 0.45 * ring(rng, t, [410, 760, 1290, 2100], 0.035)
    if surface == "ice":
        x = x + 0.12 * ring(rng, t, [rng.uniform(1900, 2500), 3700], 0.012)
    if surface == "glass":
        x = x + 0.16 * ring(rng, t, [rng.uniform(1300, 1600), 2870, 4600], 0.022)
    return x * level


def step(surface: str, rng: Rng) -> Signal:
    """Heel, then toe."""
    return put(
        0.32, (0, _foot(rng, surface, 1)), (rng.uniform(0.045, 0.085), _foot(rng, surface, rng.uniform(0.4, 0.7)))
    )


for _surface in SURFACES:
    add(f"step_{_surface}", "steps", "light", TAKES, partial(step, _surface), priority=1)


@effect("light", 3)
def jump(rng: Rng) -> Signal:
    """Feet push off; cloth and air."""
    push = _foot(rng, "tile", 0.6)
    return put(0.35, (0, push), (0.02, 0.8 * sweep(rng, 0.24, 350, rng.uniform(900, 1300), 600, 0.9)))


@effect("light", 3)
def land(rng: Rng) -> Signal:
    """Both feet on tiles."""
    t = time(0.25)
    low = 0.9 * thump(t, 150, rng.uniform(72, 95), 0.015, 0.035) + hiss(rng, t, (200, 1400, 0.9, 0.02))
    return put(0.35, (0, low), (0, _foot(rng, "wet", 0.7)), (rng.uniform(0.01, 0.03), _foot(rng, "tile", 0.5)))


@effect("light", 3)
def land_snow(rng: Rng) -> Signal:
    """Both feet in snow."""
    t = time(0.3)
    return put(
        0.4, (0, 0.5 * thump(t, 100, 60, 0.02, 0.04)), (0, _foot(rng, "snow", 1)), (0.03, _foot(rng, "snow", 0.8))
    )


@effect("hit", 2)
def land_hard(rng: Rng) -> Signal:
    """A landing from a great height."""
    t = time(0.6)
    low = 1.2 * thump(t, 130, 44, 0.03, 0.09) + hiss(rng, t, (120, 900, 1.4, 0.05), (1200, 5000, 0.8, 0.012))
    return put(0.7, (0, low), (0.015, 0.6 * _foot(rng, "tile", 1)), (0.05, 0.4 * hiss(rng, t, (400, 3000, 0.6, 0.06))))


def _both_feet(surface: str, rng: Rng) -> Signal:
    t = time(0.25)
    weight = 0.6 * thump(t, 140, rng.uniform(72, 94), 0.015, 0.03)
    return put(0.35, (0, weight), (0, _foot(rng, surface, 1.5)), (rng.uniform(0.012, 0.03), _foot(rng, surface, 1.2)))


for _surface in ("carpet", "wood", "metal", "glass"):
    add(f"land_{_surface}", "steps", "light", 3, partial(_both_feet, _surface))


@effect("light", 3)
def jump_soft(rng: Rng) -> Signal:
    """Feet leave something soft: only cloth and air."""
    return put(
        0.35, (0, 0.8 * _foot(rng, "carpet", 0.7)), (0.02, sweep(rng, 0.24, 300, rng.uniform(750, 1100), 500, 0.9))
    )


@effect("light", 3)
def slide_carpet(rng: Rng) -> Signal:
    """Soles over carpet or boards: a dry rub."""
    t = time(0.35)
    rub = band(noise(rng, len(t)), 250, rng.uniform(1500, 2100)) * (0.7 + 0.3 * rng.uniform(0, 1, len(t)))
    return np.asarray(rub * glide(t, [(0, 0), (0.04, 1), (0.18, 0.5), (0.35, 0)]))


@effect("light", 3)
def slide(rng: Rng) -> Signal:
    """Wet soles over tiles, with a little squeal."""
    t = time(0.4)
    rub = band(noise(rng, len(t)), 700, 4200) + 0.25 * resonate(noise(rng, len(t)), rng.uniform(1300, 1900), 60)
    return np.asarray(rub * glide(t, [(0, 0), (0.04, 1), (0.2, 0.6), (0.4, 0)]))


@effect("light", 3)
def slide_ice(rng: Rng) -> Signal:
    """A body or sole over ice: a long scrape that sings."""
    t = time(0.55)
    grit = band(noise(rng, len(t)), 1800, 9000) * (0.6 + 0.4 * rng.uniform(0, 1, len(t)))
    song = 0.35 * resonate(noise(rng, len(t)), rng.uniform(2200, 2900), 40)
    return np.asarray((grit + song) * glide(t, [(0, 0), (0.05, 1), (0.3, 0.6), (0.55, 0)]))
