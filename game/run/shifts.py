"""Difficulty and help, changed in the middle of a run: part of the run like its pads, so that replays play it again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, NamedTuple

from game.data.difficulty import DIFFICULTIES
from game.data.stage import Assists, Stage
from game.run.modes import Mode

ASSISTS = tuple(f.name for f in fields(Assists))


class Shift(NamedTuple):
    """From the tick after `ticks` ticks on it is played at that difficulty and with that help."""

    ticks: int
    difficulty: str
    assists: tuple[str, ...] = ()


def named(assists: Assists) -> tuple[str, ...]:
    """The names of the help that is on."""
    return tuple(name for name in ASSISTS if getattr(assists, name))


def help_named(names: Iterable[str]) -> Assists:
    """The help of those names, which are all in ASSISTS."""
    return Assists(**dict.fromkeys(names, True))


def at_difficulty(stage: Stage, name: str) -> Stage:
    """The same stage at another difficulty."""
    return stage if stage.difficulty.name == name else replace(stage, difficulty=DIFFICULTIES[name])


def with_help(stage: Stage, assists: Assists) -> Stage:
    """The same stage with other help; that it was slowed belongs to the whole run and stays."""
    assists = replace(assists, slowed=stage.assists.slowed)
    return stage if stage.assists == assists else replace(stage, assists=assists)


def _shifted(stage: Stage, shift: Shift) -> Stage:
    return with_help(at_difficulty(stage, shift.difficulty), help_named(shift.assists))


def stage_before(first: Stage, shifts: Iterable[Shift], ticks: int) -> Stage:
    """On what the tick number `ticks` was played, of a run that began on `first`."""
    last = None
    for shift in shifts:
        if shift.ticks < ticks:
            last = shift
    return _shifted(first, last) if last else first


def stage_after(mode: Mode, stage: Stage, shifts: Iterable[Shift], ticks: int, world: Any) -> Stage:
    """On what the tick after `ticks` ticks is played; a difficulty that changes just there is told to the world."""
    for shift in shifts:
        if shift.ticks == ticks:
            other = _shifted(stage, shift)
            if other.difficulty != stage.difficulty:
                mode.refit(stage, other, world)
            stage = other
    return stage


def easiest(begun: str, shifts: Iterable[Shift]) -> str:
    """The easiest difficulty of a run that was begun on another, or on that."""
    return min((begun, *(shift.difficulty for shift in shifts)), key=list(DIFFICULTIES).index)


def all_help(begun: Iterable[str], shifts: Iterable[Shift]) -> Assists:
    """All help that a run ever had."""
    return help_named({*begun, *(name for shift in shifts for name in shift.assists)})


def judged(first: Stage, shifts: Iterable[Shift]) -> Stage:
    """What a run counts as that began on `first`: the easiest difficulty, and all help that it ever had."""
    shifts = tuple(shifts)
    stage = at_difficulty(first, easiest(first.difficulty.name, shifts))
    return with_help(stage, all_help(named(first.assists), shifts))
