"""Which row is what in the arrays that the loops are given."""

from __future__ import annotations

# Of Bodies.block.
X, Y, C, S, VX, VY, W, STEER, DRIVE, BRAKE, HAND, SCALE, FORCE_X, FORCE_Y, BELLY = range(15)
# Of what is fixed of the bodies, see `backend.columns`, and of the fat boxes for which the list of pairs was made.
(LENGTH, WIDTH, FRONT, REAR, HALF_WEIGHT, LOAD_F, LOAD_R, TRANSFER, LEAST_MOVED, MOST_MOVED, GRIP, STIFF_F, STIFF_R,
 BRAKE_F, BRAKE_R, DRAG, SPEED_GAIN, TURN_GAIN, INVERSE_MASS, INVERSE_INERTIA, WHEELS, RAILS, FAT_X, FAT_Y,
 FAT_HALF_X, FAT_HALF_Y) = range(26)  # fmt: skip
FIXED_ROWS, SORT_ROWS = FAT_X, FAT_HALF_Y + 1
# Of the walls.
WALL_X, WALL_Y, WALL_C, WALL_S, WALL_LENGTH, WALL_WIDTH, WALL_HALF_X, WALL_HALF_Y = range(8)
# Of the upright boxes around bodies.
HALF_X, HALF_Y, MARGIN = range(3)
# Of the place, whole numbers: sizes of the map, then `start` and `members` of the grid of walls, then surface codes.
TILE_COLUMNS, TILE_ROWS, WALL_COLUMNS, WALL_ROWS, PAIR_COLUMNS, PAIR_ROWS, GRID = range(7)
# Real ones: where its edges are, then four numbers for each kind of surface.
CELLS_PM, MIDDLE_X, MIDDLE_Y, EDGE_X, EDGE_Y, KINDS = range(6)
GRIP_OF, SLIDE_OF, FADE_OF, ROLL_OF, KIND_SIZE = range(5)
# Of the list of pairs: how many there are, below 0 if there is no list; then the keys of the bodies, which walls stood
# when it was made, all first ones, all second ones, and the pair keys of those who touch.
LISTED_COUNT, LISTED_KEYS = range(2)
# Of what is told: nine columns of Contacts, then the three impulses of those who touch.
TOLD_IMPULSES, TOLD_ROWS = 9, 12
