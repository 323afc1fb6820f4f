"""What the title plays when nobody touches anything: the player's own runs, or a bot's."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.home import by_age
from game.app.scenes.base import Scene
from game.app.scenes.start import SEED_BITS, stage_of
from game.core.faults import Fault
from game.core.pads import Pads
from game.run import replay as replays
from game.run import replay_file
from game.run.bots import bot_for
from game.run.saving import REPLAY
from game.run.session import Session
from game.show.tongue import tr

if TYPE_CHECKING:
    from game.app.program import App

LENGTH_TICKS = 60 * 60
TRIES = 3
BLINK_TICKS, SEEN_TICKS = 60, 40

Hands = Callable[[Session], Pads | None]  # the pads of the coming tick, None at the end


class Attract(Scene):
    """A run that anybody may interrupt."""

    pointer = False

    def __init__(self, app: App, session: Session, hands: Hands) -> None:
        super().__init__(app)
        self.session = session
        self._hands = hands
        self._view = app.view(session.stage)
        app.sound.begin(session.stage, session.world)
        app.sound.play("reel")

    @property
    def plates(self) -> str:
        """As in play."""
        return "play"

    @property
    def size(self) -> tuple[int, int]:
        """As large as the view."""
        return self._view.size

    def fit(self, window: tuple[int, int]) -> None:
        """As the view likes it."""
        self._view.fit(window)

    def press(self, press: Press) -> None:
        """Back to the title."""
        del press
        self._back()

    def click(self, button: int) -> None:
        """Likewise."""
        del button
        self._back()

    def _back(self) -> None:
        self.app.pop()
        self.app.sound.play("menu_back")

    def tick(self) -> None:
        """Play one tick; after a minute the title has its turn again."""
        super().tick()
        pads = self._hands(self.session)
        if pads is None or self.session.world.finished or self.age >= LENGTH_TICKS:
            self.app.pop()
            return
        cues = self.session.advance(pads)
        self._view.eat(cues, self.session.world)
        self._view.tick()
        self.app.sound.eat(cues, self.session.world)

    def leave(self) -> None:
        """The run falls silent."""
        self.app.sound.end()

    def draw(self, surface: pygame.Surface) -> None:
        """The run, and a word to whoever comes by."""
        self._view.draw(surface, self.session.world)
        self._view.hud.prompts = self.app.devices.prompts()
        self._view.draw_hud(surface, self.session.world)
        if self.age % BLINK_TICKS < SEEN_TICKS:
            self.app.art.heading.draw(
                surface, tr("PRESS ANY KEY"), surface.get_width() // 2, surface.get_height() - 20, align=0.5
            )


def attract(app: App) -> Attract | None:
    """One of the player's runs that still holds, else a bot at work; None if no level can be shown at all."""
    own = by_age(app.home.replays, REPLAY)
    for path in random.sample(own, min(len(own), TRIES)):
        try:
            replay = replay_file.read(path)
            stage = stage_of(app, replay, path.name)
        except Fault:
            continue  # of another version: the next one may do
        return Attract(app, replays.session_of(replay, stage), _hands_of(replay))
    levels = app.library.playable()
    if not levels:
        return None
    level = random.choice(levels).id
    try:
        session = Session(app.library.stage(level, "militia"), random.getrandbits(SEED_BITS), back_ticks=0)
        bot = bot_for(session.stage.level)
        return Attract(app, session, lambda run: bot.pads(run.stage, run.world))
    except Fault:
        return None


def _hands_of(replay: replays.Replay) -> Hands:
    return lambda run: replay.pads[run.ticks] if run.ticks < replay.ticks else None
