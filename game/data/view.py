"""The window on the world on foot: how it follows, what it shows, how men of a locked fight stay in it; px."""

from __future__ import annotations

LEAD_PX = 36  # it looks ahead of the hero
FLOOR_AT = 168  # screen line of the floor
SMOOTH = 12  # a twelfth of the way a tick
LOOK_SMOOTH = 20  # where a hint or a scene has it look
GLIDE_MOST = 2048  # 1/256 px a tick
DEAD_Y_PX = 56  # so high above the floor that he left it stays with that floor
CATCH_UP_PX = 12  # a tick; twice as fast as anybody falls
BELOW_FEET_PX, BELOW_WADING_PX = 12, 4  # the least that is seen of the floor under him, and of a pool's
BESIDE_PX = 20  # room left beside each of two who are shown together
HERO_KEPT_PX, KEPT_PX = 18, 22  # heroes, and men of a locked fight, stay so far from its bounds
REBOUND = 4  # of his speed, who is knocked against the edge of a locked view keeps one in so many
