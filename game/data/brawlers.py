"""How men stand about a hero, wait for their turn and come: px, ticks of 1/60 s; source: design/fighters.md F6."""

from __future__ import annotations

FRONT_PX = 38  # from the hero, who is to strike
WAIT_PX = (80, 114)  # and who waits behind him
HANG_BACK_PX, HANGS_APART_PX = 152, 36  # the rest
FAR_PX = 158  # who throws
LUNGE_PX = 12  # by so much nearer who otherwise stands far comes at last: his shove is short
SWAY_PX, SWAY_TICKS, SWAY_LATER_TICKS = 6, 55, 9
SENT_FROM = 3  # so many more on one side, and one of them is sent across
PASSES_PX, PASSING_PCT = 90, 90  # nearer than this he passes the hero in the back row, at so much of his walk
ROOM_STEP_PX, ROOM_TOP_PX, ROOM_FOOT_PX = 16, 40, 20  # where a wall would leave no room for a man
CORNER_PX = 20  # so near the edge of a locked view nobody squeezes in beside a hero
BESIDE_PX = 56  # farther off than this a man keeps no side but the one that he is on

NEAR_ENOUGH_PX = 4  # to his place
STUCK_TICKS = 6  # against something; then he hops
AHEAD_PX, FEEL_PX, STEP_DOWN_PX = 14, 8, 16  # where he feels for the floor, how finely, how far down
HOP_PX = 40  # what is no higher is hopped over
POOL_PX, CROSS_PX = 32, 72  # a step down that he takes to cross to a hero farther off than this
STOREY_PX = 24  # a hero so much higher or lower is on another storey
LOOKS_ABOUT_TICKS = 20  # before he follows to another storey: else two who look for each other change places for ever

HIDES_TICKS = 150  # that the last man of a wave may stay out of reach
LAST_SPEED_PCT = 115  # of their walk, when few of a wave are left
TAUNT_EVERY_TICKS, TAUNT_LATER_TICKS = 260, 11

# What each role does from where.
GUARD_JABS, GUARD_TICKS, GUARD_STEP_PX = 3, 60, 20  # quick blows within so long drive a bruiser back a step
THROWER_FLEES_PX, THROWER_NEAR_PX, THROWER_FAR_PX = 50, 60, 230  # a hero so near sends him off; he throws from .. to
DASH_FROM_PX, DASH_TO_PX = 56, 112  # a knife man runs in from .. to
LUNGE_FROM_PX, LUNGE_TO_PX = 20, 82  # a grappler reaches out from .. to
HOP_BACK_PX = 30  # after a stab
EDGE_PX, IN_SIGHT_PX = 18, 24  # how far ahead they feel for their floor; so far inside the picture they are seen
FACE_TICKS = 56  # that a grappler lies on his face who reached out for nothing
