"""The mouse: whether a hand moves it, and when its pointer is to be seen."""

from __future__ import annotations

import pygame


class Mouse:
    """Its pointer hides while keys and buttons are pressed, and is there again once it moves.

    A window that takes another size under a mouse at rest says that it has moved: `heed` knows better by where it is
    on the desktop, which only a program with a window can ask.
    """

    def __init__(self, windowed: bool) -> None:
        self._windowed = windowed
        self._used = False
        self._wanted = False
        self._at = pygame.mouse.get_pos(desktop=True) if windowed else (-1, -1)

    def heed(self, event: pygame.event.Event) -> bool:
        """Whether an event of the mouse comes from a hand."""
        if event.type == pygame.MOUSEMOTION:
            at = pygame.mouse.get_pos(desktop=True) if self._windowed else event.pos
            if at == self._at:
                return False
            self._at = at
        self._used = True
        self._show()
        return True

    def rest(self) -> None:
        """Something else is in the player's hands."""
        self._used = False
        self._show()

    def want(self, wanted: bool) -> None:
        """Whether the scene on top can be pointed at."""
        self._wanted = wanted
        self._show()

    def _show(self) -> None:
        if self._windowed:
            pygame.mouse.set_visible(self._wanted and self._used)
