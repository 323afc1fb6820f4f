"""Guns: shots by weapon, what they throw out and are fed with, and where the rounds end."""

from __future__ import annotations

import numpy as np

from workshop.sound.effects.bricks import clank, crack, hard, hiss, metal_hit, put, ring, room, shards, sweep, thump
from workshop.sound.effects.register import effect
from workshop.sound.signal import Rng, Signal, band, glide, half, sine, time

Push = tuple[float, float, float, float]  # of air: first Hz, last Hz, level, half-life s


def _bang(rng: Rng, crackle: float, body: float, push: Push, drive: float) -> Signal:
    """The crack, the body and the push of air."""
    t = time(0.6)
    top, low, level, fade = push
    crack = hiss(rng, t, (2500, 14000, 1.8, 0.005), (900, 5000, 1.8, 0.016))
    boom = hiss(rng, t, (250, 1500, 1.6 * body, 0.035), (80, 500, 1.2 * body, 0.06))
    boom += 1.5 * level * thump(t, top, low, 0.018, fade)
    return hard(boom, drive) + crackle * hard(crack, 2.5)


def _shot(rng: Rng, crackle: float, body: float, push: Push, tail_s: float, drive: float) -> Signal:
    """A bang, and the room that answers."""
    return room(_bang(rng, crackle, body, push, drive), tail_s, -9)


@effect("crash", 4, priority=9)
def shot_podbyrin(rng: Rng) -> Signal:
    """The Podbyrin: one round, one body; the slide after it."""
    return put(1.7, (0, _shot(rng, 0.85, 1.4, (190, 42, 1.2, 0.075), 1.3, 5)), (0.11, 0.12 * clank(rng, 1500)))


# When the wall of a wagon answers in s, how loud, up to how many Hz, and what it hums.
WAGONS = (
    (0.108, 0.7, 4200, 230),
    (0.171, 0.4, 3100, 310),
    (0.298, 0.55, 2500, 190),
    (0.447, 0.4, 1700, 265),
    (0.69, 0.24, 1200, 215),
)


@effect("crash", 2, priority=9)
def shot_yard(rng: Rng) -> Signal:
    """The Podbyrin in an open railway yard: no room, but rows of wagons that slap it back, then the town, for long."""
    dry = _bang(rng, 0.95, 1.5, (180, 38, 1.3, 0.085), 5)
    slaps = []
    for at, level, top, hum in WAGONS:
        wall = 0.16 * ring(rng, time(0.6), [hum, hum * 1.71, hum * 2.6], 0.09) * np.clip(time(0.6) / 0.004, 0, 1)
        slaps.append(
            (at * rng.uniform(0.97, 1.03), level * (band(dry, 130, top) + np.pad(wall, (0, len(dry) - len(wall)))))
        )
    t = time(3.6)
    sky = hiss(rng, t, (70, 380, 0.9, 0.62), (380, 1500, 0.5, 0.4), (1500, 4500, 0.16, 0.2)) * np.clip(t / 0.05, 0, 1)
    town = [
        (
            at * rng.uniform(0.98, 1.02),
            level * hiss(rng, time(0.9), (110, 650, 1, 0.16)) * np.clip(time(0.9) / 0.03, 0, 1),
        )
        for at, level in ((1.02, 0.2), (1.31, 0.11), (1.66, 0.13))
    ]
    return put(4.2, (0, dry), (0.06, 0.34 * sky), *slaps, *town, (0.13, 0.1 * clank(rng, 1450)))


@effect("crash", 4, priority=8)
def shot_revolver(rng: Rng) -> Signal:
    """A police revolver: quick and hard."""
    return _shot(rng, 0.8, 0.9, (260, rng.uniform(78, 94), 0.7, 0.035), 0.8, 3.5)


@effect("crash", 4, priority=7)
def shot_pistol(rng: Rng) -> Signal:
    """Somebody else's pistol: thin, from over there."""
    return _shot(rng, 0.9, 0.6, (340, rng.uniform(120, 150), 0.5, 0.024), 0.6, 2.6)


