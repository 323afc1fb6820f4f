"""Men with guns: when they look for cover, from where they fire; px, ticks of 1/60 s; source: design/fighters.md F7."""

from __future__ import annotations

SHOTS_BEFORE_COVER = 2
COVER_TICKS = 90
WAY_TICKS = 180  # on the way to a cover; then he gives it up
COVER_WAY_PX = 220
COVER_HANDS_PX, COVER_NEAR_PX = 6, 5
COVER_FREE_PX = 48  # a cover with the hero so near is none
BLAST_FROM_PX, BLAST_TO_PX = 30, 104
RELOAD_TICKS = 110  # between two blasts of one man
CLIMB_PX = 60  # a man so much higher or lower is looked for along the stairs
FLOOR_PX = 24  # at arm's length: on the same floor
ABOVE_PX, BELOW_PX = 24, 8  # a line that passes so far beside his body is clear all the same
