"""Things: what breaks, is taken, opens and shuts."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import (
    clank,
    crack,
    creak,
    edged,
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
from workshop.sound.signal import Rng, Signal, glide, sine, time


@effect("hit", 4)
def break_wood(rng: Rng) -> Signal:
    """A bench or crate goes to pieces."""
    t = time(0.5)
    low = rng.uniform(66, 92)
    blow = hard(
        thump(t, low * 2, low, 0.02, 0.05) + hiss(rng, t, (200, 1200, 1.2, 0.04), (1500, 6000, 0.8, 0.012)), 2.5
    )
    cracks = [(rng.uniform(0, 0.09), 1.1 * crack(rng, time(0.15), rng.uniform(450, 1200))) for _ in range(6)]
    planks = []
    for _ in range(int(rng.integers(4, 9))):
        plank = ring(rng, time(0.2), [rng.uniform(240, 540), rng.uniform(700, 1100)], 0.022)
        planks.append((rng.uniform(0.16, 0.6), rng.uniform(0.25, 0.5) * plank))
    return put(0.95, (0, blow), *cracks, *planks)


@effect("crash", 3)
def break_plaster(rng: Rng) -> Signal:
    """A pillar breaks: a deep crack and rubble."""
    t = time(0.9)
    blow = hard(1.2 * thump(t, 110, 40, 0.04, 0.11) + hiss(rng, t, (80, 500, 1.3, 0.1), (300, 3000, 1.1, 0.04)), 2.4)
    rubble = []
    for _ in range(26):
        lump = hiss(rng, time(0.08), (rng.uniform(200, 700), rng.uniform(1500, 5000), 1, 0.012))
        rubble.append((0.05 + rng.exponential(0.22), rng.uniform(0.15, 0.5) * lump))
    dust = 0.25 * hiss(rng, t, (1500, 7000, 1, 0.3)) * np.clip(t / 0.1, 0, 1)
    return put(1.4, (0, blow), (0.08, dust), *[(min(at, 1.2), x) for at, x in rubble])


@effect("hit", 3)
def break_glass(rng: Rng) -> Signal:
    """A pane."""
    t = time(0.5)
    blow = hiss(rng, t, (2500, 12000, 1.6, 0.014), (900, 4000, 0.7, 0.01)) + 0.35 * thump(t, 400, 180, 0.01, 0.015)
    fall = 0.55 * shards(rng, 1.2, 60, 0.16, 2200, 9500, 0.03)
    return put(1.3, (0, blow), (0.012, fall), (0.25, 0.3 * shards(rng, 1.0, 24, 0.2, 3200, 8000, 0.05)))


@effect("hit", 4)
def break_bottle(rng: Rng) -> Signal:
    """A bottle bursts on a wall or a head."""
    t = time(0.3)
    f = rng.uniform(1500, 2300)
    pop = hiss(rng, t, (1800, 10000, 1.6, 0.012)) + 0.5 * ring(rng, t, [f, f * 1.7, f * 2.9], 0.018)
    return put(
        0.8,
        (0, pop + 0.4 * thump(t, 500, 240, 0.008, 0.012)),
        (0.01, 0.5 * shards(rng, 0.7, 26, 0.09, 2600, 9000, 0.025)),
    )


@effect("crash", 1, priority=9)
def window_burst(rng: Rng) -> Signal:
    """Two men go through the great window."""
    t = time(1.6)
    blow = hard(
        1.3 * thump(t, 130, 42, 0.04, 0.14) + hiss(rng, t, (200, 1800, 1.2, 0.06), (2500, 12000, 1.5, 0.03)), 2.6
    )
    frame = [(rng.uniform(0, 0.12), crack(rng, time(0.2), rng.uniform(400, 900))) for _ in range(6)]
    rain = shards(rng, 2.2, 150, 0.4, 1900, 9500, 0.04)
    return put(2.6, (0, blow), *frame, (0.02, 0.8 * rain), (0.5, 0.4 * shards(rng, 1.9, 60, 0.5, 3000, 8000, 0.06)))


@effect("hit", 3)
def locker(rng: Rng) -> Signal:
    """A man goes into the lockers: thin doors fly."""
    t = time(0.7)
    sheet = 0.3 * np.sum([ring(rng, t, [f], 0.08) for f in rng.uniform(190, 1700, 9)], 0)
    blow = hard(thump(t, 160, 80, 0.02, 0.05) + sheet + hiss(rng, t, (300, 4000, 1, 0.03)), 2.4)
    doors = [(rng.uniform(0.12, 0.5), rng.uniform(0.3, 0.6) * metal_hit(rng, rng.uniform(300, 520))) for _ in range(3)]
    return put(1.1, (0, blow), *doors)


@effect("light", 3)
def pickup(rng: Rng) -> Signal:
    """A hand closes on a thing."""
    rub = hiss(rng, time(0.15), (500, 3000, 0.8, 0.02))
    return put(0.25, (0, 0.7 * clank(rng, rng.uniform(1200, 1900))), (rng.uniform(0.02, 0.05), rub))


@effect("light", 3)
def drop(rng: Rng) -> Signal:
    """A thing of metal or wood falls and bounces."""
    parts, at = [], 0.0
    f = rng.uniform(700, 1200)
    for k in range(4):
        knock = 0.7 * clank(rng, f * rng.uniform(0.95, 1.05)) + 0.5 * ring(rng, time(0.12), [f * 0.4, f * 0.7], 0.02)
        parts.append((at, 0.62**k * knock))
        at += 0.15 * 0.66**k * rng.uniform(0.85, 1.2)
    return put(0.6, *parts)


@effect("light", 3)
def bottle_throw(rng: Rng) -> Signal:
    """A thing leaves the hand, turning over."""
    t = time(0.45)
    turns = 0.5 + 0.5 * sine(rng.uniform(9, 13), t) ** 2
    return sweep(rng, 0.45, 500, rng.uniform(1200, 1700), 800, 0.5, 1.6)[: len(t)] * turns


@effect("hit", 2, priority=6)
def catch(rng: Rng) -> Signal:
    """A flying thing stops in the palm."""
    t = time(0.2)
    smack = hiss(rng, t, (700, 4000, 1.3, 0.01)) + 0.7 * thump(t, 260, 140, 0.01, 0.022)
    return put(0.4, (0, smack), (0.012, 0.4 * ring(rng, time(0.3), [2300, 3480], 0.05)))


@effect("light", 2)
def door_open(rng: Rng) -> Signal:
    """A latch and a creak."""
    return put(0.75, (0, clank(rng, 1200)), (0.06, 0.6 * creak(rng, 0.6, rng.uniform(28, 40), rng.uniform(55, 85))))


@effect("hit", 2)
def door_shut(rng: Rng) -> Signal:
    """A heavy door falls shut."""
    t = time(0.5)
    slam = hard(thump(t, 140, 62, 0.02, 0.06) + hiss(rng, t, (150, 1200, 1.2, 0.035), (1500, 5000, 0.5, 0.01)), 2.5)
    shut = room(edged(slam, 8), 0.5, -12)
    latch = 0.9 * clank(rng, 900) + 0.5 * clank(rng, 1900)
    return put(len(shut) / 44100, (0, shut), (0.03, latch), (0.075, 0.4 * clank(rng, 1400)))


@effect("light", 2)
def door_locked(rng: Rng) -> Signal:
    """A handle rattles; nothing moves."""
    rattle = [(at, rng.uniform(0.5, 1) * clank(rng, rng.uniform(800, 1100))) for at in (0, 0.07, 0.16, 0.22)]
    return put(0.4, *rattle, (0.16, 0.7 * thump(time(0.2), 150, 95, 0.012, 0.03)))


@effect("light", 2)
def valve(rng: Rng) -> Signal:
    """A wheel turns: a squeal of iron, then pressure moves on."""
    t = time(0.7)
    squeal = creak(rng, 0.55, 60, rng.uniform(130, 170))
    flow = 0.35 * hiss(rng, t, (700, 5000, 1, 9)) * glide(t, [(0, 0), (0.4, 0.2), (0.6, 1), (0.7, 0)])
    return put(0.95, (0, 0.8 * squeal), (0.5, 0.8 * clank(rng, 700)), (0.2, flow))
