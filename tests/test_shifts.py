"""The difficulty changed in mid-run: replays, rewinds, viewers and records heed it."""

import json
import zlib
from dataclasses import replace

import pytest
from test_replay import refusal, sealed
from test_session import fight, hands

from game.core.digest import fingerprint
from game.run.film import Film
from game.run.ghost import Ghost
from game.run.replay import record, session_of
from game.run.replay_file import MAGIC, pack, unpack
from game.run.session import Session
from game.run.shifts import Shift
from game.run.verify import verify

PADS = hands(500)


@pytest.fixture(scope="module")
def shifted() -> Session:
    """A run that was made easier after 150 ticks and hard after 320."""
    session = Session(fight(), seed=7)
    for tick, pad in enumerate(PADS):
        if tick in (150, 320):
            session.shift("cadet" if tick == 150 else "captain")
        session.advance(pad)
    return session


def test_the_rules_are_those_of_the_difficulty_of_now(shifted):
    assert shifted.stage.difficulty.name == shifted.difficulty == "captain"
    plain = Session(fight(), seed=7)
    for pad in PADS:
        plain.advance(pad)
    assert fingerprint(plain.world) != fingerprint(shifted.world)


def test_a_run_counts_as_the_easiest_it_was_played_at(shifted):
    assert shifted.result().difficulty == "cadet"


def test_a_change_that_was_never_played_counts_for_nothing():
    session = Session(fight(), seed=7)
    session.advance(PADS[0])
    session.shift("cadet")
    assert session.difficulty == "cadet"
    assert session.result().difficulty == "militia"
    session.shift("militia")
    assert session.shifts == []


def test_the_file_keeps_the_changes_and_the_proof_holds(shifted):
    replay = unpack(pack(record(shifted)), "run.rhr")
    assert replay.difficulty == "militia"
    assert replay.shifts == (Shift(150, "cadet"), Shift(320, "captain"))
    assert verify(replay, fight()).ok
    assert not verify(replace(replay, shifts=replay.shifts[:1]), fight()).ok


def test_a_viewer_may_go_back_across_a_change(shifted):
    film = Film(fight(), record(shifted))
    film.seek(500)
    end = fingerprint(film.world)
    for goal in (330, 149, 151, 320, 321, 500):
        film.seek(goal)
    assert fingerprint(film.world) == end == fingerprint(shifted.world)
    assert film.difference == ""


def test_a_ghost_goes_back_across_a_change(shifted):
    ghost = Ghost(fight(), record(shifted))
    for goal in (400, 310, 500):
        ghost.follow(goal)
    assert fingerprint(ghost.world) == fingerprint(shifted.world)


def test_a_rewind_goes_back_across_a_change_and_keeps_what_was_chosen(shifted):
    session = session_of(record(shifted), fight(), None)
    for pad in PADS:
        session.advance(pad)
    session.rewind(400)
    assert (session.ticks, session.difficulty) == (100, "captain")
    assert session.shifts == [Shift(100, "captain")]


def test_a_restart_begins_at_the_difficulty_of_now(shifted):
    again = shifted.restart()
    assert again.first_stage.difficulty.name == "captain"
    assert again.shifts == []


@pytest.mark.parametrize(
    "rows",
    [[[1]], [[-1, "cadet"]], [[5, "general"]], [[5, ["cadet"]]], [[5, "cadet"], [5, "captain"]], [[1.5, "cadet"]]],
)
def test_wrong_changes_are_refused(shifted, rows):
    body = json.loads(zlib.decompress(pack(record(shifted))[len(MAGIC) + 26 :]))
    body["shifts"] = rows
    assert "field shifts" in refusal(sealed(json.dumps(body).encode()))
