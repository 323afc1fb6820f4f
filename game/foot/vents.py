"""Vents of steam and bare wires: when they hiss and blow, whom they burn, and how he gets out of it."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.core.pads import side
from game.data import feel
from game.data.fighters import BYSTANDER
from game.data.level import Spawn
from game.data.stage import Stage
from game.foot import heat
from game.foot.bodies import AWAY, HURT_PX, armoured, fall, hurt_box, phase, release, safe, stun
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_for, ground_of
from game.foot.harm import drops_token, freeze, wound
from game.foot.motion import firm
from game.foot.plan import Vent, plan_of
from game.foot.world import Thing, World

VENTS = frozenset({"hazard_steam", "hazard_sparks"})
FLYING = frozenset({"thrown", "fall"})
UNBURNT = AWAY | {"down", "lie", "rise", "stun"}  # who lies, hangs or hops out of it already
FLINCHES = frozenset({"stand", "crouch", "land", "land_hard", "pick_up", "taunt", "feint", "blind", "blow"})
FOOTHOLD_PX = 8  # between two places at which a hop must have floor under it
AHEAD_PX = 22  # from his feet to the rim of steam that he does not walk into


def run_vents(stage: Stage, world: World, vents: dict[int, Vent], cues: list[Cue]) -> None:
    """One tick of all vents, by id of their object."""
    tick = world.tick
    for thing in world.stock.among(VENTS):
        if thing.gone:
            continue
        vent = vents[thing.id]
        turned = vent.valve and tick < world.steam_turned_until
        state = "idle" if turned or not world.counts(vent.spawn) else vent.state(tick)
        thing.t += 1
        if state != thing.state:
            thing.state, thing.t = state, 0
            if state != "idle" and world.view.box.grown(64).meets(vent.box):
                cues.append(Cue(f"{'steam' if vent.scalds else 'sparks'}_{state}", thing.x, thing.y, thing.id))
        if state == "blow":
            near = _near(world, vent.box)
            if near and vent.scalds:
                _scald(stage, world, near, vent, thing, cues)
            elif near:
                _shock(stage, world, near, vent.spawn, cues)


def _near(world: World, box: Box) -> list[Fighter]:
    """Those who stand so near that the box may meet them."""
    left, right = box.left - HURT_PX, box.right + HURT_PX
    return [f for f in world.fighters if left <= f.x <= right]


def _scald(stage: Stage, world: World, near: list[Fighter], vent: Vent, thing: Thing, cues: list[Cue]) -> None:
    """Steam burns heroes for red health and drives everybody out; who was thrown or knocked into it runs wild."""
    for f in near:
        if f.row.boss or f.row.team == BYSTANDER or not vent.box.meets(hurt_box(f)):
            continue
        if f.is_enemy and f.state in FLYING:
            if not f.panic_ticks:
                world.thrown_into["steam"] = world.thrown_into.get("steam", 0) + 1
                f.panic_ticks = 60
                freeze(world, 4)
                cues.append(Cue("scald", f.x, f.y - 30, f.id, 0))
        elif thing.t >= feel.SCALD_AFTER_TICKS and f.state not in UNBURNT and not f.panic_ticks and not safe(f):
            damage = min(vent.spawn.number("damage"), f.hp - 1)
            if f.is_hero:
                heat.lose_health(stage, f, damage, cues, all_red=True)
                f.safe_ticks = feel.SCALD_REST_TICKS
            else:
                f.hp -= damage
            cues.append(Cue("scald", f.x, f.y - 40, f.id, damage))
            _hop_out(stage, world, vent.box, f)


def _hop_out(stage: Stage, world: World, box: Box, f: Fighter) -> None:
    """Whoever has his feet and hands free starts back out of the steam: where he was going, else by the nearer rim.

    Who is held, carries or is in the air has only the pain; a fist that is out goes on.
    """
    if f.state not in FLINCHES or not f.on_floor or f.holds or phase(f) == "active" or armoured(f):
        return
    drops_token(f)
    stun(f, feel.SCALD_STUN_TICKS)
    f.move, f.push = "scald", 0
    ground = ground_for(stage, world, f, ground_of(stage, world))
    nearer = 1 if f.x >= box.centre[0] else -1
    first = (side(f.pad) if f.is_hero else 0) or nearer
    for way in (first, -first):
        rim = box.right if way > 0 else box.left
        hop = min(feel.SCALD_HOP_PX, abs(rim - f.x) + feel.SCALD_CLEAR_PX)
        if _goes_on(ground, f, way, hop):
            f.push = way * hop * feel.SUB
            return


def _goes_on(ground: Ground, f: Fighter, way: int, hop_px: int) -> bool:
    """Whether there is floor and no wall all along a hop."""
    if ground.wall(f.x + way * hop_px, f.y - 40, f.y - 4):
        return False
    return all(firm(ground, f, way * px) for px in range(FOOTHOLD_PX, hop_px + FOOTHOLD_PX, FOOTHOLD_PX))


def steam_ahead(stage: Stage, world: World, f: Fighter, goal_x: int) -> bool:
    """Whether live steam lies between him and where he would go: who knows the bath waits at its rim."""
    way = 1 if goal_x > f.x else -1
    edge = f.x + way * AHEAD_PX
    for at, vent in plan_of(stage.level).vents.items():
        box = vent.box
        if not box.left <= edge < box.right or not box.top < f.y - 8 < box.bottom or not vent.scalds:
            continue
        thing = world.thing(at)
        if thing is not None and thing.state != "idle" and not box.meets(hurt_box(f)):
            return True
    return False


def _shock(stage: Stage, world: World, near: list[Fighter], spawn: Spawn, cues: list[Cue]) -> None:
    """Bare wires throw back whoever touches them, and hurt."""
    box = spawn.box
    for f in near:
        if not box.meets(hurt_box(f)) or safe(f) or f.state in ("lie", "fall") or f.row.role == "actor":
            continue
        way = 1 if f.x >= box.centre[0] else -1
        release(world, f)
        wound(stage, world, f, spawn.number("damage"), f.x, f.y - 30, cues, move="sparks")
        fall(f, way * 256, -300)
