"""What blows do in the chase: hulls, dents, wrecks and how a crash is said; source: design/bus-chase.md 1.4, 1.5."""

from __future__ import annotations

from dataclasses import dataclass

BURST_TICKS = 6  # normal impulses on a body in so many ticks are one burst
FRESH_MPS = 1.0  # who comes together faster hits anew; slower ones only push
CARRY_TICKS = 24  # what rides on the nose of a bus for longer
SHED_N: dict[str, float] = {  # is pushed aside by this, by kind; what is not here is pushed on
    "sedan": 12_000.0, "taxi": 12_000.0, "police": 12_000.0, "motorbike": 12_000.0,
    # Off in 2 s; without it Rostavili pushed one along the lake for half a minute. On its brakes a lorry holds 47 kN
    # to its side in the wet and 59 on the dry: with 40 whoever came up behind one lost 100 m of 108 in 9 s, now 25.
    "lorry": 75_000.0,
}  # fmt: skip
SCRAPE_MPS, SCRAPE_TICKS = 2.0, 4  # sliding along something faster is said every so many ticks


@dataclass(frozen=True, slots=True)
class Hull:
    """Hull lost for each kN s of a burst above `spare_kns`, by the face that took it."""

    loss_per_kns: float
    spare_kns: float
    nose: float = 0.6
    side: float = 1.0
    tail: float = 0.8


HULLS: dict[str, Hull] = {  # by role
    "player": Hull(0.16, 15),
    "rostavili": Hull(0.6, 10),  # a rub costs him nothing, a ram at 4 m/s 11; at 0.45 above 6 he limped after 94 s
}
WALL_MOST = 16.0  # hull that walls cost Rostavili, in one burst or in many: less than our best ram
WALL_EASES = 1 / 60  # and so much of that is forgotten in a tick; pushed into pillars again and again he lost 30 to 80
OWN_FAULT = 0.35  # of what a wall or a car costs Rostavili if we have not pushed him: his hull is ours to break
FULL_HULL = 100.0
HULL_STEPS = (75.0, 50.0, 25.0)  # the picture changes below each
STALL_TICKS, STALL_HULL = 240, 40.0
LOST_TICKS = 100  # from a lost chase to the checkpoint
LOST_LEAST_TICKS = 24  # and so soon for who asks


@dataclass(frozen=True, slots=True)
class Body:
    """Bursts in N s from which a vehicle is dented, and from which it is a wreck."""

    dent_ns: float = 2500.0
    wreck_ns: float = 6000.0


BODIES: dict[str, Body] = {
    "sedan": Body(),
    "taxi": Body(),
    "police": Body(4000.0, 14_000.0),
    "lorry": Body(12_000.0, 50_000.0),
    "motorbike": Body(600.0, 1200.0),
}

CRASHES: tuple[tuple[str, float], ...] = (  # cue -> burst in N s from which it is said
    ("bump", 1000.0),
    ("crash_small", 6000.0),
    ("crash_large", 20_000.0),
    ("crash_huge", 60_000.0),
)
