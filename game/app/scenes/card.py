"""The card before a level: its name and place, until it opens onto the play or the play has caught up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.app.devices import DIRECTIONS, Press
from game.app.settings import difficulty_name
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.run.ahead import Ahead
from game.run.session import Session
from game.show.pages.level_card import CARD_TICKS, OPEN_TICKS, LevelCardModel, draw_level_card
from game.show.paint.text import format_time
from game.show.paint.widgets import Hint
from game.show.tongue import later, names_of, tr, tr_in

if TYPE_CHECKING:
    from game.app.program import App

MOSCOW_ACT = 1  # of the story; what comes later plays in Chicago
READ_FROM_TICKS = 40  # everything on it stands
TURN_FROM_TICKS = 24  # whoever still pushes as it comes in does not mean the difficulty
EASE = {
    "cadet": later("gentle, for a first time"),
    "militia": later("as it was meant"),
    "captain": later("for old hands"),
}
SIGHTS = {"chase": "rails"}  # by mode; others open on their city


class Card:
    """Drawn over the first picture of the level; any press opens it but directions, which turn the difficulty.

    They do so where `turn` is given. The first card that a player ever sees waits for him: he has not chosen how hard
    it shall be.
    """

    def __init__(self, app: App, stage: Stage, turn: Callable[[int], None] | None = None) -> None:
        self.app = app
        self.age = 0
        self._waits = turn is not None and not app.profile.last_level
        self._moved = 0  # ticks, also while it waits
        self._turn = turn
        self._parts = False  # its halves have begun to move
        self._model = replace(_model(app, stage), hints=(Hint("confirm", tr("Go")),))
        if turn is not None:
            self._model = _with_choice(self._model, stage.difficulty.name)

    @property
    def shut(self) -> bool:
        """Whether it hides all that is behind it."""
        return self.age < CARD_TICKS - OPEN_TICKS

    @property
    def over(self) -> bool:
        """Whether it is open."""
        return self.age >= CARD_TICKS

    def press(self, press: Press) -> None:
        """Open at once, or choose how hard; a direction opens nothing."""
        if press.menu not in DIRECTIONS:
            self.open()
        elif self._turn is not None and press.menu in {"left", "right"} and self.shut and self._moved > TURN_FROM_TICKS:
            self._turn(-1 if press.menu == "left" else 1)

    def goes_on(self, other: Card) -> None:
        """Stand as the card stood that this one takes the place of, long enough to be read."""
        self.age, self._moved, self._waits = min(other.age, READ_FROM_TICKS), other._moved, other._waits

    def open(self) -> None:
        """What was to be read has been read."""
        self._waits = False
        self.age = max(self.age, CARD_TICKS - OPEN_TICKS)

    def tick(self) -> None:
        """1/60 s passed."""
        self._moved += 1
        if not self._waits or self.age < READ_FROM_TICKS:
            self.age += 1
        if self._moved == 1:
            self.app.sound.play("card_in")
        elif not self.shut and not self._parts:
            self._parts = True
            self.app.sound.play("card_open")

    def draw(self, surface: pygame.Surface) -> None:
        """The card as it stands."""
        model = replace(self._model, prompts=self.app.devices.prompts())
        draw_level_card(surface, self.app.art, model, self.age, self._moved)


class CatchingUp:
    """The same card while a run that was left is played again, faster than the eye: how far it has come."""

    def __init__(self, app: App, stage: Stage, ahead: Ahead) -> None:
        self.ahead = ahead
        self._art = app.art
        self._model = _model(app, stage)

    def draw(self, surface: pygame.Surface, session: Session, age: int) -> None:
        """The card at that age in ticks, and the moment of the run to which it has been played."""
        time = tr("CATCHING UP: {time}").format(time=format_time(session.ticks))
        model = replace(self._model, place=time, number="", share=self.ahead.share(session))
        draw_level_card(surface, self._art, model, min(age, READ_FROM_TICKS), age)


def _model(app: App, stage: Stage) -> LevelCardModel:
    number, scene = app.library.scene(stage.level.id) or (0, None)
    title, other = names_of(scene) if scene else (app.library.words(stage.level.title), "")
    beat = stage.story.beats.get(stage.level.beat)
    return LevelCardModel(
        number=f"L{number}" if number else "",
        title=title.upper(),
        title_other=other.upper(),
        place=tr_in("beats", beat.place) if beat else "",
        city=SIGHTS.get(stage.level.mode) or ("chicago" if beat and beat.act > MOSCOW_ACT else "moscow"),
    )


def _with_choice(model: LevelCardModel, name: str) -> LevelCardModel:
    """The same card with how hard it is, and the keys that change it."""
    return replace(
        model,
        hints=(*model.hints, Hint("less", ""), Hint("more", "")),
        choice=f"{difficulty_name(name)}: {tr(EASE[name])}",
        grade=(list(DIFFICULTIES).index(name) + 1, len(DIFFICULTIES)),
    )
