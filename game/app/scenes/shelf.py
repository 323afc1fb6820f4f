"""The shelf of kept runs: watch one, race it, take a copy along, throw it away."""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game.app.devices import Press
from game.app.home import by_age, stem
from game.app.scenes.base import Entry
from game.app.scenes.confirm import Confirm
from game.app.scenes.extras import Page
from game.app.scenes.watch import Watch
from game.app.settings import difficulty_name
from game.app.sign import sign
from game.core.faults import Fault, reason
from game.run import replay as replays
from game.run import replay_file
from game.run.saving import REPLAY, free_path, write_whole
from game.show.pages.menu import Row
from game.show.paint.text import format_time, grouped
from game.show.paint.widgets import Hint
from game.show.tongue import later, names_of, told, tr

if TYPE_CHECKING:
    from game.app.program import App

MOST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Kept:
    """A file of the shelf: the run in it, or the line that refuses it."""

    path: Path
    replay: replays.Replay | None
    fault: str = ""

    @property
    def when(self) -> str:
        """The minute in which it was written, "" if it is gone."""
        try:
            return time.strftime("%Y-%m-%d %H:%M", time.localtime(self.path.stat().st_mtime))
        except OSError:
            return ""


def kept(app: App) -> list[Kept]:
    """The newest runs first."""
    out = []
    for path in reversed(by_age(app.home.replays, REPLAY)[-MOST_SHOWN:]):
        try:
            out.append(Kept(path, replay_file.read(path, path.name)))
        except Fault as fault:
            out.append(Kept(path, None, told(fault)))
    return out


def take_in(app: App, path: Path) -> None:
    """Put a copy of a replay that was dropped on the window onto the shelf; what is no whole replay is refused."""
    try:
        replay = replay_file.read(path, path.name)
        target = free_path(app.home.replays / f"{stem(path.stem)}{REPLAY}")
        replay_file.save(target, replay, app.keys_in(path))
    except Fault as fault:
        app.notify(told(fault), "save")
        return
    except OSError as error:
        app.notify(tr("{file} not taken in: {error}").format(file=path.name, error=reason(error)), "save")
        return
    app.notify(tr("Replay taken in: {file}").format(file=target.name), "save")


class Shelf(Page):
    """A row a run; confirm watches it."""

    title = later("REPLAYS")

    def __init__(self, app: App) -> None:
        self._kept = kept(app)
        self._records = {best.replay for best in app.profile.bests.values()}
        super().__init__(app)

    def entries(self) -> list[Entry]:
        """The runs, or a word on how they come here."""
        if not self._kept:
            return [Entry(Row(tr("No runs yet"), enabled=False, note=tr("Every finished run is kept here")))]
        return [self._entry(item) for item in self._kept]

    def _entry(self, item: Kept) -> Entry:
        replay = item.replay
        if replay is None:
            damaged = Row(item.path.name, "told", tr("damaged"), note=item.fault)
            return Entry(damaged, partial(self._tell, item.fault))
        words = self.app.library.scene(replay.level)
        title = names_of(words[1])[0] if words else replay.level
        sort = [tr("practice")] if replay.practice else [tr("with assists")] if replay.helped else []
        marks = ", ".join([difficulty_name(replay.counts_as), *sort])
        worth = f"{replay.rank or '—'}  {format_time(replay.ticks)}"
        note = " — ".join((item.when, tr("{points} points").format(points=grouped(replay.score)), item.path.name))
        row = Row(f"{title}  {marks}", "told", f"★ {worth}" if self._leads(item) else worth, note=note)
        return Entry(row, partial(self._watch, item.path, replay))

    def _leads(self, item: Kept) -> bool:
        """Whether it is the run of a record, which ghosts are made of."""
        return item.path.name in self._records

    def _tell(self, fault: str) -> None:
        self.app.sound.play("menu_bad")
        self.app.notify(fault, "save")

    def _watch(self, path: Path, replay: replays.Replay) -> None:
        sign(self.app)
        try:
            self.app.push(Watch(self.app, replay, path.name, source=path))
        except Fault as fault:
            self._tell(told(fault))

    def special(self, press: Press) -> bool:
        """Race, take along, throw away."""
        item = self._kept[self.chosen] if self._kept else None
        if item is None:
            return False
        if press.control in {"r", "y"} and item.replay is not None:
            from game.app.scenes.start import race

            race(self.app, item.replay.level, item.replay, item.path.name)
        elif press.menu == "next":
            self._export(item)
        elif press.menu == "clear":
            self._doubt(item)
        else:
            return False
        return True

    def _export(self, item: Kept) -> None:
        target = free_path(self.app.home.exports / item.path.name)
        try:
            write_whole(target, item.path.read_bytes())
        except OSError as error:
            self.app.notify(tr("Not copied: {error}").format(error=reason(error)), "save")
            return
        self.app.notify(tr("Copied to {file}").format(file=target), "save")

    def _doubt(self, item: Kept) -> None:
        detail = item.path.name
        if self._leads(item):
            detail = ". ".join((detail, tr("It holds a record, and its ghost goes with it")))
        self.app.push(Confirm(self.app, tr("Throw this run away?"), detail, partial(self._remove, item)))

    def _remove(self, item: Kept) -> None:
        try:
            item.path.unlink()
        except OSError as error:
            self.app.notify(tr("Not removed: {error}").format(error=reason(error)), "save")
        self._kept = kept(self.app)
        self.chosen = min(self.chosen, max(0, len(self._kept) - 1))

    def hints(self) -> tuple[Hint, ...]:
        """What the foot of the page says."""
        every = (
            Hint("confirm", tr("Watch")),
            Hint("restart", tr("Race")),
            Hint("next", tr("Copy")),
            Hint("clear", tr("Remove")),
        )
        return (*every, Hint("cancel", tr("Back"))) if self._kept else (Hint("cancel", tr("Back")),)
