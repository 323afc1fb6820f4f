"""Shots: lines of fire pixel by pixel, what they meet, and what they do to it; source: design/fighters.md F4."""

from __future__ import annotations

from typing import TypeVar

from game.core.boxes import Box
from game.core.cue import Cue
from game.data.fighters import HERO
from game.data.guns import CONE_HIGH_PX, HIGH_PX, LINE_PX, LOW_PX, MUZZLE_PX, ROUNDS, VIEW_END_PX, VIEW_IN_PX
from game.data.move import Move
from game.data.stage import Stage
from game.foot import heat
from game.foot.bodies import armoured, enter, fall, hurt_box, move_of, release, safe, telling
from game.foot.breakage import hit_thing
from game.foot.bystanders import startle
from game.foot.cover import cover_takes, shields
from game.foot.doors import hit_door
from game.foot.fight import dodged, react
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.harm import freeze, wound
from game.foot.lines import PASSES, STOPS, aim, height, line, opposed
from game.foot.openings import guarded
from game.foot.world import Shot, Thing, World

STRETCH_PX = 16  # of a way for which it is looked up at once who and what may be met

T = TypeVar("T")


def shoot(stage: Stage, world: World, ground: Ground, f: Fighter, cues: list[Cue]) -> None:
    """The shot of the move that he is in leaves the gun: a cone, a bullet that is there at once, or one that flies."""
    move = move_of(f)
    row = ROUNDS[move.shot]
    high = LOW_PX if move.low else HIGH_PX
    sort = "shotgun" if row.cone_px else move.shot
    rise = aim(world, ground, f, f.face, high)
    muzzle_y = height(f.y - high, rise, MUZZLE_PX)
    cues.append(Cue(f"shot_{sort}", f.x + f.face * MUZZLE_PX, muzzle_y, f.id, f.loaded, move.shot))
    startle(world, f.x, f.y)
    if row.cone_px:
        _blast(stage, world, ground, f, move.shot, rise, cues)
        return
    x, y = f.x, f.y - high
    shot = Shot(world.new_id(), move.shot, x, y, f.face, x, y, rise, high, f.row.team, f.id)
    if row.speed_px:
        world.shots.append(shot)
    else:
        _advance(stage, world, ground, shot, LINE_PX, cues)
        startle(world, shot.x, shot.floor)
        cues.append(Cue("tracer", shot.x, shot.y, f.id, abs(shot.x - f.x), move.shot))


def fly_shots(stage: Stage, world: World, ground: Ground, cues: list[Cue]) -> None:
    """One tick of every bullet in the air."""
    for shot in list(world.shots):
        if not _advance(stage, world, ground, shot, ROUNDS[shot.round].speed_px, cues):
            world.shots.remove(shot)


def _advance(stage: Stage, world: World, ground: Ground, shot: Shot, steps: int, cues: list[Cue]) -> bool:
    """Move a bullet by so many px; False when it has ended."""
    targets = [(v, hurt_box(v)) for v in world.fighters if opposed(shot.team, v) and v.state not in ("out", "down")]
    things = [(t, t.box) for t in world.stock.among(STOPS) if not t.gone]
    view = world.view.box.grown(VIEW_END_PX if shot.team else -VIEW_IN_PX)  # no hero hits whom nobody sees
    way = line(ground, shot.from_x, shot.from_y, shot.face, shot.rise, shot.gone_px)
    for gone in range(steps):
        if gone % STRETCH_PX == 0:
            near_things, near_targets = _next_to(things, shot.x), _next_to(targets, shot.x)
        step = next(way, None)
        if step is None or not view.holds(shot.x, view.top):
            return False
        shot.x, shot.y = step
        shot.gone_px += 1
        for thing, box in near_things:
            if box.holds(shot.x, shot.y) and _stands(thing, shot) and _meets_thing(stage, world, shot, thing, cues):
                return False
        if ground.wall(shot.x, shot.y, shot.y + 1):
            cues.append(Cue("ricochet", shot.x, shot.y, 0, shot.face, "plaster"))
            return False
        for v, box in near_targets:
            if box.holds(shot.x, shot.y) and v.id not in shot.hit_ids and _meets_man(stage, world, shot, v, cues):
                return False
    return True


def _next_to(boxes: list[tuple[T, Box]], x: int) -> list[tuple[T, Box]]:
    """Those that the next STRETCH_PX of a way from `x` may meet."""
    return [(one, box) for one, box in boxes if box.left - STRETCH_PX <= x < box.right + STRETCH_PX]


def _stands(thing: Thing, shot: Shot) -> bool:
    """Whether the thing is in the way of a shot that has not met it yet."""
    if thing.state == "broken" or thing.id in shot.hit_ids:
        return False
    return thing.kind == "breakable" or (thing.kind == "door" and thing.solid) or thing.sort == "low"


def _meets_thing(stage: Stage, world: World, shot: Shot, thing: Thing, cues: list[Cue]) -> bool:
    """Whether the thing ends the shot; it loses strength, except a cover to him who shoots over it."""
    shot.hit_ids.append(thing.id)
    shooter = world.find(shot.by)
    if thing.kind == "cover":
        if shooter is not None and shields(thing, shooter):
            return False
        cover_takes(thing, shot.x, shot.y, cues)
        return True
    blow = ROUNDS[shot.round].blow
    if thing.kind == "door":
        if thing.strength and thing.state != "locked" and shot.team == HERO:
            hit_door(stage, world, thing, blow.strength, cues)
        else:
            cues.append(Cue("ricochet", shot.x, shot.y, thing.id, shot.face, "wood"))
        return True
    if not thing.strength:  # what only a scene breaks lies behind those who fight there
        return False
    hit_thing(stage, world, thing, blow.strength, cues)
    return thing.sort not in PASSES


