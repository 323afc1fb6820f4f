"""When the program itself breaks: keep what is needed to mend it, and tell the player where it lies."""

from __future__ import annotations

import traceback
from typing import TYPE_CHECKING

from game import __version__
from game.app.scenes.play import Play
from game.run import replay as replays

if TYPE_CHECKING:
    from game.app.program import App


def report(app: App, error: BaseException) -> str:
    """Write the traceback, and the run so far as a replay, into the player's folder; returns the line to tell."""
    text = "".join(traceback.format_exception(error))
    notes = app.home.root / "crash.txt"
    kept = [notes.name]
    notes.parent.mkdir(parents=True, exist_ok=True)
    notes.write_text(f"RED HEAT {__version__}\n{text}", "utf-8")
    for scene in app.stack:
        if isinstance(scene, Play):
            replays.save(app.home.root / f"crash{replays.SUFFIX}", replays.record(scene.session))
            kept.append(f"crash{replays.SUFFIX}")
    name = type(error).__name__
    return f"the game broke ({name}: {error}); {' and '.join(kept)} in {app.home.root} tell how"
