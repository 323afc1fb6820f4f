"""Numbers of what lies across half of a road: cloth of an awning, water of a hydrant, cattle; bus-chase.md 6."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trap:
    """A thing of the street that Rostavili pulls down, what it leaves, and how large that is.

    `leaves` reaches `reach_m` from the thing into the road and `long_m` along it, and stays `stays_ticks`. `drop` is
    what the map says of such things.
    """

    thing: str
    leaves: str
    reach_m: float
    long_m: float
    stays_ticks: int
    drop: str = ""


TRAPS: dict[str, Trap] = {  # by the name of the trick
    "awning": Trap("awning", "cloth", 6.0, 2.6, 1500),
    "hydrant": Trap("hydrant", "water", 6.0, 4.0, 900),
    "pens": Trap("pen_gate", "herd", 7.0, 6.4, 1500, "herd"),
}
TRICK_OF = {(trap.thing, trap.drop): name for name, trap in TRAPS.items()}

CLEAR_OF_PILLARS_M = 22.0  # of the El, a thing nearer to one is none

# How he goes for a thing.
SOON_TICKS, LATE_TICKS = 72, 150  # before he is abreast of it: the tell is seen for so long
LUNGE_M = 3.9  # off his way, to the side of the thing
AFTER_TICKS = 30  # his man is still seen with the pole
ARM_M = 4.4  # from his flank his man's pole reaches so far
BESIDE_M = 14.0  # a thing farther from his way is none
ABREAST_M = 6.5  # ahead of his middle: his man at the front door reaches it
ORDER_TICKS = 420  # a trick that the place asks for waits so long for a thing, or for us
FAIR_S = 1.2  # we are at least so far from what he leaves
FREE_LONG_M, FREE_WIDE_M = 16.0, 4.0  # so much of the other half of the road must be empty

# What it does.
WRAP_TICKS, WRAP_SPEED, WRAP_GRIP = 100, 0.86, 0.80  # cloth over the windscreen
WATER_GRIP, WATER_MPS2 = 0.62, 3.4  # wheels on it, and the jet from the side
HERD_COUNT = 8
HERD_SPEED = 0.93  # of a bus's speed is left for each of the cattle that it pushes aside
BEAST_MPS, BOLT_MPS = 2.6, 5.5
BOLT_TICKS, STAND_TICKS = 70, 620
BEAST_M = 0.7  # half as wide as one is
BEAST_WARN_S = 0.2  # it starts aside only when a bus is upon it
