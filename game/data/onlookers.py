"""How those who have no part in a fight keep clear of it, in px and ticks of 1/60 s; source: design/fighters.md F8."""

from __future__ import annotations

FEAR_PX, COWER_PX, COWER_TICKS = 58, 34, 60  # a blow so near is minded, so near it makes him duck, for so long
SHOT_FEAR_PX, SHOT_FEAR_Y_PX = 288, 64  # so near any man with a gun makes everybody duck, also from the landing above
BRAWL_PX, BRAWL_STOREY_PX = 130, 40  # men no farther from a hero are at him
AT_IT = frozenset({"hunt", "hold"})  # moods of men who fight
CLEAR_PX, KEEPS_PX = 54, 96  # nearer to a fight he hurries off; nearer than this he walks on only away from it
MINDS_PX = BRAWL_PX + KEEPS_PX  # no fight of a hero farther off than this is near
HURRY_PCT = 170  # of his walk
STEP_PX, THERE_PX = 14, 4
AWARE_PX, AWARE_Y_PX = (
    SHOT_FEAR_PX + 160,
    SHOT_FEAR_Y_PX + 64,
)  # farther from any hero he is not seen, and minds nothing
