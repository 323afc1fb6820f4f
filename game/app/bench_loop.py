"""The program in its window as the game's own loop drives it, for as long as a measurement goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pygame

from game.app import loop
from game.app.compiler import compile_ahead
from game.app.program import App

Clock = Callable[[], int]
Sleep = Callable[[float], None]


class Driven:
    """The program as the loop drives it, for as long as `goes_on` holds; deaf to all but the end."""

    def __init__(self, app: App, goes_on: Callable[[], bool]) -> None:
        self._app = app
        self._goes_on = goes_on
        self.tick, self.draw = app.tick, app.draw

    @property
    def running(self) -> bool:
        """As Program says."""
        return self._app.running and self._goes_on()

    @property
    def resting(self) -> bool:
        """As Program says."""
        return self._app.resting

    def handle(self, event: pygame.event.Event) -> None:
        """As Program says."""
        if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
            self._app.handle(event)


class NoWaits:
    """A clock that jumps over every wait, so far that each picture comes after so many ticks."""

    def __init__(self, ticks: int = 1) -> None:
        self._now_ns = 0
        self._more_ns = (ticks - 1) * loop.SECOND_NS // loop.TICKS_A_SECOND

    def clock(self) -> int:
        """In ns."""
        return self._now_ns

    def sleep(self, seconds: float) -> None:
        """Be there at once."""
        self._now_ns += round(seconds * loop.SECOND_NS) + 1 + self._more_ns


def heard(app: App) -> str:
    """Whether sound was played, or why not: without a device neither effects nor music are read."""
    return "yes" if app.sound.audible else app.sound.fault or "no"


def made_ready(app: App, levels: Iterable[str]) -> None:
    """Wait for the machine code of the physics, if one of these levels needs it."""
    if any(app.library.level(level).rules.mode == "chase" for level in levels):
        compiling = compile_ahead()
        if compiling is not None:
            compiling.join()
