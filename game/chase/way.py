"""Along Rostavili's way: which piece he is on, what comes after it, and where anything lies on it."""

from __future__ import annotations

from math import inf
from typing import NamedTuple

from game.chase.bodies import HALVES
from game.chase.city import PX_PER_M, City
from game.chase.world import Runner, Stage, World
from game.core.cue import Cue
from game.data import chase_pursuit as table

WEIGHT_STEPS = 100  # weights of a fork count in hundredths
BACK_M, LOOK_STEPS = 4.0, 17  # metres behind where he was from which he may be now, and how many of them
SAME_WAY = 0.3  # cosine: a piece that leads so much another way is not the one
STRAIGHT = 0.9999  # cosine between tail and nose of a bus that reaches so far from its middle, with a little to spare
BUS_REACH_M = HALVES["bus"][0] + 1.0


class Place(NamedTuple):
    """Where a bus is, where it heads, and how fast along its heading."""

    x: float
    y: float
    c: float
    s: float
    speed_mps: float


def place_at(
    city: City, path: int, way_m: float, aside_m: float = 0.0, after: int = -1
) -> tuple[float, float, float, float]:
    """(x, y, c, s) at `way_m` of a piece, going on along `after` and then whatever comes first; aside: right is +."""
    curve = city.paths[path].curve
    for _ in range(3):
        if way_m <= curve.length_m:
            break
        follows = city.paths[path].next
        if after < 0 and not follows:
            break
        way_m -= curve.length_m
        path = after if after >= 0 else follows[0]
        after = -1
        curve = city.paths[path].curve
    x, y, c, s = curve.at(way_m)
    return x - s * aside_m, y + c * aside_m, c, s


def locate(city: City, x: float, y: float, c: float = 0.0, s: float = 0.0) -> tuple[int, float]:
    """Piece and metres along it nearest to (x, y), among those that lead the way of heading (c, s) if one is given."""
    best = (1e18, 0, 0.0)
    for i, path in enumerate(city.paths):
        way_m = path.curve.nearest(x, y)
        px, py, pc, ps = path.curve.at(way_m)
        if (c or s) and pc * c + ps * s < SAME_WAY:
            continue
        far = (px - x) * (px - x) + (py - y) * (py - y)
        if far < best[0]:
            best = far, i, way_m
    return best[1], best[2]


def ahead_of(city: City, path: int, way_m: float, by_m: float) -> tuple[int, float]:
    """Piece and metres along it so much farther on."""
    way_m += by_m
    for _ in range(4):
        length = city.paths[path].curve.length_m
        if way_m <= length or not city.paths[path].next:
            break
        way_m -= length
        path = city.paths[path].next[0]
    return path, way_m


def straight_by(city: City, path: int, way_m: float) -> float:
    """The nearest metres of a piece where a bus stands along a straight street: behind, or before if rails are there.

    Nobody is put back over rails that he has crossed.
    """
    curve = city.paths[path].curve
    for step_m in (-1.0, 1.0):
        at = way_m
        while 0.0 <= at <= curve.length_m:
            tail_x, tail_y, c, s = curve.at(at - BUS_REACH_M)
            if step_m < 0 and any(crossing.area.holds(tail_x, tail_y) for crossing in city.crossings):
                break
            _, _, nose_c, nose_s = curve.at(at + BUS_REACH_M)
            if c * nose_c + s * nose_s > STRAIGHT:
                return at
            at += step_m
    return way_m


def follow_way(stage: Stage, world: World, runner: Runner, place: Place, cues: list[Cue]) -> None:
    """Keep track of where he is on his way; at the end of a piece the next one begins, which is chosen in time."""
    city = stage.city
    runner.way_m = _along(city, runner, place)
    if runner.after < 0:
        runner.after = _choose(stage, world, runner)
    piece = city.paths[runner.path]
    if runner.way_m < piece.curve.length_m - 1.0 or runner.after < 0:
        return
    last, runner.path = runner.path, runner.after
    begun = city.paths[runner.path]
    runner.way_m = begun.curve.nearest(place.x, place.y)
    runner.after, runner.crossing = -1, -1
    if begun.beat == table.RING_BEAT and city.paths[last].beat == table.RING_BEAT and runner.path < last:
        runner.turns += 1
    if begun.beat > world.beat:
        world.beat, world.stalls = begun.beat, 0
        cues.append(Cue("beat", round(place.x * PX_PER_M), round(place.y * PX_PER_M), n=begun.beat))


def _along(city: City, runner: Runner, place: Place) -> float:
    """Abreast of where he is; a sharp corner is passed when the leg behind it is nearer."""
    found = city.paths[runner.path].curve.nearest_of(place.x, place.y, runner.way_m - BACK_M, LOOK_STEPS)
    return max(found, runner.way_m - BACK_M)


def _choose(stage: Stage, world: World, runner: Runner) -> int:
    """What he takes at the end of this piece: by weight, bolder with us near; the way out when the ring is done.

    With his hull gone he makes for the yard by the shortest way.
    """
    city = stage.city
    follows = [p for p in city.paths[runner.path].next if not city.paths[p].last or may_leave(runner)]
    if not follows:
        return -1
    if any(city.paths[p].last for p in follows):
        return next(p for p in follows if city.paths[p].last)
    if world.runner is not None and world.runner.hull <= 0.0:
        return min(follows, key=lambda p: (_to_the_ring_m(city, p), p))
    near = world.gap_m < table.BOLD_M
    weights = []
    for p in follows:
        path = city.paths[p]
        weights.append(max(round(WEIGHT_STEPS * path.weight * (1 + (path.bold if near else 0.0))), 1))
    roll = world.rng.below(sum(weights))
    for p, weight in zip(follows, weights, strict=True):
        if roll < weight:
            return p
        roll -= weight
    return follows[-1]


def _to_the_ring_m(city: City, path: int) -> float:
    """How long the shortest way is from the beginning of a piece to the ring; no end where none leads there."""
    least = dict.fromkeys(range(len(city.paths)), inf)
    least[path] = 0.0
    left = [path]
    while left:
        here = min(left, key=lambda p: (least[p], p))
        left.remove(here)
        piece = city.paths[here]
        if piece.beat == table.RING_BEAT:
            return least[here]
        for p in piece.next:
            if least[here] + piece.curve.length_m < least[p]:
                least[p] = least[here] + piece.curve.length_m
                left.append(p)
    return inf


def may_leave(runner: Runner) -> bool:
    """Whether the way out of the ring is what he takes next time: after his turns, or since somebody lies in wait."""
    return runner.leaves or runner.turns >= table.RING_TURNS - 1
