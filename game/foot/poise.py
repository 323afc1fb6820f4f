"""A boss's patience with strings of blows: what strains it, when one sees that it ends, when he throws the hero off."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import strongman as table
from game.data.move import Move
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.world import World

ANSWER = "answer"  # plan of a boss who has made room and now strikes back


def strain(world: World, v: Fighter, move: Move) -> None:
    """A blow of a hero has met his guard; long pauses between blows are forgiven."""
    mind = v.mind
    if not v.row.shrug:
        return
    if world.tick - mind.strain_tick > table.STRAIN_FORGOTTEN_TICKS:
        mind.strain = 0
    mind.strain += table.STRAIN.get(move.weight, 0)
    mind.strain_tick = world.tick


def strained(world: World, f: Fighter) -> bool:
    """Whether one sees that his patience is about to end."""
    fresh = world.tick - f.mind.strain_tick <= table.STRAIN_FORGOTTEN_TICKS
    return bool(f.row.shrug) and f.hp > 0 and fresh and f.mind.strain >= f.row.poise - table.STRAIN_SHOWN


def steadies(v: Fighter, broken: bool) -> None:
    """After a blow that has stopped him: he comes back soon, unless it broke through his armour."""
    if v.row.shrug and v.state == "stun":
        v.mind.rest_ticks = min(v.mind.rest_ticks, table.HIT_REST_TICKS)
        v.stun_ticks += table.BREAK_STUN_TICKS if broken else 0


def shrugs(world: World, f: Fighter, hero: Fighter, cues: list[Cue]) -> bool:
    """Whether his patience has ended with this blow: he shakes off its stun and flings out his arms; nobody is hurt."""
    if f.state != "stun" or f.mind.strain < f.row.poise:
        return False
    f.mind.strain = f.mind.rest_ticks = 0
    f.mind.plan = ANSWER
    f.mind.shrugs += 1
    enter(f, "blow", f.row.shrug)
    f.face = 1 if hero.x >= f.x else -1
    f.vx = f.push = f.stunned_for = 0
    cues.append(Cue("shrug", f.x, f.y - 50, f.id))
    return True
