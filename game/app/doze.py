"""How a game at rest waits for the next event, at next to no cost and without being late for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import pygame
from pygame._sdl2 import controller

from game.show.window.native import native

WAIT_MS = 250  # after which whoever waits looks round: for a gamepad that came, for a program that ends
LOOK_S = 1 / 60  # between two looks while a gamepad may be pressed: heeded within a frame
DROWSY_S = 1 / 30  # between two looks while the window is not in front


class Wait(Protocol):
    """Blocks until there is an event or so many ms are over, and leaves the event in the queue."""

    def __call__(self, event: None, ms: int, /) -> int:
        """1 if there is an event."""


def sdl_wait() -> Wait | None:
    """SDL's own wait, where it can be reached.

    `pygame.event.wait` looks each millisecond, which costs more than the game may at rest; SDL_WaitEventTimeout sleeps
    in the window system. Where another pygame keeps it out of reach there is None, and we look by ourselves.
    """
    wait: Wait | None = native(pygame.base, "SDL2.dll", "SDL_WaitEventTimeout")
    return wait


class Doze:
    """Waits for events; each call of `until_event` takes a quarter of a second at most."""

    def __init__(self, sleep: Callable[[float], None], wait: Wait | None) -> None:
        self._sleep = sleep
        self._wait = wait

    def until_event(self) -> None:
        """Wait."""
        front = pygame.key.get_focused()
        # SDL too looks each millisecond while there are gamepads, and for a window that cannot be seen.
        if self._wait is not None and front and not controller.get_count():
            if self._wait(None, WAIT_MS) and not pygame.event.peek():
                self._sleep(DROWSY_S)  # an event that pygame keeps to itself
            return
        pause_s = LOOK_S if front else DROWSY_S
        for _ in range(round(WAIT_MS / 1000 / pause_s)):
            self._sleep(pause_s)
            if pygame.event.peek():
                return
