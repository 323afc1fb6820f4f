"""Layers of a level as pictures: tiles in chunks, image layers, parallax, and what of them is seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.core.files import data
from game.data.art import ImageLayer, Layer, LevelArt
from game.show.paint.chunks import TilePicture
from game.show.paint.kept import kept
from game.show.paint.sheets import picture
from game.show.paint.strokes import SCREEN, Sight, Stroke
from game.show.paint.tile_sheets import TileSheets, settled

PIECE = 128  # px of the squares that a wide picture is cut into
FAR = 1 << 24  # px, beyond every level


@dataclass(frozen=True, slots=True)
class Wide:
    """A large picture in pieces, each with its place: through a narrow opening only a few of them are touched."""

    size: tuple[int, int]
    pieces: tuple[Stroke, ...]


def cut(whole: pygame.Surface) -> Wide:
    """The same picture in pieces; what is empty is left out."""
    found: list[Stroke] = []
    for y in range(0, whole.get_height(), PIECE):
        for x in range(0, whole.get_width(), PIECE):
            square = whole.subsurface(pygame.Rect(x, y, PIECE, PIECE).clip(whole.get_rect()))
            area = square.get_bounding_rect()
            if area:
                found.append((settled(square.subsurface(area)), (x + area.x, y + area.y)))
    return Wide(whole.get_size(), tuple(found))


@kept(32)
def wide_picture(image: str) -> Wide:
    """A large picture by its path below the data folder, read once."""
    return cut(picture(data(image)))


class WidePicture:
    """One image layer, perhaps repeated."""

    def __init__(self, layer: ImageLayer) -> None:
        self.layer = layer
        wide = wide_picture(layer.image)
        self._size = wide.size
        across = (layer.seen_from, layer.seen_to - layer.seen_from) if layer.seen_to else (-FAR, 2 * FAR)
        down = (layer.seen_top, layer.seen_bottom - layer.seen_top) if layer.seen_bottom else (-FAR, 2 * FAR)
        self._rooms = pygame.Rect(across[0], down[0], across[1], down[1])  # those from which it is seen
        self._at: tuple[int, int, tuple[int, ...]] | None = None  # place and part of the strokes that are kept
        self._strokes: list[Stroke] = []
        self._pieces = [(piece, pygame.Rect(place, piece.get_size())) for piece, place in wide.pieces]
        opaque = all(not piece.get_flags() & pygame.SRCALPHA for piece, _ in self._pieces)
        covered = sum(area.w * area.h for _, area in self._pieces)
        self._solid = layer.opacity == 1 and not self.drifts and opaque and covered == wide.size[0] * wide.size[1]
        if layer.opacity < 1:
            self._pieces = [(piece.copy(), area) for piece, area in self._pieces]
            for piece, _ in self._pieces:
                piece.set_alpha(round(layer.opacity * 255))

    @property
    def drifts(self) -> bool:
        """Whether it wanders by itself."""
        return bool(self.layer.drift_x or self.layer.drift_y)

    def seen(self, x: int, y: int, within: pygame.Rect) -> pygame.Rect:
        """The part of the screen that looks into the layer's own rooms."""
        return self._rooms.move(-x, -y).clip(within)

    def draw(self, surface: pygame.Surface, x: int, y: int, tick: int, within: pygame.Rect = SCREEN) -> None:
        """Draw what is seen with the top left of the view at (x, y) in world px."""
        seen = self.seen(x, y, within)
        if seen:
            surface.set_clip(seen)
            surface.fblits(self.strokes(x, y, tick, seen))
            surface.set_clip(None)

    def strokes(self, x: int, y: int, tick: int, seen: pygame.Rect, shift: tuple[int, int] = (0, 0)) -> list[Stroke]:
        """What is drawn of it in a part of the screen, with the top left of the view at (x, y); kept while that stays.

        The strokes are for a picture on which the screen's top left is at `shift`.
        """
        left, top = self._place(x, y, tick)
        at = left, top, (*seen, *shift)
        if at != self._at:
            self._at = at
            self._strokes = self._laid(left, top, seen, shift)
        return self._strokes

    def _place(self, x: int, y: int, tick: int) -> tuple[int, int]:
        """Where its top left lies on the screen."""
        layer = self.layer
        left = round(layer.offset_x - x * layer.parallax_x) + layer.drift_x * tick // 60
        return left, round(layer.offset_y - y * layer.parallax_y) + layer.drift_y * tick // 60

    def fills(self, part: pygame.Rect, x: int, y: int, tick: int) -> bool:
        """Whether one picture of it lies over all of that part of the screen, and nothing shines through."""
        if not self._solid:
            return False
        layer, (w, h) = self.layer, self._size
        left, top = self._place(x, y, tick)
        if layer.repeat_x:
            left, w = -FAR, 2 * FAR
        if layer.repeat_y:
            top, h = -FAR, 2 * FAR
        return pygame.Rect(left, top, w, h).contains(part)

    def _laid(self, left: int, top: int, seen: pygame.Rect, shift: tuple[int, int]) -> list[Stroke]:
        layer, (w, h) = self.layer, self._size
        lefts = range(left % w - w, SCREEN.w, w) if layer.repeat_x else (left,)
        tops = range(top % h - h, SCREEN.h, h) if layer.repeat_y else (top,)
        found: list[Stroke] = []
        for at_y in tops:
            for at_x in lefts:
                if not seen.colliderect((at_x, at_y, w, h)):
                    continue
                touches = seen.move(-at_x, -at_y).colliderect
                dx, dy = at_x + shift[0], at_y + shift[1]
                found += [(piece, (area.x + dx, area.y + dy)) for piece, area in self._pieces if touches(area)]
        return found


