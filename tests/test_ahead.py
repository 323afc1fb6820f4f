"""What is read while the title is looked at, and what becomes of it when somebody presses."""

import subprocess
import sys
import threading

import pytest

from game.app.ahead import Ahead, read_ahead
from game.app.home import Home
from game.app.program import App
from game.app.scenes.onward import start
from game.app.scenes.play import Play
from game.app.scenes.start import fresh
from game.app.scenes.title import Title
from game.app.sign import sign
from game.core.faults import Fault

LEVEL = """
import sys
import pygame
from game.app.ahead import read_ahead
from game.app.home import Home
from game.app.program import App
from game.app.scenes.start import fresh
from game.app.scenes.title import Title
app = App(Home())
app.become(Title(app))
if sys.argv[1:]:
    read_ahead(app)
before, load, loads = {name for name in sys.modules if name.startswith("game.")}, pygame.image.load, []
pygame.image.load = lambda *args: loads.append(args) or load(*args)
app.become(fresh(app, "bathhouse"))
app.draw()
print(len(loads), sorted({name for name in sys.modules if name.startswith("game.")} - before))
"""


def opened(*argv: str) -> tuple[int, str]:
    """Pictures and modules that a fresh process reads when the bathhouse is opened."""
    done = subprocess.run([sys.executable, "-c", LEVEL, *argv], capture_output=True, text=True, check=True)
    loads, modules = done.stdout.splitlines()[-1].split(" ", 1)
    return int(loads), modules


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("RED_HEAT_HOME", str(tmp_path))
    return Home(tmp_path)


@pytest.fixture
def app(home):
    app = App(home, windowed=False)
    app.become(Title(app))
    yield app
    app.close()


def test_after_reading_ahead_a_level_reads_no_picture_and_imports_nothing(home):
    assert opened("ahead") == (0, "[]")


def test_without_it_a_level_has_all_of_that_to_read(home):
    loads, modules = opened()
    assert loads > 20
    assert "game.foot.step" in modules


def test_where_start_leads_to_a_chase_only_code_is_read(app):
    app.profile.last_level = "bus_chase"
    read_ahead(app)
    assert "bathhouse" not in app.library._levels
    assert "bus_chase" not in app.library._stages


def test_a_level_that_cannot_be_read_is_told_when_it_is_opened_not_before(app, monkeypatch):
    def unreadable(level_id):
        raise Fault(f"{level_id}.tmx: cannot be read")

    monkeypatch.setattr(app.library, "level", unreadable)
    read_ahead(app)
    assert not app.notices
    start(app)
    assert "cannot be read" in app.notices[-1].text
    assert isinstance(app.top, Title)


def test_a_press_waits_for_what_is_being_read(app):
    begun, go, done = threading.Event(), threading.Event(), []

    def work():
        begun.set()
        go.wait(60)
        done.append(True)

    app.ahead.begin(0, work)
    assert begun.wait(60)
    threading.Timer(0.05, go.set).start()
    sign(app)
    assert done == [True]


def test_who_presses_at_once_waits_for_nothing_and_is_not_disturbed_later(app):
    done = []
    app.ahead.begin(60, lambda: done.append(True))
    sign(app)
    assert not done
    assert not any(isinstance(thread, threading.Timer) for thread in threading.enumerate())
    app.become(fresh(app, "bathhouse"))
    assert isinstance(app.top, Play)


def test_work_that_begins_anew_takes_the_place_of_what_had_not_begun():
    ahead, done, begun = Ahead(), [], threading.Event()
    ahead.begin(60, lambda: done.append("first"))
    ahead.begin(0, lambda: done.append("second") or begun.set())
    assert begun.wait(60)
    ahead.settle()
    ahead.settle()
    assert done == ["second"]
