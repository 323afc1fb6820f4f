"""What a level looks like, as plain data: tile and picture layers, lights, veils, scenery; rules never read it."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import overload

MOODS = ("calm", "angry", "hurt", "smile")  # of portraits


@dataclass(frozen=True, slots=True)
class TileFrame:
    """One picture of an animated tile and how long it is shown."""

    tile: int
    ms: int


@dataclass(frozen=True, slots=True)
class Tileset:
    """A sheet of tiles without gaps: tile t lies at column t % columns, row t // columns.

    `image` is a path below the data folder with forward slashes, such as `assets/places/bath_tiles.png`. `animations`
    maps a tile to the pictures shown in its stead, in a loop.
    """

    name: str
    image: str
    columns: int
    count: int
    tile_px: int = 16
    animations: Mapping[int, tuple[TileFrame, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TileRef:
    """One tile picture: `tile` of `LevelArt.tilesets[tileset]`; `turned` swaps x and y before the flips."""

    tileset: int
    tile: int
    flip_x: bool = False
    flip_y: bool = False
    turned: bool = False


class Cells(Sequence[TileRef | None]):
    """Tile pictures of a layer, row by row: each different one is held once in `refs`, and two bytes a cell say which.

    A city has 165,888 cells a layer; one object for each would cost seconds and a hundred megabytes.
    """

    __slots__ = ("codes", "refs")

    def __init__(self, refs: tuple[TileRef | None, ...], codes: array[int]) -> None:
        self.refs = refs
        self.codes = codes

    @overload
    def __getitem__(self, index: int) -> TileRef | None: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[TileRef | None, ...]: ...
    def __getitem__(self, index: int | slice) -> TileRef | tuple[TileRef | None, ...] | None:
        if isinstance(index, slice):
            return tuple(self.refs[code] for code in self.codes[index])
        return self.refs[self.codes[index]]

    def __len__(self) -> int:
        return len(self.codes)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cells) and self.refs == other.refs and self.codes == other.codes

    def __hash__(self) -> int:
        return hash((self.refs, len(self.codes)))


@dataclass(frozen=True, slots=True)
class TileLayer:
    """A grid of tile pictures, row by row, None where there is nothing. Offsets in px, groups already folded in."""

    name: str
    width: int
    height: int
    cells: Sequence[TileRef | None]
    parallax_x: float = 1.0
    parallax_y: float = 1.0
    offset_x: float = 0.0
    offset_y: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class ImageLayer:
    """One picture behind or before the tiles, perhaps repeated; `image` as in `Tileset`."""

    name: str
    image: str
    parallax_x: float = 1.0
    parallax_y: float = 1.0
    offset_x: float = 0.0
    offset_y: float = 0.0
    opacity: float = 1.0
    repeat_x: bool = False
    repeat_y: bool = False
    seen_from: int = 0  # world px between which it is seen,
    seen_to: int = 0  # so that a far view stays in its own room; 0 = everywhere
    seen_top: int = 0
    seen_bottom: int = 0
    drift_x: int = 0  # px a second that it wanders by itself: clouds, trains, rain
    drift_y: int = 0


Layer = TileLayer | ImageLayer
FRONT = ("front", "overhead")


@dataclass(frozen=True, slots=True)
class Light:
    """A lamp, tube, shaft, fire: its middle (x, y) in world px, and a size if it fills a rectangle (then top left)."""

    id: int
    name: str
    x: int
    y: int
    width: int
    height: int
    kind: str
    radius: int
    colour: str
    flicker: str
    breakable: bool
    switch: str  # flag that lights it, "!flag" puts it out, "" = always on


@dataclass(frozen=True, slots=True)
class Darkness:
    """How dark a room is without lamps: red, green, blue of 255; a `walled` one keeps its lamps to itself."""

    x: int
    y: int
    width: int
    height: int
    ambient: tuple[int, int, int]
    walled: bool


@dataclass(frozen=True, slots=True)
class Veil:
    """A rectangle of steam, snow, smoke or dust; density 0..100; `clears_by` as in the schema."""

    id: int
    x: int
    y: int
    width: int
    height: int
    kind: str
    density: int
    clears_by: str
    when: str = ""  # flag that must be set before it hangs there
    unless: str = ""  # flag that ends it


@dataclass(frozen=True, slots=True)
class Scenery:
    """A sprite of `assets/places/*.json` with its anchor at (x, y); `anim` False shows the first frame only."""

    id: int
    sprite: str
    x: int
    y: int
    flip: bool = False
    layer: str = "back"  # back: behind people, front: before them
    anim: bool = True
    when: str = ""  # flag that must be set before it is there
    unless: str = ""  # flag that takes it away


@dataclass(frozen=True, slots=True)
class LevelArt:
    """All that is drawn of a level and is no object of the rules; `layers` bottom up, hidden ones left out."""

    width: int  # tiles
    height: int
    tilesets: tuple[Tileset, ...]
    layers: tuple[Layer, ...]
    lights: tuple[Light, ...] = ()
    veils: tuple[Veil, ...] = ()
    scenery: tuple[Scenery, ...] = ()
    darkness: tuple[Darkness, ...] = ()  # later ones lie over earlier ones
    background: str = ""  # "#rrggbb" behind everything

    @property
    def behind(self) -> tuple[Layer, ...]:
        """Layers behind people."""
        return tuple(layer for layer in self.layers if not layer.name.startswith(FRONT))

    @property
    def front(self) -> tuple[Layer, ...]:
        """Layers before people: those whose name begins with one of FRONT."""
        return tuple(layer for layer in self.layers if layer.name.startswith(FRONT))
