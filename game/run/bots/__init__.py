"""Players made of code: they see the world and choose pads; one of them finishes each level."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from game.core.pads import Pads
from game.foot.world import Stage, World
from game.run.bots.veteran import Veteran


class Bot(Protocol):
    """One run's worth of a player. The same stage and seed must give the same pads: no clock, no outside chance."""

    def pads(self, stage: Stage, world: World) -> Pads:
        """What to press in the coming tick."""


BOTS: dict[str, Callable[[], Bot]] = {}  # by level id; any other level gets the veteran


def bot_for(level: str) -> Bot:
    """A fresh bot for a level."""
    return BOTS.get(level, Veteran)()
