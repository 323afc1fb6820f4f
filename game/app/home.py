"""Where the player's own files lie."""

from __future__ import annotations

import os
from pathlib import Path

from game.run.saving import sweep

APP = "RED HEAT"
PACKAGE = Path(__file__).parents[1]


class Home:
    """The folder of settings, records and replays; the variable RED_HEAT_HOME names another one."""

    def __init__(self, root: Path | None = None) -> None:
        told = os.environ.get("RED_HEAT_HOME")
        if root is None and told:
            root = Path(told)
        if root is None:
            import platformdirs  # only here: nothing else of it is used

            root = platformdirs.user_data_path(APP, appauthor=False)
            self.pictures = platformdirs.user_pictures_path() / APP
            self.exports = platformdirs.user_documents_path() / APP
            self.cache = platformdirs.user_cache_path(APP, appauthor=False)
        else:
            self.pictures = root / "pictures"
            self.exports = root / "exports"
            self.cache = root / "cache"
        self.root = root
        self.settings = root / "settings.json"
        self.bindings = root / "controls.json"
        self.profile = root / "profile.json"
        self.suspended = root / "suspended.rhr"
        self.replays = root / "replays"
        self.levels = root / "levels"
        self.pads_file = root / "gamecontrollerdb.txt"

    def sweep(self) -> None:
        """Remove what a crash left half written."""
        sweep(self.root)
        sweep(self.replays)


def keep_machine_code() -> None:
    """Where the package cannot be written to, what numba compiles is kept in the player's cache, not beside it."""
    if not os.access(PACKAGE, os.W_OK):
        os.environ.setdefault("NUMBA_CACHE_DIR", str(Home().cache))
