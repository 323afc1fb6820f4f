"""Files that are whole or absent: a crash, a full disk or a pulled plug never leaves half of one."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

REPLAY = ".rhr"  # how the name of a replay ends
SPARE, SPARE_END = "red-heat-", ".tmp"  # names of files that are still being written begin and end so
LITTER_AFTER_S = 60  # a write takes milliseconds: what is older than this, no other copy of the game is still writing


def write_whole(path: Path, content: bytes, backup: Path | None = None) -> None:
    """Put `content` at `path` in one step; the file that stood there stays as `backup` if one is named.

    At every moment one whole file stands at `path`, if one stood there before. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    spare = _spare(path.parent, content)  # on the same disk, where a rename is one step
    try:
        if backup is not None and path.exists():
            _keep(path, backup)
        os.replace(spare, path)
    except BaseException:
        spare.unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the rename itself must last
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _spare(folder: Path, content: bytes) -> Path:
    """A new file in the folder that holds `content`, on the disk to the last byte."""
    handle, name = tempfile.mkstemp(prefix=SPARE, suffix=SPARE_END, dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _keep(path: Path, backup: Path) -> None:
    """The file at `path` stands at `backup` as well."""
    handle, name = tempfile.mkstemp(prefix=SPARE, suffix=SPARE_END, dir=path.parent)
    os.close(handle)
    link = Path(name)
    link.unlink()
    try:
        os.link(path, link)
        os.replace(link, backup)
    except OSError:  # no hard links on this disk: for a moment the file stands at `backup` alone
        os.replace(path, backup)
    finally:
        link.unlink(missing_ok=True)  # still there if `backup` was that very file already


def free_path(path: Path) -> Path:
    """`path`, or the first of `name-2`, `name-3`, ... beside it that is not taken."""
    number, free = 1, path
    while free.exists() or free.is_symlink():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free


def sweep(folder: Path) -> None:
    """Remove what a crash in the middle of `write_whole` left behind; nothing that another copy is writing now."""
    for spare in folder.glob(f"{SPARE}*{SPARE_END}"):
        try:
            if abs(time.time() - spare.stat().st_mtime) > LITTER_AFTER_S:
                spare.unlink()
        except OSError:
            continue  # gone already, or in a folder that is read only: it harms nobody
