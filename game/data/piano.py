"""The piano of the lobby on its castors; px, ticks of 1/60 s, speeds in 1/256 px a tick."""

from __future__ import annotations

DAMAGE = 24
FASTEST_PX, GATHERS_TICKS = 5, 5  # a tick, and one more for so many ticks
FLOOR_PX = 210  # of level floor, then it goes to bits; stairs are free
DEEPEST_PX = 112  # no floor so far under it, and it has gone over a roof
FALLS_PX = 24  # over an edge so deep, and that is the end of it
FELLS = (420, -460)  # how a man flies whom it meets
CRASH_SHOCK_PX = 52
JINGLE_TICKS = 7
