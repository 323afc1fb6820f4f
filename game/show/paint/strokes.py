"""What a picture is drawn with, as plain lists: so that two pictures can be compared before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pygame

from game.show.paint.plain import plain

SCREEN = pygame.Rect(0, 0, 384, 216)
GATHER_PX = 96
Stroke = tuple[pygame.Surface, tuple[int, int]]  # a picture and where its top left lies on the screen


@dataclass(frozen=True, slots=True)
class Sight:
    """Strokes that are seen in one part of a picture only, no larger than the screen, perhaps over a plain ground."""

    within: pygame.Rect
    strokes: Sequence[Stroke]
    ground: pygame.Color | None = None
    holes: tuple[pygame.Rect, ...] = ()  # where in there walls leave anything of it to be seen; (): everywhere
    hidden: tuple[pygame.Rect, ...] = ()  # those of the holes in which nothing of the ground is left to be seen

    @property
    def open(self) -> tuple[pygame.Rect, ...]:
        """Where it may be seen."""
        return self.holes or (self.within,)

    def draw(self, surface: pygame.Surface, part: pygame.Rect) -> None:
        """Draw what lies in a part of the surface."""
        seen = self.within.clip(part)
        if not seen:
            return
        surface.set_clip(seen)
        if self.ground is not None:
            ground = plain(tuple(self.ground)[:3], SCREEN.size)
            for hole in self.open:
                if hole not in self.hidden:
                    surface.blit(ground, hole, (0, 0, *hole.size))
        surface.fblits(self.strokes)
        surface.set_clip(None)


def area_of(stroke: Stroke) -> pygame.Rect:
    """The part of the screen that it covers."""
    image, place = stroke
    return pygame.Rect(place, image.get_size())


def moved(strokes: Sequence[Stroke], dx: int, dy: int) -> list[Stroke]:
    """The same strokes so much farther to the right and down."""
    return [(image, (x + dx, y + dy)) for image, (x, y) in strokes]


def changed(before: Sequence[Stroke], now: Sequence[Stroke], room: pygame.Rect = SCREEN) -> list[pygame.Rect]:
    """The parts of a room in which two lists of strokes may show different pixels; none if they are the same."""
    if before is now or before == now:
        return []
    if len(before) == len(now):
        other = [stroke for pair in zip(before, now, strict=True) if pair[0] != pair[1] for stroke in pair]
    else:  # something has come or gone among them
        head = _alike(before, now)
        tail = _alike(before[head:][::-1], now[head:][::-1])
        other = [*before[head : len(before) - tail], *now[head : len(now) - tail]]
    rects = [area_of(stroke).clip(room) for stroke in other]
    return gathered(rect for rect in rects if rect)


def gathered(rects: Iterable[pygame.Rect]) -> list[pygame.Rect]:
    """Few rectangles that hold all of these: one for each stretch of GATHER_PX across in which any has its middle."""
    found: dict[int, pygame.Rect] = {}
    for rect in rects:
        stretch = rect.centerx // GATHER_PX
        if stretch in found:
            found[stretch].union_ip(rect)
        else:
            found[stretch] = rect.copy()
    return list(found.values())


def _alike(one: Sequence[Stroke], other: Sequence[Stroke]) -> int:
    """How many strokes at the beginning are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
