"""Starting the program with its window: at the title, in a level, or before a replay."""

from __future__ import annotations

from pathlib import Path

from game.app import crash, loop
from game.app.home import Home
from game.app.program import App
from game.app.scenes.start import fresh
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
    try:
        app.become(fresh(app, level_id, seed, difficulty))
    except Fault:
        app.close()
        raise
    return _run(app)


def watch(path: Path) -> int:
    """A replay, and the title after it."""
    replay = replays.read(path)
    app = App(Home())
    app.become(Title(app))
    try:
        app.push(Watch(app, replay, str(path)))
    except Fault:
        app.close()
        raise
    return _run(app)


def _run(app: App) -> int:
    try:
        loop.run(app)
    except Exception as error:
        raise Fault(crash.report(app, error)) from error
    finally:
        app.close()
    return 0
