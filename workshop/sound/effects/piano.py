"""The grand piano of the hotel: what its strings say when it is touched, kicked, and when it goes to bits."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from workshop.sound.effects.bricks import clank, crack, hard, hiss, put, ring, room, shards, thump
from workshop.sound.effects.register import effect
from workshop.sound.signal import Rng, Signal, time
from workshop.sound.sources import Note, play

STRING = {"kind": "fm", "env": [0.001, 1.6, 0.0, 0.5], "detune": 7, "width": 0, "ops": [
    {"ratio": 1, "mod": 1, "index": 5.5, "index_env": [0.001, 0.5, 0.25, 0.4], "half": 0.34},
    {"ratio": 2.01, "mod": 3.02, "index": 3.4, "index_env": [0.001, 0.2, 0.1, 0.3], "half": 0.18, "level": 0.8},
]}  # fmt: skip
KICKED = (38, 45, 49, 56, 63, 66, 74)  # no chord that anybody would play: all that a blow to the case sets off
TOUCHED = (50, 57, 61, 68, 70, 77)


def _string(rng: Rng, midi: float, seconds: float, vel: float) -> Signal:
    """One string, a little out of tune, in the two operators of a machine of its time."""
    return play(STRING, Note(int(midi), seconds, vel), rng)[:, 0] * 0.5


def _jangle(rng: Rng, notes: Sequence[int], seconds: float, spread_s: float) -> list[tuple[float, Signal]]:
    """Strings that a shake sets off, not quite together, the low ones first."""
    return [
        (spread_s * k / len(notes) + rng.uniform(0, 0.015), _string(rng, note, seconds, rng.uniform(0.5, 0.9)))
        for k, note in enumerate(notes)
    ]


@effect("light", 4)
def piano_jangle(rng: Rng) -> Signal:
    """It rolls on its castors, or a fist has met it: a few strings murmur, a castor knocks."""
    some = np.sort(rng.choice(TOUCHED, 3, replace=False)) - int(rng.integers(0, 3))
    knock = 0.3 * hard(thump(time(0.2), 190, 110, 0.012, 0.03), 1.6)
    wheel = 0.3 * clank(rng, rng.uniform(1100, 1700))
    return put(0.65, (0, knock), (rng.uniform(0.02, 0.05), wheel), *_jangle(rng, [int(n) for n in some], 0.3, 0.05))


@effect("hit", 2, priority=7)
def piano_kick(rng: Rng) -> Signal:
    """A heel in its side: the case booms, the brake gives, and every string that can answers."""
    t = time(0.5)
    case = hard(1.2 * thump(t, 170, 82, 0.02, 0.08) + hiss(rng, t, (250, 1800, 1.0, 0.02)), 2.2)
    brake = 0.5 * clank(rng, rng.uniform(1200, 1500))
    chord = _jangle(rng, [n - int(rng.integers(0, 2)) for n in KICKED], 1.1, 0.07)
    return room(put(1.7, (0, 0.7 * case), (0.03, brake), *((0.012 + at, x) for at, x in chord)), 1.0, -14)


@effect("crash", 1, priority=9)
def piano_crash(rng: Rng) -> Signal:
    """Its end: plate, lid and soundboard, two hundred strings let go from bass to treble, and keys that rain down."""
    t = time(1.2)
    blow = hard(1.3 * thump(t, 120, 46, 0.03, 0.12) + hiss(rng, t, (250, 2600, 1.3, 0.05)), 3)
    plate = ring(rng, time(2.4), [146, 211, 297, 433, 622, 911], 0.5, 0.03)
    boards = [(rng.uniform(0.02, 0.5), 0.9 * crack(rng, time(0.25), rng.uniform(260, 800))) for _ in range(9)]
    low = [(rng.uniform(0, 0.12), _string(rng, n, 1.9, rng.uniform(0.7, 1))) for n in (26, 31, 32, 37, 43, 44)]
    high = [
        (0.04 + 0.5 * rng.uniform() ** 2, _string(rng, n, rng.uniform(0.5, 1.2), rng.uniform(0.4, 0.9)))
        for n in rng.integers(48, 92, 26)
    ]
    keys = shards(rng, 2.0, 60, 0.5, 900, 2600, 0.012)
    wires = shards(rng, 2.2, 70, 0.35, 1900, 6400, 0.06)
    strings = put(2.8, *low, *((at, 0.8 * x) for at, x in high), (0.02, 0.5 * wires))
    return room(put(2.8, (0, blow), *boards, (0.01, 0.3 * plate), (0, 1.5 * strings), (0.25, 0.6 * keys)), 1.5, -11)
