"""What a run lacked for the rank above its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.story.rank import RANKS, rank_points
from game.story.result import Result


@dataclass(frozen=True, slots=True)
class Missing:
    """The next rank, and what would have earned it: so many ticks less, points more, downs less; 0 for nothing.

    Each of them alone is enough, or with `all_of` all together are.
    """

    rank: str
    ticks: int = 0
    score: int = 0
    downs: int = 0
    all_of: bool = False


def to_next(run: Result) -> Missing | None:
    """What the next rank asked for; None where there is none above."""
    above = next(((letter, least) for letter, least in reversed(RANKS) if least > run.points), None)
    if above is None:
        return None
    rank, least = above

    def enough(ticks: int, score: int, downs: int) -> bool:
        return rank_points(ticks, run.par_ticks, score, run.heat_score, downs) >= least

    late, short = max(0, run.ticks - run.par_ticks), max(0, run.heat_score - run.score)
    ticks = _least(late, lambda less: enough(run.ticks - less, run.score, run.downs))
    score = _least(short, lambda more: enough(run.ticks, run.score + more, run.downs))
    downs = _least(run.downs, lambda less: enough(run.ticks, run.score, run.downs - less))
    if ticks or score or downs:
        return Missing(rank, ticks, score, downs)
    quick = run.ticks - late
    score = _least(short, lambda more: enough(quick, run.score + more, run.downs))
    if score:
        return Missing(rank, late, score, all_of=True)
    downs = _least(run.downs, lambda less: enough(quick, run.score + short, run.downs - less))
    return Missing(rank, late, short, downs, all_of=True)


def _least(most: int, enough: Callable[[int], bool]) -> int:
    """The least of 1 .. `most` that is enough, where more never hurts; 0 if not even `most` is."""
    if most <= 0 or not enough(most):
        return 0
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle + 1, high)
    return low
