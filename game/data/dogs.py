"""A handler's dog: px, ticks of 1/60 s; source: design/fighters.md F7."""

from __future__ import annotations

HEEL_PX = 26  # beside his master
SITS_TICKS = 60  # without a master, before it runs off
LEAP_FROM_PX, LEAP_TO_PX = 20, 56  # from a hero
HANG_TICKS, HANG_PX = 40, 14  # on his sleeve, so far from his middle
