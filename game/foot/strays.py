"""Men who have been knocked a storey down, where nobody sees them: they come in again; source: fighters.md F6.7."""

from __future__ import annotations

from game.core.cue import Cue
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.harm import beaten
from game.foot.world import World

STOREY_PX = 80
AWAY_TICKS = 240  # out of view on another storey, then he comes by where he came from, if that is out of view too;
LOST_TICKS = 600  # else he has had enough


def strays(stage: Stage, world: World, f: Fighter, hero: Fighter, cues: list[Cue]) -> bool:
    """One tick of it; True if he is somewhere else now."""
    view = world.view.box
    if abs(hero.y - f.y) < STOREY_PX or view.holds(f.x, f.y - 30) or f.row.stands_far:
        f.mind.stray_ticks = 0
        return False
    f.mind.stray_ticks += 1
    spawn = stage.level.find(f.spawn_id)
    if f.mind.stray_ticks < AWAY_TICKS or spawn is None:
        return False
    if f.mind.stray_ticks >= LOST_TICKS:
        beaten(world, f, "flee", cues)
        return True
    if abs(spawn.y - hero.y) >= STOREY_PX or view.grown(24).holds(spawn.x, spawn.y - 30):
        return False
    f.x, f.y, f.vx, f.push = spawn.x, spawn.y, 0, 0
    f.mind.stray_ticks = 0
    f.entered_at = world.tick
    enter(f, "stand")
    return True
