"""What happens in the plot between two levels, report by report, at the player's own pace."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import LEFT_CLICK, RIGHT_CLICK, Scene
from game.data.story import Beat
from game.show.pages.report import FADE_TICKS, TICKS_A_LETTER, Part, ReportModel, all_typed, draw_report, fits
from game.show.paint.portraits import dressed
from game.show.paint.widgets import Hint
from game.show.tongue import tr, tr_in

if TYPE_CHECKING:
    from game.app.program import App

COSTUMES = ("uniform", "suit", "suit")  # of the acts, as their people go about
LETTERS_A_KEY = 3  # one stroke of the typewriter is heard for so many
MOODS = ("calm", "angry", "calm", "angry")  # one beside the other


class Between(Scene):
    """Pages of the case, with reports that share a photo, or have none, on one paper; `then` is done after the last."""

    pointer = False
    music = "menu"

    def __init__(self, app: App, beats: Sequence[Beat], then: Callable[[], None]) -> None:
        super().__init__(app)
        self._pages = self._papers(beats)
        self._page = 0
        self._then = then
        self._typed = all_typed(self._model)  # the tick at which the page is whole

    def _papers(self, beats: Sequence[Beat]) -> list[list[Beat]]:
        papers: list[list[Beat]] = []
        for beat in beats:
            last = papers[-1] if papers else []
            same = bool(last) and (self._photo(last[0]), last[0].act) == (self._photo(beat), beat.act)
            if same and fits(self.app.art, tuple(map(self._part, (*last, beat)))):
                last.append(beat)
            else:
                papers.append([beat])
        return papers

    def _photo(self, beat: Beat) -> str:
        scene = self.app.library.scene(beat.played_by)
        return f"photo_l{scene[0]}" if scene else ""

    def _part(self, beat: Beat) -> Part:
        place = tr_in("beats", beat.place)
        return Part(f"{place[:1].upper()}{place[1:]}", tr_in("beats", beat.happens))

    @property
    def _model(self) -> ReportModel:
        beats = self._pages[self._page]
        more = len(self._pages) > 1
        return ReportModel(
            tuple(map(self._part, beats)),
            photo=self._photo(beats[0]),
            faces=tuple(self._faces(beats)),
            number=f"{self._page + 1}/{len(self._pages)}",
            hints=(Hint("confirm", tr("Next")), Hint("cancel", tr("Skip all") if more else tr("Skip"))),
            prompts=self.app.devices.prompts(),
        )

    def _faces(self, beats: Sequence[Beat]) -> list[str]:
        people = self.app.library.story.people
        there = dict.fromkeys(who for beat in beats for who in beat.people if people[who].portrait)
        worn = [dressed(people[who].portrait, COSTUMES[beats[0].act - 1]) for who in there]
        return [f"{portrait}_{mood}" for portrait, mood in zip(worn, MOODS, strict=False)]

    def press(self, press: Press) -> None:
        """The first press says all of the page, the next turns it; cancel skips the rest."""
        if press.menu == "cancel":
            self._skip()
        elif press.menu == "confirm" or "start" in press.actions:
            self._turn()

    def click(self, button: int) -> None:
        """Left turns the page, right skips the rest."""
        if button == LEFT_CLICK:
            self._turn()
        elif button == RIGHT_CLICK:
            self._skip()

    def _skip(self) -> None:
        self.app.sound.play("menu_back")
        self._then()

    def _turn(self) -> None:
        if self.age < self._typed:
            self.age = self._typed
            self.app.sound.play("type_bell")
            return
        self.app.sound.play("page")
        if self._page + 1 == len(self._pages):
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
