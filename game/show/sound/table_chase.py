"""Which effects the cues of the chase are heard as; part of `table`. Engines, tyres and bells are loops."""

from __future__ import annotations

CHASE_HEARD: dict[str, tuple[str, ...]] = {
    "bump": ("bump",),
    "crash_small": ("crash_small",),
    "crash_large": ("crash_large",),
    "crash_huge": ("crash_huge",),
    "dent": ("dent",),
    "wreck": ("wreck",),
    "smash": ("smash_metal",),
    "hull_low": ("rattle",),
    "stall": ("engine_stall",),
    "engine_start": ("engine_start",),
    "horn": ("horn_car",),
    "charge": ("charge",),
    "brake_squeal": ("tyre_chirp",),
    "swerve": ("tyre_chirp",),
    "near_miss": ("near_miss",),
    "drift": ("combo_bank",),
    "award": ("count_tick",),
    "civilian": ("menu_bad",),
    "siren": ("siren_start",),
    "leap": ("yelp",),
    "fist": ("grumble",),
    "gate_move": ("gate_arm",),
    "train_horn": ("horn_train",),
    "train_hit": ("train_hit", "train_brakes"),
    "tell_chase": ("air_brake",),
    "trick": ("throw_out",),
    "countered": ("late_dodge",),
    "ram": ("crash_small",),
    "spin": ("tyre_chirp", "rattle"),
    "shot": ("shot_revolver",),
    "shot_hit": ("ricochet_metal",),
    "gun_reload": ("cylinder", "reload_revolver"),
    "tyre_burst": ("tyre_burst",),
    "box_dead": ("box_dead",),
    "thrown": ("throw_out",),
    "gap_warn": ("gap_warn",),
    "won": ("crash_huge",),
    "blast": ("blast",),
    "wrapped": ("smash_awning",),
    "moo": ("moo",),
    "beat": ("note",),
}

CHASE_SILENT: dict[str, str] = {  # cue kind -> why no effect is heard
    "scrape": "a loop that follows the touches",
    "skid": "a loop that follows slip and ground",
    "crossing_bell": "a loop that follows the crossing",
    "train_pass": "a loop that follows the train",
    "lights_change": "it is seen",
    "lost": "a jingle",
    "call": "the voice speaks letter by letter",
}

CHASE_BY_TEXT: dict[str, dict[str, tuple[str, ...]]] = {  # cue kind -> its text -> effects
    "wreck": {"motorbike": ("crash_small", "dent"), "lorry": ("crash_huge",)},
    "smash": {
        **dict.fromkeys(("lamp", "meter", "sign"), ("smash_lamp",)),
        **dict.fromkeys(("stall", "crates", "freight", "bench", "tree"), ("smash_crate",)),
        **dict.fromkeys(("gate_arm", "barrier", "pen_gate", "fence"), ("smash_gate",)),
        "hydrant": ("smash_hydrant",), "hut": ("smash_hut",), "awning": ("smash_awning",),
        "phone": ("break_glass", "smash_metal"), "snowman": ("thud_snow",),
    },
    "horn": {
        "bus": ("horn_bus",), "lorry": ("horn_lorry",), "motorbike": ("horn_bike",), "police": ("siren_start",),
        "train": ("horn_train",),
    },
    "gate_move": {"up": ("gate_arm",)},
    "tell_chase": {
        "door": ("bus_door",), "rear_gun": ("break_glass",), "shove": ("tyre_chirp",), "turn": ("indicator",),
        "awning": ("dent",), "hydrant": ("dent",), "pens": ("dent",),
    },
    "trick": {
        "brake_test": ("air_brake", "tyre_chirp"), "shove": ("bump",), "rear_gun": (), "turn": (), "door": (),
        "awning": ("smash_awning",), "hydrant": ("smash_hydrant",), "pens": ("smash_gate",),
    },
    "shot": {"podbyrin": ("shot_podbyrin",), "rear_gun": ("shot_pistol",)},
    "shot_hit": {
        "tyre": ("tyre_hit",), "glass": ("break_glass",), "gunman": ("bullet_hit",), "thrown": ("ricochet_wood",),
        "lamp": ("lamp_out",), "miss": ("ricochet_stone",),
    },
    "thrown": {"cloud": ("cloud",), "crate": ("throw_out", "smash_crate")},
}  # fmt: skip

CHASE_FLAT: tuple[str, ...] = (
    "hull_low", "stall", "engine_start", "charge", "drift", "award", "civilian", "countered", "gap_warn", "won", "beat",
)  # fmt: skip
FAR: frozenset[str] = frozenset({"train_horn", "siren", "box_dead", "train_hit", "blast"})  # heard across the town
AFTER_HIT: dict[int, tuple[str, ...]] = {  # ticks after the train has hit his bus -> effects of its film
    434: ("shot_yard",),  # he aims, and somebody is quicker: chase_last_shot.SHOT_AGE
}
