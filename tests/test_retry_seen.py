"""What a player sees of going down: it grows dark, the picture comes back at the checkpoint, and a word counts it."""

import pygame
import pytest

from game.core.files import data
from game.data.difficulty import DIFFICULTIES
from game.data.stage import Stage
from game.foot.spawn import new_world
from game.foot.step import step
from game.foot.world import World
from game.load.levels import find_level
from game.load.story import load_story
from game.load.tmx import load_level
from game.show.art import InterfaceArt
from game.show.foot.curtain import DAWN_TICKS
from game.show.foot.view import FootView
from game.show.hud.data import WORD_TICKS
from game.show.options import ShowOptions

Run = tuple[Stage, World, FootView]


@pytest.fixture
def run() -> Run:
    """The bathhouse, shown from its first tick."""
    level, art = load_level(find_level("bathhouse"))
    stage = Stage(level, DIFFICULTIES["militia"], load_story(data("seeds")))
    world, view = new_world(stage, 1), FootView(stage, art, InterfaceArt.load(data()), ShowOptions())
    play((stage, world, view), 30)
    return stage, world, view


def play(run: Run, ticks: int) -> None:
    stage, world, view = run
    for _ in range(ticks):
        view.eat(step(stage, world, (0, 0)), world)
        view.tick()


def brightness(run: Run) -> float:
    _, world, view = run
    surface = pygame.Surface(view.size, 0, 32)
    view.draw(surface, world)
    return sum(pygame.transform.average_color(surface)[:3])


def until_again(run: Run) -> None:
    for _ in range(400):
        play(run, 1)
        if run[1].retries:
            return
    raise AssertionError("he never comes back")


def test_it_grows_dark_over_who_lies_and_light_again_where_he_goes_on(run: Run) -> None:
    before = brightness(run)
    run[1].heroes[0].hp = 0
    play(run, 60)
    assert run[1].dead_ticks
    assert brightness(run) < 0.75 * before
    until_again(run)
    assert brightness(run) < 0.1 * before
    play(run, DAWN_TICKS // 2)
    assert 0.2 * before < brightness(run) < 0.8 * before
    play(run, DAWN_TICKS)
    assert abs(brightness(run) - before) < 0.1 * before


def test_a_word_counts_it_for_some_seconds(run: Run) -> None:
    _, world, view = run
    assert view.hud.model(world).word is None
    world.heroes[0].hp = 0
    until_again(run)
    word = view.hud.model(world).word
    assert word is not None
    assert word.text == f"Setback {world.downs}: on from here"
    assert not word.good
    play(run, WORD_TICKS)
    assert view.hud.model(world).word is None


def test_a_run_that_is_taken_up_again_is_not_counted_anew(run: Run) -> None:
    """What it had before it was left is known."""
    stage, world, view = run
    world.heroes[0].hp = 0
    until_again(run)
    _, art = load_level(find_level("bathhouse"))
    again = FootView(stage, art, InterfaceArt.load(data()), ShowOptions())
    play((stage, world, again), 1)
    assert again.hud.model(world).word is None
    assert brightness((stage, world, again)) > brightness((stage, world, view))
