"""What the body of a replay file may hold: every field is looked at before anything is made of it."""

from __future__ import annotations

from typing import Any

from game.core.faults import Fault
from game.core.pads import MASK, Pads
from game.data.difficulty import DIFFICULTIES
from game.run.modes import MODE_NAMES, mode_named
from game.run.replay import Replay
from game.run.session import MARK_TICKS, Mark
from game.run.shifts import ASSISTS, Shift

MAX_TICKS = 60 * 60 * 60 * 4  # four hours


def replay_of(body: object, name: str) -> Replay:
    """The replay that a body tells of. Raises Fault, one line beginning with `name`, for a field that is not ours."""
    if not isinstance(body, dict):
        raise Fault("{file}: field {field} is not {wanted}", file=name, field="body", wanted="an object")
    reader = _Reader(body, name)
    assists = reader.assists("assists", body.get("assists"))
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
        shifts=reader.shifts(assists),
        assists=assists,
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
        return Fault("{file}: field {field} is not {wanted}", file=self.name, field=field, wanted=wanted)

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

    def assists(self, field: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or any(name not in ASSISTS for name in value):
            raise self.bad(field, f"a list out of {', '.join(ASSISTS)}")
        return tuple(value)

    def shifts(self, begun: tuple[str, ...]) -> tuple[Shift, ...]:
        """Each later than the one before. Older files have none, or tell no help: that stayed as it had `begun`."""
        if "shifts" not in self.body:
            return ()
        out: list[Shift] = []
        for row in self.rows("shifts"):
            last = out[-1].ticks if out else -1
            if len(row) not in (2, 3) or type(row[0]) is not int or not last < row[0] < MAX_TICKS:
                raise self.bad("shifts", "rising ticks, each with a difficulty and help")
            help_ = self.assists("shifts", row[2]) if len(row) == 3 else begun
            out.append(Shift(row[0], self.difficulty("shifts", row[1]), help_))
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
