"""The desk of a detective: papers, a typewriter, pins, a reel of film; what menus and pages sound like beside notes."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import clank, crack, hard, hiss, put, ring, sweep, thump
from workshop.sound.effects.register import effect
from workshop.sound.effects.signs import BELL, KEY, tune
from workshop.sound.signal import Rng, Signal, half, sine, time
from workshop.sound.sources import Patch


@effect("menu", 8, priority=3)
def type_key(rng: Rng) -> Signal:
    """A type bar hits paper on a roll: felt, lead, and a little of the case."""
    t, f = time(0.09), rng.uniform(1500, 2100)
    bar = hiss(rng, t, (1800, 7500, 0.9, 0.003), (500, 1800, 0.8, 0.008))
    return put(
        0.12, (0, bar), (0.001, 0.22 * ring(rng, t, [f, f * 1.61], 0.008)), (0, 0.5 * thump(t, 260, 150, 0.006, 0.012))
    )


@effect("menu", 2, priority=5)
def type_bell(rng: Rng) -> Signal:
    """The end of a line: a small bell, then the carriage."""
    bell = 0.7 * ring(rng, time(0.6), [2093, 5430], 0.12, 0.004)
    ratchet = [(0.16 + 0.022 * k, 0.22 * clank(rng, rng.uniform(1300, 1900))) for k in range(9)]
    return put(0.75, (0, bell), *ratchet, (0.38, 0.5 * hiss(rng, time(0.08), (500, 3000, 1, 0.01))))


@effect("menu", 2, priority=4)
def note(rng: Rng) -> Signal:
    """A pencil writes a line: four strokes."""
    strokes = []
    for k in range(4):
        long = rng.uniform(0.05, 0.09)
        t = time(long)
        grain = 0.6 + 0.4 * np.abs(np.sin(2 * np.pi * rng.uniform(60, 110) * t))
        strokes.append(
            (0.095 * k + rng.uniform(0, 0.015), hiss(rng, t, (1800, 7000, 1, 9)) * grain * np.sin(np.pi * t / long))
        )
    return put(0.5, *strokes, (0.4, 0.6 * hiss(rng, time(0.06), (900, 4000, 1, 0.006))))


@effect("hit", 2, priority=7)
def card_in(rng: Rng) -> Signal:
    """The card of a level: a band sweeps in, and a file falls on a table."""
    flap = 0.5 * sweep(rng, 0.24, 500, 2400, 900, 0.8)
    t = time(0.6)
    fall = hard(thump(t, 150, 58, 0.02, 0.07) + hiss(rng, t, (250, 2200, 1.2, 0.02)), 2)
    return put(0.95, (0, flap), (0.2, fall), (0.22, 0.25 * hiss(rng, time(0.2), (1500, 7000, 1, 0.03))))


@effect("hit", 1, priority=7)
def card_open(rng: Rng) -> Signal:
    """Its halves part: a latch, two leaves on their rails, the end stops."""
    slide = 0.8 * sweep(rng, 0.42, 350, 1500, 700, 0.6, 1.6)
    stops = hard(thump(time(0.12), 170, 80, 0.012, 0.03) + 0.4 * clank(rng, 900), 1.5)
    return put(0.8, (0, 0.5 * clank(rng, 1250)), (0.03, slide), (0.44, 0.7 * stops))


@effect("menu", 2, priority=7)
def medal_lost(rng: Rng) -> Signal:
    """A place on the velvet stays empty: a pin, dull."""
    t = time(0.2)
    return put(
        0.3,
        (0, thump(t, 210, 120, 0.01, 0.02) + 0.5 * hiss(rng, t, (300, 1800, 1, 0.012))),
        (0.05, 0.1 * clank(rng, 1800)),
    )


def _passes(
    rng: Rng, seconds: float, air: tuple[float, float, float], patch: Patch, *notes: tuple[float, int, float]
) -> Signal:
    """Air that rushes by, from, over and to so many Hz, and the notes that say who is ahead."""
    return put(seconds, (0, 0.7 * sweep(rng, 0.4, *air, 0.5)), (0.16, 0.6 * tune(rng, patch, *notes)))


@effect("hit", 1, priority=8)
def ghost_ahead(rng: Rng) -> Signal:
    """An earlier run is passed: air that rushes by, and a fourth up."""
    return _passes(rng, 1.9, (600, 2600, 1500), BELL, (0, 74, 0.12), (0.1, 79, 0.25))


@effect("hit", 1, priority=8)
def ghost_behind(rng: Rng) -> Signal:
    """An earlier run goes by: the same air the other way, and a second down."""
    return _passes(rng, 0.9, (1700, 1100, 450), KEY, (0, 69, 0.1), (0.11, 67, 0.22))


@effect("menu", 1, priority=7)
def reel(rng: Rng) -> Signal:
    """A projector starts: a switch, a motor that runs up, film over a gate."""
    t = time(1.3)
    speed = 24 * (1 - half(t, 0.22))
    turns = np.cumsum(speed) / 44100
    ticks = (np.diff(np.floor(turns), prepend=0) > 0) * 1.0
    gate = np.convolve(ticks, hiss(rng, time(0.03), (900, 5200, 1, 0.006)))[: len(t)]
    motor = 0.12 * sine(5.0 * speed + 1, t) + 0.06 * sine(13.0 * speed + 1, t)
    fade = np.clip((1.3 - t) / 0.5, 0, 1)
    return put(1.4, (0, 0.6 * crack(rng, time(0.1), 1100)), (0.04, (0.8 * gate + motor) * fade))


@effect("menu", 4, priority=4)
def rewind(rng: Rng) -> Signal:
    """Tape drawn back under a head: a chirp that climbs."""
    long = rng.uniform(0.1, 0.13)
    t = time(long)
    f = rng.uniform(700, 1000) * (1 + 1.2 * t / long)
    warble = sine(f * (1 + 0.06 * np.sin(2 * np.pi * 33 * t)), t) + 0.4 * sine(1.5 * f, t)
    return (0.7 * warble + hiss(rng, t, (1200, 6000, 0.8, 9))) * np.sin(np.pi * t / long) ** 0.7
