"""What flies: thrown and knocked men; things that were thrown are in `missiles`."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.core.whole import part
from game.data import feel
from game.data.fighters import BYSTANDER
from game.data.level import Spawn
from game.data.stage import Stage
from game.data.things import INTO, PLUNGES, Into
from game.foot import heat
from game.foot.bodies import enter, fall, hurt_box, release, safe
from game.foot.breakage import hit_thing
from game.foot.falling import run_falling
from game.foot.fighter import Fighter
from game.foot.ground import ground_of
from game.foot.harm import beaten, freeze, shock, wound
from game.foot.loose import drop_items
from game.foot.missiles import move_missile
from game.foot.motion import body_box
from game.foot.plunge import go_over
from game.foot.rolling import run_rolling
from game.foot.shots import fly_shots
from game.foot.world import World

FLIGHT_TICKS = 8  # a thrown man is seen to fly before anything takes him
AIM_ONLY = frozenset({"rail", "window"})  # men meet these only when thrown into them


def fly(stage: Stage, world: World, cues: list[Cue]) -> None:
    """One tick of everything in the air."""
    for f in list(world.fighters):
        if f.state == "thrown" and not f.freeze_ticks:
            _body(stage, world, f, cues)
    ground = ground_of(stage, world)
    for m in list(world.missiles):
        move_missile(stage, world, ground, m, cues)
    fly_shots(stage, world, ground, cues)
    drop_items(world, ground)
    run_falling(stage, world, ground, cues)
    if world.stock.rollers:
        run_rolling(stage, world, ground, cues)


def _body(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A thrown man is a blow of his own, until he lies."""
    left, top, right, bottom = feel.THROWN_BOX
    box = Box(f.x + left, f.y + top, f.x + right, f.y + bottom)
    by = world.find(f.thrown_by)
    aim = stage.level.find(f.aim) if f.aim else None
    for spawn in stage.level.of("throw_into"):
        if (aim is spawn or spawn.text("kind") not in AIM_ONLY) and f.t >= FLIGHT_TICKS and spawn.box.meets(box):
            if _whole(world, spawn):
                into(stage, world, f, spawn, by, cues)
                return
    for v in list(world.fighters):
        if len(f.hit_ids) >= feel.THROWN_CAP:
            break
        if v.id in (f.id, f.thrown_by) or v.id in f.hit_ids or v.is_hero or safe(v) or v.state in ("lie", "fall"):
            continue
        if (not v.is_enemy and v.row.team != BYSTANDER) or v.row.role == "actor":
            continue
        if hurt_box(v).meets(box):
            f.hit_ids.append(v.id)
            _bowl_over(stage, world, f, v, by, cues)
    for thing in world.of("breakable"):
        if 0 < thing.strength <= feel.THROWN_STRENGTH and thing.sort != "pillar":
            if thing.state != "broken" and not thing.gone and thing.id not in f.hit_ids and thing.box.meets(box):
                if thing.sort in ("snowman", "window"):
                    continue
                f.hit_ids.append(thing.id)
                hit_thing(stage, world, thing, feel.THROWN_STRENGTH, cues)
    if f.on_floor:
        land_thrown(stage, world, f, cues)


def _whole(world: World, spawn: Spawn) -> bool:
    """Whether the object counts, and what it stands for still stands."""
    if not world.counts(spawn):
        return False
    part = spawn.args.get("breaks", 0)
    thing = world.thing(int(part)) if part else None
    return thing is None or (thing.state != "broken" and not thing.gone)


def _bowl_over(stage: Stage, world: World, f: Fighter, v: Fighter, by: Fighter | None, cues: list[Cue]) -> None:
    release(world, v)
    wound(stage, world, v, feel.THROWN_DAMAGE, v.x, v.y - 30, cues, by=by, move="thrown", weight="throw")
    way = 1 if f.vx >= 0 else -1
    fall(v, way * 320, -480)
    v.face = -way
    freeze(world, 4)
    if by is not None and v.is_enemy:
        heat.score_hit(stage, by, "body", "throw", feel.THROWN_DAMAGE, cues)
        heat.add_heat(by, feel.HEAT_BODY, cues)
        if len(f.hit_ids) == 3:
            heat.add_score(by, 300)


