"""The hotel when nothing happens: its rooms, its roof, its machines; seamless loops."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import clank, folded, put, ringed, room, thump
from workshop.sound.effects.register import effect
from workshop.sound.signal import RATE, Rng, Signal, band, seed, sine, time
from workshop.sound.sources import Note, play


@effect("bed", loops=True)
def lift_loop(rng: Rng) -> Signal:
    """A lift on its way: motor, cables, rollers."""
    n = 2 * RATE
    t = np.arange(n) / RATE
    motor = 0.5 * sine(60.0, t) + 0.5 * sine(120.0, t) + 0.3 * sine(239.5, t) + 0.16 * sine(612.0, t)
    rollers = [(at, 0.3 * clank(rng, rng.uniform(600, 1100))) for at in (0.2, 0.7, 1.2, 1.7)]
    return motor + 0.5 * ringed(rng, n, 120, 1800, -0.3) * (1 + 0.3 * sine(3.0, t)) + folded(put(2.4, *rollers), n)


@effect("bed", loops=True)
def neon_loop(rng: Rng) -> Signal:
    """A tube that buzzes and loses its breath now and then."""
    n = 4 * RATE
    t = np.arange(n) / RATE
    spikes = np.sum([sine(120.0 * k, t) * k**-0.55 for k in range(1, 26)], 0)  # mains, twice a turn
    buzz = spikes / spikes.std() + 0.3 * np.tanh(6 * sine(360.0, t))
    blink = np.ones(n)
    for at in (0.9, 1.02, 2.7):
        blink[int(at * RATE) : int((at + 0.05) * RATE)] = 0.25
    blink = np.convolve(np.concatenate([blink[-200:], blink, blink[:200]]), np.ones(401) / 401, "valid")
    return buzz * blink + 0.12 * ringed(rng, n, 2000, 9000) * blink


@effect("bed", loops=True)
def fan_loop(rng: Rng) -> Signal:
    """A fan under the ceiling: blades and one dry bearing."""
    n = 2 * RATE
    t = np.arange(n) / RATE
    blades = ringed(rng, n, 90, 900, -0.3) * (1 + 0.55 * sine(7.0, t))
    ticks = [(k / 3.5, 0.2 * clank(rng, 1250)) for k in range(7)]
    return blades + 0.2 * sine(60.0, t) + folded(put(2.3, *ticks), n)


@effect("bed", loops=True)
def record_loop(rng: Rng) -> Signal:
    """A record behind a door: a bass that walks, a horn that takes its time, a needle that wants dusting."""
    n, beat = 8 * RATE, 0.5
    horn = {"kind": "fm", "env": [0.05, 0.4, 0.7, 0.15], "ops": [{"index": 2.2}], "detune": 6}
    bass = {"kind": "fm", "env": [0.005, 0.3, 0.2, 0.1], "ops": [{"index": 1.1}], "detune": 0}
    walk = (43, 46, 48, 49, 50, 53, 50, 47, 48, 51, 55, 51, 50, 45, 50, 42)
    tune = ((0, 70, 1.4), (1.67, 69, 0.3), (2, 67, 1.6), (4.67, 65, 0.3), (5, 67, 2.4), (8, 72, 1.0), (9, 75, 0.6))
    tune = (*tune, (9.67, 74, 0.3), (10, 70, 1.6), (12.67, 69, 0.3), (13, 66, 0.9), (14, 69, 1.6))
    low = [(beat * k, 0.8 * play(bass, Note(m, 0.4, 0.8), rng)[:, 0]) for k, m in enumerate(walk)]
    high = [(beat * at, play(horn, Note(m, beat * long, 0.7), rng)[:, 0]) for at, m, long in tune]
    band_heard = folded(room(band(put(9.0, *low, *high), 140, 1500), 0.5, -6), n)
    dust = [(at, rng.uniform(0.2, 0.5) * clank(rng, rng.uniform(2600, 4200))) for at in rng.uniform(0, 8, 26)]
    return band_heard / band_heard.std() + 0.4 * folded(put(8.3, *dust), n) + 0.06 * ringed(rng, n, 800, 3000)


def _far(rng: Rng, x: Signal, n: int, seconds: float) -> Signal:
    """A sound behind walls, folded into a loop."""
    return folded(room(band(x, 120, 900), seconds, -4), n)


@effect("bed", loops=True)
def bed_lobby(rng: Rng) -> Signal:
    """A lobby after midnight: ventilation, a clock, the street through glass."""
    n = 8 * RATE
    ticks = put(8.4, *[(k, 0.5 * clank(seed("clock", k % 2), 2400 - 500 * (k % 2))) for k in range(8)])
    street = ringed(rng, n, 60, 380, -0.4) * np.clip(1 + 0.5 * ringed(rng, n, 0.12, 0.5), 0.2, 3)
    return street + 0.3 * ringed(rng, n, 300, 2600, -0.4) + 0.5 * folded(ticks, n)


@effect("bed", loops=True)
def bed_corridor(rng: Rng) -> Signal:
    """A hotel corridor: pipes, somebody's radio two doors on."""
    n = 8 * RATE
    tone = {"kind": "fm", "env": [0.02, 0.3, 0.6, 0.2], "ops": [{"index": 1.6}], "detune": 4}
    song = [
        (0.5 * k, 0.4 * play(tone, Note(m, 0.42, 0.6), rng)[:, 0])
        for k, m in enumerate((63, 67, 70, 69, 67, 65, 63, 58) * 2)
    ]
    radio = _far(rng, put(8.8, *song), n, 0.9)
    return ringed(rng, n, 70, 500, -0.4) + 0.25 * ringed(rng, n, 900, 4000, -0.4) + 0.35 * radio / radio.std()


@effect("bed", loops=True)
def bed_kitchen(rng: Rng) -> Signal:
    """Hoods that draw, something that boils, spoons."""
    n = 6 * RATE
    hood = ringed(rng, n, 120, 2200, -0.35)
    boil = [(at, rng.uniform(0.2, 0.6) * thump(time(0.08), 300, 520, 0.02, 0.014)) for at in rng.uniform(0, 6, 70)]
    spoons = [(at, 0.35 * clank(rng, rng.uniform(1900, 3000))) for at in (0.8, 1.0, 3.4, 4.7, 4.85)]
    return hood + folded(put(6.5, *boil, *spoons), n)


@effect("bed", loops=True)
def bed_roof(rng: Rng) -> Signal:
    """Wind over a roof, rain on tar and tin, the city below."""
    n = 8 * RATE
    gusts = np.clip(1 + 0.6 * ringed(rng, n, 0.1, 0.5), 0.1, 3)
    wind = np.sum([g * ringed(rng, n, f * 0.8, f * 1.25) for f, g in ((260, 1), (520, 0.6), (1050, 0.3))], 0) * gusts
    rain = [(at, rng.uniform(0.1, 0.5) * clank(rng, rng.uniform(2200, 5200))) for at in rng.uniform(0, 8, 240)]
    return (
        wind + 0.4 * ringed(rng, n, 2500, 9000, -0.2) + 1.6 * folded(put(8.3, *rain), n) + 0.5 * ringed(rng, n, 50, 200)
    )


@effect("bed", loops=True)
def bed_room(rng: Rng) -> Signal:
    """An empty room with its window open: a curtain, the street five floors down."""
    n = 8 * RATE
    curtain = ringed(rng, n, 400, 2600, -0.3) * np.clip(ringed(rng, n, 0.2, 0.8), 0.05, 2) ** 2
    return 0.8 * curtain + ringed(rng, n, 60, 320, -0.4)
