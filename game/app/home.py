"""Where the player's own files lie."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from stat import S_ISREG

from game.run.saving import REPLAY, sweep

APP = "RED HEAT"
PACKAGE = Path(__file__).parents[1]
MOST_LEFT = 20  # runs that were left half done; older ones go
LONGEST_STEM = 60  # a level may have a longer id than a file a name
FORBIDDEN = '<>:"/\\|?*'
PORTS = {f"{port}{n}" for port in ("COM", "LPT") for n in range(10)}
DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *PORTS}  # Windows knows no files of these names


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
        self.suspended = root / "suspended"
        self.replays = root / "replays"
        self.levels = root / "levels"
        self.pads_file = root / "gamecontrollerdb.txt"

    def sweep(self) -> None:
        """Remove what a crash left half written."""
        for folder in (self.root, self.replays, self.suspended, self.exports, self.pictures):
            sweep(folder)

    def left_run(self, level: str, seed: int) -> Path:
        """Where a run that is left half done may lie: another place each time, for two copies may race one ghost."""
        return self.suspended / f"{stem(level)}-{seed:x}-{secrets.token_hex(4)}{REPLAY}"

    def left_runs(self) -> list[Path]:
        """All of them, the one left last at the end."""
        return by_age(self.suspended, REPLAY)

    def new_run(self, level: str, stamp: str, fingerprint: str) -> Path:
        """Where a finished run lies; two that end in the same second differ by their fingerprints."""
        return self.replays / f"{stem(level)}-{stamp}-{fingerprint[:6]}{REPLAY}"


def stem(text: str) -> str:
    """`text` as the name of a file on any system: no letter that one of them forbids, no name that is a device."""
    safe = "".join("_" if letter in FORBIDDEN or ord(letter) < 32 else letter for letter in text)
    safe = safe[:LONGEST_STEM].rstrip(" .") or "_"
    return f"_{safe}" if safe.split(".")[0].rstrip().upper() in DEVICES else safe


def by_age(folder: Path, suffix: str) -> list[Path]:
    """Files of the folder that end so, the oldest first; none if it cannot be read."""
    try:
        names = [name for name in os.listdir(folder) if name.endswith(suffix)]
    except OSError:
        return []
    found = []
    for name in names:
        try:
            status = (folder / name).stat()
        except OSError:
            continue  # another copy of the game has taken it away just now
        if S_ISREG(status.st_mode):
            found.append((status.st_mtime_ns, name))
    return [folder / name for _, name in sorted(found)]


def keep_machine_code() -> None:
    """Where the package cannot be written to, what numba compiles is kept in the player's cache, not beside it."""
    if not os.access(PACKAGE, os.W_OK):
        os.environ.setdefault("NUMBA_CACHE_DIR", str(Home().cache))
