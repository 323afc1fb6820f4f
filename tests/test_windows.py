"""What Windows does to files, simulated: locks of other programs, refusals, names that are devices."""

import os
import sys
import types
from pathlib import Path

import pytest

from game.app import lock, settings, store
from game.app.home import LONGEST_STEM, Home, stem
from game.core.faults import Fault
from game.run import replay_file, saving
from game.run.saving import free_path, patiently, write_whole

SHARED = PermissionError(13, "The process cannot access the file because it is being used by another process")
REAL_OPEN = os.open


class Busy:
    """Stands for a function of the system that is refused so many times before it works."""

    def __init__(self, work, times: int) -> None:
        self.work, self.left, self.calls = work, times, 0

    def __get__(self, owner, _kind=None):
        return types.MethodType(self, owner)

    def __call__(self, *args, **kwargs):
        self.calls += 1
        if self.left:
            self.left -= 1
            raise SHARED
        return self.work(*args, **kwargs)


@pytest.fixture
def quick(monkeypatch):
    """Nobody waits in these tests."""
    monkeypatch.setattr(saving.time, "sleep", lambda _s: None)


@pytest.mark.parametrize("times", [0, 1, 3])
def test_a_file_that_a_scanner_has_open_is_written_a_moment_later(tmp_path, monkeypatch, quick, times):
    path = tmp_path / "run.rhr"
    path.write_bytes(b"old")
    busy = Busy(os.replace, times)
    monkeypatch.setattr(os, "replace", busy)
    write_whole(path, b"new")
    assert (path.read_bytes(), busy.calls) == (b"new", times + 1)
    assert [p.name for p in tmp_path.iterdir()] == ["run.rhr"]


def test_a_file_that_stays_open_elsewhere_is_told_and_nothing_is_lost(tmp_path, monkeypatch):
    monkeypatch.setattr(saving, "PATIENCE_S", 0.03)
    path = tmp_path / "profile.json"
    store.save(path, 1, {"a": 1})
    monkeypatch.setattr(os, "replace", Busy(os.replace, 10**9))
    with pytest.raises(PermissionError):
        store.save(path, 1, {"a": 2})
    monkeypatch.undo()
    assert store.load(path, 1) == ({"a": 1}, "")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["profile.json"]


def test_a_disk_without_links_keeps_a_backup_too(tmp_path, monkeypatch, quick):
    path = tmp_path / "profile.json"
    store.save(path, 1, {"a": 1})
    monkeypatch.setattr(os, "link", Busy(os.link, 10**9))
    monkeypatch.setattr(os, "replace", Busy(os.replace, 2))
    store.save(path, 1, {"a": 2})
    assert store.load(path, 1) == ({"a": 2}, "")
    path.unlink()
    assert store.load(path, 1).body == {"a": 1}


def test_a_file_that_is_just_being_replaced_is_read_a_moment_later(tmp_path, monkeypatch, quick):
    path = tmp_path / "settings.json"
    store.save(path, 1, {"a": 1})
    monkeypatch.setattr(Path, "read_bytes", Busy(Path.read_bytes, 2))
    assert store.load(path, 1) == ({"a": 1}, "")


def test_a_replay_that_is_just_being_replaced_is_read_a_moment_later(tmp_path, monkeypatch, quick):
    path = tmp_path / "run.rhr"
    path.write_bytes(b"no replay")
    monkeypatch.setattr(Path, "open", Busy(Path.open, 2))
    with pytest.raises(Fault, match="not a RED HEAT replay"):
        replay_file.read(path)


def test_patience_ends(monkeypatch):
    monkeypatch.setattr(saving, "PATIENCE_S", 0.03)
    busy = Busy(lambda: None, 10**9)
    with pytest.raises(PermissionError):
        patiently(busy)
    assert 1 < busy.calls < 10


def test_other_troubles_are_told_at_once():
    calls = []

    def full() -> None:
        calls.append(1)
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        patiently(full)
    assert len(calls) == 1


def test_a_folder_that_may_not_be_written_to_is_refused_and_does_not_hang(tmp_path, monkeypatch):
    """`tempfile` would look for another name as long as Windows says no, which is for ever."""
    busy = Busy(os.open, 10**9)
    monkeypatch.setattr(os, "open", busy)
    with pytest.raises(PermissionError):
        write_whole(tmp_path / "run.rhr", b"new")
    assert busy.calls == 1


def test_no_folder_is_synced_where_folders_are_no_files(tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(saving, "FOLDERS_ARE_FILES", False)
    monkeypatch.setattr(os, "open", lambda *args: opened.append(args[0]) or REAL_OPEN(*args))
    write_whole(tmp_path / "run.rhr", b"new")
    assert [path.suffix for path in opened] == [".tmp"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("bathhouse", "bathhouse"),
        ("con", "_con"),
        ("NUL.level", "_NUL.level"),
        ("com1", "_com1"),
        ("console", "console"),
        ("a:b/c\\d?", "a_b_c_d_"),
        ("dots...", "dots"),
        ("баня", "баня"),
        ("tab\tand\x00", "tab_and_"),
        ("", "_"),
        ("x" * 300, "x" * LONGEST_STEM),
    ],
)
def test_names_of_files_hold_on_every_system(text, name):
    assert stem(text) == name
    assert Home(Path("home")).left_run(text, 1).name.startswith(name)


def test_a_name_that_differs_in_case_alone_is_taken(monkeypatch):
    """On a disk that does not tell them apart `exists` says so; nothing else is asked."""
    monkeypatch.setattr(Path, "exists", lambda self: self.name.lower() in {"run.rhr", "run-2.rhr"})
    assert free_path(Path("RUN.rhr")).name == "RUN-3.rhr"


@pytest.fixture
def windows_lock(monkeypatch):
    """The lock as it is taken there, on a table of our own instead of the system's."""
    holders: dict[int, int] = {}

    def locking(handle: int, mode: int, _size: int) -> None:
        file = os.fstat(handle).st_ino
        if mode == fake.LK_UNLCK:
            del holders[file]
        elif file in holders:
            raise OSError(13, "Permission denied")
        else:
            holders[file] = handle

    fake = types.SimpleNamespace(LK_NBLCK=2, LK_UNLCK=0, locking=locking)
    monkeypatch.setitem(sys.modules, "msvcrt", fake)
    module = types.ModuleType("windows_lock")
    with monkeypatch.context() as there:
        there.setattr(sys, "platform", "win32")
        exec(compile(Path(lock.__file__).read_text("utf-8"), "lock.py", "exec"), module.__dict__)
    monkeypatch.setattr(module, "PATIENCE_S", 0.03, raising=False)
    return module, holders


def test_the_lock_of_windows_is_held_and_let_go(tmp_path, windows_lock):
    module, holders = windows_lock
    with module.alone(tmp_path):
        assert len(holders) == 1
        with pytest.raises(OSError, match="another copy of the game is saving"), module.alone(tmp_path):
            pass
        assert len(holders) == 1, "who did not get it lets go of nothing"
    assert holders == {}
    with module.alone(tmp_path):
        pass


def test_options_that_another_program_holds_are_one_line_and_the_game_goes_on(player, home, monkeypatch):
    with monkeypatch.context() as there:
        there.setattr(saving, "PATIENCE_S", 0.02)
        there.setattr(os, "replace", Busy(os.replace, 10**9))
        player.app.settings.music_pct = 5
        player.app.save_settings()
        (line,) = (notice.text for notice in player.app.notices)
        assert line == f"Options not saved: {SHARED.strerror}"
        player.start()
        player.wait(10)
    player.app.finish()
    assert settings.load(home)[0].music_pct == 5
