"""Fixtures that tests of the chase share; nobody changes a level or a stage, so each is made once."""

from __future__ import annotations

import pytest
from hunt import empty_city
from town import fresh, quiet_level, town_stage

from game.core.files import data
from game.data import chase as feel
from game.load.story import load_story
from game.load.tmx import load_level


@pytest.fixture(scope="session")
def level():
    """The city without traffic."""
    return empty_city()


@pytest.fixture(scope="session")
def stage(level):
    """The city without traffic, at militia and without a story."""
    return town_stage(level)


@pytest.fixture(scope="session")
def real_level():
    """The city as it is played."""
    return load_level(data("levels", "09_bus_chase.tmx"))[0]


@pytest.fixture(scope="session")
def parts(real_level):
    """What a stage of the whole game is made of: level and story."""
    return real_level, load_story(data("seeds"))


@pytest.fixture
def quiet():
    """A small town without traffic, and a world of it."""
    return fresh(town_stage(quiet_level(3, 2)))


@pytest.fixture
def no_leeway(monkeypatch):
    """What is just caught would else be passed, and nothing be seen of what the touch does."""
    monkeypatch.setattr(feel, "EASE_M", -1.0)
