"""What menus and pages sound like: nothing that is done there passes in silence, and nothing is said twice."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from menus import Player

from game.app.scenes.attract import Attract
from game.app.scenes.between import Between
from game.app.scenes.cases import Cases
from game.app.scenes.ending import Ending
from game.app.scenes.play import Play
from game.app.scenes.title import Title
from game.run.session import Session
from game.show.pages.level_card import CARD_TICKS, OPEN_TICKS
from game.show.pages.result import RESULT_TICKS


@pytest.fixture
def heard(player: Player, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of effects and jingles, as they are asked for."""
    found: list[str] = []
    monkeypatch.setattr(player.app.sound, "play", found.append)
    monkeypatch.setattr(player.app.sound, "jingle", found.append)
    return found


def test_a_level_card_falls_and_parts_once(player: Player, heard: list[str]):
    player.choose("START")
    player.wait(CARD_TICKS)
    player.tap("return")
    player.wait(OPEN_TICKS + 5)
    assert isinstance(player.top, Play)
    assert [name for name in heard if name.startswith("card")] == ["card_in", "card_open"]
    heard.clear()
    player.top.restart()
    player.wait(CARD_TICKS)
    assert not any(name.startswith("card") for name in heard), "a restart has no card"


def test_a_card_opened_by_hand_is_heard_at_once(player: Player, heard: list[str]):
    player.choose("START")
    player.wait(10)
    heard.clear()
    player.tap("return")
    assert heard == ["card_open"]


def test_a_film_begins_with_its_reel_and_ends_with_a_step_back(player: Player, heard: list[str]):
    player.top.idle_ticks = 20 * 60
    player.wait(1)
    assert isinstance(player.top, Attract)
    assert heard == ["reel"]
    player.tap("return")
    assert isinstance(player.top, Title)
    assert heard == ["reel", "menu_back"]


def test_a_report_is_typed_and_turned(player: Player, heard: list[str]):
    beats = list(player.app.library.story.beats.values())[:2]
    done: list[bool] = []
    player.app.become(Between(player.app, beats, lambda: done.append(True)))
    player.wait(60)
    keys = heard.count("type_key")
    assert set(heard) == {"type_key"}
    assert 4 <= keys <= 8, "ten strokes a second and no more"
    player.tap("return")
    assert heard[keys:] == ["type_bell"]
    player.tap("return")
    assert "page" in heard
    player.tap("escape")
    assert heard[-1] == "menu_back"
    assert done


@pytest.fixture
def ending(player: Player) -> Ending:
    app = player.app
    session = Session(app.library.stage("bathhouse", "militia"), 1)
    app.become(Ending(app, session, app.view(session.stage)))
    assert isinstance(app.top, Ending)
    return app.top


def test_results_come_in_one_by_one(player: Player, ending: Ending, heard: list[str]):
    player.wait(RESULT_TICKS + 2)
    medals = [name for name in heard if name.startswith("medal")]
    assert medals == ["medal" if medal.won else "medal_lost" for medal in ending._model.medals]
    assert "medal_lost" in medals
    assert heard.count("stamp") == 1
    assert heard[heard.index("stamp") + 1] == "rank", "the rank has its fanfare"
    assert "secret" not in heard, "no record is no news"


def test_results_shown_at_once_are_stamped_once(player: Player, ending: Ending, heard: list[str]):
    player.wait(30)
    player.tap("return")
    assert heard.count("stamp") == 1
    player.wait(RESULT_TICKS)
    assert heard.count("stamp") == 1
    player.tap("return")
    assert heard[-1] == "page"


def test_what_cannot_be_chosen_is_refused_aloud(player: Player, heard: list[str]):
    player.choose("CASE FILES")
    assert isinstance(player.top, Cases)
    player.tap("v")
    assert heard[-1] == "menu_bad", "there is no run to watch"
    player.tap("return", "down")
    menu = player.top
    menu.chosen = next(k for k, row in enumerate(menu.rows) if not row.enabled)
    player.tap("return")
    assert heard[-1] == "menu_bad"


def test_who_leads_a_race_is_heard_when_it_changes(player: Player, heard: list[str]):
    play = player.start()
    heard.clear()
    ghost = SimpleNamespace(world=SimpleNamespace(splits={}))
    ours = play.session.world.splits
    play._race(ghost)
    assert heard == []
    for mine, his, sounds in (
        ({"a": 100}, {}, ["ghost_ahead"]),
        ({"a": 100}, {"a": 120}, []),
        ({"a": 100, "b": 300}, {"a": 120}, []),
        ({"a": 100, "b": 300}, {"a": 120, "b": 310, "c": 400}, ["ghost_behind"]),
        ({"a": 100, "b": 300, "c": 440, "d": 500}, {"a": 120, "b": 310, "c": 400}, ["ghost_ahead"]),
    ):
        heard.clear()
        ours.clear()
        ours.update(mine)
        ghost.world.splits = his
        play._race(ghost)
        assert heard == sounds
