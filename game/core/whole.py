"""Whole numbers divided alike on both sides of nothing: what goes left loses no more than what goes right."""

from __future__ import annotations


def part(number: int, of: int) -> int:
    """`number / of`, toward nothing: `part(-n, of) == -part(n, of)`, where `//` would go down on either side."""
    return number // of if number >= 0 else -(-number // of)