@effect("crash", 3, priority=8)
def shot_shotgun(rng: Rng) -> Signal:
    """A shotgun: wide."""
    return _shot(rng, 0.75, 1.9, (150, 48, 1, 0.08), 1.2, 6)


@effect("crash", 2, priority=9)
def shot_sleeve(rng: Rng) -> Signal:
    """The pistol on the spring: a snap, and it is over."""
    snap = 0.3 * ring(rng, time(0.2), [1900, 3100, 4700], 0.03)
    return put(1.0, (0, _shot(rng, 0.95, 0.5, (320, 140, 0.5, 0.02), 0.5, 2.5)), (0, snap))


@effect("light", 3, priority=7)
def sleeve_ratchet(rng: Rng) -> Signal:
    """His arm stretches: the rail in the sleeve runs out."""
    return put(0.4, *[(0.05 * k, 0.7 * clank(rng, 2200 + 120 * k)) for k in range(5)])


@effect("light", 5)
def shell(rng: Rng) -> Signal:
    """Brass on the floor."""
    f, at, parts = rng.uniform(3300, 4400), 0.0, []
    for k in range(4):
        parts.append((at, 0.75**k * ring(rng, time(0.3), [f, f * 1.6, f * 2.3], 0.035)))
        at += 0.13 * 0.68**k * rng.uniform(0.85, 1.2)
    return put(0.75, *parts)


@effect("light", 2, priority=5)
def reload_podbyrin(rng: Rng) -> Signal:
    """Magazine out, magazine in, slide home."""
    home = 0.9 * clank(rng, 900) + 0.5 * thump(time(0.12), 200, 120, 0.01, 0.02)
    return put(0.85, (0, clank(rng, 1300)), (0.28, home), (0.55, clank(rng, 1700)), (0.61, clank(rng, 1200)))


@effect("light", 4, priority=5)
def reload_revolver(rng: Rng) -> Signal:
    """One round slides into its chamber."""
    slide = hiss(rng, time(0.06), (1800, 6000, 0.5, 0.02))
    return put(0.2, (0, 0.5 * slide), (0.04, clank(rng, rng.uniform(2100, 2800))))


@effect("light", 2, priority=5)
def cylinder(rng: Rng) -> Signal:
    """A cylinder is swung out, or home."""
    return put(0.3, (0, clank(rng, 1900)), (0.09, 0.5 * clank(rng, 2500)), (0.15, 0.9 * clank(rng, 1150)))


@effect("light", 3, priority=7)
def rack(rng: Rng) -> Signal:
    """A shotgun's slide, back and forth: everybody knows it."""
    there, back = (hiss(rng, time(0.12), (900, 4500, 0.8, 0.05)) for _ in "12")
    home = clank(rng, 1000) + 0.6 * thump(time(0.12), 180, 110, 0.01, 0.02)
    return put(0.5, (0, clank(rng, 800)), (0.01, there), (rng.uniform(0.17, 0.23), back), (0.28, home))


@effect("light", 2, priority=6)
def click_empty(rng: Rng) -> Signal:
    """A hammer falls on nothing."""
    return put(0.12, (0, clank(rng, 2400)), (0.025, 0.5 * clank(rng, 1600)))


@effect("light", 1, priority=6)
def click_last(rng: Rng) -> Signal:
    """The last round is gone: the slide stays open."""
    return put(0.25, (0, clank(rng, 1250)), (0.04, 0.6 * ring(rng, time(0.18), [1830, 2710], 0.05)))


@effect("voice", 3, priority=7)
def tell_gun(rng: Rng) -> Signal:
    """A hammer is cocked: two clicks, a breath apart, and its spring, which sings where no fight has anything."""
    f = rng.uniform(3000, 3500)
    spring = ring(rng, time(0.3), [f, f * 1.53], 0.055, 0.01)
    first, last = clank(rng, rng.uniform(1700, 2000)), clank(rng, rng.uniform(2300, 2700))
    return put(0.4, (0, 0.8 * first), (0.002, 0.35 * spring), (0.08, last), (0.082, 0.75 * spring))


