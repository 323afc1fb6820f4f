"""The register of effects: what each is called, how loud, in how many variants; and how one becomes a file.

Loudness rule: the loudest 400 ms of the file as the game plays it, mono on both speakers. Peaks are held by a soft
clip; where that would cost more than 9 dB of crest, the sound stays quieter than its class.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from workshop.kit.bake import ASSETS, BakeError
from workshop.sound.files import write_ogg
from workshop.sound.signal import CEILING, RATE, Rng, Signal, band, equalise, gain_of, momentary, rounded, seed

FOLDER = ASSETS / "sound" / "effects"
LOUDNESS = {"crash": -14, "hit": -16, "voice": -18, "light": -20, "menu": -20, "bed": -20}  # LUFS by class
PRIORITY = {"crash": 6, "hit": 5, "voice": 4, "light": 2, "menu": 7, "bed": 1}
MOST_CREST_DB = 9
SMALL_HZ, MOST_LOSS_DB = 180, 6.0  # what small speakers leave out, and the loudness that may go with it
QUALITY = 0.35  # of OGG Vorbis, 0..1

Maker = Callable[[Rng], Signal]


@dataclass(frozen=True, slots=True)
class Effect:
    """A name with `takes` variants; `priority` 0..9 decides who gives way when channels run out."""

    name: str
    family: str
    kind: str
    takes: int
    loops: bool
    priority: int
    make: Maker

    def files(self) -> list[str]:
        """File names of its variants."""
        return [f"{self.name}_{k + 1}.ogg" for k in range(self.takes)]


EFFECTS: dict[str, Effect] = {}


def add(name: str, family: str, kind: str, takes: int, make: Maker, loops: bool = False, priority: int = -1) -> None:
    """Enter an effect; two of one name are refused."""
    if name in EFFECTS:
        raise BakeError(f'effects/{family}.py: "{name}" is also in effects/{EFFECTS[name].family}.py')
    EFFECTS[name] = Effect(name, family, kind, takes, loops, PRIORITY[kind] if priority < 0 else priority, make)


def effect(kind: str, takes: int = 1, loops: bool = False, priority: int = -1) -> Callable[[Maker], Maker]:
    """Enter the function below under its own name; its module is the family."""

    def note(make: Maker) -> Maker:
        add(make.__name__, make.__module__.rsplit(".", 1)[1], kind, takes, make, loops, priority)
        return make

    return note


def _varied(x: Signal, take: int, takes: int, rng: Rng) -> Signal:
    """Variants differ in size and colour too, not only by chance: from large and dull to small and bright."""
    place = take / (takes - 1) * 2 - 1
    rate = 1 + 0.12 * place
    x = np.interp(np.arange(0, len(x) - 1, rate), np.arange(len(x)), x)
    swing = (1, -1)[take % 2] * rng.uniform(3, 5)
    return equalise(x, [f"peak {rng.uniform(350, 900):.0f} {-swing:.1f} 0.9", f"high 2600 {swing:.1f}"])


def loss_db(x: Signal) -> float:
    """How much of its loudness a sound loses where nothing below SMALL_HZ is heard."""
    return momentary(x) - momentary(band(x, SMALL_HZ, order=4))


def _carried(x: Signal) -> Signal:
    """Lift what small speakers play until the sound is carried by it."""
    for _ in range(10):
        if loss_db(x) <= MOST_LOSS_DB:
            break
        x = equalise(x, ["low 140 -1.2", "peak 480 1.6 0.5", "high 1800 0.9"])
    return x


def take_of(effect: Effect, take: int) -> Signal:
    """One variant, mono, at its loudness."""
    rng = seed(effect.name, take)
    x = effect.make(rng)
    if effect.takes > 1 and not effect.loops:
        x = _varied(x, take, effect.takes, rng)
    if not effect.loops:
        x = _carried(equalise(x, ["hp 35"]))
        live = np.nonzero(np.abs(x) > np.abs(x).max() * gain_of(-54))[0]
        n = int(live[-1]) + 1
        x = x[:n] * np.clip((n - np.arange(n)) / (0.006 * RATE), 0, 1)
    x = x - x.mean()
    for _ in range(5):  # clipping takes a little loudness: go round again
        gain = gain_of(LOUDNESS[effect.kind] - momentary(x))
        x = rounded(x * min(gain, gain_of(MOST_CREST_DB) * CEILING / np.abs(x).max()))
    return x


def bake_family(family: str) -> None:
    """Write every variant of every effect of a family."""
    for one in (e for e in EFFECTS.values() if e.family == family):
        for take, name in enumerate(one.files()):
            write_ogg(FOLDER / name, take_of(one, take), QUALITY, {})
