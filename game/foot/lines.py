"""Lines of fire, pixel by pixel: where a shot would go, and whom it may hit."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.boxes import Box
from game.core.grid import SOLID
from game.data.fighters import BYSTANDER, HERO
from game.data.guns import HIGH_PX, LINE_PX, LOW_PX
from game.foot.bodies import DOWN, HURT_PX, hurt_box, safe
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.world import World

MISSED = DOWN | {"out"}  # states over which a shot passes
NEVER = 1 << 30
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
    if not follows:
        gaps = [px_before(f.x, f.face, b) for b in ahead if b.top <= f.y - high < b.bottom]
        gap = min(gaps, default=NEVER)
        return gap <= LINE_PX and free_level(ground, f.x, f.face, f.y - high, gap)
    far = max(b.right for b in ahead) if f.face > 0 else min(b.left for b in ahead)
    for x, y, _ in line(ground, f.x, f.y, high, f.face, True):
        for b in ahead:
            if b.left <= x < b.right and b.top <= y < b.bottom:
                return True
        if (far - x) * f.face < 0:
            return False
    return False


def first_met(world: World, ground: Ground, f: Fighter, face: int, low: bool, reach_px: int) -> Fighter | None:
    """Whom a shot fired now would meet first, bystanders too; None if nobody that near, or a wall."""
    high, team, far = LOW_PX if low else HIGH_PX, f.row.team, reach_px + HURT_PX
    near = [v for v in world.fighters if -HURT_PX <= (v.x - f.x) * face <= far and v.hp > 0 and v.state not in MISSED]
    boxes = [(v, hurt_box(v)) for v in near if opposed(team, v) and not safe(v)]
    if not boxes:
        return None
    if not f.on_stair:
        return _met_level(ground, f, face, f.y - high, reach_px, boxes)
    for x, y, _ in line(ground, f.x, f.y, high, face, follows=True):
        if abs(x - f.x) > reach_px:
            return None
        met = next((v for v, box in boxes if box.holds(x, y)), None)
        if met is not None:
            return met
    return None


def _met_level(
    ground: Ground, f: Fighter, face: int, y: int, reach_px: int, boxes: list[tuple[Fighter, Box]]
) -> Fighter | None:
    """Whom a line that is level meets first."""
    best, met = min(reach_px, LINE_PX) + 1, None
    for v, box in boxes:
        gap = px_before(f.x, face, box)
        if gap < best and box.top <= y < box.bottom:
            best, met = gap, v
    return met if met is not None and free_level(ground, f.x, face, y, best) else None


def px_before(x: int, face: int, box: Box) -> int:
    """How many px a level line from `x` has gone when it is in the columns of the box; NEVER if it is not."""
    if face > 0:
        return max(1, box.left - x) if x + 1 < box.right else NEVER
    return max(1, x + 1 - box.right) if box.left < x else NEVER


def free_level(ground: Ground, x: int, face: int, y: int, gap: int) -> bool:
    """Whether a level line from `x` comes as far as its px number `gap`: nothing is solid before that."""
    return gap == 1 or not (ground.ceiling(x + 1, x + gap, y) if face > 0 else ground.ceiling(x - gap + 1, x, y))


def opposed(team: int, v: Fighter) -> bool:
    """Whether a shot of this team may hit him."""
    if v.row.team == BYSTANDER:
        return team == HERO and v.row.role == "bystander"
    return v.row.team != team
