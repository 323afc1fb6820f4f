"""A replay: what was pressed in a run, and enough fingerprints to prove that it plays out the same again."""

from __future__ import annotations

from dataclasses import dataclass

from game import __version__
from game.core.digest import fingerprint
from game.core.faults import Fault
from game.core.pads import Pads
from game.data.stage import Assists, Stage
from game.data.story import Story
from game.run.modes import mode_of
from game.run.rules import rules_fingerprint
from game.run.session import Mark, Session
from game.run.shifts import Shift, all_help, easiest, help_named, named


@dataclass(frozen=True, slots=True)
class Replay:
    """A recorded run, begun at `difficulty` with `assists`.

    `marks[i]` belongs to tick (i + 1) * MARK_TICKS, `final` to the last.
    """

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

    @property
    def counts_as(self) -> str:
        """The difficulty by which it is judged: the easiest that it was played at."""
        return easiest(self.difficulty, self.shifts)

    @property
    def helped(self) -> bool:
        """Whether it ever had help."""
        return all_help(self.assists, self.shifts).any


def record(session: Session, rank: str = "", score: int = 0) -> Replay:
    """The replay of a run as it stands."""
    stage = session.stage
    return Replay(
        mode=session.mode.name,
        level=stage.level.id,
        level_fingerprint=stage.level.fingerprint,
        story=story_fingerprint(stage.story),
        seed=session.seed,
        difficulty=session.first_stage.difficulty.name,
        shifts=tuple(shift for shift in session.shifts if shift.ticks <= session.ticks),
        assists=named(session.first_stage.assists),
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


def session_of(replay: Replay, stage: Stage, back_ticks: int | None = 0) -> Session:
    """A run of the same beginning, dice and changes of difficulty and help, that waits for the replay's pads."""
    return Session(stage, replay.seed, replay.players, back_ticks, replay.shifts)


def story_fingerprint(story: Story) -> str:
    """32 hex digits over all spoken lines."""
    return fingerprint([(line.key, line.text) for line in story.lines.values()])


def check_fits(replay: Replay, stage: Stage, name: str) -> None:
    """Raise Fault unless the replay was made on this very level under these very rules."""
    level = stage.level
    if (replay.level, replay.mode) != (level.id, level.mode):
        there, here = f"{replay.level} ({replay.mode})", f"{level.id} ({level.mode})"
        raise Fault("{file}: plays level {there}, not {here}", file=name, there=there, here=here)
    if replay.level_fingerprint != level.fingerprint:
        raise Fault(
            "{file}: was played on another version of level {level} ({there}, here {here})",
            file=name,
            level=level.id,
            there=replay.level_fingerprint[:8],
            here=level.fingerprint[:8],
        )
    here = rules_fingerprint(mode_of(stage).root)
    if replay.rules != here:
        raise Fault(
            "{file}: was played by other rules (game {game}, rules {there}, here {here})",
            file=name,
            game=replay.game,
            there=replay.rules[:8],
            here=here[:8],
        )
    if replay.story != story_fingerprint(stage.story):
        raise Fault("{file}: was played with other lines of the story", file=name)


def assists_of(replay: Replay) -> Assists:
    """The help that the run began with."""
    return help_named(replay.assists)
