"""What the program keeps of a player: options, records, runs; written beside the play, and nothing is ever lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from functools import partial
from pathlib import Path

from game.app import bindings, profile, settings
from game.app.home import MOST_LEFT, Home
from game.app.notices import Notices
from game.app.place import Place
from game.core.faults import Fault, reason
from game.run import replay as replays
from game.run import replay_file
from game.run.keyframes import KeyTrack
from game.run.saving import free_path
from game.show.tongue import SYSTEM, speak, told, tr


class Keeper:
    """Reads everything at the start; what is wrong with a file becomes a notice and the game goes on without it."""

    def __init__(self, home: Home, language: str = "") -> None:
        speak(language or SYSTEM)  # until the options have told which
        self.home = home
        self.notices = Notices()
        self._saving: list[threading.Thread] = []
        self._news: list[str] = []  # from the threads that save
        self._lost: dict[str, str] = {}  # what could not be saved, and has not been since, as it was told
        self.unwritten: list[Callable[[], None]] = []  # finished runs for which there was no room
        home.sweep()
        self.settings, settings_notice = settings.load(home)
        speak(language or self.settings.language)
        self._kept_settings = replace(self.settings)
        self.profile, record_notice = profile.load(home)
        self.bindings, binding_notice = bindings.load(home)
        self._kept_bindings = deepcopy(self.bindings)
        self.suspended = bool(home.left_runs())  # whether there is a run to go on with
        for line in (settings_notice, record_notice, binding_notice):
            self.notify(line, "save")

    def notify(self, text: str, icon: str) -> None:
        """Show a line in the corner for a while."""
        self.notices.say(text, icon)

    def tell_news(self) -> None:
        """What the threads that save had to say becomes notices."""
        while self._news:
            self.notify(self._news.pop(), "save")

    def finish(self) -> list[str]:
        """Write what is not written yet, and wait for it; returns what could not be saved."""
        self.finish_saving()
        again, self.unwritten = self.unwritten, []
        for work in again:
            self.in_background(tr("replay"), work)
        self.finish_saving()
        self.save_settings()
        if self.profile.unsaved:
            self.save_profile()
        self.tell_news()
        return list(self._lost.values())

    def not_saved(self, what: str, error: Exception) -> str:
        """The line for something that could not be written; `what` in the player's language."""
        line = tr("{what} not saved: {error}").format(what=what, error=reason(error))
        self._lost[what] = line
        return line

    def in_background(self, what: str, work: Callable[[], None], done: str = "") -> None:
        """Do slow saving beside the play; if it fails the player is told that `what` was not saved, else `done`."""

        def job() -> None:
            try:
                work()
            except (OSError, Fault, ImportError) as error:
                self._news.append(self.not_saved(what, error))
            else:
                self._lost.pop(what, None)
                self._news.append(done)

        thread = threading.Thread(target=job, name=what)
        self._saving = [t for t in self._saving if t.is_alive()]
        self._saving.append(thread)
        thread.start()

    def finish_saving(self) -> None:
        """Wait until everything is written."""
        for thread in self._saving:
            thread.join()

    def suspend(self, kept: replays.Replay, place: Place) -> None:
        """Keep a run that is left, so that it can go on another day."""
        self.suspended = True
        self.in_background(tr("run"), partial(self._leave_run, kept, place, place.order()))

    def _leave_run(self, kept: replays.Replay, place: Place, order: int) -> None:
        place.keep(kept, order)
        for old in self.home.left_runs()[:-MOST_LEFT]:
            old.unlink(missing_ok=True)

    def forget_left(self, place: Place) -> None:
        """That run is finished: there is nothing to go on with. Raises OSError."""
        place.forget()
        self.suspended = bool(self.home.left_runs())

    def keys_in(self, path: Path) -> KeyTrack:
        """The key frames in the file of a replay; if they are damaged the player is told and there are none."""
        try:
            return replay_file.read_keys(path, path.name)
        except Fault as fault:
            self.notify(told(fault), "save")
            return KeyTrack()

    def keep_keys(self, path: Path, whole: replays.Replay, keys: KeyTrack) -> None:
        """A replay on the shelf has been looked through: next time any moment of it is there at once."""
        if path.parent == self.home.replays:
            self.in_background(tr("key frames"), partial(replay_file.add_keys, path, whole, keys))

    def shelve(self, path: Path) -> None:
        """Lay a run that cannot go on with the replays, where nothing is lost of it."""
        try:
            self.home.replays.mkdir(parents=True, exist_ok=True)
            path.rename(free_path(self.home.replays / path.name))
        except OSError as error:
            line = tr("{file} cannot be moved: {error}").format(file=path.name, error=reason(error))
            self.notify(line, "save")
        self.suspended = bool(self.home.left_runs())

    def reached(self, level: str) -> None:
        """A level has begun; whatever ends the program, the next one knows it, and how hard it was."""
        self.save_settings()
        if level != self.profile.last_level:
            self.profile.last_level = level
            self.save_profile()

    def save_settings(self) -> None:
        """Write the options that are not as they were read or written last: another copy may have other ones."""
        if self.settings == self._kept_settings:
            return
        try:
            settings.save(self.home, self.settings, self._kept_settings)
        except OSError as error:
            self.notify(self.not_saved(tr("Options"), error), "save")
        else:
            self._lost.pop(tr("Options"), None)
            self._kept_settings = replace(self.settings)

    def save_bindings(self) -> None:
        """Write the controls that are not as they were read or written last."""
        try:
            bindings.save(self.home, self.bindings, self._kept_bindings)
        except OSError as error:
            self.notify(self.not_saved(tr("Controls"), error), "save")
        else:
            self._lost.pop(tr("Controls"), None)
            self._kept_bindings = deepcopy(self.bindings)

    def save_profile(self) -> None:
        """Write the records; those of another copy of the game are taken in."""
        try:
            profile.save(self.home, self.profile)
        except OSError as error:
            self.notify(self.not_saved(tr("Records"), error), "save")
        else:
            self._lost.pop(tr("Records"), None)
