"""Doors on foot: how long they are lit and stay open, what a leaf does to whoever it meets; px, ticks of 1/60 s."""

from __future__ import annotations

BARRING = frozenset({"plain", "double"})  # sorts of doors that bar the way
NEAR_PX = 40
OPEN_TICKS = 40  # that a door stays open behind a man who came out
LIT_TICKS = {"cadet": 60}  # light from within before a man comes, where it is not:
LIT_BASE_TICKS = 30
RATTLE_TICKS = 90  # between two words of a locked door

SLAM_DAMAGE, SLAM_STOP_TICKS = 14, 8
BOSS_SLAM_TICKS = 80  # that a door on his head opens a boss
SLAMMED_TICKS = 120  # until the man behind a door that was kicked shut tries again
BEHIND_PX = 30
THRESHOLD_PX = 22
STRUCK_FLIGHT = (380, -420)  # of a man whom a leaf fells, 1/256 px a tick

SWING_DAMAGE, SWING_STUN_TICKS, SWING_REACH_PX = 8, 24, 34
SWING_HERO_DAMAGE, SWING_HERO_STUN_TICKS = 4, 12
SWING_TICKS, SWING_SPEED = 30, 200
SWING_PUSH_PX, SWING_FLIGHT = 16, (320, -420)
SHADOW_PX = 44  # from here on the shadow of who comes through a swing door is seen under it
SHADOW_TICKS = 60  # that it is seen
