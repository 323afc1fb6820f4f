"""Plain ground that is painted over at once: copied from pictures of one colour, so that it stays in the caches.

SDL fills a rectangle past the processor's caches, and copies so too where rows of both surfaces lie alike, by 16 bytes.
What is blended over it then has to come back from memory: ten times the work of the blending.
"""

from __future__ import annotations

import pygame

from game.show.paint.kept import kept

Rgb = tuple[int, int, int]


@kept(256)
def plain(colour: Rgb, size: tuple[int, int]) -> pygame.Surface:
    """A rectangle of one colour to blit; not to be drawn on."""
    out = canvas(size, 3)
    out.fill(colour)
    return out


def canvas(size: tuple[int, int], lane: int = 1) -> pygame.Surface:
    """An opaque surface whose rows lie `lane` px, of 4, aside from those of one that is a multiple of 4 px wide."""
    width, height = size
    whole = pygame.Surface((width + (lane - width) % 4, height), 0, 32)
    return whole.subsurface((0, 0, width, height))
