"""What hangs and comes down: chandeliers that fall on people, lamps that leave men in the dark."""

from __future__ import annotations

from game.core.boxes import Box
from game.core.cue import Cue
from game.data import falling as table
from game.data import feel
from game.data.stage import Stage
from game.foot import heat
from game.foot.bodies import enter, fall, hurt_box, release, safe
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.harm import drops_token, freeze, wound
from game.foot.world import Thing, World

STOREY_PX = 100
FREE = frozenset({"stand", "crouch", "taunt", "feint", "blow", "stun"})


def run_falling(stage: Stage, world: World, ground: Ground, cues: list[Cue]) -> None:
    """One tick of everything that is coming down, and the darkness of lamps that have just gone out."""
    if world.dark:
        for lamp_id in world.dark:
            lamp = world.thing(lamp_id)
            if lamp is not None:
                darken(stage, world, lamp, cues)
        world.dark = []
    for thing in world.stock.hanging:
        if thing.state == "falling":
            thing.t += 1
            speed = min(table.FASTEST, table.GRAVITY * thing.t)
            for _ in range(max(1, speed >> 8)):
                if ground.floor(thing.x - 8, thing.x + 8, thing.y, False):
                    _lands(stage, world, thing, cues)
                    break
                thing.y += 1


def _lands(stage: Stage, world: World, thing: Thing, cues: list[Cue]) -> None:
    thing.state, thing.t = "broken", 0
    cues.append(Cue("break", thing.x, thing.y - 16, thing.id, 9, "glass"))
    cues.append(Cue("shock", thing.x, thing.y, thing.id, table.HALF_PX))
    freeze(world, 8)
    box = Box(thing.x - table.HALF_PX, thing.y - 60, thing.x + table.HALF_PX, thing.y)
    by = world.heroes[0] if world.heroes else None
    for v in list(world.fighters):
        if not hurt_box(v).meets(box) or safe(v) or v.row.role == "actor":
            continue
        release(world, v)
        drops_token(v)
        damage = table.HERO_DAMAGE if v.is_hero else table.DAMAGE
        wound(stage, world, v, damage, v.x, v.y - 40, cues, by=by, move="chandelier", weight="heavy")
        if v.is_enemy and by is not None:
            world.thrown_into["chandelier"] = world.thrown_into.get("chandelier", 0) + 1
            heat.score_hit(stage, by, "chandelier", "throw", damage, cues)
            heat.add_score(by, feel.SCORE_INTO)
        fall(v, (1 if v.x >= thing.x else -1) * 256, -300)


def darken(stage: Stage, world: World, lamp: Thing, cues: list[Cue]) -> None:
    """A lamp is out: men in its dark see nothing for a second."""
    spawn = stage.level.find(lamp.id)
    reach = spawn.number("dark") if spawn is not None else 0
    if not reach:
        return
    cues.append(Cue("lamp_out", lamp.x, lamp.y - 8, lamp.id, reach))
    for f in world.enemies:
        if abs(f.x - lamp.x) <= reach and -24 < f.y - lamp.y + lamp.height < STOREY_PX and not f.row.boss:
            _blind(f)


def _blind(f: Fighter) -> None:
    f.blind_ticks = max(f.blind_ticks, table.DARK_TICKS)
    drops_token(f)
    if f.state in FREE and f.on_floor:
        enter(f, "blind")
