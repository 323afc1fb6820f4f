"""Nothing a player has is ever lost: no room to save, no right to, files that nobody can read."""

import errno
import json
import os
import shutil
import time
from pathlib import Path

import pygame
import pytest
from menus import Player, players
from test_profile import refuse

from game.app import profile, settings, store
from game.app.home import Home
from game.app.scenes.play import Play
from game.app.scenes.title import Title
from game.run import replay_file, saving


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def start(home):
    with players(home) as starts:
        yield starts


def playable(player: Player) -> Play:
    """Title, options, a level: everything draws and runs."""
    player.choose("OPTIONS")
    player.wait(3)
    player.tap("escape")
    assert isinstance(player.top, Title)
    play = player.start()
    player.wait(20)
    assert play.session.ticks > 10
    return play


def told(player: Player) -> list[str]:
    lines = [notice.text for notice in player.app.notices]
    assert all("\n" not in line and "Traceback" not in line and len(line) < 160 for line in lines), lines
    return lines


def newer(path: Path) -> None:
    path.write_text(json.dumps({"version": 99, "sha256": "x", "body": {"medals": "everywhere"}}))


def foreign(path: Path) -> None:
    path.write_text('{"name": "another program", "theme": "dark"}')


def forged(path: Path) -> None:
    store.save(path, 1, {"bests": {}, "last_level": "hotel"})
    path.write_text(path.read_text().replace("hotel", "attic"))


BAD_FILES = {
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(b'{"version": 1, "sha256": "aa", "bo'),
    "zeros": lambda path: path.write_bytes(bytes(4096)),
    "newer": newer,
    "foreign": foreign,
    "forged": forged,
    "folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("which", ["profile", "settings", "bindings"])
@pytest.mark.parametrize("bad", BAD_FILES)
def test_a_file_that_is_not_ours_is_one_line_and_a_playable_game(home, start, which, bad):
    path = getattr(home, which)
    home.root.mkdir()
    BAD_FILES[bad](path)
    before = None if path.is_dir() else path.read_bytes()
    player = start()
    (line,) = told(player)
    assert line.startswith(f"{path.name} ")
    assert line.endswith(f"starting afresh, the file is kept as {path.stem}-kept.json")
    playable(player)
    player.app.settings.music_pct = 5
    player.app.save_profile()
    player.app.save_settings()
    player.app.save_bindings()
    assert [line] == told(player), "nothing more to tell"
    kept = home.root / f"{path.stem}-kept.json"
    assert kept.is_dir() if before is None else kept.read_bytes() == before
    assert path.is_file()


def test_a_home_that_is_a_file_is_told_and_played_without(tmp_path, home, start):
    home.root.write_text("a letter")
    player = start()
    playable(player)
    player.app.settings.music_pct = 5
    player.app.profile.last_level = "bathhouse"
    player.app.save_profile()
    player.app.top.suspend()
    player.app.take_picture()
    lines = player.app.finish()
    assert {line.partition(" ")[0] for line in lines} == {"Records", "run", "Picture", "Options"}
    assert home.root.read_text() == "a letter"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_no_room_or_no_right_to_write_is_told_and_the_game_goes_on(home, start, monkeypatch, code):
    player = start()
    playable(player)
    monkeypatch.setattr(saving, "new_file", refuse(code))
    player.app.settings.music_pct = 5
    play = player.top
    play.suspend()
    finish(player, play)
    player.app.take_picture()
    player.wait(20)
    player.app.finish_saving()
    player.wait(1)
    lines = told(player)
    assert any(line.startswith("Records not saved: ") for line in lines)
    assert any(line.startswith("replay not saved: ") for line in lines)
    assert any(line.startswith("run not saved: ") for line in lines)
    assert any(line.startswith("Picture not saved: ") for line in lines)
    assert all(os.strerror(code) in line for line in lines)
    monkeypatch.undo()
    assert player.app.profile.unsaved
    player.app.finish()
    assert profile.load(home)[0].best("bathhouse", "militia", False).runs == 1, "as soon as there is room again"
    assert settings.load(home)[0].music_pct == 5
    (run,) = home.replays.iterdir()
    assert replay_file.read(run).level == "bathhouse"
    assert not any(line.startswith(("replay", "Records", "Options")) for line in player.app.finish())


def test_what_waits_to_be_read_is_not_said_twice(home, start, monkeypatch):
    player = start()
    monkeypatch.setattr(saving, "new_file", refuse(errno.ENOSPC))
    for volume in range(0, 50, 10):
        player.app.settings.music_pct = volume
        player.app.save_settings()
        player.app.take_picture()
    lines = told(player)
    assert len(lines) <= 3, "the one that is shown, and each of two once"
    assert {line.partition(":")[0] for line in lines} == {"Options not saved", "Picture not saved"}


def finish(player: Player, play: Play) -> None:
    """The run ends here."""
    play.session.world.finished = True
    play._over = True
    play._finish()


def test_a_finished_run_is_written_before_its_beginnings_are_thrown_away(home, start, monkeypatch):
    player = start()
    play = playable(player)
    play.suspend()
    player.app.finish_saving()
    (left,) = home.left_runs()
    monkeypatch.setattr(saving, "new_file", refuse(errno.ENOSPC))
    finish(player, play)
    player.app.finish_saving()
    assert home.left_runs() == [left], "nothing else is left of the run"
    monkeypatch.undo()
    player.app.top._keep(home.new_run("bathhouse", "now", "0" * 32), play.place)
    assert home.left_runs() == []
    assert not player.app.suspended


def test_another_level_does_not_cost_the_run_that_was_left(home, start):
    player = start()
    first = playable(player)
    ticks = first.session.ticks
    player.app.become(Title(player.app))
    second = player.start()
    player.wait(40)
    player.app.become(Title(player.app))
    player.app.finish_saving()
    runs = [replay_file.read(path).ticks for path in home.left_runs()]
    assert runs == [ticks, second.session.ticks]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only(home, start):
    home.root.mkdir()
    home.profile.write_bytes(b"{")
    home.root.chmod(0o500)
    try:
        player = start()
        (line,) = told(player)
        assert line == "profile.json was damaged: starting afresh, the file stays where it is"
        playable(player)
        player.app.save_profile()
        assert told(player)[-1].startswith("Records not saved: ")
        assert home.profile.read_bytes() == b"{"
    finally:
        home.root.chmod(0o700)


def test_pictures_and_copies_never_write_over_one_another(home, start, monkeypatch):
    player = start()
    monkeypatch.setattr(time, "strftime", lambda _pattern: "red-heat-1988.png")
    player.app.take_picture()
    player.app.take_picture()
    assert sorted(p.name for p in home.pictures.iterdir()) == ["red-heat-1988-2.png", "red-heat-1988.png"]
    first, second = (pygame.image.load(p) for p in sorted(home.pictures.iterdir()))
    assert first.get_size() == second.get_size() == (4 * 384, 4 * 216)
    shutil.rmtree(home.pictures)
