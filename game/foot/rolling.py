"""What rolls when it is kicked: a piano, along its landing, down the stairs, over whoever is there, and to bits."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.data import feel
from game.data.piano import (
    CRASH_SHOCK_PX,
    DAMAGE,
    DEEPEST_PX,
    FALLS_PX,
    FASTEST_PX,
    FELLS,
    FLOOR_PX,
    GATHERS_TICKS,
    JINGLE_TICKS,
)
from game.data.stage import Stage
from game.foot import heat
from game.foot.bodies import DOWN, fall, hurt_box, release, safe
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.harm import drops_token, freeze, wound
from game.foot.world import Thing, World


def set_rolling(thing: Thing, by: Fighter, cues: list[Cue]) -> None:
    """A heavy kick: its brake gives. `number` is the way that it goes, `uses` who sent it, `strength` the px left."""
    thing.state, thing.t = "rolling", 0
    thing.number, thing.uses, thing.strength = by.face, by.id, FLOOR_PX
    cues.append(Cue("break", thing.x, thing.y - 20, thing.id, 1, "locker"))


def run_rolling(stage: Stage, world: World, ground: Ground, cues: list[Cue]) -> None:
    """One tick of everything that rolls."""
    for thing in world.stock.rollers:
        if thing.state != "rolling":
            continue
        thing.t += 1
        if thing.t % JINGLE_TICKS == 1:
            cues.append(Cue("chip", thing.x, thing.y - 20, thing.id, 1, "locker"))
        for _ in range(min(FASTEST_PX, 1 + thing.t // GATHERS_TICKS)):
            if not _rolls_on(ground, thing, cues):
                _crashes(world, thing, cues)
                break
        _runs_over(stage, world, thing, cues)


def _rolls_on(ground: Ground, thing: Thing, cues: list[Cue]) -> bool:
    """One px on its way, down stairs and over an edge; False where that ends it."""
    half = thing.width // 2
    edge = thing.x + thing.number * half
    if ground.wall(edge, thing.y - thing.height, thing.y - 8) or thing.strength <= 0:
        return False
    thing.x += thing.number
    fallen = 0
    while not ground.floor(thing.x - 4, thing.x + 4, thing.y, False) and ground.stair(thing.x, thing.y) is None:
        thing.y += 1
        fallen += 1
        if fallen > DEEPEST_PX:
            return False
    stair = ground.stair(thing.x, thing.y)
    if stair is not None and abs(stair - thing.y) <= feel.SNAP_PX:
        thing.y = stair
    else:
        thing.strength -= 1
    return fallen < FALLS_PX


def _runs_over(stage: Stage, world: World, thing: Thing, cues: list[Cue]) -> None:
    """Everybody of the other side whom it meets goes down; who is a friend has seen it coming."""
    box = Box(thing.x - thing.width // 2, thing.y - thing.height, thing.x + thing.width // 2, thing.y)
    by = world.find(thing.uses)
    for v in world.enemies:
        if v.state in DOWN or safe(v) or v.hp <= 0 or not hurt_box(v).meets(box):
            continue
        release(world, v)
        drops_token(v)
        wound(stage, world, v, DAMAGE, v.x, v.y - 36, cues, by=by, move="piano", weight="heavy")
        if by is not None:
            world.thrown_into["piano"] = world.thrown_into.get("piano", 0) + 1
            heat.score_hit(stage, by, "piano", "throw", DAMAGE, cues)
            heat.add_score(by, feel.SCORE_INTO)
        freeze(world, 4)
        fall(v, thing.number * FELLS[0], FELLS[1])


def _crashes(world: World, thing: Thing, cues: list[Cue]) -> None:
    thing.state, thing.t = "broken", 0
    freeze(world, 8)
    cues.append(Cue("break", thing.x, thing.y - 20, thing.id, 9, "locker"))
    cues.append(Cue("break", thing.x, thing.y - 20, thing.id, 9, "wood"))
    cues.append(Cue("shock", thing.x, thing.y, thing.id, CRASH_SHOCK_PX))
