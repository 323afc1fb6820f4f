"""Which effects a cue is heard as; tables only, so that a new cue is a row."""

from __future__ import annotations

from game.core.cue import Cue
from game.show.sound.table_chase import CHASE_BY_TEXT, CHASE_FLAT, CHASE_HEARD, CHASE_SILENT
from game.show.sound.table_guns import GUNS_BY_BOTH, GUNS_BY_KIND, GUNS_BY_TEXT, GUNS_FLAT, GUNS_HEARD, GUNS_SILENT

Names = tuple[str, ...]  # effects of assets/sound/sound.json, sounded together

HEARD: dict[str, Names] = {  # cue kind -> effects, whatever its text
    "whoosh_light": ("whoosh_light",),
    "whoosh_heavy": ("whoosh_heavy",),
    "hit_light": ("hit_light",),
    "hit_heavy": ("hit_heavy",),
    "hit_guarded": ("clang",),
    "hit_last": ("hit_last", "hit_heavy"),
    "interrupt": ("interrupt",),
    "wall_hit": ("wall_hit",),
    "grab": ("grab",),
    "grab_miss": ("whoosh_light",),
    "throw": ("throw",),
    "thud": ("thud",),
    "break_free": ("break_free",),
    "late_dodge": ("late_dodge",),
    "dodge": ("dodge",),
    "finisher": ("finisher",),
    "catch": ("catch",),
    "hurt_hero": ("hurt_hero",),
    "hurt_man": ("hurt_man",),
    "down_hero": ("down_hero",),
    "enemy_out": ("man_out",),
    "panic": ("panic",),
    "fall": ("fall",),
    "rise": ("cloth",),
    "step": ("step_tile",),
    "jump": ("jump",),
    "land": ("land",),
    "land_hard": ("land_hard",),
    "slide": ("slide",),
    "splash_s": ("splash_s", "water_wade"),
    "splash_m": ("splash_m",),
    "splash_l": ("splash_l",),
    "shock": ("shock",),
    "break": ("break_wood",),
    "chip": ("chip",),
    "pickup": ("pickup",),
    "drop": ("drop",),
    "bottle_throw": ("bottle_throw",),
    "snow_make": ("snow_make",),
    "snow_hit": ("snow_hit",),
    "eat": ("eat",),
    "door_open": ("door_open",),
    "door_shut": ("door_shut",),
    "door_locked": ("door_locked",),
    "valve": ("valve",),
    "secret": ("secret",),
    "steam_hiss": ("steam_hiss",),
    "steam_blow": ("steam_blow",),
    "scald": ("scald",),
    "veil_clear": ("veil_clear",),
    "window_burst": ("window_burst",),
    "tell_light": ("tell_light",),
    "tell_heavy": ("tell_heavy",),
    "tell_grab": ("tell_grab",),
    "tell_throw": ("tell_throw",),
    "taunt": ("taunt",),
    "boss_roar": ("boss_roar",),
    "shrug": ("break_free", "whoosh_heavy"),
    "charge_step": ("charge_step",),
    "dazed": ("dazed",),
    "laugh": ("laugh",),
    "wave_clear": ("wave_clear",),
    "checkpoint": ("checkpoint",),
    "prompt": ("prompt",),
    "heat_full": ("heat_full",),
    "combo_bank": ("combo_bank",),
    "stone_pulse": ("stone_pulse",),
    "stone_hit": ("stone_hit",),
    "stone_miss": ("stone_miss",),
    "heartbeat": ("heartbeat",),
    "join": ("join",),
    "leave": ("leave",),
    "respawn": ("join",),
    "revive": ("join",),
    "whistle": ("whistle",),
    "bark": ("dog_bark",),
    "goal": ("note",),
    **GUNS_HEARD,
    **CHASE_HEARD,
}

SILENT: dict[str, str] = {  # cue kind -> why nothing is heard
    "partner_here": "his feet are heard",
    "kick_read": "his leap is heard",
    "warn": "the voice speaks letter by letter",
    "wave_start": "the music says it",
    "line": "the voice speaks letter by letter",
    "music": "music follows the state of the world",
    "hush": "music follows the state of the world",
    "level_end": "the page of results has its own music",
    **GUNS_SILENT,
    **CHASE_SILENT,
}

