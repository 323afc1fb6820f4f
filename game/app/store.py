"""Saved documents: JSON with a version and a checksum, a backup beside it, never half written, never written over."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from game.run.saving import free_path, patiently, write_whole
from game.show.tongue import tr

MAX_BYTES = 8 << 20


class Loaded(NamedTuple):
    """A document, empty if there was none; `notice` is one line for the player if something was lost."""

    body: dict[str, Any]
    notice: str = ""


class _Look(NamedTuple):
    """What stands at a path: a body, or what is wrong with it, or nothing; `held`: it may be readable later."""

    body: dict[str, Any] | None = None
    fault: str = ""
    held: bool = False


def _backup(path: Path) -> Path:
    return path.with_suffix(".bak")


def _checksum(version: int, body: dict[str, Any]) -> str:
    text = json.dumps([version, body], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _look(path: Path, version: int) -> _Look:
    try:
        status = path.stat()
        if not path.is_file():
            return _Look(fault=tr("is not a file"))
        if status.st_size > MAX_BYTES:
            return _Look(fault=tr("is too large for a saved file"))
        raw = patiently(path.read_bytes)
    except (FileNotFoundError, NotADirectoryError):
        return _Look(fault=tr("leads nowhere")) if path.is_symlink() else _Look()
    except OSError as error:
        return _Look(fault=tr("cannot be read ({error})").format(error=error.strerror), held=True)
    return _understood(raw, version)


def _understood(raw: bytes, version: int) -> _Look:
    try:
        document = json.loads(raw)
        body, written, seal = (document[key] for key in ("body", "version", "sha256"))
        if type(written) is int and written > version and isinstance(seal, str):
            return _Look(fault=tr("was written by a newer version of the game"))
        if isinstance(body, dict) and written == version and seal == _checksum(version, body):
            return _Look(body)
    except (KeyError, TypeError):
        return _Look(fault=tr("is not a saved file of this game"))
    except (ValueError, RecursionError):
        pass
    return _Look(fault=tr("was damaged"))


def set_aside(path: Path) -> Path:
    """Give the file another name, under which it stays, and return that. Raises OSError."""
    return patiently(lambda: path.rename(free_path(path.with_name(f"{path.stem}-kept{path.suffix}"))))


def copy_aside(path: Path) -> Path:
    """Leave a copy of the file under another name, before a part of it is left out. Raises OSError."""
    copy = free_path(path.with_name(f"{path.stem}-kept{path.suffix}"))
    write_whole(copy, path.read_bytes())
    return copy


def save(path: Path, version: int, body: dict[str, Any]) -> None:
    """Write the document; the one before becomes the backup, and what is no document of this version is set aside.

    Raises OSError if that cannot be done; then everything stands as it stood.
    """
    document = {"version": version, "sha256": _checksum(version, body), "body": body}
    text = json.dumps(document, sort_keys=True, separators=(",", ":")) + "\n"
    here, backup = _look(path, version), _backup(path)
    if here.fault:
        set_aside(path)
    if backup.is_dir():
        set_aside(backup)
    write_whole(path, text.encode(), backup=backup if here.body is not None else None)


def load(path: Path, version: int) -> Loaded:
    """The document, or its backup, or nothing, and what to tell the player of it; never raises."""
    here = _look(path, version)
    if here.body is not None:
        return Loaded(here.body)
    kept = _look(_backup(path), version).body
    if kept is None and not here.fault:
        return Loaded({})
    what = here.fault or tr("is missing")
    instead = tr("starting afresh") if kept is None else tr("the backup is used")
    notice = tr("{file} {what}: {instead}").format(file=path.name, what=what, instead=instead)
    if here.fault and not here.held:
        try:
            notice += ", " + tr("the file is kept as {file}").format(file=set_aside(path).name)
        except OSError:  # a folder that is read only: `save` refuses to write over the file
            notice += ", " + tr("the file stays where it is")
    return Loaded(kept or {}, notice)
