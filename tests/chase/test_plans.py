"""From the start of the real level, by pads alone: the ways to win, the ways to lose, three drivers of flesh."""

import pytest
from losers import Butcher, Jailer, Parked, Timid

from game.chase.spawn import make_stage, new_world
from game.chase.step import step
from game.data.difficulty import DIFFICULTIES
from game.run.bots.tactics import TACTICS
from game.run.pursuits import Tally, pursue

MOST_S = 560
LOSERS_S = 960  # six turns of the ring take long
PLANS = {  # difficulty and seed
    "late": ("militia", 1),
    "pushed": ("militia", 5),
    "thrown": ("militia", 2),
    "blocked": ("cadet", 3),
    "blind": ("cadet", 1),
}
SEEDS = (1, 2)


def stage_of(parts, difficulty):
    return make_stage(parts[0], DIFFICULTIES[difficulty], parts[1])


def lost_by(stage, driver, why, seed):
    """Whether a try is lost for this reason before the chase is won or the time is up."""
    world = new_world(stage, seed)
    while world.tick < LOSERS_S * 60 and not world.won_by:
        if any(cue.kind == "lost" and cue.text == why for cue in step(stage, world, driver.pads(stage, world))):
            return True
    return False


@pytest.mark.slow
@pytest.mark.parametrize("way", sorted(PLANS))
def test_each_way_to_win_is_found_by_somebody_who_wants_it(parts, way):
    """From the terminal on; a lost try is one more try."""
    difficulty, seed = PLANS[way]
    stage = stage_of(parts, difficulty)
    world, driver, won = new_world(stage, seed), TACTICS[way](), ""
    while not won and world.tick < MOST_S * 60:
        step(stage, world, driver.pads(stage, world))
        won = world.won_by
    assert won == way


@pytest.mark.slow
@pytest.mark.parametrize(
    ("why", "driver", "difficulty", "seed"),
    [
        ("gap", Parked(), "militia", 1),
        ("train", TACTICS["pushed"](), "cadet", 1),
        ("ring", Timid(), "cadet", 1),
        ("hull", Butcher(2.0), "captain", 1),
        ("foot", Jailer(2.0), "captain", 4),
    ],
)
def test_whoever_drives_so_loses_so(parts, why, driver, difficulty, seed):
    """Each of the five ways to lose, by nothing but pads."""
    assert lost_by(stage_of(parts, difficulty), driver, why, seed)


@pytest.mark.slow
@pytest.mark.parametrize("difficulty", sorted(DIFFICULTIES))
def test_three_drivers_stay_as_far_behind_as_they_are_good(parts, difficulty):
    """Section 11: nobody is left behind for good, nobody sits on his bumper all the way; the slow see less of him."""
    stage, half = stage_of(parts, difficulty), {}
    for skill, most_lost in (("poor", {"cadet": 1, "militia": 1, "captain": 3}[difficulty]), ("fair", 1), ("good", 1)):
        tally = Tally()
        for seed in SEEDS:
            one = pursue(stage, skill, seed)
            assert 0 < one.near_s <= 60 or skill == "poor", "he is near within the first minute"
            tally.add(one)
        assert len(tally.lost) <= most_lost
        half[skill] = tally.share_m(0.5)
    assert half["good"] < 32
    assert half["good"] - 6 < half["fair"] < 52
    assert half["fair"] < half["poor"] < 90
