"""The grid of rule tiles that bodies stand on and bump into."""

from __future__ import annotations

from dataclasses import dataclass

TILE = 16

EMPTY, SOLID, ONE_WAY, STAIR_RIGHT, STAIR_LEFT, LADDER = range(6)


@dataclass(frozen=True, slots=True)
class TileGrid:
    """`cells` holds one byte a tile, row by row: EMPTY, SOLID, ONE_WAY, STAIR_RIGHT (rises to the right), ..."""

    width: int
    height: int
    cells: bytes

    def __post_init__(self) -> None:
        if len(self.cells) != self.width * self.height:
            raise ValueError(f"{len(self.cells)} cells for a grid of {self.width} x {self.height}")

    def at(self, column: int, row: int) -> int:
        """Kind of one tile. Outside: solid at the left and right, empty above and below."""
        if not 0 <= column < self.width:
            return SOLID
        if not 0 <= row < self.height:
            return EMPTY
        return self.cells[row * self.width + column]

    def solid_in(self, left: int, top: int, right: int, bottom: int) -> bool:
        """Whether any SOLID tile touches the box in px (right and bottom exclusive)."""
        for row in range(top >> 4, ((bottom - 1) >> 4) + 1):
            for column in range(left >> 4, ((right - 1) >> 4) + 1):
                if self.at(column, row) == SOLID:
                    return True
        return False
