"""The show of the chase: a bus that blows up, cattle pushed aside, trains overhead, a train that brakes."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import clank, folded, hard, hiss, metal_hit, put, ring, ringed, room, shards, thump
from workshop.sound.effects.register import effect
from workshop.sound.signal import RATE, Rng, Signal, glide, sine, time
from workshop.sound.sources import Note, play

LOOP_S = 3
N = LOOP_S * RATE


@effect("crash", 2, priority=9)
def blast(rng: Rng) -> Signal:
    """A tank of diesel goes up: a push of air, a long roar that rolls away, glass and tin that rain for seconds."""
    t = time(3.2)
    push = 1.8 * thump(t, 70, rng.uniform(24, 30), 0.09, 0.35)
    roar = hiss(rng, t, (35, 160, 1.6, 0.5), (120, 700, 1.2, 0.35), (600, 3500, 0.6, 0.16))
    roar *= 1 + 0.25 * np.interp(t, np.linspace(0, t[-1], 40), rng.standard_normal(40))
    rain = [(rng.uniform(0.5, 2.6), rng.uniform(0.1, 0.35) * metal_hit(rng, rng.uniform(260, 900))) for _ in range(12)]
    glass = 0.4 * shards(rng, 2.6, 90, 0.5, 2000, 9000, 0.03)
    return room(put(4.6, (0, hard(push + roar, 3)), (0.3, glass), *rain), 1.6, -9)


@effect("voice", 4)
def moo(rng: Rng) -> Signal:
    """A cow is in the way and says so; hooves get going."""
    voice = {
        "kind": "wave", "vowels": ["oo", "oh", "oo"], "env": [0.06, 0.2, 0.9, 0.2], "opens": 0.6, "voices": 2,
        "detune": 8, "breath": 0.2, "drop_cents": -300,
    }  # fmt: skip
    low = play(voice, Note(int(rng.integers(42, 49)), float(rng.uniform(0.45, 0.7)), 0.9), rng)[:, 0]
    hooves = [(0.1 + k * 0.11, 0.3 * thump(time(0.1), 190, 95, 0.01, 0.02)) for k in range(5)]
    return put(1.1, (0, low), (0.02, 0.15 * clank(rng, rng.uniform(900, 1300))), *hooves)


@effect("bed", loops=True)
def el_loop(rng: Rng) -> Signal:
    """A light train on steel overhead: girders boom, joints clack in quick pairs, a motor whines."""
    t = np.arange(N) / RATE
    joint = thump(time(0.25), 130, 75, 0.012, 0.04) + hiss(rng, time(0.25), (400, 3000, 0.9, 0.02))
    joint = joint + 0.5 * ring(rng, time(0.25), [310, 540, 905], 0.05)
    pairs = folded(put(LOOP_S + 1, *[(k * 0.5 + d, joint) for k in range(2 * LOOP_S) for d in (0, 0.1)]), N)
    boom = ringed(rng, N, 60, 190, -0.2) * (1 + 0.3 * sine(2.0, t))
    whine = 0.07 * (sine(720.0, t) + 0.5 * sine(1440.0, t)) * (1 + 0.4 * sine(1.0 / LOOP_S * 2, t))
    return 0.8 * boom + 1.1 * pairs + whine + 0.3 * ringed(rng, N, 800, 5000, -0.3)


@effect("crash", 1, priority=8)
def train_brakes(rng: Rng) -> Signal:
    """Four hundred tonnes with locked wheels: a scream in many voices that sinks for as long as it slides."""
    t = time(5.0)
    fall = glide(t, [(0, 1.0), (3.5, 0.9), (5.0, 0.72)])
    shape = glide(t, [(0, 0), (0.25, 1), (3.6, 0.7), (5.0, 0)])
    scream = np.zeros_like(t)
    for f in rng.uniform(900, 3600, 9):
        wobble = 1 + 0.012 * sine(float(rng.uniform(4, 9)), t)
        scream += np.sin(2 * np.pi * np.cumsum(f * fall * wobble) / RATE) * float(rng.uniform(0.4, 1.0))
    grind = hiss(rng, t, (200, 2200, 0.8, 3.0), (2500, 8000, 0.4, 2.5))
    clacks = [(k * 0.31 + 0.004 * k * k, 0.5 * metal_hit(rng, rng.uniform(180, 320))) for k in range(13)]
    return put(5.2, (0, shape * (0.16 * scream + 0.8 * grind)), *clacks)
