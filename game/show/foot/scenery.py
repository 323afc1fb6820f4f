"""Pictures that stand in a level for their looks alone."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

import pygame

from game.core.faults import Fault, did_you_mean
from game.core.files import data
from game.data.art import LevelArt, Scenery
from game.foot.world import World
from game.show.paint.sheets import Cel, Strip, sprites_of
from game.show.paint.strokes import SCREEN, Stroke
from game.show.paint.tile_sheets import settled

LARGE_PX = 1500
NEAR_PX = 64  # pieces that may come into view are looked up once for each square of that size


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece with its pictures as they are shown, each with its top left in world px; `area` holds them all."""

    scenery: Scenery
    round: tuple[Stroke, ...]  # at each tick; only one if nothing of it moves
    loops: bool
    area: pygame.Rect

    @property
    def restless(self) -> bool:
        """Whether it moves, comes or goes."""
        return bool(len(self.round) > 1 or self.scenery.when or self.scenery.unless)

    def shown_at(self, tick: int, flags: Container[str]) -> Stroke | None:
        """Its picture at a tick; None while it is not there."""
        one, shown = self.scenery, self.round
        if (one.when and one.when not in flags) or (one.unless and one.unless in flags):
            return None
        if len(shown) == 1:
            return shown[0]
        at = tick + one.id * 11
        return shown[at % len(shown)] if self.loops else shown[min(at, len(shown) - 1)]


class SceneryView:
    """All scenery of a level. Raises Fault if a sprite is in no sheet of `assets/places`."""

    def __init__(self, art: LevelArt) -> None:
        sheets = sorted(path.stem for path in data("assets", "places").glob("*.json")) if art.scenery else []
        known = sprites_of("scenery", sheets)
        ready: dict[tuple[str, bool, str], Strip] = {}  # a layer's own: each is drawn on another surface
        pieces_of: dict[str, list[_Piece]] = {}
        for piece in art.scenery:
            if piece.sprite not in known:
                raise Fault(f'scenery {piece.id}: no sprite "{piece.sprite}"{did_you_mean(piece.sprite, known.strips)}')
            look = piece.sprite, piece.flip, piece.layer
            if look not in ready:
                ready[look] = _settled(known.strip(piece.sprite), piece.flip)
            pieces_of.setdefault(piece.layer, []).append(_piece(piece, ready[look]))
        self._layers = {name: _Layer(pieces) for name, pieces in pieces_of.items()}

    def strokes(self, x: int, y: int, world: World, layer: str, room: pygame.Rect = SCREEN) -> Sequence[Stroke]:
        """What a room with its top left at (x, y) shows of a layer, `back` or `front`.

        The same list while nothing of it changes.
        """
        found = self._layers.get(layer)
        return found.strokes(x, y, world, room) if found is not None else ()

    def draw(self, surface: pygame.Surface, x: int, y: int, world: World, layer: str) -> None:
        """Draw the pieces of a layer, `back` or `front`, with the top left of the view at (x, y)."""
        surface.fblits(self.strokes(x, y, world, layer))


class _Layer:
    """Pieces from back to front, those that may come into view, and the strokes of the last time."""

    def __init__(self, pieces: list[_Piece]) -> None:
        self._pieces = pieces
        self._square: tuple[int, int] | None = None
        self._near: list[_Piece] = []
        self._restless: list[_Piece] = []  # those of them that move, come or go
        self._shown: list[Stroke | None] = []  # of the restless ones
        self._at: tuple[int, int] | None = None
        self._strokes: list[Stroke] = []

    def strokes(self, x: int, y: int, world: World, room: pygame.Rect) -> list[Stroke]:
        """As SceneryView says."""
        square = x // NEAR_PX, y // NEAR_PX
        if square != self._square:
            self._square = square
            area = room.move(square[0] * NEAR_PX, square[1] * NEAR_PX)
            area.inflate_ip(NEAR_PX * 2, NEAR_PX * 2)
            self._near = [piece for piece in self._pieces if area.colliderect(piece.area)]
            self._restless = [piece for piece in self._near if piece.restless]
            self._at = None
        tick, flags = world.tick, world.flags
        shown = [piece.shown_at(tick, flags) for piece in self._restless]
        if self._at != (x, y) or shown != self._shown:
            self._at, self._shown = (x, y), shown
            found = (piece.shown_at(tick, flags) for piece in self._near)
            self._strokes = [(image, (left - x, top - y)) for image, (left, top) in filter(None, found)]
        return self._strokes


def _piece(scenery: Scenery, strip: Strip) -> _Piece:
    face = -1 if scenery.flip else 1
    strokes = [(cel.facing(face), cel.place(scenery.x, scenery.y, face)) for cel in strip.cels]
    rects = [pygame.Rect(place, image.get_size()) for image, place in strokes]
    moves = scenery.anim and len(strokes) > 1
    shown = [stroke for stroke, cel in zip(strokes, strip.cels, strict=True) for _ in range(cel.ticks)]
    return _Piece(scenery, tuple(shown if moves else strokes[:1]), strip.loop, rects[0].unionall(rects[1:]))


def _settled(strip: Strip, flip: bool) -> Strip:
    """The same pictures, those that are large in the format that blits fastest, on the side that is shown."""
    cels = []
    for cel in strip.cels:
        wide, high = cel.image.get_size()
        if wide * high >= LARGE_PX:
            mirrored = settled(cel.facing(-1)) if flip else None
            cel = Cel(cel.image if flip else settled(cel.image), cel.dx, cel.dy, cel.ticks, _mirrored=mirrored)
        cels.append(cel)
    return Strip(tuple(cels), strip.loop)
