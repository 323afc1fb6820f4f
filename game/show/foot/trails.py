"""After-images behind whoever moves faster than the eye: dodges, dashes, charges."""

from __future__ import annotations

from collections import deque

import pygame

from game.foot.fighter import Fighter
from game.show.paint.sheets import Cel

MOVES: dict[str, tuple[int, int, int]] = {  # blow -> colour of what it leaves behind
    "dodge": (120, 200, 255),
    "dodge_back": (120, 200, 255),
    "shoulder": (255, 196, 110),
    "knife_dash": (255, 110, 90),
    "strong_charge": (255, 110, 90),
    "jump_kick": (255, 226, 150),
    "finisher": (255, 196, 80),
}
KEPT = 3
EVERY_TICKS = 2
ALPHAS = (40, 66, 96)  # the oldest first


class Trails:
    """The last places of each fast man; bounded, forgotten as soon as he slows down."""

    def __init__(self) -> None:
        self._kept: dict[int, deque[tuple[Cel, int, int, int]]] = {}

    @property
    def busy(self) -> bool:
        """Whether anything is left behind anybody."""
        return bool(self._kept)

    @staticmethod
    def fast(f: Fighter) -> bool:
        """Whether he moves faster than the eye."""
        return f.state == "blow" and f.move in MOVES

    def follows(self, f: Fighter) -> bool:
        """Whether he is fast; of others everything is forgotten."""
        fast = self.fast(f)
        if not fast:
            self._kept.pop(f.id, None)
        return fast

    def watch(self, f: Fighter, cel: Cel, tick: int) -> None:
        """Note where a fast man is now."""
        if tick % EVERY_TICKS == 0:
            self._kept.setdefault(f.id, deque(maxlen=KEPT)).append((cel, f.x, f.y, f.face))

    def draw(self, surface: pygame.Surface, f: Fighter, x: int, y: int) -> None:
        """Draw what one man leaves behind, with the top left of the view at (x, y)."""
        kept = self._kept.get(f.id)
        if not kept or f.move not in MOVES:
            return
        for (cel, at_x, at_y, face), alpha in zip(kept, ALPHAS[-len(kept) :], strict=True):
            ghost = cel.white(face).copy()
            ghost.fill((*MOVES[f.move], alpha), special_flags=pygame.BLEND_RGBA_MULT)
            surface.blit(ghost, cel.place(at_x - x, at_y - y, face))