@effect("light", 3)
def draw(rng: Rng) -> Signal:
    """Cloth, leather, steel."""
    cloth = hiss(rng, time(0.18), (400, 3000, 0.8, 0.05)) * np.clip(time(0.18) / 0.03, 0, 1)
    return put(0.35, (0, cloth), (rng.uniform(0.1, 0.16), 0.7 * clank(rng, rng.uniform(1500, 2100))))


@effect("light", 3)
def cover(rng: Rng) -> Signal:
    """A back against a door frame."""
    cloth = hiss(rng, time(0.2), (300, 2500, 0.8, 0.04))
    return put(0.3, (0, cloth), (0.03, 0.8 * thump(time(0.15), 160, 90, 0.01, 0.03)))


def _whine(rng: Rng, long: float) -> Signal:
    t = time(long)
    f = glide(t, [(0, rng.uniform(3000, 4400)), (long, rng.uniform(900, 1600))])
    return 0.5 * sine(f * (1 + 0.02 * sine(60, t)), t) * half(t, 0.13) * np.clip(t / 0.01, 0, 1)


@effect("hit", 4)
def ricochet_metal(rng: Rng) -> Signal:
    """Off iron: a ping that flies on."""
    ping = 0.6 * ring(rng, time(0.3), [rng.uniform(1500, 2600), 3900], 0.04) + hiss(
        rng, time(0.3), (1500, 9000, 1, 0.006)
    )
    return put(0.8, (0, ping), (0.01, _whine(rng, 0.7)))


@effect("hit", 4)
def ricochet_stone(rng: Rng) -> Signal:
    """Off stone: dust and a short whine."""
    t = time(0.3)
    chip = hiss(rng, t, (700, 6000, 1.4, 0.012), (2500, 9000, 0.6, 0.03)) + 0.4 * thump(t, 260, 140, 0.008, 0.015)
    return put(0.7, (0, chip), (0.02, 0.5 * _whine(rng, 0.4)), (0.08, 0.2 * shards(rng, 0.4, 9, 0.08, 900, 3000, 0.01)))


@effect("hit", 4)
def ricochet_plaster(rng: Rng) -> Signal:
    """Into plaster: a dull knock and what trickles down."""
    t = time(0.3)
    knock = thump(t, 210, 110, 0.012, 0.025) + hiss(rng, t, (300, 3000, 1.3, 0.02))
    dust = [(0.03 + rng.exponential(0.1), 0.2 * hiss(rng, time(0.06), (900, 5000, 1, 0.008))) for _ in range(12)]
    return put(0.6, (0, hard(knock, 1.8)), *[(min(at, 0.5), x) for at, x in dust])


@effect("hit", 4)
def ricochet_wood(rng: Rng) -> Signal:
    """Into wood: a thud and a splinter."""
    t = time(0.25)
    return put(
        0.4,
        (0, hard(thump(t, 240, 130, 0.01, 0.03) + hiss(rng, t, (300, 2200, 1, 0.012)), 2)),
        (rng.uniform(0, 0.015), crack(rng, time(0.2), rng.uniform(700, 1300))),
    )


@effect("hit", 4)
def bullet_hit(rng: Rng) -> Signal:
    """A round meets a man."""
    t = time(0.3)
    slap = hiss(rng, t, (250, 1400, 1.8, 0.02), (1200, 5000, 1, 0.008)) + thump(
        t, 210, rng.uniform(80, 110), 0.012, 0.03
    )
    return put(0.35, (0, hard(slap, 2.4)), (0.01, 0.3 * sweep(rng, 0.15, 800, 1500, 500)))


@effect("hit", 3)
def tyre_hit(rng: Rng) -> Signal:
    """A round goes into rubber: a thump, and air that leaves."""
    t = time(0.7)
    leak = hiss(rng, t, (1800, 9000, 0.7, 0.16)) * np.clip(t / 0.02, 0, 1)
    return put(0.8, (0, hard(thump(time(0.2), 200, 80, 0.012, 0.03), 2)), (0.01, leak), (0, 0.2 * metal_hit(rng, 900)))
