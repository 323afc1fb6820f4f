"""The hotel: doors, lift, lamps, machines, dogs, guests."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import (
    clank,
    crack,
    creak,
    drops,
    edged,
    hard,
    hiss,
    metal_hit,
    put,
    ring,
    room,
    shards,
    sweep,
    throat,
    thump,
)
from workshop.sound.effects.register import effect
from workshop.sound.effects.voices import voiced
from workshop.sound.signal import RATE, Rng, Signal, band, glide, half, sine, time
from workshop.sound.sources import Note, play


@effect("crash", 3, priority=8)
def door_burst(rng: Rng) -> Signal:
    """A door is burst open from inside: frame, lock and wall."""
    t = time(0.5)
    slam = hard(1.2 * thump(t, 150, rng.uniform(54, 68), 0.02, 0.07) + hiss(rng, t, (150, 1400, 1.4, 0.035)), 2.8)
    slam = edged(slam, 6)
    wood = [(rng.uniform(0, 0.06), 0.9 * crack(rng, time(0.2), rng.uniform(420, 900))) for _ in range(4)]
    wall = hard(thump(time(0.3), 130, 70, 0.02, 0.04), 2)
    return room(put(0.9, (0, slam), *wood, (0.05, 0.6 * clank(rng, 1300)), (0.19, 0.6 * wall)), 0.5, -12)


@effect("voice", 3, priority=7)
def door_creak(rng: Rng) -> Signal:
    """A lit door is about to open: hinges, slowly."""
    return put(0.8, (0, 0.5 * clank(rng, 1700)), (0.07, creak(rng, rng.uniform(0.5, 0.65), 26, rng.uniform(45, 70))))


@effect("hit", 3)
def door_swing(rng: Rng) -> Signal:
    """A swing door beats to and fro."""
    parts, at = [], 0.0
    for k in range(4):
        beat = thump(time(0.2), 150, 84, 0.015, 0.035) + hiss(rng, time(0.2), (200, 1600, 0.8, 0.02))
        parts.append((at, 0.55**k * beat))
        at += rng.uniform(0.16, 0.22)
    return edged(put(1.0, (0, 0.4 * sweep(rng, 0.3, 150, 500, 150, 0.8, 1.5)), *parts), 6)


@effect("hit", 3, priority=6)
def door_kick(rng: Rng) -> Signal:
    """A door is kicked onto the man behind it."""
    t = time(0.4)
    board = hard(thump(t, 170, 78, 0.018, 0.05) + hiss(rng, t, (200, 1500, 1.3, 0.03)), 2.6)
    return put(0.7, (0, board), (0.02, 0.6 * clank(rng, 1100)), (rng.uniform(0.07, 0.1), 0.7 * board[: RATE // 4]))


@effect("light", 1, priority=6)
def lift_bell(rng: Rng) -> Signal:
    """The lift is here."""
    gong = {
        "kind": "modal", "ring": 1.8, "modes": [[1, 1, 0.4], [2.01, 0.4, 0.25], [5.4, 0.15, 0.06]],
        "stroke": [2000, 8000, 0.1, 0.004],
    }  # fmt: skip
    return play(gong, Note(88, 0.2, 0.8), rng)[:, 0]


@effect("light", 2)
def lift_gate(rng: Rng) -> Signal:
    """A folding gate is drawn: links, one after another, and the stop."""
    links = [
        (0.03 * k + rng.uniform(0, 0.01), rng.uniform(0.3, 0.6) * clank(rng, rng.uniform(1300, 2100)))
        for k in range(18)
    ]
    return put(0.95, *links, (0.58, metal_hit(rng, 620)))


@effect("hit", 2)
def lift_stop(rng: Rng) -> Signal:
    """The cage stops: brake, cables, weight."""
    t = time(0.8)
    sway = 0.3 * ring(rng, t, [96, 143, 211], 0.16)
    return put(1.0, (0, hard(thump(t, 110, 52, 0.03, 0.08), 2)), (0, sway), (0.05, 0.5 * creak(rng, 0.4, 40, 60)))


@effect("hit", 2, priority=7)
def rope_snap(rng: Rng) -> Signal:
    """A rope gives way: strands, then the pulley."""
    strands = [(0.05 * k, 0.5 * crack(rng, time(0.1), rng.uniform(900, 1600))) for k in range(3)]
    run = hiss(rng, time(0.4), (500, 4000, 0.8, 0.15)) * (0.6 + 0.4 * sine(46.0, time(0.4)))
    return put(0.8, *strands, (0.17, crack(rng, time(0.25), 520)), (0.2, 0.5 * run))


@effect("crash", 1, priority=9)
def chandelier(rng: Rng) -> Signal:
    """Four hundred crystals and their frame meet marble."""
    t = time(1.2)
    blow = hard(1.3 * thump(t, 130, 44, 0.03, 0.1) + hiss(rng, t, (300, 3000, 1.3, 0.05), (2500, 12000, 1.4, 0.05)), 3)
    frame = [(rng.uniform(0, 0.3), 0.4 * metal_hit(rng, rng.uniform(300, 800))) for _ in range(4)]
    crystal = shards(rng, 2.6, 190, 0.35, 2400, 10000, 0.05)
    return room(
        put(2.8, (0, blow), *frame, (0.01, 0.8 * crystal), (0.5, 0.25 * shards(rng, 2, 40, 0.5, 3500, 9000, 0.07))),
        1.4,
        -11,
    )


@effect("hit", 3)
def lamp_out(rng: Rng) -> Signal:
    """A bulb goes: pop, fall of glass, a wire that fizzes."""
    pop = hiss(rng, time(0.2), (1500, 12000, 1.4, 0.008)) + 0.4 * thump(time(0.2), 420, 200, 0.008, 0.012)
    fizz = hiss(rng, time(0.3), (3000, 12000, 0.6, 0.06)) * (0.5 + 0.5 * np.sign(sine(47.0, time(0.3))))
    return put(0.8, (0, pop), (0.02, 0.5 * shards(rng, 0.5, 16, 0.08, 3200, 9500, 0.02)), (0.08, 0.4 * fizz))


@effect("hit", 3)
def spark(rng: Rng) -> Signal:
    """A letter of the sign spits."""
    arcs = [(at, hiss(rng, time(0.09), (2200, 13000, 1, 0.008))) for at in np.sort(rng.uniform(0, 0.3, 6))]
    hum = np.tanh(4 * sine(100.0, time(0.4))) * half(time(0.4), 0.1)
    return put(0.6, *arcs, (0, 0.4 * band(hum, 90, 3500)))


@effect("hit", 3)
def machine_hit(rng: Rng) -> Signal:
    """A vending machine takes a man: sheet metal, bottles, a coin."""
    bottles = [
        (rng.uniform(0.02, 0.5), 0.35 * ring(rng, time(0.25), [rng.uniform(1700, 2900)], 0.04)) for _ in range(7)
    ]
    return put(
        1.1, (0, metal_hit(rng, rng.uniform(210, 330))), *bottles, (0.7, 0.4 * ring(rng, time(0.3), [3900, 6100], 0.06))
    )


@effect("hit", 1)
def machine_burst(rng: Rng) -> Signal:
    """It bursts: glass, and a great deal of soda."""
    t = time(1.5)
    soda = hiss(rng, t, (1800, 11000, 1.1, 0.5)) * glide(t, [(0, 0), (0.05, 1), (1.5, 0.3)])
    return put(1.7, (0, metal_hit(rng, 260)), (0.02, 0.7 * shards(rng, 1.2, 60, 0.2, 2000, 8000, 0.03)), (0.1, soda))


@effect("light", 2)
def phone(rng: Rng) -> Signal:
    """A telephone with a real bell."""
    t = time(1.9)
    on = (t < 1.5) * np.clip(t / 0.02, 0, 1)
    bells = ring(rng, np.mod(t, 1 / 22), [1180, 1490, 2700, 3900], 0.02, 0.001) * on
    return bells + 0.2 * sine(1330, t) * half(np.maximum(t - 1.5, 0), 0.06) * np.clip(t / 0.05, 0, 1)


@effect("hit", 2)
def cold_room(rng: Rng) -> Signal:
    """A thick door with a lever: latch, rubber, cold air."""
    t = time(0.7)
    air = hiss(rng, t, (700, 5000, 0.5, 0.2)) * np.clip(t / 0.1, 0, 1)
    lever = metal_hit(rng, rng.uniform(420, 520))
    return put(1.1, (0, 0.7 * lever), (0.16, hard(thump(time(0.4), 110, 54, 0.03, 0.07), 2)), (0.2, 0.7 * air))


@effect("crash", 1, priority=8)
def tank_burst(rng: Rng) -> Signal:
    """The tank on the roof opens: staves, then all the water."""
    t = time(2.2)
    water = hiss(rng, t, (150, 1200, 1.3, 0.5), (700, 6000, 1.1, 0.6)) * glide(t, [(0, 0), (0.2, 1), (2.2, 0.3)])
    staves = [(rng.uniform(0, 0.3), crack(rng, time(0.25), rng.uniform(220, 600))) for _ in range(6)]
    return put(
        2.5,
        (0, hard(thump(time(0.9), 100, 40, 0.05, 0.14), 2.4)),
        *staves,
        (0.1, water),
        (0.6, drops(rng, 1.7, 20, 0, 1.5)),
    )


@effect("hit", 2)
def awning_fall(rng: Rng) -> Signal:
    """A man falls into an awning: cloth, poles, dust."""
    cloth = sweep(rng, 0.35, 180, 620, 160, 0.8, 1.6)
    poles = [(rng.uniform(0.1, 0.3), 0.4 * clank(rng, rng.uniform(500, 900))) for _ in range(3)]
    return put(0.8, (0, hard(thump(time(0.4), 140, 66, 0.03, 0.06), 1.6)), (0, 0.9 * cloth), *poles)


def _bark(rng: Rng, midi: int, long: float) -> Signal:
    yap = throat(rng, midi, long, ("oh", "ah", "oo"), -500, breath=0.4, vibrato=60, vibrato_after=0.01, vibrato_hz=38)
    return hard(yap, 3.5)


@effect("voice", 3, priority=7)
def dog_bark(rng: Rng) -> Signal:
    """A large dog, twice."""
    low = int(rng.integers(47, 52))
    return put(0.75, (0, _bark(rng, low, 0.14)), (rng.uniform(0.28, 0.36), 0.9 * _bark(rng, low - 1, 0.16)))


@effect("voice", 3, priority=6)
def dog_growl(rng: Rng) -> Signal:
    """The same dog, closer."""
    low = int(rng.integers(33, 37))
    return hard(throat(rng, low, 0.9, ("oo", "oh"), 150, breath=0.4, vibrato=130, vibrato_after=0.01, vibrato_hz=27), 3)


@effect("voice", 4)
def scream(rng: Rng) -> Signal:
    """A guest sees the gun."""
    shiver = [(at, 1.6 + 0.07 * (-1) ** k) for k, at in enumerate(np.linspace(0, 1, 11))]
    return voiced(
        rng, "woman", rng.uniform(0.4, 0.65), [(0, 1.15), *shiver[1:]], ("ah-ae-ah", "eh-ah")[int(rng.integers(2))]
    )


@effect("light", 2)
def key(rng: Rng) -> Signal:
    """A key among others."""
    rings = [
        (rng.uniform(0, 0.22), rng.uniform(0.3, 1) * ring(rng, time(0.15), [rng.uniform(3500, 6500)], 0.02))
        for _ in range(7)
    ]
    return put(0.4, *rings)


@effect("light", 4)
def cloth(rng: Rng) -> Signal:
    """A coat goes round a corner."""
    t = time(0.3)
    folds = 0.5 + 0.5 * np.clip(sine(rng.uniform(9, 16), t), 0, 1)
    return hiss(rng, t, (500, 3500, 1, 0.09), (200, 900, 0.4, 0.05)) * folds * np.clip(t / 0.04, 0, 1)
