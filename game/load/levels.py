"""Which levels there are: the game's own folder, and the folders in which players put theirs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from game.core.faults import Fault, did_you_mean
from game.core.files import data
from game.data.chase_score import CLEAN_HULL
from game.data.difficulty import DIFFICULTIES
from game.data.level import Medals
from game.data.props import MAP
from game.load.faults import LevelError
from game.load.objects import read_properties
from game.load.xml import read_head, read_xml


@dataclass(frozen=True, slots=True)
class LevelEntry:
    """A level on the menu, known from the head of its file; `fault` is the line that refuses it, or empty."""

    id: str
    path: Path
    title: str = ""  # line key
    beat: str = ""
    next: str = ""
    medals: Medals | None = None  # what it asks for them; None where that cannot be read
    clean_hull: int = 0  # percent of the bus that Clean asks for at the wheel
    user: bool = False
    fault: str = ""


def _entry(path: Path, user: bool) -> LevelEntry:
    try:
        args = read_properties(path, "map", read_xml(path, "map"), MAP, "the map")
    except LevelError as error:
        return LevelEntry(path.stem, path, user=user, fault=str(error))
    return LevelEntry(
        str(args["id"]),
        path,
        str(args["title"]),
        str(args["beat"]),
        str(args["next"]),
        medals_of(args),
        round(CLEAN_HULL) if args["mode"] == "chase" else 0,
        user,
    )


def medals_of(args: Mapping[str, object]) -> Medals:
    """What a map asks for its medals, from its checked properties."""
    return Medals(
        {name: int(str(args[f"par_{name}"])) for name in DIFFICULTIES},
        int(str(args["heat_score"])),
        str(args["duty"]),
        int(str(args["duty_count"])),
        int(str(args["duty_sorts"])),
    )


def _files(user_folders: Iterable[Path]) -> list[tuple[Path, bool]]:
    """All maps, and whether each is a player's own."""
    own = [(path, False) for path in sorted(data("levels").glob("*.tmx"))]
    return own + [(path, True) for folder in user_folders for path in sorted(folder.glob("*.tmx"))]


def _id(path: Path) -> str:
    """The id in the head of a map; "" if that head cannot be read."""
    try:
        return str(read_properties(path, "map", read_head(path, "map"), MAP, "the map")["id"])
    except LevelError:
        return ""


def catalogue(user_folders: Iterable[Path] = ()) -> list[LevelEntry]:
    """The game's levels by file name, then those of the players' folders; of two with one id the later is refused."""
    entries = [_entry(path, user) for path, user in _files(user_folders)]
    seen: dict[str, Path] = {}
    out = []
    for entry in entries:
        if entry.id in seen and not entry.fault:
            fault = LevelError(entry.path, "", f'the id "{entry.id}" is taken by {seen[entry.id].name}')
            entry = LevelEntry(entry.id, entry.path, user=entry.user, fault=str(fault))
        if not entry.fault:
            seen[entry.id] = entry.path
        out.append(entry)
    return out


def find_level(name_or_path: str, user_folders: Iterable[Path] = ()) -> Path:
    """The file of a level given by its id or its path. Raises Fault with a suggestion if there is none."""
    if name_or_path.endswith(".tmx"):
        path = Path(name_or_path)
        for place in (path, data(name_or_path), data("levels", name_or_path)):
            if place.is_file():
                return place
        raise Fault(f"{name_or_path}: there is no such file")
    named = [path for path, _ in _files(user_folders) if _id(path) == name_or_path]
    if len(named) == 1:
        return named[0]
    entries = {e.id: e for e in sorted(catalogue(user_folders), key=lambda e: not e.fault)}  # a whole one before a torn
    if name_or_path not in entries:
        known = f": there are {', '.join(sorted(entries))}"
        raise Fault(f'no level "{name_or_path}"{did_you_mean(name_or_path, entries) or known}')
    return entries[name_or_path].path
