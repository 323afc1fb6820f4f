"""A cue: one thing that happened in a tick, said once, for whoever shows or sounds it."""

from __future__ import annotations

from typing import NamedTuple


class Cue(NamedTuple):
    """What happened (`kind`, a name in `data.cues.CUES`), where in world px, by or to whom, how much, of which sort."""

    kind: str
    x: int
    y: int
    who: int = 0  # id of the fighter or thing, 0 for nobody
    n: int = 0  # damage, count, level: as the kind's help says
    text: str = ""  # sort, key or name: as the kind's help says
