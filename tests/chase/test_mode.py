"""A chase as one of the modes: sessions, proofs and results are those of every level."""

from __future__ import annotations

import pytest
from town import quiet_level, town_level, town_stage

from game.chase.result import result
from game.core import pads
from game.core.rng import Rng
from game.run.modes import mode_named
from game.run.session import Session
from game.run.sync import sync_test


def random_pads(seed, ticks):
    """Somebody who leans on everything for a while, and then on something else."""
    rng, pad = Rng(seed), 0
    for tick in range(ticks):
        if tick % 12 == 0:
            pad = pads.with_stick(rng.below(1 << 17), (rng.below(33) - 16) / 16)
            hard = 0.0 if rng.chance(75) else rng.below(17) / 16
            pad = pads.with_triggers(pad & ~(pads.DOWN | pads.HAND_BRAKE), 1.0 - hard, hard)
        yield (pad,)


@pytest.mark.parametrize("back_ticks", [5, 7, 8])
def test_a_run_can_be_repeated_from_any_tick(back_ticks):
    stage = town_stage(town_level(3, 2, ground="pavement"), "captain")
    assert sync_test(stage, back_ticks, random_pads(back_ticks, 220), back_ticks) is None


def test_a_session_goes_back_and_on_again():
    session = Session(town_stage(town_level(3, 2)), 4)
    for pad in random_pads(9, 300):
        session.advance(pad)
    before = session.mark()
    ahead = list(session.pads)
    session.rewind(150)
    for pad in ahead[session.ticks :]:
        session.advance(pad)
    assert session.mark() == before


def test_the_mode_names_its_numbers():
    mode = mode_named("chase")
    session = Session(town_stage(), 1)
    assert len(mode.numbers(session.world)) == len(mode.columns)
    assert "bus at 60,53" in mode.where(session.world)
    assert mode.at_the_wheel


def test_a_result_judges_time_hull_score_and_the_innocent():
    stage = town_stage(quiet_level(3, 2))
    session = Session(stage, 1)
    world = session.world
    world.score = 12_000
    found = result(stage, world)
    assert found.medals == {"time": True, "clean": True, "heat": True, "duty": True}
    world.civilians, world.least_hull, world.score = 1, 49.0, 11_999
    world.play_ticks = 18_001
    assert not any(result(stage, world).medals.values())
    assert result(stage, world).fines == 300
    world.civilians, world.police = 0, 1
    assert not result(stage, world).medals["duty"]
