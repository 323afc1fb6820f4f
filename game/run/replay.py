"""The replay file: what was pressed in a run and enough fingerprints to prove that it plays out the same again.

Layout: 8 bytes magic, then big-endian format version (u16), length of the body (u32), length of the packed body (u32)
and a blake2b digest (16 bytes) of all of that after the magic and of the packed body; then the body, JSON packed by
zlib. Nothing may follow.
"""

from __future__ import annotations

import hashlib
import json
import struct
import zlib
from dataclasses import asdict, dataclass, fields
from itertools import groupby
from pathlib import Path
from typing import Any

from game import __version__
from game.core.digest import fingerprint
from game.core.faults import Fault
from game.core.pads import MASK, Pads
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Assists, Stage
from game.data.story import Story
from game.run.modes import MODE_NAMES, mode_named, mode_of
from game.run.rules import rules_fingerprint
from game.run.saving import write_whole
from game.run.session import KEY_TICKS, MARK_TICKS, Mark, Session
from game.run.shifts import Shift

MAGIC = b"RHEAT\x1a\r\n"  # a transfer as text would break it
FORMAT = 2
MAX_PACKED = 4 << 20
MAX_BODY = 32 << 20
MAX_TICKS = 60 * 60 * 60 * 4  # four hours
_HEAD = struct.Struct(">HII16s")
_ASSISTS = tuple(f.name for f in fields(Assists))


@dataclass(frozen=True, slots=True)
class Replay:
    """A recorded run, begun at `difficulty`. `marks[i]` belongs to tick (i + 1) * MARK_TICKS, `final` to the last."""

    mode: str
    level: str
    level_fingerprint: str
    story: str  # fingerprint of the lines: how long they stand on the screen is part of the rules
    seed: int
    difficulty: str
    shifts: tuple[Shift, ...]
    assists: tuple[str, ...]
    players: int
    practice: bool
    finished: bool
    rank: str
    score: int
    pads: tuple[Pads, ...]
    marks: tuple[Mark, ...]
    final: Mark
    game: str
    rules: str

    @property
    def ticks(self) -> int:
        """Length of the run."""
        return len(self.pads)


def record(session: Session, rank: str = "", score: int = 0) -> Replay:
    """The replay of a run as it stands."""
    stage = session.stage
    given = asdict(stage.assists)
    return Replay(
        mode=session.mode.name,
        level=stage.level.id,
        level_fingerprint=stage.level.fingerprint,
        story=story_fingerprint(stage.story),
        seed=session.seed,
        difficulty=session.first_stage.difficulty.name,
        shifts=tuple(shift for shift in session.shifts if shift.ticks < session.ticks),
        assists=tuple(name for name in _ASSISTS if given[name]),
        players=session.players,
        practice=session.practice,
        finished=session.world.finished,
        rank=rank,
        score=score,
        pads=tuple(session.pads),
        marks=tuple(session.marks),
        final=session.mark(),
        game=__version__,
        rules=rules_fingerprint(session.mode.root),
    )


def session_of(replay: Replay, stage: Stage, key_frames: int | None = 1) -> Session:
    """A run of the same beginning, dice and changes of difficulty, that waits for the replay's pads."""
    return Session(stage, replay.seed, replay.players, KEY_TICKS, key_frames, replay.shifts)


def pack(replay: Replay) -> bytes:
    """The bytes of the file."""
    body = {f.name: getattr(replay, f.name) for f in fields(Replay)}
    body["pads"] = [[*pads, len(list(run))] for pads, run in groupby(replay.pads)]
    body["marks"] = [[m.fingerprint, *m.columns] for m in replay.marks]
    body["final"] = [replay.final.fingerprint, *replay.final.columns]
    body["columns"] = mode_named(replay.mode).columns
    raw = json.dumps(body, separators=(",", ":")).encode()
    packed = zlib.compress(raw, 9)
    return MAGIC + _HEAD.pack(FORMAT, len(raw), len(packed), _seal(FORMAT, len(raw), packed)) + packed


