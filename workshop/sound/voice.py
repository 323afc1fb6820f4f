"""A voice without words: folds that open and close, a throat that moves from vowel to vowel, breath, pitch that bends.

Folds: Rosenberg's pulse (1971), slope instead of flow, so that the lips are in it. Throat: resonances in a row, after
Klatt (1980). Vowels: means of men's speech, as phonetics has published them since Peterson and Barney (1952).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.signal import lfilter

from workshop.sound.signal import RATE, Rng, Signal, band, equalise, glide, noise, time

Curve = Sequence[tuple[float, float]]  # (share of the length, value)

VOWELS = {  # Hz of the first four resonances of a man's throat
    "ah": (730, 1090, 2440, 3400), "uh": (620, 1200, 2400, 3400), "aw": (570, 840, 2410, 3300),
    "ae": (660, 1720, 2410, 3450), "eh": (530, 1840, 2480, 3500), "ee": (290, 2250, 2950, 3600),
    "oh": (450, 920, 2400, 3300), "oo": (310, 870, 2250, 3250), "er": (490, 1350, 1700, 3200),
    "mm": (270, 1000, 2150, 3100),
}  # fmt: skip
WIDTHS = (80, 100, 140, 200)  # Hz of these resonances
BLOCK = 220  # samples between which the throat moves
FRY_HZ = 31  # how fast what lies above the folds rattles in a growl


@dataclass(frozen=True, slots=True)
class Throat:
    """Whose voice it is: how its resonances lie to a man's (0.86 a giant, 1.16 a woman); all else is 0..1."""

    lies: float = 1.0
    effort: float = 0.6  # soft .. a shout
    breath: float = 0.15
    rough: float = 0.1  # folds that do not agree from turn to turn, and rattle
    nose: float = 0.0  # a second way out: the middle is hollowed


def utter(
    rng: Rng,
    throat: Throat,
    seconds: float,
    pitch: Curve,
    vowels: str,
    attack_s: float = 0.012,
    release_s: float = 0.06,
    puff_s: float = 0.0,
) -> Signal:
    """One sound of a throat: Hz over its length, vowels "ah-oh" that it moves through, `puff_s` of an h before it."""
    t = time(seconds + release_s)
    share = np.clip(t / seconds, 0, 1)
    f = glide(share, pitch) * _unsteady(rng, len(t), throat.rough)
    flow, slope = _folds(rng, f, throat)
    air = band(noise(rng, len(t)), 500, 7500) * (0.25 + 0.75 * flow)
    puff = np.exp(-t / puff_s) if puff_s else np.zeros(len(t))
    x = slope * (1 - puff) + air * (throat.breath + 2.0 * puff) * 0.9
    x = _through(x, share, vowels.split("-"), throat)
    x = equalise(x, [f"high 1500 {2 + 12 * throat.effort:.1f}"])  # who shouts presses his folds
    if throat.nose:
        x = x - throat.nose * band(x, 750, 1300)
    rise = np.sin(np.pi / 2 * np.clip(t / attack_s, 0, 1)) ** 2
    fall = np.where(t > seconds, np.exp(-4 * (t - seconds) / release_s), 1.0) * np.clip((t[-1] - t) / 0.008, 0, 1)
    x = x * rise * fall
    return np.asarray(x / (np.abs(x).max() + 1e-9))


def _unsteady(rng: Rng, n: int, rough: float) -> Signal:
    """What no throat can help: pitch that drifts by a hundredth, more where it is rough."""
    knots = np.cumsum(rng.normal(0, 1, n // 1500 + 2))
    drift = np.interp(np.arange(n), np.arange(len(knots)) * 1500, knots - knots.mean())
    return np.asarray(np.exp(0.004 * (1 + 3 * rough) * drift))


def _folds(rng: Rng, f: Signal, throat: Throat) -> tuple[Signal, Signal]:
    """(how far the folds are open 0..1, the slope of the flow): each turn a little longer or louder than the last."""
    turns = np.cumsum(f) / RATE
    number, phase = np.divmod(turns, 1.0)
    number = number.astype(int)
    count = number[-1] + 2
    opens = 0.62 - 0.16 * throat.effort  # share of a turn in which they part
    closes = 0.3 - 0.18 * throat.effort  # and shut: the quicker, the brighter
    longer = 1 + (0.012 + 0.09 * throat.rough) * rng.normal(0, 1, count).clip(-2, 2)
    louder = 1 + (0.03 + 0.16 * throat.rough) * rng.normal(0, 1, count).clip(-2, 2)
    louder[::2] *= 1 - 0.4 * throat.rough
    phase = np.clip(phase * longer[number], 0, 1)
    up = 0.5 * (1 - np.cos(np.pi * phase / opens))
    down = np.cos(np.pi / 2 * (phase - opens) / closes)
    flow = np.where(phase < opens, up, np.where(phase < opens + closes, down, 0.0)) * louder[number]
    rattle = 0.5 + 0.5 * np.sin(2 * np.pi * np.cumsum(FRY_HZ * _unsteady(rng, len(f), 1.0)) / RATE)
    flow = flow * (1 - 0.55 * throat.rough * rattle)
    slope = np.diff(flow, prepend=0.0)
    return flow, slope / (np.abs(slope).max() + 1e-9)


def _through(x: Signal, share: Signal, vowels: Sequence[str], throat: Throat) -> Signal:
    """Resonances in a row, moved every BLOCK samples."""
    places = np.linspace(0, 1, len(vowels)) if len(vowels) > 1 else np.zeros(1)
    for k, width in enumerate((*WIDTHS, 260)):
        row = [3900.0 if k == 4 else VOWELS[vowel][k] for vowel in vowels]
        f = np.interp(share, places, row) * throat.lies
        if k == 0:
            f = f * (1 + 0.12 * throat.effort)  # a shout opens the jaw
        x = _resonance(x, f, width * (1 + 0.8 * throat.breath))
    return x


def _resonance(x: Signal, f: Signal, width: float) -> Signal:
    """One two-pole resonance that moves; its gain at 0 Hz is 1."""
    r = np.exp(-np.pi * width / RATE)
    out, state = np.zeros(len(x)), np.zeros(2)
    for i in range(0, len(x), BLOCK):
        b, c = 2 * r * np.cos(2 * np.pi * f[i] / RATE), -r * r
        out[i : i + BLOCK], state = lfilter([1 - b - c], [1, -b, -c], x[i : i + BLOCK], zi=state)
    return out
