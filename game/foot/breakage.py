"""Breakable things: what a blow or a thrown body does to them, and what falls out."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.data.move import Move
from game.data.stage import Stage
from game.data.things import FALLS, ROLLS
from game.foot.fighter import Fighter
from game.foot.rolling import set_rolling
from game.foot.world import Thing, World

SORTS = {
    "crate": "wood",
    "tub": "wood",
    "planks": "wood",
    "wood_pile": "wood",
    "furniture": "wood",
    "rail": "plaster",
    "pillar": "plaster",
    "statue": "plaster",
    "lamp": "glass",
    "window": "glass",
    "snowman": "snow",
    "lockers": "locker",
    "locker_secret": "locker",
    "machine": "locker",
    "rack": "wood",
    "piano": "wood",
    "rope": "wood",
    "tank": "wood",
    "vase": "bottle",
    "chandelier": "glass",
    "plain": "wood",
    "double": "wood",
}
NOT_BY_HAND = frozenset({"pillar", "snowman", "rope", "chandelier"})  # charges, snowballs, shots
HEAVY_ONLY = frozenset(
    {"planks", "window", "lockers", "locker_secret", "tub", "wood_pile"}
)  # light blows do nothing here


def strike_things(stage: Stage, world: World, f: Fighter, move: Move, box: Box, cues: list[Cue]) -> None:
    """The active box of a blow meets whatever may break, each thing once a blow."""
    if not f.is_hero:
        return
    for thing in world.of("breakable"):
        if thing.gone or thing.id in f.hit_ids or thing.state == "broken" or not thing.strength:
            continue
        if thing.sort in NOT_BY_HAND or (thing.sort in HEAVY_ONLY and move.strength < 2):
            continue
        if thing.sort == "planks" and f.move != "shoulder" and move.strength < 3:
            continue
        if thing.box.meets(box):
            f.hit_ids.append(thing.id)
            if thing.sort in ROLLS:
                _shove(thing, f, move, cues)
            else:
                hit_thing(stage, world, thing, move.strength, cues)


def _shove(thing: Thing, f: Fighter, move: Move, cues: list[Cue]) -> None:
    """A heavy blow sends it off, once; a light one only sounds."""
    if thing.state == "whole" and move.strength >= 2:
        set_rolling(thing, f, cues)
    elif thing.state == "whole":
        cues.append(Cue("chip", thing.x, thing.y - 20, thing.id, 1, "locker"))


def hit_thing(stage: Stage, world: World, thing: Thing, strength: int, cues: list[Cue]) -> None:
    """Take strength off a thing; at nothing it breaks, drops what it holds and sets its flag."""
    if thing.state in ("broken", "falling") or thing.gone:
        return
    sort = SORTS.get(thing.sort, "wood")
    if thing.sort in ROLLS:  # nothing but a kick moves it
        cues.append(Cue("chip", thing.x, thing.y - thing.height // 2, thing.id, strength, sort))
        return
    thing.strength -= strength
    if thing.strength <= 0 and thing.sort in FALLS:
        thing.state, thing.t = "falling", 0
        cues.append(Cue("chip", thing.x, thing.y - thing.height // 2, thing.id, strength, "glass"))
        return
    if thing.strength > 0:
        thing.state = "cracked"
        thing.t = 0
        cues.append(Cue("chip", thing.x, thing.y - thing.height // 2, thing.id, strength, sort))
        return
    thing.state = "broken"
    thing.t = 0
    thing.solid = False
    cues.append(Cue("break", thing.x, thing.y - thing.height // 2, thing.id, strength, sort))
    if thing.sort == "lamp":
        world.dark.append(thing.id)
    spawn = stage.level.find(thing.id)
    if spawn is None:
        return
    drops = spawn.text("drops") if "drops" in spawn.args else ""
    if drops and drops != "none":
        give_birth(world, drops, thing.x, thing.y)
    flag = str(spawn.args.get("sets", ""))
    if flag:
        world.flags.setdefault(flag, world.tick)
    if not spawn.args.get("stays", True):
        thing.gone = True
    other = world.thing(int(spawn.args.get("falls_on", 0)))
    if other is not None and other.sort in FALLS:
        hit_thing(stage, world, other, max(1, other.strength), cues)
    elif other is not None and other.state != "broken":
        other.state, other.t = "broken", 0
        other.one_way = other.solid = False
        cues.append(Cue("break", other.x, other.y, other.id, 9, "plaster"))


def give_birth(world: World, sort: str, x: int, y: int, uses: int = 0) -> Thing:
    """An item appears on the floor."""
    item = Thing(world.new_id(), "item", sort, x, y, 14, 12, uses=uses)
    world.things.append(item)
    return item
