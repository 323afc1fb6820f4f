"""Engines: each in loops by revolutions, once working and once let go, so that load changes their colour too.

A second of whole turns has no seam. Steps between loops are a fifth and less, so that cross-fades climb like pitch.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import partial

import numpy as np

from workshop.sound.effects.bricks import clank, folded, hiss, put, ringed
from workshop.sound.effects.register import add
from workshop.sound.signal import RATE, Rng, Signal, half, seed, sine, time

N = RATE  # samples of a loop: one second
Mode = tuple[float, float, float]  # Hz, level, half-life s
Tone = tuple[float, float]  # times the revolutions, level
EDGES = (0, 150, 450, 1400, RATE)  # Hz
Shares = tuple[float, float, float, float]  # of power, between these edges


@dataclass(frozen=True, slots=True)
class Motor:
    """An engine: revolutions of its loops, firings of a turn, what each sets ringing, and its colour.

    `works` and `rests` are the shares of power at the lowest and at the highest revolutions; `sings` and `turns_over`
    what blower, belt and cogs add under load and without it.
    """

    turns: tuple[int, ...]
    firings: tuple[float, ...]
    modes: tuple[Mode, ...]
    knock: tuple[float, float, float, float]  # band of noise of a firing: low Hz, high Hz, level, half-life s
    works: tuple[Shares, Shares]
    rests: tuple[Shares, Shares]
    sings: tuple[Tone, ...]
    turns_over: tuple[Tone, ...]
    shakes: tuple[float, ...]  # times the revolutions: the whole body
    rattles: float = 0.0  # of panes and panels, at its lowest revolutions


MOTORS = {
    # ours: a six-cylinder two-stroke diesel with a blower
    "engine_bus": Motor(
        (12, 14, 16, 19, 22, 26, 30, 35), (1, 0.62, 0.9, 0.55, 0.95, 0.7),
        ((62, 0.8, 0.018), (118, 1.0, 0.014), (236, 1.2, 0.009), (431, 1.1, 0.006), (870, 0.7, 0.003)),
        (500, 3600, 2.2, 0.004),
        ((0.46, 0.37, 0.13, 0.04), (0.26, 0.35, 0.28, 0.11)), ((0.64, 0.29, 0.06, 0.01), (0.46, 0.39, 0.13, 0.02)),
        ((17, 1.0), (34, 0.5)), ((11, 0.7), (22, 0.3)), (3, 4), 0.5,
    ),
    # his: an older coach, a four-stroke V8 that lopes, with a turbine on it
    "engine_his": Motor(
        (9, 11, 13, 15, 18, 21, 25, 29), (1, 0.5, 0.85, 0.4),
        ((46, 1.1, 0.024), (92, 1.0, 0.02), (171, 0.9, 0.012), (312, 1.2, 0.008), (1240, 0.5, 0.002)),
        (900, 5200, 1.5, 0.003),
        ((0.52, 0.26, 0.13, 0.09), (0.28, 0.24, 0.25, 0.23)), ((0.70, 0.22, 0.06, 0.02), (0.52, 0.31, 0.13, 0.04)),
        ((61, 1.6), (122, 0.4)), ((7, 0.5),), (2, 2, 4), 0.9,
    ),
    # a lazy V8 of the eighties, exhaust first
    "engine_car": Motor(
        (14, 17, 21, 26, 32, 39, 48, 60), (1, 0.6, 0.9, 0.5),
        ((88, 1.0, 0.016), (171, 1.0, 0.011), (330, 0.8, 0.007), (690, 0.6, 0.004)), (500, 3000, 1.4, 0.003),
        ((0.40, 0.44, 0.12, 0.04), (0.16, 0.37, 0.33, 0.14)), ((0.56, 0.37, 0.06, 0.01), (0.30, 0.46, 0.20, 0.04)),
        ((9, 0.7), (23, 0.3)), ((9, 0.4),), (2,), 0.0,
    ),
    # two cylinders in a thin pipe
    "engine_bike": Motor(
        (28, 35, 44, 56, 70), (1, 0.7),
        ((140, 1.2, 0.010), (290, 1.0, 0.008), (560, 0.6, 0.005), (1150, 0.3, 0.003)), (900, 5000, 0.5, 0.002),
        ((0.24, 0.48, 0.21, 0.07), (0.09, 0.35, 0.39, 0.17)), ((0.34, 0.50, 0.14, 0.02), (0.18, 0.44, 0.31, 0.07)),
        (), (), (1,), 0.0,
    ),
}  # fmt: skip


def _wrapped(a: Signal, b: Signal) -> Signal:
    """Convolution round the loop."""
    return np.fft.irfft(np.fft.rfft(a) * np.fft.rfft(b, len(a)), len(a))


def _firing(motor: Motor, turns: int) -> Signal:
    """Unequal firings, the same in every loop of an engine, so that neighbours share their character."""
    rng, count = seed("firings", motor.turns[0]), turns * len(motor.firings)
    u = time(0.12)
    ringing = np.sum([g * sine(f, u) * half(u, h) for f, g, h in motor.modes], 0) + hiss(seed("firing"), u, motor.knock)
    pulses = np.zeros(N)
    for k in range(count):
        pulses[int(k * N / count)] += motor.firings[k % len(motor.firings)] * rng.uniform(0.9, 1.1)
    return _wrapped(pulses, ringing)


def shaped(x: Signal, low: float, high: float) -> Signal:
    """High-pass and gentle low-pass without a seam."""
    spectrum = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(x), 1 / RATE)
    return np.fft.irfft(spectrum * (f > low) / np.sqrt(1 + (f / high) ** 2), len(x))


def _coloured(x: Signal, shares: tuple[Shares, Shares], speed: float) -> Signal:
    """Bands in the shares of power that belong to these revolutions, 0 the lowest .. 1 the highest."""
    spectrum, f = np.fft.rfft(x), np.fft.rfftfreq(len(x), 1 / RATE)
    out = np.zeros(len(x))
    for k, (a, b) in enumerate(itertools.pairwise(EDGES)):
        part = np.fft.irfft(spectrum * ((f >= a) & (f < b)), len(x))
        out += part / (part.std() + 1e-9) * np.sqrt(shares[0][k] + (shares[1][k] - shares[0][k]) * speed)
    return out


def running(motor: Motor, turns: int, works: bool, rng: Rng) -> Signal:
    """A second at so many revolutions, under load or let go."""
    speed = (turns - motor.turns[0]) / (motor.turns[-1] - motor.turns[0])
    t = np.arange(N) / RATE
    fire = _firing(motor, turns)
    fire = np.tanh((1.3 if works else 0.7) * fire / fire.std())
    breath = ringed(rng, N, 300, 3400, -0.35) * (0.4 + 0.6 * np.abs(fire) / np.abs(fire).max())
    tones = np.sum([g * sine(turns * by, t) for by, g in (motor.sings if works else motor.turns_over)] or [0 * t], 0)
    shake = np.sum([sine(turns * by, t + 0.1 * k) for k, by in enumerate(motor.shakes)], 0)
    x = fire + (0.22 + 0.2 * speed if works else 0.1) * breath + (0.02 + 0.1 * speed) * tones
    x = x + ((0.12 + 0.3 * speed) if works else 0.3) * shake
    top_hz = 1800 + 2600 * speed if works else 900 + 900 * speed
    x = _coloured(shaped(x, 34, top_hz), motor.works if works else motor.rests, speed)
    return _trembling(motor, x, rng) if motor.rattles and turns < 1.4 * motor.turns[0] else x


def _trembling(motor: Motor, x: Signal, rng: Rng) -> Signal:
    """What shakes where an engine turns slowest: panes, panels, a loose flap."""
    t, beats = np.arange(N) / RATE, motor.turns[0]
    loose = [(k / beats, rng.uniform(0.3, 1) * clank(rng, rng.uniform(900, 2200))) for k in range(beats) if k % 3]
    panes = folded(put(1.3, *loose), N)
    swell = 1 + 0.16 * sine(3.0, t) + 0.1 * sine(5.0, t)
    return np.asarray(x * swell + 0.22 * motor.rattles * x.std() * panes / panes.std())


for _name, _motor in MOTORS.items():
    for _k, _turns in enumerate(_motor.turns, 1):
        add(f"{_name}_{_k}", "motors", "bed", 1, partial(running, _motor, _turns, True), loops=True)
        add(f"{_name}_rest_{_k}", "motors", "bed", 1, partial(running, _motor, _turns, False), loops=True)
