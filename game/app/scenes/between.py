"""What happens in the plot between two levels, a report a page, at the player's own pace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import Scene
from game.data.story import Beat
from game.show.pages.report import FADE_TICKS, TICKS_A_LETTER, ReportModel, all_typed, draw_report
from game.show.paint.portraits import dressed
from game.show.paint.widgets import Hint
from game.show.tongue import tr, tr_in

if TYPE_CHECKING:
    from game.app.program import App

COSTUMES = ("uniform", "suit", "suit")  # of the acts, as their people go about
LETTERS_A_KEY = 3  # one stroke of the typewriter is heard for so many
MOODS = ("calm", "angry", "calm", "angry")  # one beside the other


class Between(Scene):
    """Pages of the case; `then` is done after the last."""

    pointer = False
    music = "menu"

    def __init__(self, app: App, beats: Sequence[Beat], then: Callable[[], None]) -> None:
        super().__init__(app)
        self._beats = tuple(beats)
        self._page = 0
        self._then = then
        self._typed = all_typed(self._model)  # the tick at which the page is whole

    @property
    def _model(self) -> ReportModel:
        beat = self._beats[self._page]
        place = tr_in("beats", beat.place)
        scene = self.app.library.scene(beat.played_by)
        return ReportModel(
            place=f"{place[:1].upper()}{place[1:]}",
            text=tr_in("beats", beat.happens),
            photo=f"photo_l{scene[0]}" if scene else "",
            faces=tuple(self._faces(beat)),
            number=f"{self._page + 1}/{len(self._beats)}",
            hints=(Hint("confirm", tr("Next")), Hint("cancel", tr("Skip"))),
            prompts=self.app.devices.prompts(),
        )

    def _faces(self, beat: Beat) -> list[str]:
        people = self.app.library.story.people
        worn = [dressed(people[who].portrait, COSTUMES[beat.act - 1]) for who in beat.people if people[who].portrait]
        return [f"{portrait}_{mood}" for portrait, mood in zip(worn, MOODS, strict=False)]

    def press(self, press: Press) -> None:
        """The first press says all of the page, the next turns it; cancel skips the rest."""
        if press.menu == "cancel":
            self.app.sound.play("menu_back")
            self._then()
        elif press.menu == "confirm" or "start" in press.actions:
            self._turn()

    def click(self, button: int) -> None:
        """As confirm."""
        del button
        self._turn()

    def _turn(self) -> None:
        if self.age < self._typed:
            self.age = self._typed
            self.app.sound.play("type_bell")
            return
        self.app.sound.play("page")
        if self._page + 1 == len(self._beats):
            self._then()
        else:
            self._page += 1
            self.age = 0
            self._typed = all_typed(self._model)

    def tick(self) -> None:
        """The typewriter is heard while it writes, and its bell when it is done."""
        super().tick()
        if self.age == self._typed:
            self.app.sound.play("type_bell")
        elif FADE_TICKS < self.age < self._typed and self.age % (LETTERS_A_KEY * TICKS_A_LETTER) == 0:
            self.app.sound.play("type_key")

    def draw(self, surface: pygame.Surface) -> None:
        """The page."""
        draw_report(surface, self.app.art, self._model, self.age)
