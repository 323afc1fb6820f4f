"""What belongs to a moment of a run: music, bed and loops, read from the world alone, so that it can be rewound."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from game.core.cue import Cue
from game.data.stage import Stage


class Score(NamedTuple):
    """A piece, "" for none, its layers, and how far it steps back (1 = not at all)."""

    piece: str
    layers: frozenset[str]
    level: float


class Bed(NamedTuple):
    """The loop of a room, "" for none, its loudness 0..1, and how the room answers: none, tile, hall or snow."""

    loop: str = ""
    level: float = 0.0
    reverb: str = "none"


class Hum(NamedTuple):
    """A loop that something in the world makes now: effect, loudness 0..1, pan -1..1. `who` tells two alike apart."""

    loop: str
    level: float
    pan: float
    who: int = 0


class Plan(Protocol):
    """Asked each tick. Worlds are Any: a plan gets only those of its own mode."""

    def pieces(self) -> list[str]:
        """Every piece this level may ask for, the first one first."""

    def score(self, world: Any) -> Score:
        """The music of this moment."""

    def bed(self, world: Any) -> Bed:
        """The bed of this moment."""

    def hums(self, world: Any) -> list[Hum]:
        """The loops of this moment, the most important first."""

    def effects(self, cue: Cue, world: Any) -> tuple[str, ...]:
        """Names of the effects that a cue is heard as."""

    def moment(self, world: Any) -> tuple[str, ...]:
        """Effects, heard in the middle, of what only the picture stages in this tick: no cue tells of it."""

    def place(self, cue: Cue, world: Any) -> tuple[float, float]:
        """(gain 0..1, pan -1..1) of a cue."""

    def said(self, world: Any) -> tuple[str, int] | None:
        """Key of the line that is being spoken, and the ticks since it began; None if nobody speaks."""

    def jingle(self, cue: Cue, world: Any) -> str:
        """The short piece that a cue calls for, "" for none."""


Maker = Callable[[Any], Plan]


def _foot() -> Maker:
    from game.show.sound.foot_plan import FootPlan

    return FootPlan


def _chase() -> Maker:
    from game.show.sound.chase_plan import ChasePlan

    return ChasePlan


_MAKERS: dict[str, Callable[[], Maker]] = {"foot": _foot, "chase": _chase}


def plan_of(stage: Stage) -> Plan:
    """A fresh plan of a stage."""
    return _MAKERS[stage.level.mode]()(stage)
