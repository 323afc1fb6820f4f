"""What a finished run was worth, whatever its rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


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
    duty_done: int
    duty_goal: int
    duty_sorts: int
    bystanders_hurt: int
    secrets: tuple[int, ...]
    assisted: bool
