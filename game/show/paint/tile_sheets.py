"""Tilesets cut into tiles, and pictures put into the format that blits fastest."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

import pygame

from game.core.files import data
from game.data.art import TileRef, Tileset
from game.show.paint.kept import kept
from game.show.paint.sheets import PLAIN, cleared, picture

_TICK_MS = 1000 / 60
MOST_SPREAD = 3  # tiles are joined if their common picture is at most so many times as large as they are


def is_opaque(surface: pygame.Surface) -> bool:
    """Whether no pixel lets anything through."""
    found = pygame.mask.from_surface(surface, 254)
    return found.count() == surface.get_width() * surface.get_height()


@kept(16)
def tile_sheet(image: str) -> pygame.Surface:
    """A sheet of tiles by its path below the data folder, read once."""
    return picture(data(image))


def half_clear(surface: pygame.Surface) -> pygame.Mask:
    """Where a picture lets only some of what is behind shine through."""
    found = pygame.mask.from_surface(surface, 0)
    found.erase(pygame.mask.from_surface(surface, 254), (0, 0))
    return found


def settled(surface: pygame.Surface, in_parts: bool = False) -> pygame.Surface:
    """The same picture in the format that blits fastest, whole or in small parts; not to be drawn on."""
    if is_opaque(surface):
        return surface.convert(PLAIN)
    made = cleared(surface)
    if not in_parts and not half_clear(surface).count():
        # A third of the time, and the same pixels while nothing is half clear; but parts are looked for from the top.
        made.set_alpha(255, pygame.RLEACCEL)
    return made


@dataclass(slots=True)
class MovingTile:
    """An animated tile, or several in one: its place in the layer, and its picture at each tick of its round."""

    x: int
    y: int
    pictures: tuple[pygame.Surface, ...]

    def shown(self, tick: int) -> pygame.Surface:
        """Its picture at a tick."""
        return self.pictures[tick % len(self.pictures)]


def joined(tiles: list[MovingTile]) -> list[MovingTile]:
    """The same tiles, those that change at the same ticks in one picture where they lie close: a pool is one blit."""
    depths: Counter[tuple[int, int]] = Counter()  # tiles at a place so far: one over the other is no common picture
    groups: dict[tuple[int, tuple[bool, ...]], list[MovingTile]] = {}
    for tile in tiles:
        pace = tuple(a is not b for a, b in pairwise((*tile.pictures, tile.pictures[0])))
        groups.setdefault((depths[tile.x, tile.y], pace), []).append(tile)
        depths[tile.x, tile.y] += 1
    found: list[MovingTile] = []
    for _, group in sorted(groups.items(), key=lambda item: item[0][0]):
        areas = [pygame.Rect((tile.x, tile.y), tile.pictures[0].get_size()) for tile in group]
        whole = areas[0].unionall(areas[1:])
        if whole.w * whole.h > MOST_SPREAD * sum(area.w * area.h for area in areas):
            found += group
        else:
            found.append(MovingTile(whole.x, whole.y, _joined_pictures(group, whole)))
    return found


def _joined_pictures(group: list[MovingTile], whole: pygame.Rect) -> tuple[pygame.Surface, ...]:
    """A picture of all at each tick of their common round; the very same one where they look the same."""
    made: dict[tuple[int, ...], pygame.Surface] = {}
    pictures: list[pygame.Surface] = []
    for shown in zip(*(tile.pictures for tile in group), strict=True):
        look = tuple(map(id, shown))
        if look not in made:
            made[look] = pygame.Surface(whole.size, pygame.SRCALPHA, 32)
            made[look].blits([(image, (t.x - whole.x, t.y - whole.y)) for t, image in zip(group, shown, strict=True)])
        pictures.append(made[look])
    return tuple(pictures)


class TileSheets:
    """Tilesets of a level, cut on demand."""

    def __init__(self, tilesets: tuple[Tileset, ...]) -> None:
        self._sets = tilesets
        self._sheets: dict[int, pygame.Surface] = {}
        self._cut: dict[TileRef, pygame.Surface] = {}
        self._rounds: dict[TileRef, tuple[pygame.Surface, ...]] = {}

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
        if ref not in self._rounds:
            pictures: list[pygame.Surface] = []
            for frame in frames:
                still = TileRef(ref.tileset, frame.tile, ref.flip_x, ref.flip_y, ref.turned)
                pictures += [self.tile(still)] * max(1, round(frame.ms / _TICK_MS))
            self._rounds[ref] = tuple(pictures)
        return MovingTile(x, y, self._rounds[ref])
