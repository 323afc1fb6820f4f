"""Signs: menus, meters, the stone, checkpoints; tuned, so that they sit in the music."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import hard, hiss, put, ring, thump
from workshop.sound.effects.register import effect
from workshop.sound.signal import Rng, Signal, glide, half, sine, time
from workshop.sound.sources import Note, Patch, play

KEY: Patch = {
    "kind": "fm", "env": [0.002, 0.25, 0.2, 0.08], "detune": 3,
    "ops": [{"index": 1.1, "mod": 2, "index_env": [0.001, 0.06, 0.3, 0.08]}],
}  # fmt: skip
BRASS: Patch = {
    "kind": "fm", "env": [0.02, 0.2, 0.8, 0.12], "detune": 5, "scoop": 25, "breath": 0.15, "key_scale": 0.3,
    "ops": [{"index": 5, "index_env": [0.03, 0.2, 0.7, 0.1]}, {"level": 0.3, "ratio": 4, "mod": 1, "index": 3}],
}  # fmt: skip
SKIN: Patch = {
    "kind": "modal", "ring": 1.1, "modes": [[1, 1, 0.15], [1.59, 0.5, 0.1], [2.14, 0.35, 0.07], [2.65, 0.25, 0.05]],
    "stroke": [200, 2200, 1.3, 0.014], "drop": 0.25,
}  # fmt: skip
BELL: Patch = {
    "kind": "modal", "ring": 1.6, "modes": [[1, 1, 0.4], [2.01, 0.4, 0.25], [3.02, 0.2, 0.14], [5.4, 0.15, 0.06]],
    "stroke": [2000, 8000, 0.1, 0.004],
}  # fmt: skip


def tune(rng: Rng, patch: Patch, *notes: tuple[float, int, float]) -> Signal:
    """Notes (s, MIDI pitch, gate s) of one patch."""
    tail = patch.get("ring", patch.get("env", [0, 0, 0, 0.1])[-1])
    sounds = [(at, play(patch, Note(m, gate, 0.8), rng)[:, 0]) for at, m, gate in notes]
    return put(notes[-1][0] + notes[-1][2] + tail + 0.08, *sounds)


@effect("menu")
def menu_move(rng: Rng) -> Signal:
    """The choice moves."""
    return tune(rng, KEY, (0, 79, 0.03))


@effect("menu")
def menu_ok(rng: Rng) -> Signal:
    """Chosen."""
    return tune(rng, KEY, (0, 74, 0.05), (0.06, 81, 0.12))


@effect("menu")
def menu_back(rng: Rng) -> Signal:
    """Back."""
    return tune(rng, KEY, (0, 76, 0.05), (0.06, 69, 0.1))


@effect("menu")
def menu_bad(rng: Rng) -> Signal:
    """Not possible."""
    return tune(rng, KEY, (0, 57, 0.08), (0.1, 56, 0.14))


@effect("menu")
def pause(rng: Rng) -> Signal:
    """Play holds: a fourth down, muffled."""
    return tune(rng, KEY, (0, 67, 0.08), (0.09, 62, 0.2))


@effect("menu")
def go_on(rng: Rng) -> Signal:
    """Play goes on: the fourth up again."""
    return tune(rng, KEY, (0, 62, 0.07), (0.07, 67, 0.14))


@effect("menu", 2)
def page(rng: Rng) -> Signal:
    """A sheet of a file is turned."""
    t = time(0.3)
    rub = hiss(rng, t, (1500, 8000, 1, 9)) * np.interp(t, np.linspace(0, 0.3, 12), rng.uniform(0.1, 1, 12))
    return put(0.4, (0, rub * np.sin(np.pi * t / 0.3)), (0.24, 0.7 * hiss(rng, time(0.1), (700, 4000, 1, 0.01))))


@effect("hit", 1, priority=8)
def stamp(rng: Rng) -> Signal:
    """The rank is stamped on the case file: wood, felt, table."""
    t = time(0.6)
    blow = hard(1.2 * thump(t, 200, 64, 0.014, 0.05) + hiss(rng, t, (300, 2600, 1.1, 0.014)), 2.4)
    return put(
        0.7,
        (0, blow),
        (0.02, 0.3 * ring(rng, t, [212, 347, 505], 0.05)),
        (0.12, 0.2 * hiss(rng, t, (500, 2500, 1, 0.03))),
    )


@effect("menu")
def count_tick(rng: Rng) -> Signal:
    """A number counts up."""
    t = time(0.05)
    return ring(rng, t, [2400, 3600], 0.005) + 0.5 * hiss(rng, t, (2500, 9000, 1, 0.003))


@effect("menu")
def medal(rng: Rng) -> Signal:
    """A medal is hung up: metal and a bright third."""
    return put(
        1.6,
        (0, 0.4 * ring(rng, time(0.3), [3900, 5200, 6800], 0.03)),
        (0.03, tune(rng, BELL, (0, 83, 0.2), (0.1, 88, 0.4))),
    )


@effect("menu", priority=8)
def checkpoint(rng: Rng) -> Signal:
    """Saved: the head of Danko's tune, two notes of it."""
    return tune(rng, BELL, (0, 67, 0.2), (0.16, 74, 0.5))


