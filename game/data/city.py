"""What a city is to the chase: the ground under every 2 m, its walls, its lanes joined up; all in metres."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

M_PER_PX = 1 / 8
CELL_M = 2.0  # one tile

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class CityWall:
    """An oriented box that stands still: its middle, half sizes, and the unit vector (c, s) along its length."""

    x: float
    y: float
    half_length_m: float
    half_width_m: float
    c: float = 1.0
    s: float = 0.0
    height_m: float = 8.0
    kind: str = "building"


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane from its first point to its last. `next` are the lanes that begin where it ends, none at the map's edge.

    `left` and `right` are the lanes beside it that go the same way, 0 for none. Lanes of the map have the id of their
    object; the links that lead through a junction are made at load: `junction` is its id and `turn` the way they go.
    """

    id: int
    points: tuple[Point, ...]
    speed_mps: float
    next: tuple[int, ...] = ()
    left: int = 0
    right: int = 0
    kinds: tuple[str, ...] = ()
    priority: int = 0
    junction: int = 0
    turn: str = ""  # straight, left, right


@dataclass(frozen=True, slots=True)
class CityGround:
    """`cells` holds a code of `vehicles.GROUND_CODES` for each tile of 2 m, row by row.

    `crossed` tells which lanes run over each crossing, `follows` which pieces of Rostavili's way begin where each ends,
    both by object id.
    """

    width: int
    height: int
    cells: bytes
    walls: tuple[CityWall, ...]
    lanes: tuple[Lane, ...] = ()
    crossed: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    follows: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.cells) != self.width * self.height:
            raise ValueError(f"{len(self.cells)} cells for a city of {self.width} x {self.height}")

    @property
    def width_m(self) -> float:
        """Width of the map."""
        return self.width * CELL_M

    @property
    def height_m(self) -> float:
        """Height of the map."""
        return self.height * CELL_M
