"""The library: a player's own levels, with the lines that he has written for them, and stages that are made once."""

import gc
import shutil
from pathlib import Path

import pytest

from game.app.library import Library
from game.core.faults import Fault
from game.data.stage import Assists

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


def test_a_city_is_surveyed_once_for_every_difficulty_and_help(tmp_path):
    library = Library(tmp_path)
    stages = [
        library.stage("bus_chase", "cadet"),
        library.stage("bus_chase", "captain", Assists(lane_magnet=True)),
        library.stage("bus_chase", "militia"),
    ]
    assert [stage.difficulty.name for stage in stages] == ["cadet", "captain", "militia"]
    assert [stage.assists.any for stage in stages] == [False, True, False]
    assert stages[0].city is stages[1].city is stages[2].city


def test_a_stage_follows_its_level_and_its_lines(folder):
    lines = folder / "lines" / "mine.toml"
    lines.write_text('[mine]\nwho = "danko"\nhello = "Hello."\n', "utf-8")
    library = Library(folder)
    before = library.stage("yard", "cadet")
    lines.write_text('[mine]\nwho = "danko"\nhello = "Good evening."\n', "utf-8")
    library.renew("yard")
    after = library.stage("yard", "cadet")
    assert after.level is library.level("yard").rules is not before.level
    assert after.story.lines["mine.hello"].text == "Good evening."


def test_what_was_kept_out_of_all_sweeps_may_go_once_another_level_is_read(tmp_path):
    gc.freeze()
    Library(tmp_path).level("bathhouse")
    assert gc.get_freeze_count() == 0
