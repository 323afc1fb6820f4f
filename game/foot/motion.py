"""Bodies in motion: whole pixels with remainders, walls, floors, ledges, stairs, water; after Celeste and TowerFall."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.core.pads import JUMP
from game.core.whole import part
from game.data import feel
from game.data.fighters import KINDS
from game.data.stage import Stage
from game.foot.bodies import fall
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_for, ground_of
from game.foot.world import World

FLYING = frozenset({"fall", "thrown"})
# their state moves them
STILL = frozenset({"hang", "held", "carried", "swim", "board", "climb_out", "ladder", "out", "plunge"})
LOW = frozenset({"crouch", "lie", "pick_up"})
STAIR_STEP_PX = 12  # of the next step that a body half over it may stand in


def body_box(f: Fighter) -> Box:
    """The box that bumps into walls, in world px."""
    left, top, right, _ = f.row.body
    if f.state in LOW:
        top = feel.CROUCH_BODY_TOP
    elif f.state in FLYING:
        top = -30
    return Box(f.x + left, f.y + top, f.x + right, f.y)


def move(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Move everybody by his speed and push; say landings and splashes."""
    hall = ground_of(stage, world)
    for f in world.fighters:
        if f.state in STILL or f.freeze_ticks:
            continue
        ground = ground_for(stage, world, f, hall) if f.cage else hall
        if f.vx or f.push:
            travel(ground, world, f, f.vx + _push(f), cues)
        drop(ground, stage, f)


def _push(f: Fighter) -> int:
    """This tick's share of the knock-back: a quarter of what is left."""
    share = part(f.push, 4)
    if abs(f.push) < 64:
        share = f.push
    f.push -= share
    return share


def travel(ground: Ground, world: World, f: Fighter, speed: int, cues: list[Cue]) -> None:
    """Go sideways by `speed` (1/256 px), pixel by pixel; a wall stops it and hurts him who was knocked."""
    if not speed:
        return
    f.rx += speed
    steps = f.rx >> 8 if f.rx >= 0 else -(-f.rx >> 8)
    f.rx -= steps << 8
    way = 1 if steps > 0 else -1
    box = body_box(f)
    half_left, half_right, height = f.x - box.left, box.right - f.x, f.y - box.top
    for _ in range(abs(steps)):
        edge = f.x + half_right if way > 0 else f.x - half_left - 1
        if not _step(ground, f, way, edge, height):
            _meet_wall(f, way, cues)
            return


def shift(ground: Ground, f: Fighter, way: int) -> bool:
    """One px aside, up or down with the floor; False if a wall bars it."""
    box = body_box(f)
    return _step(ground, f, way, box.right if way > 0 else box.left - 1, f.y - box.top)


def _step(ground: Ground, f: Fighter, way: int, edge: int, height: int) -> bool:
    lift = _lift(ground, f, edge, height)
    if lift is None:
        return False
    f.x += way
    f.y -= lift
    if f.on_floor:
        stair = ground.stair(f.x, f.y)
        if stair is not None and abs(stair - f.y) <= feel.SNAP_PX:
            f.y = stair
    return True


def firm(ground: Ground, f: Fighter, reach_px: int) -> bool:
    """Whether the floor that he stands on, or its stairs, go on so many px to his right (< 0: to his left)."""
    x = f.x + reach_px
    if ground.floor(x - 1, x + 1, f.y, False):
        return True
    return any(ground.stair(x, f.y + rise) is not None for rise in (0, -abs(reach_px), abs(reach_px)))


def _lift(ground: Ground, f: Fighter, edge: int, height: int) -> int | None:
    """How many px feet must rise to pass the column `edge`: 0, up to the snap, or None for a wall."""
    feet = f.y - STAIR_STEP_PX if f.on_floor and ground.stair(f.x, f.y) is not None else f.y
    if not ground.wall(edge, f.y - height, feet):
        return 0
    if f.on_floor:
        for rise in range(1, feel.SNAP_PX + 1):
            if not ground.wall(edge, f.y - height - rise, f.y - rise):
                return rise
    return None


