"""While the title is looked at: the code of the levels is imported, and what Start opens is read with its pictures."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

import pygame

from game.app.loading import giving_way
from game.core.faults import Fault
from game.run.modes import mode_named
from game.run.rules import rules_fingerprint
from game.run.session import Session

if TYPE_CHECKING:
    from game.app.program import App

NEEDED = (  # what nobody needs before the first level
    "game.load.levels",
    "game.load.tmx",
    "game.load.story",
    "game.foot.step",
    "game.foot.spawn",
    "game.foot.result",
    "game.show.foot.view",
    "game.show.sound.foot_plan",
)


class Ahead:
    """Work in a thread of its own that begins a while from now; nobody else works on the same before it is settled."""

    def __init__(self) -> None:
        self._timer: threading.Timer | None = None

    def begin(self, after_s: float, work: Callable[[], None]) -> None:
        """Work once so many seconds have gone by."""
        self.settle()
        self._timer = threading.Timer(after_s, work)
        self._timer.daemon = True
        self._timer.start()

    def settle(self) -> None:
        """Return when it is done; if it has not begun, it never will."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()


def read_ahead(app: App) -> None:
    """Import what the first level needs, know its rules by name, and read what Start opens, if it is played on foot.

    Sheets and lights stay where the next view finds them. What is wrong with the level is told when it is opened. A
    chase is left alone: its pictures take a second, in which the title would falter.
    """
    from game.app.scenes.onward import opens  # the title comes up sooner without it

    with giving_way(), suppress(Fault):
        for name in NEEDED:
            import_module(name)
        rules_fingerprint(mode_named("foot").root)
        level = opens(app)
        if level and app.library.level(level).rules.mode == "foot":
            stage = app.library.stage(level, app.settings.difficulty)
            view = app.view(stage)
            view.draw(pygame.Surface(view.size, 0, 32), Session(stage, 0).world)
