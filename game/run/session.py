"""A run being played: stage, world, every pad so far, and key frames to go back to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from game.core.cue import Cue
from game.core.digest import fingerprint
from game.core.pads import Pads
from game.data.stage import Assists, Stage
from game.run.keyframes import KeyTrack, pack
from game.run.modes import Mode, mode_of
from game.run.shifts import Shift, at_difficulty, judged, named, stage_after, stage_before
from game.run.snapshot import snapshot
from game.story.result import Result

MARK_TICKS = 60  # a fingerprint each second
REWIND_TICKS = 600  # how far practice may go back


class Mark(NamedTuple):
    """What a replay keeps of one tick: the fingerprint of the world and, to name a difference, some numbers of it."""

    fingerprint: str
    columns: tuple[int, ...]  # as Mode.columns


class KeyFrame(NamedTuple):
    """A copy of the world after so many ticks."""

    ticks: int
    world: Any


def mark(mode: Mode, world: Any) -> Mark:
    """The mark of a world of that mode."""
    return Mark(fingerprint(world), mode.numbers(world))


class Session:
    """Plays a stage tick by tick and remembers how.

    `pads[i]` drove tick i + 1. `marks[i]` was taken after tick (i + 1) * MARK_TICKS. `practice` is set for good by
    the first rewind: such a run counts for no record. `shifts` are changes of difficulty and help, those to come
    included; `stage` is what the last tick was played on, `first_stage` what the run began on. A rewind reaches
    `back_ticks` back, or to the start if that is None.
    """

    def __init__(
        self,
        stage: Stage,
        seed: int,
        players: int = 1,
        back_ticks: int | None = REWIND_TICKS,
        shifts: Iterable[Shift] = (),
    ) -> None:
        self.stage = self.first_stage = stage
        self.shifts = list(shifts)
        self.seed = seed
        self.players = players
        self.mode = mode_of(stage)
        self.world: Any = self.mode.new_world(stage, seed, players)
        self.pads: list[Pads] = []
        self.marks: list[Mark] = []
        self.practice = False
        self._back_ticks = back_ticks
        most = None if back_ticks is None else back_ticks // self.mode.key_ticks + 1
        self._frames: deque[KeyFrame] = deque([KeyFrame(0, snapshot(self.world))], maxlen=most)
        self._keys: KeyTrack | None = None  # for the replay
        self._unpacked: KeyFrame | None = None  # the next of them

    @property
    def ticks(self) -> int:
        """Ticks played so far."""
        return len(self.pads)

    @property
    def oldest(self) -> int:
        """The earliest tick that a rewind can still reach."""
        return self._frames[0].ticks

    def keep_frames(self) -> None:
        """From the start of a run on keep key frames for its replay, in which any moment can then be shown at once."""
        self._keys = KeyTrack()

    @property
    def keys(self) -> KeyTrack | None:
        """Those of the run so far, if any are kept."""
        self._pack()
        return self._keys

    def _pack(self) -> None:
        """A key frame is packed in the tick after its own, which has had marks and copies to make already."""
        if self._keys is not None and self._unpacked is not None:
            self._keys.add(pack(self.mode, self._unpacked.world))
            self._unpacked = None

    def mark(self) -> Mark:
        """The mark of the world as it stands."""
        return mark(self.mode, self.world)

    @property
    def difficulty(self) -> str:
        """Name of that of the next tick."""
        return stage_before(self.first_stage, self.shifts, self.ticks + 1).difficulty.name

    @property
    def assists(self) -> Assists:
        """The help that the next tick gets."""
        return stage_before(self.first_stage, self.shifts, self.ticks + 1).assists

    @property
    def helped(self) -> bool:
        """Whether it counts as a run with help: it is enough to have had some for a tick."""
        later = (shift.assists for shift in self.shifts if shift.ticks < self.ticks)
        return self.first_stage.assists.any or any(later)

    def shift(self, difficulty: str = "", assists: Assists | None = None) -> None:
        """From the next tick on play at that difficulty and with that help; what is not given stays as it is.

        Changes to come are forgotten.
        """
        wanted = Shift(self.ticks, difficulty or self.difficulty, named(assists or self.assists))
        self.shifts = [shift for shift in self.shifts if shift.ticks < self.ticks]
        if wanted != Shift(self.ticks, self.difficulty, named(self.assists)):
            self.shifts.append(wanted)

    def slow(self) -> None:
        """It has been played slower than it should: from now on a run with help, though no rule sees that."""
        if not self.stage.assists.slowed:
            helped = replace(self.stage.assists, slowed=True)
            self.stage, self.first_stage = (replace(s, assists=helped) for s in (self.stage, self.first_stage))

    def result(self) -> Result:
        """The run judged as it stands: by the easiest difficulty that it was played at, with all help that it had."""
        return self.mode.result(self._judged, self.world)

    @property
    def _judged(self) -> Stage:
        return judged(self.first_stage, (shift for shift in self.shifts if shift.ticks < self.ticks))

    def advance(self, pads: Pads) -> list[Cue]:
        """Play one tick and return what happened. After the end of the run nothing moves any more."""
        if self.world.finished:
            return []
        self._pack()
        if self.shifts:
            self.stage = stage_after(self.mode, self.stage, self.shifts, self.ticks, self.world)
        self.pads.append(pads)
        cues = self.mode.step(self.stage, self.world, pads)
        if self.ticks % MARK_TICKS == 0:
            self.marks.append(self.mark())
        if self.ticks % self.mode.key_ticks == 0:
            self._frames.append(KeyFrame(self.ticks, snapshot(self.world)))
        if self._keys is not None and self._keys.wants(self.ticks):
            here = self._frames[-1]
            self._unpacked = here if here.ticks == self.ticks else KeyFrame(self.ticks, snapshot(self.world))
        return cues

    def rewind(self, ticks: int) -> int:
        """Go back by `ticks` or as far as key frames reach; returns how far. The run is practice from now on."""
        goal = max(self.oldest, self.ticks - ticks)
        gone = self.ticks - goal
        if gone:
            self.practice = True
            difficulty, assists = self.difficulty, self.assists
            self.seek(goal)
            self.shift(difficulty, assists)
        return gone

    def seek(self, ticks: int) -> None:
        """Put the run back to where it was after `ticks` ticks: load the key frame before, run again from there.

        Raises ValueError for a tick that was not played yet or that no key frame reaches.
        """
        if not self.oldest <= ticks <= self.ticks:
            raise ValueError(f"tick {ticks} is not in {self.oldest} .. {self.ticks}")
        while self._frames[-1].ticks > ticks:
            self._frames.pop()
        frame = self._frames[-1]
        again = self.pads[frame.ticks : ticks]
        del self.pads[frame.ticks :]
        del self.marks[frame.ticks // MARK_TICKS :]
        self._pack()
        if self._keys is not None:
            self._keys.cut(frame.ticks)
        self.world = snapshot(frame.world)
        self.stage = stage_before(self.first_stage, self.shifts, frame.ticks)
        for pads in again:
            self.advance(pads)

    def restart(self) -> Session:
        """A fresh run of the same stage with the same seed, at the difficulty, with the help and players of now.

        It has not been slowed yet.
        """
        fresh = replace(self.first_stage, assists=replace(self.assists, slowed=False))
        stage = at_difficulty(fresh, self.difficulty)
        return Session(stage, self.seed, self.world.players, self._back_ticks)
