"""Starting the program with its window: at the title, in a level, or before a replay."""

from __future__ import annotations

import signal
import sys
import threading
from functools import partial
from pathlib import Path
from types import FrameType

import pygame

from game.app import crash, loop
from game.app.ahead import read_ahead
from game.app.compiler import compile_ahead
from game.app.home import Home
from game.app.program import App
from game.app.scenes.start import fresh
from game.app.scenes.title import Title
from game.app.scenes.watch import Watch
from game.core.faults import Fault
from game.run import replay_file

READ_AFTER_S, COMPILE_AFTER_S = 1.0, 2.0  # then the title is on the screen; then what is read ahead is there


def title() -> int:
    """The game."""
    app = App(Home())
    app.become(Title(app))
    app.ahead.begin(READ_AFTER_S, partial(read_ahead, app))
    compiling = threading.Timer(COMPILE_AFTER_S, _compile, (app,))
    compiling.daemon = True
    compiling.start()
    return _run(app)


def _compile(app: App) -> None:
    app.ahead.settle()  # one after the other: both take time from the title
    compile_ahead()


def play(level_id: str, seed: int | None, difficulty: str, language: str) -> int:
    """A level at once; what is wrong with it ends the program with a line."""
    app = App(Home(), language=language)
    try:
        if app.library.level(level_id).rules.mode == "chase":
            compile_ahead()
        app.become(fresh(app, level_id, seed, difficulty))
    except Fault:
        app.close()
        raise
    return _run(app)


def watch(path: Path, language: str) -> int:
    """A replay, and the title after it."""
    replay = replay_file.read(path)
    app = App(Home(), language=language)
    app.become(Title(app))
    try:
        if replay.mode == "chase":
            compile_ahead()
        app.push(Watch(app, replay, str(path), source=path))
    except Fault:
        app.close()
        raise
    return _run(app)


def _run(app: App) -> int:
    _heed_signals()
    try:
        loop.run(app)
    except Exception as error:
        raise Fault(crash.report(app, error)) from error
    finally:
        lost = app.close()
    for line in lost:
        print(line, file=sys.stderr)
    return 1 if lost else 0


def _heed_signals() -> None:
    """Ctrl-C, a shutdown, a terminal that is closed: the window closes as by its button; a second time, at once."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None:
            signal.signal(number, _close_window)


def _close_window(number: int, _frame: FrameType | None) -> None:
    signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
