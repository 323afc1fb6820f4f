"""The lights go down over heroes of whom none is left standing, and up again at the checkpoint."""

from __future__ import annotations

import pygame

from game.foot.world import World

DUSK_ALPHA, DUSK_STEP = 120, 2  # the deepest shadow while they lie, and how much it grows in a tick
DAWN_TICKS = 24


class Curtain:
    """Asked in every tick that is played."""

    def __init__(self, size: tuple[int, int]) -> None:
        self._cloth = pygame.Surface(size, 0, 32)
        self._retries: int | None = None  # as last seen; None before the first look
        self._dawn = 0

    def tick(self, world: World) -> None:
        """A retry that was not there before begins in the dark."""
        self._dawn = max(0, self._dawn - 1)
        if self._retries is not None and world.retries > self._retries:
            self._dawn = DAWN_TICKS
        self._retries = world.retries

    def draw(self, surface: pygame.Surface, world: World) -> None:
        """Over the world, under the HUD."""
        alpha = max(min(DUSK_ALPHA, DUSK_STEP * world.dead_ticks), 255 * self._dawn // DAWN_TICKS)
        if alpha:
            self._cloth.set_alpha(alpha)
            surface.blit(self._cloth, (0, 0))
