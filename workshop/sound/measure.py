"""Numbers of a sound: colour, peaks, mono, seams, clicks, small speakers; for those who cannot listen."""

from __future__ import annotations

import numpy as np
from scipy.signal import resample_poly, welch

from workshop.sound.signal import RATE, Signal, lufs, weighed

OCTAVES = [(63 * 2**k, 125 * 2**k) for k in range(8)]  # 63 Hz .. 16 kHz
BANDS = {  # Hz; what engineers call them
    "rumble": (20, 45), "sub": (45, 80), "bass": (80, 200), "mud": (200, 400), "low mid": (400, 800),
    "mid": (800, 2000), "harsh": (2000, 5000), "top": (5000, 10000), "air": (10000, 16000),
}  # fmt: skip
REFERENCE_DB_AN_OCTAVE = -4.0  # of power density: what balanced music falls by from 80 Hz up
SEAM = 2048  # samples to each side


def _power(x: Signal) -> tuple[Signal, Signal]:
    f, power = welch(x.mean(1) if x.ndim > 1 else x, RATE, nperseg=min(16384, len(x)))
    return f, power


def colour(x: Signal) -> list[float]:
    """Share of the energy in each octave from 63 Hz up, in percent."""
    f, power = _power(x)
    parts = [power[(f >= low) & (f < high)].sum() for low, high in OCTAVES]
    return [float(100 * part / sum(parts)) for part in parts]


def tilt(x: Signal) -> float:
    """Slope of the power density from 100 Hz to 10 kHz in dB an octave, through third octaves. Music: -3 to -4.5."""
    f, power = _power(x)
    middles = 100 * 2 ** (np.arange(0, 20.1) / 3)
    edge = 2 ** (1 / 6)
    levels = [10 * np.log10(power[(f >= m / edge) & (f < m * edge)].mean() + 1e-20) for m in middles]
    return float(np.polyfit(np.log2(middles), levels, 1)[0])


def balance(x: Signal) -> dict[str, float]:
    """Each of BANDS against a spectrum that falls by REFERENCE_DB_AN_OCTAVE, in dB; the middle bands average 0."""
    f, power = _power(x)
    found = {}
    for name, (low, high) in BANDS.items():
        at = (f >= low) & (f < high)
        wanted = (np.maximum(f[at], 80) / 1000) ** (REFERENCE_DB_AN_OCTAVE / 10 / np.log10(2))
        found[name] = float(10 * np.log10(power[at].sum() / wanted.sum() + 1e-20))
    middle = np.mean([found[name] for name in ("bass", "mud", "low mid", "mid", "harsh", "top")])
    return {name: float(level - middle) for name, level in found.items()}


def level(x: Signal) -> float:
    """Loudness of a whole stereo sound, its silence included, in LUFS."""
    return float(-0.691 + 10 * np.log10((weighed(x) ** 2).sum(1).mean() + 1e-12))


def centre_hz(x: Signal) -> float:
    """Middle of the energy of a sound."""
    power = np.abs(np.fft.rfft(x.mean(1) if x.ndim > 1 else x)) ** 2
    return float((power * np.fft.rfftfreq(len(x), 1 / RATE)).sum() / (power.sum() + 1e-12))


def crest(x: Signal) -> float:
    """Peak over mean power, in dB."""
    return float(20 * np.log10(np.abs(x).max() / np.sqrt((x**2).mean())))


def true_peak_db(x: Signal) -> float:
    """Peak between the samples too, in dBTP: four times oversampled."""
    return float(20 * np.log10(np.abs(resample_poly(x, 4, 1, axis=0)).max() + 1e-12))


def mono_loss_db(x: Signal) -> float:
    """Loudness that a stereo sound loses on one loudspeaker, in dB."""
    middle = x.mean(1)
    return lufs(x) - lufs(np.stack([middle, middle], 1))


def short_term(x: Signal, window_s: float = 3.0) -> Signal:
    """Loudness of each window of a stereo sound, one a second, in LUFS."""
    sums = np.cumsum(np.concatenate([[0.0], (weighed(x) ** 2).sum(1)]))
    n = int(window_s * RATE)
    at = np.arange(0, len(x) - n + 1, RATE)
    return np.asarray(-0.691 + 10 * np.log10((sums[at + n] - sums[at]) / n + 1e-12))


def swing_lu(x: Signal) -> float:
    """How far the loudness of 3 s goes between its quiet (5 %) and its loud moments (95 %)."""
    quiet, loud = np.percentile(short_term(x), [5, 95])
    return float(loud - quiet)


def _turn(x: Signal, at: int) -> float:
    """How much the spectrum changes at a sample: 0 not at all, 1 wholly."""
    window = np.hanning(SEAM)
    before, after = (np.abs(np.fft.rfft(part * window)) for part in (x[at - SEAM : at], x[at : at + SEAM]))
    return float(np.linalg.norm(after - before) / np.linalg.norm(after + before))


def seam(x: Signal, start: int, end: int, bar: int) -> tuple[float, float]:
    """(change of the spectrum where a stereo loop joins, the greatest at its bar lines); `bar` in samples."""
    mono = x.mean(1)
    joined = np.concatenate([mono[end - 2 * SEAM : end], mono[start : start + 2 * SEAM]])
    bars = [_turn(mono, at) for at in range(start + bar, end - SEAM, bar) if at > SEAM]
    return _turn(joined, 2 * SEAM), max(bars)


def worst_click(x: Signal) -> float:
    """The sharpest corner of a sound against what surrounds it within 6 ms; a lost sample makes 30 and more."""
    mono = x.mean(1) if x.ndim > 1 else x
    corner = np.abs(np.diff(mono, 2))
    n = int(0.006 * RATE)
    sums = np.cumsum(np.concatenate([[0.0], corner]))
    at = np.arange(len(corner))
    low, high = np.maximum(at - n, 0), np.minimum(at + n, len(corner) - 1) + 1
    around = (sums[high] - sums[low] - corner) / (high - low - 1)
    loud = corner > 0.01 * np.abs(mono).max()
    return float((corner / (around + 1e-5))[loud].max(initial=0.0))
