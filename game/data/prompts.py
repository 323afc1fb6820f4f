"""Prompts on foot: from where one is heeded, in px from its point or its man, how long, and what answers it."""

from __future__ import annotations

NEAR_PX = 72
OVER_MEN_PX = 320  # from its point a prompt over men is heeded
SHOT_PX = 240  # shots are aimed from farther away
HIGH_PX, LOW_PX = 104, 24  # a prompt hangs over his head, seldom below his feet
MAN_Y_PX = 24  # a man on another floor is no man to try it on
SHOWN_TICKS = 420  # of 1/60 s
SEEN_TICKS = 10  # a prompt shown for no longer is not taken as answered by a press
HAND_MOVES = frozenset({"pick_up", "lift_arm", "make_snow", "turn_valve"})  # they answer a prompt to grab a thing
