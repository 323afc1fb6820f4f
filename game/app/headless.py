"""Commands that need no picture: list, check, let a bot play, prove a replay."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from game.app.home import Home
from game.app.library import Library
from game.core.faults import Fault
from game.run import replay as replays
from game.run import replay_file
from game.run.bots import bot_for
from game.run.session import Session
from game.run.verify import verify

MOST_TICKS = 60 * 60 * 15  # a bot that needs a quarter of an hour is lost


def levels() -> int:
    """One line a level: id, title, file; what is refused is told, and makes it 1."""
    library = Library(Home().levels)
    entries = library.catalogue()
    for entry in entries:
        if entry.fault:
            print(entry.fault, file=sys.stderr)
        else:
            print(f"{entry.id:<12} {library.words(entry.title):<24} {entry.path.name}")
    return 1 if any(entry.fault for entry in entries) else 0


def check(paths: Sequence[Path]) -> int:
    """One line for each thing that is wrong; 1 if there is any."""
    from game.load.check import check_all

    faults = check_all(list(paths))
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print("ok")
    return 1 if faults else 0


def bot(level_id: str, seed: int, difficulty: str, record: Path | None, bare: bool) -> int:
    """Let the level's bot play; 0 if it finished. A `bare` record has no key frames."""
    if record is not None and record.is_dir():
        raise Fault(f"{record}: is a folder, a file is wanted")
    session = bot_run(Library(Home().levels), level_id, seed, difficulty, keeps=record is not None and not bare)
    end = session.result()
    replay = replays.record(session, end.rank, end.score)
    if record is not None:
        replay_file.save(record, replay, session.keys)
    level = session.stage.level.id
    if not session.world.finished:
        where = session.mode.where(session.world)
        print(f"{level}: not finished after {session.ticks} ticks, {where}", file=sys.stderr)
        return 1
    print(f"finished {level} ticks={session.ticks} rank={end.rank} hash={session.mark().fingerprint}")
    return 0


def bot_run(
    library: Library, level_id: str, seed: int, difficulty: str, most_ticks: int = MOST_TICKS, keeps: bool = False
) -> Session:
    """The run of the level's bot, finished or given up; `keeps` key frames for its replay. Raises Fault."""
    stage = library.stage(level_id, difficulty)
    player = bot_for(stage.level)
    session = Session(stage, seed, back_ticks=0)
    if keeps:
        session.keep_frames()
    while not session.world.finished and session.ticks < most_ticks:
        session.advance(player.pads(stage, session.world))
    return session


def verify_file(path: Path) -> int:
    """Play a replay again and compare; 0 if every fingerprint is the same."""
    replay = replay_file.read(path)
    stage = Library(Home().levels).stage(replay.level, replay.difficulty, replays.assists_of(replay))
    replays.check_fits(replay, stage, str(path))
    verdict = verify(replay, stage)
    if not verdict.ok:
        print(f"{path}: {verdict.difference}", file=sys.stderr)
        return 1
    print(f"ok {replay.level} ticks={verdict.ticks} hash={verdict.fingerprint}")
    return 0
