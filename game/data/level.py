"""What a level is to the rules: a grid, objects with checked properties, and its place in the story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.boxes import Box
from game.core.grid import TileGrid
from game.data.city import CityGround

Value = bool | int | float | str


@dataclass(frozen=True, slots=True)
class Spawn:
    """One object of the map: class `kind`, top left (x, y) and size in world px, defaults already filled into `args`.

    Points have no size. `points` are the corners of a polyline or polygon in world px. Object references in `args` are
    ids of other objects, 0 for none.
    """

    id: int
    kind: str
    x: int
    y: int
    width: int = 0
    height: int = 0
    name: str = ""
    points: tuple[tuple[int, int], ...] = ()
    args: Mapping[str, Value] = field(default_factory=dict)

    @property
    def box(self) -> Box:
        """The rectangle it covers."""
        return Box(self.x, self.y, self.x + self.width, self.y + self.height)

    def text(self, name: str) -> str:
        """Argument as text."""
        return str(self.args[name])

    def number(self, name: str) -> int:
        """Argument as a whole number."""
        return int(self.args[name])

    def flag(self, name: str) -> bool:
        """Argument as yes or no."""
        return bool(self.args[name])


@dataclass(frozen=True, slots=True)
class Medals:
    """What a level asks for its medals. `par_ticks` by difficulty name; `duty` is the key of its rule."""

    par_ticks: Mapping[str, int]
    heat_score: int
    duty: str = ""
    duty_count: int = 0
    duty_sorts: int = 0


@dataclass(frozen=True, slots=True)
class LevelDef:
    """A level, whole and checked: everything that rules may know of it."""

    id: str
    title: str  # line key
    beat: str
    grid: TileGrid
    objects: tuple[Spawn, ...]  # by id, rising
    fingerprint: str
    medals: Medals
    music: str = ""
    costume: str = "bath"
    next: str = ""
    gun: str = "none"  # that the heroes carry
    rounds: int = 0  # beside those in the magazine
    mode: str = "foot"  # the rules it is played by
    city: CityGround | None = None  # of a chase
    _by_kind: dict[str, tuple[Spawn, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)
    _by_id: dict[int, Spawn] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        for spawn in self.objects:
            self._by_id[spawn.id] = spawn
            self._by_kind[spawn.kind] = (*self._by_kind.get(spawn.kind, ()), spawn)

    @property
    def width_px(self) -> int:
        """Width of the world."""
        return self.grid.width * 16

    @property
    def height_px(self) -> int:
        """Height of the world."""
        return self.grid.height * 16

    def of(self, kind: str) -> tuple[Spawn, ...]:
        """Objects of a class, by id."""
        return self._by_kind.get(kind, ())

    def find(self, object_id: int) -> Spawn | None:
        """The object with this id, or None."""
        return self._by_id.get(object_id)
