"""The blips of those who speak: syllables of each one's own throat, soft at both ends: a page of them tires nobody."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from workshop.sound.effects.register import add
from workshop.sound.signal import Rng, Signal, equalise
from workshop.sound.voice import Throat, utter

TAKES = 6
ONSETS = ("", "mm-", "", "uh-", "mm-", "")  # a syllable in three opens from closed lips
TURNS = ((1.02, 0.94), (0.96, 1.03), (1.04, 0.9), (1.0, 0.98), (0.94, 1.0), (1.06, 0.97))  # pitch at start and end


class Speaker(NamedTuple):
    """How somebody talks: his throat, Hz, vowels, s of a syllable, how far his melody goes (0 = a machine)."""

    throat: Throat
    hz: float
    vowels: tuple[str, ...]
    long_s: float
    sings: float


SPEAKERS = {  # keys are `blip` of seeds/people.toml
    "danko": Speaker(Throat(0.93, 0.4, 0.1, 0.12), 92, ("oh", "ah", "uh"), 0.08, 0.5),
    "man": Speaker(Throat(1.0, 0.5, 0.14, 0.14), 122, ("ah", "oh", "eh"), 0.064, 1.0),
    "deep": Speaker(Throat(0.88, 0.35, 0.16, 0.25), 78, ("oo", "oh", "aw"), 0.09, 0.7),
    "old": Speaker(Throat(1.03, 0.3, 0.42, 0.42), 158, ("eh", "uh", "oh"), 0.07, 1.3),
    "ogarkov": Speaker(Throat(0.98, 0.55, 0.1, 0.08), 116, ("oh", "eh", "ee"), 0.066, 1.4),
    "ridzik": Speaker(Throat(1.05, 0.6, 0.1, 0.12, 0.35), 142, ("ae", "eh", "er"), 0.056, 1.8),
    "rostavili": Speaker(Throat(0.97, 0.35, 0.5, 0.1), 110, ("oh", "uh", "ee"), 0.078, 0.5),
    "woman": Speaker(Throat(1.16, 0.4, 0.22, 0.04), 208, ("eh", "ah", "ee"), 0.062, 1.4),
}


def blip(who: str, rng: Rng) -> Signal:
    """One syllable."""
    one = SPEAKERS[who]
    begin, end = (1 + (turn - 1) * one.sings for turn in TURNS[int(rng.integers(len(TURNS)))])
    hz = one.hz * (1 + 0.04 * one.sings * rng.uniform(-1, 1))
    vowels = ONSETS[int(rng.integers(len(ONSETS)))] + one.vowels[int(rng.integers(len(one.vowels)))]
    long_s, puff_s = one.long_s * rng.uniform(0.85, 1.25), 0.004 * int(rng.integers(2))
    x = utter(rng, one.throat, long_s, [(0, hz * begin), (1, hz * end)], vowels, 0.012, 0.04, puff_s)
    return equalise(x, ["peak 1900 3 0.6", "lp 5200"])


for _who in SPEAKERS:
    add(f"blip_{_who}", "blips", "voice", TAKES, partial(blip, _who), priority=6)
