"""A finished run played beside the present one, tick for tick."""

from __future__ import annotations

from typing import Any

from game.data.stage import Stage
from game.run.replay import Replay, session_of
from game.run.session import REWIND_TICKS


class Ghost:
    """Follows the present run forth and, within the reach of a rewind, back; at its own end it stands still."""

    def __init__(self, stage: Stage, replay: Replay) -> None:
        """`stage` is the replay's own; that the two fit has been checked."""
        self._replay = replay
        self._session = session_of(replay, stage, REWIND_TICKS)

    @property
    def world(self) -> Any:
        """How things stand there."""
        return self._session.world

    def follow(self, ticks: int) -> None:
        """Go to where the run was after `ticks` ticks."""
        goal = min(ticks, self._replay.ticks)
        if goal < self._session.ticks:
            self._session.seek(max(goal, self._session.oldest))
        while self._session.ticks < goal:
            self._session.advance(self._replay.pads[self._session.ticks])

    def restart(self) -> Ghost:
        """The same run from its beginning."""
        return Ghost(self._session.first_stage, self._replay)
