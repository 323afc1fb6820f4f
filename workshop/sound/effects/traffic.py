"""Crashes by weight, tyres that burst, horns, whatever goes by: what vehicles do to each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workshop.sound.effects.bricks import clank, hard, hiss, metal_hit, put, ring, room, shards, sweep, thump
from workshop.sound.effects.register import effect
from workshop.sound.signal import RATE, Rng, Signal, band, equalise, glide, half, sine, time


def _sheet(rng: Rng, t: Signal, low: float, high: float, count: int, fade: float) -> Signal:
    """Sheet metal that rings in many voices."""
    return 0.22 * ring(rng, t, list(rng.uniform(low, high, count)), fade)


def _bending(rng: Rng, t: Signal, count: int) -> Signal:
    """Metal that gives way: voices that swell, then die."""
    voices = [
        ring(rng, t, [f], 0.22) * glide(t, [(0, 0), (0.08, 1), (t[-1], 1)]) for f in rng.uniform(160, 1500, count)
    ]
    return np.asarray(0.2 * np.sum(voices, 0))


@effect("hit", 4)
def bump(rng: Rng) -> Signal:
    """Two bumpers touch."""
    t = time(0.3)
    knock = thump(t, rng.uniform(150, 230), rng.uniform(80, 110), 0.012, 0.03)
    return hard(knock + hiss(rng, t, (300, 1800, 1, 0.016)) + _sheet(rng, t, 300, 1500, 4, 0.03), 2)


@effect("crash", 4)
def crash_small(rng: Rng) -> Signal:
    """A wing is pushed in: 6 kN s."""
    t = time(0.7)
    blow = thump(t, 170, rng.uniform(58, 76), 0.02, 0.06)
    blow += hiss(rng, t, (150, 900, 1.3, 0.05), (900, 6000, 1, 0.02))
    return put(
        1.2,
        (0, hard(blow, 3)),
        (0, _sheet(rng, t, 280, 2600, 9, 0.06)),
        (0.05, 0.4 * shards(rng, 0.8, 16, 0.12, 2500, 7500, 0.025)),
        (rng.uniform(0.12, 0.2), 0.3 * metal_hit(rng, rng.uniform(380, 560))),
    )


@effect("crash", 4, priority=7)
def crash_large(rng: Rng) -> Signal:
    """A car is thrown: panels, glass, a hub cap."""
    t = time(1.1)
    blow = 1.2 * thump(t, 140, rng.uniform(42, 54), 0.035, 0.11)
    blow += hiss(rng, t, (80, 500, 1.4, 0.1), (400, 3000, 1.3, 0.06), (2500, 9000, 0.8, 0.03))
    parts = [(rng.uniform(0.08, 0.6), rng.uniform(0.2, 0.4) * metal_hit(rng, rng.uniform(300, 700))) for _ in range(4)]
    return room(
        put(
            1.7,
            (0, hard(blow, 3.6)),
            (0.02, _bending(rng, t, 6)),
            (0.04, 0.5 * shards(rng, 1.2, 50, 0.16, 2200, 9500, 0.03)),
            *parts,
        ),
        0.8,
        -14,
    )


@effect("crash", 3, priority=9)
def crash_huge(rng: Rng) -> Signal:
    """Eleven tonnes against eleven tonnes: 60 kN s."""
    t = time(1.6)
    blow = 1.5 * thump(t, 120, rng.uniform(32, 40), 0.05, 0.17)
    blow += hiss(rng, t, (60, 400, 1.4, 0.16), (300, 2500, 1.3, 0.1), (2000, 9000, 0.8, 0.04))
    parts = [(rng.uniform(0.1, 0.9), rng.uniform(0.12, 0.3) * metal_hit(rng, rng.uniform(240, 520))) for _ in range(6)]
    smack = hiss(rng, time(0.2), (700, 9000, 2.4, 0.012))
    return room(
        put(
            2.4,
            (0, hard(blow, 4)),
            (0, hard(smack, 2)),
            (0.02, _bending(rng, t, 9)),
            (0.06, 0.55 * shards(rng, 1.6, 70, 0.2, 2000, 9000, 0.035)),
            (0.09, 0.3 * hard(thump(t, 90, 38, 0.05, 0.12), 2)),
            *parts,
        ),
        1.2,
        -12,
    )


@effect("hit", 3)
def dent(rng: Rng) -> Signal:
    """A panel is pushed in and springs half-way back."""
    t = time(0.4)
    pop = ring(rng, t, [rng.uniform(150, 240), 410, 690], 0.04) + hiss(rng, t, (500, 3000, 0.8, 0.012))
    return put(0.6, (0, pop), (rng.uniform(0.09, 0.14), 0.4 * ring(rng, t, [rng.uniform(230, 320), 530], 0.03)))


@effect("crash", 3, priority=7)
def wreck(rng: Rng) -> Signal:
    """A car is done for: it collapses, steam goes off, a hub cap rolls away."""
    t = time(1.4)
    blow = hard(thump(t, 150, 48, 0.03, 0.09) + hiss(rng, t, (150, 1200, 1.4, 0.07), (1500, 7000, 0.8, 0.03)), 3)
    steam = hiss(rng, t, (1800, 9000, 0.5, 0.4)) * glide(t, [(0, 0), (0.2, 1), (1.4, 0.3)])
    f, at, rolls = rng.uniform(900, 1300), 0.35, []
    for k in range(9):
        rolls.append((at, 0.3 * 0.88**k * ring(rng, time(0.2), [f, f * 1.6, f * 2.4], 0.03)))
        at += 0.16 * 0.87**k
    return put(2, (0, blow), (0.02, _bending(rng, t, 5)), (0.1, 0.35 * steam), *rolls)


@effect("hit", 4)
def tyre_chirp(rng: Rng) -> Signal:
    """Somebody brakes in a panic."""
    long = rng.uniform(0.3, 0.6)
    t = time(long)
    wander = np.interp(t, np.linspace(0, long, 20), rng.normal(0, 1, 20))
    f = glide(t, [(0, rng.uniform(1050, 1250)), (long, rng.uniform(780, 950))]) * (1 + 0.015 * wander)
    phase = 2 * np.pi * np.cumsum(f) / RATE
    rubber = np.sin(phase + 1.3 * np.sin(phase)) + 0.5 * np.sin(1.34 * phase)
    return (rubber + 0.3 * hiss(rng, t, (700, 4000, 1, 1))) * glide(
        t, [(0, 0), (0.02, 1), (long * 0.7, 0.8), (long, 0)]
    )


def _horn(rng: Rng, seconds: float, freqs: Sequence[float], attack: float, bright: float) -> Signal:
    t = time(seconds)
    sag = 1 - 0.012 * half(t, 0.04) - 0.01 * np.clip((t - seconds + 0.12) / 0.12, 0, 1)
    voices = []
    for f in freqs:
        turn = 2 * np.pi * np.cumsum(f * sag * (1 + 0.002 * rng.normal())) / RATE
        reed = [k ** (-1.5 / bright) * np.sin(k * turn) for k in range(1, int(min(30, 9500 / f)) + 1)]
        voices.append(np.tanh(0.5 * np.sum(reed, 0)))
    bell = equalise(np.sum(voices, 0), ["peak 900 3 0.8", "peak 2400 7 0.8"])
    return band(bell, 180, 7500) * glide(t, [(0, 0), (attack, 1), (seconds - 0.1, 1), (seconds, 0)])


@effect("hit", 3, priority=7)
def horn_bus(rng: Rng) -> Signal:
    """Two air horns that do not agree."""
    return _horn(rng, rng.uniform(0.6, 0.9), [233, 294, 349], 0.03, 2.2)


@effect("hit", 4)
def horn_car(rng: Rng) -> Signal:
    """A sedan complains."""
    low = rng.uniform(380, 440)
    return _horn(rng, rng.uniform(0.3, 0.6), [low, low * rng.choice([1.26, 1.335])], 0.015, 1.6)


@effect("hit", 2)
def horn_lorry(rng: Rng) -> Signal:
    """A lorry: one deep note with a rattle."""
    x = _horn(rng, rng.uniform(0.8, 1.1), [147, 185], 0.06, 3)
    return x + 0.1 * hiss(rng, time(len(x) / RATE), (400, 3000, 1, 5))


@effect("hit", 2)
def horn_bike(rng: Rng) -> Signal:
    """A motorbike: thin and cross."""
    return put(
        0.5, (0, _horn(rng, 0.14, [622], 0.01, 1.4)), (0.2, _horn(rng, rng.uniform(0.16, 0.24), [622], 0.01, 1.4))
    )


@effect("crash", 2, priority=8)
def horn_train(rng: Rng) -> Signal:
    """Five chimes and the air that drives them."""
    x = _horn(rng, 2.4, [311, 370, 415, 494, 622], 0.12, 1.8) + 0.15 * hiss(rng, time(2.4), (800, 5000, 1, 5))
    return room(x, 1.6, -10)


@effect("hit", 2, priority=7)
def siren_start(rng: Rng) -> Signal:
    """A police car joins: one whoop."""
    t = time(0.9)
    f = glide(t, [(0, 520), (0.45, rng.uniform(1350, 1500)), (0.9, 620)])
    phase = 2 * np.pi * np.cumsum(f) / RATE
    return band(np.tanh(2.2 * (np.sin(phase) + 0.35 * np.sin(2 * phase))), 380, 4000) * glide(
        t, [(0, 0), (0.05, 1), (0.8, 1), (0.9, 0)]
    )


@effect("crash", 1, priority=9)
def train_hit(rng: Rng) -> Signal:
    """A train takes a bus: the blow, then all of it being dragged."""
    t = time(3.2)
    blow = 1.6 * thump(t, 110, 28, 0.08, 0.3) + hiss(rng, t, (50, 350, 1.5, 0.3), (300, 2600, 1.3, 0.18))
    drag = hiss(rng, t, (600, 6000, 0.8, 1.1)) * (0.6 + 0.4 * np.clip(sine(glide(t, [(0, 23), (3.2, 7)]), t), 0, 1))
    parts = [
        (rng.uniform(0.1, 2.2), rng.uniform(0.12, 0.36) * metal_hit(rng, rng.uniform(180, 480))) for _ in range(14)
    ]
    return room(
        put(
            3.8,
            (0, hard(blow, 4)),
            (0, hard(hiss(rng, time(0.3), (600, 8000, 2.4, 0.02)), 2)),
            (0.05, 0.35 * drag * glide(t, [(0, 0), (0.2, 1), (3.2, 0.2)])),
            (0.04, _bending(rng, t, 12)),
            (0.08, 0.6 * shards(rng, 2.6, 110, 0.4, 2000, 9000, 0.04)),
            *parts,
        ),
        1.8,
        -10,
    )


@effect("light", 3)
def near_miss(rng: Rng) -> Signal:
    """A car goes by within a hand: air and a falling tone."""
    t = time(0.5)
    f = glide(t, [(0, rng.uniform(210, 260)), (0.22, 200), (0.32, 150), (0.5, 130)])
    car = 0.25 * np.tanh(2 * sine(f, t)) * np.exp(-(((t - 0.25) / 0.1) ** 2))
    return put(0.55, (0, sweep(rng, 0.5, 350, rng.uniform(1100, 1700), 260, 0.6, 2.2)), (0, band(car, 100, 1500)))


@effect("light", 3)
def rattle(rng: Rng) -> Signal:
    """A hurt hull: plates and rivets that have come loose."""
    return put(
        0.9, *[(at, rng.uniform(0.2, 0.8) * clank(rng, rng.uniform(500, 1700))) for at in rng.uniform(0, 0.7, 14)]
    )


@effect("crash", 2, priority=8)
def tyre_burst(rng: Rng) -> Signal:
    """A tyre of a bus goes, and its rim meets the road."""
    t = time(0.5)
    bang = hard(1.3 * thump(t, 230, 66, 0.02, 0.06) + hiss(rng, t, (200, 2500, 1.6, 0.03), (2500, 12000, 1.2, 0.01)), 4)
    flaps = [(0.16 + 0.075 * k, 0.5 * 0.9**k * thump(time(0.12), 150, 90, 0.01, 0.02)) for k in range(11)]
    return room(put(1.2, (0, bang), *flaps, (0.2, 0.25 * scrape(rng))), 0.8, -12)


def scrape(rng: Rng) -> Signal:
    """A short screech of iron."""
    t = time(0.7)
    return hiss(rng, t, (1100, 7000, 1, 0.3)) * (0.6 + 0.4 * sine(rng.uniform(28, 44), t))
