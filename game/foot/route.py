"""How a man gets to a hero on another level: drop through, hop up, linked doors; else he waits below."""

from __future__ import annotations

from game.core.pads import DOWN, JUMP, LEFT, RIGHT, UP
from game.data.brawlers import AHEAD_PX, FEEL_PX
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.motion import body_box
from game.foot.world import Thing, World

HOP_PX = 40
FAR_PX = 640


def press_toward(f: Fighter, x: int, near_px: int = 4) -> bool:
    """Press toward x; True when he is there."""
    if abs(x - f.x) <= near_px:
        return True
    f.pad |= RIGHT if x > f.x else LEFT
    return False


def to_level(stage: Stage, world: World, ground: Ground, f: Fighter, hero: Fighter) -> None:
    """One tick on the way to the hero's level."""
    box = body_box(f)
    if hero.y > f.y:
        if f.on_floor and ground.one_way_under(box.left, box.right, f.y):
            f.drop_ticks = 8
            f.pad |= DOWN
            return
        door = _door(stage, world, f, hero)
        if door is None:
            press_toward(f, hero.x)
        else:
            _through(stage, f, door)
        return
    if f.y - hero.y <= HOP_PX and abs(hero.x - f.x) < 120:
        there = press_toward(f, hero.x)
        if f.on_floor and (there or _walled(ground, f, hero) or _ledge_above(ground, f)):
            f.pad |= JUMP
        return
    door = _door(stage, world, f, hero)
    if door is not None:
        _through(stage, f, door)
        return
    there = press_toward(f, hero.x, 60)
    if (f.on_floor and _ledge_above(ground, f)) or (not there and f.on_floor and not f.vx and f.t > 10):
        f.pad |= JUMP


def _walled(ground: Ground, f: Fighter, hero: Fighter) -> bool:
    """Whether something low stands between him and the hero, such as the wall of a pool: over it goes a hop."""
    ahead = f.x + (AHEAD_PX if hero.x > f.x else -AHEAD_PX)
    return ground.wall(ahead, f.y - FEEL_PX, f.y)


def _ledge_above(ground: Ground, f: Fighter) -> bool:
    """Whether something to stand on is within a hop above him."""
    for rise in range(16, HOP_PX + 1, 8):
        y = (f.y - rise) & ~7
        if y < f.y - 8 and ground.one_way_under(f.x - 6, f.x + 6, y):
            return True
    return False


def _door(stage: Stage, world: World, f: Fighter, hero: Fighter) -> Thing | None:
    """The nearest linked door on his level whose other end is nearer to the hero's level."""
    found: list[tuple[int, int, Thing]] = []
    for thing in world.of("door"):
        if thing.sort != "arch" or abs(thing.y - f.y) > 8 or abs(thing.x - f.x) > FAR_PX:
            continue
        spawn = stage.level.find(thing.id)
        other = world.thing(spawn.number("link")) if spawn is not None else None
        if other is not None and abs(other.y - hero.y) + 16 < abs(f.y - hero.y):
            found.append((abs(thing.x - f.x), thing.id, thing))
    return min(found, key=lambda e: e[:2])[2] if found else None


def _through(stage: Stage, f: Fighter, door: Thing) -> None:
    if press_toward(f, door.x, 8) and f.on_floor and f.state == "stand":
        spawn = stage.level.find(door.id)
        if spawn is not None:
            enter(f, "board")
            f.link = spawn.number("link")
            f.vx = 0
            f.pad |= UP
