"""Everything behind people as one picture, which is drawn anew only where something of it has changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.show.paint.plain import canvas
from game.show.paint.strokes import SCREEN, Sight, Stroke, area_of, changed, gathered

TINT = (214, 210, 226)  # of walls: how much darker they are than people, so that a fight stands out
SPARE = (64, 24)  # px by which the picture reaches beyond the screen, so that it lasts while the view moves
ROOM = pygame.Rect(0, 0, SCREEN.w + 2 * SPARE[0], SCREEN.h + 2 * SPARE[1])


class _Laid(NamedTuple):
    """Strokes of one sort, and the area of each: only those that touch a part are drawn there."""

    strokes: Sequence[Stroke]
    areas: list[pygame.Rect]


class Backdrop:
    """Keeps the last picture, which stays where it is in the world while the view glides over it.

    What stands at the walls is painted once; a flame, a few ripples and what lies far behind openings are all that
    differs from one frame to the next.
    """

    def __init__(self, tint: tuple[int, int, int]) -> None:
        self._tint = tint  # by which it is darkened
        self._kept = canvas(ROOM.size)
        self._view = (0, 0)
        self._place: tuple[int, int] | None = None  # its top left in world px; None: nothing is painted
        self._far: Sequence[Sight] = ()
        self._near: list[_Laid] = []

    def place(self, x: int, y: int) -> tuple[int, int]:
        """Its top left in world px for a view at (x, y): it moves when the view leaves it."""
        spare_x, spare_y = SPARE
        left, top = x - spare_x, y - spare_y
        kept = self._place
        if kept is None or abs(left - kept[0]) > spare_x or abs(top - kept[1]) > spare_y:
            kept = self._place = left, top
            self._near = []
        return kept

    def draw(
        self, surface: pygame.Surface, view: tuple[int, int], far: Sequence[Sight], near: Sequence[Sequence[Stroke]]
    ) -> None:
        """Draw what is seen from that view: far sights first, then all that stands at the walls, by sorts.

        All lies on the whole picture as `place` has put it, of far sights only what is on the screen. A list that comes
        again has not changed.
        """
        left, top = self.place(*view)
        shift = view[0] - left, view[1] - top
        before, self._near = self._near, self._laid(near)
        for part in self._changed(view, far, before):
            self._paint(part, far)
        self._view, self._far = view, far
        surface.blit(self._kept, (0, 0), (shift, SCREEN.size))

    def _laid(self, near: Sequence[Sequence[Stroke]]) -> list[_Laid]:
        """The strokes at the walls with their areas, which are kept for lists that come again."""
        kept = {id(laid.strokes): laid for laid in self._near}
        return [kept.get(id(strokes)) or _Laid(strokes, list(map(area_of, strokes))) for strokes in near]

    def _changed(self, view: tuple[int, int], far: Sequence[Sight], before: Sequence[_Laid]) -> Sequence[pygame.Rect]:
        """The parts of the picture that may look otherwise now; some may overlap."""
        if len(before) != len(self._near):
            return [ROOM]
        parts: list[pygame.Rect] = []
        for was, now in zip(before, self._near, strict=True):
            if was is not now:
                parts += changed(was.strokes, now.strokes, ROOM)
        if far is not self._far or view != self._view:
            parts += self._changed_far(view, far)
        return parts if len(parts) < 2 else gathered(parts)

    def _changed_far(self, view: tuple[int, int], far: Sequence[Sight]) -> Sequence[pygame.Rect]:
        """Those of what is seen through openings."""
        if view != self._view or len(far) != len(self._far):  # seen from elsewhere, all that is far has moved
            return far[0].open if far else ()
        parts: list[pygame.Rect] = []
        for before, sight in zip(self._far, far, strict=True):
            if before is sight:
                continue
            if before.within != sight.within:
                return far[0].open
            seen = (part.clip(sight.within) for part in changed(before.strokes, sight.strokes, ROOM))
            parts += [part for part in seen if part]
        return parts

    def _paint(self, part: pygame.Rect, far: Sequence[Sight]) -> None:
        if far and part.collidelist(far[0].open) >= 0:
            for sight in far:
                sight.draw(self._kept, part)
        self._kept.set_clip(part)
        for strokes, areas in self._near:
            self._kept.fblits([strokes[k] for k in part.collidelistall(areas)])
        self._kept.fill(self._tint, special_flags=pygame.BLEND_MULT)
        self._kept.set_clip(None)
