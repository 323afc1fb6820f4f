"""The sheets of people: sizes, anchors, moves of each look, phases of blows, colours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pygame
import pytest

from workshop.kit.bake import BakeError
from workshop.people import grids
from workshop.people.poses import PoseBook

PEOPLE = Path(__file__).parents[1] / "assets" / "people"


def words(*lines: str) -> list[str]:
    return [word for line in lines for word in line.split()]


HEROES = words("danko_bath danko_suit militia_man ridzik")
FIGHTERS = HEROES + words(
    "bruiser_bath_a bruiser_bath_b bruiser_bath_c bruiser_yard grappler_bath thrower_bath knife_man strongman",
    "gunman_a gunman_b gunman_c shotgun_man bruiser_hotel_a bruiser_hotel_b bruiser_hotel_c knife_man_b knife_man_c",
    "grappler_hotel cook thrower_roof dog_handler long broad bruiser_bath_d bruiser_bath_e bruiser_yard_b",
    "bruiser_yard_c gunman_d bruiser_hotel_d bruiser_hotel_e grappler_bath_b grappler_bath_c thrower_bath_b",
    "thrower_bath_c knife_bath_b knife_bath_c knife_man_d grappler_hotel_b grappler_hotel_c thrower_roof_b",
    "thrower_roof_c shotgun_man_b shotgun_man_c dog_handler_b dog_handler_c",
)
BYSTANDERS = words(
    "danko_uniform foreman bather_a bather_b bather_c ogarkov",
    "rostavili guest_man guest_woman guest_man_b guest_woman_b clerk maid maid_b bellboy",
)
LOOKS = FIGHTERS + BYSTANDERS

FIGHTER = words(
    "idle walk run turn jump fall_air land crouch hurt_high hurt_low stagger knock_back lie rise held thrown blind",
    "panic dazed kneel wade climb taunt talk pick_up",
)
HERO_BLOWS = words(
    "jab cross hook back_fist kick sweep low_jab jump_kick elbow_drop stamp shoulder finisher grab knee head_butt",
    "throw_ahead throw_back throw_up lift carry_throw dodge swing stab bottle_blow throw_item splash_bucket stone_blow",
    "make_snowball turn_valve",
)
HERO = HERO_BLOWS + words(
    "skid land_hard hold hold_walk carry carry_walk break_free roll stone_hold push_door drink victory look"
)
GUN_BLOWS = words("shoot shoot_up shoot_down shoot_low shoot_air click click_low whip cover_shoot door_shoot")
GUN = GUN_BLOWS + words(
    "draw draw_low holster aim aim_up aim_down aim_low reload reload_low gun_walk gun_run cover door_cover",
    "lift_ride window ledge",
    "wave warn revive sit",
)
ROLES = {  # role -> the looks that fill it and the blows that it tells
    "bruiser": ([*(f"bruiser_hotel_{look}" for look in "abcde"), "cook"], ["jab", "wind_hook"]),
    "grappler": (words("grappler_hotel grappler_hotel_b grappler_hotel_c"), ["lunge", "shove"]),
    "knife_man": (words("knife_man_b knife_man_c knife_man_d"), ["stab", "dash"]),
    "gunman": (words("gunman_a gunman_b gunman_c gunman_d"), ["shoot", "shoot_low", "whip"]),
    "shotgun": (words("shotgun_man shotgun_man_b shotgun_man_c long"), ["blast", "butt"]),
    "thrower": (words("thrower_roof thrower_roof_b thrower_roof_c"), ["throw_bottle", "shove"]),
    "dog_handler": (words("dog_handler dog_handler_b dog_handler_c"), ["whistle", "jab"]),
    "boss_broad": (["broad"], ["lunge", "shove", "door_throw"]),
}
BLOWS = {
    **{look: blows for looks, blows in ROLES.values() for look in looks},
    "danko_bath": HERO_BLOWS,
    "danko_suit": HERO_BLOWS + GUN_BLOWS,
    "ridzik": HERO_BLOWS + GUN_BLOWS,
    "militia_man": HERO_BLOWS,
    "bruiser_bath_a": ["jab", "wind_hook"],
    "bruiser_bath_b": ["jab", "wind_hook"],
    "bruiser_bath_c": ["jab", "wind_hook"],
    **{f"bruiser_{look}": ["jab", "wind_hook"] for look in ("bath_d", "bath_e", "yard", "yard_b", "yard_c")},
    **{look: ["lunge", "shove"] for look in words("grappler_bath grappler_bath_b grappler_bath_c")},
    **{look: ["throw_bottle", "shove"] for look in words("thrower_bath thrower_bath_b thrower_bath_c")},
    **{look: ["stab", "dash"] for look in words("knife_man knife_bath_b knife_bath_c")},
    "strongman": ["swat", "hug", "sweep_bench", "charge", "valve_break"],
}
MOVES = {
    **{look: FIGHTER + BLOWS[look] for look in FIGHTERS},
    **{look: words("idle walk run talk look cower lie rise sit") for look in BYSTANDERS},
}
for _hero in HEROES:
    MOVES[_hero] = FIGHTER + HERO
MOVES["danko_suit"] += GUN + [f"{move}.podbyrin" for move in GUN_BLOWS]
MOVES["ridzik"] += GUN
for _gunman in ROLES["gunman"][0]:
    MOVES[_gunman] += words("aim aim_low reload cover cover_shoot door_cover door_shoot")
for _shooter in ROLES["shotgun"][0]:
    MOVES[_shooter] += ["rack"]
MOVES["rostavili"] += words("turn key_up touch_hat sleeve_shot window")
MOVES["grappler_bath"] += ["squeeze", "fall_face"]
MOVES["knife_man"] += ["hop_back"]
MOVES["strongman"] += ["squeeze", "daze", "walk_dark", "hang_towel", "down"]

COLOURS_MAX = 96
BYTES_MAX = 8 * 1024 * 1024
REACH_PX = 92  # no picture strays further from the feet


def table(look: str) -> dict[str, Any]:
    return json.loads((PEOPLE / f"{look}.json").read_text("utf-8"))


def pixels(look: str) -> np.ndarray:
    """Height x width x RGBA."""
    pygame.display.init()
    surface = pygame.image.load(PEOPLE / f"{look}.png").convert(pygame.Surface((1, 1), pygame.SRCALPHA, 32))
    rgb, alpha = pygame.surfarray.array3d(surface), pygame.surfarray.array_alpha(surface)
    return np.dstack([rgb, alpha]).transpose(1, 0, 2)


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


def silhouette(look: str, name: str, i: int) -> np.ndarray:
    f, canvas = table(look)["moves"][name]["frames"][i], np.zeros((140, 200), bool)
    cell = pixels(look)[f["y"] : f["y"] + f["h"], f["x"] : f["x"] + f["w"], 3] > 0
    canvas[110 + f["dy"] : 110 + f["dy"] + f["h"], 100 + f["dx"] : 100 + f["dx"] + f["w"]] = cell
    return canvas


def last_of_tell(look: str, name: str) -> int:
    phases = [f["phase"] for f in table(look)["moves"][name]["frames"]]
    return max(2, phases.index("active") - 2)  # held the longest; the frame before the blow may already move


def unlike(a: np.ndarray, b: np.ndarray) -> float:
    """Share of the pixels of two black shapes, feet upon feet, that only one of them covers."""
    union, both = (a | b).sum(), (a & b).sum()
    return float((union - both) / union)


def test_nobody_is_taken_for_another_role():
    """Check 27 of the combat design: idle and every tell of the roles differ pairwise by 15 % of their pixels."""
    shapes: dict[tuple[str, str], np.ndarray] = {}
    for role, (looks, blows) in ROLES.items():
        shapes[role, "idle"] = silhouette(looks[0], "idle", 0)
        shapes |= {(role, blow): silhouette(looks[0], blow, last_of_tell(looks[0], blow)) for blow in blows}
    alike = [(a, b) for a in shapes for b in shapes if a < b and unlike(shapes[a], shapes[b]) < 0.15]
    assert alike == []


def test_outlines_of_roles_and_tells_differ():
    """Outline law: the black shapes of standing roles, and of the tells of one role, are not to be mixed up."""
    roles = ["bruiser_bath_a", "grappler_bath", "thrower_bath", "knife_man", "strongman", "danko_bath"]
    shapes = {look: silhouette(look, "idle", 0) for look in roles}
    groups = [shapes]
    for look, names in BLOWS.items():
        if look not in HEROES:
            tells = [name for name in names if name != "valve_break"]
            groups.append({f"{look}.{name}": silhouette(look, name, last_of_tell(look, name)) for name in tells})
    for group in groups:
        for a in group:
            for b in group:
                if a < b:
                    assert unlike(group[a], group[b]) >= 0.15, (a, b)


@pytest.mark.parametrize(
    ("look", "blow"),
    [(look, blow) for look in FIGHTERS for blow in ("jab", "wind_hook") if blow in BLOWS.get(look, [])],
)
def test_every_kind_of_jab_and_hook_lands_where_the_rules_strike(look, blow):
    """However a man strikes, his fist is as high and about as far as the box of his blow."""
    landed = next(f for f in table(look)["moves"][blow]["frames"] if f["phase"] == "active")
    x, y = landed["hit"]
    assert 18 <= x <= 46, x
    assert -62 <= y <= (-26 if look == "cook" else -32), "his pan is above his hand"


@pytest.mark.parametrize("blow", ["jab", "wind_hook"])
def test_bruisers_strike_in_ways_of_their_own(blow):
    """Four ways of each blow in the bath, three in the yard: their tells are not the same shape."""
    for looks in (["bruiser_bath_a", "bruiser_bath_b", "bruiser_bath_c", "bruiser_bath_d"],
                  ["bruiser_yard", "bruiser_yard_b", "bruiser_yard_c"],
                  ["bruiser_hotel_a", "bruiser_hotel_b", "bruiser_hotel_c", "bruiser_hotel_d"]):  # fmt: skip
        tells = {look: silhouette(look, blow, last_of_tell(look, blow)) for look in looks}
        assert all(unlike(tells[a], tells[b]) >= 0.15 for a in looks for b in looks if a < b)


def test_men_of_different_bearing_taunt_in_ways_of_their_own():
    looks = words("bruiser_bath_a bruiser_bath_b bruiser_bath_c bruiser_bath_d grappler_bath knife_man thrower_bath")
    middles = {}
    for look in looks:
        frames = table(look)["moves"]["taunt"]["frames"]
        middles[look] = silhouette(look, "taunt", len(frames) // 2)
    assert all(unlike(middles[a], middles[b]) >= 0.15 for a in looks for b in looks if a < b)


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
