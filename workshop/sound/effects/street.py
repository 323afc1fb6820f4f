"""The street: things that break under a bus, signals, doors, people who jump clear, engines that stop and start."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import (
    clank,
    crack,
    drops,
    hard,
    hiss,
    metal_hit,
    put,
    ring,
    room,
    shards,
    sweep,
    thump,
)
from workshop.sound.effects.register import effect
from workshop.sound.effects.traffic import bump
from workshop.sound.effects.voices import voiced
from workshop.sound.signal import RATE, Rng, Signal, band, glide, half, sine, time


@effect("hit", 3)
def smash_lamp(rng: Rng) -> Signal:
    """A post is knocked down: hollow iron, glass far up, a spark."""
    f = rng.uniform(170, 250)
    post = metal_hit(rng, f) + 0.5 * ring(rng, time(0.8), [f * 0.5, f * 1.4], 0.14)
    spark = hiss(rng, time(0.15), (3000, 12000, 1, 0.02))
    return put(1.5, (0, post), (0.35, 0.5 * shards(rng, 0.8, 26, 0.1, 2600, 9000, 0.03)), (0.3, 0.5 * spark))


@effect("hit", 3)
def smash_metal(rng: Rng) -> Signal:
    """A box for newspapers, a signal hut's door, a barrier."""
    bits = [(rng.uniform(0.08, 0.4), 0.35 * clank(rng, rng.uniform(700, 1900))) for _ in range(4)]
    return put(1.0, (0, metal_hit(rng, rng.uniform(300, 620))), (0.01, 0.5 * bump(rng)), *bits)


@effect("hit", 3)
def smash_hydrant(rng: Rng) -> Signal:
    """A hydrant loses its head; the jet stands up."""
    t = time(1.2)
    jet = hiss(rng, t, (500, 7000, 1.2, 0.9)) * glide(t, [(0, 0), (0.12, 1.2), (1.2, 0.6)])
    return put(1.4, (0, metal_hit(rng, rng.uniform(480, 640))), (0.05, jet), (0.3, drops(rng, 1, 16, 0.1, 0.9)))


@effect("hit", 4)
def smash_crate(rng: Rng) -> Signal:
    """Crates of fruit, a stall: boards and what was on them."""
    boards = [(rng.uniform(0, 0.14), crack(rng, time(0.2), rng.uniform(380, 1100))) for _ in range(5)]
    fruit = [(rng.uniform(0.1, 0.7), 0.5 * thump(time(0.1), 260, 140, 0.008, 0.014)) for _ in range(12)]
    return put(0.95, (0, hard(thump(time(0.3), 150, 70, 0.02, 0.05), 2)), *boards, *fruit)


@effect("hit", 2)
def smash_hut(rng: Rng) -> Signal:
    """A hut folds: beams, planks, a tin roof."""
    boards = [
        (rng.uniform(0, 0.5), rng.uniform(0.6, 1) * crack(rng, time(0.25), rng.uniform(220, 800))) for _ in "12345678"
    ]
    roof = 0.5 * metal_hit(rng, rng.uniform(200, 280))
    return room(put(1.8, (0, hard(thump(time(0.8), 110, 44, 0.05, 0.13), 2.4)), *boards, (0.4, roof)), 0.6, -14)


@effect("hit", 2)
def smash_awning(rng: Rng) -> Signal:
    """Six metres of cloth come down."""
    t = time(0.5)
    tear = hiss(rng, t, (900, 6000, 1, 0.2)) * (0.5 + 0.5 * np.clip(sine(glide(t, [(0, 38), (0.5, 70)]), t), 0, 1))
    return put(
        1.0, (0, tear), (0.4, 0.8 * sweep(rng, 0.45, 150, 480, 120, 0.8, 1.6)), (0.02, crack(rng, time(0.2), 500))
    )


