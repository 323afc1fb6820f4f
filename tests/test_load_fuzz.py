"""Whatever is done to a map file: it loads, or it is refused in one line."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from game.load.faults import LevelError
from game.load.tmx import load_level

TEXT = (Path(__file__).parent / "levels" / "yard.tmx").read_text("utf-8")
VALUES = re.compile(r'"([^"]*)"')
JUNK = [
    "",
    "0",
    "-1",
    "1e9",
    "nan",
    "true",
    "../..",
    "solid",
    "objects",
    "wave",
    "99999999999999999999",
    "é\u0301",
    "a,b",
]


def damaged(rng: random.Random) -> bytes:
    """The yard with one to three attribute values, lines or bytes changed."""
    text = TEXT
    for _ in range(rng.randint(1, 3)):
        match rng.randrange(4):
            case 0:
                spot = rng.choice(list(VALUES.finditer(text)))
                text = f"{text[: spot.start(1)]}{rng.choice(JUNK)}{text[spot.end(1) :]}"
            case 1:
                lines = text.splitlines(keepends=True)
                del lines[rng.randrange(len(lines))]
                text = "".join(lines)
            case 2:
                lines = text.splitlines(keepends=True)
                lines.insert(rng.randrange(len(lines)), rng.choice(lines))
                text = "".join(lines)
            case _:
                at = rng.randrange(len(text))
                text = text[:at] + chr(rng.randrange(32, 300)) + text[at + 1 :]
    return text.encode()


@pytest.mark.parametrize("seed", range(200))
def test_damage_never_ends_in_a_traceback(tmp_path, seed):
    path = tmp_path / "yard.tmx"
    path.write_bytes(damaged(random.Random(seed)))
    assert "\n" not in outcome(path)


def outcome(path: Path) -> str:
    try:
        return load_level(path)[0].id
    except LevelError as error:
        return str(error)