BY_TEXT: dict[str, dict[str, Names]] = {  # cue kind -> its text -> effects, in place of HEARD
    "step": {s: (f"step_{s}",) for s in ("tile", "wet", "wood", "snow", "ice", "carpet", "metal", "glass")},
    "jump": dict.fromkeys(("carpet", "snow"), ("jump_soft",)),
    "land": {
        **{s: (f"land_{s}",) for s in ("snow", "carpet", "wood", "metal", "glass")},
        "ice": ("land_snow",),
    },
    "land_hard": {"snow": ("thud_snow",), "carpet": ("thud_carpet",), "metal": ("land_hard", "land_metal")},
    "slide": {"ice": ("slide_ice",), "snow": ("step_snow",), **dict.fromkeys(("carpet", "wood"), ("slide_carpet",))},
    "thud": {
        **{s: (f"thud_{s}",) for s in ("snow", "wood", "carpet", "metal")},
        "ice": ("thud", "slide_ice"), "glass": ("thud_wood", "land_glass"),
    },
    "break": {
        "wood": ("break_wood",), "plaster": ("break_plaster",), "glass": ("break_glass",),
        "bottle": ("break_bottle",), "locker": ("locker",),
    },
    "chip": {"locker": ("locker",), "plaster": ("chip", "wall_hit")},
    "hit_light": {
        **dict.fromkeys(("kick", "knee", "sweep", "stamp", "jump_kick"), ("hit_kick",)),
        **dict.fromkeys(("swing_pipe", "swing_bucket"), ("hit_metal",)),
    },
    "hit_heavy": {
        **dict.fromkeys(("jump_kick", "shoulder", "elbow_drop", "stamp"), ("hit_kick", "hit_heavy")),
        **dict.fromkeys(("swing_pipe", "swing_bucket"), ("hit_metal", "hit_heavy")),
        **dict.fromkeys(("swing_chair", "swing_bench"), ("hit_heavy", "chip")),
        "stone_blow": ("hit_heavy", "scald"),
        "finisher": ("hit_heavy", "shock"),
    },
    "enemy_out": {
        "window": (), "pool": (), "edge": ("fall_cry", "awning_fall"), "awning": ("awning_fall",),
        "cold": ("cold_room",), "skylight": ("break_glass", "fall_cry"), "vat": ("splash_l",), "stove": ("scald",),
    },
    **GUNS_BY_TEXT,
    **CHASE_BY_TEXT,
}  # fmt: skip

LIGHT, HEAVY = ("knife_man", "thrower", "dog_handler"), ("grappler", "boss_broad")  # kinds of men by their voice
BY_KIND: dict[tuple[str, str], Names] = {  # (cue kind, kind of fighter or sort of thing) -> effects, in place of both
    **{("hurt_man", who): ("hurt_light",) for who in LIGHT},
    **{("hurt_man", who): ("hurt_heavy",) for who in HEAVY},
    ("hurt_man", "boss_strongman"): ("hurt_boss",),
    ("hurt_hero", "ridzik"): ("hurt_ridzik",),
    **{("hurt_hero", who): ("hurt_ogarkov",) for who in ("ogarkov", "militia_man")},
    **{("enemy_out", who): ("out_light",) for who in LIGHT},
    **{("enemy_out", who): ("out_heavy",) for who in HEAVY},
    ("enemy_out", "boss_strongman"): ("out_boss", "thud"),
    **{("tell_heavy", who): ("tell_heavy_big",) for who in (*HEAVY, "boss_strongman")},
    **{("taunt", who): ("taunt_light",) for who in LIGHT},
    **{("taunt", who): ("taunt_heavy",) for who in HEAVY},
    **GUNS_BY_KIND,
}
BY_BOTH: dict[tuple[str, str, str], Names] = GUNS_BY_BOTH  # (cue kind, kind or sort, text) -> effects, in place of all
TEXT_FIRST = frozenset({"enemy_out"})  # cues whose text, where it has a row, says more than who it was

LEAST: dict[str, int] = {"hurt_man": 6}  # cue kind -> smallest `n` that is heard
FLAT = frozenset(  # heard in the middle, wherever they were
    {
        "checkpoint", "secret", "heat_full", "combo_bank", "wave_clear", "prompt", "join", "leave", "respawn",
        "heartbeat", "goal", "late_dodge", "stone_pulse", "stone_hit", "stone_miss", "down_hero",
        *GUNS_FLAT, *CHASE_FLAT,
    }
)  # fmt: skip


WARNING, BLOW, DISASTER = (0.68, 20), (0.55, 20), (0.3, 70)  # music steps back to a level for so many ticks
GIVES_WAY: dict[str, tuple[float, int]] = {  # cue kind -> how
    **dict.fromkeys(
        ("tell_light", "tell_heavy", "tell_grab", "tell_throw", "tell_gun", "tell_chase", "door_creak", "gap_warn",
         "steam_hiss", "stone_pulse", "train_horn", "hull_low", "click_last", "whistle", "heartbeat", "rack"),
        WARNING,
    ),
    **dict.fromkeys(("hit_last", "finisher", "boss_roar", "crash_large", "crash_huge", "late_dodge"), BLOW),
    **dict.fromkeys(("window_burst", "train_hit", "blast", "won"), DISASTER),
}  # fmt: skip


def effects_of(cue: Cue, kind: str) -> Names:
    """Effects of a cue; `kind` is the kind of the fighter it is about, "" for none."""
    if cue.n < LEAST.get(cue.kind, cue.n):
        return ()
    both = BY_BOTH.get((cue.kind, kind, cue.text))
    if both is not None:
        return both
    by_text = BY_TEXT.get(cue.kind, {})
    special = BY_KIND.get((cue.kind, kind))
    if special is not None and not (cue.kind in TEXT_FIRST and cue.text in by_text):
        return special
    return by_text.get(cue.text, HEARD.get(cue.kind, ()))
