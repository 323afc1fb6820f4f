"""Water, steam and snow."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import drops, hard, hiss, put, sweep, thump
from workshop.sound.effects.register import effect
from workshop.sound.signal import Rng, Signal, band, glide, half, noise, resonate, sine, time


@effect("light", 5)
def splash_s(rng: Rng) -> Signal:
    """A foot or small thing meets water."""
    t = time(0.5)
    plop = hiss(rng, t, (700, 5000, 1.1, 0.03), (1800, 9000, 0.5, rng.uniform(0.06, 0.11))) * np.clip(t / 0.006, 0, 1)
    bubble = sine(glide(t, [(0, rng.uniform(280, 420)), (0.08, 700)]), t) * half(t, 0.03)
    return plop + 0.35 * bubble + drops(rng, 0.5, 9, 0.04, 0.35)


@effect("hit", 3)
def splash_m(rng: Rng) -> Signal:
    """A man enters water on his feet."""
    t = time(0.9)
    body = hard(0.8 * thump(t, 120, 60, 0.04, 0.06) + hiss(rng, t, (250, 1400, 1, 0.05), (900, 5000, 1.1, 0.08)), 1.8)
    return put(1.1, (0, body), (0.03, 0.5 * hiss(rng, t, (1800, 9000, 0.8, 0.14))), (0.15, drops(rng, 0.9, 12, 0, 0.6)))


@effect("crash", 3)
def splash_l(rng: Rng) -> Signal:
    """A thrown man meets water."""
    t = time(1.4)
    low = rng.uniform(40, 52)
    body = hard(thump(t, low * 2.5, low, 0.05, 0.09) + hiss(rng, t, (150, 900, 1.2, 0.07), (600, 4000, 1.2, 0.12)), 2)
    spray = hiss(rng, t, (1500, 9000, 1, 0.22)) * glide(t, [(0, 0), (0.12, 1), (1.4, 0.2)])
    falls = [(rng.uniform(0.3, 1.1), 0.4 * splash_s(rng)[:9000]) for _ in range(5)]
    return put(1.6, (0, body), (0.02, 0.7 * spray), (0.2, drops(rng, 1.2, 20, 0, 1)), *falls)


@effect("light", 4)
def water_wade(rng: Rng) -> Signal:
    """Legs through water."""
    t = time(0.5)
    push = resonate(noise(rng, len(t)), rng.uniform(420, 640), 260) + 0.5 * band(noise(rng, len(t)), 900, 4500)
    return push * np.sin(np.pi * np.clip(t / 0.5, 0, 1)) ** 1.5 * 0.5 + 0.6 * drops(rng, 0.5, 6, 0.1, 0.42, 350, 1100)


@effect("light", 2, priority=7)
def steam_hiss(rng: Rng) -> Signal:
    """A vent warns: half a second of pressure that rises."""
    t = time(0.55)
    whistle = 0.12 * sine(glide(t, [(0, 2100), (0.5, 3200)]) * (1 + 0.01 * sine(31, t)), t)
    return (hiss(rng, t, (2500, 10000, 1, 9)) + whistle) * glide(t, [(0, 0), (0.06, 0.5), (0.5, 1), (0.55, 0)])


@effect("hit", 3)
def steam_blow(rng: Rng) -> Signal:
    """A vent blows."""
    t = time(1.5)
    x = hiss(rng, t, (1500, 11000, 1, 0.5), (300, 2000, 0.8, 0.25)) * (1 + 0.2 * sine(rng.uniform(9, 14) + 3 * t, t))
    blow = x * glide(t, [(0, 0), (0.02, 1), (0.2, 0.8), (1.0, 0.55), (1.5, 0)])
    return blow + 0.7 * thump(t, 120, 62, 0.03, 0.06)


@effect("hit", 3)
def scald(rng: Rng) -> Signal:
    """Steam on skin."""
    t = time(0.6)
    bright = rng.uniform(0.65, 1.3)
    sizzle = hiss(rng, t, (3000 * bright, 9500 * bright, 1.2, 0.14)) * (0.5 + rng.uniform(0, 1, len(t)) ** 4)
    return sizzle * np.clip(t / 0.008, 0, 1) + 0.5 * hiss(rng, t, (900, 4000, 1, 0.05))


@effect("light", 2)
def veil_clear(rng: Rng) -> Signal:
    """A bucket of cold water goes into the steam, which dies away."""
    t = time(1.2)
    dies = hiss(rng, t, (1200, 9000, 0.8, 0.3)) * glide(t, [(0, 0), (0.1, 1), (1.2, 0)])
    return put(1.3, (0, 0.9 * splash_m(rng)), (0.1, dies))


@effect("light", 4)
def snow_hit(rng: Rng) -> Signal:
    """A snowball bursts."""
    t = time(0.25)
    grains = 0.4 + rng.uniform(0, 1, len(t)) ** 3
    return hiss(rng, t, (700, 3500, 1.1, 0.02), (2500, 8000, 0.7, 0.03)) * grains + 0.5 * thump(
        t, 190, 95, 0.012, 0.025
    )


@effect("light", 3)
def snow_make(rng: Rng) -> Signal:
    """Snow is pressed into a ball."""
    parts = []
    for at in (0.0, rng.uniform(0.1, 0.14), rng.uniform(0.22, 0.28)):
        t = time(0.12)
        squeak = hiss(rng, t, (1400, 4800, 1, 0.04)) * (0.4 + rng.uniform(0, 1, len(t)) ** 3) * np.clip(t / 0.03, 0, 1)
        parts.append((at, squeak * rng.uniform(0.6, 1)))
    return put(0.45, *parts)


@effect("hit", 2, priority=7)
def stone_miss(rng: Rng) -> Signal:
    """The palm burns: a sizzle and a sour knock."""
    t = time(0.8)
    sizzle = hiss(rng, t, (2800, 11000, 1.2, 0.2)) * (0.5 + rng.uniform(0, 1, len(t)) ** 4)
    return put(
        0.9, (0, sizzle), (0, 0.8 * thump(t, 150, 92, 0.02, 0.07)), (0.02, 0.3 * sweep(rng, 0.3, 1800, 900, 400))
    )


@effect("light", 2)
def eat(rng: Rng) -> Signal:
    """Three bites, the first through a crust, and a breath out."""
    gulps = []
    for k in range(3):
        u = time(0.09)
        gulp = sine(glide(u, [(0, rng.uniform(170, 210)), (0.07, rng.uniform(300, 380))]), u) * half(u, 0.03)
        crust = hiss(rng, u, (1100, 5200, 1, 0.012)) * (0.3 + rng.uniform(0, 1, len(u)) ** 3)
        gulps.append((0.13 * k, 0.7 * gulp + (1.0 - 0.25 * k) * crust))
    t = time(0.3)
    sigh = 0.25 * band(noise(rng, len(t)), 700, 3200) * np.sin(np.pi * t / 0.3) ** 2
    return put(0.8, *gulps, (0.44, sigh))
