"""The city as a chase needs it, frozen: roads, sites, walls and ground in one; lengths in m."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

import numpy as np
from numpy.typing import NDArray

from game.chase.roads import Area, Junction, Lights, Path, ShortCut, Slots, Spawner, Stop, Way
from game.chase.sites import (
    ArrowHint,
    Breakable,
    Checkpoint,
    Crossing,
    CueArea,
    District,
    Rail,
    SignalBox,
    Start,
)  # fmt: skip
from game.physics import SurfaceGrid, Walls

PX_PER_M = 8
THING_CELL_M = 8.0


@dataclass(frozen=True, slots=True, eq=False)
class City:
    """Everything that stands still. `points`: x, y, c, s of all ways laid end to end, (4, total).

    `leads[way]` are the ways that end where it begins. Traffic is born in `slots`, cars are parked in `parking`.
    `walkable` holds 1 for each cell of the ground that people walk on, `unwalled` for each that no wall of the map
    stands on; `things_at` tells by cells of THING_CELL_M which breakables a vehicle may reach whose middle lies there.
    """

    width_m: float
    height_m: float
    walls: Walls
    edges: NDArray[np.float64]  # what a nose can just catch: x, y, reach; (3, n)
    ground: SurfaceGrid
    ways: tuple[Way, ...]
    leads: tuple[tuple[int, ...], ...]
    points: NDArray[np.float64]
    slots: Slots
    parking: Slots
    walkable: bytes
    unwalled: bytes
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
        return self._holds(self.walkable, x, y)

    def is_open(self, x: float, y: float) -> bool:
        """Whether no wall of the map stands at (x, y)."""
        return self._holds(self.unwalled, x, y)

    def _holds(self, cells: bytes, x: float, y: float) -> bool:
        ground = self.ground
        column, row = floor(x * ground.cells_pm), floor(y * ground.cells_pm)
        return 0 <= column < ground.width and 0 <= row < ground.height and cells[row * ground.width + column] > 0
