"""Numbers of traffic: how it follows, waits, panics, is born and taken out; source: design/bus-chase.md 5 and 6."""

from __future__ import annotations

from dataclasses import dataclass

# Following, after the intelligent-driver model (Treiber, Hennecke, Helbing 2000).
THINK_TICKS = 3  # each driver decides so often
SPEED_UP_MPS2, SLOW_DOWN_MPS2, HARDEST_MPS2 = 2.0, 3.0, 7.0
HEADWAY_S, LEAST_GAP_M = 1.0, 2.0
WRECK_GAP_M = 4.5  # to what will not move: room to swing round
LOOK_M = (0.5, 1.5, 3.0, 4.5, 6.5, 8.5, 11.0, 14.0, 17.5, 21.5, 26.0, 31.0, 37.0)  # in front of the bumper
LOOK_SPARE_M = 0.25  # beside the own half width
AIM_WHEELBASES, AIM_S = 0.9, 0.35  # a driver steers at a point so far ahead of his rear axle, and so much time more

# Junctions.
CLAIM_SPARE_M = 8.0  # beyond the stopping distance: from here he asks to be let in
LINE_M = 2.5  # where he stops before it
EXIT_SPARE_M = 3.0  # beyond his own length in the lane behind it
MOVING_MPS = 3.0  # who goes faster in that lane is no obstacle
YIELD_M = 18.0
YIELD_MOST_TICKS = 720

# Patience.
PATIENCE_TICKS = (240, 540)
BEHIND_WRECK_TICKS = 120
OTHER_EXIT_TICKS = 1200
SIGNAL_TICKS, SIGNAL_M = 60, 25.0  # an indicator: after a change of lane, and before a turn
HORN_AFTER_TICKS, HORN_EVERY_TICKS = 90, 420  # behind what stands there
KNOT_MOST = 5  # so many may wait for each other in a ring that is undone
CHANGE_REST_TICKS = 240
BACK_TICKS, BACK_MPS2, BACK_ROOM_M = 70, 1.2, 1.5
HOOKED_TICKS, HOOKED_MOST_TICKS = 90, 300  # then he backs off; then even if somebody is behind him
PASS_TICKS, PASS_ASIDE_M, PASS_FREE_M = 240, 3.0, 14.0
SWING_M = 3.5  # nearer to a wreck he must back off first

# Panic.
PANIC_M, PANIC_MPS, PANIC_SIDE_M = 25.0, 8.0, 5.0
PANIC_REST_TICKS = 180
PULL_OVER_PCT, STOP_PCT = 60, 25  # the rest swerve
PULL_OVER_TICKS, STOP_TICKS, SWERVE_TICKS = 150, 90, 70
KERB_M, PULL_OVER_M, SWERVE_M = 1.6, 1.2, 2.8  # the edge of a lane; how far aside at most
SHOT_M = 12.0  # who is so near a shot is frightened
HORN_M, HORN_SIDE_M, HORN_PCT = 30.0, 2.5, 80

# Birth and removal, in m from a bus.
SIGHT_X_M, SIGHT_Y_M = 60.0, 38.0
BIRTH_X_M, BIRTH_Y_M = 110.0, 78.0
GONE_X_M, GONE_Y_M = 120.0, 85.0
BIRTH_TICKS = 6
BIRTH_TRIES = 4
BIRTH_PICKS = 2  # of so many places the one that lies better on the way of the bus
HEADWAY_M = 12.0
SLOT_M = 6.0  # between places where one may be born
WRECK_HIDDEN_TICKS = 480
STUCK_HIDDEN_TICKS = 1200
MOST_BODIES = 60  # the rest is for trains and thrown things
FILE_PCT, FILE_M = 50, 15.0  # lorries come in file

# Parked cars.
PARK_EVERY_M, PARK_ASIDE_M = 13.0, 2.85
PARK_END_M = 16.0  # not nearer to a junction
PARK_OF = (2, 5)  # so many of so many places are taken


@dataclass(frozen=True, slots=True)
class Crowd:
    """How many are awake near my bus and near his, by difficulty.

    `mercy_pct` of drivers let my bus pass a junction; `green_pct` of red lights turn green for it.
    """

    near_me: int
    near_him: int
    lorries: int
    motorbike_pct: int
    police: int
    parked: int = 10
    walkers: int = 18
    mercy_pct: int = 0
    green_pct: int = 0


CROWDS: dict[str, Crowd] = {
    "cadet": Crowd(10, 6, 5, 5, 1, mercy_pct=100, green_pct=67),
    "militia": Crowd(18, 8, 8, 8, 2, mercy_pct=70, green_pct=50),
    "captain": Crowd(26, 10, 12, 10, 3),
}
POLICE_BEAT = 3
POLICE_TIMES, POLICE_TURN_TIMES = 1.6, 1.2  # of the limit
OVERTAKE_MPS = 3.0  # police pass whoever is so much slower
TAXI_PCT, LORRY_PCT = 35, 15
SLOW_TRAFFIC_TIMES = 0.75  # by an assist
RETRY_LESS_PCT, RETRY_LEAST_PCT = 15, 55  # each retry thins it out
MERCY_S = 2.0
GREEN_NEAR_M, GREEN_FAR_M, GREEN_SIDE_M = 20.0, 75.0, 12.0  # lights so far ahead may turn green for my bus
GREEN_REST_TICKS, GREEN_LOOK_TICKS = 1200, 15
