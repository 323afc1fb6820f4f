"""Files that are whole or absent: a crash, a full disk or a pulled plug never leaves half of one."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

REPLAY = ".rhr"  # how the name of a replay ends
SPARE, SPARE_END = "red-heat-", ".tmp"  # names of files that are still being written begin and end so
LITTER_AFTER_S = 60  # a write takes milliseconds: what is older than this, no other copy of the game is still writing


FOLDERS_ARE_FILES = os.name == "posix"  # and can be told to go to the disk

T = TypeVar("T")
PATIENCE_S = 0.4  # with a file that another program looks into: where that forbids to rename it, it is over soon
AGAIN_AFTER_S = 0.01


def patiently(work: Callable[[], T]) -> T:
    """What `work` returns; refused, it is tried again for a moment. Raises PermissionError if that does not help.

    Windows lets nobody rename, remove or open a file while a virus scanner, a search index or another copy of the game
    has it open, which takes milliseconds.
    """
    end = time.monotonic() + PATIENCE_S
    while True:
        try:
            return work()
        except PermissionError:
            if time.monotonic() >= end:
                raise
        time.sleep(AGAIN_AFTER_S)


def write_whole(path: Path, content: bytes, backup: Path | None = None) -> None:
    """Put `content` at `path` in one step; the file that stood there stays as `backup` if one is named.

    At every moment one whole file stands at `path`, if one stood there before. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    spare = _spare(path.parent, content)  # on the same disk, where a rename is one step
    try:
        if backup is not None and path.exists():
            _keep(path, backup)
        patiently(lambda: os.replace(spare, path))
    except BaseException:
        spare.unlink(missing_ok=True)
        raise
    if FOLDERS_ARE_FILES:  # the rename itself must last
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _spare(folder: Path, content: bytes) -> Path:
    """A new file in the folder that holds `content`, on the disk to the last byte."""
    path = _fresh_name(folder)
    handle = new_file(path)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _fresh_name(folder: Path) -> Path:
    return folder / f"{SPARE}{secrets.token_hex(8)}{SPARE_END}"


def new_file(path: Path) -> int:
    """The handle of a file that was not there. Raises OSError, where `tempfile` would try for ever: in a folder that
    Windows forbids to write to it takes every refusal for a name that is taken.
    """
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)


def _keep(path: Path, backup: Path) -> None:
    """The file at `path` stands at `backup` as well."""
    link = _fresh_name(path.parent)
    try:
        os.link(path, link)
        patiently(lambda: os.replace(link, backup))
    except OSError:  # no hard links on this disk: for a moment the file stands at `backup` alone
        patiently(lambda: os.replace(path, backup))
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
