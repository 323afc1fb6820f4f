"""Brains: every one chooses his pad for the tick; source: fighters.md F6 and F7."""

from __future__ import annotations

from game.core.cue import Cue
from game.data import brawlers as table
from game.data.fighters import BYSTANDER, HERO, KINDS
from game.data.moves import MOVES
from game.data.stage import Stage
from game.foot import bodyguards, bystanders, dogs, habits, partner, roles, strongman
from game.foot.bodies import enter, phase
from game.foot.ducking import ducks, pace_pct
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_for, ground_of
from game.foot.places import barred, distance_of, places_of, sway, target_of, walk_to
from game.foot.route import to_level
from game.foot.strays import strays
from game.foot.tokens import break_off_unseen, grant
from game.foot.vents import steam_ahead
from game.foot.view import seen_room
from game.foot.world import World
from game.foot.yielding import makes_way, yields

BOSSES = {"strongman": strongman.think, "bodyguard": bodyguards.think}
IDLE_MOODS = frozenset({"guard", "wait", "ambush"})
MIND_FREE = frozenset({"stand", "air", "crouch"})


def think(stage: Stage, world: World, cues: list[Cue]) -> None:
    """Every brain chooses its pad for this tick; tokens are given out."""
    ground = ground_of(stage, world)
    places = places_of(world, ground)
    calm = world.hands_off
    for f in world.fighters:
        row = KINDS[f.kind]
        if row.team == HERO:
            if f.player < 0:
                partner.think(stage, world, ground, f, cues)
            continue
        f.last_pad, f.pad = f.pad, 0
        if row.team == BYSTANDER:
            bystanders.think(stage, world, ground, f)
            continue
        if f.state == "blow":
            break_off_unseen(world, f)
        if row.boss:
            BOSSES[row.role](stage, world, ground, f, calm, cues)
        elif row.role == "dog":
            dogs.think(stage, world, ground, f, calm, cues)
        else:
            _give_back(f)
            if f.state == "blow" and phase(f) == "recover" and not f.landed and not MOVES[f.move].lob:
                roles.missed(stage, f)
            makes_way(world, f)
            if f.state in MIND_FREE and not calm and _joins(world, f):
                _man(stage, world, ground_for(stage, world, f, ground), f, places, cues)
    if not calm:
        grant(stage, world, cues)


def _give_back(f: Fighter) -> None:
    """A token goes back when the blow is over or has been broken off."""
    if f.mind.token and f.state not in ("blow", "hold"):
        f.mind.token = ""
    if f.mind.rest_ticks:
        f.mind.rest_ticks -= 1


def _man(
    stage: Stage, world: World, ground: Ground, f: Fighter, places: dict[int, tuple[int, int]], cues: list[Cue]
) -> None:
    mind = f.mind
    hero = target_of(world, f)
    if hero is None:
        return
    mind.target = hero.id
    habits.watch_back(f, hero)
    f.back_row = False
    if ducks(world, f, hero) or strays(stage, world, f, hero, cues):
        return
    if f.state == "stand":
        f.face = 1 if hero.x >= f.x else -1
    side, rank = places.get(f.id, (1, 3))
    mind.side, mind.rank = side, rank
    if f.state == "stand" and habits.loses_heart(world, f):
        habits.run_off(f, hero, cues)
        return
    if (
        habits.leaps_back(stage, world, ground, f, hero, cues)
        or habits.feints(world, f)
        or habits.arms_himself(world, f)
    ):
        return
    hides = _hides(world, f)
    keeps_far = f.row.stands_far and not hides
    if (keeps_far or not f.row.stands_far) and roles.special(stage, world, ground, f, hero):
        return
    if abs(hero.y - f.y) > table.STOREY_PX and not keeps_far and hero.on_floor:
        if f.state != "stand" or f.t >= table.LOOKS_ABOUT_TICKS:
            to_level(stage, world, ground, f, hero)
        return
    near = distance_of(rank) - (table.LUNGE_PX if f.row.stands_far else 0)
    goal = hero.x + side * (table.FAR_PX if keeps_far else near) + sway(world, f)
    if world.view.lock:
        left, right = seen_room(world.view)
        goal = max(left, min(goal, right))
    if (hero.x - f.x) * side > 0 and abs(hero.x - f.x) < table.PASSES_PX:
        if phase(hero) == "active":
            return  # nobody passes a fist
        f.back_row = True  # he passes the hero in the back row
        f.walk_pct = table.PASSING_PCT
    else:
        f.walk_pct = max(table.LAST_SPEED_PCT if _few_left(world, f) else 100, pace_pct(world, f))
    since = (world.tick + f.mind.sway * table.TAUNT_LATER_TICKS) % table.TAUNT_EVERY_TICKS
    if rank > 0 and f.state == "stand" and since == 0:
        enter(f, "taunt")
        f.vx = 0
        cues.append(Cue("taunt", f.x, f.y - 60, f.id))
        return
    if not barred(world, f, goal) and not steam_ahead(stage, world, f, goal):
        walk_to(ground, f, goal, hero)
    yields(world, f, goal)


def _joins(world: World, f: Fighter) -> bool:
    """Whether he is in the fight; who only stands about joins in when his wave runs or somebody has hurt him."""
    if f.mind.mood not in IDLE_MOODS:
        return True
    wave = world.wave(f.wave)
    if (wave is not None and wave.state == "running") or f.hp < f.max_hp:
        f.mind.mood = "hunt"
        return True
    return False


def _hides(world: World, f: Fighter) -> bool:
    """Whether the last man of a wave has stayed out of reach for too long: then he comes."""
    wave = world.wave(f.wave)
    alone = not (wave is not None and wave.queue) and not habits.has_mates(world, f)
    f.mind.alone_ticks = f.mind.alone_ticks + 1 if alone else 0
    return f.mind.alone_ticks > table.HIDES_TICKS


def _few_left(world: World, f: Fighter) -> bool:
    wave = world.wave(f.wave)
    if wave is None or wave.members < 3 or wave.queue:
        return False
    return sum(1 for g in world.foes if g.wave == f.wave and g.hp > 0 and g.state != "out") <= 2
