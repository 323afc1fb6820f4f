"""Numbers of Rostavili, trains, the gap, Ridzik's gun and his calls; source: design/bus-chase.md 6, 7 and 9."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pursuit:
    """Rostavili by difficulty. Paces are shares of his speed plan: far in front of us, near, alongside; see FAR_M."""

    far: float
    near: float
    beside: float
    trick_ticks: int  # at least so long between two tricks
    hull: float
    bold: float  # how likely he runs a bell that he could stop for
    tyres_alone: int  # so many of his tyres Ridzik bursts without being told to
    own_loss: float  # of what blows cost our hull


PURSUITS: dict[str, Pursuit] = {
    "cadet": Pursuit(0.60, 0.92, 1.02, 14 * 60, 80.0, 0.3, 2, 0.6),
    "militia": Pursuit(0.66, 0.93, 1.03, 9 * 60, 100.0, 0.5, 1, 1.0),
    "captain": Pursuit(0.70, 0.94, 1.04, 6 * 60, 120.0, 0.8, 1, 1.0),
}
# The gap that half of all seconds stay under is asked to be 11, 14, 17 m for good drivers, 37, 41, 45 m for fair ones.
# Measured: good 19, 21, 20, fair 23, 28, 29 and poor 33, 40, 43. By this band alone the fair, who take corners at 0.87
# of what they allow, settle at 36, 41, 46 m and the good, at 0.96, at 17, 19, 20; but what holds him up on his way,
# herd, market, trains and wrecks, brings the fair about 15 m nearer. Other bands, militia and captain: slower near him
# (0.91, 0.92 at 16 m) good 16, 20, fair 20, 24 and one lost; faster there (0.98, 0.99 at 14 m) good 20, 21, fair 25,
# 24; near at 30 m and paces up to 1.00 a captain lost fair drivers in each chase. One band cannot part them more.
# The fair are closer on purpose: from there one sees his tricks and can ram.
FAR_M, NEAR_M, BESIDE_M = 100.0, 24.0, 6.0
BOLD_M = 30.0  # with us so near he takes bolder ways

# How he drives.
PLAN_MPS = 18.0
RETRY_MPS = 9.6
CORNER_MPS2, CORNER_BRAKE_MPS2 = 4.6, 3.0  # to the side, and before it
CORNER_GRIP_MPS2 = 5.75  # to the side for each part of the ground's grip: on gravel and snow he is careful
PULLS_MPS2 = 2.8  # what he reckons with out of a corner
BEND_SPAN_M = 8.0  # over which a bend is measured
AIM_M, AIM_S = 5.5, 0.45  # he steers at a point so far ahead, and so much time more
KEEP_RIGHT_M = -0.7  # of his way, which lies in the right lanes: a little to the middle
DODGE_LOOK_S, DODGE_SPARE_M = 1.9, 0.7
DODGE_LEAST_MPS, DODGE_STUCK_MPS = 4.0, 9.0  # he looks as far as if he were so fast, and farther once he was stuck
STANDS_MPS = 1.0  # who is slower is passed by his whole breadth across the road
DODGE_LEFT_M, DODGE_RIGHT_M = -4.6, 0.6  # he stays on the street
HELD_UP_TIMES = 0.6  # our bus is in his way, and no prey, when it is so much slower than he would drive
BLIND_M = 45.0  # but nearer to the rails he who dashes gives way to nobody
ASIDE_MPS = 2.6  # how fast he changes his line
LEAN_SIDE_M, LEAN_ALONG_M, LEAN_ALONG, LEAN_TICKS = (
    (1.5, 4.5),
    11.0,
    0.8,
    12,
)  # we lie against his side, middle to middle
GIVES_WAY_M, GIVES_LEFT_M, GIVES_RIGHT_M = 1.5, -4.6, 2.0  # then he steers so far from us, but stays on the street
ARCH_HULL, BRAKES_HULL = 0.66, 0.33  # shares of his hull: the rear arch drags, the brakes are half gone
ARCH_PULL, LAME_MPS = -0.1, 15.0
APPROACH_MPS, DASH_TIMES = 13.0, 15 / 13  # towards a crossing at which a train will be; faster once its bell rings
STUCK_TICKS, STUCK_M, CREEPS_MPS = 150, 4.0, 1.5  # who comes no farther in so many ticks and is so slow backs off,
STILL_TICKS, STILL_MPS, PUSHES_MPS = 45, 0.5, 2.0  # and sooner who stands although he wants to be so fast
BACK_TICKS, BACK_M = 170, 4.0  # for so long at most, until he is so far back,
ROLLS_TICKS = 75  # until he goes ahead again he is not stuck: else he backed for ever on a free road
BACK_MORE_TICKS, BACK_MORE_M, BACK_MORE_MOST = 50, 2.5, 3  # and each time so much longer, with another wheel:
BACK_WHEELS = (-1.0, 0.0, 1.0)  # of the one that led him there; straight back he comes off a wreck at his side

# Tricks: ticks of the tell and of the deed.
TELL_TICKS: dict[str, int] = {"brake_test": 24, "shove": 18, "door": 30, "rear_gun": 24, "crates": 30, "bump": 36}
DEED_TICKS: dict[str, int] = {"brake_test": 40, "shove": 30, "door": 6, "rear_gun": 60, "crates": 6, "bump": 150}
FIRST_TRICK_TICKS = 600
COUNTER_TICKS = 60  # after the deed: was it answered?
MET_BRAKE_M = 24.0  # who is farther behind, middle to middle, has no need to answer his brakes
BEHIND_M = (11.0, 38.0)  # we are so far behind him, middle to middle, for what is done to followers
BEHIND_SIDE_M = 3.5
ORDERED_M = 60.0  # so far behind him at most if the place asks for it: whoever is farther sees nothing of it
BUMP_SIDE_M, MET_BUMP_M = 6.0, 26.0  # we drive before him, and so near he can reach us
BUMP_MPS = 21.0  # so fast he comes then
TRAP_BEHIND_M = (20.0, 75.0)  # the same for what is left on the road
SHOVE_SIDE_M, SHOVE_ALONG_M = (2.4, 5.5), 9.0
SHOVE_WHEEL = 0.75
GUN_TICKS, GUN_HULL, GUN_SIDE_M = 12, 2.0, 1.6  # between shots, what one costs, half the width of his line
PINNED_TICKS = 240
THROWN = ("crate", "luggage", "crate", "extinguisher")
THROW_MPS, THROW_SIDE_MPS = -4.0, 2.0  # along his heading, beside his own speed
LED_TICKS, LED_SHOWN_TICKS = 120, 20  # before him for so long one is told what to do, and shown how far
LED_NEAR_M = 32.0  # middle to middle: nearer one bars his way, farther one waits for him

# Trains and crossings.
TRAIN_MPS2 = 2.0
HELD_REST_TICKS = 1500
APPROACH_TICKS = 840  # the bell begins so long before the train,
CLEARS_S = 0.4  # and by a dash that nobody disturbs he reckons to be over so long before it;
HEEDS_S = 4.5  # a careful one stands at closed arms for about so long: time to come up and shove him on
HORN_TICKS = (360, 120)  # before the train
GATE_UP_TICKS = 90
CALL_TICKS = 30  # a call for a train is not made up for when it is so late
SHORT_OF_RAILS_M, STOP_MPS2 = 4.5, 5.0  # where he stops before them, and how hard he brakes for it
RAILS_LOOK_M, STEADY_M = 290.0, 215.0  # he knows of rails so far ahead, and drives steadily from there on
RAILS_LEAST_MPS = 4.0  # as if he were at least so fast he reckons
FEARS_M = 25.0  # with us nearer he does not stop,
LATE_TOLD_TICKS = 480  # and so long before the train Ridzik says what is left to do
WIN_NS, TRAIN_HULL = 60_000.0, 40.0  # a lighter touch of the train costs him so much of his hull
GRAZE_NS, GRAZE_REST_TICKS = 6000.0, 300
HIT_NS = 60_000.0  # of a train on our bus: the chase is lost
# Whoever pushed him so lately had a part in it: a shove early in his dash is what makes him late, and the more it cost
# him, the longer ago it is. Rams 45 m before the rails of the ring came 5.2 to 5.7 s before the train.
PUSHED_TICKS = 360
BLOCKS_M, BLOCKS_SIDE_M = 16.0, 4.0  # so near before his nose we bar his way
TRAIN_SIDE_M = 6.0  # so far behind its nose a train is met in its side

# The gap.
CRUMB_M, CRUMBS = 4.0, 60
CRUMB_NEAR_M = 22.0
STREET_M = 8.0  # so far off it one is still on it
STRAY_TIMES = 1.3  # twice as far away from his way as "near" the crow's distance counts so much
DETOUR_TIMES = 2.0  # of the crow's distance at most: his way round a block is not lost ground
WARN_GAP_M, WARN_EVERY_TICKS = 90.0, 180
LOST_GAP_M, LOST_GAP_TICKS = 130.0, 600
UNFOLLOWED_MPS = 3.0  # no faster until our bus has driven off: whoever reads which keys drive is not left behind for it
RING_BEAT, RING_TURNS = 6, 6
IDLE_M, IDLE_TOLD_TICKS, IDLE_MOST_TICKS = 25.0, 25 * 60, 50 * 60  # whoever lies in wait at the ring is seen by him
HELD_M, HELD_TOLD_TICKS = 25.0, 50 * 60  # he comes no farther: Ridzik sees him look at the door,
HELD_MOST_TICKS = 75 * 60  # and who holds him in one place for longer loses him on foot
RETRY_PACE, RETRY_PACE_MOST = 0.04, 0.12
RAM_LEAST_NS = 6000.0
RAM_LEAST_MPS = 0.5  # how fast the two come together, to part by who brought it
BLOCK_MPS = 3.0  # he rams us who drive away before him at least so fast
PIT_SINE, PIT_REST_TICKS, PIT_AFTER_TICKS = 0.64, 240, 90

# Ridzik's gun.
ROUNDS, RELOAD_TICKS, REST_TICKS = 6, 70, 16
ALONE_TICKS, ALONE_HIT_PCT, HEAT_HIT_PCT, ALONE_M = 90, 40, 70, 30.0
REACH_M = 55.0
CHASING_MPS, CHASING_GAP_M = 5.0, 45.0  # alone he shoots at tyres from a bus that gives chase, so close behind him
STICKY = 0.9781  # cosine of 12 degrees
FRONT = -0.1736  # cosine of 100 degrees to either side: what he can aim at
AIM_STEP = 0.045  # tangent by which a key turns his aim in a tick
TYRE_HITS, TYRE_TIMES = 3, 0.94
POLICE_STOP_TICKS = 600
MARKS = ("", "tyre", "box", "gunman", "thrown", "police")

# Calls.
CALL_TICKS, CALL_APART_TICKS, CALL_AGAIN_TICKS = 150, 240, 1800
