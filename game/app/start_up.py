"""Starting the program with its window: at the title, in a level, or before a replay."""

from __future__ import annotations

from pathlib import Path

from game.app import loop
from game.app.home import Home
from game.app.program import App
from game.app.scenes.start import begin
from game.app.scenes.title import Title
from game.app.scenes.watch import Watch
from game.core.faults import Fault
from game.run import replay as replays


def title() -> int:
    """The game."""
    app = App(Home())
    app.become(Title(app))
    return _run(app)


def play(level_id: str, seed: int | None, difficulty: str) -> int:
    """A level at once; what is wrong with it ends the program with a line."""
    app = App(Home())
    app.library.level(level_id)
    begin(app, level_id, seed, difficulty)
    return _run(app)


def watch(path: Path) -> int:
    """A replay, and the title after it."""
    replay = replays.read(path)
    app = App(Home())
    app.become(Title(app))
    app.push(Watch(app, replay, str(path)))
    return _run(app)


def _run(app: App) -> int:
    try:
        loop.run(app)
    except Fault:
        app.quit()
        raise
    finally:
        app.close()
    return 0
