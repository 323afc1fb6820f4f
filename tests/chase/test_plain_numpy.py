"""Plain numpy plays the beginning of every golden chase as the quicker back end did."""

from pathlib import Path

import pytest

from game.chase.spawn import make_stage
from game.data.difficulty import DIFFICULTIES
from game.run.replay_file import read
from game.run.session import MARK_TICKS, Session

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("bus_chase_*.rhr"))
NUMPY_TICKS = 900


@pytest.mark.parametrize("path", GOLDEN, ids=lambda p: p.stem)
def test_plain_numpy_plays_the_same_chase(parts, path):
    level, story = parts
    replay = read(path)
    session = Session(
        make_stage(level, DIFFICULTIES[replay.difficulty], story, backend="numpy"),
        replay.seed,
        replay.players,
        back_ticks=0,
    )
    for pads in replay.pads[:NUMPY_TICKS]:
        session.advance(pads)
    assert tuple(session.marks) == replay.marks[: NUMPY_TICKS // MARK_TICKS]
