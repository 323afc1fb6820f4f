"""What the Heat medal asks for on foot: tougher men take more blows, which score, so each difficulty has its mark."""

from __future__ import annotations

from game.data.level import Medals

HEAT_PCT = {"cadet": 65, "militia": 100, "captain": 140}  # of the mark that a map gives


def heat_mark(medals: Medals, difficulty: str) -> int:
    """The score that a level on foot asks for on a difficulty."""
    return medals.heat_score * HEAT_PCT[difficulty] // 100
