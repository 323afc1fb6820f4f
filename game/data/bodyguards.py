"""Long and Broad, the hotel's bodyguards: openings, distances, rests; px, ticks of 1/60 s; source: fighters.md F9."""

from __future__ import annotations

COLLIDE_TICKS, RACK_TICKS, MISS_TICKS = (
    110,
    80,
    80,
)  # openings: run together, racking, on his face
COLLIDE_PX = 24
KEEPS_OFF_PX = 150  # he whose turn it is not
APART_PX = 44  # nearer to the other he goes on backing away, so that each is seen
LONG_STANDS_PX, BROAD_STANDS_PX = 84, 78  # he whose turn it is
PACE_TICKS = 44  # rest between two attacks of the pair,
ANGRY_TICKS = 18  # and of the one who is left
BUTT_PX, BLAST_PX = 34, 112  # Long: so near with the stock, so far with the barrels
RECOIL_TICKS = 8  # after a blast, before the rack
LUNGE_PX, THROW_PX = (44, 118), (120, 230)  # Broad: from .. to
LEAF_DAMAGE = 16  # of the leaf of a door that he throws
ROOM_EDGE_PX = 28  # neither backs nearer to the edge of the picture
