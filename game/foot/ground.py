"""What bodies stand on and bump into in this tick: rule tiles, and things that are solid or can be stood on."""

# ruff: noqa: SIM110 - asked of everybody in each tick, where any() takes twice as long as a loop

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from game.core.boxes import Box
from game.core.grid import EMPTY, ONE_WAY, SOLID, STAIR_LEFT, STAIR_RIGHT, TileGrid
from game.data.stage import Stage
from game.foot.fighter import Fighter
from game.foot.sorting import Stock
from game.foot.world import Thing, World

Spot = tuple[str, int, int]  # kind of man, and the px between his feet
MOST_TRODDEN = 4096


@dataclass(slots=True)
class Ground:
    """The grid with the boxes of solid things (`blocks`) and of those that carry but let pass from below (`ledges`).

    `stairs` are the columns of tiles that have any. `trodden` are spots, off the stairs, at which a man of a kind has
    been found to stand: as long as this ground lasts he does so again.
    """

    grid: TileGrid
    blocks: list[Box]
    ledges: list[Box]
    stairs: frozenset[int]
    trodden: set[Spot] = field(default_factory=set)

    def tread(self, spot: Spot) -> None:
        """Note that it bears."""
        if len(self.trodden) >= MOST_TRODDEN:
            self.trodden.clear()
        self.trodden.add(spot)

    def wall(self, x: int, top: int, bottom: int) -> bool:
        """Whether the column of px at `x` is blocked anywhere in top <= y < bottom."""
        if self._solid_in(x >> 4, top >> 4, (bottom - 1) >> 4):
            return True
        for b in self.blocks:
            if b.left <= x < b.right and b.top < bottom and top < b.bottom:
                return True
        return False

    def _solid_in(self, column: int, first: int, last: int) -> bool:
        """Whether there is a solid tile in rows first..last of a column."""
        grid = self.grid
        if 0 <= column < grid.width and 0 <= first <= last < grid.height:
            start = first * grid.width + column
            return SOLID in grid.cells[start : last * grid.width + column + 1 : grid.width]
        return any(grid.at(column, row) == SOLID for row in range(first, last + 1))

    def _tiles(self, left: int, right: int, y: int) -> bytes:
        """Kinds of the tiles in the row of px at `y` that reach into left <= x < right."""
        grid, row, first, last = self.grid, y >> 4, left >> 4, (right - 1) >> 4
        if 0 <= first <= last < grid.width and 0 <= row < grid.height:
            start = row * grid.width
            return grid.cells[start + first : start + last + 1]
        return bytes(grid.at(column, row) for column in range(first, last + 1))

    def ceiling(self, left: int, right: int, y: int) -> bool:
        """Whether the row of px at `y` is blocked anywhere in left <= x < right."""
        return SOLID in self._tiles(left, right, y) or self._barred(left, right, y)

    def _barred(self, left: int, right: int, y: int) -> bool:
        for b in self.blocks:
            if b.top <= y < b.bottom and b.left < right and left < b.right:
                return True
        return False

    def floor(self, left: int, right: int, y: int, through: bool) -> bool:
        """Whether feet at `y` rest on something; `through` lets one-way ledges pass."""
        tiles = self._tiles(left, right, y)
        if SOLID in tiles or (not through and ONE_WAY in tiles and not y & 15):
            return True
        if self._barred(left, right, y):
            return True
        if not through:
            for b in self.ledges:
                if b.top == y and b.left < right and left < b.right:
                    return True
        return False

    def one_way_under(self, left: int, right: int, y: int) -> bool:
        """Whether feet at `y` rest on nothing but one-way ledges."""
        return self.floor(left, right, y, False) and not self.ceiling(left, right, y)

    def stair(self, x: int, y: int) -> int | None:
        """Height of the stair that passes within a step of feet at (x, y), or None."""
        column = x >> 4
        if column not in self.stairs:
            return None
        above, below = (y - 1) >> 4, (y + 3) >> 4
        for row in (above,) if above == below else (above, below):
            kind = self.grid.at(column, row)
            if kind == STAIR_RIGHT:
                return (row << 4) + 15 - (x & 15)
            if kind == STAIR_LEFT:
                return (row << 4) + (x & 15)
        return None

    def free(self, box: Box) -> bool:
        """Whether nothing solid touches the box."""
        if self.grid.solid_in(*box):
            return False
        return not any(b.meets(box) for b in self.blocks)


CAGE_HIGH_PX = 96  # from the floor of a lift's cage to its roof
CAGE_WALL_PX = 8


@lru_cache(maxsize=8)
def stair_columns(grid: TileGrid) -> frozenset[int]:
    """Numbers of the columns of tiles in which there are stairs."""
    return frozenset(at % grid.width for at, kind in enumerate(grid.cells) if kind in (STAIR_LEFT, STAIR_RIGHT))


@lru_cache(maxsize=8)
def _nothing(width: int, height: int) -> TileGrid:
    return TileGrid(width, height, bytes([EMPTY]) * (width * height))


def cage_ground(stage: Stage, lift: Thing) -> Ground:
    """The ground of those in a lift's cage: its floor, walls and roof, and nothing else."""
    left, right, thick = lift.x - lift.width // 2, lift.x + lift.width - lift.width // 2, CAGE_WALL_PX
    top, floor = lift.y - CAGE_HIGH_PX, lift.y
    walls = [
        Box(left - thick, floor, right + thick, floor + thick),
        Box(left - thick, top - thick, left, floor + thick),
        Box(right, top - thick, right + thick, floor + thick),
        Box(left - thick, top - thick, right + thick, top),
    ]
    return Ground(_nothing(stage.level.grid.width, stage.level.grid.height), walls, [], frozenset())


def ground_for(stage: Stage, world: World, f: Fighter, hall: Ground) -> Ground:
    """The ground that he is on: the cage of a lift, or everybody else's, which is `hall`."""
    lift = world.thing(f.cage) if f.cage else None
    return hall if lift is None else cage_ground(stage, lift)


def ground_of(stage: Stage, world: World) -> Ground:
    """The ground as it is now."""
    stock = world.stock
    ground = stock.ground
    if ground is None or ground.grid is not stage.level.grid or _gives_way(stock):
        stock.walls = [t for t in stock.walls if t.solid and not t.gone]
        stock.ledges = [t for t in stock.ledges if t.one_way and not t.gone]
        boxes = [t.box for t in stock.walls], [t.box for t in stock.ledges]
        ground = stock.ground = Ground(stage.level.grid, *boxes, stair_columns(stage.level.grid))
    return ground


def _gives_way(stock: Stock) -> bool:
    """Whether something that barred or carried does so no more; nothing ever begins to."""
    for t in stock.walls:
        if t.gone or not t.solid:
            return True
    for t in stock.ledges:
        if t.gone or not t.one_way:
            return True
    return False
