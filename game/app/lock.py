"""One copy of the game at a time: a lock on the player's folder that the system lets go when its holder dies."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NAME = "lock"
PATIENCE_S = 1.0
AGAIN_AFTER_S = 0.005
_LOCKLESS = (errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EINVAL)

if sys.platform == "win32":
    import msvcrt

    def _try(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _let_go(handle: int) -> None:
        """Closing lets go as well, but Windows says not when."""
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _try(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _let_go(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder while the block runs. Raises OSError if another copy keeps holding it for a second."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        held = _wait(handle)
        try:
            yield
        finally:
            if held:
                _let_go(handle)
    finally:
        os.close(handle)


def _wait(handle: int) -> bool:
    """True with the lock; False without one, where the file system knows none and merging alone must do."""
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            _try(handle)
        except OSError as error:
            if error.errno in _LOCKLESS:
                return False
            if time.monotonic() > end:
                raise OSError("another copy of the game is saving") from error
        else:
            return True
        time.sleep(AGAIN_AFTER_S)
