"""What hands throw, in the air: px, ticks of 1/60 s, speeds in 1/256 px a tick; source: design/fighters.md F4."""

from __future__ import annotations

GRAVITY = 56  # a tick, added to the speed
LOB_TICKS = 50  # from the hand to where it was aimed
ROLL_KEEPS = 248  # of 256: speed that a rolling bench keeps each tick
ROLL_ENDS = 280  # slower, and it breaks
ROLL_HIGH_PX = 8  # its middle above the floor
WALL_GAP_PX = 6  # from a wall what it stopped comes to lie
HERO_BLIND_TICKS = 20  # a snowball in the hero's eyes: shorter than in a man's, for hands want to go on

# What comes at a hero with an empty hand can be caught.
CATCH_TICKS = 16  # of the grab: whoever reads the word and presses at once has it in his hand
COMES_TICKS = 25  # so soon it will be in his hands: time to read it and to press
COMES_SPARE_PX = 12  # about what he may still walk meanwhile
HANDS_PX = 8  # about his body it is caught
