"""The next turn as it is told: along the way that Rostavili took and means to take, off it by the arrows of the map."""

from __future__ import annotations

import math
from typing import NamedTuple

from game.chase.city import City
from game.chase.sites import ArrowHint
from game.chase.way import place_at
from game.chase.world import World
from game.data.chase import CORNER_MPS2

ARROW_M, ARROW_SIDE_M = 80.0, 14.0
HIS_TURN_M = 60.0  # so far before it his own next turn is told
STEP_M = 4.0  # as he drops his crumbs
PLAN_M = 160.0  # so far ahead of him his plan is known: whoever is in front of him follows it as well
OFF_M, ABREAST_M = 18.0, 30.0  # whoever is farther from his way than that is not on it; nor so far to its side,
# which a quay or a pavement along an avenue still is
LOOK = 3  # steps over which a direction is taken: swerves between lanes are no turns
STREET = 1  # steps ahead of our bus its street is looked at: in a corner that is already the one behind it
AFTER = 7  # steps behind the middle of a corner its new street is looked at
TURNED, SHARP = math.cos(math.radians(40)), math.sin(math.radians(52))  # a corner begins; the least that is one
HINT_M = 36.0  # an arrow of the map that stands so near says how hard the corner is
KEEP_TICKS = 4
SAME_STREET, SAME_M = 0.9, 12.0  # cosine between the streets behind a turn, and metres: else it is another one
BESIDE_HIM_M = 40.0  # whoever is so near to him sees him
LATE_M = 20.0  # nobody is told of a turn that he is in already
HARD_MPS = 10.0
CORNER_MPS = 11.0  # at which a corner that the map says nothing of is taken
TURN_IN_M = 16.0  # so far before the middle of a corner one steers
BESIDE_M = 45.0  # so far to its side the way still tells a direction
BACKING_MPS, WRONG_TICKS = 0.5, 75
AGAINST = math.cos(math.radians(125))
ASTRAY_M = 160.0  # whoever missed a turn is told of the next street towards him so far ahead
AHEAD, BEHIND = math.cos(math.radians(50)), math.cos(math.radians(160))  # between them he lies aside

Point = tuple[float, float]


class Turn(NamedTuple):
    """A corner ahead: its shape, how hard it is (bend, hard, short), metres to go, heading of the street behind it.

    `speed_mps` is the speed at which it is taken. `back` leads back to him whoever missed a turn.
    """

    turn: str
    paint: str
    metres: float
    c: float
    s: float
    speed_mps: float = CORNER_MPS
    back: bool = False

    def too_fast(self, speed_mps: float) -> bool:
        """Whether a bus that goes so fast has to brake now to get round."""
        if self.paint == "short":
            return False
        room_m = max(self.metres - TURN_IN_M, 0.0)
        return speed_mps * speed_mps > self.speed_mps * self.speed_mps + 2.0 * CORNER_MPS2 * room_m


def paint_of(hint: ArrowHint) -> str:
    """How an arrow is painted: bend, hard, or short for a short cut."""
    return "short" if hint.turn == "short" else "hard" if hint.speed_mps < HARD_MPS else "bend"


def next_turn(
    hints: tuple[ArrowHint, ...], x: float, y: float, c: float, s: float, reach_m: float = ARROW_M
) -> tuple[ArrowHint, float] | None:
    """The nearest turn of the map ahead of a bus at (x, y, c, s), and the metres to it; None if there is none near."""
    best: tuple[ArrowHint, float] | None = None
    for hint in hints:
        dx, dy = hint.x - x, hint.y - y
        along, aside = dx * c + dy * s, abs(dy * c - dx * s)
        facing = hint.c * c + hint.s * s
        if 0 < along < reach_m and aside < ARROW_SIDE_M and facing > 0.5 and (best is None or along < best[1]):
            best = hint, along
    return best


def his_way(city: City, world: World) -> list[Point]:
    """Where he was, from long ago to now, and where he will be; nothing without him."""
    runner = world.runner
    row = world.row(runner.vehicle) if runner is not None else -1
    if runner is None or row < 0 or not city.paths:
        return []
    way = [*reversed(runner.crumbs), (float(world.bodies.x[row]), float(world.bodies.y[row]))]
    for k in range(2, round(PLAN_M / STEP_M) + 1):
        x, y, _, _ = place_at(city, runner.path, runner.way_m + k * STEP_M, runner.aside_m, runner.after)
        way.append((x, y))
    return way


