"""Sets SDL's dummy drivers and English before anything imports pygame: tests need no display and no speaker.

The fixtures are those of whoever plays: a `home` for his files, and a `player` at the menus (see `menus.py`).
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
