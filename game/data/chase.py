"""Numbers of the chase that shape its feel; source: design/bus-chase.md 1.4 and 2."""

from __future__ import annotations

TICKS_A_SECOND = 60
SUB_STEPS = 2

# Hands on the wheel.
# Short taps trim and half a second changes lane, as the table asks (game/run/handling.py): .05 .19 .62 1.37 m aside.
SLOW_MPS, FULL_LOCK_SLOW_TICKS = 6.0, 12  # from straight to full lock up to this speed ...
FAST_MPS, FULL_LOCK_FAST_TICKS = 18.0, 14  # ... and from this one on; in between evenly
RETURN_TIMES = 2.0  # so much faster it comes back
LOCK_SHARE, LOCK_SPARE = 0.95, 0.05  # full lock at speed: wheelbase x share x grip x g / v2 + spare
REVERSE_WAIT_TICKS = 12  # the brake is held so long at a standstill before it reverses
REVERSE_SHARE = 0.9  # of the drive; with half of it whoever rocked himself free came back a metre in 80 ticks
STANDSTILL_MPS = 0.5
OFF_MPS = 1.0  # from here on our bus has driven off

# Helpers of a bus.
BOOST_TIMES, BOOST_TICKS = 1.6, 40  # after the nose has wrecked something
CHARGE_TIMES, CHARGE_TICKS = 1.8, 72
CHARGE_GRIP = 1.4  # else its tyres would spin: the rear ones hold 43 kN in the wet
RATTLE_NS = 8000.0  # a burst above it shakes a bus loose:
RATTLE_GRIP, RATTLE_TICKS = 0.55, 45
OWN_RATTLE_GRIP, OWN_RATTLE_TICKS = 0.8, 20

# Houses. A nose that overlaps a corner by a third of its width (0.83 m) is led past it, one that overlaps it by half
# of it stands. At 8 / 12 / 16 m/s the scrape leaves 3.2 / 4.4 / 5.7, and 1.5 s later it is 7.3 / 8.5 / 9.8 again.
CORNER_CUT_M = 1.2  # off both sides of a corner

# Horn.
HORN_TICKS, HORN_REST_TICKS = 30, 180

# Assists.
CORNER_BRAKE, CORNER_MPS2, CORNER_AHEAD_M = 0.6, 4.0, 60.0
MAGNET_SHARE, MAGNET_PER_M = 0.08, 0.06  # of the lock at most, and for each m beside the lane
