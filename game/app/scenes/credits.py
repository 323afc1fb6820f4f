"""The credits."""

from __future__ import annotations

import pygame

from game.app.devices import Press
from game.app.scenes.base import Scene
from game.show.pages.end_card import EndCardModel, draw_end_card
from game.show.tongue import later, tr
from game.show.widgets import Hint

LINES = (
    later("An unofficial homage to the film of 1988."),
    later("Names and plot are the film's; every picture, line, note and piece of code here is our own."),
    "",
    later("Made with Python, pygame-ce and Tiled maps."),
    later("Code under the MIT licence, art and sound under CC BY 4.0."),
)


class Credits(Scene):
    """One page of words."""

    music = "credits"

    def press(self, press: Press) -> None:
        """Anything leads back."""
        if press.menu in {"confirm", "cancel"}:
            self.app.sound.play("menu_back")
            self.app.pop()

    def click(self, button: int) -> None:
        """So does the mouse."""
        del button
        self.app.pop()

    def draw(self, surface: pygame.Surface) -> None:
        """The page."""
        model = EndCardModel(
            tuple(map(tr, LINES)),
            tr("RED HEAT"),
            hints=(Hint("cancel", tr("Back")),),
            prompts=self.app.devices.prompts(),
        )
        draw_end_card(surface, self.app.art, model, self.age)
