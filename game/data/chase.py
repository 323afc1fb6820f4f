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

# The course.
CHECKPOINT_BESIDE_M = 6.0  # so far beside a checkpoint one passes it too: corners are cut over the pavement
CUT_GATE_M = 9.0  # who is so near to an end or the middle of a short cut passes it

# Helpers of a bus.
BOOST_TIMES, BOOST_TICKS = 1.6, 40  # after the nose has wrecked something
CHARGE_TIMES, CHARGE_TICKS = 1.8, 72
CHARGE_GRIP = 1.4  # else its tyres would spin: the rear ones hold 43 kN in the wet
RATTLE_NS = 8000.0  # a burst above it shakes a bus loose:
RATTLE_GRIP, RATTLE_TICKS = 0.55, 45
OWN_RATTLE_GRIP, OWN_RATTLE_TICKS = 0.8, 20

# Houses. A nose that overlaps a corner by up to half its width (1.25 m) is led past it by the cut alone; at 10 / 14 m/s
# the scrape leaves 4.4 / 5.8, and 1.5 s later it is 9.0 / 10.4 again.
CORNER_CUT_M = 1.4  # off both sides of a corner
# Where no corner is to be cut, at ends of quays, parapets and rows of pens, such a nose stood dead. There a bus whose
# driver keeps his foot down stands for a moment, then its nose goes aside: it is clear and at 3 to 6 m/s in 1.5 s.
GLANCE_NOSE_M, GLANCE_SQUARE = 0.8, 0.2  # the push is so close to the nose's front, and so much of it against the way
GLANCE_ASIDE_M = 0.2  # and so far from its middle; nearer nobody knows to which side
GLANCE_FREE_M, GLANCE_FREE_AT = 1.5, (0.1, 0.55, 1.0)  # at these shares of its other half the way is free so far
GLANCE_MPS = 4.0  # whoever is faster needs no help
GLANCE_ASIDE_MPS, GLANCE_SHARE = 1.5, 0.25  # of the nose, and more by this share of what it came in with
# Whoever turns 8 m late meets the house across the street askew. He stood there for good, wheel and throttle down.
ROUND_WHEEL, ROUND_TURNED = 0.5, 0.2  # so much of the lock is held, and the nose has come round so far (a sine)
ROUND_FREE_M, ROUND_FREE_AT = 0.3, (1.0,)  # so far before its far edge the way is free
ROUND_ASIDE_MPS = 2.5

# Before any of that a nose makes way for what it would just catch. A pillar of the El that took 0.2 m of it left 4.7 of
# 10 m/s and 5.6 of 14, and cost 8 and 10 of the hull; one that took 0.8 m left 1.1 and cost 15 to 21.
POST_M = 0.8  # half a wall that is no longer nor wider is a post
EASE_M, EASE_SPARE_M = 0.9, 0.15  # so much of the nose's side at most would be caught; it passes so far beside
POST_EASE_M = 1.35  # and of a post, which is narrower than half a nose; more than EASE_M of it costs a third of the
SCRAPED_TICKS, SCRAPE_MPS2, SCRAPE_BESIDE_M = 150, 7.5, 1.6  # pace, by so much while it is so near beside
EASE_S, EASE_LEAST_S = 0.6, 0.1  # so soon
EASE_FREE_M = (-0.9, 0.0)  # beside it the way is free from before it, as far as GLANCE_FREE_M and so much
EASE_MPS, EASE_MOST_MPS = 4.0, 0.5  # for whoever is faster; what the nose gets in a tick at most

# Where walls lie flush: a push by an end of a wall is none if no more than its edge is met and a wall stands before it.
SEAM_DEEP_M = 0.12  # the edge
SEAM_BEFORE_M, SEAM_WITHIN_M = 0.1, 0.3  # so far before the end, and so far behind the face, another wall is looked for

# Horn.
HORN_TICKS, HORN_REST_TICKS = 30, 180

# Assists.
CORNER_BRAKE, CORNER_MPS2, CORNER_AHEAD_M = 0.6, 4.0, 60.0
MAGNET_SHARE, MAGNET_PER_M = 0.08, 0.06  # of the lock at most, and for each m beside the lane
