"""What stands in a city or lies across its roads, frozen: rails, things that break, places that count; in m."""

from __future__ import annotations

from dataclasses import dataclass

from game.chase.curve import Curve
from game.chase.roads import Area


@dataclass(frozen=True, slots=True)
class Start:
    """Where a bus begins, and how fast."""

    x: float
    y: float
    c: float
    s: float
    speed_mps: float

    @property
    def place(self) -> tuple[float, float, float, float]:
        """(x, y, c, s)."""
        return self.x, self.y, self.c, self.s


@dataclass(frozen=True, slots=True, eq=False)
class Rail:
    """A track, in the direction of its trains: by timetable, or held until Rostavili comes. Times in ticks."""

    id: int
    line: str
    curve: Curve
    speed_mps: float
    length_m: float
    held: bool
    every: int
    first: int


@dataclass(frozen=True, slots=True)
class Crossing:
    """Where `ways` cross a rail, named by index, `rail_m` along it. `counts`: the chase can be won here.

    `arms` are indexes of breakables. Times in ticks before a train.
    """

    id: int
    index: int  # among the city's crossings
    area: Area
    rail: int
    rail_m: float  # to its near edge
    far_m: float  # to its far edge
    ways: tuple[int, ...]
    arms: tuple[int, ...]
    warn: int
    gate_start: int
    gate_down: int
    counts: bool


@dataclass(frozen=True, slots=True)
class SignalBox:
    """Shot to pieces it leaves a crossing, named by index, blind."""

    id: int
    x: float
    y: float
    crossing: int
    hp: int


@dataclass(frozen=True, slots=True)
class Breakable:
    """Stands as a wall until a blow of `breaks_ns` takes it; `wall` is its index among the walls."""

    id: int
    kind: str
    area: Area
    breaks_ns: float
    score: int
    drop: str
    wall: int
    look: int = 0


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One is put back in its middle, heading (c, s), with Rostavili `rost_gap_m` in front."""

    order: int
    area: Area
    par_ticks: int
    c: float
    s: float
    rost_gap_m: float
    split: str


@dataclass(frozen=True, slots=True)
class ArrowHint:
    """A turn that is told to one who heads along (c, s); `path`: id of the Path or ShortCut it leads into, or 0."""

    x: float
    y: float
    c: float
    s: float
    turn: str
    path: int
    speed_mps: float


@dataclass(frozen=True, slots=True)
class CueArea:
    """Lines are said, a goal or a flag is set, a trick is due when our bus comes in."""

    id: int
    area: Area
    say: tuple[str, ...]
    goal: str
    once: bool
    trick: str
    sets: str
    beat: int


@dataclass(frozen=True, slots=True)
class District:
    """A part of the city. `density` of its traffic and walkers, times that of the difficulty."""

    area: Area
    density: float
