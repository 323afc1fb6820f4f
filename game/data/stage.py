"""What a run never changes, whatever its rules: the level, the difficulty, the story, the help that was asked for."""

from __future__ import annotations

from dataclasses import dataclass, fields

from game.data.difficulty import Difficulty
from game.data.level import LevelDef
from game.data.story import Story


@dataclass(frozen=True, slots=True)
class Assists:
    """Help that a player may switch on; runs with any of it are kept in a list of their own."""

    endless_health: bool = False  # and an endless hull
    frees_itself: bool = False
    auto_combo: bool = False
    auto_stone: bool = False
    endless_rounds: bool = False
    aim_help: bool = False
    auto_throttle: bool = False
    corner_brake: bool = False
    lane_magnet: bool = False
    slow_traffic: bool = False
    slowed: bool = False  # the whole game runs slower than it should

    @property
    def any(self) -> bool:
        """Whether this run counts as assisted."""
        return any(getattr(self, f.name) for f in fields(self))


@dataclass(frozen=True, slots=True)
class Stage:
    """The level, the difficulty it was started with, the story, the assists; each set of rules may add its own."""

    level: LevelDef
    difficulty: Difficulty
    story: Story
    assists: Assists = Assists()
