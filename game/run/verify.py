"""Proof of a replay: play it again without a picture and compare with what it says of itself."""

from __future__ import annotations

from typing import NamedTuple

from game.data.stage import Stage
from game.run.modes import Mode
from game.run.replay import Replay, session_of
from game.run.session import MARK_TICKS, Mark, Session


class Verdict(NamedTuple):
    """Whether the run came out the same; `ticks` and `fingerprint` of its end or of the first difference."""

    ok: bool
    ticks: int
    fingerprint: str
    difference: str = ""


def verify(replay: Replay, stage: Stage) -> Verdict:
    """Run the replay on `stage` and compare each mark. The caller has made sure that level and rules are the same."""
    session = session_of(replay, stage)
    for ticks, pads in enumerate(replay.pads, start=1):
        if session.world.finished:
            return _differs(session, ticks, "world.finished: True != False")
        session.advance(pads)
        if ticks % MARK_TICKS == 0:
            here = session.marks[-1]
            told = replay.marks[ticks // MARK_TICKS - 1]
            if here != told:
                return _differs(session, ticks, field_that_differs(session.mode, here, told))
    here = session.mark()
    if here != replay.final:
        return _differs(session, session.ticks, field_that_differs(session.mode, here, replay.final))
    if session.world.finished != replay.finished:
        return _differs(session, session.ticks, f"world.finished: {session.world.finished} != {replay.finished}")
    return Verdict(True, session.ticks, here.fingerprint)


def _differs(session: Session, ticks: int, field: str) -> Verdict:
    return Verdict(False, ticks, session.mark().fingerprint, f"tick {ticks} {field}")


def field_that_differs(mode: Mode, here: Mark, told: Mark) -> str:
    """`hero.x: 312 != 315`, the present run first; beyond the columns only the fingerprints can be told."""
    for name, mine, other in zip(mode.columns, here.columns, told.columns, strict=True):
        if mine != other:
            return f"{name}: {mine} != {other}"
    return f"world: {here.fingerprint[:8]} != {told.fingerprint[:8]}"