@effect("menu", priority=8)
def secret(rng: Rng) -> Signal:
    """Something hidden is found: five notes that open."""
    return tune(rng, BELL, *[(0.085 * k, m, 0.2) for k, m in enumerate((74, 77, 81, 84, 88))])


@effect("menu", priority=8)
def heat_full(rng: Rng) -> Signal:
    """The heat meter is full: brass and a flame."""
    t = time(0.8)
    flame = 0.5 * hiss(rng, t, (500, 5000, 1, 0.16)) * np.clip(t / 0.05, 0, 1)
    return put(1, (0, tune(rng, BRASS, (0, 62, 0.06), (0.07, 69, 0.06), (0.14, 74, 0.3))), (0.1, flame))


@effect("menu")
def combo_bank(rng: Rng) -> Signal:
    """A combo is counted into the score."""
    return tune(rng, KEY, (0, 72, 0.03), (0.045, 76, 0.03), (0.09, 79, 0.03), (0.135, 84, 0.12))


@effect("menu")
def wave_clear(rng: Rng) -> Signal:
    """The room is quiet again: a soft fifth."""
    return tune(rng, BELL, (0, 62, 0.3), (0.02, 69, 0.5))


@effect("menu")
def join(rng: Rng) -> Signal:
    """Somebody joins, or comes back."""
    return tune(rng, KEY, (0, 67, 0.06), (0.07, 71, 0.06), (0.14, 74, 0.2))


@effect("menu")
def leave(rng: Rng) -> Signal:
    """Somebody leaves."""
    return tune(rng, KEY, (0, 74, 0.06), (0.07, 71, 0.06), (0.14, 67, 0.2))


@effect("menu")
def prompt(rng: Rng) -> Signal:
    """A hint appears: one small drop."""
    t = time(0.1)
    return sine(glide(t, [(0, 900), (0.05, 1500)]), t) * half(t, 0.02)


@effect("hit", priority=9)
def stone_pulse(rng: Rng) -> Signal:
    """The ring of the stone begins to close. The drum falls 24 ticks later, on the pulse itself."""
    drum = play(SKIN, Note(38, 0.2, 1), rng)[:, 0]
    t = time(0.4)
    rise = 0.16 * hiss(rng, t, (600, 4000, 1, 9)) * (t / 0.4) ** 2
    return put(1.2, (0, rise), (0.4, drum), (0.4, 0.5 * thump(time(0.5), 110, 55, 0.04, 0.09)))


@effect("hit", priority=8)
def stone_hit(rng: Rng) -> Signal:
    """The pulse is met: the drum answers higher, and metal glows."""
    drum = play(SKIN, Note(50, 0.2, 1), rng)[:, 0]
    return put(1.4, (0, drum), (0.01, 0.5 * tune(rng, BELL, (0, 74, 0.3), (0.0, 81, 0.3))))


@effect("hit", 2, priority=7)
def heartbeat(rng: Rng) -> Signal:
    """Near the end."""
    t = time(0.35)
    beat = thump(t, 75, 48, 0.03, 0.05) + 0.4 * hiss(rng, t, (80, 300, 1, 0.03))
    return put(0.75, (0, beat), (rng.uniform(0.22, 0.26), 0.7 * beat))
