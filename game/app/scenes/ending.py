"""The end of a run: its page of results; the run is saved as a replay and entered into the records."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.app.devices import Press
from game.app.place import Place
from game.app.scenes.base import LEFT_CLICK, Scene
from game.app.settings import difficulty_name
from game.run import replay as replays
from game.run import replay_file
from game.run.session import Session
from game.show.pages.result import RESULT_TICKS, Medal, ResultModel, SplitRow, draw_result, result_beats
from game.show.paint.text import format_time, grouped
from game.show.paint.widgets import Hint, cover
from game.show.tongue import later, tr, tr_n
from game.story.next_rank import to_next
from game.story.result import Duty, Result

if TYPE_CHECKING:
    from game.app.program import App
    from game.show.view import View

MEDALS = {"time": later("Time"), "clean": later("Clean"), "heat": later("Heat"), "duty": later("Duty")}
BEAT_SOUNDS = {"split": "count_tick", "score": "combo_bank", "medal": "medal", "stamp": "stamp", "record": "secret"}
NONE = "0"
LOST = "medal_lost"  # in place of a medal that was not won


def duty_done(duties: tuple[Duty, ...], fines: int = 0) -> tuple[str, str]:
    """How much is done and asked: of what was missed, else of the first thing asked for, else of what is allowed.

    With fines, what they cost stands beside it: most of the points that a poor rank lacks.
    """
    missed = next((duty for duty in duties if not duty.met), None)
    first = missed or next((duty for duty in duties if not duty.at_most), None) or next(iter(duties), None)
    if first is None:
        return "", ""
    done = f"{first.done}: -{grouped(fines)}" if fines else str(first.done)
    return done, (_most if first.at_most else _least)(str(first.goal))


def _most(mark: str) -> str:
    """What may not be exceeded; where nothing at all is allowed, nothing is what it needs."""
    return _least(mark) if mark == NONE else tr("limit {mark}").format(mark=mark)


def _least(mark: str) -> str:
    return tr("needs {mark}").format(mark=mark)


def next_rank(result: Result) -> str:
    """What the rank above asked for, in one line; nothing for the highest."""
    missing = to_next(result)
    if missing is None:
        return ""
    parts = [
        tr("{time} faster").format(time=format_time(missing.ticks)) if missing.ticks else "",
        tr("{points} more points").format(points=grouped(missing.score)) if missing.score else "",
        tr_n("{number} setback fewer", "{number} setbacks fewer", missing.downs).format(number=missing.downs)
        if missing.downs
        else "",
    ]
    join = tr("{one} and {other}") if missing.all_of else tr("{one} or {other}")
    told = list(filter(None, parts))
    what = told[0]
    for other in told[1:] if missing.all_of else told[1:2]:  # two ways are enough to read
        what = join.format(one=what, other=other)
    return tr("For rank {rank}: {what}").format(rank=missing.rank, what=what)


class Ending(Scene):
    """The result page. Next goes to the level that follows, or to the credits after the last.

    A run with a `place` is saved, and what lies there goes; one without counts for nothing. `again` is a race that can
    be run once more.
    """

    music = "result"

    def __init__(
        self,
        app: App,
        session: Session,
        view: View,
        place: Place | None = None,
        again: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(app)
        self._race = again
        self.session = session
        self.view = view
        self.result = session.result()
        stage = session.stage
        assisted = self.result.assisted
        best = app.profile.best(stage.level.id, self.result.difficulty, assisted)
        old_splits, old_ticks = (dict(best.splits), best.ticks) if best else ({}, 0)
        self.replay = replays.record(session, self.result.rank, self.result.score)
        self._keys = session.keys
        fastest = False
        if place is not None:
            stamp = time.strftime("%Y%m%d-%H%M%S")
            path = app.home.new_run(stage.level.id, stamp, self.replay.final.fingerprint)
            app.in_background(tr("replay"), partial(self._keep, path, place))
            if not session.practice:
                fastest = app.profile.note(self.result, assisted, path.name)
                app.save_profile()
        sort = [tr("practice")] if session.practice else [tr("with assists")] if assisted else []
        what = [app.library.words(stage.level.title), difficulty_name(self.result.difficulty), *sort]
        hidden = len({spawn.number("number") for spawn in stage.level.of("secret")})
        found = tr("Secrets {number}/{of}").format(number=len(self.result.secrets), of=hidden)
        self._model = ResultModel(
            subtitle=" — ".join(what),
            secrets=found if hidden else "",
            splits=tuple(
                SplitRow(app.library.words(split), ticks, old_splits.get(split))
                for split, ticks in self.result.splits.items()
            ),
            medals=tuple(
                Medal(kind, tr(MEDALS[kind]), won, *self._done(kind)) for kind, won in self.result.medals.items()
            ),
            score=self.result.score,
            rank=self.result.rank,
            record=tr("NEW RECORD!") if fastest and best is not None and best.runs > 1 else "",
            note=tr("Replay saved") if place is not None else "",
            next_rank=next_rank(self.result),
            ticks=self.result.ticks,
            best=old_ticks,
            first_label="" if session.practice else tr("FIRST RUN"),
        )
        self._ground: pygame.Surface | None = None  # the last picture of the run, which stands still behind the page
        self._beats = {tick: name for name, tick in result_beats(self._model).items()}

    def _keep(self, path: Path, place: Place) -> None:
        """Write the run, or at the end of the program if there is no room now; then nothing is left to go on with.

        Raises OSError.
        """
        try:
            replay_file.save(path, self.replay, self._keys)
        except OSError:
            self.app.unwritten.append(partial(self._keep, path, place))
            raise
        self.app.forget_left(place)

    def _done(self, kind: str) -> tuple[str, str]:
        """What was done for a medal, and what it asks."""
        done = self.result
        return {
            "time": (format_time(done.ticks), _most(format_time(done.par_ticks))),
            "clean": self._clean(),
            "heat": (grouped(done.score), _least(grouped(done.heat_mark or done.heat_score))),
            "duty": duty_done(done.duties, done.fines),
        }[kind]

    def _clean(self) -> tuple[str, str]:
        """Falls, of which none are asked; at the wheel retries, and without any what was left of the bus in percent."""
        done = self.result
        if done.hull is None:
            return str(done.downs), _most(NONE)
        if done.retries:
            return str(done.retries), _most(NONE)
        return f"{done.hull[0]} %", _least(f"{done.hull[1]} %")

    def press(self, press: Press) -> None:
        """The first press shows everything, then the choices hold."""
        if self.age < RESULT_TICKS:
            if press.menu in {"confirm", "cancel"}:
                self._show_all()
            return
        if press.menu == "confirm":
            self._next()
        elif press.control in {"r", "y"}:
            self._again()
        elif press.control in {"v", "x"}:
            self._watch()
        elif press.menu == "cancel":
            self.app.sound.play("menu_back")
            self._title()

    def click(self, button: int) -> None:
        """Left goes on."""
        if button == LEFT_CLICK:
            if self.age < RESULT_TICKS:
                self._show_all()
            else:
                self._next()

    def tick(self) -> None:
        """The stamp and the medals fall one by one."""
        super().tick()
        beat = self._beats.get(self.age)
        if beat is not None:
            self._sound(beat)

    def _sound(self, beat: str) -> None:
        """What comes in is heard: medals by whether they were won, the rank with its fanfare, a record if it is one."""
        sort = beat.rstrip("0123456789")
        if sort == "record" and not self._model.record:
            return
        lost = sort == "medal" and not self._model.medals[int(beat[len(sort) :]) - 1].won
        self.app.sound.play(LOST if lost else BEAT_SOUNDS[sort])
        if sort == "stamp":
            self.app.sound.jingle("rank")

    def _show_all(self) -> None:
        """At once what would have come in one by one."""
        stamped = self.age >= result_beats(self._model)["stamp"]
        self.age = RESULT_TICKS
        if not stamped:
            self._sound("stamp")

    @property
    def resting(self) -> bool:
        """Once all is shown."""
        return self.age > RESULT_TICKS + 60

    def _next(self) -> None:
        from game.app.scenes.onward import go_on

        self.app.sound.play("page")
        go_on(self.app, self.session.stage.level.id, self.session.world.players)

    def _again(self) -> None:
        from game.app.scenes.start import begin

        self.app.sound.play("menu_ok")
        session = self.session
        if self._race is not None:
            self._race()
            return
        begin(self.app, session.stage.level.id, session.difficulty, card=False, players=session.world.players)

    def _watch(self) -> None:
        from game.app.scenes.watch import Watch

        self.app.sound.play("menu_ok")
        self.app.push(Watch(self.app, self.replay, tr("this run"), self._keys))

    def _title(self) -> None:
        from game.app.scenes.title import Title

        self.app.become(Title(self.app))

    def draw(self, surface: pygame.Surface) -> None:
        """The page over the last picture of the run."""
        hints = (
            Hint("confirm", tr("Next")),
            Hint("restart", tr("Again")),
            Hint("view", tr("Watch replay")),
            Hint("cancel", tr("Title")),
        )
        if self._ground is None:
            picture = pygame.Surface(self.view.size, 0, 32)
            self.view.draw(picture, self.session.world)
            self._ground = pygame.Surface(self.size, 0, 32)
            cover(self._ground, picture)
        surface.blit(self._ground, (0, 0))
        draw_result(
            surface,
            self.app.art,
            replace(self._model, hints=hints, prompts=self.app.devices.prompts()),
            self.age,
        )