def _direction(way: list[Point], at: int) -> Point:
    ax, ay = way[max(at, 0)]
    bx, by = way[min(at + LOOK, len(way) - 1)]
    long = math.hypot(bx - ax, by - ay)
    return ((bx - ax) / long, (by - ay) / long) if long > 1.0 else (0.0, 0.0)


def _nearest(way: list[Point], x: float, y: float, c: float, s: float) -> int:
    """Where on the way a bus at (x, y, c, s) is, the latest time that it leads there; -1 off it."""
    best, found = OFF_M, -1
    for at in range(len(way) - 1 - LOOK, -1, -1):
        if found >= 0 and at < found - 2 * LOOK:
            break
        dx, dy = way[at][0] - x, way[at][1] - y
        far = math.hypot(dx * c + dy * s, (dy * c - dx * s) * OFF_M / ABREAST_M)
        dc, ds = _direction(way, at)
        if far < best and dc * c + ds * s > 0.2:
            best, found = far, at
    return found


def street_on(way: list[Point], x: float, y: float, c: float, s: float) -> Point | None:
    """Heading of the way a little ahead of a bus at (x, y, c, s); None off it."""
    here = _nearest(way, x, y, c, s)
    heading = _direction(way, here + STREET) if here >= 0 else (0.0, 0.0)
    return heading if heading != (0.0, 0.0) else None


def corner_on(way: list[Point], x: float, y: float, c: float, s: float) -> tuple[float, Turn | None]:
    """The next corner of the way for a bus at (x, y, c, s), and how many metres of the way are known; 0 off it."""
    here = _nearest(way, x, y, c, s)
    if here < 0:
        return 0.0, None
    bc, bs = _direction(way, here)
    metres = (way[here][0] - x) * bc + (way[here][1] - y) * bs
    for at in range(here, len(way) - 1 - LOOK):
        if at > here:
            metres += math.hypot(way[at][0] - way[at - 1][0], way[at][1] - way[at - 1][1])
        if metres > ARROW_M:
            break
        dc, ds = _direction(way, at)
        if dc * bc + ds * bs >= TURNED:
            continue
        ac, as_ = _direction(way, min(at + AFTER, len(way) - 1 - LOOK))
        sine = bc * as_ - bs * ac
        if abs(sine) > SHARP:
            return metres, Turn("right" if sine > 0 else "left", "bend", max(metres, 0.0), ac, as_)
    return metres, None


def way_back(city: City, world: World, x: float, y: float, c: float, s: float) -> Turn | None:
    """The next street towards him, for a bus at (x, y, c, s) off his way; None if he lies ahead or straight behind."""
    runner = world.runner
    row = world.row(runner.vehicle) if runner is not None else -1
    dx, dy = float(world.bodies.x[row]) - x, float(world.bodies.y[row]) - y
    far = math.hypot(dx, dy)
    if row < 0 or far < BESIDE_HIM_M or not BEHIND * far < dx * c + dy * s < AHEAD * far:
        return None
    found = []
    for junction in city.junctions:
        jx, jy = junction.area.centre
        along, aside = (jx - x) * c + (jy - y) * s, abs((jy - y) * c - (jx - x) * s)
        if LATE_M <= along < ASTRAY_M and aside < ARROW_SIDE_M:
            found.append(along)
    side = 1.0 if dy * c - dx * s > 0 else -1.0
    turn = "right" if side > 0 else "left"
    return Turn(turn, "bend", min(found), -s * side, c * side, back=True) if found else None


def nearer(before: Turn | None, found: Turn | None) -> Turn | None:
    """The same turn is not told farther away than a moment ago, as his way ahead of it changes; another one is."""
    if before is None or found is None or found.turn != before.turn or found.back != before.back:
        return found
    if before.metres < LATE_M:
        return found  # it is in sight
    same = found.c * before.c + found.s * before.s > SAME_STREET and found.metres < before.metres + SAME_M
    return found._replace(metres=min(found.metres, before.metres)) if same else found


