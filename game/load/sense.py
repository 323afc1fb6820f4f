"""What a level as a whole must have to be played: a start, waves with men, flags that something sets, free places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from game.core.boxes import Box
from game.core.faults import did_you_mean
from game.core.grid import SOLID, TileGrid
from game.data.fighters import KINDS
from game.data.level import Spawn
from game.data.scene_names import RULE_FLAGS
from game.data.schema import SCHEMA, SPAWNS
from game.load.faults import LevelError

SETTINGS = ("cadet", "militia", "captain")
SETTERS = ("sets", "done_flag", "called", "opened", "left", "halted", "arrived")  # properties that name a flag to set
_HERO = KINDS["danko"].body
_STANDING = ("player_start", "spot", "bystander", *SPAWNS)


def on(setting: str, spawn: Spawn) -> bool:
    """Whether the object exists on this difficulty."""
    wanted = spawn.text("difficulty")
    return wanted in ("all", setting) or (wanted == "from_militia" and setting != "cadet")


def make_sense(path: Path, grid: TileGrid, objects: tuple[Spawn, ...]) -> None:
    """Raises LevelError at the first fault."""
    _starts(path, objects)
    for spawn in objects:
        _needs(path, spawn)
        if spawn.kind in _STANDING:
            _stands_free(path, grid, spawn)
    for setting in SETTINGS:
        _waves(path, [o for o in objects if on(setting, o)], setting)


def _starts(path: Path, objects: tuple[Spawn, ...]) -> None:
    starts = [o for o in objects if o.kind == "player_start"]
    if not any(o.number("player") == 1 for o in starts):
        raise LevelError(path, "", "no player_start for player 1")
    for player, count in Counter(o.number("player") for o in starts).items():
        if count > 1:
            last = [o for o in starts if o.number("player") == player][-1]
            raise LevelError(path, last.id, f"a second player_start for player {player}")
    if not any(o.kind == "exit" for o in objects):
        raise LevelError(path, "", "no exit")
    for order, count in Counter(o.number("order") for o in objects if o.kind == "checkpoint").items():
        if count > 1:
            raise LevelError(path, "", f"{count} checkpoints have the order {order}")


def _needs(path: Path, spawn: Spawn) -> None:
    """Properties that make sense only together."""
    match spawn.kind:
        case "wave":
            start = spawn.text("start")
            if start == "flag" and not spawn.text("when"):
                raise LevelError(path, spawn.id, 'start is "flag", so "when" must name the flag')
            if start == "after" and not spawn.number("after"):
                raise LevelError(path, spawn.id, 'start is "after", so "after" must name the wave')
        case "camera_lock":
            if spawn.text("release") == "flag" and not spawn.text("flag"):
                raise LevelError(path, spawn.id, 'release is "flag", so "flag" must name it')
        case "sequence":
            if not spawn.text("when"):
                raise LevelError(path, spawn.id, 'a sequence needs "when", the flag that starts it')
        case "trigger":
            if not any(spawn.text(name) for name in ("sets", "says", "goal", "cue")):
                raise LevelError(path, spawn.id, "the trigger does nothing: give it sets, says, goal or cue")
        case kind if kind in SPAWNS:
            if spawn.text("entry") == "door" and not spawn.number("from"):
                raise LevelError(path, spawn.id, 'entry is "door", so "from" must refer to the door')


def _stands_free(path: Path, grid: TileGrid, spawn: Spawn) -> None:
    body: Box = KINDS[spawn.kind].body if spawn.kind in KINDS else _HERO
    box = body.at(spawn.x, spawn.y)
    if grid.solid_in(*box):
        for row in range(box.top >> 4, ((box.bottom - 1) >> 4) + 1):
            for column in range(box.left >> 4, ((box.right - 1) >> 4) + 1):
                if grid.at(column, row) == SOLID:
                    raise LevelError(path, spawn.id, f"the {spawn.kind} stands in a wall at tile {column}, {row}")


def _waves(path: Path, objects: list[Spawn], setting: str) -> None:
    waves: dict[int, Spawn] = {}
    for wave in (o for o in objects if o.kind == "wave"):
        if wave.number("number") in waves:
            raise LevelError(path, wave.id, f"a second wave {wave.number('number')} on {setting}")
        waves[wave.number("number")] = wave
    men = Counter(o.number("wave") for o in objects if o.kind in SPAWNS and o.text("players") == "any")
    for spawn in objects:
        if spawn.kind in SPAWNS and spawn.number("wave") and spawn.number("wave") not in waves:
            raise LevelError(path, spawn.id, f"there is no wave {spawn.number('wave')} on {setting}")
    for number, wave in waves.items():
        if not men[number]:
            raise LevelError(path, wave.id, f"wave {number} has no men on {setting}")
        if wave.number("after") and wave.number("after") not in waves:
            raise LevelError(path, wave.id, f"it follows wave {wave.number('after')}, which is not there on {setting}")


def flags_set(objects: tuple[Spawn, ...]) -> set[str]:
    """Flags that something in the level or a rule of the game can set."""
    found = set(RULE_FLAGS)
    for spawn in objects:
        for name in SETTERS:
            if spawn.args.get(name):
                found.add(spawn.text(name))
        if spawn.kind in ("clock", "hold_out"):
            found.update(mark.partition(":")[2] for mark in spawn.text("marks").split(","))
    return found


def _flags_read(spawn: Spawn) -> Iterator[tuple[str, str]]:
    for name, prop in SCHEMA[spawn.kind].props.items():
        if prop.sort == "flag" and name not in SETTERS and spawn.args[name]:
            yield name, spawn.text(name).removeprefix("!")


def flags_are_set(path: Path, objects: tuple[Spawn, ...]) -> None:
    """Raises LevelError for a flag that an object, or a light, reads and that nothing sets."""
    known = flags_set(objects)
    for spawn in objects:
        for name, flag in _flags_read(spawn):
            if flag not in known:
                near = did_you_mean(flag, known)
                raise LevelError(path, spawn.id, f'property "{name}": nothing sets the flag "{flag}"{near}')
