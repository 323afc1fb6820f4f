"""Those who have no part in the fight: they walk their way, keep clear of it, cower; actors stand where scenes say."""

from __future__ import annotations

from game.core.pads import LEFT, RIGHT
from game.data import onlookers as table
from game.data.fighters import KINDS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot.bodies import enter, fighting
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.world import World

GUN_KINDS = frozenset(kind.name for kind in KINDS.values() if kind.role in ("gunman", "shotgun"))
Brawl = tuple[int, int]  # its left and right end: where the outermost of those stand who fight


def think(stage: Stage, world: World, ground: Ground, f: Fighter) -> None:
    """One tick of a bystander: he minds who strikes or fights near him, and lies low while men with guns are about.

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
    near, under_fire, brawl = None, False, None
    if _aware(world, f):
        near, under_fire = _danger(world, f), _under_fire(world, f)
        brawl = _brawl_by(world, f) if f.state == "stand" else None
    if f.state == "scene":
        if f.t > table.COWER_TICKS and near is None and not under_fire:
            enter(f, "stand")
        return
    if under_fire or (near is not None and (abs(near.x - f.x) < table.COWER_PX or f.mind.mood == "cower")):
        _cower(f)
        return
    spawn = stage.level.find(f.spawn_id)
    if spawn is None:
        return
    f.walk_pct = table.HURRY_PCT if spawn.args.get("runs") else 100
    if brawl is not None and f.mind.mood != "cower" and _gap(f, brawl) < table.CLEAR_PX:
        f.walk_pct = table.HURRY_PCT
        if not _press(ground, f, 1 if f.x * 2 >= brawl[0] + brawl[1] else -1) and near is not None:
            _cower(f)
        return
    path = stage.level.find(int(spawn.args.get("path", 0)))
    if path is None or f.path_at >= len(path.points):
        return
    goal = path.points[f.path_at][0]
    way = 1 if goal > f.x else -1
    if abs(goal - f.x) <= table.THERE_PX:
        f.path_at += 1
    elif brawl is not None and (brawl[0] + brawl[1] - 2 * f.x) * way > 0:
        f.face = way  # he waits until they have done with each other
    else:
        _press(ground, f, way)


def _out_of_the_way(world: World, ground: Ground, f: Fighter) -> None:
    brawl = _brawl_by(world, f) if f.state == "stand" and not world.hands_off and _aware(world, f) else None
    if brawl is not None and _gap(f, brawl) < table.CLEAR_PX:
        f.walk_pct = table.HURRY_PCT
        _press(ground, f, 1 if f.x * 2 >= brawl[0] + brawl[1] else -1)


def _aware(world: World, f: Fighter) -> bool:
    """Whether a hero is near enough for him to be seen."""
    return any(abs(h.x - f.x) <= table.AWARE_PX and abs(h.y - f.y) <= table.AWARE_Y_PX for h in world.heroes)


def _brawl_by(world: World, f: Fighter) -> Brawl | None:
    """The fight on his floor that is so near that he does not walk on towards it, or None."""
    for h in world.heroes:
        if abs(h.x - f.x) > table.MINDS_PX or abs(h.y - f.y) > table.BRAWL_STOREY_PX or h.hp <= 0:
            continue
        men = [e.x for e in world.foes if _at_him(e, h)]
        if men:
            brawl = min(h.x, *men), max(h.x, *men)
            if _gap(f, brawl) < table.KEEPS_PX:
                return brawl
    return None


def _at_him(e: Fighter, h: Fighter) -> bool:
    """Whether this enemy has come to that hero for a fight."""
    near = abs(e.x - h.x) <= table.BRAWL_PX and abs(e.y - h.y) <= table.BRAWL_STOREY_PX
    return near and e.mind.mood in table.AT_IT and fighting(e)


def _gap(f: Fighter, brawl: Brawl) -> int:
    """How far he is from the nearer end of a fight, in px; less than nothing in the midst of it."""
    return max(brawl[0] - f.x, f.x - brawl[1])


def _cower(f: Fighter) -> None:
    enter(f, "scene", "cower")
    f.vx = 0


def _wanted_now(stage: Stage, world: World, f: Fighter) -> bool:
    """Whether the flag that he waits for is set."""
    spawn = stage.level.find(f.spawn_id)
    return spawn is not None and str(spawn.args.get("when", "")) in world.flags


def _danger(world: World, f: Fighter) -> Fighter | None:
    """The nearest hero or enemy who strikes close to him, or None."""
    close = [e for e in world.fighters if e.state == "blow" and abs(e.x - f.x) < table.FEAR_PX]
    danger = [
        e
        for e in close
        if abs(e.y - f.y) <= table.BRAWL_STOREY_PX and (MOVES[e.move].damage > 0 if e.is_hero else fighting(e))
    ]
    return min(danger, key=lambda e: (abs(e.x - f.x), e.id), default=None)


def _under_fire(world: World, f: Fighter) -> bool:
    """Whether a man with a gun in his hand is near."""
    for e in world.fighters:
        if abs(e.x - f.x) <= table.SHOT_FEAR_PX and abs(e.y - f.y) <= table.SHOT_FEAR_Y_PX:
            if e.drawn or (e.kind in GUN_KINDS and fighting(e)):
                return True
    return False


def _press(ground: Ground, f: Fighter, way: int) -> bool:
    """Walk that way, as far as there is floor and no wall; False if there is none."""
    edge = f.x + way * table.STEP_PX
    if not ground.floor(edge - 2, edge + 2, f.y, False) or ground.wall(edge, f.y - 40, f.y - 8):
        return False
    f.pad |= RIGHT if way > 0 else LEFT
    f.face = way
    return True
