"""From the title to a result, its replay and back, by keys, by a gamepad and by the mouse alone, in a real window."""

import json
import signal
from pathlib import Path

import pygame
import pytest
from menus import Player
from pygame._sdl2 import controller
from window import MISSING, Game

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
TITLE = "test.title"  # of that level: its key, for which there are no words


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
    game.sees(scene="Ending")
    return replay_file.read(game.makes("replays/*.rhr"))


def record(game: Game) -> dict[str, object]:
    body = json.loads((game.home / "profile.json").read_text("utf-8"))["body"]
    return body["bests"]["short/militia/plain"]


def open_short(game: Game) -> None:
    """By keys: to the run itself, in the player's own level."""
    game.choose("CASE FILES", lambda: game.key("Down"))
    game.key("Return")
    game.sees(scene="Cases")
    game.choose(TITLE, lambda: game.key("Left"))
    game.key("Return")
    game.sees(scene="CaseMenu", row="START")
    game.key("Return")
    game.sees(scene="Play", card=True)
    game.key("Return")
    game.sees(scene="Play", card=False)


def quit_by_keys(game: Game) -> None:
    """From the title, where going back chooses QUIT."""
    game.sees(scene="Title")
    game.key("Escape")
    game.sees(row="QUIT")
    game.key("Return")
    assert game.end() == (0, "")


def test_by_keys_with_pause_and_restart(game):
    open_short(game)
    begun = game.facts["x"]
    game.xdotool("keydown", "d")
    game.comes(lambda now: now["x"] > begun, "a step to the right")
    game.xdotool("keyup", "d")
    game.key("Escape")
    game.sees(scene="Pause")
    game.choose("RESTART", lambda: game.key("Down"))
    game.key("Return")
    game.sees(scene="Play", x=begun)
    game.plays_on(5)
    game.xdotool("keydown", "d")
    run = finished(game)
    game.xdotool("keyup", "d")
    assert (run.level, run.finished, run.practice) == ("short", True, False)
    assert record(game)["ticks"] <= run.ticks
    assert sum(bool(pads[0] & 2) for pads in run.pads[:3]) == 0, "the steps before the restart are not part of it"
    game.sees(whole=True)
    game.key("v")  # WATCH REPLAY
    game.sees(scene="Watch")
    game.plays_on(10)
    game.key("g")
    game.makes("pictures/*.gif")
    game.key("Escape")
    game.sees(scene="Ending")
    game.key("Escape")
    quit_by_keys(game)
    assert files(game, "**/*.tmp") == []


def test_a_key_that_is_bound_is_still_bound_another_day(start):
    game = start()
    game.choose("OPTIONS", lambda: game.key("Down"))
    game.key("Return")
    for page in range(4):
        game.sees(page=page)
        game.key("Tab")
    game.sees(scene="Controls")
    game.choose("Move or steer right", lambda: game.key("Down"))
    game.key("Return")
    game.sees(listens=True)
    game.key("m")
    game.sees(listens=False)
    game.key("Escape")
    quit_by_keys(game)
    table = json.loads((game.home / "controls.json").read_text("utf-8"))["body"]["first"]
    assert table["right"][0] == "m"
    again = start()
    open_short(again)
    again.xdotool("keydown", "m")
    assert finished(again).level == "short"
    again.xdotool("keyup", "m")


def test_by_a_gamepad_alone(start):
    game = start("pad")
    game.sees(pads=1)
    game.choose("CASE FILES", lambda: game.button("dpdown"))
    game.button("a")
    game.sees(scene="Cases")
    game.choose(TITLE, lambda: game.button("dpleft"))
    game.button("a")
    game.sees(scene="CaseMenu", row="START")
    game.button("a")
    game.sees(scene="Play", card=True)
    game.button("a")  # the level card
    game.sees(scene="Play", card=False)
    game.button("start")
    game.sees(scene="Pause", row="RESUME")
    game.button("a")
    game.sees(scene="Play")
    game.hold_button("dpright")
    assert finished(game).level == "short"
    game.hold_button("dpright", 0)
    game.sees(whole=True)
    game.button("x")  # WATCH REPLAY
    game.sees(scene="Watch")
    game.button("b")
    game.sees(scene="Ending")
    game.button("b")
    game.sees(scene="Title")
    game.button("b")  # the title chooses QUIT
    game.sees(row="QUIT")
    game.hold_button("a")
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
        game.sees(still=True)
        game.xdotool("mousemove", "--window", window, *spot)
        game.xdotool("click", "1")

    click(place(twin, "CASE FILES"))
    game.sees(scene="Cases")
    click(("300", "300"))  # the page that lies open
    game.sees(scene="CaseMenu")
    twin.choose("CASE FILES")
    twin.tap("return")
    click(place(twin, "START"))
    game.sees(scene="Play", card=True)
    click(("300", "300"))  # the level card
    game.sees(scene="Play", card=False)
    game.xdotool("keydown", "d")
    game.plays_on(60)
    game.process.send_signal(signal.SIGTERM)  # a shutdown keeps the run
    assert game.end() == (0, "")
    (left,) = files(game, "suspended/bathhouse-*.rhr")
    assert replay_file.read(left).ticks > 30
