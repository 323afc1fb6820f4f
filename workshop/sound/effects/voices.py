"""Voices without words, by who it is: pain, cries of the beaten, taunts, growls that warn, laughter, roars."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from workshop.sound.effects.bricks import clank, crack, hard, hiss, put, ring, shards, sweep, thump
from workshop.sound.effects.register import add, effect
from workshop.sound.signal import RATE, Rng, Signal, band, equalise, glide, sine, time
from workshop.sound.voice import Curve, Throat, utter


class Role(NamedTuple):
    """Sort of man: his throat, the Hz at which he groans, how long a cry of his is against a common man's."""

    throat: Throat
    hz: float
    slow: float


ROLES = {
    "hero": Role(Throat(0.94, 0.75, 0.2, 0.3), 104, 0.8),
    "ridzik": Role(Throat(1.05, 0.8, 0.15, 0.15, 0.3), 168, 1.0),
    "ogarkov": Role(Throat(0.99, 0.75, 0.16, 0.15), 138, 0.95),
    "man": Role(Throat(1.0, 0.8, 0.18, 0.2), 132, 1.0),
    "light": Role(Throat(1.08, 0.85, 0.2, 0.1), 188, 0.8),
    "heavy": Role(Throat(0.89, 0.8, 0.28, 0.45), 94, 1.35),
    "boss": Role(Throat(0.84, 0.9, 0.3, 0.6), 74, 1.7),
    "woman": Role(Throat(1.17, 0.9, 0.16, 0.05), 300, 1.0),
}
PAIN = ("ah-uh", "oh-oo", "eh-uh", "uh-mm", "ae-uh", "aw-oh")
JOLT: Curve = ((0, 0.92), (0.14, 1.22), (0.45, 1.05), (1, 0.68))  # pitch of a man who is hit
GIVING_UP: Curve = ((0, 1.05), (0.12, 1.2), (0.5, 0.95), (1, 0.6))


def voiced(rng: Rng, role: str, seconds: float, bend: Curve, vowels: str, **more: float) -> Signal:
    """One sound of a role; `bend` is pitch against his own."""
    one = ROLES[role]
    hz = one.hz * rng.uniform(0.93, 1.08)
    return utter(rng, one.throat, seconds, [(at, hz * by) for at, by in bend], vowels, **more)


def _any(rng: Rng, choices: Sequence[str]) -> str:
    return choices[int(rng.integers(len(choices)))]


def hurt(role: str, rng: Rng) -> Signal:
    """Somebody is hit: short, and never twice the same vowel."""
    long_s = rng.uniform(0.1, 0.2) * ROLES[role].slow
    cry = voiced(rng, role, long_s, JOLT, _any(rng, PAIN), attack_s=0.006, puff_s=0.006 * int(rng.integers(3)))
    wind = 0.12 * hiss(rng, time(0.16), (500, 3200, 1, 0.035))  # what the blow drives out of him
    return put(0.22 + long_s, (0, cry), (0.5 * long_s, wind))


def beaten(role: str, rng: Rng) -> Signal:
    """A man gives up: the higher and shorter the lighter he is; a heavy one runs out like a bellows."""
    long_s = rng.uniform(0.42, 0.58) * ROLES[role].slow
    vowels = {"light": ("ae-ah-uh", "eh-ah-oh"), "man": ("oh-ah-oo", "ah-uh-mm", "aw-oh-mm")}
    cry = voiced(rng, role, long_s, GIVING_UP, _any(rng, vowels.get(role, ("oh-uh-oo", "aw-oh-mm"))), release_s=0.14)
    t = time(0.3 * ROLES[role].slow)
    sigh = band(rng.uniform(-1, 1, len(t)), 350, 2400) * np.sin(np.pi * t / t[-1]) ** 2
    return put(long_s + t[-1] + 0.1, (0, cry), (0.75 * long_s, 0.13 * ROLES[role].slow * sigh))


