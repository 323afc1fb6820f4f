"""States on one's own feet, and the ways in and out: standing, crouching, jumping, landing, doors, ladders."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import DOWN, JUMP, UP, side
from game.data import feel
from game.data.stage import Stage
from game.foot import hero, roles
from game.foot.bodies import BUTTONS, enter
from game.foot.fighter import Fighter
from game.foot.fly import catapult
from game.foot.ground import Ground, ground_of
from game.foot.gunplay import in_cover
from game.foot.locomotion import approach, jump, walk
from game.foot.motion import body_box, released_jump
from game.foot.world import World

STEP_PX = 26  # between two sounds of feet
SNOW_MOVES = {"thrower_bottle": "thrower_snow"}  # what lies at hand in the yard
ENTRY_TICKS = {
    "door": 24,
    "window": 20,
    "climb": 30,
    "drop": 1,
    "walk": 1,
    "stand": 1,
    "lift": 24,
    "over": feel.FENCE_TICKS,
}
BOARD_TICKS = 40
CLIMB_OUT_TICKS = 36


def stand(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """On his feet and free to act."""
    f.stunned_for = 0
    if not f.on_floor:
        enter(f, "air")
        air(stage, world, f, cues)
        return
    if f.is_hero:
        if hero.choose(stage, world, f, cues):
            return
        if f.pad & DOWN and not f.arm:
            enter(f, "crouch")
            f.vx = 0
            return
        if f.in_water and _climbs_out(stage, world, f):
            jump(f, cues)
            f.jump_cut = True  # nobody holds the key, and nobody need
            f.edge_ticks = 0 if side(f.pad) else -feel.POOL_RISE_TICKS
            return
    elif _start_attack(f):
        f.vx = 0
        return
    if not f.is_hero and f.pad & JUMP:
        jump(f, cues)
        return
    walk(f)
    _footsteps(f, cues)


def _climbs_out(stage: Stage, world: World, f: Fighter) -> bool:
    """Whether he has walked against the edge of a pool for long enough to be meant, or presses up near one."""
    ground, way = ground_of(stage, world), side(f.pad)
    if not way and f.pad & UP:
        to = next((w for w in (f.face, -f.face) if _low_edge(ground, f, w, feel.POOL_UP_PX)), 0)
        f.face = to or f.face
        return bool(to)
    f.edge_ticks = max(0, f.edge_ticks) + 1 if way and _low_edge(ground, f, way, 0) else 0
    return f.edge_ticks > feel.POOL_EDGE_TICKS


def _low_edge(ground: Ground, f: Fighter, way: int, far_px: int) -> bool:
    """Whether the edge of a pool is no farther from him that way, and low enough."""
    box = body_box(f)
    for px in range(far_px + 1):
        edge = box.right + px if way > 0 else box.left - 1 - px
        if ground.wall(edge, box.top, box.bottom):
            return not ground.wall(edge, box.top - feel.POOL_EDGE_PX, box.bottom - feel.POOL_EDGE_PX)
    return False


def _start_attack(f: Fighter) -> bool:
    """A mind has pressed the button of one of his attacks."""
    for button in f.row.attacks:
        if f.pad & BUTTONS[button]:
            tell, move = f.tell_ticks, roles.attack(f, button)
            enter(f, "blow", SNOW_MOVES.get(move, move) if f.surface == "snow" else move)
            f.tell_ticks = tell
            return True
    return False


def _footsteps(f: Fighter, cues: list[Cue]) -> None:
    if f.vx and f.on_floor and (f.x // STEP_PX) != ((f.x - (f.vx >> 8)) // STEP_PX):
        cues.append(Cue("step", f.x, f.y, f.id, abs(f.vx), f.surface))
        if f.in_water:
            cues.append(Cue("splash_s", f.x, f.y - 30, f.id))


def crouch(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Down on his haunches, as long as the pad says so."""
    f.vx = approach(f.vx, 0, feel.RUN // 4)
    if not f.on_floor:
        enter(f, "air")
    elif not (f.is_hero and hero.choose(stage, world, f, cues)) and not f.pad & DOWN:
        enter(f, "stand")


def cover(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """In a doorway or behind a pillar, until he leaves it or shoots out of it."""
    if in_cover(world, f):
        hero.choose(stage, world, f, cues)


def air(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """In the air, still steering."""
    if f.on_floor:
        touch_floor(stage, world, f, cues)
        return
    if f.is_hero:
        if f.jump_buffer and f.coyote_ticks:
            jump(f, cues)
            return
        if hero.choose_air(world, f):
            return
        released_jump(f)
    way = side(f.pad)
    if f.edge_ticks < 0:  # out of a pool by up alone: over the edge that he faces
        f.edge_ticks += 1
        way = way or f.face
    speed = feel.RUN if f.is_hero else f.row.walk
    f.vx = approach(f.vx, way * speed, max(1, speed // (6 if way else 16)))
    if way:
        f.face = way


def touch_floor(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Feet have met the floor after a jump or a drop."""
    height = f.y - f.fall_from
    f.edge_ticks = 0
    if height >= feel.HARD_LAND_PX:
        cues.append(Cue("land_hard", f.x, f.y, f.id, height, f.surface))
        enter(f, "land_hard")
        f.vx = 0
        if f.is_hero:
            catapult(stage, world, f, cues)
        return
    cues.append(Cue("land", f.x, f.y, f.id, height, f.surface))
    enter(f, "land")


def land(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Three ticks of bent knees; a buffered press ends them."""
    if f.is_hero and hero.choose(stage, world, f, cues):
        return
    walk(f)
    if f.t >= feel.LAND_TICKS:
        enter(f, "stand")


def land_hard(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A longer bend after a great drop."""
    if f.t >= feel.HARD_LAND_TICKS:
        enter(f, "stand")


def entering(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Coming into the room by door, window, edge or air."""
    f.vx = 0
    if f.move == "over":
        f.y = f.ledge_y - feel.FENCE_RISE_PX * min(f.t, feel.FENCE_RISE_TICKS) // feel.FENCE_RISE_TICKS
        f.vy, f.on_floor, f.fall_from = 0, False, f.y
    if f.t >= ENTRY_TICKS[f.move]:
        enter(f, "stand")


def board(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Passing through a linked door, unseen."""
    if f.t == BOARD_TICKS // 2:
        other = world.thing(f.link)
        if other is not None:
            f.x, f.y = other.x, other.y
            f.on_floor = True
            cues.append(Cue("door_open", other.x, other.y, other.id))
    elif f.t >= BOARD_TICKS:
        cues.append(Cue("door_shut", f.x, f.y, f.link))
        f.link = 0
        f.vx = f.vy = 0
        enter(f, "stand")
        f.safe_ticks = 10 if f.is_hero else 0
        if f.is_hero:
            world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)


def climb_out(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """Over a sill, and out at the other side."""
    f.vx = f.vy = 0
    if f.t < CLIMB_OUT_TICKS:
        return
    spot = stage.level.find(f.link)
    if spot is not None:
        f.x, f.y = spot.x + spot.width // 2, spot.y + spot.height
    f.link = 0
    f.on_floor = True
    enter(f, "stand")
    f.safe_ticks = 10
    world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)


def ladder(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """On a ladder: up, down, or off by jump."""
    spawn = stage.level.find(f.ladder)
    if spawn is None or f.jump_buffer:
        f.ladder = 0
        f.jump_buffer = 0
        enter(f, "air")
        f.on_floor = False
        f.vy = -512
        return
    way = bool(f.pad & DOWN) - bool(f.pad & UP)
    f.y += way
    if f.y <= spawn.y or f.y >= spawn.y + spawn.height:
        f.y = max(spawn.y, min(f.y, spawn.y + spawn.height))
        f.ladder = 0
        f.on_floor = True
        enter(f, "stand")
