"""What a finished run was worth, whatever its rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing that the level's own medal asks for: so many of it at least, or with `at_most` no more than that."""

    text: str  # line key
    done: int
    goal: int
    at_most: bool = False

    @property
    def met(self) -> bool:
        """Whether it stands as asked."""
        return self.done <= self.goal if self.at_most else self.done >= self.goal


@dataclass(frozen=True, slots=True)
class Result:
    """A run, judged. Ticks are play time: talk and scenes stop the clock."""

    level: str
    difficulty: str
    ticks: int
    par_ticks: int
    score: int
    heat_score: int
    rank: str
    points: int
    downs: int
    retries: int
    splits: Mapping[str, int]
    medals: Mapping[str, bool]  # time, clean, heat, duty
    duties: tuple[Duty, ...]  # the first stands for all where there is room for one
    secrets: tuple[int, ...]
    assisted: bool
    heat_mark: int = 0  # what the Heat medal asks on this difficulty; 0 = `heat_score`, by which runs are ranked
    fines: int = 0  # points that duties missed have cost
    hull: tuple[int, int] | None = None  # at the wheel: the least that was left of the bus, and what Clean asks of it
