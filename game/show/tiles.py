"""Layers of a level as pictures: tiles pre-rendered in chunks on first sight, moving tiles, parallax, image layers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import pygame

from game.core.files import data
from game.data.art import ImageLayer, Layer, LevelArt, TileLayer
from game.show.sheets import picture
from game.show.tile_sheets import MovingTile, TileSheets, half_clear, settled

CHUNK = 256
AHEAD_PX = 200  # so far out of view chunks are made ready, one a tick
SCREEN = pygame.Rect(0, 0, 384, 216)


@lru_cache(maxsize=32)
def wide_picture(image: str) -> pygame.Surface:
    """A large picture by its path below the data folder, read once."""
    return settled(picture(data(image)))


@dataclass(slots=True)
class _Sheet:
    """What stands still of some layers in a chunk, at (x, y) in world px, and what moves over it."""

    surface: pygame.Surface | None
    x: int
    y: int
    moving: list[MovingTile]


@dataclass(slots=True)
class _Chunk:
    """Its sheets from back to front, and the part of it, in world px, through which one sees what is behind."""

    sheets: list[_Sheet]
    opening: pygame.Rect


class TilePicture:
    """Tile layers that scroll alike, drawn chunk by chunk: flattened where that shows the very same pixels."""

    def __init__(self, layers: tuple[TileLayer, ...], sheets: TileSheets) -> None:
        self.layer = layers[0]
        self.layers = layers
        self._sheets = sheets
        self._chunks: dict[tuple[int, int], _Chunk] = {}

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
        opening = _opening(found)
        opening.move_ip(column * CHUNK, row * CHUNK)
        for sheet in found:
            _trim(sheet, self.layer.opacity)
        return _Chunk([sheet for sheet in found if sheet.surface or sheet.moving], opening)

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

    def opening(self, view: pygame.Rect) -> pygame.Rect:
        """The part of a view in world px in which anything behind these layers may be seen."""
        whole = pygame.Rect(0, 0, self.layer.width * 16, self.layer.height * 16)
        if not whole.contains(view):
            return view
        parts = [
            self._chunk(column, row).opening.clip(view)
            for row in range(view.top // CHUNK, (view.bottom - 1) // CHUNK + 1)
            for column in range(view.left // CHUNK, (view.right - 1) // CHUNK + 1)
        ]
        seen = [part for part in parts if part]
        return seen[0].unionall(seen[1:]) if seen else pygame.Rect(view.topleft, (0, 0))

    def _chunk(self, column: int, row: int) -> _Chunk:
        chunk = self._chunks.get((column, row))
        if chunk is None:
            chunk = self._chunks[column, row] = self._render(column, row)
        return chunk

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

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int, within: pygame.Rect = SCREEN) -> None:
        """Draw what is seen with the top left of the view at (x, y) in world px."""
        layer = self.layer
        surface.set_clip(within)
        left = round(x * layer.parallax_x - layer.offset_x)
        top = round(y * layer.parallax_y - layer.offset_y)
        for row in range(max(0, top // CHUNK), (top + SCREEN.h - 1) // CHUNK + 1):
            if row * CHUNK >= layer.height * 16:
                break
            for column in range(max(0, left // CHUNK), (left + SCREEN.w - 1) // CHUNK + 1):
                if column * CHUNK >= layer.width * 16:
                    break
                for sheet in self._chunk(column, row).sheets:
                    if sheet.surface is not None:
                        surface.blit(sheet.surface, (sheet.x - left, sheet.y - top))
                    if sheet.moving:
                        surface.fblits([(tile.shown(tick), (tile.x - left, tile.y - top)) for tile in sheet.moving])
        surface.set_clip(None)


def _may_flatten(below: _Sheet, picture: pygame.Surface) -> bool:
    """Whether both in one picture look as one over the other: nothing that moves between, nothing blended twice."""
    cells = [(moving.x - below.x, moving.y - below.y, 16, 16) for moving in below.moving]
    if any(picture.subsurface(cell).get_bounding_rect() for cell in cells):
        return False
    if below.surface is None:
        return True
    return not half_clear(picture).overlap(pygame.mask.from_surface(below.surface, 0), (0, 0))


def _opening(sheets: list[_Sheet]) -> pygame.Rect:
    """Where none of them is opaque, in px of the chunk."""
    free = pygame.mask.Mask((CHUNK, CHUNK), fill=True)
    for sheet in sheets:
        if sheet.surface is not None:
            free.erase(pygame.mask.from_surface(sheet.surface, 254), (0, 0))
    rects = free.get_bounding_rects()
    return rects[0].unionall(rects[1:]) if rects else pygame.Rect(0, 0, 0, 0)


def _trim(sheet: _Sheet, opacity: float) -> None:
    """Cut off what is empty, and settle."""
    if sheet.surface is None:
        return
    area = sheet.surface.get_bounding_rect()
    sheet.surface = settled(sheet.surface.subsurface(area)) if area else None
    sheet.x, sheet.y = sheet.x + area.x, sheet.y + area.y
    if sheet.surface is not None and opacity < 1:
        sheet.surface.set_alpha(round(opacity * 255))


class WidePicture:
    """One image layer, perhaps repeated."""

    def __init__(self, layer: ImageLayer) -> None:
        self.layer = layer
        self._image = wide_picture(layer.image)
        if layer.opacity < 1:
            self._image = self._image.copy()
            self._image.set_alpha(round(layer.opacity * 255))

    def _seen(self, x: int, y: int, within: pygame.Rect) -> pygame.Rect:
        """The part of the screen that looks into the layer's own rooms."""
        layer, seen = self.layer, within
        if layer.seen_to:
            seen = seen.clip((layer.seen_from - x, 0, layer.seen_to - layer.seen_from, SCREEN.h))
        if layer.seen_bottom:
            seen = seen.clip((0, layer.seen_top - y, SCREEN.w, layer.seen_bottom - layer.seen_top))
        return seen

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int, within: pygame.Rect = SCREEN) -> None:
        """Draw what is seen with the top left of the view at (x, y) in world px."""
        layer, (w, h) = self.layer, self._image.get_size()
        seen = self._seen(x, y, within)
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