def _pictures(layers: tuple[Layer, ...], sheets: TileSheets, in_parts: bool = False) -> list[TilePicture | WidePicture]:
    """Layers in order; tile layers that follow each other and scroll with the world are one picture."""
    found: list[TilePicture | WidePicture] = []
    for layer in layers:
        if isinstance(layer, ImageLayer):
            found.append(WidePicture(layer))
            continue
        below = found[-1] if found else None
        if isinstance(below, TilePicture) and below.is_flat and TilePicture((layer,), sheets).is_flat:
            found[-1] = TilePicture((*below.layers, layer), sheets, in_parts)
        else:
            found.append(TilePicture((layer,), sheets, in_parts))
    return found


class LevelPicture:
    """All layers of a level: `behind` people and in `front` of them."""

    def __init__(self, art: LevelArt) -> None:
        sheets = TileSheets(art.tilesets)

        self.background = pygame.Color(art.background or "#000000")
        behind = _pictures(art.behind, sheets, in_parts=True)
        last = behind[-1] if behind else None
        self._walls = last if isinstance(last, TilePicture) and last.is_flat else None
        self._distant = behind[:-1] if self._walls is not None else behind
        self._front = _pictures(art.front, sheets)
        self._far_at: tuple[int, int, tuple[int, int]] | None = None  # the view of the far sights that are kept
        self._ready_at: tuple[int, int] | None = None  # the tile from which every chunk in view is ready, and more
        self._open: list[tuple[TilePicture | WidePicture, pygame.Rect]] = []  # layers seen from there, and where
        self._far: list[Sight] = []

    def far(self, x: int, y: int, tick: int, shift: tuple[int, int] = (0, 0)) -> list[Sight]:
        """What is seen through the openings of the walls, from the background on; what stands still is kept.

        The sights are for a picture on which the screen's top left is at `shift`.
        """
        if self._far_at != (x, y, shift):
            self._far_at = x, y, shift
            holes = self._openings(x, y)
            within = holes[0].unionall(holes[1:]) if holes else pygame.Rect(0, 0, 0, 0)
            self._open = [(layer, seen) for layer in self._distant if (seen := layer.seen(x, y, within))]
            here = tuple(hole.move(shift) for hole in holes)
            hidden = tuple(hole.move(shift) for hole in holes if self._hides(hole, x, y, tick))
            self._far = [Sight(within.move(shift), (), self.background, here, hidden)] if holes else []
            self._far += [Sight(seen.move(shift), layer.strokes(x, y, tick, seen, shift)) for layer, seen in self._open]
        elif any(layer.drifts for layer, _ in self._open):
            self._far = self._far[:1] + [
                Sight(sight.within, layer.strokes(x, y, tick, seen, shift)) if layer.drifts else sight
                for (layer, seen), sight in zip(self._open, self._far[1:], strict=True)
            ]
        return self._far

    def _hides(self, hole: pygame.Rect, x: int, y: int, tick: int) -> bool:
        """Whether a layer lets nothing of the background be seen there."""
        layers = [layer for layer, seen in self._open if isinstance(layer, WidePicture) and seen.contains(hole)]
        return any(layer.fills(hole, x, y, tick) for layer in layers)

    def near(self, x: int, y: int, tick: int, room: pygame.Rect = SCREEN) -> Sequence[Stroke]:
        """The strokes of the walls in a room whose top left is at (x, y); the same list while nothing changes."""
        return self._walls.strokes(x, y, tick, room) if self._walls is not None else ()

    def _openings(self, x: int, y: int) -> list[pygame.Rect]:
        """The parts of the screen through which one may see what lies behind the walls."""
        if self._walls is None:
            return [SCREEN]
        return [part.move(-x, -y) for part in self._walls.openings(pygame.Rect((x, y), SCREEN.size))]

    def prepare(self, x: int, y: int) -> None:
        """Make one more chunk ready near the view, so that walking into a new room never stutters."""
        here = x >> 4, y >> 4  # chunks are made ready long before they are seen
        if self._ready_at == here:
            return
        for layer in (*self._distant, *filter(None, (self._walls,)), *self._front):
            if isinstance(layer, TilePicture) and layer.prepare(x, y):
                return
        self._ready_at = here

    def draw_front(self, surface: pygame.Surface, x: int, y: int, tick: int) -> None:
        """What stands between people and the eye."""
        for layer in self._front:
            layer.draw(surface, x, y, tick)
