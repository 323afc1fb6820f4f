"""Blows and bodies: fists, feet, swings, grabs, falls."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import clank, crack, edged, hard, hiss, metal_hit, put, ring, sweep, thump
from workshop.sound.effects.register import effect
from workshop.sound.signal import Rng, Signal, glide, half, sine, time


def _wet(rng: Rng, level: float) -> Signal:
    """Wet skin: a slap with drops that fly off it."""
    t = time(0.2)
    slap = hiss(rng, t, (900, 6000, 1.3, 0.009), (1800, 9000, 0.7, 0.022))
    spray = 0.35 * hiss(rng, t, (2500, 8000, 1, 0.04)) * (1 + sine(rng.uniform(28, 45), t))
    return level * (slap + spray)


@effect("hit", 5)
def hit_light(rng: Rng) -> Signal:
    """A fist on wet skin."""
    t = time(0.22)
    low = rng.uniform(92, 130)
    fist = 0.9 * thump(t, low * 2.3, low, 0.012, rng.uniform(0.016, 0.028))
    skin = hiss(rng, t, (300, 1100, rng.uniform(1.2, 1.9), 0.018), (1200, 5000, rng.uniform(1.6, 2.6), 0.009))
    return hard(put(0.25, (0, fist + skin), (0.003, _wet(rng, rng.uniform(0.2, 0.6)))), 2)


@effect("hit", 4)
def hit_kick(rng: Rng) -> Signal:
    """A foot in the ribs."""
    t = time(0.4)
    low = rng.uniform(66, 92)
    leg = hiss(rng, t, (200, 800, 1.9, rng.uniform(0.03, 0.05)), (700, 2800, 1.7, 0.016))
    return hard(put(0.42, (0, thump(t, low * 2.3, low, 0.022, 0.05) + leg), (0.004, _wet(rng, 0.3))), 2.6)


@effect("hit", 5)
def hit_heavy(rng: Rng) -> Signal:
    """A hook that sends a man off."""
    t = time(0.4)
    low = rng.uniform(54, 76)
    body = 1.2 * thump(t, low * 3.2, low, 0.018, rng.uniform(0.04, 0.06))
    crunch = hiss(rng, t, (220, 900, 1.9, 0.035), (900, 4500, 2.2, 0.013), (4000, 9000, 0.8, 0.006))
    bone = 0.35 * ring(rng, t, [rng.uniform(480, 760), 1130, 1720], 0.012)
    return edged(hard(put(0.45, (0, body + crunch + bone), (0.006, _wet(rng, rng.uniform(0.2, 0.7)))), 3), 4)


@effect("hit", 3)
def clang(rng: Rng) -> Signal:
    """A blow on somebody who might be cast of iron: a dull knock, and a low note that is soon over."""
    t = time(0.5)
    low = rng.uniform(150, 176)
    knock = thump(t, 190, 78, 0.014, 0.034) + 0.6 * hiss(rng, t, (240, 1000, 1.5, 0.02), (1200, 4200, 0.7, 0.006))
    iron = 0.5 * ring(rng, t, [low, low * 2.76, low * 5.4], 0.07) + 0.12 * ring(rng, t, [low * 8.9], 0.03)
    return hard(put(0.55, (0, knock), (0.002, iron)), 2)


@effect("crash", 2, priority=8)
def hit_last(rng: Rng) -> Signal:
    """The blow that ends a wave: the whole room hears it."""
    t = time(0.9)
    body = 1.5 * thump(t, 200, 42, 0.03, 0.13) + hiss(rng, t, (180, 900, 2, 0.05), (900, 5000, 2.2, 0.016))
    tail = 0.4 * hiss(rng, t, (120, 700, 1, 0.16)) * np.clip(t / 0.02, 0, 1)
    blow = put(1, (0, body + tail), (0.012, _wet(rng, 0.9)), (0.03, 0.7 * crack(rng, time(0.2), 520)))
    return edged(hard(blow, 3.2), 7)


@effect("hit", 3)
def hit_metal(rng: Rng) -> Signal:
    """A pipe or bucket meets a man."""
    t = time(0.3)
    flesh = hard(thump(t, 210, 84, 0.014, 0.04) + hiss(rng, t, (250, 1200, 1.6, 0.025)), 2.4)
    return put(0.8, (0, flesh), (0.001, 1.1 * metal_hit(rng, rng.uniform(420, 760))))


@effect("hit", 3, priority=6)
def interrupt(rng: Rng) -> Signal:
    """A tell is broken: a dry knock with a bright edge, on top of the hit."""
    t = time(0.3)
    knock = ring(rng, t, [1180, 1770, 2660], 0.022) + hiss(rng, t, (2000, 9000, 1.2, 0.01))
    return put(0.34, (0, knock), (0.045, 0.6 * ring(rng, t, [1570, 2355], 0.03)))


@effect("light", 4)
def whoosh_light(rng: Rng) -> Signal:
    """An arm through the air."""
    return sweep(rng, rng.uniform(0.13, 0.2), 500, rng.uniform(1300, 2300), 700, rng.uniform(0.5, 1.0))


@effect("light", 4)
def whoosh_heavy(rng: Rng) -> Signal:
    """A long arm, a leg, a bench through the air."""
    long = rng.uniform(0.26, 0.38)
    return put(
        0.45,
        (0, sweep(rng, long, 180, rng.uniform(600, 950), 260, 0.6, 2.4)),
        (0.03, 0.16 * sweep(rng, long, 700, 1800, 900, 0.9)),
    )


@effect("hit", 3)
def grab(rng: Rng) -> Signal:
    """Hands close on a man."""
    t = time(0.2)
    clap = hiss(rng, t, (500, 2600, 1.2, 0.012)) + 0.6 * thump(t, 190, 110, 0.012, 0.025)
    return put(
        0.34, (0, clap), (rng.uniform(0.05, 0.09), 0.6 * _wet(rng, 1)), (0.12, 0.3 * sweep(rng, 0.18, 300, 700, 300))
    )


@effect("hit", 3)
def throw(rng: Rng) -> Signal:
    """A man leaves the hands: effort and a great deal of air."""
    air = sweep(rng, 0.4, 150, rng.uniform(650, 1000), 220, 0.7, 2)
    return put(0.45, (0, air), (0.02, 0.5 * thump(time(0.2), 120, 70, 0.03, 0.05)), (0, 0.15 * _wet(rng, 1)))


@effect("hit", 3)
def wall_hit(rng: Rng) -> Signal:
    """A man meets a wall of tiles."""
    t = time(0.6)
    blow = hard(1.3 * thump(t, 150, rng.uniform(48, 62), 0.02, 0.07) + hiss(rng, t, (150, 1200, 1.6, 0.03)), 2.6)
    blow = edged(blow, 6)
    tiles = [(rng.exponential(0.06), rng.uniform(0.1, 0.3) * clank(rng, rng.uniform(1800, 3200))) for _ in range(5)]
    return put(0.8, (0, blow), (0, 0.5 * hiss(rng, t, (1500, 6000, 1, 0.01))), *tiles)


def _fall(rng: Rng, first_hz: float, dull: float) -> Signal:
    t, u = time(0.5), time(0.3)
    first = thump(t, first_hz * 2.2, first_hz, 0.03, 0.07)
    first += hiss(rng, t, (100, 500, 1.1, 0.06), (500, 2200 * dull, 0.6 * dull, 0.025))
    second = 0.5 * thump(u, 140, 70, 0.02, 0.04) + 0.5 * hiss(rng, u, (200, 1500 * dull, 0.9, 0.03))
    return hard(put(0.62, (0, first), (rng.uniform(0.08, 0.17), second)), 2)


@effect("hit", 5)
def thud(rng: Rng) -> Signal:
    """A body meets a wet tiled floor."""
    return put(0.7, (0, _fall(rng, rng.uniform(46, 62), 1)), (0.008, _wet(rng, rng.uniform(0.15, 0.4))))


@effect("hit", 3)
def thud_wood(rng: Rng) -> Signal:
    """A body meets boards."""
    boards = [
        (rng.uniform(0, 0.16), rng.uniform(0.2, 0.4) * ring(rng, time(0.25), [210, 352, 540], 0.03)) for _ in "123"
    ]
    return put(0.75, (0, _fall(rng, rng.uniform(60, 78), 0.8)), *boards)


@effect("hit", 3)
def thud_carpet(rng: Rng) -> Signal:
    """A body meets carpet on boards: dull, with cloth in it."""
    cloth = hiss(rng, time(0.2), (250, 1800, 0.8, 0.05)) * np.clip(time(0.2) / 0.015, 0, 1)
    return put(0.7, (0, _fall(rng, rng.uniform(54, 72), 0.5)), (0.02, 0.5 * cloth))


@effect("hit", 3)
def thud_metal(rng: Rng) -> Signal:
    """A body meets an iron stair: it booms and rattles."""
    boom = 0.9 * metal_hit(rng, rng.uniform(190, 260)) + 0.6 * metal_hit(rng, rng.uniform(480, 620))
    rattle = [(rng.uniform(0.1, 0.4), rng.uniform(0.2, 0.5) * clank(rng, rng.uniform(700, 1200))) for _ in range(4)]
    return edged(put(0.9, (0, 0.8 * _fall(rng, rng.uniform(60, 74), 0.8)), (0.004, boom), *rattle), 5)


@effect("hit", 3)
def thud_snow(rng: Rng) -> Signal:
    """A body goes into snow."""
    t = time(0.5)
    grains = 0.5 + rng.uniform(0, 1, len(t)) ** 3
    crush = hiss(rng, t, (600, 3600, 1, 0.07), (2500, 7500, 0.5, 0.05)) * grains * np.clip(t / 0.01, 0, 1)
    return put(0.6, (0, 0.8 * thump(t, 90, 46, 0.03, 0.06)), (0.005, 0.7 * crush), (0.14, 0.3 * crush))


@effect("crash", 2)
def shock(rng: Rng) -> Signal:
    """A shock runs along the floor."""
    t = time(0.8)
    wave = thump(t, 110, 34, 0.06, 0.16) + 0.7 * hiss(rng, t, (60, 320, 1.2, 0.12))
    return hard(wave + 0.4 * hiss(rng, t, (300, 1800, 1, 0.06)) * glide(t, [(0, 1), (0.2, 0.6), (0.8, 0)]), 2.5)


@effect("hit", 2, priority=8)
def finisher(rng: Rng) -> Signal:
    """All the heat in one blow: breath in, then fire."""
    t = time(0.9)
    rise = sweep(rng, 0.3, 300, 2600, 900, 0.5, 1.5)
    blast = thump(t, 170, 50, 0.04, 0.12) + hiss(rng, t, (200, 2400, 1.3, 0.12), (2000, 8000, 0.6, 0.07))
    return hard(put(1.2, (0, 0.7 * rise), (0.22, blast)), 2.2)


@effect("hit", 3)
def break_free(rng: Rng) -> Signal:
    """Wet skin slips out of a grip."""
    slip = sweep(rng, 0.22, 900, rng.uniform(2200, 3200), 1600, 0.6)
    return put(0.4, (0, slip), (0.12, _wet(rng, 0.7)), (0.13, 0.6 * thump(time(0.2), 200, 100, 0.012, 0.03)))


@effect("light", 3)
def dodge(rng: Rng) -> Signal:
    """A quick step aside."""
    t = time(0.1)
    feet = hiss(rng, t, (1200, 5000, 0.7, 0.012))
    return put(
        0.3, (0, sweep(rng, 0.2, 700, rng.uniform(1700, 2300), 900, 0.8)), (0.02, 0.35 * feet), (0.11, 0.3 * feet)
    )


@effect("menu", 1, priority=7)
def late_dodge(rng: Rng) -> Signal:
    """Time holds its breath: a low drop under a thin shimmer."""
    t = time(0.7)
    fall = sine(glide(t, [(0, 190), (0.5, 58), (0.7, 55)]), t) * half(t, 0.18)
    shimmer = 0.22 * np.sum([sine(f * (1 + 0.004 * sine(6, t)), t) for f in (1760, 2217, 2637)], 0) * half(t, 0.12)
    return fall + shimmer * np.clip(t / 0.03, 0, 1) + 0.25 * hiss(rng, t, (900, 3000, 1, 0.1))


@effect("light", 3)
def chip(rng: Rng) -> Signal:
    """A thing is struck and holds: a dull knock."""
    t = time(0.2)
    return (
        thump(t, 200, 125, 0.01, 0.025)
        + hiss(rng, t, (300, 1400, 1, 0.016))
        + 0.3 * crack(rng, t, rng.uniform(400, 700))
    )
