"""Bodies that come to lie at an edge, a wall or on stairs: wholly on the floor, or over the edge into what is below."""

from __future__ import annotations

from game.data import feel
from game.data.stage import Stage
from game.foot.bodies import fall
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_for, ground_of
from game.foot.motion import shift
from game.foot.world import World

LOW_PX = 6  # so high above the floor a man lies
STAIR_PX = 8  # to either side of him the height of the stairs is taken
FALLS_TICKS = 5  # in the air, and it is no mere step
SLIP_VX = 128
SLIPS = "slip"  # how he falls who lay a moment ago


def come_to_rest(stage: Stage, world: World, f: Fighter) -> bool:
    """One tick of lying: he is drawn in from edges and walls, down stairs, or slides over an edge. True once he falls.

    A man who lies reaches far behind his feet. Who fights the heroes slips if more than half of him hangs in the air;
    heroes, bosses and onlookers never do.
    """
    slips = f.is_enemy and not f.row.boss and not f.cage
    ground = ground_for(stage, world, f, ground_of(stage, world))
    if not f.on_floor:
        if not slips or f.air_ticks < FALLS_TICKS:
            return False
        left = f.x - feel.LIE_AHEAD_PX
        fall(f, SLIP_VX if ground.floor(left, left + 1, f.fall_from, False) else -SLIP_VX, 0)
        f.move = SLIPS
        return True
    if f.push:
        return False
    if f.on_stair:
        _slide(ground, f, _downhill(ground, f), feel.LIE_SLIDE_PX)
        return False
    behind, ahead = _unfit(ground, f, -f.face, feel.LIE_BEHIND_PX), _unfit(ground, f, f.face, feel.LIE_AHEAD_PX)
    if bool(behind) == bool(ahead):  # all of him has room; or neither side has, and there is no better place
        return False
    way = -f.face if behind else f.face
    if slips and behind > feel.LIE_BEHIND_PX - feel.LIE_MIDDLE_PX and not _clipped(ground, f, way * STAIR_PX):
        _slide(ground, f, way, feel.LIE_SLIDE_PX)
    else:
        _slide(ground, f, -way, min(feel.LIE_SLIDE_PX, behind or ahead))
    return False


def _unfit(ground: Ground, f: Fighter, way: int, reach_px: int) -> int:
    """How many px of him on that side hang over an edge or stick in a wall."""
    for px in range(reach_px, -reach_px, -1):
        if not _clipped(ground, f, way * px) and ground.floor(f.x + way * px, f.x + way * px + 1, f.y, False):
            return reach_px - px
    return 0


def _clipped(ground: Ground, f: Fighter, reach_px: int) -> bool:
    return ground.wall(f.x + reach_px, f.y - LOW_PX, f.y)


def _downhill(ground: Ground, f: Fighter) -> int:
    """The way down the stairs under him."""
    for way in (-1, 1):
        for rise in (-STAIR_PX, STAIR_PX):
            stair = ground.stair(f.x + way * STAIR_PX, f.y + rise)
            if stair is not None and stair != f.y:
                return way if stair > f.y else -way
    return 0


def _slide(ground: Ground, f: Fighter, way: int, px: int) -> None:
    for _ in range(px if way else 0):
        if not shift(ground, f, way):
            return