@effect("hit", 3)
def smash_gate(rng: Rng) -> Signal:
    """The arm of a crossing breaks over the radiator."""
    return put(
        0.8,
        (0, crack(rng, time(0.25), rng.uniform(320, 480))),
        (0.02, crack(rng, time(0.25), rng.uniform(700, 1000))),
        (0, 0.6 * thump(time(0.2), 190, 100, 0.01, 0.02)),
        (0.12, 0.4 * sweep(rng, 0.3, 500, 1400, 600)),
        (0.45, 0.4 * clank(rng, 900)),
    )


@effect("light", 2)
def gate_arm(rng: Rng) -> Signal:
    """An arm sets off: relay, motor, weights."""
    t = time(1.4)
    motor = (np.tanh(2 * sine(61.0, t)) + 0.4 * sine(183.0, t) + 0.2 * sine(rng.uniform(700, 780), t)) * np.sin(
        np.pi * t / 1.4
    ) ** 0.5
    return put(1.6, (0, clank(rng, 1400)), (0.04, 0.35 * band(motor, 90, 2600)), (1.4, 0.8 * clank(rng, 700)))


@effect("light", 3)
def air_brake(rng: Rng) -> Signal:
    """Air let out under a bus."""
    t = time(0.6)
    air = hiss(rng, t, (1500, 9000, 1, 0.12), (500, 2500, 0.4, 0.06)) * glide(t, [(0, 0), (0.01, 1), (0.6, 0.6)])
    return put(0.7, (0, air), (0.02, 0.5 * clank(rng, rng.uniform(600, 900))))


@effect("light", 2)
def bus_door(rng: Rng) -> Signal:
    """A folding door: air, then two wings against their stops."""
    wings = [(0.3 + k, 0.8 * bump(rng)[: int(0.2 * RATE)]) for k in (0, rng.uniform(0.05, 0.09))]
    return put(0.9, (0, air_brake(rng)), *wings)


@effect("light", 2)
def indicator(rng: Rng) -> Signal:
    """He will turn: a relay, four times."""
    return put(1.5, *[(0.36 * k, (1 if k % 2 else 0.7) * clank(rng, 1900 if k % 2 else 1500)) for k in range(4)])


@effect("voice", 5)
def yelp(rng: Rng) -> Signal:
    """Somebody on the pavement jumps clear."""
    role = ("man", "light", "woman")[int(rng.integers(3))]
    return voiced(rng, role, rng.uniform(0.14, 0.28), ((0, 1.0), (0.5, 1.5), (1, 1.25)), "eh-ah", puff_s=0.01)


@effect("voice", 3)
def grumble(rng: Rng) -> Signal:
    """A rider on his feet shakes his fist."""
    at, parts = 0.0, []
    for vowels in ("mm-eh", "er-ah", "eh-oh", "uh-mm"):
        long, by = rng.uniform(0.08, 0.2), rng.uniform(0.85, 1.25)
        parts.append((at, voiced(rng, "man", long, ((0, by), (1, 0.88 * by)), vowels)))
        at += long + rng.uniform(0.02, 0.07)
    return put(1.1, *parts)


@effect("light", 2)
def whistle(rng: Rng) -> Signal:
    """A policeman's whistle with a pea in it."""
    t = time(rng.uniform(0.5, 0.8))
    f = 2350 * (1 + 0.02 * np.sign(sine(rng.uniform(24, 30), t)))
    tone = np.sin(2 * np.pi * np.cumsum(f) / RATE) * (0.75 + 0.25 * sine(27.0, t))
    return tone * glide(t, [(0, 0), (0.03, 1), (t[-1] - 0.06, 1), (t[-1], 0)]) + 0.12 * hiss(rng, t, (1800, 7000, 1, 5))


@effect("hit", 2)
def throw_out(rng: Rng) -> Signal:
    """Something leaves his door at speed."""
    return put(0.6, (0, sweep(rng, 0.4, 200, rng.uniform(600, 900), 250, 0.7, 2)), (0.02, 0.5 * bump(rng)))


