"""The whole program in a real window with real keys; needs Xvfb and xdotool."""

import time

import pytest
from window import MISSING

from game.run import replay_file

REST_S = 9.0

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


def test_title_play_walk_pause_quit(game):
    game.choose("START", lambda: game.key("Down"))
    game.key("Return")
    game.sees(scene="Play", card=True)
    game.key("space")  # opens the level card
    game.sees(scene="Play", card=False)
    begun = game.facts["x"]
    game.xdotool("keydown", "d")
    game.plays_on(75)
    game.comes(lambda now: now["x"] > begun + 70, "70 px to the right")
    game.xdotool("keyup", "d")
    game.sees(works=[])  # all that is read and compiled beside the play is there
    game.key("Escape")
    game.sees(scene="Pause", still=True)
    before = game.cpu_seconds()
    time.sleep(REST_S)  # long enough that the kernel's whole hundredths, of two sorts, do not decide
    assert round(game.cpu_seconds() - before, 2) <= 0.01 * REST_S, "a paused game rests"
    game.choose("QUIT TO TITLE", lambda: game.key("Up"))
    game.key("Return")
    kept = replay_file.read(game.makes("suspended/bathhouse-*.rhr"))
    assert kept.level == "bathhouse"
    assert sum(bool(pads[0] & 2) for pads in kept.pads) > 60, "the key was held for a second and more"
    assert kept.final.columns[0] > begun + 60, "the hero walked"
    game.sees(scene="Title")
    game.choose("QUIT", lambda: game.key("Up"))
    game.key("Return")
    assert game.end() == (0, "")


def test_a_picture_by_f12(game):
    game.key("F12")
    game.makes("pictures/*.png")
