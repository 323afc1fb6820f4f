"""People on the pavements: they stroll, jump aside in time, and shake a fist at whoever took their motorbike."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

import numpy as np

from game.chase.bodies import HALVES
from game.chase.city import PX_PER_M, City
from game.chase.street import Walker
from game.chase.world import Stage, World
from game.core.cue import Cue
from game.data import chase_walkers as table
from game.data.chase import TICKS_A_SECOND
from game.data.chase_traffic import CROWDS, SIGHT_X_M, SIGHT_Y_M

TURNS = ((0.0, 1.0), (0.0, -1.0), (-1.0, 0.0))  # to the right, to the left, back


def stroll(stage: Stage, world: World, cues: list[Cue]) -> None:
    """A tick of everybody on foot."""
    if world.tick % table.BIRTH_TICKS == 0:
        _come_and_go(stage, world)
    if not world.walkers:
        return
    for walker in world.walkers:
        walker.t += 1
        STATES[walker.state](stage.city, walker)
    _mind_the_traffic(world, cues)


def _go(walker: Walker, speed_mps: float) -> None:
    walker.x += walker.c * speed_mps / TICKS_A_SECOND
    walker.y += walker.s * speed_mps / TICKS_A_SECOND


def enter(walker: Walker, state: str) -> None:
    """Begin a state."""
    walker.state, walker.t = state, 0


def _walk(city: City, walker: Walker) -> None:
    if city.walks(walker.x + walker.c * table.AHEAD_M, walker.y + walker.s * table.AHEAD_M):
        _go(walker, table.WALK_MPS)
        return
    for c, s in TURNS:  # the pavement ends: along the next side of it
        nc, ns = walker.c * c - walker.s * s, walker.s * c + walker.c * s
        if city.walks(walker.x + nc * table.AHEAD_M, walker.y + ns * table.AHEAD_M):
            walker.c, walker.s = nc, ns
            return


def _flee(city: City, walker: Walker, speed_mps: float) -> bool:
    """On as long as no wall stands before him; whether he got on."""
    free = city.is_open(walker.x + walker.c * table.BODY_M, walker.y + walker.s * table.BODY_M)
    if free:
        _go(walker, speed_mps)
    return free


def _leap(city: City, walker: Walker) -> None:
    _flee(city, walker, table.LEAP_MPS)
    if walker.t >= table.LEAP_TICKS:
        enter(walker, "lie")


def _lie(city: City, walker: Walker) -> None:
    if walker.t >= table.LIE_TICKS:
        enter(walker, "fist" if walker.rider else "back")


def _fist(city: City, walker: Walker) -> None:
    if walker.t >= table.FIST_TICKS:
        enter(walker, "back")


def _back(city: City, walker: Walker) -> None:
    """On in the direction in which he jumped, at a wall back, until there is pavement under him; then as others do."""
    if city.walks(walker.x, walker.y) or walker.t > table.BACK_TICKS:
        enter(walker, "walk")
    elif not _flee(city, walker, table.RUN_MPS):
        walker.c, walker.s = -walker.c, -walker.s


STATES = {"walk": _walk, "leap": _leap, "lie": _lie, "fist": _fist, "back": _back}


def _mind_the_traffic(world: World, cues: list[Cue]) -> None:
    """Who stands in a way jumps aside before it is too late; whoever is reached all the same is out of it in time."""
    for at, near in groupby(_near(world), key=itemgetter(0)):
        walker = world.walkers[at]
        x, y, threat = walker.x, walker.y, None
        for _, row in near:
            bx, by, c, s, vx, vy = world.bodies.block[:6, row].tolist()
            half_length, half_width = HALVES[world.vehicles[row].kind]
            dx, dy = x - bx, y - by
            along, aside = dx * c + dy * s, dy * c - dx * s
            speed, beside = vx * c + vy * s, abs(aside) - half_width
            if beside < table.BODY_M and abs(along) - half_length < table.BODY_M:
                _out_of(walker, c, s, aside, half_width)
            soon = half_length + max(speed, 0.0) * table.WARN_S
            danger = speed > table.FAST_MPS and beside < table.WARN_SIDE_M and -half_length < along < soon
            if danger and threat is None:
                threat = c, s, aside
        if threat is not None and walker.state in ("walk", "back", "fist"):
            _jump(walker, *threat, cues)


def _near(world: World) -> Iterable[tuple[int, int]]:
    """Walkers, and rows of those that may be upon them soon: more than all of them."""
    bodies = world.bodies
    length, width = bodies.halves
    reach = np.abs(bodies.vx)
    reach += np.abs(bodies.vy)
    reach *= table.WARN_S
    reach += length
    reach += width
    reach += table.WARN_SIDE_M + table.BODY_M
    far_x = np.array([walker.x for walker in world.walkers])[:, None] - bodies.x
    far_y = np.array([walker.y for walker in world.walkers])[:, None] - bodies.y
    near = np.abs(far_x, far_x) < reach
    near &= np.abs(far_y, far_y) < reach
    walkers, rows = near.nonzero()
    return zip(walkers.tolist(), rows.tolist(), strict=True)


def _side(walker: Walker, aside: float) -> float:
    """Which side of a vehicle he is nearer to."""
    return 1.0 if aside > 0 or (aside == 0 and walker.id % 2) else -1.0


def _jump(walker: Walker, c: float, s: float, aside: float, cues: list[Cue]) -> None:
    side = _side(walker, aside)
    walker.c, walker.s = -s * side, c * side
    enter(walker, "leap")
    cues.append(Cue("leap", round(walker.x * PX_PER_M), round(walker.y * PX_PER_M), walker.id, walker.look))


def _out_of(walker: Walker, c: float, s: float, aside: float, half_width: float) -> None:
    """Beside the vehicle instead of under it."""
    side = _side(walker, aside)
    move = side * (half_width + table.BODY_M) - aside
    walker.x -= s * move
    walker.y += c * move


def _come_and_go(stage: Stage, world: World) -> None:
    """Those far away leave; one more may come, out of sight, where people walk."""
    city, rng = stage.city, world.traffic_rng
    row = world.row(world.bus_id)
    bx, by = float(world.bodies.x[row]), float(world.bodies.y[row])
    world.walkers = [w for w in world.walkers if abs(w.x - bx) < table.GONE_X_M and abs(w.y - by) < table.GONE_Y_M]
    density = next((d.density for d in city.districts if d.area.holds(bx, by)), 1.0)
    if len(world.walkers) >= round(CROWDS[stage.difficulty.name].walkers * density):
        return
    for _ in range(table.BIRTH_TRIES):
        x = bx + (rng.below(2001) - 1000) / 1000 * table.BIRTH_X_M
        y = by + (rng.below(2001) - 1000) / 1000 * table.BIRTH_Y_M
        if (abs(x - bx) > SIGHT_X_M or abs(y - by) > SIGHT_Y_M) and city.walks(x, y):
            c, s = ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0))[rng.below(4)]
            put_walker(world, x, y, c, s)
            return


def put_walker(world: World, x: float, y: float, c: float, s: float) -> Walker:
    """Somebody new on foot."""
    walker = Walker(world.next_walker, world.next_walker % table.LOOKS, x, y, c, s)
    world.next_walker += 1
    world.walkers.append(walker)
    return walker


def throw_rider(world: World, row: int, cues: list[Cue]) -> None:
    """The rider of a motorbike jumps clear to the side, and will shake his fist."""
    x, y, c, s = world.bodies.block[:4, row].tolist()
    side = 1.0 if world.vehicles[row].id % 2 else -1.0
    rider = put_walker(world, x - s * side, y + c * side, -s * side, c * side)
    rider.rider = True
    enter(rider, "leap")
    cues.append(Cue("fist", round(x * PX_PER_M), round(y * PX_PER_M), rider.id))
