"""Everything behind people as one picture, which is drawn anew only where something of it has changed."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.show.strokes import SCREEN, Sight, Stroke, changed


class Backdrop:
    """Keeps the last picture: while the view stands still, a flame and a few ripples are all that differs.

    All goes through the kept picture, also while the view moves: SDL packs a picture anew when it is drawn on another
    surface than the last time.
    """

    def __init__(self, tint: tuple[int, int, int]) -> None:
        self._tint = tint  # by which it is darkened, so that a fight stands out
        self._kept = pygame.Surface(SCREEN.size, 0, 32)
        self._view: tuple[int, int] | None = None
        self._far: Sequence[Sight] = ()
        self._near: Sequence[Stroke] = ()

    def draw(
        self, surface: pygame.Surface, view: tuple[int, int], far: Sequence[Sight], near: Sequence[Stroke]
    ) -> None:
        """Draw what is seen from that view: far sights first, then all that stands at the walls."""
        part = self._changed(far, near) if view == self._view else SCREEN
        if part:
            self._paint(part, far, near)
            self._view, self._far, self._near = view, far, near
        surface.blit(self._kept, (0, 0))

    def _changed(self, far: Sequence[Sight], near: Sequence[Stroke]) -> pygame.Rect:
        """The part of the screen that may look otherwise now."""
        part = changed(self._near, near)
        if far is self._far:
            return part
        if len(far) != len(self._far):
            return SCREEN
        for before, now in zip(self._far, far, strict=True):
            if before is now:
                continue
            if before.within != now.within:
                return SCREEN
            moved = changed(before.strokes, now.strokes).clip(now.within)
            part = part.union(moved) if part and moved else part or moved
        return part

    def _paint(self, part: pygame.Rect, far: Sequence[Sight], near: Sequence[Stroke]) -> None:
        for sight in far:
            sight.draw(self._kept, part)
        self._kept.set_clip(part)
        self._kept.fblits(near)
        self._kept.fill(self._tint, special_flags=pygame.BLEND_MULT)
        self._kept.set_clip(None)
