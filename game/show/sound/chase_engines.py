"""Engines of the chase: gears of an automatic, revolutions that take their time, load, air; which loops share them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

# Gears by speed in m/s, and within each the revolutions a second from its lower to its upper end.
Gear = tuple[float, float, float, float]  # from m/s, to m/s, revolutions there
BUS_GEARS: tuple[Gear, ...] = ((0, 5, 12, 34), (5, 10, 20, 34), (10, 15, 22, 34), (15, 22, 24, 35))
HIS_GEARS: tuple[Gear, ...] = ((0, 6, 9, 28), (6, 12, 16, 28), (12, 22, 18, 29))
CAR_GEARS: tuple[Gear, ...] = ((0, 6, 14, 52), (6, 13, 24, 54), (13, 30, 28, 60))
BIKE_GEARS: tuple[Gear, ...] = ((0, 9, 28, 66), (9, 32, 36, 70))
BUS_TURNS, HIS_TURNS = (12, 14, 16, 19, 22, 26, 30, 35), (9, 11, 13, 15, 18, 21, 25, 29)  # of the loops that there are
CAR_TURNS, BIKE_TURNS = (14, 17, 21, 26, 32, 39, 48, 60), (28, 35, 44, 56, 70)
EAGER = 0.8  # without throttle it shifts up at so much of a gear's end
LAZY = 0.85  # and down only at so much of its beginning
SHIFT_TICKS, SHIFT_LOAD = 16, 0.25  # how long a shift takes, and the load that is left in it
UP_A_TICK, DOWN_A_TICK = 0.5, 0.7  # revolutions a second that an engine gains or loses in a tick
SLIP_TURNS = 8.0  # what throttle adds at a standstill: the converter slips
AIR_TICKS = 30  # for which brakes let go of their air
FORGET_TICKS = 40  # who was not heard for so long, or comes from the future, is met anew


class Motor(NamedTuple):
    """The loops of an engine, "x_1" onwards and "x_rest_1" onwards without load; `level` is how loud it works."""

    name: str
    turns: tuple[int, ...]
    gears: tuple[Gear, ...]
    level: float
    air: bool = False  # its brakes work by air


MOTORS: dict[str, Motor] = {  # by sort of vehicle
    "bus": Motor("engine_bus", BUS_TURNS, BUS_GEARS, 0.62, True),
    "lorry": Motor("engine_bus", BUS_TURNS, BUS_GEARS, 0.5, True),
    "sedan": Motor("engine_car", CAR_TURNS, CAR_GEARS, 0.34),
    "taxi": Motor("engine_car", CAR_TURNS, CAR_GEARS, 0.34),
    "police": Motor("engine_car", CAR_TURNS, CAR_GEARS, 0.44),
    "motorbike": Motor("engine_bike", BIKE_TURNS, BIKE_GEARS, 0.4),
}
HIS = Motor("engine_his", HIS_TURNS, HIS_GEARS, 0.62, True)


@dataclass(slots=True)
class Drive:
    """What an engine does now: gear from 0, revolutions a second, load 0..1, ticks of shift and of air left."""

    gear: int
    turns: float
    load: float
    tick: int
    shift: int = 0
    air: int = 0
    braked: bool = False


def gear_at(gears: tuple[Gear, ...], speed_mps: float) -> int:
    """The gear that belongs to a speed."""
    return next((k for k, gear in enumerate(gears) if speed_mps < gear[1]), len(gears) - 1)


def turns_at(gears: tuple[Gear, ...], gear: int, speed_mps: float) -> float:
    """Revolutions a second at a speed in a gear."""
    low, high, first, last = gears[gear]
    return first + (last - first) * max(0.0, min(1.0, (speed_mps - low) / (high - low)))


class Engines:
    """Remembers each engine that is heard, for the ear only; what is heard after a jump begins anew."""

    def __init__(self) -> None:
        self._drives: dict[int, Drive] = {}

    def of(self, who: int, motor: Motor, speed_mps: float, throttle: float, brakes: bool, tick: int) -> Drive:
        """The engine of a vehicle at a tick; `throttle` 0..1, `speed_mps` not negative."""
        found = self._drives.get(who)
        if found is None or not 0 <= tick - found.tick <= FORGET_TICKS:
            gear = gear_at(motor.gears, speed_mps)
            turns = turns_at(motor.gears, gear, speed_mps)
            found = self._drives[who] = Drive(gear, turns, throttle, tick, braked=brakes)
        _run(found, motor, speed_mps, throttle, brakes, tick - found.tick)
        found.tick = tick
        return found

    def forget(self, tick: int) -> None:
        """Let go of those that have not been heard lately."""
        for who in [who for who, one in self._drives.items() if not 0 <= tick - one.tick <= FORGET_TICKS]:
            del self._drives[who]


def _run(one: Drive, motor: Motor, speed_mps: float, throttle: float, brakes: bool, ticks: int) -> None:
    one.shift, one.air = max(0, one.shift - ticks), max(0, one.air - ticks)
    if one.braked and not brakes and motor.air:
        one.air = AIR_TICKS
    one.braked = brakes
    gears, eager = motor.gears, EAGER + (1 - EAGER) * throttle
    if one.gear + 1 < len(gears) and speed_mps > gears[one.gear][1] * eager:
        one.gear, one.shift = one.gear + 1, SHIFT_TICKS
    elif one.gear and speed_mps < gears[one.gear][0] * LAZY * eager:
        one.gear -= 1
    goal = turns_at(gears, one.gear, speed_mps)
    if one.gear == 0:
        goal = max(goal, gears[0][2] + SLIP_TURNS * throttle)
    one.turns += max(-DOWN_A_TICK * ticks, min(UP_A_TICK * ticks, goal - one.turns))
    one.load = throttle * (SHIFT_LOAD if one.shift else 1.0)


def shares(turns: tuple[int, ...], now: float) -> Iterator[tuple[int, float]]:
    """(loop, share) of the one or two loops next to these revolutions; the powers add up to 1."""
    if now <= turns[0]:
        yield 0, 1.0
        return
    for k in range(len(turns) - 1):
        if now <= turns[k + 1]:
            part = (now - turns[k]) / (turns[k + 1] - turns[k])
            yield k, math.cos(part * math.pi / 2)
            yield k + 1, math.sin(part * math.pi / 2)
            return
    yield len(turns) - 1, 1.0


def nearest(turns: tuple[int, ...], now: float) -> int:
    """The loop nearest to these revolutions: enough for whoever only passes."""
    return min(range(len(turns)), key=lambda k: abs(turns[k] - now))
