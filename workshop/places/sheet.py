"""Tile sets: named stamps at fixed places of one sheet, written as PNG and as a Tiled .tsx with animations."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import quoteattr

import numpy as np

from workshop.kit import palette as P
from workshop.kit import px
from workshop.kit.bake import ASSETS, ROOT, BakeError
from workshop.kit.palette import Indices

TILE = 16
COLUMNS = 32
LEVELS = ROOT / "levels" / "tilesets"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A picture of whole tiles; moving stamps have several frames, which lie side by side on the sheet."""

    name: str
    frames: tuple[Indices, ...]
    ms: int

    @property
    def columns(self) -> int:
        """Width in tiles."""
        return int(self.frames[0].shape[1] // TILE)

    @property
    def rows(self) -> int:
        """Height in tiles."""
        return int(self.frames[0].shape[0] // TILE)


@dataclass(slots=True)
class TileSheet:
    """The stamps of one tile set.

    `layout` is a TOML file `stamp = [column, row]`: places never change by themselves, so that maps painted with the
    set stay right when a stamp is painted anew.
    """

    name: str
    layout: Path
    stamps: dict[str, Stamp] = field(default_factory=dict)

    def add(self, name: str, *frames: Indices, ms: int = 140) -> None:
        """Add a stamp, padded with clear pixels to whole tiles."""
        if name in self.stamps:
            raise BakeError(f'{self.name}: stamp "{name}" is there twice')
        h, w = (-(-side // TILE) * TILE for side in frames[0].shape)
        self.stamps[name] = Stamp(name, tuple(px.pad(f, w, h) for f in frames), ms)

    def add_all(self, stamps: dict[str, Indices], prefix: str = "") -> None:
        """Add several still stamps."""
        for name, picture in stamps.items():
            self.add(prefix + name, picture)

    def places(self) -> dict[str, tuple[int, int]]:
        """Column and row of every stamp. Raises BakeError with the line to write for one without a place."""
        found = {}
        for name, spot in tomllib.loads(self.layout.read_text("utf-8")).items():
            if not (isinstance(spot, list) and len(spot) == 2 and all(isinstance(at, int) and at >= 0 for at in spot)):
                raise BakeError(f"{self.layout.name}: {name} = {spot}: a column and a row are wanted")
            found[name] = (spot[0], spot[1])
        taken = np.zeros((512, COLUMNS), bool)
        for name, (column, row) in found.items():
            if name not in self.stamps:
                raise BakeError(f'{self.layout.name}: no stamp "{name}"')
            high, wide = self._size(name)
            if column + wide > COLUMNS or taken[row : row + high, column : column + wide].any():
                raise BakeError(f"{self.layout.name}: {name} lies over another stamp or outside the sheet")
            taken[row : row + high, column : column + wide] = True
        taken[0, 0] = True  # tile 0 stays clear
        for name in self.stamps:
            if name not in found:
                column, row = self._room(taken, *self._size(name))
                raise BakeError(f"{self.layout.name}: stamp without a place, add: {name} = [{column}, {row}]")
        return found

    def _size(self, name: str) -> tuple[int, int]:
        stamp = self.stamps[name]
        return stamp.rows, stamp.columns * len(stamp.frames)

    def _room(self, taken: np.ndarray, high: int, wide: int) -> tuple[int, int]:
        for row in range(512 - high):
            for column in range(COLUMNS - wide + 1):
                if not taken[row : row + high, column : column + wide].any():
                    return column, row
        raise BakeError(f"{self.name}: the sheet is full")

    def picture(self) -> Indices:
        """The whole sheet. Tile 0 stays clear."""
        places = self.places()
        if any(place == (0, 0) for place in places.values()):
            raise BakeError(f"{self.layout.name}: tile [0, 0] must stay empty")
        rows = max(row + self.stamps[name].rows for name, (_, row) in places.items())
        out = px.blank(COLUMNS * TILE, rows * TILE)
        for name, (column, row) in places.items():
            stamp = self.stamps[name]
            for k, frame in enumerate(stamp.frames):
                px.blit(out, frame, (column + k * stamp.columns) * TILE, row * TILE)
        return out

    def write(self) -> None:
        """Write the picture below assets/places and the .tsx beside the levels."""
        picture = self.picture()
        P.save(picture, ASSETS / "places" / f"{self.name}_tiles.png")
        h, w = picture.shape
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<tileset version="1.10" tiledversion="1.11.2" name="{self.name}" tilewidth="{TILE}" tileheight="{TILE}"'
            f' tilecount="{w * h // TILE**2}" columns="{COLUMNS}">',
            f' <image source="../../assets/places/{self.name}_tiles.png" width="{w}" height="{h}"/>',
            *self._tiles(),
            "</tileset>",
        ]
        text = "\n".join(lines) + "\n"
        (LEVELS / f"{self.name}.tsx").write_text(text, encoding="utf-8", newline="\n")

    def _tiles(self) -> list[str]:
        """The first tile of each stamp bears its name as class; tiles of moving stamps their frames."""
        found: dict[int, str] = {}
        for name, (column, row) in self.places().items():
            stamp = self.stamps[name]
            for j in range(stamp.rows):
                for i in range(stamp.columns):
                    tile = (row + j) * COLUMNS + column + i
                    kind = f" type={quoteattr(name)}" if i == j == 0 else ""
                    if len(stamp.frames) > 1:
                        turns = "".join(
                            f'<frame tileid="{tile + k * stamp.columns}" duration="{stamp.ms}"/>'
                            for k in range(len(stamp.frames))
                        )
                        found[tile] = f' <tile id="{tile}"{kind}><animation>{turns}</animation></tile>'
                    elif kind:
                        found[tile] = f' <tile id="{tile}"{kind}/>'
        return [found[tile] for tile in sorted(found)]
