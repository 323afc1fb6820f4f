"""Who walks yields to whoever is in his way: he halts, keeps his pace, or steps round him; after Streets of Rage 4."""

from __future__ import annotations

from game.core.pads import JUMP, LEFT, RIGHT, side
from game.data import crowd as table
from game.foot.bodies import enter
from game.foot.crowd import FILLS, RESTS
from game.foot.fighter import Fighter
from game.foot.world import World


def yields(world: World, f: Fighter, goal_x: int) -> None:
    """Take back the steps of this tick that would lead him into another; in the back row he goes round him."""
    mind, way = f.mind, side(f.pad)
    if mind.rounds and not f.back_row:
        if _goes_round(world, f, way):
            return
        mind.rounds = 0
    g = _ahead(world, f, way) if way else None
    if f.back_row:  # past the hero, and on past who stands beyond him
        mind.rounds = g.id if g is not None and abs(g.x - f.x) < _room_px(f, g) else 0
        mind.yields_to = mind.yield_ticks = 0
        return
    if g is None:
        mind.yields_to = mind.yield_ticks = 0
        return
    gap, room = (g.x - f.x) * way, _room_px(f, g)
    if g.vx * way > 0:
        _keep_pace(f, g, gap, room)
        return
    if g.mind.yields_to == f.id or (g.vx and (mind.rank, f.id) < (g.mind.rank, g.id)):
        if gap < room + table.HALT_PX:
            _step_round(f, g)
        return
    near = table.MEET_PX if g.vx else table.RESUME_PX if mind.yields_to == g.id else table.HALT_PX
    if gap >= room + near:
        return
    mind.yields_to = g.id
    mind.yield_ticks += 1
    patience = 0 if g.row.boss else table.WAIT_PATIENCE_TICKS if mind.rank > 0 else table.FRONT_PATIENCE_TICKS
    if mind.yield_ticks > patience and (goal_x - g.x) * way >= room:
        _step_round(f, g)
        return
    f.pad &= ~(LEFT | RIGHT | JUMP)
    mind.stuck_ticks = 0  # he knows why he stands


def _room_px(f: Fighter, g: Fighter) -> int:
    return f.row.half_px + g.row.half_px


def _goes_round(world: World, f: Fighter, way: int) -> bool:
    """Whether he still has somebody before him in whose back he goes; who has nowhere to go comes out again."""
    g = world.find(f.mind.rounds)
    if g is None or not _fills(f, g):
        return False
    gap = g.x - f.x
    if abs(gap) >= _room_px(f, g) + (table.RESUME_PX if gap * way > 0 else table.CLEAR_PX):
        return False
    f.back_row = True
    if not way:
        f.pad |= RIGHT if f.x >= g.x else LEFT
    return True


def makes_way(world: World, f: Fighter) -> None:
    """For a boss who walks into him he makes way, whatever he stands there for."""
    if f.state not in RESTS:
        return
    for g in world.foes:
        if g.vx and g.row.boss and _fills(f, g):
            gap = f.x - g.x
            if abs(gap) < _room_px(f, g) + table.HALT_PX and gap * g.vx > 0:
                if f.state != "stand":
                    enter(f, "stand")
                _step_round(f, g)
                return


def _ahead(world: World, f: Fighter, way: int) -> Fighter | None:
    """The nearest man on his floor who stands or comes before him."""
    best, nearest = None, table.LOOK_PX
    for g in world.foes:
        gap = (g.x - f.x) * way
        if 0 <= gap < nearest and g is not f and (gap or g.id < f.id) and _fills(f, g):
            best, nearest = g, gap
    return best


def _fills(f: Fighter, g: Fighter) -> bool:
    return (
        g.state in FILLS
        and g.on_floor
        and not g.back_row
        and abs(g.y - f.y) <= table.STOREY_PX
        and g.cage == f.cage
        and g.hp > 0
        and g.row.role != "dog"
    )


def _keep_pace(f: Fighter, g: Fighter, gap: int, room: int) -> None:
    """Behind one who goes the same way he goes no faster, and slower while he is at his heels."""
    f.mind.yields_to = f.mind.yield_ticks = 0
    if gap < room + table.HALT_PX:
        pace = abs(g.vx) * (100 if gap >= room else table.HEELS_PCT) // f.row.walk
        f.walk_pct = min(f.walk_pct, pace)


def _step_round(f: Fighter, g: Fighter) -> None:
    f.mind.rounds = g.id
    f.mind.yields_to = f.mind.yield_ticks = 0
    f.back_row = True