add("hurt_hero", "voices", "voice", 5, partial(hurt, "hero"), priority=8)
add("hurt_ridzik", "voices", "voice", 4, partial(hurt, "ridzik"), priority=7)
add("hurt_ogarkov", "voices", "voice", 4, partial(hurt, "ogarkov"), priority=7)
add("hurt_man", "voices", "voice", 7, partial(hurt, "man"))
add("hurt_light", "voices", "voice", 5, partial(hurt, "light"))
add("hurt_heavy", "voices", "voice", 5, partial(hurt, "heavy"))
add("hurt_boss", "voices", "voice", 4, partial(hurt, "boss"), priority=7)
add("man_out", "voices", "voice", 5, partial(beaten, "man"))
add("out_light", "voices", "voice", 4, partial(beaten, "light"))
add("out_heavy", "voices", "voice", 4, partial(beaten, "heavy"), priority=5)
add("out_boss", "voices", "voice", 2, partial(beaten, "boss"), priority=8)


@effect("voice", 2, priority=9)
def down_hero(rng: Rng) -> Signal:
    """Danko goes down: a long breath out and the floor."""
    cry = voiced(rng, "hero", 0.5, ((0, 1.15), (0.2, 1.1), (1, 0.6)), "ah-uh-oo", release_s=0.12)
    floor = thump(time(0.5), 110, 48, 0.03, 0.09)
    return put(1.3, (0, cry), (0.55, 0.9 * floor), (0.55, 0.5 * hiss(rng, time(0.4), (150, 900, 1, 0.05))))


@effect("voice", 3, priority=6)
def fall_cry(rng: Rng) -> Signal:
    """A man goes over an edge: a cry that sinks and is left behind."""
    cry = voiced(rng, "man", 0.95, ((0, 1.5), (0.12, 2.0), (1, 1.25)), "ah-ae-ah", release_s=0.2)
    return cry * glide(time(len(cry) / RATE), [(0, 1), (0.25, 0.8), (1.0, 0.25)])[: len(cry)]


@effect("voice", 4)
def panic(rng: Rng) -> Signal:
    """A scalded man runs and yells."""
    shiver = [(at, 1.75 + 0.09 * (-1) ** k) for k, at in enumerate(np.linspace(0, 1, 13))]
    yell = voiced(rng, "man", rng.uniform(0.45, 0.6), shiver, "ah-ae-ah")
    return put(1.2, (0, yell), (0.68, 0.8 * voiced(rng, "man", 0.28, ((0, 1.6), (1, 1.0)), "ae-oh")))


def call(role: str, rng: Rng) -> Signal:
    """A waiting man taunts: two or three syllables, a question or a threat."""
    asks = bool(rng.integers(2))
    parts, at = [], 0.0
    for k in range(int(rng.integers(2, 4))):
        long_s = rng.uniform(0.1, 0.18) * ROLES[role].slow
        rise = 1.28 if asks and k else 1.0
        bend = ((0, 1.0), (0.4, 1.12), (1, 0.86 * rise))
        parts.append(
            (at, voiced(rng, role, long_s, bend, _any(rng, ("eh-ah", "uh-oh", "ah-er", "mm-ah")), puff_s=0.012))
        )
        at += long_s + rng.uniform(0.05, 0.09)
    return put(at + 0.25, *parts)


add("taunt", "voices", "voice", 6, partial(call, "man"))
add("taunt_light", "voices", "voice", 4, partial(call, "light"))
add("taunt_heavy", "voices", "voice", 4, partial(call, "heavy"))


@effect("voice", 2, priority=7)
def laugh(rng: Rng) -> Signal:
    """The room laughs."""
    parts = []
    for role in ("man", "heavy", "light", "man", "ogarkov"):
        at, step = rng.uniform(0, 0.35), rng.uniform(0.15, 0.19)
        for k in range(int(rng.integers(4, 7))):
            by = 1.25 - 0.07 * k
            ha = voiced(rng, role, 0.075, ((0, by), (1, 0.85 * by)), "ah-uh", puff_s=0.022)
            parts.append((at + k * step, rng.uniform(0.4, 0.9) * ha))
    return put(1.9, *parts)


@effect("crash", 2, priority=9)
def boss_roar(rng: Rng) -> Signal:
    """The Strongman: a chest like a boiler."""
    swell: Curve = ((0, 0.85), (0.2, 1.3), (0.7, 1.15), (1, 0.75))
    deep = voiced(rng, "boss", 1.1, swell, "oo-ah-aw-oh", attack_s=0.06, release_s=0.2)
    over = voiced(rng, "heavy", 1.0, [(at, 1.6 * by) for at, by in swell], "oh-ah-oh", attack_s=0.08, release_s=0.2)
    roar = hard(put(1.35, (0, deep), (0.03, 0.6 * over)), 3)
    return roar + 0.1 * hiss(rng, time(1.35), (100, 700, 1, 0.6))[: len(roar)]


