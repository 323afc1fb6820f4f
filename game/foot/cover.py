"""Cover: doorways and pillars to step into, low things to crouch behind; source: design/fighters.md F4."""

from __future__ import annotations

from game.core.cue import Cue
from game.data.guns import COVER_REACH_PX
from game.data.stage import Stage
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.world import Thing, World

FRAMES = frozenset({"arch", "room"})  # sorts of doors whose frame one can stand in
BEHIND_PX = 20  # who is so near to a low cover shoots over it
SLIDE_PX = 2  # a tick, into the middle of a doorway


def has_frame(stage: Stage, thing: Thing) -> bool:
    """Whether one can step into it: a whole doorway that leads nowhere, or a full cover."""
    if thing.gone or thing.state == "broken" or (thing.kind == "door" and thing.state in ("lit", "open", "dead")):
        return False
    if thing.kind == "cover":
        return thing.sort == "full"
    if thing.kind != "door" or thing.sort not in FRAMES:
        return False
    spawn = stage.level.find(thing.id)
    return spawn is not None and spawn.flag("cover") and not spawn.number("link") and thing.uses > 0


def frame_near(stage: Stage, world: World, f: Fighter) -> Thing | None:
    """The nearest doorway or pillar within a step, or None."""
    near = [
        t
        for t in world.things
        if abs(t.x - f.x) <= max(COVER_REACH_PX, t.width // 2) and abs(t.y - f.y) <= 6 and has_frame(stage, t)
    ]
    return min(near, key=lambda t: (abs(t.x - f.x), t.id), default=None)


def low_near(world: World, f: Fighter, reach_px: int = COVER_REACH_PX) -> Thing | None:
    """The nearest low cover to crouch behind, or None."""
    near = [
        t for t in world.of("cover") if t.sort == "low" and not t.gone and t.state != "broken" and abs(t.y - f.y) <= 6
    ]
    near = [t for t in near if abs(t.x - f.x) <= t.width // 2 + reach_px]
    return min(near, key=lambda t: (abs(t.x - f.x), t.id), default=None)


def shields(thing: Thing, f: Fighter) -> bool:
    """Whether he is at the low cover and shoots over it."""
    return abs(thing.x - f.x) <= thing.width // 2 + BEHIND_PX and abs(thing.y - f.y) <= 6


def take_cover(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> bool:
    """Step into the doorway before which he stands. True if he did."""
    thing = frame_near(stage, world, f)
    if thing is None or f.holds or f.arm:
        return False
    f.cover = thing.id
    enter(f, "cover")
    f.vx = 0
    f.run_ticks = 0
    cues.append(Cue("cover", f.x, f.y - 40, f.id))
    return True


def slide_in(world: World, f: Fighter) -> bool:
    """Stand in the middle of the doorway; False when it is gone."""
    thing = world.thing(f.cover)
    if thing is None or thing.state == "broken" or thing.gone:
        return False
    f.vx = f.push = 0
    gap = thing.x - f.x
    f.x += max(-SLIDE_PX, min(SLIDE_PX, gap))
    return True


def cover_takes(thing: Thing, x: int, y: int, cues: list[Cue]) -> None:
    """A hit on a cover: it loses one of its strength, and breaks at nothing."""
    sort = "wood" if thing.kind == "door" else "plaster"
    cues.append(Cue("ricochet", x, y, thing.id, 0, sort))
    if thing.kind == "door":
        thing.uses -= 1
        if thing.uses == 0:
            cues.append(Cue("break", thing.x, thing.y - thing.height // 2, thing.id, 1, sort))
        return
    if not thing.strength:
        return
    thing.strength -= 1
    thing.state, thing.t = ("broken" if thing.strength == 0 else "cracked"), 0
    cues.append(Cue("break" if not thing.strength else "chip", thing.x, thing.y - 16, thing.id, 1, sort))
