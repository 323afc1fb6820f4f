"""A replay that can be shown from anywhere: it is played through once in spare time, and key frames of it are kept."""

from __future__ import annotations

import time
from typing import Any

from game.core.cue import Cue
from game.data.stage import Stage
from game.run.replay import Replay, session_of
from game.run.session import MARK_TICKS, mark
from game.run.shifts import stage_after, stage_before
from game.run.snapshot import snapshot
from game.run.verify import field_that_differs

KEY_TICKS = 120  # between key frames: a seek runs again so many ticks at most


class Film:
    """`world` is what is shown, after `ticks` ticks. `scan` goes ahead of it and proves the run on the way.

    `difference` is empty as long as the run comes out as its file says, and names the first tick and field if not.
    """

    def __init__(self, stage: Stage, replay: Replay) -> None:
        self.stage, self.replay = stage, replay
        self._scout = session_of(replay, stage)
        self.mode = self._scout.mode
        self.world: Any = snapshot(self._scout.world)
        self.ticks = 0
        self.difference = ""
        self._frames: dict[int, Any] = {0: snapshot(self._scout.world)}

    @property
    def length(self) -> int:
        """Ticks of the whole run."""
        return self.replay.ticks

    @property
    def ended(self) -> bool:
        """Whether the last tick is shown."""
        return self.ticks >= self.length

    @property
    def scanned(self) -> int:
        """Up to here any tick can be shown at once."""
        return self._scout.ticks

    def scan(self, until_ns: int) -> None:
        """Play ahead until that moment of `time.perf_counter_ns`."""
        while self.scanned < self.length and time.perf_counter_ns() < until_ns:
            self._scan_one()

    def _scan_one(self) -> None:
        scout, replay = self._scout, self.replay
        scout.advance(replay.pads[scout.ticks])
        if scout.ticks % KEY_TICKS == 0:
            self._frames[scout.ticks] = snapshot(scout.world)
        if self.difference:
            return
        told = replay.final if scout.ticks == self.length else None
        if scout.ticks % MARK_TICKS == 0:
            told = replay.marks[scout.ticks // MARK_TICKS - 1]
        here = mark(self.mode, scout.world) if told is not None else None
        if told is not None and here is not None and here != told:
            self.difference = f"tick {scout.ticks} {field_that_differs(self.mode, here, told)}"

    def advance(self) -> list[Cue]:
        """Show the next tick and return what happened in it."""
        if self.ended:
            return []
        shifts = self.replay.shifts
        if shifts:
            stage = stage_before(self._scout.first_stage, shifts, self.ticks)
            self.stage = stage_after(self.mode, stage, shifts, self.ticks, self.world)
        cues = self.mode.step(self.stage, self.world, self.replay.pads[self.ticks])
        self.ticks += 1
        return cues

    def seek(self, ticks: int) -> None:
        """Show the run after `ticks` ticks, or after as many as there are; nobody sees what lies between."""
        goal = max(0, min(ticks, self.length))
        while self.scanned < goal:
            self._scan_one()
        frame = goal - goal % KEY_TICKS
        if not frame <= self.ticks <= goal:
            self.world, self.ticks = snapshot(self._frames[frame]), frame
        while self.ticks < goal:
            self.advance()

    def world_at(self, ticks: int) -> Any:
        """A copy of the world after so many ticks; what is shown stays."""
        shown = self.world, self.ticks
        self.world = snapshot(self.world)
        self.seek(ticks)
        out = self.world
        self.world, self.ticks = shown
        return out
