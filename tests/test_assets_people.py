"""The sheets of people: sizes, anchors, moves of each look, phases of blows, colours."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from peoplesheets import (
    BLOWS,
    FIGHTERS,
    HEROES,
    LOOKS,
    MOVES,
    PEOPLE,
    last_of_tell,
    pixels,
    silhouette,
    table,
    unlike,
    words,
)

from game.show.foot.anim import FLIGHT_SINK_PX
from game.show.foot.poses import STRIDES
from workshop.kit.bake import BakeError
from workshop.people import grids
from workshop.people.looks import moves_of, sheet_of
from workshop.people.poses import PoseBook, book
from workshop.people.puppet import LEG_PX

COLOURS_MAX = 96
BYTES_MAX = 8 * 1024 * 1024
REACH_PX = 92  # no picture strays further from the feet


@pytest.fixture(scope="module", params=LOOKS)
def person(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any], np.ndarray]:
    return request.param, table(request.param), pixels(request.param)


def test_every_sheet_has_the_same_frame_and_anchor(person):
    _, sheet, _ = person
    assert sheet["frame"] == [112, 80]
    assert sheet["anchor"] == [56, 75]


def test_every_move_of_the_list_is_there(person):
    look, sheet, _ = person
    assert not set(MOVES[look]) - set(sheet["moves"])


def test_the_picture_covers_every_cell_and_no_cell_is_empty(person):
    look, sheet, picture = person
    high, wide = picture.shape[:2]
    for name, move in sheet["moves"].items():
        for i, f in enumerate(move["frames"]):
            assert min(f["x"], f["y"]) >= 0, (look, name, i)
            assert f["x"] + f["w"] <= wide, (look, name, i)
            assert f["y"] + f["h"] <= high, (look, name, i)
            cell = picture[f["y"] : f["y"] + f["h"], f["x"] : f["x"] + f["w"], 3]
            assert all(edge.any() for edge in (cell[0], cell[-1], cell[:, 0], cell[:, -1])), (look, name, i)


def test_cells_stay_near_the_feet_and_above_the_floor(person):
    look, sheet, _ = person
    for name, move in sheet["moves"].items():
        for i, f in enumerate(move["frames"]):
            assert -REACH_PX < f["dx"] <= REACH_PX - f["w"], (look, name, i)
            assert f["dy"] + f["h"] <= 1, (look, name, i)


@pytest.mark.parametrize("name", ["idle", "walk", "talk", "crouch", "hurt_high", "hurt_low", "jab", "hook"])
def test_standing_people_stand_on_the_floor(person, name):
    look, sheet, _ = person
    for i, f in enumerate(sheet["moves"].get(name, {"frames": []})["frames"]):
        assert 0 <= f["dy"] + f["h"] <= 1, (look, name, i)


def test_gaits_have_frames_enough(person):
    _, sheet, _ = person
    assert len(sheet["moves"]["walk"]["frames"]) >= 8
    assert len(sheet["moves"]["run"]["frames"]) >= 6
    assert sheet["moves"]["walk"]["loop"]
    assert sheet["moves"]["run"]["loop"]


def test_blows_carry_their_three_phases_in_order(person):
    look, sheet, _ = person
    for name in BLOWS.get(look, []):
        phases = [f.get("phase") for f in sheet["moves"][name]["frames"]]
        assert set(phases) == {"start", "active", "recover"}, (look, name)
        assert phases == sorted(phases, key=["start", "active", "recover"].index), (look, name)


def test_thrown_men_turn_in_four_poses(person):
    look, sheet, _ = person
    if look in FIGHTERS:
        frames = sheet["moves"]["thrown"]["frames"]
        assert len({(f["x"], f["y"]) for f in frames}) == len(frames) == 4


def test_two_person_moves_say_where_the_other_stands():
    for look, names in {
        "danko_bath": ("hold", "hold_walk", "knee", "head_butt", "throw_ahead", "throw_back", "throw_up", "carry"),
        "grappler_bath": ("squeeze",),
        "strongman": ("squeeze",),
    }.items():
        for name in names:
            assert "pair" in table(look)["moves"][name]["frames"][0], (look, name)


def test_heroes_say_where_and_how_they_hold_things():
    for look in HEROES:
        for name, move in table(look)["moves"].items():
            for f in move["frames"]:
                assert {"hand", "tilt"} <= set(f), (look, name)
                assert -180 <= f["tilt"] <= 180, (look, name)


def test_shots_leave_the_muzzle_at_the_height_of_the_rules():
    """Shots fly 44 px above the feet, kneeling 24: the gun that is drawn must not lie."""
    for look, low in (("danko_suit", 24), ("gunman_a", 24), ("gunman_b", 24), ("gunman_c", 24)):
        for name, height in (("shoot", 44), ("shoot_low", low)):
            fired = next(f for f in table(look)["moves"][name]["frames"] if f["phase"] == "active")
            x, y = fired["muzzle"]
            assert 20 <= x <= 48, (look, name, x)
            assert abs(-y - height) <= 5, (look, name, y)


def test_colours_are_few_and_pixels_are_clear_or_solid(person):
    _, _, picture = person
    assert set(np.unique(picture[..., 3])) <= {0, 255}
    solid = picture[picture[..., 3] == 255]
    assert len(np.unique(solid, axis=0)) <= COLOURS_MAX


def test_danko_is_as_tall_as_the_doors_expect():
    first = {look: table(look)["moves"]["idle"]["frames"][0]["h"] for look in LOOKS}
    assert 66 <= first["danko_bath"] <= 69
    assert first["strongman"] >= first["danko_bath"] - 2
    assert all(56 <= first[f"bruiser_bath_{k}"] <= 66 for k in "abc")


def test_the_wounded_man_limps_shakes_and_ends_on_his_face():
    moves = table("rostavili_wounded")["moves"]
    assert set(moves) == set(words("idle walk look talk aim sleeve_shot hurt_high kneel topple lie crawl rise"))
    assert len(moves["walk"]["frames"]) >= 8
    assert len(moves["crawl"]["frames"]) >= 8
    hips = [f["h"] for f in moves["walk"]["frames"]]
    assert hips[:4] != hips[4:], "no half of a limp is like the other"
    aimed = [tuple(f["hand"]) for f in moves["aim"]["frames"]]
    assert len(set(aimed)) >= 4
    assert all(x >= 18 and 32 <= -y <= 46 for x, y in aimed), "level all the same"
    down = moves["topple"]["frames"][-1]
    assert (down["w"], down["h"]) == tuple(moves["lie"]["frames"][0][side] for side in "wh")
    assert down["h"] <= 24 <= down["w"] // 2


@pytest.mark.parametrize("look", FIGHTERS)
def test_a_turn_goes_round_by_the_front(look):
    """Five shapes, none of which is the next one: he faces us in the middle, and stands at the end as in [idle]."""
    frames = table(look)["moves"]["turn"]["frames"]
    assert len(frames) == 5
    shapes = [silhouette(look, "turn", i) for i in range(5)]
    assert all(unlike(a, b) >= 0.08 for a, b in pairwise(shapes))
    assert unlike(shapes[0], shapes[0][:, ::-1]) != unlike(shapes[4], shapes[4][:, ::-1])


@pytest.mark.parametrize("look", LOOKS)
def test_feet_keep_their_place_while_they_carry_him(look):
    """What a sole moves back under him in half a walk is what the way decides, to a pixel and a half."""
    stride = STRIDES["walk"] * table(look)["stride"] / 100
    feet = [pose["foot_n"][0] for pose, _ in book().frames(moves_of(look)["walk"], sheet_of(look).get("style", ""))]
    carried = (feet[0] - feet[4]) * sheet_of(look)["build_table"]["leg"] / LEG_PX
    assert abs(carried - stride / 2) <= 1.5


@pytest.mark.parametrize("look", FIGHTERS)
def test_who_is_knocked_down_moves_all_the_way_to_the_floor(look):
    """Six shapes in the air and six on the floor; he leaves the air where he begins to lie, within a few pixels."""
    air, floor = (table(look)["moves"][name]["frames"] for name in ("knock_back", "lie"))
    assert len(air) == len(floor) == 6
    shapes = [silhouette(look, "knock_back", i) for i in range(6)] + [silhouette(look, "lie", i) for i in range(6)]
    assert all(unlike(a, b) >= 0.04 for a, b in pairwise(shapes))
    assert abs(air[-1]["dy"] + air[-1]["h"] + FLIGHT_SINK_PX) <= 8
    assert max(f["dy"] + f["h"] for f in floor) <= 2


def test_the_heavy_topple_and_the_light_go_over():
    """In the middle of the flight a heavy man, a usual one and a light one are three shapes."""
    looks = ("strongman", "bruiser_bath_a", "thrower_bath")
    heavy, usual, light = (silhouette(look, "knock_back", 3) for look in looks)
    assert min(unlike(heavy, usual), unlike(usual, light), unlike(heavy, light)) >= 0.3


@pytest.mark.parametrize("look", FIGHTERS)
def test_who_falls_treads_the_air(look):
    count = len(table(look)["moves"]["fall_air"]["frames"])
    assert unlike(silhouette(look, "fall_air", 0), silhouette(look, "fall_air", count // 2)) >= 0.08


def test_sheets_are_small():
    assert sum(path.stat().st_size for path in PEOPLE.iterdir()) < BYTES_MAX


STANCE = "[stance]\narm_n = [0, 0, 0, 0]\nface = 'calm'\nsmear = ''\n[style.plain]\n"


@pytest.mark.parametrize(
    ("move", "says"),
    [
        ("frames = 2\nms = [10]\nkey = [{ at = 0 }]", "2 frames but 1 in ms"),
        ("frames = 2\nms = 9\nkey = [{ at = 2 }]", "at must be 0 to 1"),
        ("frames = 1\nms = 9\nkey = [{ at = 0, arm_q = [0] }]", 'unknown field "arm_q"'),
        ("frames = 1\nms = 9\nkey = [{ at = 0, arm_n = [0] }]", "arm_n must be a list of 4 numbers"),
        ("frames = 2\nms = 9\nphase = 'as'\nkey = [{ at = 0 }]", "letters s, a, r"),
        ("frames = 1\nms = 9", '"key" is missing'),
    ],
)
def test_a_bad_pose_is_refused_with_its_address(tmp_path, move, says):
    (tmp_path / "bad.toml").write_text(f"{STANCE}\n[hop]\n{move}\n", "utf-8")
    with pytest.raises(BakeError) as refusal:
        PoseBook(tmp_path)
    assert "bad.toml [hop]" in str(refusal.value)
    assert says in str(refusal.value)


def test_a_bad_grid_is_refused_with_its_line(tmp_path):
    path = tmp_path / "heads.txt"
    path.write_text("@bald_calm 1 1\n.33.\n.3?.\n", "utf-8")
    with pytest.raises(BakeError, match=r"heads.txt line 3: unknown grid character '\?'"):
        grids.load(path)


@pytest.mark.parametrize("dog", ["dog", "dog_b", "dog_c"])
def test_a_dog_at_rest_breathes_wags_and_pricks_its_ears(dog):
    for name in ("idle", "sit"):
        frames = table(dog)["moves"][name]["frames"]
        assert len({(f["x"], f["y"]) for f in frames}) >= 9, name
        tips = [np.argwhere(silhouette(dog, name, i).T)[0] for i in range(len(frames))]
        assert len({tuple(tip) for tip in tips}) >= 4, "the tail is what reaches farthest back"
        assert max(f["h"] for f in frames) - min(f["h"] for f in frames) >= 3, "the ears are highest"


def test_the_dog_runs_leaps_hangs_and_gets_away():
    sheet = table("dog")
    assert set(sheet["moves"]) >= set(words("idle sit growl walk run leap hang hurt tumble flee"))
    assert len(sheet["moves"]["walk"]["frames"]) >= 8
    assert len(sheet["moves"]["run"]["frames"]) >= 6
    leap = sheet["moves"]["leap"]["frames"]
    assert [f["phase"] for f in leap] == sorted((f["phase"] for f in leap), key=["start", "active", "recover"].index)
    flying = [f for f in leap if f["phase"] == "active"]
    assert all(20 <= f["hit"][0] <= 44 and -44 <= f["hit"][1] <= -20 for f in flying)
    standing, telling = silhouette("dog", "idle", 0), silhouette("dog", "leap", last_of_tell("dog", "leap"))
    assert unlike(standing, telling) >= 0.15
    assert all(unlike(standing, silhouette(look, "idle", 0)) >= 0.5 for look in LOOKS)
