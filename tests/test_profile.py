"""Saved documents: a crash at any moment leaves the old or the new, damage is told in one line."""

import errno
import os

import pytest

from game.app import profile, settings, store
from game.app.settings import OPTIONS, Settings
from game.foot.result import result
from game.foot.spawn import new_world
from game.run import saving

from kit import stage_of  # isort: skip


def test_comes_back(home):
    store.save(home.profile, 1, {"a": [1, "б"]})
    assert store.load(home.profile, 1) == ({"a": [1, "б"]}, "")


def test_nothing_saved_yet_is_no_damage(home):
    assert store.load(home.profile, 1) == ({}, "")


BROKEN = [
    (b"", "was damaged"),
    (b"{", "was damaged"),
    (b"\xff\xfe", "was damaged"),
    (b"[" * 100_000, "was damaged"),
    (b"[1]", "is not a saved file of this game"),
    (b'{"version": 1}', "is not a saved file of this game"),
    (b'{"version": 2, "sha256": "", "body": {"medals": {}}}', "was written by a newer version of the game"),
    (b'{"version": 1, "sha256": "0", "body": {}}', "was damaged"),
    (b" " * (9 << 20), "is too large for a saved file"),
]


@pytest.mark.parametrize(("damage", "says"), BROKEN)
def test_damage_falls_back_to_the_backup_with_a_line(home, damage, says):
    store.save(home.profile, 1, {"n": 1})
    store.save(home.profile, 1, {"n": 2})
    home.profile.write_bytes(damage)
    body, notice = store.load(home.profile, 1)
    assert body == {"n": 1}
    assert notice == f"profile.json {says}: the backup is used, the file is kept as profile-kept.json"


@pytest.mark.parametrize(("damage", "says"), BROKEN)
def test_what_stands_there_is_set_aside_and_never_written_over(home, damage, says):
    for number in (1, 2):
        home.profile.write_bytes(damage)
        body, notice = store.load(home.profile, 1)
        kept = "profile-kept.json" if number == 1 else "profile-kept-2.json"
        assert (body, notice) == ({}, f"profile.json {says}: starting afresh, the file is kept as {kept}")
        store.save(home.profile, 1, {"n": number})
        assert (home.root / kept).read_bytes() == damage
        assert store.load(home.profile, 1) == ({"n": number}, "")
        home.profile.with_suffix(".bak").unlink(missing_ok=True)


def test_what_was_damaged_after_the_start_is_set_aside_by_saving(home):
    home.profile.write_bytes(b"a letter to my aunt")
    store.save(home.profile, 1, {"n": 1})
    assert store.load(home.profile, 1) == ({"n": 1}, "")
    assert (home.root / "profile-kept.json").read_bytes() == b"a letter to my aunt"


def test_a_folder_in_the_place_of_the_file_or_its_backup(home):
    for spot in (home.profile, home.profile.with_suffix(".bak")):
        (spot / "inside").mkdir(parents=True)
    assert "profile.json is not a file: starting afresh" in store.load(home.profile, 1).notice
    for number in (1, 2):
        store.save(home.profile, 1, {"n": number})
    assert store.load(home.profile, 1) == ({"n": 2}, "")
    assert len(list(home.root.glob("profile-kept*/inside"))) == 2


def test_a_missing_file_is_told_when_there_is_a_backup(home):
    store.save(home.profile, 1, {"n": 1})
    store.save(home.profile, 1, {"n": 2})
    home.profile.unlink()
    assert store.load(home.profile, 1) == ({"n": 1}, "profile.json is missing: the backup is used")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system knows no named pipes")
def test_a_pipe_is_not_waited_for(home):
    os.mkfifo(home.profile)
    assert "is not a file" in store.load(home.profile, 1).notice


def test_a_link_that_leads_nowhere_or_round_in_a_circle(home, tmp_path):
    try:
        home.profile.symlink_to(home.profile)
    except OSError:
        pytest.skip("links may not be made here")
    assert "cannot be read" in store.load(home.profile, 1).notice
    store.save(home.profile, 1, {"n": 1})
    assert store.load(home.profile, 1) == ({"n": 1}, "")


def test_a_flipped_byte_is_noticed(home):
    store.save(home.profile, 1, {"score": 1234})
    home.profile.write_text(home.profile.read_text().replace("1234", "9234"))
    body, notice = store.load(home.profile, 1)
    assert body == {}
    assert notice.startswith("profile.json was damaged: starting afresh")


