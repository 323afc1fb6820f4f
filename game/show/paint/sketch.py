"""A surface that keeps no pixels: it takes down what is drawn on it, so that it can be drawn again at once."""

from __future__ import annotations

from typing import Any

import pygame

from game.show.paint.plain import plain
from game.show.paint.strokes import Stroke


class Sketch(pygame.Surface):
    """Only blits without flags and fills with a plain colour can be drawn on it; what is blitted must not change."""

    def __init__(self) -> None:
        super().__init__((1, 1), 0, 32)
        self.strokes: list[Stroke] = []

    def blit(self, source: pygame.Surface, dest: Any = (0, 0), area: Any = None, special_flags: int = 0) -> pygame.Rect:
        """Take a blit down."""
        if special_flags:
            raise ValueError("a sketch knows no special flags")
        part = source if area is None else source.subsurface(pygame.Rect(area).clip(source.get_rect()))
        self.strokes.append((part, (int(dest[0]), int(dest[1]))))
        return pygame.Rect(dest[:2], part.get_size())

    def fblits(self, blit_sequence: Any, special_flags: int = 0) -> None:
        """Take many blits down."""
        if special_flags:
            raise ValueError("a sketch knows no special flags")
        self.strokes += blit_sequence

    def fill(self, color: Any, rect: Any = None, special_flags: int = 0) -> pygame.Rect:
        """Take a plain rectangle down."""
        if rect is None or special_flags:
            raise ValueError("a sketch fills plain rectangles only")
        area = pygame.Rect(rect)
        if area.w > 0 and area.h > 0:
            self.strokes.append((plain(tuple(color)[:3], area.size), area.topleft))
        return area
