"""Small habits of a crowd: feints, turned backs, last men who lose heart, arms taken up; source: fighters.md F4, F6."""

from __future__ import annotations

from game.core.cue import Cue
from game.core.pads import LEFT, RIGHT
from game.data import crowd as table
from game.data.moves import MOVES
from game.data.stage import Stage
from game.data.things import ARMS
from game.foot.bodies import enter
from game.foot.fighter import Fighter
from game.foot.ground import Ground
from game.foot.world import Thing, World


def watch_back(f: Fighter, hero: Fighter) -> None:
    """Waiting counts; it counts double for a man to whom the hero has long turned his back."""
    behind = (f.x - hero.x) * hero.face < 0
    f.mind.behind_ticks = f.mind.behind_ticks + 1 if behind else 0
    f.mind.waited_ticks += 2 if f.mind.behind_ticks > table.BACK_TURNED_TICKS else 1


def feints(world: World, f: Fighter) -> bool:
    """Whether a waiting man begins the movement of a blow that he does not strike; no token, no sound."""
    if f.mind.rank < 1 or f.state != "stand" or (world.tick + f.mind.sway * 13) % table.FEINT_EVERY_TICKS:
        return False
    enter(f, "feint", f.row.attacks["strike"])
    f.vx = 0
    return True


def feint(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The state: it is over before it could be a blow."""
    f.vx = 0
    if f.t >= table.FEINT_TICKS:
        enter(f, "stand")


def leaps_back(stage: Stage, world: World, ground: Ground, f: Fighter, hero: Fighter, cues: list[Cue]) -> bool:
    """Whether he leaps out of a kick of a hero who does nothing but kick; a wall or an edge behind him forbids it."""
    if hero.state != "blow" or hero.t != table.READ_AT_TICK or hero.move not in table.READ_MOVES:
        return False
    way, last = hero.face, hero.recent[-stage.difficulty.read_after :]
    ahead = (f.x - hero.x) * way
    if len(last) < stage.difficulty.read_after or not table.READ_MOVES.issuperset(last):
        return False
    if f.state != "stand" or not f.on_floor:
        return False
    farthest = MOVES[hero.move].box.right + table.READ_TO_PX
    if not table.READ_FROM_PX <= ahead <= farthest or abs(f.y - hero.y) > table.LEAP_ROOM_PX:
        return False
    to = f.x + way * table.LEAP_ROOM_PX
    if ground.wall(to, f.y - 40, f.y - 8) or not ground.floor(to - 2, to + 2, f.y, False):
        return False
    cues.append(Cue("kick_read", f.x, f.y, hero.id))
    enter(f, "air")
    f.vx, f.vy = way * table.LEAP_VX, -table.LEAP_VY
    f.on_floor, f.air_ticks, f.fall_from = False, 0, f.y
    cues.append(Cue("jump", f.x, f.y, f.id, 0, f.surface))
    return True


def loses_heart(world: World, f: Fighter) -> bool:
    """Asked once, when he has become the last of his wave: whether he runs. Armed men and bosses never do."""
    if f.mind.heart or f.arm or f.row.boss or f.row.role == "knife_man" or not _last(world, f):
        return False
    f.mind.heart = "flees" if world.rng.below(table.HEARTLESS_ONE_IN) == 0 else "stays"
    return f.mind.heart == "flees"


def run_off(f: Fighter, hero: Fighter, cues: list[Cue]) -> None:
    """He has lost heart and runs away from the hero."""
    f.mind.token = ""
    enter(f, "flee")
    f.face = 1 if f.x >= hero.x else -1
    cues.append(Cue("panic", f.x, f.y - 40, f.id))


def _last(world: World, f: Fighter) -> bool:
    wave = world.wave(f.wave)
    if wave is None or wave.members < table.LEAST_WAVE or wave.queue:
        return False
    return not has_mates(world, f)


def has_mates(world: World, f: Fighter) -> bool:
    """Whether another man of his wave still stands."""
    return any(g.wave == f.wave and g.id != f.id and g.hp > 0 and g.state != "out" for g in world.foes)


def others_turn(world: World, hero: Fighter) -> bool:
    """Whether somebody is at the hero with his fists: bottles without end would never let him strike."""
    return any(
        not g.row.stands_far
        and g.hp > 0
        and g.mind.target == hero.id
        and abs(g.x - hero.x) <= table.TURN_PX
        and abs(g.y - hero.y) <= table.STOREY_PX
        for g in world.foes
    )


def arms_himself(world: World, f: Fighter) -> bool:
    """A bruiser who waits goes for an arm that lies near and bends for it; True if that decides this tick."""
    if f.row.role != "bruiser" or f.arm or f.mind.rank < 1 or f.state != "stand" or not f.on_floor:
        return False
    sorts = world.stock.sorts
    lying = [t for sort in f.row.takes for t in sorts.get(sort, ()) if _lies(world, f, t)]  # in no order: see below
    thing = min(lying, key=lambda t: (abs(t.x - f.x), t.id), default=None)
    if thing is None:
        return False
    if abs(thing.x - f.x) <= table.BEND_PX:
        enter(f, "pick_up")
        f.vx = 0
    else:
        f.pad |= RIGHT if thing.x > f.x else LEFT
    return True


def _lies(world: World, f: Fighter, thing: Thing) -> bool:
    """Whether it lies free on his floor, nearer to him than to any hero."""
    gap = abs(thing.x - f.x)
    if thing.gone or thing.kind not in ("item", "pickup") or gap > table.WAY_TO_ARM_PX or abs(thing.y - f.y) > 4:
        return False
    return all(abs(thing.x - h.x) > gap for h in world.heroes)


def bend(stage: Stage, world: World, f: Fighter, cues: list[Cue]) -> None:
    """The state: a long bend that shows what he is after; whoever hits him in it has taken it from him."""
    f.vx = 0
    if f.t == table.BEND_CLOSES_AT:
        lying = [t for t in world.things if t.sort in f.row.takes and _lies(world, f, t)]
        near = [t for t in lying if abs(t.x - f.x) <= table.BEND_PX]
        for thing in near[:1]:
            thing.gone = True
            f.arm, f.arm_uses = thing.sort, thing.uses or ARMS[thing.sort].uses
            cues.append(Cue("pickup", thing.x, thing.y, f.id, 0, thing.sort))
    elif f.t >= table.BEND_TICKS:
        enter(f, "stand")


def count_whiff(f: Fighter) -> None:
    """A blow is over: empty ones are counted; one that lands wipes the count. Who kicked the air is read less well."""
    if not f.landed and MOVES[f.move].weight != "none":
        f.whiffs += 1
        if f.move in table.READ_MOVES:
            f.recent = f.recent[: -table.READ_LOST]


def provoked(hero: Fighter) -> bool:
    """Whether the hero has just struck the air twice running."""
    return hero.whiffs >= table.WHIFFS
