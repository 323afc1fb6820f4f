"""The replay viewer: pause, step, speed, back and forth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import RIGHT_CLICK, Scene
from game.app.scenes.start import stage_of
from game.run.replay import Replay
from game.run.session import VIEWER_KEY_TICKS, Session
from game.show.text import format_time
from game.show.widgets import Hint, draw_hints

if TYPE_CHECKING:
    from game.app.program import App

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
PLAIN_SPEED = SPEEDS.index(1.0)
SKIP_TICKS = 300


class Watch(Scene):
    """Plays a replay. Raises Fault if it does not belong to this level and these rules."""

    pointer = False

    def __init__(self, app: App, replay: Replay, name: str) -> None:
        super().__init__(app)
        stage = stage_of(app, replay, name)
        self.replay = replay
        self.session = Session(stage, replay.seed, replay.players, VIEWER_KEY_TICKS, key_frames=None)
        self.view = app.view(stage)
        self.paused = False
        self._speed = PLAIN_SPEED
        self._owed = 0.0
        self.rests_after = None
        app.sound.begin(stage, self.session.world)

    def press(self, press: Press) -> None:
        """Confirm pauses, left and right skip or step, up and down change the speed, cancel leaves."""
        if press.menu == "cancel":
            self.app.pop()
        elif press.menu == "confirm":
            self.paused = not self.paused
        elif press.menu in {"left", "right"}:
            by = 1 if press.menu == "right" else -1
            self.skip(by if self.paused else by * SKIP_TICKS)
        elif press.menu in {"up", "down"}:
            by = 1 if press.menu == "up" else -1
            self._speed = max(0, min(len(SPEEDS) - 1, self._speed + by))

    def click(self, button: int) -> None:
        """Left pauses, right leaves."""
        if button == RIGHT_CLICK:
            self.app.pop()
        else:
            self.paused = not self.paused

    def skip(self, ticks: int) -> None:
        """Go forth or back; nobody hears or sees what lies between."""
        goal = max(0, min(self.replay.ticks, self.session.ticks + ticks))
        if goal < self.session.ticks:
            self.session.seek(goal)
        while self.session.ticks < goal:
            self.session.advance(self.replay.pads[self.session.ticks])

    def tick(self) -> None:
        """Play as many ticks as the speed asks for."""
        super().tick()
        if self.paused:
            return
        self._owed += SPEEDS[self._speed]
        while self._owed >= 1 and not self._ended:
            self._owed -= 1
            cues = self.session.advance(self.replay.pads[self.session.ticks])
            self.view.eat(cues, self.session.world)
            self.app.sound.eat(cues, self.session.world)
            self.view.tick()
        if self._ended:
            self.paused = True

    @property
    def _ended(self) -> bool:
        return self.session.ticks >= self.replay.ticks

    def focus_lost(self) -> None:
        """Wait."""
        self.paused = True

    def leave(self) -> None:
        """The music of the menus comes back."""
        self.app.sound.end()
        self.app.sound.music("menu")

    def draw(self, surface: pygame.Surface) -> None:
        """The world, and below it where the replay stands."""
        self.view.draw(surface, self.session.world)
        self.view.hud.badge = "REPLAY"
        self.view.draw_hud(surface, self.session.world)
        art, prompts = self.app.art, self.app.devices.prompts()
        width = surface.get_width()
        done = self.session.ticks * width // max(1, self.replay.ticks)
        surface.fill((10, 12, 20), (0, 212, width, 4))
        surface.fill((232, 176, 56), (0, 212, done, 4))
        state = "PAUSED" if self.paused else f"x{SPEEDS[self._speed]:g}"
        art.body.draw(surface, f"{format_time(self.session.ticks)}  {state}", width - 8, 198, align=1.0)
        hints = (
            Hint("confirm", "Pause"),
            Hint("left", "Back"),
            Hint("right", "On"),
            Hint("up", "Faster"),
            Hint("cancel", "Leave"),
        )
        draw_hints(surface, art, hints, prompts, 8, 193, width - 110)
