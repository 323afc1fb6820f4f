"""Players made of code: they see the world and choose pads; one of them finishes each level."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from game.core.pads import Pads
from game.data.level import LevelDef
from game.data.stage import Stage


class Bot(Protocol):
    """One run's worth of a player. The same stage and seed must give the same pads: no clock, no outside chance."""

    def pads(self, stage: Stage, world: Any) -> Pads:
        """What to press in the coming tick. The world is of the mode that the stage's level is played by."""


def _veteran() -> Bot:
    from game.run.bots.veteran import Veteran

    return Veteran()


def _driver() -> Bot:
    from game.run.bots.driver import Driver

    return Driver()


BOTS: dict[str, Callable[[], Bot]] = {"foot": _veteran, "chase": _driver}  # by mode, imported when first asked for


def bot_for(level: LevelDef) -> Bot:
    """A fresh bot for a level."""
    return BOTS[level.mode]()
