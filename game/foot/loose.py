"""What was let go of: an item in the air comes down, and what lies in a lift's cage rides with it."""

from __future__ import annotations

from game.foot.ground import Ground
from game.foot.lifts import cage_box
from game.foot.world import Thing, World

DROP_PX = 5  # a tick
HALF_PX = 2
SINKS_PX = 4  # a cage that rises by no more than this in a tick takes along what lies on its floor


def drop_items(world: World, ground: Ground) -> None:
    """One tick of everything born in play that may lie in the air."""
    for item in world.of("item"):
        floor = _cage_floor(world, item)
        if floor is not None:
            item.y = min(item.y + DROP_PX, floor)
            continue
        for _ in range(DROP_PX):
            if _rests(ground, item):
                break
            item.y += 1


def _rests(ground: Ground, item: Thing) -> bool:
    stair = ground.stair(item.x, item.y)
    if stair is not None and item.y >= stair:
        return True
    return ground.floor(item.x - HALF_PX, item.x + HALF_PX, item.y, False)


def _cage_floor(world: World, item: Thing) -> int | None:
    """Floor of the cage that it lies or falls in, or None."""
    for lift in world.of("lift"):
        room = cage_box(lift)
        if room.left <= item.x < room.right and room.top < item.y <= room.bottom + SINKS_PX:
            return lift.y
    return None
