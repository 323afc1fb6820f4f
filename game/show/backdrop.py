"""Everything behind people as one picture, which is drawn anew only where something of it has changed."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.show.strokes import SCREEN, Sight, Stroke, changed


class Backdrop:
    """Keeps the last picture while the view stands still; a view that moves is drawn straight through.

    A fight holds the view for most of its time, and then a flame and a few ripples are all that differs.
    """

    def __init__(self, tint: tuple[int, int, int]) -> None:
        self._tint = tint  # by which it is darkened, so that a fight stands out
        self._kept = pygame.Surface(SCREEN.size, 0, 32)
        self._is_kept = False
        self._view: tuple[int, int] | None = None
        self._far: Sequence[Sight] = ()
        self._near: Sequence[Stroke] = ()

    def draw(
        self, surface: pygame.Surface, view: tuple[int, int], far: Sequence[Sight], near: Sequence[Stroke]
    ) -> None:
        """Draw what is seen from that view: far sights first, then all that stands at the walls."""
        if view != self._view:
            self._view, self._is_kept = view, False
            self._paint(surface, SCREEN, far, near)
            return
        part = self._changed(far, near) if self._is_kept else SCREEN
        if part:
            self._paint(self._kept, part, far, near)
            self._is_kept, self._far, self._near = True, far, near
        surface.blit(self._kept, (0, 0))

    def _changed(self, far: Sequence[Sight], near: Sequence[Stroke]) -> pygame.Rect:
        """The part of the screen that may look otherwise now."""
        part = changed(self._near, near)
        if far is self._far:
            return part
        if len(far) != len(self._far):
            return SCREEN
        for before, now in zip(self._far, far, strict=True):
            if before.within != now.within:
                return SCREEN
            moved = changed(before.strokes, now.strokes).clip(now.within)
            part = part.union(moved) if part and moved else part or moved
        return part

    def _paint(self, surface: pygame.Surface, part: pygame.Rect, far: Sequence[Sight], near: Sequence[Stroke]) -> None:
        for sight in far:
            sight.draw(surface, part)
        surface.set_clip(part)
        surface.fblits(near)
        surface.fill(self._tint, special_flags=pygame.BLEND_MULT)
        surface.set_clip(None)
