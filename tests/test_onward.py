"""From level to level: who plays goes on playing, and Start at the title means what comes next."""

import pytest

from game.app import profile, settings
from game.app.devices import Press
from game.app.scenes.base import LEFT_CLICK, RIGHT_CLICK, WHEEL_UP
from game.app.scenes.between import Between
from game.app.scenes.ending import Ending
from game.app.scenes.play import Play
from game.app.scenes.title import Title
from game.show.pages.level_card import OPEN_TICKS
from game.show.tongue import tr_in


def finish(player) -> None:
    """The run ends, and its page is read."""
    player.top.session.world.finished = True
    player.wait(1)
    assert isinstance(player.top, Ending)
    player.tap("return")


def through_the_reports(player) -> Play:
    if isinstance(player.top, Between):
        player.tap("escape")
    assert isinstance(player.top, Play)
    return player.top


@pytest.fixture
def two(player):
    """A bathhouse that a second player has joined."""
    player.start()
    player.tap("[*]")
    player.wait(2)
    assert player.top.session.world.players == 2
    return player


def test_two_go_on_to_the_next_level_as_two(two):
    finish(two)
    two.tap("return")
    play = through_the_reports(two)
    assert play.session.stage.level.id == "hotel"
    assert play.session.world.players == 2


def test_two_play_again_as_two(two):
    finish(two)
    two.tap("r")
    assert two.top.session.world.players == 2


def test_two_restart_as_two_and_one_as_one(two):
    two.tap("escape")
    two.choose("RESTART")
    assert two.top.session.world.players == 2
    two.tap("[-]")
    two.wait(2)
    two.tap("escape")
    two.choose("RESTART")
    assert two.top.session.world.players == 1


def test_whatever_ends_the_program_the_level_and_how_hard_it_was_are_known(player, home):
    player.choose("START")
    player.wait(30)
    player.tap("right", "return")
    player.wait(OPEN_TICKS + 1)
    assert profile.load(home)[0].last_level == "bathhouse"
    player.tap("escape", "escape")
    player.tap("escape")
    player.choose("DIFFICULTY: CAPTAIN")
    player.tap("escape")
    assert settings.load(home)[0].difficulty == "cadet"


def test_start_goes_on_behind_the_level_that_was_finished(player):
    player.start()
    finish(player)
    player.tap("escape")
    assert isinstance(player.top, Title)
    player.choose("START")
    assert isinstance(player.top, Between), "what happens on the way is told"
    assert through_the_reports(player).session.stage.level.id == "hotel"


def test_start_begins_the_first_level_where_the_last_one_played_is_gone(player):
    player.app.profile.last_level = "a_file_that_was_thrown_away"
    player.choose("START")
    assert player.top.session.stage.level.id == "bathhouse"


def test_reports_of_one_place_lie_on_one_paper_and_one_press_skips_them_all(player):
    library = player.app.library
    beats = library.between("bathhouse", "hotel")
    done = []
    page = Between(player.app, beats, lambda: done.append(True))
    papers = [page._model]
    for _ in range(int(papers[0].number.partition("/")[2]) - 1):
        for _ in range(2):  # type it all, turn it over
            page.press(Press(0, "return", 0, (), "confirm"))
        papers.append(page._model)
    assert papers[-1].number == f"{len(papers)}/{len(papers)}"
    told = [part.text for paper in papers for part in paper.parts]
    assert told == [tr_in("beats", beat.happens) for beat in beats], "nothing is lost, in its order"
    assert len(papers) < len(beats)
    assert "ogarkov_angry" in papers[0].faces
    assert not done
    page = Between(player.app, beats, lambda: done.append(True))
    player.app.become(page)
    player.app.compose()
    assert page._model.hints[1].label == "Skip all"
    player.tap("escape")
    assert done == [True]


def test_the_right_button_of_the_mouse_skips_the_reports_and_the_left_turns_them(player):
    done = []
    page = Between(player.app, player.app.library.between("bathhouse", "hotel"), lambda: done.append(True))
    player.app.become(page)
    first = page._model
    for _ in range(2):
        page.click(LEFT_CLICK)
    assert page._model != first
    page.click(WHEEL_UP)
    assert not done
    page.click(RIGHT_CLICK)
    assert done == [True]
