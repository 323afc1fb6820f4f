"""What is worth points in the chase, and what heat it makes; source: design/bus-chase.md 8."""

from __future__ import annotations

FULL_HEAT = 1000
VARIETY_TICKS = 600  # a kind repeated sooner pays half
CIVILIAN = -300

NEAR_MISS, ONCOMING_TIMES = 50, 2
NEAR_M, NEAR_MPS = 0.8, 12.0
NEAR_LOOK_M = 13.0  # farther middles are not looked at
PASSED_M = 1.5
ONCOMING_MPS = -3.0

DRIFT_POINTS, DRIFT_EVERY_TICKS = 10, 6
DRIFT_SINE, DRIFT_MPS = 0.2588, 6.0  # 15 degrees
DRIFT_REST_TICKS, DRIFT_LEAST_TICKS = 12, 18
DRIFT_ENDS_NS = 6000.0  # a blow that spoils it
SKID_SINE, SKID_MPS, SKID_TICKS = 0.1392, 4.0, 4  # 8 degrees

RAM_PER_KNS, RAM_MOST_KNS = 20, 100  # of the push between the two buses: what a wall adds is not our doing
CLEAN_HULL = 50.0  # never under it, for the medal

PIT, COUNTERED, SHORT_CUT, BLOCKED = 500, 300, 250, 100
