"""Numbers of the people on foot in the chase; source: design/bus-chase.md 4 (crowds that always jump clear)."""

from __future__ import annotations

LOOKS = 8
WALK_MPS, RUN_MPS, LEAP_MPS = 1.2, 3.0, 6.0
LEAP_TICKS, LIE_TICKS, FIST_TICKS, BACK_TICKS = 24, 50, 200, 600
AHEAD_M = 0.8  # how far ahead one looks for the end of the pavement
BODY_M = 0.35

WARN_S, WARN_SIDE_M, FAST_MPS = 0.8, 0.9, 3.0  # what will be here so soon, so near, and is so fast, is dangerous

BIRTH_TICKS, BIRTH_TRIES = 10, 8
BIRTH_X_M, BIRTH_Y_M = 74.0, 50.0
GONE_X_M, GONE_Y_M = 80.0, 56.0
