"""Doors: unlocked by flags, opened before heroes, lit before men come, kicked onto who stands behind; swing doors."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.core.pads import side
from game.data import doors as table
from game.data import feel
from game.data.fighters import BYSTANDER
from game.data.move import Move
from game.data.stage import Stage
from game.foot import heat
from game.foot.bodies import fall, release, safe, stun
from game.foot.breakage import hit_thing
from game.foot.fighter import Fighter
from game.foot.harm import drops_token, freeze, wound
from game.foot.openings import opening
from game.foot.world import Thing, World


def lit_ticks(stage: Stage) -> int:
    """How long a door is lit before a man comes out of it."""
    return table.LIT_TICKS.get(stage.difficulty.name, table.LIT_BASE_TICKS)


def run_doors(stage: Stage, world: World, cues: list[Cue]) -> None:
    """One tick of every door."""
    for thing in world.of("door"):
        if thing.gone:
            continue
        thing.t += 1
        if thing.sort == "swing":
            _swing(stage, world, thing, cues)
        elif thing.sort in table.BARRING:
            if thing.state != "open":
                _across(stage, world, thing, cues)
        elif thing.state == "open" and thing.number and thing.t > table.OPEN_TICKS:
            thing.state, thing.t, thing.number = "shut", 0, 0
            cues.append(Cue("door_shut", thing.x, thing.y - 40, thing.id))
        elif thing.state == "slammed" and thing.t > table.SLAMMED_TICKS:
            thing.state, thing.t = "shut", 0


def _across(stage: Stage, world: World, thing: Thing, cues: list[Cue]) -> None:
    """A door that bars the way: unlocked by its flag, opens before heroes and stays open."""
    spawn = stage.level.find(thing.id)
    if spawn is None:
        return
    opens = spawn.text("opens")
    if thing.state == "lit" and thing.t > lit_ticks(stage) + table.OPEN_TICKS:  # he is out, and it is as it was
        locked = spawn.text("state") == "locked" and opens not in world.flags
        thing.state, thing.t, thing.number = "locked" if locked else "shut", 0, 0
    if thing.state not in ("locked", "shut"):
        return
    near = [h for h in world.leads if abs(h.x - thing.x) <= table.NEAR_PX and abs(h.y - thing.y) <= 24]
    if thing.state == "locked":
        if opens and opens in world.flags:
            thing.state, thing.t = "shut", 0
        elif near and thing.t > table.RATTLE_TICKS:
            thing.t = 0
            cues.append(Cue("door_locked", thing.x, thing.y - 40, thing.id))
    elif any(h.state != "blow" and ((thing.x - h.x) * side(h.pad) > 0 or abs(h.vx) > 64) for h in near):
        open_door(world, thing, cues)


def open_door(world: World, thing: Thing, cues: list[Cue]) -> None:
    """A door that bars the way stands open from now on."""
    thing.state, thing.t, thing.solid = "open", 0, False
    cues.append(Cue("door_open", thing.x, thing.y - 40, thing.id))
    world.no_tell_until = max(world.no_tell_until, world.tick + feel.NO_TELL_TICKS)


def light(stage: Stage, world: World, door: Thing, spawn_id: int, cues: list[Cue]) -> bool:
    """Somebody wants to come out: the door is lit for a while first. True once he may."""
    if door.kind != "door" or door.sort == "swing":
        return True
    if door.state == "lit" and door.number == spawn_id:
        return door.t >= lit_ticks(stage)
    if door.state == "lit" or (door.state == "open" and door.number) or door.state == "slammed":
        return False
    door.state, door.t, door.number = "lit", 0, spawn_id
    cues.append(Cue("door_creak", door.x, door.y - 30, door.id, lit_ticks(stage)))
    return False


def kick_doors(stage: Stage, world: World, f: Fighter, move: Move, box: Box, cues: list[Cue]) -> None:
    """A heavy blow of a hero meets doors: lit ones are slammed shut, men behind are struck, shut ones burst open."""
    for thing in world.of("door"):
        if thing.gone or thing.id in f.hit_ids or not thing.box.meets(box):
            continue
        if thing.sort == "swing":
            if thing.t > table.SWING_TICKS:
                f.hit_ids.append(thing.id)
                _swings(stage, world, thing, f, f.face, cues)
        elif thing.sort in table.BARRING and thing.state == "shut" and move.strength > 1:
            f.hit_ids.append(thing.id)
            _burst(stage, world, thing, f, cues)
        elif thing.sort in ("room", "arch") and move.strength > 1:
            if thing.state == "lit" and thing.number:
                f.hit_ids.append(thing.id)
                _slam(stage, world, thing, f, cues)
            elif thing.state == "open" and thing.number:
                _onto(stage, world, thing, f, cues)


def _slam(stage: Stage, world: World, door: Thing, f: Fighter, cues: list[Cue]) -> None:
    """Kicked shut onto the man who was about to come out: he comes later, and worse for it."""
    door.state, door.t = "slammed", 0
    world.slammed[door.number] = world.slammed.get(door.number, 0) + table.SLAM_DAMAGE
    door.number = 0
    world.thrown_into["door"] = world.thrown_into.get("door", 0) + 1
    heat.score_hit(stage, f, "slam", "heavy", table.SLAM_DAMAGE, cues)
    heat.add_score(f, feel.SCORE_INTO)
    freeze(world, table.SLAM_STOP_TICKS)
    _say_slam(world, door, cues)


def _say_slam(world: World, door: Thing, cues: list[Cue]) -> None:
    world.flags.setdefault("door_slammed", world.tick)
    cues.append(Cue("door_slam", door.x, door.y - 40, door.id, table.SLAM_DAMAGE))


def _onto(stage: Stage, world: World, door: Thing, f: Fighter, cues: list[Cue]) -> None:
    """The leaf is kicked onto the man who is just coming out."""
    for v in world.enemies:
        if v.state == "enter" and v.spawn_id == door.number and abs(v.x - door.x) <= table.THRESHOLD_PX:
            f.hit_ids.append(door.id)
            v.safe_ticks = 0
            _strike(stage, world, v, f, 1 if v.x >= f.x else -1, cues)
            world.thrown_into["door"] = world.thrown_into.get("door", 0) + 1
            _say_slam(world, door, cues)


def _burst(stage: Stage, world: World, door: Thing, f: Fighter, cues: list[Cue]) -> None:
    """A shut door flies open: men close behind it are struck."""
    open_door(world, door, cues)
    cues.append(Cue("door_slam", door.x, door.y - 40, door.id, table.SLAM_DAMAGE))
    way = 1 if door.x >= f.x else -1
    for v in world.enemies:
        if 0 < (v.x - door.x) * way <= table.BEHIND_PX and abs(v.y - door.y) < 24 and not safe(v):
            _strike(stage, world, v, f, way, cues)
            world.thrown_into["door"] = world.thrown_into.get("door", 0) + 1


def _strike(stage: Stage, world: World, v: Fighter, f: Fighter, way: int, cues: list[Cue]) -> None:
    release(world, v)
    drops_token(v)
    damage = table.SLAM_DAMAGE * v.row.guard_pct // 100
    wound(stage, world, v, damage, v.x, v.y - 40, cues, by=f, move="slam", weight="heavy")
    heat.score_hit(stage, f, "slam", "heavy", damage, cues)
    heat.add_score(f, feel.SCORE_INTO)
    freeze(world, table.SLAM_STOP_TICKS)
    if v.row.boss and v.hp > 0:
        opening(stage, v, "dazed", table.BOSS_SLAM_TICKS)
        return
    fall(v, way * table.STRUCK_FLIGHT[0], table.STRUCK_FLIGHT[1])
    v.face = -way


def hit_door(stage: Stage, world: World, door: Thing, strength: int, cues: list[Cue]) -> None:
    """A shot or a shoulder takes strength off a shut door; at nothing it is gone for good."""
    state = door.state
    hit_thing(stage, world, door, strength, cues)
    if door.state == "cracked":
        door.state = state


def _swing(stage: Stage, world: World, thing: Thing, cues: list[Cue]) -> None:
    """A swing door swings when somebody hurries through, and shows a shadow before a man does."""
    if thing.state == "swing" and thing.t > table.SWING_TICKS:
        thing.state, thing.t = "shut", table.SWING_TICKS
    for f in world.fighters:
        if abs(f.vx) < table.SWING_SPEED or abs(f.y - thing.y) > 8 or f.state in ("out", "board"):
            continue
        gap, way = thing.x - f.x, 1 if f.vx > 0 else -1
        if gap * way < 0:
            continue
        if gap * way <= abs(f.vx) // 256 + 4 and thing.t > table.SWING_TICKS:
            _swings(stage, world, thing, f, way, cues)
        elif f.is_enemy and gap * way <= table.SHADOW_PX and thing.state == "shut" and thing.t > table.SWING_TICKS:
            thing.state, thing.t = "shadow", table.SWING_TICKS
            cues.append(Cue("door_creak", thing.x, thing.y - 30, thing.id, table.SHADOW_PX))
    if thing.state == "shadow" and thing.t > table.SWING_TICKS + table.SHADOW_TICKS:
        thing.state = "shut"


def _swings(stage: Stage, world: World, thing: Thing, f: Fighter, way: int, cues: list[Cue]) -> None:
    """The leaf flies away from `f` and strikes whoever of the other side stands there."""
    thing.state, thing.t, thing.number = "swing", 0, way
    cues.append(Cue("door_swing", thing.x, thing.y - 40, thing.id, way))
    for v in world.fighters:
        if not 2 < (v.x - thing.x) * way <= table.SWING_REACH_PX or abs(v.y - thing.y) > 16 or safe(v):
            continue
        if v.is_hero == f.is_hero or v.row.team == BYSTANDER or v.state in ("lie", "fall"):
            continue
        release(world, v)
        drops_token(v)
        damage = table.SWING_DAMAGE
        if v.is_hero:
            damage = max(1, table.SWING_HERO_DAMAGE * stage.difficulty.enemy_damage_pct // 100)
        wound(stage, world, v, damage, v.x - way * 6, v.y - 40, cues, by=f, move="swing_door", weight="heavy")
        if f.player >= 0:
            heat.score_hit(stage, f, "swing_door", "heavy", damage, cues)
        if v.hp <= 0:
            fall(v, way * table.SWING_FLIGHT[0], table.SWING_FLIGHT[1])
        else:
            stun(v, table.SWING_HERO_STUN_TICKS if v.is_hero else table.SWING_STUN_TICKS)
            v.move = "stagger"
            v.push = way * table.SWING_PUSH_PX * feel.SUB
        v.face = -way
