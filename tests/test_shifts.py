"""Difficulty and help changed in mid-run: replays, rewinds, viewers and records heed it."""

import json
import zlib
from dataclasses import replace

import pytest
from test_replay import refusal, sealed
from test_session import fight, hands

from game.core.digest import fingerprint
from game.data.stage import Assists
from game.run.film import Film
from game.run.ghost import Ghost
from game.run.replay import record, session_of
from game.run.replay_file import MAGIC, pack, unpack
from game.run.session import Session
from game.run.shifts import Shift
from game.run.verify import verify

PADS = hands(500)


@pytest.fixture(scope="module")
def helped() -> Session:
    """A run whose player could not be hurt from tick 150 to tick 320, and was begun on one-button combos."""
    session = Session(replace(fight(), assists=Assists(auto_combo=True)), seed=7)
    for tick, pad in enumerate(PADS):
        if tick in (150, 320):
            session.shift(assists=replace(session.assists, endless_health=tick == 150))
        session.advance(pad)
    return session


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


def test_help_is_part_of_the_run_from_its_tick_on(helped):
    assert helped.shifts == [
        Shift(150, "militia", ("endless_health", "auto_combo")),
        Shift(320, "militia", ("auto_combo",)),
    ]
    replay = unpack(pack(record(helped)), "run.rhr")
    assert (replay.assists, replay.shifts) == (("auto_combo",), tuple(helped.shifts))
    begun = helped.first_stage
    assert verify(replay, begun).ok
    assert not verify(replace(replay, shifts=()), begun).ok
    film = Film(begun, replay)
    film.seek(500)
    for goal in (149, 321, 151, 500):
        film.seek(goal)
    assert fingerprint(film.world) == fingerprint(helped.world)


def test_help_that_was_switched_off_again_still_counts():
    session = Session(fight(), seed=7)
    session.advance(PADS[0])
    session.shift(assists=Assists(endless_health=True))
    assert not session.helped, "it has not been played with yet"
    session.advance(PADS[1])
    session.shift(assists=Assists())
    session.advance(PADS[2])
    assert not session.stage.assists.any
    assert session.helped
    assert session.result().assisted
    session.rewind(2)
    assert session.assists == Assists()


def test_difficulty_and_help_change_each_by_itself():
    session = Session(fight(), seed=7)
    session.advance(PADS[0])
    session.shift("cadet")
    session.shift(assists=Assists(aim_help=True))
    assert session.shifts == [Shift(1, "cadet", ("aim_help",))]
    session.advance(PADS[1])
    session.shift("captain")
    assert session.assists == Assists(aim_help=True)
    again = session.restart()
    assert (again.difficulty, again.assists) == ("captain", Assists(aim_help=True))


def test_a_change_in_an_older_file_leaves_the_help_as_it_was(helped):
    body = json.loads(zlib.decompress(pack(record(helped))[len(MAGIC) + 26 :]))
    body["shifts"] = [[150, "cadet"]]
    replay = unpack(sealed(json.dumps(body).encode()), "run.rhr")
    assert replay.shifts == (Shift(150, "cadet", ("auto_combo",)),)


@pytest.mark.parametrize(
    "rows",
    [
        [[1]],
        [[-1, "cadet"]],
        [[5, "general"]],
        [[5, ["cadet"]]],
        [[5, "cadet"], [5, "captain"]],
        [[1.5, "cadet"]],
        [[5, "cadet", ["wings"]]],
        [[5, "cadet", "wings"]],
    ],
)
def test_wrong_changes_are_refused(shifted, rows):
    body = json.loads(zlib.decompress(pack(record(shifted))[len(MAGIC) + 26 :]))
    body["shifts"] = rows
    assert "field shifts" in refusal(sealed(json.dumps(body).encode()))
