"""What is read from the data folder while the program runs, when it is needed, and again only after it has changed."""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game.app.loading import unswept
from game.core.faults import Fault
from game.core.files import data
from game.data.difficulty import DIFFICULTIES
from game.data.level import LevelDef
from game.data.stage import Assists, Stage
from game.run.modes import mode_named
from game.show.tongue import said

if TYPE_CHECKING:
    from game.data.art import LevelArt
    from game.data.story import Beat, Story
    from game.data.story import Scene as StoryScene
    from game.load.levels import LevelEntry

NO_HELP = Assists()
READ = (".tmx", ".tsx", ".png", ".toml")  # what a level may be made of
Files = frozenset[tuple[str, int, int]]  # path, time and size of each


class Level(NamedTuple):
    """A level with its pictures, and the files around it as they were when it was read."""

    rules: LevelDef
    art: LevelArt
    path: Path
    files: Files


def files_around(path: Path) -> Files:
    """What lies in the folder of a map and in the folders in there: its tiles, pictures and lines among others."""
    found: set[tuple[str, int, int]] = set()
    for pattern in ("*", "*/*"):
        for other in path.parent.glob(pattern):
            if other.suffix in READ:
                with suppress(OSError):  # whoever needs it will say what is wrong with it
                    status = other.stat()
                    found.add((str(other), status.st_mtime_ns, status.st_size))
    return frozenset(found)


class Library:
    """Reads levels and story on demand; the loaders are imported on first use, because they are slow to import."""

    def __init__(self, user_levels: Path) -> None:
        self._user_levels = user_levels
        self._levels: dict[str, Level] = {}
        self._stories: dict[Path, Story] = {}  # by the folder of the levels that they are told in
        self._stages: dict[str, Stage] = {}  # the one made last of each level: to survey a city takes a second

    @property
    def story(self) -> Story:
        """All of `seeds/`. Raises Fault."""
        return self._story_in(data("levels"))

    def _story_in(self, folder: Path) -> Story:
        """All of `seeds/`, and the lines that a player has written beside his own levels. Raises Fault."""
        if folder not in self._stories:
            from game.load.story import load_story

            own = (folder / "lines",) if self._own(folder) else ()
            self._stories[folder] = load_story(data("seeds"), *own)
        return self._stories[folder]

    def level(self, level_id: str) -> Level:
        """A level by id or path. Raises Fault."""
        if level_id not in self._levels:
            self._read(level_id)
        return self._levels[level_id]

    def _read(self, level_id: str) -> None:
        from game.load.levels import find_level
        from game.load.tmx import load_level

        path = find_level(level_id, [self._user_levels])
        files = files_around(path)
        gc.unfreeze()  # what the levels before it needed may be swept
        with unswept():
            level = Level(*load_level(path), path, files)
        self._levels[level_id] = level  # by whatever it was asked for, be it a path,
        self._levels[level.rules.id] = level  # and by its id, by which runs and replays know it

    def changed(self, level_id: str) -> bool:
        """Whether somebody has worked on a player's own level since it was read."""
        known = self._levels.get(level_id)
        return known is not None and self._own(known.path.parent) and known.files != files_around(known.path)

    def renew(self, level_id: str) -> None:
        """Read a level again if it has changed. Raises Fault, and then still knows it as it was."""
        if self.changed(level_id):
            folder = self._levels[level_id].path.parent
            self._read(level_id)
            self._stories.pop(folder, None)

    def _own(self, folder: Path) -> bool:
        return folder != data("levels")

    def stage(self, level_id: str, difficulty: str, assists: Assists = NO_HELP) -> Stage:
        """What a run on this level never changes. Raises Fault."""
        level, chosen = self.level(level_id), DIFFICULTIES[difficulty]
        rules, story = level.rules, self._story_in(level.path.parent)
        stage = self._stages.get(rules.id)
        if stage is None or stage.level is not rules or stage.story is not story:
            stage = self._stages[rules.id] = mode_named(rules.mode).stage(rules, chosen, story, assists)
        return replace(stage, difficulty=chosen, assists=assists)

    def catalogue(self) -> list[LevelEntry]:
        """The game's levels, then the player's own; some may be refused."""
        from game.load.levels import catalogue

        entries = catalogue([self._user_levels])
        try:
            self._story_in(self._user_levels)
        except Fault as fault:  # his lines are needed by his levels only
            return [replace(entry, fault=entry.fault or str(fault)) if entry.user else entry for entry in entries]
        return entries

    def playable(self) -> list[LevelEntry]:
        """The levels that can be played, in order."""
        return [entry for entry in self.catalogue() if not entry.fault]

    def after(self, level_id: str) -> str:
        """The level to play after this one: what its map names, else the next of the campaign that is made; or ""."""
        made = {entry.id: entry for entry in self.playable()}
        known = made.get(level_id)  # its head is enough: to read a whole map takes half a second
        follows = known.next if known else self.level(level_id).rules.next
        if follows in made:
            return follows
        order = [scene.id for scene in self.story.campaign]
        later = order[order.index(level_id) + 1 :] if level_id in order else []
        return next((scene for scene in later if scene in made), "")

    def between(self, level_id: str, follows: str) -> list[Beat]:
        """What happens in the plot after one level and before another ("": to the end) and is played by no level."""
        order = [scene.id for scene in self.story.campaign]
        if level_id not in order or follows not in {*order, ""}:
            return []
        untold = set(order[order.index(level_id) + 1 : order.index(follows) if follows else None])
        return [beat for beat in self.story.beats.values() if beat.played_by in untold]

    def words(self, key: str) -> str:
        """A line of the story, or its key where nobody has written it yet."""
        found = (story.lines.get(key) for story in (self.story, *self._stories.values()))
        return next((said(line) for line in found if line), key)

    def scene(self, level_id: str) -> tuple[int, StoryScene] | None:
        """Number in the campaign, from 1, and entry of a level; None for a player's own."""
        levels = [s for s in self.story.campaign if s.sort == "level"]
        return next(((i, s) for i, s in enumerate(levels, start=1) if s.id == level_id), None)
