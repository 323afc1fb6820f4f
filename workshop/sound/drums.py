"""Drums and small percussion: (chance, strength, patch) -> mono sound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from workshop.sound.signal import Rng, Signal, band, half, noise, sine, time

Patch = dict[str, Any]
CLANG_HZ = np.array([263, 400, 421, 474, 587, 845]) * 1.52  # squares that do not agree


def kick(rng: Rng, vel: float, p: Patch) -> Signal:
    """Bass drum."""
    t = time(0.32)
    body = sine(p.get("low", 52) + 120 * half(t, 0.012) + 40 * half(t, 0.05), t) * half(t, p.get("half", 0.055))
    return np.asarray(body + 0.35 * vel * band(noise(rng, len(t)), 1200, 5000) * half(t, 0.004))


def snare(rng: Rng, vel: float, p: Patch) -> Signal:
    """Skin and wires."""
    t = time(0.32)
    skin = sine(185 + 60 * half(t, 0.01), t) * half(t, 0.028) + 0.5 * sine(331, t) * half(t, 0.018)
    wires = band(noise(rng, len(t)), 1600, 9500) * (half(t, p.get("half", 0.045)) * 0.8 + 0.5 * half(t, 0.008))
    return np.asarray(0.55 * skin + (0.7 + 0.5 * vel) * wires)


def brush(rng: Rng, vel: float, p: Patch) -> Signal:
    """A sweep on the skin with a soft tap in it."""
    t = time(0.3)
    swish = band(noise(rng, len(t)), 2200, 8500) * np.clip(t / 0.035, 0, 1) * half(np.maximum(t - 0.05, 0), 0.05)
    return np.asarray(swish + 0.6 * vel * band(noise(rng, len(t)), 400, 3000) * half(t, 0.012))


def stir(rng: Rng, vel: float, p: Patch) -> Signal:
    """A brush drawn in a circle over the skin, `ring` s long."""
    n = p.get("ring", 0.55)
    t = time(n)
    grain = band(noise(rng, len(t)), 1300, 7000) * (0.75 + 0.25 * rng.uniform(-1, 1, len(t)))
    return np.asarray(grain * np.sin(np.pi * np.clip(t / n, 0, 1)) ** 1.3)


def cassa(rng: Rng, vel: float, p: Patch) -> Signal:
    """The bass drum of a parade: a wide skin, a soft beater, a long bloom."""
    t, f = time(1.3), p.get("low", 47)
    skin = sine(f * (1 + 0.35 * half(t, 0.03)), t) * half(t, 0.2) + 0.5 * sine(f * 1.59, t) * half(t, 0.12)
    skin += 0.3 * sine(f * 2.3, t) * half(t, 0.07)
    beater = band(noise(rng, len(t)), 90, 1400) * half(t, 0.018)
    return np.asarray((skin + 1.1 * vel * beater) * np.clip(t / 0.002, 0, 1) * np.clip((t[-1] - t) / 0.2, 0, 1))


def tamb(rng: Rng, vel: float, p: Patch) -> Signal:
    """A tambourine: jingles a hair apart."""
    t = time(p.get("ring", 0.3))
    x = np.zeros(len(t))
    for late in (0, 0.006, 0.015, 0.027):
        partials = [sine(f, t) * g for f, g in zip(rng.uniform(5200, 11500, 5), rng.uniform(0.4, 1, 5), strict=True)]
        x += np.sum(partials, 0) * half(t - late, p.get("half", 0.035)) * (t >= late)
    return np.asarray(x * 0.25 + 0.5 * band(noise(rng, len(t)), 6000, 14000) * half(t, 0.02))


def metal(rng: Rng, t: Signal, low: float) -> Signal:
    """The clang of six squares, above `low` Hz."""
    fs = CLANG_HZ * rng.uniform(0.99, 1.01)
    squares = [np.sign(np.sin(2 * np.pi * f * t + rng.uniform(0, 6))) for f in fs]
    return band(np.sum(squares, 0) / 6, low)


def hat(rng: Rng, vel: float, p: Patch) -> Signal:
    """Hi-hat, closed or open by `ring` and `half`."""
    t = time(p.get("ring", 0.09))
    x = (0.7 * metal(rng, t, 7000) + 0.6 * band(noise(rng, len(t)), 6500)) * half(t, p.get("half", 0.018))
    return np.asarray(x * np.clip(t / 0.001, 0, 1))


def crash(rng: Rng, vel: float, p: Patch) -> Signal:
    """Crash cymbal."""
    t = time(p.get("ring", 2.2))
    x = 0.5 * metal(rng, t, 4000) + band(noise(rng, len(t)), 2500, 14000) * (1 - 0.5 * half(t, 0.03))
    return np.asarray(x * half(t, p.get("half", 0.32)) * np.clip(t / 0.003, 0, 1) * np.clip((t[-1] - t) / 0.3, 0, 1))


def ride(rng: Rng, vel: float, p: Patch) -> Signal:
    """Ride cymbal."""
    t = time(0.9)
    ping = np.sum([g * sine(f, t) for f, g in ((3127, 0.5), (4410, 0.4), (5230, 0.35), (6890, 0.3))], 0)
    x = 0.35 * ping * half(t, 0.09) + 0.5 * metal(rng, t, 6000) * half(t, 0.16)
    return np.asarray(
        (x + 0.3 * vel * band(noise(rng, len(t)), 5000) * half(t, 0.008)) * np.clip((t[-1] - t) / 0.1, 0, 1)
    )


def tom(rng: Rng, vel: float, p: Patch) -> Signal:
    """Tom, tuned by `low`."""
    t, f = time(0.55), p.get("low", 90)
    x = sine(f * (1 + 0.6 * half(t, 0.03)), t) * half(t, 0.09) + 0.35 * sine(f * 1.6, t) * half(t, 0.05)
    return np.asarray(x + 0.4 * vel * band(noise(rng, len(t)), 250, 2500) * half(t, 0.014))


def clap(rng: Rng, vel: float, p: Patch) -> Signal:
    """Three hands and the room."""
    t = time(0.3)
    hands = np.sum([half(t - d, 0.006) * (t >= d) for d in (0, 0.011, 0.021)], 0) * 0.6
    return np.asarray(band(noise(rng, len(t)), 900, 3800) * (hands + half(t - 0.031, 0.045) * (t >= 0.031)) * 1.4)


def tick(rng: Rng, vel: float, p: Patch) -> Signal:
    """Clock, rim, wood block: two short partials."""
    t, f = time(0.12), p.get("low", 1900)
    x = sine(f, t) * half(t, p.get("half", 0.008)) + 0.6 * sine(f * 1.48, t) * half(t, 0.005)
    return np.asarray(x + 0.3 * band(noise(rng, len(t)), 3000) * half(t, 0.002))


def shaker(rng: Rng, vel: float, p: Patch) -> Signal:
    """Beads."""
    t = time(0.12)
    return np.asarray(
        band(noise(rng, len(t)), 5000, 12000) * np.clip(t / 0.018, 0, 1) * half(np.maximum(t - 0.02, 0), 0.016)
    )


def pan(rng: Rng, vel: float, p: Patch) -> Signal:
    """A pan, a pipe, an anvil, tuned by `low`."""
    t, f = time(0.9), p.get("low", 640)
    modes = ((1, 1, 0.09), (1.83, 0.7, 0.12), (2.74, 0.6, 0.07), (4.1, 0.5, 0.05), (5.66, 0.35, 0.03))
    x = np.sum([g * sine(f * r, t) * half(t, h) for r, g, h in modes], 0)
    x = x * 0.6 + 0.4 * vel * band(noise(rng, len(t)), 2000) * half(t, 0.004)
    return np.asarray(x * np.clip((t[-1] - t) / 0.1, 0, 1))


def breath(rng: Rng, vel: float, p: Patch) -> Signal:
    """A breath of steam or wind: noise between `low` and `high` that swells and goes, `ring` s long."""
    n = p.get("ring", 2.0)
    t = time(n)
    swell = np.sin(np.pi * np.clip(t / n, 0, 1)) ** 1.5
    return np.asarray(
        band(noise(rng, len(t)), p.get("low", 2200), p.get("high", 9000)) * swell * (0.8 + 0.2 * sine(7 + 3 * t, t))
    )


DRUMS: dict[str, Callable[[Rng, float, Patch], Signal]] = {
    "kick": kick, "snare": snare, "brush": brush, "hat": hat, "crash": crash, "ride": ride, "tom": tom, "clap": clap,
    "stir": stir, "cassa": cassa, "tamb": tamb, "tick": tick, "shaker": shaker, "pan": pan, "hiss": breath,
}  # fmt: skip
