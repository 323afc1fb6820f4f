"""The city as a chase needs it, frozen: lanes and what joins them, lights, rails, walls, ground; lengths in m."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import floor
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.chase.curve import Curve
from game.physics import SurfaceGrid, Walls

PX_PER_M = 8
NS, EW = 0, 1
THING_CELL_M = 8.0


@dataclass(frozen=True, slots=True)
class Area:
    """An upright rectangle in m."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether (x, y) lies inside."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """A lane of the map, or a link that leads through a junction from the end of one lane to the start of another.

    Ways are named by index everywhere. `next`: those that begin where it ends. `left`, `right`: neighbour lanes, -1 for
    none. `junction`: index of the one that a link lies in, -1 for a lane. `against`: links that nobody may be on at the
    same time. `yields`: ways into the junction whose traffic goes first. `first`: where its points begin in `points`.
    """

    index: int
    id: int  # on the map
    curve: Curve
    speed_mps: float
    next: tuple[int, ...]
    left: int = -1
    right: int = -1
    junction: int = -1
    against: frozenset[int] = frozenset()
    yields: tuple[int, ...] = ()
    turn: str = ""  # of a link: straight, left, right
    axis: int = NS  # of its beginning
    kinds: tuple[str, ...] = ()  # sorts of vehicle that use it; empty = all
    priority: int = 0
    first: int = 0
    stretch: tuple[float, float, float] = field(init=False)  # its first point, its length, points a metre

    def __post_init__(self) -> None:
        object.__setattr__(self, "stretch", (float(self.first), self.curve.length_m, 1.0 / self.curve.step_m))


@dataclass(frozen=True, slots=True)
class Junction:
    """`lights` is an index, -1 for none."""

    id: int
    area: Area
    lights: int = -1


@dataclass(frozen=True, slots=True)
class Lights:
    """Two phases with a clearing time after each, in ticks."""

    id: int
    x: float
    y: float
    green_ns: int
    green_ew: int
    clear: int
    offset: int
    phase_ticks: tuple[int, int, int, int] = field(init=False)  # how long each phase lasts

    def __post_init__(self) -> None:
        object.__setattr__(self, "phase_ticks", (self.green_ns, self.clear, self.green_ew, self.clear))


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


@dataclass(frozen=True, slots=True)
class Spawner:
    """Where traffic is born, how dense, and of which sorts."""

    area: Area
    density: float
    mix: tuple[str, ...]
    from_beat: int
    to_beat: int


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


class Stop(NamedTuple):
    """Where a way runs over a crossing, named by index: metres along the way to its near and far edge."""

    near_m: float
    far_m: float
    crossing: int


@dataclass(frozen=True, slots=True)
class SignalBox:
    """Shot to pieces it leaves a crossing, named by index, blind."""

    id: int
    x: float
    y: float
    crossing: int
    hp: int


@dataclass(frozen=True, slots=True, eq=False)
class ShortCut:
    """A way off the lanes that saves `saves_s`. `gates`: places of its start, middle and end."""

    id: int
    curve: Curve
    gates: tuple[tuple[float, float], ...]
    saves_s: float
    width_m: float
    needs: str
    rostavili: bool
    hint: bool


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


@dataclass(frozen=True, slots=True, eq=False)
class Path:
    """A piece of Rostavili's way; `next` are those that begin where it ends."""

    id: int
    curve: Curve
    pace: float
    weight: float
    next: tuple[int, ...]  # indexes of City.paths
    beat: int
    bold: float
    last: bool


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
    """A part of the city."""

    title: str
    area: Area
    music: str
    ambience: str
    density: float


@dataclass(frozen=True, slots=True, eq=False)
class Slots:
    """Places for vehicles, as columns: where, on which way, how far along."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    way: tuple[int, ...]
    way_m: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class City:
    """Everything that stands still. `points`: x, y, c, s of all ways laid end to end, (4, total).

    `leads[way]` are the ways that end where it begins. Traffic is born in `slots`, cars are parked in `parking`.
    `walkable` holds 1 for each cell of the ground that people walk on; `things_at` tells by cells of THING_CELL_M which
    breakables a vehicle may reach whose middle lies there.
    """

    width_m: float
    height_m: float
    walls: Walls
    ground: SurfaceGrid
    ways: tuple[Way, ...]
    leads: tuple[tuple[int, ...], ...]
    points: NDArray[np.float64]
    slots: Slots
    parking: Slots
    walkable: bytes
    things_at: Mapping[tuple[int, int], tuple[int, ...]]
    junctions: tuple[Junction, ...]
    lights: tuple[Lights, ...]
    start: Start
    rostavili_start: Start | None
    spawners: tuple[Spawner, ...]
    breakables: tuple[Breakable, ...]
    traps: Mapping[str, tuple[int, ...]]  # by trick, indexes of the breakables that Rostavili can do it with
    rails: tuple[Rail, ...]
    crossings: tuple[Crossing, ...]
    stops: Mapping[int, tuple[Stop, ...]]  # by way
    signal_boxes: tuple[SignalBox, ...]
    short_cuts: tuple[ShortCut, ...]
    checkpoints: tuple[Checkpoint, ...]  # in order
    arrow_hints: tuple[ArrowHint, ...]
    paths: tuple[Path, ...]
    corner_limits: tuple[tuple[float, ...], ...]  # m/s at each metre of each path
    rails_ahead: tuple[tuple[tuple[float, int], ...], ...]  # (metres, index of a crossing) on each path
    cue_areas: tuple[CueArea, ...]
    districts: tuple[District, ...]
    exits: tuple[Area, ...]

    def walks(self, x: float, y: float) -> bool:
        """Whether people walk at (x, y)."""
        ground = self.ground
        column, row = floor(x * ground.cells_pm), floor(y * ground.cells_pm)
        if not (0 <= column < ground.width and 0 <= row < ground.height):
            return False
        return self.walkable[row * ground.width + column] > 0