def _seal(version: int, raw_length: int, packed: bytes) -> bytes:
    lengths = struct.pack(">HII", version, raw_length, len(packed))
    return hashlib.blake2b(lengths + packed, digest_size=16).digest()


def unpack(data: bytes, name: str) -> Replay:
    """The replay in `data`. Raises Fault, one line beginning with `name`, for anything that is not whole and ours."""
    if data[: len(MAGIC)] != MAGIC:
        raise Fault(f"{name}: not a RED HEAT replay")
    if len(data) < len(MAGIC) + _HEAD.size:
        raise Fault(f"{name}: the file is cut short")
    version, raw_length, packed_length, seal = _HEAD.unpack_from(data, len(MAGIC))
    if version != FORMAT:
        raise Fault(f"{name}: replay format {version}, but this game reads format {FORMAT}")
    packed = data[len(MAGIC) + _HEAD.size :]
    if len(packed) < packed_length:
        raise Fault(f"{name}: the file is cut short")
    if len(packed) > packed_length:
        raise Fault(f"{name}: something follows the end of the replay")
    if packed_length > MAX_PACKED or raw_length > MAX_BODY:
        raise Fault(f"{name}: too large for a replay")
    if _seal(version, raw_length, packed) != seal:
        raise Fault(f"{name}: the file is damaged (checksum)")
    try:
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(packed, raw_length + 1)
        body = json.loads(raw)
    except (zlib.error, ValueError, RecursionError) as error:
        raise Fault(f"{name}: the file is damaged ({type(error).__name__})") from error
    if len(raw) != raw_length or not unpacker.eof or unpacker.unused_data:
        raise Fault(f"{name}: the file is damaged (length)")
    return _read(body, name)


class _Reader:
    """Takes fields out of a body, each checked; `name` is the file. Raises Fault for a mode or columns not ours."""

    def __init__(self, body: dict[str, Any], name: str) -> None:
        self.body = body
        self.name = name
        self.mode = self.text("mode")
        if self.mode not in MODE_NAMES:
            raise self.bad("mode", f"one of {', '.join(MODE_NAMES)}")
        columns = mode_named(self.mode).columns
        if body.get("columns") != list(columns):
            raise self.bad("columns", "what this game writes")
        self._numbers = len(columns)

    def bad(self, field: str, wanted: str) -> Fault:
        return Fault(f"{self.name}: field {field} is not {wanted}")

    def text(self, field: str) -> str:
        value = self.body.get(field)
        if not isinstance(value, str) or len(value) > 200:
            raise self.bad(field, "a short text")
        return value

    def flag(self, field: str) -> bool:
        value = self.body.get(field)
        if not isinstance(value, bool):
            raise self.bad(field, "true or false")
        return value

    def number(self, field: str, low: int, high: int) -> int:
        value = self.body.get(field)
        if type(value) is not int or not low <= value <= high:
            raise self.bad(field, f"a whole number in {low} .. {high}")
        return value

    def rows(self, field: str) -> list[list[Any]]:
        value = self.body.get(field)
        if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
            raise self.bad(field, "a list of lists")
        return value

    def mark(self, field: str, row: object) -> Mark:
        if (
            not isinstance(row, list)
            or len(row) != 1 + self._numbers
            or not isinstance(row[0], str)
            or len(row[0]) != 32
            or not all(type(n) is int for n in row[1:])
        ):
            raise self.bad(field, "a fingerprint with its numbers")
        return Mark(row[0], tuple(row[1:]))

    def difficulty(self, field: str, value: object) -> str:
        if not isinstance(value, str) or value not in DIFFICULTIES:
            raise self.bad(field, f"one of {', '.join(DIFFICULTIES)}")
        return value

    def shifts(self) -> tuple[Shift, ...]:
        """Each later than the one before; files from before there were any have none."""
        if "shifts" not in self.body:
            return ()
        out: list[Shift] = []
        for row in self.rows("shifts"):
            if len(row) != 2 or type(row[0]) is not int or not (out[-1].ticks if out else -1) < row[0] < MAX_TICKS:
                raise self.bad("shifts", "rising ticks, each with a difficulty")
            out.append(Shift(row[0], self.difficulty("shifts", row[1])))
        return tuple(out)

    def pads(self) -> tuple[Pads, ...]:
        out: list[Pads] = []
        for row in self.rows("pads"):
            if len(row) not in (2, 3) or not all(type(n) is int for n in row):
                raise self.bad("pads", "pads and how many ticks they were held")
            *pads, count = row
            if not 1 <= count <= MAX_TICKS - len(out) or not all(0 <= pad <= MASK for pad in pads):
                raise self.bad("pads", "pads and how many ticks they were held")
            out.extend([tuple(pads)] * count)
        return tuple(out)