def _meets_man(stage: Stage, world: World, shot: Shot, v: Fighter, cues: list[Cue]) -> bool:
    """Whether the man ends the shot: a shield, a dodge, a cover, or his body."""
    by = world.find(shot.by)
    row = ROUNDS[shot.round]
    if v.is_hero:
        if v.holds and v.face == -shot.face and shield_takes(stage, world, v, row.blow.damage, shot.x, shot.y, cues):
            return True
        thing = world.thing(v.cover) if v.cover and not v.exposed_ticks else None
        if thing is not None:
            cover_takes(thing, shot.x, shot.y, cues)
            return True
        if by is not None and dodged(stage, by, v, cues):
            shot.hit_ids.append(v.id)
            return False
    elif v.cover and v.is_enemy and not v.exposed_ticks:
        thing = world.thing(v.cover)
        if thing is not None and thing.sort != "low":
            cover_takes(thing, shot.x, shot.y, cues)
            return True
    if safe(v):
        return False
    shot.hit_ids.append(v.id)
    blow = row.blow
    if shot.through:
        if row.second is None or abs(shot.x - shot.first_x) > row.through_px:
            return True
        blow = row.second
    struck(stage, world, by, v, blow, shot.round, shot.face, (shot.x, shot.y), cues)
    if not row.through_px or shot.through:
        return True
    shot.through, shot.first_x = True, shot.x
    return False


def shield_takes(stage: Stage, world: World, f: Fighter, damage: int, x: int, y: int, cues: list[Cue]) -> bool:
    """A shot from the front meets the man whom a hero holds before him: he stops so much, then he drops."""
    v = world.find(f.holds)
    if v is None or v.state != "held":
        return False
    f.shield -= damage
    wound(stage, world, v, min(damage, max(0, v.hp - 1)), x, y, cues, by=f, move="shield")
    if f.shield <= 0:
        v.hp = 0
        release(world, f)
        enter(f, "stand")
        fall(v, -f.face * 300, -420)
    return True


def struck(
    stage: Stage,
    world: World,
    by: Fighter | None,
    v: Fighter,
    blow: Move,
    name: str,
    face: int,
    at: tuple[int, int],
    cues: list[Cue],
) -> None:
    """A shot does its harm: health, hit-stop, score, stun or fall."""
    x, y = at
    damage = blow.damage
    broken = armoured(v) and blow.breaks_armour
    in_tell = telling(v) and not armoured(v)
    if v.is_hero:
        damage = max(1, damage * stage.difficulty.enemy_damage_pct // 100)
        world.last_blow_tick = world.tick
    elif guarded(v):
        damage = max(1, damage * v.row.guard_pct // 100)
    wound(stage, world, v, damage, x, y, cues, by=by, move=f"shot_{name}", weight=blow.weight, guarded=guarded(v))
    if by is not None and by.player >= 0 and v.is_enemy:
        heat.score_hit(stage, by, f"shot_{name}", blow.weight, damage, cues)
    freeze(world, blow.stop_ticks)
    if armoured(v) and not broken and v.hp > 0:
        return
    if v.is_enemy and v.hp > 0 and v.state == "swim":
        return
    react(world, v, blow, face, in_tell)


def _blast(stage: Stage, world: World, ground: Ground, f: Fighter, name: str, rise: int, cues: list[Cue]) -> None:
    """A cone of shot: everybody of the other side in it is hit at once, the near ones hard."""
    row = ROUNDS[name]
    end = (f.x, f.y - HIGH_PX)
    for x, y in line(ground, *end, f.face, rise):
        if abs(x - f.x) > row.cone_px:
            break
        end = x, y
    top, bottom = CONE_HIGH_PX
    cone = Box(min(f.x, end[0]), f.y - top, max(f.x, end[0]) + 1, f.y - bottom)
    men = [v for v in world.fighters if opposed(f.row.team, v) and v.state not in ("out", "down")]
    for v in sorted(men, key=lambda v: (abs(v.x - f.x), v.id)):
        lift = height(0, rise, abs(v.x - f.x))
        if not hurt_box(v).meets(cone.at(0, lift)):
            continue
        near = abs(v.x - f.x) <= row.near_px
        blow = row.blow if near or row.second is None else row.second
        at = (v.x - f.face * 8, f.y - HIGH_PX + lift)
        if v.is_hero and v.holds and v.face == -f.face and shield_takes(stage, world, v, blow.damage, *at, cues):
            return
        thing = world.thing(v.cover) if v.cover and not v.exposed_ticks else None
        if thing is not None:
            cover_takes(thing, *at, cues)
        elif not dodged(stage, f, v, cues) and not safe(v):
            struck(stage, world, f, v, blow, name, f.face, at, cues)
            f.landed = True
    for thing in world.of("breakable"):
        box = cone.at(0, height(0, rise, abs(thing.x - f.x)))
        if thing.strength and thing.state != "broken" and thing.box.meets(box):
            hit_thing(stage, world, thing, row.blow.strength, cues)
    cues.append(Cue("tracer", *end, f.id, abs(end[0] - f.x), name))
