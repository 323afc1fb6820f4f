"""Tuned sources: a patch (a table of patches.toml) and a Note give a stereo sound; nothing is sampled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.signal import lfilter

from workshop.kit.bake import BakeError
from workshop.sound.drums import DRUMS
from workshop.sound.signal import RATE, Rng, Signal, band, glide, half, hz, noise, resonate, sine, swept, time

Patch = dict[str, Any]  # a table of patches.toml, kinds and fields as said at its head

TABLE = 2048  # samples of a single cycle
SHORT_S = 0.008  # every sound ends in so much of a fade
VOWELS = {  # formants: (Hz, level dB, width Hz), rounded from common singer tables
    "oo": [(350, 0, 60), (640, -14, 80), (2550, -34, 140), (2900, -40, 160)],
    "ah": [(650, 0, 90), (1080, -5, 100), (2650, -18, 150), (2950, -22, 170)],
    "oh": [(430, 0, 70), (820, -9, 90), (2600, -25, 150), (2900, -30, 170)],
    "eh": [(480, 0, 80), (1720, -11, 110), (2500, -17, 150), (2900, -24, 170)],
}


@dataclass(frozen=True, slots=True)
class Note:
    """What a source plays: pitch, seconds the key is held, strength 0..1, marks of the score, pitch before."""

    midi: int
    gate_s: float
    vel: float = 0.7
    marks: str = ""
    before: int = 0


def envelope(t: Signal, gate_s: float, attack: float, decay: float, sustain: float, release: float) -> Signal:
    """Rise, fall to `sustain`, and after the gate the end; times in s."""
    rise = np.sin(np.pi / 2 * np.clip(t / attack, 0, 1))
    fall = sustain + (1 - sustain) * np.exp(-3 * np.maximum(t - attack, 0) / decay)
    leave = np.exp(-5 * np.maximum(t - gate_s, 0) / release) * np.clip((t[-1] - t) / SHORT_S, 0, 1)
    return np.asarray(rise * fall * leave)


# single cycles: exact harmonics, so no aliasing


def _cycle(amps: Signal, phases: Signal | None = None) -> Signal:
    spectrum = np.zeros(TABLE // 2 + 1, complex)
    k = min(len(amps), TABLE // 2 - 1)
    spectrum[1 : k + 1] = -1j * amps[:k] * (1 if phases is None else np.exp(1j * phases[:k]))
    x = np.fft.irfft(spectrum, TABLE) * TABLE / 2
    return np.append(x, x[0])


def _harmonics(shape: str, f0: float) -> Signal:
    k = np.arange(1, max(2, int(17000 / f0)) + 1)
    if shape == "saw":
        return 1 / k
    if shape == "square":
        return np.asarray((k % 2) / k)
    if shape == "reed":  # a free reed: strong odd, weaker even harmonics, all the way up
        return np.asarray(np.where(k % 2, 1.0, 0.55) * k**-0.85)
    if shape == "triangle":
        return np.asarray((k % 2) * (-1.0) ** (k // 2) / k**2)
    if shape.startswith("pulse"):  # pulse25 = a quarter high
        return np.asarray(np.sin(np.pi * k * int(shape[5:]) / 100) / k)
    raise BakeError(f'patches.toml: no wave shape "{shape}"; there are saw, square, triangle, reed, pulseNN')


def _tables(p: Patch, f0: float, rng: Rng) -> Signal:
    """Rows between which a note moves, from dark to bright or from vowel to vowel, all about equally loud."""
    if "vowels" in p:
        k = np.arange(1, int(14000 / f0) + 1)
        phases = rng.uniform(0, 2 * np.pi, len(k))
        rows = []
        for vowel in p["vowels"]:
            shape = sum(10 ** (g / 20) / (1 + ((k * f0 - f) / w) ** 2) for f, g, w in VOWELS[vowel])
            x = _cycle(np.asarray((shape + 0.012) * k**-0.5), phases)
            rows.append(x / x.std())
        return np.array(rows)
    if "drawbars" in p:
        amps = np.zeros(17)
        amps[[1, 3, 2, 4, 6, 8, 10, 12, 16]] = np.array(p["drawbars"]) / 8
        x = _cycle(amps[1:])
        return np.asarray(x[None] / x.std())
    amps = _harmonics(p["shape"], f0)
    k = np.arange(1, len(amps) + 1) * f0
    if "formants" in p:
        amps = amps * (0.25 + sum(10 ** (g / 20) / (1 + ((k - f) / w) ** 2) for f, g, w in p["formants"]))
    low, high = p.get("cut", [9000, 9000])
    cuts = np.maximum(np.geomspace(low, high, 8 if high > low else 1), f0 * 0.8)
    rows = [_cycle(amps / np.sqrt(1 + (k / c) ** 4)) for c in cuts]
    return np.array(rows) / rows[-1].std()


def _scan(rows: Signal, f: Signal, morph: Signal, start: float) -> Signal:
    """Read the tables at frequency f(t), at row morph(t) in 0..1."""
    phase = (start + np.cumsum(f) / RATE) % 1 * TABLE
    i = phase.astype(int)
    a = phase - i
    if len(rows) == 1:
        return np.asarray(rows[0][i] * (1 - a) + rows[0][i + 1] * a)
    y = np.clip(morph, 0, 1) * (len(rows) - 1)
    j = np.minimum(y.astype(int), len(rows) - 2)
    b, flat, at = y - j, rows.ravel(), j * rows.shape[1] + i
    up = at + rows.shape[1]
    low = flat[at] * (1 - a) + flat[at + 1] * a
    return np.asarray((1 - b) * low + b * (flat[up] * (1 - a) + flat[up + 1] * a))


# what tuned sources share


def _bend(p: Patch, note: Note, t: Signal, rng: Rng) -> Signal:
    """Cents over time: vibrato, scoop into the note, slide, fall."""
    depth = p.get("vibrato", 0) * (2.2 if "~" in note.marks else 1)
    rate = p.get("vibrato_hz", 5.3) * rng.uniform(0.95, 1.05)
    swell = np.clip((t - p.get("vibrato_after", 0.2)) / 0.3, 0, 1)
    cents = depth * np.sin(2 * np.pi * (rate * t + rng.uniform())) * swell
    cents -= p.get("scoop", 0) * note.vel * np.exp(-t / 0.022)
    if "/" in note.marks and note.before:
        cents += 100 * (note.before - note.midi) * np.exp(-t / 0.035)
    if "\\" in note.marks:
        cents -= 700 * np.clip((t - 0.45 * note.gate_s) / (0.55 * note.gate_s), 0, 2) ** 2
    cents += p.get("drop_cents", 0) * np.clip(t / max(note.gate_s, 0.01), 0, 1.5)  # a voice that sinks
    return np.asarray(cents)


def _spread(sounds: list[Signal], width: float) -> Signal:
    """Several voices, fanned out from left to right."""
    pans = np.linspace(-width, width, len(sounds)) if len(sounds) > 1 else np.zeros(1)
    out = np.zeros((len(sounds[0]), 2))
    for x, q in zip(sounds, pans, strict=True):
        out += np.outer(x, [np.sqrt((1 - q) / 2), np.sqrt((1 + q) / 2)])
    return np.asarray(out * np.sqrt(2 / len(sounds)))


def wave(p: Patch, note: Note, rng: Rng) -> Signal:
    """Single cycles that grow brighter, or move from vowel to vowel."""
    a, d, s, r = p["env"]
    t = time(note.gate_s + r)
    f0, n = hz(note.midi + 12 * p.get("octave", 0)), p.get("voices", 1)
    rows = _tables(p, f0, rng)
    if "vowels" in p:
        opens = p.get("opens", 0.4)
        morph = glide(t, [(0, 0), (opens, note.vel), (note.gate_s + 0.01 + opens, note.vel * 0.8)])
    else:
        morph = envelope(t, note.gate_s, *p.get("cut_env", [0.01, 1, 1, r])) * (0.35 + 0.65 * note.vel)
        depth, rate = p.get("motion", (0, 1))
        morph = morph * (1 + depth * np.sin(2 * np.pi * (rate * t + rng.uniform())))
    sounds = []
    for v in range(n):
        detune = (v / (n - 1) * 2 - 1 if n > 1 else 0) * p.get("detune", 0) + rng.normal(0, p.get("drift", 0))
        f = f0 * 2 ** ((_bend(p, note, t, rng) + detune) / 1200)
        sounds.append(_scan(rows, f, morph, rng.uniform()))
    out = _spread(sounds, p.get("width", 0)) * envelope(t, note.gate_s, a, d, s, r)[:, None]
    if p.get("breath"):
        air = band(noise(rng, len(t)), 900, 9000) * envelope(t, note.gate_s, a * 0.7, 0.3, 0.5, r)
        out += p["breath"] * air[:, None]
    return np.asarray(out * note.vel)


def fm(p: Patch, note: Note, rng: Rng) -> Signal:
    """Pairs of carrier and modulator; high notes take less modulation."""
    a, d, s, r = p["env"]
    t, f0 = time(note.gate_s + r), hz(note.midi)
    dark = np.clip((330 / f0) ** p.get("key_scale", 0.4), 0.4, 1.6)
    env = envelope(t, note.gate_s, a, d, s, r)
    sounds = []
    for side in (-1, 1) if p.get("detune") else (0,):
        phase = 2 * np.pi * swept(f0 * 2 ** ((_bend(p, note, t, rng) + side * p.get("detune", 0)) / 1200))
        x = np.zeros(len(t))
        for op in p["ops"]:
            grow = envelope(t, note.gate_s, *op.get("index_env", [0.002, 0.5, 1, r]))
            index = op["index"] * dark * (0.3 + 0.7 * note.vel) * grow
            fade = half(t, op["half"]) if "half" in op else 1
            tone = np.sin(op.get("ratio", 1) * phase + index * np.sin(op.get("mod", 1) * phase + side))
            x += op.get("level", 1) * fade * tone
        sounds.append(x * env)
    out = _spread(sounds, p.get("width", 0.3))
    if p.get("breath"):  # lip or key noise at the start
        out += (p["breath"] * note.vel * band(noise(rng, len(t)), 1500, 6000) * half(t, 0.015))[:, None]
    return np.asarray(out * note.vel)


def pluck(p: Patch, note: Note, rng: Rng) -> Signal:
    """A burst of noise in a damped, tuned delay (Karplus and Strong 1983)."""
    release = p.get("release", 0.12)
    f, t = hz(note.midi), time(note.gate_s + release)
    soft = p.get("damp", 0.35) * (1.25 - 0.5 * note.vel)
    ring = 0.001 ** (1 / (f * p.get("t60", 2.0)))
    delay = RATE / f - soft
    n = int(delay)
    frac = delay - n
    burst = np.zeros(len(t))
    burst[:n] = noise(rng, n)
    burst[:n] -= burst[:n].mean()
    burst = np.asarray(lfilter([0.6 + 0.4 * note.vel], [1, -0.4 + 0.4 * note.vel], burst))
    pick = max(1, int(n * p.get("pick", 0.17)))
    burst[pick:] -= 0.8 * burst[:-pick]  # the place of the pick: a comb
    loop = np.convolve([1 - soft, soft], [1 - frac, frac]) * ring
    x = np.asarray(lfilter([1], np.concatenate([[1], np.zeros(n - 1), -loop]), burst))
    for freq, level, width in p.get("body", []):
        x = x + level * resonate(x, freq, width) * width / 6
    x *= np.exp(-6 * np.maximum(t - note.gate_s, 0) / release) * np.clip((t[-1] - t) / SHORT_S, 0, 1)
    return np.repeat((x / (np.sqrt(np.mean(x[: RATE // 8] ** 2)) + 1e-9) * 0.5 * note.vel)[:, None], 2, 1)


def modal(p: Patch, note: Note, rng: Rng) -> Signal:
    """Bells, vibraphone, timpani: a sum of fading partials, and the stroke."""
    t, f = time(max(note.gate_s * p.get("held", 0), 0) + p["ring"]), hz(note.midi)
    drop = 1 + p.get("drop", 0) * half(t, 0.03)  # a struck skin is sharp at first
    x = np.zeros(len(t))
    for i, (ratio, level, fade) in enumerate(p["modes"]):
        if f * ratio < 16000:
            x += level * note.vel ** (0.3 * i) * sine(f * ratio * drop, t) * half(t, fade)
    x *= np.clip(t / p.get("attack", 0.002), 0, 1)
    if p.get("tremolo"):
        x *= 1 + 0.25 * np.sin(2 * np.pi * p["tremolo"] * t)
    low, high, level, fade = p.get("stroke", [500, 2000, 0, 0.01])
    x += level * note.vel * band(noise(rng, len(t)), low, high) * half(t, fade)
    return np.repeat((x * np.clip((t[-1] - t) / 0.03, 0, 1) * note.vel)[:, None], 2, 1)


SOURCES: dict[str, Callable[[Patch, Note, Rng], Signal]] = {"wave": wave, "fm": fm, "pluck": pluck, "modal": modal}


def play(patch: Patch, note: Note, rng: Rng) -> Signal:
    """One note or hit, stereo."""
    if patch["kind"] in DRUMS:
        return np.repeat((DRUMS[patch["kind"]](rng, note.vel, patch) * note.vel)[:, None], 2, 1)
    if patch["kind"] not in SOURCES:
        raise BakeError(f'patches.toml: no kind "{patch["kind"]}"; there are {", ".join((*SOURCES, *DRUMS))}')
    return SOURCES[patch["kind"]](patch, note, rng)
