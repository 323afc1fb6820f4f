"""Whom a hero's hands and feet would meet from where he stands."""

from __future__ import annotations

from game.foot.bodies import grabbable
from game.foot.fighter import Fighter
from game.foot.world import World

STAMP_REACH_PX = 24


def fallen_near(world: World, f: Fighter, reach_px: int = STAMP_REACH_PX) -> Fighter | None:
    """The nearest fallen enemy at his feet, or None."""
    near = [
        v
        for v in world.enemies
        if v.state == "lie" and -12 <= (v.x - f.x) * f.face <= reach_px and abs(v.y - f.y) < 12 and v.hits_down < 2
    ]
    return min(near, key=lambda v: (abs(v.x - f.x), v.id), default=None)


def man_ahead(world: World, f: Fighter, reach_px: int) -> Fighter | None:
    """The nearest enemy who could be grabbed from here, or None."""
    near = [
        v
        for v in world.enemies
        if 0 <= (v.x - f.x) * f.face <= reach_px and abs(v.y - f.y) < 24 and grabbable(v) and not v.held_by
    ]
    return min(near, key=lambda v: (abs(v.x - f.x), v.id), default=None)
