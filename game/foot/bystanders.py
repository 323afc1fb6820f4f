"""Those who have no part in the fight: they go about, look at it, keep clear, duck; actors stand where scenes say."""

from __future__ import annotations

from game.core.pads import LEFT, RIGHT
from game.data import onlookers as table
from game.data.fighters import BYSTANDER, KINDS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import enter, fighting, telling
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.world import World

GUN_KINDS = frozenset(kind.name for kind in KINDS.values() if kind.role in ("gunman", "shotgun"))
SEEN = "seen"  # plan of him who has looked at a fight; he need not start at it again
Brawl = tuple[int, int]  # its left and right end: where the outermost of those stand who fight


def think(stage: Stage, world: World, ground: Ground, f: Fighter) -> None:
    """One tick of a bystander: he looks who fights, keeps clear of it, and ducks from blows and shots that come near.

    Actors stand where scenes say, but not in the midst of a fight.
    """
    if f.state == "waiting":
        if _wanted_now(stage, world, f):
            enter(f, "stand")
        return
    if f.row.role == "actor":
        _out_of_the_way(world, ground, f)
        return
    if f.state not in ("stand", "scene"):
        return
    brawl = None
    if _aware(world, f):
        if _struck_at(world, f, table.COWER_PX) or _pointed_at(world, f) or _whistled_at(world, f):
            _duck(world, f, table.COWER_TICKS)
        brawl = _brawl_by(world, f)
    if world.tick < f.mind.down_until:
        if f.state == "stand" or f.move != "cower":
            enter(f, "scene", "cower")
            f.vx = 0
        return
    stays = f.mind.mood == "cower"
    flees = brawl is not None and not stays and _gap(f, brawl) < table.CLEAR_PX
    if f.state == "scene":
        if f.move == "look" and f.t < table.LOOK_TICKS and not flees:
            return
        enter(f, "stand")
    f.mind.calm_ticks = f.mind.calm_ticks + 1 if brawl is None else 0
    if f.mind.calm_ticks > table.CALM_TICKS:
        f.mind.plan = ""
    _goes_on(stage, world, ground, f, brawl, flees)


def _goes_on(stage: Stage, world: World, ground: Ground, f: Fighter, brawl: Brawl | None, flees: bool) -> None:
    """Away from a fight that has come too near, a look at one that begins, or on along his way."""
    spawn = stage.level.find(f.spawn_id)
    if spawn is None:
        return
    runs = bool(spawn.args.get("runs"))
    f.walk_pct = table.HURRY_PCT if runs or flees else 100
    if brawl is not None and flees:
        if not _press(ground, f, _away(f, brawl)) and _struck_at(world, f, table.CORNERED_PX):
            _duck(world, f, table.COWER_TICKS)
        return
    if brawl is not None and f.mind.plan != SEEN and not runs:
        f.mind.plan = SEEN
        f.face = -_away(f, brawl)
        f.vx = 0
        enter(f, "scene", "look")
        return
    path = stage.level.find(int(spawn.args.get("path", 0)))
    if path is None or f.path_at >= len(path.points):
        if brawl is not None:
            f.face = -_away(f, brawl)
        return
    goal = path.points[f.path_at][0]
    way = 1 if goal > f.x else -1
    keeps = table.KEEPS_PX if f.vx else table.RESUMES_PX
    if abs(goal - f.x) <= table.THERE_PX:
        f.path_at += 1
    elif brawl is not None and _away(f, brawl) != way and _gap(f, brawl) < keeps:
        f.face = way  # he waits until they have done with each other
    else:
        _press(ground, f, way)


def startle(world: World, x: int, y: int) -> None:
    """A shot was fired here, or has ended here: whoever stands about near the spot goes down."""
    for f in world.fighters:
        if f.row.team == BYSTANDER and f.row.role == "bystander" and abs(f.x - x) <= table.SHOT_NEAR_PX:
            if abs(f.y - y) <= table.SHOT_STOREY_PX:
                _duck(world, f, table.SHOT_TICKS)


def _duck(world: World, f: Fighter, ticks: int) -> None:
    f.mind.down_until = max(f.mind.down_until, world.tick + ticks)


