"""Finished runs of every level on every difficulty that must come out the same, tick by tick."""

from __future__ import annotations

import builtins
from functools import cache
from pathlib import Path

import pytest

from game.core.files import data
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Assists, Stage
from game.load.levels import catalogue, find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.run.modes import mode_named
from game.run.replay import check_fits
from game.run.replay_file import read
from game.run.verify import verify

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.rhr"))


@cache
def stage_of(level_id: str, difficulty: str) -> Stage:
    level, _ = load_level(find_level(level_id))
    return mode_named(level.mode).stage(level, DIFFICULTIES[difficulty], load_story(data("seeds")), Assists())


def test_every_level_has_a_golden_run_on_every_difficulty() -> None:
    wanted = {f"{entry.id}_{difficulty}" for entry in catalogue() for difficulty in DIFFICULTIES}
    assert {path.stem for path in GOLDEN} == wanted


@pytest.mark.parametrize("path", GOLDEN, ids=lambda p: p.stem)
def test_golden_run_comes_out_the_same(path: Path) -> None:
    replay = read(path)
    assert path.stem == f"{replay.level}_{replay.difficulty}"
    stage = stage_of(replay.level, replay.difficulty)
    check_fits(replay, stage, path.name)
    verdict = verify(replay, stage)
    assert verdict.ok, verdict.difference
    assert replay.finished
    assert replay.ticks > 60 * 60, "a level is longer than a minute"


def test_no_rule_adds_floats_with_sum(monkeypatch: pytest.MonkeyPatch) -> None:
    """From Python 3.12 on `sum` rounds floats otherwise than before; `fsum` is the same everywhere."""
    plain = builtins.sum

    def whole(values, /, start=0):  # type: ignore[no-untyped-def]
        total = plain(values, start)
        assert not isinstance(total, float), "a sum of floats: use math.fsum"
        return total

    monkeypatch.setattr(builtins, "sum", whole)
    for path in GOLDEN:
        replay = read(path)
        level, _ = load_level(find_level(replay.level))  # not `stage_of`, which may have kept one
        mode = mode_named(level.mode)
        stage = mode.stage(level, DIFFICULTIES[replay.difficulty], load_story(data("seeds")), Assists())
        world = mode.new_world(stage, replay.seed, replay.players)
        for pads in replay.pads[:1800]:
            mode.step(stage, world, pads)
