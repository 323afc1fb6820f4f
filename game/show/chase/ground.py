"""The ground of a city and what hangs over it: tile layers flattened into squares, a few rows of tiles a tick."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass, field

import pygame

from game.chase.city import PX_PER_M
from game.core.grid import TILE
from game.data.art import LevelArt, TileLayer
from game.show.paint.chunks import CHUNK
from game.show.paint.tile_sheets import MovingTile, TileSheets, settled

PER = CHUNK // TILE
MOST_CHUNKS = 64
ROWS_A_TICK = 3  # so many rows of one chunk are painted ahead in a tick
AHEAD_PX = 224
OVERHEAD, PROPS = "overhead", "props"


@dataclass(slots=True)
class _Chunk:
    """A square that is painted row by row; without anything on it the picture is dropped in the end."""

    surface: pygame.Surface | None
    row: int = 0
    filled: bool = False
    moving: list[MovingTile] = field(default_factory=list)

    @property
    def ready(self) -> bool:
        return self.row >= PER

    @property
    def empty(self) -> bool:
        return self.ready and self.surface is None


class FlatLayers:
    """Some tile layers as one picture, at most MOST_CHUNKS squares of it kept."""

    def __init__(self, layers: tuple[TileLayer, ...], sheets: TileSheets, background: pygame.Color | None) -> None:
        self._layers = layers
        self._sheets = sheets
        self._background = background
        self._columns = -(-max((layer.width for layer in layers), default=0) // PER)
        self._rows = -(-max((layer.height for layer in layers), default=0) // PER)
        self._chunks: OrderedDict[tuple[int, int], _Chunk] = OrderedDict()
        self._ready_around: tuple[int, ...] = ()  # first and last square of a view that is ready, of so many kept

    def __len__(self) -> int:
        return len(self._chunks)

    def _chunk(self, spot: tuple[int, int]) -> _Chunk:
        chunk = self._chunks.get(spot)
        if chunk is None:
            flags = pygame.SRCALPHA if self._background is None else 0
            surface = pygame.Surface((CHUNK, CHUNK), flags, 32)
            if self._background is not None:
                surface.fill(self._background)
            chunk = self._chunks[spot] = _Chunk(surface, filled=self._background is not None)
            if len(self._chunks) > MOST_CHUNKS:
                self._chunks.popitem(last=False)
        else:
            self._chunks.move_to_end(spot)
        return chunk

    def _paint(self, spot: tuple[int, int], chunk: _Chunk, rows: int) -> None:
        """Paint some more rows; a whole square is put into the format that blits fastest."""
        left, top = spot[0] * PER, spot[1] * PER
        surface = chunk.surface
        if surface is None:
            return
        for row in range(chunk.row, min(chunk.row + rows, PER)):
            y = top + row
            lines = [
                layer.cells[y * layer.width + left : y * layer.width + min(left + PER, layer.width)]
                for layer in self._layers
                if y < layer.height
            ]
            for number, line in enumerate(lines):
                for column, ref in enumerate(line):
                    if ref is None:
                        continue
                    moving = self._sheets.moving(ref, (left + column) * TILE, y * TILE)
                    if moving is not None and all(higher[column] is None for higher in lines[number + 1 :]):
                        chunk.moving.append(moving)
                    chunk.filled = True
                    surface.blit(self._sheets.tile(ref), (column * TILE, row * TILE))
        chunk.row += rows
        if chunk.ready:
            chunk.surface = settled(surface) if chunk.filled else None

    def _near(self, seen: pygame.Rect) -> Iterator[tuple[int, int]]:
        for row in range(max(0, seen.top // CHUNK), min(self._rows, seen.bottom // CHUNK + 1)):
            for column in range(max(0, seen.left // CHUNK), min(self._columns, seen.right // CHUNK + 1)):
                yield column, row

    def prepare(self, view: pygame.Rect, rows: int = ROWS_A_TICK) -> bool:
        """Paint some rows of a square that is or will soon be seen; False if all are ready."""
        soon = view.inflate(2 * AHEAD_PX, 2 * AHEAD_PX)
        ends = soon.left, soon.top, soon.right, soon.bottom
        around = *(at // CHUNK for at in ends), len(self._chunks)
        if around == self._ready_around:
            return False
        for seen in (view, soon):
            for spot in self._near(seen):
                chunk = self._chunk(spot)
                if not chunk.ready:
                    self._paint(spot, chunk, rows)
                    return True
        self._ready_around = around
        return False

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """What is seen with the top left of the view at (x, y); a square that was not prepared is painted now."""
        for spot in self._near(surface.get_rect(topleft=(x, y))):
            chunk = self._chunk(spot)
            if not chunk.ready:
                self._paint(spot, chunk, PER)
            if chunk.surface is not None:
                surface.blit(chunk.surface, (spot[0] * CHUNK - x, spot[1] * CHUNK - y))
            if chunk.moving:
                surface.fblits([(tile.shown(tick), (tile.x - x, tile.y - y)) for tile in chunk.moving])

    def covers(self, box: pygame.Rect) -> bool:
        """Whether there is a tile anywhere over this box of world px."""
        squares = [
            self._chunks.get((column, row))
            for row in range(box.top // CHUNK, (box.bottom - 1) // CHUNK + 1)
            for column in range(box.left // CHUNK, (box.right - 1) // CHUNK + 1)
        ]
        if all(
            square is not None and square.ready and square.surface is None and not square.moving for square in squares
        ):
            return False  # the common case, without a look at any tile
        for layer in self._layers:
            right = min(layer.width - 1, (box.right - 1) // TILE)
            for row in range(max(0, box.top // TILE), min(layer.height - 1, (box.bottom - 1) // TILE) + 1):
                start = row * layer.width
                if any(
                    layer.cells[start + column] is not None for column in range(max(0, box.left // TILE), right + 1)
                ):
                    return True
        return False


class CityPicture:
    """The ground below all that drives, and what is overhead."""

    def __init__(self, art: LevelArt) -> None:
        sheets = TileSheets(art.tilesets)
        tiles = [layer for layer in art.layers if isinstance(layer, TileLayer)]
        below = tuple(layer for layer in tiles if layer.name != OVERHEAD)
        above = tuple(layer for layer in tiles if layer.name == OVERHEAD)
        self._props = FlatLayers(tuple(layer for layer in tiles if layer.name == PROPS), sheets, None)
        self._ground = FlatLayers(below, sheets, pygame.Color(art.background or "#0a0912"))
        self._overhead = FlatLayers(above, sheets, None)

    def prepare(self, view: pygame.Rect) -> bool:
        """Get ready for what will soon be seen; False if all is ready."""
        return self._ground.prepare(view) or self._overhead.prepare(view)

    def draw_ground(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """Roads, pavements, roofs."""
        self._ground.draw(surface, x, y, tick)

    def draw_overhead(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """The elevated railway and bridges."""
        self._overhead.draw(surface, x, y, tick)

    def is_bare(self, x: float, y: float) -> bool:
        """Whether nothing but ground is painted at (x, y) m."""
        return not self._props.covers(pygame.Rect(int(x * PX_PER_M), int(y * PX_PER_M), 1, 1))

    def is_under(self, box: pygame.Rect) -> bool:
        """Whether something hangs over this box of world px."""
        return self._overhead.covers(box)
