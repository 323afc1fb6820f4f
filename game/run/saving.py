"""Files that are whole or absent: a crash, a full disk or a pulled plug never leaves half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes, backup: Path | None = None) -> None:
    """Put `content` at `path` in one step; the file that stood there goes to `backup` if one is named."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, spare = tempfile.mkstemp(
        prefix=f"{path.name}.", suffix=".tmp", dir=path.parent
    )  # same disk: rename is atomic
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if backup is not None and path.exists():
            os.replace(path, backup)
        os.replace(spare, path)
    except BaseException:
        Path(spare).unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the rename itself must last
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def sweep(folder: Path) -> None:
    """Remove what a crash in the middle of `write_whole` left behind."""
    for spare in folder.glob("*.tmp"):
        spare.unlink(missing_ok=True)
