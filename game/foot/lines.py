"""Lines of fire, straight and pixel by pixel: where a shot would go, how much it rises, and whom it may hit."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.boxes import Box
from game.core.grid import SOLID
from game.core.whole import part
from game.data.fighters import BYSTANDER, HERO
from game.data.guns import HIGH_PX, LINE_PX, LOW_PX, SAME_FLOOR_PX, SLOPE, STEEPEST
from game.foot.bodies import DOWN, HURT_PX, hurt_box, safe
from game.foot.cover import shields
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.world import Thing, World

STOPS = frozenset({"breakable", "door", "cover"})  # things that a shot may end at
PASSES = frozenset({"rope", "lamp", "vase", "window"})  # break and do not stop a shot
MISSED = DOWN | {"out"}  # states over which a shot passes
NEVER = 1 << 30
SLOPE_PX = 3  # feet keep to stairs that are no farther from their floor


def line(ground: Ground, x: int, y: int, face: int, rise: int, gone: int = 0) -> Iterator[tuple[int, int]]:
    """Pixels of a line of fire from (x, y), after the first `gone`: up by `rise` / SLOPE a px; it ends at a wall."""
    at = ground.grid.at
    left, right = (x, x + LINE_PX) if face > 0 else (x - LINE_PX, x)
    blocks = [b for b in ground.blocks if b.left <= right and left < b.right]
    cell, solid = (-1, -1), at(-1, -1) == SOLID
    for px in range(gone + 1, LINE_PX + 1):
        here, high = x + px * face, height(y, rise, px)
        yield here, high
        if (here >> 4, high >> 4) != cell:
            cell = here >> 4, high >> 4
            solid = at(*cell) == SOLID
        if solid or (blocks and any(b.left <= here < b.right and b.top <= high < b.bottom for b in blocks)):
            return


def height(y: int, rise: int, px: int) -> int:
    """How high a line from `y` has come after so many px."""
    return y - part(rise * px, SLOPE)


def aim(world: World, ground: Ground, f: Fighter, face: int, high: int) -> int:
    """How much his line rises: it is level, but where stairs lead to the nearest man whom no level line meets.

    At him it is as high above the floor as where it begins: what answers a level shot answers this one too.
    """
    if not f.on_floor or not _stairs_ahead(ground, f.x, face):
        return 0
    ahead = [v for v in world.fighters if opposed(f.row.team, v) and v.row.team != BYSTANDER and (v.x - f.x) * face > 0]
    foes = [v for v in ahead if v.hp > 0 and v.state not in MISSED and not safe(v)]
    y = f.y - high
    for v in foes:
        box = hurt_box(v).at(0, _feet(v) - v.y)
        gap = px_before(f.x, face, box)
        if gap <= LINE_PX and box.top <= y < box.bottom and free_level(ground, f.x, face, y, gap):
            return 0
    for v in sorted(foes, key=lambda v: (abs(v.x - f.x), v.id)):
        gap, feet = abs(v.x - f.x), _feet(v)
        rise = part((f.y - feet) * SLOPE, gap)
        if gap <= LINE_PX and 0 < abs(rise) <= STEEPEST and _led(ground, f, face, gap, feet):
            if _free(ground, f.x, y, face, rise, gap):
                return rise
    return 0


def _feet(v: Fighter) -> int:
    """The height of his floor: no line follows a hero who leaps."""
    return v.ledge_y if v.is_hero and not v.on_floor else v.y


def _stairs_ahead(ground: Ground, x: int, face: int) -> bool:
    """Whether there are stairs in any column on that side, or where he stands; without them every line is level."""
    column, reach = x >> 4, LINE_PX // 16 + 1
    return any(0 <= (c - column) * face <= reach for c in ground.stairs)


def _led(ground: Ground, f: Fighter, face: int, gap: int, feet: int) -> bool:
    """Whether stairs between the two lead from the floor of him who shoots to that of the other."""
    x, floor = f.x, f.y
    for _ in range(gap):
        x += face
        stair = ground.stair(x, floor)
        if stair is not None and abs(stair - floor) <= SLOPE_PX:
            floor = stair
    return abs(floor - feet) <= SAME_FLOOR_PX


def _free(ground: Ground, x: int, y: int, face: int, rise: int, gap: int) -> bool:
    """Whether nothing solid is before px number `gap` of a line."""
    return any(abs(px - x) >= gap for px, _ in line(ground, x, y, face, rise))


def first_met(world: World, ground: Ground, f: Fighter, face: int, low: bool, reach_px: int) -> Fighter | None:
    """Whom a shot fired now would meet first, bystanders too; None if nobody that near, or a wall."""
    high, team, far = LOW_PX if low else HIGH_PX, f.row.team, reach_px + HURT_PX
    near = [v for v in world.fighters if -HURT_PX <= (v.x - f.x) * face <= far and v.hp > 0 and v.state not in MISSED]
    boxes = [(v, hurt_box(v)) for v in near if opposed(team, v) and not safe(v)]
    if not boxes:
        return None
    rise, ends = aim(world, ground, f, face, high), stops(world, f)
    if not rise:
        return _met_level(ground, f, face, f.y - high, reach_px, boxes, ends)
    for x, y in line(ground, f.x, f.y - high, face, rise):
        if abs(x - f.x) > reach_px or any(end.holds(x, y) for end in ends):
            return None
        met = next((v for v, box in boxes if box.holds(x, y)), None)
        if met is not None:
            return met
    return None


def _met_level(
    ground: Ground, f: Fighter, face: int, y: int, reach_px: int, boxes: list[tuple[Fighter, Box]], ends: list[Box]
) -> Fighter | None:
    """Whom a line that is level meets first."""
    best, met = min(reach_px, LINE_PX) + 1, None
    for v, box in boxes:
        gap = px_before(f.x, face, box)
        if gap < best and box.top <= y < box.bottom:
            best, met = gap, v
    if met is None or any(end.top <= y < end.bottom and px_before(f.x, face, end) <= best for end in ends):
        return None
    return met if free_level(ground, f.x, face, y, best) else None


def stops(world: World, f: Fighter) -> list[Box]:
    """Where shots of his end at things: not at what lets them through, nor at a cover that he shoots over."""
    return [thing.box for thing in world.stock.among(STOPS) if not thing.gone and _ends(thing, f)]


def _ends(thing: Thing, f: Fighter) -> bool:
    if thing.state == "broken":
        return False
    if thing.kind == "breakable":
        return thing.strength > 0 and thing.sort not in PASSES
    return thing.solid if thing.kind == "door" else thing.sort == "low" and not shields(thing, f)


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
