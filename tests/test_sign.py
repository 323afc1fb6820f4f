"""A press is answered before what it asks for is read; a run that goes on shows how far it has come."""

from __future__ import annotations

import time
from dataclasses import replace

import pygame
import pytest
from menus import Player

from game.app.library import Library
from game.app.scenes.confirm import Confirm
from game.app.scenes.pause import Pause
from game.app.scenes.play import Play
from game.app.scenes.title import Title
from game.run import replay as replays
from game.run import replay_file
from game.show.pages.loading import SLIM_Y
from game.show.paint.colours import BAD

WIDE_RIM = (60, SLIM_Y)


def _read_under_a_sign(player: Player, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """Colours where the sign has its rim, at each time when a level is asked for."""
    seen: list[tuple[int, ...]] = []
    plain = Library.level

    def level(self: Library, level_id: str) -> object:
        seen.append(tuple(player.app.surface.get_at(WIDE_RIM))[:3])
        return plain(self, level_id)

    monkeypatch.setattr(Library, "level", level)
    return seen


def test_the_sign_is_seen_before_a_level_is_read(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    player.wait(40)
    assert tuple(player.app.surface.get_at(WIDE_RIM))[:3] != BAD
    seen = _read_under_a_sign(player, monkeypatch)
    player.choose("START")
    assert isinstance(player.top, Play)
    assert seen
    assert seen[0] == BAD


@pytest.mark.parametrize("way", ["START", "PRACTISE"])
def test_the_pages_of_a_level_answer_likewise(player: Player, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    player.choose("CASE FILES")
    player.tap("return")
    seen = _read_under_a_sign(player, monkeypatch)
    player.choose(way)
    assert seen
    assert seen[0] == BAD


def test_the_sign_is_there_within_a_frame(player: Player, monkeypatch: pytest.MonkeyPatch) -> None:
    """From the press to the sign: drawing the page once more, and nothing else."""
    player.wait(40)
    shown: list[float] = []
    monkeypatch.setattr("game.app.sign.draw_loading", lambda *_: shown.append(time.perf_counter()))
    pressed = time.perf_counter()
    player.tap("return")
    page = min(_seconds(player.app.compose) for _ in range(5))
    assert shown[0] - pressed < 10 * page + 0.02


def _seconds(work) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _leave(player: Player) -> Play:
    play = player.start()
    player.wait(90)
    player.tap("escape")
    player.choose("QUIT TO TITLE")
    player.app.finish_saving()
    return play


def test_a_run_that_goes_on_shows_a_card_until_it_stands_where_it_stood(
    player: Player, monkeypatch: pytest.MonkeyPatch
) -> None:
    _leave(player)
    monkeypatch.setattr(
        "game.app.scenes.play.AHEAD_NS", 400_000
    )  # a few ticks at a time: the way is long enough to see
    player.choose("CONTINUE")
    play = player.top
    assert isinstance(play, Play)
    shares, cards = [], []
    while play._ahead is not None:
        shares.append(play._ahead.ahead.share(play.session))
        cards.append(pygame.image.tobytes(player.app.surface, "RGB"))
        assert player.app.surface.get_size() == (384, 216)
        player.wait(1)
    assert isinstance(player.top, Pause)
    assert shares == sorted(shares)
    assert 0 < shares[-1] <= 1
    assert len(set(cards)) > 1, "the bar and the clock move"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_who_cannot_go_on_is_told_what_he_can_do(player: Player, home, language: str) -> None:
    play = _leave(player)
    (left,) = home.left_runs()
    replay_file.save(left, replace(replays.record(play.session), rules="0" * 32))
    player.app.language = language
    player.app.heed_settings()
    player.tap("return")  # the first row is CONTINUE, in either language
    ask = player.top
    assert isinstance(ask, Confirm)
    assert "0000" not in ask.words, "no fingerprints"
    assert left.name not in ask.words
    player.tap("return")
    assert isinstance(player.top, Play), "the level begins anew"
    assert player.top.session.ticks < 5
    player.app.language = "en"
    player.app.heed_settings()


def test_a_damaged_run_names_its_file_and_leads_to_the_case_files(player: Player, home) -> None:
    _leave(player)
    (left,) = home.left_runs()
    left.write_bytes(b"junk")
    player.choose("CONTINUE")
    assert isinstance(player.top, Confirm)
    assert left.name in player.top.words
    player.tap("escape")
    assert isinstance(player.top, Title)
    assert (home.replays / left.name).is_file()
