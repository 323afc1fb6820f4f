"""The card before a level: its name, place and the goal, until it opens onto the play."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.data.stage import Stage
from game.show.pages.level_card import CARD_TICKS, OPEN_TICKS, LevelCardModel, draw_level_card
from game.show.tongue import names_of, tr, tr_in
from game.show.widgets import Hint

if TYPE_CHECKING:
    from game.app.program import App

MOSCOW_ACT = 1  # of the story; what comes later plays in Chicago
SIGHTS = {"chase": "rails"}  # by mode; others open on their city


class Card:
    """Drawn over the first picture of the level; any press opens it."""

    def __init__(self, app: App, stage: Stage) -> None:
        self.app = app
        self.age = 0
        number, scene = app.library.scene(stage.level.id) or (0, None)
        title, other = names_of(scene) if scene else (app.library.words(stage.level.title), "")
        beat = stage.story.beats.get(stage.level.beat)
        self._model = LevelCardModel(
            number=f"L{number}" if number else "",
            title=title.upper(),
            title_other=other.upper(),
            place=tr_in("beats", beat.place) if beat else "",
            hints=(Hint("confirm", tr("Go")),),
            city=SIGHTS.get(stage.level.mode) or ("chicago" if beat and beat.act > MOSCOW_ACT else "moscow"),
        )

    @property
    def shut(self) -> bool:
        """Whether it hides all that is behind it."""
        return self.age < CARD_TICKS - OPEN_TICKS

    @property
    def over(self) -> bool:
        """Whether it is open."""
        return self.age >= CARD_TICKS

    def press(self, press: Press) -> None:
        """Open at once."""
        del press
        self.open()

    def open(self) -> None:
        """What was to be read has been read."""
        self.age = max(self.age, CARD_TICKS - OPEN_TICKS)

    def tick(self) -> None:
        """1/60 s passed."""
        self.age += 1

    def draw(self, surface: pygame.Surface) -> None:
        """The card as it stands."""
        model = replace(self._model, prompts=self.app.devices.prompts())
        draw_level_card(surface, self.app.art, model, self.age)