def _pictures(layers: tuple[Layer, ...], sheets: TileSheets) -> list[TilePicture | WidePicture]:
    """Layers in order; tile layers that follow each other and scroll with the world are one picture."""
    found: list[TilePicture | WidePicture] = []
    for layer in layers:
        if isinstance(layer, ImageLayer):
            found.append(WidePicture(layer))
            continue
        below = found[-1] if found else None
        if isinstance(below, TilePicture) and below.is_flat and TilePicture((layer,), sheets).is_flat:
            found[-1] = TilePicture((*below.layers, layer), sheets)
        else:
            found.append(TilePicture((layer,), sheets))
    return found


class LevelPicture:
    """All layers of a level: `behind` people and in `front` of them."""

    def __init__(self, art: LevelArt) -> None:
        sheets = TileSheets(art.tilesets)

        self.background = pygame.Color(art.background or "#000000")
        self._behind = _pictures(art.behind, sheets)
        self._front = _pictures(art.front, sheets)

    def draw_behind(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """Everything up to the floor; what walls hide is not drawn."""
        view = pygame.Rect((x, y), SCREEN.size)
        nearest = self._behind[-1] if self._behind else None
        seen = view
        if isinstance(nearest, TilePicture) and nearest.is_flat:
            seen = nearest.opening(view)
        within = seen.move(-x, -y)
        if within:
            surface.fill(self.background, within)
            for layer in self._behind[:-1]:
                layer.draw(surface, x, y, tick, within)
        if nearest is not None:
            nearest.draw(surface, x, y, tick)

    def prepare(self, x: int, y: int) -> None:
        """Make one more chunk ready near the view, so that walking into a new room never stutters."""
        for layer in (*self._behind, *self._front):
            if isinstance(layer, TilePicture) and layer.prepare(x, y):
                return

    def draw_front(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """What stands between people and the eye."""
        for layer in self._front:
            layer.draw(surface, x, y, tick)