def _read(body: object, name: str) -> Replay:
    if not isinstance(body, dict):
        raise Fault(f"{name}: the body is not an object")
    reader = _Reader(body, name)
    assists = body.get("assists")
    if not isinstance(assists, list) or any(a not in _ASSISTS for a in assists):
        raise reader.bad("assists", f"a list out of {', '.join(_ASSISTS)}")
    pads = reader.pads()
    marks = tuple(reader.mark("marks", row) for row in reader.rows("marks"))
    if len(marks) != len(pads) // MARK_TICKS:
        raise reader.bad("marks", "one for each second of the run")
    return Replay(
        mode=reader.mode,
        level=reader.text("level"),
        level_fingerprint=reader.text("level_fingerprint"),
        story=reader.text("story"),
        seed=reader.number("seed", 0, (1 << 64) - 1),
        difficulty=reader.difficulty("difficulty", body.get("difficulty")),
        shifts=reader.shifts(),
        assists=tuple(assists),
        players=reader.number("players", 1, 2),
        practice=reader.flag("practice"),
        finished=reader.flag("finished"),
        rank=reader.text("rank"),
        score=reader.number("score", -(1 << 62), 1 << 62),
        pads=pads,
        marks=marks,
        final=reader.mark("final", body.get("final")),
        game=reader.text("game"),
        rules=reader.text("rules"),
    )


def save(path: Path, replay: Replay) -> None:
    """Write the file whole or not at all."""
    write_whole(path, pack(replay))


def read(path: Path, name: str = "") -> Replay:
    """The replay in a file, called `name` in what is told of it. Raises Fault, one line, if it cannot be read."""
    name = name or str(path)
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for without end
            raise Fault(f"{name}: is not a file")
        with path.open("rb") as file:
            data = file.read(MAX_PACKED + 4096)
    except OSError as error:
        raise Fault(f"{name}: {error.strerror or error}") from error
    return unpack(data, name)


def story_fingerprint(story: Story) -> str:
    """32 hex digits over all spoken lines."""
    return fingerprint([(line.key, line.text) for line in story.lines.values()])


def check_fits(replay: Replay, stage: Stage, name: str) -> None:
    """Raise Fault unless the replay was made on this very level under these very rules."""
    level = stage.level
    if (replay.level, replay.mode) != (level.id, level.mode):
        raise Fault(f"{name}: plays level {replay.level} ({replay.mode}), not {level.id} ({level.mode})")
    if replay.level_fingerprint != level.fingerprint:
        raise Fault(
            f"{name}: was played on another version of level {level.id} "
            f"({replay.level_fingerprint[:8]}, here {level.fingerprint[:8]})"
        )
    here = rules_fingerprint(mode_of(stage).root)
    if replay.rules != here:
        raise Fault(
            f"{name}: was played by other rules (game {replay.game}, rules {replay.rules[:8]}, here {here[:8]})"
        )
    if replay.story != story_fingerprint(stage.story):
        raise Fault(f"{name}: was played with other lines of the story")


def assists_of(replay: Replay) -> Assists:
    """The help that the run was played with."""
    return Assists(**dict.fromkeys(replay.assists, True))
