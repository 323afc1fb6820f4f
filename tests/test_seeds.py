"""The seeds hold together: plot, campaign, levels and lines know each other."""

from __future__ import annotations

import pytest

from game.core.files import data
from game.load.check import check_assets, check_cast, check_story, check_tables
from game.load.laws import lines_used, unknown_words
from game.load.levels import catalogue
from game.load.story import load_story
from game.load.tmx import load_level

LEVELS = [entry.path for entry in catalogue()]
CAMPAIGN = """titles bathhouse cafe orders arrival interrogation transfer informant manzetti hospital sidearm hotel
locksmith terminal bus_chase showdown watches"""


@pytest.fixture(scope="module")
def story():
    return load_story(data("seeds"))


def test_the_campaign_has_every_scene_in_order(story):
    assert [scene.id for scene in story.campaign] == CAMPAIGN.split()
    assert all(scene.title and scene.russian for scene in story.campaign)


def test_every_beat_is_played_and_every_scene_plays_one(story):
    assert check_story(story) == []
    scenes = {scene.id for scene in story.campaign}
    assert {beat.played_by for beat in story.beats.values()} == scenes
    assert [beat.act for beat in story.beats.values()] == sorted(beat.act for beat in story.beats.values())


def test_every_level_that_is_made_is_in_the_campaign(story):
    files = {scene.file: scene.id for scene in story.campaign if scene.file}
    assert {entry.path.name: entry.id for entry in catalogue()} == files
    assert not [entry.fault for entry in catalogue() if entry.fault]


@pytest.mark.parametrize("path", LEVELS, ids=[p.stem for p in LEVELS])
def test_a_level_names_only_lines_beats_and_levels_that_exist(story, path):
    level, _ = load_level(path)
    assert unknown_words(level, story) == []
    assert len(list(lines_used(level))) > 1


def test_the_lines_of_the_bathhouse_are_there(story):
    spoken = [line for line in story.lines.values() if line.key.startswith("bath.") and line.who]
    assert len(spoken) == 15 + 3  # of the design, and of the last stand
    assert {line.who for line in spoken} == {"old_bather", "danko", "man", "foreman", "strongman", "ogarkov"}
    assert all(story.people[line.who].portrait for line in spoken)


def test_nothing_said_is_too_long_for_its_box(story):
    for line in story.lines.values():
        assert len(line.text) <= 120, line.key
        if ".goal." in line.key:
            assert len(line.text) <= 36, line.key


def test_everybody_has_a_voice_and_a_face(story):
    assert check_cast(story) == []


def test_tables_keep_the_laws():
    assert check_tables() == []


def test_missing_indexes_of_assets_are_told():
    assert all(line.startswith("assets/") for line in check_assets())
