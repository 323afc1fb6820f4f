"""What a player may choose about the picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ShowOptions:
    """Choices that drawing heeds; replace the whole to change one.

    `shake_pct` scales camera shake, `flashes` allows full-screen flashes and the flash of struck men,
    `letters_per_100_ticks` is the pace of speech.
    """

    shake_pct: int = 100
    flashes: bool = True
    letters_per_100_ticks: int = 70