@effect("hit", 2)
def cloud(rng: Rng) -> Signal:
    """An extinguisher: white cloud over the road."""
    t = time(1.5)
    return hiss(rng, t, (1200, 10000, 1.2, 0.7), (300, 1500, 0.4, 0.3)) * glide(
        t, [(0, 0), (0.04, 1), (1.2, 0.7), (1.5, 0)]
    )


@effect("hit", 2)
def box_dead(rng: Rng) -> Signal:
    """A signal box gives up: sparks, relays, a hum that falls."""
    t = time(0.9)
    hum = np.tanh(3 * sine(glide(t, [(0, 120), (0.9, 38)]), t)) * half(t, 0.3)
    sparks = [(at, hiss(rng, time(0.08), (3000, 13000, 1, 0.006))) for at in rng.uniform(0, 0.6, 9)]
    return put(1.2, (0, 0.4 * band(hum, 60, 1800)), (0, clank(rng, 1100)), *sparks, (0.5, clank(rng, 700)))


@effect("menu", 1, priority=8)
def gap_warn(rng: Rng) -> Signal:
    """He gets away: a reedy horn from b to g, twice, over a low pulse; nothing in the music stands there."""
    t = time(0.17)
    shape = np.sin(np.pi * t / 0.17) ** 0.5
    parts = []
    for at, f in ((0, 988.0), (0.18, 784.0), (0.42, 988.0), (0.6, 784.0)):
        reed = np.sum([sine(f * k, t) / k**1.2 for k in (1, 2, 3, 5)], 0)
        parts.append((at, (reed + 0.5 * np.tanh(2 * sine(f / 4, t))) * shape))
    return put(0.85, *parts)


@effect("hit", 1, priority=8)
def engine_stall(rng: Rng) -> Signal:
    """The engine dies: it turns over slower and slower, and shakes."""
    beats, at = [], 0.0
    for k in range(11):
        beats.append((at, (1 - 0.06 * k) * thump(time(0.25), 130, 56, 0.02, 0.045)))
        beats.append((at, 0.3 * clank(rng, rng.uniform(500, 900))))
        at += 0.055 * 1.17**k
    return put(2.1, *beats, (at, hiss(rng, time(0.7), (1500, 8000, 0.6, 0.2))))


@effect("hit", 1, priority=8)
def engine_start(rng: Rng) -> Signal:
    """Starter, three coughs, and it lives."""
    t = time(0.7)
    crank = np.tanh(3 * sine(glide(t, [(0, 150), (0.7, 185)]), t)) * (0.6 + 0.4 * np.sign(sine(9.5, t)))
    teeth = 0.4 * np.tanh(2 * sine(glide(t, [(0, 560), (0.7, 690)]), t)) * (0.6 + 0.4 * np.sign(sine(9.5, t)))
    coughs = []
    for k in range(7):
        cough = thump(time(0.3), 150, 58, 0.02, 0.05) + hiss(rng, time(0.3), (250, 2600, 1.3, 0.03))
        coughs.append((0.68 + 0.09 * k, hard(cough, 2)))
    return put(1.6, (0, band(crank + teeth, 120, 4200)), (0, 0.8 * clank(rng, 1200)), *coughs)


@effect("crash", 1, priority=8)
def charge(rng: Rng) -> Signal:
    """All the heat goes into the engine: breath in, blower, flame."""
    t = time(1.4)
    f = glide(t, [(0, 90), (0.5, 240), (1.4, 330)])
    blower = np.tanh(2 * sine(f, t)) + 0.5 * sine(f * 5, t)
    flame = hiss(rng, t, (200, 2600, 1.2, 0.5)) * glide(t, [(0, 0.1), (0.25, 1.4), (1.4, 0.2)])
    return hard(0.5 * band(blower, 80, 3000) * glide(t, [(0, 0.2), (0.3, 1), (1.4, 0)]) + flame, 2)
