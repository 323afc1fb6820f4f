"""The replay viewer: pause, step, speed, back and forth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import RIGHT_CLICK, Scene
from game.app.scenes.start import stage_of
from game.run.replay import Replay
from game.run.session import VIEWER_KEY_TICKS, Session
from game.show.colours import BRASS, NIGHT
from game.show.widgets import MARGIN_PX, Hint, draw_hints

if TYPE_CHECKING:
    from game.app.program import App

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
PLAIN_SPEED = SPEEDS.index(1.0)
SKIP_TICKS = 300
HINT_TICKS = 300  # how long the keys are told at the beginning
HINT_UP_PX = 48
BAR_PX = 3


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

    @property
    def size(self) -> tuple[int, int]:
        """As large as the view."""
        return self.view.size

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
        """The run falls silent."""
        self.app.sound.end()

    def draw(self, surface: pygame.Surface) -> None:
        """The world, and below it where the replay stands."""
        self.view.draw(surface, self.session.world)
        hud = self.view.hud
        hud.badge = "REPLAY PAUSED" if self.paused else f"REPLAY x{SPEEDS[self._speed]:g}"
        hud.prompts = self.app.devices.prompts()
        self.view.draw_hud(surface, self.session.world)
        width, height = surface.get_size()
        done = self.session.ticks * width // max(1, self.replay.ticks)
        surface.fill(NIGHT, (0, height - BAR_PX, width, BAR_PX))
        surface.fill(BRASS, (0, height - BAR_PX, done, BAR_PX))
        if self.paused or self.age < HINT_TICKS:
            draw_hints(
                surface, self.app.art, self._hints(), hud.prompts, MARGIN_PX, height - HINT_UP_PX, width - 2 * MARGIN_PX
            )

    def _hints(self) -> tuple[Hint, ...]:
        by = "1 tick" if self.paused else "5 s"
        return (
            Hint("confirm", "Go on" if self.paused else "Pause"),
            Hint("left", f"-{by}"),
            Hint("right", f"+{by}"),
            Hint("up", "Faster"),
            Hint("down", "Slower"),
            Hint("cancel", "Leave"),
        )
