"""Axis-aligned boxes of whole pixels; right and bottom edges are exclusive."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in px, `left <= x < right`, `top <= y < bottom`; y grows downward."""

    left: int
    top: int
    right: int
    bottom: int

    def at(self, x: int, y: int) -> Box:
        """The box moved by (x, y)."""
        return Box(self.left + x, self.top + y, self.right + x, self.bottom + y)

    def facing(self, face: int) -> Box:
        """The box as drawn for a man who faces right (1) or, mirrored about x = 0, left (-1)."""
        return self if face > 0 else Box(-self.right, self.top, -self.left, self.bottom)

    def meets(self, other: Box) -> bool:
        """Whether the two share at least one pixel."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, x: int, y: int) -> bool:
        """Whether the pixel (x, y) lies inside."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    def grown(self, px: int) -> Box:
        """The box with every side moved outward by `px`."""
        return Box(self.left - px, self.top - px, self.right + px, self.bottom + px)

    @property
    def width(self) -> int:
        """Width in px."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Height in px."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[int, int]:
        """Middle pixel, rounded down."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2
