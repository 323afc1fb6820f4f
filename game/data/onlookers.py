"""How those who have no part in a fight look at it and keep clear of it: px, ticks of 1/60 s; source: F8."""

from __future__ import annotations

STOREY_PX = 40  # feet no farther apart in height are on one floor
COWER_PX, COWER_TICKS = 42, 60  # a blow within a step makes him duck, for so long after the last one
CORNERED_PX = 58  # and one so near him who cannot get away from it
SHOT_NEAR_PX, SHOT_STOREY_PX = 170, 64  # so near a muzzle, or where a shot ended, everybody ducks: on the landing, too
WHISTLES_PX = 60  # and where a bullet passes so near
SHOT_TICKS = 150  # for so long he stays down after a shot
POINTED_PX = 288  # a gun that points his way is no farther
IN_LINE_TICKS = 50  # that he stands between a man with a gun and whom that man is after, before he understands
BRAWL_PX = 130  # men no farther from a hero are at him
AT_IT = frozenset({"hunt", "hold"})  # moods of men who fight
SEES_PX, LOOK_TICKS = 210, 66  # a fight that begins no farther off is looked at, for so long at first
CALM_TICKS = 400  # after so long without one he starts at the next again
CLEAR_PX, KEEPS_PX, RESUMES_PX = 54, 96, 136  # nearer to a fight he hurries off, or stops on his way; then he goes on
MINDS_PX = BRAWL_PX + SEES_PX  # no fight of a hero farther off than this is near
HURRY_PCT = 170  # of his walk
STEP_PX, THERE_PX = 14, 4
AWARE_PX, AWARE_Y_PX = 448, 128  # farther from any hero he is not seen, and minds nothing