def _out_of_the_way(world: World, ground: Ground, f: Fighter) -> None:
    brawl = _brawl_by(world, f) if f.state == "stand" and not world.hands_off and _aware(world, f) else None
    if brawl is not None and _gap(f, brawl) < table.CLEAR_PX:
        f.walk_pct = table.HURRY_PCT
        _press(ground, f, _away(f, brawl))


def _aware(world: World, f: Fighter) -> bool:
    """Whether a hero is near enough for him to be seen."""
    return any(abs(h.x - f.x) <= table.AWARE_PX and abs(h.y - f.y) <= table.AWARE_Y_PX for h in world.heroes)


def _brawl_by(world: World, f: Fighter) -> Brawl | None:
    """The fight on his floor that is so near that he sees it, or None."""
    for h in world.heroes:
        if abs(h.x - f.x) > table.MINDS_PX or abs(h.y - f.y) > table.STOREY_PX or h.hp <= 0:
            continue
        men = [e.x for e in world.foes if _at_him(e, h)]
        if men:
            brawl = min(h.x, *men), max(h.x, *men)
            if _gap(f, brawl) < table.SEES_PX:
                return brawl
    return None


def _at_him(e: Fighter, h: Fighter) -> bool:
    """Whether this enemy has come to that hero for a fight."""
    near = abs(e.x - h.x) <= table.BRAWL_PX and abs(e.y - h.y) <= table.STOREY_PX
    return near and e.mind.mood in table.AT_IT and fighting(e)


def _gap(f: Fighter, brawl: Brawl) -> int:
    """How far he is from the nearer end of a fight, in px; less than nothing in the midst of it."""
    return max(brawl[0] - f.x, f.x - brawl[1])


def _away(f: Fighter, brawl: Brawl) -> int:
    """The way that leads him out of a fight: 1 right, -1 left."""
    return 1 if f.x * 2 >= brawl[0] + brawl[1] else -1


def _wanted_now(stage: Stage, world: World, f: Fighter) -> bool:
    """Whether the flag that he waits for is set."""
    spawn = stage.level.find(f.spawn_id)
    return spawn is not None and str(spawn.args.get("when", "")) in world.flags


def _struck_at(world: World, f: Fighter, within_px: int) -> bool:
    """Whether a hero or an enemy so near him strikes a blow that hurts."""
    return any(
        e.state == "blow"
        and abs(e.x - f.x) < within_px
        and abs(e.y - f.y) <= table.STOREY_PX
        and (MOVES[e.move].damage > 0 if e.is_hero else fighting(e))
        for e in world.fighters
    )


def _pointed_at(world: World, f: Fighter) -> bool:
    """Whether a gun points his way: a hero's in his hand, or that of a man who has had him before it for a while."""
    in_line = False
    for e in world.fighters:
        if abs(e.x - f.x) > table.POINTED_PX or abs(e.y - f.y) > table.SHOT_STOREY_PX:
            continue
        if e.is_hero:
            draws = e.drawn or (e.state == "blow" and e.move.startswith("draw_"))
            if draws and (f.x - e.x) * e.face > 0:
                return True
        elif e.kind in GUN_KINDS and e.mind.mood in table.AT_IT and fighting(e):
            after = world.find(e.mind.target)
            if after is not None and min(e.x, after.x) < f.x < max(e.x, after.x):
                in_line = True
                if telling(e) and MOVES[e.move].shot:
                    return True
    f.mind.in_line_ticks = f.mind.in_line_ticks + 1 if in_line else 0
    return f.mind.in_line_ticks > table.IN_LINE_TICKS


def _whistled_at(world: World, f: Fighter) -> bool:
    """Whether a bullet flies by."""
    return any(abs(s.x - f.x) <= table.WHISTLES_PX and abs(s.floor - f.y) <= table.STOREY_PX for s in world.shots)


def _press(ground: Ground, f: Fighter, way: int) -> bool:
    """Walk that way, as far as there is floor and no wall; False if there is none."""
    edge = f.x + way * table.STEP_PX
    if not ground.floor(edge - 2, edge + 2, f.y, False) or ground.wall(edge, f.y - 40, f.y - 8):
        return False
    f.pad |= RIGHT if way > 0 else LEFT
    f.face = way
    return True
