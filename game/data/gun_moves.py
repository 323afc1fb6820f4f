"""Moves with a gun in the hand: draw, shoot, reload, strike with it; source: design/fighters.md F4 and F7."""

from __future__ import annotations

from game.core.boxes import Box
from game.data.move import Move

GUN_MOVES: dict[str, Move] = {
    "draw_podbyrin": Move(9, 1, 0, weight="none"),
    "draw_podbyrin_low": Move(9, 1, 0, weight="none", low=True),
    "draw_revolver": Move(5, 1, 0, weight="none"),
    "draw_revolver_low": Move(5, 1, 0, weight="none", low=True),
    "shoot_podbyrin": Move(6, 1, 34, weight="none", shot="podbyrin"),
    "shoot_podbyrin_low": Move(6, 1, 34, weight="none", low=True, shot="podbyrin"),
    "shoot_podbyrin_air": Move(6, 1, 34, weight="none", in_air=True, shot="podbyrin"),
    "shoot_revolver": Move(3, 1, 13, weight="none", shot="revolver"),
    "shoot_revolver_low": Move(3, 1, 13, weight="none", low=True, shot="revolver"),
    "shoot_revolver_air": Move(3, 1, 13, weight="none", in_air=True, shot="revolver"),
    "shoot_partner": Move(20, 1, 60, weight="none", shot="partner"),
    "shoot_partner_low": Move(20, 1, 60, weight="none", low=True, shot="partner"),
    "click": Move(3, 1, 8, weight="none"),
    "click_low": Move(3, 1, 8, weight="none", low=True),
    "reload_podbyrin": Move(52, 1, 1, weight="none"),
    "reload_podbyrin_low": Move(52, 1, 1, weight="none", low=True),
    "reload_revolver": Move(10, 1, 1, weight="none"),
    "reload_revolver_low": Move(10, 1, 1, weight="none", low=True),
    "pistol_whip": Move(4, 2, 9, Box(0, -58, 30, -30), 6, stun_ticks=28, push_px=8),
}
COVERED = frozenset(name for name in GUN_MOVES if name != "pistol_whip")  # may be made without leaving cover

ENEMY_GUN_MOVES: dict[str, Move] = {
    "gun_shot": Move(30, 1, 24, weight="none", token="gun", shot="pistol"),
    "gun_low": Move(36, 1, 24, weight="none", token="gun", low=True, shot="pistol"),
    "gun_butt": Move(24, 3, 14, Box(0, -60, 28, -40), 4, stun_ticks=12, push_px=16, staggers=True),
    "shotgun_blast": Move(36, 2, 50, weight="none", token="gun+melee", shot="blast"),
    "shotgun_butt": Move(24, 3, 18, Box(0, -60, 34, -40), 6, stun_ticks=14, push_px=24, staggers=True),
}
GUARD_MOVES: dict[str, Move] = {  # of the two bodyguards; source: design/fighters.md F9
    "long_blast": Move(36, 2, 50, weight="none", token="gun+melee", shot="blast"),
    "long_butt": Move(24, 3, 22, Box(0, -60, 36, -40), 8, stun_ticks=16, push_px=26, staggers=True),
    "broad_lunge": Move(30, 14, 30, Box(0, -52, 40, -16), 0, weight="none", holds=True, travel_px=96, token="grab"),
    "broad_door": Move(40, 1, 30, weight="none", token="gun", damage=16),
    "broad_shove": Move(26, 3, 18, Box(0, -60, 38, -40), 6, stun_ticks=16, push_px=40, staggers=True),
}
RACK_FROM_TICKS = 10  # of the recovery of a blast: then he racks the slide, to its end
