"""What a desk does to a channel or a layer: drive, chorus, sway, glue; all of it goes round with a loop."""

from __future__ import annotations

import numpy as np

from workshop.sound.signal import RATE, Signal, gain_of

CHORUS_S, CHORUS_DEPTH_S, CHORUS_HZ = 0.016, 0.0035, 0.55
GLUE_RATIO, GLUE_OVER_DB = 1.7, 1.0  # from so much above the mean level
GLUE_ATTACK_S, GLUE_RELEASE_S, GLUE_BLOCK = 0.012, 0.16, 64  # samples


def _whole(hz: float, loop_s: float) -> float:
    """The nearest frequency that fits into a loop; any where there is none."""
    return max(1, round(hz * loop_s)) / loop_s if loop_s else hz


def driven(x: Signal, drive_db: float) -> Signal:
    """Tape: peaks bend, what lies below them comes up."""
    peak = np.percentile(np.abs(x), 99.9) + 1e-9
    gain = gain_of(drive_db)
    return np.asarray(np.tanh(gain * x / peak) * peak / np.tanh(gain))


def chorus(x: Signal, loop_s: float) -> Signal:
    """The same once more, a little later and never at one pitch, its sides against each other."""
    n = np.arange(len(x))
    turn = 2 * np.pi * _whole(CHORUS_HZ, loop_s) * n / RATE
    sides = []
    for side, phase in ((0, 0.0), (1, np.pi / 2)):
        late = (CHORUS_S + CHORUS_DEPTH_S * np.sin(turn + phase)) * RATE
        sides.append(np.interp(n - late, n, x[:, 1 - side], left=0.0))
    return np.stack(sides, 1)


def sway(n: int, hz: float, depth: float, loop_s: float) -> Signal:
    """A turning loudspeaker: gain of left and right, which go against each other by `depth` 0..1."""
    turn = depth * np.sin(2 * np.pi * _whole(hz, loop_s) * np.arange(n) / RATE)
    return np.stack([1 + turn, 1 - turn], 1)


def glued(x: Signal) -> Signal:
    """A gentle compressor over a layer: what stands out of it makes the rest give way a little."""
    blocks = -(-len(x) // GLUE_BLOCK)
    power = np.pad((x**2).mean(1), (0, blocks * GLUE_BLOCK - len(x))).reshape(blocks, -1).mean(1)
    level = 10 * np.log10(power + 1e-10)
    over = np.maximum(0, level - 10 * np.log10(power[power > 1e-8].mean() + 1e-10) - GLUE_OVER_DB)
    wanted = over * (1 - 1 / GLUE_RATIO)
    up, down = (1 - np.exp(-GLUE_BLOCK / RATE / s) for s in (GLUE_ATTACK_S, GLUE_RELEASE_S))
    now, taken = 0.0, np.zeros(blocks)
    for k, want in enumerate(wanted.tolist()):
        now += (want - now) * (up if want > now else down)
        taken[k] = now
    at = (np.arange(blocks) + 0.5) * GLUE_BLOCK
    return np.asarray(x * 10 ** (-np.interp(np.arange(len(x)), at, taken) / 20)[:, None])
