"""Saved documents: JSON with a version and a checksum, a backup beside it, never half written."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from game.run.saving import write_whole

MAX_BYTES = 8 << 20


class Loaded(NamedTuple):
    """A document, empty if there was none; `notice` is one line for the player if something was lost."""

    body: dict[str, Any]
    notice: str = ""


def _backup(path: Path) -> Path:
    return path.with_suffix(".bak")


def _checksum(version: int, body: dict[str, Any]) -> str:
    text = json.dumps([version, body], sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _whole(path: Path, version: int) -> dict[str, Any] | None:
    """The body if the file is whole and of this version."""
    try:
        if path.stat().st_size > MAX_BYTES:
            return None
        document = json.loads(path.read_text("utf-8"))
        body = document["body"]
        good = document["version"] == version and document["sha256"] == _checksum(version, body)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return body if good and isinstance(body, dict) else None


def save(path: Path, version: int, body: dict[str, Any]) -> None:
    """Write the document; the one before becomes the backup, unless it was damaged."""
    document = {"version": version, "sha256": _checksum(version, body), "body": body}
    text = json.dumps(document, indent=1, sort_keys=True) + "\n"
    old = _backup(path) if _whole(path, version) is not None else None
    write_whole(path, text.encode(), backup=old)


def load(path: Path, version: int) -> Loaded:
    """The document, or its backup, or nothing, and what to tell the player of it."""
    body = _whole(path, version)
    if body is not None:
        return Loaded(body)
    kept = _whole(_backup(path), version)
    if kept is not None:
        return Loaded(kept, f"{path.name} was damaged: the backup is used")
    if path.exists():
        return Loaded({}, f"{path.name} was damaged: starting afresh")
    return Loaded({})
