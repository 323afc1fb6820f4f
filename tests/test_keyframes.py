"""Key frames: worlds come back to the last bit, files keep them beside the run, and a run never comes out wrong."""

import random
import time
from dataclasses import replace
from pathlib import Path

import pytest
from test_session import fight, hands

from game.app.library import Library
from game.core.digest import fingerprint, first_difference
from game.core.faults import Fault
from game.run import keyframes, replay_file
from game.run.film import Film
from game.run.keyframes import KEEP_TICKS, KeyTrack, pack, unpack
from game.run.modes import mode_named
from game.run.replay import assists_of, record, session_of
from game.run.session import MARK_TICKS, Session
from game.run.snapshot import snapshot
from game.run.verify import verify

GOLDEN = Path(__file__).parent / "golden"
TICKS = 4 * KEEP_TICKS + 50
FOOT = mode_named("foot")


def kept(ticks: int = TICKS) -> Session:
    session = Session(fight(), seed=7)
    session.keep_frames()
    for pad in hands(ticks):
        session.advance(pad)
    return session


@pytest.fixture(scope="module")
def session():
    return kept()


@pytest.fixture(scope="module")
def replay(session):
    return record(session)


@pytest.fixture(scope="module")
def data(replay, session):
    return replay_file.pack(replay, session.keys)


def world_after(ticks: int):
    session = Session(fight(), seed=7)
    for pad in hands(ticks):
        session.advance(pad)
    return session.world


def copy(keys: KeyTrack) -> KeyTrack:
    return KeyTrack(keys.every, list(keys.packed))


@pytest.mark.parametrize("level", ["bathhouse", "hotel", "bus_chase"])
def test_every_world_of_a_golden_run_comes_back_to_the_last_bit(level, tmp_path):
    golden = replay_file.read(GOLDEN / f"{level}_militia.rhr")
    stage = Library(tmp_path).stage(golden.level, golden.difficulty, assists_of(golden))
    run = session_of(golden, stage)
    start, most = snapshot(run.world), 0
    for held in golden.pads[: 20 * 240]:
        run.advance(held)
        if run.ticks % 240 == 0:
            packed = pack(run.mode, run.world)
            again = unpack(run.mode, packed, start, fingerprint(run.world))
            assert first_difference(run.world, again) is None
            assert pack(run.mode, again) == packed
            most = max(most, len(packed))
    assert most < 8 << 10, "bytes of one key frame"


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.rhr")), ids=lambda path: path.stem)
def test_golden_runs_are_kept_without_key_frames(path):
    """They are proved, never searched in: `bot --record FILE --bare` keeps the repository small."""
    assert replay_file.read_keys(path).packed == []


