"""Who walks and what lies in the streets, as plain data: lights, people, what was spilled, cattle."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class LightState:
    """Phase 0: north-south green, 1: clearing, 2: east-west green, 3: clearing."""

    phase: int
    t: int
    asked_tick: int = -9999  # when our bus last came up to it


@dataclass(slots=True)
class Walker:
    """Somebody on foot, who always jumps clear. (x, y) in m, heading (c, s)."""

    id: int
    look: int  # for the picture; riders of motorbikes are told by `rider`
    x: float
    y: float
    c: float
    s: float
    state: str = "walk"  # leap, lie, fist, back
    t: int = 0  # ticks in this state
    rider: bool = False


@dataclass(slots=True)
class Spill:
    """What lies across half of a road where thing `id` stood. (x, y) is its middle, (c, s) the road, sizes are halves.

    It reaches from the thing to the side `inward` (1 right of the road's heading, -1 left).
    """

    id: int
    kind: str  # cloth, water, herd
    x: float
    y: float
    c: float
    s: float
    half_long: float
    half_wide: float
    inward: float
    born: int = 0  # tick
    until: int = 0
    trap: str = ""  # trick that laid it for us, until we are past it
    met: bool = False  # our bus has been abreast of it
    touched: bool = False  # by our bus


@dataclass(slots=True)
class Beast:
    """One of a herd, let out of (home_x, home_y) and on its way to (goal_x, goal_y); m, heading (c, s)."""

    id: int
    coat: int  # for the picture
    gate: int  # id of the thing that it came out of
    x: float
    y: float
    c: float
    s: float
    home_x: float
    home_y: float
    goal_x: float
    goal_y: float
    state: str = "out"  # stand, bolt, shoved, home
    t: int = 0  # ticks in this state
