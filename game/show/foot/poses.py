"""Which strip shows each state and blow, and what every sheet must therefore hold."""

from __future__ import annotations

from game.core.faults import Fault
from game.data.fighters import BYSTANDER, HERO, KINDS
from game.data.gun_moves import GUN_MOVES
from game.foot.fighter import Fighter
from game.show.paint.looks import Look


def gun_strip(move: str) -> str:
    """The strip of a hero's move with a gun: it bears no gun's name."""
    if move == "pistol_whip":
        return "whip"
    word, *rest = move.split("_")
    return f"{word}_{rest[-1]}" if rest and rest[-1] in ("low", "air") else word


# What a blow is drawn as, where the strip bears another name.
BLOW_STRIPS: dict[str, str] = {
    "throw_into": "throw_up",
    "swing_pipe": "swing",
    "swing_bucket": "swing",
    "swing_chair": "swing",
    "swing_bench": "swing",
    "swing_bottle": "bottle_blow",
    "stub": "stab",
    "stab_knife": "stab",
    "throw_arm": "throw_item",
    "throw_snow": "throw_item",
    "make_snow": "make_snowball",
    "lift_arm": "lift",
    "club_pipe": "wind_hook",
    "club_chair": "wind_hook",
    "club_bottle": "wind_hook",
    "bruiser_jab": "jab",
    "bruiser_hook": "wind_hook",
    "grappler_lunge": "lunge",
    "grappler_shove": "shove",
    "knife_stab": "stab",
    "knife_dash": "dash",
    "thrower_bottle": "throw_bottle",
    "thrower_snow": "throw_bottle",
    "thrower_shove": "shove",
    "strong_swat": "swat",
    "strong_hug": "hug",
    "strong_sweep": "sweep_bench",
    "strong_charge": "charge",
    "strong_shrug": "shrug",
    **{name: gun_strip(name) for name in GUN_MOVES},
    "gun_shot": "shoot",
    "gun_low": "shoot_low",
    "gun_butt": "whip",
    "shotgun_blast": "blast",
    "shotgun_butt": "butt",
    "handler_jab": "jab",
    "handler_whistle": "whistle",
    "dog_leap": "leap",
    "long_blast": "blast",
    "long_butt": "butt",
    "broad_lunge": "lunge",
    "broad_door": "door_throw",
    "broad_shove": "shove",
}


def _names(*lines: str) -> frozenset[str]:
    return frozenset(name for line in lines for name in line.split())


ALL = _names(
    "idle walk run turn jump fall_air land crouch hurt_high hurt_low stagger knock_back lie rise held thrown",
    "blind panic dazed kneel wade climb pick_up taunt",
)
HERO_ONLY = _names(
    "skid land_hard hold hold_walk carry carry_walk push_door turn_valve stone_hold drink victory look",
    "jab cross hook back_fist kick sweep low_jab jump_kick elbow_drop stamp shoulder finisher grab knee head_butt",
    "throw_ahead throw_back throw_up lift carry_throw dodge dodge_back break_free roll",
    "swing stab bottle_blow throw_item splash_bucket stone_blow make_snowball",
)
GUN_ONLY = _names(
    "draw holster aim aim_low shoot shoot_low click reload reload_low whip gun_walk gun_run cover cover_shoot",
    "door_cover door_shoot draw_low click_low shoot_air aim_up aim_down shoot_up shoot_down lift_ride",
)
SPEAKERS: dict[str, tuple[str, int]] = {  # who of the story -> kind and variant that moves his lips; -1 = any
    "danko": ("danko", -1),
    "foreman": ("foreman", -1),
    "ogarkov": ("officer", -1),
    "strongman": ("boss_strongman", -1),
    "old_bather": ("bather", 0),
    "militia_man": ("militia_man", -1),
}
ACTOR = _names("idle walk run talk look cower lie rise sit")
EXTRA: dict[str, frozenset[str]] = {
    "grappler": frozenset({"squeeze", "fall_face"}),
    "knife_man": frozenset({"hop_back"}),
    "boss_strongman": _names("squeeze walk_dark hang_towel valve_break daze shrug carry carry_walk"),
    "gunman": _names("cover aim aim_low shoot_up shoot_down shoot_low_up shoot_low_down"),
    "shotgun": frozenset({"rack"}),
    "boss_long": frozenset({"rack"}),
    "boss_broad": frozenset({"squeeze", "fall_face"}),
}

