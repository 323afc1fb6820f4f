"""How the partner keeps beside the hero: behind him, out of his way, after him through doors and lifts; F8."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import DODGE, LEFT, RIGHT
from game.data.level import Spawn
from game.data.moves import MOVES
from game.data.partner import ASIDE_FROM_PX, KEEP_PX, LOST_PX, LOST_RISE_PX, LOST_TICKS, TURN_TICKS
from game.data.stage import Stage
from game.foot.bodies import enter, phase
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.lifts import board
from game.foot.places import walk_to
from game.foot.route import press_toward, to_level
from game.foot.world import World

PASS_PX = 20  # from here a dodge takes him past the hero


def post_of(stage: Stage, world: World) -> Spawn | None:
    """The post that he has to hold now, or None."""
    return next((s for s in stage.level.of("partner_post") if world.counts(s)), None)


def too_near(f: Fighter, lead: Fighter) -> bool:
    """Whether one of the two has come too near the other; ahead of a hero who aims low nowhere is far enough."""
    gap = f.x - lead.x
    if abs(lead.y - f.y) > 40 or f.state not in ("stand", "crouch") or not lead.on_floor:
        return False
    if phase(lead) in ("start", "active") and MOVES[lead.move].shot and not low(lead) and gap * lead.face > 0:
        return False  # first his head goes down
    in_low_line = lead.drawn and lead.state != "stand" and gap * lead.face > 0 and low(lead)
    return abs(gap) < ASIDE_FROM_PX or in_low_line


def low(lead: Fighter) -> bool:
    """Whether the hero is down on his haunches, or shoots so."""
    return lead.state == "crouch" or (lead.state == "blow" and MOVES[lead.move].low)


def _behind(ground: Ground, f: Fighter, lead: Fighter) -> int:
    """The side on which he keeps: behind the hero, once he has looked another way for a while, if there is room."""
    side = -lead.face
    if ground.wall(lead.x + side * KEEP_PX[0], lead.y - 40, lead.y - 4):
        f.mind.side = -side
        return -side
    if f.mind.side == 0:
        f.mind.side = side
    if side != f.mind.side:
        f.mind.waited_ticks += 1
        if f.mind.waited_ticks > TURN_TICKS or lead.drawn:
            f.mind.side, f.mind.waited_ticks = side, 0
    else:
        f.mind.waited_ticks = 0
    return f.mind.side


def follow(stage: Stage, world: World, ground: Ground, f: Fighter, lead: Fighter) -> None:
    """Behind the hero, never upon him; into the lift with him; up and down after him."""
    if lead.cage and not f.cage:
        lift = world.thing(lead.cage)
        if lift is not None and press_toward(f, lift.x, lift.width // 2) and abs(lift.y - f.y) <= 6:
            board(lift, f)
        return
    if f.cage and not lead.cage:
        return
    if abs(lead.y - f.y) > 24 and not f.cage and lead.on_floor:
        to_level(stage, world, ground, f, lead)
        return
    side = _behind(ground, f, lead)
    gap = f.x - lead.x
    near, far = KEEP_PX
    goal = lead.x + side * (near + far) // 2
    if gap * side < 0 or not near <= abs(gap) <= far:
        walk_to(ground, f, goal, lead)


def give_way(world: World, ground: Ground, f: Fighter, lead: Fighter) -> None:
    """Too near: past him by a dodge where he comes, aims this way or leaves no room, else a step away."""
    gap = f.x - lead.x
    side = _behind(ground, f, lead)
    away = 1 if gap > 0 or (gap == 0 and side > 0) else -1
    toward = LEFT if away > 0 else RIGHT
    comes = lead.vx * away > 0
    ends = ground.wall(f.x + away * 16, f.y - 40, f.y - 4) or not ground.floor(
        f.x + away * 16 - 2, f.x + away * 16 + 2, f.y, False
    )
    if f.cage:  # there is no way past, only a corner
        f.pad |= 0 if ends else RIGHT if away > 0 else LEFT
        return
    if comes or ends or away != side:
        if abs(gap) > PASS_PX:
            f.pad |= 0 if lead.vx else toward
        elif f.in_water:
            f.pad |= toward
        else:
            f.dodge_rest = 0  # to make way he needs no rest
            f.pad |= DODGE | toward
        return
    f.pad |= RIGHT if away > 0 else LEFT


def lost(stage: Stage, world: World, ground: Ground, f: Fighter, lead: Fighter, cues: list[Cue]) -> bool:
    """Out of reach for too long: he appears at the next door, or walks in from the edge of the view."""
    if post_of(stage, world) is not None or not lead.on_floor or lead.state in ("climb_out", "board", "air"):
        return False
    far = abs(lead.x - f.x) > LOST_PX or abs(lead.y - f.y) > LOST_RISE_PX or (f.cage != lead.cage and not lead.cage)
    f.mind.alone_ticks = f.mind.alone_ticks + 1 if far else 0
    if f.mind.alone_ticks < LOST_TICKS or lead.cage:
        return False
    f.mind.alone_ticks = 0
    f.cage = 0
    _appear(world, ground, f, lead)
    cues.append(Cue("partner_here", f.x, f.y - 40, f.id))
    return True


def _appear(world: World, ground: Ground, f: Fighter, lead: Fighter) -> None:
    doors = [
        t for t in world.of("door") if t.sort in ("arch", "room", "lift") and t.state not in ("dead", "lit", "slammed")
    ]
    doors = [t for t in doors if abs(t.y - lead.y) <= 6 and world.view.box.holds(t.x, t.y - 8)]
    door = min(doors, key=lambda t: (abs(abs(t.x - lead.x) - 60), t.id), default=None)
    f.vx = f.vy = f.push = 0
    f.on_floor = True
    if door is not None:
        f.x, f.y = door.x, door.y
        enter(f, "enter", "door")
        return
    view = world.view.box
    for x in sorted((view.left - 16, view.right + 16), key=lambda x: (abs(x - lead.x), x)):
        if ground.floor(x - 4, x + 4, lead.y, False) and not ground.wall(x, lead.y - 60, lead.y):
            f.x, f.y = x, lead.y
            enter(f, "enter", "walk")
            return
    f.x, f.y = lead.x - lead.face * 30, lead.y
    enter(f, "enter", "door")
