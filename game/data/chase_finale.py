"""Numbers of the last crash: how slowly time runs after a train has hit his bus, and when that bus blows up."""

from __future__ import annotations

HOLD_TICKS = 8  # nothing moves: the blow is seen
QUARTER_TICKS = 170  # then a quarter as fast as ever
HALF_TICKS = 80  # then half as fast
BLAST_TICKS = 122  # after the hit
WORD_TICKS = 148  # and then Ridzik has a word for it, while it burns
OVER_TICKS = 460  # then the result
TRAIN_BRAKE_MPS2 = 1.6
BLAST_RADPS = 1.1  # the blast turns what is left of his bus
DEBRIS = ("crate", "luggage", "crate", "luggage", "crate", "luggage")  # what flies out
DEBRIS_MPS = (9.0, 13.0)
DEBRIS_FREE_M = 0.3
SHOVE_M, SHOVE_MPS = 16.0, 7.0  # cars so near are pushed away by it, those close by so fast
