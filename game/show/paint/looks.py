"""Sheets of people: packed as they were read, and cut move by move as moves are asked for.

Whole sheets at four bytes a pixel would take a third of the game's memory, and rows of a picture would lie far apart
in it. Of what is cut, moves that nobody has made for longest give way to those that somebody makes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from weakref import WeakSet

import pygame

from game.core.faults import Fault, did_you_mean
from game.core.files import data
from game.show.paint.kept import kept
from game.show.paint.sheets import Cel, Strip, cleared, packed, table, ticks_of

KEPT_BYTES = 10 << 20  # of cut pictures, and of as many that look the other way
SPARE = 4  # of what is kept a part in so many goes at once, so that not every cut has to make room
MARKS = ("hand", "hand_f", "hit", "muzzle", "pair")


@dataclass(slots=True, eq=False)
class _Move:
    """A strip that was cut, and when it was last asked for, in cuts of any look."""

    strip: Strip
    bytes: int
    asked: int = 0


@dataclass(slots=True, eq=False, weakref_slot=True)
class Look:
    """One person's sheet: a strip for each move, cut from the `packed` one when it is asked for."""

    name: str
    packed: Mapping[str, Strip]
    stride_percent: int = 100  # how far his legs reach in a step, beside those of the tallest
    _cut: dict[str, _Move] = field(default_factory=dict)

    def __contains__(self, move: object) -> bool:
        return move in self.packed

    def strip(self, move: str) -> Strip:
        """The strip of a move. Raises Fault, naming both, if the sheet lacks it."""
        found = self._cut.get(move)
        if found is None:
            found = self._cut_out(move)
        found.asked = _cuts
        return found.strip

    def _cut_out(self, move: str) -> _Move:
        global _cuts
        if move not in self.packed:
            raise Fault(f'people/{self.name}.json: no move "{move}"{did_you_mean(move, self.packed)}')
        whole = self.packed[move]
        strip = Strip(tuple(replace(cel, image=cleared(cel.image)) for cel in whole.cels), whole.loop)
        found = _Move(strip, 2 * sum(cel.image.get_pitch() * cel.image.get_height() for cel in strip.cels))
        _cuts += 1
        _looks.add(self)
        _make_room(found.bytes)
        self._cut[move] = found
        return found


_cuts = 0  # that were made, of any look
_looks: WeakSet[Look] = WeakSet()  # of which something was cut


def _make_room(wanted: int) -> None:
    """Let go of the moves that were not asked for longest, if with so many bytes more too much would be kept."""
    found = [(each.asked, each.bytes, look, move) for look in _looks for move, each in look._cut.items()]
    over = sum(each[1] for each in found) + wanted - KEPT_BYTES
    if over <= 0:
        return
    over += KEPT_BYTES // SPARE
    for _, size, look, move in sorted(found, key=lambda each: each[0]):
        if over <= 0:
            return
        del look._cut[move]
        over -= size


@kept(64)
def load_look(name: str, folder: Path | None = None) -> Look:
    """Read `assets/people/<name>` once, or from `folder`. Raises Fault if it is missing or damaged."""
    base = folder or data("assets", "people")
    sheet, found = packed(base / f"{name}.png"), table(base / f"{name}.json")
    moves: dict[str, Strip] = {}
    for move, row in found.get("moves", {}).items():
        cels = tuple(_cels(sheet, row, f"people/{name}.json: {move}"))
        if not cels:
            raise Fault(f"people/{name}.json: {move} has no pictures")
        moves[move] = Strip(cels, bool(row.get("loop", False)))
    return Look(name, moves, _stride(name, found))


def _cels(sheet: pygame.Surface, row: dict[str, Any], where: str) -> Iterator[Cel]:
    """The pictures of a move as parts of the packed sheet."""
    for number, f in enumerate(row["frames"]):
        try:
            yield Cel(
                sheet.subsurface(pygame.Rect(f["x"], f["y"], f["w"], f["h"])),
                f["dx"],
                f["dy"],
                ticks_of(f["ms"]),
                f.get("phase", ""),
                {mark: (int(f[mark][0]), int(f[mark][1])) for mark in MARKS if f.get(mark)},
                round(f.get("tilt", 0)),
            )
        except (KeyError, TypeError, ValueError, IndexError) as error:
            raise Fault(f"{where}, picture {number}: {error}") from error


def _stride(name: str, found: dict[str, Any]) -> int:
    stride = found.get("stride")
    if not isinstance(stride, int) or not 50 <= stride <= 200:
        raise Fault(f"people/{name}.json: stride must be 50 to 200 per cent, not {stride}")
    return stride
