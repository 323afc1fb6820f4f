"""Tile layers as pictures: pre-rendered in chunks on first sight, with the tiles that move over them."""

from __future__ import annotations

from dataclasses import dataclass

import pygame

from game.data.art import TileLayer
from game.show.paint.strokes import SCREEN, Stroke, gathered
from game.show.paint.tile_sheets import MovingTile, TileSheets, half_clear, joined, settled

CHUNK = 256
AHEAD_PX, AHEAD_DOWN_PX = 200, 32  # so far out of view chunks are made ready, one a tick
KEPT_COLUMNS, KEPT_ROWS = 5, 3  # so many chunks off they are kept: a view, and what is made ready, is smaller


@dataclass(slots=True)
class _Sheet:
    """What stands still of some layers in a chunk, at (x, y) in world px, and what moves over it."""

    surface: pygame.Surface | None
    x: int
    y: int
    moving: list[MovingTile]


@dataclass(slots=True)
class _Chunk:
    """Its sheets from back to front, and the parts of it, in world px, through which one sees what is behind."""

    sheets: list[_Sheet]
    openings: list[pygame.Rect]


class TilePicture:
    """Tile layers that scroll alike, drawn chunk by chunk: flattened where that shows the very same pixels."""

    def __init__(self, layers: tuple[TileLayer, ...], sheets: TileSheets, in_parts: bool = False) -> None:
        self.layer = layers[0]
        self.layers = layers
        self._sheets = sheets
        self._in_parts = in_parts  # whether mostly parts of it are painted anew
        self._chunks: dict[tuple[int, int], _Chunk] = {}
        self._at: tuple[int, int, tuple[int, ...]] | None = None  # view and part of the strokes that are kept
        self._sheets_seen: list[_Sheet] = []
        self._rounds: list[tuple[pygame.Surface, ...]] = []
        self._shown: list[pygame.Surface] | None = None
        self._strokes: list[Stroke] = []

    @property
    def is_flat(self) -> bool:
        """Whether it lies in the plane of the world, with nothing shining through by its layer's opacity."""
        one = self.layer
        return (one.parallax_x, one.parallax_y, one.offset_x, one.offset_y, one.opacity) == (1, 1, 0, 0, 1)

    def _render(self, column: int, row: int) -> _Chunk:
        found: list[_Sheet] = []
        for layer in self.layers:
            made = self._one(layer, column, row)
            if made.surface is None and found:
                found[-1].moving += made.moving
            elif found and made.surface is not None and _may_flatten(found[-1], made.surface):
                below = found[-1]
                if below.surface is None:
                    below.surface = made.surface
                else:
                    below.surface.blit(made.surface, (0, 0))
                below.moving += made.moving
            else:
                found.append(made)
        openings = [part.move(column * CHUNK, row * CHUNK) for part in _openings(found)]
        for sheet in found:
            _trim(sheet, self.layer.opacity, self._in_parts)
            sheet.moving = joined(sheet.moving)
        return _Chunk([sheet for sheet in found if sheet.surface or sheet.moving], openings)

    def _one(self, layer: TileLayer, column: int, row: int) -> _Sheet:
        """A chunk of one layer."""
        per = CHUNK // 16
        surface = pygame.Surface((CHUNK, CHUNK), pygame.SRCALPHA, 32)
        moving: list[MovingTile] = []
        filled = False
        for y in range(row * per, min(layer.height, (row + 1) * per)):
            for x in range(column * per, min(layer.width, (column + 1) * per)):
                ref = layer.cells[y * layer.width + x]
                if ref is None:
                    continue
                alive = self._sheets.moving(ref, x * 16, y * 16)
                if alive is not None:
                    moving.append(alive)
                    continue
                filled = True
                surface.blit(self._sheets.tile(ref), (x * 16 - column * CHUNK, y * 16 - row * CHUNK))
        return _Sheet(surface if filled else None, column * CHUNK, row * CHUNK, moving)

    def openings(self, view: pygame.Rect) -> list[pygame.Rect]:
        """The parts of a view in world px in which anything behind these layers may be seen."""
        whole = pygame.Rect(0, 0, self.layer.width * 16, self.layer.height * 16)
        if not whole.contains(view):
            return [view]
        parts = [
            part.clip(view)
            for row in range(view.top // CHUNK, (view.bottom - 1) // CHUNK + 1)
            for column in range(view.left // CHUNK, (view.right - 1) // CHUNK + 1)
            for part in self._chunk(column, row).openings
        ]
        return [part for part in parts if part]

    def _chunk(self, column: int, row: int) -> _Chunk:
        chunk = self._chunks.get((column, row))
        if chunk is None:
            chunk = self._made(column, row)
        return chunk

    def _made(self, column: int, row: int) -> _Chunk:
        """Render it, and let go of those that lie so far off that no view has both."""
        for spot in [s for s in self._chunks if abs(s[0] - column) > KEPT_COLUMNS or abs(s[1] - row) > KEPT_ROWS]:
            del self._chunks[spot]
        chunk = self._chunks[column, row] = self._render(column, row)
        return chunk

    def prepare(self, x: int, y: int) -> bool:
        """Render one chunk that will soon be seen; False if all are ready."""
        layer = self.layer
        left, top = round(x * layer.parallax_x - layer.offset_x), round(y * layer.parallax_y - layer.offset_y)
        for row in range(
            max(0, (top - AHEAD_DOWN_PX) // CHUNK),
            min((top + SCREEN.h + AHEAD_DOWN_PX) // CHUNK, (layer.height * 16 - 1) // CHUNK) + 1,
        ):
            for column in range(
                max(0, (left - AHEAD_PX) // CHUNK),
                min((left + SCREEN.w + AHEAD_PX) // CHUNK, (layer.width * 16 - 1) // CHUNK) + 1,
            ):
                if (column, row) not in self._chunks:
                    self._made(column, row)
                    return True
        return False

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int, within: pygame.Rect = SCREEN) -> None:
        """Draw what is seen with the top left of the view at (x, y) in world px."""
        surface.set_clip(within)
        surface.fblits(self.strokes(x, y, tick, within))
        surface.set_clip(None)

    @property
    def drifts(self) -> bool:
        """Whether it may change while the view stands still: tiles move."""
        return True

    def seen(self, x: int, y: int, within: pygame.Rect) -> pygame.Rect:
        """The part of the screen in which it may be seen: all that there is."""
        return within

    def strokes(self, x: int, y: int, tick: int, seen: pygame.Rect, shift: tuple[int, int] = (0, 0)) -> list[Stroke]:
        """What is drawn of it with the top left of the view at (x, y); the very same list while that stays the same.

        The strokes are for a picture on which the screen's top left is at `shift`.
        """
        layer = self.layer
        left = round(x * layer.parallax_x - layer.offset_x)
        top = round(y * layer.parallax_y - layer.offset_y)
        at = left, top, (*seen, *shift)
        if at != self._at:
            self._at = at
            self._look(seen.move(left, top))
        shown = [pictures[tick % len(pictures)] for pictures in self._rounds]
        if shown != self._shown:
            self._shown = shown
            self._strokes = self._laid(left - shift[0], top - shift[1], tick)
        return self._strokes

    def _look(self, seen: pygame.Rect) -> None:
        """Note which sheets are in that part of the layer, and the rounds of pictures of their moving tiles."""
        layer = self.layer
        last_row, last_column = (layer.height * 16 - 1) // CHUNK, (layer.width * 16 - 1) // CHUNK
        self._sheets_seen = [
            sheet
            for row in range(max(0, seen.top // CHUNK), min((seen.bottom - 1) // CHUNK, last_row) + 1)
            for column in range(max(0, seen.left // CHUNK), min((seen.right - 1) // CHUNK, last_column) + 1)
            for sheet in self._chunk(column, row).sheets
        ]
        self._rounds = list({id(tile.pictures): tile.pictures for s in self._sheets_seen for tile in s.moving}.values())
        self._shown = None

    def _laid(self, left: int, top: int, tick: int) -> list[Stroke]:
        found: list[Stroke] = []
        for sheet in self._sheets_seen:
            if sheet.surface is not None:
                found.append((sheet.surface, (sheet.x - left, sheet.y - top)))
            found += [(tile.shown(tick), (tile.x - left, tile.y - top)) for tile in sheet.moving]
        return found


def _may_flatten(below: _Sheet, picture: pygame.Surface) -> bool:
    """Whether both in one picture look as one over the other: nothing that moves between, nothing blended twice."""
    cells = [(moving.x - below.x, moving.y - below.y, 16, 16) for moving in below.moving]
    if any(picture.subsurface(cell).get_bounding_rect() for cell in cells):
        return False
    if below.surface is None:
        return True
    return not half_clear(picture).overlap(pygame.mask.from_surface(below.surface, 0), (0, 0))


def _openings(sheets: list[_Sheet]) -> list[pygame.Rect]:
    """Where none of them is opaque, in px of the chunk."""
    free = pygame.mask.Mask((CHUNK, CHUNK), fill=True)
    for sheet in sheets:
        if sheet.surface is not None:
            free.erase(pygame.mask.from_surface(sheet.surface, 254), (0, 0))
    return gathered(free.get_bounding_rects())


def _trim(sheet: _Sheet, opacity: float, in_parts: bool) -> None:
    """Cut off what is empty, and settle."""
    if sheet.surface is None:
        return
    area = sheet.surface.get_bounding_rect()
    sheet.surface = settled(sheet.surface.subsurface(area), in_parts) if area else None
    sheet.x, sheet.y = sheet.x + area.x, sheet.y + area.y
    if sheet.surface is not None and opacity < 1:
        sheet.surface.set_alpha(round(opacity * 255))
