"""A question before something that cannot be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import LEFT_CLICK, Scene
from game.show.pages.confirm import ConfirmModel, draw_confirm
from game.show.paint.widgets import Hint
from game.show.tongue import tr

if TYPE_CHECKING:
    from game.app.program import App

YES, NO = 0, 1


class Confirm(Scene):
    """The first answer does it, everything else does not; `answers` are Yes and No unless they are told."""

    see_through = True

    def __init__(
        self,
        app: App,
        question: str,
        detail: str,
        act: Callable[[], object],
        answers: tuple[str, str] | None = None,
        chosen: int = NO,
    ) -> None:
        super().__init__(app)
        self.chosen = chosen
        self.answers = answers or (tr("Yes"), tr("No"))
        self._question, self._detail, self._act = question, detail, act

    @property
    def words(self) -> str:
        """All that it says above the answers."""
        return f"{self._question} {self._detail}"

    def press(self, press: Press) -> None:
        """Choose, answer."""
        if press.menu in {"left", "right", "up", "down"}:
            self.chosen = YES + NO - self.chosen
            self.app.sound.play("menu_move")
        elif press.menu == "confirm":
            self._answer(self.chosen)
        elif press.menu == "cancel":
            self._answer(NO)

    def click(self, button: int) -> None:
        """Left answers, right is no."""
        self._answer(self.chosen if button == LEFT_CLICK else NO)

    def _answer(self, chosen: int) -> None:
        self.app.sound.play("menu_ok" if chosen == YES else "menu_back")
        self.app.pop()
        if chosen == YES:
            self._act()

    def draw(self, surface: pygame.Surface) -> None:
        """The question over the page."""
        hints = (Hint("confirm", tr("Choose")), Hint("cancel", self.answers[NO]))
        model = ConfirmModel(
            self._question, self._detail, self.answers, self.chosen, hints, prompts=self.app.devices.prompts()
        )
        draw_confirm(surface, self.app.art, model, self.age)
