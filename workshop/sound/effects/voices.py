"""Voices without words: grunts, roars, tells, laughter, and the blips of those who speak."""

from __future__ import annotations

from functools import partial

import numpy as np

from workshop.sound.effects.bricks import clank, crack, hard, hiss, put, ring, shards, sweep, throat, thump
from workshop.sound.effects.register import add, effect
from workshop.sound.signal import Rng, Signal, equalise, glide, sine, time
from workshop.sound.sources import Note, play

SPEAKERS = {  # middle pitch, vowels, breath, length in s; keys are `blip` of seeds/people.toml
    "danko": (43, ("oh", "ah"), 0.02, 0.085),
    "man": (48, ("ah", "oh"), 0.03, 0.065),
    "deep": (36, ("oo", "oh"), 0.05, 0.095),
    "old": (53, ("eh", "oh"), 0.1, 0.07),
    "ogarkov": (46, ("oh", "eh"), 0.03, 0.075),
    "ridzik": (52, ("eh", "ah"), 0.02, 0.06),
    "rostavili": (47, ("oo", "oh"), 0.12, 0.075),
    "woman": (62, ("eh", "ah"), 0.06, 0.06),
}


def blip(who: str, rng: Rng) -> Signal:
    """One syllable."""
    pitch, vowels, breath, length = SPEAKERS[who]
    tone = {
        "kind": "wave", "vowels": list(rng.permutation(vowels)), "env": [0.008, 0.1, 0.8, 0.035], "opens": 0.05,
        "breath": breath, "voices": 2, "detune": 5, "drop_cents": float(rng.uniform(-250, 120)),
    }  # fmt: skip
    x = play(tone, Note(pitch + int(rng.integers(-2, 4)), length * rng.uniform(0.8, 1.25), 0.8), rng)[:, 0]
    return equalise(x, ["high 2500 4"])


for _who in SPEAKERS:
    add(f"blip_{_who}", "voices", "voice", 5, partial(blip, _who), priority=6)


@effect("voice", 4, priority=8)
def hurt_hero(rng: Rng) -> Signal:
    """Danko is hurt: short, through the teeth."""
    voice = throat(rng, int(rng.integers(44, 49)), rng.uniform(0.1, 0.16), ("eh", "oh"), -500)
    return hard(put(0.4, (0, voice), (0, 0.3 * hiss(rng, time(0.12), (600, 3000, 1, 0.03)))), 1.6)


@effect("voice", 6)
def hurt_man(rng: Rng) -> Signal:
    """Another man is hurt."""
    vowels = (("ah", "oh"), ("oh", "oo"), ("eh", "ah"))[int(rng.integers(3))]
    return hard(throat(rng, int(rng.integers(43, 55)), rng.uniform(0.1, 0.26), vowels, rng.uniform(-900, -300)), 1.5)


@effect("voice", 3, priority=7)
def hurt_boss(rng: Rng) -> Signal:
    """The Strongman is hurt, and angry about it."""
    voice = throat(rng, int(rng.integers(34, 38)), rng.uniform(0.2, 0.32), ("oh", "ah"), -400, breath=0.12)
    return hard(voice, 2.2)


@effect("voice", 1, priority=9)
def down_hero(rng: Rng) -> Signal:
    """Danko goes down: a long breath out and the floor."""
    voice = throat(rng, 45, 0.5, ("ah", "oo"), -1100, breath=0.2)
    return put(
        1.3,
        (0, voice),
        (0.5, thump(time(0.5), 110, 48, 0.03, 0.09)),
        (0.5, 0.5 * hiss(rng, time(0.4), (150, 900, 1, 0.05))),
    )


@effect("voice", 3)
def man_out(rng: Rng) -> Signal:
    """A man is beaten: a groan that gives up."""
    return throat(rng, int(rng.integers(42, 50)), rng.uniform(0.4, 0.6), ("oh", "ah", "oo"), -1000, breath=0.15)


@effect("voice", 3)
def panic(rng: Rng) -> Signal:
    """A scalded man runs and yells."""
    high = int(rng.integers(57, 63))
    yell = throat(
        rng, high, rng.uniform(0.45, 0.6), ("ah", "eh", "ah"), 250, vibrato=60, vibrato_after=0.05, vibrato_hz=9
    )
    return put(1.2, (0, yell), (0.62, 0.8 * throat(rng, high - 1, 0.3, ("ah", "oh"), -600)))


@effect("voice", 4)
def taunt(rng: Rng) -> Signal:
    """A waiting man calls: two syllables."""
    low = int(rng.integers(44, 52))
    first = throat(rng, low, rng.uniform(0.12, 0.2), ("eh", "ah"), 100)
    return put(
        0.8,
        (0, first),
        (rng.uniform(0.2, 0.28), 0.9 * throat(rng, low + int(rng.integers(-3, 5)), 0.24, ("ah", "oh"), -500)),
    )


@effect("voice", 2, priority=7)
def laugh(rng: Rng) -> Signal:
    """The room laughs."""
    parts = []
    for _ in range(5):
        low, at = int(rng.integers(42, 56)), rng.uniform(0, 0.35)
        for k in range(int(rng.integers(4, 7))):
            ha = throat(rng, low - k // 2, 0.09, ("ah", "eh"), -200, breath=0.15)
            parts.append((at + k * rng.uniform(0.15, 0.19), rng.uniform(0.4, 0.9) * ha))
    return put(1.9, *parts)


@effect("crash", 2, priority=9)
def boss_roar(rng: Rng) -> Signal:
    """The Strongman: a chest like a boiler."""
    t = time(1.3)
    deep = throat(rng, 31, 1.1, ("oo", "ah", "oh"), -350, breath=0.35, vibrato=50, vibrato_after=0.2, vibrato_hz=11)
    over = throat(rng, 43, 1.0, ("oh", "ah", "oh"), -300, breath=0.2, vibrato=35, vibrato_after=0.1, vibrato_hz=13)
    roar = hard(put(1.35, (0, deep), (0.03, 0.6 * over)), 4)
    return roar[: len(t)] + 0.12 * hiss(rng, t, (100, 700, 1, 0.6))[: len(roar)]


@effect("light", 3, priority=7)
def tell_light(rng: Rng) -> Signal:
    """A quick blow is coming: a sniff and a shuffle."""
    sniff = sweep(rng, 0.13, 2200, rng.uniform(3600, 4400), 2800, 0.5, 1.4)
    return put(0.3, (0, sniff), (0.1, 0.4 * hiss(rng, time(0.1), (700, 3500, 1, 0.014))))


@effect("voice", 3, priority=7)
def tell_heavy(rng: Rng) -> Signal:
    """A heavy blow is coming: a growl that rises."""
    growl = throat(
        rng, int(rng.integers(36, 40)), 0.34, ("oo", "oh", "ah"), 500, breath=0.15, vibrato=40, vibrato_hz=17
    )
    return put(0.5, (0, hard(growl, 2)), (0.05, 0.25 * sweep(rng, 0.34, 200, 700, 500)))


@effect("voice", 3, priority=7)
def tell_grab(rng: Rng) -> Signal:
    """Arms open: a low hum with wet palms rubbed together."""
    t = time(0.32)
    hum = throat(rng, int(rng.integers(40, 44)), 0.28, ("oo", "oo"), 150)
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
