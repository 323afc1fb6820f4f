"""The sheets of people as tests read them: who there is, which moves they have, tables, pixels and black shapes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pygame

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
    MOVES[_gunman] += words("shoot_up shoot_down shoot_low_up shoot_low_down")
    MOVES[_gunman] += words("aim aim_low reload cover cover_shoot door_cover door_shoot")
for _shooter in ROLES["shotgun"][0]:
    MOVES[_shooter] += ["rack"]
MOVES["rostavili"] += words("turn key_up touch_hat sleeve_shot window")
MOVES["grappler_bath"] += ["squeeze", "fall_face"]
MOVES["knife_man"] += ["hop_back"]
MOVES["strongman"] += ["squeeze", "daze", "walk_dark", "hang_towel", "down"]


def table(look: str) -> dict[str, Any]:
    return json.loads((PEOPLE / f"{look}.json").read_text("utf-8"))


def pixels(look: str) -> np.ndarray:
    """Height x width x RGBA."""
    pygame.display.init()
    surface = pygame.image.load(PEOPLE / f"{look}.png").convert(pygame.Surface((1, 1), pygame.SRCALPHA, 32))
    rgb, alpha = pygame.surfarray.array3d(surface), pygame.surfarray.array_alpha(surface)
    return np.dstack([rgb, alpha]).transpose(1, 0, 2)


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
