"""What the program has to say in the corner: one plate after the other, each for as long as it takes to read."""

from __future__ import annotations

import pygame

from game.show.art import InterfaceArt
from game.show.pages.notice import SLIDE_TICKS, NoticeModel, draw_notice, notice_ticks


class Notices(list[NoticeModel]):
    """The first is shown, the others wait."""

    def __init__(self) -> None:
        super().__init__()
        self.age = 0  # of the first, in ticks

    def say(self, text: str, icon: str) -> None:
        """One more line; "" says nothing, and what waits to be read is not said twice."""
        if text and all(notice.text != text for notice in self[1:]):
            self.append(NoticeModel(text, icon))

    def withdraw(self, text: str) -> None:
        """Take back a line that is true no longer."""
        if self and self[0].text == text:
            self.age = 0
        self[:] = [notice for notice in self if notice.text != text]

    def seen(self) -> None:
        """Who presses something has seen the one that has stood for half its time: it slides away."""
        if self and self.age * 2 >= notice_ticks(self[0].text):
            self.age = max(self.age, notice_ticks(self[0].text) - SLIDE_TICKS)

    def tick(self) -> None:
        """Let 1/60 s pass."""
        if not self:
            return
        self.age += 1
        if self.age >= notice_ticks(self[0].text):
            self.pop(0)
            self.age = 0

    def draw(self, surface: pygame.Surface, art: InterfaceArt, where: str) -> None:
        """The one that is shown, where there is one; `where` is play, sky or foot."""
        draw_notice(surface, art, self[0], self.age, where)