def test_a_run_keeps_key_frames_where_its_replay_has_marks(session, replay):
    keys = session.keys
    assert (keys.every, len(keys.packed)) == (KEEP_TICKS, TICKS // KEEP_TICKS)
    for number, packed in enumerate(keys.packed, start=1):
        told = replay.marks[number * KEEP_TICKS // MARK_TICKS - 1].fingerprint
        assert fingerprint(unpack(FOOT, packed, fight_start(), told)) == told


def fight_start():
    return Session(fight(), seed=7).world


def test_a_rewind_takes_key_frames_back_and_the_way_on_makes_them_again(session):
    again = kept()
    again.rewind(KEEP_TICKS + 7)
    assert len(again.keys.packed) == (TICKS - KEEP_TICKS - 7) // KEEP_TICKS
    for pad in hands(TICKS)[again.ticks :]:
        again.advance(pad)
    assert again.keys.packed == session.keys.packed


def test_a_long_run_takes_no_more_room(monkeypatch):
    monkeypatch.setattr(keyframes, "MOST_FRAMES", 8)
    track = KeyTrack(10)
    for ticks in range(1, 1000):
        if track.wants(ticks):
            track.add(b"%d" % ticks)
    assert len(track.packed) < 8
    assert [int(packed) for packed in track.packed] == [track.every * (i + 1) for i in range(len(track.packed))]
    assert track.before(track.every * 2 + 3) == track.every * 2


def test_any_moment_of_a_replay_just_opened_is_shown_without_looking_through_it(replay, data):
    goals = random.Random(3)
    for goal in [TICKS, 0, 1, KEEP_TICKS, KEEP_TICKS - 1, *(goals.randrange(TICKS) for _ in range(8))]:
        film = Film(fight(), replay, replay_file.unpack_keys(data, "run.rhr"))
        assert film.knows(goal)
        film.seek(goal)
        assert film.scanned == 0, "nothing was played but the last moments before the goal"
        assert (film.ticks, first_difference(film.world, world_after(goal))) == (goal, None)


def test_what_is_shown_by_a_key_frame_is_lent_until_the_scan_has_come_by(replay, data):
    film = Film(fight(), replay, replay_file.unpack_keys(data, "run.rhr"))
    film.seek(3 * KEEP_TICKS + 5)
    assert film.lent
    film.scan(time.perf_counter_ns() + 10**12)
    assert not film.lent
    assert film.difference == ""
    assert film.found is None, "the file has all of them already"


def test_a_run_without_key_frames_has_them_once_it_was_looked_through(tmp_path, replay, session):
    path = tmp_path / "old.rhr"
    replay_file.save(path, replay)
    film = Film(fight(), replay, replay_file.read_keys(path))
    assert not film.knows(TICKS)
    assert film.found is None
    film.seek(TICKS)
    assert film.found.packed == session.keys.packed
    before = path.stat().st_mtime_ns
    replay_file.add_keys(path, replay, film.found)
    assert replay_file.read(path) == replay
    assert replay_file.read_keys(path).packed == session.keys.packed
    assert path.stat().st_mtime_ns == before, "it is the same run, and stays where it was on the shelf"


def test_key_frames_are_not_added_to_another_run(tmp_path, replay, session):
    path = tmp_path / "other.rhr"
    replay_file.save(path, replace(replay, seed=8))
    replay_file.add_keys(path, replay, session.keys)
    assert replay_file.read_keys(path).packed == []


def test_damage_behind_the_body_leaves_the_replay_as_it_is(replay, data):
    bare = len(replay_file.pack(replay))
    at = random.Random(1)
    for _ in range(200):
        broken = bytearray(data)
        broken[at.randrange(bare, len(data))] ^= 1 << at.randrange(8)
        assert replay_file.unpack(bytes(broken), "run.rhr") == replay
        with pytest.raises(Fault, match=r"^run\.rhr: its key frames are damaged$"):
            replay_file.unpack_keys(bytes(broken), "run.rhr")


def test_a_file_cut_short_behind_its_body_loses_key_frames_alone(replay, data):
    bare = len(replay_file.pack(replay))
    for length in (*range(bare + 1, bare + 40), len(data) - 1):
        assert replay_file.unpack(data[:length], "run.rhr") == replay
        with pytest.raises(Fault, match="key frames are damaged"):
            replay_file.unpack_keys(data[:length], "run.rhr")


def test_key_frames_of_another_replay_are_refused(replay, data):
    other = replay_file.pack(replace(replay, seed=8))
    tail = data[len(replay_file.pack(replay)) :]
    assert replay_file.unpack(other + tail, "run.rhr").seed == 8
    with pytest.raises(Fault, match="key frames are damaged"):
        replay_file.unpack_keys(other + tail, "run.rhr")


def test_a_key_frame_of_another_moment_is_passed_over(replay, session):
    """Sealed as it should be, and yet not the world that the replay tells of: it is played instead."""
    keys = copy(session.keys)
    keys.packed[2] = keys.packed[1]
    film = Film(fight(), replay, keys)
    goal = 3 * KEEP_TICKS + 9
    assert not film.knows(goal), "and so it is not there at once"
    film.seek(goal)
    assert first_difference(film.world, world_after(goal)) is None
    film.scan(time.perf_counter_ns() + 10**12)
    assert film.found is not None, "the file gets good ones"


def forged(replay, session):
    """A liar's file: a world of his own, and the mark that fits it."""
    world = world_after(2 * KEEP_TICKS)
    world.heroes[0].hp = 999
    keys, at = copy(session.keys), 2 * KEEP_TICKS // MARK_TICKS - 1
    keys.packed[1] = pack(FOOT, world)
    marks = list(replay.marks)
    marks[at] = marks[at]._replace(fingerprint=fingerprint(world))
    return replace(replay, marks=tuple(marks)), keys


def test_a_forged_world_with_a_forged_mark_is_found_out_by_the_scan(replay, session):
    lie, keys = forged(replay, session)
    film = Film(fight(), lie, keys)
    film.seek(2 * KEEP_TICKS + 10)
    assert film.world.heroes[0].hp > 900
    film.scan(time.perf_counter_ns() + 10**12)
    assert film.difference.startswith(f"tick {2 * KEEP_TICKS} ")
    assert film.lent
    film.seek(2 * KEEP_TICKS + 10)
    assert first_difference(film.world, world_after(2 * KEEP_TICKS + 10)) is None
    assert film.found is None


def test_the_proof_does_not_look_at_key_frames(replay, session, tmp_path):
    path = tmp_path / "run.rhr"
    replay_file.save(path, replay, KeyTrack(KEEP_TICKS, [b"no world"] * 4))
    assert verify(replay_file.read(path), fight()).ok
    lie, keys = forged(replay, session)
    replay_file.save(path, lie, keys)
    assert verify(replay_file.read(path), fight()).difference.startswith(f"tick {2 * KEEP_TICKS} ")
