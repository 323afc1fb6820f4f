"""The chase through the scenes of the program: racing the ghost, a retry without a wait."""

import threading

import pygame
import pytest

from game.app.scenes.play import Play
from game.app.scenes.start import begin, race
from game.core import pads
from game.run import replay as replays
from game.run.rules import rules_fingerprint
from game.run.session import Session

RUN_TICKS = 200


@pytest.fixture
def record(player):
    """A run in which the bus drives off."""
    session = Session(player.app.library.stage("bus_chase", "militia"), 5)
    for _ in range(RUN_TICKS):
        session.advance((pads.UP,))
    return replays.record(session)


def test_the_ghost_drives_off_in_front_of_who_stands(player, record):
    assert race(player.app, "bus_chase", record, "best")
    play = player.top
    assert isinstance(play, Play)
    player.tap("return")
    player.wait(160)
    ghost, own = play.view.ghost, play.session.world
    assert ghost.tick == own.tick > 100
    assert ghost.bodies.y[ghost.row(ghost.bus_id)] < own.bodies.y[own.row(own.bus_id)] - 4, "it heads north"
    player.app.compose()
    shown = pygame.image.tobytes(player.app.surface, "RGB")
    play._ghost = play.view.ghost = None
    player.app.compose()
    assert pygame.image.tobytes(player.app.surface, "RGB") != shown


def test_a_restart_keeps_the_painted_city(player):
    assert begin(player.app, "bus_chase", card=False)
    player.wait(30)
    first = player.top.view
    player.top.restart()
    again = player.top.view
    assert again is not first
    assert again._scene is first._scene
    painted = again._city._ground
    assert all(painted._chunks[spot].ready for spot in painted._near(first._view()))


def test_rules_are_named_before_the_first_checkpoint_asks(player):
    rules_fingerprint.cache_clear()
    assert begin(player.app, "bus_chase", card=False)
    for thread in threading.enumerate():
        if thread.name == "rules":
            thread.join()
    assert rules_fingerprint.cache_info().currsize == 1
