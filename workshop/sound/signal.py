"""Signals: time, decay, noise, filters, equaliser, rooms, levels; the small tools of everything that sounds."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np
import pyloudnorm
from numpy.typing import ArrayLike, NDArray
from scipy.ndimage import minimum_filter1d, uniform_filter1d
from scipy.signal import butter, fftconvolve, lfilter, resample_poly, sosfilt

from workshop.kit.bake import BakeError

Signal = NDArray[np.float64]  # mono (n,) or stereo (n, 2), at RATE
Rng = np.random.Generator

RATE = 44100
CEILING = 10 ** (-1.5 / 20)  # no file goes higher
ECHO_REPEATS = 6


def gain_of(level_db: float) -> float:
    """Factor of a level in dB."""
    return float(10 ** (level_db / 20))


def seed(*words: object) -> Rng:
    """Chance that depends on these words alone, so that a bake can be repeated."""
    return np.random.default_rng(zlib.crc32(" ".join(map(str, words)).encode()))


def hz(midi: float) -> float:
    """Frequency of a MIDI pitch."""
    return float(440.0 * 2 ** ((midi - 69) / 12))


def time(seconds: float) -> Signal:
    """The moments of so many seconds, in s."""
    return np.arange(max(1, round(seconds * RATE))) / RATE


def half(t: Signal, half_life_s: float) -> Signal:
    """A decay that falls by half every `half_life_s`."""
    return np.asarray(0.5 ** (np.maximum(t, 0) / half_life_s))


def noise(rng: Rng, n: int) -> Signal:
    """White noise in -1 .. 1."""
    return rng.uniform(-1, 1, n)


def band(x: Signal, low: float | None = None, high: float | None = None, order: int = 2) -> Signal:
    """Butterworth band-pass, high-pass (only `low`) or low-pass (only `high`)."""
    if low and high:
        sos = butter(order, [low, min(high, RATE * 0.49)], "bandpass", fs=RATE, output="sos")
    else:
        sos = butter(order, low or high, "highpass" if low else "lowpass", fs=RATE, output="sos")
    return np.asarray(sosfilt(sos, x, axis=0))


def glide(t: Signal, points: Sequence[tuple[float, float]]) -> Signal:
    """A curve through (s, value) points."""
    return np.interp(t, *zip(*points, strict=True))


def swept(f: ArrayLike) -> Signal:
    """The phase, in turns, of a changing frequency."""
    return np.cumsum(np.asarray(f) / RATE)


def sine(f: ArrayLike, t: Signal) -> Signal:
    """A sine of fixed or changing frequency."""
    return np.asarray(np.sin(2 * np.pi * (swept(f) if np.ndim(f) else np.multiply(f, t))))


def resonate(x: Signal, f: float, width: float) -> Signal:
    """One two-pole resonance at `f` Hz."""
    r = np.exp(-np.pi * width / RATE)
    return np.asarray(lfilter([1 - r], [1, -2 * r * np.cos(2 * np.pi * f / RATE), r * r], x))


# tone


FILTERS = ("hp", "lp", "low", "high", "peak")


def _biquad(kind: str, f: float, gain: float = 0.0, q: float = 0.707) -> tuple[list[float], list[float]]:
    """Coefficients after the Audio EQ Cookbook (R. Bristow-Johnson)."""
    a, w = 10 ** (gain / 40), 2 * np.pi * f / RATE
    c, s = float(np.cos(w)), float(np.sin(w) / (2 * q))
    if kind == "hp":
        return [(1 + c) / 2, -1 - c, (1 + c) / 2], [1 + s, -2 * c, 1 - s]
    if kind == "lp":
        return [(1 - c) / 2, 1 - c, (1 - c) / 2], [1 + s, -2 * c, 1 - s]
    if kind == "peak":
        return [1 + s * a, -2 * c, 1 - s * a], [1 + s / a, -2 * c, 1 - s / a]
    if kind not in FILTERS:
        raise BakeError(f'no filter "{kind}"; there are {", ".join(FILTERS)}')
    r, sign = 2 * a**0.5 * s, 1 if kind == "low" else -1
    over, under = a + 1 - sign * (a - 1) * c, a + 1 + sign * (a - 1) * c
    return (
        [a * (over + r), sign * 2 * a * (a - 1 - sign * (a + 1) * c), a * (over - r)],
        [under + r, sign * -2 * (a - 1 + sign * (a + 1) * c), under - r],
    )


def equalise(x: Signal, lines: Sequence[str]) -> Signal:
    """Filters in order: "hp 120", "lp 9000", "low 200 -3", "high 5000 2", "peak 800 -2 1.4" (Hz, dB, width)."""
    if not lines:
        return x
    rows = []
    for line in lines:
        kind, *numbers = line.split()
        b, a = _biquad(kind, *map(float, numbers))
        rows.append([c / a[0] for c in (*b, *a)])
    return _through(np.array(rows), x)


def _through(sections: Signal, x: Signal) -> Signal:
    """A chain of second-order filters over a mono or stereo sound."""
    return np.ascontiguousarray(np.transpose(sosfilt(sections, np.ascontiguousarray(np.transpose(x)))))


# space


def hall(x: Signal, seconds: float = 1.6, gap: float = 0.018, dark: float = 4500) -> Signal:
    """A stereo room behind a stereo sound: noise that fades, its low and high parts at their own pace."""
    rng, t = np.random.default_rng(5), time(seconds * 1.3)
    tail = np.stack([noise(rng, len(t)) for _ in "LR"], 1)
    answer = band(tail, None, dark) * half(t, seconds / 10)[:, None]
    answer += 0.5 * band(tail, dark) * half(t, seconds / 22)[:, None]
    answer *= np.clip(t / 0.012, 0, 1)[:, None]
    for k in range(8):  # early reflections
        answer[int(rng.uniform(0.004, 0.05) * RATE), k % 2] += rng.choice([-1, 1]) * 2.5
    answer = np.concatenate([np.zeros((int(gap * RATE), 2)), equalise(answer, ["hp 220"])])
    answer /= np.sqrt((answer**2).sum(0))
    return np.stack([fftconvolve(x[:, c], answer[:, c])[: len(x)] for c in (0, 1)], 1)


def echo(x: Signal, delay_s: float, feedback: float = 0.35, dark: float = 3500) -> Signal:
    """Repeats that cross sides and lose their top."""
    out, step = np.zeros_like(x), round(delay_s * RATE)
    for k in range(1, ECHO_REPEATS + 1):
        x = equalise(x[:, ::-1], [f"lp {dark}", "hp 250"])
        if k * step >= len(x):
            break
        out[k * step :] += x[: len(x) - k * step] * feedback ** (k - 1)
    return out


# level


def held_back(x: Signal, ceiling: float = CEILING, look_s: float = 0.004) -> Signal:
    """Gain of a limiter for a stereo sound: it falls before the peak comes and rises slowly."""
    peak = np.abs(resample_poly(x, 2, 1, axis=0)).max(1).reshape(-1, 2).max(1)
    need, n = np.minimum(1, ceiling / np.maximum(peak, 1e-9)), int(look_s * RATE)
    quick = uniform_filter1d(minimum_filter1d(need, 2 * n + 1, mode="wrap"), n, mode="wrap")
    slow = uniform_filter1d(minimum_filter1d(quick, 8 * n, mode="wrap"), 8 * n, mode="wrap")
    return np.asarray(np.minimum(quick, slow)[:, None])


BLOCK_S, HOP_S, GATE_LUFS, GATE_LU = 0.4, 0.1, -70.0, -10.0  # ITU-R BS.1770


def weighed(x: Signal) -> Signal:
    """A sound as the ear weighs it: the two filters of BS.1770."""
    stages = pyloudnorm.Meter(RATE)._filters.values()
    return _through(np.array([np.concatenate([one.b, one.a]) / one.a[0] for one in stages]), x)


def lufs(x: Signal) -> float:
    """Integrated loudness of a stereo sound, or of a mono one on one speaker (ITU-R BS.1770)."""
    power = weighed(x) ** 2
    sums = np.concatenate([[0.0], np.cumsum(power.sum(1) if power.ndim > 1 else power)])
    n, hop = round(BLOCK_S * RATE), round(HOP_S * RATE)
    starts = np.arange(0, max(1, len(x) - n + 1), hop)
    blocks = (sums[np.minimum(starts + n, len(x))] - sums[starts]) / n
    level = -0.691 + 10 * np.log10(blocks + 1e-15)
    heard = blocks[level > GATE_LUFS]
    if not len(heard):
        return float("-inf")
    gate = -0.691 + 10 * np.log10(heard.mean()) + GATE_LU
    return float(-0.691 + 10 * np.log10(blocks[(level > GATE_LUFS) & (level > gate)].mean()))


def momentary(x: Signal) -> float:
    """Loudest 400 ms of a mono sound on both speakers, in LUFS; what is shorter is padded with silence to 400 ms."""
    n = int(0.4 * RATE)
    x = np.pad(x, (0, max(0, n - len(x))))
    sums = np.cumsum(np.concatenate([[0], weighed(x) ** 2]))
    return float(-0.691 + 10 * np.log10(2 * (sums[n:] - sums[:-n]).max() / n + 1e-12))


def rounded(x: Signal, ceiling: float = CEILING) -> Signal:
    """Soft clip: straight up to half of the ceiling, then bending towards it."""
    knee = ceiling / 2
    bent = np.sign(x) * (knee + knee * np.tanh((np.abs(x) - knee) / knee))
    return np.asarray(np.where(np.abs(x) > knee, bent, x))