def test_a_damaged_file_never_becomes_the_backup(home):
    store.save(home.profile, 1, {"n": 1})
    store.save(home.profile, 1, {"n": 2})
    home.profile.write_bytes(b"noise")
    store.save(home.profile, 1, {"n": 3})
    home.profile.write_bytes(b"noise")
    assert store.load(home.profile, 1).body == {"n": 1}


class Crash(BaseException):
    """The plug is pulled."""


@pytest.mark.parametrize(("moment", "call"), [("fsync", 1), ("fsync", 2), ("link", 1), ("replace", 1), ("replace", 2)])
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
    assert store.load(home.profile, 1) in (({"n": 2}, ""), ({"n": 3}, ""))
    assert not list(home.root.glob("*.tmp"))


def test_a_disk_without_hard_links_still_keeps_a_backup(home, monkeypatch):
    store.save(home.profile, 1, {"n": 1})
    monkeypatch.setattr(saving.os, "link", refuse(errno.EPERM))
    store.save(home.profile, 1, {"n": 2})
    monkeypatch.undo()
    assert store.load(home.profile, 1) == ({"n": 2}, "")
    home.profile.unlink()
    assert store.load(home.profile, 1).body == {"n": 1}


def refuse(code: int):
    """A call of the system that fails."""

    def call(*_arguments, **_named):
        raise OSError(code, os.strerror(code))

    return call


@pytest.mark.parametrize("door", ["fsync", "replace"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO, errno.EDQUOT])
def test_a_full_or_broken_disk_changes_nothing(home, monkeypatch, door, code):
    store.save(home.profile, 1, {"n": 1})
    store.save(home.profile, 1, {"n": 2})
    before = {path.name: path.read_bytes() for path in home.root.iterdir()}
    monkeypatch.setattr(saving.os, door, refuse(code))
    with pytest.raises(OSError, match=os.strerror(code)):
        store.save(home.profile, 1, {"n": 3})
    monkeypatch.undo()
    assert not list(home.root.glob("*.tmp"))
    assert home.profile.read_bytes() == before["profile.json"]
    assert store.load(home.profile, 1) == ({"n": 2}, "")


def test_litter_of_a_crash_is_swept_and_the_work_of_another_copy_is_not(home):
    home.replays.mkdir(parents=True)
    old, new, own = (home.replays / name for name in ("red-heat-1.tmp", "red-heat-2.tmp", "letter.tmp"))
    for path in (old, new, own):
        path.write_bytes(b"half")
    for path in (old, own):
        os.utime(path, (1, 1))
    home.sweep()
    assert sorted(home.replays.iterdir()) == sorted([new, own])


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
    before = home.profile.read_bytes()
    kept.note(finished(100), False, "a.rhr")
    profile.save(home, kept)
    assert profile.load(home) == (kept, "")
    assert (home.root / "profile-kept.json").read_bytes() == before, "what was left out stays in a copy"


def test_the_records_of_another_copy_are_taken_in(home):
    one, other = profile.Profile(), profile.Profile()
    one.note(finished(900, score=10, rank="B", splits={"a": 5}, medals={"time": True}), False, "one.rhr")
    profile.save(home, one)
    other.note(finished(800, score=5, rank="C", splits={"a": 4}, medals={"heat": True}), False, "other.rhr")
    other.note(finished(700), True, "helped.rhr")
    profile.save(home, other)
    one.note(finished(950, score=20, rank="A", medals={}), False, "late.rhr")
    profile.save(home, one)
    both, notice = profile.load(home)
    assert notice == ""
    assert both == one
    best = both.best("arena", "militia", False)
    assert best == profile.Best(800, 20, "A", {"a": 4}, sorted(["heat", "time"]), "other.rhr", 3)
    assert both.best("arena", "militia", True).runs == 1


def test_what_could_not_be_saved_is_saved_later(home, monkeypatch):
    kept = profile.Profile()
    kept.note(finished(900), False, "a.rhr")
    monkeypatch.setattr(saving.os, "fsync", refuse(errno.ENOSPC))
    with pytest.raises(OSError, match="space"):
        profile.save(home, kept)
    monkeypatch.undo()
    kept.note(finished(850), False, "b.rhr")
    profile.save(home, kept)
    best = profile.load(home)[0].best("arena", "militia", False)
    assert (best.ticks, best.runs) == (850, 2)
    profile.save(home, kept)
    assert profile.load(home)[0].best("arena", "militia", False).runs == 2
