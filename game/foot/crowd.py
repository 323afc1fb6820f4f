"""Bodies that stand in one another ease apart a little each tick, and nowhere that they would not have walked to."""

from __future__ import annotations

from itertools import islice
from operator import attrgetter

from game.core.pads import side
from game.data.crowd import (
    BOSS_EASE_PCT,
    EASE_LEAST,
    EASE_MOST,
    EASE_PER_PX,
    HERO_EASE_PCT,
    REST_PX,
    SLACK_PX,
    STOREY_PX,
)
from game.data.fighters import BYSTANDER, HERO, HERO_KINDS, KINDS
from game.data.stage import Stage
from game.foot.bodies import hurt_box, phase
from game.foot.fighter import Fighter
from game.foot.ground import Ground, ground_for, ground_of
from game.foot.motion import firm, shift
from game.foot.plan import plan_of
from game.foot.world import World

YIELDS = frozenset({"stand", "crouch", "land", "taunt", "feint", "blind", "pick_up"})  # who may be moved
HELPLESS = frozenset({"stun", "dazed", "kneel"})  # who may be moved by men, not by a hero
STANDS = YIELDS | HELPLESS | {"blow", "scene"}  # whom the others keep clear of
FILLS = STANDS | {"hold"}  # who holds a hero in his arms is moved by nobody
HERO_STANDS = frozenset({"stand", "crouch", "land"})  # not in a blow: whom he strikes or takes stays where he aimed
ONLOOKS = frozenset({"look", "cower"})  # what bystanders do with their feet still
RESTS = frozenset({"stand", "taunt", "feint"})
WIDEST_PX = max(REST_PX, 2 * max(kind.half_px for kind in KINDS.values()))
FROM_LEFT = attrgetter("x", "id")
FOOT_PX = 8  # from the middle of a body to where it must have floor


def ease_apart(stage: Stage, world: World) -> None:
    """One tick of it for everybody: a sweep from left to right, ties by id."""
    there = [f for f in world.fighters if f.state in FILLS and f.on_floor and not f.back_row and not _carries(f)]
    if len(there) < 2:
        return
    there.sort(key=FROM_LEFT)
    easing: dict[int, int] = {}
    for at, a in enumerate(there):
        for b in islice(there, at + 1, None):
            if b.x - a.x >= WIDEST_PX:
                break
            over = _room_px(a, b) - (b.x - a.x)
            if over > 0 and _meet(a, b):
                _part(a, b, min(EASE_MOST, EASE_LEAST + over * EASE_PER_PX), easing)
    if easing:
        most = EASE_MOST * BOSS_EASE_PCT // 100 if any(KINDS[f.kind].boss for f in there) else EASE_MOST
        hall = ground_of(stage, world)
        for f in there:
            if easing.get(f.id):
                ground = ground_for(stage, world, f, hall)
                _ease(stage, world, ground, f, max(-most, min(most, easing[f.id])))


def _carries(f: Fighter) -> bool:
    return bool(f.holds) and f.kind in HERO_KINDS


def _room_px(a: Fighter, b: Fighter) -> int:
    """From feet to feet, what the two need: more when both stand about and wait."""
    one, other = KINDS[a.kind], KINDS[b.kind]
    if one.team == other.team != HERO and a.state in RESTS and b.state in RESTS and not a.vx and not b.vx:
        return REST_PX
    return one.half_px + other.half_px - SLACK_PX


def _meet(a: Fighter, b: Fighter) -> bool:
    """Whether the two are in each other's way on one floor. Onlookers are in nobody's but each other's.

    Men who walk past each other do so behind one another's backs: a push would only make it last. Who walk the same way
    come apart, and a hero brushes them all aside.
    """
    one, other = KINDS[a.kind], KINDS[b.kind]
    if abs(a.y - b.y) > STOREY_PX or a.cage != b.cage or not one.half_px or not other.half_px:
        return False
    if (one.team == BYSTANDER) != (other.team == BYSTANDER):
        return False
    if one.team == HERO or other.team == HERO:
        return all(f.state in HERO_STANDS for f in (a, b) if f.kind in HERO_KINDS)
    return a.vx * b.vx >= 0


def _yields(f: Fighter, other: Fighter) -> bool:
    """Whether he lets himself be moved by another: not as he strikes or is knocked back, and no hero who walks."""
    if f.freeze_ticks or f.push:
        return False
    if f.kind in HERO_KINDS:
        return f.state == "stand" and not f.vx and not side(f.pad)
    if f.state == "blow":
        return phase(f) == "recover"  # a tell and its fist stay where they were seen
    if f.state in HELPLESS:
        return other.kind not in HERO_KINDS  # whom a hero strikes stays before his fist
    return f.state in YIELDS or (f.state == "scene" and f.move in ONLOOKS)


def _part(a: Fighter, b: Fighter, speed: int, easing: dict[int, int]) -> None:
    """Share out between the left and the right man by weight; who stands fast leaves it all to the other."""
    left, right = KINDS[a.kind].weight * _yields(a, b), KINDS[b.kind].weight * _yields(b, a)
    if not left and not right:
        return
    if a.kind in HERO_KINDS or b.kind in HERO_KINDS:
        speed = speed * HERO_EASE_PCT // 100
    elif KINDS[a.kind].boss or KINDS[b.kind].boss:
        speed = speed * BOSS_EASE_PCT // 100
    own = speed * right // (left + right) if left and right else speed * bool(left)
    easing[a.id] = easing.get(a.id, 0) - own
    easing[b.id] = easing.get(b.id, 0) + speed - own


def _ease(stage: Stage, world: World, ground: Ground, f: Fighter, amount: int) -> None:
    f.rx += amount
    way = 1 if f.rx > 0 else -1
    while abs(f.rx) >= 256:
        f.rx -= way * 256
        if not firm(ground, f, way * (FOOT_PX + 1)) or _hot(stage, world, f, way) or not shift(ground, f, way):
            f.rx = 0


def _hot(stage: Stage, world: World, f: Fighter, way: int) -> bool:
    """Whether one px to that side he would come into steam, sparks or fire that he is not in."""
    now = hurt_box(f)
    then = now.at(way, 0)
    plan = plan_of(stage.level)
    boxes = [s.box for s in plan.at(f.x, f.y).hazard_hot if world.counts(s)]
    for at, vent in plan.vents.items():
        thing = world.thing(at)
        if thing is not None and not thing.gone and thing.state != "idle":
            boxes.append(vent.box)
    return any(box.meets(then) and not box.meets(now) for box in boxes)
