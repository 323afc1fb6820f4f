"""Men duck from a hero's gun: whom a shot has not met goes behind what stands near or on his knee, then comes on."""

from __future__ import annotations

from game.core.pads import DOWN
from game.data import ducking as table
from game.foot.bodies import enter, fighting
from game.foot.fighter import Fighter
from game.foot.gunmen import take_to_cover
from game.foot.world import World


def heads_down(world: World, hero: Fighter) -> None:
    """A hero has fired: who stands on his floor before the muzzle, in view, will not stand there for the next one."""
    for f in world.enemies:
        gap = (f.x - hero.x) * hero.face
        if f.row.role not in table.DUCKERS or not table.NEAR_PX < gap <= table.FAR_PX or f.mind.ducks_in:
            continue
        if abs(f.y - hero.y) > table.LEVEL_PX or not fighting(f) or world.tick < f.mind.duck_rest_until:
            continue
        if world.view.box.holds(f.x, f.y - 30):
            f.mind.ducks_in = table.REACT_TICKS + f.id % 3 * table.SPREAD_TICKS


def ducks(world: World, f: Fighter, hero: Fighter) -> bool:
    """One tick of it; True while it decides what he does."""
    mind = f.mind
    near = abs(hero.x - f.x) <= table.NEAR_PX
    if mind.down_until > world.tick:
        if f.state == "crouch" and not near:
            f.pad |= DOWN
            return True
        _rises(world, f)
        return False
    if mind.down_until:
        _rises(world, f)
    if not mind.ducks_in:
        return False
    mind.ducks_in -= 1
    if mind.ducks_in or near or f.state != "stand" or not f.on_floor or mind.token:
        return False
    mind.duck_rest_until = world.tick + table.DOWN_TICKS + table.REST_TICKS
    if f.row.role == "gunman" and take_to_cover(world, f, hero):
        return False
    enter(f, "crouch")
    f.vx = 0
    f.pad |= DOWN
    mind.down_until = world.tick + table.DOWN_TICKS
    return True


def _rises(world: World, f: Fighter) -> None:
    f.mind.down_until = 0
    if f.row.role in table.RUSHERS:
        f.mind.rush_until = world.tick + table.RUSH_TICKS


def pace_pct(world: World, f: Fighter) -> int:
    """How fast he walks who has just come up again, in percent."""
    return table.RUSH_PCT if world.tick < f.mind.rush_until else 100
