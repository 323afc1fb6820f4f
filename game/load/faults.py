"""Refusals of a level or seed file: one line with file, object or field, and what is wrong."""

from __future__ import annotations

import os
from pathlib import Path

from game.core.faults import Fault
from game.core.files import data

LONGEST = 240  # letters of a refusal


def shown(path: Path) -> str:
    """The path as a person knows it: below the data folder, or the last two parts of any other."""
    root = data().resolve()
    path = Path(os.path.abspath(path))  # by the name that it has here, wherever a link may lead
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else "/".join(path.parts[-2:])


def _line(text: str) -> str:
    """The text as one line, cut short if a file has put a long word into it."""
    line = " ".join(text.splitlines())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}..."


class LevelError(Fault):
    """A level that is refused: `levels/03_transfer.tmx object 41: unknown property "mod" (did you mean "mood"?)`."""

    def __init__(self, path: Path, where: int | str, text: str) -> None:
        place = f" object {where}" if isinstance(where, int) else f" {where}" if where else ""
        super().__init__(_line(f"{shown(path)}{place}: {text}"))


class SeedError(Fault):
    """A seed file that is refused, with the row or field."""

    def __init__(self, path: Path, where: str, text: str) -> None:
        super().__init__(_line(f"{shown(path)}{f' {where}' if where else ''}: {text}"))
