"""Random numbers that a world can save: one stream, one integer of state."""

from __future__ import annotations

_MASK = (1 << 64) - 1


class Rng:
    """A deterministic stream of integers, saved with the world as one int.

    SplitMix64 (Steele, Lea, Flood 2014): one add and three mixes a draw; any 64-bit state is valid, so a damaged save
    cannot lock it up.
    """

    __slots__ = ("state",)

    def __init__(self, seed: int) -> None:
        self.state = seed & _MASK

    def _draw(self) -> int:
        self.state = (self.state + 0x9E3779B97F4A7C15) & _MASK
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
        return z ^ (z >> 31)

    def below(self, bound: int) -> int:
        """A whole number in 0 .. bound - 1. Raises ValueError if bound < 1."""
        if bound < 1:
            raise ValueError(f"bound must be at least 1, not {bound}")
        return self._draw() * bound >> 64

    def between(self, low: int, high: int) -> int:
        """A whole number in low .. high, both included. Raises ValueError if high < low."""
        return low + self.below(high - low + 1)

    def chance(self, percent: int) -> bool:
        """True in `percent` of 100 draws."""
        return self.below(100) < percent

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Rng) and other.state == self.state

    def __hash__(self) -> int:
        raise TypeError("a stream of random numbers changes and cannot be a key")

    def __repr__(self) -> str:
        return f"Rng({self.state:#018x})"
