"""Which row is what in the arrays that the loops are given."""

from __future__ import annotations

# Of Bodies.block.
X, Y, C, S, VX, VY, W, STEER, DRIVE, BRAKE, HAND, SCALE, FORCE_X, FORCE_Y, BELLY = range(15)
# Of the fixed columns, see `backend.columns`.
(LENGTH, WIDTH, FRONT, REAR, HALF_WEIGHT, LOAD_F, LOAD_R, TRANSFER, LEAST_MOVED, MOST_MOVED, GRIP, STIFF_F, STIFF_R,
 BRAKE_F, BRAKE_R, DRAG, SPEED_GAIN, TURN_GAIN, INVERSE_MASS, INVERSE_INERTIA, WHEELS, RAILS) = range(22)  # fmt: skip
# Of the walls.
WALL_X, WALL_Y, WALL_C, WALL_S, WALL_LENGTH, WALL_WIDTH, WALL_HALF_X, WALL_HALF_Y = range(8)
# Of the surfaces.
GRIP_OF, SLIDE_OF, FADE_OF, ROLL_OF = range(4)
# Of the upright boxes around bodies.
HALF_X, HALF_Y, MARGIN = range(3)
# Of the sizes of the map, whole numbers, then real ones.
TILE_COLUMNS, TILE_ROWS, WALL_COLUMNS, WALL_ROWS, PAIR_COLUMNS, PAIR_ROWS = range(6)
CELLS_PM, MIDDLE_X, MIDDLE_Y, EDGE_X, EDGE_Y = range(5)
