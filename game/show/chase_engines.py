"""Engines of the chase: gears by speed, revolutions, and which of their loops share the sound of a moment."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

# Engines: gears by speed in m/s, and within each the revolutions a second from its lower to its upper end.
Gear = tuple[float, float, float, float]  # from m/s, to m/s, revolutions there
BUS_GEARS: tuple[Gear, ...] = ((0, 5, 12, 34), (5, 10, 20, 34), (10, 15, 22, 34), (15, 22, 24, 35))
CAR_GEARS: tuple[Gear, ...] = ((0, 6, 14, 52), (6, 13, 24, 54), (13, 30, 28, 60))
BIKE_GEARS: tuple[Gear, ...] = ((0, 9, 28, 66), (9, 32, 36, 70))
BUS_TURNS, CAR_TURNS, BIKE_TURNS = (12, 19, 27, 35), (14, 26, 42, 60), (28, 70)  # of the loops that there are


class Motor(NamedTuple):
    """The loops of an engine, "engine_x_1" onwards, the revolutions of each, its gears, and how loud it works."""

    name: str
    turns: tuple[int, ...]
    gears: tuple[Gear, ...]
    level: float


MOTORS: dict[str, Motor] = {  # by sort of vehicle
    "bus": Motor("engine_bus", BUS_TURNS, BUS_GEARS, 0.62),
    "lorry": Motor("engine_bus", BUS_TURNS, BUS_GEARS, 0.5),
    "sedan": Motor("engine_car", CAR_TURNS, CAR_GEARS, 0.34),
    "taxi": Motor("engine_car", CAR_TURNS, CAR_GEARS, 0.34),
    "police": Motor("engine_car", CAR_TURNS, CAR_GEARS, 0.44),
    "motorbike": Motor("engine_bike", BIKE_TURNS, BIKE_GEARS, 0.4),
}


def turns_at(gears: tuple[Gear, ...], speed_mps: float) -> float:
    """Revolutions a second in the gear that belongs to a speed."""
    for low, high, first, last in gears:
        if speed_mps < high:
            return first + (last - first) * max(0.0, speed_mps - low) / (high - low)
    return gears[-1][3]


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
