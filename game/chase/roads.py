"""The roads of a city, frozen: ways and what joins them, lights, where vehicles come and go; lengths in m."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.chase.curve import Curve

NS, EW = 0, 1


@dataclass(frozen=True, slots=True)
class Area:
    """An upright rectangle in m."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float, spare_m: float = 0.0) -> bool:
        """Whether (x, y) lies inside, or no more than so far beside it."""
        across = self.left - spare_m <= x < self.right + spare_m
        return across and self.top - spare_m <= y < self.bottom + spare_m

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


class Stop(NamedTuple):
    """Where a way runs over a crossing, named by index: metres along the way to its near and far edge."""

    near_m: float
    far_m: float
    crossing: int


@dataclass(frozen=True, slots=True)
class Spawner:
    """Where traffic is born, how dense, and of which sorts."""

    area: Area
    density: float
    mix: tuple[str, ...]
    from_beat: int
    to_beat: int


@dataclass(frozen=True, slots=True, eq=False)
class Slots:
    """Places for vehicles, as columns: where, on which way, how far along."""

    x: NDArray[np.float64]
    y: NDArray[np.float64]
    way: tuple[int, ...]
    way_m: tuple[float, ...]


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


@dataclass(frozen=True, slots=True, eq=False)
class ShortCut:
    """A way off the lanes. `gates`: places of its start, middle and end."""

    id: int
    curve: Curve
    gates: tuple[tuple[float, float], ...]
    width_m: float