def land_thrown(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A thrown man meets the floor; on ice and snow he goes on sliding."""
    slide = feel.SURFACES.get(f.surface, feel.SURFACES["tile"]).slide_pct
    if slide > 100 and abs(f.vx) > 128:
        keep = 246 if slide >= 160 else 232
        f.vx = part(f.vx * keep, 256)
        if f.t % 6 == 0:
            cues.append(Cue("slide", f.x, f.y, f.id, 0, f.surface))
        return
    by, damage = world.find(f.thrown_by), feel.THROWN_DAMAGE * f.row.guard_pct // 100
    wound(stage, world, f, damage, f.x, f.y - 8, cues, by=by, weight="none")
    if by is not None and by.player >= 0:
        heat.score_hit(stage, by, "throw", "throw", damage, cues)
    cues.append(Cue("thud", f.x, f.y, f.id, 0, f.surface))
    rest = f.vx
    enter(f, "lie")
    f.vx = 0
    f.push = part(rest * 3 * slide, 100)


def into(stage: Stage, world: World, f: Fighter, spawn: Spawn, by: Fighter | None, cues: list[Cue]) -> None:
    """A man has been thrown into a thing of the level: the table says what becomes of him."""
    kind = spawn.text("kind")
    rule = INTO[kind]
    world.thrown_into[kind] = world.thrown_into.get(kind, 0) + 1
    wound(stage, world, f, rule.damage, f.x, f.y - 20, cues, by=by, move="into", weight="throw")
    if by is not None and f.is_enemy:
        heat.score_hit(stage, by, f"into_{kind}", "throw", rule.damage, cues)
        heat.add_score(by, feel.SCORE_INTO)
    freeze(world, 8)
    part = spawn.args.get("breaks", 0)
    thing = world.thing(int(part)) if part else None
    if thing is not None and kind != "pool":
        if kind == "lockers":
            thing.state, thing.t = "cracked", 0
            cues.append(Cue("chip", thing.x, thing.y - 30, thing.id, 1, "locker"))
        elif rule.strength or kind in ("pile", "rail", "window", "skylight"):
            hit_thing(stage, world, thing, max(1, rule.strength), cues)
    _outcome(stage, world, f, spawn, rule, cues)


def _outcome(stage: Stage, world: World, f: Fighter, spawn: Spawn, rule: Into, cues: list[Cue]) -> None:
    kind = spawn.text("kind")
    f.aim = 0
    if rule.gone and not f.row.boss and kind in PLUNGES:
        go_over(world, f, spawn, cues)
    elif rule.gone and not f.row.boss:
        beaten(world, f, kind, cues)
    elif kind == "pool":
        cues.append(Cue("splash_l", f.x, spawn.y, f.id))
        if world.thrown_into["pool"] == 1:  # the first of them amuses the whole bath
            cues.append(Cue("laugh", f.x, spawn.y - 40))
        enter(f, "swim")
        f.out_ticks = rule.out_ticks if f.hp > 0 else feel.DOWN_TICKS
        f.vx = f.vy = f.push = 0
        f.y = spawn.y + (40 if f.hp > 0 else feel.SINK_FROM_PX)
    else:
        f.blind_ticks = rule.blind_ticks
        f.panic_ticks = rule.panic_ticks
        f.out_ticks = rule.out_ticks
        fall(f, -part(f.vx, 4), -256)


def catapult(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A very high landing shakes whoever stands near."""
    shock(stage, world, f, feel.HARD_SHOCK_PX, feel.HARD_SHOCK_STUN_TICKS, cues)


def body_is_wet(stage: Stage, f: Fighter) -> Spawn | None:
    """The pool whose water the body has fallen into, or None."""
    box = body_box(f)
    for spawn in stage.level.of("throw_into"):
        if spawn.text("kind") == "pool" and spawn.box.meets(box) and f.y > spawn.y + 12:
            return spawn
    return None
