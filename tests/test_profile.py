"""Saved documents: a crash at any moment leaves the old or the new, damage is told in one line."""

import os

import pytest

from game.app import profile, settings, store
from game.app.home import Home
from game.app.settings import OPTIONS, Settings
from game.foot.result import result
from game.foot.spawn import new_world
from game.run import saving

from kit import stage_of  # isort: skip


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path)


def test_comes_back(home):
    store.save(home.profile, 1, {"a": [1, "б"]})
    assert store.load(home.profile, 1) == ({"a": [1, "б"]}, "")


def test_nothing_saved_yet_is_no_damage(home):
    assert store.load(home.profile, 1) == ({}, "")


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[1]", b'{"version": 1}', b"[" * 100_000])
def test_damage_falls_back_to_the_backup_with_a_line(home, damage):
    store.save(home.profile, 1, {"n": 1})
    store.save(home.profile, 1, {"n": 2})
    home.profile.write_bytes(damage)
    body, notice = store.load(home.profile, 1)
    assert body == {"n": 1}
    assert notice == "profile.json was damaged: the backup is used"


def test_a_flipped_byte_is_noticed(home):
    store.save(home.profile, 1, {"score": 1234})
    home.profile.write_text(home.profile.read_text().replace("1234", "9234"))
    body, notice = store.load(home.profile, 1)
    assert (body, notice) == ({}, "profile.json was damaged: starting afresh")


def test_a_damaged_file_never_becomes_the_backup(home):
    store.save(home.profile, 1, {"n": 1})
    store.save(home.profile, 1, {"n": 2})
    home.profile.write_bytes(b"noise")
    store.save(home.profile, 1, {"n": 3})
    home.profile.write_bytes(b"noise")
    assert store.load(home.profile, 1).body == {"n": 1}


class Crash(BaseException):
    """The plug is pulled."""


@pytest.mark.parametrize("moment", ["fsync", "replace"])
@pytest.mark.parametrize("call", [1, 2])
def test_a_crash_at_any_moment_leaves_a_whole_document(home, monkeypatch, moment, call):
    store.save(home.profile, 1, {"n": 1})
    store.save(home.profile, 1, {"n": 2})
    real = getattr(os, moment)
    calls = [0]

    def crash(*arguments):
        calls[0] += 1
        if calls[0] == call:
            raise Crash
        return real(*arguments)

    monkeypatch.setattr(saving.os, moment, crash)
    with pytest.raises(Crash):
        store.save(home.profile, 1, {"n": 3})
    monkeypatch.undo()
    assert store.load(home.profile, 1).body in ({"n": 2}, {"n": 3})
    home.sweep()
    assert not list(home.root.glob("*.tmp"))


def test_settings_come_back_and_wrong_values_give_way(home):
    wanted = Settings(music_pct=35, difficulty="captain", flashes=False)
    settings.save(home, wanted)
    assert settings.load(home) == (wanted, "")
    store.save(home.settings, settings.VERSION, {"music_pct": 900, "difficulty": "god", "flashes": 1, "shake_pct": 50})
    assert settings.load(home)[0] == Settings(shake_pct=50)


@pytest.mark.parametrize("option", OPTIONS, ids=lambda o: o.field)
def test_every_option_can_be_turned_both_ways(option):
    chosen = Settings()
    before = getattr(chosen, option.field)
    assert option.allows(before)
    chosen.change(option, -1)
    assert option.allows(getattr(chosen, option.field))
    assert getattr(chosen, option.field) != before
    chosen.change(option, 1)
    assert getattr(chosen, option.field) == before


def finished(ticks: int, **changed):
    """A result after so many ticks of play."""
    from dataclasses import replace

    stage = stage_of()
    world = new_world(stage, 1)
    world.play_ticks = ticks
    return replace(result(stage, world), **changed)


def test_records_keep_the_best_of_every_run(home):
    kept = profile.Profile()
    assert kept.note(finished(900, score=50, rank="B", medals={"time": True}), False, "a.rhr")
    assert not kept.note(finished(950, score=80, rank="A", medals={"clean": True}), False, "b.rhr")
    best = kept.best("arena", "militia", False)
    assert best is not None
    assert (best.ticks, best.score, best.rank, best.medals) == (900, 80, "A", ["clean", "time"])
    assert (best.replay, best.runs) == ("a.rhr", 2)
    profile.save(home, kept)
    assert profile.load(home) == (kept, "")


def test_runs_with_help_have_a_list_of_their_own():
    kept = profile.Profile()
    kept.note(finished(100), True, "a.rhr")
    assert kept.best("arena", "militia", False) is None
    assert kept.best("arena", "militia", True) is not None
    assert kept.top("arena") is None


def test_a_wrong_record_is_left_out_and_told(home):
    store.save(home.profile, profile.VERSION, {"bests": {"x": {"ticks": "fast"}}, "last_level": 5})
    kept, notice = profile.load(home)
    assert kept == profile.Profile()
    assert "record x is not valid" in notice
