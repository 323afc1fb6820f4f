"""When the program itself breaks: keep what is needed to mend it, and tell the player where it lies."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from game import __version__
from game.app.scenes.play import Play
from game.run import replay as replays
from game.run import replay_file
from game.run.saving import REPLAY, write_whole

if TYPE_CHECKING:
    from game.app.program import App


def report(app: App, error: BaseException) -> str:
    """Write the traceback, and the run so far as a replay, into the player's folder; returns the line to tell."""
    text = "".join(traceback.format_exception(error))
    notes = app.home.root / "crash.txt"
    kept = [notes.name]
    what = " ".join(f"the game broke ({type(error).__name__}: {error})".splitlines())
    try:
        write_whole(notes, f"RED HEAT {__version__}\n{text}".encode(errors="backslashreplace"))
        for scene in app.stack:
            if isinstance(scene, Play):
                replay_file.save(app.home.root / f"crash{REPLAY}", replays.record(scene.session))
                kept.append(f"crash{REPLAY}")
    except OSError as full:
        last = " ".join(text.splitlines()[-3:-1])
        return f"{what} at {last.strip()}; nothing could be kept of it ({full})"
    return f"{what}; {' and '.join(kept)} in {app.home.root} tell how"
