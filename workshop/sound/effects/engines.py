"""Tyres, sirens, rails, air: seamless loops that the chase fades by speed, slip and distance; engines are in motors."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np

from workshop.sound.effects.bricks import clank, folded, hiss, put, ringed, thump
from workshop.sound.effects.motors import shaped
from workshop.sound.effects.register import add, effect
from workshop.sound.signal import RATE, Rng, Signal, band, seed, sine, time
from workshop.sound.sources import Note, play

LOOP_S = 2
N = LOOP_S * RATE


@effect("bed", loops=True)
def air_loop(rng: Rng) -> Signal:
    """Air let go by brakes: dry, high, with the valve in it; the game lets it swell and die."""
    n = RATE
    valve = 0.25 * ringed(rng, n, 2100, 2500)
    return ringed(rng, n, 1800, 9500, 0.1) * np.clip(1 + 0.25 * ringed(rng, n, 15, 60), 0.2, 2) + valve


@effect("bed", loops=True)
def retarder_loop(rng: Rng) -> Signal:
    """A bus held back by its own gears: a moan of cogs over blades that beat oil."""
    n = RATE
    t = np.arange(n) / RATE
    cogs = sine(212.0, t) + 0.7 * sine(424.0, t) + 0.5 * sine(637.0, t) + 0.25 * sine(1061.0, t)
    blades = ringed(rng, n, 140, 900, -0.2) * (1 + 0.5 * sine(31.0, t))
    return 0.55 * cogs * (1 + 0.2 * sine(6.0, t)) + blades


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


def siren(pitch: float, rng: Rng) -> Signal:
    """A police siren: up and down twice in the loop; `pitch` is what coming and going make of it."""
    t = np.arange(N) / RATE
    f = 640 * pitch * 2 ** (0.62 * (1 - np.cos(2 * np.pi * t)))
    f *= np.round(f.sum() / RATE) / (f.sum() / RATE)
    phase = 2 * np.pi * np.cumsum(f) / RATE
    horn = np.tanh(2.2 * (np.sin(phase) + 0.35 * np.sin(2 * phase) + 0.2 * np.sin(3 * phase)))
    return shaped(horn, 380, 3000) + 0.03 * ringed(rng, N, 600, 5000)


for _name, _pitch in (("siren_loop", 1.0), ("siren_come", 1.07), ("siren_go", 0.93)):
    add(_name, "engines", "bed", 1, partial(siren, _pitch), loops=True)


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
