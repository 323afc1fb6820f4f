"""The library: a player's own levels, with the lines that he has written for them."""

import shutil
from pathlib import Path

import pytest

from game.app.library import Library
from game.core.faults import Fault

LEVEL = Path(__file__).parent / "levels" / "yard.tmx"


@pytest.fixture
def folder(tmp_path):
    """A folder of a player's own with one level."""
    shutil.copytree(LEVEL.parent, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.tmx"))
    shutil.copy(LEVEL, tmp_path)
    (tmp_path / "lines").mkdir(exist_ok=True)
    return tmp_path


def test_words_of_a_players_own_level(folder):
    (folder / "lines" / "mine.toml").write_text('[mine]\nwho = "danko"\nhello = "Hello."\n', "utf-8")
    library = Library(folder)
    assert [e.id for e in library.playable() if e.user] == ["yard"]
    assert library.words("mine.hello") == "Hello."
    assert library.stage("yard", "cadet").story.lines["mine.hello"].text == "Hello."
    assert "mine.hello" not in library.stage("bathhouse", "cadet").story.lines


def test_faulty_lines_refuse_the_levels_beside_them_and_no_others(folder):
    (folder / "lines" / "mine.toml").write_text("what is this", "utf-8")
    library = Library(folder)
    entries = {entry.id: entry for entry in library.catalogue()}
    assert "mine.toml" in entries["yard"].fault
    assert not entries["bathhouse"].fault
    with pytest.raises(Fault, match=r"mine\.toml"):
        library.stage("yard", "cadet")
    assert library.stage("bathhouse", "cadet").level.id == "bathhouse"


def test_what_no_level_plays_is_told_between_two_and_after_the_last(tmp_path):
    library = Library(tmp_path)
    assert [beat.id for beat in library.between("bus_chase", "")] == ["showdown", "watches"]
    told = {beat.id for beat in library.between("bathhouse", "hotel")}
    assert "showdown" not in told
    assert told
    assert library.between("nowhere", "") == []
