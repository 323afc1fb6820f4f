"""Layers of a level as pictures: tiles pre-rendered in chunks on first sight, moving tiles, parallax, image layers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.core.files import data
from game.data.art import ImageLayer, Layer, LevelArt, TileLayer, TileRef, Tileset
from game.show.sheets import CLEAR, PLAIN, picture

CHUNK = 256
AHEAD_PX = 200  # so far out of view chunks are made ready, one a tick
SCREEN = pygame.Rect(0, 0, 384, 216)
_TICK_MS = 1000 / 60


def is_opaque(surface: pygame.Surface) -> bool:
    """Whether no pixel lets anything through."""
    found = pygame.mask.from_surface(surface, 254)
    return found.count() == surface.get_width() * surface.get_height()


@lru_cache(maxsize=32)
def wide_picture(image: str) -> pygame.Surface:
    """A large picture by its path below the data folder, read once."""
    return settled(picture(data(*image.split("/"))))


@lru_cache(maxsize=16)
def tile_sheet(image: str) -> pygame.Surface:
    """A sheet of tiles by its path below the data folder, read once."""
    return picture(data(*image.split("/")))


def settled(surface: pygame.Surface) -> pygame.Surface:
    """The same picture in the format that blits fastest."""
    return surface.convert(PLAIN) if is_opaque(surface) else surface.convert(CLEAR)


@dataclass(slots=True)
class MovingTile:
    """An animated tile: its place in the layer and a picture with the tick at which it ends."""

    x: int
    y: int
    pictures: tuple[tuple[int, pygame.Surface], ...]
    ticks: int

    def shown(self, tick: int) -> pygame.Surface:
        """Its picture at a tick."""
        now = tick % self.ticks
        return next(picture for end, picture in self.pictures if now < end)


class TileSheets:
    """Tilesets of a level, cut on demand."""

    def __init__(self, tilesets: tuple[Tileset, ...]) -> None:
        self._sets = tilesets
        self._sheets: dict[int, pygame.Surface] = {}
        self._cut: dict[TileRef, pygame.Surface] = {}

    def tile(self, ref: TileRef) -> pygame.Surface:
        """The picture of one tile, flipped as asked."""
        found = self._cut.get(ref)
        if found is None:
            source = self._sets[ref.tileset]
            if ref.tileset not in self._sheets:
                self._sheets[ref.tileset] = tile_sheet(source.image)
            size = source.tile_px
            row, column = divmod(ref.tile, source.columns)
            found = self._sheets[ref.tileset].subsurface((column * size, row * size, size, size))
            if ref.turned:  # Tiled swaps the axes first
                found = pygame.transform.flip(pygame.transform.rotate(found, -90), True, False)
            if ref.flip_x or ref.flip_y:
                found = pygame.transform.flip(found, ref.flip_x, ref.flip_y)
            self._cut[ref] = found
        return found

    def moving(self, ref: TileRef, x: int, y: int) -> MovingTile | None:
        """An animated tile at (x, y) px, or None if it stands still."""
        frames = self._sets[ref.tileset].animations.get(ref.tile)
        if not frames:
            return None
        pictures, end = [], 0
        for frame in frames:
            end += max(1, round(frame.ms / _TICK_MS))
            still = TileRef(ref.tileset, frame.tile, ref.flip_x, ref.flip_y, ref.turned)
            pictures.append((end, self.tile(still)))
        return MovingTile(x, y, tuple(pictures), end)


@dataclass(slots=True)
class _Chunk:
    surface: pygame.Surface | None
    moving: list[MovingTile]


class TilePicture:
    """One tile layer, drawn chunk by chunk."""

    def __init__(self, layer: TileLayer, sheets: TileSheets) -> None:
        self.layer = layer
        self._sheets = sheets
        self._chunks: dict[tuple[int, int], _Chunk] = {}

    def _render(self, column: int, row: int) -> _Chunk:
        layer, per = self.layer, CHUNK // 16
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
        if not filled:
            return _Chunk(None, moving)
        done = settled(surface)
        if layer.opacity < 1:
            done.set_alpha(round(layer.opacity * 255))
        return _Chunk(done, moving)

    def prepare(self, x: int, y: int) -> bool:
        """Render one chunk that will soon be seen; False if all are ready."""
        layer = self.layer
        left, top = round(x * layer.parallax_x - layer.offset_x), round(y * layer.parallax_y - layer.offset_y)
        for row in range(max(0, top // CHUNK), min((top + SCREEN.h) // CHUNK, (layer.height * 16 - 1) // CHUNK) + 1):
            for column in range(
                max(0, (left - AHEAD_PX) // CHUNK),
                min((left + SCREEN.w + AHEAD_PX) // CHUNK, (layer.width * 16 - 1) // CHUNK) + 1,
            ):
                if (column, row) not in self._chunks:
                    self._chunks[column, row] = self._render(column, row)
                    return True
        return False

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """Draw what is seen with the top left of the view at (x, y) in world px."""
        layer = self.layer
        left = round(x * layer.parallax_x - layer.offset_x)
        top = round(y * layer.parallax_y - layer.offset_y)
        for row in range(max(0, top // CHUNK), (top + SCREEN.h - 1) // CHUNK + 1):
            if row * CHUNK >= layer.height * 16:
                break
            for column in range(max(0, left // CHUNK), (left + SCREEN.w - 1) // CHUNK + 1):
                if column * CHUNK >= layer.width * 16:
                    break
                chunk = self._chunks.get((column, row))
                if chunk is None:
                    chunk = self._chunks[column, row] = self._render(column, row)
                if chunk.surface is not None:
                    surface.blit(chunk.surface, (column * CHUNK - left, row * CHUNK - top))
                for tile in chunk.moving:
                    surface.blit(tile.shown(tick), (tile.x - left, tile.y - top))


class WidePicture:
    """One image layer, perhaps repeated."""

    def __init__(self, layer: ImageLayer) -> None:
        self.layer = layer
        self._image = wide_picture(layer.image)
        if layer.opacity < 1:
            self._image = self._image.copy()
            self._image.set_alpha(round(layer.opacity * 255))

    def _seen(self, x: int, y: int) -> pygame.Rect:
        """The part of the screen that looks into the layer's own rooms."""
        layer, seen = self.layer, SCREEN
        if layer.seen_to:
            seen = seen.clip((layer.seen_from - x, 0, layer.seen_to - layer.seen_from, SCREEN.h))
        if layer.seen_bottom:
            seen = seen.clip((0, layer.seen_top - y, SCREEN.w, layer.seen_bottom - layer.seen_top))
        return seen

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """Draw what is seen with the top left of the view at (x, y) in world px."""
        layer, (w, h) = self.layer, self._image.get_size()
        seen = self._seen(x, y)
        if not seen:
            return
        surface.set_clip(seen)
        left = round(layer.offset_x - x * layer.parallax_x) + layer.drift_x * tick // 60
        top = round(layer.offset_y - y * layer.parallax_y) + layer.drift_y * tick // 60
        lefts = range(left % w - w, SCREEN.w, w) if layer.repeat_x else (left,)
        tops = range(top % h - h, SCREEN.h, h) if layer.repeat_y else (top,)
        for at_y in tops:
            for at_x in lefts:
                if at_x < SCREEN.w and at_y < SCREEN.h and at_x + w > 0 and at_y + h > 0:
                    surface.blit(self._image, (at_x, at_y))
        surface.set_clip(None)


class LevelPicture:
    """All layers of a level: `behind` people and in `front` of them."""

    def __init__(self, art: LevelArt) -> None:
        sheets = TileSheets(art.tilesets)

        def made(layer: Layer) -> TilePicture | WidePicture:
            return TilePicture(layer, sheets) if isinstance(layer, TileLayer) else WidePicture(layer)

        self.background = pygame.Color(art.background or "#000000")
        self._behind = [made(layer) for layer in art.behind]
        self._front = [made(layer) for layer in art.front]

    def draw_behind(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """Everything up to the floor."""
        surface.fill(self.background)
        for layer in self._behind:
            layer.draw(surface, x, y, tick)

    def prepare(self, x: int, y: int) -> None:
        """Make one more chunk ready near the view, so that walking into a new room never stutters."""
        for layer in (*self._behind, *self._front):
            if isinstance(layer, TilePicture) and layer.prepare(x, y):
                return

    def draw_front(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """What stands between people and the eye."""
        for layer in self._front:
            layer.draw(surface, x, y, tick)