def _meet_wall(f: Fighter, way: int, cues: list[Cue]) -> None:
    hard = abs(f.push) > 1024 or (f.state in FLYING and abs(f.vx) > 256)
    f.rx = f.push = 0
    if hard and not f.bounces and f.state in ("fall", "thrown", "stun"):
        f.bounces = 1
        f.hp = max(1 if f.row.boss else 0, f.hp - feel.WALL_DAMAGE)  # no wall finishes a boss
        cues.append(Cue("wall_hit", f.x + way * 10, f.y - 30, f.id, feel.WALL_DAMAGE))
    f.vx = -part(f.vx, 4) if f.state in FLYING else 0
    if f.hp <= 0 and f.state == "stun":  # nobody stands who has nothing left
        fall(f, -way * 256, -420)


def step_in(ground: Ground, f: Fighter, step_px: int) -> None:
    """The next link of a string follows the man whom the last one pushed away, but never over an edge."""
    way = f.face * step_px
    if step_px and f.on_floor and ground.floor(f.x + way - 2, f.x + way + 2, f.y, False):
        f.push = way * feel.SUB


def drop(ground: Ground, stage: Stage, f: Fighter) -> None:
    """Rise or fall by `vy`, then keep or lose the floor."""
    spot = f.kind, f.x, f.y
    if f.on_floor and f.vy >= 0 and not f.drop_ticks and spot in ground.trodden:
        f.vy = f.ry = 0
        f.on_stair = False
        return
    body = KINDS[f.kind].body
    left, right = f.x + body.left, f.x + body.right
    through = f.drop_ticks > 0
    if f.drop_ticks:
        f.drop_ticks -= 1
    if f.on_floor and f.vy >= 0:
        stair = ground.stair(f.x, f.y) if f.x >> 4 in ground.stairs else None
        f.on_stair = stair is not None and abs(stair - f.y) <= feel.SNAP_PX
        if f.on_stair and stair is not None:
            f.y = stair
            f.vy = 0
            return
        if ground.floor(left, right, f.y, through):
            f.vy = 0
            f.ry = 0
            if not through:
                ground.tread(spot)
            return
        f.on_floor = False
        f.air_ticks = 0
        f.fall_from = f.y
        f.coyote_ticks = 0 if through else feel.COYOTE_TICKS + 1  # this tick is none of them
    f.air_ticks += 1
    if f.vy < 0:
        _rise(ground, f, left, right, f.y - body_box(f).top)
        f.vy += feel.GRAVITY_UP if f.state not in FLYING else feel.GRAVITY_DOWN
        f.fall_from = min(f.fall_from, f.y)
        return
    f.ry += f.vy
    steps = f.ry >> 8
    f.ry -= steps << 8
    for _ in range(steps):
        if ground.floor(left, right, f.y, through) or _on_stair(ground, f):
            _touch_down(f)
            return
        f.y += 1
        if f.y > stage.level.height_px + 64:
            f.vy = 0
            return
    if ground.floor(left, right, f.y, through) or _on_stair(ground, f):
        _touch_down(f)
        return
    f.vy = min(f.vy + feel.GRAVITY_DOWN, feel.FALL_CAP)


def _on_stair(ground: Ground, f: Fighter) -> bool:
    stair = ground.stair(f.x, f.y)
    return stair is not None and f.y >= stair


def _rise(ground: Ground, f: Fighter, left: int, right: int, height: int) -> None:
    f.ry += f.vy
    steps = -f.ry >> 8 if f.ry < 0 else 0
    f.ry += steps << 8
    for _ in range(steps):
        if ground.ceiling(left, right, f.y - height - 1):
            nudge = _corner(ground, left, right, f.y - height - 1)
            if not nudge or not f.is_hero:
                f.vy = 0
                f.ry = 0
                return
            f.x += nudge
            left += nudge
            right += nudge
        f.y -= 1


def _corner(ground: Ground, left: int, right: int, y: int) -> int:
    """Sideways px that clear a head's corner, 0 if none within reach."""
    for px in range(1, feel.CORNER_PX + 1):
        for way in (px, -px):
            if not ground.ceiling(left + way, right + way, y):
                return way
    return 0


def _touch_down(f: Fighter) -> None:
    """Feet meet the floor; the state that he is in says what that means."""
    f.on_floor = True
    f.vy = 0
    f.ry = 0
    f.drop_ticks = 0


def released_jump(f: Fighter) -> None:
    """Cut a rise short when the button is let go."""
    if f.vy < 0 and not f.jump_cut and f.air_ticks >= feel.LOWEST_HOP_TICKS and not f.pad & JUMP:
        f.jump_cut = True
        f.vy = f.vy * feel.RELEASE_PCT // 100
