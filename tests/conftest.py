"""Sets SDL's dummy drivers and English before anything imports pygame: tests need no display and no speaker.

The fixtures are those of whoever plays: a `home` for his files, a `player` at the menus (see `menus.py`), and a
`speaker` with its `bank` of sounds (see `speakers.py`); `chase_parts` is what a picture of the chase is made of.
"""

import os

import pytest

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")
os.environ["LANGUAGE"] = "en"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


@pytest.fixture
def home(tmp_path):
    from game.app.home import Home

    return Home(tmp_path)


@pytest.fixture
def player(home):
    from menus import players

    with players(home) as start:
        yield start()


@pytest.fixture(scope="session")
def chase_parts():
    """The chase's stage at militia, the art of its places and that of the interface; nobody changes them."""
    from game.chase.spawn import make_stage
    from game.core.files import data
    from game.data.difficulty import DIFFICULTIES
    from game.load.levels import find_level
    from game.load.story import load_story
    from game.load.tmx import load_level
    from game.show.art import InterfaceArt

    level, art = load_level(find_level("bus_chase"))
    return make_stage(level, DIFFICULTIES["militia"], load_story(data("seeds"))), art, InterfaceArt.load(data())


@pytest.fixture
def speaker():
    from speakers import SOUND

    from game.show.sound.speaker import Speaker

    s = Speaker(SOUND)
    assert s.audible, s.fault
    yield s
    assert s.fault == ""
    s.close()


@pytest.fixture
def bank(speaker):
    return speaker._bank
