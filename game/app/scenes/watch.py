"""The replay viewer: pause, step, speed, any moment at once, a free eye, and the last ten seconds as a GIF."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.app.clip import CLIP_TICKS, PICTURE_TICKS, Clip
from game.app.devices import Press
from game.app.scenes.base import LEFT_CLICK, RIGHT_CLICK, Scene
from game.app.scenes.start import stage_of
from game.run.film import Film
from game.run.keyframes import KeyTrack
from game.run.replay import Replay
from game.run.saving import free_path
from game.show.paint.colours import BAD, BRASS, NIGHT, STEEL
from game.show.paint.text import format_time
from game.show.paint.widgets import MARGIN_PX, Hint, darken, draw_hints, hint_width
from game.show.tongue import tr

if TYPE_CHECKING:
    from game.app.program import App

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0)
PLAIN_SPEED = SPEEDS.index(1.0)
SKIP_TICKS = 300
HINT_TICKS = 300  # how long the keys are told at the beginning
HINT_UP_PX, HINT_LINE_PX = 30, 17
BAR_PX = 4
BAR_REACH_PX = 8  # a click so far above it still means it
SPARE_NS = 6_000_000  # of a tick's time go into looking ahead
HASTE_NS = 60_000_000  # at a time while a moment is looked for: keys are heeded in between
CLIP_NS = 10_000_000
PAN_PX = 4  # a tick


class Watch(Scene):
    """Shows a replay. Raises Fault if it does not belong to this level and these rules.

    Its key frames are `keys`, or are in its file, `source`, or are put there once it has been looked through.
    """

    pointer = True

    def __init__(
        self, app: App, replay: Replay, name: str, keys: KeyTrack | None = None, source: Path | None = None
    ) -> None:
        super().__init__(app)
        stage = stage_of(app, replay, name)
        self.film = Film(stage, replay, keys if source is None else app.keys_in(source))
        self._source = source  # as long as it may want key frames
        self.view = app.view(self.film.stage)
        self.name = name
        self.paused = False
        self.free = False  # the eye is moved by hand
        self._speed = PLAIN_SPEED
        self._owed = 0.0
        self._goal: int | None = None  # the moment that is looked for
        self._clip: Clip | None = None
        self._told = False
        self.rests_after = None
        app.sound.begin(self.film.stage, self.film.world)

    @property
    def plates(self) -> str:
        """As in play."""
        return "play"

    @property
    def size(self) -> tuple[int, int]:
        """As large as the view."""
        return self.view.size

    def fit(self, window: tuple[int, int]) -> None:
        """As the view likes it."""
        self.view.fit(window)

    def press(self, press: Press) -> None:
        """Confirm pauses, left and right skip or step, up and down change the speed, cancel leaves."""
        if press.menu == "cancel":
            self._back()
        elif press.menu == "confirm":
            self._hold()
        elif press.menu == "clear" or press.control == "c":
            self._loosen()
        elif press.menu == "reset" or press.control == "g":
            self._dare(self._begin_clip)
        elif press.control in {"home", "end"}:
            self._go(0 if press.control == "home" else self.film.length)
        elif press.menu in {"left", "right"} and not self.free:
            by = 1 if press.menu == "right" else -1
            self._go((self.film.ticks if self._goal is None else self._goal) + (by if self.paused else by * SKIP_TICKS))
        elif press.menu in {"up", "down"} and not self.free:
            by = 1 if press.menu == "up" else -1
            self._speed = max(0, min(len(SPEEDS) - 1, self._speed + by))
            self.app.sound.play("menu_move")

    def _hold(self) -> None:
        self.paused = not self.paused
        self.app.sound.play("menu_move")

    def _back(self) -> None:
        self.app.pop()
        self.app.sound.play("menu_back")

    def _loosen(self) -> None:
        """The eye is moved by hand, or follows the hero again."""
        self.free = not self.free
        if not self.free:
            self.view.look = (0, 0)

    def click(self, button: int) -> None:
        """Left on the bar goes there, elsewhere it pauses; right leaves."""
        width, height = self.size
        if button == RIGHT_CLICK:
            self._back()
        elif button == LEFT_CLICK and self.app.pointer is not None and self.app.pointer[1] >= height - BAR_REACH_PX:
            self._go(self.app.pointer[0] * self.film.length // width)
        elif button == LEFT_CLICK:
            self._hold()

    def _go(self, goal: int) -> None:
        """Show another moment: at once where there are key frames, else as soon as it was looked through."""
        self.app.sound.play("rewind")
        self._goal = max(0, min(goal, self.film.length))
        self._dare(self._arrive)

    def _arrive(self) -> None:
        """Look ahead for a while, and go to the goal if it is known now."""
        if self._goal is None:
            return
        if not self.film.knows(self._goal):
            self.film.scan(time.perf_counter_ns() + HASTE_NS)
        if self.film.knows(self._goal):
            self.film.seek(self._goal)
            self._goal = None

    def _dare(self, work: Callable[[], None]) -> None:
        """Do what a forged file may break, if it has lent a world that is none: then that is given back."""
        try:
            work()
        except Exception:
            if not self.film.lent:
                raise
            self._goal, self._clip = self.film.ticks, None
            self.film.give_back()
            self.view = self.app.view(self.film.stage)

    def tick(self) -> None:
        """Play as many ticks as the speed asks for, and look ahead."""
        super().tick()
        if self._clip is not None:
            self._dare(partial(self._go_on_with_clip, self._clip))
            return
        if self._goal is not None:
            self._dare(self._arrive)
            return
        self.film.scan(time.perf_counter_ns() + SPARE_NS)
        self._tell()
        if self.free:
            self._pan()
        if self.paused:
            return
        self._owed += SPEEDS[self._speed]
        self._dare(self._play)
        if self.film.ended:
            self.paused = True

    def _tell(self) -> None:
        """Say, once, that the run does not come out as its file says, or keep what was found out of one that does."""
        if self.film.difference and not self._told:
            self._told = True
            self.app.notify(tr("This run differs: {field}").format(field=self.film.difference), "save")
            if self.film.lent:
                self._go(self.film.ticks)
        if self._source is not None and self.film.scanned == self.film.length:
            if self.film.found is not None:
                self.app.keep_keys(self._source, self.film.replay, self.film.found)
            self._source = None

    def _play(self) -> None:
        while self._owed >= 1 and not self.film.ended:
            self._owed -= 1
            cues = self.film.advance()
            self.view.eat(cues, self.film.world)
            self.app.sound.eat(cues, self.film.world)
            self.view.tick()

    def _pan(self) -> None:
        held = self.app.devices.holds
        x, y = self.view.look
        x += PAN_PX * (held("right") - held("left"))
        y += PAN_PX * (held("down") - held("up"))
        self.view.look = (x, y)

    def _begin_clip(self) -> None:
        start = max(0, self.film.ticks - CLIP_TICKS)
        if self._clip is not None or self.film.ticks - start < PICTURE_TICKS:  # there is no picture yet
            return
        pads = self.film.replay.pads[start : self.film.ticks]
        stage = self.film.stage
        self._clip = Clip(stage, self.film.world_at(start), pads, self.app.view(stage))

    def _go_on_with_clip(self, clip: Clip) -> None:
        clip.work(time.perf_counter_ns() + CLIP_NS)
        if clip.done:
            self._clip = None
            path = free_path(self.app.home.pictures / time.strftime("red-heat-%Y%m%d-%H%M%S.gif"))
            done = tr("GIF saved: {file}").format(file=path.name)
            self.app.in_background("GIF", partial(clip.write, path), done=done)

    def focus_lost(self) -> None:
        """Wait."""
        self.paused = True

    def leave(self) -> None:
        """The run falls silent."""
        self.app.sound.end()

    def draw(self, surface: pygame.Surface) -> None:
        """The world, and below it where the replay stands."""
        self._dare(lambda: self.view.draw(surface, self.film.world))
        hud = self.view.hud
        hud.badge = self._badge()
        hud.prompts = self.app.devices.prompts()
        if not self.free:
            self._dare(lambda: self.view.draw_hud(surface, self.film.world))
        width, height = surface.get_size()
        whole = max(1, self.film.length)
        surface.fill(NIGHT, (0, height - BAR_PX, width, BAR_PX))
        known = BAD if self.film.difference else STEEL
        surface.fill(known, (0, height - BAR_PX, self.film.scanned * width // whole, 1))
        surface.fill(BRASS, (0, height - BAR_PX + 1, self.film.ticks * width // whole, BAR_PX - 1))
        if self._goal is not None:
            surface.fill(BRASS, (self._goal * width // whole - 1, height - BAR_PX, 2, BAR_PX))
        if self.paused or self.free or self.age < HINT_TICKS:
            hints, room = self._hints(), width - 2 * MARGIN_PX
            high = HINT_LINE_PX * (1 + (hint_width(self.app.art, hints, hud.prompts) > room))
            darken(surface, (0, height - HINT_UP_PX - high, width, high + 2), 0.3)
            draw_hints(
                surface, self.app.art, hints, hud.prompts, MARGIN_PX, height - HINT_UP_PX - HINT_LINE_PX + 1, room
            )

    def _badge(self) -> str:
        if self._clip is not None:
            return f"GIF {self._clip.share:.0%}"
        state = tr("PAUSED") if self.paused else f"x{SPEEDS[self._speed]:g}"
        return " ".join((tr("REPLAY"), state, format_time(self.film.ticks)))

    def _hints(self) -> tuple[Hint, ...]:
        if self.free:
            eye = Hint("left", ""), Hint("right", ""), Hint("up", ""), Hint("down", tr("Look"))
            return *eye, Hint("camera", tr("Follow again")), Hint("cancel", tr("Leave"))
        by = tr("1 tick") if self.paused else tr("5 s")
        return (
            Hint("confirm", tr("Go on") if self.paused else tr("Pause")),
            Hint("less", f"-{by}"),
            Hint("more", f"+{by}"),
            Hint("above", ""),
            Hint("below", tr("Speed")),
            Hint("camera", tr("Free camera")),
            Hint("clip", tr("GIF of the last 10 s")),
            Hint("cancel", tr("Leave")),
        )
