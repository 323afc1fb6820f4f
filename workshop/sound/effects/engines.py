"""Engines, tyres, sirens, rails: seamless loops that the chase cross-fades by speed, slip and distance."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from workshop.sound.effects.bricks import clank, folded, hiss, put, ringed, thump
from workshop.sound.effects.register import add, effect
from workshop.sound.signal import RATE, Rng, Signal, band, half, seed, sine, time
from workshop.sound.sources import Note, play

LOOP_S = 2
N = LOOP_S * RATE
BUS_TURNS = (12, 19, 27, 35)  # revolutions a second of the four loops: whole numbers, so that there is no seam
CAR_TURNS = (14, 26, 42, 60)
BIKE_TURNS = (28, 70)

Mode = tuple[float, float, float]  # Hz, level, half-life s


def _wrapped(a: Signal, b: Signal) -> Signal:
    """Convolution round the loop."""
    return np.fft.irfft(np.fft.rfft(a) * np.fft.rfft(b, len(a)), len(a))


def _firing(rng: Rng, turns: int, cylinders: Sequence[float], knock: Signal) -> Signal:
    """Every turn has the same unequal firings, so that neighbouring loops share their character."""
    pulses = np.zeros(N)
    count = LOOP_S * turns * len(cylinders)
    for k in range(count):
        pulses[int(k * N / count)] += cylinders[k % len(cylinders)] * rng.uniform(0.93, 1.07)
    return _wrapped(pulses, knock)


def _struck(modes: Sequence[Mode], seconds: float, air: tuple[float, float, float, float]) -> Signal:
    """What one firing sets ringing: block, pipe and a breath of noise, the same each time."""
    u = time(seconds)
    return np.sum([g * sine(f, u) * half(u, h) for f, g, h in modes], 0) + hiss(seed("firing"), u, air)


def _shaped(x: Signal, low: float, high: float) -> Signal:
    """High-pass and gentle low-pass without a seam."""
    spectrum = np.fft.rfft(x)
    f = np.fft.rfftfreq(len(x), 1 / RATE)
    return np.fft.irfft(spectrum * (f > low) / np.sqrt(1 + (f / high) ** 2), len(x))


EDGES = (0, 150, 450, 1400, RATE)  # Hz


def _coloured(x: Signal, low: Sequence[float], high: Sequence[float], load: float) -> Signal:
    """Bands in the shares of power that belong to this load, from idle `low` to full `high`: revolutions only climb."""
    spectrum, f = np.fft.rfft(x), np.fft.rfftfreq(len(x), 1 / RATE)
    out = np.zeros(len(x))
    for k, (a, b) in enumerate(itertools.pairwise(EDGES)):
        part = np.fft.irfft(spectrum * ((f >= a) & (f < b)), len(x))
        out += part / (part.std() + 1e-9) * np.sqrt(low[k] + (high[k] - low[k]) * load)
    return out


def bus_engine(turns: int, rng: Rng) -> Signal:
    """A six-cylinder two-stroke diesel with blower and gears; louder in the middle as it works harder."""
    modes = ((62, 0.8, 0.018), (118, 1.0, 0.014), (236, 1.2, 0.009), (431, 1.1, 0.006), (870, 0.7, 0.003))
    power = _firing(rng, turns, (1, 0.62, 0.9, 0.55, 0.95, 0.7), _struck(modes, 0.12, (500, 3600, 2.2, 0.004)))
    load = (turns - BUS_TURNS[0]) / (BUS_TURNS[-1] - BUS_TURNS[0])
    breath = ringed(rng, N, 300, 3200, -0.35) * (0.5 + 0.5 * np.abs(power) / np.abs(power).max())
    t = np.arange(N) / RATE
    whine = sine(turns * 17.0, t) + 0.5 * sine(turns * 34.0, t)
    shake = sine(turns * 3.0, t) + 0.6 * sine(turns * 4.0, t + 0.3)  # the whole bus, one and a half times a turn
    x = np.tanh(1.1 * power / power.std()) + (0.22 + 0.18 * load) * breath + (0.03 + 0.07 * load) * whine
    x = _shaped(x + (0.1 + 0.35 * load) * shake, 38, 1800 + 2200 * load)
    return _coloured(x, (0.50, 0.36, 0.11, 0.03), (0.28, 0.36, 0.26, 0.10), load)


def car_engine(turns: int, rng: Rng) -> Signal:
    """A lazy V8 of the eighties, exhaust first."""
    modes = ((88, 1.0, 0.016), (171, 1.0, 0.011), (330, 0.8, 0.007), (690, 0.6, 0.004))
    fire = _firing(rng, turns, (1, 0.6, 0.9, 0.5), _struck(modes, 0.1, (500, 3000, 1.4, 0.003)))
    load = (turns - CAR_TURNS[0]) / (CAR_TURNS[-1] - CAR_TURNS[0])
    t = np.arange(N) / RATE
    belt = sine(turns * 9.0, t) + 0.4 * sine(turns * 23.0, t)
    shake = sine(turns * 2.0, t)
    x = np.tanh((1.0 + 0.4 * load) * fire / fire.std()) + 0.3 * ringed(rng, N, 400, 4000, -0.3) + 0.05 * load * belt
    x = _shaped(x + 0.3 * load * shake, 45, 1600 + 3000 * load)
    return _coloured(x, (0.42, 0.44, 0.11, 0.03), (0.18, 0.38, 0.32, 0.12), load)


def bike_engine(turns: int, rng: Rng) -> Signal:
    """Two cylinders in a thin pipe."""
    modes = ((140, 1.2, 0.010), (290, 1.0, 0.008), (560, 0.6, 0.005), (1150, 0.3, 0.003))
    fire = _firing(rng, turns, (1, 0.7), _struck(modes, 0.08, (900, 5000, 0.5, 0.002)))
    x = _shaped(np.tanh(1.1 * fire / fire.std()) + 0.12 * ringed(rng, N, 900, 6000, -0.2), 70, 5200)
    load = (turns - BIKE_TURNS[0]) / (BIKE_TURNS[-1] - BIKE_TURNS[0])
    return _coloured(x, (0.26, 0.48, 0.20, 0.06), (0.10, 0.36, 0.38, 0.16), load)


def _enter(name: str, turns: Sequence[int], make: Callable[[int, Rng], Signal]) -> None:
    for k, turn in enumerate(turns):
        add(f"{name}_{k + 1}", "engines", "bed", 1, partial(make, turn), loops=True)


_enter("engine_bus", BUS_TURNS, bus_engine)
_enter("engine_car", CAR_TURNS, car_engine)
_enter("engine_bike", BIKE_TURNS, bike_engine)


@effect("bed", loops=True)
def engine_misfire(rng: Rng) -> Signal:
    """A hurt engine: coughs and rattles on top of what still turns."""
    coughs = []
    for at in (0.12, 0.31, 0.44, 0.93, 1.2, 1.29, 1.71):
        cough = thump(time(0.3), 150, 62, 0.02, 0.05) + hiss(rng, time(0.3), (200, 1800, 1.2, 0.03))
        coughs.append((at, rng.uniform(0.6, 1) * cough))
    rattle = [(at, 0.25 * clank(rng, rng.uniform(700, 1500))) for at in rng.uniform(0, LOOP_S, 26)]
    return folded(put(LOOP_S + 1, *coughs, *rattle), N)


def _sung(rng: Rng, tones: Sequence[tuple[float, float]], wander: float) -> Signal:
    """Rubber that sings: tones that drift together, each a whole number of turns long."""
    drift = ringed(rng, N, 0.5, 7)
    out = np.zeros(N)
    for f0, g in tones:
        f = f0 * (1 + wander * drift)
        f *= np.round(f.sum() / RATE) / (f.sum() / RATE)
        phase = 2 * np.pi * np.cumsum(f) / RATE
        out += g * np.sin(phase + 1.1 * np.sin(phase))
    return out * (0.8 + 0.15 * np.clip(ringed(rng, N, 1, 12), -2, 2))


@effect("bed", loops=True)
def tyres_dry(rng: Rng) -> Signal:
    """A squeal on dry tar."""
    return _sung(rng, ((930, 1), (1240, 0.6), (1710, 0.3)), 0.012) + 0.35 * ringed(rng, N, 700, 3500)


@effect("bed", loops=True)
def tyres_wet(rng: Rng) -> Signal:
    """Water torn off the road, with a little rubber in it."""
    spray = ringed(rng, N, 900, 9000, -0.25) * np.clip(1 + 0.3 * ringed(rng, N, 4, 30), 0.2, 2)
    return spray + 0.16 * _sung(rng, ((880, 1), (1190, 0.5)), 0.02) + 0.5 * ringed(rng, N, 150, 700, -0.3)


@effect("bed", loops=True)
def tyres_gravel(rng: Rng) -> Signal:
    """Stones under wheels and against the floor."""
    stones = [(at, rng.uniform(0.2, 1) * clank(rng, rng.uniform(900, 3800))) for at in rng.uniform(0, LOOP_S, 160)]
    grind = ringed(rng, N, 250, 3800, -0.2) * np.clip(1 + 0.5 * ringed(rng, N, 20, 90), 0.1, 2.5)
    return 1.2 * folded(put(LOOP_S + 0.5, *stones), N) + 0.6 * grind


@effect("bed", loops=True)
def tyres_snow(rng: Rng) -> Signal:
    """Snow that is pressed and creaks."""
    crush = ringed(rng, N, 500, 4200, -0.3) * np.clip(0.4 + np.abs(ringed(rng, N, 30, 160)) ** 1.5, 0, 3)
    return crush + 0.4 * ringed(rng, N, 90, 400, -0.2)


@effect("bed", loops=True)
def road_wet(rng: Rng) -> Signal:
    """Wheels that roll on a wet road: always there, more with speed."""
    return ringed(rng, N, 60, 420, -0.35) + 0.5 * ringed(rng, N, 1200, 7000, -0.35) * np.clip(
        1 + 0.2 * ringed(rng, N, 1, 9), 0.3, 2
    )


@effect("bed", loops=True)
def scrape_loop(rng: Rng) -> Signal:
    """Metal along metal or stone."""
    grit = ringed(rng, N, 900, 7000, -0.2) * (0.6 + 0.4 * np.clip(ringed(rng, N, 8, 60), -1.5, 2))
    return grit + np.sum([0.35 * ringed(rng, N, f * 0.98, f * 1.02) for f in (1130, 2210, 3470)], 0)


@effect("bed", loops=True)
def siren_loop(rng: Rng) -> Signal:
    """A police siren: up and down twice in the loop."""
    t = np.arange(N) / RATE
    f = 640 * 2 ** (0.62 * (1 - np.cos(2 * np.pi * t)))
    f *= np.round(f.sum() / RATE) / (f.sum() / RATE)
    phase = 2 * np.pi * np.cumsum(f) / RATE
    horn = np.tanh(2.2 * (np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.2 * np.sin(3 * phase)))
    return _shaped(horn, 380, 3000) + 0.03 * ringed(rng, N, 600, 5000)


def _strike(pitch: int) -> Signal:
    gong = {
        "kind": "modal", "ring": 1.0, "stroke": [2000, 9000, 0.3, 0.004],
        "modes": [[1, 1, 0.16], [1.51, 0.5, 0.1], [2.62, 0.5, 0.07], [4.2, 0.25, 0.04]],
    }  # fmt: skip
    return play(gong, Note(pitch, 0.1, 0.9), seed("gong"))[:, 0]


@effect("bed", loops=True)
def bell_loop(rng: Rng) -> Signal:
    """The bell of a crossing: two strokes, not quite alike."""
    level = rng.uniform(0.82, 0.88)
    return folded(put(1.9, (0, _strike(83)), (0.43, level * _strike(83))), int(0.86 * RATE))


@effect("bed", loops=True)
def train_loop(rng: Rng) -> Signal:
    """A long train near by: mass, joints in pairs, a dry whine."""
    t = np.arange(N) / RATE
    joint = 1.5 * thump(time(0.3), 90, 50, 0.02, 0.05) + hiss(rng, time(0.3), (200, 1500, 0.7, 0.03))
    joints = folded(put(3, *[(k + d, joint) for k in (0, 1) for d in (0, 0.14)]), N)
    wheels = 0.4 * ringed(rng, N, 500, 4500, -0.25) * (1 + 0.2 * sine(3.0, t))
    return ringed(rng, N, 45, 260, -0.3) + wheels + 1.2 * joints + 0.05 * sine(1840.0, t) * (1 + sine(2.0, t))


@effect("bed", loops=True)
def jet_loop(rng: Rng) -> Signal:
    """A hydrant without its head: a column of water that comes down on the road."""
    fall = [(at, hiss(rng, time(0.2), (900, 6000, 1, 0.03))) for at in rng.uniform(0, LOOP_S, 34)]
    return ringed(rng, N, 400, 6500, -0.3) + 0.5 * folded(put(LOOP_S + 0.5, *fall), N) + 0.4 * ringed(rng, N, 70, 300)


@effect("bed", loops=True)
def herd_loop(rng: Rng) -> Signal:
    """Cattle that move: hooves, bells, a low of complaint."""
    n = 4 * RATE
    hooves = [(at, rng.uniform(0.3, 1) * thump(time(0.12), 190, 95, 0.01, 0.02)) for at in rng.uniform(0, 4, 90)]
    bells = [(at, 0.25 * clank(rng, rng.uniform(900, 1400))) for at in rng.uniform(0, 4, 9)]
    moos = []
    for at in (0.3, 1.4, 2.9):
        voice = {
            "kind": "wave", "vowels": ["oo", "oh", "oo"], "env": [0.15, 0.3, 0.9, 0.25], "opens": 0.5, "voices": 2,
            "detune": 9, "breath": 0.15, "drop_cents": -250,
        }  # fmt: skip
        moos.append((at, 0.7 * play(voice, Note(int(rng.integers(42, 47)), 0.8, 0.8), rng)[:, 0]))
    mix = folded(put(5.6, *hooves, *bells, *moos), n)
    return mix + 0.1 * mix.std() * ringed(rng, n, 150, 1500)


@effect("bed", loops=True)
def bed_city(rng: Rng) -> Signal:
    """A city at night, far off: traffic like surf, somebody's horn, wind between houses."""
    n = 8 * RATE
    surf = ringed(rng, n, 60, 600, -0.4) * np.clip(1 + 0.4 * ringed(rng, n, 0.1, 0.5), 0.2, 3)
    air = 0.35 * ringed(rng, n, 700, 3500, -0.4) * np.clip(1 + 0.5 * ringed(rng, n, 0.1, 0.6), 0.1, 3)
    t = time(0.7)
    horn = band(np.sign(sine(415.0, t)) + np.sign(sine(524.0, t)), 250, 1200) * np.sin(np.pi * t / 0.7)
    return surf + air + folded(put(9.5, (2.1, 0.12 * horn), (6.3, 0.08 * horn)), n)
