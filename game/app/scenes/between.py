"""What happens in the plot between two levels, a few lines a page, at the player's own pace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import Scene
from game.data.story import Beat
from game.show.pages.end_card import EndCardModel, all_said, draw_end_card
from game.show.tongue import tr, tr_in
from game.show.widgets import Hint

if TYPE_CHECKING:
    from game.app.program import App

BEATS_A_PAGE = 2


class Between(Scene):
    """Pages of the case; `then` is done after the last."""

    pointer = False
    music = "menu"

    def __init__(self, app: App, beats: Sequence[Beat], then: Callable[[], None]) -> None:
        super().__init__(app)
        self._pages = [beats[at : at + BEATS_A_PAGE] for at in range(0, len(beats), BEATS_A_PAGE)]
        self._page = 0
        self._then = then

    @property
    def _model(self) -> EndCardModel:
        page = self._pages[self._page]
        place = tr_in("beats", page[0].place)
        hints = (Hint("confirm", tr("Next")), Hint("cancel", tr("Skip")))
        return EndCardModel(
            tuple(tr_in("beats", beat.happens) for beat in page),
            f"{place[:1].upper()}{place[1:]}",
            hints,
            self.app.devices.prompts(),
        )

    def press(self, press: Press) -> None:
        """The first press says all of the page, the next turns it; cancel skips the rest."""
        if press.menu == "cancel":
            self._then()
        elif press.menu == "confirm" or "start" in press.actions:
            self._turn()

    def click(self, button: int) -> None:
        """As confirm."""
        del button
        self._turn()

    def _turn(self) -> None:
        said = all_said(self._model)
        if self.age < said:
            self.age = said
            return
        self.app.sound.play("page")
        self._page += 1
        self.age = 0
        if self._page == len(self._pages):
            self._page -= 1
            self._then()

    def draw(self, surface: pygame.Surface) -> None:
        """The page."""
        surface.fill("black")
        draw_end_card(surface, self.app.art, self._model, self.age)
