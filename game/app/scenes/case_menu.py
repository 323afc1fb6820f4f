"""What can be done with a level: play it, race the ghost of the best run, watch that, practise from a checkpoint."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.app.profile import Best
from game.app.scenes.base import Entry, Menu
from game.app.scenes.card import EASE
from game.app.scenes.ending import MEDALS
from game.app.scenes.start import second_hands
from game.app.scenes.watch import Watch
from game.app.settings import difficulty_name
from game.app.sign import sign
from game.core.faults import Fault
from game.data.difficulty import DIFFICULTIES
from game.data.heat import heat_mark
from game.run import replay as replays
from game.run import replay_file
from game.run.modes import mode_named
from game.show.pages.menu import Row
from game.show.pages.pause import PauseModel, draw_pause
from game.show.pages.result import Medal
from game.show.paint.text import format_time, grouped
from game.show.paint.widgets import Hint
from game.show.tongue import told, tr

if TYPE_CHECKING:
    from game.app.program import App
    from game.load.levels import LevelEntry


DUTIES = {"house_rules": "hud.duty.thrown", "at_his_heels": "hud.duty.sightings", "road_rules": "hud.duty.civilians"}


def best_replay(app: App, level_id: str, best: Best) -> replays.Replay:
    """The kept run of a record. Raises Fault if it is gone or of other rules."""
    path = app.home.replays / best.replay
    if not best.replay or not path.is_file():
        raise Fault("The best run of {level} was not kept", level=level_id)
    replay = replay_file.read(path, path.name)
    replays.check_fits(replay, app.library.stage(level_id, replay.difficulty, replays.assists_of(replay)), path.name)
    return replay


def watch_best(app: App, level_id: str) -> bool:
    """Show the best run of a level; False if it only could be said why not."""
    found = app.profile.top(level_id)
    if found is None:
        app.notify(tr("No finished run yet"), "save")
        return False
    sign(app)
    try:
        name = found[1].replay
        app.push(Watch(app, best_replay(app, level_id, found[1]), name, source=app.home.replays / name))
    except Fault as fault:
        app.notify(told(fault), "save")
        return False
    return True


class CaseMenu(Menu):
    """Over the page of a level."""

    see_through = True

    def __init__(self, app: App, title: str, entry: LevelEntry, players: int = 1) -> None:
        self.title, self.level_id, self.players = title, entry.id, players
        self._asked, self._clean_hull = entry.medals, entry.clean_hull
        super().__init__(app)

    @property
    def _best(self) -> Best | None:
        """The record on the difficulty chosen, else on the hardest finished."""
        own = self.app.profile.best(self.level_id, self.app.settings.difficulty, assisted=False)
        found = self.app.profile.top(self.level_id)
        return own or (found[1] if found else None)

    def entries(self) -> list[Entry]:
        """What can be done now."""
        best = self._best
        chosen = self.app.settings.difficulty
        difficulty = tr("DIFFICULTY: {name}").format(name=difficulty_name(chosen).upper())
        players = tr("PLAYERS: {count}").format(count=self.players)
        hands = second_hands(self.app) if self.players > 1 else ""
        return [
            Entry(Row(tr("START")), self._start),
            Entry(Row(tr("RACE THE GHOST"), enabled=best is not None), self._race if best else None),
            Entry(Row(tr("WATCH BEST RUN"), enabled=best is not None), self._watch if best else None),
            Entry(Row(tr("PRACTISE")), self._practise),
            Entry(Row(difficulty, "value", note=tr(EASE[chosen])), turn=self._turn_difficulty),
            Entry(Row(players, "value", note=hands), turn=self._turn_players),
        ]

    def _start(self) -> None:
        from game.app.scenes.start import begin

        begin(self.app, self.level_id, players=self.players)

    def _race(self) -> None:
        from game.app.scenes.start import race

        best = self._best
        if best is None:
            return
        sign(self.app)
        try:
            race(self.app, self.level_id, best_replay(self.app, self.level_id, best), best.replay)
        except Fault as fault:
            self.app.sound.play("menu_bad")
            self.app.notify(told(fault), "save")

    def _watch(self) -> None:
        if not watch_best(self.app, self.level_id):
            self.app.sound.play("menu_bad")

    def _practise(self) -> None:
        sign(self.app)
        self.app.push(Practice(self.app, self.title, self.level_id))

    def leave(self) -> None:
        """How hard it shall be is kept."""
        self.app.save_settings()

    def _turn_difficulty(self, by: int) -> None:
        names = list(DIFFICULTIES)
        settings = self.app.settings
        settings.difficulty = names[(names.index(settings.difficulty) + by) % len(names)]

    def _turn_players(self, by: int) -> None:
        del by
        self.players = 3 - self.players

    def _medals(self, best: Best | None) -> tuple[Medal, ...]:
        """The four, won or not, with what each asks on the difficulty chosen."""
        asked = self._asked
        if asked is None:
            return ()
        hull, difficulty = self._clean_hull, self.app.settings.difficulty
        heat = asked.heat_score if hull else heat_mark(asked, difficulty)
        marks = {
            "time": tr("at most {time}").format(time=format_time(asked.par_ticks[difficulty])),
            "clean": tr("no retry, hull never under {hull} %").format(hull=hull) if hull else tr("without a setback"),
            "heat": tr("{points} points").format(points=grouped(heat)),
            "duty": self.app.library.words(DUTIES[asked.duty]) if asked.duty in DUTIES else "",
        }
        names = {
            **{kind: tr(name) for kind, name in MEDALS.items()},
            "duty": f"{tr(MEDALS['duty'])}: {asked.duty_count}",
        }
        won = best.medals if best is not None else []
        return tuple(Medal(kind, name, kind in won, mark=marks[kind]) for kind, name in names.items())

    def draw(self, surface: pygame.Surface) -> None:
        """The list, and the record at its right."""
        best = self._best
        lines = []
        if best is not None:
            time, rank = (
                tr("Best {time}").format(time=format_time(best.ticks)),
                tr("Rank {rank}").format(rank=best.rank),
            )
            lines = [f"{time}   {rank}", tr("Score {points}").format(points=grouped(best.score))]
        model = PauseModel(
            title=self.title.upper(),
            rows=self.rows,
            chosen=self.chosen,
            level=tr("Record") if lines else tr("No finished run yet"),
            goal="\n".join(lines),
            medals=self._medals(best),
            hints=(*self.means(), Hint("cancel", tr("Back"))),
            prompts=self.app.devices.prompts(),
        )
        self.areas = draw_pause(surface, self.app.art, model, self.age)


class Practice(Menu):
    """The checkpoints of a level; from each one may practise, with ten seconds to take back at will."""

    see_through = True

    def __init__(self, app: App, title: str, level_id: str) -> None:
        self.title, self.level_id = title, level_id
        level = app.library.level(level_id).rules
        spots = level.of(mode_named(level.mode).checkpoint_class)
        named = [(spot.number("order"), spot.text("split")) for spot in spots]
        self._spots = sorted((order, app.library.words(split)) for order, split in named if split)
        super().__init__(app)

    def entries(self) -> list[Entry]:
        """The beginning, then after each part."""
        first = Entry(Row(tr("From the beginning")), partial(self._go, 0))
        after = tr("After: {name}")
        return [
            first,
            *(Entry(Row(after.format(name=name)), partial(self._go, order)) for order, name in self._spots),
        ]

    def _go(self, order: int) -> None:
        from game.app.scenes.start import practise

        found = self.app.profile.top(self.level_id)
        sign(self.app)
        try:
            known = best_replay(self.app, self.level_id, found[1]) if found else None
        except Fault:
            known = None  # of other rules: the bot knows the way as well
        practise(self.app, self.level_id, order, known)

    def draw(self, surface: pygame.Surface) -> None:
        """The list, and what practice means."""
        model = PauseModel(
            title=tr("PRACTICE"),
            rows=self.rows,
            chosen=self.chosen,
            level=self.title,
            goal=tr("{key:rewind} takes back the last ten seconds. A practice run counts for no record."),
            hints=(Hint("confirm", tr("Start")), Hint("cancel", tr("Back"))),
            prompts=self.app.devices.prompts(),
        )
        self.areas = draw_pause(surface, self.app.art, model, self.age)
