"""Scenes of the bathhouse: how long each of their moments lasts, in ticks of 1/60 s."""

from __future__ import annotations

HALL_LOOK_TICKS = 180
ENTRANCE_TICKS = 90
DRIVE_SPEED_PX, DRIVE_STRIDE_PX = 6, 54  # a tick, on the way to the window; from one footfall to the next
DRIVEN_PX, SILL_PX = 32, 30  # he is held so far before the shoulder; so far from the window both leave the floor
BURST_TICKS = 48
HUSH_TICKS = 40
DRIFT_TICKS = 120
GATE_BANGS, GATE_BURST_TICKS = (30, 62, 88), 112  # blows against the gate, and the one that breaks it
RISE_ROAR_TICKS, RISE_TICKS = 54, 112  # of the Strongman, once more: up, his roar, and he comes
RISE_FROM_PX, RISE_TO_PX = 300, 190  # from out of view he comes from so far, and so near
RISE_EDGE_PX, RISE_ROOM_PX = 36, 150  # he may lie or come from so far outside the fight, if the hero is far enough
FAREWELL_TICKS = 60
STONE_TRUCE_TICKS = {"cadet": 110, "militia": 70, "captain": 50}  # from the stone to the first tell: men are behind him
