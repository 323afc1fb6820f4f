"""A screen for each file of tests, and programs that are ended whatever happens."""

import os
import subprocess

import pytest
from window import Game


@pytest.fixture(scope="module")
def display():
    """A screen that nobody sees."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24"], pass_fds=[write], stderr=subprocess.DEVNULL
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    assert number, "Xvfb did not start"
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture
def start(tmp_path, display):
    """Starts the program; several times on the same player's folder, if asked."""
    started = []

    def program(*words: str) -> Game:
        game = Game(tmp_path, display, *words)
        started.append(game)
        game.sees(scene="Title", focus=True)
        return game

    yield program
    for game in started:
        game.stop()


@pytest.fixture
def game(start):
    """The program, just started."""
    return start()