class NextTurn:
    """Tells the next turn; it is looked for anew every KEEP_TICKS."""

    def __init__(self, city: City) -> None:
        self._city = city
        self._of: tuple[int, int, int] | None = None
        self._turn: Turn | None = None
        self._street: Point | None = None
        self._way: list[Point] = []

    def at(self, world: World) -> Turn | None:
        """The turn ahead of our bus; None if there is none within ARROW_M."""
        self._keep(world)
        return self._turn

    def street(self, world: World) -> Point | None:
        """Where the street that our bus is on leads, a few metres ahead of it; None off his way."""
        self._keep(world)
        return self._street

    def his(self, world: World) -> Turn | None:
        """The turn that he takes next, from where he is; None if he goes straight on for HIS_TURN_M."""
        self._keep(world)
        if world.runner is None:
            return None
        x, y, c, s = world.bodies.block[:4, world.row(world.runner.vehicle)].tolist()
        turn = corner_on(self._way, x, y, c, s)[1]
        return turn if turn is not None and turn.metres < HIS_TURN_M else None

    def _keep(self, world: World) -> None:
        x, y, c, s = world.bodies.block[:4, world.row(world.bus_id)].tolist()
        now = world.tick // KEEP_TICKS, round(x), round(y)
        if now != self._of:
            found = self._look(world, x, y, c, s)
            late = found is not None and found.metres < LATE_M
            self._of, self._turn = now, None if late and self._turn is None else nearer(self._turn, found)

    def _look(self, world: World, x: float, y: float, c: float, s: float) -> Turn | None:
        hint = next_turn(self._city.arrow_hints, x, y, c, s)
        way = self._way = his_way(self._city, world)
        self._street = street_on(way, x, y, c, s)
        known_m, turn = corner_on(way, x, y, c, s)
        if turn is not None:  # his plan leads him round it early or late; where it is, the map knows
            sure = next_turn(self._city.arrow_hints, x, y, c, s, ARROW_M + HINT_M)
            near = sure is not None and sure[0].turn == turn.turn and abs(sure[1] - turn.metres) < HINT_M
            if near and sure is not None:
                turn = turn._replace(paint=paint_of(sure[0]), metres=sure[1], speed_mps=sure[0].speed_mps)
            return turn if turn.metres < ARROW_M else None
        if hint is None and way and not known_m:
            return way_back(self._city, world, x, y, c, s)
        if hint is None or (hint[1] < known_m and hint[0].turn != "short"):
            return None  # he went on ahead there
        told, metres = hint
        side = -1.0 if told.turn.endswith("left") else 1.0 if told.turn.endswith("right") else 0.0
        ahead = not side
        c, s = told.c * ahead - told.s * side, told.s * ahead + told.c * side
        return Turn(told.turn, paint_of(told), metres, c, s, told.speed_mps)


def against(way: list[Point], x: float, y: float, c: float, s: float) -> bool:
    """Whether the way beside a bus at (x, y, c, s) runs against it, or one that is far off lies behind it."""
    if len(way) <= LOOK or _nearest(way, x, y, c, s) >= 0:
        return False
    at = min(range(len(way) - LOOK), key=lambda k: math.hypot(way[k][0] - x, way[k][1] - y))
    dx, dy = way[at][0] - x, way[at][1] - y
    far = math.hypot(dx, dy)
    dc, ds = _direction(way, at) if far < BESIDE_M else (dx / far, dy / far)
    return dc * c + ds * s < AGAINST


class WrongWay:
    """Whether our bus has stood or driven against his way for WRONG_TICKS; looked at every KEEP_TICKS."""

    def __init__(self, city: City) -> None:
        self._city = city
        self._since = self._looked = 0
        self._against = False

    def at(self, world: World) -> bool:
        """Whether whoever drives should be told to turn round."""
        if not self._looked <= world.tick < self._looked + KEEP_TICKS:
            begun = self._against and self._looked <= world.tick
            x, y, c, s, vx, vy = world.bodies.block[:6, world.row(world.bus_id)].tolist()
            ahead_mps = vx * c + vy * s
            self._against = ahead_mps > -BACKING_MPS and against(his_way(self._city, world), x, y, c, s)
            self._looked = world.tick
            if not begun:
                self._since = world.tick
        return self._against and world.tick - self._since >= WRONG_TICKS
