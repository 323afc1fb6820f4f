"""The difficulty, changed in the middle of a run: part of the run like its pads, so that replays play it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.run.modes import Mode


class Shift(NamedTuple):
    """From the tick after `ticks` ticks on it is played at that difficulty."""

    ticks: int
    difficulty: str


def at_difficulty(stage: Stage, name: str) -> Stage:
    """The same stage at another difficulty."""
    return stage if stage.difficulty.name == name else replace(stage, difficulty=DIFFICULTIES[name])


def stage_before(first: Stage, shifts: Iterable[Shift], ticks: int) -> Stage:
    """On what the tick number `ticks` was played, of a run that began on `first`."""
    name = first.difficulty.name
    for shift in shifts:
        if shift.ticks < ticks:
            name = shift.difficulty
    return at_difficulty(first, name)


def stage_after(mode: Mode, stage: Stage, shifts: Iterable[Shift], ticks: int, world: Any) -> Stage:
    """On what the tick after `ticks` ticks is played; a difficulty that changes just there is told to the world."""
    for shift in shifts:
        if shift.ticks == ticks:
            other = at_difficulty(stage, shift.difficulty)
            mode.refit(stage, other, world)
            stage = other
    return stage


def easiest(names: Iterable[str]) -> str:
    """The least of these difficulties: what a run counts as."""
    return min(names, key=list(DIFFICULTIES).index)
