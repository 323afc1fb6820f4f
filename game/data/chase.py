"""Numbers of the chase that shape its feel; source: design/bus-chase.md 1.4 and 2."""

from __future__ import annotations

TICKS_A_SECOND = 60
SUB_STEPS = 2

# Hands on the wheel.
FULL_LOCK_TICKS = 18  # from straight to full lock
RETURN_TIMES = 1.6  # so much faster it comes back
LOCK_SHARE, LOCK_SPARE = 0.95, 0.05  # full lock at speed: wheelbase x share x grip x g / v2 + spare
REVERSE_WAIT_TICKS = 12  # the brake is held so long at a standstill before it reverses
STANDSTILL_MPS = 0.5

# Helpers of a bus.
BOOST_TIMES, BOOST_TICKS = 1.6, 40  # after the nose has wrecked something
CHARGE_TIMES, CHARGE_TICKS = 1.8, 72
RATTLE_NS = 8000.0  # a burst above it shakes a bus loose:
RATTLE_GRIP, RATTLE_TICKS = 0.55, 45
OWN_RATTLE_GRIP, OWN_RATTLE_TICKS = 0.8, 20

# Horn.
HORN_TICKS, HORN_REST_TICKS = 30, 180

# Assists.
CORNER_BRAKE, CORNER_MPS2, CORNER_AHEAD_M = 0.6, 4.0, 60.0
MAGNET_SHARE, MAGNET_PER_M = 0.08, 0.06  # of the lock at most, and for each m beside the lane
