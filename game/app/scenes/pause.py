"""The pause: what there is to do, what is asked of the level, and the ways out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.scenes.base import Entry, Menu
from game.app.scenes.play import Play
from game.app.settings import difficulty_name
from game.data.difficulty import DIFFICULTIES
from game.show.pages.menu import Row
from game.show.pages.pause import DutyLine, PauseModel, draw_pause
from game.show.paint.text import format_time
from game.show.paint.widgets import Hint
from game.show.tongue import said, tr
from game.story.result import Duty

if TYPE_CHECKING:
    from game.app.program import App


class Pause(Menu):
    """Over a run that stands still."""

    see_through = True

    def __init__(self, app: App, play: Play) -> None:
        self.play = play
        super().__init__(app)

    def entries(self) -> list[Entry]:
        """The menu."""
        two = self.play.session.world.players > 1
        goes = Entry(Row(tr("PLAYER 2 LEAVES"), note=tr("Start joins again at any time")), self._part)
        return [
            Entry(Row(tr("RESUME")), self._resume),
            *([goes] if two else ()),
            Entry(Row(tr("RESTART")), self._restart),
            Entry(Row(tr("MOVES")), self._moves),
            Entry(Row(tr("OPTIONS")), self._options),
            Entry(
                Row(
                    tr("DIFFICULTY: {name}").format(name=difficulty_name(self.play.session.difficulty).upper()),
                    "value",
                    note=tr("From here on; a run counts as the easiest it was played at"),
                ),
                turn=self._turn_difficulty,
            ),
            Entry(Row(tr("QUIT TO TITLE"), note=tr("The run is kept: Continue takes it up again")), self._quit),
        ]

    def special(self, press: Press) -> bool:
        """What pauses also goes on, but for what confirms on the page itself; one key restarts."""
        if "pause" in press.actions and (press.menu != "confirm" or press.control == "start"):
            self._resume()
        elif press.control == "r":
            self.play.restart()
        else:
            return False
        return True

    def cancel(self) -> None:
        """Go on."""
        self._resume()

    def _resume(self) -> None:
        self.app.sound.resume()
        self.app.pop()

    def _restart(self) -> None:
        """At once while there is little to lose; else a press that slipped would cost minutes."""
        world = self.play.session.world
        if not world.splits:
            self.play.restart()
            return
        from game.app.scenes.confirm import YES, Confirm

        detail = tr("{time} of this run are lost.").format(time=format_time(world.play_ticks))
        self.app.push(Confirm(self.app, tr("Start the level over?"), detail, self.play.restart, chosen=YES))

    def _options(self) -> None:
        from game.app.scenes.options import Options

        self.app.push(Options(self.app, self.play.session))

    def _part(self) -> None:
        """The second player hands his man back; a gamepad has no button of its own for that."""
        self._resume()
        self.app.devices.tap(1, "leave")

    def _moves(self) -> None:
        from game.app.scenes.moves import Moves

        session = self.play.session
        wheel = session.mode.at_the_wheel
        armed = not wheel and any(hero.gun for hero in session.world.heroes)
        self.app.push(Moves(self.app, wheel, armed))

    def leave(self) -> None:
        """How hard it shall be is kept."""
        self.app.save_settings()

    def _turn_difficulty(self, by: int) -> None:
        names, session = list(DIFFICULTIES), self.play.session
        session.shift(names[(names.index(session.difficulty) + by) % len(names)])
        self.app.settings.difficulty = session.difficulty

    def _quit(self) -> None:
        from game.app.scenes.title import Title

        self.app.become(Title(self.app))

    def _place(self) -> str:
        """The level and, behind it, the last checkpoint."""
        words, world = self.app.library.words, self.play.session.world
        last = max(world.splits, key=lambda name: world.splits[name], default="")
        return " — ".join(words(key) for key in (self.play.session.stage.level.title, last) if key)

    def _duty(self, duty: Duty) -> DutyLine:
        count = "" if duty.at_most and not duty.goal else f"{duty.done}/{duty.goal}"
        return DutyLine(self.app.library.words(duty.text), duty.met, count)

    def draw(self, surface: pygame.Surface) -> None:
        """The page over the frozen play."""
        session = self.play.session
        stage, world = session.stage, session.world
        story = stage.story
        so_far = self.play.session.result()
        goal = story.lines.get(world.goal)
        model = PauseModel(
            rows=self.rows,
            chosen=self.chosen,
            level=self._place(),
            goal=said(goal),
            duty_title=tr("DUTY"),
            duty=tuple(map(self._duty, so_far.duties)),
            time=world.play_ticks,
            hints=(*self.means(), Hint("cancel", tr("Resume"))),
            prompts=self.app.devices.prompts(),
        )
        self.areas = draw_pause(surface, self.app.art, model, self.age)
