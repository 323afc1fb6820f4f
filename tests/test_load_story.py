"""Seed files are read strictly: one line with file and row for each fault."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.core.files import data
from game.load.faults import SeedError
from game.load.story import load_story

BROKEN = [
    ("beats.toml", 'id = "snow"', 'ids = "snow"', 'unknown field "ids" (did you mean "id"?)'),
    ("beats.toml", 'id = "snow"', 'id = "titles"', 'seeds/beats.toml "titles": is there twice'),
    ("beats.toml", 'place = "the yard behind the bath"', "", 'beat "snow": field "place" is missing'),
    ("beats.toml", "act = 1", "act = 4", "act must be 1, 2 or 3"),
    ("beats.toml", "act = 1", 'act = "1"', "act must be 1, 2 or 3"),
    ("beats.toml", '"strongman", "o', '"strongmen", "o', 'nobody is called "strongmen" (did you mean "strongman"?)'),
    ("beats.toml", 'by = "cafe"', 'by = "caffe"', 'played_by "caffe" is not in campaign.toml (did you mean "cafe"?)'),
    ("beats.toml", "[[beat]]", "[[beet]]", 'unknown table (did you mean "beat"?)'),
    ("beats.toml", "[[beat]]", "[beat", "not well-formed TOML"),
    ("people.toml", 'about = "Captain', 'abuot = "Captain', '[danko]: unknown field "abuot" (did you mean "about"?)'),
    ("people.toml", "[danko]", "danko = 3\n[danko2]", "[danko]: must be a table"),
    ("things.toml", 'name = "The key"', "name = 3", '[key]: field "name" must be text'),
    ("campaign.toml", 'sort = "level"', 'sort = "levle"', 'sort cannot be "levle" (did you mean "level"?)'),
    ("campaign.toml", 'russian = "Москва"', 'file = "a.tmx"', 'scene "titles": only a level has a file'),
    ("lines/bathhouse.toml", 'o = "foreman"', 'o = "forman"', 'bath.foreman: nobody is called "forman" (did you mean'),
    ("lines/bathhouse.toml", 'mood = "hurt"', 'mood = "hart"', 'bath.danko.4: mood cannot be "hart" (did you mean'),
    ("lines/bathhouse.toml", 'mood = "hurt"', 'voice = "low"', 'bath.danko.4: unknown field "voice"'),
    ("lines/bathhouse.toml", 'look = "Find', 'Look = "Find', "bath.goal.Look: keys are small letters"),
    ("lines/bathhouse.toml", 'title = "Bathhouse"', "title = 3", "bath.title: must be text"),
]  # fmt: skip


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    shutil.copytree(data("seeds"), tmp_path / "seeds")
    return tmp_path / "seeds"


@pytest.mark.parametrize(("name", "old", "new", "says"), BROKEN, ids=[case[3][:40] for case in BROKEN])
def test_a_broken_seed_is_refused_in_one_line(seeds, name, old, new, says):
    path = seeds / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        load_story(seeds)
    line = str(caught.value)
    assert says in line
    assert path.name in line
    assert "\n" not in line


def test_a_missing_file_is_told(seeds):
    (seeds / "people.toml").unlink()
    with pytest.raises(SeedError, match=r"people\.toml: cannot be read"):
        load_story(seeds)


def test_a_key_in_two_files_is_told(seeds):
    (seeds / "lines" / "zz.toml").write_text('[bath]\ntitle = "Again"\n', encoding="utf-8")
    with pytest.raises(SeedError, match="this key is in another file too"):
        load_story(seeds)


def test_lines_know_their_speaker_and_mood():
    story = load_story(data("seeds"))
    line = story.lines["bath.man.1"]
    assert (line.who, line.mood) == ("man", "angry")
    assert story.lines["bath.goal.on"].who == ""
    assert story.people["danko"].russian == "Данко"


def test_players_bring_lines_of_their_own(tmp_path):
    (tmp_path / "yard.toml").write_text('[yard]\ntitle = "The Yard"\n', encoding="utf-8")
    assert load_story(data("seeds"), tmp_path).lines["yard.title"].text == "The Yard"
    assert "bath.title" in load_story(data("seeds"), tmp_path / "nothing").lines
