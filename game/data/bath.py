"""Scenes of the bathhouse: how long each of their moments lasts, in ticks of 1/60 s."""

from __future__ import annotations

HALL_LOOK_TICKS = 180
ENTRANCE_TICKS = 90
BURST_TICKS = 48
HUSH_TICKS = 40
DRIFT_TICKS = 120
FAREWELL_TICKS = 60
STONE_TRUCE_TICKS = {"cadet": 110, "militia": 70, "captain": 50}  # from the stone to the first tell: men are behind him
