"""Lines of fire, pixel by pixel: where a shot would go, and whom it may hit."""

from __future__ import annotations

from collections.abc import Iterator

from game.data.fighters import BYSTANDER, HERO
from game.data.guns import LINE_PX
from game.foot.bodies import hurt_box, safe
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.world import World

SLOPE_PX = 3  # a line keeps above stairs that are no farther from its floor


def line(ground: Ground, x: int, floor: int, high: int, face: int, follows: bool) -> Iterator[tuple[int, int, int]]:
    """Pixels of a line of fire from the middle of him who shoots: x, y and the floor under it; it ends at a wall."""
    for _ in range(LINE_PX):
        x += face
        if follows:
            stair = ground.stair(x, floor)
            if stair is not None and abs(stair - floor) <= SLOPE_PX:
                floor = stair
        y = floor - high
        yield x, y, floor
        if ground.wall(x, y, y + 1):
            return


def follows_slope(world: World, ground: Ground, f: Fighter, high: int) -> bool:
    """Whether his line keeps above the stairs: he stands on them, or only so it meets somebody of the other side."""
    if f.on_stair:
        return True
    if not f.on_floor:
        return False
    foes = [hurt_box(v) for v in world.fighters if opposed(f.row.team, v) and v.hp > 0 and not safe(v)]
    if not foes:
        return False
    flat, sloped = (
        any(box.holds(x, y) for x, y, _ in line(ground, f.x, f.y, high, f.face, way) for box in foes)
        for way in (False, True)
    )
    return sloped and not flat


def opposed(team: int, v: Fighter) -> bool:
    """Whether a shot of this team may hit him."""
    if v.row.team == BYSTANDER:
        return team == HERO and v.row.role == "bystander"
    return v.row.team != team
