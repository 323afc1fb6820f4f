"""What Ridzik calls out, a line at a time and none twice too soon; section 9."""

from __future__ import annotations

from game.chase.world import World
from game.core.cue import Cue
from game.data import chase_pursuit as table


def call(world: World, key: str, cues: list[Cue]) -> bool:
    """Say a line unless another was said a moment ago, or the same one not long ago. Whether it is said."""
    last = world.called.get(key, -table.CALL_AGAIN_TICKS)
    if world.tick - world.call_tick < table.CALL_APART_TICKS or world.tick - last < table.CALL_AGAIN_TICKS:
        return False
    world.call, world.call_tick, world.called[key] = key, world.tick, world.tick
    cues.append(Cue("call", 0, 0, world.bus_id, text=key))
    return True


def spoken(world: World) -> str:
    """The line key that is in the air now, or nothing."""
    return world.call if world.call and world.tick - world.call_tick < table.CALL_TICKS else ""
