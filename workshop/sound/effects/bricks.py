"""Bricks of effects: blows, noise in bands, rings, creaks, seams; families are put together from these."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workshop.sound.signal import (
    RATE,
    Rng,
    Signal,
    band,
    equalise,
    gain_of,
    glide,
    half,
    hall,
    noise,
    resonate,
    sine,
    time,
)
from workshop.sound.sources import Note, play

BODY = 0.42  # of a blow is bent: odd and even overtones
Band = tuple[float, float, float, float]  # low Hz, high Hz, level, half-life s


def hiss(rng: Rng, t: Signal, *parts: Band) -> Signal:
    """Noise in bands; high parts may die sooner."""
    out = np.zeros(len(t))
    for low, high, level, fade in parts:
        x = band(noise(rng, len(t)), low, high)
        out += level * x / x.std() * half(t, fade) * 0.3
    return out


def thump(t: Signal, top: float, low: float, fall: float, fade: float) -> Signal:
    """A blow on something heavy: the pitch drops from `top` to `low` Hz; its overtones carry it on small speakers."""
    tone = sine(low + (top - low) * half(t, fall), t)
    return np.asarray((0.6 * tone + BODY * np.tanh(2.6 * tone + 0.4)) * half(t, fade))


def ring(rng: Rng, t: Signal, freqs: Sequence[float], fade: float, spread: float = 0.02) -> Signal:
    """Partials that do not agree; high ones fade sooner."""
    out = np.zeros(len(t))
    for f in freqs:
        level = rng.uniform(0.5, 1)
        tone = sine(f * rng.uniform(1 - spread, 1 + spread), t)
        out += level * tone * half(t, fade * rng.uniform(0.6, 1.3) * (freqs[0] / f) ** 0.4)
    return out


def put(seconds: float, *parts: tuple[float, Signal]) -> Signal:
    """Sounds at their times in s, on `seconds` of silence."""
    out = np.zeros(int(seconds * RATE))
    for at, x in parts:
        i = int(at * RATE)
        out[i : i + len(x)] += x[: max(0, len(out) - i)]
    return out


def shards(rng: Rng, seconds: float, n: int, mean: float, low: float, high: float, longest: float) -> Signal:
    """Many small pings, thinning out."""
    parts = []
    for _ in range(n):
        ping = ring(rng, time(longest * 4), [rng.uniform(low, high)], rng.uniform(0.2, 1) * longest)
        parts.append((min(rng.exponential(mean), seconds - 0.05), ping * rng.uniform(0.1, 1)))
    return put(seconds, *parts)


def hard(x: Signal, drive: float = 2.0) -> Signal:
    """Saturation."""
    return np.asarray(np.tanh(x * drive / np.abs(x).max()))


def edged(x: Signal, level_db: float) -> Signal:
    """More of what cracks and slaps in a blow."""
    return equalise(x, [f"peak 1600 {level_db:g} 0.5"])


def room(x: Signal, seconds: float, level_db: float) -> Signal:
    """A mono room behind the sound."""
    x = np.pad(x, (0, int(seconds * 0.8 * RATE)))
    return np.asarray(x + gain_of(level_db) * hall(np.stack([x, x], 1), seconds, 0.008, 3500).mean(1))


def crack(rng: Rng, t: Signal, f: float) -> Signal:
    """One splinter of wood."""
    splinter = hiss(rng, t, (f, f * 5, 1.2, 0.005), (f * 0.5, f * 2, 0.7, 0.02))
    return splinter + 0.4 * ring(rng, t, [f * 0.6, f * 1.37], 0.018)


def clank(rng: Rng, f: float) -> Signal:
    """A small hard part of metal."""
    t = time(0.12)
    return hiss(rng, t, (f, f * 4, 1, 0.004)) + 0.5 * ring(rng, t, [f, f * 1.52, f * 2.31, f * 3.4], 0.012)


def metal_hit(rng: Rng, f: float) -> Signal:
    """A blow on sheet or pipe."""
    t = time(0.8)
    tone = ring(rng, t, [f, f * 1.83, f * 2.74, f * 4.1, f * 5.6], 0.07, 0.03) * 0.5
    return hard(tone + hiss(rng, t, (1500, 8000, 1.2, 0.006)) + 0.6 * thump(t, 200, 100, 0.01, 0.02), 1.6)


def creak(rng: Rng, seconds: float, slow: float, fast: float) -> Signal:
    """Something that sticks and slips, `slow` to `fast` times a second and back."""
    t = time(seconds)
    f = glide(t, [(0, slow), (seconds * 0.45, fast), (seconds, slow * 1.2)])
    clicks = (np.diff(np.floor(np.cumsum(f) / RATE), prepend=0) > 0) * 1.0
    body = np.sum([resonate(clicks, freq * rng.uniform(0.92, 1.08), 90) for freq in (620, 1150, 1900)], 0)
    body *= glide(t, [(0, 0), (seconds * 0.2, 1), (seconds * 0.8, 1), (seconds, 0)])
    return np.asarray(body / np.abs(body).max())


def sweep(
    rng: Rng, seconds: float, start: float, top: float, end: float, width: float = 0.7, sharp: float = 3
) -> Signal:
    """Air pushed aside: noise in a band that rises to `top` Hz and falls to `end`."""
    t = time(seconds)
    f = glide(t, [(0, start), (seconds * 0.55, top), (seconds, end)])
    x = noise(rng, len(t))
    low, mid = _state_variable(x, f, width)
    return np.asarray((mid + 0.15 * low) * np.sin(np.pi * np.clip(t / seconds, 0, 1)) ** sharp)


def _state_variable(x: Signal, f: Signal, damp: float) -> tuple[Signal, Signal]:
    """Low and band output of a filter whose frequency moves (Chamberlin's state variable filter)."""
    low, mid = 0.0, 0.0
    lows, mids = np.zeros(len(x)), np.zeros(len(x))
    for i, k in enumerate(2 * np.sin(np.pi * np.minimum(f, RATE / 7) / RATE)):
        low += k * mid
        mid += k * (x[i] - low - damp * mid)
        lows[i], mids[i] = low, mid
    return lows, mids


def drops(rng: Rng, seconds: float, n: int, first: float, last: float, low: float = 500, high: float = 1800) -> Signal:
    """Falling drops: short tones that rise."""
    u = time(0.06)
    parts = []
    for f in rng.uniform(low, high, n):
        drop = sine(glide(u, [(0, f), (0.04, f * 1.7)]), u) * half(u, 0.012)
        parts.append((rng.uniform(first, last), rng.uniform(0.1, 0.4) * drop))
    return put(seconds, *parts)


def throat(rng: Rng, midi: int, seconds: float, vowels: Sequence[str], falls: float = -300, **more: float) -> Signal:
    """A voice without words: pitch, length, vowels from start to end, cents that it sinks by."""
    tone = {
        "kind": "wave", "vowels": list(vowels), "env": [0.012, 0.15, 0.75, 0.09], "opens": seconds * 0.6, "voices": 2,
        "detune": 7, "drift": 6, "breath": 0.06, "drop_cents": falls, **more,
    }  # fmt: skip
    return equalise(play(tone, Note(midi, seconds, 0.9), rng)[:, 0], ["peak 2600 5 0.7", "high 4000 4"])


# loops: no seam


def ringed(rng: Rng, n: int, low: float, high: float, slope: float = 0.0) -> Signal:
    """Noise without a seam: made in the frequency domain."""
    f = np.fft.rfftfreq(n, 1 / RATE)
    shape = (f > 0) / (1 + (low / np.maximum(f, 1)) ** 4) / (1 + (f / high) ** 4) * np.maximum(f, 20) ** slope
    x = np.fft.irfft(shape * np.exp(2j * np.pi * rng.uniform(size=len(f))), n)
    return np.asarray(x / x.std())


def folded(x: Signal, n: int) -> Signal:
    """What rings past the end of a loop of `n` samples comes in again at its start."""
    return np.sum([np.pad(part := x[i : i + n], (0, n - len(part))) for i in range(0, len(x), n)], 0)