# What is drawn up or down along stairs too, the line of fire being so: of heroes, and of men of these roles.
ALONG_STAIRS = _names("aim shoot")
MEN_ALONG_STAIRS: dict[str, frozenset[str]] = {"gunman": _names("shoot shoot_low")}

# Px that the feet of the tallest cover in one round of the strip: the way decides the picture, so that soles do not
# slide. A shorter man steps shorter, as his sheet says.
STRIDES: dict[str, int] = {
    "walk": 43,
    "run": 74,
    "gun_walk": 43,
    "gun_run": 74,
    "hold_walk": 34,
    "carry_walk": 31,
    "wade": 36,
    "walk_dark": 46,
    "stagger": 36,
    "panic": 52,
    "blind": 36,
    "charge": 72,
    "dash": 64,
}


def blow_strip(move: str) -> str:
    """The strip that shows a blow."""
    return BLOW_STRIPS.get(move, move)


def needs(kind: str, armed: bool = False) -> frozenset[str]:
    """Strips that a sheet of this kind must hold, so that every state of the rules has a picture; `armed` with guns."""
    row = KINDS[kind]
    if row.team == BYSTANDER:
        return ACTOR
    if row.role == "dog":
        return DOG
    blows = frozenset(blow_strip(m) for m in row.attacks.values())
    if row.team == HERO:
        return ALL | HERO_ONLY | (GUN_ONLY if armed else frozenset())
    if kind == "thrower":
        blows |= {blow_strip("thrower_snow")}
    return ALL | blows | EXTRA.get(kind, frozenset())


def check_look(look: Look, kind: str, armed: bool = False) -> None:
    """Refuse a sheet that lacks a picture. Raises Fault that names the look and every missing move."""
    missing = sorted(move for move in needs(kind, armed) if move not in look)
    if missing:
        raise Fault(f"people/{look.name}.json: a {kind} also needs {', '.join(missing)}")


# States that a strip shows from its first picture on, at its own pace.
PLAIN_STATES: dict[str, str] = {
    "crouch": "crouch",
    "cover": "crouch",
    "held": "held",
    "carried": "thrown",
    "thrown": "thrown",
    "plunge": "thrown",
    "lie": "lie",
    "down": "lie",
    "rise": "rise",
    "pick_up": "pick_up",
    "blind": "blind",
    "panic": "panic",
    "dazed": "dazed",
    "kneel": "kneel",
    "flee": "run",
    "swim": "wade",
    "out": "lie",
    "board": "idle",
    "climb_out": "climb",
    "waiting": "idle",
    "fall": "knock_back",
    "stun": "hurt_high",
    "ladder": "climb",
    "stand": "idle",
    "air": "fall_air",
    "land": "land",
    "land_hard": "land_hard",
    "recover_land": "land",
    "hold": "hold",
    "hang": "held",
    "carry": "carry",
    "enter": "walk",
    "blow": "idle",
    "taunt": "taunt",
    "feint": "taunt",
    "scene": "idle",
}
# The same for those who only walk, talk and cower.
ACTOR_STATES: dict[str, str] = {
    "crouch": "cower",
    "cover": "cower",
    "held": "cower",
    "carried": "lie",
    "thrown": "lie",
    "plunge": "lie",
    "pick_up": "look",
    "blind": "cower",
    "panic": "run",
    "dazed": "sit",
    "kneel": "sit",
    "swim": "walk",
    "fall": "lie",
    "stun": "cower",
    "ladder": "walk",
    "climb_out": "walk",
    "air": "run",
    "land": "cower",
    "land_hard": "cower",
    "recover_land": "cower",
    "hold": "idle",
    "hang": "cower",
    "carry": "walk",
    "cower": "cower",
    "taunt": "talk",
    "feint": "look",
}
DOG_STATES: dict[str, str] = {  # of a dog, where it is not idle
    "blow": "leap",
    "feint": "growl",
    "taunt": "growl",
    "hang": "hang",
    "flee": "flee",
    "panic": "flee",
    "stun": "hurt",
    "blind": "hurt",
    "dazed": "hurt",
    "kneel": "sit",
    "fall": "tumble",
    "thrown": "tumble",
    "plunge": "tumble",
    "lie": "tumble",
    "down": "tumble",
    "rise": "sit",
    "air": "leap",
    "enter": "walk",
}
DOG = _names("idle sit growl walk run leap hang hurt tumble flee")
UNSEEN = frozenset({"board", "waiting", "out"})  # inside a door, not here yet, gone


def is_actor(f: Fighter) -> bool:
    """Whether he only walks, talks and cowers."""
    return f.row.team == BYSTANDER
