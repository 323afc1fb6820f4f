"""Lines of fire, pixel by pixel: where a shot would go, and whom it may hit."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.boxes import Box
from game.core.grid import SOLID
from game.data.fighters import BYSTANDER, HERO
from game.data.guns import HIGH_PX, LINE_PX, LOW_PX
from game.foot.bodies import DOWN, hurt_box, safe
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.world import World

SLOPE_PX = 3  # a line keeps above stairs that are no farther from its floor


def line(ground: Ground, x: int, floor: int, high: int, face: int, follows: bool) -> Iterator[tuple[int, int, int]]:
    """Pixels of a line of fire from the middle of him who shoots: x, y and the floor under it; it ends at a wall."""
    at = ground.grid.at
    left, right = (x, x + LINE_PX) if face > 0 else (x - LINE_PX, x)
    blocks = [b for b in ground.blocks if b.left <= right and left < b.right]
    if not follows:
        blocks = [b for b in blocks if b.top <= floor - high < b.bottom]
    cell, solid = (-1, -1), at(-1, -1) == SOLID
    for _ in range(LINE_PX):
        x += face
        if follows:
            stair = ground.stair(x, floor)
            if stair is not None and abs(stair - floor) <= SLOPE_PX:
                floor = stair
        y = floor - high
        yield x, y, floor
        if (x >> 4, y >> 4) != cell:
            cell = x >> 4, y >> 4
            solid = at(*cell) == SOLID
        if solid or (blocks and any(b.left <= x < b.right and b.top <= y < b.bottom for b in blocks)):
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
    return not _meets(ground, f, high, False, foes) and _meets(ground, f, high, True, foes)


def _meets(ground: Ground, f: Fighter, high: int, follows: bool, foes: list[Box]) -> bool:
    """Whether his line passes through any of the boxes."""
    ahead = [b for b in foes if (b.right > f.x if f.face > 0 else b.left < f.x)]
    if not ahead:
        return False
    far = max(b.right for b in ahead) if f.face > 0 else min(b.left for b in ahead)
    for x, y, _ in line(ground, f.x, f.y, high, f.face, follows):
        if any(b.left <= x < b.right and b.top <= y < b.bottom for b in ahead):
            return True
        if (far - x) * f.face < 0:
            return False
    return False


def first_met(world: World, ground: Ground, f: Fighter, face: int, low: bool, reach_px: int) -> Fighter | None:
    """Whom a shot fired now would meet first, bystanders too; None if nobody that near, or a wall."""
    boxes = [(v, hurt_box(v)) for v in world.fighters if opposed(f.row.team, v) and v.hp > 0 and not safe(v)]
    boxes = [(v, box) for v, box in boxes if v.state not in DOWN and v.state != "out"]
    for x, y, _ in line(ground, f.x, f.y, LOW_PX if low else HIGH_PX, face, f.on_stair):
        if abs(x - f.x) > reach_px:
            return None
        met = next((v for v, box in boxes if box.holds(x, y)), None)
        if met is not None:
            return met
    return None


def opposed(team: int, v: Fighter) -> bool:
    """Whether a shot of this team may hit him."""
    if v.row.team == BYSTANDER:
        return team == HERO and v.row.role == "bystander"
    return v.row.team != team
