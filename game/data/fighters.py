"""Who fights: one row a kind, defaults first; source: design/fighters.md F1, F7, F9."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.boxes import Box

HERO, ENEMY, BYSTANDER = 0, 1, 2  # teams


@dataclass(frozen=True, slots=True)
class Kind:
    """A sort of person. Speeds in 1/256 px per tick, boxes in px from the feet facing right.

    `attacks` maps the pad button that a brain presses to the move; `role` picks the mind; `variants` counts the looks.
    """

    name: str
    team: int = ENEMY
    role: str = "bruiser"
    hp: int = 36
    weight: int = 100
    walk: int = 256
    body: Box = Box(-10, -60, 10, 0)  # noqa: RUF009 - a NamedTuple is immutable
    hurt: Box = Box(-9, -56, 9, -2)  # noqa: RUF009
    half_px: int = 12  # to each side of his feet that others on their feet leave to him, see data/crowd.py; 0: nothing
    attacks: Mapping[str, str] = field(default_factory=dict)
    stands_far: bool = False  # keeps the far place
    grab_from_hp_pct: int = 100  # may be grabbed at or under this share of health
    holds_damage: int = 0  # of each squeeze while he holds a hero
    holds_count: int = 0
    guard_pct: int = 100  # of a blow's damage outside openings
    steady: bool = False  # outside openings heavy blows stagger and do not fell
    variants: int = 1
    boss: bool = False
    damage_pct: int = 100  # of a hero's blows
    last_phase: int = 3  # of a boss: before it he cannot be finished
    takes: frozenset[str] = frozenset()  # arms that he bends for
    shrug: str = ""  # of a boss: the move that throws off whoever strings blows on his guard,
    poise: int = 0  # once they have cost him so many points


KINDS: dict[str, Kind] = {
    k.name: k
    for k in (
        Kind(
            "danko",
            HERO,
            "hero",
            hp=100,
            weight=150,
            walk=384,
            body=Box(-10, -64, 10, 0),
            hurt=Box(-9, -58, 9, -2),
            half_px=10,
        ),
        Kind(
            "militia_man",
            HERO,
            "hero",
            hp=100,
            weight=110,
            walk=384,
            body=Box(-10, -64, 10, 0),
            hurt=Box(-9, -58, 9, -2),
            half_px=10,
        ),
        Kind(
            "ridzik",
            HERO,
            "partner",
            hp=80,
            weight=105,
            walk=410,
            body=Box(-10, -60, 10, 0),
            hurt=Box(-9, -54, 9, -2),
            half_px=10,
            damage_pct=80,
        ),
        Kind(
            "ogarkov",
            HERO,
            "partner",
            hp=100,
            weight=115,
            walk=400,
            body=Box(-10, -60, 10, 0),
            hurt=Box(-9, -54, 9, -2),
            half_px=10,
            damage_pct=80,
        ),
        Kind(
            "bruiser",
            attacks={"strike": "bruiser_jab", "kick": "bruiser_hook"},
            variants=3,
            takes=frozenset({"pipe", "chair", "bottle"}),
        ),
        Kind(
            "grappler",
            role="grappler",
            hp=56,
            weight=160,
            walk=205,
            hurt=Box(-12, -58, 12, -2),
            half_px=14,
            attacks={"strike": "grappler_shove", "grab": "grappler_lunge"},
            grab_from_hp_pct=50,
            holds_damage=5,
            holds_count=3,
        ),
        Kind(
            "knife_man",
            role="knife_man",
            hp=24,
            weight=90,
            walk=346,
            attacks={"strike": "knife_stab", "kick": "knife_dash"},
            variants=2,
        ),
        Kind(
            "thrower",
            role="thrower",
            hp=20,
            weight=90,
            walk=282,
            stands_far=True,
            attacks={"strike": "thrower_shove", "shoot": "thrower_bottle"},
        ),
        Kind(
            "gunman",
            role="gunman",
            hp=22,
            walk=230,
            stands_far=True,
            attacks={"strike": "gun_butt", "shoot": "gun_shot", "kick": "gun_low"},
            variants=3,
        ),
        Kind(
            "shotgun",
            role="shotgun",
            hp=30,
            weight=110,
            walk=205,
            attacks={"strike": "shotgun_butt", "shoot": "shotgun_blast"},
        ),
        Kind(
            "dog_handler",
            role="dog_handler",
            hp=26,
            walk=230,
            stands_far=True,
            attacks={"strike": "handler_jab", "shoot": "handler_whistle"},
        ),
        Kind(
            "dog",
            role="dog",
            hp=12,
            weight=60,
            walk=614,
            body=Box(-14, -28, 14, 0),
            hurt=Box(-18, -30, 18, -2),
            grab_from_hp_pct=0,
            attacks={"strike": "dog_leap"},
        ),
        Kind(
            "boss_strongman",
            role="strongman",
            hp=210,
            weight=200,
            walk=230,
            body=Box(-12, -66, 12, 0),
            hurt=Box(-18, -64, 18, -2),
            half_px=16,
            boss=True,
            grab_from_hp_pct=0,
            holds_damage=6,
            holds_count=3,
            guard_pct=50,
            steady=True,
            takes=frozenset({"bench"}),
            shrug="strong_shrug",
            poise=8,
            attacks={
                "strike": "strong_swat",
                "grab": "strong_hug",
                "kick": "strong_sweep",
                "dodge": "strong_charge",
            },
        ),
        Kind(
            "boss_long",
            role="bodyguard",
            hp=90,
            weight=130,
            walk=230,
            body=Box(-10, -64, 10, 0),
            hurt=Box(-9, -62, 9, -2),
            boss=True,
            grab_from_hp_pct=0,
            guard_pct=60,
            steady=True,
            last_phase=0,
            attacks={"strike": "long_butt", "shoot": "long_blast"},
        ),
        Kind(
            "boss_broad",
            role="bodyguard",
            hp=120,
            weight=200,
            walk=250,
            body=Box(-12, -64, 12, 0),
            hurt=Box(-13, -60, 13, -2),
            half_px=15,
            boss=True,
            grab_from_hp_pct=0,
            holds_damage=5,
            holds_count=3,
            guard_pct=60,
            steady=True,
            last_phase=0,
            attacks={"strike": "broad_shove", "grab": "broad_lunge", "kick": "broad_door"},
        ),
        Kind("bather", BYSTANDER, "bystander", hp=1, weight=80, walk=200, half_px=9, variants=3),
        Kind("guest", BYSTANDER, "bystander", hp=1, weight=80, walk=256, half_px=9, variants=2),
        Kind("maid", BYSTANDER, "bystander", hp=1, weight=70, walk=256, half_px=9),
        Kind("clerk", BYSTANDER, "bystander", hp=1, weight=80, walk=220, half_px=9),
        Kind("foreman", BYSTANDER, "actor", hp=1, walk=200, half_px=0),
        Kind("officer", BYSTANDER, "actor", hp=1, walk=256, half_px=0),
    )
}
HERO_KINDS = frozenset(k.name for k in KINDS.values() if k.team == HERO)
ENEMY_KINDS = frozenset(k.name for k in KINDS.values() if k.team == ENEMY)
