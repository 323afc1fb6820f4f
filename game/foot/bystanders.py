"""Those who have no part in the fight: they walk their way, step aside, cower; actors stand where scenes put them."""

from __future__ import annotations

from game.core.pads import LEFT, RIGHT
from game.data.stage import Stage
from game.foot.bodies import enter, fighting
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.world import World

FEAR_PX = 58
COWER_PX = 34
COWER_TICKS = 60
SHOT_FEAR_PX, SHOT_FEAR_Y_PX = 288, 64  # so near any man with a gun makes everybody duck, also from the landing above


def think(
    stage: Stage, world: World, ground: Ground, f: Fighter, striking: list[Fighter], armed: list[Fighter]
) -> None:
    """One tick of a bystander, who minds those that are `striking`, and lies low while men with guns are about."""
    if f.state == "waiting":
        if _wanted_now(stage, world, f):
            enter(f, "stand")
        return
    if f.state not in ("stand", "scene") or f.row.role == "actor":
        return
    near = _danger(f, striking) if striking else None
    under_fire = any(abs(e.x - f.x) <= SHOT_FEAR_PX and abs(e.y - f.y) <= SHOT_FEAR_Y_PX for e in armed)
    if f.state == "scene":
        if f.t > COWER_TICKS and near is None and not under_fire:
            enter(f, "stand")
        return
    if under_fire:
        enter(f, "scene", "cower")
        f.vx = 0
        return
    if near is not None:
        if abs(near.x - f.x) < COWER_PX or f.mind.mood == "cower":
            enter(f, "scene", "cower")
            f.vx = 0
            return
        _press(ground, f, 1 if f.x >= near.x else -1)
        return
    spawn = stage.level.find(f.spawn_id)
    path = stage.level.find(int(spawn.args.get("path", 0))) if spawn is not None else None
    if path is not None and f.path_at < len(path.points):
        goal = path.points[f.path_at][0]
        if abs(goal - f.x) <= 4:
            f.path_at += 1
        else:
            _press(ground, f, 1 if goal > f.x else -1)


def _wanted_now(stage: Stage, world: World, f: Fighter) -> bool:
    """Whether the flag that he waits for is set."""
    spawn = stage.level.find(f.spawn_id)
    return spawn is not None and str(spawn.args.get("when", "")) in world.flags


def _danger(f: Fighter, striking: list[Fighter]) -> Fighter | None:
    """The nearest armed hero or enemy who strikes close to him, or None."""
    close = [e for e in striking if e.state == "blow" and abs(e.x - f.x) < FEAR_PX]
    danger = [e for e in close if (e.arm if e.is_hero else fighting(e))]
    return min(danger, key=lambda e: (abs(e.x - f.x), e.id), default=None)


def _press(ground: Ground, f: Fighter, way: int) -> None:
    edge = f.x + way * 14
    if ground.floor(edge - 2, edge + 2, f.y, False):
        f.pad |= RIGHT if way > 0 else LEFT
        f.face = way
