"""The driver of code: it has stamina in the ring, and finishes the whole chase from any seed on any difficulty."""

import pytest
from hunt import empty_city, put_on
from town import fresh, town_stage

from game.chase.spawn import make_stage
from game.chase.step import step
from game.core.files import data
from game.data import chase_pursuit as table
from game.data.difficulty import DIFFICULTIES
from game.load.story import load_story
from game.load.tmx import load_level
from game.run.bots import bot_for

LEAST_S, MOST_S = 150, 420
RING_S = 420  # two times round, five turns each


def finish(stage, world, seconds):
    """Let the bot play until the level is finished; cues of losing and winning."""
    bot, told = bot_for(stage.level), []
    while not world.finished and world.tick < seconds * 60:
        told += [cue for cue in step(stage, world, bot.pads(stage, world)) if cue.kind in ("lost", "won")]
    return told


@pytest.mark.parametrize("difficulty", sorted(DIFFICULTIES))
def test_the_ring_is_won_at_the_second_try_at_the_latest(difficulty):
    """A train that never left its track, and gravel that it took for asphalt, had it go round and round."""
    stage, world = fresh(town_stage(empty_city(), difficulty), 3)
    world.beat = table.RING_BEAT - 1
    world.checkpoint = stage.city.checkpoints[-1].order
    first = next(i for i, p in enumerate(stage.city.paths) if p.beat == table.RING_BEAT)
    runner = world.runner
    runner.path, runner.way_m, runner.after = first, 30.0, -1
    put_on(stage, world, runner.vehicle, first, 30.0, 9.0)
    put_on(stage, world, world.bus_id, first, 1.0, 9.0)
    told = finish(stage, world, RING_S)
    assert world.finished, (runner.turns, world.retries, told)
    assert world.retries <= 1


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(1, 11))
@pytest.mark.parametrize("difficulty", sorted(DIFFICULTIES))
def test_it_finishes_from_every_seed(difficulty, seed):
    level = load_level(data("levels", "09_bus_chase.tmx"))[0]
    stage, world = fresh(make_stage(level, DIFFICULTIES[difficulty], load_story(data("seeds"))), seed)
    finish(stage, world, MOST_S)
    assert world.finished, (world.tick, world.retries, world.beat)
    assert world.play_ticks > LEAST_S * 60
