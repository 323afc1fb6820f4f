"""Where a run that is left half done lies: a file of its own, that no other run or copy of the game writes."""

from __future__ import annotations

import threading
from itertools import count
from pathlib import Path

from game.run import replay_file
from game.run.replay import Replay
from game.run.saving import patiently

_ORDER = count()


class Place:
    """One run's. `came` is the file that a run goes on from: it goes once that run is kept anew, or has ended, unless
    somebody has written to it since, or another copy goes on from it too and has taken it away already.
    """

    def __init__(self, path: Path, came: Path | None = None) -> None:
        self.path = path
        self._came = came
        self._read = came.read_bytes() if came is not None else b""
        self._one_at_a_time = threading.Lock()
        self._latest = -1

    def order(self) -> int:
        """A number for what is to be kept now: whatever is kept with a lower one, however late, is older."""
        return next(_ORDER)

    def keep(self, run: Replay, order: int) -> None:
        """Write the run as it stood at that order. Raises OSError."""
        with self._one_at_a_time:
            if order > self._latest:
                replay_file.save(self.path, run)
                self._latest = order
                self._drop_origin()

    def forget(self) -> None:
        """There is nothing to go on with any more, and nothing that is still on its way comes back. Raises OSError."""
        with self._one_at_a_time:
            self._latest = self.order()
            patiently(lambda: self.path.unlink(missing_ok=True))
            self._drop_origin()

    def _drop_origin(self) -> None:
        came, self._came = self._came, None
        if came is not None and came.is_file() and came.read_bytes() == self._read:
            patiently(lambda: came.unlink(missing_ok=True))
