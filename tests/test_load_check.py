"""The check of everything says each fault in a line."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from game.core.files import data
from game.data.enemy_moves import ENEMY_MOVES
from game.data.moves import HERO_MOVES
from game.load.check import check_all, check_level, check_tables, main
from game.load.story import load_story

YARD = Path(__file__).parent / "levels" / "yard.tmx"


def test_the_games_own_levels_tables_and_seeds_have_no_faults():
    assert [line for line in check_all() if not line.startswith("assets/")] == []


def test_the_yard_that_readers_are_sent_to_has_no_faults():
    assert check_all([YARD]) == []


def test_a_folder_is_checked_file_by_file(tmp_path):
    text = YARD.read_text("utf-8").replace("bath_barrel", "barrel")
    (tmp_path / "yard.tmx").write_text(text, encoding="utf-8")
    (tmp_path / "broken.tmx").write_text("<map", encoding="utf-8")
    told = check_all([tmp_path])
    assert any("broken.tmx: not well-formed XML" in line for line in told)
    assert any('no line "test.goal" in seeds/lines' in line for line in told)
    assert any('object 17: no sprite "barrel"' in line for line in told)


def test_words_beside_a_map_are_found(tmp_path):
    shutil.copy(YARD, tmp_path / "yard.tmx")
    (tmp_path / "lines").mkdir()
    (tmp_path / "lines" / "yard.toml").write_text('[test]\ntitle = "Yard"\ngoal = "On"\none = "1"\ntwo = "2"\n')
    assert not [line for line in check_all([tmp_path / "yard.tmx"]) if "no line" in line]


def test_strange_cues_and_wrong_beats_are_told(tmp_path):
    text = YARD.read_text("utf-8").replace(
        '<property name="sets" value="begun"/>', '<property name="cue" value="valv"/>'
    )
    text = text.replace('<property name="title"', '<property name="beat" value="titles"/><property name="title"')
    path = tmp_path / "yard.tmx"
    path.write_text(text, encoding="utf-8")
    told = check_level(path, load_story(data("seeds")))
    assert any('object 8: no cue "valv" (did you mean "valve"?)' in line for line in told)
    assert any('map: beat "titles" is played by titles' in line for line in told)


def test_the_command_ends_with_the_number_of_its_success(tmp_path, capsys):
    (tmp_path / "broken.tmx").write_text("<map", encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    assert "broken.tmx" in capsys.readouterr().out


def test_rows_that_break_a_law_are_named(monkeypatch):
    monkeypatch.setitem(HERO_MOVES, "jab", replace(HERO_MOVES["jab"], stun_ticks=12, cancels=frozenset({"crosss"})))
    monkeypatch.setitem(ENEMY_MOVES, "bruiser_jab", replace(ENEMY_MOVES["bruiser_jab"], start_ticks=21))
    told = check_tables()
    assert 'data/moves.py "jab": stun 12 is under 13 (stun law)' in told
    assert 'data/moves.py "jab": cancels into "crosss"' in told
    assert 'data/moves.py "bruiser_jab": tell 21 is under 22 (tell law)' in told
