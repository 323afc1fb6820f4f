"""A player at the menus: a program without a window, and the hands on it, driven by events alone."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pygame
from pygame._sdl2 import controller

from game.app.bindings import scancodes
from game.app.home import Home
from game.app.program import App
from game.app.scenes.play import Play
from game.app.scenes.title import Title
from game.show.pages.level_card import OPEN_TICKS


def key(name: str, down: bool = True, printed: int | None = None) -> pygame.event.Event:
    """A key event by place; `printed` is the keycode of a foreign layout."""
    kind = pygame.KEYDOWN if down else pygame.KEYUP
    code = pygame.key.key_code(name) if printed is None else printed
    return pygame.event.Event(kind, key=code, scancode=scancodes()[name], mod=0, unicode="")


class Player:
    """A program and the hands on it."""

    def __init__(self, home: Home) -> None:
        self.app = App(home, windowed=False)
        self.app.become(Title(self.app))

    @property
    def top(self):
        return self.app.top

    def wait(self, ticks: int) -> None:
        for _ in range(ticks):
            self.app.tick()
        if self.app.running:
            self.app.compose()

    def until(self, seen: Callable[[], bool], ticks: int = 2000) -> None:
        """Wait for something, and no longer than so many ticks."""
        for _ in range(ticks):
            if seen():
                return
            self.wait(1)
        raise AssertionError(f"not seen in {ticks} ticks")

    def tap(self, *names: str) -> None:
        for name in names:
            self.app.handle(key(name))
            self.wait(1)
            self.app.handle(key(name, down=False))
            self.wait(1)

    def choose(self, label: str) -> None:
        """Go down to a row of the menu and confirm it."""
        for _ in range(30):
            if self.top.rows[self.top.chosen].label == label:
                break
            self.tap("down")
        assert self.top.rows[self.top.chosen].label == label
        self.tap("return")

    def start(self) -> Play:
        self.choose("START")
        assert isinstance(self.top, Play)
        self.tap("return")
        self.wait(OPEN_TICKS + 1)
        assert self.top.card is None
        return self.top


@contextmanager
def players(home: Home) -> Iterator[Callable[[], Player]]:
    """Starts the program on that home as often as it is asked to; at the end every copy is closed."""
    started: list[Player] = []

    def start() -> Player:
        pygame.display.init()
        pygame.event.clear()
        started.append(Player(home))
        return started[-1]

    yield start
    for made in started:
        made.app.quit()
        made.app.close()
    controller.quit()
