"""Beds: what a room sounds like when nothing happens; seamless loops."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import drops, folded, hiss, put, ring, ringed, throat
from workshop.sound.effects.register import effect
from workshop.sound.signal import RATE, Rng, Signal, band, gain_of, hall, sine, time


def _wet_room(x: Signal, n: int, seconds: float, level_db: float) -> Signal:
    """A loop in a tiled room: what rings past its end comes in again at its start."""
    padded = np.pad(x, (0, int(seconds * RATE)))
    answer = hall(np.stack([padded, padded], 1), seconds, 0.02, 4000).mean(1)
    return folded(padded + gain_of(level_db) * answer, n)


def _murmur(rng: Rng, seconds: float, voices: int) -> Signal:
    """Men who talk, too far off for words."""
    n, out = int(seconds * RATE), np.zeros(int(seconds * RATE))
    for _ in range(voices):
        low, at, parts = int(rng.integers(40, 52)), rng.uniform(0, 1.5), []
        while at < seconds - 0.4:
            vowels = tuple(rng.choice(["oo", "ah", "oh", "eh"], 2))
            long = rng.uniform(0.08, 0.2)
            syllable = throat(rng, low + int(rng.integers(-2, 4)), long, vowels, rng.uniform(-200, 100))
            parts.append((at, rng.uniform(0.3, 0.8) * syllable))
            at += long + float(rng.choice([0.03, 0.07, 0.9], p=[0.5, 0.3, 0.2]))
        out += folded(put(seconds + 0.6, *parts), n)
    return out


@effect("bed", loops=True)
def bed_changing_room(rng: Rng) -> Signal:
    """Low talk behind the lockers, a drip, a pipe."""
    seconds = 8.0
    n = int(seconds * RATE)
    talk = _wet_room(band(_murmur(rng, seconds, 4), 180, 1400), n, 1.6, -4)
    drip = _wet_room(drops(rng, seconds, 7, 0.2, seconds - 0.3, 900, 1600), n, 1.8, -2)
    air = ringed(rng, n, 90, 500, -0.4)
    return talk / talk.std() + 0.5 * drip / np.abs(drip).max() * 6 + 0.35 * air


@effect("bed", loops=True)
def bed_steam(rng: Rng) -> Signal:
    """Steam in pipes, water on hot stone."""
    n = 6 * RATE
    swell = np.clip(1 + 0.3 * ringed(rng, n, 0.2, 1.5), 0.2, 2)
    pipes = ringed(rng, n, 1500, 8000, -0.2) * swell + 0.7 * ringed(rng, n, 90, 320, -0.3)
    knocks = put(6.0, *[(at, ring(rng, time(0.5), [310, 567, 849], 0.05)) for at in rng.uniform(0.3, 5.4, 3)])
    return pipes + 1.6 * _wet_room(knocks, n, 1.4, -3)


@effect("bed", loops=True)
def bed_hall(rng: Rng) -> Signal:
    """A pool under a dome: lapping water, drops, a long room."""
    seconds = 8.0
    n = int(seconds * RATE)
    lap = np.zeros(n)
    for f, level in ((420, 1.0), (760, 0.7), (1300, 0.35)):
        lap += level * ringed(rng, n, f * 0.85, f * 1.2) * np.clip(ringed(rng, n, 0.4, 1.6), 0, 3)
    drip = _wet_room(drops(rng, seconds, 12, 0.1, seconds - 0.2, 700, 1900), n, 2.6, 2)
    return 0.7 * lap + drip / np.abs(drip).max() * 5 + 0.4 * ringed(rng, n, 60, 260, -0.4)


@effect("bed", loops=True)
def bed_stove(rng: Rng) -> Signal:
    """Fire under the hot stones."""
    seconds = 6.0
    n = int(seconds * RATE)
    roar = ringed(rng, n, 70, 420, -0.5) * np.clip(1 + 0.3 * ringed(rng, n, 0.8, 6), 0.2, 2)
    parts = []
    for at in rng.uniform(0, seconds - 0.1, 46):
        spark = hiss(rng, time(0.06), (rng.uniform(900, 2500), rng.uniform(4000, 9000), 1, rng.uniform(0.002, 0.012)))
        parts.append((at, rng.uniform(0.3, 1.6) * spark))
    return roar + 1.8 * put(seconds, *parts) + 0.12 * ringed(rng, n, 1500, 6000)


@effect("bed", loops=True)
def bed_wind(rng: Rng) -> Signal:
    """Wind over roofs and snow."""
    n, out = 8 * RATE, np.zeros(8 * RATE)
    for f, level in ((260, 1.0), (520, 0.7), (1050, 0.35), (2600, 0.1)):
        out += level * ringed(rng, n, f * 0.8, f * 1.25) * np.clip(1 + 0.6 * ringed(rng, n, 0.1, 0.5), 0.1, 3)
    return out


@effect("bed", loops=True)
def bed_crowd(rng: Rng) -> Signal:
    """Many men in one room."""
    return band(_murmur(rng, 8.0, 14), 200, 3000) + 0.02 * sine(100.0, time(8.0))
