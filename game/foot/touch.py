"""What bodies touch: kinds of floor, water, steam, hot things, falls, secrets, the stone in the hand."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.whole import part
from game.data import feel
from game.data.fighters import HERO_KINDS
from game.data.level import Spawn
from game.data.stage import Stage
from game.data.things import ARMS
from game.foot import heat, usage
from game.foot.bodies import enter, fall, hurt_box, release, safe
from game.foot.fighter import Fighter
from game.foot.harm import wound
from game.foot.plan import Cell, plan_of
from game.foot.vents import run_vents
from game.foot.world import Thing, World, inside

BELOW_PX = 32  # the level, where nobody can be
ABSENT = frozenset({"out", "waiting"})
DROPPING = frozenset({"fall", "held"})


def touch(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Everything that a place does to those who are there."""
    plan, bottom = plan_of(stage.level), stage.level.height_px + BELOW_PX
    for f in world.fighters:
        if f.state in ABSENT:
            continue
        here = plan.at(f.x, f.y)
        if f.on_floor:
            f.surface = _surface(world, here.surface, f) if here.surface else "tile"
        if here.water or f.in_water:
            _wet(here.water, f, cues)
        if f.arm and f.state in DROPPING:
            usage.drop_arm(world, f, cues)
        if f.kind in HERO_KINDS:
            _hero_touches(stage, world, here, f, cues)
        if here.hazard_fall or f.y > bottom:
            _too_deep(stage, world, f, cues)
    if plan.vents:
        run_vents(stage, world, plan.vents, cues)
    _age_items(world)


def _surface(world: World, surfaces: tuple[Spawn, ...], f: Fighter) -> str:
    for s in surfaces:
        if s.x <= f.x < s.x + s.width and s.y - 2 <= f.y <= s.y + s.height and world.counts(s):
            return s.text("kind")
    return "tile"


def _wet(waters: tuple[Spawn, ...], f: Fighter, cues: list[Cue]) -> None:
    depth = ""
    for w in waters:
        if inside(w, f.x, f.y - 12):
            depth = w.text("depth")
            break
    if depth and not f.in_water and f.state not in ("swim", "enter"):
        cues.append(Cue("splash_m", f.x, f.y - 20, f.id))
        f.vx = part(f.vx, 2)
    f.in_water = depth
    if depth:
        f.blind_ticks = 0


def _hero_touches(stage: Stage, world: World, here: Cell, f: Fighter, cues: list[Cue]) -> None:
    if f.on_floor and f.state == "stand" and not f.in_water:
        f.ledge_x, f.ledge_y = f.x, f.y
    if f.gun:
        usage.take_rounds(stage, world, f, cues)
    if f.arm == "stone":
        usage.burn_stone(world, f, cues)
    if f.arm and f.arm not in ARMS:
        raise ValueError(f"fighter {f.id} holds an unknown arm {f.arm!r}")
    for s in here.secret:
        if not inside(s, f.x, f.y - 8) or s.number("number") in world.secrets or s.flag("looks_in"):
            continue
        when = s.args.get("when")
        if not when or when in world.flags:
            usage.find_secret(stage, world, f, s.number("number"), cues)
    for s in here.hazard_hot:
        if s.box.meets(hurt_box(f)) and not safe(f) and world.counts(s):
            wound(stage, world, f, s.number("damage"), f.x, f.y - 10, cues)
            fall(f, -f.face * 384, -512)


def _too_deep(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """A fall out of the level: heroes are put back, others are out."""
    below = f.y > stage.level.height_px + BELOW_PX
    for s in stage.level.of("hazard_fall"):
        if below or inside(s, f.x, f.y - 1):
            _put_back(stage, world, f, s, cues)
            return
    if below:
        _put_back(stage, world, f, None, cues)


def _put_back(stage: Stage, world: World, f: Fighter, s: Spawn | None, cues: list[Cue]) -> None:
    release(world, f)
    if not f.is_hero:
        enter(f, "out")
        f.hp = 0
        cues.append(Cue("enemy_out", f.x, min(f.y, stage.level.height_px), f.id, f.wave, "fall"))
        return
    spot = stage.level.find(s.number("back_to")) if s is not None and s.args.get("back_to") else None
    f.x, f.y = (spot.x, spot.y) if spot is not None else (f.ledge_x, f.ledge_y)
    f.vx = f.vy = f.push = 0
    f.on_floor = True
    heat.lose_health(stage, f, s.number("damage") if s is not None else 10, cues)
    enter(f, "stand")
    f.safe_ticks = feel.HERO_SAFE_TICKS
    cues.append(Cue("respawn", f.x, f.y, f.id))


def _age_items(world: World) -> None:
    """Arms that lie about vanish in time; what was taken is forgotten."""
    for thing in world.of("pickup"):
        thing.t += 1
    spent = False
    for thing in world.of("item"):
        thing.t += 1
        spent = spent or _is_spent(thing)
    if spent:
        world.things = [thing for thing in world.things if not _is_spent(thing)]


def _is_spent(thing: Thing) -> bool:
    return thing.kind == "item" and (thing.gone or thing.t > feel.ARM_LIES_TICKS)
