"""What the Tiled editor is told of our classes is what the game knows of them."""

from __future__ import annotations

import json
import zlib

import pytest

from game.core.files import data
from game.data.props import MAP, SHARED, TILED_TYPES
from game.data.scene_names import RULE_FLAGS
from game.data.schema import SCHEMA, SPAWNS
from game.load.tiled import RULE_TILES, enum_name, rules_picture, written


def test_written_files_are_up_to_date():
    for path, content in written(data("levels")).items():
        assert path.read_bytes() == content, f"{path.name} differs: run python -m game.load.tiled"


@pytest.fixture(scope="module")
def types():
    project = json.loads(data("levels", "redheat.tiled-project").read_text("utf-8"))
    return {entry["name"]: entry for entry in project["propertyTypes"]}


def test_every_class_is_in_the_project(types):
    classes = {name for name, entry in types.items() if entry["type"] == "class"}
    assert classes == {*SCHEMA, "level"}
    ids = [entry["id"] for entry in types.values()]
    assert ids == list(range(1, len(ids) + 1))


@pytest.mark.parametrize("kind", SCHEMA)
def test_members_have_our_types_defaults_and_choices(types, kind):
    members = {member["name"]: member for member in types[kind]["members"]}
    assert set(members) == set(SCHEMA[kind].props)
    for name, prop in SCHEMA[kind].props.items():
        assert members[name]["type"] == TILED_TYPES[prop.sort]
        assert members[name]["value"] == prop.default
        if prop.sort == "enum":
            assert members[name]["propertyType"] == enum_name(kind, name)
            assert types[enum_name(kind, name)]["values"] == list(prop.choices)


@pytest.mark.parametrize("kind", SCHEMA)
def test_every_class_and_property_has_a_line_of_help(kind):
    row = SCHEMA[kind]
    assert row.help
    assert row.shapes
    for name, prop in row.props.items():
        assert prop.help, name
        assert prop.sort in TILED_TYPES
        assert (prop.sort == "enum") == bool(prop.choices)
        assert not prop.choices or prop.default in prop.choices
        assert (prop.sort == "ref") == bool(prop.refs)
        assert set(prop.refs) <= set(SCHEMA)
        assert (prop.sort == "list") == bool(prop.of)


def test_the_table_of_the_design_is_complete():
    asked = """player_start checkpoint bruiser grappler knife_man gunman shotgun thrower dog_handler biker wave
    camera_lock camera_hint door window lift ladder one_way stairs surface water hazard_steam hazard_hot hazard_fall
    hazard_vehicle valve breakable throw_into pickup cover trigger sequence clock exit bystander sign prompt sound_zone
    music_zone light veil secret ghost_mark scenery"""
    assert set(asked.split()) <= set(SCHEMA)
    assert len([name for name in SPAWNS if name.startswith("boss_")]) == 7


def test_shared_properties_are_free_in_every_class():
    for kind, row in SCHEMA.items():
        assert not set(row.own) & set(SHARED), kind
    assert all(prop.help for prop in MAP.values())
    assert all(RULE_FLAGS.values())


def test_the_rule_tiles_have_a_picture_for_the_editor():
    picture = rules_picture()
    assert picture.startswith(b"\x89PNG")
    assert int.from_bytes(picture[16:20], "big") == 16 * len(RULE_TILES)
    start = picture.index(b"IDAT") + 4
    length = int.from_bytes(picture[start - 8 : start - 4], "big")
    assert len(zlib.decompress(picture[start : start + length])) == 16 * (1 + 4 * 16 * len(RULE_TILES))