@effect("light", 3, priority=7)
def tell_light(rng: Rng) -> Signal:
    """A quick blow is coming: a sniff and a shuffle."""
    sniff = sweep(rng, 0.13, 2200, rng.uniform(3600, 4400), 2800, 0.5, 1.4)
    return put(0.3, (0, sniff), (0.1, 0.4 * hiss(rng, time(0.1), (700, 3500, 1, 0.014))))


@effect("voice", 3, priority=7)
def tell_heavy(rng: Rng) -> Signal:
    """A heavy blow is coming: a growl that rises."""
    return _growl(rng, "man", 0.34)


@effect("voice", 3, priority=7)
def tell_heavy_big(rng: Rng) -> Signal:
    """The same from a man of a hundred and sixty kilos."""
    return _growl(rng, "heavy", 0.42)


def _growl(rng: Rng, role: str, seconds: float) -> Signal:
    low = voiced(rng, role, seconds, ((0, 0.62), (0.3, 0.66), (1, 1.15)), "mm-oh-ah", attack_s=0.03)
    return put(0.5, (0, hard(equalise(low, ["peak 900 4 0.6"]), 2.2)), (0.05, 0.2 * sweep(rng, seconds, 200, 700, 500)))


@effect("voice", 3, priority=7)
def tell_grab(rng: Rng) -> Signal:
    """Arms open: a low hum with wet palms rubbed together."""
    t = time(0.32)
    hum = voiced(rng, "heavy", 0.28, ((0, 1.0), (0.5, 1.15), (1, 1.1)), "mm-oo-oh", attack_s=0.03)
    rub = hiss(rng, t, (900, 4000, 1, 9)) * np.clip(sine(7, t), 0, 1) * glide(t, [(0, 1), (0.32, 0.6)])
    return put(0.45, (0, hum), (0, 0.45 * rub))


@effect("light", 3, priority=7)
def tell_throw(rng: Rng) -> Signal:
    """A bottle is taken out: two clinks."""
    f = rng.uniform(2000, 2700)
    first = ring(rng, time(0.25), [f, f * 1.52, f * 2.6], 0.045)
    return put(0.45, (0, first), (rng.uniform(0.1, 0.14), 0.8 * ring(rng, time(0.25), [f * 1.12, f * 1.7], 0.05)))


@effect("hit", 2, priority=8)
def dazed(rng: Rng) -> Signal:
    """A boss is dazed: birds round a bell."""
    birds = []
    for k in range(7):
        u = time(0.09)
        f = rng.uniform(2600, 3400)
        birds.append(
            (
                0.12 * k + rng.uniform(0, 0.04),
                0.35 * sine(glide(u, [(0, f), (0.04, f * 1.3), (0.09, f)]), u) * np.sin(np.pi * u / 0.09),
            )
        )
    return put(1.1, (0, 0.8 * ring(rng, time(0.9), [392, 785, 1190], 0.22)), *birds)


@effect("hit", 4)
def charge_step(rng: Rng) -> Signal:
    """One step of a man who weighs as much as a cupboard."""
    t = time(0.4)
    low = rng.uniform(42, 54)
    blow = hard(1.3 * thump(t, low * 2.2, low, 0.025, 0.08) + hiss(rng, t, (100, 600, 1.2, 0.05)), 2.2)
    return put(0.5, (0, blow), (0.01, 0.3 * hiss(rng, t, (900, 5000, 1, 0.02))), (0.03, 0.15 * clank(rng, 1500)))


@effect("light", 3)
def fall(rng: Rng) -> Signal:
    """A man loses his footing: soles squeak, a gasp."""
    gasp = sweep(rng, 0.16, 1500, 2600, 1400, 0.6, 1.4)
    return put(
        0.4,
        (0, 0.5 * gasp),
        (0.02, 0.5 * crack(rng, time(0.1), 900)),
        (0.1, 0.1 * shards(rng, 0.2, 4, 0.05, 900, 1600, 0.01)),
    )
