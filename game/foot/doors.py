"""Doors of a level: unlocked by flags, opened before heroes, lit before men come."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import feel
from game.data.stage import Stage
from game.foot.world import World

DOOR_NEAR_PX = 40


def run_doors(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Doors unlock by their flag, open before heroes and men who may, and stay open."""
    for thing in world.things:
        if thing.kind != "door" or thing.gone:
            continue
        thing.t += 1
        if thing.state == "lit" and thing.t > 40:
            thing.state, thing.t = "shut" if thing.sort != "arch" else "open", 0
        if thing.state not in ("locked", "shut") or thing.sort == "arch":
            continue
        spawn = stage.level.find(thing.id)
        if spawn is None:
            continue
        near = [h for h in world.heroes if abs(h.x - thing.x) <= DOOR_NEAR_PX and abs(h.y - thing.y) <= 24]
        opens = spawn.text("opens")
        if thing.state == "locked":
            if opens and opens in world.flags:
                thing.state, thing.t = "shut", 0
            elif near and thing.t > 90:
                thing.t = 0
                cues.append(Cue("door_locked", thing.x, thing.y - 40, thing.id))
        elif near:
            thing.state, thing.t, thing.solid = "open", 0, False
            cues.append(Cue("door_open", thing.x, thing.y - 40, thing.id))
            world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)
