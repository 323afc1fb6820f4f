"""From the title to a result, its replay and back, by keys, by a gamepad and by the mouse alone, in a real window."""

import json
import signal
from pathlib import Path

import pygame
import pytest
from menus import Player
from pygame._sdl2 import controller
from window import MISSING, Game, until

from game.app.home import Home
from game.run import replay as replays
from game.run import replay_file

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")

YARD = (Path(__file__).parents[1] / "levels" / "yard.tmx").read_text("utf-8")
SHORT = """
  <object id="1" name="start" type="player_start" x="48" y="192"><point/></object>
  <object id="10" type="exit" x="224" y="112" width="32" height="80"/>
 </objectgroup>
</map>
"""
WINDOW_SCALE = 3


@pytest.fixture(autouse=True)
def short_level(tmp_path):
    """A level of the player's own: a few steps to the right and it is finished."""
    mark = '<objectgroup id="6" name="objects">'
    assert mark in YARD
    text = YARD.partition(mark)[0] + mark + SHORT
    (tmp_path / "levels").mkdir()
    (tmp_path / "levels" / "short.tmx").write_text(text.replace('name="id" value="yard"', 'name="id" value="short"'))


def files(game: Game, pattern: str) -> list[Path]:
    return sorted(game.home.glob(pattern))


def finished(game: Game) -> replays.Replay:
    """Waits for the result; the run on the shelf."""
    assert until(lambda: bool(files(game, "replays/*.rhr")), 60), "the run came to its end and was kept"
    game.rest(1.0)
    (path,) = files(game, "replays/*.rhr")
    return replay_file.read(path)


def record(game: Game) -> dict[str, object]:
    body = json.loads((game.home / "profile.json").read_text("utf-8"))["body"]
    return body["bests"]["short/militia/plain"]


def test_by_keys_with_pause_and_restart(game):
    game.key("Down", "Return")  # CASE FILES
    game.rest(1.0)
    game.key("Left", "Return", "Return")  # the player's own level lies at the end; open it; START
    game.rest(1.0)
    game.key("Return")  # the level card
    game.rest(1.0)
    game.hold("d", 0.6)
    game.key("Escape", "Down", "Return")  # RESTART
    game.rest(0.5)
    game.hold("d", 4.0)
    run = finished(game)
    assert (run.level, run.finished, run.practice) == ("short", True, False)
    assert record(game)["ticks"] <= run.ticks
    assert sum(bool(pads[0] & 2) for pads in run.pads[:3]) == 0, "the steps before the restart are not part of it"

    def clip() -> bool:
        """WATCH REPLAY, as soon as the page of results is all there; then a GIF. Neither key means anything before."""
        game.key("v", "g")
        return until(lambda: bool(files(game, "pictures/*.gif")), 4)

    assert any(clip() for _ in range(10)), "the viewer makes a GIF"
    game.key("Escape", "Escape", "Escape")  # the result, the title, where it chooses QUIT
    game.key("Return")
    assert game.end() == (0, "")
    assert files(game, "**/*.tmp") == []


def test_a_key_that_is_bound_is_still_bound_another_day(start):
    game = start()
    game.key("Down", "Down", "Down", "Down", "Return")  # OPTIONS
    game.rest(0.5)
    game.key("Tab", "Tab", "Tab", "Tab")  # the controls
    game.key("Down", "Return", "m")  # Move right
    game.key("Escape", "Escape", "Return")  # back; QUIT
    assert game.end() == (0, "")
    table = json.loads((game.home / "controls.json").read_text("utf-8"))["body"]["first"]
    assert table["right"][0] == "m"
    again = start()
    again.key("Down", "Return")
    again.rest(1.0)
    again.key("Left", "Return", "Return")
    again.rest(1.0)
    again.key("Return")
    again.rest(1.0)
    again.hold("m", 4.0)
    assert finished(again).level == "short"


def test_by_a_gamepad_alone(start):
    game = start((str(Path(__file__).parent / "pad_game.py"),))

    def press(*names: str) -> None:
        for name in names:
            game.say(f"{name} {0.3 * game.pace}")
            game.rest(0.7)

    press("dpdown", "a")  # CASE FILES
    game.rest(1.0)
    press("dpleft", "a", "a")
    game.rest(1.0)
    press("a")  # the level card
    game.rest(1.0)
    game.rest(1.0)
    press("start", "a")  # pause, and on again
    game.say(f"dpright {4 * game.pace}")
    assert finished(game).level == "short"
    game.rest(5.0)
    press("x")  # WATCH REPLAY
    game.rest(1.0)
    press("b", "b", "b", "b")  # the result, the title, where it chooses QUIT
    press("a")
    assert game.end() == (0, "")


@pytest.fixture
def twin(tmp_path_factory):
    """A twin of the program without a window, which knows where the rows of its menus lie."""
    pygame.display.init()
    player = Player(Home(tmp_path_factory.mktemp("twin")))
    yield player
    player.app.quit()
    player.app.close()
    controller.quit()


def place(twin: Player, label: str) -> tuple[str, str]:
    """Px in the window of the middle of that row."""
    twin.wait(90)
    row = next(k for k, row in enumerate(twin.top.rows) if row.label == label)
    area = next(area for area, k in twin.top.areas if k == row)
    return str(area.centerx * WINDOW_SCALE), str(area.centery * WINDOW_SCALE)


def test_a_new_player_with_the_mouse_opens_the_first_case(game, twin):
    window = game.xdotool("search", "--class", ".").splitlines()[0]

    def click(spot: tuple[str, str]) -> None:
        game.xdotool("mousemove", "--window", window, *spot)
        game.rest(0.2)
        game.xdotool("click", "1")
        game.rest(1.0)

    click(place(twin, "CASE FILES"))
    click(("300", "300"))  # the page that lies open
    twin.choose("CASE FILES")
    twin.tap("return")
    click(place(twin, "START"))
    click(("300", "300"))  # the level card
    game.hold("d", 1.0)
    game.process.send_signal(signal.SIGTERM)  # a shutdown keeps the run
    assert game.end() == (0, "")
    (left,) = files(game, "suspended/bathhouse-*.rhr")
    assert replay_file.read(left).ticks > 30
