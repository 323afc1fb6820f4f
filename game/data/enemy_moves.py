"""Blows of enemies; every one begins with a tell. Source: design/fighters.md F7, F9."""

from __future__ import annotations

from game.core.boxes import Box
from game.data.gun_moves import ENEMY_GUN_MOVES, GUARD_MOVES
from game.data.move import Move

# Enemies: start = tell; source: design/fighters.md F7 and F9. Heights: high passes over a crouching hero,
# low passes under a jumping one.
_HIGH = (-60, -40)
_MID = (-52, -16)


def _reach(px: int, height: tuple[int, int]) -> Box:
    return Box(0, height[0], px, height[1])


ENEMY_MOVES: dict[str, Move] = {
    **ENEMY_GUN_MOVES,
    **GUARD_MOVES,
    "bruiser_jab": Move(22, 3, 14, _reach(34, _HIGH), 6, stun_ticks=12, push_px=4),
    "bruiser_hook": Move(
        32,
        3,
        26,
        _reach(36, _HIGH),
        12,
        stop_ticks=8,
        stun_ticks=20,
        push_px=24,
        weight="heavy",
        falls=True,
        armour_from=21,
        armour_to=32,
    ),
    "club_pipe": Move(30, 4, 26, _reach(50, _HIGH), 12, stun_ticks=20, push_px=20, weight="heavy", falls=True),
    "club_chair": Move(32, 4, 28, _reach(42, _HIGH), 12, stun_ticks=20, push_px=24, weight="heavy", falls=True),
    "club_bottle": Move(26, 3, 22, _reach(38, _HIGH), 9, stun_ticks=16, push_px=8),
    "grappler_lunge": Move(28, 8, 30, _reach(40, _MID), 0, weight="none", holds=True, travel_px=34, token="grab"),
    "grappler_shove": Move(24, 3, 16, _reach(36, _HIGH), 4, stun_ticks=14, push_px=50, staggers=True),
    "knife_stab": Move(22, 3, 12, _reach(40, _MID), 10, stun_ticks=12, push_px=4),
    "knife_dash": Move(30, 10, 26, _reach(24, _MID), 12, stun_ticks=16, push_px=10, travel_px=96),
    "handler_jab": Move(24, 3, 16, _reach(34, _HIGH), 6, stun_ticks=12, push_px=6),
    "handler_whistle": Move(30, 1, 24, weight="none", token="gun"),
    "dog_leap": Move(24, 8, 30, _reach(30, (-30, -8)), 8, stun_ticks=10, push_px=2, travel_px=44),
    "thrower_bottle": Move(30, 1, 20, lob="bottle", damage=8, weight="none", token="gun"),
    "thrower_snow": Move(30, 1, 20, lob="snowball", damage=4, weight="none", token="gun"),
    "thrower_shove": Move(24, 3, 16, _reach(30, _HIGH), 4, stun_ticks=12, push_px=30, staggers=True),
    "strong_swat": Move(
        28,
        4,
        22,
        _reach(44, _HIGH),
        12,
        stop_ticks=8,
        stun_ticks=18,
        push_px=26,
        weight="heavy",
        falls=True,
        travel_px=16,
        armour_from=2,
        armour_to=28,
    ),
    "strong_hug": Move(
        34,
        8,
        20,
        _reach(42, _MID),
        0,
        weight="none",
        holds=True,
        travel_px=40,
        token="grab",
        armour_from=4,
        armour_to=34,
    ),
    "strong_sweep": Move(
        36,
        6,
        30,
        _reach(74, (-30, 0)),
        14,
        stop_ticks=8,
        stun_ticks=20,
        push_px=40,
        weight="heavy",
        falls=True,
        armour_from=10,
        armour_to=36,
    ),
    "strong_charge": Move(
        44,
        120,
        24,
        _reach(26, (-36, -8)),  # bent low: a jump clears him
        16,
        stop_ticks=8,
        stun_ticks=22,
        push_px=56,
        weight="heavy",
        falls=True,
        armour_from=20,
        armour_to=44,
        strength=3,
    ),
}

# What a boss answers strings of blows with: no tell, since it hurts nobody; it only makes room.
SHRUGS: dict[str, Move] = {
    "strong_shrug": Move(
        8,
        4,
        16,
        Box(-40, -58, 46, -4),
        stop_ticks=6,
        stun_ticks=18,
        push_px=96,
        cap=2,
        weight="none",
        staggers=True,
        armour_from=0,
        armour_to=12,
    ),
}
