"""Which effects the cues of guns, doors, lifts and lamps are heard as; part of `table`."""

from __future__ import annotations

GUNS_HEARD: dict[str, tuple[str, ...]] = {
    "draw": ("draw",),
    "shot_podbyrin": ("shot_podbyrin",),
    "shot_revolver": ("shot_revolver",),
    "shot_partner": ("shot_revolver",),
    "shot_pistol": ("shot_pistol",),
    "shot_shotgun": ("shot_shotgun",),
    "ricochet": ("ricochet_stone",),
    "shell": ("shell",),
    "click_empty": ("click_empty",),
    "click_last": ("click_last",),
    "reload_podbyrin": ("reload_podbyrin",),
    "reload_revolver": ("reload_revolver",),
    "rack": ("rack",),
    "tell_gun": ("tell_gun",),
    "cover": ("cover",),
    "door_creak": ("door_creak",),
    "door_slam": ("door_kick",),
    "door_swing": ("door_swing",),
    "hatch": ("lift_gate",),
    "lift_call": ("prompt",),
    "lift_open": ("lift_bell", "lift_gate"),
    "lift_shut": ("lift_gate",),
    "lift_go": ("lift_stop",),
    "lift_halt": ("lift_stop",),
    "climb": ("cloth", "step_wood"),
    "sparks_hiss": ("spark",),
    "sparks_blow": ("spark",),
    "lamp_out": ("lamp_out",),
    "hold_done": ("wave_clear",),
}

GUNS_SILENT: dict[str, str] = {  # cue kind -> why no effect is heard
    "tracer": "the shot is heard",
    "sighting_begin": "who does not look shall not hear him",
    "sighting": "his call is music",
    "hold_begin": "the music says it",
}

GUNS_BY_TEXT: dict[str, dict[str, tuple[str, ...]]] = {
    **{f"tell_{sort}": {"dog_handler:handler_whistle": ("whistle",)} for sort in ("light", "heavy", "throw", "gun")},
    "ricochet": {
        "plaster": ("ricochet_plaster",), "wood": ("ricochet_wood",), "metal": ("ricochet_metal",),
        "glass": ("break_glass",), "": ("ricochet_plaster",),
    },
}  # fmt: skip

GUNS_BY_KIND: dict[tuple[str, str], tuple[str, ...]] = {  # (cue, kind of fighter or sort of thing) -> effects
    ("break", "machine"): ("machine_burst",),
    ("chip", "machine"): ("machine_hit",),
    ("chip", "chandelier"): ("rope_snap",),
    ("break", "chandelier"): ("chandelier",),
    ("break", "rope"): ("rope_snap",),
    ("break", "tank"): ("tank_burst",),
    ("break", "lamp"): ("lamp_out",),
    ("break", "piano"): ("piano_kick",),
    ("chip", "piano"): ("piano_jangle",),
    ("door_open", "room"): ("door_burst",),
    **{("hurt_man", who): ("scream",) for who in ("guest", "maid", "clerk")},
    ("hurt_man", "dog"): ("dog_bark",),
    ("enemy_out", "dog"): ("dog_bark",),
    **{(tell, "dog"): ("dog_growl",) for tell in ("tell_light", "tell_heavy", "tell_grab", "taunt")},
}

GUNS_BY_BOTH: dict[tuple[str, str, str], tuple[str, ...]] = {  # (cue, kind or sort, text) -> effects
    ("break", "piano", "wood"): ("piano_crash",),  # its case; before that only its brake gives
}

GUNS_FLAT: tuple[str, ...] = ("click_empty", "click_last", "reload_podbyrin", "reload_revolver", "hold_done")
