"""Help at the wheel that a player may switch on: throttle, brakes before a corner, a pull towards the lane."""

from __future__ import annotations

from typing import NamedTuple

from game.chase.driving import Command
from game.chase.lanes import nearest_lane
from game.chase.world import Stage
from game.data import chase as feel

TOWARDS = 0.7  # cosine of the angle within which an arrow counts as ours


class Place(NamedTuple):
    """Where a bus is and where it heads."""

    x: float
    y: float
    c: float
    s: float


def assisted(stage: Stage, wish: Command, place: Place, speed_mps: float) -> Command:
    """The wish, with what was asked for added."""
    help_ = stage.assists
    if help_.auto_throttle and not wish.brake:
        wish = wish._replace(throttle=1.0)
    if help_.corner_brake and _too_fast(stage, place, speed_mps):
        wish = wish._replace(throttle=0.0, brake=max(wish.brake, feel.CORNER_BRAKE))
    if help_.lane_magnet and not wish.wheel and speed_mps > feel.STANDSTILL_MPS:
        wish = wish._replace(wheel=_pull(stage, place))
    return wish


def _too_fast(stage: Stage, place: Place, speed_mps: float) -> bool:
    """Whether the corner of an arrow ahead could not be taken any more without brakes."""
    for hint in stage.city.arrow_hints:
        if place.c * hint.c + place.s * hint.s < TOWARDS or speed_mps <= hint.speed_mps:
            continue
        ahead = (hint.x - place.x) * place.c + (hint.y - place.y) * place.s
        aside = (hint.y - place.y) * place.c - (hint.x - place.x) * place.s
        needed = (speed_mps * speed_mps - hint.speed_mps * hint.speed_mps) / (2 * feel.CORNER_MPS2)
        if 0.0 < ahead < min(needed, feel.CORNER_AHEAD_M) and abs(aside) < ahead:
            return True
    return False


def _pull(stage: Stage, place: Place) -> float:
    """A little wheel towards the middle of the lane."""
    found = nearest_lane(stage.city, *place)
    if found is None:
        return 0.0
    way, way_m = found
    x, y, c, s = stage.city.ways[way].curve.at(way_m)
    off = (place.y - y) * c - (place.x - x) * s
    skew = c * place.s - s * place.c
    return min(max(-off * feel.MAGNET_PER_M - skew, -feel.MAGNET_SHARE), feel.MAGNET_SHARE)
