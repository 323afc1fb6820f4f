"""Finished chases that must come out the same: whole with the quicker back end, a part of each with plain numpy."""

from pathlib import Path

import pytest

from game.chase.spawn import make_stage
from game.core.files import data
from game.data.difficulty import DIFFICULTIES
from game.load.story import load_story
from game.load.tmx import load_level
from game.run.replay import check_fits, read
from game.run.session import MARK_TICKS, Session
from game.run.verify import verify

GOLDEN = sorted((Path(__file__).parents[1] / "golden").glob("bus_chase_*.rhr"))
NUMPY_TICKS = 900


@pytest.fixture(scope="module")
def parts():
    return load_level(data("levels", "09_bus_chase.tmx"))[0], load_story(data("seeds"))


def stage_of(parts, replay, backend):
    level, story = parts
    return make_stage(level, DIFFICULTIES[replay.difficulty], story, backend=backend)


def test_all_three_difficulties_have_a_golden_run():
    assert [p.stem for p in GOLDEN] == ["bus_chase_cadet", "bus_chase_captain", "bus_chase_militia"]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda p: p.stem)
def test_a_golden_chase_comes_out_the_same(parts, path):
    replay = read(path)
    stage = stage_of(parts, replay, "numba")
    check_fits(replay, stage, path.name)
    verdict = verify(replay, stage)
    assert verdict.ok, verdict.difference
    assert replay.finished
    assert replay.ticks > 180 * 60


@pytest.mark.parametrize("path", GOLDEN, ids=lambda p: p.stem)
def test_plain_numpy_plays_the_same_chase(parts, path):
    replay = read(path)
    session = Session(stage_of(parts, replay, "numpy"), replay.seed, replay.players, key_frames=1)
    for pads in replay.pads[:NUMPY_TICKS]:
        session.advance(pads)
    assert tuple(session.marks) == replay.marks[: NUMPY_TICKS // MARK_TICKS]
