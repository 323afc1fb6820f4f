"""A replay that can be shown from anywhere: by key frames that came with it, or once it was played through."""

from __future__ import annotations

import time
from typing import Any

from game.core.cue import Cue
from game.data.stage import Stage
from game.run.keyframes import KeyTrack, pack, unpack
from game.run.replay import Replay, session_of
from game.run.session import MARK_TICKS, mark
from game.run.shifts import stage_after, stage_before
from game.run.snapshot import snapshot
from game.run.verify import field_that_differs


class Film:
    """`world` is what is shown, after `ticks` ticks. `scan` goes ahead of it and proves the run on the way.

    `keys` are key frames that came with the replay; each is used only if it is the world that the replay itself tells
    of at that tick. Whoever forges a replay can forge both, so what is shown stays `lent` until the scan has come by.
    `difference` is empty as long as the run comes out as its file says, and names the first tick and field if not; from
    then on nothing that came with the file is used.
    """

    def __init__(self, stage: Stage, replay: Replay, keys: KeyTrack | None = None) -> None:
        self.stage, self.replay = stage, replay
        self._scout = session_of(replay, stage)
        self.mode = self._scout.mode
        self._start = snapshot(self._scout.world)
        self.world: Any = snapshot(self._start)
        self.ticks = 0
        self.difference = ""
        self.keys = KeyTrack()  # as far as it is scanned
        self._came = keys or KeyTrack()
        self._tried: tuple[int, Any] = (0, None)  # the last of those that was found good, and the world in it
        self._lent_from = 0  # ticks of the one that `world` goes back to, 0 for none or once it is proved

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
        """Up to here the run is proved."""
        return self._scout.ticks

    @property
    def lent(self) -> bool:
        """Whether what is shown is taken from the file and not proved yet."""
        return self._lent_from > 0

    @property
    def found(self) -> KeyTrack | None:
        """The key frames of a run that was proved to its end, if the file has none, or not all, or bad ones."""
        proved = self.scanned == self.length and not self.difference
        had = len(self._came.packed) == self.length // self._came.every and all(self._came.packed)
        return self.keys if proved and not had else None

    def scan(self, until_ns: int) -> None:
        """Play ahead until that moment of `time.perf_counter_ns`."""
        while self.scanned < self.length and time.perf_counter_ns() < until_ns:
            self._scan_one()

    def _scan_one(self) -> None:
        scout, replay = self._scout, self.replay
        scout.advance(replay.pads[scout.ticks])
        if self.keys.wants(scout.ticks):
            self.keys.add(pack(self.mode, scout.world))
        if self.difference:
            return
        told = replay.final if scout.ticks == self.length else None
        if scout.ticks % MARK_TICKS == 0:
            told = replay.marks[scout.ticks // MARK_TICKS - 1]
        here = mark(self.mode, scout.world) if told is not None else None
        if told is not None and here is not None and here != told:
            self._distrust(f"tick {scout.ticks} {field_that_differs(self.mode, here, told)}")
        self._prove()

    def _prove(self) -> None:
        if not self.difference and self.scanned >= self._lent_from:
            self._lent_from = 0

    def _distrust(self, difference: str) -> None:
        self.difference = self.difference or difference
        self._came = KeyTrack()

    def give_back(self) -> None:
        """What was lent cannot be shown: it is no world of this run. Begin again with what is proved."""
        self._distrust(f"tick {self._lent_from} key frame")
        self.world, self.ticks, self._lent_from = snapshot(self._start), 0, 0

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

    def knows(self, ticks: int) -> bool:
        """Whether that moment can be shown at once."""
        if ticks <= self.scanned:
            return True
        while ticks - (frame := self._came.before(ticks)) < self._came.every:
            if not frame or self._try(frame):
                return True
        return False

    def _try(self, frame: int) -> bool:
        """Whether the key frame that came is any good; one that is not is dropped."""
        if self._tried[0] != frame:
            told = self.replay.marks[frame // MARK_TICKS - 1].fingerprint
            try:
                self._tried = frame, unpack(self.mode, self._came.at(frame), self._start, told)
            except ValueError:
                self._came.drop(frame)
                return False
        return True

    def seek(self, ticks: int) -> None:
        """Show the run after `ticks` ticks, or after as many as there are; nobody sees what lies between."""
        goal = max(0, min(ticks, self.length))
        if not self.knows(goal):
            while self.scanned < goal:
                self._scan_one()
        own, came = self.keys.before(goal), 0
        if goal > self.scanned:
            while (came := self._came.before(goal)) and not self._try(came):
                pass
        if not max(own, came) <= self.ticks <= goal or (self.lent and self.difference):
            self._load(own, came)
        while self.ticks < goal:
            self.advance()

    def _load(self, own: int, came: int) -> None:
        """Show the later of two key frames, one of our own and one that came and is good; the start if both are 0."""
        self.ticks, self._lent_from = max(own, came), 0
        if came > own:
            self.world, self._lent_from = snapshot(self._tried[1]), came
        elif own:
            told = self._scout.marks[own // MARK_TICKS - 1].fingerprint
            self.world = unpack(self.mode, self.keys.at(own), self._start, told)
        else:
            self.world = snapshot(self._start)

    def world_at(self, ticks: int) -> Any:
        """A copy of the world after so many ticks; what is shown stays."""
        shown = self.world, self.ticks, self._lent_from
        self.world = snapshot(self.world)
        self.seek(ticks)
        out = self.world
        self.world, self.ticks, self._lent_from = shown
        self._prove()
        return out
