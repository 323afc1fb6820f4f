"""The story from `seeds/`: TOML tables to `Story`, every field known, every name pointing at something."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.core.faults import did_you_mean
from game.data.art import MOODS
from game.data.story import Beat, Item, Line, Person, Scene, Story
from game.load.faults import SeedError

SORTS = ("level", "interlude", "cutscene")
MAX_FILE_BYTES = 1 << 20
MAX_TEXT = 400  # letters of a line
MAX_DEPTH = 8
_KEY = re.compile(r"[a-z0-9_]+")


def load_story(folder: Path, *more_lines: Path) -> Story:
    """Everything in the folder, and the lines of players' own levels in the folders `more_lines`, where they exist.

    Raises SeedError, one line with file and row, for anything that is not right.
    """
    people = {key: _person(folder, key, row) for key, row in _rows(folder / "people.toml").items()}
    items = {key: _item(folder, key, row) for key, row in _rows(folder / "things.toml").items()}
    campaign = tuple(_scene(folder, row) for row in _list(folder / "campaign.toml", "scene"))
    _unique(folder / "campaign.toml", [scene.id for scene in campaign])
    beats = tuple(_beat(folder, row, people, campaign) for row in _list(folder / "beats.toml", "beat"))
    _unique(folder / "beats.toml", [beat.id for beat in beats])
    return Story(
        {beat.id: beat for beat in beats}, people, items, _lines((folder / "lines", *more_lines), people), campaign
    )


def _read(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > MAX_FILE_BYTES:
            raise SeedError(path, "", f"larger than {MAX_FILE_BYTES >> 20} MB")
        if not path.is_file():
            raise SeedError(path, "", "is not a file")
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SeedError(path, "", f"cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SeedError(path, "", f"not well-formed TOML ({error})") from error


def _rows(path: Path) -> dict[str, dict[str, Any]]:
    """A file of tables, one a row."""
    rows = _read(path)
    for key, row in rows.items():
        if not isinstance(row, dict):
            raise SeedError(path, f"[{key}]", "must be a table")
    return rows


def _list(path: Path, name: str) -> list[dict[str, Any]]:
    """A file that is one list of tables."""
    rows = _read(path)
    for key in rows:
        if key != name:
            raise SeedError(path, f"[[{key}]]", f"unknown table{did_you_mean(key, [name])}")
    found = rows.get(name, [])
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise SeedError(path, "", f"must be a list of [[{name}]] tables")
    return found


def _fields(path: Path, where: str, row: Mapping[str, Any], needed: tuple[str, ...], free: tuple[str, ...]) -> None:
    for name, value in row.items():
        if name not in needed and name not in free:
            raise SeedError(path, where, f'unknown field "{name}"{did_you_mean(name, needed + free)}')
        if name not in ("act", "people") and not isinstance(value, str):
            raise SeedError(path, where, f'field "{name}" must be text')
    for name in needed:
        if not row.get(name) and row.get(name) != []:
            raise SeedError(path, where, f'field "{name}" is missing')


def _unique(path: Path, ids: list[str]) -> None:
    for one in ids:
        if ids.count(one) > 1:
            raise SeedError(path, f'"{one}"', "is there twice")


def _person(folder: Path, key: str, row: Mapping[str, Any]) -> Person:
    _fields(folder / "people.toml", f"[{key}]", row, ("name", "about"), ("russian", "portrait", "blip"))
    return Person(id=key, **row)


def _item(folder: Path, key: str, row: Mapping[str, Any]) -> Item:
    _fields(folder / "things.toml", f"[{key}]", row, ("name", "about"), ())
    return Item(id=key, **row)


def _scene(folder: Path, row: Mapping[str, Any]) -> Scene:
    path, where = folder / "campaign.toml", f'scene "{row.get("id", "")}"'
    _fields(path, where, row, ("id", "sort", "title"), ("russian", "file"))
    if row["sort"] not in SORTS:
        raise SeedError(path, where, f'sort cannot be "{row["sort"]}"{did_you_mean(row["sort"], SORTS)}')
    if row.get("file") and row["sort"] != "level":
        raise SeedError(path, where, "only a level has a file")
    return Scene(**row)


def _beat(folder: Path, row: Mapping[str, Any], people: Mapping[str, Person], campaign: tuple[Scene, ...]) -> Beat:
    path, where = folder / "beats.toml", f'beat "{row.get("id", "")}"'
    _fields(path, where, row, ("id", "act", "place", "people", "happens", "played_by"), ())
    if not isinstance(row["act"], int) or isinstance(row["act"], bool) or not 1 <= row["act"] <= 3:
        raise SeedError(path, where, "act must be 1, 2 or 3")
    who = row["people"]
    if not isinstance(who, list):
        raise SeedError(path, where, "people must be a list of names")
    for name in who:
        if name not in people:
            raise SeedError(path, where, f'nobody is called "{name}"{did_you_mean(str(name), people)}')
    scenes = [scene.id for scene in campaign]
    if row["played_by"] not in scenes:
        near = did_you_mean(row["played_by"], scenes)
        raise SeedError(path, where, f'played_by "{row["played_by"]}" is not in campaign.toml{near}')
    return Beat(row["id"], row["act"], row["place"], tuple(who), row["happens"], row["played_by"])


def _lines(folders: tuple[Path, ...], people: Mapping[str, Person]) -> dict[str, Line]:
    """Lines of all files by key; a key is the path of tables that leads to it."""
    lines: dict[str, Line] = {}
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        for line in _walk(path, _read(path), "", people):
            if line.key in lines:
                raise SeedError(path, line.key, "this key is in another file too")
            lines[line.key] = line
    return lines


def _walk(path: Path, table: Mapping[str, Any], above: str, people: Mapping[str, Person]) -> list[Line]:
    if above.count(".") >= MAX_DEPTH:
        raise SeedError(path, above[:80], f"tables are nested deeper than {MAX_DEPTH}")
    who = table.get("who", "")
    if not isinstance(who, str) or (who and who not in people):
        raise SeedError(path, above, f'nobody is called "{who}"{did_you_mean(str(who), people)}')
    out: list[Line] = []
    for name, value in table.items():
        key = f"{above}.{name}" if above else name
        if name == "who":
            continue
        if not _KEY.fullmatch(name):
            raise SeedError(path, key, "keys are small letters, digits and _")
        if isinstance(value, str):
            value = {"text": value}
        if not isinstance(value, dict):
            raise SeedError(path, key, "must be text, { text, mood } or a table of lines")
        out += [_line(path, key, value, who)] if "text" in value else _walk(path, value, key, people)
    return out


def _line(path: Path, key: str, row: Mapping[str, Any], who: str) -> Line:
    _fields(path, key, row, ("text",), ("mood",))
    if len(row["text"]) > MAX_TEXT:
        raise SeedError(path, key, f"is longer than {MAX_TEXT} letters")
    mood = row.get("mood", "calm")
    if mood not in MOODS:
        raise SeedError(path, key, f'mood cannot be "{mood}"{did_you_mean(mood, MOODS)}')
    return Line(key, row["text"], who, mood)
